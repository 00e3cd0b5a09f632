//! What a seat asks for, on any stream.
use serde::{Deserialize, Serialize};

use crate::congress::command::Command;
use crate::count::command::BoxCommand;
use crate::record::entry::BoxId;

/// A request of a seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Request {
    Congress(Command),
    Box { id: BoxId, command: BoxCommand },
}

impl From<Command> for Request {
    fn from(command: Command) -> Self {
        Self::Congress(command)
    }
}
