//! A panel: a border with a title, and the room inside.
use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::text::Span;
use ratatui::widgets::{Block, BorderType, Clear};

use crate::tui::theme::Theme;
use crate::tui::widgets::wrap::cut;

/// Draws a panel and gives the room inside it, one cell of air left and right.
pub fn draw(frame: &mut Frame, area: Rect, title: &str, focus: bool, theme: &Theme) -> Rect {
    let style = if focus { theme.focus } else { theme.border };
    let heading = if focus { theme.focus } else { theme.heading };
    bordered(frame, area, (title, heading), style, theme.base)
}

/// Draws a window over the screen and gives the room inside it.
pub fn window(frame: &mut Frame, area: Rect, title: &str, theme: &Theme) -> Rect {
    frame.render_widget(Clear, area);
    bordered(frame, area, (title, theme.title), theme.focus, theme.overlay)
}

fn bordered(
    frame: &mut Frame,
    area: Rect,
    title: (&str, ratatui::style::Style),
    border: ratatui::style::Style,
    ground: ratatui::style::Style,
) -> Rect {
    let mut block = Block::bordered().border_type(BorderType::Rounded).border_style(border).style(ground);
    let (text, heading) = title;
    if !text.is_empty() && area.width > 6 {
        let text = format!(" {} ", cut(text, usize::from(area.width) - 6));
        block = block.title(Span::styled(text, heading));
    }
    let inner = block.inner(area);
    frame.render_widget(block, area);
    inner.inner(Margin { horizontal: u16::from(inner.width > 8), vertical: 0 })
}

/// A rectangle of at most `width` × `height` in the middle of `area`.
pub fn middle(area: Rect, width: u16, height: u16) -> Rect {
    let (width, height) = (width.min(area.width), height.min(area.height));
    Rect { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height }
}
