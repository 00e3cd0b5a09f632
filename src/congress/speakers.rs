//! Speakers (đăng ký phát biểu, tham luận): who registered, in which order, who has the floor and for how long, what was
//! handed in, and the points the discussion leaves for the congress to decide.
use serde::{Deserialize, Serialize};

use crate::base::id::{PersonCode, StepId, VoteId};
use crate::base::time::Moment;
use crate::congress::roll::Roll;
use crate::congress::vote::VoteKey;

/// The most registrations of one congress.
pub const MOST_TURNS: usize = 2_000;
/// The most points of one congress.
pub const MOST_POINTS: usize = 200;
/// The longest speech, extensions included, in minutes.
pub const MOST_MINUTES: u32 = 240;
/// The longest subject, name or unit, in characters.
pub const MOST_SUBJECT: usize = 200;
/// The longest point, in characters: it is put to the hall as a question.
pub const MOST_POINT: usize = 400;

/// How the ids of votes on points begin.
const POINT: &str = "point/";

/// Who speaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Who {
    Person(PersonCode),
    /// Somebody who is not on the roll; `unit` may be empty.
    Guest {
        name: String,
        unit: String,
    },
}

impl Who {
    /// The name as it is called.
    pub fn name<'a>(&'a self, roll: &'a Roll) -> &'a str {
        match self {
            Self::Person(code) => roll.name(code),
            Self::Guest { name, .. } => name,
        }
    }

    /// The unit; may be empty.
    pub fn unit<'a>(&'a self, roll: &'a Roll) -> &'a str {
        match self {
            Self::Person(code) => roll.person(code).map_or("", |p| p.unit.as_str()),
            Self::Guest { unit, .. } => unit,
        }
    }
}

/// What became of a registration.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    #[default]
    Waiting,
    /// Has the floor; the clock runs since then.
    Speaking {
        since: Moment,
    },
    /// Has the floor; the clock stands still.
    Held,
    Heard,
    /// Handed in writing.
    Received,
    Withdrawn,
}

/// One registration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// From 1, in the order of registration.
    pub id: u32,
    pub who: Who,
    /// May be empty.
    pub subject: String,
    /// Asked for a contribution in writing.
    pub written: bool,
    /// Of the agenda, or where it was registered; then the step in which the floor was given.
    pub step: Option<StepId>,
    /// Seconds granted, extensions included.
    pub granted: i64,
    /// Milliseconds spoken before the clock last started; all of them once it stands still.
    pub spent: i64,
    pub standing: Standing,
}

impl Turn {
    /// Whether it waits for the floor or for its paper.
    pub fn waits(&self) -> bool {
        self.standing == Standing::Waiting
    }

    /// Whether the speaker has the floor, with the clock running or not.
    pub fn has_floor(&self) -> bool {
        matches!(self.standing, Standing::Speaking { .. } | Standing::Held)
    }

    /// Since when the clock runs; none while it stands still.
    pub fn since(&self) -> Option<Moment> {
        match self.standing {
            Standing::Speaking { since } => Some(since),
            _ => None,
        }
    }

    /// Milliseconds spoken until `now`.
    pub fn spent_at(&self, now: Moment) -> i64 {
        let runs = self.since().map_or(0, |since| now.signed_duration_since(since).num_milliseconds().max(0));
        self.spent.saturating_add(runs)
    }
}

/// A point for decision (vấn đề còn ý kiến khác nhau), put to a hand vote in the step it was raised in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// From 1.
    pub number: u32,
    pub step: StepId,
    /// As it is put to the congress.
    pub text: String,
    /// The registration of whoever raised it.
    pub from: Option<u32>,
}

impl Point {
    /// Its hand vote: "point/3".
    pub fn key(&self) -> VoteKey {
        VoteKey { step: self.step.clone(), vote: VoteId(format!("{POINT}{}", self.number)) }
    }
}

/// All speakers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speakers {
    /// In the order in which they are called.
    pub list: Vec<Turn>,
    pub points: Vec<Point>,
    /// How many registrations and points there ever were: numbers taken back are not given again.
    pub turns: u32,
    pub raised: u32,
}

impl Speakers {
    /// The registration `id`.
    pub fn turn(&self, id: u32) -> Option<&Turn> {
        self.list.iter().find(|t| t.id == id)
    }

    /// Whoever has the floor.
    pub fn holder(&self) -> Option<&Turn> {
        self.list.iter().find(|t| t.has_floor())
    }

    /// Those who wait for the floor, in order.
    pub fn waiting(&self) -> impl Iterator<Item = &Turn> {
        self.list.iter().filter(|t| t.waits() && !t.written)
    }

    /// The point that `key` votes on.
    pub fn point(&self, key: &VoteKey) -> Option<&Point> {
        let number: u32 = key.vote.as_str().strip_prefix(POINT)?.parse().ok()?;
        self.points.iter().find(|p| p.number == number && p.step == key.step)
    }

    /// Where the one waiting next above or below stands in the list.
    pub fn beside(&self, at: usize, up: bool) -> Option<usize> {
        let written = self.list.get(at)?.written;
        let there = |i: &usize| self.list[*i].waits() && self.list[*i].written == written;
        if up { (0..at).rev().find(there) } else { (at + 1..self.list.len()).find(there) }
    }
}
