//! Ballots counted elsewhere, a CSV file: a header of candidates' names, one row a paper.
//!
//! Cells: 1 left standing or 0 struck; a agree, d disagree, b both, n neither; or numbers of votes, with a column
//! `shares`. A column `invalid` gives the reason of a paper that is invalid.
use std::collections::BTreeMap;

use csv::StringRecord;

use crate::base::message::Message;
use crate::base::text::{fold, tidy};
use crate::count::ballot::{Ballot, Column, Marks, Paper};
use crate::rules::marks::{MarksTable, Reading};
use crate::rules::ruleset::{Form, RuleSet};
use crate::script::case::MOST_VOICES;
use crate::script::case_names::{MOST_NAMES, check_name};
use crate::script::fault::{clip, one_of};
use crate::script::rows::Rows;
use crate::script::sheet::Sheet;

/// The most papers of one file.
const MOST_ROWS: usize = 200_000;
/// Headings of the two columns that are no names, English and Vietnamese, folded.
const SHARES: [&str; 2] = ["shares", "co phan"];
const INVALID: [&str; 2] = ["invalid", "khong hop le"];

/// What the papers of the file look like.
#[derive(Clone, Copy)]
pub struct Shape<'a> {
    pub form: Form,
    pub seats: u16,
    pub marks: MarksTable<Reading>,
    /// Whose reasons a paper may be invalid for.
    pub rules: &'a RuleSet,
}

/// The papers of a file.
#[derive(Clone, Debug)]
pub struct Entered {
    /// In the order of the header.
    pub names: Vec<String>,
    pub paper: Paper,
    /// In the order of the rows, judged by the marks table.
    pub ballots: Vec<Ballot>,
}

/// What each column holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cell {
    Name,
    Shares,
    Invalid,
}

struct Head {
    cells: Vec<Cell>,
    names: Vec<String>,
    paper: Paper,
}

/// Reads the ballots of `text`. `None` after reporting every fault with its line.
pub fn read(sheet: &Sheet<'_>, text: &str, shape: &Shape<'_>) -> Option<Entered> {
    let mut rows = Rows::new(sheet, text);
    let (mut head, mut ballots, mut whole) = (None, Vec::new(), true);
    for (line, record) in rows.by_ref() {
        let Some(known) = &head else {
            head = Some(heading(sheet, &record, line, shape)?);
            continue;
        };
        if ballots.len() >= MOST_ROWS {
            let wrong = Message::new("ballots-too-many").with("most", MOST_ROWS);
            sheet.fault(line, wrong, Message::new("ballots-too-many-right").with("most", MOST_ROWS));
            return None;
        }
        match row(sheet, (known, shape), &record, line) {
            Some(ballot) => ballots.push(ballot),
            None => whole = false,
        }
    }
    let Some(head) = head else {
        sheet.fault(1, Message::new("ballots-empty"), Message::new("ballots-empty-right"));
        return None;
    };
    (whole && rows.whole).then_some(Entered { names: head.names, paper: head.paper, ballots })
}

/// The header: names, each once, and the columns that are no names.
fn heading(sheet: &Sheet<'_>, record: &StringRecord, line: u32, shape: &Shape<'_>) -> Option<Head> {
    if record.len() > MOST_NAMES + 2 {
        let wrong = Message::new("tally-too-many-names").with("names", record.len()).with("most", MOST_NAMES);
        sheet.fault(line, wrong, Message::new("tally-too-many-names-right").with("most", MOST_NAMES));
        return None;
    }
    let headings: Vec<String> = record.iter().map(tidy).collect();
    let cells: Vec<Cell> = headings.iter().map(|h| cell(h, shape.form)).collect();
    let (mut seen, mut whole) = (BTreeMap::new(), true);
    for (i, (text, cell)) in headings.iter().zip(&cells).enumerate() {
        let fault = match cell {
            Cell::Name if text.is_empty() => {
                let wrong = Message::new("ballots-no-name").with("column", i + 1);
                Some((wrong, Message::new("ballots-no-name-right")))
            }
            Cell::Name => check_name(text, line, &mut seen).err(),
            _ if cells[..i].contains(cell) => {
                let wrong = Message::new("script-roster-column-twice").with("text", clip(text));
                Some((wrong, Message::new("script-roster-column-twice-right")))
            }
            _ => None,
        };
        if let Some((wrong, right)) = fault {
            sheet.fault(line, wrong, right);
            whole = false;
        }
    }
    if shape.form == Form::Cumulative && !cells.contains(&Cell::Shares) {
        sheet.fault(line, Message::new("ballots-no-shares"), Message::new("ballots-no-shares-right"));
        whole = false;
    }
    if !cells.contains(&Cell::Name) {
        sheet.fault(line, Message::new("ballots-empty"), Message::new("ballots-empty-right"));
        whole = false;
    }
    let named = headings.into_iter().zip(&cells).filter(|(_, c)| **c == Cell::Name).map(|(h, _)| h);
    let names: Vec<String> = named.collect();
    let count = u16::try_from(names.len()).unwrap_or(u16::MAX);
    let paper = Paper { form: shape.form, names: count, seats: shape.seats, marks: shape.marks, shares: 0 };
    whole.then_some(Head { cells, names, paper })
}

/// What the column under `heading` holds. Only papers with shares have a column of them.
fn cell(heading: &str, form: Form) -> Cell {
    let folded = fold(heading).replace(['_', '-'], " ");
    match folded.as_str() {
        text if INVALID.contains(&text) => Cell::Invalid,
        text if SHARES.contains(&text) && form == Form::Cumulative => Cell::Shares,
        _ => Cell::Name,
    }
}

