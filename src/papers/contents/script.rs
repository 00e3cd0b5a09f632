//! The running script for the chair (kịch bản điều hành): every step with its planned time, who leads it, the words to say
//! with what is known filled in, questions with room for the numbers, and the duties to tick.
use crate::base::message::Message;
use crate::congress::agenda::{ElectionSpec, Step, VoteSpec};
use crate::congress::duty::Duty;
use crate::congress::progress::{Progress, StepCourse};
use crate::congress::roll::Roll;
use crate::congress::state::Congress;
use crate::papers::contents::agenda::{clock, planned};
use crate::papers::contents::kinds::Issue;
use crate::papers::contents::material::{Material, with_common};
use crate::papers::contents::tables::{Head, table};
use crate::papers::filling::{Filling, Values};
use crate::papers::page::Align;
use crate::readout::duty::label;
use crate::readout::prompter::{UNKNOWN, filled};
use crate::record::books::Books;
use crate::script::paper_form::Form;

/// The form of the text.
pub const FORM: Form = Form {
    name: "script",
    parts: &[
        ("paper", with_common!["overview", "sessions"]),
        ("session", &["number", "title", "starts", "steps"]),
        ("step", &["number", "title", "time", "minutes", "by", "plan", "say", "parts", "speakers", "duties"]),
        ("vote", &["question", "proposal", "say", "yes", "no", "other"]),
        ("word", &["title", "say", "lines"]),
    ],
};

const OVERVIEW: [Head; 5] = [
    (12.0, Align::Centre, "paper-column-number"),
    (72.0, Align::Left, "paper-column-session"),
    (26.0, Align::Centre, "paper-column-starts"),
    (26.0, Align::Centre, "paper-column-ends"),
    (26.0, Align::Right, "paper-column-steps"),
];

/// The script.
pub fn issues(material: &Material<'_>) -> Vec<Issue> {
    let books = planned_only(material.books);
    let known = Material { books: &books, ..*material };
    let times = planned(&known);
    let agenda = known.agenda();
    let session = |at: usize| {
        let own = agenda.steps.iter().enumerate().zip(&times).filter(|((_, step), _)| step.session == at);
        let steps = own.map(|((position, step), begins)| step_values(&known, (position, step), *begins)).collect();
        let (title, starts) = agenda.sessions.get(at).map_or(("", None), |s| (s.title.as_str(), s.starts));
        let values = Values::default().text("number", (at + 1).to_string()).text("title", title);
        values.text("starts", starts.map(clock).unwrap_or_default()).each("steps", "step", steps)
    };
    let sessions = (0..agenda.sessions.len()).map(session).collect();
    let values = known.common().with("overview", overview(&known, &times)).each("sessions", "session", sessions);
    vec![Issue::plan(values)]
}

/// Sessions with their planned times.
fn overview(material: &Material<'_>, times: &[Option<u32>]) -> Filling {
    let agenda = material.agenda();
    let row = |at: usize| {
        let own: Vec<_> = agenda.steps.iter().zip(times).filter(|(step, _)| step.session == at).collect();
        let ends = own.last().and_then(|(step, begins)| begins.map(|from| clock(from.saturating_add(step.minutes))));
        let (title, starts) = agenda.sessions.get(at).map_or(("", None), |s| (s.title.as_str(), s.starts));
        let starts = starts.map(clock).unwrap_or_default();
        vec![(at + 1).to_string(), title.to_owned(), starts, ends.unwrap_or_default(), own.len().to_string()]
    };
    table(material, &OVERVIEW, (0..agenda.sessions.len()).map(row).collect())
}

/// The script is the chair's plan, whenever it is printed: nothing of what the day brought, which minutes tell and which a
/// paper without a digest must not seem to vouch for.
fn planned_only(books: &Books) -> Books {
    let held = &books.congress;
    let congress = Congress {
        agenda: held.agenda.clone(),
        rules: held.rules.clone(),
        rehearsal: held.rehearsal,
        roll: Roll::new(held.roll.people.clone()),
        progress: Progress { current: None, steps: vec![StepCourse::default(); held.agenda.steps.len()] },
        ..Congress::default()
    };
    Books { seq: books.seq, congress, people: books.people.clone(), ..Books::default() }
}

fn step_values(material: &Material<'_>, (position, step): (usize, &Step), begins: Option<u32>) -> Values {
    let mut parts: Vec<Values> = Vec::new();
    let votes = step.votes.iter().map(|vote| of_agenda(material, step, vote)).collect();
    let values = Values::default()
        .text("number", (position + 1).to_string())
        .text("title", &step.title)
        .text("time", begins.map(clock).unwrap_or_default())
        .text("minutes", if step.minutes > 0 { step.minutes.to_string() } else { String::new() })
        .text("by", &step.by)
        .text("plan", plan(material, step, begins))
        .text("say", said(material, step, &step.say))
        .text("speakers", speakers(material, step))
        .with("duties", duties(material, step));
    match &step.election {
        // The agenda's votes of an election step come before its own.
        Some(spec) => {
            parts.extend(votes_as_words(material, step));
            parts.extend(election(material, step, spec));
            values.each("parts", "word", parts)
        }
        None => values.each("parts", "vote", votes),
    }
}

