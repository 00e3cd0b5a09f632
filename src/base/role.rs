//! Who sits at a seat, and who did something.
use serde::{Deserialize, Serialize};

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
}

impl Role {
    /// The word used in files, tickets and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Console => "console",
            Self::Desk => "desk",
            Self::Board => "board",
            Self::Display => "display",
        }
    }
}

/// Who acted: a seat, named by its role and a number within the role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Actor {
    pub role: Role,
    pub seat: u16,
}

impl Actor {
    /// The seat `seat` of `role`.
    pub fn new(role: Role, seat: u16) -> Self {
        Self { role, seat }
    }
}
