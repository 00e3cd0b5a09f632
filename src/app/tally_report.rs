//! A judged count as a report to be read, and as JSON.
use serde::Serialize;

use crate::app::tally::{Checked, Outcome};
use crate::base::message::Message;
use crate::base::text::width;
use crate::rules::base::{Base, percent};
use crate::rules::body::BodyKind;
use crate::rules::office::Office;
use crate::rules::ruleset::Form;
use crate::rules::verdict::{Standing, Verdict};
use crate::script::case::Case;
use crate::words::lang::Lang;
use crate::words::speech::Words;

/// What `--json` prints with a verdict.
#[derive(Debug, Serialize)]
pub struct Judged<'a> {
    base: u64,
    needed: u64,
    valid: u32,
    equations: Vec<Sides<'a>>,
    candidates: Vec<Candidate<'a>>,
    /// From the highest.
    elected: Vec<&'a str>,
    tied: Vec<&'a str>,
    vacant: u32,
    next: &'static str,
    sentence: String,
    articles: &'a [String],
    notices: Vec<String>,
}

/// What `--json` prints when a broken equation leaves no verdict.
#[derive(Debug, Serialize)]
pub struct Stopped<'a> {
    equations: Vec<Sides<'a>>,
    broken: Vec<String>,
    notices: Vec<String>,
}

/// One equation.
#[derive(Debug, Serialize)]
struct Sides<'a> {
    id: &'a str,
    holds: bool,
    left: u64,
    right: u64,
}

/// One name, in ballot order.
#[derive(Debug, Serialize)]
struct Candidate<'a> {
    name: &'a str,
    votes: u64,
    /// Of the base, two decimals, half up.
    percent: String,
    verdict: Standing,
}

/// The report with its verdict.
pub fn of_verdict<'a>(case: &'a Case, outcome: &'a Outcome, verdict: &'a (Base, Verdict), words: &Words) -> Judged<'a> {
    let (base, verdict) = verdict;
    let names = |numbers: &[usize]| numbers.iter().map(|i| case.names[*i].as_str()).collect();
    let candidate = |(i, name): (usize, &'a String)| Candidate {
        name,
        votes: verdict.votes[i],
        percent: percent(verdict.votes[i], base.value),
        verdict: verdict.standings[i],
    };
    Judged {
        base: verdict.base,
        needed: verdict.needed,
        valid: outcome.totals.valid,
        equations: outcome.equations.iter().map(sides).collect(),
        candidates: case.names.iter().enumerate().map(candidate).collect(),
        elected: names(&verdict.elected),
        tied: names(&verdict.tied),
        vacant: verdict.vacant,
        next: verdict.next.as_str(),
        sentence: words.sentence(&verdict.sentence),
        articles: &verdict.articles,
        notices: outcome.notices.iter().map(|n| words.say(n)).collect(),
    }
}

/// The report of a count that cannot be judged.
pub fn of_stop<'a>(outcome: &'a Outcome, words: &Words) -> Stopped<'a> {
    Stopped {
        equations: outcome.equations.iter().map(sides).collect(),
        broken: outcome.equations.iter().filter(|c| c.stops()).map(|c| words.say(&broken(c))).collect(),
        notices: outcome.notices.iter().map(|n| words.say(n)).collect(),
    }
}

fn sides(checked: &Checked) -> Sides<'_> {
    let e = &checked.equation;
    Sides { id: &e.id, holds: e.holds, left: e.left, right: e.right }
}

/// A broken equation with its two numbers, their difference, and what to do.
pub fn broken(checked: &Checked) -> Message {
    let e = &checked.equation;
    let key = match e.id.as_str() {
        "E1" => "tally-fix-e1",
        "E2" => "tally-fix-e2",
        "E3" => "tally-fix-e3",
        "E4" => "tally-fix-e4",
        "E5" => "tally-fix-e5",
        "E6" => "tally-fix-e6",
        "E7" => "tally-fix-e7",
        "E8" => "tally-fix-e8",
        _ => "tally-fix-e9",
    };
    let what = Message::new("tally-broken").with("id", &e.id).with("what", e.words.clone());
    what.with("difference", e.left.abs_diff(e.right)).with("remedy", Message::new(key))
}

/// The report as lines of text.
pub fn lines(case: &Case, outcome: &Outcome, words: &Words) -> Vec<String> {
    let mut lines = vec![case.rules.title.clone(), words.say(&title(case)), words.say(&papers(outcome))];
    for (id, count) in &outcome.totals.invalid {
        let reason = case.rules.invalid.get(id).map(|r| match words.lang() {
            Lang::Vi => r.text.as_str(),
            Lang::En => r.text_en.as_str(),
        });
        let line = Message::new("tally-invalid-line").with("reason", reason.unwrap_or(id)).with("count", *count);
        lines.push(words.say(&line));
    }
    if let Some((base, verdict)) = &outcome.verdict {
        lines.push(String::new());
        lines.extend(table(case, outcome, (base, verdict), words));
    }
    lines.push(String::new());
    lines.push(words.get("tally-equations"));
    lines.extend(outcome.equations.iter().map(|c| {
        let (sign, what) = if c.equation.holds {
            ('✓', Message::new("tally-holds").with("id", &c.equation.id).with("what", c.equation.words.clone()))
        } else {
            ('✗', broken(c))
        };
        format!("  {sign} {}", words.say(&what))
    }));
    lines.push(String::new());
    match &outcome.verdict {
        Some((_, verdict)) => lines.extend(result(case, verdict, words)),
        None => lines.push(words.get("tally-stopped")),
    }
    if !outcome.notices.is_empty() {
        lines.push(String::new());
        lines.push(words.get("tally-notices"));
        lines.extend(outcome.notices.iter().map(|n| format!("  • {}", words.say(n))));
    }
    lines
}

