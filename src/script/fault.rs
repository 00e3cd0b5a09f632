//! What is wrong in a file, and what would be right.
use std::cell::{Cell, RefCell};
use std::cmp::Ordering;

use crate::base::message::Message;

/// The most characters of an offending text that a message shows.
const SHOWN: usize = 60;

/// The most faults told at once. More than that is not a slip of the pen, and a hostile file could fill the memory.
const MOST_FAULTS: usize = 1000;

/// What a line alone does not say of a place: the sheet of a workbook, the cell of a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// Name of the sheet; empty in a text file.
    pub sheet: String,
    /// Letters of the column as a spreadsheet shows them; empty when the whole row is meant.
    pub column: String,
    /// The column's heading as written.
    pub heading: String,
}

/// One fault of one file. The congress cannot be opened with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Path relative to the agenda folder.
    pub file: String,
    /// From 1; `None` when the file as a whole is meant.
    pub line: Option<u32>,
    /// Where on the line; nowhere in particular by default.
    pub spot: Spot,
    /// What is wrong, with the offending text.
    pub wrong: Message,
    /// What would be right.
    pub right: Message,
}

impl Fault {
    /// `file:line: what is wrong`, with sheet and column where the spot names them.
    pub fn message(&self) -> Message {
        located(&self.file, self.line, &self.spot, &self.wrong)
    }

    /// By file, sheet, line and column.
    fn order(&self, other: &Self) -> Ordering {
        fn place(f: &Fault) -> (&str, &str, Option<u32>, usize, &str) {
            (&f.file, &f.spot.sheet, f.line, f.spot.column.len(), &f.spot.column)
        }
        place(self).cmp(&place(other))
    }

    /// What would be right.
    pub fn remedy(&self) -> Message {
        Message::new("script-remedy").with("right", self.right.clone())
    }
}

/// Something to know before the congress opens; it can be opened all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub file: String,
    /// From 1; `None` when the file as a whole is meant.
    pub line: Option<u32>,
    pub what: Message,
}

impl Notice {
    /// `file:line: what to know`.
    pub fn message(&self) -> Message {
        located(&self.file, self.line, &Spot::default(), &self.what)
    }
}

fn located(file: &str, line: Option<u32>, spot: &Spot, what: &Message) -> Message {
    let cell = |message: Message| message.with("column", &spot.column).with("heading", clip(&spot.heading));
    let message = match (line, spot.sheet.is_empty(), spot.column.is_empty()) {
        (None, true, _) => Message::new("script-at-file"),
        (None, false, _) => Message::new("roster-at-sheet"),
        (Some(line), true, true) => Message::new("script-at-line").with("line", line),
        (Some(line), true, false) => cell(Message::new("roster-at-cell")).with("line", line),
        (Some(line), false, true) => Message::new("roster-at-row-of-sheet").with("line", line),
        (Some(line), false, false) => cell(Message::new("roster-at-cell-of-sheet")).with("line", line),
    };
    let message = if spot.sheet.is_empty() { message } else { message.with("sheet", &spot.sheet) };
    message.with("file", file).with("what", what.clone())
}

/// All faults of all files, by file and line. Never empty.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} faults in the agenda, the first at {}:{}", .0.len(), .0.first().map_or("", |f| f.file.as_str()), .0.first().and_then(|f| f.line).unwrap_or(0))]
pub struct Faults(pub Vec<Fault>);

impl Faults {
    /// The single fault `wrong` of a whole file.
    pub fn one(file: &str, wrong: Message, right: Message) -> Self {
        Self(vec![Fault { file: file.to_owned(), line: None, spot: Spot::default(), wrong, right }])
    }

    /// Two messages a fault: where and what, then what would be right.
    pub fn messages(&self) -> Vec<Message> {
        self.0.iter().flat_map(|f| [f.message(), f.remedy()]).collect()
    }
}

/// Faults and notices while files are read. Shared by all readers, so that one run finds everything.
#[derive(Debug, Default)]
pub struct Findings {
    faults: RefCell<Vec<Fault>>,
    notices: RefCell<Vec<Notice>>,
    /// Faults beyond the most that are told.
    beyond: Cell<usize>,
}

impl Findings {
    /// Adds a fault.
    pub fn fault(&self, fault: Fault) {
        let mut faults = self.faults.borrow_mut();
        if faults.len() < MOST_FAULTS {
            faults.push(fault);
        } else {
            self.beyond.set(self.beyond.get() + 1);
        }
    }

    /// Whether a fault was found so far.
    pub fn faulty(&self) -> bool {
        !self.faults.borrow().is_empty()
    }

    /// Adds a notice.
    pub fn notice(&self, notice: Notice) {
        self.notices.borrow_mut().push(notice);
    }

    /// The notices when there was no fault.
    ///
    /// # Errors
    /// All faults, by file and line, each once.
    pub fn finish(self) -> Result<Vec<Notice>, Faults> {
        let mut faults = self.faults.into_inner();
        faults.sort_by(Fault::order);
        faults.dedup();
        if let Some(last) = faults.last().filter(|_| self.beyond.get() > 0) {
            let wrong = Message::new("script-more-faults").with("faults", self.beyond.get());
            let right = Message::new("script-more-faults-right");
            faults.push(Fault { file: last.file.clone(), line: None, spot: Spot::default(), wrong, right });
        }
        if !faults.is_empty() {
            return Err(Faults(faults));
        }
        let mut notices = self.notices.into_inner();
        notices.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
        Ok(notices)
    }
}

/// `text` on one line, without control characters, cut to what a message can show.
pub fn clip(text: &str) -> String {
    let flat = |c: char| if c.is_whitespace() { ' ' } else { c };
    let safe = text.trim().chars().map(flat).map(|c| if c.is_control() { '\u{fffd}' } else { c });
    let mut shown: String = safe.clone().take(SHOWN).collect();
    if safe.count() > SHOWN {
        shown.push('…');
    }
    shown
}

/// "Perhaps you meant …" when one of `allowed` is near `text`; otherwise the plain list.
pub fn one_of(text: &str, allowed: &[&str]) -> Message {
    let list = allowed.join(", ");
    match nearest(text, allowed) {
        Some(near) => Message::new("script-right-nearest").with("near", near).with("list", list),
        None => Message::new("script-right-one-of").with("list", list),
    }
}

/// The one of `allowed` nearest to `text`, when near enough to be a slip.
pub fn nearest<'a>(text: &str, allowed: &[&'a str]) -> Option<&'a str> {
    let text = text.to_lowercase();
    if text.chars().count() > SHOWN {
        return None;
    }
    let scored = allowed.iter().map(|a| (strsim::damerau_levenshtein(&text, a), *a));
    let (distance, near) = scored.min_by_key(|(d, _)| *d)?;
    (distance <= 1 + near.chars().count() / 4).then_some(near)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clips_and_defuses() {
        assert_eq!(clip(" a\nb\u{1b}[31mc "), "a b\u{fffd}[31mc");
        assert_eq!(clip(&"ế".repeat(61)).chars().count(), SHOWN + 1);
    }

    #[test]
    fn suggests_only_what_is_near() {
        assert_eq!(nearest("elction", &["closing", "election"]), Some("election"));
        assert_eq!(nearest("banana", &["closing", "election"]), None);
    }
}
