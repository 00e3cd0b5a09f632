//! The minutes of the congress (biên bản đại hội): who was there, every step with its times, speakers and votes, elections
//! with their results, what went otherwise than the script and why, corrections, the resolution, the close.
use crate::base::message::Message;
use crate::base::text::in_fours;
use crate::congress::speakers::Turn;
use crate::papers::contents::acts::{correction, deviation, told, vote};
use crate::papers::contents::ballots::{Ballot, declared};
use crate::papers::contents::count_minutes::overrides;
use crate::papers::contents::kinds::Issue;
use crate::papers::contents::material::{Material, stopped, with_common};
use crate::papers::contents::tables::{Head, RESULTS, table};
use crate::papers::filling::{Filling, Values};
use crate::papers::page::Align;
use crate::readout::chronicle::{Act, Visit};
use crate::readout::figures::{figures, resolution_vote};
use crate::readout::speakers::about;
use crate::script::paper_form::Form;

/// The form of the text.
pub const FORM: Form = Form {
    name: "minutes",
    parts: &[
        (
            "paper",
            with_common![
                "sessions",
                "left-out",
                "elections",
                "no-elections",
                "deviations",
                "not-held",
                "no-deviations",
                "corrections",
                "roll-corrections",
                "no-corrections",
                "registered",
                "heard",
                "written",
                "resolution",
                "no-resolution",
                "closing",
                "signing-key",
                "points",
            ],
        ),
        ("session", &["number", "title", "steps"]),
        ("step", &["number", "title", "from", "to", "again", "by", "acts", "speakers"]),
        ("act", &["time", "text", "detail"]),
        (
            "election",
            &[
                "number",
                "office",
                "which",
                "seats",
                "candidates",
                "printed",
                "issued",
                "kept",
                "collected",
                "valid",
                "invalid",
                "invalid-reasons",
                "sentence",
                "results",
                "follows",
                "overrides",
            ],
        ),
    ],
};

const SPEAKERS: [Head; 4] = [
    (12.0, Align::Centre, "paper-column-number"),
    (70.0, Align::Left, "paper-column-speaker"),
    (56.0, Align::Left, "paper-column-subject"),
    (24.0, Align::Centre, "paper-column-minutes"),
];

/// The minutes.
pub fn issues(material: &Material<'_>) -> Vec<Issue> {
    let numbers = figures(material.congress()).speakers;
    let elections = declared(material);
    let elections: Vec<_> = elections.iter().enumerate().map(|(at, ballot)| election(material, at, ballot)).collect();
    let none = if elections.is_empty() { material.get("paper-no-elections") } else { String::new() };
    let values = material
        .common()
        .each("sessions", "session", sessions(material))
        .each("elections", "election", elections)
        .text("no-elections", none)
        .text("registered", material.number(numbers.registered))
        .text("heard", material.number(numbers.heard))
        .text("written", material.number(numbers.written))
        .text("left-out", left_out(material))
        .text("points", points(material));
    vec![Issue::whole(material, ending(material, values))]
}

/// How many acts the minutes have no room for.
fn left_out(material: &Material<'_>) -> String {
    let count = material.chronicle.left_out;
    let said = Message::new("minutes-left-out").with("count", count);
    if count > 0 { material.say(&said) } else { String::new() }
}

fn points(material: &Material<'_>) -> String {
    let points = material.congress().speakers.points.len();
    if points > 0 { material.number(points as u64) } else { String::new() }
}

/// Deviations, corrections, the resolution, the close.
fn ending(material: &Material<'_>, values: Values) -> Values {
    let none = |nothing: bool| if nothing { material.get("minutes-none") } else { String::new() };
    let (deviations, not_held) = (deviations(material).join("\n"), not_held(material));
    let (corrections, rolls) = (corrections(material), roll_corrections(material));
    let resolution = resolution(material);
    values
        .text("no-deviations", none(deviations.is_empty() && not_held.is_empty()))
        .text("deviations", deviations)
        .text("not-held", not_held)
        .text("no-corrections", none(corrections.is_empty() && rolls.is_empty()))
        .text("corrections", corrections)
        .text("roll-corrections", rolls)
        .text("no-resolution", none(resolution.is_none()))
        .text("resolution", resolution.unwrap_or_default())
        .text("closing", closing(material))
        // On paper, signed by hand: what the signature of an archive is compared with.
        .text("signing-key", in_fours(&material.congress().signing_key))
}

fn closing(material: &Material<'_>) -> String {
    material.say(&match material.congress().closed {
        Some(at) => Message::new("minutes-closing").with("at", material.moment(at)),
        None => Message::new("minutes-not-closed").with("gap", material.gap()),
    })
}

fn corrections(material: &Material<'_>) -> String {
    let all = material.chronicle.notes.iter().filter_map(|n| correction(material, n));
    all.collect::<Vec<_>>().join("\n")
}

fn roll_corrections(material: &Material<'_>) -> String {
    let count = material.chronicle.roll_corrections;
    let said = Message::new("minutes-roll-corrections").with("count", count);
    if count > 0 { material.say(&said) } else { String::new() }
}

/// The vote on the resolution in a sentence.
fn resolution(material: &Material<'_>) -> Option<String> {
    let (key, _) = resolution_vote(material.congress())?;
    let voted = |act: &Act| if let Act::Voted(v) = act { (v.key == key).then(|| vote(material, v).0) } else { None };
    material.chronicle.notes.iter().rev().find_map(|n| voted(&n.act)).map(|text| stopped(&text))
}

