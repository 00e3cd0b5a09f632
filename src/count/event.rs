//! The facts of a `box` stream.
use serde::{Deserialize, Serialize};

use crate::count::ballot::{Ballot, Decision, Paper, Ruling};
use crate::count::command::one;
use crate::count::keying::{Batch, Keyer, Keying};
use crate::count::sheet::Sheet;
use crate::rules::totals::Totals;

/// What happened in a box. `number`, `batch` and `position` are as in [`BoxCommand`](crate::count::command::BoxCommand).
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
    /// This seat's list is the one on the papers.
    ListProved {
        code: String,
    },
    KeyingChosen {
        keying: Keying,
    },

    Entered {
        number: u32,
        ballot: Ballot,
        /// So many identical ballots.
        #[serde(default = "one", skip_serializing_if = "is_one")]
        count: u32,
    },
    /// An earlier entry was read again.
    Corrected {
        number: u32,
        ballot: Ballot,
        #[serde(default = "one", skip_serializing_if = "is_one")]
        count: u32,
        reason: String,
    },
    /// The last entry was taken back: it was entered twice, or there was no such paper.
    Withdrawn {
        number: u32,
        reason: String,
    },

    /// This seat keys for `keyer` from now on.
    KeyerTaken {
        keyer: Keyer,
        reason: Option<String>,
        /// Never in the record: what the stack holds, for the seat that takes it over.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        stack: Option<Vec<Batch>>,
    },
    Keyed {
        keyer: Keyer,
        batch: u32,
        position: u32,
        ballot: Ballot,
    },
    Rekeyed {
        keyer: Keyer,
        batch: u32,
        position: u32,
        ballot: Ballot,
    },
    Unkeyed {
        keyer: Keyer,
        batch: u32,
        position: u32,
    },
    BatchClosed {
        keyer: Keyer,
        batch: u32,
    },
    /// Both keyers closed the batch; these positions differ.
    BatchCompared {
        batch: u32,
        differing: Vec<u32>,
        /// Never in the record: what keyer A and keyer B typed, for seats that did not receive it before.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        typed: Option<Box<[Batch; 2]>>,
    },
    /// For one keyer before the comparison, for both after it.
    BatchReopened {
        keyer: Option<Keyer>,
        batch: u32,
        reason: String,
    },
    Resolved {
        batch: u32,
        position: u32,
        ballot: Ballot,
        by: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },

    SheetEntered {
        number: u32,
        sheet: Box<Sheet>,
    },
    SheetCorrected {
        number: u32,
        sheet: Box<Sheet>,
        reason: String,
    },
    SheetWithdrawn {
        number: u32,
        reason: String,
    },
    GrandTyped {
        totals: Box<Totals>,
    },

    Adjudicated {
        number: u32,
        ruling: Ruling,
        decision: Decision,
    },
    Sealed {
        digest: String,
    },
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature serde asks for")]
fn is_one(n: &u32) -> bool {
    *n == 1
}