/// The cells of one paper by what they hold.
struct Cells<'a> {
    /// In ballot order.
    names: Vec<&'a str>,
    shares: &'a str,
    /// Empty when there is none.
    reason: String,
}

/// The cells of a row; `None` after reporting that they do not fit the header.
fn cells<'a>(sheet: &Sheet<'_>, head: &Head, record: &'a StringRecord, line: u32) -> Option<Cells<'a>> {
    if let Some(field) = record.iter().find(|f| f.contains('\n')) {
        let wrong = Message::new("script-roster-quote").with("text", clip(field));
        sheet.fault(line, wrong, Message::new("script-roster-quote-right"));
        return None;
    }
    // A valid paper's row may end before the column of reasons.
    let ends_early = head.cells.last() == Some(&Cell::Invalid) && record.len() + 1 == head.cells.len();
    if record.len() != head.cells.len() && !ends_early {
        let wrong = Message::new("ballots-width").with("cells", record.len()).with("columns", head.cells.len());
        sheet.fault(line, wrong, Message::new("ballots-width-right"));
        return None;
    }
    let mut cells = Cells { names: Vec::with_capacity(head.names.len()), shares: "", reason: String::new() };
    for (text, cell) in record.iter().map(str::trim).zip(&head.cells) {
        match cell {
            Cell::Name => cells.names.push(text),
            Cell::Shares => cells.shares = text,
            Cell::Invalid => cells.reason = tidy(text),
        }
    }
    Some(cells)
}

/// One paper; `None` after reporting what is wrong with its row.
fn row(sheet: &Sheet<'_>, known: (&Head, &Shape<'_>), record: &StringRecord, line: u32) -> Option<Ballot> {
    let (head, shape) = known;
    let Cells { names, shares, reason } = cells(sheet, head, record, line)?;
    if !reason.is_empty() && !shape.rules.invalid.contains_key(&reason) {
        let known: Vec<&str> = shape.rules.invalid.keys().map(String::as_str).collect();
        let wrong = Message::new("ballots-reason").with("text", clip(&reason));
        sheet.fault(line, wrong, one_of(&reason, &known));
        return None;
    }
    if !reason.is_empty() && names.iter().all(|n| n.is_empty()) {
        return Some(Ballot::refused(&reason));
    }
    let marks = match shape.form {
        Form::CrossOut => struck(&names),
        Form::AgreeDisagree => columns(&names),
        Form::Cumulative => spread(&names, shares),
    };
    match marks {
        // Whoever gave the reason has looked at the paper: it goes before what the marks alone would say.
        Ok(marks) if !reason.is_empty() => Some(Ballot { marks, ..Ballot::refused(&reason) }),
        Ok(marks) => Some(Ballot::read(marks, &head.paper)),
        Err(bad) => {
            for (position, text) in bad {
                let (wrong, right) = bad_cell(shape.form, &text);
                let name = position.and_then(|i| head.names.get(i)).map_or("shares", String::as_str);
                sheet.fault(line, wrong.with("name", clip(name)), right);
            }
            None
        }
    }
}

/// The place of a cell that cannot be read (none: the shares) and its text.
type BadCell = (Option<usize>, String);

fn bad_cell(form: Form, text: &str) -> (Message, Message) {
    let right = match form {
        Form::CrossOut => Message::new("ballots-cell-crossed"),
        Form::AgreeDisagree => Message::new("ballots-cell-columns"),
        Form::Cumulative => Message::new("ballots-cell-votes").with("most", MOST_VOICES),
    };
    (Message::new("ballots-cell").with("text", clip(text)), right)
}

fn struck(cells: &[&str]) -> Result<Marks, Vec<BadCell>> {
    let left = |cell: &str| match cell {
        "1" => Some(true),
        "0" => Some(false),
        _ => None,
    };
    let left = every(cells, left)?;
    let numbers = (1u16..).zip(left).filter(|(_, left)| !left).map(|(number, _)| number);
    Ok(Marks::Struck(numbers.collect()))
}

fn columns(cells: &[&str]) -> Result<Marks, Vec<BadCell>> {
    let column = |cell: &str| match cell {
        "a" | "A" => Some(Column::Agree),
        "d" | "D" => Some(Column::Disagree),
        "b" | "B" => Some(Column::Both),
        "n" | "N" => Some(Column::Neither),
        _ => None,
    };
    every(cells, column).map(Marks::Columns)
}

/// Votes spread; an empty cell is none. A paper has at least one share.
fn spread(cells: &[&str], shares: &str) -> Result<Marks, Vec<BadCell>> {
    let number = |text: &str| {
        let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        text.parse().ok().filter(|n: &u64| digits && *n <= MOST_VOICES)
    };
    let votes = every(cells, |cell| if cell.is_empty() { Some(0) } else { number(cell) });
    match (votes, number(shares).filter(|n| *n > 0)) {
        (Ok(votes), Some(shares)) => Ok(Marks::Spread { shares, votes }),
        (votes, found) => {
            let mut bad = votes.err().unwrap_or_default();
            bad.extend(found.is_none().then(|| (None, shares.to_owned())));
            Err(bad)
        }
    }
}

/// Every cell as `read` has it, or all that it cannot read.
fn every<T>(cells: &[&str], read: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, Vec<BadCell>> {
    let (mut all, mut bad) = (Vec::with_capacity(cells.len()), Vec::new());
    for (i, cell) in cells.iter().enumerate() {
        match read(cell) {
            Some(value) => all.push(value),
            None => bad.push((Some(i), (*cell).to_owned())),
        }
    }
    if bad.is_empty() { Ok(all) } else { Err(bad) }
}
