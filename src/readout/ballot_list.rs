//! Which list a ballot paper is printed from: one that the congress has voted, or a specimen of what is prepared.
use crate::base::id::PersonCode;
use crate::base::message::Message;
use crate::congress::agenda::ElectionSpec;
use crate::congress::election::{CandidateList, Election, Purpose, Round};
use crate::congress::state::Congress;
use crate::congress::vote::OwnVote;
use crate::rules::ruleset::RuleSet;

/// A list to print.
#[derive(Clone, Debug, PartialEq)]
pub struct BallotList<'a> {
    pub spec: &'a ElectionSpec,
    pub round: Round,
    pub list: CandidateList,
    pub seats: u32,
    /// The congress has not voted this list: its paper is no ballot.
    pub specimen: bool,
}

/// The list for ballots of election `wanted` (none: the one under way, or the newest with a list, or the first) in vote
/// `number` (none: the newest).
///
/// # Errors
/// No such election or vote, or nobody stands yet.
pub fn ballot_list<'a>(
    congress: &'a Congress,
    rules: &RuleSet,
    (wanted, number): (Option<&str>, Option<u32>),
) -> Result<BallotList<'a>, Message> {
    let specs: Vec<&ElectionSpec> = congress.agenda.steps.iter().filter_map(|s| s.election.as_ref()).collect();
    let spec = match wanted {
        Some(id) => specs.iter().copied().find(|s| s.id.as_str() == id).ok_or_else(|| unknown(id, &specs))?,
        None => default(congress, &specs).ok_or_else(|| Message::new("ballot-no-election"))?,
    };
    let election = congress.election(&spec.id);
    let round = match number {
        Some(number) => {
            election.votes().find(|v| v.number == number).cloned().ok_or_else(|| no_vote(number, &election))?
        }
        None => election.now.clone(),
    };
    let voted = election.seats.unwrap_or(spec.seats);
    let seats = round.seats.unwrap_or(voted);
    let list = match &round.list {
        Some(list) => list.clone(),
        None => prepared(congress, rules, (spec, &round, seats))?,
    };
    let own = OwnVote::List(round.number);
    let agreed = round.purpose != Purpose::Regular || congress.carried(&spec.id, &own);
    let specimen = round.list.is_none() || (round.issued.is_none() && !agreed);
    Ok(BallotList { spec, round, list, seats, specimen })
}

/// The election of the current step, else the newest with a list, else the first with prepared names.
fn default<'a>(congress: &'a Congress, specs: &[&'a ElectionSpec]) -> Option<&'a ElectionSpec> {
    let listed = |spec: &&&ElectionSpec| congress.elections.get(&spec.id).is_some_and(|e| e.now.list.is_some());
    let current = congress.current_election();
    let newest = || specs.iter().rev().find(listed).copied();
    let first = || specs.iter().find(|spec| !spec.candidates.is_empty()).copied();
    current.or_else(newest).or_else(first)
}

/// What stands now, or what is prepared where nothing does.
fn prepared(
    congress: &Congress,
    rules: &RuleSet,
    (spec, round, seats): (&ElectionSpec, &Round, u32),
) -> Result<CandidateList, Message> {
    let pool = Some(congress.pool(&spec.id)).filter(|pool| !pool.is_empty());
    let mut names: Vec<PersonCode> = pool.unwrap_or_else(|| spec.candidates.clone());
    if names.is_empty() {
        return Err(Message::new("ballot-no-names").with("office", &spec.title));
    }
    congress.in_order(&mut names);
    Ok(congress.list_of(spec, names, (round.number, seats), rules))
}

fn unknown(id: &str, specs: &[&ElectionSpec]) -> Message {
    let known: Vec<_> = specs.iter().map(|s| s.id.as_str()).collect();
    Message::new("ballot-unknown-election").with("id", id).with("known", known.join(", "))
}

fn no_vote(number: u32, election: &Election) -> Message {
    let known: Vec<_> = election.votes().map(|v| v.number.to_string()).collect();
    Message::new("ballot-unknown-vote").with("number", number).with("known", known.join(", "))
}
