//! Tables in running text: ruled, the head repeated on each page, long cells broken into lines.
use crate::papers::faces::{Face, Shaped};
use crate::papers::fit::broken;
use crate::papers::flow::{Flow, LEADING, LEFT, Style};
use crate::papers::page::{Align, Ink, POINT};

/// Size of a table's words, points.
const PT: f32 = 12.0;
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

impl Table {
    /// What is not parted at the start, mm: a small table as a whole, else its head with two rows. A heading above
    /// stays with it.
    pub fn start(&self, flow: &Flow<'_>) -> f32 {
        let head = self.row(flow, &self.head, true).height;
        let rows: Vec<f32> = self.rows.iter().map(|row| self.row(flow, row, false).height).collect();
        let whole = head + rows.iter().sum::<f32>();
        if whole <= SMALL { whole } else { head + rows.iter().take(2).sum::<f32>() }
    }

    /// Sets the table at the left margin.
    pub fn set(&self, flow: &mut Flow<'_>) {
        let head = self.row(flow, &self.head, true);
        flow.room(self.start(flow));
        self.draw(flow, &head);
        let rows: Vec<Row> = self.rows.iter().map(|row| self.row(flow, row, false)).collect();
        for (at, row) in rows.iter().enumerate() {
            // The last row does not stand alone on a page.
            let next = if at + 2 == rows.len() { rows[at + 1].height } else { 0.0 };
            if flow.room(row.height + next) {
                self.draw(flow, &head);
            }
            self.draw(flow, row);
        }
        flow.gap(Style::TEXT.below + PAD.0);
    }

    fn row(&self, flow: &Flow<'_>, cells: &[String], head: bool) -> Row {
        let face = if head { Face::SerifBold } else { Face::Serif };
        let cell =
            |(text, column): (&String, &Column)| broken(flow.faces, face, text, (PT, column.width - 2.0 * PAD.0, 0.0));
        let cells: Vec<Vec<Shaped>> = cells.iter().zip(&self.columns).map(cell).collect();
        let lines = cells.iter().map(Vec::len).max().unwrap_or(0).max(1);
        Row { cells, height: lines as f32 * PT * POINT * LEADING.0 + 2.0 * PAD.1, head }
    }

    fn draw(&self, flow: &mut Flow<'_>, row: &Row) {
        let (top, bottom) = (flow.y, flow.y + row.height);
        let line = PT * POINT * LEADING.0;
        let mut x = LEFT;
        for (cell, column) in row.cells.iter().zip(&self.columns) {
            let align = if row.head { Align::Centre } else { column.align };
            let above = (row.height - cell.len() as f32 * line) / 2.0;
            for (at, shaped) in cell.iter().enumerate() {
                let y = top + above + at as f32 * line + PT * POINT * LEADING.1;
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
