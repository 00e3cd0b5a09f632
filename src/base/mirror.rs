//! How the record's second place stands: a stick, another disk. None of this is recorded: it is about a disk, not about the
//! congress.
use serde::{Deserialize, Serialize};

use crate::base::message::Message;
use crate::base::time::Moment;

/// What can be said of the second place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Every acknowledged line is there, and those to come are there before they are acknowledged.
    Whole,
    /// Every line is there, but not every file that goes with the record.
    Files { why: Message },
    /// It is being written, but too slowly to be waited for: the last `missing` lines are not there yet.
    Behind { missing: u64 },
    /// It cannot be written; the last `missing` lines are not there.
    Lost { missing: u64, why: Message },
    /// Another record lies there, or one that went on elsewhere. Nothing is written to it.
    Foreign { why: Message },
}

/// The second place as the operator sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MirrorState {
    /// The folder that was asked for.
    pub place: String,
    pub standing: Standing,
    /// Since when it is so; the number of missing lines may have changed meanwhile.
    pub since: Moment,
}

impl MirrorState {
    /// Whether nothing is to be done about it.
    pub fn is_whole(&self) -> bool {
        self.standing == Standing::Whole
    }

    /// What to tell the operator, in a line.
    pub fn message(&self) -> Message {
        let since = self.since.format("%H:%M").to_string();
        let say = |key: &'static str| Message::new(key).with("place", &self.place);
        match &self.standing {
            Standing::Whole => say("mirror-whole"),
            Standing::Files { why } => say("mirror-files").with("why", why.clone()),
            Standing::Behind { missing } => say("mirror-behind").with("since", since).with("missing", *missing),
            Standing::Lost { missing, why } => {
                say("mirror-lost").with("since", since).with("missing", *missing).with("why", why.clone())
            }
            Standing::Foreign { why } => say("mirror-foreign").with("why", why.clone()),
        }
    }
}
