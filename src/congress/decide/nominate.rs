//! How the names come together: seats proposed, the list introduced, nominations from the floor, withdrawals.
use std::collections::BTreeSet;

use crate::base::id::{ElectionId, PersonCode};
use crate::base::message::Message;
use crate::base::refusal::Refusal;
use crate::congress::agenda::ElectionSpec;
use crate::congress::decide::decision::Decision;
use crate::congress::decide::election::{Case, case, not_under_vote, want_vote};
use crate::congress::election::{OPINION, Purpose};
use crate::congress::event::Event;
use crate::congress::roll::Person;
use crate::congress::state::Congress;
use crate::congress::vote::OwnVote;

/// The most seats one election may fill, as in agenda files.
const MOST_SEATS: u32 = 500;

/// Proposes another number of seats, while the number is not voted.
pub(super) fn propose_seats(congress: &Congress, id: &ElectionId, seats: u32) -> Decision {
    case(congress, id)?;
    not_under_vote(congress, id, &OwnVote::Seats)?;
    if congress.carried(id, &OwnVote::Seats) {
        return Err(Message::new("seats-already-voted").with("seats", congress.seats(id)).into());
    }
    if !(1..=MOST_SEATS).contains(&seats) {
        return Err(Message::new("seats-out-of-range").with("seats", seats).with("most", MOST_SEATS).into());
    }
    if seats == congress.seats(id) {
        return Err(Message::new("seats-the-same").with("seats", seats).into());
    }
    Ok(vec![Event::SeatsProposed { election: id.clone(), seats }])
}

/// Introduces the prepared names; again when the congress rejected the list.
pub(super) fn introduce(congress: &Congress, id: &ElectionId, candidates: &[PersonCode]) -> Decision {
    let Case { spec, .. } = open_for_names(congress, id)?;
    want_vote(congress, id, &OwnVote::Seats)?;
    distinct(candidates)?;
    if candidates.is_empty() {
        return Err(Message::new("list-empty").with("seats", congress.seats(id)).into());
    }
    let allowed = congress.eligible(spec);
    for code in candidates {
        let person = may_stand(congress, code, allowed.as_deref())?;
        not_withdrawn(congress, id, person)?;
    }
    let mut candidates = candidates.to_vec();
    congress.in_order(&mut candidates);
    Ok(vec![Event::ListIntroduced { election: id.clone(), candidates }])
}

/// Nominates from the floor, or oneself (190-QĐ/TW, Articles 11 and 14).
pub(super) fn nominate(congress: &Congress, id: &ElectionId, code: &PersonCode, by: Option<&PersonCode>) -> Decision {
    let Case { spec, election, .. } = open_for_names(congress, id)?;
    if election.nominations.introduced.is_none() {
        return Err(Message::new("introduce-first").into());
    }
    let person = may_stand(congress, code, congress.eligible(spec).as_deref())?;
    if election.opinion().is_some() {
        return Err(Message::new("nominee-after-opinion").with("name", &person.name).into());
    }
    not_withdrawn(congress, id, person)?;
    if congress.lost(id, &OwnVote::Nominee(code.clone())) {
        return Err(Message::new("nominee-rejected").with("name", &person.name).into());
    }
    // Who nominates oneself stands by oneself.
    let by = by.filter(|by| *by != code);
    let known = election.nominations.introduced.iter().flatten().any(|c| c == code);
    if known || election.nominations.nominees.iter().any(|n| n.code == *code) {
        return Err(Message::new("nominee-already").with("name", &person.name).into());
    }
    // Who nominates has a vote; whoever stands alone stands by themselves.
    let nominator = by.map(|by| known_person(congress, by)).transpose()?;
    let electorate = congress.electorate(congress.agenda.election(id).map(|(step, _)| step));
    if let Some(nominator) =
        nominator.filter(|n| !congress.roll.has_vote(&n.code) && !electorate.votes(&congress.roll, &n.code))
    {
        return Err(Message::new("nominator-without-vote").with("name", &nominator.name).into());
    }
    bound(congress, nominator, "nominator-of-convening")?;
    bound(congress, Some(person), "nominee-of-convening")?;
    Ok(vec![Event::Nominated { election: id.clone(), code: code.clone(), by: by.cloned() }])
}

/// Whom the congress let withdraw does not stand again.
fn not_withdrawn(congress: &Congress, id: &ElectionId, person: &Person) -> Result<(), Refusal> {
    if congress.withdrawn(id, &person.code) {
        return Err(Message::new("candidate-withdrawn").with("name", &person.name).into());
    }
    Ok(())
}

/// Members of the convening committee keep to its own list, where the rules say so.
fn bound(congress: &Congress, person: Option<&Person>, key: &'static str) -> Result<(), Refusal> {
    let rule = congress.rules.as_ref().and_then(|r| r.convening_bound.as_ref()).filter(|p| p.value);
    match (rule, person.filter(|p| p.of_convening())) {
        (Some(rule), Some(person)) => {
            Err(Message::new(key).with("name", &person.name).with("article", &rule.article).into())
        }
        _ => Ok(()),
    }
}

/// Puts a request to withdraw before the congress.
pub(super) fn ask_withdrawal(congress: &Congress, id: &ElectionId, code: &PersonCode, grant: bool) -> Decision {
    let Case { election, .. } = open_for_names(congress, id)?;
    let person = known_person(congress, code)?;
    if !congress.pool(id).contains(code) {
        return Err(Message::new("withdrawal-not-standing").with("name", &person.name).into());
    }
    if election.nominations.withdrawals.iter().any(|w| w.code == *code) {
        return Err(Message::new("withdrawal-already").with("name", &person.name).into());
    }
    Ok(vec![Event::WithdrawalAsked { election: id.clone(), code: code.clone(), grant }])
}

