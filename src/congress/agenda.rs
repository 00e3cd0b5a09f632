//! The agenda as values: sessions, steps and what each kind of step needs. Read from files by the `script` room.
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::base::emblem::Emblem;
use crate::base::id::{ElectionId, PersonCode, StepId, VoteId};
use crate::congress::speakers::Who;
use crate::rules::body::BodyKind;
use crate::rules::office::Office;

/// A congress as its agenda folder describes it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agenda {
    /// Short name, of the folder.
    pub id: String,
    /// "Đại hội đại biểu Đảng bộ phường …".
    pub title: String,
    /// "Lần thứ …, nhiệm kỳ 2025–2030"; may be empty.
    pub subtitle: String,
    /// The body that meets.
    pub organisation: String,
    /// The body above it, for the head of papers; may be empty.
    pub superior: String,
    pub place: String,
    /// The lines opposite the body's name at the head of papers (quốc hiệu, tiêu đề); may be empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub motto: Vec<String>,
    /// The place that stands before the date of papers (địa danh); may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub locality: String,
    pub kind: BodyKind,
    /// Id of the rule set.
    pub rules: String,
    /// How often the body has been convened for this congress: 1, and 2 or more where quorum failed before.
    #[serde(default)]
    pub convocation: u32,
    pub sessions: Vec<Session>,
    pub steps: Vec<Step>,
    /// Papers for everybody to read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Document>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<Logo>,
}

/// The body's emblem, on the first and the last picture of the hall.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logo {
    /// The file it was made from, for browsers.
    pub document: Document,
    /// What terminals show. Shared, as every stage frame with it carries it.
    pub picture: Arc<Emblem>,
}

/// A file that the agenda publishes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    pub title: String,
    /// Path relative to the agenda's folder, with `/`.
    pub file: String,
    pub format: Format,
    /// Bytes.
    pub size: u64,
    /// Published once this step was entered; none: from the beginning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<StepId>,
}

/// What a document is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    Pdf,
    Docx,
    Xlsx,
    /// Plain text, Markdown included.
    Text,
    Png,
    Jpeg,
}

impl Format {
    /// Endings of file names, and what they mean.
    pub const ENDINGS: [(&str, Self); 8] = [
        ("pdf", Self::Pdf),
        ("docx", Self::Docx),
        ("xlsx", Self::Xlsx),
        ("txt", Self::Text),
        ("md", Self::Text),
        ("png", Self::Png),
        ("jpg", Self::Jpeg),
        ("jpeg", Self::Jpeg),
    ];

    /// The format of a file of this name, by its ending.
    pub fn of(file: &str) -> Option<Self> {
        let ending = file.rsplit_once('.')?.1.to_ascii_lowercase();
        Self::ENDINGS.iter().find(|(known, _)| *known == ending).map(|(_, format)| *format)
    }
}

/// A session (phiên trù bị, phiên chính thức).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    pub id: String,
    pub title: String,
    /// Planned start, minutes after midnight local time.
    pub starts: Option<u32>,
}

/// The kind of a step, from which its duties follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepKind {
    Ceremony,
    Statement,
    Report,
    HandVote,
    Credentials,
    Discussion,
    Election,
    Resolution,
    Break,
    Closing,
}

impl StepKind {
    /// All kinds, in the order the documentation lists them.
    pub const ALL: [Self; 10] = [
        Self::Ceremony,
        Self::Statement,
        Self::Report,
        Self::HandVote,
        Self::Credentials,
        Self::Discussion,
        Self::Election,
        Self::Resolution,
        Self::Break,
        Self::Closing,
    ];

    /// The word used in agenda files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ceremony => "ceremony",
            Self::Statement => "statement",
            Self::Report => "report",
            Self::HandVote => "hand-vote",
            Self::Credentials => "credentials",
            Self::Discussion => "discussion",
            Self::Election => "election",
            Self::Resolution => "resolution",
            Self::Break => "break",
            Self::Closing => "closing",
        }
    }
}

