//! The lock of the hall's picture while a vote is taken: whoever votes must see on what.
use crate::base::id::ElectionId;
use crate::base::message::{Message, Phrase};
use crate::base::refusal::Refusal;
use crate::congress::stage::Cue;
use crate::congress::state::Congress;
use crate::congress::vote::VoteKey;

/// What holds the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lock {
    /// A hand vote of the current step is open.
    Hands(VoteKey),
    /// Papers of the current step's election are out, and the box is not open.
    Papers(ElectionId),
}

impl Congress {
    /// What holds the hall's picture now. A step that was left with its vote open, for a stated reason, holds nothing.
    pub fn lock(&self) -> Option<Lock> {
        let step = self.step().filter(|_| self.stage_lock)?;
        let mut open = self.votes.iter().filter(|(key, vote)| key.step == step.id && vote.outcome.is_none());
        if let Some((key, _)) = open.next() {
            return Some(Lock::Hands(key.clone()));
        }
        let id = &step.election.as_ref()?.id;
        let now = &self.elections.get(id)?.now;
        (now.issued.is_some() && now.collected.is_none()).then(|| Lock::Papers(id.clone()))
    }
}

impl Lock {
    /// The picture of the vote itself.
    pub fn picture(&self) -> Cue {
        match self {
            Self::Hands(key) => Cue::Vote(key.clone()),
            Self::Papers(id) => Cue::Voting(id.clone()),
        }
    }

    /// Whether `cue` may be shown: the vote's own pictures, and black in an emergency.
    pub fn allows(&self, congress: &Congress, cue: &Cue) -> bool {
        if *cue == Cue::Black || *cue == self.picture() {
            return true;
        }
        let own = match self {
            Self::Papers(id) => Some(id),
            // The list or the board that is voted on.
            Self::Hands(key) => key.of_election().and(congress.current_election().map(|spec| &spec.id)),
        };
        match cue {
            Cue::Candidates(id) | Cue::Procedure(id) => own == Some(id),
            _ => false,
        }
    }

    /// What is being voted on.
    pub fn subject(&self, congress: &Congress) -> Phrase {
        match self {
            Self::Hands(key) => congress.votes.get(key).map_or_else(Phrase::default, |vote| vote.question.clone()),
            Self::Papers(id) => {
                let title = congress.agenda.election(id).map_or(id.as_str(), |(_, spec)| spec.title.as_str());
                Phrase::from(title)
            }
        }
    }

    /// Why another picture is refused, and what lifts the lock.
    pub fn refusal(&self, congress: &Congress) -> Refusal {
        let key = match self {
            Self::Hands(_) => "stage-locked-hands",
            Self::Papers(_) => "stage-locked-papers",
        };
        Message::new(key).with("what", self.subject(congress)).into()
    }
}
