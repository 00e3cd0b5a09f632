//! How far the congress has come through its script.
use serde::{Deserialize, Serialize};

use crate::base::time::Moment;

/// One step's course.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepCourse {
    /// First entered.
    pub started: Option<Moment>,
    /// Left for the last time.
    pub ended: Option<Moment>,
    /// Why it was left with open duties.
    pub left_open: Option<String>,
}

/// The whole course.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Position of the current step; none before the first is entered.
    pub current: Option<usize>,
    /// One for each step of the agenda.
    pub steps: Vec<StepCourse>,
}

/// What a step is at the moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    Ahead,
    Current,
    Done,
    /// Left with open duties.
    LeftOpen,
}

impl Progress {
    /// The state of the step at `position`.
    pub fn state(&self, position: usize) -> StepState {
        if self.current == Some(position) {
            return StepState::Current;
        }
        match self.steps.get(position) {
            Some(StepCourse { left_open: Some(_), .. }) => StepState::LeftOpen,
            Some(StepCourse { ended: Some(_), .. }) => StepState::Done,
            _ => StepState::Ahead,
        }
    }
}
