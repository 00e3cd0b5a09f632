//! What the desk's keys do to a person.
use crate::base::id::PersonCode;
use crate::base::message::Message;
use crate::base::time::Stamp;
use crate::congress::command::Command;
use crate::congress::decide::correct::newest;
use crate::congress::roll::Person;
use crate::record::request::Request;
use crate::tui::effect::Effect;
use crate::tui::overlay::ask::{Ask, Weight};
use crate::tui::overlay::reason::ReasonPrompt;
use crate::tui::screens::desk::index::{Fit, looks_like_code};
use crate::tui::screens::desk::note::AbsenceNote;
use crate::tui::screens::desk::replace::{Chance, ReplaceWindow, chance};
use crate::tui::screens::desk::scan::{Scan, badges_in_use};
use crate::tui::screens::desk::screen::Desk;
use crate::tui::screens::desk::state_words::vote;
use crate::tui::view::{LinkState, View};
use crate::tui::widgets::message_bar::Tone;

/// What is asked of a bare code where people have badges.
const CONFIRM: &str = "desk-code-confirm";

/// Enter: checks in whom the text names. A badge speaks for itself; a code must be exact; a name must be at least words
/// of the name, and not shared by two people, unless the person was chosen with the arrows.
pub(super) fn check_in(desk: &mut Desk, view: &View) -> Vec<Effect> {
    let text = desk.field.value();
    let scans = desk.scanner.read(&text, view.books);
    if !scans.is_empty() {
        return scanned(desk, scans, view);
    }
    let found = match desk.picked.filter(|p| desk.selected(view) == Some(*p)) {
        Some(picked) => Ok(picked),
        None if text.is_empty() => return Vec::new(),
        None => whom(desk, &text, view),
    };
    match found {
        Ok(position) => send(desk, position, view, |code| Command::CheckIn { code, badge: None }),
        Err(message) => {
            desk.spent = looks_like_code(&text);
            let tone = if message.key == CONFIRM { Tone::Note } else { Tone::Alarm };
            desk.stack.say(tone, message);
            vec![Effect::Bell]
        }
    }
}

/// Scanned badges: the hub checks each once more, and says so when it was revoked.
pub(super) fn scanned(desk: &mut Desk, scans: Vec<(String, Scan)>, view: &View) -> Vec<Effect> {
    let mut effects = Vec::new();
    for (number, scan) in scans {
        match scan {
            Scan::Badge { position, shown } => {
                let come = |code| Command::CheckIn { code, badge: Some(shown) };
                effects.extend(send(desk, position, view, come));
            }
            Scan::Unknown => {
                desk.spent = true;
                desk.stack.say(Tone::Alarm, Message::new("badge-unknown").with("number", number));
                effects.push(Effect::Bell);
            }
        }
    }
    effects
}

fn whom(desk: &mut Desk, text: &str, view: &View) -> Result<usize, Message> {
    let roll = &view.books.congress.roll;
    if let Some(position) = desk.exact(view) {
        // Anybody can print a code: where people have badges, it is looked at before it counts.
        if !badges_in_use(view.books) {
            return Ok(position);
        }
        desk.picked = Some(position);
        let person = roll.people.get(position);
        let about = |text: fn(&Person) -> &str| person.map_or("", text);
        let message = Message::new(CONFIRM).with("code", text).with("name", about(|p| &p.name));
        return Err(message.with("unit", about(|p| &p.unit)));
    }
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
        desk.stack.open(Box::new(AbsenceNote::new(person, true)));
    }
}

/// Absent without an accepted reason: at once in the last session, before it after asking for how long.
pub(super) fn unexcused(desk: &mut Desk, view: &View) -> Vec<Effect> {
    let Some(position) = desk.selected(view) else { return Vec::new() };
    if view.books.congress.last_roll() {
        let absent = |code| Command::MarkAbsent { code, accepted: false, whole: true, note: String::new() };
        return send(desk, position, view, absent);
    }
    if let Some(person) = person(desk, position, view) {
        desk.stack.open(Box::new(AbsenceNote::new(person, false)));
    }
    Vec::new()
}

