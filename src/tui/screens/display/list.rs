//! Long lists: the ladder from big letters in one column down to plain text, and their pages.
use crate::readout::sheet::{Ink, List, Part, Row, Sheet};
use crate::tui::screens::display::flow::{self, MOST_PAGES};
use crate::tui::screens::display::page::{Item, Page, Shape};
use crate::tui::screens::display::setting::{Room, Set, set, words};
use crate::tui::screens::display::table::{Figures, Grid, Measured};
use crate::tui::widgets::big::letters::Face;
use crate::tui::widgets::big::text::set_plain;

/// Letters in which a list is best: larger ones only if they cost no page.
const GOOD_PX: u16 = 16;
/// The largest letters of a list: beyond, a name fills the screen and the list is no longer seen as one.
const LARGEST_LIST_PX: u16 = 32;
/// The largest letters above a list.
const LARGEST_HEAD_PX: u16 = 18;
/// Widths of letters that are tried, in percent.
const STRETCHES: [u16; 3] = [100, 90, 80];

/// One way to set a list: the head at its size, the columns, and how many rows a page has.
struct Way {
    head: Vec<Set>,
    grid: Grid,
    room_for_rows: u16,
    pages: usize,
    /// Of its rows.
    px: u16,
}

/// The pages of `sheet`, which has `list`: the list's, then those of the other parts.
pub fn pages(room: &Room<'_>, sheet: &Sheet, list: &List) -> Vec<Page> {
    let big = best(room, sheet, list);
    let parts: Vec<Part> = sheet.parts.iter().filter(|p| !p.is_empty()).cloned().collect();
    if big.as_ref().is_some_and(|way| way.pages == 1)
        && let Some((page, rest)) = together(room, sheet, list, &parts)
    {
        let mut pages = vec![page];
        if !rest.is_empty() {
            pages.extend(flow::pages(room, rest, false));
        }
        return pages;
    }
    if big.is_none() && room.is_far() {
        return flow::pages(room, &rows_below_each_other(sheet, list, parts), true);
    }
    let way = big.or_else(|| plain(room, sheet, list));
    let mut pages = way.map_or_else(|| stacked(room, sheet, list), |way| lay(room, way, list));
    if !parts.is_empty() {
        add_tail(room, &parts, &mut pages);
    }
    pages
}

/// A short list and what follows it on one page, so that nobody waits for the sentence; with what did not fit. None where
/// not even the first part has room below the list.
fn together<'a>(room: &Room<'_>, sheet: &Sheet, list: &List, parts: &'a [Part]) -> Option<(Page, &'a [Part])> {
    let least = if room.is_far() { room.smallest / 2 } else { 1 };
    let heights = (least..=room.height / 2).rev().step_by(2);
    (1..=parts.len()).rev().flat_map(|n| heights.clone().map(move |low| (n, low))).find_map(|(n, low)| {
        let below = room.with_height(low);
        let tail = flow::one_big_page(&below, &parts[..n]).or_else(|| flow::mixed_page(&below, &parts[..n]))?;
        let top = room.height.saturating_sub(low + 1);
        let way = best(&room.with_height(top), sheet, list).filter(|way| way.pages == 1)?;
        let mut page = lay(&room.with_height(top), way, list).pop()?;
        page.items.extend(tail.moved(0, top + 1).items);
        Some((page, &parts[n..]))
    })
}

/// The way in big letters that costs the reader least, or in larger or smaller ones where they are asked for; none if no
/// size fits in [`MOST_PAGES`].
fn best(room: &Room<'_>, sheet: &Sheet, list: &List) -> Option<Way> {
    let best = search(room, sheet, list, (room.smallest, LARGEST_LIST_PX))?;
    let asked = room.stepped(best.px);
    let other = match room.size {
        0 => None,
        1.. => (best.px + 1..=asked).rev().find_map(|px| search(room, sheet, list, (px, px))),
        _ => search(room, sheet, list, (room.smallest, asked)),
    };
    other.or(Some(best))
}

/// The way that costs the reader least, in letters from `least` to `most`.
fn search(room: &Room<'_>, sheet: &Sheet, list: &List, (least, most): (u16, u16)) -> Option<Way> {
    let big = Measured::new(room, list, Figures::Big)?;
    let beside = if room.is_far() { None } else { Measured::new(room, list, Figures::Beside) };
    let mut found: Option<(usize, Way)> = None;
    for px in (least..=most).rev() {
        let Some(head) = head(room, &sheet.head, room.is_far().then_some(px.min(LARGEST_HEAD_PX))) else { continue };
        for (stretch, columns) in STRETCHES.iter().flat_map(|s| [(*s, 1), (*s, 2)]) {
            if columns > 1 && !list.columns {
                continue;
            }
            let set = (Face { px, stretch }, columns);
            let grid = Grid::big(room, &big, set).or_else(|| Grid::big(room, beside.as_ref()?, set));
            let Some(mut way) = grid.and_then(|grid| finish(room, head.clone(), grid, list)) else { continue };
            way.px = px;
            let cost = cost(way.pages, px, stretch);
            if way.pages <= MOST_PAGES && found.as_ref().is_none_or(|(least, _)| cost < *least) {
                found = Some((cost, way));
            }
        }
    }
    found.map(|f| f.1)
}

/// What a way costs the reader: a page is a wait, letters below the good size are a strain.
fn cost(pages: usize, px: u16, stretch: u16) -> usize {
    let small = usize::from(GOOD_PX.saturating_sub(px));
    let large = usize::from(LARGEST_LIST_PX.saturating_sub(px));
    let narrow = usize::from(100 - stretch) / 10;
    pages * 100 + small * 45 + large + narrow * 20
}

