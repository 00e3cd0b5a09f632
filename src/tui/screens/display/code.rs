//! The code that leads phones to the page, beside the words of a picture or alone.
use ratatui::layout::{Alignment, Rect};

use crate::base::qr::Code;
use crate::base::text::width;
use crate::readout::sheet::{Address, Ink};
use crate::tui::screens::display::page::{Item, Page, Shape};
use crate::tui::screens::display::setting::{Room, line};
use crate::tui::widgets::big::letters::Face;
use crate::tui::widgets::big::text::set_big;

/// The largest letters of an address below its code.
const LARGEST_PX: u16 = 20;
/// Cells between the words and the code beside them.
const GUTTER: u16 = 2;

/// The code of `address` as an item at (0, 0), at the largest whole number of cells a module within (columns, rows).
fn fitted(address: &str, (columns, rows): (u16, u16)) -> Option<Item> {
    let code = Code::of_address(address)?;
    let across = u16::try_from(code.across()).ok()?;
    let scale = (columns / across).min(rows.saturating_mul(2) / across);
    let side = across * scale;
    let area = Rect::new(0, 0, side, side.div_ceil(2));
    (scale > 0).then_some(Item { area, shape: Shape::Code { code, scale } })
}

fn moved(mut item: Item, x: u16, y: u16) -> Item {
    (item.area.x, item.area.y) = (x, y);
    item
}

/// The parts of the room's width that a code beside words may take, from the largest: words that would need another page
/// for its sake get more room.
pub const SHARES: [u16; 3] = [3, 4, 6];

/// The code with its address at the right edge of the room, and the columns both take; none where it would be too small
/// for 1/`share` of the width or take too much from the words, or is the picture's own matter.
pub fn beside(room: &Room<'_>, address: &Address, share: u16) -> Option<(Vec<Item>, u16)> {
    if address.alone || room.width < 100 {
        return None;
    }
    let texts = [address.caption.as_str(), address.text.as_str()];
    let item = fitted(&address.text, (room.width / share, room.height.checked_sub(6)?.min(room.height * 3 / 4)))?;
    let wide = texts.iter().map(|t| u16::try_from(width(t)).unwrap_or(u16::MAX)).max()?.max(item.area.width);
    if wide > room.width * 2 / 5 {
        return None;
    }
    let left = room.width - wide;
    let top = room.height.saturating_sub(item.area.height + 3) / 2;
    let below = top + item.area.height + 1;
    let mut items = vec![moved(item.clone(), left + (wide - item.area.width) / 2, top)];
    for (text, y) in texts.into_iter().zip(below..) {
        let ink = if text == address.text { Ink::Number } else { Ink::Text };
        let words = Shape::Words { setting: line(room.letters, text, None), ink, align: Alignment::Center };
        items.push(Item { area: Rect::new(left, y, wide, 1), shape: words });
    }
    Some((items, wide + GUTTER))
}

/// The code as large as the room allows, its address below it in the largest letters that fit; none where there is no
/// room for it.
pub fn alone(room: &Room<'_>, address: &str) -> Option<Page> {
    let sizes = (room.smallest..=LARGEST_PX.min(room.height / 4)).rev();
    let big = sizes.filter_map(|px| set_big(room.letters, address, Face::new(px), room.width));
    let setting = big.into_iter().find(|s| s.lines.len() == 1).unwrap_or_else(|| line(room.letters, address, None));
    let high = setting.height;
    let item = fitted(address, (room.width, room.height.checked_sub(high + 1)?))?;
    let top = (room.height - item.area.height - high - 1) / 2;
    let below = top + item.area.height + 1;
    let words = Shape::Words { setting, ink: Ink::Number, align: Alignment::Center };
    let items = vec![
        moved(item.clone(), (room.width - item.area.width) / 2, top),
        Item { area: Rect::new(0, below, room.width, high), shape: words },
    ];
    Some(Page { items })
}
