//! The body that votes: its kind, who is left out of the base, and the numbers never to be confused.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::message::Message;

/// What kind of body meets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BodyKind {
    /// A congress of all members (đại hội đảng viên).
    #[default]
    Members,
    /// A congress of delegates (đại hội đại biểu).
    Delegates,
    /// A committee's meeting.
    Meeting,
}

impl BodyKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Members, Self::Delegates, Self::Meeting];

    /// The word used in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Members => "members",
            Self::Delegates => "delegates",
            Self::Meeting => "meeting",
        }
    }
}

/// Why somebody summoned is left out of the base (190-QĐ/TW, Article 30).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Exclusion {
    /// Introduced for temporary activity elsewhere, and not present.
    TemporaryElsewhereAbsent,
    /// Exempted from work and activity, and not present.
    ExemptAbsent,
    /// Suspended, prosecuted, indicted or detained.
    SuspendedOrDetained,
    /// Absent for the whole congress with an accepted reason.
    AbsentThroughoutAccepted,
    /// A member of the convening committee absent throughout.
    ConveningAbsentThroughout,
    /// A delegate absent throughout whom no alternate replaces.
    AbsentThroughoutNoAlternate,
}

impl Exclusion {
    /// All exclusions.
    pub const ALL: [Self; 6] = [
        Self::TemporaryElsewhereAbsent,
        Self::ExemptAbsent,
        Self::SuspendedOrDetained,
        Self::AbsentThroughoutAccepted,
        Self::ConveningAbsentThroughout,
        Self::AbsentThroughoutNoAlternate,
    ];

    /// The word used in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::TemporaryElsewhereAbsent => "temporary-elsewhere-absent",
            Self::ExemptAbsent => "exempt-absent",
            Self::SuspendedOrDetained => "suspended-or-detained",
            Self::AbsentThroughoutAccepted => "absent-throughout-accepted",
            Self::ConveningAbsentThroughout => "convening-absent-throughout",
            Self::AbsentThroughoutNoAlternate => "absent-throughout-no-alternate",
        }
    }

    /// The exclusion in words.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::TemporaryElsewhereAbsent => "exclusion-temporary-elsewhere-absent",
            Self::ExemptAbsent => "exclusion-exempt-absent",
            Self::SuspendedOrDetained => "exclusion-suspended-or-detained",
            Self::AbsentThroughoutAccepted => "exclusion-absent-throughout-accepted",
            Self::ConveningAbsentThroughout => "exclusion-convening-absent-throughout",
            Self::AbsentThroughoutNoAlternate => "exclusion-absent-throughout-no-alternate",
        })
    }
}

/// The body's numbers at one moment. Only people with a vote; shares at a company.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    pub summoned: u64,
    pub present: u64,
    pub excluded: BTreeMap<Exclusion, u64>,
}
