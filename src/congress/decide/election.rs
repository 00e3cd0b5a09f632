//! Elections: list, counting board, declaration, and the vote that follows.
use std::collections::BTreeSet;

use crate::base::id::{ElectionId, PersonCode};
use crate::base::message::Message;
use crate::base::refusal::Refusal;
use crate::congress::agenda::{ElectionSpec, Step};
use crate::congress::decide::decision::{Decision, given};
use crate::congress::decide::nominate::{distinct, exactly_the_pool, stays_or_new};
use crate::congress::election::{Election, Purpose};
use crate::congress::event::Event;
use crate::congress::follow::Follow;
use crate::congress::state::Congress;
use crate::congress::vote::{OwnVote, VoteKey};
use crate::rules::ruleset::RuleSet;
use crate::rules::surplus::check_list;
use crate::rules::verdict::{Contest, Verdict, judge, opinion};

/// What every act on an election needs: its step, its specification, its state, the rules.
pub(super) struct Case<'a> {
    pub(super) step: &'a Step,
    pub(super) spec: &'a ElectionSpec,
    pub(super) election: Election,
    pub(super) rules: &'a RuleSet,
}

pub(super) fn case<'a>(congress: &'a Congress, id: &ElectionId) -> Result<Case<'a>, Refusal> {
    let unknown = || Refusal::new(Message::new("election-unknown").with("election", id.as_str()));
    let (step, spec) = congress.agenda.election(id).ok_or_else(unknown)?;
    let rules = congress.rules.as_ref().ok_or_else(|| Refusal::new(Message::new("congress-not-open")))?;
    Ok(Case { step, spec, election: congress.election(id), rules })
}

/// Refuses while the election's own vote `own` is before the hall: what is voted on does not change meanwhile.
pub(super) fn not_under_vote(congress: &Congress, id: &ElectionId, own: &OwnVote) -> Result<(), Refusal> {
    let Some((step, _)) = congress.agenda.election(id) else { return Ok(()) };
    let open = congress.votes.get(&VoteKey::own(&step.id, own)).is_some_and(|v| v.outcome.is_none());
    if open { Err(Message::new("vote-under-way").into()) } else { Ok(()) }
}

/// Refuses until the election's own vote `own` has carried.
pub(super) fn want_vote(congress: &Congress, id: &ElectionId, own: &OwnVote) -> Result<(), Refusal> {
    let key = match own {
        OwnVote::Seats => "seats-vote-first",
        OwnVote::Board(_) => "board-vote-first",
        _ => "list-vote-first",
    };
    if congress.carried(id, own) { Ok(()) } else { Err(Message::new(key).into()) }
}

/// Makes the list in order of given name (190-QĐ/TW, Article 14).
pub(super) fn fix_list(congress: &Congress, id: &ElectionId, candidates: &[PersonCode]) -> Decision {
    let Case { spec, election, rules, .. } = case(congress, id)?;
    let now = &election.now;
    if now.issued.is_some() || now.purpose != Purpose::Regular {
        return Err(Message::new("list-papers-out").into());
    }
    let own = OwnVote::List(now.number);
    if congress.carried(id, &own) {
        return Err(Message::new("list-already-voted").into());
    }
    not_under_vote(congress, id, &own)?;
    distinct(candidates)?;
    let (seats, first) = (congress.seats(id), now.turn <= 1);
    let names = u32::try_from(candidates.len()).unwrap_or(u32::MAX);
    if first {
        want_vote(congress, id, &OwnVote::Seats)?;
        if !election.nominations.closed {
            return Err(Message::new("nominations-first").into());
        }
        exactly_the_pool(congress, id, candidates)?;
        check_list(rules.surplus.as_ref(), seats, names, spec.office.wants_surplus())?;
    } else {
        // The surplus is that of the first list: what stays after a turn is what the result left.
        stays_or_new(congress, id, spec, candidates)?;
        if candidates.is_empty() {
            return Err(Message::new("list-empty").with("seats", seats).into());
        }
    }
    let mut ordered = candidates.to_vec();
    congress.in_order(&mut ordered);
    let list = congress.list_of(spec, ordered, (now.number, seats), rules);
    Ok(vec![Event::ListFixed { election: id.clone(), list }])
}

