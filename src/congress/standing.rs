//! Who stands: eligible people, the names that nominations come to, seats, and what an election's own votes said.
use std::collections::BTreeSet;

use crate::base::id::{ElectionId, PersonCode};
use crate::base::text::NameOrder;
use crate::congress::agenda::ElectionSpec;
use crate::congress::election::{CandidateList, Purpose, list_code};
use crate::congress::state::Congress;
use crate::congress::vote::{Outcome, OwnVote, VoteKey};
use crate::rules::ruleset::{NewNames, RuleSet};
use crate::rules::surplus::most_names;

impl Congress {
    /// Seats to fill in the vote under way: what is left of the election's number, as the congress voted it.
    pub fn seats(&self, id: &ElectionId) -> u32 {
        let planned = self.agenda.election(id).map_or(0, |(_, spec)| spec.seats);
        let state = self.elections.get(id);
        let voted = state.and_then(|e| e.seats).unwrap_or(planned);
        state.and_then(|e| e.now.seats).unwrap_or(voted)
    }

    /// The outcome of the election's own vote `own`; none while it is open or not yet put.
    pub fn own_outcome(&self, id: &ElectionId, own: &OwnVote) -> Option<&Outcome> {
        let (step, _) = self.agenda.election(id)?;
        self.votes.get(&VoteKey::own(&step.id, own)).and_then(|v| v.outcome.as_ref())
    }

    /// Whether the election's own vote `own` has carried.
    pub fn carried(&self, id: &ElectionId, own: &OwnVote) -> bool {
        self.own_outcome(id, own).is_some_and(|o| o.carried)
    }

    /// Whether the election's own vote `own` was lost.
    pub fn lost(&self, id: &ElectionId, own: &OwnVote) -> bool {
        self.own_outcome(id, own).is_some_and(|o| !o.carried)
    }

    /// Those declared elected in `id`, in the order of their election; empty before the first declaration.
    pub fn elected(&self, id: &ElectionId) -> Vec<PersonCode> {
        self.elections.get(id).map(|e| e.elected()).unwrap_or_default()
    }

    /// People who may stand in `spec`: those elected in `from`, or the rest of the list of `rest`, less those elected in
    /// `without`; none when anybody may.
    pub fn eligible(&self, spec: &ElectionSpec) -> Option<Vec<PersonCode>> {
        let barred: BTreeSet<_> = spec.without.iter().flat_map(|id| self.elected(id)).collect();
        let all = match (&spec.from, &spec.rest) {
            (Some(from), _) => self.elected(from),
            (None, Some(rest)) => self.remaining(rest),
            (None, None) => return None,
        };
        Some(all.into_iter().filter(|code| !barred.contains(code)).collect())
    }

    /// Those who stood in `id` and were not elected, once it was declared.
    fn remaining(&self, id: &ElectionId) -> Vec<PersonCode> {
        let Some(election) = self.elections.get(id) else { return Vec::new() };
        let elected = election.elected();
        let mut rest: Vec<PersonCode> = Vec::new();
        for code in election
            .electing()
            .filter(|v| v.declared.is_some())
            .filter_map(|v| v.list.as_ref())
            .flat_map(|l| &l.candidates)
        {
            if !elected.contains(code) && !rest.contains(code) {
                rest.push(code.clone());
            }
        }
        rest
    }

    /// Floor nominees whom the congress agreed to put on the list; all of them where the rules have no such gate.
    pub fn accepted(&self, id: &ElectionId) -> Vec<PersonCode> {
        let Some(election) = self.elections.get(id) else { return Vec::new() };
        let gate = self.rules.as_ref().is_some_and(|r| r.floor_gate.is_some());
        let agreed = |code: &PersonCode| !gate || self.carried(id, &OwnVote::Nominee(code.clone()));
        // Somebody nominated first and then introduced with a new list stands once, as introduced.
        let introduced = |code: &PersonCode| election.nominations.introduced.iter().flatten().any(|c| c == code);
        let kept = election.opinion().filter(|v| v.declared.is_some()).map(|v| v.elected());
        let stays = |code: &PersonCode| kept.as_ref().is_none_or(|k| k.contains(code));
        let nominees = election.nominations.nominees.iter().map(|n| &n.code);
        nominees.filter(|c| agreed(c) && stays(c) && !introduced(c) && !self.withdrawn(id, c)).cloned().collect()
    }

