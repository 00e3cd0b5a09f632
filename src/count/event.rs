//! The facts of a `box` stream.
use serde::{Deserialize, Serialize};

use crate::count::ballot::{Ballot, Paper};

/// What happened in a box. `number` is the ballot's place in the order of entry, from 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BoxEvent {
    /// Entry may begin. `list` is the short code of the list on the papers; `reasons` are the ids a ballot may be
    /// invalid for.
    Opened {
        list: String,
        paper: Paper,
        collected: u32,
        reasons: Vec<String>,
    },
    Entered {
        number: u32,
        ballot: Ballot,
    },
    /// An earlier ballot was read again.
    Corrected {
        number: u32,
        ballot: Ballot,
        reason: String,
    },
    /// The last ballot entered was taken back: it was entered twice, or there was no such paper.
    Withdrawn {
        number: u32,
        reason: String,
    },
    Sealed {
        digest: String,
    },
}
