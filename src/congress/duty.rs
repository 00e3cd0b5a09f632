//! Duties of a step, derived from its kind: what must be done before it is left.
use serde::{Deserialize, Serialize};

use crate::base::id::{ElectionId, StepId, VoteId};
use crate::base::role::Role;
use crate::congress::agenda::{Step, StepKind};
use crate::congress::election::{Election, Purpose};
use crate::congress::follow::Follow;
use crate::congress::state::Congress;
use crate::congress::vote::{OwnVote, VoteKey};
use crate::rules::ruleset::NewNames;

/// One duty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Duty {
    ConfirmRules,
    StateQuorum,
    Vote(VoteKey),
    /// Introducing the prepared names.
    Introduce(ElectionId),
    /// Nominations and withdrawals, until they are closed.
    Nominate(ElectionId),
    FixList(ElectionId),
    NameBoard(ElectionId),
    IssuePapers(ElectionId),
    OpenBox(ElectionId),
    /// The board's: entering all ballots and sealing.
    Count(ElectionId),
    Declare(ElectionId),
    /// Opening the vote that follows the declared result.
    NextRound(ElectionId),
    /// Recording who a tie went to by age or by lot.
    SettleTie(ElectionId),
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
        let points = || self.speakers.points.iter().filter(|p| p.step == step.id);
        let uses_rules = uses_rules || points().next().is_some();
        // Once confirmed nothing is listed: the confirmation belongs to the step during which it was asked for.
        if uses_rules && !self.unconfirmed().is_empty() {
            duties.push(DutyState { duty: Duty::ConfirmRules, done: false });
        }
        if step.kind == StepKind::Credentials {
            let done = self.statements.iter().any(|s| s.step == step.id);
            duties.push(DutyState { duty: Duty::StateQuorum, done });
        }
        duties.extend(step.votes.iter().map(|v| self.vote_duty(&step.id, v.id.clone())));
        // What the discussion left open is brought to a decision before it is left.
        duties.extend(points().map(|p| self.vote_duty(&step.id, p.key().vote)));
        if let Some(spec) = &step.election {
            duties.extend(self.election_duties(step, &spec.id));
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
        let must = matches!(key.of_election(), Some(OwnVote::Seats | OwnVote::List(_) | OwnVote::Board(_)));
        let done = outcome.is_some_and(|o| o.carried || !must);
        DutyState { duty: Duty::Vote(key), done }
    }

    /// The duties of the vote under way, of the names before the first one, and of what follows the last.
    fn election_duties(&self, step: &Step, id: &ElectionId) -> Vec<DutyState> {
        let election = self.election(id);
        let now = &election.now;
        let own = |own: OwnVote| self.vote_duty(&step.id, own.id());
        let mut duties = Vec::new();
        // A further turn for which nobody is left is over before it began.
        if now.declared.is_none() && matches!(self.follow(id), Some(Follow::Ended(_))) {
            let asked = self.own_outcome(id, &OwnVote::NewNames(now.number)).is_some();
            return asked.then(|| own(OwnVote::NewNames(now.number))).into_iter().collect();
        }
        if now.turn <= 1 && now.purpose != Purpose::Revote {
            duties.extend(self.name_duties(step, id, &election));
        }
        if now.purpose == Purpose::Regular {
            let asks = now.turn > 1 && self.rules.as_ref().is_some_and(|r| r.new_names.value == NewNames::Congress);
            duties.extend(asks.then(|| own(OwnVote::NewNames(now.number))));
            let list = OwnVote::List(now.number);
            let made = now.list.is_some() && !self.lost(id, &list);
            duties.push(DutyState { duty: Duty::FixList(id.clone()), done: made });
            duties.push(own(list));
        }
        duties.extend(self.ballot_duties(step, id, &election));
        match self.follow(id).filter(|_| now.purpose != Purpose::Opinion) {
            Some(Follow::Ask) => duties.push(own(OwnVote::Again(now.number))),
            Some(Follow::Open) => duties.push(DutyState { duty: Duty::NextRound(id.clone()), done: false }),
            Some(Follow::Settle) => duties.push(DutyState { duty: Duty::SettleTie(id.clone()), done: false }),
            Some(Follow::Ended(_)) | None => {}
        }
        duties
    }

    /// Number of seats, introduction, nominations and withdrawals.
    fn name_duties(&self, step: &Step, id: &ElectionId, election: &Election) -> Vec<DutyState> {
        let own = |own: OwnVote| self.vote_duty(&step.id, own.id());
        let nominations = &election.nominations;
        let gate = self.rules.as_ref().is_some_and(|r| r.floor_gate.is_some());
        let introduced = nominations.introduced.is_some();
        let mut duties = vec![own(OwnVote::Seats), DutyState { duty: Duty::Introduce(id.clone()), done: introduced }];
        let nominees = nominations.nominees.iter().filter(|_| gate);
        duties.extend(nominees.map(|n| own(OwnVote::Nominee(n.code.clone()))));
        duties.extend(nominations.withdrawals.iter().map(|w| own(OwnVote::Withdrawal(w.code.clone()))));
        duties.push(DutyState { duty: Duty::Nominate(id.clone()), done: nominations.closed });
        duties
    }

    /// Counting board, papers, box, count, declaration.
    fn ballot_duties(&self, step: &Step, id: &ElectionId, election: &Election) -> Vec<DutyState> {
        let now = &election.now;
        let stands = election.board_stands(self, id);
        let voted = election.board.as_ref().filter(|_| stands).map_or(now.number, |b| b.vote);
        let board = OwnVote::Board(voted);
        let named = election.board.as_ref().is_some_and(|b| b.vote == voted) && !self.lost(id, &board);
        let done = |done, duty: fn(ElectionId) -> Duty| DutyState { duty: duty(id.clone()), done };
        vec![
            done(stands || (named && self.board_on_list(id).is_empty()), Duty::NameBoard),
            self.vote_duty(&step.id, board.id()),
            done(now.issued.is_some(), Duty::IssuePapers),
            done(now.collected.is_some(), Duty::OpenBox),
            done(now.sealed.is_some(), Duty::Count),
            done(now.declared.is_some(), Duty::Declare),
        ]
    }

    /// The next open duty of the current step: the vote under way, else the first in their order. A point for decision may
    /// be voted on before the step's own votes.
    pub fn next_duty(&self) -> Option<Duty> {
        let duties = self.duties(self.step()?);
        let running = |d: &&DutyState| match &d.duty {
            Duty::Vote(key) => self.votes.get(key).is_some_and(|v| v.outcome.is_none()),
            _ => false,
        };
        let next = duties.iter().find(running).or_else(|| duties.iter().find(|d| !d.done));
        next.map(|d| d.duty.clone())
    }

    /// How many duties of the current step are open.
    pub fn open_duties(&self) -> u32 {
        let Some(step) = self.step() else { return 0 };
        u32::try_from(self.duties(step).iter().filter(|d| !d.done).count()).unwrap_or(u32::MAX)
    }
}
