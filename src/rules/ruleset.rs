//! A rule set: parameters, each with its article and how sure it is.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::rules::body::{BodyKind, Exclusion};

/// How sure a parameter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Read in the rule's text.
    Confirmed,
    /// A setting the presidium confirms before its first use.
    ToConfirm,
}

/// One parameter of a rule set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Param<T> {
    pub value: T,
    /// The article it stands on, as cited on screen: "Điều 30 khoản 2".
    pub article: String,
    pub status: Status,
}

/// What the majority is counted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BaseKind {
    /// Everyone with a vote who was summoned, less the exclusions.
    Summoned,
}

/// The denominator of a majority for one kind of body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BaseRule {
    pub kind: BaseKind,
    #[serde(default)]
    pub exclusions: Vec<Exclusion>,
}

/// What a candidate's votes must do to the base.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Majority {
    /// Strictly more than half of the base.
    MoreThanHalf,
}

/// What follows a tie at the last seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TiePolicy {
    /// A new vote among the tied; the higher wins and need not exceed half.
    RevoteTiedPlurality,
}

/// How the marks stand on a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// A voter strikes out whom they refuse; an untouched name is a vote for.
    CrossOut,
    /// One mark a name, in the column agree or disagree.
    AgreeDisagree,
}

/// Quorum as a fraction of those summoned, and of the units at a delegate congress.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quorum {
    /// At least `heads.0 / heads.1` of those summoned.
    pub heads: (u32, u32),
    /// At a delegate congress, delegates from more than `units.0 / units.1` of the subordinate bodies.
    pub units: Option<(u32, u32)>,
}

/// How many more names than seats a list may carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SurplusRule {
    /// The fewest names beyond the seats, for offices elected with surplus.
    pub minimum: u32,
    /// The most, in percent of the seats, rounded down.
    pub cap_percent: u32,
    /// For `small_seats.0..=small_seats.1` seats the most is `small_cap`.
    pub small_seats: (u32, u32),
    pub small_cap: u32,
}

/// A reason that makes a paper invalid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InvalidReason {
    /// The program finds this one from the marks; the others are the board's to see.
    #[serde(default)]
    pub by_program: bool,
    /// In Vietnamese, as the minutes print it.
    pub text: String,
    /// In English.
    pub text_en: String,
    pub article: String,
    pub status: Status,
}

/// A rule set, read from `agendas/rules/<id>.toml`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RuleSet {
    pub id: String,
    /// "Quy chế bầu cử trong Đảng, ban hành kèm theo Quyết định số 190-QĐ/TW ngày 10/10/2024".
    pub title: String,
    /// "Quy chế 190-QĐ/TW".
    pub short: String,
    /// By kind of body.
    pub base: BTreeMap<BodyKind, Param<BaseRule>>,
    pub majority: Param<Majority>,
    /// Hand votes: binding on more than half of the same base.
    pub hand_vote: Param<Majority>,
    pub tie: Param<TiePolicy>,
    pub quorum: Param<Quorum>,
    pub surplus: Param<SurplusRule>,
    /// The ballot's form when the list has more names than seats, and when it has not.
    pub form_with_surplus: Param<Form>,
    pub form_without_surplus: Param<Form>,
    /// Members of the counting board may not stand on the list.
    pub board_off_list: Param<bool>,
    /// The list stands in order of given name.
    pub list_by_given_name: Param<bool>,
    /// Ballots are kept sealed for so many months.
    pub keep_months: Param<u32>,
    /// What makes a paper invalid, by id.
    pub invalid: BTreeMap<String, InvalidReason>,
}

/// Reason ids the program gives by itself; a rule file must carry each.
pub const TOO_MANY_NAMES: &str = "too-many-names";
/// Nobody is chosen on a list of several names.
pub const NOBODY: &str = "nobody";
/// Both or neither column marked on a list of one name.
pub const BOTH_OR_NEITHER: &str = "both-or-neither";

/// A parameter that the presidium has yet to confirm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToConfirm {
    /// The key in the rule file: "quorum", "invalid.outside-name".
    pub name: String,
    pub article: String,
}

impl RuleSet {
    /// The base rule for `body`, where the file has one.
    pub fn base_for(&self, body: BodyKind) -> Option<&Param<BaseRule>> {
        self.base.get(&body)
    }

    /// The form of the paper for a list of `names` for `seats`.
    pub fn form(&self, names: u32, seats: u32) -> Form {
        if names > seats { self.form_with_surplus.value } else { self.form_without_surplus.value }
    }

    /// Every parameter with `status = "to-confirm"`, in the order of the file's keys.
    pub fn to_confirm(&self) -> Vec<ToConfirm> {
        let mut open = Vec::new();
        let mut look = |name: &str, article: &str, status: Status| {
            if status == Status::ToConfirm {
                open.push(ToConfirm { name: name.to_owned(), article: article.to_owned() });
            }
        };
        for (body, rule) in &self.base {
            look(&format!("base.{}", body.as_str()), &rule.article, rule.status);
        }
        look("majority", &self.majority.article, self.majority.status);
        look("hand-vote", &self.hand_vote.article, self.hand_vote.status);
        look("tie", &self.tie.article, self.tie.status);
        look("quorum", &self.quorum.article, self.quorum.status);
        look("surplus", &self.surplus.article, self.surplus.status);
        look("form-with-surplus", &self.form_with_surplus.article, self.form_with_surplus.status);
        look("form-without-surplus", &self.form_without_surplus.article, self.form_without_surplus.status);
        look("board-off-list", &self.board_off_list.article, self.board_off_list.status);
        look("list-by-given-name", &self.list_by_given_name.article, self.list_by_given_name.status);
        look("keep-months", &self.keep_months.article, self.keep_months.status);
        for (id, reason) in &self.invalid {
            look(&format!("invalid.{id}"), &reason.article, reason.status);
        }
        open
    }
}
