//! Where everything stands on a ballot paper, in millimetres: the same numbers print it and can read it back from a scan.
//!
//! Marks along all four borders tell a scanner how the page lies and how it was stretched; no box to mark lies near the
//! lines along which people fold a sheet.
use crate::papers::page::{A4, Area};
use crate::rules::ruleset::Form;

/// The most names of one ballot.
pub const MOST_NAMES: usize = 60;
/// A bar of the border: along and across, mm.
const BAR: (f32, f32) = (5.0, 1.6);
/// From the paper's edge to the bars, mm: no office printer prints nearer than 7.
const EDGE: f32 = 8.0;
/// From bar to bar: down the sides and along head and foot; of a corner's three bars. mm.
const PITCH: (f32, f32, f32) = (13.0, 12.5, 3.2);
/// The first bar after a corner, mm.
const FIRST: f32 = 30.0;
/// From the paper's edge to what people read, mm.
const MARGIN: f32 = 18.0;
/// Lines along which a sheet is folded: down and across, mm; how far boxes keep away from them.
pub const FOLDS: (f32, f32) = (A4.0 / 2.0, A4.1 / 2.0);
pub const FOLD_FREE: f32 = 4.0;
/// Side of a box to mark, mm.
pub const BOX: f32 = 5.5;
/// Height of a row, mm: least and most.
pub const ROW: (f32, f32) = (9.0, 12.0);
/// Height of a table's head, mm.
pub const HEAD: f32 = 7.0;
/// Side of the code without its quiet zone, and of the square it stands in, mm.
pub const CODE: f32 = 24.0;
const SQUARE: f32 = 30.0;
/// Width of the numbers, mm.
const NUMBER: f32 = 10.0;
/// Right of the vertical fold, and half the gap between two columns, mm.
const GUTTER: f32 = FOLD_FREE;
/// Left edges of the columns for agree and disagree, mm; their boxes are 34 mm apart.
const ANSWERS: [f32; 2] = [124.0, 158.0];
/// Cells for the digits of a number of votes (bầu dồn phiếu).
const DIGITS: usize = 9;
/// Where the table begins on pages after the first, mm.
const LATER: f32 = 36.0;

/// The room of what people read.
pub fn content() -> Area {
    Area { x: MARGIN, y: MARGIN, width: A4.0 - 2.0 * MARGIN, height: A4.1 - 2.0 * MARGIN }
}

/// The bars along the borders, those of the corners first.
pub fn bars() -> Vec<Area> {
    let (long, thick) = BAR;
    let (right, low) = (A4.0 - EDGE, A4.1 - EDGE);
    let mut bars = Vec::new();
    for x in [EDGE, right - long] {
        for step in 0..3 {
            let down = step as f32 * PITCH.2;
            bars.extend([EDGE + down, low - thick - down].map(|y| Area { x, y, width: long, height: thick }));
        }
    }
    for middle in steps(A4.1, PITCH.0) {
        let y = middle - thick / 2.0;
        bars.extend([EDGE, right - long].map(|x| Area { x, y, width: long, height: thick }));
    }
    for middle in steps(A4.0, PITCH.1) {
        let x = middle - thick / 2.0;
        bars.extend([EDGE, low - long].map(|y| Area { x, y, width: thick, height: long }));
    }
    bars
}

/// Places `pitch` apart from the first after a corner, the same from both ends of a side of `length` mm.
fn steps(length: f32, pitch: f32) -> impl Iterator<Item = f32> {
    let count = ((length - 2.0 * FIRST) / pitch).floor();
    let first = (length - count * pitch) / 2.0;
    (0..=count as usize).map(move |at| first + at as f32 * pitch)
}

/// One name's row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Place on the list, from 0.
    pub place: usize,
    pub area: Area,
    pub number: Area,
    pub name: Area,
    /// To mark: none where a name is crossed out; agree and disagree; or the digits of a number.
    pub boxes: Vec<Area>,
}

/// One page.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// Heads of the table's columns.
    pub heads: Vec<Area>,
    pub rows: Vec<Row>,
    /// The square of the code with its quiet zone.
    pub code: Area,
    /// What is read beside it.
    pub foot: Area,
}

/// The pages of a ballot in `form` with `names` names (1 to [`MOST_NAMES`]), whose table begins on the first at `top` mm.
pub fn pages(form: Form, names: usize, top: f32) -> Vec<Page> {
    let grid = Grid::new(form, names, top);
    let mut pages = Vec::new();
    let mut from = 0;
    while from < names {
        let top = grid.top(pages.len());
        let here = (names - from).min(grid.room(top));
        pages.push(grid.page(top, from..from + here));
        from += here;
    }
    pages
}

