//! The `people` stream: what only console and desk may know of a person.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::id::PersonCode;
use crate::base::text::fold;
use crate::congress::command::ShownBadge;
use crate::congress::roll::Person;
use crate::record::badge::BadgeKey;
use crate::record::chain::digest;

/// Personal data of one person, as the roster gives it. Dates are written as [`RosterDate`] writes them.
///
/// [`RosterDate`]: crate::base::date::RosterDate
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Private {
    #[serde(default)]
    pub birth: String,
    #[serde(default)]
    pub sex: String,
    #[serde(default)]
    pub card: String,
    #[serde(default)]
    pub ethnicity: String,
    #[serde(default)]
    pub religion: String,
    /// Day of admission (ngày vào Đảng, vào Đoàn).
    #[serde(default)]
    pub joined: String,
    /// Day of official membership (ngày chính thức).
    #[serde(default)]
    pub official: String,
    /// General education (trình độ học vấn).
    #[serde(default)]
    pub education: String,
    /// Professional qualification (trình độ chuyên môn).
    #[serde(default)]
    pub degree: String,
    /// Political theory (lý luận chính trị).
    #[serde(default)]
    pub theory: String,
    /// Kind of the unit (loại hình đơn vị).
    #[serde(default)]
    pub unit_type: String,
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

/// What the badges of a congress are made with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Badges {
    pub key: BadgeKey,
    /// Badges had been printed when the record was opened.
    pub printed: bool,
}

/// A person's sex, as rosters write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    Male,
    Female,
}

impl Sex {
    /// The word a roster keeps.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Male => "Nam",
            Self::Female => "Nữ",
        }
    }

    /// The sex that `word` names.
    pub fn find(word: &str) -> Option<Self> {
        Some(match fold(word).trim_matches(|c: char| !c.is_alphanumeric()) {
            "nam" | "m" | "male" | "man" | "ong" => Self::Male,
            "nu" | "f" | "female" | "woman" | "ba" => Self::Female,
            _ => return None,
        })
    }
}

/// A fact of the `people` stream.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PeopleEvent {
    /// Personal data of the whole roster, and what badges are made with.
    Recorded {
        people: Vec<(PersonCode, Private)>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        badges: Option<Badges>,
    },
    /// Why somebody is absent. Where the entry is left out of an archive its hash stays: `salt`, random hex, keeps the
    /// reason from being found by trying the usual ones.
    AbsenceReason {
        code: PersonCode,
        reason: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        salt: String,
    },
}

/// What the entries of the stream fold into.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct People {
    pub private: BTreeMap<PersonCode, Private>,
    pub absences: BTreeMap<PersonCode, String>,
    #[serde(default)]
    pub badges: Option<Badges>,
}

impl People {
    /// The badge number `badge` of `code`; without digits when this congress has no key for badges.
    pub fn badge(&self, code: &PersonCode, badge: u16) -> ShownBadge {
        let number = self.badges.as_ref().map_or_else(String::new, |b| b.key.number(code, badge));
        ShownBadge { badge, number }
    }

    /// Folds one fact.
    pub fn evolve(&mut self, event: &PeopleEvent) {
        match event {
            PeopleEvent::Recorded { people, badges } => {
                self.private.extend(people.iter().cloned());
                self.badges.clone_from(badges);
            }
            PeopleEvent::AbsenceReason { code, reason, .. } => {
                self.absences.insert(code.clone(), reason.clone());
            }
        }
    }
}
