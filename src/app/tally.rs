//! One count judged without a congress: totals, equations, base, verdict, and what to know beside them.
use std::collections::BTreeMap;

use crate::base::message::Message;
use crate::count::ballot::{Ballot, Paper};
use crate::count::tally::total;
use crate::rules::base::{Ballots, Base};
use crate::rules::equation::Equation;
use crate::rules::marks::Reading;
use crate::rules::office::OfficeGroup;
use crate::rules::ruleset::Form;
use crate::rules::totals::{NameTotal, Totals};
use crate::rules::verdict::{Contest, Verdict, judge};
use crate::script::case::{Case, Counted};
use crate::script::case_names::NameCount;

/// An equation of the count; one that blocks leaves no verdict when it is broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    pub equation: Equation,
    pub blocks: bool,
}

impl Checked {
    /// `left` equal to `right`, or at most `right`.
    fn new(id: &str, sides: (u64, u64), at_most: bool, words: Message) -> Self {
        // E2 and E4 ask for a reason in the minutes; no other may be broken.
        Self { equation: Equation::new(id, sides, at_most, words), blocks: !["E2", "E4"].contains(&id) }
    }

    /// Nothing may be judged with it.
    pub fn stops(&self) -> bool {
        self.blocks && !self.equation.holds
    }
}

/// A count with everything that follows from it.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub collected: u64,
    pub totals: Totals,
    pub equations: Vec<Checked>,
    /// None when a broken equation stops it.
    pub verdict: Option<(Base, Verdict)>,
    pub notices: Vec<Message>,
}

/// Judges `case`.
pub fn judged(case: &Case) -> Outcome {
    let mut notices: Vec<Message> = case.notices.iter().map(|n| n.message()).collect();
    let totals = match &case.counted {
        Counted::Names(names) => of_names(case, names),
        Counted::Ballots(paper, ballots) => of_ballots(case, (paper, ballots), &mut notices),
    };
    notices.extend(of_shares(case, &totals));
    let collected = u64::from(case.papers.collected.unwrap_or(totals.entered));
    let mut equations = of_papers(case, collected);
    equations.extend(of_totals(case, collected, &totals));
    let stopped = equations.iter().any(Checked::stops);
    let verdict = if stopped { None } else { verdict(case, collected, &totals, &mut notices) };
    Outcome { collected, totals, equations, verdict, notices }
}

/// The totals as the case file tells them. What it does not tell of a column is taken as none.
fn of_names(case: &Case, names: &[NameCount]) -> Totals {
    let collected = case.papers.collected.unwrap_or_default();
    let invalid = case.papers.invalid.clone();
    let out = invalid.values().fold(0, |all: u32, n| all.saturating_add(*n));
    let total = |n: &NameCount| NameTotal {
        votes: n.votes,
        disagree: n.disagree.unwrap_or_default(),
        both_or_neither: n.both_or_neither.unwrap_or_default(),
    };
    let mut totals = Totals {
        entered: collected,
        valid: collected.saturating_sub(out),
        shares: case.papers.shares.unwrap_or_default(),
        invalid,
        names: names.iter().map(total).collect(),
        ..Totals::default()
    };
    totals.invalid.retain(|_, n| *n > 0);
    let capacity = totals.capacity(case.seats, case.papers.form);
    totals.undervotes = capacity.saturating_sub(totals.marks());
    totals
}

/// What the shares on the papers leave open beside those present; nothing where no shares are spread.
fn of_shares(case: &Case, totals: &Totals) -> Option<Message> {
    if case.papers.form != Form::Cumulative {
        return None;
    }
    let (present, marks) = (case.body.present, totals.marks());
    if matches!(case.counted, Counted::Names(_)) && case.papers.shares.is_none() {
        let most = present.saturating_mul(u64::from(case.seats));
        let key = if marks > most { "tally-no-shares-over" } else { "tally-no-shares" };
        let what = Message::new(key).with("votes", marks).with("most", most).with("difference", marks.abs_diff(most));
        return Some(what.with("present", present).with("seats", case.seats));
    }
    let over = totals.shares.checked_sub(present).filter(|over| *over > 0)?;
    let what = Message::new("tally-shares-over").with("shares", totals.shares).with("present", present);
    Some(what.with("difference", over))
}

