//! What papers are made of: a record folded to its end with its chronicle, or an agenda's folder that was only read.
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use crate::base::message::Message;
use crate::base::time::Moment;
use crate::clerk::writer::ReplayFault;
use crate::congress::roll::Roll;
use crate::journal::contract::Journal;
use crate::journal::readonly::ReadOnly;
use crate::papers::contents::kinds::Rests;
use crate::papers::seal::Seal;
use crate::readout::chronicle::Chronicle;
use crate::record::books::Books;
use crate::record::chain::Link;
use crate::record::entry::Entry;
use crate::record::line;
use crate::script::load::{Loaded, load_source};
use crate::script::source::Source;

/// What papers are made of.
#[derive(Default)]
pub struct Origin {
    pub books: Books,
    /// Of the same entries.
    pub chronicle: Chronicle,
    /// The record's folder; none for an agenda.
    pub dir: Option<PathBuf>,
    /// Link and moment of each entry, from the first.
    links: Vec<(Link, Moment)>,
}

impl Origin {
    /// The record in `dir`, also while its congress is running.
    ///
    /// # Errors
    /// There is none, or it cannot be read.
    pub fn record(dir: &Path) -> Result<Self, Message> {
        let journal = ReadOnly::open(dir).map_err(|fault| fault.message())?;
        let mut origin = Self::of(dir);
        let mut fault = None;
        let read = journal.read(1, &mut |number, sealed| match origin.take(number, sealed) {
            Ok(()) => ControlFlow::Continue(()),
            Err(found) => {
                fault = Some(found);
                ControlFlow::Break(())
            }
        });
        read.map_err(|fault| fault.message())?;
        match fault {
            Some(fault) => Err(fault.message()),
            None if origin.links.is_empty() => {
                Err(Message::new("print-no-roll").with("dir", dir.display().to_string()))
            }
            None => Ok(origin),
        }
    }

    /// Of a record in `dir` of which nothing was read yet.
    pub fn of(dir: &Path) -> Self {
        Self { dir: Some(dir.to_owned()), ..Self::default() }
    }

    fn take(&mut self, number: u64, sealed: &[u8]) -> Result<(), ReplayFault> {
        let unread = |cause: line::LineFault| ReplayFault::Entry { line: number, cause: cause.to_string() };
        let entry = line::decode(sealed).map_err(unread)?;
        if entry.seq != number {
            return Err(ReplayFault::Number { line: number, found: entry.seq });
        }
        let (_, link) = line::split(sealed).map_err(unread)?;
        self.fold(&entry, link);
        Ok(())
    }

    /// Takes in the next entry of a record, whose link is `link`.
    pub fn fold(&mut self, entry: &Entry, link: Link) {
        self.chronicle.take(&self.books, entry);
        self.books.evolve(entry);
        self.pass(link, entry.at);
    }

    /// Passes over an entry that papers must not know.
    pub fn pass(&mut self, link: Link, at: Moment) {
        self.links.push((link, at));
    }

    /// The agenda at `path`, as it would be opened.
    ///
    /// # Errors
    /// The agenda's faults.
    pub fn agenda(path: &Path) -> Result<Self, Vec<Message>> {
        let source = Source::open(path).map_err(|f| f.messages())?;
        // No salt is needed for people who are only printed.
        let loaded = load_source(&source, &mut String::new).map_err(|f| f.messages())?;
        let Loaded { agenda, rules, people, .. } = loaded;
        let mut origin = Self::default();
        let congress = &mut origin.books.congress;
        (congress.agenda, congress.rules) = (agenda, Some(rules));
        congress.roll = Roll::new(people.into_iter().map(|p| p.person).collect());
        Ok(origin)
    }

    /// The record's folder.
    ///
    /// # Errors
    /// There is only an agenda.
    pub fn record_dir(&self) -> Result<&Path, Message> {
        self.dir.as_deref().ok_or_else(|| Message::new("print-needs-record"))
    }

    /// What a paper rests on; none for one that tells nothing of a record.
    pub fn seal(&self, rests: Rests) -> Option<Seal> {
        let entry = match rests {
            Rests::Plan => return None,
            Rests::Unfinished => return Some(Seal::Draft),
            Rests::Entry(entry) => entry,
        };
        let at = usize::try_from(entry).ok().and_then(|n| n.checked_sub(1));
        let found = at.and_then(|at| self.links.get(at));
        Some(found.map_or(Seal::Draft, |(link, at)| Seal::Sealed { entry, digest: link.hex(), at: *at }))
    }
}
