//! The agenda's course: every step with its state and clock, and the drift against the plan.
use serde::{Deserialize, Serialize};

use crate::base::time::{Moment, minutes_between};
use crate::congress::agenda::StepKind;
use crate::congress::progress::StepState;
use crate::congress::state::Congress;

/// A step as the operator's agenda lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Position in the agenda, from 0.
    pub position: usize,
    pub session: usize,
    pub title: String,
    pub kind: StepKind,
    pub state: StepState,
    /// Planned minutes.
    pub planned: u32,
    /// Minutes spent so far; none before it was entered.
    pub spent: Option<i64>,
    /// Why it was left with open duties.
    pub left_open: Option<String>,
}

/// Every step in order.
pub fn rows(congress: &Congress, now: Moment) -> Vec<Row> {
    congress.agenda.steps.iter().enumerate().map(|(position, _)| row(congress, position, now)).collect()
}

fn row(congress: &Congress, position: usize, now: Moment) -> Row {
    let step = &congress.agenda.steps[position];
    let course = congress.progress.steps.get(position).cloned().unwrap_or_default();
    let until = course.ended.or(congress.closed).unwrap_or(now);
    let spent = course.started.map(|from| minutes_between(from, until).max(0));
    let state = match congress.progress.state(position) {
        StepState::Current if congress.closed.is_some() => StepState::Done,
        other => other,
    };
    let (title, left_open) = (step.title.clone(), course.left_open);
    Row { position, session: step.session, title, kind: step.kind, state, planned: step.minutes, spent, left_open }
}

/// What the clocks of a step and its session go by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pace {
    /// When the first step of the session was entered.
    pub begun: Moment,
    /// When the current step was entered.
    pub entered: Moment,
    /// Minutes planned for the steps of the session before it.
    pub before: i64,
    /// Minutes planned for the step.
    pub planned: i64,
}

impl Pace {
    /// Minutes behind (positive) or ahead of (negative) the plan; a running step counts as late only once it is over its
    /// own planned minutes.
    pub fn drift(&self, now: Moment) -> i64 {
        let over = minutes_between(self.entered, now) - self.planned;
        minutes_between(self.begun, self.entered) - self.before + over.max(0)
    }
}

/// The pace of the running session. None before the first step, and once the congress is closed.
pub fn pace(congress: &Congress) -> Option<Pace> {
    if congress.closed.is_some() {
        return None;
    }
    let current = congress.progress.current?;
    let session = congress.agenda.steps.get(current)?.session;
    let in_session = |i: &usize| congress.agenda.steps[*i].session == session;
    let started = |i: usize| congress.progress.steps.get(i).and_then(|c| c.started);
    let begun = (0..congress.agenda.steps.len()).filter(in_session).filter_map(started).min()?;
    let before = (0..current).filter(in_session).map(|i| i64::from(congress.agenda.steps[i].minutes)).sum();
    let planned = i64::from(congress.agenda.steps[current].minutes);
    Some(Pace { begun, entered: started(current)?, before, planned })
}

/// Minutes the running session is behind (positive) or ahead of (negative) its plan, counted from when its first step
/// was entered. None before the first step.
pub fn drift(congress: &Congress, now: Moment) -> Option<i64> {
    pace(congress).map(|pace| pace.drift(now))
}
