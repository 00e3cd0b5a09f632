//! Verifies the plain file of a record from its documented format alone, and names the first line that is wrong.
use std::io;
use std::path::Path;

use crate::base::message::Message;
use crate::journal::contract::Head;
use crate::journal::fault::JournalFault;
use crate::journal::finding::{Finding, Wrong};
use crate::journal::folder::Folder;
use crate::journal::head::{self, Stored};
use crate::journal::keeper::Keeper;
use crate::journal::ledger::Ledger;
use crate::journal::lock;
use crate::journal::reader::Lines;
use crate::journal::walk::{Kept, Walk};
use crate::record::chain::Link;
use crate::record::entry::Entry;

/// How the database compares with the plain file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreState {
    /// It holds the same lines.
    Same,
    /// It holds other lines, or cannot be read. Opening the record heals it.
    Differs,
    /// There is none.
    Absent,
    /// A console has it open, so it was not compared.
    InUse,
}

/// What verification found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// How far the record of whole commands holds.
    pub head: Head,
    /// The first thing wrong.
    pub finding: Option<Finding>,
    /// Lines at the end of a command that was never acknowledged.
    pub unfinished: u64,
    pub store: StoreState,
    /// Whether the file of the head was there and sound.
    pub head_sound: bool,
}

impl Report {
    /// Whether the plain file is whole and right.
    pub fn is_ok(&self) -> bool {
        self.finding.is_none()
    }

    /// What to tell a person, the outcome first.
    pub fn messages(&self) -> Vec<Message> {
        let mut all = vec![match &self.finding {
            None => Message::new("journal-verify-ok").with("count", self.head.count).with("hash", self.head.link.hex()),
            Some(finding) => finding.message(),
        }];
        if self.unfinished > 0 {
            all.push(Message::new("journal-verify-unfinished").with("lines", self.unfinished));
        }
        if !self.head_sound {
            all.push(Message::new("journal-verify-head"));
        }
        match self.store {
            StoreState::Same => {}
            StoreState::Differs => all.push(Message::new("journal-verify-store-differs")),
            StoreState::Absent => all.push(Message::new("journal-verify-store-absent")),
            StoreState::InUse => all.push(Message::new("journal-verify-store-in-use")),
        }
        all
    }
}

/// The entries of the plain file in order, each checked against the chain. Ends at the end of the file or at the first
/// line that is wrong; [`Entries::finish`] tells which. Writes nothing and takes no lock.
///
/// Entries of a last command that was cut short are handed out too; `finish` counts them as unfinished.
pub struct Entries {
    folder: Folder,
    walk: Walk,
    stored: Stored,
    marked: Option<Link>,
}

/// Starts reading the record in `dir`.
///
/// # Errors
/// [`JournalFault::Absent`] or [`JournalFault::Folder`].
pub fn entries(dir: &Path) -> Result<Entries, JournalFault> {
    let folder = Folder::new(dir);
    // The head first: a console may be writing, and the file must then hold at least what the head says.
    let stored = head::read(&folder);
    let lines = Lines::open(&folder.twin()).map_err(|e| match e.kind() {
        io::ErrorKind::NotFound => JournalFault::Absent(dir.to_owned()),
        _ => JournalFault::folder(&folder.twin(), e),
    })?;
    let marked = (stored.head().is_none_or(|h| h.count == 0)).then_some(Link::START);
    Ok(Entries { folder, walk: Walk::new(lines, false), stored, marked })
}

/// Verifies the record in `dir`.
///
/// # Errors
/// When it cannot be read at all.
pub fn verify(dir: &Path) -> Result<Report, JournalFault> {
    let mut all = entries(dir)?;
    for _ in &mut all {}
    Ok(all.finish())
}

impl Iterator for Entries {
    type Item = Entry;

    fn next(&mut self) -> Option<Entry> {
        let Some(Kept::Entry(entry)) = self.walk.next() else { return None };
        if self.stored.head().is_some_and(|h| h.count == entry.seq) {
            self.marked = Some(self.walk.at().link);
        }
        Some(*entry)
    }
}

impl Entries {
    /// The line of the entry that was handed out last, without its end.
    pub fn text(&self) -> &[u8] {
        self.walk.text()
    }

    /// How far the chain was checked: the entry that was handed out last.
    pub fn at(&self) -> Head {
        self.walk.at()
    }

    /// What was found, reading on to the end if the entries were not all taken.
    pub fn finish(mut self) -> Report {
        while self.next().is_some() {}
        let acknowledged = self.stored.head().map_or(0, |h| h.count);
        let (at, whole) = (self.walk.at(), self.walk.whole());
        let mut finding = self.walk.finding().cloned();
        let mut unfinished = at.count - whole.count;
        // A last line without its end that nobody acknowledged is a command cut short, not damage.
        if matches!(&finding, Some(Finding { wrong: Wrong::Cut, .. })) && at.count >= acknowledged {
            finding = None;
            unfinished += 1;
        }
        if finding.is_none() {
            finding = self.against_head(acknowledged);
        }
        Report {
            head: whole,
            finding,
            unfinished,
            store: compare(&self.folder),
            head_sound: self.stored.head().is_some(),
        }
    }

    fn against_head(&self, acknowledged: u64) -> Option<Finding> {
        let head = self.stored.head()?;
        if acknowledged > self.walk.whole().count {
            return Some(Finding { line: self.walk.whole().count + 1, wrong: Wrong::TailCut { acknowledged } });
        }
        (self.marked != Some(head.link)).then_some(Finding { line: acknowledged, wrong: Wrong::Rewritten })
    }
}

/// Compares the database with the plain file, on a copy, since sled writes even when it only reads.
fn compare(folder: &Folder) -> StoreState {
    if !folder.store().exists() {
        return StoreState::Absent;
    }
    if lock::is_held(folder) {
        return StoreState::InUse;
    }
    let twin = folder.twin();
    let same = tempfile::tempdir().and_then(|dir| {
        copy_folder(&folder.store(), &dir.path().join("store"))?;
        let path = dir.path().join("store");
        let keeper = Keeper::start()?;
        let same = keeper.send(move |slot| slot.insert(Ledger::open(&path)?).same_as(&twin)).wait();
        drop(keeper);
        same.map_err(io::Error::other)
    });
    if same.is_ok_and(|same| same) { StoreState::Same } else { StoreState::Differs }
}

fn copy_folder(from: &Path, to: &Path) -> io::Result<()> {
    std::fs::create_dir_all(to)?;
    for item in std::fs::read_dir(from)? {
        let item = item?;
        let target = to.join(item.file_name());
        if item.file_type()?.is_dir() {
            copy_folder(&item.path(), &target)?;
        } else {
            std::fs::copy(item.path(), target).map(drop)?;
        }
    }
    Ok(())
}