/// The parts above a list, each on one line where narrower letters allow it: rows are dear.
fn head(room: &Room<'_>, parts: &[Part], px: Option<u16>) -> Option<Vec<Set>> {
    let room = &room.with_only_big(px.is_some());
    let one_line = |part: &Part, px: u16| {
        let faces = STRETCHES.iter().map(|stretch| Face { px, stretch: *stretch });
        let mut sets = faces.filter_map(|face| set(room, part, Some(face)));
        sets.find(|s| matches!(s.items.as_slice(), [Item { shape: Shape::Words { setting, .. }, .. }] if setting.lines.len() == 1))
    };
    let set = |part: &Part| match px {
        Some(px) => (room.smallest..=px)
            .rev()
            .find_map(|px| one_line(part, px))
            .or_else(|| set(room, part, Some(Face::new(room.smallest)))),
        None => set(room, part, None),
    };
    parts.iter().filter(|p| !p.is_empty()).map(set).collect()
}

fn finish(room: &Room<'_>, head: Vec<Set>, grid: Grid, list: &List) -> Option<Way> {
    let above: u16 = head.iter().fold(0, |sum, s| sum.saturating_add(s.height).saturating_add(1));
    let room_for_rows = room.height.checked_sub(above)?;
    let capacity = grid.capacity(room_for_rows);
    (capacity > 0).then(|| Way { px: 0, head, room_for_rows, pages: list.rows.len().div_ceil(capacity).max(1), grid })
}

/// The terminal's letters, in as few columns as fit one page, else in as many as fit the width.
fn plain(room: &Room<'_>, sheet: &Sheet, list: &List) -> Option<Way> {
    let most = if list.columns { 3 } else { 1 };
    let ways = (1..=most).filter_map(|columns| {
        let head = head(room, &sheet.head, None)?;
        let mut grid = Grid::plain(room, list, columns)?;
        if usize::from(grid.pitch) * 2 * list.rows.len() <= usize::from(room.height.saturating_sub(4)) {
            grid.pitch *= 2;
        }
        finish(room, head, grid, list)
    });
    ways.min_by_key(|way| way.pages)
}

fn lay(room: &Room<'_>, way: Way, list: &List) -> Vec<Page> {
    let per_page = list.rows.len().div_ceil(way.pages).max(1);
    let pages = list.rows.chunks(per_page).map(|rows| {
        let mut page = Page::default();
        let mut y = 0;
        for set in &way.head {
            page.items.extend(Page { items: set.items.clone() }.moved(0, y).items);
            y += set.height + 1;
        }
        let set = way.grid.place(room, rows);
        // Every page of a list begins at one height, so that the eye finds its place after the turn.
        let full = way.grid.pitch * u16::try_from(per_page.div_ceil(usize::from(way.grid.columns))).unwrap_or(1);
        y += way.room_for_rows.saturating_sub(full) / 2;
        page.items.extend(Page { items: set.items }.moved(0, y).items);
        page
    });
    pages.collect()
}

/// Very narrow screens: everything about a person in wrapped lines, as many people a page as fit.
fn stacked(room: &Room<'_>, sheet: &Sheet, list: &List) -> Vec<Page> {
    let parts = rows_below_each_other(sheet, list, Vec::new());
    let mut pages = vec![Page::default()];
    let mut y = 0;
    for part in &parts {
        let Part::Words { text, ink, .. } = part else { continue };
        let set = words(set_plain(text, room.width), room.width, *ink);
        if y > 0 && y + set.height > room.height {
            pages.push(Page::default());
            y = 0;
        }
        let high = set.height;
        if let Some(page) = pages.last_mut() {
            page.items.extend(Page { items: set.items }.moved(0, y).items);
        }
        y = y.saturating_add(high);
    }
    pages
}

/// Head, everything about a person or thing in lines of its own, and what follows: for rows too long for columns.
fn rows_below_each_other(sheet: &Sheet, list: &List, tail: Vec<Part>) -> Vec<Part> {
    let rows = list.rows.iter().flat_map(row_parts);
    sheet.head.iter().cloned().chain(rows).chain(tail).collect()
}

fn row_parts(row: &Row) -> Vec<Part> {
    let sign = [row.sign.as_str(), row.number.as_str()].join(" ");
    let rest = row.figures.iter().chain([&row.standing]).filter(|t| !t.is_empty()).cloned().collect::<Vec<_>>();
    let parts = [(sign.trim().to_owned(), Ink::Dim), (row.name.clone(), row.ink), (rest.join(" "), row.ink)];
    parts.into_iter().filter(|(text, _)| !text.is_empty()).map(|(text, ink)| Part::words(text, ink, 50)).collect()
}

/// The parts after a list: as many as fit below its last page, the others on pages of their own.
fn add_tail(room: &Room<'_>, parts: &[Part], pages: &mut Vec<Page>) {
    let bottom = |page: &Page| page.items.iter().map(|i| i.area.bottom()).max().unwrap_or(0);
    let used = pages.last().map_or(0, bottom);
    let below = room.with_height(room.height.saturating_sub(used.saturating_add(1)));
    let fits = |n: usize| Some((n, flow::mixed_page(&below, &parts[..n])?));
    let found = if room.is_fine() { None } else { (1..=parts.len()).rev().find_map(fits) };
    let mut rest = parts;
    if let (Some((n, tail)), Some(last)) = (found, pages.last_mut()) {
        last.items.extend(tail.moved(0, used + 1).items);
        rest = &parts[n..];
    }
    if !rest.is_empty() {
        pages.extend(flow::pages(room, rest, false));
    }
}
