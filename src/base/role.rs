//! Who sits at a seat, and who did something.
use serde::{Deserialize, Serialize};

use crate::base::message::Message;

/// The kind of seat. What each may do is in `congress::permit`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The presidium's operator.
    Console,
    /// The attendance desk.
    Desk,
    /// The counting board.
    Board,
    /// The hall's projector.
    Display,
    /// The chair's own screen: words, clocks, and what comes next.
    Monitor,
}

impl Role {
    /// The word used in files, tickets and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Console => "console",
            Self::Desk => "desk",
            Self::Board => "board",
            Self::Display => "display",
            Self::Monitor => "monitor",
        }
    }

    /// Whether the seat only looks: it receives finished pictures, nothing of the books, and asks for nothing.
    pub fn watches(self) -> bool {
        matches!(self, Self::Display | Self::Monitor)
    }

    /// What is typed to open the seat.
    pub fn command(self) -> &'static str {
        if self == Self::Monitor { "display --monitor" } else { self.as_str() }
    }

    /// The seat in a person's words.
    pub fn named(self) -> Message {
        Message::new("seat-name").with("seat", self.as_str())
    }
}

/// Who acted: a seat, named by its role and a number within the role, and the mark of the program that sits there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Actor {
    pub role: Role,
    pub seat: u16,
    /// Made by the hub from the identity the seat's program shows when it joins: the same after every rejoin and
    /// every restart of the hub, while the number may change. Zero: the program showed none.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub mark: u32,
}

impl Actor {
    /// The seat `seat` of `role`, without a mark.
    pub const fn new(role: Role, seat: u16) -> Self {
        Self { role, seat, mark: 0 }
    }

    /// Whether this is the same program as `other`, whatever numbers it was given.
    pub fn same(self, other: Self) -> bool {
        let marked = self.mark != 0 || other.mark != 0;
        self.role == other.role && if marked { self.mark == other.mark } else { self.seat == other.seat }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature serde asks for")]
fn is_zero(n: &u32) -> bool {
    *n == 0
}
