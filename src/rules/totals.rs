//! What a counted box comes to.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::rules::ruleset::Form;

/// A candidate's marks on the valid papers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameTotal {
    /// Votes for: left standing, agree, or votes spread.
    pub votes: u64,
    /// Agree/disagree form: disagree.
    #[serde(default)]
    pub disagree: u64,
    /// Agree/disagree form: both columns or neither, which counts for neither.
    #[serde(default)]
    pub both_or_neither: u64,
}

/// Totals of one box. Papers, not people.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    pub entered: u32,
    pub valid: u32,
    /// Cumulative form: shares on the valid papers. Zero in the other forms.
    #[serde(default)]
    pub shares: u64,
    /// Invalid papers by reason id.
    pub invalid: BTreeMap<String, u32>,
    /// In ballot order.
    pub names: Vec<NameTotal>,
    /// Choices that valid papers left unused.
    pub undervotes: u64,
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
    pub fn marks(&self) -> u64 {
        self.names.iter().fold(0, |all, n| all.saturating_add(n.votes))
    }

    /// The most votes the valid papers can carry: valid × seats, or shares × seats in the cumulative form.
    pub fn capacity(&self, seats: u32, form: Form) -> u64 {
        let voices = if form == Form::Cumulative { self.shares } else { u64::from(self.valid) };
        voices.saturating_mul(u64::from(seats))
    }
}