/// How rows stand on the pages.
struct Grid {
    form: Form,
    top: f32,
    /// Height of a row, mm.
    row: f32,
    columns: usize,
}

impl Grid {
    fn new(form: Form, names: usize, top: f32) -> Self {
        let with = |row, columns| Self { form, top, row, columns };
        // Names that are only crossed out need no boxes beside them, so a long list of them goes in two columns.
        let narrow = form == Form::CrossOut && with(ROW.0, 1).room(top) < names;
        let tight = with(ROW.0, if narrow { 2 } else { 1 });
        let count = tight.count(names);
        let mut row = ROW.1;
        while row > ROW.0 && with(row, tight.columns).count(names) > count {
            row -= 0.25;
        }
        with(row, tight.columns)
    }

    fn top(&self, page: usize) -> f32 {
        if page == 0 { self.top } else { LATER }
    }

    /// Where rows may stand: above the fold across the sheet, and below it. A box in the middle of its row keeps away
    /// from the fold by itself as far as the row is higher than the box.
    fn bands(&self, top: f32) -> [(f32, f32); 2] {
        let free = FOLD_FREE - (self.row - BOX) / 2.0;
        let bottom = content().bottom() - SQUARE - 2.0;
        [(top + HEAD, FOLDS.1 - free), (FOLDS.1 + free, bottom)]
    }

    fn lines(&self, (from, to): (f32, f32)) -> usize {
        ((to - from) / self.row + 0.001).max(0.0) as usize
    }

    /// Names that stand on a page whose table begins at `top`; at least one.
    fn room(&self, top: f32) -> usize {
        self.bands(top).map(|band| self.lines(band)).iter().sum::<usize>().max(1) * self.columns
    }

    fn count(&self, names: usize) -> usize {
        1 + names.saturating_sub(self.room(self.top)).div_ceil(self.room(LATER))
    }

    fn page(&self, top: f32, places: std::ops::Range<usize>) -> Page {
        let [above, below] = self.bands(top);
        let down = |line: usize| match line.checked_sub(self.lines(above)) {
            None => above.0 + line as f32 * self.row,
            Some(line) => below.0 + line as f32 * self.row,
        };
        let lines = places.len().div_ceil(self.columns);
        let row = |place: usize| {
            let at = place - places.start;
            self.row(place, self.across(at / lines.max(1)), down(at % lines.max(1)))
        };
        let body = content();
        let code = Area { x: body.x, y: body.bottom() - SQUARE, width: SQUARE, height: SQUARE };
        Page {
            heads: (0..self.columns).flat_map(|column| self.heads(self.across(column), top)).collect(),
            rows: places.clone().map(row).collect(),
            code,
            foot: Area { x: code.right() + 3.0, width: body.width - SQUARE - 3.0, ..code },
        }
    }

    /// Left edge and width of a column of names.
    fn across(&self, column: usize) -> (f32, f32) {
        let body = content();
        match (self.columns, column) {
            (1, _) => (body.x, body.width),
            (_, 0) => (body.x, FOLDS.0 - GUTTER - body.x),
            _ => (FOLDS.0 + GUTTER, body.right() - FOLDS.0 - GUTTER),
        }
    }

    /// The cells of a row from left to right.
    fn cells(&self, (x, width): (f32, f32), y: f32, height: f32) -> Vec<Area> {
        let right = x + width;
        let edges = match self.form {
            Form::CrossOut => vec![x, x + NUMBER, right],
            Form::AgreeDisagree => vec![x, x + NUMBER, ANSWERS[0], ANSWERS[1], right],
            Form::Cumulative => vec![x, x + NUMBER, right - DIGITS as f32 * BOX - 6.0, right],
        };
        edges.windows(2).map(|e| Area { x: e[0], y, width: e[1] - e[0], height }).collect()
    }

    fn heads(&self, across: (f32, f32), top: f32) -> Vec<Area> {
        self.cells(across, top, HEAD)
    }