fn deviations(material: &Material<'_>) -> Vec<String> {
    let visits = &material.chronicle.visits;
    let line = |note: &crate::readout::chronicle::Note| {
        let Act::Deviated(own) = &note.act else { return None };
        let to = note.visit.and_then(|at| visits.get(at)).map_or("", |v| material.step(&v.step));
        Some(deviation(material, note, own, to))
    };
    material.chronicle.notes.iter().filter_map(line).collect()
}

/// Steps that were never entered, once the congress is closed.
fn not_held(material: &Material<'_>) -> String {
    let congress = material.congress();
    if congress.closed.is_none() {
        return String::new();
    }
    let steps = congress.agenda.steps.iter().zip(&congress.progress.steps);
    let missed: Vec<_> = steps.filter(|(_, c)| c.started.is_none()).map(|(s, _)| format!("“{}”", s.title)).collect();
    if missed.is_empty() {
        return String::new();
    }
    material.say(&Message::new("minutes-not-held").with("steps", missed.join(", ")))
}

/// Sessions in the order they were held, each with its visits of steps.
fn sessions(material: &Material<'_>) -> Vec<Values> {
    let agenda = material.agenda();
    let of = |visit: &Visit| agenda.step(&visit.step).map_or(0, |s| s.session);
    let mut runs: Vec<(usize, Vec<Values>)> = Vec::new();
    for (at, visit) in material.chronicle.visits.iter().enumerate() {
        let (session, values) = (of(visit), step(material, at, visit));
        match runs.last_mut().filter(|(last, _)| *last == session) {
            Some((_, steps)) => steps.push(values),
            None => runs.push((session, vec![values])),
        }
    }
    let values = |(session, steps): (usize, Vec<Values>)| {
        let title = material.congress().session_title(session);
        let values = Values::default().text("number", (session + 1).to_string()).text("title", title);
        values.each("steps", "step", steps)
    };
    runs.into_iter().map(values).collect()
}

fn step(material: &Material<'_>, at: usize, visit: &Visit) -> Values {
    let agenda = material.agenda();
    let number = agenda.position(&visit.step).map_or(0, |i| i + 1);
    let by = agenda.step(&visit.step).map_or("", |s| s.by.as_str());
    let again = material.chronicle.visits.iter().take(at).any(|v| v.step == visit.step);
    let acts = material.chronicle.of_visit(at).filter_map(|note| told(material, note)).collect();
    let until = visit.left.map_or_else(|| "…".to_owned(), |at| material.clock(at));
    Values::default()
        .text("number", number.to_string())
        .text("title", material.step(&visit.step))
        .text("from", material.clock(visit.entered))
        .text("to", until)
        .text("again", if again { material.get("minutes-again") } else { String::new() })
        .text("by", by)
        .each("acts", "act", acts)
        .with("speakers", speakers(material, at))
}

/// Who spoke during the visit, in the order in which they were called, and what was handed in.
fn speakers(material: &Material<'_>, at: usize) -> Filling {
    let congress = material.congress();
    let row = |act: &Act| {
        let (Act::Spoke(id) | Act::Received(id)) = act else { return None };
        let turn = congress.speakers.turn(*id)?;
        let spent = if matches!(act, Act::Spoke(_)) { spent(turn) } else { material.get("minutes-in-writing") };
        let (name, beside) = (turn.who.name(&congress.roll), about(congress, turn));
        let who = if beside.is_empty() { name.to_owned() } else { format!("{name}, {beside}") };
        Some(vec![who, turn.subject.clone(), spent])
    };
    let rows = material.chronicle.of_visit(at).filter_map(|n| row(&n.act)).zip(1..);
    let rows = rows.map(|(mut cells, number): (Vec<String>, u32)| {
        cells.insert(0, number.to_string());
        cells
    });
    table(material, &SPEAKERS, rows.collect())
}

/// Minutes and seconds spoken; of whoever still has the floor until the clock last stood still.
fn spent(turn: &Turn) -> String {
    let seconds = turn.spent / 1000;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

fn election(material: &Material<'_>, at: usize, ballot: &Ballot<'_>) -> Values {
    let (totals, verdict) = (&ballot.sealed.totals, ballot.verdict);
    let row = |(place, code): (usize, &crate::base::id::PersonCode)| {
        let votes = verdict.votes.get(place).copied().unwrap_or(0);
        let name = material.congress().roll.name(code).to_owned();
        let (votes, percent) = (material.number(votes), material.percent(votes, verdict.base));
        vec![(place + 1).to_string(), name, votes, percent, ballot.standing(place, material)]
    };
    let rows = ballot.list.candidates.iter().enumerate().map(row).collect();
    Values::default()
        .text("number", (at + 1).to_string())
        .text("office", &ballot.spec.title)
        .text("which", ballot.which(material))
        .text("seats", material.number(verdict.seats))
        .text("candidates", material.number(ballot.list.candidates.len() as u64))
        .text("printed", material.number(ballot.issued.printed))
        .text("issued", material.number(ballot.issued.issued))
        .text("kept", material.number(ballot.issued.kept))
        .text("collected", material.number(ballot.collected.collected))
        .text("valid", material.number(totals.valid))
        .text("invalid", material.number(totals.invalid_sum()))
        .text("invalid-reasons", ballot.invalid(material).join("; "))
        .text("sentence", ballot.sentence(material))
        .with("results", table(material, &RESULTS, rows))
        .text("follows", ballot.follows(material).join("\n"))
        .text("overrides", overrides(material, ballot).join("\n"))
}
