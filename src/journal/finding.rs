//! What is wrong with the plain file, by the number of the line.
use crate::base::message::Message;
use crate::record::entry::VERSION;

/// The first thing wrong, at line `line` of the plain file (1 is the first).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub line: u64,
    pub wrong: Wrong,
}

/// What can be wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Not a line of a record: damaged or foreign bytes.
    Shape,
    /// The file ends in the middle of this line.
    Cut,
    /// Its text does not match its hash.
    Changed,
    /// It was put in: the line after it follows the one before it, or its number was there before.
    Inserted { seq: u64 },
    /// Here stands entry `seq`; the one that belongs here stands at line `with`.
    Swapped { seq: u64, with: u64 },
    /// `lines` lines are missing before it.
    Missing { lines: u64 },
    /// Its hash is right but its number is not.
    Number { seq: u64 },
    /// It says that `more` lines of its command follow; by the line before it `due` do.
    Countdown { more: u32, due: u32 },
    /// Its entry cannot be read.
    Entry(String),
    /// It was written in another version of the form.
    Version(u32),
    /// The file ends before this line, but `acknowledged` lines were acknowledged.
    TailCut { acknowledged: u64 },
    /// The file was rewritten up to here: its chain holds, but it is not the acknowledged one.
    Rewritten,
}

impl Finding {
    /// What to tell a person.
    pub fn message(&self) -> Message {
        let say = |key: &'static str| Message::new(key).with("line", self.line);
        match &self.wrong {
            Wrong::Shape => say("journal-found-shape"),
            Wrong::Cut => say("journal-found-cut"),
            Wrong::Changed => say("journal-found-changed"),
            Wrong::Inserted { seq } => say("journal-found-inserted").with("seq", *seq),
            Wrong::Swapped { seq, with } => say("journal-found-swapped").with("seq", *seq).with("with", *with),
            Wrong::Missing { lines } => say("journal-found-missing").with("lines", *lines),
            Wrong::Number { seq } => say("journal-found-number").with("seq", *seq),
            Wrong::Countdown { more, due } => say("journal-found-countdown").with("more", *more).with("due", *due),
            Wrong::Entry(cause) => say("journal-found-entry").with("cause", cause.as_str()),
            Wrong::Version(written) => say("journal-found-version").with("written", *written).with("known", VERSION),
            Wrong::TailCut { acknowledged } => say("journal-found-tail-cut")
                .with("have", self.line - 1)
                .with("acknowledged", *acknowledged)
                .with("lines", acknowledged + 1 - self.line),
            Wrong::Rewritten => say("journal-found-rewritten"),
        }
    }
}
