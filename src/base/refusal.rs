//! A refusal: a normal answer to a command that may not be done, with the numbers and what to do next.
use serde::{Deserialize, Serialize};

use crate::base::message::Message;

/// Why a command was not carried out. Nothing was recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    pub message: Message,
    /// A reason given with the command would allow it (recorded, and printed in the minutes).
    #[serde(default)]
    pub needs_reason: bool,
}

impl Refusal {
    /// A refusal no reason can lift.
    pub fn new(message: Message) -> Self {
        Self { message, needs_reason: false }
    }

    /// A refusal that a reason lifts.
    pub fn unless_reason(message: Message) -> Self {
        Self { message, needs_reason: true }
    }
}

impl From<Message> for Refusal {
    fn from(message: Message) -> Self {
        Self::new(message)
    }
}
