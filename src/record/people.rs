//! The `people` stream: what only console and desk may know of a person.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::id::PersonCode;
use crate::congress::roll::Person;
use crate::record::chain::digest;

/// Personal data of one person, as the roster gives it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Private {
    #[serde(default)]
    pub birth: String,
    #[serde(default)]
    pub sex: String,
    #[serde(default)]
    pub card: String,
    /// Other columns of the roster by heading.
    #[serde(default)]
    pub more: BTreeMap<String, String>,
    /// Random hex that keeps the digest from being guessed.
    #[serde(default)]
    pub salt: String,
}

impl Private {
    /// The salted digest that the `congress` stream carries for this person.
    pub fn digest(&self, code: &PersonCode) -> String {
        let text = serde_json::to_string(&(code, self)).unwrap_or_default();
        digest(text.as_bytes())
    }
}

/// A person read from a roster: public part and private part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RosterPerson {
    pub person: Person,
    pub private: Private,
}

/// A fact of the `people` stream.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PeopleEvent {
    /// Personal data of the whole roster.
    Recorded { people: Vec<(PersonCode, Private)> },
    /// Why somebody is absent.
    AbsenceReason { code: PersonCode, reason: String },
}

/// What the entries of the stream fold into.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct People {
    pub private: BTreeMap<PersonCode, Private>,
    pub absences: BTreeMap<PersonCode, String>,
}

impl People {
    /// Folds one fact.
    pub fn evolve(&mut self, event: &PeopleEvent) {
        match event {
            PeopleEvent::Recorded { people } => self.private.extend(people.iter().cloned()),
            PeopleEvent::AbsenceReason { code, reason } => {
                self.absences.insert(code.clone(), reason.clone());
            }
        }
    }
}
