//! The congress as its events leave it.
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::base::id::{ElectionId, StepId};
use crate::base::time::Moment;
use crate::congress::act::Act;
use crate::congress::agenda::{Agenda, ElectionSpec, Step};
use crate::congress::election::Election;
use crate::congress::progress::Progress;
use crate::congress::roll::{Counts, Roll};
use crate::congress::speakers::Speakers;
use crate::congress::stage::{Cue, Look};
use crate::congress::vote::{HandVote, VoteKey};
use crate::rules::ruleset::RuleSet;

/// A stated quorum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    pub step: StepId,
    pub counts: Counts,
    pub met: bool,
    pub at: Moment,
    /// Who was there with a vote then: positions of the person summoned and of whoever is there for them.
    #[serde(default)]
    pub here: Vec<(usize, usize)>,
}

/// A congress.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Congress {
    pub agenda: Agenda,
    /// None before the record was opened.
    pub rules: Option<RuleSet>,
    pub rehearsal: bool,
    pub files: BTreeMap<String, String>,
    pub roll: Roll,
    pub progress: Progress,
    pub statements: Vec<Statement>,
    #[serde(with = "crate::base::pairs")]
    pub votes: BTreeMap<VoteKey, HandVote>,
    pub elections: BTreeMap<ElectionId, Election>,
    /// Names of rule parameters the presidium confirmed.
    pub confirmed: BTreeSet<String>,
    pub cue: Cue,
    /// The line at the bottom of the hall's picture.
    #[serde(default)]
    pub line: Option<String>,
    #[serde(default)]
    pub speakers: Speakers,
    #[serde(default)]
    pub look: Look,
    /// See [`Opening::stage_lock`](crate::congress::event::Opening::stage_lock).
    #[serde(default)]
    pub stage_lock: bool,
    /// See [`Opening::signing_key`](crate::congress::event::Opening::signing_key).
    #[serde(default)]
    pub signing_key: String,
    /// Acts that can be taken back, newest last.
    pub acts: Vec<Act>,
    pub opened: Option<Moment>,
    pub closed: Option<Moment>,
}

impl Congress {
    /// The current step.
    pub fn step(&self) -> Option<&Step> {
        self.progress.current.and_then(|i| self.agenda.steps.get(i))
    }

    /// The election of the current step.
    pub fn current_election(&self) -> Option<&ElectionSpec> {
        self.step().and_then(|s| s.election.as_ref())
    }

    /// The state of election `id`; a fresh one when nothing has happened yet.
    pub fn election(&self, id: &ElectionId) -> Election {
        self.elections.get(id).cloned().unwrap_or_default()
    }
}
