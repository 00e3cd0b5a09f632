//! Rule files read into a rule set.
use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use toml::de::ValueDeserializer;

use crate::base::message::Message;
use crate::rules::body::BodyKind;
use crate::rules::ruleset::{
    BOTH_OR_NEITHER, BaseRule, InvalidReason, NOBODY, Param, Quorum, RuleSet, Status, SurplusRule, TOO_MANY_NAMES,
};
use crate::script::fault::{clip, one_of};
use crate::script::sheet::{Sheet, View};

/// The keys of a rule file.
const KEYS: [&str; 15] = [
    "id",
    "title",
    "short",
    "base",
    "majority",
    "hand-vote",
    "tie",
    "quorum",
    "surplus",
    "form-with-surplus",
    "form-without-surplus",
    "board-off-list",
    "list-by-given-name",
    "keep-months",
    "invalid",
];
const STATUSES: [&str; 2] = ["confirmed", "to-confirm"];
const BODIES: [BodyKind; 3] = [BodyKind::Members, BodyKind::Delegates, BodyKind::Meeting];

/// What each parameter's value may look like, shown when it cannot be read.
const BASE: &str = r#"{ kind = "summoned", exclusions = ["absent-throughout-accepted"] }"#;
const MAJORITY: &str = r#""more-than-half""#;
const TIE: &str = r#""revote-tied-plurality""#;
const QUORUM: &str = "{ heads = [2, 3], units = [2, 3] }";
const SURPLUS: &str = "{ minimum = 1, cap_percent = 30, small_seats = [3, 5], small_cap = 1 }";
const FORM: &str = r#""cross-out", "agree-disagree""#;
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
    let majority = param(view, "majority", MAJORITY);
    let hand_vote = param(view, "hand-vote", MAJORITY);
    let tie = param(view, "tie", TIE);
    let quorum = param(view, "quorum", QUORUM).filter(|p| sane(view, "quorum", quorum_sane(&p.value), QUORUM));
    let surplus = param(view, "surplus", SURPLUS).filter(|p| sane(view, "surplus", surplus_sane(&p.value), SURPLUS));
    let form_with_surplus = param(view, "form-with-surplus", FORM);
    let form_without_surplus = param(view, "form-without-surplus", FORM);
    let board_off_list = param(view, "board-off-list", TRUTH);
    let list_by_given_name = param(view, "list-by-given-name", TRUTH);
    let keep_months = param(view, "keep-months", MONTHS);
    let invalid = reasons(view);
    let rules = RuleSet {
        id: named?.value,
        title: title?.value,
        short: short?.value,
        base: base?,
        majority: majority?,
        hand_vote: hand_vote?,
        tie: tie?,
        quorum: quorum?,
        surplus: surplus?,
        form_with_surplus: form_with_surplus?,
        form_without_surplus: form_without_surplus?,
        board_off_list: board_off_list?,
        list_by_given_name: list_by_given_name?,
        keep_months: keep_months?,
        invalid: invalid?,
    };
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
    share(quorum.heads) && quorum.units.is_none_or(share)
}

fn surplus_sane(rule: &SurplusRule) -> bool {
    let (from, to) = rule.small_seats;
    rule.minimum <= 100 && rule.cap_percent <= 100 && rule.small_cap <= 100 && from <= to && to <= 1000
}

fn bases(root: View<'_>) -> Option<BTreeMap<BodyKind, Param<BaseRule>>> {
    root.required_table("base")?;
    let view = root.table("base")?;
    view.only(&BODIES.map(BodyKind::as_str));
    let mut bases = BTreeMap::new();
    for body in BODIES.into_iter().filter(|b| view.get(b.as_str()).is_some()) {
        bases.insert(body, param(view, body.as_str(), BASE)?);
    }
    Some(bases)
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
    for id in [TOO_MANY_NAMES, NOBODY, BOTH_OR_NEITHER] {
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
    view.only(&["by_program", "text", "text_en", "article", "status"]);
    let by_program = view.truth("by_program");
    let (text, text_en, article) = (view.required("text"), view.required("text_en"), view.required("article"));
    let status = status(view);
    Some(InvalidReason {
        by_program: by_program?,
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