/// Proposes the counting board; official delegates, none of them on the list (190-QĐ/TW, Article 8).
pub(super) fn name_board(congress: &Congress, id: &ElectionId, board: (&PersonCode, &[PersonCode])) -> Decision {
    let Case { election, rules, .. } = case(congress, id)?;
    let (head, members) = board;
    let now = &election.now;
    if now.issued.is_some() {
        return Err(Message::new("board-already-voted").into());
    }
    let own = OwnVote::Board(now.number);
    not_under_vote(congress, id, &own)?;
    if now.purpose == Purpose::Regular {
        want_vote(congress, id, &OwnVote::List(now.number))?;
    }
    if election.board_stands(congress, id) {
        return Err(Message::new("board-already-voted").into());
    }
    let Some(list) = &now.list else { return Err(Message::new("list-first").into()) };
    // Whoever was introduced may yet stand on the list that follows an opinion ballot.
    let may_yet_stand = if congress.in_opinion(id) { congress.pool(id) } else { Vec::new() };
    let everyone: Vec<_> = std::iter::once(head).chain(members).collect();
    if everyone.iter().collect::<BTreeSet<_>>().len() != everyone.len() {
        return Err(Message::new("board-name-twice").into());
    }
    let electorate = congress.electorate(congress.agenda.election(id).map(|(step, _)| step));
    for code in everyone {
        let Some(person) = congress.roll.person(code) else {
            return Err(Message::new("person-unknown").with("code", code.as_str()).into());
        };
        let named = |key| Message::new(key).with("name", &person.name).with("article", &rules.board_off_list.article);
        // A new committee is too small for a board of its own: others of the congress count for it.
        if !congress.roll.has_vote(code) && !electorate.votes(&congress.roll, code) {
            return Err(named("board-without-vote").into());
        }
        let stands = list.candidates.contains(code) || may_yet_stand.contains(code);
        if rules.board_off_list.value && stands {
            return Err(named("board-on-list").into());
        }
    }
    Ok(vec![Event::BoardNamed { election: id.clone(), head: head.clone(), members: members.to_vec() }])
}

/// What the vote under way is judged as.
pub fn contest<'a>(congress: &'a Congress, id: &ElectionId) -> Option<Contest<'a>> {
    let (step, spec) = congress.agenda.election(id)?;
    let now = congress.election(id).now;
    Some(Contest {
        rules: congress.rules.as_ref()?,
        kind: congress.electorate(Some(step)).kind,
        office: spec.office,
        seats: congress.seats(id),
        round: now.turn,
        revote: now.purpose == Purpose::Revote,
    })
}

/// The verdict of the sealed totals of the vote under way, on the base stored when its papers were issued (E13) or on its
/// own ballots; none before the seal.
pub fn verdict(congress: &Congress, id: &ElectionId) -> Option<Verdict> {
    let now = &congress.elections.get(id)?.now;
    let votes: Vec<_> = now.sealed.as_ref()?.totals.names.iter().map(|n| n.votes).collect();
    let base = congress.judged_base(id)?;
    let judged = if now.purpose == Purpose::Opinion { opinion } else { judge };
    Some(judged(&contest(congress, id)?, &base, &votes))
}

/// Declares the sealed count's verdict.
pub(super) fn declare(congress: &Congress, id: &ElectionId) -> Decision {
    let Case { spec, election, .. } = case(congress, id)?;
    if election.now.declared.is_some() {
        return Err(Message::new("already-declared").with("office", &spec.title).into());
    }
    let Some(verdict) = verdict(congress, id) else {
        return Err(Message::new("not-sealed").with("office", &spec.title).into());
    };
    Ok(vec![Event::Declared { election: id.clone(), round: election.now.number, verdict }])
}

/// Opens the vote that follows the declared result.
pub(super) fn open_round(congress: &Congress, id: &ElectionId) -> Decision {
    let Case { spec, election, .. } = case(congress, id)?;
    let refusal = match congress.follow(id) {
        Some(Follow::Open) => "no-round-to-open",
        Some(Follow::Ask) => "again-vote-first",
        Some(Follow::Settle) => "settle-tie-first",
        Some(Follow::Ended(_)) => "election-ended",
        None => "not-declared",
    };
    let Some(round) = congress.next_round(id) else {
        return Err(Message::new(refusal).with("office", &spec.title).with("round", election.now.number).into());
    };
    Ok(vec![Event::RoundOpened { election: id.clone(), round: Box::new(round) }])
}

/// Records who a tie went to by age or by lot.
pub(super) fn settle_tie(congress: &Congress, id: &ElectionId, winners: &[PersonCode], reason: &str) -> Decision {
    let Case { spec, election, .. } = case(congress, id)?;
    if congress.follow(id) != Some(Follow::Settle) {
        return Err(Message::new("no-tie-to-settle").with("office", &spec.title).into());
    }
    distinct(winners)?;
    let vacant = election.now.declared.as_ref().map_or(0, |d| d.verdict.vacant);
    let tied = election.now.tied();
    if let Some(other) = winners.iter().find(|c| !tied.contains(c)) {
        return Err(Message::new("winner-not-tied").with("name", congress.roll.name(other)).into());
    }
    if winners.len() != vacant as usize {
        return Err(Message::new("winners-not-seats").with("winners", winners.len()).with("vacant", vacant).into());
    }
    let Some(reason) = given(Some(reason)) else {
        return Err(Refusal::unless_reason(Message::new("settle-needs-reason").with("count", vacant)));
    };
    Ok(vec![Event::TieSettled { election: id.clone(), winners: winners.to_vec(), reason }])
}

impl Election {
    /// Whether a counting board is voted and nobody of it stands on the list of the vote under way.
    pub fn board_stands(&self, congress: &Congress, id: &ElectionId) -> bool {
        self.board.as_ref().is_some_and(|b| congress.carried(id, &OwnVote::Board(b.vote)))
            && congress.board_on_list(id).is_empty()
    }
}
