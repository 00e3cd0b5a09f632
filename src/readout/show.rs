//! Makes the hall's picture from the books. Of a count it takes nothing but how many papers are through.
use std::sync::Arc;

use crate::base::id::{ElectionId, PersonCode};
use crate::base::time::Moment;
use crate::congress::agenda::{ElectionSpec, StepKind};
use crate::congress::election::{DeclaredResult, Election, Round};
use crate::congress::stage::Cue;
use crate::congress::state::Congress;
use crate::congress::vote::VoteKey;
use crate::readout::credentials::{Section, credentials, day, pages};
use crate::readout::outlook::outlook;
use crate::readout::programme::programme;
use crate::readout::quorum;
use crate::readout::speakers;
use crate::readout::stage::{
    Attendance, Candidate, CredentialsPage, Declared, DeclaredRow, HandResult, Scene, StageFrame, StepLine, Which,
};
use crate::record::books::Books;
use crate::rules::base::percent;
use crate::rules::verdict::{Standing, needed_sentence};

/// The picture for the hall as the books stand.
pub fn frame(books: &Books, at: Moment) -> StageFrame {
    frame_of(books, &books.congress.cue, at)
}

/// The picture that `cue` would be as the books stand: what the operator looks at before the hall does.
pub fn frame_of(books: &Books, cue: &Cue, at: Moment) -> StageFrame {
    let congress = &books.congress;
    let (title, subtitle) = (congress.agenda.title.clone(), congress.agenda.subtitle.clone());
    let step = step_line(congress);
    let (scene, look) = (scene(books, cue, at), congress.look);
    let (line, page, rehearsal) = (congress.line.clone(), None, congress.rehearsal);
    let with_logo = matches!(scene, Scene::Welcome { .. } | Scene::Closed { .. });
    let logo = congress.agenda.logo.as_ref().filter(|_| with_logo).map(|logo| Arc::clone(&logo.picture));
    StageFrame { seq: books.seq, at, title, subtitle, rehearsal, step, scene, page, line, look, logo }
}

fn step_line(congress: &Congress) -> Option<StepLine> {
    let (number, step) = (congress.progress.current? + 1, congress.step()?);
    let session = congress.agenda.sessions.get(step.session).map(|s| s.title.clone()).unwrap_or_default();
    Some(StepLine { number, of: congress.agenda.steps.len(), session, title: step.title.clone() })
}

fn attendance(congress: &Congress) -> Attendance {
    let counts = congress.roll.counts();
    Attendance { summoned: counts.summoned, present: counts.present, others_present: counts.others_present }
}

fn scene(books: &Books, cue: &Cue, at: Moment) -> Scene {
    let congress = &books.congress;
    let made = match cue {
        Cue::Welcome => None,
        Cue::Step => step(congress),
        Cue::Quorum => quorum_scene(congress),
        Cue::Credentials { page } => credentials_page(books, *page, at),
        Cue::Vote(key) => vote(congress, key),
        Cue::Candidates(id) => candidates(congress, id),
        Cue::Procedure(id) => procedure(congress, id),
        Cue::Voting(id) => voting(books, id),
        Cue::Declared(id) => declared(congress, id),
        Cue::Break { until } => {
            let title = congress.step().filter(|s| s.kind == StepKind::Break).map(|s| s.title.clone());
            Some(Scene::Break { title: title.unwrap_or_default(), until: *until })
        }
        Cue::Programme => programme(congress).scene(),
        Cue::Page => Some(Scene::Page),
        Cue::Black => Some(Scene::Black),
        Cue::Speakers => Some(next_speakers(congress, at)),
    };
    made.unwrap_or_else(|| welcome(congress))
}

fn welcome(congress: &Congress) -> Scene {
    let (organisation, place) = (congress.agenda.organisation.clone(), congress.agenda.place.clone());
    Scene::Welcome { organisation, place, attendance: attendance(congress) }
}

fn step(congress: &Congress) -> Option<Scene> {
    if congress.closed.is_some() {
        return Some(Scene::Closed { organisation: congress.agenda.organisation.clone() });
    }
    let step = congress.step()?;
    if let Some(clock) = speakers::clock(congress) {
        return Some(Scene::Speaker(clock));
    }
    if step.kind == StepKind::Break {
        let started = congress.progress.current.and_then(|i| congress.progress.steps.get(i)?.started);
        let until = started.map(|at| at + chrono::Duration::minutes(i64::from(step.minutes)));
        return Some(Scene::Break { title: step.title.clone(), until });
    }
    Some(Scene::Step { title: step.title.clone(), by: step.by.clone(), lines: step.stage.clone() })
}

fn next_speakers(congress: &Congress, at: Moment) -> Scene {
    let (figures, _) = speakers::statistics(congress, at);
    let title = congress.step().map(|s| s.title.clone()).unwrap_or_default();
    let next = speakers::next(congress);
    Scene::Speakers { title, heard: figures.heard, registered: figures.registered, next }
}

fn quorum_scene(congress: &Congress) -> Option<Scene> {
    let counts = congress.statements.last()?.counts;
    let (summoned, present, others_present) = (counts.summoned, counts.present, counts.others_present);
    let attendance = Attendance { summoned, present, others_present };
    Some(Scene::Quorum { attendance, sentence: quorum::stated(congress) })
}

