//! Asks who looked at a paper, or who decided on it, and why; then asks the box.
use ratatui::Frame;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::count::command::BoxCommand;
use crate::record::request::Request;
use crate::tui::command::table::Offer;
use crate::tui::input::Input;
use crate::tui::overlay::form::{FORM, Form, FormKey};
use crate::tui::overlay::window::{Step, Window};
use crate::tui::view::View;
use crate::tui::widgets::fields::{Field, Fields};
use crate::tui::widgets::panel;
use crate::tui::widgets::text_input::TextInput;
use crate::tui::widgets::wrap::wrap_plain;

/// The window.
pub(super) struct Sign {
    title: &'static str,
    what: Vec<Message>,
    request: Request,
    fields: Fields,
    /// The reason may stay empty.
    brief: bool,
}

/// `request` with who decided and why; none for requests that carry neither.
fn signed(request: &Request, who: &str, why: &str) -> Option<Request> {
    let mut request = request.clone();
    let Request::Box { command, .. } = &mut request else { return None };
    match command {
        BoxCommand::Resolve { by, reason, .. } | BoxCommand::Adjudicate { by, reason, .. } => {
            who.clone_into(by);
            why.clone_into(reason);
        }
        _ => return None,
    }
    Some(request)
}

impl Sign {
    /// Asks for both under `title`; `what` says what is decided. `by` is what was signed the last time.
    pub(super) fn new(title: &'static str, what: Vec<Message>, request: Request) -> Self {
        let brief = matches!(&request, Request::Box { command: BoxCommand::Resolve { .. }, .. });
        let field = |label| Field { label, input: TextInput::text() };
        let why = if brief { "board-sign-why-brief" } else { "board-sign-why" };
        let fields = Fields { fields: vec![field("board-sign-who"), field(why)], focus: 0 };
        Self { title, what, request, fields, brief }
    }

    fn value(&self, at: usize) -> String {
        self.fields.fields.get(at).map(|f| f.input.value()).unwrap_or_default()
    }

    /// Both are there, in words.
    fn given(&self) -> bool {
        let words = |at: usize| self.value(at).chars().filter(|c| c.is_alphabetic()).count() >= 2;
        words(0) && (self.brief || words(1))
    }

    fn form(&self) -> Form {
        let onward = !self.fields.at_last() && !self.value(self.fields.focus).is_empty();
        Form { accept: onward || (self.fields.at_last() && self.given()), fields: true, ..Form::default() }
    }
}

impl Window for Sign {
    fn input(&mut self, input: &Input, _: &View) -> Step {
        match FORM.find(input, true, &self.form()) {
            Some(FormKey::Accept) if self.fields.at_last() => {
                signed(&self.request, &self.value(0), &self.value(1)).map_or(Step::Close, Step::Send)
            }
            Some(FormKey::Accept | FormKey::Next | FormKey::Down) => {
                self.fields.step(true);
                Step::Stay
            }
            Some(FormKey::Previous | FormKey::Up) => {
                self.fields.step(false);
                Step::Stay
            }
            Some(FormKey::Cancel) => Step::Close,
            _ => {
                if !matches!(input, Input::Key { code: KeyCode::Enter, .. }) {
                    self.fields.input(input);
                }
                Step::Stay
            }
        }
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        let room = usize::from(area.width.min(90)).saturating_sub(6);
        let what = self.what.iter().flat_map(|m| wrap_plain(&view.words.say(m), view.theme.overlay, room));
        let mut lines: Vec<_> = what.collect();
        lines.push("".into());
        let above = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        let middle = panel::middle(area, 90, above.saturating_add(5));
        let inner = panel::window(frame, middle, &view.words.get(self.title), view.theme);
        let [top, fields, hint] =
            Layout::vertical([Constraint::Length(above), Constraint::Min(2), Constraint::Length(1)]).areas(inner);
        frame.render_widget(Paragraph::new(lines), top);
        self.fields.draw(frame, fields, room.saturating_sub(26).min(56), view);
        let hint_text = view.words.get("board-sign-kept");
        frame.render_widget(Paragraph::new(hint_text).style(view.theme.dim), hint);
    }

    fn offers(&self, _: &View) -> Vec<Offer> {
        FORM.offers(true, &self.form())
    }
}
