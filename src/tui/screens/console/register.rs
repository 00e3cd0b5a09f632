//! Registering a speaker: who, found on the roll without accents or a guest by name; then subject and minutes.
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::base::id::PersonCode;
use crate::congress::command::Command;
use crate::congress::floor::FloorCommand;
use crate::congress::speakers::Who;
use crate::tui::command::key::Key;
use crate::tui::command::table::{Command as Row, Offer, Table};
use crate::tui::input::Input;
use crate::tui::overlay::form::{FORM, Form, FormKey};
use crate::tui::overlay::window::{Step, Window};
use crate::tui::view::View;
use crate::tui::widgets::fields::{Field, Fields};
use crate::tui::widgets::panel;
use crate::tui::widgets::people::about;
use crate::tui::widgets::picker::Picker;
use crate::tui::widgets::text_input::TextInput;
use crate::tui::widgets::wrap::{cut, wrap_plain};

/// Minutes of a speech when none are typed.
const MINUTES: u32 = 7;

/// Choosing who.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    Take,
    Guest,
    Back,
    Up,
    Down,
}

/// Letters belong to the name that is searched for.
pub static TABLE: Table<Pick, bool> = Table {
    title: "cmd-title-register",
    commands: &[
        Row::new(Pick::Take, &[Key::ENTER], "cmd-take", "help-take").rank(1).when(|somebody| *somebody),
        Row::new(Pick::Guest, &[Key::TAB], "cmd-guest", "help-guest").rank(2),
        Row::new(Pick::Back, &[Key::ESC], "cmd-cancel", "help-cancel").rank(3),
        Row::new(Pick::Up, &[Key::UP], "cmd-up", "help-up").repeats().rank(4),
        Row::new(Pick::Down, &[Key::DOWN], "cmd-down", "help-down").repeats().rank(4),
    ],
};

/// Who wants to speak, or hands in a paper.
pub struct RegisterWindow {
    written: bool,
    picker: Picker,
}

impl RegisterWindow {
    /// For a speech, or for a contribution in writing.
    pub fn new(written: bool) -> Self {
        Self { written, picker: Picker::one(Vec::new(), None) }
    }

    fn somebody(&self, view: &View) -> bool {
        self.picker.here(&view.books.congress.roll).is_some()
    }
}

fn title(written: bool, view: &View) -> String {
    view.words.get(if written { "register-title-written" } else { "register-title" })
}

impl Window for RegisterWindow {
    fn input(&mut self, input: &Input, view: &View) -> Step {
        let roll = &view.books.congress.roll;
        match TABLE.find(input, true, &self.somebody(view)) {
            Some(Pick::Take) => {
                if let Some(code) = self.picker.here(roll) {
                    return Step::Become(Box::new(RegisterForm::new(Some(code), self.written)));
                }
            }
            Some(Pick::Guest) => return Step::Become(Box::new(RegisterForm::new(None, self.written))),
            Some(Pick::Back) if self.picker.searching() => self.picker.drop_query(),
            Some(Pick::Back) => return Step::Close,
            Some(Pick::Up) => self.picker.step(-1, roll),
            Some(Pick::Down) => self.picker.step(1, roll),
            None => self.picker.input(input),
        }
        Step::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        let area = panel::middle(area, 84, 20);
        let inner = panel::window(frame, area, &title(self.written, view), view.theme);
        let ask = view.words.get(if self.written { "register-who-written" } else { "register-who" });
        let ask = wrap_plain(&ask, view.theme.overlay, usize::from(inner.width));
        let rows = [Constraint::Length(u16::try_from(ask.len()).unwrap_or(1)), Constraint::Fill(1)];
        let [top, rest] = Layout::vertical(rows).areas(inner);
        frame.render_widget(Paragraph::new(ask), top);
        let roll = &view.books.congress.speakers;
        let waits = |code: &PersonCode| {
            let there = roll.list.iter().any(|t| t.waits() && t.who == Who::Person(code.clone()));
            there.then(|| view.words.get("speaker-waits"))
        };
        self.picker.draw(frame, rest, view, &waits);
    }

    fn offers(&self, view: &View) -> Vec<Offer> {
        TABLE.offers(true, &self.somebody(view))
    }
}

/// Subject and minutes; of a guest name and unit too.
struct RegisterForm {
    code: Option<PersonCode>,
    written: bool,
    fields: Fields,
}

impl RegisterForm {
    fn new(code: Option<PersonCode>, written: bool) -> Self {
        let text = |label| Field { label, input: TextInput::text() };
        let mut fields = Vec::new();
        if code.is_none() {
            fields.extend([text("register-name"), text("register-unit")]);
        }
        fields.push(text("register-subject"));
        if !written {
            fields.push(Field { label: "register-minutes", input: TextInput::number(Some(MINUTES)) });
        }
        Self { code, written, fields: Fields { fields, focus: 0 } }
    }

    fn text(&self, label: &str) -> String {
        self.fields.fields.iter().find(|f| f.label == label).map(|f| f.input.value()).unwrap_or_default()
    }

    fn request(&self) -> Step {
        let who = match &self.code {
            Some(code) => Who::Person(code.clone()),
            None => Who::Guest { name: self.text("register-name"), unit: self.text("register-unit") },
        };
        let minutes = self.text("register-minutes").parse().unwrap_or(0);
        let (subject, written) = (self.text("register-subject"), self.written);
        Step::Send(Command::Floor(FloorCommand::Register { who, subject, minutes, written }).into())
    }

    fn keys(&self) -> Form {
        let named = self.code.is_some() || !self.text("register-name").is_empty();
        Form { accept: named, fields: self.fields.fields.len() > 1, ..Form::default() }
    }
}

impl Window for RegisterForm {
    fn input(&mut self, input: &Input, _: &View) -> Step {
        match FORM.find(input, true, &self.keys()) {
            Some(FormKey::Accept) if self.fields.at_last() => return self.request(),
            Some(FormKey::Accept | FormKey::Next | FormKey::Down) => self.fields.step(true),
            Some(FormKey::Previous | FormKey::Up) => self.fields.step(false),
            Some(FormKey::Cancel) => return Step::Close,
            _ => {
                self.fields.input(input);
            }
        }
        Step::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        let height = u16::try_from(self.fields.fields.len()).unwrap_or(4).saturating_add(4);
        let inner = panel::window(frame, panel::middle(area, 84, height), &title(self.written, view), view.theme);
        let roll = &view.books.congress.roll;
        let who = match &self.code {
            Some(code) => {
                let about = roll.person(code).map(about).unwrap_or_default();
                format!("{} · {about}", roll.name(code))
            }
            None => view.words.get("register-guest"),
        };
        let [top, _, rest] =
            Layout::vertical([Constraint::Length(1), Constraint::Length(1), Constraint::Fill(1)]).areas(inner);
        frame.render_widget(Line::styled(cut(&who, usize::from(top.width)), view.theme.heading), top);
        let room = usize::from(rest.width).saturating_sub(16);
        self.fields.draw(frame, rest, room, view);
    }

    fn offers(&self, _: &View) -> Vec<Offer> {
        FORM.offers(true, &self.keys())
    }
}
