//! One line of text, sent where it is meant to go: a notice, the hall's line, a point for decision.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::base::role::Role;
use crate::record::request::Request;
use crate::tui::command::table::Offer;
use crate::tui::input::Input;
use crate::tui::overlay::form::{FORM, Form, FormKey};
use crate::tui::overlay::window::{Step, Window};
use crate::tui::view::View;
use crate::tui::widgets::panel;
use crate::tui::widgets::text_input::TextInput;
use crate::tui::widgets::wrap::wrap_plain;

/// Makes the request of what was typed.
type Make = Box<dyn Fn(String, Option<Role>) -> Request>;

/// The prompt.
pub struct TextPrompt {
    title: &'static str,
    hint: Message,
    field: TextInput,
    /// The most characters.
    most: usize,
    /// Enter on an empty field does something.
    empties: bool,
    /// Whom it may go to; the one chosen first.
    to: Vec<Role>,
    make: Make,
}

impl TextPrompt {
    /// A prompt for at most `most` characters.
    pub fn new(title: &'static str, hint: Message, most: usize, make: Make) -> Self {
        let hint = hint.with("most", most);
        Self { title, hint, field: TextInput::text(), most, empties: false, to: Vec::new(), make }
    }

    /// With `text` in its field; an empty field can be sent.
    #[must_use]
    pub fn filled(mut self, text: &str) -> Self {
        self.field.input(&Input::Paste(text.to_owned()));
        self.empties = true;
        self
    }

    /// A notice from a seat of `here`.
    pub fn notice(here: Role, most: usize) -> Self {
        let to = if here == Role::Console { vec![Role::Board, Role::Desk] } else { vec![Role::Console] };
        let make = |text, to: Option<Role>| Request::Notice { to: to.unwrap_or(Role::Console), text };
        Self { to, ..Self::new("notice-title", Message::new("notice-hint"), most, Box::new(make)) }
    }

    fn typed(&self) -> usize {
        self.field.value().chars().count()
    }

    fn keys(&self) -> Form {
        let ready = (self.empties || !self.field.is_empty()) && self.typed() <= self.most;
        Form { accept: ready, fields: self.to.len() > 1, ..Form::default() }
    }

    fn room_left(&self) -> (bool, Message) {
        match self.most.checked_sub(self.typed()) {
            Some(left) => (true, Message::new("line-room").with("left", left)),
            None => (false, Message::new("line-over").with("over", self.typed() - self.most)),
        }
    }

    /// "Gửi ban kiểm phiếu (Tab: đổi sang bàn điểm danh)".
    fn addressed(&self) -> Option<Message> {
        let to = self.to.first()?.named();
        Some(match self.to.get(1) {
            Some(other) => Message::new("notice-to-or").with("to", to).with("other", other.named()),
            None => Message::new("notice-to").with("to", to),
        })
    }
}

impl Window for TextPrompt {
    fn input(&mut self, input: &Input, _: &View) -> Step {
        match FORM.find(input, true, &self.keys()) {
            Some(FormKey::Accept) => return Step::Send((self.make)(self.field.value(), self.to.first().copied())),
            Some(FormKey::Cancel) => return Step::Close,
            Some(FormKey::Next | FormKey::Previous) => self.to.rotate_left(1),
            _ => {
                self.field.input(input);
            }
        }
        Step::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        let room = usize::from(area.width.min(84)).saturating_sub(6);
        let mut lines: Vec<Line> = Vec::new();
        if let Some(to) = self.addressed() {
            lines.extend(wrap_plain(&view.words.say(&to), view.theme.heading, room));
        }
        lines.push(self.field.line(room, true, view.theme));
        let (fits, left) = self.room_left();
        let style = if fits { view.theme.dim } else { view.theme.warn };
        lines.push(Line::styled(view.words.say(&left), style));
        lines.extend(wrap_plain(&view.words.say(&self.hint), view.theme.dim, room));
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
        let title = view.words.get(self.title);
        let inner = panel::window(frame, panel::middle(area, 84, height), &title, view.theme);
        frame.render_widget(Paragraph::new(lines), inner);
    }

    fn offers(&self, _: &View) -> Vec<Offer> {
        FORM.offers(true, &self.keys())
    }
}