/// Ends nominations; with too many floor nominees an opinion ballot on them comes first (190-QĐ/TW, Articles 14 and 28).
pub(super) fn close(congress: &Congress, id: &ElectionId) -> Decision {
    let Case { spec, election, rules, .. } = open_for_names(congress, id)?;
    let nominations = &election.nominations;
    if nominations.introduced.is_none() {
        return Err(Message::new("introduce-first").into());
    }
    if nominations.closed {
        return Err(Message::new("nominations-closed").into());
    }
    let open = pending(congress, id);
    if open > 0 {
        return Err(Message::new("nominations-pending").with("count", open).into());
    }
    if congress.pool(id).is_empty() {
        return Err(Message::new("list-empty").with("seats", congress.seats(id)).into());
    }
    // One opinion ballot an election: what it kept stands.
    let room = congress.opinion_room(id).filter(|_| election.opinion().is_none());
    let opinion = room.map(|room| {
        let mut floor = congress.accepted(id);
        congress.in_order(&mut floor);
        (congress.list_of(spec, floor, (OPINION, room), rules), room)
    });
    Ok(vec![Event::NominationsClosed { election: id.clone(), opinion }])
}

/// Nominees and requests to withdraw that the congress has not voted on.
fn pending(congress: &Congress, id: &ElectionId) -> usize {
    let Some(election) = congress.elections.get(id) else { return 0 };
    let nominations = &election.nominations;
    let gate = congress.rules.as_ref().is_some_and(|r| r.floor_gate.is_some());
    let unvoted = |own: OwnVote| congress.own_outcome(id, &own).is_none();
    let nominees = nominations.nominees.iter().filter(|n| gate && unvoted(OwnVote::Nominee(n.code.clone()))).count();
    nominees + nominations.withdrawals.iter().filter(|w| unvoted(OwnVote::Withdrawal(w.code.clone()))).count()
}

/// The election, while names may still come and go: in its first turn, before the list carried and papers went out.
fn open_for_names<'a>(congress: &'a Congress, id: &ElectionId) -> Result<Case<'a>, Refusal> {
    let case = case(congress, id)?;
    let now = &case.election.now;
    if now.issued.is_some() {
        return Err(Message::new("list-papers-out").into());
    }
    if congress.in_opinion(id) {
        return Err(Message::new("names-after-opinion").into());
    }
    if now.turn > 1 || now.purpose != Purpose::Regular {
        return Err(Message::new("names-in-first-turn").with("turn", now.turn).into());
    }
    if congress.carried(id, &OwnVote::List(now.number)) {
        return Err(Message::new("list-already-voted").into());
    }
    not_under_vote(congress, id, &OwnVote::List(now.number))?;
    Ok(case)
}

pub(super) fn distinct(candidates: &[PersonCode]) -> Result<(), Refusal> {
    let unique: BTreeSet<_> = candidates.iter().collect();
    if unique.len() == candidates.len() {
        return Ok(());
    }
    Err(Message::new("list-name-twice").with("count", candidates.len() - unique.len()).into())
}

fn known_person<'a>(congress: &'a Congress, code: &PersonCode) -> Result<&'a Person, Refusal> {
    congress.roll.person(code).ok_or_else(|| Message::new("person-unknown").with("code", code.as_str()).into())
}

/// Whether `code` may stand at all.
pub(super) fn may_stand<'a>(
    congress: &'a Congress,
    code: &PersonCode,
    allowed: Option<&[PersonCode]>,
) -> Result<&'a Person, Refusal> {
    let person = known_person(congress, code)?;
    if allowed.is_some_and(|list| !list.contains(code)) {
        return Err(Message::new("candidate-not-eligible").with("name", &person.name).into());
    }
    Ok(person)
}

/// The names a list may be made of in the first turn, checked against `candidates`: exactly those who stand.
pub(super) fn exactly_the_pool(congress: &Congress, id: &ElectionId, candidates: &[PersonCode]) -> Result<(), Refusal> {
    let pool = congress.pool(id);
    let name = |code: &PersonCode| congress.roll.name(code).to_owned();
    if let Some(extra) = candidates.iter().find(|c| !pool.contains(c)) {
        return Err(Message::new("candidate-not-nominated").with("name", name(extra)).into());
    }
    if let Some(missing) = pool.iter().find(|c| !candidates.contains(c)) {
        return Err(Message::new("candidate-missing").with("name", name(missing)).into());
    }
    Ok(())
}

/// Names of a later turn: those who stay, and new ones where the congress lets them in.
pub(super) fn stays_or_new(
    congress: &Congress,
    id: &ElectionId,
    spec: &ElectionSpec,
    candidates: &[PersonCode],
) -> Result<(), Refusal> {
    let stays = congress.pool(id);
    let elected = congress.elected(id);
    let allowed = congress.eligible(spec);
    for code in candidates {
        let person = may_stand(congress, code, allowed.as_deref())?;
        if elected.contains(code) {
            return Err(Message::new("candidate-already-elected").with("name", &person.name).into());
        }
        if stays.contains(code) {
            continue;
        }
        if !congress.new_names(id) {
            return Err(Message::new("new-names-first").with("name", &person.name).into());
        }
        bound(congress, Some(person), "nominee-of-convening")?;
    }
    Ok(())
}
