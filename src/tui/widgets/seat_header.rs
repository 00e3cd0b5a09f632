//! The head of a seat's screen: whose seat it is, which congress, rehearsal, clock; and a bar when the link is lost.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::base::text::width;
use crate::tui::view::{LinkState, View};
use crate::tui::widgets::wrap::cut;

/// Lines of the head: two while the link is not there.
pub fn height(view: &View) -> u16 {
    if view.link == LinkState::Connected { 1 } else { 2 }
}

/// Draws the head into the top of `area`; `seat` is the name of the seat.
pub fn draw(frame: &mut Frame, area: Rect, seat: &str, view: &View) {
    let theme = view.theme;
    let mut left = vec![Span::styled(format!(" {seat} "), theme.title)];
    if view.books.congress.rehearsal {
        left.push(Span::styled(format!(" {} ", view.words.get("seat-rehearsal")), theme.rehearsal));
        left.push(Span::raw(" "));
    }
    let clock = format!("{} ", view.now.format("%H:%M"));
    let used: usize = left.iter().map(|s| width(&s.content)).sum::<usize>() + width(&clock);
    let room = usize::from(area.width).saturating_sub(used + 1);
    let title = cut(&view.books.congress.agenda.title, room);
    let gap = " ".repeat(room.saturating_sub(width(&title)) + 1);
    left.extend([Span::styled(title, theme.key_label), Span::raw(gap), Span::raw(clock)]);
    frame.render_widget(Paragraph::new(Line::from(left)).style(theme.bar), row(area, 0));
    if let Some(message) = link_words(view) {
        let text = format!(" ! {}", view.words.say(&message));
        frame.render_widget(Paragraph::new(text).style(theme.alarm), row(area, 1));
    }
}

fn link_words(view: &View) -> Option<Message> {
    match view.link {
        LinkState::Connected => None,
        LinkState::Joining => Some(Message::new("seat-joining")),
        LinkState::Lost { since } => {
            Some(Message::new("seat-link-lost").with("since", since.format("%H:%M:%S").to_string()))
        }
    }
}

fn row(area: Rect, line: u16) -> Rect {
    Rect { y: area.y.saturating_add(line), height: 1, ..area }.intersection(area)
}
