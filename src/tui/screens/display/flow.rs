//! Parts from top to bottom on pages: in the largest letters in which they fit one page, else on several.
use crate::tui::screens::display::page::{Item, Page, Shape};
use crate::tui::screens::display::setting::{Room, Set, set};
use crate::tui::screens::display::sheet::Part;
use crate::tui::widgets::big::letters::Face;
use crate::tui::widgets::big::text::{LARGEST_PX, Setting};

/// More pages of big letters than this are worse than small letters: a round would take longer than a minute.
pub const MOST_PAGES: usize = 6;

/// Rows between parts at `scale`.
fn gap(room: &Room<'_>, scale: Option<Face>) -> u16 {
    scale.map_or(u16::from(room.height >= 12), |face| (face.px / 7).max(1))
}

/// Sets all parts at `scale`.
fn set_all(room: &Room<'_>, parts: &[Part], scale: Option<Face>) -> Option<Vec<Set>> {
    parts.iter().filter(|p| !p.is_empty()).map(|part| set(room, part, scale)).collect()
}

fn height(sets: &[Set], gap: u16) -> u16 {
    let gaps = gap.saturating_mul(u16::try_from(sets.len().saturating_sub(1)).unwrap_or(u16::MAX));
    sets.iter().fold(gaps, |sum, set| sum.saturating_add(set.height))
}

/// The pages of `parts` within `room`; at least one.
pub fn pages(room: &Room<'_>, parts: &[Part]) -> Vec<Page> {
    one_page(room, parts).map_or_else(|| several(room, parts), |page| vec![page])
}

/// The one page of `parts` in the largest letters that fit.
pub fn one_page(room: &Room<'_>, parts: &[Part]) -> Option<Page> {
    let plain = (!room.is_fine()).then_some(None);
    scales(room).map(Some).chain(plain).find_map(|scale| {
        let sets = set_all(room, parts, scale)?;
        let gap = gap(room, scale);
        (height(&sets, gap) <= room.height).then(|| stack(room, sets, gap))
    })
}

/// Sizes from the largest down; narrower letters are tried before ever smaller ones.
fn scales(room: &Room<'_>) -> impl Iterator<Item = Face> {
    const COMFORTABLE_PX: u16 = 14;
    const STRETCHES: [u16; 3] = [100, 90, 80];
    let sizes = (room.smallest..=LARGEST_PX.min(room.height)).rev();
    let small = room.is_fine();
    sizes.flat_map(move |px| {
        let stretches = if small && px <= COMFORTABLE_PX { 3 } else { 1 };
        STRETCHES.into_iter().take(stretches).map(move |stretch| Face { px, stretch })
    })
}

/// `sets` below each other, a little above the middle of the room.
fn stack(room: &Room<'_>, sets: Vec<Set>, gap: u16) -> Page {
    let rest = room.height.saturating_sub(height(&sets, gap));
    // Loose sheets breathe: a part of what is left over goes between the parts.
    let joints = u16::try_from(sets.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let extra = (rest / 3).checked_div(joints).unwrap_or(0).min(gap);
    let mut y = (rest - extra * joints) * 9 / 20;
    let mut page = Page::default();
    for set in sets {
        let high = set.height;
        page.items.extend(Page { items: set.items }.moved(0, y).items);
        y = y.saturating_add(high).saturating_add(gap + extra);
    }
    page
}

/// Several pages: parts stay whole where they can.
fn several(room: &Room<'_>, parts: &[Part]) -> Vec<Page> {
    let big = room.is_fine().then(|| set_all(room, parts, Some(Face::new(room.smallest)))).flatten();
    let poured = big.map(|sets| pour(room, sets, 1)).filter(|pages| pages.len() <= MOST_PAGES);
    poured.unwrap_or_else(|| {
        let plain = Room { width: room.width.min(100), ..*room };
        let sets = set_all(&plain, parts, None).unwrap_or_default();
        let pages = pour(&plain, sets, u16::from(room.height >= 8));
        pages.into_iter().map(|p| p.moved((room.width - plain.width) / 2, 0)).collect()
    })
}

fn pour(room: &Room<'_>, sets: Vec<Set>, gap: u16) -> Vec<Page> {
    let mut heaps: Vec<Vec<Set>> = vec![Vec::new()];
    for piece in sets.into_iter().flat_map(|set| pieces(room, set)) {
        let Some(last) = heaps.last_mut() else { break };
        let used = if last.is_empty() { 0 } else { height(last, gap).saturating_add(gap) };
        if last.is_empty() || used.saturating_add(piece.height) <= room.height {
            last.push(piece);
        } else {
            heaps.push(vec![piece]);
        }
    }
    heaps.into_iter().map(|heap| stack(room, heap, gap)).collect()
}

/// `set` itself if it fits the room; words that do not are divided between lines.
fn pieces(room: &Room<'_>, set: Set) -> Vec<Set> {
    let [Item { area, shape: Shape::Words { setting, ink, align } }] = set.items.as_slice() else { return vec![set] };
    let count = u16::try_from(setting.lines.len()).unwrap_or(u16::MAX).max(1);
    if set.height <= room.height || count == 1 {
        return vec![set];
    }
    let high = setting.height.div_ceil(count);
    let lines = usize::from((room.height / high.max(1)).max(1));
    let piece = |lines: &[String]| {
        let height = high.saturating_mul(u16::try_from(lines.len()).unwrap_or(u16::MAX));
        let setting = Setting { lines: lines.to_vec(), height, ..setting.clone() };
        let area = ratatui::layout::Rect { height, ..*area };
        Set { items: vec![Item { area, shape: Shape::Words { setting, ink: *ink, align: *align } }], height }
    };
    setting.lines.chunks(lines).map(piece).collect()
}
