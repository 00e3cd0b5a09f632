//! What a board asks of its box.
use serde::{Deserialize, Serialize};

use crate::count::ballot::{Ballot, Ruling};
use crate::count::keying::{Keyer, Keying};
use crate::count::sheet::Sheet;
use crate::rules::totals::Totals;

/// A request of the board. `number` is the place in the order of entry, from 1: of the entry (ballot or bundle), of the
/// sheet, and in blind double entry of the paper over all batches. `position` is the place in a batch, from 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BoxCommand {
    /// The code of the list, typed from a paper in hand. Each seat does so before its first entry.
    ProveList {
        code: String,
    },
    /// The way of entering; before the first entry.
    Choose {
        keying: Keying,
    },

    /// The next entry; `number` must be one more than what is entered. `count` identical ballots.
    Enter {
        number: u32,
        ballot: Ballot,
        #[serde(default = "one")]
        count: u32,
    },
    Correct {
        number: u32,
        ballot: Ballot,
        #[serde(default = "one")]
        count: u32,
        reason: String,
    },
    /// Takes back the last entry.
    Withdraw {
        number: u32,
        reason: String,
    },

    /// Sits down as a keyer. A stack that another seat keys is taken over with a reason.
    TakeKeyer {
        keyer: Keyer,
        reason: Option<String>,
    },
    /// The next ballot of this keyer's open batch.
    Key {
        batch: u32,
        position: u32,
        ballot: Ballot,
    },
    /// Types a ballot of one's own open batch anew.
    Rekey {
        batch: u32,
        position: u32,
        ballot: Ballot,
    },
    /// Takes back the last ballot of one's own open batch.
    Unkey {
        batch: u32,
        position: u32,
    },
    CloseBatch {
        batch: u32,
    },
    /// Opens a batch again: one's own that is not compared yet, or the last compared one for both keyers.
    ReopenBatch {
        batch: u32,
        reason: String,
    },
    /// A paper of a compared batch, looked up and typed anew; `by` says who looked.
    Resolve {
        batch: u32,
        position: u32,
        ballot: Ballot,
        by: String,
        #[serde(default)]
        reason: String,
    },

    /// The next tally sheet.
    EnterSheet {
        number: u32,
        sheet: Box<Sheet>,
    },
    CorrectSheet {
        number: u32,
        sheet: Box<Sheet>,
        reason: String,
    },
    /// Takes back the last sheet.
    WithdrawSheet {
        number: u32,
        reason: String,
    },
    /// The board's own sums over all sheets, to be compared (E10).
    GrandTotals {
        totals: Box<Totals>,
    },

    /// The board's decision on a paper that was put aside.
    Adjudicate {
        number: u32,
        ruling: Ruling,
        by: String,
        reason: String,
    },
    Seal,
}

pub(super) fn one() -> u32 {
    1
}