fn title(case: &Case) -> Message {
    let key = if case.revote { "tally-title-revote" } else { "tally-title" };
    let title = Message::new(key).with("office", Message::new(office(case.office)));
    let kind = Message::new(match case.kind {
        BodyKind::Members => "tally-kind-members",
        BodyKind::Delegates => "tally-kind-delegates",
        BodyKind::Meeting => "tally-kind-meeting",
    });
    title.with("kind", kind).with("seats", case.seats).with("round", case.round)
}

fn office(office: Office) -> &'static str {
    match office {
        Office::Committee => "tally-office-committee",
        Office::StandingCommittee => "tally-office-standing-committee",
        Office::Secretary => "tally-office-secretary",
        Office::Deputy => "tally-office-deputy",
        Office::Inspection => "tally-office-inspection",
        Office::InspectionChair => "tally-office-inspection-chair",
        Office::Delegates => "tally-office-delegates",
        Office::Alternates => "tally-office-alternates",
        Office::Board => "tally-office-board",
        Office::Other => "tally-office-other",
    }
}

fn papers(outcome: &Outcome) -> Message {
    let totals = &outcome.totals;
    let papers = Message::new("tally-papers").with("collected", outcome.collected).with("valid", totals.valid);
    papers.with("invalid", totals.invalid_sum())
}

/// The worked sentence, who is elected, what follows, and the articles.
fn result(case: &Case, verdict: &Verdict, words: &Words) -> Vec<String> {
    let named = |numbers: &[usize]| {
        let name =
            |i: &usize| Message::new("tally-name").with("name", &case.names[*i]).with("votes", verdict.votes[*i]);
        numbers.iter().map(|i| words.say(&name(i))).collect::<Vec<_>>().join("; ")
    };
    let mut lines =
        vec![words.say(&Message::new("tally-sentence").with("sentence", words.sentence(&verdict.sentence)))];
    let elected = if verdict.elected.is_empty() {
        Message::new("tally-elected-none")
    } else {
        Message::new("tally-elected").with("count", verdict.elected.len()).with("names", named(&verdict.elected))
    };
    lines.push(words.say(&elected.with("seats", verdict.seats)));
    if !verdict.tied.is_empty() {
        lines.push(words.say(&Message::new("tally-tied").with("names", named(&verdict.tied))));
    }
    lines.push(words.say(&Message::new("tally-next").with("next", verdict.next.message(verdict.vacant, case.round))));
    lines.push(words.say(&Message::new("tally-articles").with("articles", verdict.articles.join("; "))));
    lines
}

/// The table in ballot order.
fn table(case: &Case, outcome: &Outcome, verdict: (&Base, &Verdict), words: &Words) -> Vec<String> {
    let (base, verdict) = verdict;
    let columns = case.papers.form == Form::AgreeDisagree;
    let mut rows = vec![vec![
        words.get("tally-column-number"),
        words.get("tally-column-name"),
        words.get("tally-column-votes"),
        words.get("tally-column-percent"),
        words.get("tally-column-verdict"),
    ]];
    for (i, name) in case.names.iter().enumerate() {
        let share = words.decimal(&percent(verdict.votes[i], base.value));
        let standing = match verdict.standings[i] {
            Standing::Elected => "standing-elected-word",
            Standing::Tied => "standing-tied-word",
            Standing::OverHalfNoSeat => "standing-no-seat-word",
            Standing::NotElected => "standing-not-elected-word",
        };
        let votes = verdict.votes[i].to_string();
        rows.push(vec![(i + 1).to_string(), name.clone(), votes, share, words.get(standing)]);
    }
    if columns {
        rows[0].insert(3, words.get("tally-column-disagree"));
        for (row, total) in rows.iter_mut().skip(1).zip(&outcome.totals.names) {
            row.insert(3, total.disagree.to_string());
        }
    }
    aligned(&rows)
}

/// Rows of one table: the second and the last column begin at the left, numbers end at the right.
fn aligned(rows: &[Vec<String>]) -> Vec<String> {
    let wide = |column: usize| rows.iter().map(|r| width(&r[column])).max().unwrap_or_default();
    let last = rows.first().map_or(0, |r| r.len().saturating_sub(1));
    let widths: Vec<usize> = (0..=last).map(wide).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().enumerate().map(|(i, text)| {
            let gap = " ".repeat(widths[i].saturating_sub(width(text)));
            if i == 1 || i == last { format!("{text}{gap}") } else { format!("{gap}{text}") }
        });
        format!("  {}", cells.collect::<Vec<_>>().join("  ")).trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}