/// One step of the agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    pub id: StepId,
    /// Position in [`Agenda::sessions`].
    pub session: usize,
    pub kind: StepKind,
    pub title: String,
    /// Planned minutes.
    pub minutes: u32,
    /// Who speaks or leads.
    pub by: String,
    /// The presidium's words. `{present}` and the like are filled in by the `readout` room.
    pub say: String,
    /// What the hall reads during the step; the title alone when empty.
    pub stage: Vec<String>,
    /// Hand votes of the step, in order.
    pub votes: Vec<VoteSpec>,
    pub election: Option<ElectionSpec>,
    /// Those who registered to speak before the congress.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub speakers: Vec<SpeakerSpec>,
    /// Which of the contents that the superior committee asks for the step deals with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub covers: Vec<Content>,
}

/// A content that the superior committee wants a congress to have; the fourth, elections, follows from those held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Content {
    /// The term that ends is reviewed and the next one planned (tổng kết nhiệm kỳ, phương hướng).
    Review,
    /// Drafts of the higher congress are discussed (góp ý văn kiện cấp trên).
    Drafts,
    /// The committee reviews itself (kiểm điểm cấp ủy).
    SelfReview,
}

impl Content {
    /// All of them, in the order of the report.
    pub const ALL: [Self; 3] = [Self::Review, Self::Drafts, Self::SelfReview];

    /// The word used in agenda files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Review => "review",
            Self::Drafts => "drafts",
            Self::SelfReview => "self-review",
        }
    }
}

/// A speaker prepared in the agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpeakerSpec {
    pub who: Who,
    /// May be empty.
    pub subject: String,
    /// Minutes granted; 0 for a contribution in writing.
    pub minutes: u32,
    #[serde(default)]
    pub written: bool,
}

/// A hand vote prepared in the agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteSpec {
    pub id: VoteId,
    /// What is asked: "Thông qua Chương trình và Quy chế làm việc của Đại hội".
    pub question: String,
    /// The text or list put to the vote; may be empty.
    pub proposal: String,
    /// The words for this vote; the step's own when empty.
    pub say: String,
    /// Judged by the majority the rule set has for major matters.
    #[serde(default)]
    pub major: bool,
}

/// An election prepared in the agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ElectionSpec {
    pub id: ElectionId,
    pub office: Office,
    /// "Ban Chấp hành Đảng bộ phường, nhiệm kỳ 2025–2030".
    pub title: String,
    pub seats: u32,
    /// People prepared for the list; with `from`, only those elected there may stand.
    pub candidates: Vec<PersonCode>,
    /// Those who hold the office until now (đương nhiệm); where the agenda names none for a committee, they are those whom
    /// the roll marks as of the convening committee.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub incumbents: Vec<PersonCode>,
    /// The earlier election from whose elected the list is made.
    pub from: Option<ElectionId>,
    /// The earlier election whose list, less those elected, is the list here (alternates from the rest of the first list).
    #[serde(default)]
    pub rest: Option<ElectionId>,
    /// The earlier election whose elected hold this vote: the first meeting of the new committee.
    #[serde(default)]
    pub by: Option<ElectionId>,
    /// Elections whose elected may not stand here (the secretary in the deputy's election).
    pub without: Vec<ElectionId>,
    pub board_head: Option<PersonCode>,
    /// The other members of the counting board.
    pub board: Vec<PersonCode>,
    pub say: ElectionWords,
}

/// The presidium's words for each duty of an election; the step's own where empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ElectionWords {
    pub seats: String,
    /// Introducing the list, nominations and withdrawals.
    #[serde(default)]
    pub introduce: String,
    pub list: String,
    pub board: String,
    pub procedure: String,
    pub collect: String,
    pub count: String,
    pub declare: String,
    /// Another vote: among the tied, or a further round.
    #[serde(default)]
    pub again: String,
}

impl Agenda {
    /// The position of step `id`.
    pub fn position(&self, id: &StepId) -> Option<usize> {
        self.steps.iter().position(|s| s.id == *id)
    }

    /// The step `id`.
    pub fn step(&self, id: &StepId) -> Option<&Step> {
        self.steps.iter().find(|s| s.id == *id)
    }

    /// The election `id`, with the step that holds it.
    pub fn election(&self, id: &ElectionId) -> Option<(&Step, &ElectionSpec)> {
        self.steps.iter().find_map(|s| s.election.as_ref().filter(|e| e.id == *id).map(|e| (s, e)))
    }
}
