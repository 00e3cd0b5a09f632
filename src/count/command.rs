//! What a board asks of its box.
use serde::{Deserialize, Serialize};

use crate::count::ballot::Ballot;

/// A request of the board. `number` is the place in the order of entry, from 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BoxCommand {
    /// The next ballot; `number` must be one more than what is entered.
    Enter {
        number: u32,
        ballot: Ballot,
    },
    Correct {
        number: u32,
        ballot: Ballot,
        reason: String,
    },
    /// Takes back the last ballot.
    Withdraw {
        number: u32,
        reason: String,
    },
    Seal,
}
