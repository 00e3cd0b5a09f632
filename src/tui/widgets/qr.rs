//! A ticket's code in half blocks, dark on light with its quiet zone.
use ratatui::text::Line;

use crate::base::qr::Code;
use crate::tui::theme::Theme;

/// The lines of the code of `ticket`; none when there is no room for it in `columns` × `rows` cells.
pub fn lines(ticket: &str, (columns, rows): (u16, u16), theme: &Theme) -> Option<Vec<Line<'static>>> {
    let code = Code::of_ticket(ticket)?;
    let lines: Vec<_> = code.rows().into_iter().map(|row| Line::styled(row, theme.code)).collect();
    (code.across() <= usize::from(columns) && lines.len() <= usize::from(rows)).then_some(lines)
}
