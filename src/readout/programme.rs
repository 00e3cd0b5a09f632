//! What a public page or a screen in the lobby may tell beside the hall's picture: the agenda with where we are, results
//! that the hall was shown, documents the agenda has published so far.
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::base::time::Moment;
use crate::congress::agenda::{Agenda, Document};
use crate::congress::event::Event;
use crate::congress::progress::StepState;
use crate::congress::state::Congress;
use crate::readout::show;
use crate::readout::stage::{Declared, HandResult, Scene, StageFrame};
use crate::record::entry::{Entry, Fact};

/// The newest results that are told; a record may hold any number.
const MOST_RESULTS: usize = 200;

/// The programme. Changes rarely; see [`changes`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Programme {
    pub title: String,
    pub subtitle: String,
    pub place: String,
    pub sessions: Vec<SessionRows>,
    /// What the hall was shown, oldest first.
    pub results: Vec<Shown>,
    pub documents: Vec<Published>,
}

/// Steps in a picture of the programme: one before the current, and what follows.
const IN_A_PICTURE: usize = 8;

impl Programme {
    /// The programme as a picture: the steps around the current one, or the first ones; none when there are no steps.
    pub fn scene(&self) -> Option<Scene> {
        let now = |s: &&SessionRows| s.steps.iter().any(|row| row.state == Stage::Now);
        let ahead = |s: &&SessionRows| s.steps.iter().any(|row| row.state == Stage::Ahead);
        let sessions = || self.sessions.iter();
        let session = sessions().find(now).or_else(|| sessions().find(ahead)).or_else(|| sessions().last())?;
        let current = session.steps.iter().position(|row| row.state != Stage::Done).unwrap_or(session.steps.len());
        let last = session.steps.len().saturating_sub(IN_A_PICTURE);
        let rows = session.steps.iter().skip(current.saturating_sub(1).min(last)).take(IN_A_PICTURE);
        let rows: Vec<_> = rows.cloned().collect();
        (!rows.is_empty()).then(|| Scene::Programme { session: session.title.clone(), rows })
    }
}

/// A session and its steps.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SessionRows {
    pub title: String,
    /// Planned start, minutes after midnight local time.
    pub starts: Option<u32>,
    pub steps: Vec<StepRow>,
}

/// A step of the agenda.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StepRow {
    /// From 1, over all sessions.
    pub number: usize,
    pub title: String,
    pub state: Stage,
}

/// Where a step stands, for everybody: that one was left with something open is for the presidium.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    Done,
    Now,
    Ahead,
}

/// A result with the moment at which the hall saw it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Shown {
    pub at: Moment,
    pub result: Outcome,
}

/// A result.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    Hands(HandResult),
    Election(Declared),
}

/// A document that may be read now; `number` from 1 names it in the agenda's order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    pub number: usize,
    pub document: Document,
}

/// What is for everybody: the hall's picture, and the programme.
#[derive(Clone, Debug, PartialEq)]
pub struct Public {
    pub frame: StageFrame,
    pub programme: Arc<Programme>,
}

/// Whether `entry` may change the programme: nothing of attendance, papers or a count does.
pub fn changes(entry: &Entry) -> bool {
    let Fact::Congress(event) = &entry.fact else { return false };
    matches!(
        event,
        Event::Opened(_)
            | Event::StepEntered { .. }
            | Event::VoteOpened { .. }
            | Event::VoteRecorded { .. }
            | Event::Declared { .. }
            | Event::RoundOpened { .. }
            | Event::TieSettled { .. }
            | Event::Corrected { .. }
            | Event::Closed
    )
}

/// The programme as the books stand.
pub fn programme(congress: &Congress) -> Programme {
    let Agenda { title, subtitle, place, .. } = &congress.agenda;
    Programme {
        title: title.clone(),
        subtitle: subtitle.clone(),
        place: place.clone(),
        sessions: (0..congress.agenda.sessions.len()).map(|position| session(congress, position)).collect(),
        results: results(congress),
        documents: published(congress),
    }
}

fn session(congress: &Congress, position: usize) -> SessionRows {
    let session = &congress.agenda.sessions[position];
    let own = congress.agenda.steps.iter().enumerate().filter(|(_, step)| step.session == position);
    let row = |(at, step): (usize, &crate::congress::agenda::Step)| StepRow {
        number: at + 1,
        title: step.title.clone(),
        state: stage(congress, at),
    };
    SessionRows { title: session.title.clone(), starts: session.starts, steps: own.map(row).collect() }
}

fn stage(congress: &Congress, at: usize) -> Stage {
    match congress.progress.state(at) {
        StepState::Current if congress.closed.is_none() => Stage::Now,
        StepState::Current | StepState::Done | StepState::LeftOpen => Stage::Done,
        StepState::Ahead => Stage::Ahead,
    }
}

/// Recorded hand votes and declared elections: each was the hall's picture when it came about.
fn results(congress: &Congress) -> Vec<Shown> {
    let hands = congress.votes.iter().filter_map(|(key, vote)| {
        let at = vote.outcome.as_ref()?.at;
        Some(Shown { at, result: Outcome::Hands(show::hand_result(congress, key)?) })
    });
    let votes = congress.elections.iter().flat_map(|(id, election)| election.votes().map(move |round| (id, round)));
    let elections = votes.filter_map(|(id, round)| {
        let at = round.declared.as_ref()?.at;
        Some(Shown { at, result: Outcome::Election(show::declared_round(congress, id, round)?) })
    });
    let mut all: Vec<Shown> = hands.chain(elections).collect();
    all.sort_by_key(|shown| shown.at);
    all.split_off(all.len().saturating_sub(MOST_RESULTS))
}

/// Documents without a step from the beginning on, the others from when their step was first entered.
fn published(congress: &Congress) -> Vec<Published> {
    let entered = |document: &Document| match &document.step {
        None => true,
        Some(step) => {
            let at = congress.agenda.position(step).and_then(|at| congress.progress.steps.get(at));
            at.is_some_and(|course| course.started.is_some())
        }
    };
    let all = congress.agenda.documents.iter().zip(1..);
    all.filter(|(document, _)| entered(document))
        .map(|(document, number)| Published { number, document: document.clone() })
        .collect()
}
