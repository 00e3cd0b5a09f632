//! Beside the chair's words: clocks, who is here, what is open, what the hall sees, what comes next.
use ratatui::Frame;
use ratatui::layout::{Alignment, Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::readout::course::Pace;
use crate::readout::monitor::MonitorFrame;
use crate::readout::speaker_sheet::state;
use crate::readout::speakers::{Phase, SpeakerClock, mm_ss};
use crate::tui::screens::monitor::screen::MonitorView;
use crate::tui::widgets::big::letters::Letters;
use crate::tui::widgets::big::text::BigText;
use crate::tui::widgets::panel;
use crate::tui::widgets::wrap::wrap_plain;

/// Rows of the step's clock in large letters.
const CLOCK_ROWS: u16 = 8;

/// The column: the clock of whoever has the floor, else the step's, in large letters; then the lines.
pub fn column(frame: &mut Frame, area: Rect, (shown, letters): (&MonitorFrame, &Letters), view: &MonitorView) {
    let inner = panel::draw(frame, area, "", false, view.theme);
    let big = shown.speaker.as_ref().map(|clock| (mm_ss(clock.left(view.now)), speaker_style(clock, view)));
    let big = big.or_else(|| shown.pace.map(|pace| (elapsed(&pace, view), clock_style(&pace, view))));
    let big = big.filter(|_| inner.height >= 30);
    let rows = [Constraint::Length(if big.is_some() { CLOCK_ROWS } else { 0 }), Constraint::Min(0)];
    let [top, rest] = Layout::vertical(rows).areas(inner);
    if let Some((text, style)) = big {
        let style = view.theme.base.patch(style);
        let most = 2 * CLOCK_ROWS;
        let clock = BigText { letters, text: &text, style, align: Alignment::Center, most };
        frame.render_widget(clock, top);
    }
    frame.render_widget(Paragraph::new(lines(shown, usize::from(rest.width), view)), rest);
}

/// Minutes and seconds since the step was entered.
fn elapsed(pace: &Pace, view: &MonitorView) -> String {
    let seconds = view.now.signed_duration_since(pace.entered).num_seconds().max(0);
    format!("{:02}:{:02}", seconds / 60, seconds % 60)
}

fn over(pace: &Pace, view: &MonitorView) -> i64 {
    view.now.signed_duration_since(pace.entered).num_minutes() - pace.planned
}

fn clock_style(pace: &Pace, view: &MonitorView) -> Style {
    if over(pace, view) >= 0 { view.theme.warn } else { view.theme.ok }
}

fn speaker_style(clock: &SpeakerClock, view: &MonitorView) -> Style {
    match clock.phase(view.now) {
        Phase::Running => view.theme.ok,
        Phase::Last | Phase::Over => view.theme.warn,
    }
}

/// Who has the floor, the clock, and who comes next.
fn floor(clock: &SpeakerClock, view: &MonitorView) -> Vec<(Message, Style)> {
    let theme = view.theme;
    let name = [clock.name.as_str(), clock.about.as_str()].into_iter().filter(|t| !t.is_empty());
    let who = Message::new("monitor-speaker").with("name", name.collect::<Vec<_>>().join(" · "));
    let (said, _) = state(clock, view.now, view.words);
    let time = Message::new("monitor-speaker-clock").with("left", mm_ss(clock.left(view.now))).with("state", said);
    let mut said = vec![(who, theme.heading), (time, speaker_style(clock, view))];
    if !clock.next.is_empty() {
        said.push((Message::new("stage-speaker-next").with("name", &clock.next), theme.speech));
    }
    said
}

/// Everything in the terminal's letters, most urgent first, for `room` columns.
pub fn lines(shown: &MonitorFrame, room: usize, view: &MonitorView) -> Vec<Line<'static>> {
    let theme = view.theme;
    let mut said: Vec<(Message, Style)> = Vec::new();
    if let Some(line) = &shown.line {
        said.push((Message::new("monitor-line").with("line", line), theme.warn));
    }
    if shown.black {
        said.push((Message::new("monitor-black"), theme.alarm));
    }
    if let Some(what) = &shown.locked {
        said.push((Message::new("monitor-locked").with("what", what.clone()), theme.warn));
    }
    if let Some(clock) = &shown.speaker {
        said.extend(floor(clock, view));
    }
    if let Some(pace) = &shown.pace {
        said.extend(clocks(pace, view));
    }
    if let Some(forecast) = &shown.forecast {
        let key = if forecast.closes { "forecast-closes" } else { "forecast-ends" };
        let time = forecast.ends.format("%H:%M").to_string();
        said.push((Message::new("monitor-forecast").with("said", Message::new(key).with("time", time)), theme.dim));
    }
    let present = Message::new("monitor-present").with("present", shown.present).with("summoned", shown.summoned);
    said.push((present, theme.speech));
    if let Some((base, needed)) = shown.base {
        said.push((Message::new("monitor-base").with("base", base).with("needed", needed), theme.speech));
    }
    if let Some((duty, action)) = &shown.duty {
        let now = Message::new("monitor-duty").with("duty", duty.clone()).with("action", action.clone());
        said.push((now, theme.heading));
    }
    match &shown.next {
        _ if shown.closed => said.push((Message::new("monitor-closed"), theme.heading)),
        Some(next) => {
            let message = match next.by.is_empty() {
                true => Message::new("monitor-next"),
                false => Message::new("monitor-next-by").with("by", &next.by),
            };
            said.push((message.with("title", &next.title), theme.speech));
            if !next.first.is_empty() {
                said.push((Message::new("monitor-next-words").with("words", &next.first), theme.dim));
            }
        }
        None => said.push((Message::new("monitor-last"), theme.dim)),
    }
    said.iter().flat_map(|(message, style)| wrap_plain(&view.words.say(message), *style, room)).collect()
}

/// The step against its plan, and the session against its own.
fn clocks(pace: &Pace, view: &MonitorView) -> Vec<(Message, Style)> {
    let theme = view.theme;
    let step = Message::new("monitor-step").with("elapsed", elapsed(pace, view)).with("planned", pace.planned);
    let step = step.with("over", over(pace, view).max(0));
    let drift = pace.drift(view.now);
    let (key, style) = match drift {
        1.. => ("drift-late", theme.warn),
        0 => ("drift-none", theme.ok),
        _ => ("drift-early", theme.ok),
    };
    let drift = if drift == 0 { Message::new(key) } else { Message::new(key).with("minutes", drift.abs()) };
    vec![(step, clock_style(pace, view)), (Message::new("monitor-session").with("drift", drift), style)]
}
