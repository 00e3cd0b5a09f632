//! What the hall is shown: a cue follows the acts of the congress; the console may choose another picture until the
//! next act.
use serde::{Deserialize, Serialize};

use crate::base::id::ElectionId;
use crate::base::time::Moment;
use crate::congress::vote::VoteKey;

/// What is on the hall's screen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cue {
    /// Title of the congress and who has arrived.
    #[default]
    Welcome,
    /// The current step.
    Step,
    Quorum,
    /// A page of the credentials report, from 0.
    Credentials {
        page: u32,
    },
    /// A hand vote: the question while open, the result once recorded.
    Vote(VoteKey),
    Candidates(ElectionId),
    Procedure(ElectionId),
    /// Papers out; then, once collected, "đang kiểm phiếu".
    Voting(ElectionId),
    Declared(ElectionId),
    Break {
        until: Option<Moment>,
    },
    /// The way to the page for phones.
    Page,
    /// Where we are in the programme.
    Programme,
    Black,
    /// Who speaks next.
    Speakers,
}
