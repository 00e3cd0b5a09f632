//! Speakers: registration, order, the floor with its clock, contributions in writing, points for decision.
use crate::base::message::Message;
use crate::base::refusal::Refusal;
use crate::base::text::{fold, one_line};
use crate::congress::decide::decision::Decision;
use crate::congress::event::Event;
use crate::congress::floor::{FloorCommand, FloorEvent};
use crate::congress::speakers::{MOST_MINUTES, MOST_POINT, MOST_POINTS, MOST_SUBJECT, MOST_TURNS, Standing, Turn, Who};
use crate::congress::state::Congress;

/// Decides a request about speakers.
pub(super) fn decide(congress: &Congress, command: &FloorCommand) -> Decision {
    let event = match command {
        FloorCommand::Register { who, subject, minutes, written } => {
            register(congress, who, subject, (*minutes, *written))?
        }
        FloorCommand::Withdraw { id } => {
            waiting(congress, *id)?;
            FloorEvent::Withdrawn { id: *id }
        }
        FloorCommand::Move { id, up } => moved(congress, *id, *up)?,
        FloorCommand::Give { id } => return give(congress, *id),
        FloorCommand::Hold { id } => {
            let turn = holder(congress, *id)?;
            if turn.standing == Standing::Held {
                return Ok(Vec::new());
            }
            FloorEvent::Held { id: *id }
        }
        FloorCommand::Resume { id } => {
            let turn = holder(congress, *id)?;
            if turn.standing != Standing::Held {
                return Ok(Vec::new());
            }
            FloorEvent::Resumed { id: *id }
        }
        FloorCommand::Extend { id, minutes } => extend(congress, *id, *minutes)?,
        FloorCommand::End { id } => {
            holder(congress, *id)?;
            FloorEvent::Ended { id: *id }
        }
        FloorCommand::Receive { id } => {
            waiting(congress, *id)?;
            FloorEvent::Received { id: *id }
        }
        FloorCommand::Raise { text, from } => raise(congress, text, *from)?,
    };
    Ok(vec![Event::Floor(event)])
}

/// Whoever has the floor is heard to the end before the congress goes on: a key pressed too early cuts nobody off.
pub(super) fn free(congress: &Congress) -> Result<(), Refusal> {
    let Some(turn) = congress.speakers.holder() else { return Ok(()) };
    Err(Message::new("floor-taken").with("name", turn.who.name(&congress.roll)).into())
}

fn named(key: &'static str, congress: &Congress, turn: &Turn) -> Message {
    Message::new(key).with("name", turn.who.name(&congress.roll))
}

fn find(congress: &Congress, id: u32) -> Result<&Turn, Refusal> {
    let there = congress.speakers.turn(id);
    there.ok_or_else(|| Message::new("speaker-unknown").with("number", id).into())
}

fn waiting(congress: &Congress, id: u32) -> Result<&Turn, Refusal> {
    let turn = find(congress, id)?;
    if turn.waits() { Ok(turn) } else { Err(named("speaker-not-waiting", congress, turn).into()) }
}

fn holder(congress: &Congress, id: u32) -> Result<&Turn, Refusal> {
    let turn = find(congress, id)?;
    if turn.has_floor() { Ok(turn) } else { Err(named("speaker-without-floor", congress, turn).into()) }
}

/// `text` tidied, when it is no longer than `most`.
fn short(text: &str, most: usize) -> Result<String, Refusal> {
    let text = one_line(text);
    let length = text.chars().count();
    if length <= most {
        return Ok(text);
    }
    Err(Message::new("text-too-long").with("length", length).with("most", most).into())
}

