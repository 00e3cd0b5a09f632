//! Requests of seats to facts of all streams.
use crate::base::id::ElectionId;
use crate::base::message::Message;
use crate::base::refusal::Refusal;
use crate::base::role::{Actor, Role};
use crate::base::text::one_line;
use crate::base::time::Stamp;
use crate::clerk::limits;
use crate::congress::command::Command;
use crate::congress::decide::papers;
use crate::congress::decide::route;
use crate::congress::event::Event;
use crate::congress::permit::{permit, permit_box};
use crate::congress::state::Congress;
use crate::count::ballot::Paper;
use crate::count::command::BoxCommand;
use crate::count::decide as count;
use crate::count::event::BoxEvent;
use crate::record::books::Books;
use crate::record::entry::{BoxId, Fact};
use crate::record::people::PeopleEvent;
use crate::record::request::{MOST_NOTICE, Request};
use crate::rules::ruleset::Form;

/// What `request` of the seat `stamp.by` comes to on `books`. Nothing is changed.
///
/// # Errors
/// The seat may not ask for it, or it cannot be done now; with the numbers.
pub fn decide(books: &Books, request: &Request, stamp: &Stamp) -> Result<Vec<Fact>, Refusal> {
    limits::check(request)?;
    match request {
        Request::Congress(command) => {
            permit(stamp.by.role, command)?;
            genuine(books, command)?;
            Ok(salted(books, on_congress(&books.congress, command, stamp)?, stamp))
        }
        Request::Box { id, command } => {
            permit_box(stamp.by.role)?;
            on_box(books, id, command, stamp.by)
        }
        Request::Notice { to, text } => notice(books, stamp.by.role, *to, text),
    }
}

/// Reasons of absence with a salt that only who has the key of badges can make.
fn salted(books: &Books, mut facts: Vec<Fact>, stamp: &Stamp) -> Vec<Fact> {
    let Some(badges) = &books.people.badges else { return facts };
    for fact in &mut facts {
        if let Fact::People(PeopleEvent::AbsenceReason { code, salt, .. }) = fact {
            *salt = badges.key.salt(code, &stamp.at.to_rfc3339());
        }
    }
    facts
}

/// The most notices of one congress: every seat that may read them holds them all.
const MOST_NOTICES: usize = 2_000;

/// A notice between the console and another seat at a table.
fn notice(books: &Books, from: Role, to: Role, text: &str) -> Result<Vec<Fact>, Refusal> {
    let tables = |a: Role, b: Role| a == Role::Console && matches!(b, Role::Desk | Role::Board);
    if !tables(from, to) && !tables(to, from) {
        return Err(Message::new("notice-not-there").with("from", from.as_str()).with("to", to.as_str()).into());
    }
    if books.notices.len() >= MOST_NOTICES {
        return Err(Message::new("notices-full").with("most", MOST_NOTICES).into());
    }
    let text = one_line(text);
    let length = text.chars().count();
    if length > MOST_NOTICE {
        return Err(Message::new("text-too-long").with("length", length).with("most", MOST_NOTICE).into());
    }
    if text.is_empty() {
        return Err(Message::new("notice-empty").into());
    }
    Ok(vec![Fact::Notice { to, text }])
}

/// A badge that is shown carries the number it was made with.
fn genuine(books: &Books, command: &Command) -> Result<(), Refusal> {
    let Command::CheckIn { code, badge: Some(shown) } = command else { return Ok(()) };
    if !shown.number.is_empty() && books.people.badge(code, shown.badge) == *shown {
        return Ok(());
    }
    Err(Message::new("badge-unknown").with("number", &shown.number).into())
}

/// As [`decide`] for the congress, whoever asks: the program itself opens the record.
///
/// # Errors
/// It cannot be done now; with the numbers.
pub fn on_congress(congress: &Congress, command: &Command, stamp: &Stamp) -> Result<Vec<Fact>, Refusal> {
    let mut facts = Vec::new();
    for event in route::decide(congress, command, stamp)? {
        let opened = match &event {
            Event::BoxOpened { election, collected, .. } => Some(box_opened(congress, election, *collected)?),
            _ => None,
        };
        facts.push(Fact::Congress(event));
        facts.extend(opened);
    }
    // With an accepted absence always, be it empty: a reason given for an earlier one is not that of this one.
    if let Command::MarkAbsent { code, note, accepted, .. } = command
        && (*accepted || !note.trim().is_empty())
    {
        let reason = note.trim().to_owned();
        facts.push(Fact::People(PeopleEvent::AbsenceReason { code: code.clone(), reason, salt: String::new() }));
    }
    Ok(facts)
}

/// The box that opens with the congress's own event.
///
/// # Errors
/// The election has no list.
pub fn box_opened(congress: &Congress, election: &ElectionId, collected: u32) -> Result<Fact, Refusal> {
    let state = congress.election(election);
    let (Some(list), Some(rules)) = (state.now.list, &congress.rules) else {
        return Err(Message::new("list-first").into());
    };
    let small = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
    let seats = u16::try_from(congress.seats(election)).unwrap_or(u16::MAX);
    let marks = rules.marks.map(|p| p.value);
    let shares = if list.form == Form::Cumulative { congress.shares_at_box(election) } else { 0 };
    let paper = Paper { form: list.form, names: small(list.candidates.len()), seats, marks, shares };
    let reasons = rules.invalid.keys().cloned().collect();
    let id = BoxId { election: election.clone(), round: state.now.number };
    Ok(Fact::Box { id, event: BoxEvent::Opened { list: list.code, paper, collected, reasons } })
}

fn on_box(books: &Books, id: &BoxId, command: &BoxCommand, by: Actor) -> Result<Vec<Fact>, Refusal> {
    let congress = &books.congress;
    if congress.closed.is_some() {
        return Err(Message::new("congress-closed").into());
    }
    let not_open = || Refusal::new(Message::new("box-not-open"));
    let open = books.boxes.get(id).filter(|_| *id == books.box_id(&id.election)).ok_or_else(not_open)?;
    if !congress.election(&id.election).now.counting() && !open.sealed {
        return Err(not_open());
    }
    let events = count::decide(open, by, command)?;
    let mut facts = Vec::new();
    for event in events {
        let sealed = match &event {
            BoxEvent::Sealed { digest } => papers::seal(congress, &id.election, id.round, (&open.recount(), digest))?,
            _ => Vec::new(),
        };
        facts.push(Fact::Box { id: id.clone(), event });
        facts.extend(sealed.into_iter().map(Fact::Congress));
    }
    Ok(facts)
}
