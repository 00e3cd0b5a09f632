//! A QR of text in half blocks, dark on light with its quiet zone.
use qrcode::render::unicode::Dense1x2;
use qrcode::{EcLevel, QrCode};
use ratatui::text::Line;

use crate::base::text::width;
use crate::tui::theme::Theme;

/// The lines of the code of `text`; none when there is no room for it in `columns` × `rows` cells, or the text is too long
/// for any code.
pub fn lines(text: &str, (columns, rows): (u16, u16), theme: &Theme) -> Option<Vec<Line<'static>>> {
    let code = QrCode::with_error_correction_level(text, EcLevel::L).ok()?;
    let drawn = code.render::<Dense1x2>().build();
    let lines: Vec<_> = drawn.lines().map(|line| Line::styled(line.to_owned(), theme.code)).collect();
    let wide = drawn.lines().map(width).max()?;
    (wide <= usize::from(columns) && lines.len() <= usize::from(rows)).then_some(lines)
}
