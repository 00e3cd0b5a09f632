//! Why the second place cannot be written now.
use std::io;
use std::path::PathBuf;

use crate::base::message::Message;
use crate::base::mirror::Standing;
use crate::journal::fault::is_full;

/// What stands against writing to the second place. The record itself is untouched by it.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// The folder is not there: the stick was pulled, or never put in.
    #[error("{} is not there", .0.display())]
    Absent(PathBuf),
    /// It refuses: full, not writable, broken.
    #[error(transparent)]
    Disk(#[from] io::Error),
    /// It holds this record up to here and `lines` more: somebody went on with it elsewhere.
    #[error("{lines} lines more than the record")]
    Longer { lines: u64 },
    /// From line `line` on it holds another record.
    #[error("another record from line {line} on")]
    Other { line: u64 },
    /// The record's own plain file cannot be read, or not as it was acknowledged.
    #[error("the record itself cannot be read")]
    Source,
}

impl Trouble {
    /// How the place stands, with `missing` lines to be written.
    pub fn standing(&self, missing: u64) -> Standing {
        let why = self.message();
        match self {
            Self::Longer { .. } | Self::Other { .. } => Standing::Foreign { why },
            Self::Absent(_) | Self::Disk(_) | Self::Source => Standing::Lost { missing, why },
        }
    }

    fn message(&self) -> Message {
        match self {
            Self::Absent(path) => Message::new("mirror-absent").with("path", path.display().to_string()),
            Self::Disk(cause) => disk(cause),
            Self::Longer { lines } => Message::new("mirror-longer").with("lines", *lines),
            Self::Other { line } => Message::new("mirror-other").with("line", *line),
            Self::Source => Message::new("mirror-source"),
        }
    }
}

/// That the second place refuses, by `cause`.
pub fn disk(cause: &io::Error) -> Message {
    if is_full(cause) {
        return Message::new("mirror-full");
    }
    Message::new("mirror-disk").with("cause", plainly(cause))
}

/// What the system says, without the names of files that a library puts before it: one of them has a random name, and the
/// same trouble is not told twice.
pub fn plainly(cause: &io::Error) -> String {
    match cause.raw_os_error() {
        Some(_) => cause.to_string(),
        None => cause.kind().to_string(),
    }
}
