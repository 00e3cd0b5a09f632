//! The running script for the chair (kịch bản điều hành): every step with its planned time, who leads it, the words to say
//! with what is known filled in, questions with room for the numbers, and the duties to tick.
use crate::base::message::Message;
use crate::congress::agenda::{ElectionSpec, Step, VoteSpec};
use crate::congress::duty::Duty;
use crate::congress::vote::{Outcome, OwnVote, VoteKey};
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
        ("vote", &["question", "proposal", "say", "yes", "no", "other", "needed"]),
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
    // What was counted but not declared yet is on no paper.
    let books = declared_only(material.books);
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

fn declared_only(books: &Books) -> Books {
    let mut books = books.clone();
    for election in books.congress.elections.values_mut() {
        let votes = election.past.iter_mut().chain([&mut election.now]);
        votes.filter(|v| v.declared.is_none()).for_each(|v| v.sealed = None);
    }
    books
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
    // Numbers of the day are not known from an agenda, though its roll would give zeros.
    let text = if material.record { text.to_owned() } else { blanked(text, &live, &gap) };
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
    let key = VoteKey { step: step.id.clone(), vote: vote.id.clone() };
    let values = Values::default().text("question", &vote.question).text("proposal", vote.proposal.trim());
    let values = values.text("say", said(material, step, &vote.say));
    let [yes, no, other, needed] = numbers(material, &key);
    values.text("yes", yes).text("no", no).text("other", other).text("needed", needed)
}

/// Votes for, against, other, and needed; room to write them where they are not recorded.
fn numbers(material: &Material<'_>, key: &VoteKey) -> [String; 4] {
    let outcome: Option<&Outcome> = material.congress().votes.get(key).and_then(|v| v.outcome.as_ref());
    let told = |of: fn(&Outcome) -> u64| outcome.map_or_else(|| material.gap(), |o| material.number(of(o)));
    // Which number is needed is not for the chair to write: the program tells it.
    let needed = outcome.map_or_else(String::new, |o| material.number(o.needed));
    [told(|o| o.hands.yes), told(|o| o.hands.no), told(|o| o.hands.other), needed]
}

fn counted(material: &Material<'_>, key: &VoteKey) -> String {
    let [yes, no, other, needed] = numbers(material, key);
    let said = Message::new("script-paper-hands").with("yes", yes).with("no", no).with("other", other);
    let hands = material.say(&said);
    if needed.is_empty() {
        return hands;
    }
    format!("{hands}\n{}", material.say(&Message::new("script-paper-needed").with("needed", needed)))
}

fn votes_as_words(material: &Material<'_>, step: &Step) -> Vec<Values> {
    let vote = |vote: &VoteSpec| {
        let key = VoteKey { step: step.id.clone(), vote: vote.id.clone() };
        let title = Message::new("script-paper-vote").with("question", &vote.question);
        word(material, step, (material.say(&title), &vote.say), counted(material, &key))
    };
    step.votes.iter().map(vote).collect()
}

fn word(material: &Material<'_>, step: &Step, (title, say): (String, &str), lines: String) -> Values {
    Values::default().text("title", title).text("say", said(material, step, say)).text("lines", lines)
}

/// What an election goes through, with its words and room for its numbers.
fn election(material: &Material<'_>, step: &Step, spec: &ElectionSpec) -> Vec<Values> {
    let hands = |own: OwnVote| counted(material, &VoteKey::own(&step.id, &own));
    let (say, number) = (&spec.say, 1);
    let parts: [(&'static str, &str, String); 9] = [
        ("script-paper-seats", &say.seats, hands(OwnVote::Seats)),
        ("script-paper-introduce", &say.introduce, String::new()),
        ("script-paper-list", &say.list, hands(OwnVote::List(number))),
        ("script-paper-board", &say.board, hands(OwnVote::Board(number))),
        ("script-paper-procedure", &say.procedure, papers(material, spec, "script-paper-issued")),
        ("script-paper-collect", &say.collect, papers(material, spec, "script-paper-collected")),
        ("script-paper-count", &say.count, String::new()),
        ("script-paper-declare", &say.declare, papers(material, spec, "script-paper-valid")),
        ("script-paper-again", &say.again, String::new()),
    ];
    let told = parts.into_iter().filter(|(_, say, lines)| !say.trim().is_empty() || !lines.is_empty());
    told.map(|(key, say, lines)| word(material, step, (material.get(key), say), lines)).collect()
}

/// A line on the papers of the first vote, with room where they are not there yet.
fn papers(material: &Material<'_>, spec: &ElectionSpec, key: &'static str) -> String {
    let election = material.congress().election(&spec.id);
    let first = election.electing().next();
    let (issued, collected) = (first.and_then(|r| r.issued.as_ref()), first.and_then(|r| r.collected.as_ref()));
    let sealed = first.and_then(|r| r.sealed.as_ref());
    let told = |n: Option<u32>| n.map_or_else(|| material.gap(), |n| material.number(n));
    let said = match key {
        "script-paper-issued" => {
            let said = Message::new(key).with("printed", told(issued.map(|i| i.printed)));
            said.with("issued", told(issued.map(|i| i.issued))).with("kept", told(issued.map(|i| i.kept)))
        }
        "script-paper-collected" => Message::new(key).with("collected", told(collected.map(|c| c.collected))),
        _ => {
            let said = Message::new(key).with("valid", told(sealed.map(|s| s.totals.valid)));
            said.with("invalid", told(sealed.map(|s| s.totals.invalid_sum())))
        }
    };
    material.say(&said)
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

/// Boxes for the duties; those done stand ticked.
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
