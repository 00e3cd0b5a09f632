//! What was healed, as a report for the operator.
use crate::base::message::Message;

/// One of the two copies of the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Copy {
    /// The plain file `journal.jsonl`.
    Twin,
    /// The database in `store`.
    Store,
}

impl Copy {
    /// Its name for a person.
    pub fn message(self) -> Message {
        match self {
            Self::Twin => Message::new("journal-copy-twin"),
            Self::Store => Message::new("journal-copy-store"),
        }
    }
}

/// Something that was wrong with the data folder and was put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Healing {
    /// `lines` lines, the first of them `from`, were damaged or missing in `copy` and were restored from the other.
    Restored { copy: Copy, from: u64, lines: u64 },
    /// The end of `copy` from line `from`, `lines` lines, was never acknowledged (its command was cut short) and was
    /// dropped.
    Dropped { copy: Copy, from: u64, lines: u64 },
    /// The database could not be used and was built anew with `lines` lines from the plain file.
    Rebuilt { lines: u64 },
    /// A damaged copy was kept under this name in the data folder.
    SetAside { name: String },
    /// The small file of the head was missing or damaged and was written anew.
    Head { count: u64 },
    /// `lines` acknowledged lines from line `from` are in neither copy: both were cut. They cannot be healed.
    Lost { from: u64, lines: u64 },
    /// The copy at the second place was damaged: it is kept there under this name, and was written anew.
    MirrorRenewed { name: String },
}

impl Healing {
    /// Whether acknowledged entries are gone: the operator must be made to see this.
    pub fn is_loss(&self) -> bool {
        matches!(self, Self::Lost { .. })
    }

    /// What to tell the operator.
    pub fn message(&self) -> Message {
        match self {
            Self::Restored { copy, from, lines } => Message::new("journal-healed-restored")
                .with("copy", copy.message())
                .with("from", *from)
                .with("lines", *lines),
            Self::Dropped { copy, from, lines } => Message::new("journal-healed-dropped")
                .with("copy", copy.message())
                .with("from", *from)
                .with("lines", *lines),
            Self::Rebuilt { lines } => Message::new("journal-healed-rebuilt").with("lines", *lines),
            Self::SetAside { name } => Message::new("journal-healed-set-aside").with("name", name.as_str()),
            Self::Head { count } => Message::new("journal-healed-head").with("count", *count),
            Self::Lost { from, lines } => Message::new("journal-healed-lost").with("from", *from).with("lines", *lines),
            Self::MirrorRenewed { name } => Message::new("mirror-renewed").with("name", name.as_str()),
        }
    }
}
