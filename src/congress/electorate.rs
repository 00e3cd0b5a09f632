//! Who votes in a step, on which base, and by which majority.
use std::collections::BTreeSet;

use crate::base::id::{ElectionId, PersonCode, StepId};
use crate::congress::agenda::{ElectionSpec, Step};
use crate::congress::roll::{Counts, Roll, Voters};
use crate::congress::state::Congress;
use crate::congress::vote::{OwnVote, VoteKey};
use crate::rules::base::{Ballots, Base};
use crate::rules::body::BodyKind;
use crate::rules::ruleset::{BaseKind, BaseRule, Majority, Param, ToConfirm};

/// Those who vote in a step.
#[derive(Clone, Debug)]
pub struct Electorate {
    pub kind: BodyKind,
    /// None: everybody on the roll with a vote. Otherwise the members of a new committee at its first meeting.
    members: Option<BTreeSet<PersonCode>>,
}

impl Electorate {
    /// Those whose numbers are taken: everybody with a vote at the congress; in a new committee its members, in what
    /// quality they ever came to the congress that elected them.
    pub fn voters(&self) -> Voters<'_> {
        self.members.as_ref().map_or(Voters::Congress, Voters::Members)
    }

    /// Whether `code` votes here.
    pub fn votes(&self, roll: &Roll, code: &PersonCode) -> bool {
        self.members.as_ref().map_or_else(|| roll.has_vote(code), |m| m.contains(code))
    }
}

impl Congress {
    /// Those who vote in `step`.
    pub fn electorate(&self, step: Option<&Step>) -> Electorate {
        let by = step.and_then(|s| s.election.as_ref()).and_then(|e| e.by.as_ref());
        match by {
            Some(id) => {
                let members = self.elections.get(id).map(|e| e.elected()).unwrap_or_default();
                Electorate { kind: BodyKind::Meeting, members: Some(members.into_iter().collect()) }
            }
            None => Electorate { kind: self.agenda.kind, members: None },
        }
    }

    /// The numbers of those who vote in `step`.
    pub fn counts_in(&self, step: Option<&Step>) -> Counts {
        let electorate = self.electorate(step);
        self.roll.counts_of(electorate.voters())
    }

    /// The numbers of those who vote in the step `id`.
    pub fn counts_at(&self, id: &StepId) -> Counts {
        self.counts_in(self.agenda.step(id))
    }

    fn base_by(&self, step: Option<&Step>, rule: &Param<BaseRule>) -> Option<Base> {
        let electorate = self.electorate(step);
        Base::of(&self.roll.body(electorate.kind, electorate.voters()), rule)
    }

    /// The base of the current step's ballots as it stands now; none before the record was opened, when the rules know
    /// no such body, or when they count it on ballots.
    pub fn base(&self) -> Option<Base> {
        self.ballot_base(self.step())
    }

    /// The base of ballots in `step` as it stands now; none as for [`base`](Self::base).
    pub fn ballot_base(&self, step: Option<&Step>) -> Option<Base> {
        self.base_by(step, self.rules.as_ref()?.base_for(self.electorate(step).kind)?)
    }

    /// The base of the hand vote `key` as it stands now. Whether a nominee joins the list is counted on those attending.
    pub fn hand_base(&self, key: &VoteKey) -> Option<Base> {
        let step = self.agenda.step(&key.step);
        let rules = self.rules.as_ref()?;
        if let (Some(OwnVote::Nominee(_)), Some(gate)) = (key.of_election(), &rules.floor_gate) {
            let value = BaseRule { kind: BaseKind::Present, exclusions: Vec::new() };
            return self.base_by(step, &Param { value, article: gate.article.clone(), status: gate.status });
        }
        let electorate = self.electorate(step);
        let rule = rules.hand_base_for(electorate.kind)?;
        Base::of_hands(&self.roll.body(electorate.kind, electorate.voters()), rule)
    }

    /// The majority of the hand vote `key`, with its article.
    pub fn hand_majority(&self, key: &VoteKey) -> Option<Param<Majority>> {
        let rules = self.rules.as_ref()?;
        if let (Some(OwnVote::Nominee(_)), Some(gate)) = (key.of_election(), &rules.floor_gate) {
            let value = Majority::MoreThanPercent(gate.value);
            return Some(Param { value, article: gate.article.clone(), status: gate.status });
        }
        let step = self.agenda.step(&key.step);
        let major = step.and_then(|s| s.votes.iter().find(|v| v.id == key.vote)).is_some_and(|v| v.major);
        Some(rules.hand_vote_major.as_ref().filter(|_| major).unwrap_or(&rules.hand_vote).clone())
    }

