//! What console and desk ask for.
use serde::{Deserialize, Serialize};

use crate::base::id::{ElectionId, PersonCode, StepId};
use crate::congress::event::Opening;
use crate::congress::floor::FloorCommand;
use crate::congress::stage::{Cue, Look};
use crate::congress::vote::{Hands, VoteKey};

/// A badge as a scanner read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownBadge {
    /// Which badge of the person's, from 1.
    pub badge: u16,
    /// The digits in its QR.
    pub number: String,
}

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
    /// `badge` is what a scanner read; none when the person was found by name or code.
    CheckIn {
        code: PersonCode,
        badge: Option<ShownBadge>,
    },
    CheckOut {
        code: PersonCode,
    },
    /// For the `whole` congress or for the session whose roll is open; `note` goes to the `people` stream.
    MarkAbsent {
        code: PersonCode,
        accepted: bool,
        whole: bool,
        note: String,
    },
    /// Calls the roll of the next session, or of the one just begun anew.
    CallRoll {
        kept: bool,
    },
    /// Lets an alternate vote in the place of a delegate who is not there.
    Replace {
        alternate: PersonCode,
        delegate: PersonCode,
        reason: Option<String>,
    },
    EndReplacement {
        alternate: PersonCode,
        reason: String,
    },
    /// Makes the badge that `code` has worthless; the next one is valid from now on.
    RevokeBadge {
        code: PersonCode,
        reason: String,
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
    ProposeSeats {
        election: ElectionId,
        seats: u32,
    },
    /// Introduces the prepared names.
    Introduce {
        election: ElectionId,
        candidates: Vec<PersonCode>,
    },
    /// Nominates from the floor; `by` is none for a self-nomination.
    Nominate {
        election: ElectionId,
        code: PersonCode,
        by: Option<PersonCode>,
    },
    /// Puts a request to withdraw before the congress, with what the presidium proposes.
    AskWithdrawal {
        election: ElectionId,
        code: PersonCode,
        grant: bool,
    },
    CloseNominations {
        election: ElectionId,
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
    /// Opens the vote that follows the declared result: among the tied, or the next round.
    OpenRound {
        election: ElectionId,
    },
    /// Records who a tie went to by age or by lot.
    SettleTie {
        election: ElectionId,
        winners: Vec<PersonCode>,
        reason: String,
    },
    Show {
        cue: Cue,
    },
    /// Takes back the sender's newest act that can be taken back.
    Undo {
        reason: String,
    },
    Close,
    /// About speakers.
    Floor(FloorCommand),
    /// A line at the bottom of the hall's picture; an empty one takes it away.
    Announce {
        text: String,
    },
    /// Other colours or another size of letters for the hall's picture.
    Dress {
        look: Look,
    },
}