    fn row(&self, place: usize, across: (f32, f32), y: f32) -> Row {
        let cells = self.cells(across, y, self.row);
        let middle = |cell: &Area, count: usize| {
            let (x, y) = (cell.x + (cell.width - count as f32 * BOX) / 2.0, cell.y + (cell.height - BOX) / 2.0);
            (0..count).map(move |at| Area { x: x + at as f32 * BOX, y, width: BOX, height: BOX })
        };
        let each = if self.form == Form::Cumulative { DIGITS } else { 1 };
        Row {
            place,
            area: Area { x: across.0, y, width: across.1, height: self.row },
            number: cells[0],
            name: cells[1],
            boxes: cells[2..].iter().flat_map(|cell| middle(cell, each)).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORMS: [Form; 3] = [Form::CrossOut, Form::AgreeDisagree, Form::Cumulative];

    fn every(check: impl Fn(Form, usize, &[Page])) {
        for form in FORMS {
            for names in 1..=MOST_NAMES {
                for top in [60.0, 78.5, 96.0, 120.0] {
                    check(form, names, &pages(form, names, top));
                }
            }
        }
    }

    #[test]
    fn every_name_has_one_row_in_order_and_no_row_is_lower_than_the_least() {
        every(|form, names, pages| {
            let places: Vec<_> = pages.iter().flat_map(|p| p.rows.iter().map(|r| r.place)).collect();
            assert_eq!(places, (0..names).collect::<Vec<_>>(), "{form:?}");
            for row in pages.iter().flat_map(|p| &p.rows) {
                assert!(row.area.height >= ROW.0 && row.area.height <= ROW.1);
                assert!(row.area.holds(&row.name) && row.area.holds(&row.number));
                assert!(row.boxes.iter().all(|b| row.area.holds(b) && (5.0..=6.0).contains(&b.width)));
            }
        });
    }

    #[test]
    fn boxes_keep_away_from_the_folds_and_from_each_other() {
        every(|form, names, pages| {
            for page in pages {
                for area in page.rows.iter().flat_map(|r| &r.boxes) {
                    let away = |from: f32, to: f32, fold: f32| {
                        to <= fold - FOLD_FREE + 0.01 || from >= fold + FOLD_FREE - 0.01
                    };
                    assert!(away(area.x, area.right(), FOLDS.0), "{form:?} {names}: {area:?}");
                    assert!(away(area.y, area.bottom(), FOLDS.1), "{form:?} {names}: {area:?}");
                }
                if form == Form::AgreeDisagree {
                    assert!(page.rows.iter().all(|r| r.boxes[1].x - r.boxes[0].x >= 30.0));
                }
            }
        });
    }

    #[test]
    fn nothing_meets_anything_else() {
        let body = content();
        every(|form, names, pages| {
            for page in pages {
                let rooms: Vec<_> = page.rows.iter().map(|r| r.area).chain(page.heads.iter().copied()).collect();
                let rooms: Vec<_> = rooms.into_iter().chain([page.code, page.foot]).collect();
                for (at, room) in rooms.iter().enumerate() {
                    assert!(body.holds(room), "{form:?} {names}: {room:?}");
                    let met = rooms[at + 1..].iter().find(|other| room.inside(0.01).meets(other));
                    assert_eq!(met, None, "{form:?} {names}: {room:?}");
                }
            }
        });
    }

    #[test]
    fn borders_are_barred_on_all_sides_clear_of_the_edge_and_of_what_is_read() {
        let (page, bars) = (Area { x: 0.0, y: 0.0, width: A4.0, height: A4.1 }, bars());
        for (at, bar) in bars.iter().enumerate() {
            assert!(page.inside(7.0).holds(bar) && !content().meets(bar), "{bar:?}");
            assert!(bars[at + 1..].iter().all(|other| !bar.meets(other)), "{bar:?}");
            assert_eq!(bar.width.max(bar.height), BAR.0);
            assert_eq!(bar.width.min(bar.height), BAR.1);
        }
        // Turned by half it looks the same: how it lies is told by the code alone.
        let turned = |b: &Area| Area { x: A4.0 - b.right(), y: A4.1 - b.bottom(), ..*b };
        let alike = |a: &Area, b: &Area| (a.x - b.x).abs() < 0.01 && (a.y - b.y).abs() < 0.01;
        assert!(bars.iter().all(|bar| bars.iter().any(|other| alike(&turned(bar), other))));
        assert!(bars.len() > 60);
    }

    #[test]
    fn a_long_list_to_cross_out_goes_on_one_sheet() {
        assert!(pages(Form::CrossOut, MOST_NAMES, 80.0).len() <= 2);
        assert_eq!(pages(Form::CrossOut, 30, 80.0).len(), 1);
        assert_eq!(pages(Form::AgreeDisagree, 15, 80.0).len(), 1);
    }
}
