//! The facts of the `congress` stream. No selections of any ballot, ever.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::id::{ElectionId, PersonCode, StepId};
use crate::base::message::Phrase;
use crate::congress::agenda::Agenda;
use crate::congress::attendance::Presence;
use crate::congress::election::{CandidateList, Round};
use crate::congress::floor::FloorEvent;
use crate::congress::roll::{Counts, Person};
use crate::congress::stage::{Cue, Look};
use crate::congress::vote::{Hands, VoteKey};
use crate::rules::base::Base;
use crate::rules::ruleset::RuleSet;
use crate::rules::totals::Totals;
use crate::rules::verdict::Verdict;

/// Everything a record needs to stand on its own: script, rules and roll as they were when it was opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    pub agenda: Agenda,
    pub rules: RuleSet,
    pub roll: Vec<Person>,
    /// A rehearsal: marked DIỄN TẬP on every screen.
    pub rehearsal: bool,
    /// Hex SHA-256 of each file read, by path relative to the agenda folder.
    pub files: BTreeMap<String, String>,
    /// The hall's picture is locked while a vote is taken. Records begun before there was a lock do not say so, and what
    /// was shown in them stays right.
    #[serde(default)]
    pub stage_lock: bool,
    /// Fingerprint of the key that archives of this record are signed with: 64 hex digits. Empty in records begun before
    /// there was one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub signing_key: String,
}

/// A fact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Event {
    /// The record begins.
    Opened(Box<Opening>),
    /// The presidium confirmed the parameters of the rule set that the file leaves open, by name.
    RulesConfirmed { parameters: Vec<String> },
    /// A step was entered. `reason` when duties of the step left behind were open.
    StepEntered { step: StepId, left: Option<StepId>, open: u32, reason: Option<String> },
    /// The roll of a session was called: who was present stays so, or everybody is awaited anew.
    RollCalled { session: usize, kept: bool },
    /// Somebody's presence changed; `badge` is the number of the badge that was shown.
    PresenceChanged {
        code: PersonCode,
        to: Presence,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        badge: Option<u16>,
    },
    /// An alternate votes in the place of a delegate who is not there.
    Replaced { alternate: PersonCode, delegate: PersonCode, reason: Option<String> },
    /// An alternate no longer votes in a delegate's place.
    ReplacementEnded { alternate: PersonCode, reason: String },
    /// A badge was lost or spoilt: number `badge` of `code` is not valid any more, the next one is.
    BadgeRevoked { code: PersonCode, badge: u16, reason: String },
    /// Those not seen nor reported were marked absent without reason, and the quorum stated.
    QuorumStated { step: StepId, absent: Vec<PersonCode>, counts: Counts, met: bool },
    /// A hand vote was put to the hall.
    VoteOpened { vote: VoteKey, question: Phrase, proposal: Phrase, base: Base },
    /// Hands were counted.
    VoteRecorded { vote: VoteKey, hands: Hands, present: u64, needed: u64, carried: bool },
    /// Another number of seats was proposed than the agenda's.
    SeatsProposed { election: ElectionId, seats: u32 },
    /// The prepared names were introduced; nominations may begin.
    ListIntroduced { election: ElectionId, candidates: Vec<PersonCode> },
    /// Somebody was nominated from the floor; by themselves when `by` is none.
    Nominated { election: ElectionId, code: PersonCode, by: Option<PersonCode> },
    /// Somebody asks to withdraw; `grant` is what the presidium proposes.
    WithdrawalAsked { election: ElectionId, code: PersonCode, grant: bool },
    /// Nominations ended. With `opinion` a secret opinion ballot on the floor nominees comes before the list: its paper,
    /// and how many of them may stay.
    NominationsClosed { election: ElectionId, opinion: Option<(CandidateList, u32)> },
    /// The list of candidates was made.
    ListFixed { election: ElectionId, list: CandidateList },
    /// The counting board was proposed.
    BoardNamed { election: ElectionId, head: PersonCode, members: Vec<PersonCode> },
    /// Papers were handed out; the base is stored here.
    /// The base is none where the rule counts it on ballots.
    PapersIssued {
        election: ElectionId,
        printed: u32,
        issued: u32,
        kept: u32,
        base: Option<Base>,
        reason: Option<String>,
    },
    /// The box was opened and its papers counted; entry may begin.
    BoxOpened { election: ElectionId, collected: u32, not_returned: u32, reason: Option<String> },
    /// The board sealed its count.
    CountSealed { election: ElectionId, round: u32, totals: Totals, digest: String },
    /// The presidium declared the result.
    Declared { election: ElectionId, round: u32, verdict: Verdict },
    /// Another vote of the same election began, made from the result before it.
    RoundOpened { election: ElectionId, round: Box<Round> },
    /// A tie was settled by age or by lot; the reason says how.
    TieSettled { election: ElectionId, winners: Vec<PersonCode>, reason: String },
    /// The hall's picture was chosen.
    StageShown { cue: Cue },
    /// The actor's newest act that can be taken back was taken back: entry `undoes`, with a reason.
    Corrected { undoes: u64, reason: String },
    /// The congress closed.
    Closed,
    /// About speakers.
    Floor(FloorEvent),
    /// The line at the bottom of the hall's picture changed; none: it was taken away.
    LineShown { text: Option<String> },
    /// The hall's picture was given other colours or another size of letters.
    StageDressed { look: Look },
}

impl Event {
    /// The election the event belongs to.
    pub fn election(&self) -> Option<&ElectionId> {
        match self {
            Self::SeatsProposed { election, .. }
            | Self::ListIntroduced { election, .. }
            | Self::Nominated { election, .. }
            | Self::WithdrawalAsked { election, .. }
            | Self::NominationsClosed { election, .. }
            | Self::ListFixed { election, .. }
            | Self::BoardNamed { election, .. }
            | Self::PapersIssued { election, .. }
            | Self::BoxOpened { election, .. }
            | Self::CountSealed { election, .. }
            | Self::Declared { election, .. }
            | Self::RoundOpened { election, .. }
            | Self::TieSettled { election, .. } => Some(election),
            _ => None,
        }
    }
}
