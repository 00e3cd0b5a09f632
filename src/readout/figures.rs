//! The figures of one congress as its superior committee asks for them; kept in the archive as `figures.json` and read
//! again by the thousand. Fields are only ever added, each with a default, so that figures written before stay readable.
//!
//! Percentages are in hundredths, half up: 9839 is 98.39 %. At a company votes, bases and numbers of hand votes are shares.
use serde::{Deserialize, Serialize};

use crate::base::id::{ElectionId, PersonCode};
use crate::base::time::Moment;
use crate::congress::agenda::{Content, ElectionSpec, StepKind};
use crate::congress::election::{Election, Purpose, Round};
use crate::congress::progress::StepState;
use crate::congress::roll::Counts;
use crate::congress::state::Congress;
use crate::congress::vote::{Outcome, VoteKey};
use crate::readout::speakers::statistics;
use crate::rules::base::hundredths;
use crate::rules::body::BodyKind;
use crate::rules::office::Office;
use crate::rules::verdict::Verdict;

/// Version of this form.
pub const VERSION: u32 = 1;

/// Everything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Figures {
    /// [`VERSION`] they were written with.
    pub v: u32,
    pub body: BodyFigures,
    /// A rehearsal: nothing of it happened.
    pub rehearsal: bool,
    /// When the first step was entered; none before.
    pub opened: Option<Moment>,
    /// None while the congress runs, and where it was broken off.
    pub closed: Option<Moment>,
    pub attendance: AttendanceFigures,
    /// None where the congress elects no committee.
    pub committee: Option<Filled>,
    pub standing_committee: Option<Filled>,
    pub inspection: Option<Filled>,
    /// Those elected secretary; empty where none was to be elected here.
    pub secretaries: Vec<Post>,
    pub deputies: Vec<Post>,
    /// Delegates to the higher congress.
    pub delegates: Option<Filled>,
    /// Their alternates.
    pub alternates: Option<Filled>,
    /// Every election of the agenda, in its order.
    pub elections: Vec<ElectionFigures>,
    pub speakers: SpeakerFigures,
    pub contents: Contents,
    /// Hand votes recorded, those of elections included, and how many of them carried.
    pub votes: u32,
    pub votes_carried: u32,
    /// Points that the discussion left for decision.
    pub points: u32,
    /// The vote on the resolution; none before it was recorded, or where the agenda has none.
    pub resolution: Option<HandFigures>,
}

/// Which body.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BodyFigures {
    /// Short name of the agenda.
    pub agenda: String,
    pub organisation: String,
    /// "Đại hội đại biểu Đảng bộ phường …".
    pub title: String,
    /// "Nhiệm kỳ 2025–2030"; may be empty.
    pub term: String,
    /// May be empty.
    pub superior: String,
    pub kind: BodyKind,
    /// Id of the rule set.
    pub rules: String,
}

/// Who was there, as stated last; as the roll stands where nothing was stated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AttendanceFigures {
    pub summoned: u32,
    pub present: u32,
    pub excused: u32,
    pub unexcused: u32,
    /// `present` of `summoned`.
    pub percent: u32,
    /// Shares at a company, heads elsewhere.
    pub votes: u64,
    pub votes_present: u64,
    pub units: u32,
    pub units_present: u32,
    /// Delegates in whose place an alternate voted at the end.
    pub replaced: u32,
    /// Quorum was stated, and met.
    pub quorum: bool,
}

/// What came of an election to several seats.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filled {
    /// As the congress voted them.
    pub seats: u32,
    pub elected: u32,
    /// Of the elected, those who held the office before; none where the record does not tell.
    pub re_elected: Option<u32>,
    /// The others.
    pub new: Option<u32>,
}

/// Somebody elected to an office for one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Post {
    pub name: String,
    pub votes: u64,
    pub base: u64,
    /// `votes` of `base`.
    pub percent: u32,
    /// By the congress itself, not by a committee at its first meeting.
    pub direct: bool,
}

