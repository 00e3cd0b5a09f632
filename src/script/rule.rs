//! Rule files read into a rule set.
use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use toml::de::ValueDeserializer;

use crate::base::message::Message;
use crate::rules::body::BodyKind;
use crate::rules::marks::{CASES, MarksTable, Reading};
use crate::rules::office::OfficeGroup;
use crate::rules::ruleset::{
    BY_PROGRAM, BaseKind, BaseRule, InvalidReason, Majority, Next, OVER_SHARES, Param, Quorum, RuleSet, Status,
    SurplusRule,
};
use crate::script::fault::{clip, one_of};
use crate::script::sheet::{Sheet, View};

/// The keys of a rule file.
const KEYS: [&str; 25] = [
    "id",
    "title",
    "short",
    "seniority",
    "base",
    "hand-vote-base",
    "majority",
    "hand-vote",
    "hand-vote-major",
    "tie",
    "vacant",
    "new-names",
    "quorum",
    "surplus",
    "floor-gate",
    "convening-bound",
    "opinion-ballot",
    "confirmation",
    "form-with-surplus",
    "form-without-surplus",
    "board-off-list",
    "list-by-given-name",
    "keep-months",
    "marks",
    "invalid",
];
const STATUSES: [&str; 2] = ["confirmed", "to-confirm"];
const BODIES: [BodyKind; 3] = [BodyKind::Members, BodyKind::Delegates, BodyKind::Meeting];

/// What each parameter's value may look like, shown when it cannot be read.
const BASE: &str = r#"{ kind = "summoned", exclusions = ["absent-throughout-accepted"] }"#;
const MAJORITY: &str = r#""more-than-half", "plurality", { at-least-percent = 65 }, { more-than-percent = 50 }"#;
const TIE: &str = r#""revote-tied-plurality", "revote-majority", "ask-congress", "older", "lot""#;
const VACANT: &str = r#"["congress-decides", "second-round", "fill-none", "superior-appoints"]"#;
const NEW_NAMES: &str = r#""congress", "nobody", "anyone""#;
const PERCENT: &str = "30";
const READING: &str = r#""valid", "invalid", "board""#;
const QUORUM: &str = "{ heads = [2, 3], units = [2, 3] }";
const SURPLUS: &str = "{ minimum = 1, cap_percent = 30, small_seats = [3, 5], small_cap = 1 }";
const FORM: &str = r#""cross-out", "agree-disagree", "cumulative""#;
const TRUTH: &str = "true, false";
const MONTHS: &str = "6";

/// Reads the rule file of rule set `id`. `None` after reporting its faults. Notices name every parameter left open.
pub fn read(sheet: &Sheet<'_>, id: &str) -> Option<RuleSet> {
    let table = sheet.parse()?;
    let view = View::root(sheet, &table);
    view.only(&KEYS);
    let named = view.required("id");
    if let Some(other) = named.as_ref().filter(|n| n.value != id) {
        let wrong = Message::new("script-rule-id").with("text", clip(&other.value)).with("id", id);
        sheet.fault(other.line, wrong, Message::new("script-rule-id-right").with("id", id));
    }
    let (title, short) = (view.required("title"), view.required("short"));
    let base = bases(view);
    let majorities = (majority(view, "majority"), majority(view, "hand-vote"));
    let major = optional(view, "hand-vote-major", MAJORITY).map(|p| p.filter(|p| fair(view, "hand-vote-major", p)));
    let tie = param(view, "tie", TIE);
    let vacant = vacant(view);
    let new_names = param(view, "new-names", NEW_NAMES);
    let quorum = param(view, "quorum", QUORUM).filter(|p| sane(view, "quorum", quorum_sane(&p.value), QUORUM));
    let surplus = optional(view, "surplus", SURPLUS).map(|p| p.filter(|p| surplus_sane(view, p)));
    let floor_gate = optional(view, "floor-gate", PERCENT).map(|p| p.filter(|p| gate_sane(view, p)));
    let forms = (param(view, "form-with-surplus", FORM), param(view, "form-without-surplus", FORM));
    let lists = (param(view, "board-off-list", TRUTH), param(view, "list-by-given-name", TRUTH));
    let keep_months = param(view, "keep-months", MONTHS);
    let marks = marks(view);
    let invalid = reasons(view);
    let rules = RuleSet {
        id: named?.value,
        title: title?.value,
        short: short?.value,
        seniority: view.text("seniority"),
        base: base?,
        hand_vote_base: hand_bases(view)?,
        majority: majorities.0?,
        hand_vote: majorities.1?,
        hand_vote_major: major?,
        tie: tie?,
        vacant: vacant?,
        new_names: new_names?,
        quorum: quorum?,
        surplus: surplus?,
        floor_gate: floor_gate?,
        convening_bound: optional(view, "convening-bound", TRUTH)?,
        opinion_ballot: optional(view, "opinion-ballot", TRUTH)?,
        confirmation: optional(view, "confirmation", TRUTH)?,
        form_with_surplus: forms.0?,
        form_without_surplus: forms.1?,
        board_off_list: lists.0?,
        list_by_given_name: lists.1?,
        keep_months: keep_months?,
        marks: marks?,
        invalid: invalid?,
    };
    hand_votes_have_bases(view, &rules)?;
    notices(view, &rules);
    Some(rules)
}

