//! What follows a declared result: another vote, a decision of the congress, or the end.
use crate::base::id::{ElectionId, PersonCode};
use crate::congress::election::{Purpose, Round};
use crate::congress::state::Congress;
use crate::congress::vote::OwnVote;
use crate::rules::ruleset::{NewNames, Next, TiePolicy};

/// Where an election stands after its last declared result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follow {
    /// The congress has yet to decide whether to vote again.
    Ask,
    /// Another vote is to be opened.
    Open,
    /// A tie is to be settled by age or by lot.
    Settle,
    Ended(Ending),
}

/// How an election ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Every seat is filled.
    Filled,
    /// The congress decided not to vote again; so many seats stay empty.
    Stopped { vacant: u32 },
    /// By rule no further vote is taken.
    LeftVacant { vacant: u32 },
    /// By rule the superior committee appoints.
    Appointed { vacant: u32 },
}

impl Congress {
    /// What follows the last declared result of `id`; none while a vote is under way.
    pub fn follow(&self, id: &ElectionId) -> Option<Follow> {
        let election = self.elections.get(id)?;
        let now = &election.now;
        if let Some(ending) = self.nobody_left(id) {
            return Some(Follow::Ended(ending));
        }
        let verdict = &now.declared.as_ref()?.verdict;
        let vacant = verdict.vacant;
        Some(match verdict.next {
            Next::Done => Follow::Ended(Ending::Filled),
            Next::RevoteTied | Next::SecondRound => Follow::Open,
            Next::CongressDecides => match self.own_outcome(id, &OwnVote::Again(now.number)) {
                None => Follow::Ask,
                Some(outcome) if outcome.carried => Follow::Open,
                Some(_) => Follow::Ended(Ending::Stopped { vacant }),
            },
            Next::Older | Next::Lot => match &election.settled {
                Some(settled) if settled.number == now.number => Follow::Ended(Ending::Filled),
                _ => Follow::Settle,
            },
            Next::FillNone => Follow::Ended(Ending::LeftVacant { vacant }),
            Next::SuperiorAppoints => Follow::Ended(Ending::Appointed { vacant }),
        })
    }

    /// The end of a turn that has nobody to vote on: nobody stayed from the turn before, and nobody may join.
    fn nobody_left(&self, id: &ElectionId) -> Option<Ending> {
        let now = &self.elections.get(id)?.now;
        if now.turn <= 1 || now.purpose != Purpose::Regular || now.list.is_some() || !now.stays.is_empty() {
            return None;
        }
        let vacant = self.seats(id);
        match self.rules.as_ref()?.new_names.value {
            NewNames::Nobody => Some(Ending::LeftVacant { vacant }),
            NewNames::Congress => self.lost(id, &OwnVote::NewNames(now.number)).then_some(Ending::Stopped { vacant }),
            NewNames::Anyone => None,
        }
    }

    /// The vote that follows the last declared result of `id`, when one is to be opened: among the tied with their list,
    /// or a further turn with those who stay.
    pub fn next_round(&self, id: &ElectionId) -> Option<Round> {
        if self.follow(id)? != Follow::Open {
            return None;
        }
        let (_, spec) = self.agenda.election(id)?;
        let rules = self.rules.as_ref()?;
        let now = &self.elections.get(id)?.now;
        let (list, verdict) = (now.list.as_ref()?, &now.declared.as_ref()?.verdict);
        let number = now.number.saturating_add(1);
        let pick = |places: &mut dyn Iterator<Item = usize>| -> Vec<PersonCode> {
            places.filter_map(|i| list.candidates.get(i).cloned()).collect()
        };
        // A vote among the tied has its list; whether the higher wins without half is the verdict's to say.
        let among_tied = matches!(rules.tie.value, TiePolicy::RevoteTiedPlurality | TiePolicy::AskCongress);
        if among_tied && !verdict.tied.is_empty() {
            let names = pick(&mut verdict.tied.iter().copied());
            let list = Some(self.list_of(spec, names, (number, verdict.vacant), rules));
            return Some(Round { seats: Some(verdict.vacant), list, ..Round::new(number, now.turn, Purpose::Revote) });
        }
        let stays = pick(&mut (0..list.candidates.len()).filter(|i| !verdict.elected.contains(i)));
        let turn = now.turn.saturating_add(1);
        Some(Round { seats: Some(verdict.vacant), stays, ..Round::new(number, turn, Purpose::Regular) })
    }
}