/// The totals of every paper. A paper that the rule leaves to the board counts as valid, which is told.
fn of_ballots(case: &Case, entered: (&Paper, &[Ballot]), notices: &mut Vec<Message>) -> Totals {
    let (paper, ballots) = entered;
    let open: Vec<usize> = (0..ballots.len()).filter(|i| ballots[*i].pending()).collect();
    if let Some(first) = open.first() {
        let what = Message::new("tally-board").with("count", open.len()).with("first", first + 1);
        notices.push(what.with("rules", &case.rules.short));
    }
    let settled: Vec<Ballot> = ballots.iter().map(|b| Ballot { aside: None, ..b.clone() }).collect();
    let totals = total(&settled, paper);
    for (reason, told) in &case.papers.invalid {
        let counted = totals.invalid.get(reason).copied().unwrap_or_default();
        if counted != *told {
            let what = Message::new("tally-invalid-differs").with("reason", reason).with("told", *told);
            notices.push(what.with("counted", counted));
        }
    }
    totals
}

/// The equations of people and papers: E1 to E5.
fn of_papers(case: &Case, collected: u64) -> Vec<Checked> {
    let (body, papers) = (&case.body, &case.papers);
    let issued = u64::from(papers.issued);
    let out = body.excluded.values().fold(0, |all: u64, n| all.saturating_add(*n));
    let here = if case.attendance { body.present } else { 0 };
    let e1 = Message::new(if case.attendance { "tally-e1" } else { "tally-e1-excluded" });
    let e1 = e1.with("present", here).with("excluded", out);
    let mut all = vec![Checked::new("E1", (here.saturating_add(out), body.summoned), true, e1)];
    if let Some(printed) = papers.printed.map(u64::from) {
        all.push(match papers.kept.map(u64::from) {
            Some(kept) => {
                let words = Message::new("tally-e2").with("issued", issued).with("kept", kept);
                Checked::new("E2", (printed, issued.saturating_add(kept)), false, words)
            }
            None => {
                let mut least = Checked::new("E2", (printed, issued), false, Message::new("tally-e2-least"));
                least.equation.holds = printed >= issued;
                least
            }
        });
    }
    // At a company those present are shares, and papers go to shareholders.
    if case.attendance && papers.form != Form::Cumulative {
        all.push(Checked::new("E3", (issued, body.present), true, Message::new("tally-e3")));
    }
    if let Some(missing) = papers.not_returned.map(u64::from) {
        let words = Message::new("tally-e4").with("collected", collected).with("missing", missing);
        all.push(Checked::new("E4", (issued, collected.saturating_add(missing)), false, words));
    }
    all.push(Checked::new("E5", (collected, issued), true, Message::new("tally-e5")));
    all
}

/// The equations of the count: E6 to E9.
fn of_totals(case: &Case, collected: u64, totals: &Totals) -> Vec<Checked> {
    let (valid, invalid) = (u64::from(totals.valid), totals.invalid.values().map(|n| u64::from(*n)).sum::<u64>());
    let mut all = Vec::new();
    let entered = u64::from(totals.entered);
    let rows = matches!(case.counted, Counted::Ballots(..));
    // With every paper at hand its own sum stands; E7 tells whether papers are missing.
    let whole = if rows { entered } else { collected };
    let words = Message::new("tally-e6").with("valid", valid).with("invalid", invalid);
    all.push(Checked::new("E6", (whole, valid.saturating_add(invalid)), false, words));
    if rows {
        all.push(Checked::new("E7", (entered, collected), false, Message::new("tally-e7")));
    }
    all.extend(e8(case, totals, rows));
    match &case.counted {
        Counted::Names(names) if case.papers.form == Form::AgreeDisagree => all.extend(e9(case, names, valid)),
        Counted::Ballots(..) if case.papers.form == Form::AgreeDisagree => {
            let exact = |n: &NameTotal| NameCount {
                votes: n.votes,
                disagree: Some(n.disagree),
                both_or_neither: Some(n.both_or_neither),
            };
            let names: Vec<NameCount> = totals.names.iter().map(exact).collect();
            all.extend(e9(case, &names, valid));
        }
        _ => {}
    }
    all
}

