//! Puts a bitmap on the screen: antialiased half blocks in true colour, plain ones elsewhere.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};

use crate::tui::widgets::big::bitmap::Bitmap;

/// Coverage from which a pixel is ink where there are no shades.
const INK: u8 = 110;

/// Mixes `over` into `under`. Light letters on a dark ground look thin when mixed evenly, so the mix leans to the ink.
fn mix(under: (u8, u8, u8), over: (u8, u8, u8), coverage: u8) -> Color {
    let c = (f32::from(coverage) / 255.0).powf(0.78);
    let part = |a: u8, b: u8| (f32::from(a) + (f32::from(b) - f32::from(a)) * c).round() as u8;
    Color::Rgb(part(under.0, over.0), part(under.1, over.1), part(under.2, over.2))
}

fn rgb(color: Option<Color>) -> Option<(u8, u8, u8)> {
    match color {
        Some(Color::Rgb(r, g, b)) => Some((r, g, b)),
        _ => None,
    }
}

/// Paints `bitmap` with its top left corner at `area`'s, cut to `area`. Cells without ink are left as they are.
pub fn paint(buf: &mut Buffer, area: Rect, bitmap: &Bitmap, style: Style) {
    let area = area.intersection(buf.area);
    for row in 0..area.height.min(bitmap.height.div_ceil(2)) {
        for column in 0..area.width.min(bitmap.width) {
            let (top, bottom) = (bitmap.at(column, 2 * row), bitmap.at(column, 2 * row + 1));
            let Some(cell) = buf.cell_mut((area.x + column, area.y + row)) else { continue };
            let (symbol, style) = match (rgb(style.bg), rgb(style.fg)) {
                (Some(under), Some(over)) => shaded(top, bottom, style, |c| mix(under, over, c)),
                _ => (plain(top, bottom), style),
            };
            if let Some(symbol) = symbol {
                cell.set_char(symbol).set_style(style);
            }
        }
    }
}

fn plain(top: u8, bottom: u8) -> Option<char> {
    match (top >= INK, bottom >= INK) {
        (false, false) => None,
        (true, false) => Some('▀'),
        (false, true) => Some('▄'),
        (true, true) => Some('█'),
    }
}

fn shaded(top: u8, bottom: u8, style: Style, mix: impl Fn(u8) -> Color) -> (Option<char>, Style) {
    match (top, bottom) {
        (0, 0) => (None, style),
        (top, 0) => (Some('▀'), style.fg(mix(top))),
        (0, bottom) => (Some('▄'), style.fg(mix(bottom))),
        (top, bottom) if top == bottom => (Some('█'), style.fg(mix(top))),
        (top, bottom) => (Some('▀'), style.fg(mix(top)).bg(mix(bottom))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::{ColorDepth, Theme};
    use crate::tui::widgets::big::letters::{Face, Letters};

    fn picture(depth: ColorDepth) -> Buffer {
        let letters = Letters::default();
        let face = Face::new(16);
        let mut buf = Buffer::empty(Rect::new(0, 0, 30, 8));
        let style = Theme::choose(depth).stage_title;
        let bitmap = letters.line("Đế", face, letters.extent(["Đế"], face));
        paint(&mut buf, Rect::new(0, 0, 30, 8), &bitmap, style);
        buf
    }

    #[test]
    fn shades_are_for_true_colour_only() {
        let shades = |buf: &Buffer| {
            let colours: std::collections::HashSet<_> = buf.content().iter().map(|c| format!("{:?}", c.fg)).collect();
            colours.len()
        };
        assert!(shades(&picture(ColorDepth::True)) > 10);
        assert_eq!(shades(&picture(ColorDepth::Sixteen)), 2, "the ink, and cells left alone");
        assert_eq!(shades(&picture(ColorDepth::None)), 1);
        let symbols: String = picture(ColorDepth::None).content().iter().map(|c| c.symbol()).collect();
        assert!(symbols.chars().all(|c| " ▀▄█".contains(c)) && symbols.contains('█'));
    }
}
