//! The first screen, before the first step: what to press, for somebody who never used a terminal.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::base::text::width;
use crate::tui::command::key::Key;
use crate::tui::view::View;
use crate::tui::widgets::panel;
use crate::tui::widgets::wrap::{cut, wrap_plain};

/// The keys that are enough to begin with, and what each does.
const KEYS: [(Key, &str); 5] = [
    (Key::ENTER, "first-enter"),
    (Key::DOWN, "first-arrows"),
    (Key::ESC, "first-esc"),
    (Key::f(3), "first-desk"),
    (Key::f(1), "first-help"),
];

/// Draws the box.
pub fn draw(frame: &mut Frame, area: Rect, view: &View) {
    let inner = panel::draw(frame, area, &view.words.get("first-title"), true, view.theme);
    let room = usize::from(inner.width.min(70));
    let lines = lines(room, usize::from(inner.height), view);
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let column = panel::middle(inner, u16::try_from(room).unwrap_or(70), height);
    frame.render_widget(Paragraph::new(lines), column);
}

fn lines(room: usize, height: usize, view: &View) -> Vec<Line<'static>> {
    let agenda = &view.books.congress.agenda;
    let title = first_step(view);
    let press = wrap_plain(&view.words.say(&title), view.theme.title, room);
    let keys: Vec<_> = KEYS
        .iter()
        .filter(|(key, _)| view.switches || *key != Key::f(3))
        .map(|(key, text)| {
            let label = key.label(view.words);
            let gap = " ".repeat(8usize.saturating_sub(width(&label)));
            let text = cut(&view.words.get(text), room.saturating_sub(10));
            Line::from(vec![Span::styled(format!("  {label}{gap}"), view.theme.key), Span::raw(text)])
        })
        .collect();
    let safe = wrap_plain(&view.words.get("first-safe"), view.theme.dim, room);
    let hello = wrap_plain(
        &view.words.say(&Message::new("first-hello").with("organisation", &agenda.organisation)),
        view.theme.base,
        room,
    );
    // From what is needed most to what can go on a low screen.
    let mut lines = press.clone();
    if press.len() + keys.len() < height {
        lines.push("".into());
        lines.extend(keys);
    }
    if lines.len() + safe.len() < height {
        lines.push("".into());
        lines.extend(safe);
    }
    if lines.len() + hello.len() < height {
        lines = hello.into_iter().chain(["".into()]).chain(lines).collect();
    }
    lines
}

/// "Nhấn phím Enter để bắt đầu bước 1: …".
fn first_step(view: &View) -> Message {
    let title = view.books.congress.agenda.steps.first().map_or("", |s| s.title.as_str());
    Message::new("first-press").with("title", title)
}
