//! What is asked for and what happens about speakers: the floor is given to one at a time.
use serde::{Deserialize, Serialize};

use crate::base::id::StepId;
use crate::congress::speakers::Who;

/// A request about speakers. Each names the registration it means, so that a key pressed too late hits nobody else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FloorCommand {
    /// `written`: a contribution in writing, which will not be read out.
    Register {
        who: Who,
        subject: String,
        minutes: u32,
        written: bool,
    },
    Withdraw {
        id: u32,
    },
    /// One place up or down among those waiting.
    Move {
        id: u32,
        up: bool,
    },
    /// Gives the floor; whoever has it ends with that.
    Give {
        id: u32,
    },
    /// Stops the clock of whoever has the floor.
    Hold {
        id: u32,
    },
    Resume {
        id: u32,
    },
    Extend {
        id: u32,
        minutes: u32,
    },
    End {
        id: u32,
    },
    /// The contribution in writing was handed in.
    Receive {
        id: u32,
    },
    /// Puts down a point that the congress is to decide, raised by speaker `from`.
    Raise {
        text: String,
        from: Option<u32>,
    },
}

/// A fact about speakers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FloorEvent {
    /// `id` counts registrations from 1; `step` is where it was made, if any step had begun.
    Registered {
        id: u32,
        who: Who,
        subject: String,
        minutes: u32,
        written: bool,
        step: Option<StepId>,
    },
    Withdrawn {
        id: u32,
    },
    Moved {
        id: u32,
        up: bool,
    },
    Given {
        id: u32,
        step: StepId,
    },
    Held {
        id: u32,
    },
    Resumed {
        id: u32,
    },
    Extended {
        id: u32,
        minutes: u32,
    },
    Ended {
        id: u32,
    },
    Received {
        id: u32,
    },
    /// `number` counts points from 1.
    Raised {
        number: u32,
        step: StepId,
        text: String,
        from: Option<u32>,
    },
}

impl FloorEvent {
    /// The registration the event changes; none for an order or a point.
    pub fn turn(&self) -> Option<u32> {
        match self {
            Self::Registered { id, .. }
            | Self::Withdrawn { id }
            | Self::Given { id, .. }
            | Self::Held { id }
            | Self::Resumed { id }
            | Self::Extended { id, .. }
            | Self::Ended { id }
            | Self::Received { id } => Some(*id),
            Self::Moved { .. } | Self::Raised { .. } => None,
        }
    }

    /// The request that the event answers.
    pub fn asked(&self) -> FloorCommand {
        match self.clone() {
            Self::Registered { who, subject, minutes, written, .. } => {
                FloorCommand::Register { who, subject, minutes, written }
            }
            Self::Withdrawn { id } => FloorCommand::Withdraw { id },
            Self::Moved { id, up } => FloorCommand::Move { id, up },
            Self::Given { id, .. } => FloorCommand::Give { id },
            Self::Held { id } => FloorCommand::Hold { id },
            Self::Resumed { id } => FloorCommand::Resume { id },
            Self::Extended { id, minutes } => FloorCommand::Extend { id, minutes },
            Self::Ended { id } => FloorCommand::End { id },
            Self::Received { id } => FloorCommand::Receive { id },
            Self::Raised { text, from, .. } => FloorCommand::Raise { text, from },
        }
    }
}
