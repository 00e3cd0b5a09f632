//! Acts that can be taken back, newest last, each with what it changed as it was before.
use serde::{Deserialize, Serialize};

use crate::base::id::{ElectionId, PersonCode};
use crate::base::message::Message;
use crate::base::role::Role;
use crate::congress::election::Election;
use crate::congress::progress::Progress;
use crate::congress::roll::Attendance;
use crate::congress::vote::{HandVote, VoteKey};

/// How many acts are remembered.
pub const REMEMBERED: usize = 30;

/// What an act changed, as it was before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Before {
    Presence {
        code: PersonCode,
        was: Attendance,
    },
    /// Those a quorum statement marked absent, and how many statements there were.
    Quorum {
        absent: Vec<PersonCode>,
        statements: usize,
    },
    Step(Progress),
    Vote {
        vote: VoteKey,
        was: Option<Box<HandVote>>,
    },
    Election {
        election: ElectionId,
        was: Box<Election>,
    },
}

/// An act that can be taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// The entry that recorded it.
    pub seq: u64,
    pub by: Role,
    /// The act in words.
    pub what: Message,
    pub before: Before,
}
