//! Elections: list, counting board, declaration.
use std::collections::BTreeSet;

use crate::base::id::{ElectionId, PersonCode};
use crate::base::message::Message;
use crate::base::refusal::Refusal;
use crate::base::text::NameOrder;
use crate::congress::agenda::ElectionSpec;
use crate::congress::decide::decision::Decision;
use crate::congress::election::{CandidateList, Election, FIRST_ROUND, list_code};
use crate::congress::event::Event;
use crate::congress::state::Congress;
use crate::congress::vote::{BOARD, LIST, SEATS, VoteKey};
use crate::rules::ruleset::RuleSet;
use crate::rules::surplus::check_list;
use crate::rules::verdict::{Contest, Verdict, judge};

/// What every act on an election needs: its specification, its state, the rules.
pub(super) struct Case<'a> {
    pub(super) spec: &'a ElectionSpec,
    pub(super) election: Election,
    pub(super) rules: &'a RuleSet,
}

pub(super) fn case<'a>(congress: &'a Congress, id: &ElectionId) -> Result<Case<'a>, Refusal> {
    let unknown = || Refusal::new(Message::new("election-unknown").with("election", id.as_str()));
    let (_, spec) = congress.agenda.election(id).ok_or_else(unknown)?;
    let rules = congress.rules.as_ref().ok_or_else(|| Refusal::new(Message::new("congress-not-open")))?;
    Ok(Case { spec, election: congress.election(id), rules })
}

/// Whether the election's own vote `vote` has carried.
pub(super) fn carried(congress: &Congress, id: &ElectionId, vote: &str) -> bool {
    let Some((step, _)) = congress.agenda.election(id) else { return false };
    let key = VoteKey { step: step.id.clone(), vote: vote.into() };
    congress.votes.get(&key).and_then(|v| v.outcome.as_ref()).is_some_and(|o| o.carried)
}

/// Refuses while the election's own vote `vote` is before the hall: what is voted on does not change meanwhile.
fn not_under_vote(congress: &Congress, id: &ElectionId, vote: &str) -> Result<(), Refusal> {
    let Some((step, _)) = congress.agenda.election(id) else { return Ok(()) };
    let key = VoteKey { step: step.id.clone(), vote: vote.into() };
    let open = congress.votes.get(&key).is_some_and(|v| v.outcome.is_none());
    if open { Err(Message::new("vote-under-way").into()) } else { Ok(()) }
}

/// Refuses until the election's own vote `vote` has carried.
pub(super) fn want_vote(congress: &Congress, id: &ElectionId, vote: &str) -> Result<(), Refusal> {
    let key = match vote {
        SEATS => "seats-vote-first",
        LIST => "list-vote-first",
        _ => "board-vote-first",
    };
    if carried(congress, id, vote) { Ok(()) } else { Err(Message::new(key).into()) }
}

/// People who may stand in `spec`: those elected in `from`, less those elected in `without`; none when anybody may.
pub fn eligible(congress: &Congress, spec: &ElectionSpec) -> Option<Vec<PersonCode>> {
    let from = spec.from.as_ref()?;
    let barred: BTreeSet<_> = spec.without.iter().flat_map(|id| elected(congress, id)).collect();
    Some(elected(congress, from).into_iter().filter(|code| !barred.contains(code)).collect())
}

/// Those declared elected in `id`, from the highest; empty before the declaration.
pub fn elected(congress: &Congress, id: &ElectionId) -> Vec<PersonCode> {
    let Some(election) = congress.elections.get(id) else { return Vec::new() };
    let (Some(list), Some(declared)) = (&election.list, &election.declared) else { return Vec::new() };
    declared.verdict.elected.iter().filter_map(|i| list.candidates.get(*i).cloned()).collect()
}