/// One parameter: value, article, status.
fn param<T: DeserializeOwned>(parent: View<'_>, key: &'static str, example: &str) -> Option<Param<T>> {
    if parent.get(key).is_none() {
        let wrong = Message::new("script-rule-missing").with("key", key);
        parent.fault(wrong, Message::new("script-rule-param-right").with("key", key).with("example", example));
        return None;
    }
    let view = parent.table(key)?;
    view.only(&["value", "article", "status"]);
    let article = view.required("article");
    let status = status(view);
    let value = value(view, key, example);
    Some(Param { value: value?, article: article?.value, status: status? })
}

/// A parameter that a rule set may do without: `Some(None)` when it is not there, `None` after reporting its faults.
fn optional<T: DeserializeOwned>(parent: View<'_>, key: &'static str, example: &str) -> Option<Option<Param<T>>> {
    if parent.get(key).is_none() { Some(None) } else { param(parent, key, example).map(Some) }
}

fn status(view: View<'_>) -> Option<Status> {
    let word = view.required("status")?;
    match word.value.as_str() {
        "confirmed" => Some(Status::Confirmed),
        "to-confirm" => Some(Status::ToConfirm),
        other => {
            let wrong = Message::new("script-rule-status").with("text", clip(other));
            view.sheet.fault(word.line, wrong, one_of(other, &STATUSES));
            None
        }
    }
}

fn value<T: DeserializeOwned>(view: View<'_>, key: &str, example: &str) -> Option<T> {
    let Some(raw) = view.get("value") else {
        let wrong = Message::new("script-rule-no-value").with("key", key);
        view.fault(wrong, Message::new("script-rule-value-right").with("example", example));
        return None;
    };
    let found = T::deserialize(ValueDeserializer::from(raw.clone())).ok();
    if found.is_none() {
        bad_value(view, key, example);
    }
    found
}

fn bad_value(view: View<'_>, key: &str, example: &str) {
    let text = view.get("value").map(|v| clip(view.sheet.source(v.span()))).unwrap_or_default();
    let wrong = Message::new("script-rule-value").with("key", key).with("text", text);
    view.sheet.fault(view.line_of("value"), wrong, Message::new("script-rule-value-right").with("example", example));
}

/// Reports a value that can be read but makes no sense.
fn sane(parent: View<'_>, key: &str, sane: bool, example: &str) -> bool {
    if let (false, Some(view)) = (sane, parent.table(key)) {
        bad_value(view, key, example);
    }
    sane
}

fn quorum_sane(quorum: &Quorum) -> bool {
    let share = |(part, whole): (u32, u32)| part <= whole && (1..=1000).contains(&whole);
    share(quorum.heads) && quorum.units.is_none_or(share) && quorum.again.iter().all(|s| share(*s))
}

fn surplus_sane(view: View<'_>, param: &Param<SurplusRule>) -> bool {
    let rule = &param.value;
    let (from, to) = rule.small_seats;
    let within = rule.minimum <= 100 && rule.cap_percent <= 100 && rule.small_cap <= 100 && from <= to && to <= 1000;
    sane(view, "surplus", within, SURPLUS)
}

fn majority(view: View<'_>, key: &'static str) -> Option<Param<Majority>> {
    param(view, key, MAJORITY).filter(|p| fair(view, key, p))
}

/// A share of the base that can be reached, and that is one.
fn fair(view: View<'_>, key: &str, param: &Param<Majority>) -> bool {
    let within = match param.value {
        Majority::MoreThanHalf | Majority::Plurality => true,
        Majority::AtLeastPercent(percent) => (1..=100).contains(&percent),
        Majority::MoreThanPercent(percent) => percent < 100,
    };
    sane(view, key, within, MAJORITY)
}

fn gate_sane(view: View<'_>, param: &Param<u32>) -> bool {
    sane(view, "floor-gate", param.value < 100, PERCENT)
}

fn bases(root: View<'_>) -> Option<BTreeMap<BodyKind, Param<BaseRule>>> {
    root.required_table("base")?;
    by_body(root.table("base")?)
}

/// The bases of hand votes, where the rule set has them apart.
fn hand_bases(root: View<'_>) -> Option<BTreeMap<BodyKind, Param<BaseRule>>> {
    if root.get("hand-vote-base").is_none() { Some(BTreeMap::new()) } else { by_body(root.table("hand-vote-base")?) }
}

