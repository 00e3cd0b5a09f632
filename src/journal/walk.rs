//! A walk along the lines of a record: each checked against the chain, its number and the countdown of its command.
use std::io;

use crate::journal::batch::numbers;
use crate::journal::contract::Head;
use crate::journal::finding::{Finding, Wrong};
use crate::journal::reader::Lines;
use crate::record::entry::Entry;
use crate::record::left_out::LeftOut;
use crate::record::line::{self, LineFault};

/// One line of a record.
#[derive(Clone, Debug)]
pub enum Kept {
    Entry(Box<Entry>),
    /// In an archive: the line stays with who made it.
    LeftOut(LeftOut),
}

/// The lines in order, up to the end or to the first that is wrong.
pub struct Walk {
    lines: Lines,
    /// Lines may be left out.
    gaps: bool,
    /// After the last checked line.
    at: Head,
    /// After the last whole command.
    whole: Head,
    /// How many lines of the command are still to come; not known after a line that was left out between two commands.
    more: Option<u32>,
    text: Vec<u8>,
    finding: Option<Finding>,
    ended: bool,
}

impl Walk {
    /// A walk along `lines`; with `gaps` some may be left out.
    pub fn new(lines: Lines, gaps: bool) -> Self {
        let (at, whole) = (Head::START, Head::START);
        Self { lines, gaps, at, whole, more: Some(0), text: Vec::new(), finding: None, ended: false }
    }

    /// How far the chain was checked.
    pub fn at(&self) -> Head {
        self.at
    }

    /// How far the last whole command goes.
    pub fn whole(&self) -> Head {
        self.whole
    }

    /// The line that was handed out last, without its end.
    pub fn text(&self) -> &[u8] {
        &self.text
    }

    /// What is wrong with the line that ended the walk.
    pub fn finding(&self) -> Option<&Finding> {
        self.finding.as_ref()
    }

    fn step(&mut self) -> Result<Option<Kept>, Wrong> {
        self.text.clear();
        let ended = match self.lines.advance() {
            Ok(Some((text, ended))) => {
                self.text.extend_from_slice(text);
                ended
            }
            Ok(None) => return Ok(None),
            Err(e) if e.kind() == io::ErrorKind::UnexpectedEof => return Err(Wrong::Cut),
            Err(_) => return Err(Wrong::Shape),
        };
        if !ended {
            return Err(Wrong::Cut);
        }
        match LeftOut::read(&self.text).filter(|_| self.gaps) {
            Some(out) => self.left_out(out).map(Some),
            None => self.entry().map(Some),
        }
    }

    fn entry(&mut self) -> Result<Kept, Wrong> {
        let seq = self.at.count + 1;
        let (json, link) = match line::open(self.at.link, &self.text) {
            Ok(opened) => opened,
            Err(LineFault::Hash) => return Err(self.explain()),
            Err(LineFault::Version(written)) => return Err(Wrong::Version(written)),
            Err(_) => return Err(Wrong::Shape),
        };
        let entry = line::decode(&json).map_err(|e| match e {
            LineFault::Entry(cause) => Wrong::Entry(cause),
            LineFault::Version(written) => Wrong::Version(written),
            LineFault::Shape | LineFault::Hash => Wrong::Shape,
        })?;
        if entry.seq != seq {
            return Err(Wrong::Number { seq: entry.seq });
        }
        if let Some(due) = self.more.filter(|due| *due > 0 && *due - 1 != entry.more) {
            return Err(Wrong::Countdown { more: entry.more, due: due - 1 });
        }
        self.at = Head { count: seq, link };
        self.more = Some(entry.more);
        if entry.more == 0 {
            self.whole = self.at;
        }
        Ok(Kept::Entry(Box::new(entry)))
    }

    /// Of a line that was left out its stream and the hash of its text are known. It ends its command unless lines of it were
    /// due.
    fn left_out(&mut self, out: LeftOut) -> Result<Kept, Wrong> {
        let seq = self.at.count + 1;
        if out.seq != seq {
            return Err(Wrong::Number { seq: out.seq });
        }
        if out.after(self.at.link) != out.hash {
            return Err(self.explain());
        }
        self.at = Head { count: seq, link: out.hash };
        self.more = match self.more {
            Some(due) if due > 0 => Some(due - 1),
            _ => None,
        };
        if self.more.is_none_or(|more| more == 0) {
            self.whole = self.at;
        }
        Ok(Kept::LeftOut(out))
    }

    /// Why a line that has the right shape does not follow the one before it, from what comes after it.
    fn explain(&mut self) -> Wrong {
        let here = self.at.count + 1;
        let before = self.at.link;
        let Some(seq) = numbers(&self.text).map(|n| n.seq) else {
            return if self.text.starts_with(b"{") { Wrong::Changed } else { Wrong::Shape };
        };
        let mut place = here;
        while let Ok(Some((later, _))) = self.lines.advance() {
            place += 1;
            if line::open(before, later).is_ok() {
                // The line that belongs here comes later: what stands here was put in, or the two changed places.
                let inserted = place == here + 1 && seq <= here;
                return if inserted { Wrong::Inserted { seq } } else { Wrong::Swapped { seq, with: place } };
            }
        }
        match seq {
            _ if seq > here => Wrong::Missing { lines: seq - here },
            _ if seq < here => Wrong::Inserted { seq },
            _ => Wrong::Changed,
        }
    }
}

impl Iterator for Walk {
    type Item = Kept;

    fn next(&mut self) -> Option<Kept> {
        if self.ended {
            return None;
        }
        let stepped = self.step();
        self.ended = !matches!(stepped, Ok(Some(_)));
        stepped.unwrap_or_else(|wrong| {
            self.finding = Some(Finding { line: self.at.count + 1, wrong });
            None
        })
    }
}
