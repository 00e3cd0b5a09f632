//! Speakers as hall, chair and papers see them: the clock of whoever has the floor, who comes next, the statistics.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::time::Moment;
use crate::congress::speakers::{Standing, Turn};
use crate::congress::state::Congress;

/// The seconds before the end from which the clock warns.
pub const LAST_SECONDS: i64 = 60;

/// The clock of whoever has the floor. Each screen computes from its own `now`, so nothing is sent while it runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpeakerClock {
    /// The registration's number.
    pub id: u32,
    pub name: String,
    /// Position and unit; may be empty.
    pub about: String,
    /// May be empty.
    pub subject: String,
    /// Seconds granted, extensions included.
    pub granted: i64,
    /// Milliseconds spoken before the clock last started.
    pub spent: i64,
    /// Since when it runs; none while it is held.
    pub since: Option<Moment>,
    /// Who is to be ready; may be empty.
    pub next: String,
}

/// How the clock stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    Running,
    /// At most [`LAST_SECONDS`] left.
    Last,
    /// No time left: the end, and overtime.
    Over,
}

impl SpeakerClock {
    /// Whole seconds left at `now`, rounded up, so that a clock of five minutes begins with 05:00 and is at 00:00 when
    /// the time is over; negative in overtime.
    pub fn left(&self, now: Moment) -> i64 {
        let runs = self.since.map_or(0, |since| now.signed_duration_since(since).num_milliseconds().max(0));
        let left = self.granted.saturating_mul(1000).saturating_sub(self.spent).saturating_sub(runs);
        left.saturating_add(999).div_euclid(1000)
    }

    /// How it stands at `now`.
    pub fn phase(&self, now: Moment) -> Phase {
        match self.left(now) {
            ..=0 => Phase::Over,
            1..=LAST_SECONDS => Phase::Last,
            _ => Phase::Running,
        }
    }
}

/// Seconds as "mm:ss", with a plus for overtime.
pub fn mm_ss(left: i64) -> String {
    let sign = if left < 0 { "+" } else { "" };
    let seconds = left.unsigned_abs();
    format!("{sign}{:02}:{:02}", seconds / 60, seconds % 60)
}

/// The clock of whoever has the floor.
pub fn clock(congress: &Congress) -> Option<SpeakerClock> {
    let turn = congress.speakers.holder()?;
    let next = congress.speakers.waiting().next().map(|t| t.who.name(&congress.roll).to_owned());
    Some(SpeakerClock {
        id: turn.id,
        name: turn.who.name(&congress.roll).to_owned(),
        about: about(congress, turn),
        subject: turn.subject.clone(),
        granted: turn.granted,
        spent: turn.spent,
        since: turn.since(),
        next: next.unwrap_or_default(),
    })
}

/// Position and unit of a speaker; may be empty.
pub fn about(congress: &Congress, turn: &Turn) -> String {
    let position = match &turn.who {
        crate::congress::speakers::Who::Person(code) => congress.roll.person(code).map_or("", |p| p.position.as_str()),
        crate::congress::speakers::Who::Guest { .. } => "",
    };
    let parts = [position, turn.who.unit(&congress.roll)];
    parts.into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Somebody who waits for the floor, as the hall reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextSpeaker {
    pub name: String,
    pub about: String,
    pub minutes: u32,
}

/// Those who wait for the floor, the next first.
pub fn next(congress: &Congress) -> Vec<NextSpeaker> {
    let row = |turn: &Turn| NextSpeaker {
        name: turn.who.name(&congress.roll).to_owned(),
        about: turn.who.unit(&congress.roll).to_owned(),
        minutes: u32::try_from(turn.granted / 60).unwrap_or(0),
    };
    congress.speakers.waiting().map(row).collect()
}

/// How many registered, were heard, and handed in writing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Everybody who registered and did not withdraw.
    pub registered: u32,
    /// Who were given the floor, the one who has it included.
    pub heard: u32,
    pub written: u32,
    pub withdrawn: u32,
    /// Milliseconds spoken by those heard.
    pub spent: i64,
}

impl Figures {
    fn add(&mut self, turn: &Turn, now: Moment) {
        if turn.standing == Standing::Withdrawn {
            self.withdrawn += 1;
            return;
        }
        self.registered += 1;
        self.heard += u32::from(turn.has_floor() || turn.standing == Standing::Heard);
        self.written += u32::from(turn.standing == Standing::Received);
        self.spent = self.spent.saturating_add(turn.spent_at(now));
    }
}

/// The figures of the whole congress, and by unit in the order of their names.
pub fn statistics(congress: &Congress, now: Moment) -> (Figures, Vec<(String, Figures)>) {
    let (mut all, mut units) = (Figures::default(), BTreeMap::<String, Figures>::new());
    for turn in &congress.speakers.list {
        all.add(turn, now);
        units.entry(turn.who.unit(&congress.roll).to_owned()).or_default().add(turn, now);
    }
    (all, units.into_iter().collect())
}
