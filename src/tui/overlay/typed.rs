//! Irreversible acts ask for a word to be typed: with or without accents, in either case.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::base::text::{fold, tidy, width};
use crate::record::request::Request;
use crate::tui::command::table::Offer;
use crate::tui::input::Input;
use crate::tui::overlay::form::{FORM, Form, FormKey};
use crate::tui::overlay::window::{Step, Window};
use crate::tui::view::View;
use crate::tui::widgets::panel;
use crate::tui::widgets::text_input::TextInput;
use crate::tui::widgets::wrap::wrap_plain;

/// A word that must be typed; `word` is its Fluent key.
#[derive(Clone, Debug)]
pub struct Gate {
    word: &'static str,
    pub field: TextInput,
}

impl Gate {
    /// A gate that opens on the text of `word`.
    pub fn new(word: &'static str) -> Self {
        Self { word, field: TextInput::text() }
    }

    /// Whether the word stands there. Spaces between its syllables do not matter either.
    pub fn open(&self, view: &View) -> bool {
        let plain = |text: &str| fold(&tidy(text)).replace(' ', "");
        plain(&self.field.value()) == plain(&view.words.get(self.word))
    }

    /// "Gõ CÔNG BỐ rồi nhấn Enter: ______".
    pub fn line(&self, room: usize, view: &View) -> Line<'static> {
        let ask = view.words.say(&Message::new("typed-ask").with("word", view.words.get(self.word)));
        let field = room.saturating_sub(width(&ask) + 1).clamp(4, 20);
        let mut spans = vec![Span::styled(format!("{ask} "), view.theme.heading)];
        spans.extend(self.field.line(field, true, view.theme).spans);
        if self.open(view) {
            spans.push(Span::styled(" ✓", view.theme.ok));
        }
        Line::from(spans)
    }
}

/// A window that sends `request` once the word is typed.
pub struct TypedWord {
    title: Message,
    body: Vec<Message>,
    gate: Gate,
    request: Request,
}

impl TypedWord {
    /// `word` is the Fluent key of the word to type.
    pub fn new(title: Message, body: Vec<Message>, word: &'static str, request: Request) -> Self {
        Self { title, body, gate: Gate::new(word), request }
    }

    fn form(&self, view: &View) -> Form {
        Form { accept: self.gate.open(view), ..Form::default() }
    }
}

impl Window for TypedWord {
    fn input(&mut self, input: &Input, view: &View) -> Step {
        match FORM.find(input, true, &self.form(view)) {
            Some(FormKey::Accept) => Step::Send(self.request.clone()),
            Some(FormKey::Cancel) => Step::Close,
            _ => {
                self.gate.field.input(input);
                Step::Stay
            }
        }
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        let room = usize::from(area.width.min(76)).saturating_sub(6);
        let mut lines = Vec::new();
        for message in &self.body {
            lines.extend(wrap_plain(&view.words.say(message), view.theme.overlay, room));
        }
        lines.push("".into());
        lines.push(self.gate.line(room, view));
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
        let inner = panel::window(frame, panel::middle(area, 76, height), &view.words.say(&self.title), view.theme);
        let hidden = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_sub(inner.height);
        frame.render_widget(Paragraph::new(lines).scroll((hidden, 0)), inner);
    }

    fn offers(&self, view: &View) -> Vec<Offer> {
        FORM.offers(true, &self.form(view))
    }
}