fn credentials_page(books: &Books, page: u32, at: Moment) -> Option<Scene> {
    let report = credentials(books, day(&books.congress, at));
    let mut all = pages(&report);
    let last = u32::try_from(all.len().checked_sub(1)?).unwrap_or(u32::MAX);
    // A page may be gone when people have left since it was chosen.
    let page = page.min(last);
    let Section { topic, title, rows, notes } = all.swap_remove(page as usize);
    let (report, page, pages) = (report.title, page + 1, last + 1);
    Some(Scene::Credentials(CredentialsPage { report, page, pages, topic, title, rows, notes }))
}

fn vote(congress: &Congress, key: &VoteKey) -> Option<Scene> {
    let vote = congress.votes.get(key)?;
    let question = vote.question.clone();
    if vote.outcome.is_none() {
        return Some(Scene::Question { question, proposal: vote.proposal.clone() });
    }
    hand_result(congress, key).map(Scene::HandResult)
}

/// The result of the recorded hand vote `key`; none before its hands were counted.
pub fn hand_result(congress: &Congress, key: &VoteKey) -> Option<HandResult> {
    let vote = congress.votes.get(key)?;
    let outcome = vote.outcome.as_ref()?;
    let hands = outcome.hands;
    let majority = congress.hand_majority(key)?;
    let base = vote.base.on_hands(hands.cast());
    let sentence = vec![base.sentence(), needed_sentence(majority.value, outcome.needed)];
    Some(HandResult {
        question: vote.question.clone(),
        yes: hands.yes,
        no: hands.no,
        other: hands.other,
        base: base.value,
        needed: outcome.needed,
        carried: outcome.carried,
        shares: in_shares(congress, key),
        sentence,
    })
}

/// Whether `key` is voted on in shares: at a company those differ from the heads.
fn in_shares(congress: &Congress, key: &VoteKey) -> bool {
    let counts = congress.counts_at(&key.step);
    counts.votes != u64::from(counts.summoned)
}

fn which(round: &Round) -> Which {
    Which { purpose: round.purpose, turn: round.turn }
}

fn find<'a>(congress: &'a Congress, id: &ElectionId) -> Option<(&'a ElectionSpec, &'a Election)> {
    Some((congress.agenda.election(id)?.1, congress.elections.get(id)?))
}

/// The list of the vote under way; before it is made, the names that stand, without a code.
fn candidates(congress: &Congress, id: &ElectionId) -> Option<Scene> {
    let (spec, election) = find(congress, id)?;
    let (codes, code) = match &election.now.list {
        Some(list) => (list.candidates.clone(), list.code.clone()),
        None => (congress.pool(id), String::new()),
    };
    let names = codes.iter().zip(1..).map(|(code, number)| candidate(congress, code, number)).collect();
    let (office, which) = (spec.title.clone(), which(&election.now));
    Some(Scene::Candidates { office, which, seats: congress.seats(id), names, code })
}

fn candidate(congress: &Congress, code: &PersonCode, number: u32) -> Candidate {
    let person = congress.roll.person(code);
    let about = person.map(|p| if p.position.is_empty() { p.unit.clone() } else { p.position.clone() });
    Candidate { number, name: congress.roll.name(code).to_owned(), about: about.unwrap_or_default() }
}

fn procedure(congress: &Congress, id: &ElectionId) -> Option<Scene> {
    let (spec, election) = find(congress, id)?;
    let list = election.now.list.as_ref()?;
    let names = u32::try_from(list.candidates.len()).unwrap_or(u32::MAX);
    let (office, which, code) = (spec.title.clone(), which(&election.now), list.code.clone());
    Some(Scene::Procedure { office, which, seats: congress.seats(id), names, form: list.form, code })
}

fn voting(books: &Books, id: &ElectionId) -> Option<Scene> {
    let (spec, election) = find(&books.congress, id)?;
    let (office, which, issued) = (spec.title.clone(), which(&election.now), election.now.issued.as_ref()?.issued);
    Some(match &election.now.collected {
        Some(box_) => {
            let through = books.through(id).min(box_.collected);
            Scene::Counting { office, which, issued, collected: box_.collected, through }
        }
        None => Scene::Voting { office, which, issued },
    })
}

fn declared(congress: &Congress, id: &ElectionId) -> Option<Scene> {
    let round = congress.elections.get(id)?.last_declared()?;
    declared_round(congress, id, round).map(Scene::Declared)
}

/// The declared result of `round`, a vote of election `id`; none before it was declared. What follows is told of the
/// newest result alone.
pub fn declared_round(congress: &Congress, id: &ElectionId, round: &Round) -> Option<Declared> {
    let (spec, election) = find(congress, id)?;
    let newest = election.last_declared().is_some_and(|last| last.number == round.number);
    let DeclaredResult { verdict, .. } = round.declared.as_ref()?;
    let (list, sealed) = (round.list.as_ref()?, round.sealed.as_ref()?);
    let row = |((code, number), (votes, standing)): ((&PersonCode, u32), (&u64, &Standing))| DeclaredRow {
        number,
        name: congress.roll.name(code).to_owned(),
        votes: *votes,
        percent: percent(*votes, verdict.base),
        standing: *standing,
    };
    let judged = verdict.votes.iter().zip(&verdict.standings);
    Some(Declared {
        office: spec.title.clone(),
        which: which(round),
        seats: verdict.seats,
        base: verdict.base,
        needed: verdict.needed,
        issued: round.issued.as_ref()?.issued,
        collected: round.collected.as_ref()?.collected,
        valid: sealed.totals.valid,
        invalid: sealed.totals.invalid_sum(),
        rows: list.candidates.iter().zip(1..).zip(judged).map(row).collect(),
        sentence: verdict.sentence.clone(),
        vacant: verdict.vacant,
        outlook: if newest { outlook(congress, id) } else { None },
    })
}