fn register(
    congress: &Congress,
    who: &Who,
    subject: &str,
    (minutes, written): (u32, bool),
) -> Result<FloorEvent, Refusal> {
    let speakers = &congress.speakers;
    if speakers.list.len() >= MOST_TURNS {
        return Err(Message::new("speakers-full").with("most", MOST_TURNS).into());
    }
    let who = known(congress, who)?;
    let subject = short(subject, MOST_SUBJECT)?;
    if !written && !(1..=MOST_MINUTES).contains(&minutes) {
        return Err(Message::new("speaker-minutes").with("minutes", minutes).with("most", MOST_MINUTES).into());
    }
    let same = |t: &&Turn| t.waits() && t.written == written && same(&t.who, &who);
    if let Some(turn) = speakers.list.iter().find(same) {
        return Err(named("speaker-already-waiting", congress, turn).into());
    }
    let (id, step) = (speakers.turns.saturating_add(1), congress.step().map(|s| s.id.clone()));
    Ok(FloorEvent::Registered { id, who, subject, minutes: if written { 0 } else { minutes }, written, step })
}

/// `who`, when they are on the roll or a guest with a name.
fn known(congress: &Congress, who: &Who) -> Result<Who, Refusal> {
    match who {
        Who::Person(code) if congress.roll.person(code).is_some() => Ok(who.clone()),
        Who::Person(code) => Err(Message::new("speaker-nobody").with("code", code.as_str()).into()),
        Who::Guest { name, unit } => {
            let (name, unit) = (short(name, MOST_SUBJECT)?, short(unit, MOST_SUBJECT)?);
            if name.is_empty() {
                Err(Message::new("speaker-without-name").into())
            } else {
                Ok(Who::Guest { name, unit })
            }
        }
    }
}

fn same(a: &Who, b: &Who) -> bool {
    match (a, b) {
        (Who::Guest { name: a, .. }, Who::Guest { name: b, .. }) => fold(a) == fold(b),
        _ => a == b,
    }
}

fn moved(congress: &Congress, id: u32, up: bool) -> Result<FloorEvent, Refusal> {
    let turn = waiting(congress, id)?;
    let at = congress.speakers.list.iter().position(|t| t.id == id);
    match at.and_then(|at| congress.speakers.beside(at, up)) {
        Some(_) => Ok(FloorEvent::Moved { id, up }),
        None => Err(named(if up { "speaker-first" } else { "speaker-last" }, congress, turn).into()),
    }
}

fn give(congress: &Congress, id: u32) -> Decision {
    waiting(congress, id)?;
    let Some(step) = congress.step() else { return Err(Message::new("floor-before-step").into()) };
    if let Some(lock) = congress.lock() {
        return Err(lock.refusal(congress));
    }
    let ended = congress.speakers.holder().map(|t| Event::Floor(FloorEvent::Ended { id: t.id }));
    let given = Event::Floor(FloorEvent::Given { id, step: step.id.clone() });
    Ok(ended.into_iter().chain([given]).collect())
}

fn extend(congress: &Congress, id: u32, minutes: u32) -> Result<FloorEvent, Refusal> {
    let turn = holder(congress, id)?;
    let granted = u32::try_from(turn.granted / 60).unwrap_or(MOST_MINUTES);
    let all = granted.saturating_add(minutes);
    if minutes == 0 || all > MOST_MINUTES {
        return Err(Message::new("speaker-minutes").with("minutes", all).with("most", MOST_MINUTES).into());
    }
    Ok(FloorEvent::Extended { id, minutes })
}

fn raise(congress: &Congress, text: &str, from: Option<u32>) -> Result<FloorEvent, Refusal> {
    let Some(step) = congress.step() else { return Err(Message::new("point-before-step").into()) };
    if congress.speakers.points.len() >= MOST_POINTS {
        return Err(Message::new("points-full").with("most", MOST_POINTS).into());
    }
    let text = short(text, MOST_POINT)?;
    if text.is_empty() {
        return Err(Message::new("point-empty").into());
    }
    if let Some(id) = from {
        find(congress, id)?;
    }
    Ok(FloorEvent::Raised { number: congress.speakers.raised.saturating_add(1), step: step.id.clone(), text, from })
}
