//! The notice of another seat that waits to be read: who, when, what, and the key that puts it away.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::record::books::Notice;
use crate::tui::view::View;
use crate::tui::widgets::wrap::wrap_plain;

/// The most lines a notice takes.
const MOST_LINES: usize = 4;
/// Minutes after which a notice that nobody put away is no longer shown to a screen that was opened later.
const FRESH: i64 = 30;

/// Notices to this seat that are newer than `read`, oldest first.
pub fn unread<'a>(read: u64, view: &'a View) -> impl Iterator<Item = &'a Notice> {
    let seat = view.seat;
    let fresh = |n: &Notice| view.now.signed_duration_since(n.at).num_minutes() < FRESH;
    view.books.notices.iter().filter(move |n| n.seq > read && n.to == seat.role && !n.by.same(seat) && fresh(n))
}

fn lines(read: u64, view: &View, room: u16) -> Vec<Line<'static>> {
    let mut waiting = unread(read, view);
    let Some(notice) = waiting.next() else { return Vec::new() };
    let shown = Message::new("notice-shown").with("time", notice.at.format("%H:%M").to_string());
    let shown = shown.with("from", notice.by.role.named()).with("text", &notice.text);
    let mut text = view.words.say(&shown);
    let more = waiting.count();
    if more > 0 {
        text = format!("{text} {}", view.words.say(&Message::new("notice-more").with("count", more)));
    }
    let text = format!("{text} · {}", view.words.get("notice-dismiss"));
    let mut lines = wrap_plain(&text, view.theme.alarm, usize::from(room).saturating_sub(2));
    lines.truncate(MOST_LINES);
    lines
}

/// Rows of the notice that is shown; none when all are read.
pub fn height(read: u64, view: &View, room: u16) -> u16 {
    u16::try_from(lines(read, view, room).len()).unwrap_or(0)
}

/// Draws the oldest unread notice.
pub fn draw(frame: &mut Frame, area: Rect, read: u64, view: &View) {
    let lines: Vec<_> = lines(read, view, area.width)
        .into_iter()
        .map(|mut line| {
            line.spans.insert(0, " ".into());
            line
        })
        .collect();
    frame.render_widget(Paragraph::new(lines).style(view.theme.alarm), area);
}
