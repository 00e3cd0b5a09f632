//! Parts from top to bottom on pages: in the largest letters in which they fit one page, else on several.
use crate::readout::sheet::Part;
use crate::tui::screens::display::page::{Item, Page, Shape};
use crate::tui::screens::display::setting::{Room, Set, set};
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

/// The pages of `parts` within `room`; at least one. With `turn` they go over several pages rather than shrink to the
/// terminal's own letters.
pub fn pages(room: &Room<'_>, parts: &[Part], turn: bool) -> Vec<Page> {
    if let Some(pages) = big_pages(room, parts, turn) {
        return pages;
    }
    let most = if room.is_far() { MOST_PAGES } else { MOST_PAGES / 2 };
    let may_turn = room.is_far() || (turn && room.is_fine());
    let turned = may_turn.then(|| several_big(room, parts)).flatten().filter(|pages| pages.len() <= most);
    turned.unwrap_or_else(|| mixed_page(room, parts).map_or_else(|| several_plain(room, parts), |page| vec![page]))
}

/// Pages in big letters only: one in the largest that fit, or where larger ones are asked for, several.
pub fn big_pages(room: &Room<'_>, parts: &[Part], turn: bool) -> Option<Vec<Page>> {
    larger(room, parts, turn).or_else(|| one_big_page(room, parts).map(|page| vec![page]))
}

/// One page in big letters only, the largest that fit, or as much smaller as is asked for.
pub fn one_big_page(room: &Room<'_>, parts: &[Part]) -> Option<Page> {
    let room = room.is_fine().then(|| room.with_only_big(true))?;
    let (face, page) = scales(&room).find_map(|face| Some((face, at_scale(&room, parts, Some(face))?)))?;
    let smaller = (room.size < 0).then(|| Face { px: room.stepped(face.px), ..face });
    smaller.and_then(|face| at_scale(&room, parts, Some(face))).or(Some(page))
}

/// Several pages in letters larger than those of one page, as large as is asked for or as words and bars allow. With
/// `turn` words may go on on the next page, otherwise parts stay whole.
fn larger(room: &Room<'_>, parts: &[Part], turn: bool) -> Option<Vec<Page>> {
    let room = (room.size > 0 && room.is_fine()).then(|| room.with_only_big(true))?;
    let best = scales(&room).find(|face| at_scale(&room, parts, Some(*face)).is_some());
    let best = best.map_or(room.smallest, |face| face.px);
    let sizes = (best + 1..=room.stepped(best).min(LARGEST_PX)).rev();
    sizes.map(Face::new).find_map(|face| {
        let sets = set_all(&room, parts, Some(face))?;
        let gap = gap(&room, Some(face));
        let whole = turn || sets.iter().all(|set| set.height <= room.height);
        let heaps = whole.then(|| heaps(&room, sets, gap))?;
        let fit = heaps.len() <= MOST_PAGES && heaps.iter().all(|heap| height(heap, gap) <= room.height);
        fit.then(|| heaps.into_iter().map(|heap| stack(&room, heap, gap)).collect())
    })
}

/// One page with big letters for the weightiest parts, or none; never on a screen whose own letters are too small.
pub fn mixed_page(room: &Room<'_>, parts: &[Part]) -> Option<Page> {
    let room = (!room.is_far()).then(|| room.with_only_big(false))?;
    scales(&room).map(Some).chain([None]).find_map(|scale| at_scale(&room, parts, scale))
}

fn at_scale(room: &Room<'_>, parts: &[Part], scale: Option<Face>) -> Option<Page> {
    let sets = set_all(room, parts, scale)?;
    let gap = gap(room, scale);
    (height(&sets, gap) <= room.height).then(|| stack(room, sets, gap))
}

/// Sizes from the largest down; narrower letters are tried before ever smaller ones.
fn scales(room: &Room<'_>) -> impl Iterator<Item = Face> {
    const STRETCHES: [u16; 3] = [100, 90, 80];
    // Letters above these sizes are comfortable; in a mixed page the lighter parts are smaller than the scale.
    let comfortable = if room.only_big { 14 } else { 20 };
    let sizes = (room.smallest..=LARGEST_PX.min(room.height)).rev();
    let fine = room.is_fine() || room.only_big;
    sizes.flat_map(move |px| {
        let stretches = if fine && px <= comfortable { 3 } else { 1 };
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

/// Several pages of the smallest big letters; parts stay whole where they can.
fn several_big(room: &Room<'_>, parts: &[Part]) -> Option<Vec<Page>> {
    let room = room.with_only_big(true);
    Some(pour(&room, set_all(&room, parts, Some(Face::new(room.smallest)))?, 1))
}

/// Several pages of the terminal's letters.
fn several_plain(room: &Room<'_>, parts: &[Part]) -> Vec<Page> {
    // Longer lines are hard to read.
    let plain = Room { width: room.width.min(100), only_big: false, ..*room };
    let sets = set_all(&plain, parts, None).unwrap_or_default();
    let pages = pour(&plain, sets, u16::from(room.height >= 8));
    pages.into_iter().map(|p| p.moved((room.width - plain.width) / 2, 0)).collect()
}

fn pour(room: &Room<'_>, sets: Vec<Set>, gap: u16) -> Vec<Page> {
    heaps(room, sets, gap).into_iter().map(|heap| stack(room, heap, gap)).collect()
}

/// `sets` divided among pages.
fn heaps(room: &Room<'_>, sets: Vec<Set>, gap: u16) -> Vec<Vec<Set>> {
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
    heaps
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
