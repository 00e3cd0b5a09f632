//! A rule set: parameters, each with its article and how sure it is.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::rules::body::{BodyKind, Exclusion};
use crate::rules::marks::{MarksTable, Reading};
use crate::rules::office::OfficeGroup;

/// How sure a parameter is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Read in the rule's text.
    #[default]
    Confirmed,
    /// A setting the presidium confirms before its first use.
    ToConfirm,
}

/// One parameter of a rule set.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Param<T> {
    pub value: T,
    /// The article it stands on, as cited on screen: "Điều 30 khoản 2".
    pub article: String,
    pub status: Status,
}

/// What the majority is counted on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BaseKind {
    /// Everyone with a vote who was summoned, less the exclusions.
    #[default]
    Summoned,
    /// Everyone with a vote who is present; at a company, the shares represented.
    Present,
    /// All seats of the body, whoever is present.
    WholeBody,
    /// Ballots handed out.
    Issued,
    /// Ballots collected, the invalid ones included.
    Collected,
    /// Valid ballots.
    Valid,
    /// Votes cast (Robert's Rules). Ballots: those collected less those whose reason is not `in_base`, the blanks. Hands:
    /// those for and against.
    Cast,
}

impl BaseKind {
    /// Counted on ballots, and so known only after the count.
    pub fn of_ballots(self) -> bool {
        matches!(self, Self::Issued | Self::Collected | Self::Valid | Self::Cast)
    }
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
    /// At least so many percent of the base: `{ at-least-percent = 65 }`.
    AtLeastPercent(u32),
    /// Strictly more than so many percent of the base.
    MoreThanPercent(u32),
    /// The highest are elected, whatever the base.
    Plurality,
}

/// What follows a tie at the last seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TiePolicy {
    /// A new vote among the tied; the higher wins and need not exceed half.
    RevoteTiedPlurality,
    /// A tie elects nobody; a ballot is taken again with the same majority.
    RevoteMajority,
    /// The congress decides whether to vote again.
    AskCongress,
    /// The older of the tied.
    Older,
    /// By lot.
    Lot,
}

/// What follows a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Next {
    /// Every seat is filled.
    Done,
    /// A new vote among the tied.
    RevoteTied,
    /// The congress decides by raised cards whether to vote again.
    CongressDecides,
    /// Another round.
    SecondRound,
    /// The seats stay empty.
    FillNone,
    /// The superior committee appoints.
    SuperiorAppoints,
    /// The older of the tied is elected; the presidium records who.
    Older,
    /// Lots are drawn among the tied; the presidium records who was drawn.
    Lot,
}

/// Whose names may join the list of a later round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NewNames {
    /// The congress decides by raised cards.
    Congress,
    /// Only those who stood and were not elected.
    Nobody,
    /// Anybody who may stand at all.
    Anyone,
}

/// How the marks stand on a paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// A voter strikes out whom they refuse; an untouched name is a vote for.
    #[default]
    CrossOut,
    /// One mark a name, in the column agree or disagree.
    AgreeDisagree,
    /// Shares × seats votes, freely spread over the names (bầu dồn phiếu).
    Cumulative,
}

/// Quorum as a fraction of those summoned, and of the units at a delegate congress.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quorum {
    /// At least `heads.0 / heads.1` of those summoned; more than that with `more`.
    pub heads: (u32, u32),
    /// Strictly more than `heads`.
    #[serde(default)]
    pub more: bool,
    /// At a delegate congress, delegates from more than `units.0 / units.1` of the subordinate bodies.
    #[serde(default)]
    pub units: Option<(u32, u32)>,
    /// The least share when the body is convened a second time, a third, …: always "at least".
    #[serde(default)]
    pub again: Vec<(u32, u32)>,
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
    /// Papers invalid for this reason stay in a base counted on ballots cast.
    #[serde(default = "yes")]
    pub in_base: bool,
    /// In Vietnamese, as the minutes print it.
    pub text: String,
    /// In English.
    pub text_en: String,
    pub article: String,
    pub status: Status,
}

fn yes() -> bool {
    true
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
    /// What the organisation calls years of membership: "Tuổi đảng". May be empty.
    #[serde(default)]
    pub seniority: String,
    /// The base of elections, by kind of body.
    pub base: BTreeMap<BodyKind, Param<BaseRule>>,
    /// The base of hand votes where it is not that of elections, by kind of body.
    #[serde(default)]
    pub hand_vote_base: BTreeMap<BodyKind, Param<BaseRule>>,
    pub majority: Param<Majority>,
    pub hand_vote: Param<Majority>,
    /// Hand votes on matters the agenda calls major.
    #[serde(default)]
    pub hand_vote_major: Option<Param<Majority>>,
    pub tie: Param<TiePolicy>,
    /// What follows vacant seats after round 1, 2, …, by group of offices; later rounds follow the last. The group
    /// `default` is always there.
    pub vacant: BTreeMap<OfficeGroup, Param<Vec<Next>>>,
    pub new_names: Param<NewNames>,
    pub quorum: Param<Quorum>,
    /// None: a list may carry any number of names.
    #[serde(default)]
    pub surplus: Option<Param<SurplusRule>>,
    /// A floor or self nominee joins the list when more than so many percent of those attending agree; none: no such
    /// gate.
    #[serde(default)]
    pub floor_gate: Option<Param<u32>>,
    /// Members of the convening committee neither nominate nor stand outside its list.
    #[serde(default)]
    pub convening_bound: Option<Param<bool>>,
    /// A secret opinion ballot on the floor nominees when the list passes its cap.
    #[serde(default)]
    pub opinion_ballot: Option<Param<bool>>,
    /// The elected take office when the superior committee has confirmed them (chuẩn y).
    #[serde(default)]
    pub confirmation: Option<Param<bool>>,
    /// The ballot's form when the list has more names than seats, and when it has not.
    pub form_with_surplus: Param<Form>,
    pub form_without_surplus: Param<Form>,
    /// Members of the counting board may not stand on the list.
    pub board_off_list: Param<bool>,
    /// The list stands in order of given name.
    pub list_by_given_name: Param<bool>,
    /// Ballots are kept sealed for so many months.
    pub keep_months: Param<u32>,
    /// What unusual marks make of a paper.
    pub marks: MarksTable<Param<Reading>>,
    /// What makes a paper invalid, by id.
    pub invalid: BTreeMap<String, InvalidReason>,
}