/// One election.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ElectionFigures {
    pub id: ElectionId,
    pub office: Office,
    pub title: String,
    /// By the congress itself, not by a committee at its first meeting.
    pub direct: bool,
    /// As the congress voted them.
    pub seats: u32,
    /// On the list of the first vote.
    pub candidates: u32,
    /// Seats that stay empty.
    pub vacant: u32,
    /// See [`Filled::re_elected`].
    pub re_elected: Option<u32>,
    /// Everybody elected, over all votes, in the order of election.
    pub elected: Vec<Named>,
    /// The highest and the lowest percentage of those elected; none where nobody was.
    pub highest: Option<u32>,
    pub lowest: Option<u32>,
    /// Every declared vote, the opinion ballot included.
    pub ballots: Vec<BallotFigures>,
}

/// One vote by ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BallotFigures {
    /// Number of the vote, from 1; 0 is the opinion ballot.
    pub number: u32,
    /// Turn by rule, from 1.
    pub turn: u32,
    pub purpose: Purpose,
    pub seats: u32,
    pub issued: u32,
    pub collected: u32,
    pub valid: u32,
    pub invalid: u32,
    pub base: u64,
    /// The fewest votes that elect.
    pub needed: u64,
    /// In ballot order.
    pub names: Vec<Named>,
}

/// A name with its votes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Named {
    pub name: String,
    pub votes: u64,
    pub base: u64,
    pub percent: u32,
    pub elected: bool,
}

/// Speakers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SpeakerFigures {
    /// Everybody who registered and did not withdraw.
    pub registered: u32,
    /// Given the floor.
    pub heard: u32,
    /// Handed in writing.
    pub written: u32,
}

/// The contents that a superior committee asks for: gone through, or not; none where the agenda does not say which step
/// deals with it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Contents {
    pub review: Option<bool>,
    pub drafts: Option<bool>,
    pub self_review: Option<bool>,
    /// Every election of the agenda was declared; none where it holds none.
    pub elections: Option<bool>,
}

/// A hand vote.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HandFigures {
    pub yes: u64,
    pub no: u64,
    pub other: u64,
    pub base: u64,
    /// `yes` of `base`.
    pub percent: u32,
    pub carried: bool,
}

/// The figures of `congress` as it stands.
pub fn figures(congress: &Congress) -> Figures {
    let elections: Vec<_> = specs(congress).map(|spec| of_election(congress, spec)).collect();
    let of = |office| filled(&elections, office);
    let (speakers, _) = statistics(congress, congress.closed.or(congress.opened).unwrap_or_default());
    let recorded = || congress.votes.values().filter_map(|v| v.outcome.as_ref());
    Figures {
        v: VERSION,
        body: body(congress),
        rehearsal: congress.rehearsal,
        opened: congress.progress.steps.iter().filter_map(|c| c.started).min(),
        closed: congress.closed,
        attendance: attendance(congress),
        committee: of(Office::Committee).or_else(|| of(Office::Board)),
        standing_committee: of(Office::StandingCommittee),
        inspection: of(Office::Inspection),
        secretaries: posts(&elections, Office::Secretary),
        deputies: posts(&elections, Office::Deputy),
        delegates: of(Office::Delegates),
        alternates: of(Office::Alternates),
        speakers: SpeakerFigures { registered: speakers.registered, heard: speakers.heard, written: speakers.written },
        contents: contents(congress),
        votes: size(recorded().count()),
        votes_carried: size(recorded().filter(|o| o.carried).count()),
        points: size(congress.speakers.points.len()),
        resolution: resolution(congress),
        elections,
    }
}

