//! The message bar: what was refused, with its numbers; or what was done. Told by a sign as well as by colour.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::tui::view::View;
use crate::tui::widgets::wrap::wrap_plain;

/// How a message is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Good,
    Note,
    Alarm,
}

/// A message to the person at the seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub tone: Tone,
    pub message: Message,
}

/// The most lines a message takes.
const MOST_LINES: usize = 4;

fn lines(notice: &Notice, view: &View, room: u16) -> Vec<Line<'static>> {
    let (sign, style) = match notice.tone {
        Tone::Good => ("✓", view.theme.ok),
        Tone::Note => ("i", view.theme.warn),
        Tone::Alarm => ("✗", view.theme.alarm),
    };
    let text = format!("{sign}  {}", view.words.say(&notice.message));
    let mut lines = wrap_plain(&text, style, usize::from(room).saturating_sub(2));
    lines.truncate(MOST_LINES);
    lines
}

/// How many lines `notice` takes on a screen of `room` columns.
pub fn height(notice: Option<&Notice>, view: &View, room: u16) -> u16 {
    notice.map_or(0, |n| u16::try_from(lines(n, view, room).len()).unwrap_or(0))
}

/// Draws `notice`.
pub fn draw(frame: &mut Frame, area: Rect, notice: &Notice, view: &View) {
    let style = match notice.tone {
        Tone::Alarm => view.theme.alarm,
        _ => view.theme.bar,
    };
    let lines: Vec<_> = lines(notice, view, area.width)
        .into_iter()
        .map(|mut line| {
            line.spans.insert(0, " ".into());
            line
        })
        .collect();
    frame.render_widget(Paragraph::new(lines).style(style), area);
}