    /// Whether the congress let `code` withdraw.
    pub fn withdrawn(&self, id: &ElectionId, code: &PersonCode) -> bool {
        self.carried(id, &OwnVote::Withdrawal(code.clone()))
    }

    /// The names that stand for the vote under way, in ballot order: prepared and nominated ones less those withdrawn;
    /// in a later turn those who stay.
    pub fn pool(&self, id: &ElectionId) -> Vec<PersonCode> {
        let Some(election) = self.elections.get(id) else { return Vec::new() };
        let mut names = if election.now.turn > 1 {
            election.now.stays.clone()
        } else {
            let introduced = election.nominations.introduced.iter().flatten();
            introduced.filter(|c| !self.withdrawn(id, c)).cloned().chain(self.accepted(id)).collect()
        };
        self.in_order(&mut names);
        names
    }

    /// Whether names that did not stand before may join the vote under way.
    pub fn new_names(&self, id: &ElectionId) -> bool {
        let Some(election) = self.elections.get(id).filter(|e| e.now.turn > 1) else { return false };
        match self.rules.as_ref().map(|r| r.new_names.value) {
            Some(NewNames::Anyone) => true,
            Some(NewNames::Congress) => self.carried(id, &OwnVote::NewNames(election.now.number)),
            _ => false,
        }
    }

    /// How many of the floor nominees may stay on the list, when there are more than its cap allows and the rules ask for
    /// an opinion ballot; none when no such ballot is needed, or when it could keep nobody.
    pub fn opinion_room(&self, id: &ElectionId) -> Option<u32> {
        let rules = self.rules.as_ref()?;
        rules.opinion_ballot.as_ref().filter(|p| p.value)?;
        let most = most_names(&rules.surplus.as_ref()?.value, self.seats(id)) as usize;
        let (all, floor) = (self.pool(id).len(), self.accepted(id).len());
        let room = most.saturating_sub(all - floor);
        if all > most && room > 0 { u32::try_from(room).ok() } else { None }
    }

    /// Sorts `names` as the list stands: by given name (190-QĐ/TW, Article 14), or as they are.
    pub fn in_order(&self, names: &mut [PersonCode]) {
        if self.rules.as_ref().is_some_and(|r| r.list_by_given_name.value) {
            let order = NameOrder::default();
            names.sort_by(|a, b| order.compare(self.roll.name(a), self.roll.name(b)));
        }
    }

    /// The list of `names` (in ballot order) for vote `number` of `spec`.
    pub fn list_of(
        &self,
        spec: &ElectionSpec,
        names: Vec<PersonCode>,
        vote: (u32, u32),
        rules: &RuleSet,
    ) -> CandidateList {
        let (number, seats) = vote;
        let texts: Vec<_> = names.iter().map(|c| self.roll.name(c)).collect();
        let code = list_code(&spec.title, number, &texts);
        let count = u32::try_from(names.len()).unwrap_or(u32::MAX);
        CandidateList { form: rules.form(count, seats), code, candidates: names }
    }

    /// Members of the counting board who stand on the list of the vote under way.
    pub fn board_on_list(&self, id: &ElectionId) -> Vec<PersonCode> {
        let bound = self.rules.as_ref().is_some_and(|r| r.board_off_list.value);
        let Some(election) = self.elections.get(id).filter(|_| bound) else { return Vec::new() };
        let Some(board) = &election.board else { return Vec::new() };
        let listed = |code: &&PersonCode| election.now.list.as_ref().is_some_and(|l| l.candidates.contains(code));
        std::iter::once(&board.head).chain(&board.members).filter(listed).cloned().collect()
    }

    /// Whether the vote under way is the opinion ballot.
    pub fn in_opinion(&self, id: &ElectionId) -> bool {
        self.elections.get(id).is_some_and(|e| e.now.purpose == Purpose::Opinion)
    }
}
