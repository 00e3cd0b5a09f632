//! A count without a congress: the case file of `daihoi tally` and the ballots beside it, read into values.
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::base::message::Message;
use crate::count::ballot::{Ballot, Paper};
use crate::rules::body::{Body, BodyKind, Exclusion};
use crate::rules::office::Office;
use crate::rules::ruleset::{BaseKind, Form, RuleSet};
use crate::script::ballots::{self, Shape};
use crate::script::case_names::{self, NameCount};
use crate::script::fault::{Faults, Findings, Notice, clip, one_of};
use crate::script::load::{Texts, has_base, read_rules, text};
use crate::script::sheet::{At, Sheet, View};
use crate::script::source::{Source, read_file};

/// The most seats of one vote, rounds and papers of one box.
const MOST_SEATS: u32 = 500;
const MOST_ROUNDS: u32 = 100;
const MOST_PAPERS: u32 = 100_000_000;
/// The most people, or shares at a company, and the most votes for one name.
pub const MOST_VOICES: u64 = 1_000_000_000_000_000;
const KINDS: [(&str, BodyKind); 3] =
    [("members", BodyKind::Members), ("delegates", BodyKind::Delegates), ("meeting", BodyKind::Meeting)];
const FORMS: [(&str, Form); 3] =
    [("cross-out", Form::CrossOut), ("agree-disagree", Form::AgreeDisagree), ("cumulative", Form::Cumulative)];

/// One count to be judged.
#[derive(Clone, Debug)]
pub struct Case {
    pub rules: RuleSet,
    pub kind: BodyKind,
    pub office: Office,
    pub seats: u32,
    pub round: u32,
    /// A vote among the tied.
    pub revote: bool,
    /// Its `present` is 0 where the case does not tell it.
    pub body: Body,
    /// Whether the case tells how many are present; it must where the base is counted on them.
    pub attendance: bool,
    pub papers: Papers,
    /// In ballot order.
    pub names: Vec<String>,
    pub counted: Counted,
    /// What to know beside the verdict.
    pub notices: Vec<Notice>,
}

/// What was handed out and came back. Papers, not people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Papers {
    pub printed: Option<u32>,
    /// Spoilt or unused, kept by the board.
    pub kept: Option<u32>,
    pub issued: u32,
    pub not_returned: Option<u32>,
    /// Absent only when the ballots themselves are given.
    pub collected: Option<u32>,
    pub form: Form,
    /// Cumulative form: shares on the valid papers.
    pub shares: Option<u64>,
    /// Invalid papers by reason, as the case file tells them.
    pub invalid: BTreeMap<String, u32>,
}

/// How the count is given.
#[derive(Clone, Debug)]
pub enum Counted {
    /// Totals of each name, in ballot order.
    Names(Vec<NameCount>),
    /// Every paper.
    Ballots(Paper, Vec<Ballot>),
}

/// Loads the case at `path`.
///
/// # Errors
/// All faults of the case, its rule file and its ballots, by file and line.
pub fn load(path: &Path) -> Result<Case, Faults> {
    let findings = Findings::default();
    let shown = path.display().to_string();
    if !path.is_file() {
        let right = Message::new("tally-no-case-right").with("path", &shown);
        return Err(Faults::one(&shown, Message::new("tally-no-case"), right));
    }
    let mut files = Texts::default();
    let case = read_file(path, &shown, &findings).and_then(|bytes| {
        let text = text(&shown, &bytes, &findings, &mut files)?;
        let sheet = Sheet::new(&shown, text, &findings);
        let table = sheet.parse()?;
        read(View::root(&sheet, &table), &folder(path), &findings)
    });
    // Which parameters a verdict stands on is told with it; the rest of the rule file is no matter of this count.
    let mut notices = findings.finish()?;
    notices.retain(|n| n.what.key != "script-to-confirm");
    let Some(case) = case else {
        return Err(Faults::one(&shown, Message::new("script-unread"), Message::new("script-unread-right")));
    };
    Ok(Case { notices, ..case })
}

fn folder(path: &Path) -> PathBuf {
    match path.parent().filter(|p| !p.as_os_str().is_empty()) {
        Some(parent) => parent.to_owned(),
        None => PathBuf::from("."),
    }
}

fn read(root: View<'_>, folder: &Path, findings: &Findings) -> Option<Case> {
    root.only(&["rules", "kind", "office", "seats", "round", "revote", "body", "papers", "candidate"]);
    let kind = if root.get("kind").is_some() {
        word(root, "kind", &KINDS)
    } else {
        Some(At { value: BodyKind::Members, line: root.line_of("rules") })
    };
    let rules = rules(root, kind.as_ref(), folder, findings);
    let office = word(root, "office", &Office::ALL.map(|o| (o.as_str(), o)));
    let seats = required_number(root, "seats", 1..=MOST_SEATS);
    let round =
        if root.get("round").is_some() { root.number("round", 1..=MOST_ROUNDS).map(|n| n.value) } else { Some(1) };
    let revote = root.truth("revote");
    let body = body(root, rules.as_ref(), kind.as_ref());
    let papers = papers(root, rules.as_ref());
    let counted = match (&papers, seats) {
        (Some((papers, ballots)), Some(seats)) => {
            counted(root, (papers, ballots.as_ref()), (rules.as_ref(), seats), (folder, findings))
        }
        _ => {
            // The names are looked at all the same, so that one run tells everything.
            case_names::read(root, None);
            None
        }
    };
    let (names, counted) = counted?;
    let (body, attendance) = body?;
    Some(Case {
        rules: rules?,
        kind: kind?.value,
        office: office?.value,
        seats: seats?,
        round: round?,
        revote: revote?,
        body,
        attendance,
        papers: papers?.0,
        names,
        counted,
        notices: Vec::new(),
    })
}