/// Makes the list in order of given name (190-QĐ/TW, Article 14).
pub(super) fn fix_list(congress: &Congress, id: &ElectionId, candidates: &[PersonCode]) -> Decision {
    let Case { spec, election, rules } = case(congress, id)?;
    if election.issued.is_some() {
        return Err(Message::new("list-papers-out").into());
    }
    if carried(congress, id, LIST) {
        return Err(Message::new("list-already-voted").into());
    }
    want_vote(congress, id, SEATS)?;
    not_under_vote(congress, id, LIST)?;
    let unique: BTreeSet<_> = candidates.iter().collect();
    if unique.len() != candidates.len() {
        return Err(Message::new("list-name-twice").with("count", candidates.len() - unique.len()).into());
    }
    let allowed = eligible(congress, spec);
    for code in candidates {
        standing(congress, code, allowed.as_deref())?;
    }
    let names = u32::try_from(candidates.len()).unwrap_or(u32::MAX);
    check_list(rules.surplus.as_ref(), spec.seats, names, spec.office.wants_surplus())?;
    let mut ordered = candidates.to_vec();
    if rules.list_by_given_name.value {
        let order = NameOrder::default();
        ordered.sort_by(|a, b| order.compare(congress.roll.name(a), congress.roll.name(b)));
    }
    let texts: Vec<_> = ordered.iter().map(|c| congress.roll.name(c)).collect();
    let code = list_code(&spec.title, FIRST_ROUND, &texts);
    let list = CandidateList { form: rules.form(names, spec.seats), code, candidates: ordered };
    Ok(vec![Event::ListFixed { election: id.clone(), list }])
}

fn standing(congress: &Congress, code: &PersonCode, allowed: Option<&[PersonCode]>) -> Result<(), Refusal> {
    let Some(person) = congress.roll.person(code) else {
        return Err(Message::new("person-unknown").with("code", code.as_str()).into());
    };
    if allowed.is_some_and(|list| !list.contains(code)) {
        return Err(Message::new("candidate-not-eligible").with("name", &person.name).into());
    }
    Ok(())
}

/// Proposes the counting board; official delegates, none of them on the list (190-QĐ/TW, Article 8).
pub(super) fn name_board(congress: &Congress, id: &ElectionId, board: (&PersonCode, &[PersonCode])) -> Decision {
    let Case { election, rules, .. } = case(congress, id)?;
    let (head, members) = board;
    if carried(congress, id, BOARD) {
        return Err(Message::new("board-already-voted").into());
    }
    want_vote(congress, id, LIST)?;
    not_under_vote(congress, id, BOARD)?;
    let Some(list) = &election.list else { return Err(Message::new("list-first").into()) };
    let everyone: Vec<_> = std::iter::once(head).chain(members).collect();
    let unique: BTreeSet<_> = everyone.iter().collect();
    if unique.len() != everyone.len() {
        return Err(Message::new("board-name-twice").into());
    }
    for code in everyone {
        let Some(person) = congress.roll.person(code) else {
            return Err(Message::new("person-unknown").with("code", code.as_str()).into());
        };
        let named = |key| Message::new(key).with("name", &person.name).with("article", &rules.board_off_list.article);
        if !person.kind.votes() {
            return Err(named("board-without-vote").into());
        }
        if rules.board_off_list.value && list.candidates.contains(code) {
            return Err(named("board-on-list").into());
        }
    }
    Ok(vec![Event::BoardNamed { election: id.clone(), head: head.clone(), members: members.to_vec() }])
}

/// The verdict of `id`'s sealed totals on the base stored when its papers were issued (E13); none before the seal.
pub fn verdict(congress: &Congress, id: &ElectionId) -> Option<Verdict> {
    let (_, spec) = congress.agenda.election(id)?;
    let election = congress.elections.get(id)?;
    let votes: Vec<_> = election.sealed.as_ref()?.totals.names.iter().map(|n| n.votes).collect();
    let rules = congress.rules.as_ref()?;
    let contest = Contest {
        rules,
        kind: congress.agenda.kind,
        office: spec.office,
        seats: spec.seats,
        round: FIRST_ROUND,
        revote: false,
    };
    Some(judge(&contest, &election.issued.as_ref()?.base, &votes))
}

/// Declares the sealed count's verdict.
pub(super) fn declare(congress: &Congress, id: &ElectionId) -> Decision {
    let Case { spec, election, .. } = case(congress, id)?;
    if election.declared.is_some() {
        return Err(Message::new("already-declared").with("office", &spec.title).into());
    }
    let Some(verdict) = verdict(congress, id) else {
        return Err(Message::new("not-sealed").with("office", &spec.title).into());
    };
    Ok(vec![Event::Declared { election: id.clone(), verdict }])
}