fn by_body(view: View<'_>) -> Option<BTreeMap<BodyKind, Param<BaseRule>>> {
    view.only(&BODIES.map(BodyKind::as_str));
    let mut bases = BTreeMap::new();
    for body in BODIES.into_iter().filter(|b| view.get(b.as_str()).is_some()) {
        bases.insert(body, param(view, body.as_str(), BASE)?);
    }
    Some(bases)
}

/// Raised cards leave no ballots to count a base on.
fn hand_votes_have_bases(root: View<'_>, rules: &RuleSet) -> Option<()> {
    let without = |body: &&BodyKind| {
        rules
            .hand_base_for(**body)
            .is_some_and(|rule| rule.value.kind.of_ballots() && rule.value.kind != BaseKind::Cast)
    };
    let Some(body) = rules.base.keys().find(without) else { return Some(()) };
    let wrong = Message::new("script-rule-hand-base").with("body", body.as_str());
    root.sheet.fault(
        root.line_of("base"),
        wrong,
        Message::new("script-rule-hand-base-right").with("body", body.as_str()),
    );
    None
}

/// What follows vacant seats, by group of offices.
fn vacant(root: View<'_>) -> Option<BTreeMap<OfficeGroup, Param<Vec<Next>>>> {
    root.required_table("vacant")?;
    let view = root.table("vacant")?;
    view.only(&OfficeGroup::ALL.map(OfficeGroup::as_str));
    let mut rules = BTreeMap::new();
    for group in OfficeGroup::ALL.into_iter().filter(|g| *g == OfficeGroup::Default || view.get(g.as_str()).is_some()) {
        let rule: Param<Vec<Next>> = param(view, group.as_str(), VACANT)?;
        let known = |next: &Next| {
            matches!(next, Next::CongressDecides | Next::SecondRound | Next::FillNone | Next::SuperiorAppoints)
        };
        if !sane(view, group.as_str(), !rule.value.is_empty() && rule.value.iter().all(known), VACANT) {
            return None;
        }
        rules.insert(group, rule);
    }
    Some(rules)
}

/// The marks-to-verdict table.
fn marks(root: View<'_>) -> Option<MarksTable<Param<Reading>>> {
    root.required_table("marks")?;
    let view = root.table("marks")?;
    view.only(&CASES);
    // Only a rule set with cumulative voting has anything to say of shares.
    let [a, b, c, d, e, f, g] = CASES.map(|case| match case {
        "over-shares" if view.get(case).is_none() => Some(Param::default()),
        _ => param(view, case, READING),
    });
    Some(MarksTable {
        too_many_names: a?,
        nobody: b?,
        nobody_one_name: c?,
        both_one_name: d?,
        neither_one_name: e?,
        all_disagree: f?,
        over_shares: g?,
    })
}

fn reasons(root: View<'_>) -> Option<BTreeMap<String, InvalidReason>> {
    root.required_table("invalid")?;
    let view = root.table("invalid")?;
    let mut reasons = BTreeMap::new();
    let mut whole = true;
    for (id, _) in view.keys() {
        match view.table(id).and_then(reason) {
            Some(reason) => drop(reasons.insert(id.to_owned(), reason)),
            None => whole = false,
        }
    }
    let shares = root.table("marks").is_some_and(|m| m.get("over-shares").is_some());
    for id in BY_PROGRAM.into_iter().filter(|id| shares || *id != OVER_SHARES) {
        let there = view.get(id).is_some();
        if !there || reasons.get(id).is_some_and(|r| !r.by_program) {
            let line = if there { view.line_of(id) } else { view.line };
            let wrong = Message::new("script-rule-reason").with("id", id);
            view.sheet.fault(line, wrong, Message::new("script-rule-reason-right").with("id", id));
            whole = false;
        }
    }
    whole.then_some(reasons)
}

fn reason(view: View<'_>) -> Option<InvalidReason> {
    view.only(&["by_program", "in_base", "text", "text_en", "article", "status"]);
    let by_program = view.truth("by_program");
    let in_base = if view.get("in_base").is_some() { view.truth("in_base") } else { Some(true) };
    let (text, text_en, article) = (view.required("text"), view.required("text_en"), view.required("article"));
    let status = status(view);
    Some(InvalidReason {
        by_program: by_program?,
        in_base: in_base?,
        text: text?.value,
        text_en: text_en?.value,
        article: article?.value,
        status: status?,
    })
}

/// Tells every parameter that the file leaves open, at its line.
fn notices(root: View<'_>, rules: &RuleSet) {
    for open in rules.to_confirm() {
        let (parent, key) = match open.name.split_once('.') {
            Some((table, key)) => (root.table(table), key),
            None => (Some(root), open.name.as_str()),
        };
        let line = parent.and_then(|p| p.table(key)).map_or(1, |v| v.line_of("status"));
        let what = Message::new("script-to-confirm").with("name", &open.name).with("article", &open.article);
        root.sheet.notice(line, what);
    }
}