fn size(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// The elections of the agenda, in its order.
pub fn specs(congress: &Congress) -> impl Iterator<Item = &ElectionSpec> {
    congress.agenda.steps.iter().filter_map(|s| s.election.as_ref())
}

fn body(congress: &Congress) -> BodyFigures {
    let agenda = &congress.agenda;
    BodyFigures {
        agenda: agenda.id.clone(),
        organisation: agenda.organisation.clone(),
        title: agenda.title.clone(),
        term: agenda.subtitle.clone(),
        superior: agenda.superior.clone(),
        kind: agenda.kind,
        rules: agenda.rules.clone(),
    }
}

fn attendance(congress: &Congress) -> AttendanceFigures {
    let stated = congress.statements.last();
    let counts: Counts = stated.map_or_else(|| congress.roll.counts(), |s| s.counts);
    AttendanceFigures {
        summoned: counts.summoned,
        present: counts.present,
        excused: counts.excused,
        unexcused: counts.unexcused,
        percent: hundredths(counts.present, counts.summoned),
        votes: counts.votes,
        votes_present: counts.votes_present,
        units: counts.units,
        units_present: counts.units_present,
        replaced: size(congress.roll.attendance.iter().filter(|a| a.replaces.is_some()).count()),
        quorum: stated.is_some_and(|s| s.met),
    }
}

fn of_election(congress: &Congress, spec: &ElectionSpec) -> ElectionFigures {
    let state = congress.election(&spec.id);
    let elected = elected(congress, &state);
    let percents = || elected.iter().map(|n| n.percent);
    let last = state.electing().filter_map(|r| r.declared.as_ref()).last();
    let settled = state.settled.as_ref().map_or(0, |s| size(s.winners.len()));
    let first = state.electing().find_map(|r| r.list.as_ref());
    ElectionFigures {
        id: spec.id.clone(),
        office: spec.office,
        title: spec.title.clone(),
        direct: spec.by.is_none(),
        seats: state.seats.unwrap_or(spec.seats),
        candidates: first.map_or(0, |l| size(l.candidates.len())),
        vacant: last.map_or(0, |d| d.verdict.vacant.saturating_sub(settled)),
        re_elected: re_elected(congress, spec, &state),
        highest: percents().max(),
        lowest: percents().min(),
        ballots: state.votes().filter_map(|round| ballot(congress, round)).collect(),
        elected,
    }
}

/// Somebody elected, with the votes and the base of the ballot that did it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Winner {
    pub code: PersonCode,
    pub votes: u64,
    pub base: u64,
}

/// Everybody elected in `state`, vote by vote, each from the highest; those a tie went to by age or lot with the votes of
/// the tie.
pub fn winners(state: &Election) -> Vec<Winner> {
    let mut all = Vec::new();
    for round in state.electing() {
        let (Some(declared), Some(list)) = (&round.declared, &round.list) else { continue };
        let verdict = &declared.verdict;
        let settled = state.settled.iter().filter(|s| s.number == round.number).flat_map(|s| &s.winners);
        let won = settled.filter_map(|w| list.candidates.iter().position(|c| c == w));
        let winner = |at: usize| {
            let (code, votes) = (list.candidates.get(at)?.clone(), verdict.votes.get(at).copied().unwrap_or(0));
            Some(Winner { code, votes, base: verdict.base })
        };
        all.extend(verdict.elected.iter().copied().chain(won).filter_map(winner));
    }
    all
}

fn elected(congress: &Congress, state: &Election) -> Vec<Named> {
    let named = |winner: Winner| Named {
        name: congress.roll.name(&winner.code).to_owned(),
        votes: winner.votes,
        base: winner.base,
        percent: hundredths(winner.votes, winner.base),
        elected: true,
    };
    winners(state).into_iter().map(named).collect()
}

fn named(congress: &Congress, list: &[PersonCode], verdict: &Verdict, at: usize) -> Named {
    let votes = verdict.votes.get(at).copied().unwrap_or(0);
    Named {
        name: list.get(at).map_or_else(String::new, |code| congress.roll.name(code).to_owned()),
        votes,
        base: verdict.base,
        percent: hundredths(votes, verdict.base),
        elected: verdict.elected.contains(&at),
    }
}

fn ballot(congress: &Congress, round: &Round) -> Option<BallotFigures> {
    let (declared, sealed, list) = (round.declared.as_ref()?, round.sealed.as_ref()?, round.list.as_ref()?);
    let verdict = &declared.verdict;
    Some(BallotFigures {
        number: round.number,
        turn: round.turn,
        purpose: round.purpose,
        seats: verdict.seats,
        issued: round.issued.as_ref().map_or(0, |i| i.issued),
        collected: round.collected.as_ref().map_or(0, |c| c.collected),
        valid: sealed.totals.valid,
        invalid: sealed.totals.invalid_sum(),
        base: verdict.base,
        needed: verdict.needed,
        names: (0..list.candidates.len()).map(|at| named(congress, &list.candidates, verdict, at)).collect(),
    })
}

