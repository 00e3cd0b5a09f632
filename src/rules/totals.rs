//! What a counted box comes to.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A candidate's marks on the valid papers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameTotal {
    /// Votes for: left standing, or agree.
    pub votes: u32,
    /// Agree/disagree form: disagree.
    #[serde(default)]
    pub disagree: u32,
    /// Agree/disagree form: both columns or neither, which counts for neither.
    #[serde(default)]
    pub both_or_neither: u32,
}

/// Totals of one box. Papers, not people.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    pub entered: u32,
    pub valid: u32,
    /// Invalid papers by reason id.
    pub invalid: BTreeMap<String, u32>,
    /// In ballot order.
    pub names: Vec<NameTotal>,
    /// Choices that valid papers left unused.
    pub undervotes: u32,
    /// Valid papers that elect exactly as many as there are seats, and fewer.
    pub full: u32,
    pub fewer: u32,
}

impl Totals {
    /// Invalid papers.
    pub fn invalid_sum(&self) -> u32 {
        self.invalid.values().fold(0, |all, n| all.saturating_add(*n))
    }

    /// Votes for all candidates together.
    pub fn marks(&self) -> u32 {
        self.names.iter().fold(0, |all, n| all.saturating_add(n.votes))
    }
}