/// E8: the votes of all names within what the valid papers carry, and those of each name within the papers.
fn e8(case: &Case, totals: &Totals, rows: bool) -> Vec<Checked> {
    let (form, marks) = (case.papers.form, totals.marks());
    let cumulative = form == Form::Cumulative;
    let capacity = totals.capacity(case.seats, form);
    let voices = if cumulative { totals.shares } else { u64::from(totals.valid) };
    let mut all = Vec::new();
    if rows {
        let key = if cumulative { "tally-e8-shares-exact" } else { "tally-e8-exact" };
        let words = Message::new(key).with("voices", voices).with("seats", case.seats);
        let words = words.with("marks", marks).with("undervotes", totals.undervotes);
        all.push(Checked::new("E8", (marks.saturating_add(totals.undervotes), capacity), false, words));
    } else if !cumulative || case.papers.shares.is_some() {
        let key = if cumulative { "tally-e8-shares" } else { "tally-e8" };
        let words = Message::new(key).with("voices", voices).with("seats", case.seats);
        all.push(Checked::new("E8", (marks, capacity), true, words));
    }
    if !cumulative {
        let valid = u64::from(totals.valid);
        let over = totals.names.iter().zip(&case.names).filter(|(n, _)| n.votes > valid);
        all.extend(over.map(|(n, name)| {
            Checked::new("E8", (n.votes, valid), true, Message::new("tally-e8-name").with("name", name))
        }));
    }
    all
}

/// E9 for every name that breaks it, else for the last one that was counted in both columns.
fn e9(case: &Case, names: &[NameCount], valid: u64) -> Vec<Checked> {
    let marks = &case.rules.marks;
    let refused = [&marks.both_one_name, &marks.neither_one_name].iter().all(|p| p.value == Reading::Invalid);
    let one = names.len() == 1 && refused;
    let made = |(count, name): (&NameCount, &String)| {
        let disagree = count.disagree?;
        let exact = count.both_or_neither.or(one.then_some(0));
        let key = if exact.is_some() { "tally-e9-exact" } else { "tally-e9" };
        let rest = exact.unwrap_or_default();
        let words = Message::new(key).with("name", name).with("votes", count.votes);
        let words = words.with("disagree", disagree).with("rest", rest);
        let marked = count.votes.saturating_add(disagree).saturating_add(rest);
        Some(Checked::new("E9", (marked, valid), exact.is_none(), words))
    };
    let all: Vec<Checked> = names.iter().zip(&case.names).filter_map(made).collect();
    let broken: Vec<Checked> = all.iter().filter(|c| c.stops()).cloned().collect();
    if broken.is_empty() { all.last().cloned().into_iter().collect() } else { broken }
}

/// The verdict; none when the rule set has no base for this body, which loading has refused.
fn verdict(case: &Case, collected: u64, totals: &Totals, notices: &mut Vec<Message>) -> Option<(Base, Verdict)> {
    let rule = case.rules.base_for(case.kind)?;
    let out = |(reason, n): (&String, &u32)| {
        let ignored = case.rules.invalid.get(reason).is_some_and(|r| !r.in_base);
        if ignored { u64::from(*n) } else { 0 }
    };
    let ballots = Ballots {
        issued: u64::from(case.papers.issued),
        collected,
        valid: u64::from(totals.valid),
        ignored: totals.invalid.iter().map(out).sum(),
    };
    let base = Base::judged(rule, Base::of(&case.body, rule).as_ref(), &ballots)?;
    let contest = Contest {
        rules: &case.rules,
        kind: case.kind,
        office: case.office,
        seats: case.seats,
        round: case.round,
        revote: case.revote,
    };
    let votes: Vec<u64> = totals.names.iter().map(|n| n.votes).collect();
    let verdict = judge(&contest, &base, &votes);
    notices.extend(unconfirmed(case, totals, &verdict));
    Some((base, verdict))
}

/// The parameters this verdict stands on that nobody has confirmed yet.
fn unconfirmed(case: &Case, totals: &Totals, verdict: &Verdict) -> Vec<Message> {
    let rules = &case.rules;
    let group = case.office.group(case.kind);
    let group = if rules.vacant.contains_key(&group) { group } else { OfficeGroup::Default };
    let mut used = vec![format!("base.{}", case.kind.as_str()), "majority".to_owned()];
    if case.revote || !verdict.tied.is_empty() {
        used.push("tie".to_owned());
    } else if verdict.vacant > 0 {
        used.push(format!("vacant.{}", group.as_str()));
    }
    used.extend(totals.invalid.keys().map(|id| format!("invalid.{id}")));
    let articles: BTreeMap<String, String> = rules.to_confirm().into_iter().map(|p| (p.name, p.article)).collect();
    let open = used.iter().filter_map(|name| articles.get_key_value(name));
    open.map(|(name, article)| Message::new("script-to-confirm").with("name", name).with("article", article)).collect()
}
