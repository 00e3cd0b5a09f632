//! The record for reading only, from the plain file: on a full disk, and beside a console that has it open.
use std::io;
use std::path::{Path, PathBuf};

use crate::journal::batch::numbers;
use crate::journal::contract::{Each, Head, Journal};
use crate::journal::fault::JournalFault;
use crate::journal::folder::Folder;
use crate::journal::reader::{self, Lines};
use crate::record::line;

/// The unbroken part of the plain file, up to its last whole command. Never writes and takes no lock.
#[derive(Debug)]
pub struct ReadOnly {
    path: PathBuf,
    head: Head,
    whole: bool,
}

impl ReadOnly {
    /// Opens the record in `dir` for reading.
    ///
    /// # Errors
    /// [`JournalFault::Absent`], [`JournalFault::Folder`] or [`JournalFault::Version`].
    pub fn open(dir: &Path) -> Result<Self, JournalFault> {
        let path = Folder::new(dir).twin();
        let fault = |e: io::Error| match e.kind() {
            io::ErrorKind::NotFound => JournalFault::Absent(dir.to_owned()),
            _ => JournalFault::folder(&path, e),
        };
        reader::known(&path)?;
        let scan = reader::scan(&path, 0).map_err(fault)?;
        let head = if scan.more == 0 { scan.head } else { last_whole(&path, scan.head.count).map_err(fault)? };
        Ok(Self { path, head, whole: scan.whole })
    }

    /// Whether the file ended where the unbroken part ends. Otherwise something is wrong there: `verify` says what.
    pub fn is_whole(&self) -> bool {
        self.whole
    }
}

/// The head after the last whole command within the first `count` lines, whose chain holds.
fn last_whole(path: &Path, count: u64) -> io::Result<Head> {
    let mut lines = Lines::open(path)?;
    let (mut at, mut whole) = (Head::START, Head::START);
    while at.count < count
        && let Some((text, _)) = lines.advance()?
    {
        let Ok((json, link)) = line::open(at.link, text) else { break };
        at = Head { count: at.count + 1, link };
        if numbers(&json).is_some_and(|n| n.more == 0) {
            whole = at;
        }
    }
    Ok(whole)
}

impl Journal for ReadOnly {
    fn head(&self) -> Head {
        self.head
    }

    fn append(&mut self, _lines: &[String]) -> Result<Head, JournalFault> {
        Err(JournalFault::ReadOnly)
    }

    fn read(&self, from: u64, each: &mut Each<'_>) -> Result<(), JournalFault> {
        reader::read(&self.path, from, self.head.count, each).map_err(|e| JournalFault::folder(&self.path, e))
    }
}
