//! The books: everything the entries of all streams fold into. The clerk keeps all of them; a seat keeps those whose
//! streams it receives.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::id::ElectionId;
use crate::base::role::{Actor, Role};
use crate::base::time::{Moment, Stamp};
use crate::congress::election::FIRST_ROUND;
use crate::congress::state::Congress;
use crate::count::ballot_box::{BallotBox, evolve};
use crate::record::entry::{BoxId, Entry, Fact};
use crate::record::people::People;
use crate::rules::totals::Totals;

/// The books of a congress.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Books {
    /// Number of the newest entry folded in.
    pub seq: u64,
    pub congress: Congress,
    #[serde(with = "crate::base::pairs")]
    pub boxes: BTreeMap<BoxId, BallotBox>,
    pub people: People,
    /// In the order they were sent.
    #[serde(default)]
    pub notices: Vec<Notice>,
}

/// A notice between seats.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Notice {
    /// The entry that recorded it.
    pub seq: u64,
    pub at: Moment,
    pub by: Actor,
    pub to: Role,
    pub text: String,
}

impl Notice {
    /// Whether `seat` may read it: as [`Entry::for_seat`] hands it out.
    fn reaches(&self, seat: Actor) -> bool {
        seat.role == Role::Console || seat.role == self.to || self.by.same(seat)
    }
}

impl Books {
    /// Folds one entry.
    pub fn evolve(&mut self, entry: &Entry) {
        self.seq = entry.seq;
        match &entry.fact {
            Fact::Congress(event) => self.congress.evolve(entry.seq, &Stamp { at: entry.at, by: entry.by }, event),
            Fact::Box { id, event } => {
                let mut open = self.boxes.remove(id);
                evolve(&mut open, entry.by, event);
                if let Some(open) = open {
                    self.boxes.insert(id.clone(), open);
                }
            }
            Fact::People(event) => self.people.evolve(event),
            Fact::Notice { to, text } => {
                let (seq, at, by, to, text) = (entry.seq, entry.at, entry.by, *to, text.clone());
                self.notices.push(Notice { seq, at, by, to, text });
            }
        }
    }

    /// What `seat` may know of these books.
    #[must_use]
    pub fn for_seat(&self, seat: Actor) -> Self {
        let role = seat.role;
        let mut books = Self { seq: self.seq, ..Self::default() };
        if !role.watches() {
            books.congress = self.congress.clone();
        }
        if role == Role::Desk {
            // As in `Entry::for_seat`: sealed, but not what it came to.
            let votes = books.congress.elections.values_mut().flat_map(|e| e.past.iter_mut().chain([&mut e.now]));
            for sealed in votes.filter(|v| v.declared.is_none()).filter_map(|v| v.sealed.as_mut()) {
                sealed.totals = Totals::default();
                sealed.digest.clear();
            }
        }
        books.notices = self.notices.iter().filter(|n| n.reaches(seat)).cloned().collect();
        if role == Role::Board {
            books.boxes = self.boxes.iter().map(|(id, open)| (id.clone(), open.for_seat(seat))).collect();
        }
        if matches!(role, Role::Console | Role::Desk) {
            books.people = self.people.clone();
        }
        books
    }

    /// The box of the vote under way in `election`.
    pub fn ballot_box(&self, election: &ElectionId) -> Option<&BallotBox> {
        self.boxes.get(&self.box_id(election))
    }

    /// Which box the vote under way in `election` has.
    pub fn box_id(&self, election: &ElectionId) -> BoxId {
        let round = self.congress.elections.get(election).map_or(FIRST_ROUND, |e| e.now.number);
        BoxId { election: election.clone(), round }
    }

    /// How many papers of `election` are entered.
    pub fn through(&self, election: &ElectionId) -> u32 {
        self.ballot_box(election).map_or(0, BallotBox::entered)
    }
}
