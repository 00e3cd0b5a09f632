//! Asks for the list code printed on a paper in hand, before this seat's first entry.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::count::command::BoxCommand;
use crate::record::entry::BoxId;
use crate::record::request::Request;
use crate::tui::command::table::Offer;
use crate::tui::input::Input;
use crate::tui::overlay::form::{FORM, Form, FormKey};
use crate::tui::overlay::window::{Step, Window};
use crate::tui::view::View;
use crate::tui::widgets::panel;
use crate::tui::widgets::text_input::TextInput;
use crate::tui::widgets::wrap::wrap_plain;

/// The prompt.
pub struct ProveList {
    id: BoxId,
    field: TextInput,
}

impl ProveList {
    /// Asks for the code of the list in box `id`.
    pub fn new(id: BoxId) -> Self {
        Self { id, field: TextInput::text() }
    }

    fn form(&self) -> Form {
        Form { accept: !self.field.is_empty(), ..Form::default() }
    }
}

impl Window for ProveList {
    fn input(&mut self, input: &Input, _: &View) -> Step {
        match FORM.find(input, true, &self.form()) {
            Some(FormKey::Accept) => {
                let command = BoxCommand::ProveList { code: self.field.value() };
                Step::Send(Request::Box { id: self.id.clone(), command })
            }
            Some(FormKey::Cancel) => Step::Close,
            _ => {
                self.field.input(input);
                Step::Stay
            }
        }
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        let room = usize::from(area.width.min(76)).saturating_sub(6);
        let mut lines = wrap_plain(&view.words.say(&Message::new("list-not-proved")), view.theme.overlay, room);
        lines.push("".into());
        lines.push(self.field.line(room, true, view.theme));
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
        let inner =
            panel::window(frame, panel::middle(area, 76, height), &view.words.get("board-prove-title"), view.theme);
        frame.render_widget(Paragraph::new(lines), inner);
    }

    fn offers(&self, _: &View) -> Vec<Offer> {
        FORM.offers(true, &self.form())
    }
}
