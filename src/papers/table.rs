//! Tables in running text: ruled, the head repeated on each page, long cells broken into lines.
use crate::papers::faces::{Face, Faces, Shaped};
use crate::papers::fit::broken;
use crate::papers::flow::{BOTTOM, Flow, LEADING, LEFT, Style, TOP};
use crate::papers::page::{A4, Align, Ink, POINT};

/// Size of a table's words, points.
const PT: f32 = 12.0;
/// From baseline to baseline, mm.
const LINE: f32 = PT * POINT * LEADING.0;
/// Free room around the words of a cell, mm: at the sides, above and below.
const PAD: (f32, f32) = (2.0, 0.9);
/// Tables up to this height, mm, stay on one page.
const SMALL: f32 = 62.0;
/// Width of the rules, mm.
const RULE: f32 = 0.2;

/// A column: mm, and how its cells stand. The widths together are those of the table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    pub width: f32,
    pub align: Align,
}

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub columns: Vec<Column>,
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// A row broken into lines.
struct Row {
    cells: Vec<Vec<Shaped>>,
    height: f32,
    head: bool,
}

/// A table broken into lines, ready to be set.
pub struct Laid<'t> {
    table: &'t Table,
    /// None where no column has a heading.
    head: Option<Row>,
    rows: Vec<Row>,
}

impl Table {
    /// The table broken into lines.
    pub fn laid(&self, faces: &Faces) -> Laid<'_> {
        let head = self.head.iter().any(|cell| !cell.is_empty()).then(|| self.row(faces, &self.head, true));
        let most = A4.1 - BOTTOM - TOP - head.as_ref().map_or(0.0, |head| head.height);
        let rows = self.rows.iter().flat_map(|row| self.row(faces, row, false).parted(most)).collect();
        Laid { table: self, head, rows }
    }

    fn row(&self, faces: &Faces, cells: &[String], head: bool) -> Row {
        let face = if head { Face::SerifBold } else { Face::Serif };
        let cell = |(text, column): (&String, &Column)| {
            let width = column.width - 2.0 * PAD.0;
            text.lines().flat_map(|line| broken(faces, face, line, (PT, width, 0.0))).collect()
        };
        Row::new(cells.iter().zip(&self.columns).map(cell).collect(), head)
    }
}

impl Row {
    fn new(cells: Vec<Vec<Shaped>>, head: bool) -> Self {
        let lines = cells.iter().map(Vec::len).max().unwrap_or(0).max(1);
        Self { cells, height: lines as f32 * LINE + 2.0 * PAD.1, head }
    }

    /// The row in as many as it takes for none to be higher than `most` mm: a page.
    fn parted(self, most: f32) -> Vec<Self> {
        if self.height <= most {
            return vec![self];
        }
        let lines = (((most - 2.0 * PAD.1) / LINE).floor() as usize).max(1);
        let parts = self.cells.iter().map(|cell| cell.len().div_ceil(lines)).max().unwrap_or(0);
        let slice = |cell: &Vec<Shaped>, part: usize| cell.iter().skip(part * lines).take(lines).cloned().collect();
        (0..parts).map(|part| Self::new(self.cells.iter().map(|cell| slice(cell, part)).collect(), self.head)).collect()
    }
}

impl Laid<'_> {
    fn head_height(&self) -> f32 {
        self.head.as_ref().map_or(0.0, |head| head.height)
    }

    /// What is not parted at the start, mm: a small table as a whole, else its head with two rows. A heading above
    /// stays with it.
    pub fn start(&self) -> f32 {
        let height = |rows: usize| self.head_height() + self.rows.iter().take(rows).map(|r| r.height).sum::<f32>();
        let whole = height(self.rows.len());
        // Two rows of which one fills a page would never find their room.
        let two = if height(2) <= A4.1 - BOTTOM - TOP { height(2) } else { height(1) };
        if whole <= SMALL { whole } else { two }
    }

    /// Sets the table at the left margin.
    pub fn set(&self, flow: &mut Flow<'_>) {
        flow.room(self.start());
        self.draw_head(flow);
        for (at, row) in self.rows.iter().enumerate() {
            // The last row does not stand alone on a page.
            let next = if at + 2 == self.rows.len() { self.rows[at + 1].height } else { 0.0 };
            let fits = row.height + next + self.head_height() <= A4.1 - BOTTOM - TOP;
            if flow.room(row.height + if fits { next } else { 0.0 }) {
                self.draw_head(flow);
            }
            self.draw(flow, row);
        }
        flow.gap(Style::TEXT.below + PAD.0);
    }

    fn draw_head(&self, flow: &mut Flow<'_>) {
        self.head.iter().for_each(|head| self.draw(flow, head));
    }

    fn draw(&self, flow: &mut Flow<'_>, row: &Row) {
        let (top, bottom) = (flow.y, flow.y + row.height);
        let mut x = LEFT;
        for (cell, column) in row.cells.iter().zip(&self.table.columns) {
            let align = if row.head { Align::Centre } else { column.align };
            let above = (row.height - cell.len() as f32 * LINE) / 2.0;
            for (at, shaped) in cell.iter().enumerate() {
                let y = top + above + at as f32 * LINE + PT * POINT * LEADING.1;
                let across = (x + PAD.0, column.width - 2.0 * PAD.0, y);
                flow.sheet().words(shaped.clone(), PT, across, (align, Ink::Text));
            }
            flow.sheet().rule((x, top), (x, bottom), RULE, Ink::Text);
            x += column.width;
        }
        flow.sheet().rule((x, top), (x, bottom), RULE, Ink::Text);
        for y in [top, bottom] {
            flow.sheet().rule((LEFT, y), (x, y), RULE, Ink::Text);
        }
        flow.y = bottom;
    }
}
