//! Asks why somebody is absent. The note goes to the people's own stream, not into the minutes.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::widgets::Paragraph;

use crate::base::id::PersonCode;
use crate::base::message::Message;
use crate::congress::command::Command;
use crate::tui::command::table::Offer;
use crate::tui::input::Input;
use crate::tui::overlay::form::{FORM, Form, FormKey};
use crate::tui::overlay::window::{Step, Window};
use crate::tui::view::View;
use crate::tui::widgets::panel;
use crate::tui::widgets::text_input::TextInput;
use crate::tui::widgets::wrap::wrap_plain;

/// The prompt for an accepted reason.
pub struct AbsenceNote {
    code: PersonCode,
    name: String,
    field: TextInput,
}

impl AbsenceNote {
    /// Asks for the reason of `code`, whose name is `name`.
    pub fn new(code: PersonCode, name: String) -> Self {
        Self { code, name, field: TextInput::text() }
    }

    fn form(&self) -> Form {
        Form { accept: !self.field.is_empty(), ..Form::default() }
    }
}

impl Window for AbsenceNote {
    fn input(&mut self, input: &Input, _: &View) -> Step {
        match FORM.find(input, true, &self.form()) {
            Some(FormKey::Accept) => {
                let (code, note) = (self.code.clone(), self.field.value());
                Step::Send(Command::MarkAbsent { code, accepted: true, note }.into())
            }
            Some(FormKey::Cancel) => Step::Close,
            _ => {
                self.field.input(input);
                Step::Stay
            }
        }
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        let theme = view.theme;
        let room = usize::from(area.width.min(76)).saturating_sub(6);
        let ask = Message::new("desk-note-ask").with("name", &self.name).with("code", self.code.as_str());
        let mut lines = wrap_plain(&view.words.say(&ask), theme.heading, room);
        lines.push(self.field.line(room, true, theme));
        lines.extend(wrap_plain(&view.words.get("desk-note-kept"), theme.dim, room));
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
        let title = view.words.get("desk-note-title");
        let inner = panel::window(frame, panel::middle(area, 76, height), &title, theme);
        frame.render_widget(Paragraph::new(lines), inner);
    }

    fn offers(&self, _: &View) -> Vec<Offer> {
        FORM.offers(true, &self.form())
    }
}
