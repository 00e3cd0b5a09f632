//! A workbook's sheets as grids, within bounds that no file can exceed.
use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use crate::base::message::Message;
use crate::script::fault::{Faults, clip};
use crate::script::grid::{Grid, Merge, Row, Value};

/// The most bytes that the parts of a workbook may unpack to: a roster of the largest size takes a quarter of it.
const MOST_UNPACKED: u64 = 96 * 1024 * 1024;
/// The most cells with a value read of a workbook, and the most columns looked at.
const MOST_CELLS: usize = 4_000_000;
const MOST_COLUMNS: usize = 400;
/// The most sheets and merges looked at.
const MOST_SHEETS: usize = 30;
const MOST_MERGES: usize = 40_000;
/// Days between the two beginnings of time that a workbook may count from (1900 and 1904).
const LATER_EPOCH: f64 = 1462.0;

/// Whether the bytes begin as a workbook of today, a zip archive.
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK")
}

/// Whether the bytes begin as an old workbook (.xls), or as one locked with a password.
pub fn is_old_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0])
}

/// Why a workbook is not read.
enum Stop {
    Unreadable(String),
    TooMuch,
}

impl From<XlsxError> for Stop {
    fn from(error: XlsxError) -> Self {
        Self::Unreadable(error.to_string())
    }
}

/// The sheets of a workbook that people see, in order; those that are hidden only when no other is there.
///
/// # Errors
/// One fault of the file: no workbook, or one that unpacks to more than any roster.
pub fn grids(file: &str, bytes: &[u8]) -> Result<Vec<Grid>, Faults> {
    // The library reads whatever it is given; a defect in it must not end the program.
    let read = catch_unwind(AssertUnwindSafe(|| unpacked(bytes).and_then(|()| sheets(bytes))));
    let read = read.unwrap_or_else(|_| Err(Stop::Unreadable(String::new())));
    read.map_err(|stop| match stop {
        Stop::TooMuch => {
            Faults::one(file, Message::new("roster-workbook-large"), Message::new("roster-workbook-large-right"))
        }
        Stop::Unreadable(why) => {
            let wrong = Message::new("roster-workbook").with("error", clip(&why));
            Faults::one(file, wrong, Message::new("roster-workbook-right"))
        }
    })
}

/// Unpacks every part once to nowhere, so that a part that claims to be small is found before it fills the memory.
fn unpacked(bytes: &[u8]) -> Result<(), Stop> {
    let unreadable = |error: zip::result::ZipError| Stop::Unreadable(error.to_string());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(unreadable)?;
    let mut left = MOST_UNPACKED;
    for i in 0..archive.len() {
        let part = archive.by_index(i).map_err(unreadable)?;
        let size = std::io::copy(&mut part.take(left + 1), &mut std::io::sink());
        let size = size.map_err(|error| Stop::Unreadable(error.to_string()))?;
        left = left.checked_sub(size).ok_or(Stop::TooMuch)?;
    }
    Ok(())
}

fn sheets(bytes: &[u8]) -> Result<Vec<Grid>, Stop> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes))?;
    let all: Vec<_> = book.sheets_metadata().iter().filter(|s| s.typ == SheetType::WorkSheet).cloned().collect();
    let seen: Vec<_> = all.iter().filter(|s| s.visible == SheetVisible::Visible).cloned().collect();
    let mut budget = MOST_CELLS;
    let mut grids = Vec::new();
    for sheet in if seen.is_empty() { all } else { seen }.into_iter().take(MOST_SHEETS) {
        let merges = book.merge_cells_by_sheet_name(&sheet.name)?.into_iter().take(MOST_MERGES);
        let merges = merges.map(|area| Merge {
            top: area.start.0.saturating_add(1),
            bottom: area.end.0.saturating_add(1),
            left: area.start.1 as usize,
            right: area.end.1 as usize,
        });
        let merges = merges.collect();
        let rows = rows(&mut book, &sheet.name, &mut budget)?;
        grids.push(Grid { sheet: sheet.name, rows, merges });
    }
    Ok(grids)
}

/// The rows with a value, read cell by cell: the size a sheet claims costs nothing.
fn rows(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str, budget: &mut usize) -> Result<Vec<Row>, Stop> {
    let shift = if book.has_1904_epoch() { LATER_EPOCH } else { 0.0 };
    let mut reader = book.worksheet_cells_reader(sheet)?;
    let mut rows: Vec<Row> = Vec::new();
    while let Some(cell) = reader.next_cell()? {
        let (row, column) = cell.get_position();
        let value = value(cell.get_value(), shift);
        if value.is_empty() || column as usize >= MOST_COLUMNS {
            continue;
        }
        let line = row.saturating_add(1);
        if rows.last().is_none_or(|last| last.line != line) {
            rows.push(Row { line, cells: Vec::new() });
        }
        let Some(last) = rows.last_mut() else { continue };
        let missing = (column as usize + 1).saturating_sub(last.cells.len());
        *budget = budget.checked_sub(missing.max(1)).ok_or(Stop::TooMuch)?;
        last.cells.extend(std::iter::repeat_n(Value::Text(String::new()), missing));
        last.cells[column as usize] = value;
    }
    // Rows stand in order in every sheet that a spreadsheet wrote; in others the last with a line counts.
    rows.sort_by_key(|row| row.line);
    Ok(rows)
}

fn value(data: &DataRef<'_>, shift: f64) -> Value {
    match data {
        #[expect(clippy::cast_precision_loss, reason = "a longer number than a float holds is no card number")]
        DataRef::Int(number) => Value::Number(*number as f64),
        DataRef::Float(number) => Value::Number(*number),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Value::Text(text.clone()),
        DataRef::SharedString(text) => Value::Text((*text).to_owned()),
        DataRef::Bool(truth) => Value::Text(if *truth { "1" } else { "" }.to_owned()),
        DataRef::DateTime(day) => Value::Day(day.as_f64() + shift),
        DataRef::Error(error) => Value::Broken(error.to_string()),
        DataRef::Empty => Value::Text(String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_are_no_workbook_are_told() {
        for bytes in [&b"PK\x03\x04"[..], b"PK", b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"] {
            assert_eq!(grids("f.xlsx", bytes).unwrap_err().0[0].wrong.key, "roster-workbook");
        }
    }
}
