//! What the desk's keys do to a person.
use crate::base::id::PersonCode;
use crate::base::message::Message;
use crate::base::time::Stamp;
use crate::congress::command::Command;
use crate::congress::decide::correct::newest;
use crate::congress::roll::Person;
use crate::record::request::Request;
use crate::tui::effect::Effect;
use crate::tui::overlay::reason::ReasonPrompt;
use crate::tui::screens::desk::index::{Fit, looks_like_code};
use crate::tui::screens::desk::note::AbsenceNote;
use crate::tui::screens::desk::screen::Desk;
use crate::tui::screens::desk::state_words::vote;
use crate::tui::view::{LinkState, View};
use crate::tui::widgets::message_bar::Tone;

/// Enter: checks in whom the text names. A code must be exact; a name must be at least words of the name, and not shared
/// by two people, unless the person was chosen with the arrows.
pub(super) fn check_in(desk: &mut Desk, view: &View) -> Vec<Effect> {
    let text = desk.field.value();
    let found = match desk.picked.filter(|p| desk.selected(view) == Some(*p)) {
        Some(picked) => Ok(picked),
        None if text.is_empty() => return Vec::new(),
        None => whom(desk, &text, view),
    };
    match found {
        Ok(position) => send(desk, position, view, |code| Command::CheckIn { code }),
        Err(message) => {
            desk.spent = looks_like_code(&text);
            desk.stack.say(Tone::Alarm, message);
            vec![Effect::Bell]
        }
    }
}

fn whom(desk: &Desk, text: &str, view: &View) -> Result<usize, Message> {
    if let Some(position) = desk.exact(view) {
        return Ok(position);
    }
    let roll = &view.books.congress.roll;
    if looks_like_code(text) {
        return Err(Message::new("desk-no-such-code").with("code", text).with("count", roll.people.len()));
    }
    let shown = desk.shown(view);
    let Some(best) = shown.first() else {
        let key = if desk.missing { "desk-no-such-name-missing" } else { "desk-no-such-name" };
        return Err(Message::new(key).with("text", text));
    };
    let name = roll.people.get(best.position).map_or("", |p| p.name.as_str());
    if best.fit == Fit::Letters {
        return Err(Message::new("desk-only-near").with("text", text).with("name", name));
    }
    let namesakes = shown.iter().filter(|h| desk.same_name(h.position, best.position)).count();
    if namesakes > 1 {
        return Err(Message::new("desk-same-name").with("count", namesakes).with("name", name));
    }
    Ok(best.position)
}

/// The person at `position`, when the link is there to ask for something about them.
fn person<'a>(desk: &mut Desk, position: usize, view: &View<'a>) -> Option<&'a Person> {
    let person = view.books.congress.roll.people.get(position)?;
    if view.link == LinkState::Connected {
        return Some(person);
    }
    desk.stack.say(Tone::Alarm, Message::new("desk-not-recorded").with("name", &person.name));
    None
}

fn send(desk: &mut Desk, position: usize, view: &View, make: impl FnOnce(PersonCode) -> Command) -> Vec<Effect> {
    let Some(person) = person(desk, position, view) else { return vec![Effect::Bell] };
    desk.next_person(view);
    desk.stack.hush();
    desk.stack.send(make(person.code.clone()).into())
}

/// Absent with an accepted reason: asks for it first.
pub(super) fn excused(desk: &mut Desk, view: &View) {
    let Some(position) = desk.selected(view) else { return };
    if let Some(person) = person(desk, position, view) {
        desk.stack.open(Box::new(AbsenceNote::new(person.code.clone(), person.name.clone())));
    }
}

/// Absent without an accepted reason.
pub(super) fn unexcused(desk: &mut Desk, view: &View) -> Vec<Effect> {
    let Some(position) = desk.selected(view) else { return Vec::new() };
    send(desk, position, view, |code| Command::MarkAbsent { code, accepted: false, note: String::new() })
}

/// Left the hall.
pub(super) fn leave(desk: &mut Desk, view: &View) -> Vec<Effect> {
    let Some(position) = desk.selected(view) else { return Vec::new() };
    send(desk, position, view, |code| Command::CheckOut { code })
}

/// Came back into the hall.
pub(super) fn come_back(desk: &mut Desk, view: &View) -> Vec<Effect> {
    let Some(position) = desk.selected(view) else { return Vec::new() };
    send(desk, position, view, |code| Command::CheckIn { code })
}

/// Takes back the desk's newest act, with a reason.
pub(super) fn undo(desk: &mut Desk, view: &View) {
    let stamp = Stamp { at: view.now, by: view.seat };
    let Some(act) = newest(&view.books.congress, &stamp) else { return };
    let why = Message::new("desk-undo-what").with("what", act.what.clone());
    let request = Command::Undo { reason: String::new() }.into();
    desk.stack.open(Box::new(ReasonPrompt::titled("desk-undo-title", why, request)));
}

/// Says what was recorded.
pub(super) fn done(desk: &mut Desk, request: &Request, view: &View) {
    let Request::Congress(command) = request else { return };
    let (key, code) = match command {
        Command::CheckIn { code } => ("desk-done-present", code),
        Command::CheckOut { code } => ("desk-done-left", code),
        Command::MarkAbsent { code, accepted: true, .. } => ("desk-done-excused", code),
        Command::MarkAbsent { code, accepted: false, .. } => ("desk-done-unexcused", code),
        Command::Undo { .. } => return desk.stack.say(Tone::Good, Message::new("desk-done-undo")),
        _ => return,
    };
    if matches!(command, Command::MarkAbsent { accepted: true, .. }) {
        desk.next_person(view);
    }
    let Some(person) = view.books.congress.roll.person(code) else { return };
    let message = Message::new(key).with("name", &person.name).with("code", code.as_str());
    let message = message.with("unit", &person.unit).with("vote", Message::new(vote(person.kind)));
    desk.stack.say(Tone::Good, message);
}
