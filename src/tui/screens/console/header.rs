//! The header: which congress, where it stands, who is here, how late it is, whether the link holds.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::base::mirror::MirrorState;
use crate::base::text::width;
use crate::readout::course::{Forecast, drift, forecast};
use crate::tui::view::{LinkState, View};
use crate::tui::widgets::wrap::cut;

/// Draws one or two lines, as `area` has room for.
pub fn draw(frame: &mut Frame, area: Rect, view: &View) {
    let room = usize::from(area.width);
    let mut lines = vec![line(view, room, title(view), first_right(view))];
    if area.height > 1 {
        let (place, mut right) = (place(view), second_right(view, room));
        if view.mirror.is_some_and(MirrorState::is_whole) {
            let said = format!("✓ {}", view.words.get("mirror-whole-short"));
            let taken: usize = right.iter().map(|s| width(&s.content)).sum();
            // Where there is no room, that nothing is said is enough: a warning has a line of its own.
            if width(&place) + taken + width(&said) + 6 <= room {
                right.insert(0, Span::styled(format!("{said}  "), view.theme.ok));
            }
        }
        lines.push(line(view, room, vec![Span::styled(place, view.theme.dim)], right));
    }
    frame.render_widget(Paragraph::new(lines).style(view.theme.bar), area);
}

/// `left` cut to what `right` leaves of the line.
fn line(view: &View, room: usize, left: Vec<Span<'static>>, right: Vec<Span<'static>>) -> Line<'static> {
    let wide = |spans: &[Span]| spans.iter().map(|s| width(&s.content)).sum::<usize>();
    let mut left_room = room.saturating_sub(wide(&right) + 3);
    let mut spans = vec![Span::styled(" ", view.theme.bar)];
    for span in left {
        let text = cut(&span.content, left_room);
        left_room -= width(&text).min(left_room);
        spans.push(Span::styled(text, span.style));
    }
    spans.push(Span::raw(" ".repeat(room.saturating_sub(wide(&spans) + wide(&right) + 1))));
    spans.extend(right);
    Line::from(spans)
}

fn title(view: &View) -> Vec<Span<'static>> {
    let mut spans = Vec::new();
    if view.books.congress.rehearsal {
        spans.push(Span::styled(format!(" {} ", view.words.get("rehearsal-mark")), view.theme.rehearsal));
        spans.push(Span::raw(" "));
    }
    spans.push(Span::styled(view.books.congress.agenda.title.clone(), view.theme.title));
    spans
}

fn first_right(view: &View) -> Vec<Span<'static>> {
    let theme = view.theme;
    let mut spans = Vec::new();
    match drift(&view.books.congress, view.now) {
        Some(late) if late > 0 => {
            let said = view.words.say(&Message::new("drift-late").with("minutes", late));
            spans.push(Span::styled(format!("▲ {said}  "), theme.warn));
        }
        Some(early) if early < 0 => {
            let said = view.words.say(&Message::new("drift-early").with("minutes", -early));
            spans.push(Span::styled(format!("▼ {said}  "), theme.ok));
        }
        Some(_) => spans.push(Span::styled(format!("{}  ", view.words.get("drift-none")), theme.ok)),
        None => {}
    }
    spans.push(Span::styled(view.now.format("%H:%M:%S").to_string(), theme.title));
    spans.push(Span::raw("  "));
    spans.push(link(view));
    spans
}

fn link(view: &View) -> Span<'static> {
    match view.link {
        LinkState::Connected => Span::styled("●", view.theme.ok),
        LinkState::Joining => Span::styled(format!("○ {}", view.words.get("link-joining")), view.theme.warn),
        LinkState::Lost { since } => {
            let seconds = view.now.signed_duration_since(since).num_seconds().max(0);
            let said = view.words.say(&Message::new("console-link-lost").with("seconds", seconds));
            Span::styled(format!(" ✗ {said} "), view.theme.alarm)
        }
    }
}

/// "Phiên chính thức · bước 5/24".
fn place(view: &View) -> String {
    let congress = &view.books.congress;
    let agenda = &congress.agenda;
    let Some((current, step)) = congress.progress.current.zip(congress.step()) else {
        return agenda.subtitle.clone();
    };
    if congress.closed.is_some() {
        return view.words.get("console-closed");
    }
    let session = agenda.sessions.get(step.session).map(|s| s.title.clone()).unwrap_or_default();
    let said = Message::new("console-place").with("session", session).with("number", current + 1);
    view.words.say(&said.with("of", agenda.steps.len()))
}

/// From this width the forecast is a whole sentence.
const SENTENCE_FROM: usize = 100;

/// "nếu giữ nhịp này, bế mạc lúc 11:42".
fn outlook(forecast: Forecast, room: usize, view: &View) -> Span<'static> {
    // Where we are is worth more than the whole sentence.
    let key = match (forecast.closes, room >= SENTENCE_FROM) {
        (true, true) => "forecast-closes",
        (false, true) => "forecast-ends",
        (true, false) => "forecast-closes-short",
        (false, false) => "forecast-ends-short",
    };
    let said = Message::new(key).with("time", forecast.ends.format("%H:%M").to_string());
    Span::styled(format!("{}  ", view.words.say(&said)), view.theme.dim)
}

fn second_right(view: &View, room: usize) -> Vec<Span<'static>> {
    let congress = &view.books.congress;
    let counts = congress.roll.counts();
    let present = Message::new("console-present").with("present", counts.present).with("summoned", counts.summoned);
    let mut spans: Vec<Span> = forecast(congress, view.now).map(|f| outlook(f, room, view)).into_iter().collect();
    spans.push(Span::raw(format!("{}  ", view.words.say(&present))));
    let waiting = congress.elections.values().filter(|e| e.now.sealed.is_some() && e.now.declared.is_none()).count();
    if waiting > 0 {
        let said = view.words.say(&Message::new("console-undeclared").with("count", waiting));
        spans.push(Span::styled(format!("! {said}  "), view.theme.warn));
    }
    spans.push(match congress.quorum_met(&counts) {
        true => Span::styled(format!("✓ {}", view.words.get("quorum-yes")), view.theme.ok),
        false => Span::styled(format!("✗ {}", view.words.get("quorum-no")), view.theme.warn),
    });
    spans
}
