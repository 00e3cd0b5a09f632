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

/// A session against its plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionClock {
    /// Planned minutes of all its steps.
    pub planned: i64,
    /// Minutes spent in its steps so far.
    pub spent: i64,
    /// One of its steps was entered.
    pub begun: bool,
}

/// Every session against its plan.
pub fn sessions(congress: &Congress, now: Moment) -> Vec<SessionClock> {
    let mut clocks = vec![SessionClock { planned: 0, spent: 0, begun: false }; congress.agenda.sessions.len()];
    for row in rows(congress, now) {
        if let Some(clock) = clocks.get_mut(row.session) {
            clock.planned += i64::from(row.planned);
            clock.spent += row.spent.unwrap_or(0);
            clock.begun |= row.spent.is_some();
        }
    }
    clocks
}

/// When a session ends if it goes on as it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forecast {
    pub ends: Moment,
    /// The current session is the last one: it closes the congress.
    pub closes: bool,
}

/// How many planned minutes must be over before the pace counts: a first step that took two minutes instead of one
/// does not double the day.
const PACE_FROM: i64 = 15;
/// The pace is believed within half and double the plan.
const PACE: (i64, i64) = (50, 200);

/// When the running session ends if it keeps its pace: `now + (rest of the current step + planned minutes of the steps
/// after it) × pace`, in which `pace` is the minutes that finished steps of the session took, divided by what was
/// planned for them, between ½ and 2; 1 until fifteen planned minutes are over. Breaks keep their length: they count
/// neither in the pace nor are they stretched by it. The rest of the current step is its planned minutes (times the pace)
/// less those spent in it, at least none. None before the first step and once closed.
pub fn forecast(congress: &Congress, now: Moment) -> Option<Forecast> {
    if congress.closed.is_some() {
        return None;
    }
    let current = congress.progress.current?;
    let session = congress.agenda.steps.get(current)?.session;
    let rows: Vec<Row> = rows(congress, now).into_iter().filter(|r| r.session == session).collect();
    let done = |r: &&Row| r.position < current && r.kind != StepKind::Break && r.spent.is_some();
    let planned: i64 = rows.iter().filter(done).map(|r| i64::from(r.planned)).sum();
    let spent: i64 = rows.iter().filter(done).filter_map(|r| r.spent).sum();
    let pace = if planned < PACE_FROM { 100 } else { (spent * 100 / planned).clamp(PACE.0, PACE.1) };
    let stretched = |r: &Row| i64::from(r.planned) * 60 * if r.kind == StepKind::Break { 100 } else { pace } / 100;
    let ahead = |r: &Row| if r.position < current { 0 } else { stretched(r) - running(congress, r, now) };
    let rest: i64 = rows.iter().map(|r| ahead(r).max(0)).sum();
    let closes = rows.iter().any(|r| r.position + 1 == congress.agenda.steps.len());
    Some(Forecast { ends: now + chrono::Duration::seconds(rest), closes })
}

/// Seconds already spent in the current step; none in others.
fn running(congress: &Congress, row: &Row, now: Moment) -> i64 {
    let current = congress.progress.current == Some(row.position);
    let started = congress.progress.steps.get(row.position).and_then(|c| c.started).filter(|_| current);
    started.map_or(0, |at| now.signed_duration_since(at).num_seconds().max(0))
}
