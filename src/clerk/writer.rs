//! The single writer of a congress. Whatever is in the books has been acknowledged by the journal first.
use std::ops::ControlFlow;
use std::sync::Arc;

use crate::base::message::Message;
use crate::base::refusal::Refusal;
use crate::base::role::{Actor, Role};
use crate::base::time::Stamp;
use crate::clerk::clock::Clock;
use crate::clerk::decide::{decide, on_congress};
use crate::congress::command::Command;
use crate::congress::event::Opening;
use crate::journal::contract::Journal;
use crate::journal::fault::JournalFault;
use crate::record::books::Books;
use crate::record::entry::{Entry, Fact, VERSION};
use crate::record::line;
use crate::record::people::PeopleEvent;
use crate::record::request::Request;

/// The program itself, before any seat is let in: it opens the record in the console's name.
const PROGRAM: Actor = Actor::new(Role::Console, 0);

/// A record that cannot be folded.
#[derive(Debug, thiserror::Error)]
pub enum ReplayFault {
    #[error(transparent)]
    Journal(#[from] JournalFault),
    /// This line is sealed, yet it is no entry this program can read.
    #[error("line {line}: {cause}")]
    Entry { line: u64, cause: String },
    /// Entries are not numbered without gaps.
    #[error("line {line} carries number {found}")]
    Number { line: u64, found: u64 },
}

impl ReplayFault {
    /// What to tell a person.
    pub fn message(&self) -> Message {
        match self {
            Self::Journal(fault) => fault.message(),
            Self::Entry { line, cause } => Message::new("replay-entry").with("line", *line).with("cause", cause),
            Self::Number { line, found } => Message::new("replay-number").with("line", *line).with("found", *found),
        }
    }
}

/// Folds the whole record of `journal`.
///
/// # Errors
/// The first line that cannot be read or is out of order.
pub fn replay(journal: &dyn Journal) -> Result<Books, ReplayFault> {
    let mut books = Books::default();
    let mut fault = None;
    journal.read(1, &mut |number, sealed| match line::decode(sealed) {
        Ok(entry) if entry.seq == number => {
            books.evolve(&entry);
            ControlFlow::Continue(())
        }
        Ok(entry) => {
            fault = Some(ReplayFault::Number { line: number, found: entry.seq });
            ControlFlow::Break(())
        }
        Err(cause) => {
            fault = Some(ReplayFault::Entry { line: number, cause: cause.to_string() });
            ControlFlow::Break(())
        }
    })?;
    fault.map_or(Ok(books), Err)
}

/// The clerk.
pub struct Clerk<J> {
    journal: J,
    clock: Arc<dyn Clock>,
    books: Books,
}

impl<J: Journal> Clerk<J> {
    /// Takes over `journal` and folds what it holds.
    ///
    /// # Errors
    /// As [`replay`].
    pub fn open(journal: J, clock: Arc<dyn Clock>) -> Result<Self, ReplayFault> {
        let books = replay(&journal)?;
        Ok(Self { journal, clock, books })
    }

    /// Everything recorded so far.
    pub fn books(&self) -> &Books {
        &self.books
    }

    /// The clock that stamps entries.
    pub fn clock(&self) -> Arc<dyn Clock> {
        Arc::clone(&self.clock)
    }

    /// What the journal healed since the last call, in words for the operator.
    pub fn notices(&mut self) -> Vec<Message> {
        self.journal.take_healings().iter().map(crate::journal::healing::Healing::message).collect()
    }

    /// Begins an empty record: script, rules and roll, and the personal data beside them.
    ///
    /// # Errors
    /// The record was begun before, or the disk refuses.
    pub fn begin(&mut self, opening: Opening, people: PeopleEvent) -> Result<Vec<Entry>, Refusal> {
        let stamp = Stamp { at: self.clock.now(), by: PROGRAM };
        let mut facts = on_congress(&self.books.congress, &Command::Open(Box::new(opening)), &stamp)?;
        facts.push(Fact::People(people));
        self.record(facts, stamp)
    }

    /// Carries out a request of seat `by`; returns the new entries once they are durable and folded. A request that
    /// changes nothing gives none.
    ///
    /// # Errors
    /// Why it was not done. Nothing was recorded, and the books are as before.
    pub fn submit(&mut self, by: Actor, request: &Request) -> Result<Vec<Entry>, Refusal> {
        let stamp = Stamp { at: self.clock.now(), by };
        let facts = decide(&self.books, request, &stamp)?;
        self.record(facts, stamp)
    }

    fn record(&mut self, facts: Vec<Fact>, stamp: Stamp) -> Result<Vec<Entry>, Refusal> {
        if facts.is_empty() {
            return Ok(Vec::new());
        }
        let entries = number(self.books.seq, facts, stamp);
        let lines: Result<Vec<_>, _> = entries.iter().map(line::encode).collect();
        let lines = lines.map_err(|e| Message::new("entry-cannot-be-written").with("cause", e.to_string()))?;
        self.journal.append(&lines).map_err(|fault| Refusal::new(fault.message()))?;
        for entry in &entries {
            self.books.evolve(entry);
        }
        Ok(entries)
    }
}

/// Numbers the facts of one command on from `last`, `more` counting down to zero.
fn number(last: u64, facts: Vec<Fact>, stamp: Stamp) -> Vec<Entry> {
    let count = facts.len();
    let entry = |(i, fact): (usize, Fact)| Entry {
        v: VERSION,
        seq: last + 1 + i as u64,
        at: stamp.at,
        by: stamp.by,
        more: u32::try_from(count - 1 - i).unwrap_or(u32::MAX),
        fact,
    };
    facts.into_iter().enumerate().map(entry).collect()
}
