//! Asks the reason that a refusal wants, and sends the same request again with it.
use ratatui::Frame;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::congress::command::Command;
use crate::count::command::BoxCommand;
use crate::record::request::Request;
use crate::tui::command::table::Offer;
use crate::tui::input::Input;
use crate::tui::overlay::form::{FORM, Form, FormKey};
use crate::tui::overlay::window::{Step, Window};
use crate::tui::view::View;
use crate::tui::widgets::panel;
use crate::tui::widgets::text_input::TextInput;
use crate::tui::widgets::wrap::wrap_plain;

/// `request` with `text` as its reason; none for requests that carry no reason.
pub fn with_reason(request: &Request, text: &str) -> Option<Request> {
    let mut request = request.clone();
    match &mut request {
        Request::Congress(
            Command::Enter { reason, .. }
            | Command::IssuePapers { reason, .. }
            | Command::OpenBox { reason, .. }
            | Command::Replace { reason, .. },
        ) => *reason = Some(text.to_owned()),
        Request::Congress(
            Command::Undo { reason }
            | Command::SettleTie { reason, .. }
            | Command::EndReplacement { reason, .. }
            | Command::RevokeBadge { reason, .. },
        )
        | Request::Box {
            command:
                BoxCommand::Correct { reason, .. }
                | BoxCommand::Withdraw { reason, .. }
                | BoxCommand::ReopenBatch { reason, .. }
                | BoxCommand::Resolve { reason, .. }
                | BoxCommand::CorrectSheet { reason, .. }
                | BoxCommand::WithdrawSheet { reason, .. }
                | BoxCommand::Adjudicate { reason, .. },
            ..
        } => {
            text.clone_into(reason);
        }
        Request::Box { command: BoxCommand::TakeKeyer { reason, .. }, .. } => *reason = Some(text.to_owned()),
        _ => return None,
    }
    Some(request)
}

/// The prompt.
pub struct ReasonPrompt {
    title: &'static str,
    why: Message,
    request: Request,
    field: TextInput,
    /// Enter was pressed before there was a reason in words.
    pressed: bool,
}

/// The fewest letters of a reason: a number typed here was meant for the form beneath.
const LETTERS: usize = 2;

impl ReasonPrompt {
    /// Asks why `request` should be done although `why` speaks against it.
    pub fn new(why: Message, request: Request) -> Self {
        Self::titled("reason-title", why, request)
    }

    /// The same under a heading of its own.
    pub fn titled(title: &'static str, why: Message, request: Request) -> Self {
        Self { title, why, request, field: TextInput::text(), pressed: false }
    }

    /// There is a reason in words.
    fn given(&self) -> bool {
        self.field.value().chars().filter(|c| c.is_alphabetic()).count() >= LETTERS
    }

    fn form(&self) -> Form {
        Form { accept: self.given(), ..Form::default() }
    }
}

impl Window for ReasonPrompt {
    fn input(&mut self, input: &Input, _: &View) -> Step {
        match FORM.find(input, true, &self.form()) {
            Some(FormKey::Accept) => with_reason(&self.request, &self.field.value()).map_or(Step::Close, Step::Send),
            Some(FormKey::Cancel) => Step::Close,
            _ => {
                self.pressed = matches!(input, Input::Key { code: KeyCode::Enter, .. });
                self.field.input(input);
                Step::Stay
            }
        }
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        let theme = view.theme;
        let room = usize::from(area.width.min(76)).saturating_sub(6);
        let mut lines = wrap_plain(&view.words.say(&self.why), theme.overlay, room);
        lines.push("".into());
        lines.extend(wrap_plain(&view.words.get("reason-ask"), theme.heading, room));
        lines.push(self.field.line(room, true, theme));
        if self.given() || !(self.pressed || self.field.value().chars().any(char::is_numeric)) {
            lines.extend(wrap_plain(&view.words.get("reason-printed"), theme.dim, room));
        } else {
            let key = if self.field.is_empty() { "reason-empty" } else { "reason-in-words" };
            lines.extend(wrap_plain(&view.words.get(key), theme.warn, room));
        }
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
        let inner = panel::window(frame, panel::middle(area, 76, height), &view.words.get(self.title), theme);
        // On a low screen the field is worth more than the sentence above it.
        let hidden = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_sub(inner.height);
        frame.render_widget(Paragraph::new(lines).scroll((hidden, 0)), inner);
    }

    fn offers(&self, _: &View) -> Vec<Offer> {
        FORM.offers(true, &self.form())
    }
}
