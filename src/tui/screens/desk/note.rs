//! Asks why somebody is absent, and for how long. The note goes to the people's own stream, not into the minutes.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::widgets::Paragraph;

use crate::base::id::PersonCode;
use crate::base::message::Message;
use crate::congress::command::Command;
use crate::congress::roll::Person;
use crate::tui::command::key::Key;
use crate::tui::command::table::{Command as Row, Offer, Table};
use crate::tui::input::Input;
use crate::tui::overlay::window::{Step, Window};
use crate::tui::view::View;
use crate::tui::widgets::panel;
use crate::tui::widgets::text_input::TextInput;
use crate::tui::widgets::wrap::wrap_plain;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Record,
    Scope,
    Cancel,
}

/// What the window is at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct At {
    /// There is what Enter records.
    ready: bool,
    /// There is more than one session, and one after this.
    sessions: bool,
}

static TABLE: Table<Act, At> = Table {
    title: "cmd-title-form",
    commands: &[
        Row::new(Act::Record, &[Key::ENTER], "cmd-accept", "help-accept").rank(1).when(|a| a.ready),
        Row::new(Act::Scope, &[Key::TAB], "desk-note-scope", "desk-help-note-scope").rank(2).when(|a| a.sessions),
        Row::new(Act::Cancel, &[Key::ESC], "cmd-cancel", "help-cancel").rank(3),
    ],
};

/// The prompt.
pub struct AbsenceNote {
    code: PersonCode,
    name: String,
    accepted: bool,
    /// For the whole congress.
    whole: bool,
    field: TextInput,
}

impl AbsenceNote {
    /// Asks for the reason of `person`, accepted or not.
    pub fn new(person: &Person, accepted: bool) -> Self {
        let (code, name) = (person.code.clone(), person.name.clone());
        Self { code, name, accepted, whole: false, field: TextInput::text() }
    }

    fn at(&self, view: &View) -> At {
        // An accepted reason is told; whoever gave none has none to tell.
        At { ready: !self.accepted || !self.field.is_empty(), sessions: !view.books.congress.last_roll() }
    }

    /// "Vắng: phiên này" or "cả đại hội".
    fn scope(&self, view: &View) -> Message {
        let congress = &view.books.congress;
        let key = if self.whole { "desk-note-whole" } else { "desk-note-session" };
        Message::new(key).with("session", congress.session_title(congress.roll.session()))
    }
}

impl Window for AbsenceNote {
    fn input(&mut self, input: &Input, view: &View) -> Step {
        match TABLE.find(input, true, &self.at(view)) {
            Some(Act::Record) => {
                let (code, note) = (self.code.clone(), self.field.value());
                let command = Command::MarkAbsent { code, accepted: self.accepted, whole: self.whole, note };
                return Step::Send(command.into());
            }
            Some(Act::Scope) => self.whole = !self.whole,
            Some(Act::Cancel) => return Step::Close,
            None => {
                self.field.input(input);
            }
        }
        Step::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        let theme = view.theme;
        let room = usize::from(area.width.min(76)).saturating_sub(6);
        let key = if self.accepted { "desk-note-ask" } else { "desk-note-ask-unexcused" };
        let ask = Message::new(key).with("name", &self.name).with("code", self.code.as_str());
        let mut lines = wrap_plain(&view.words.say(&ask), theme.heading, room);
        lines.push(self.field.line(room, true, theme));
        if self.at(view).sessions {
            lines.extend(wrap_plain(&view.words.say(&self.scope(view)), theme.key, room));
        }
        lines.extend(wrap_plain(&view.words.get("desk-note-kept"), theme.dim, room));
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
        let title = view.words.get(if self.accepted { "desk-note-title" } else { "desk-note-title-unexcused" });
        let inner = panel::window(frame, panel::middle(area, 76, height), &title, theme);
        frame.render_widget(Paragraph::new(lines), inner);
    }

    fn offers(&self, view: &View) -> Vec<Offer> {
        TABLE.offers(true, &self.at(view))
    }
}
