//! The agenda: sessions and steps with their state and minutes, at the step that is held or looked at.
use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::base::text::width;
use crate::congress::agenda::Session;
use crate::congress::progress::StepState;
use crate::readout::course::{Row, SessionClock, rows, sessions};
use crate::tui::view::View;
use crate::tui::widgets::panel;
use crate::tui::widgets::wrap::{cut, wrap_plain};

/// Where not every title fits in full: how many from the step in focus on are tried.
const WHOLE: [usize; 5] = [16, 12, 6, 3, 1];

/// Sign and style of a step's state.
fn sign(state: StepState, view: &View) -> (&'static str, Style) {
    match state {
        StepState::Done => ("✓", view.theme.step_done),
        StepState::Current => ("▶", view.theme.step_now),
        StepState::Ahead => ("○", view.theme.step_ahead),
        StepState::LeftOpen => ("!", view.theme.warn),
    }
}

/// Draws the agenda as a panel; `browsed` is the step looked at.
pub fn draw(frame: &mut Frame, area: Rect, browsed: Option<usize>, view: &View) {
    let inner = panel::draw(frame, area, &view.words.get("console-agenda"), browsed.is_some(), view.theme);
    let (room, height) = (usize::from(inner.width), usize::from(inner.height));
    let focus = browsed.or(view.books.congress.progress.current).unwrap_or(0);
    let steps = view.books.congress.agenda.steps.len();
    let ranges = WHOLE.map(|count| focus.min(steps.saturating_sub(count))..focus + count);
    let mut tried = std::iter::once(0..usize::MAX).chain(ranges).map(|whole| lines(browsed, room, &whole, view));
    let fitting = tried.find(|(lines, _)| lines.len() <= height);
    let (lines, at) = fitting.unwrap_or_else(|| lines(browsed, room, &(focus..focus + 1), view));
    // The step stands a third of the way down: what comes is worth more than what was.
    let top = at.saturating_sub(height / 3).min(lines.len().saturating_sub(height));
    let shown: Vec<_> = lines.into_iter().skip(top).take(height).collect();
    frame.render_widget(Paragraph::new(shown), inner);
}

/// All lines, and the line of the step in focus. Titles of the steps in `whole` are told in full, others in one line.
fn lines(browsed: Option<usize>, room: usize, whole: &Range<usize>, view: &View) -> (Vec<Line<'static>>, usize) {
    let congress = &view.books.congress;
    let focus = browsed.or(congress.progress.current).unwrap_or(0);
    let (mut lines, mut at, mut session) = (Vec::new(), 0, None);
    let clocks = sessions(congress, view.now);
    for row in rows(congress, view.now) {
        if session != Some(row.session) {
            if session.is_some() {
                lines.push("".into());
            }
            session = Some(row.session);
            let clock = clocks.get(row.session);
            lines.extend(congress.agenda.sessions.get(row.session).map(|s| heading(s, clock, room, view)));
        }
        if row.position == focus {
            at = lines.len();
        }
        lines.extend(step(&row, browsed == Some(row.position), (room, whole.contains(&row.position)), view));
    }
    (lines, at)
}

/// A session's title, with its planned start at the right; once it has begun, the minutes spent of those planned.
fn heading(session: &Session, clock: Option<&SessionClock>, room: usize, view: &View) -> Line<'static> {
    let mut starts = session.starts.map(|m| format!("{:02}:{:02}", m / 60, m % 60)).unwrap_or_default();
    if let Some(clock) = clock.filter(|c| c.begun) {
        let said = Message::new("session-clock").with("spent", clock.spent).with("planned", clock.planned);
        starts = format!("{starts}  {}", view.words.say(&said));
    }
    let title = cut(&session.title, room.saturating_sub(width(&starts) + 1));
    let gap = " ".repeat(room.saturating_sub(width(&title) + width(&starts)));
    Line::from(vec![Span::styled(title + &gap, view.theme.heading), Span::styled(starts, view.theme.dim)])
}

fn step(row: &Row, here: bool, (room, whole): (usize, bool), view: &View) -> Vec<Line<'static>> {
    let (sign, style) = sign(row.state, view);
    let spent = row.spent.map(|n| n.to_string()).unwrap_or_default();
    let over = row.spent.is_some_and(|n| n > i64::from(row.planned));
    let minutes = if spent.is_empty() { format!("{}′", row.planned) } else { format!("{spent}/{}′", row.planned) };
    let left = room.saturating_sub(width(&minutes) + 7);
    let mut titles = if whole {
        wrap_plain(&row.title, style, left).iter().map(ToString::to_string).collect()
    } else {
        vec![cut(&row.title, left)]
    };
    let more = titles.split_off(titles.len().min(1));
    let title = titles.pop().unwrap_or_default();
    let gap = " ".repeat((left + 1).saturating_sub(width(&title)));
    let late = if over { view.theme.warn } else { view.theme.dim };
    let first = Line::from(vec![
        Span::styled(format!("{sign} "), style),
        Span::styled(format!("{:>2}  ", row.position + 1), view.theme.dim),
        Span::styled(title, style),
        Span::raw(gap),
        Span::styled(minutes, late),
    ]);
    let rest = more.into_iter().map(|text| Line::from(vec![Span::raw(" ".repeat(6)), Span::styled(text, style)]));
    let marked = |line: Line<'static>| if here { line.style(view.theme.selected) } else { line };
    std::iter::once(first).chain(rest).map(marked).collect()
}

/// Sign, style and title of a step.
type Part = ((&'static str, Style), String);

/// Draws previous, current and next step in one line; while browsing, the step looked at.
pub fn draw_line(frame: &mut Frame, area: Rect, browsed: Option<usize>, view: &View) {
    let rows = rows(&view.books.congress, view.now);
    let focus = browsed.or(view.books.congress.progress.current);
    let room = usize::from(area.width).saturating_sub(2);
    let part = |at: Option<usize>| {
        let row = at.and_then(|i| rows.get(i));
        row.map(|r| (sign(r.state, view), format!("{} {}", r.position + 1, r.title)))
    };
    let (before, middle, after) =
        (part(focus.and_then(|i| i.checked_sub(1))), part(focus), part(Some(focus.map_or(0, |i| i + 1))));
    // The step itself first, then what comes, then what was.
    let text = |part: &Option<Part>, room: usize| part.as_ref().map(|(_, t)| cut(t, room)).unwrap_or_default();
    let now = text(&middle, room * 3 / 5);
    let left = room.saturating_sub(width(&now) + 10);
    let next = text(&after, if before.is_some() { left * 3 / 5 } else { left });
    let was = text(&before, left.saturating_sub(width(&next)));
    let mut spans = vec![Span::raw(" ")];
    let middle = match middle {
        Some(((sign, _), text)) if browsed.is_some() => Some(((sign, view.theme.selected), text)),
        other => other,
    };
    for (part, text) in [(before, was), (middle, now), (after, next)] {
        let Some(((sign, style), _)) = part else { continue };
        spans.push(Span::styled(format!("{sign} {text}"), style));
        spans.push(Span::raw("  "));
    }
    frame.render_widget(Paragraph::new(Line::from(spans)).style(view.theme.base), area);
}