    /// The base that the vote under way in election `id` is judged on: stored when its papers were issued, or its own
    /// ballots.
    pub fn judged_base(&self, id: &ElectionId) -> Option<Base> {
        let rules = self.rules.as_ref()?;
        let (step, _) = self.agenda.election(id)?;
        let now = &self.elections.get(id)?.now;
        let (issued, sealed) = (now.issued.as_ref()?, now.sealed.as_ref());
        let rule = rules.base_for(self.electorate(Some(step)).kind)?;
        let totals = sealed.map(|s| &s.totals);
        let outside = |reason: &String| rules.invalid.get(reason).is_some_and(|r| !r.in_base);
        let ignored = totals
            .map_or(0, |t| t.invalid.iter().filter(|(reason, _)| outside(reason)).map(|(_, n)| u64::from(*n)).sum());
        let ballots = Ballots {
            issued: issued.issued.into(),
            collected: now.collected.as_ref().map_or(0, |c| c.collected.into()),
            valid: totals.map_or(0, |t| t.valid.into()),
            ignored,
        };
        if rule.value.kind.of_ballots() && sealed.is_none() {
            return None;
        }
        Base::judged(rule, issued.base.as_ref(), &ballots)
    }

    /// The shares that ballots of the vote under way in election `id` can carry: those represented when its papers were
    /// issued, where the base is counted on them, or those represented now.
    pub fn shares_at_box(&self, id: &ElectionId) -> u64 {
        let stored = self.elections.get(id).and_then(|e| e.now.issued.as_ref()).and_then(|i| i.base.as_ref());
        let present = stored.filter(|base| base.kind == BaseKind::Present).map(|base| base.value);
        present.unwrap_or_else(|| self.counts_in(self.agenda.election(id).map(|(step, _)| step)).votes_present)
    }

    /// The least share that makes a quorum, and whether it must be exceeded: the first convening's, or a later one's.
    pub fn quorum_share(&self) -> Option<((u32, u32), bool)> {
        let quorum = &self.rules.as_ref()?.quorum.value;
        match (self.agenda.convocation as usize).checked_sub(2) {
            Some(again) => match quorum.again.get(again).or(quorum.again.last()) {
                Some(share) => Some((*share, false)),
                None => Some((quorum.heads, quorum.more)),
            },
            None => Some((quorum.heads, quorum.more)),
        }
    }

    /// The fewest votes present that make a quorum of `counts`.
    pub fn quorum_least(&self, counts: &Counts) -> Option<u64> {
        let ((part, whole), more) = self.quorum_share()?;
        let share = u128::from(counts.votes) * u128::from(part);
        let whole = u128::from(whole.max(1));
        let least = if more { share / whole + 1 } else { share.div_ceil(whole) };
        u64::try_from(least).ok()
    }

    /// Whether quorum is met by `counts`: votes present, and units at a delegate congress.
    pub fn quorum_met(&self, counts: &Counts) -> bool {
        let Some(rules) = &self.rules else { return false };
        let votes = self.quorum_least(counts).is_some_and(|least| counts.votes_present >= least);
        let units = match (self.agenda.kind, rules.quorum.value.units) {
            (BodyKind::Delegates, Some((part, whole))) => {
                u64::from(counts.units_present) * u64::from(whole) > u64::from(counts.units) * u64::from(part)
            }
            _ => true,
        };
        votes && units && counts.summoned > 0
    }

    /// Rule parameters that still wait for the presidium; bases of bodies that do not meet here are none of its business.
    pub fn unconfirmed(&self) -> Vec<ToConfirm> {
        let Some(rules) = &self.rules else { return Vec::new() };
        let meets =
            self.agenda.steps.iter().any(|s| s.election.as_ref().is_some_and(|e: &ElectionSpec| e.by.is_some()));
        let here = |kind: &str| kind == self.agenda.kind.as_str() || (meets && kind == BodyKind::Meeting.as_str());
        let used = |name: &str| {
            let kind = name.strip_prefix("base.").or_else(|| name.strip_prefix("hand-vote-base."));
            kind.is_none_or(here)
        };
        rules.to_confirm().into_iter().filter(|p| used(&p.name) && !self.confirmed.contains(&p.name)).collect()
    }
}
