//! Where a person is, and every move of theirs.
use serde::{Deserialize, Serialize};

use crate::base::id::PersonCode;
use crate::base::role::Actor;
use crate::base::time::Moment;

fn yes() -> bool {
    true
}

/// Where a person is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Presence {
    /// Not yet seen or reported.
    #[default]
    Expected,
    Present,
    /// Left after having been present.
    Left,
    /// Absent, with or without an accepted reason.
    Absent {
        accepted: bool,
        /// For the whole congress; otherwise for the session whose roll is open.
        #[serde(default = "yes")]
        whole: bool,
    },
}

impl Presence {
    /// Absent, for whatever reason.
    pub fn absent(self) -> bool {
        matches!(self, Self::Absent { .. })
    }

    /// Where the person is when the roll of the next session is called: with `kept` whoever is there stays, otherwise
    /// everybody is awaited anew. Who is absent for the whole congress stays absent.
    #[must_use]
    pub fn called(self, kept: bool) -> Self {
        match self {
            Self::Absent { whole: true, .. } => self,
            Self::Present | Self::Left if kept => self,
            _ => Self::Expected,
        }
    }
}

/// One change of where a person is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    pub at: Moment,
    /// The session whose roll was open.
    pub session: usize,
    pub to: Presence,
}

/// A person's attendance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    pub presence: Presence,
    /// Was present at some time, so not absent throughout.
    pub seen: bool,
    pub since: Option<Moment>,
    /// The seat that recorded it.
    #[serde(default)]
    pub by: Option<Actor>,
    /// Arrivals, leavings, returns and absences in order.
    #[serde(default)]
    pub moves: Vec<Move>,
    /// The delegate in whose place this alternate votes.
    #[serde(default)]
    pub replaces: Option<PersonCode>,
    /// The alternate who votes in this delegate's place.
    #[serde(default)]
    pub replaced_by: Option<PersonCode>,
    /// Number of the valid badge, from 1; those before were revoked.
    #[serde(default = "first_badge")]
    pub badge: u16,
    /// Was checked in by a badge at some time.
    #[serde(default)]
    pub scanned: bool,
}

fn first_badge() -> u16 {
    1
}

impl Default for Attendance {
    fn default() -> Self {
        Self {
            presence: Presence::default(),
            seen: false,
            since: None,
            by: None,
            moves: Vec::new(),
            replaces: None,
            replaced_by: None,
            badge: first_badge(),
            scanned: false,
        }
    }
}

impl Attendance {
    /// Records that the person is now `to`.
    pub(super) fn change(&mut self, to: Presence, session: usize, (at, by): (Moment, Actor)) {
        self.presence = to;
        self.seen |= to == Presence::Present;
        self.since = Some(at);
        self.by = Some(by);
        self.moves.push(Move { at, session, to });
    }

    /// Takes a change back: where the person was in `was`. Badge and replacement stay as they are.
    pub(super) fn restore(&mut self, was: Self) {
        let (replaces, replaced_by, badge) = (self.replaces.take(), self.replaced_by.take(), self.badge);
        *self = Self { replaces, replaced_by, badge, ..was };
    }
}
