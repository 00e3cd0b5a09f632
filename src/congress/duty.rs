//! Duties of a step, derived from its kind: what must be done before it is left.
use serde::{Deserialize, Serialize};

use crate::base::id::{ElectionId, StepId, VoteId};
use crate::base::role::Role;
use crate::congress::agenda::{Step, StepKind};
use crate::congress::state::Congress;
use crate::congress::vote::{BOARD, LIST, SEATS, VoteKey};

/// One duty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Duty {
    ConfirmRules,
    StateQuorum,
    Vote(VoteKey),
    FixList(ElectionId),
    NameBoard(ElectionId),
    IssuePapers(ElectionId),
    OpenBox(ElectionId),
    /// The board's: entering all ballots and sealing.
    Count(ElectionId),
    Declare(ElectionId),
    Close,
}

impl Duty {
    /// The seat that does it.
    pub fn role(&self) -> Role {
        if matches!(self, Self::Count(_)) { Role::Board } else { Role::Console }
    }
}

/// A duty and whether it is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DutyState {
    pub duty: Duty,
    pub done: bool,
}

impl Congress {
    /// The duties of `step` in the order they are done.
    pub fn duties(&self, step: &Step) -> Vec<DutyState> {
        let mut duties = Vec::new();
        let uses_rules = matches!(step.kind, StepKind::Credentials | StepKind::Election) || !step.votes.is_empty();
        // Once confirmed nothing is listed: the confirmation belongs to the step during which it was asked for.
        if uses_rules && !self.unconfirmed().is_empty() {
            duties.push(DutyState { duty: Duty::ConfirmRules, done: false });
        }
        if step.kind == StepKind::Credentials {
            let done = self.statements.iter().any(|s| s.step == step.id);
            duties.push(DutyState { duty: Duty::StateQuorum, done });
        }
        duties.extend(step.votes.iter().map(|v| self.vote_duty(&step.id, v.id.clone())));
        if let Some(spec) = &step.election {
            duties.extend(self.election_duties(&step.id, &spec.id));
        }
        if step.kind == StepKind::Closing {
            duties.push(DutyState { duty: Duty::Close, done: self.closed.is_some() });
        }
        duties
    }

    fn vote_duty(&self, step: &StepId, vote: VoteId) -> DutyState {
        let key = VoteKey { step: step.clone(), vote };
        let outcome = self.votes.get(&key).and_then(|v| v.outcome.as_ref());
        // The congress may reject a motion; an election cannot go on without its number, list and board.
        let done = outcome.is_some_and(|o| o.carried || !key.of_election());
        DutyState { duty: Duty::Vote(key), done }
    }

    fn election_duties(&self, step: &StepId, id: &ElectionId) -> Vec<DutyState> {
        let election = self.election(id);
        let state = |duty, done| DutyState { duty, done };
        let lost = |vote: &str| {
            let key = VoteKey { step: step.clone(), vote: vote.into() };
            self.votes.get(&key).and_then(|v| v.outcome.as_ref()).is_some_and(|o| !o.carried)
        };
        vec![
            self.vote_duty(step, SEATS.into()),
            state(Duty::FixList(id.clone()), election.list.is_some() && !lost(LIST)),
            self.vote_duty(step, LIST.into()),
            state(Duty::NameBoard(id.clone()), election.board.is_some() && !lost(BOARD)),
            self.vote_duty(step, BOARD.into()),
            state(Duty::IssuePapers(id.clone()), election.issued.is_some()),
            state(Duty::OpenBox(id.clone()), election.collected.is_some()),
            state(Duty::Count(id.clone()), election.sealed.is_some()),
            state(Duty::Declare(id.clone()), election.declared.is_some()),
        ]
    }

    /// The next open duty of the current step.
    pub fn next_duty(&self) -> Option<Duty> {
        let step = self.step()?;
        self.duties(step).into_iter().find(|d| !d.done).map(|d| d.duty)
    }

    /// How many duties of the current step are open.
    pub fn open_duties(&self) -> u32 {
        let Some(step) = self.step() else { return 0 };
        u32::try_from(self.duties(step).iter().filter(|d| !d.done).count()).unwrap_or(u32::MAX)
    }
}
