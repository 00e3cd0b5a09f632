//! What the hall sees: a stage frame is a whole small snapshot. Displays and phones receive nothing else.
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::base::emblem::Emblem;
use crate::base::message::{Message, Phrase};
use crate::base::time::Moment;
use crate::congress::election::Purpose;
use crate::congress::stage::Look;
use crate::readout::credentials::{Share, Topic};
use crate::readout::programme::StepRow;
use crate::readout::speakers::{NextSpeaker, SpeakerClock};
use crate::rules::ruleset::Form;
use crate::rules::verdict::Standing;

/// One picture for the hall.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StageFrame {
    /// Sequence number of the newest entry that the picture shows.
    pub seq: u64,
    /// When the hub made the picture.
    pub at: Moment,
    /// "Đại hội đại biểu Đảng bộ phường …".
    pub title: String,
    pub subtitle: String,
    /// A rehearsal: every picture says DIỄN TẬP.
    pub rehearsal: bool,
    /// The current step: its number from 1, how many there are, its session's title.
    pub step: Option<StepLine>,
    pub scene: Scene,
    /// Where the page for phones is, set by the hub while it serves one: "http://192.168.1.20:8080".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// A line from the presidium below the picture. Not below black: black means that nothing is shown.
    #[serde(default)]
    pub line: Option<String>,
    #[serde(default)]
    pub look: Look,
    /// The body's emblem, on welcome and closing only: other pictures stay small.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<Arc<Emblem>>,
}

/// Where the congress is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StepLine {
    pub number: usize,
    pub of: usize,
    pub session: String,
    pub title: String,
}

/// The numbers of those with a vote, and of guests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    pub summoned: u32,
    pub present: u32,
    pub others_present: u32,
}

/// The content of a picture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scene {
    /// Before the first step: title, place, how many have arrived.
    Welcome { organisation: String, place: String, attendance: Attendance },
    /// The current step.
    Step { title: String, by: String, lines: Vec<String> },
    /// The quorum statement.
    Quorum { attendance: Attendance, sentence: Vec<Message> },
    /// A page of the credentials report, from 1 of `pages`.
    Credentials(CredentialsPage),
    /// A hand vote is open.
    Question { question: Phrase, proposal: Phrase },
    /// The result of a hand vote. `base` is what `needed` is more than half of.
    HandResult(HandResult),
    /// The list of candidates in ballot order; `code` is empty while names may still come and go.
    Candidates {
        office: String,
        #[serde(default)]
        which: Which,
        seats: u32,
        names: Vec<Candidate>,
        code: String,
    },
    /// How to vote.
    Procedure {
        office: String,
        #[serde(default)]
        which: Which,
        seats: u32,
        names: u32,
        form: Form,
        code: String,
    },
    /// Papers are being handed out and put into the box.
    Voting {
        office: String,
        #[serde(default)]
        which: Which,
        issued: u32,
    },
    /// "Đang kiểm phiếu": how many of the collected papers are through. Never anything of the count itself.
    Counting {
        office: String,
        #[serde(default)]
        which: Which,
        issued: u32,
        collected: u32,
        through: u32,
    },
    /// A declared result.
    Declared(Declared),
    /// A break; `until` is when it ends as planned.
    Break { title: String, until: Option<Moment> },
    /// Where we are in the programme: the steps of a session around the current one.
    Programme { session: String, rows: Vec<StepRow> },
    /// The way to the page for phones: its address, as a code and in letters.
    Page,
    /// Nothing.
    Black,
    /// The congress has closed.
    Closed { organisation: String },
    /// Somebody has the floor.
    Speaker(SpeakerClock),
    /// Who speaks next; `heard` and `registered` are all speakers so far.
    Speakers { title: String, heard: u32, registered: u32, next: Vec<NextSpeaker> },
}

/// A page of the credentials report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CredentialsPage {
    /// "Báo cáo thẩm tra tư cách đại biểu".
    pub report: Message,
    /// From 1.
    pub page: u32,
    pub pages: u32,
    /// What the page is about.
    pub topic: Topic,
    pub title: Phrase,
    pub rows: Vec<Share>,
    pub notes: Vec<Message>,
}

/// Which vote of an election: a turn of it, a vote among the tied, or an opinion ballot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Which {
    pub purpose: Purpose,
    /// Turn by rule, from 1.
    pub turn: u32,
}

/// The result of a hand vote.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HandResult {
    pub question: Phrase,
    pub yes: u64,
    pub no: u64,
    pub other: u64,
    pub base: u64,
    pub needed: u64,
    pub carried: bool,
    /// Counted in shares rather than heads.
    #[serde(default)]
    pub shares: bool,
    pub sentence: Vec<Message>,
}

/// A name on a list; `number` from 1 in ballot order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    pub number: u32,
    pub name: String,
    /// Unit or position, to tell people of one name apart; may be empty.
    pub about: String,
}

/// A declared election result, in ballot order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Declared {
    pub office: String,
    #[serde(default)]
    pub which: Which,
    pub seats: u32,
    pub base: u64,
    pub needed: u64,
    pub issued: u32,
    pub collected: u32,
    pub valid: u32,
    pub invalid: u32,
    pub rows: Vec<DeclaredRow>,
    pub sentence: Vec<Message>,
    pub vacant: u32,
    /// What follows, where anything does.
    #[serde(default)]
    pub outlook: Option<Message>,
}

/// One candidate's declared result.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeclaredRow {
    pub number: u32,
    pub name: String,
    pub votes: u64,
    /// Of the base: "88.89".
    pub percent: String,
    pub standing: Standing,
}
