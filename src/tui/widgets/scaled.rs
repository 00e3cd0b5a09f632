//! A whole screen made smaller, pixel by pixel: what half blocks show, each cell two pixels, averaged.
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::Color;

type Rgb = (u32, u32, u32);

/// Draws `from` in the middle of `area`, as large as its shape allows and never larger than it is; gives the room it took.
/// Where it is not made smaller it is copied cell by cell.
pub fn scaled(from: &Buffer, to: &mut Buffer, area: Rect) -> Rect {
    let area = area.intersection(to.area);
    let (wide, high) = (u32::from(from.area.width), u32::from(from.area.height));
    if area.is_empty() || wide == 0 || high == 0 {
        return Rect::default();
    }
    let (columns, rows) = fitted((wide, high), area);
    let at = Rect {
        x: area.x + (area.width - columns) / 2,
        y: area.y + (area.height - rows) / 2,
        width: columns,
        height: rows,
    };
    let whole = u32::from(columns) == wide && u32::from(rows) == high;
    let pixels = if whole { Vec::new() } else { pixels(from) };
    for row in 0..rows {
        for column in 0..columns {
            let Some(cell) = to.cell_mut((at.x + column, at.y + row)) else { continue };
            if whole {
                if let Some(source) = from.cell((from.area.x + column, from.area.y + row)) {
                    cell.clone_from(source);
                }
                continue;
            }
            let over = |row: u32| {
                let (left, right) = span(u32::from(column), u32::from(columns), wide);
                let (top, bottom) = span(row, 2 * u32::from(rows), 2 * high);
                average(&pixels, wide, (left..right, top..bottom))
            };
            let (top, bottom) = (over(2 * u32::from(row)), over(2 * u32::from(row) + 1));
            cell.reset();
            cell.set_char('▀').set_fg(top).set_bg(bottom);
        }
    }
    at
}

/// The cells that a screen of (columns, rows) takes within `area`.
fn fitted((wide, high): (u32, u32), area: Rect) -> (u16, u16) {
    let (most_wide, most_high) = (u32::from(area.width).min(wide), u32::from(area.height).min(high));
    let by_width = (most_wide, (most_wide * high / wide).max(1));
    let (columns, rows) =
        if by_width.1 <= most_high { by_width } else { ((most_high * wide / high).max(1), most_high) };
    let small = |n: u32, most: u16| u16::try_from(n).unwrap_or(most).min(most);
    (small(columns, area.width), small(rows, area.height))
}

/// The pixels of `all` that pixel `number` of `of` stands for; at least one.
fn span(number: u32, of: u32, all: u32) -> (u32, u32) {
    let from = number * all / of;
    (from, ((number + 1) * all / of).max(from + 1).min(all))
}

fn average(pixels: &[Rgb], wide: u32, (columns, rows): (std::ops::Range<u32>, std::ops::Range<u32>)) -> Color {
    let (mut sum, mut count) = ((0, 0, 0), 0);
    for row in rows {
        for column in columns.clone() {
            let Some(pixel) = pixels.get((row * wide + column) as usize) else { continue };
            sum = (sum.0 + pixel.0, sum.1 + pixel.1, sum.2 + pixel.2);
            count += 1;
        }
    }
    let part = |n: u32| u8::try_from(n / count.max(1)).unwrap_or(u8::MAX);
    Color::Rgb(part(sum.0), part(sum.1), part(sum.2))
}

/// Two pixels a cell, row by row.
fn pixels(from: &Buffer) -> Vec<Rgb> {
    let mut all = Vec::with_capacity(from.content.len() * 2);
    for row in from.content.chunks(usize::from(from.area.width)) {
        all.extend(row.iter().map(|cell| halves(cell).0));
        all.extend(row.iter().map(|cell| halves(cell).1));
    }
    all
}

fn halves(cell: &Cell) -> (Rgb, Rgb) {
    let (ink, ground) = (rgb(cell.fg, (220, 220, 220)), rgb(cell.bg, (0, 0, 0)));
    let half = |part: u32| {
        let mix = |a: u32, b: u32| (a * part + b * (100 - part)) / 100;
        (mix(ink.0, ground.0), mix(ink.1, ground.1), mix(ink.2, ground.2))
    };
    match cell.symbol() {
        "▀" => (ink, ground),
        "▄" => (ground, ink),
        "█" => (ink, ink),
        " " => (ground, ground),
        // A letter covers a third of its cell or so.
        _ => (half(35), half(35)),
    }
}

fn rgb(color: Color, other: Rgb) -> Rgb {
    match color {
        Color::Rgb(r, g, b) => (r.into(), g.into(), b.into()),
        Color::Black => (0, 0, 0),
        Color::Red => (170, 0, 0),
        Color::Yellow => (170, 120, 0),
        Color::Blue => (0, 0, 170),
        Color::Green => (0, 140, 0),
        Color::Gray => (190, 190, 190),
        Color::DarkGray => (100, 100, 100),
        Color::White => (255, 255, 255),
        Color::LightRed => (255, 90, 90),
        Color::LightYellow => (255, 240, 90),
        Color::LightGreen => (110, 230, 110),
        Color::LightBlue => (120, 160, 255),
        _ => other,
    }
}

#[cfg(test)]
mod tests {
    use ratatui::style::Style;

    use super::*;

    #[test]
    fn a_screen_keeps_its_shape_and_its_colours() {
        let mut from = Buffer::empty(Rect::new(0, 0, 240, 67));
        from.set_style(from.area, Style::new().bg(Color::Rgb(110, 8, 14)));
        let mut to = Buffer::empty(Rect::new(0, 0, 80, 40));
        let at = scaled(&from, &mut to, Rect::new(0, 0, 80, 40));
        assert_eq!((at.width, at.height), (80, 22));
        assert_eq!(to[(at.x, at.y)].fg, Color::Rgb(110, 8, 14));
    }

    #[test]
    fn a_screen_that_fits_is_copied() {
        let from = Buffer::with_lines(["xin chào"]);
        let mut to = Buffer::empty(Rect::new(0, 0, 20, 3));
        let at = scaled(&from, &mut to, Rect::new(0, 0, 20, 3));
        assert_eq!((at, to[(6, 1)].symbol()), (Rect::new(6, 1, 8, 1), "x"));
    }
}