/// Reason ids the program gives by itself; a rule file must carry each.
pub const TOO_MANY_NAMES: &str = "too-many-names";
/// Nobody is chosen on a list of several names.
pub const NOBODY: &str = "nobody";
/// Both or neither column marked on a list of one name.
pub const BOTH_OR_NEITHER: &str = "both-or-neither";

/// More votes spread than shares × seats.
pub const OVER_SHARES: &str = "over-shares";
/// All of them.
pub const BY_PROGRAM: [&str; 4] = [TOO_MANY_NAMES, NOBODY, BOTH_OR_NEITHER, OVER_SHARES];

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

    /// The base rule of hand votes for `body`: their own, or that of elections.
    pub fn hand_base_for(&self, body: BodyKind) -> Option<&Param<BaseRule>> {
        self.hand_vote_base.get(&body).or_else(|| self.base_for(body))
    }

    /// What follows vacant seats after round `round` (from 1).
    pub fn after(&self, group: OfficeGroup, round: u32) -> Option<(Next, &str)> {
        let rule = self.vacant.get(&group).or_else(|| self.vacant.get(&OfficeGroup::Default))?;
        let position = (round.max(1) as usize - 1).min(rule.value.len().saturating_sub(1));
        rule.value.get(position).map(|next| (*next, rule.article.as_str()))
    }

    /// The form of the paper for a list of `names` for `seats`.
    pub fn form(&self, names: u32, seats: u32) -> Form {
        if names > seats { self.form_with_surplus.value } else { self.form_without_surplus.value }
    }

    /// Every parameter with its article and status, in the order of the file's keys.
    pub fn parameters(&self) -> Vec<(ToConfirm, Status)> {
        let mut all = Params::default();
        self.base.iter().for_each(|(body, rule)| all.look(&format!("base.{}", body.as_str()), rule));
        self.hand_vote_base.iter().for_each(|(b, rule)| all.look(&format!("hand-vote-base.{}", b.as_str()), rule));
        all.look("majority", &self.majority);
        all.look("hand-vote", &self.hand_vote);
        self.hand_vote_major.iter().for_each(|p| all.look("hand-vote-major", p));
        all.look("tie", &self.tie);
        self.vacant.iter().for_each(|(group, rule)| all.look(&format!("vacant.{}", group.as_str()), rule));
        all.look("new-names", &self.new_names);
        all.look("quorum", &self.quorum);
        self.surplus.iter().for_each(|p| all.look("surplus", p));
        self.floor_gate.iter().for_each(|p| all.look("floor-gate", p));
        self.convening_bound.iter().for_each(|p| all.look("convening-bound", p));
        self.opinion_ballot.iter().for_each(|p| all.look("opinion-ballot", p));
        self.confirmation.iter().for_each(|p| all.look("confirmation", p));
        all.look("form-with-surplus", &self.form_with_surplus);
        all.look("form-without-surplus", &self.form_without_surplus);
        all.look("board-off-list", &self.board_off_list);
        all.look("list-by-given-name", &self.list_by_given_name);
        all.look("keep-months", &self.keep_months);
        self.marks.entries().iter().for_each(|(case, p)| all.look(&format!("marks.{case}"), p));
        self.invalid.iter().for_each(|(id, r)| all.add(&format!("invalid.{id}"), &r.article, r.status));
        all.0
    }

    /// Every parameter with `status = "to-confirm"`, in the order of the file's keys.
    pub fn to_confirm(&self) -> Vec<ToConfirm> {
        self.parameters().into_iter().filter(|(_, s)| *s == Status::ToConfirm).map(|(p, _)| p).collect()
    }
}

/// Parameters gathered from a rule set.
#[derive(Default)]
struct Params(Vec<(ToConfirm, Status)>);

impl Params {
    fn look<T>(&mut self, name: &str, param: &Param<T>) {
        self.add(name, &param.article, param.status);
    }

    fn add(&mut self, name: &str, article: &str, status: Status) {
        self.0.push((ToConfirm { name: name.to_owned(), article: article.to_owned() }, status));
    }
}
