//! What console and desk ask for.
use serde::{Deserialize, Serialize};

use crate::base::id::{ElectionId, PersonCode, StepId};
use crate::congress::event::Opening;
use crate::congress::stage::Cue;
use crate::congress::vote::{Hands, VoteKey};

/// A request to the congress.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Command {
    /// Begins the record. Only the program itself sends it, before any seat.
    Open(Box<Opening>),
    /// The presidium confirms every parameter of the rule set that the file leaves open.
    ConfirmRules,
    /// Enters a step. `reason` is needed when the current step has open duties.
    Enter {
        step: StepId,
        reason: Option<String>,
    },
    CheckIn {
        code: PersonCode,
    },
    CheckOut {
        code: PersonCode,
    },
    /// `note` goes to the `people` stream.
    MarkAbsent {
        code: PersonCode,
        accepted: bool,
        note: String,
    },
    /// Marks those not seen nor reported as absent without reason, and states the quorum.
    StateQuorum,
    OpenVote {
        vote: VoteKey,
    },
    RecordVote {
        vote: VoteKey,
        hands: Hands,
    },
    FixList {
        election: ElectionId,
        candidates: Vec<PersonCode>,
    },
    NameBoard {
        election: ElectionId,
        head: PersonCode,
        members: Vec<PersonCode>,
    },
    IssuePapers {
        election: ElectionId,
        printed: u32,
        issued: u32,
        kept: u32,
        reason: Option<String>,
    },
    OpenBox {
        election: ElectionId,
        collected: u32,
        reason: Option<String>,
    },
    Declare {
        election: ElectionId,
    },
    Show {
        cue: Cue,
    },
    /// Takes back the sender's newest act that can be taken back.
    Undo {
        reason: String,
    },
    Close,
}