/// The word of `key`, one of `all`.
fn word<T: Copy>(view: View<'_>, key: &'static str, all: &[(&'static str, T)]) -> Option<At<T>> {
    let word = view.required(key)?;
    let found = all.iter().find(|(name, _)| *name == word.value);
    if found.is_none() {
        let known: Vec<&str> = all.iter().map(|(name, _)| *name).collect();
        let wrong = Message::new("tally-word").with("key", key).with("text", clip(&word.value));
        view.sheet.fault(word.line, wrong, one_of(&word.value, &known));
    }
    found.map(|(_, value)| At { value: *value, line: word.line })
}

/// The number of `key`, which must be there.
pub fn required_amount(view: View<'_>, key: &'static str, most: u64) -> Option<u64> {
    there(view, key)?;
    view.amount(key, 0..=most).map(|n| n.value)
}

fn required_number(view: View<'_>, key: &'static str, range: std::ops::RangeInclusive<u32>) -> Option<u32> {
    there(view, key)?;
    view.number(key, range).map(|n| n.value)
}

fn there(view: View<'_>, key: &'static str) -> Option<()> {
    if view.get(key).is_none() {
        let wrong = Message::new("script-missing-key").with("key", key);
        view.fault(wrong, Message::new("tally-number-right").with("key", key));
        return None;
    }
    Some(())
}

/// The number of `key` where there is one: `None` after reporting that it is none.
fn optional_papers(view: View<'_>, key: &str) -> Option<Option<u32>> {
    if view.get(key).is_none() { Some(None) } else { view.number(key, 0..=MOST_PAPERS).map(|n| Some(n.value)) }
}

fn rules(root: View<'_>, kind: Option<&At<BodyKind>>, folder: &Path, findings: &Findings) -> Option<RuleSet> {
    let id = root.required("rules")?;
    let source = Source::Folder(folder.to_owned());
    let rules = read_rules(&source, root.sheet, &id, (findings, &mut Texts::default()))?;
    has_base(root.sheet, rules, kind)
}

fn body(root: View<'_>, rules: Option<&RuleSet>, kind: Option<&At<BodyKind>>) -> Option<(Body, bool)> {
    root.required_table("body")?;
    let view = root.table("body")?;
    view.only(&["summoned", "present", "excluded"]);
    let summoned = required_amount(view, "summoned", MOST_VOICES);
    let rule = rules.zip(kind).and_then(|(rules, kind)| rules.base_for(kind.value));
    let attendance = view.get("present").is_some() || rule.is_some_and(|r| r.value.kind == BaseKind::Present);
    let present = if attendance { required_amount(view, "present", MOST_VOICES) } else { Some(0) };
    let excluded = excluded(view, rules, kind.map(|k| k.value));
    Some((Body { summoned: summoned?, present: present?, excluded: excluded? }, attendance))
}

/// Those left out of the base, by reason: only reasons that the rule names for this kind of body.
fn excluded(body: View<'_>, rules: Option<&RuleSet>, kind: Option<BodyKind>) -> Option<BTreeMap<Exclusion, u64>> {
    if body.get("excluded").is_none() {
        return Some(BTreeMap::new());
    }
    let view = body.table("excluded")?;
    let rule = rules.zip(kind).and_then(|(rules, kind)| rules.base_for(kind));
    let counts_summoned = rule.is_none_or(|r| r.value.kind == BaseKind::Summoned);
    let named: Vec<Exclusion> = match rule {
        Some(rule) if counts_summoned => rule.value.exclusions.clone(),
        _ => Exclusion::ALL.to_vec(),
    };
    view.only(&named.iter().map(|e| e.as_str()).collect::<Vec<_>>());
    let mut excluded = BTreeMap::new();
    for why in named.into_iter().filter(|e| view.get(e.as_str()).is_some()) {
        excluded.insert(why, view.amount(why.as_str(), 0..=MOST_VOICES)?.value);
    }
    if let (false, Some(rules)) = (counts_summoned, rules) {
        let out = excluded.values().fold(0, |all: u64, n| all.saturating_add(*n));
        let what = Message::new("tally-excluded-idle").with("out", out).with("rules", &rules.short);
        view.sheet.notice(view.line, what);
        excluded.clear();
    }
    Some(excluded)
}

/// The papers, and the path of the ballots where they are given.
fn papers(root: View<'_>, rules: Option<&RuleSet>) -> Option<(Papers, Option<At<String>>)> {
    root.required_table("papers")?;
    let view = root.table("papers")?;
    view.only(&["printed", "kept", "issued", "not_returned", "collected", "form", "shares", "invalid", "ballots"]);
    let ballots = if view.get("ballots").is_some() { view.required("ballots").map(Some) } else { Some(None) };
    let printed = optional_papers(view, "printed");
    let kept = optional_papers(view, "kept");
    let issued = required_number(view, "issued", 0..=MOST_PAPERS);
    let not_returned = optional_papers(view, "not_returned");
    let collected = if view.get("ballots").is_some() {
        optional_papers(view, "collected")
    } else {
        required_number(view, "collected", 0..=MOST_PAPERS).map(Some)
    };
    let form = form(view, rules);
    let shares = shares(view, form.as_ref().map(|f| f.value));
    let invalid = invalid(view, rules);
    let papers = Papers {
        printed: printed?,
        kept: kept?,
        issued: issued?,
        not_returned: not_returned?,
        collected: collected?,
        form: form?.value,
        shares: shares?,
        invalid: invalid?,
    };
    Some((papers, ballots?))
}

/// The form of the paper. Shares are spread only where the rule set says so.
fn form(view: View<'_>, rules: Option<&RuleSet>) -> Option<At<Form>> {
    let form = word(view, "form", &FORMS)?;
    if let Some(rules) = rules.filter(|_| form.value == Form::Cumulative) {
        let usual = [rules.form_with_surplus.value, rules.form_without_surplus.value];
        if !usual.contains(&Form::Cumulative) {
            let wrong = Message::new("tally-not-cumulative").with("rules", &rules.short);
            view.sheet.fault(form.line, wrong, one_of("cumulative", &["cross-out", "agree-disagree"]));
            return None;
        }
    }
    Some(form)
}

fn shares(view: View<'_>, form: Option<Form>) -> Option<Option<u64>> {
    if view.get("shares").is_none() {
        return Some(None);
    }
    if form.is_some_and(|f| f != Form::Cumulative) {
        let right = Message::new("tally-shares-right");
        view.sheet.fault(view.line_of("shares"), Message::new("tally-shares"), right);
        return None;
    }
    view.amount("shares", 0..=MOST_VOICES).map(|n| Some(n.value))
}

/// Invalid papers by reason: only reasons of the rule file.
fn invalid(papers: View<'_>, rules: Option<&RuleSet>) -> Option<BTreeMap<String, u32>> {
    if papers.get("invalid").is_none() {
        return Some(BTreeMap::new());
    }
    let view = papers.table("invalid")?;
    if let Some(rules) = rules {
        view.only(&rules.invalid.keys().map(String::as_str).collect::<Vec<_>>());
    }
    let mut invalid = BTreeMap::new();
    let mut whole = true;
    for (id, _) in view.keys() {
        match view.number(id, 0..=MOST_PAPERS) {
            Some(count) => drop(invalid.insert(id.to_owned(), count.value)),
            None => whole = false,
        }
    }
    whole.then_some(invalid)
}

/// The names and what they got, from the case file or from the ballots.
fn counted(
    root: View<'_>,
    papers: (&Papers, Option<&At<String>>),
    rules: (Option<&RuleSet>, u32),
    place: (&Path, &Findings),
) -> Option<(Vec<String>, Counted)> {
    let (papers, ballots) = papers;
    let Some(path) = ballots else {
        let (names, counts) = case_names::read(root, Some(papers.form))?;
        return Some((names, Counted::Names(counts)));
    };
    if root.get("candidate").is_some() {
        let line = root.tables("candidate").first().map_or(1, |v| v.line);
        root.sheet.fault(line, Message::new("tally-both"), Message::new("tally-both-right"));
        return None;
    }
    let (rules, seats) = (rules.0?, u16::try_from(rules.1).unwrap_or(u16::MAX));
    let shape = Shape { form: papers.form, seats, marks: rules.marks.map(|p| p.value), rules };
    let entered = ballots_of(root, path, &shape, place)?;
    Some((entered.names, Counted::Ballots(entered.paper, entered.ballots)))
}

fn ballots_of(
    root: View<'_>,
    path: &At<String>,
    shape: &Shape<'_>,
    place: (&Path, &Findings),
) -> Option<ballots::Entered> {
    let (folder, findings) = place;
    let whole = folder.join(&path.value);
    if !whole.is_file() {
        let wrong = Message::new("tally-no-ballots").with("path", clip(&whole.display().to_string()));
        root.sheet.fault(path.line, wrong, Message::new("tally-no-ballots-right"));
        return None;
    }
    let bytes = read_file(&whole, &path.value, findings)?;
    let text = text(&path.value, &bytes, findings, &mut Texts::default())?;
    ballots::read(&Sheet::new(&path.value, text, findings), text, shape)
}
