//! Why a journal refused: each fault says what happened and what to do next.
use std::io;
use std::path::{Path, PathBuf};

use crate::base::message::Message;
use crate::record::entry::VERSION;

/// A refusal of the journal. Whatever was asked was not recorded; what was acknowledged before is untouched.
#[derive(Debug, thiserror::Error)]
pub enum JournalFault {
    /// The folder cannot be made or written.
    #[error("{}: {source}", path.display())]
    Folder { path: PathBuf, source: io::Error },
    /// There is no record in the folder.
    #[error("no record in {}", .0.display())]
    Absent(PathBuf),
    /// Another process has the record open; its number when it could be read.
    #[error("another console has this congress open (process {0:?})")]
    Locked(Option<u32>),
    /// The record was written by another daihoi, in this version of the form.
    #[error("the record has version {0}")]
    Version(u32),
    /// The disk has no room left.
    #[error("no room on the disk: {0}")]
    Full(io::Error),
    /// The disk refused a write for another reason.
    #[error("the disk refused: {0}")]
    Disk(io::Error),
    /// The database cannot be used, though it was rebuilt.
    #[error("the database cannot be used: {0}")]
    Store(String),
    /// The two copies hold different, each in itself unbroken records from this line on.
    #[error("the copies disagree from line {0} on")]
    Disagree(u64),
    /// This line can be read in neither copy.
    #[error("line {0} is damaged in both copies")]
    BothHurt(u64),
    /// Both copies were rewritten: the stored head is not on their chain.
    #[error("the head of {0} lines is not on the chain")]
    Rewritten(u64),
    /// Lines handed to `append` that are not the next entries of the record.
    #[error("entry {expected} expected: {found}")]
    Order { expected: u64, found: String },
    /// The record is open for reading only.
    #[error("open for reading only")]
    ReadOnly,
    /// A refused write could not be taken back, so nothing more is written until the record is opened anew.
    #[error("a refused write could not be taken back")]
    Unsettled,
}

impl JournalFault {
    /// The fault of a failed write inside the data folder.
    pub fn disk(error: io::Error) -> Self {
        if is_full(&error) { Self::Full(error) } else { Self::Disk(error) }
    }

    /// The fault of a failed operation on `path` itself.
    pub fn folder(path: &Path, source: io::Error) -> Self {
        if is_full(&source) { Self::Full(source) } else { Self::Folder { path: path.to_owned(), source } }
    }

    /// What to tell a person.
    pub fn message(&self) -> Message {
        match self {
            Self::Folder { path, source } => Message::new("journal-folder")
                .with("path", path.display().to_string())
                .with("cause", source.to_string()),
            Self::Absent(path) => Message::new("journal-absent").with("path", path.display().to_string()),
            Self::Locked(Some(pid)) => Message::new("journal-locked-by").with("pid", pid.to_string()),
            Self::Locked(None) => Message::new("journal-locked"),
            Self::Version(written) => {
                Message::new("journal-other-version").with("written", *written).with("known", VERSION)
            }
            Self::Full(_) => Message::new("journal-full"),
            Self::Disk(cause) => Message::new("journal-disk").with("cause", cause.to_string()),
            Self::Store(cause) => Message::new("journal-store").with("cause", cause.as_str()),
            Self::Disagree(line) => Message::new("journal-disagree").with("line", *line),
            Self::BothHurt(line) => Message::new("journal-both-hurt").with("line", *line),
            Self::Rewritten(count) => Message::new("journal-rewritten").with("count", *count),
            Self::Order { expected, found } => {
                Message::new("journal-order").with("expected", *expected).with("found", found.as_str())
            }
            Self::ReadOnly => Message::new("journal-read-only"),
            Self::Unsettled => Message::new("journal-unsettled"),
        }
    }
}

/// Whether `error` says that no room is left: the disk, a quota, or the largest size of a file.
pub fn is_full(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge)
}
