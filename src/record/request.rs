//! What a seat asks for, on any stream.
use serde::{Deserialize, Serialize};

use crate::base::role::Role;
use crate::congress::command::Command;
use crate::count::command::BoxCommand;
use crate::record::entry::BoxId;

/// The longest notice, in characters: one to three lines at any seat.
pub const MOST_NOTICE: usize = 200;

/// A request of a seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Request {
    Congress(Command),
    Box {
        id: BoxId,
        command: BoxCommand,
    },
    /// A short notice to the seats of another role.
    Notice {
        to: Role,
        text: String,
    },
}

impl From<Command> for Request {
    fn from(command: Command) -> Self {
        Self::Congress(command)
    }
}
