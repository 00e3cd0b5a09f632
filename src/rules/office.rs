//! What is elected to, and which rule for vacant seats an office falls under.
use serde::{Deserialize, Serialize};

use crate::rules::body::BodyKind;

/// An office to be elected to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Office {
    Committee,
    StandingCommittee,
    Secretary,
    Deputy,
    Inspection,
    InspectionChair,
    Delegates,
    Alternates,
    /// The board of a company.
    Board,
    Other,
}

impl Office {
    /// All offices.
    pub const ALL: [Self; 10] = [
        Self::Committee,
        Self::StandingCommittee,
        Self::Secretary,
        Self::Deputy,
        Self::Inspection,
        Self::InspectionChair,
        Self::Delegates,
        Self::Alternates,
        Self::Board,
        Self::Other,
    ];

    /// The word used in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Committee => "committee",
            Self::StandingCommittee => "standing-committee",
            Self::Secretary => "secretary",
            Self::Deputy => "deputy",
            Self::Inspection => "inspection",
            Self::InspectionChair => "inspection-chair",
            Self::Delegates => "delegates",
            Self::Alternates => "alternates",
            Self::Board => "board",
            Self::Other => "other",
        }
    }

    /// Offices whose list must have more names than seats (190-QĐ/TW, Article 14).
    pub fn wants_surplus(self) -> bool {
        matches!(self, Self::Committee | Self::StandingCommittee)
    }

    /// The group whose rule says what follows vacant seats, at a congress of `kind`.
    pub fn group(self, kind: BodyKind) -> OfficeGroup {
        match self {
            Self::Delegates | Self::Alternates => OfficeGroup::Delegates,
            Self::Secretary if kind == BodyKind::Members => OfficeGroup::CellSecretary,
            _ => OfficeGroup::Default,
        }
    }
}

/// Offices that share a rule for vacant seats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OfficeGroup {
    /// Committees and everything that has no rule of its own.
    Default,
    /// Delegates to the higher congress, and their alternates.
    Delegates,
    /// The secretary of a cell, elected by its members.
    CellSecretary,
}

impl OfficeGroup {
    /// All groups.
    pub const ALL: [Self; 3] = [Self::Default, Self::Delegates, Self::CellSecretary];

    /// The word used in rule files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Delegates => "delegates",
            Self::CellSecretary => "cell-secretary",
        }
    }
}
