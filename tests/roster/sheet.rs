//! Lists written for the tests: as text in any encoding, or as a workbook.
use std::path::PathBuf;

use daihoi::record::people::RosterPerson;
use daihoi::script::fault::Fault;
use daihoi::script::import::{Agenda, Imported, import};
use rust_xlsxwriter::{Format, Workbook};

/// A cell of a list.
#[derive(Clone, Debug)]
pub(crate) enum Cell {
    Text(String),
    /// A day, as a workbook keeps it: days since 30 December 1899.
    Day(f64),
    Number(f64),
}

impl Cell {
    pub(crate) fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    fn written(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Day(n) | Self::Number(n) => n.to_string(),
        }
    }
}

/// A list: rows of cells and merges (first row, first column, last row, last column), from 0.
#[derive(Clone, Debug, Default)]
pub(crate) struct List {
    pub(crate) rows: Vec<Vec<Cell>>,
    pub(crate) merges: Vec<(u32, u16, u32, u16)>,
}

pub(crate) fn rows(rows: &[&[&str]]) -> List {
    let rows = rows.iter().map(|r| r.iter().map(|c| Cell::text(c)).collect()).collect();
    List { rows, merges: Vec::new() }
}

impl List {
    /// As text with `sign` between columns; a cell that needs quotes has them.
    pub(crate) fn text(&self, sign: char) -> String {
        let quoted = |cell: &Cell| {
            let text = cell.written();
            let needs = text.contains([sign, '"', '\n']) || text.starts_with('#');
            if needs { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
        };
        let width = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let line = |row: &Vec<Cell>| {
            let mut cells: Vec<String> = row.iter().map(quoted).collect();
            cells.resize(width, String::new());
            cells.join(&sign.to_string()) + "\r\n"
        };
        self.rows.iter().map(line).collect()
    }

    /// As sheets of a workbook.
    pub(crate) fn workbook(sheets: &[(&str, &Self)]) -> Vec<u8> {
        let mut book = Workbook::new();
        let (plain, day) = (Format::new(), Format::new().set_num_format("dd/mm/yyyy"));
        for (name, list) in sheets {
            let sheet = book.add_worksheet();
            sheet.set_name(*name).unwrap();
            for (r, c, last_r, last_c) in &list.merges {
                sheet.merge_range(*r, *c, *last_r, *last_c, "", &plain).unwrap();
            }
            for (r, row) in (0u32..).zip(&list.rows) {
                for (c, cell) in (0u16..).zip(row) {
                    match cell {
                        Cell::Text(text) if text.is_empty() => continue,
                        Cell::Text(text) => sheet.write_string(r, c, text).map(|_| ()),
                        Cell::Day(n) => sheet.write_number_with_format(r, c, *n, &day).map(|_| ()),
                        Cell::Number(n) => sheet.write_number(r, c, *n).map(|_| ()),
                    }
                    .unwrap();
                }
            }
        }
        book.save_to_buffer().unwrap()
    }
}

/// A file for one test.
pub(crate) fn file(name: &str, bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    (dir, path)
}

/// What an import makes of `bytes`.
pub(crate) fn imported(name: &str, bytes: &[u8], old: &[RosterPerson]) -> Imported {
    let (_dir, path) = file(name, bytes);
    import(&path, name, Agenda { organisation: "Đảng bộ X", old, used: &[] }).unwrap_or_else(|f| panic!("{f:?}"))
}

pub(crate) fn people(name: &str, bytes: &[u8]) -> Vec<RosterPerson> {
    imported(name, bytes, &[]).people.unwrap_or_else(|f| panic!("{f:#?}"))
}

/// `sheet!line:column key` of every fault.
pub(crate) fn told(name: &str, bytes: &[u8]) -> Vec<String> {
    let (_dir, path) = file(name, bytes);
    let faults = match import(&path, name, Agenda::default()) {
        Ok(imported) => imported.people.map(|p| panic!("no fault: {p:?}")).unwrap_err(),
        Err(faults) => faults,
    };
    let line = |f: &Fault| f.line.map_or("-".to_owned(), |l| l.to_string());
    faults.0.iter().map(|f| format!("{}!{}:{} {}", f.spot.sheet, line(f), f.spot.column, f.wrong.key)).collect()
}

/// The keys of what there is to know.
pub(crate) fn notes(imported: &Imported) -> Vec<&str> {
    imported.notes.iter().map(|n| n.key.as_ref()).collect()
}