/// How many of those elected in `spec` held the office before; none before a declaration, and where nobody is marked.
fn re_elected(congress: &Congress, spec: &ElectionSpec, state: &Election) -> Option<u32> {
    let known = |code: &PersonCode| incumbent(congress, spec, code);
    let anybody = congress.roll.people.iter().any(|p| known(&p.code));
    let declared = state.electing().any(|r| r.declared.is_some());
    (anybody && declared).then(|| size(state.elected().iter().filter(|c| known(c)).count()))
}

/// Whether `code` held the office of `spec` until now: named by the agenda; of a committee, where the agenda names nobody,
/// whoever the roll marks as of the convening committee, which is the one whose term ends.
pub fn incumbent(congress: &Congress, spec: &ElectionSpec, code: &PersonCode) -> bool {
    if !spec.incumbents.is_empty() || spec.office != Office::Committee {
        return spec.incumbents.contains(code);
    }
    congress.roll.person(code).is_some_and(|p| p.of_convening())
}

fn filled(elections: &[ElectionFigures], office: Office) -> Option<Filled> {
    let own: Vec<_> = elections.iter().filter(|e| e.office == office).collect();
    let sum = |of: &dyn Fn(&ElectionFigures) -> u32| own.iter().fold(0u32, |all, e| all.saturating_add(of(e)));
    let elected = sum(&|e| size(e.elected.len()));
    let re_elected = own.iter().map(|e| e.re_elected).sum::<Option<u32>>();
    let new = re_elected.map(|re| elected.saturating_sub(re));
    (!own.is_empty()).then(|| Filled { seats: sum(&|e| e.seats), elected, re_elected, new })
}

impl Post {
    /// Of somebody elected; `direct` as in [`ElectionFigures::direct`].
    pub fn of(named: &Named, direct: bool) -> Self {
        let Named { name, votes, base, percent, .. } = named.clone();
        Self { name, votes, base, percent, direct }
    }
}

fn posts(elections: &[ElectionFigures], office: Office) -> Vec<Post> {
    let own = elections.iter().filter(|e| e.office == office);
    own.flat_map(|e| e.elected.iter().map(|n| Post::of(n, e.direct))).collect()
}

fn contents(congress: &Congress) -> Contents {
    let own = |content| covered(congress, content);
    let declared = |spec: &ElectionSpec| congress.election(&spec.id).electing().any(|r| r.declared.is_some());
    let elections = (specs(congress).count() > 0).then(|| specs(congress).all(declared));
    Contents {
        review: own(Content::Review),
        drafts: own(Content::Drafts),
        self_review: own(Content::SelfReview),
        elections,
    }
}

/// Whether a step that deals with `content` was gone through: entered, and not left with something open.
fn covered(congress: &Congress, content: Content) -> Option<bool> {
    let steps = congress.agenda.steps.iter().enumerate();
    let own: Vec<_> = steps.filter(|(_, s)| s.covers.contains(&content)).map(|(at, _)| at).collect();
    let through = |at: &usize| match congress.progress.state(*at) {
        StepState::Done => true,
        StepState::Current => congress.closed.is_some(),
        StepState::Ahead | StepState::LeftOpen => false,
    };
    (!own.is_empty()).then(|| own.iter().any(through))
}

/// The vote on the resolution: the last recorded one of the last step of that kind.
pub fn resolution_vote(congress: &Congress) -> Option<(VoteKey, &Outcome)> {
    let steps = congress.agenda.steps.iter().rev().filter(|s| s.kind == StepKind::Resolution);
    steps.flat_map(|s| s.votes.iter().rev().map(|v| VoteKey { step: s.id.clone(), vote: v.id.clone() })).find_map(
        |key| {
            let outcome = congress.votes.get(&key)?.outcome.as_ref()?;
            Some((key, outcome))
        },
    )
}

fn resolution(congress: &Congress) -> Option<HandFigures> {
    let (key, outcome) = resolution_vote(congress)?;
    let hands = outcome.hands;
    let base = congress.votes.get(&key)?.base.on_hands(hands.cast()).value;
    let (yes, no, other) = (hands.yes, hands.no, hands.other);
    Some(HandFigures { yes, no, other, base, percent: hundredths(yes, base), carried: outcome.carried })
}
