//! An alternate for a delegate who is not there: found from either side.
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::widgets::Paragraph;

use crate::base::id::PersonCode;
use crate::base::message::Message;
use crate::congress::attendance::Presence;
use crate::congress::command::Command;
use crate::congress::roll::{Person, PersonKind, Roll};
use crate::tui::command::table::Offer;
use crate::tui::input::Input;
use crate::tui::overlay::form::{FORM, Form, FormKey};
use crate::tui::overlay::window::{Step, Window};
use crate::tui::view::View;
use crate::tui::widgets::panel;
use crate::tui::widgets::picker::Picker;
use crate::tui::widgets::wrap::wrap_plain;

/// What may be done about a person and the alternates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chance {
    /// The alternate votes in somebody's place; that may end.
    End { alternate: PersonCode },
    /// One of these may be chosen for the person, best first.
    Choose(Vec<PersonCode>),
}

/// What may be done about the person at `position`; none for most people.
pub fn chance(roll: &Roll, position: usize) -> Option<Chance> {
    let (person, attendance) = (roll.people.get(position)?, roll.attendance.get(position)?);
    if attendance.replaces.is_some() {
        return Some(Chance::End { alternate: person.code.clone() });
    }
    if let Some(alternate) = &attendance.replaced_by {
        return Some(Chance::End { alternate: alternate.clone() });
    }
    let others: Vec<&Person> = if person.kind == PersonKind::Alternate {
        let gone = |(p, a): &(&Person, &crate::congress::attendance::Attendance)| {
            p.kind.votes() && a.replaced_by.is_none() && (a.presence.absent() || a.presence == Presence::Left)
        };
        roll.iter().filter(gone).map(|(p, _)| p).collect()
    } else if person.kind.votes() && (attendance.presence.absent() || attendance.presence == Presence::Left) {
        let free = roll
            .iter()
            .filter(|(p, a)| p.kind == PersonKind::Alternate && a.replaces.is_none() && !a.presence.absent());
        free.map(|(p, _)| p).collect()
    } else {
        return None;
    };
    (!others.is_empty()).then(|| Chance::Choose(ordered(person, others)))
}

/// Whom the roster names for each other first, then those of the same unit.
fn ordered(person: &Person, mut others: Vec<&Person>) -> Vec<PersonCode> {
    let named =
        |other: &Person| person.replaces.as_ref() == Some(&other.code) || other.replaces.as_ref() == Some(&person.code);
    others.sort_by_key(|other| (!named(other), other.unit != person.unit));
    others.into_iter().map(|p| p.code.clone()).collect()
}

/// The window.
pub struct ReplaceWindow {
    code: PersonCode,
    /// The person is the alternate; otherwise the delegate.
    alternate: bool,
    picker: Picker,
}

impl ReplaceWindow {
    /// Chooses one of `others` for `person`.
    pub fn new(person: &Person, others: Vec<PersonCode>) -> Self {
        let picker = Picker::one(others.clone(), Some(others));
        Self { code: person.code.clone(), alternate: person.kind == PersonKind::Alternate, picker }
    }

    fn form(&self, roll: &Roll) -> Form {
        Form { accept: self.picker.here(roll).is_some(), list: true, ..Form::default() }
    }
}

impl Window for ReplaceWindow {
    fn input(&mut self, input: &Input, view: &View) -> Step {
        let roll = &view.books.congress.roll;
        match FORM.find(input, true, &self.form(roll)) {
            Some(FormKey::Accept) => {
                let Some(other) = self.picker.here(roll) else { return Step::Stay };
                let own = self.code.clone();
                let (alternate, delegate) = if self.alternate { (own, other) } else { (other, own) };
                return Step::Send(Command::Replace { alternate, delegate, reason: None }.into());
            }
            Some(FormKey::Cancel) => return Step::Close,
            Some(FormKey::Up) => self.picker.step(-1, roll),
            Some(FormKey::Down) => self.picker.step(1, roll),
            Some(FormKey::PageUp) => self.picker.step(-10, roll),
            Some(FormKey::PageDown) => self.picker.step(10, roll),
            _ => self.picker.input(input),
        }
        Step::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        let roll = &view.books.congress.roll;
        let inner =
            panel::window(frame, panel::middle(area, 90, 18), &view.words.get("desk-replace-title"), view.theme);
        let key = if self.alternate { "desk-replace-whom" } else { "desk-replace-who" };
        let ask = Message::new(key).with("name", roll.name(&self.code)).with("code", self.code.as_str());
        let lines = wrap_plain(&view.words.say(&ask), view.theme.heading, usize::from(inner.width));
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        let [top, list] = Layout::vertical([Constraint::Length(height), Constraint::Min(0)]).areas(inner);
        frame.render_widget(Paragraph::new(lines), top);
        let named = |other: &PersonCode| {
            let names = |a: &PersonCode, b: &PersonCode| roll.person(a).is_some_and(|p| p.replaces.as_ref() == Some(b));
            (names(other, &self.code) || names(&self.code, other)).then(|| view.words.get("desk-replace-named"))
        };
        self.picker.draw(frame, list, view, &named);
    }

    fn offers(&self, view: &View) -> Vec<Offer> {
        FORM.offers(true, &self.form(&view.books.congress.roll))
    }
}