/// Time, minutes and who leads, in a line.
fn plan(material: &Material<'_>, step: &Step, begins: Option<u32>) -> String {
    let minutes = Message::new("script-paper-minutes").with("minutes", step.minutes);
    let minutes = Some(material.say(&minutes)).filter(|_| step.minutes > 0);
    let parts = [begins.map(clock), minutes, Some(step.by.clone()).filter(|by| !by.is_empty())];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The words of `text` with what is known; the rest is left to be written in.
fn said(material: &Material<'_>, step: &Step, text: &str) -> String {
    let gap = material.gap();
    let live = |name: &str| !matches!(name, "title" | "place" | "organisation" | "seats" | "names" | "board");
    // Numbers of the day are not known from a plan, though its roll would give some.
    let text = blanked(text, &live, &gap);
    let spans = filled(material.books, step, &text, material.words);
    spans.into_iter().map(|span| if span.filled && span.text == UNKNOWN { gap.clone() } else { span.text }).collect()
}

/// `text` with `gap` in place of the placeholders whose name is `live`.
fn blanked(text: &str, live: &dyn Fn(&str) -> bool, gap: &str) -> String {
    let mut parts = text.split('{');
    let mut blank = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once('}') {
            Some((name, rest)) if live(name) => {
                blank.push_str(gap);
                blank.push_str(rest);
            }
            _ => {
                blank.push('{');
                blank.push_str(part);
            }
        }
    }
    blank
}

fn of_agenda(material: &Material<'_>, step: &Step, vote: &VoteSpec) -> Values {
    let values = Values::default().text("question", &vote.question).text("proposal", vote.proposal.trim());
    let values = values.text("say", said(material, step, &vote.say));
    // Which number is needed is not for the chair to write: the program tells it.
    ["yes", "no", "other"].into_iter().fold(values, |values, name| values.text(name, material.gap()))
}

/// Room for votes for, against and other.
fn hands(material: &Material<'_>) -> String {
    room(material, "script-paper-hands", &["yes", "no", "other"])
}

/// A line with room for each of `numbers`.
fn room(material: &Material<'_>, key: &'static str, numbers: &[&'static str]) -> String {
    material.say(&numbers.iter().fold(Message::new(key), |said, name| said.with(name, material.gap())))
}

fn votes_as_words(material: &Material<'_>, step: &Step) -> Vec<Values> {
    let vote = |vote: &VoteSpec| {
        let title = Message::new("script-paper-vote").with("question", &vote.question);
        word(material, step, (material.say(&title), &vote.say), hands(material))
    };
    step.votes.iter().map(vote).collect()
}

fn word(material: &Material<'_>, step: &Step, (title, say): (String, &str), lines: String) -> Values {
    Values::default().text("title", title).text("say", said(material, step, say)).text("lines", lines)
}

/// What an election goes through, with its words and room for its numbers.
fn election(material: &Material<'_>, step: &Step, spec: &ElectionSpec) -> Vec<Values> {
    let say = &spec.say;
    let papers = |key: &'static str, numbers: &[&'static str]| room(material, key, numbers);
    let parts: [(&'static str, &str, String); 9] = [
        ("script-paper-seats", &say.seats, hands(material)),
        ("script-paper-introduce", &say.introduce, String::new()),
        ("script-paper-list", &say.list, hands(material)),
        ("script-paper-board", &say.board, hands(material)),
        ("script-paper-procedure", &say.procedure, papers("script-paper-issued", &["printed", "issued", "kept"])),
        ("script-paper-collect", &say.collect, papers("script-paper-collected", &["collected"])),
        ("script-paper-count", &say.count, String::new()),
        ("script-paper-declare", &say.declare, papers("script-paper-valid", &["valid", "invalid"])),
        ("script-paper-again", &say.again, String::new()),
    ];
    let told = parts.into_iter().filter(|(_, say, lines)| !say.trim().is_empty() || !lines.is_empty());
    told.map(|(key, say, lines)| word(material, step, (material.get(key), say), lines)).collect()
}

fn speakers(material: &Material<'_>, step: &Step) -> String {
    let roll = &material.congress().roll;
    let line = |(at, spec): (usize, &crate::congress::agenda::SpeakerSpec)| {
        let key = if spec.written { "script-paper-written" } else { "script-paper-speaker" };
        let said = Message::new(key).with("number", at + 1).with("name", spec.who.name(roll));
        let said = said.with("unit", spec.who.unit(roll)).with("minutes", spec.minutes);
        material.say(&said.with("subject", if spec.subject.is_empty() { "—" } else { spec.subject.as_str() }))
    };
    if step.speakers.is_empty() {
        return String::new();
    }
    let lines = step.speakers.iter().enumerate().map(line);
    std::iter::once(material.get("script-paper-speakers")).chain(lines).collect::<Vec<_>>().join("\n")
}

/// Boxes for the duties, to be ticked.
fn duties(material: &Material<'_>, step: &Step) -> Filling {
    let congress = material.congress();
    let mut duties = congress.duties(step);
    // Open rules are confirmed once, in the first step that goes by them.
    let asks = |s: &&Step| congress.duties(s).iter().any(|d| d.duty == Duty::ConfirmRules);
    if congress.agenda.steps.iter().find(asks).is_some_and(|first| first.id != step.id) {
        duties.retain(|d| d.duty != Duty::ConfirmRules);
    }
    Filling::Checks(duties.iter().map(|d| (d.done, material.say(&label(congress, &d.duty)))).collect())
}
