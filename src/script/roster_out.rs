//! A roster given out as a workbook or a text file, with all that is known or only what everybody may know.
use std::collections::BTreeSet;
use std::io;

use csv::WriterBuilder;
use rust_xlsxwriter::{Format, FormatBorder, Workbook, XlsxError};

use crate::base::text::width;
use crate::record::people::RosterPerson;
use crate::script::fields::{columns, other, others, value};
use crate::script::grid::FORMULA;
use crate::script::headings::Column;

/// The columns that everybody may know.
const PUBLIC: [Column; 6] = [Column::Code, Column::Name, Column::Sex, Column::Unit, Column::Position, Column::Kind];
/// Columns of a sheet are this wide at most, in characters.
const WIDEST: usize = 48;

/// What a spreadsheet would take for a formula, behind the sign by which it takes it for text.
fn tame(cell: &str) -> String {
    if cell.starts_with(FORMULA) { format!("'{cell}") } else { cell.to_owned() }
}

/// A roster as a table of texts, headings first.
pub struct Table {
    headings: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// The table of `people` with headings by `say`; of the public columns only when `public`.
    pub fn new(people: &[RosterPerson], public: bool, say: &dyn Fn(Column) -> String) -> Self {
        let columns = if public { PUBLIC.to_vec() } else { columns(people) };
        let others = if public { BTreeSet::new() } else { others(people) };
        let headings = columns.iter().map(|c| say(*c)).chain(others.iter().map(|h| (*h).to_owned())).collect();
        let row = |p| {
            let cells = columns.iter().map(|c| value(p, *c));
            cells.chain(others.iter().map(|h| other(p, h).to_owned())).collect()
        };
        Self { headings, rows: people.iter().map(row).collect() }
    }

    /// As text with commas, with the mark by which a spreadsheet knows UTF-8.
    ///
    /// # Errors
    /// The writer's own.
    pub fn csv(&self) -> io::Result<Vec<u8>> {
        let mut writer = WriterBuilder::new().comment(Some(b'#')).from_writer("\u{feff}".as_bytes().to_vec());
        for row in std::iter::once(&self.headings).chain(&self.rows) {
            writer.write_record(row.iter().map(|cell| tame(cell)))?;
        }
        writer.into_inner().map_err(|error| io::Error::other(error.to_string()))
    }

    /// As a workbook of one sheet called `name`. Every cell is text, so that no date and no card number changes its form.
    ///
    /// # Errors
    /// The writer's own: a name that no sheet can have.
    pub fn workbook(&self, name: &str) -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        sheet.set_name(name)?;
        let head = Format::new().set_bold().set_text_wrap().set_border(FormatBorder::Thin);
        let text = Format::new().set_num_format("@");
        for (column, heading) in (0u16..).zip(&self.headings) {
            let cells = self.rows.iter().map(|row| width(&row[usize::from(column)]));
            let widest = cells.max().unwrap_or(0).max(width(heading)).min(WIDEST);
            sheet.set_column_width(column, u32::try_from(widest + 2).unwrap_or(10))?;
            sheet.write_string_with_format(0, column, heading, &head)?;
        }
        for (row, cells) in (1u32..).zip(&self.rows) {
            for (column, cell) in (0u16..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
                sheet.write_string_with_format(row, column, cell, &text)?;
            }
        }
        let (last_row, last_column) = (self.rows.len(), self.headings.len().saturating_sub(1));
        sheet.set_freeze_panes(1, 0)?;
        sheet.autofilter(0, 0, u32::try_from(last_row).unwrap_or(0), u16::try_from(last_column).unwrap_or(0))?;
        sheet.set_landscape().set_repeat_rows(0, 0)?;
        book.save_to_buffer()
    }
}
