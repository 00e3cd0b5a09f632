//! A grid of cells with their places, from a text file or a sheet of a workbook, and its margin, where faults are noted.
use csv::StringRecord;

use crate::base::date::RosterDate;
use crate::base::message::Message;
use crate::base::text::tidy;
use crate::script::fault::{Fault, Findings, Spot};

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Text(String),
    Number(f64),
    /// A number that the spreadsheet shows as a date.
    Day(f64),
    /// What a formula gave instead of a value: `#REF!`.
    Broken(String),
}

/// Signs by which a spreadsheet takes a text for a formula.
pub const FORMULA: [char; 4] = ['=', '+', '-', '@'];

/// An empty cell.
pub static EMPTY: Value = Value::Text(String::new());

impl Value {
    /// Whether nothing can be seen in the cell.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Text(text) if text.trim().is_empty())
    }

    /// The cell on one line in Normalization Form C; a whole number without a decimal part, a day in written form.
    pub fn text(&self) -> String {
        match self {
            // A text that was kept from being taken for a formula.
            Self::Text(text) if text.strip_prefix('\'').is_some_and(|t| t.starts_with(FORMULA)) => tidy(&text[1..]),
            Self::Text(text) | Self::Broken(text) => tidy(text),
            Self::Number(number) => plain_number(*number),
            Self::Day(serial) => self.date().map_or_else(|| plain_number(*serial), |d| d.to_string()),
        }
    }

    /// The date in the cell: written out, a year, or a spreadsheet's serial number, be it as text. A year typed into a
    /// cell that is formatted as a date stays a year.
    pub fn date(&self) -> Option<RosterDate> {
        match self {
            Self::Text(text) => {
                let serial = || text.trim().parse().ok().and_then(RosterDate::of_serial);
                RosterDate::parse(&tidy(text)).or_else(serial)
            }
            Self::Number(number) | Self::Day(number) => {
                let year = RosterDate::parse(&plain_number(*number));
                year.filter(|d| d.month.is_none()).or_else(|| RosterDate::of_serial(*number))
            }
            Self::Broken(_) => None,
        }
    }
}

/// A number as people write it: card 5001.0 is 5001.
fn plain_number(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 { format!("{number:.0}") } else { number.to_string() }
}

/// A row with its line, from 1.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    pub line: u32,
    /// From the first column on; what is missing at the end is empty.
    pub cells: Vec<Value>,
}

impl Row {
    /// The row of a text file.
    pub fn of(line: u32, record: &StringRecord) -> Self {
        Self { line, cells: record.iter().map(|c| Value::Text(c.to_owned())).collect() }
    }

    /// The cell of `column`, from 0.
    pub fn cell(&self, column: usize) -> &Value {
        self.cells.get(column).unwrap_or(&EMPTY)
    }

    /// The columns that hold something, from 0.
    pub fn filled(&self) -> impl Iterator<Item = usize> {
        self.cells.iter().enumerate().filter(|(_, c)| !c.is_empty()).map(|(i, _)| i)
    }
}

/// Cells merged into one: lines from 1, columns from 0, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merge {
    pub top: u32,
    pub bottom: u32,
    pub left: usize,
    pub right: usize,
}

impl Merge {
    /// Whether the cell lies in it.
    pub fn covers(&self, line: u32, column: usize) -> bool {
        (self.top..=self.bottom).contains(&line) && (self.left..=self.right).contains(&column)
    }
}

/// The rows that hold something, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    /// Name of the sheet; empty for a text file.
    pub sheet: String,
    pub rows: Vec<Row>,
    pub merges: Vec<Merge>,
}

/// Where the faults of a grid are noted.
#[derive(Clone, Copy)]
pub struct Margin<'a> {
    pub file: &'a str,
    pub sheet: &'a str,
    pub findings: &'a Findings,
}

impl Margin<'_> {
    /// Reports a fault of a whole row.
    pub fn row(&self, line: u32, wrong: Message, right: Message) {
        self.note(line, Spot { sheet: self.sheet.to_owned(), ..Spot::default() }, (wrong, right));
    }

    /// Reports a fault of the cell of `column`, from 0, under `heading`; `said` is what is wrong and what would be right.
    pub fn cell(&self, line: u32, (column, heading): (usize, &str), said: (Message, Message)) {
        let spot = Spot { sheet: self.sheet.to_owned(), column: letters(column), heading: heading.to_owned() };
        self.note(line, spot, said);
    }

    fn note(&self, line: u32, spot: Spot, (wrong, right): (Message, Message)) {
        self.findings.fault(Fault { file: self.file.to_owned(), line: Some(line), spot, wrong, right });
    }
}

/// The letters of a column, from 0: A, B, … Z, AA.
pub fn letters(column: usize) -> String {
    let mut rest = column + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        assert_eq!([0, 25, 26, 701, 702].map(letters), ["A", "Z", "AA", "ZZ", "AAA"]);
    }

    #[test]
    fn cells_give_text_and_dates() {
        let date = |value: Value| value.date().map(|d| d.to_string());
        assert_eq!(date(Value::Day(27_718.0)).as_deref(), Some("20/11/1975"));
        assert_eq!(date(Value::Text("27718".into())).as_deref(), Some("20/11/1975"));
        assert_eq!(date(Value::Number(1975.0)).as_deref(), Some("1975"));
        assert_eq!(date(Value::Day(1975.0)).as_deref(), Some("1975"));
        assert_eq!((date(Value::Text("20/11/75".into())), date(Value::Number(11.1975))), (None, None));
        assert_eq!(Value::Number(5001.0).text(), "5001");
        assert_eq!(Value::Text("  a\u{a0}b ".into()).text(), "a b");
        assert!(Value::Text(" \u{a0}".into()).is_empty());
    }
}
