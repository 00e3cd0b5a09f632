//! Hand votes (biểu quyết): one by one, with their base as it stood when they were opened.
use serde::{Deserialize, Serialize};

use crate::base::id::{StepId, VoteId};
use crate::base::message::Phrase;
use crate::base::time::Moment;
use crate::rules::base::Base;

/// Which vote: the step and the vote within it. An election's own votes are `seats`, `list` and `board`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct VoteKey {
    pub step: StepId,
    pub vote: VoteId,
}

impl VoteKey {
    /// Whether it is one of an election's own votes.
    pub fn of_election(&self) -> bool {
        [SEATS, LIST, BOARD].contains(&self.vote.as_str())
    }
}

/// Raised cards by answer; shares at a company.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hands {
    pub yes: u64,
    pub no: u64,
    /// Other opinion, or no vote cast.
    pub other: u64,
}

/// The outcome of a hand vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    pub hands: Hands,
    /// Present with a vote when the hands were counted.
    pub present: u64,
    pub needed: u64,
    pub carried: bool,
    pub at: Moment,
}

/// A hand vote that was opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandVote {
    pub question: Phrase,
    pub proposal: Phrase,
    /// As it stood when the vote opened (E13).
    pub base: Base,
    pub opened: Moment,
    pub outcome: Option<Outcome>,
}

/// Id of the vote on the number of seats of an election step.
pub const SEATS: &str = "seats";
/// Id of the vote on the list of candidates.
pub const LIST: &str = "list";
/// Id of the vote on the counting board.
pub const BOARD: &str = "board";
