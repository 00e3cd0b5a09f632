//! Paints the things of a page with the stage's styles.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};

use crate::base::emblem::{Pixels, over};
use crate::base::qr::Code;
use crate::readout::sheet::Ink;
use crate::tui::screens::display::page::{Page, Shape};
use crate::tui::theme::Theme;
use crate::tui::widgets::big::letters::Letters;
use crate::tui::widgets::big::text::draw;

/// The style of `ink`.
pub fn style(theme: &Theme, ink: Ink) -> Style {
    match ink {
        Ink::Title => theme.stage_title,
        Ink::Heading => theme.stage_heading,
        Ink::Text => theme.stage_text,
        Ink::Dim => theme.stage_dim,
        Ink::Number => theme.stage_number,
        Ink::Name => theme.stage_name,
        Ink::Good => theme.stage_good,
        Ink::Bad => theme.stage_bad,
        Ink::Tied => theme.stage_tied,
        Ink::Rule => theme.stage_rule,
        Ink::BarYes => theme.stage_bar_yes,
        Ink::BarNo => theme.stage_bar_no,
        Ink::BarOther => theme.stage_bar_other,
    }
}

/// Paints `page` with its origin at `area`'s; nothing outside `area`.
pub fn paint(buf: &mut Buffer, area: Rect, page: &Page, (letters, theme): (&Letters, &Theme)) {
    for item in &page.items {
        let at = Rect { x: area.x.saturating_add(item.area.x), y: area.y.saturating_add(item.area.y), ..item.area };
        let at = at.intersection(area).intersection(buf.area);
        if at.is_empty() {
            continue;
        }
        match &item.shape {
            Shape::Words { setting, ink, align } => draw(buf, at, setting, letters, (style(theme, *ink), *align)),
            Shape::Bar { value, of, mark, ink } => bar(buf, at, (*value, *of, *mark), (style(theme, *ink), theme)),
            Shape::Code { code, scale } => modules(buf, at, (code, *scale), theme),
            Shape::Picture(pixels) => picture(buf, at, pixels, theme),
            Shape::Rule => rule(buf, at, theme),
        }
    }
}

/// The modules, two above each other in a cell.
fn modules(buf: &mut Buffer, area: Rect, (code, scale): (&Code, u16), theme: &Theme) {
    for y in 0..area.height {
        for x in 0..area.width {
            let symbol = code.cell(usize::from(x), usize::from(y), usize::from(scale));
            buf.set_string(area.x + x, area.y + y, symbol, theme.code);
        }
    }
}

/// Two pixels above each other in a cell; what is clear shows the stage's ground.
fn picture(buf: &mut Buffer, area: Rect, pixels: &Pixels, theme: &Theme) {
    // Only terminals of true colour are given one, and their grounds are written so.
    let Some(Color::Rgb(red, green, blue)) = theme.stage.bg else { return };
    let ground = [red, green, blue];
    let colour = |column: u16, row: u16| {
        let at = usize::from(row) * pixels.wide + usize::from(column);
        let [red, green, blue] = pixels.all.get(at).map_or(ground, |pixel| over(*pixel, ground));
        Color::Rgb(red, green, blue)
    };
    for y in 0..area.height {
        for x in (0..area.width).filter(|x| usize::from(*x) < pixels.wide) {
            let style = Style::new().fg(colour(x, 2 * y)).bg(colour(x, 2 * y + 1));
            buf.set_string(area.x + x, area.y + y, "▀", style);
        }
    }
}

fn rule(buf: &mut Buffer, area: Rect, theme: &Theme) {
    let y = area.y + area.height / 2;
    for x in area.x..area.right() {
        buf.set_string(x, y, "─", theme.stage_rule);
    }
}

/// A bar of `value` out of `of`, exact to an eighth of a cell, with a line at `mark`.
fn bar(buf: &mut Buffer, area: Rect, (value, of, mark): (u64, u64, Option<u64>), (style, theme): (Style, &Theme)) {
    const EIGHTHS: [&str; 8] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    let cells = u128::from(area.width) * 8;
    let at = |n: u64| usize::try_from(u128::from(n.min(of)) * cells / u128::from(of.max(1)));
    let filled = at(value).unwrap_or(0);
    let mark = mark.and_then(|m| at(m).ok()).map(|m| (m / 8).min(usize::from(area.width) - 1));
    // A bar as high as its letters looks like a wall: it leaves a quarter free above and below.
    let air = area.height / 4;
    let ground = theme.stage_bar_rest.fg.map_or(Style::new(), |c| Style::new().bg(c));
    for y in area.y + air..area.bottom() - air {
        for column in 0..usize::from(area.width) {
            let symbol = match filled.saturating_sub(column * 8) {
                0 if ground.bg.is_none() => "·",
                n @ 0..8 => EIGHTHS[n],
                _ => "█",
            };
            let x = area.x + u16::try_from(column).unwrap_or(0);
            buf.set_string(x, y, symbol, style.patch(ground));
        }
    }
    let Some(x) = mark.and_then(|m| u16::try_from(m).ok()) else { return };
    for y in area.y..area.bottom() {
        if let Some(cell) = buf.cell_mut((area.x + x, y)) {
            cell.set_symbol("┃").set_style(Style::new().fg(theme.stage_text.fg.unwrap_or_default()));
        }
    }
}
