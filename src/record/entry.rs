//! An entry: one fact with its number, moment and actor, in one of the three streams.
use serde::{Deserialize, Serialize};

use crate::base::id::ElectionId;
use crate::base::role::{Actor, Role};
use crate::base::time::Moment;
use crate::congress::event::Event;
use crate::count::blind::for_seat;
use crate::count::event::BoxEvent;
use crate::record::books::Books;
use crate::record::people::PeopleEvent;
use crate::rules::totals::Totals;

/// Version of the entry's JSON form. 2: elections are votes in sequence, a box has ways of entering. 3: each session has a
/// roll, absence a length, attendance its badges.
pub const VERSION: u32 = 4;

/// Which ballot box: an election's round, from 1.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct BoxId {
    pub election: ElectionId,
    pub round: u32,
}

/// A fact of one stream.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fact {
    /// Stream `congress`. No selections, ever.
    Congress(Event),
    /// Stream `box/<election>/<round>`. Only board seats receive it, and none the open batch of another keyer.
    Box { id: BoxId, event: BoxEvent },
    /// Stream `people`. Only console and desk receive it.
    People(PeopleEvent),
    /// Stream `notices`: a short notice from a seat to those of role `to`. Consoles receive all; of other seats those of
    /// `to`, and the sender.
    Notice { to: Role, text: String },
}

impl Fact {
    /// Whether seats of `role` receive this fact; of a notice its sender does besides, whatever the role.
    pub fn reaches(&self, role: Role) -> bool {
        match self {
            Self::Congress(_) => !role.watches(),
            Self::Box { .. } => role == Role::Board,
            Self::People(_) => matches!(role, Role::Console | Role::Desk),
            Self::Notice { to, .. } => role == Role::Console || role == *to,
        }
    }
}

/// One entry of the record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// [`VERSION`] it was written with.
    pub v: u32,
    /// From 1, without gaps over all streams.
    pub seq: u64,
    pub at: Moment,
    pub by: Actor,
    /// How many more entries the same command wrote after this one. A record that ends with `more` above zero was cut
    /// before it was acknowledged.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub more: u32,
    pub fact: Fact,
}

impl Entry {
    /// What `seat` receives of this entry, after which the books are `books`; none when it is not for that seat. The
    /// desk is told that a count was sealed, not what it came to: until the presidium declares it, only presidium and
    /// board know. A board seat receives of blind double entry its own stack, and the other when both are compared.
    pub fn for_seat(&self, seat: Actor, books: &Books) -> Option<Self> {
        let role = seat.role;
        // What a keyer writes to the presidium is not for the other keyer.
        let own = matches!(self.fact, Fact::Notice { .. }) && self.by.same(seat);
        if !own && !self.fact.reaches(role) {
            return None;
        }
        let mut own = self.clone();
        if let (Role::Desk, Fact::Congress(Event::CountSealed { totals, digest, .. })) = (role, &mut own.fact) {
            *totals = Totals::default();
            digest.clear();
        }
        if let Fact::Box { id, event } = &mut own.fact {
            *event = for_seat(books.boxes.get(id)?, event, self.by, seat)?;
        }
        Some(own)
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature serde asks for")]
fn is_zero(n: &u32) -> bool {
    *n == 0
}
