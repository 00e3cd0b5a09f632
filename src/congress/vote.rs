//! Hand votes (biểu quyết): one by one, with their base as it stood when they were opened.
use serde::{Deserialize, Serialize};

use crate::base::id::{PersonCode, StepId, VoteId};
use crate::base::message::Phrase;
use crate::base::time::Moment;
use crate::rules::base::Base;

/// Which vote: the step and the vote within it. An election's own votes are named by [`OwnVote`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct VoteKey {
    pub step: StepId,
    pub vote: VoteId,
}

impl VoteKey {
    /// The election's own vote `own` in `step`.
    pub fn own(step: &StepId, own: &OwnVote) -> Self {
        Self { step: step.clone(), vote: own.id() }
    }

    /// Which of an election's own votes this is; none for one of the agenda.
    pub fn of_election(&self) -> Option<OwnVote> {
        OwnVote::parse(&self.vote)
    }
}

/// The hand votes an election step has by itself. `u32` is the number of the vote by ballot they belong to, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnVote {
    /// The number of seats.
    Seats,
    List(u32),
    Board(u32),
    /// Whether somebody nominated from the floor joins the list.
    Nominee(PersonCode),
    /// Whether somebody may withdraw.
    Withdrawal(PersonCode),
    /// Whether to vote again after this vote.
    Again(u32),
    /// Whether names may join the list of this vote.
    NewNames(u32),
}

impl OwnVote {
    /// The id in the record: "seats", "list", "list/2", "nominee:D012".
    pub fn id(&self) -> VoteId {
        let numbered = |word: &str, n: u32| if n == 1 { word.to_owned() } else { format!("{word}/{n}") };
        VoteId(match self {
            Self::Seats => "seats".to_owned(),
            Self::List(n) => numbered("list", *n),
            Self::Board(n) => numbered("board", *n),
            Self::Nominee(code) => format!("nominee:{code}"),
            Self::Withdrawal(code) => format!("withdraw:{code}"),
            Self::Again(n) => numbered("again", *n),
            Self::NewNames(n) => numbered("new-names", *n),
        })
    }

    /// Reads an id; none for what the agenda names.
    pub fn parse(id: &VoteId) -> Option<Self> {
        let text = id.as_str();
        if let Some(code) = text.strip_prefix("nominee:") {
            return Some(Self::Nominee(code.into()));
        }
        if let Some(code) = text.strip_prefix("withdraw:") {
            return Some(Self::Withdrawal(code.into()));
        }
        let (word, number) = match text.split_once('/') {
            Some((word, number)) => (word, number.parse().ok().filter(|n| *n != 1)?),
            None => (text, 1),
        };
        match word {
            "seats" if number == 1 => Some(Self::Seats),
            "list" => Some(Self::List(number)),
            "board" => Some(Self::Board(number)),
            "again" => Some(Self::Again(number)),
            "new-names" => Some(Self::NewNames(number)),
            _ => None,
        }
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

impl Hands {
    /// Those for and against.
    pub fn cast(self) -> u64 {
        self.yes.saturating_add(self.no)
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_read_back() {
        let all = [
            OwnVote::Seats,
            OwnVote::List(1),
            OwnVote::List(3),
            OwnVote::Board(0),
            OwnVote::Nominee("D012".into()),
            OwnVote::Withdrawal("a:b/2".into()),
            OwnVote::Again(2),
            OwnVote::NewNames(2),
        ];
        for own in all {
            assert_eq!(OwnVote::parse(&own.id()), Some(own));
        }
        for id in ["thong-qua", "list/x", "list/1", "seats/2", ""] {
            assert_eq!(OwnVote::parse(&id.into()), None, "{id}");
        }
    }
}