/// An alternate in the place of a delegate, or no longer.
pub(super) fn alternate(desk: &mut Desk, view: &View) {
    let roll = &view.books.congress.roll;
    let Some(position) = desk.selected(view) else { return };
    let Some(chance) = chance(roll, position) else { return };
    let Some(person) = person(desk, position, view) else { return };
    match chance {
        Chance::Choose(others) => desk.stack.open(Box::new(ReplaceWindow::new(person, others))),
        Chance::End { alternate } => {
            let delegate = roll.attendance(&alternate).and_then(|a| a.replaces.clone()).unwrap_or_default();
            let why = Message::new("desk-replace-end").with("alternate", roll.name(&alternate));
            let why = why.with("delegate", roll.name(&delegate));
            let request = Command::EndReplacement { alternate, reason: String::new() }.into();
            desk.stack.open(Box::new(ReasonPrompt::titled("desk-replace-title", why, request)));
        }
    }
}

/// A lost or spoilt badge.
pub(super) fn badge(desk: &mut Desk, view: &View) {
    let Some(position) = desk.selected(view) else { return };
    let badge = view.books.congress.roll.attendance.get(position).map_or(1, |a| a.badge);
    let Some(person) = person(desk, position, view) else { return };
    let why = Message::new("desk-badge-why").with("name", &person.name).with("code", person.code.as_str());
    let request = Command::RevokeBadge { code: person.code.clone(), reason: String::new() }.into();
    let window = ReasonPrompt::titled("desk-badge-title", why.with("badge", u32::from(badge)), request);
    desk.stack.open(Box::new(window));
}

/// The roll of the next session.
pub(super) fn roll(desk: &mut Desk, view: &View) {
    let congress = &view.books.congress;
    let session = match congress.callable() {
        Ok(session) => session,
        Err(why) => return desk.stack.say(Tone::Note, why.message),
    };
    let counts = congress.roll.counts();
    let plain = Message::new("desk-roll-what").with("session", congress.session_title(session));
    let body = vec![
        (Weight::Plain, plain.with("present", counts.present).with("others", counts.others_present)),
        (Weight::Strong, Message::new("desk-roll-ask")),
    ];
    let title = Message::new("desk-roll-title").with("session", congress.session_title(session));
    desk.stack.open(Box::new(Ask::by_letter(title, body, Command::CallRoll { kept: false }.into())));
}

/// Left the hall.
pub(super) fn leave(desk: &mut Desk, view: &View) -> Vec<Effect> {
    let Some(position) = desk.selected(view) else { return Vec::new() };
    send(desk, position, view, |code| Command::CheckOut { code })
}

/// Came back into the hall.
pub(super) fn come_back(desk: &mut Desk, view: &View) -> Vec<Effect> {
    let Some(position) = desk.selected(view) else { return Vec::new() };
    send(desk, position, view, |code| Command::CheckIn { code, badge: None })
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
    if matches!(request, Request::Notice { .. }) {
        desk.stack.say(Tone::Good, Message::new("console-done-notice"));
    }
    let Request::Congress(command) = request else { return };
    let congress = &view.books.congress;
    let (key, code) = match command {
        Command::CheckIn { code, .. } => ("desk-done-present", code),
        Command::CheckOut { code } => ("desk-done-left", code),
        Command::MarkAbsent { code, accepted: true, .. } => ("desk-done-excused", code),
        Command::MarkAbsent { code, accepted: false, .. } => ("desk-done-unexcused", code),
        Command::Replace { alternate, .. } => ("desk-done-replaced", alternate),
        Command::EndReplacement { alternate, .. } => ("desk-done-replace-ended", alternate),
        Command::RevokeBadge { code, .. } => ("desk-done-badge", code),
        Command::CallRoll { .. } => {
            let session = congress.session_title(congress.roll.session());
            return desk.stack.say(Tone::Good, Message::new("desk-done-roll").with("session", session));
        }
        Command::Undo { .. } => return desk.stack.say(Tone::Good, Message::new("desk-done-undo")),
        _ => return,
    };
    let windowed =
        matches!(command, Command::MarkAbsent { .. } | Command::Replace { .. } | Command::RevokeBadge { .. });
    if windowed || matches!(command, Command::EndReplacement { .. }) {
        desk.next_person(view);
    }
    let roll = &congress.roll;
    let Some((person, attendance)) = roll.person(code).zip(roll.attendance(code)) else { return };
    let delegate = attendance.replaces.as_ref().map_or("", |d| roll.name(d));
    let message = Message::new(key).with("name", &person.name).with("code", code.as_str()).with("delegate", delegate);
    let message = message.with("unit", &person.unit).with("badge", u32::from(attendance.badge));
    desk.stack.say(Tone::Good, message.with("vote", Message::new(vote(person.kind, roll.has_vote(code)))));
}
