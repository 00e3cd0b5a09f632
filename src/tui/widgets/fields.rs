//! A column of labelled fields, one of which is being typed in.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::text::width;
use crate::tui::input::Input;
use crate::tui::view::View;
use crate::tui::widgets::text_input::TextInput;

/// One field; `label` is a Fluent key.
#[derive(Clone, Debug)]
pub struct Field {
    pub label: &'static str,
    pub input: TextInput,
}

/// The fields and which of them has the focus.
#[derive(Clone, Debug, Default)]
pub struct Fields {
    pub fields: Vec<Field>,
    pub focus: usize,
}

impl Fields {
    /// Fields for numbers, each with what it is filled with.
    pub fn numbers(fields: &[(&'static str, Option<u32>)]) -> Self {
        let field = |(label, value): &(&'static str, Option<u32>)| Field { label, input: TextInput::number(*value) };
        Self { fields: fields.iter().map(field).collect(), focus: 0 }
    }

    /// Empty fields for votes: of heads, or of `shares`.
    pub fn votes_of(labels: &[&'static str], shares: bool) -> Self {
        let input = || if shares { TextInput::shares() } else { TextInput::number(None) };
        Self { fields: labels.iter().map(|label| Field { label, input: input() }).collect(), focus: 0 }
    }

    /// The number in field `at`.
    pub fn count(&self, at: usize) -> Option<u32> {
        self.fields.get(at).and_then(|f| f.input.count())
    }

    /// The votes in field `at`: heads, or shares at a company.
    pub fn votes(&self, at: usize) -> Option<u64> {
        self.fields.get(at).and_then(|f| f.input.value().trim().parse().ok())
    }

    /// Gives `input` to the field with the focus. Tells whether it took it.
    pub fn input(&mut self, input: &Input) -> bool {
        self.fields.get_mut(self.focus).is_some_and(|f| f.input.input(input))
    }

    /// Moves the focus to the next field, or the one before, round and round.
    pub fn step(&mut self, forward: bool) {
        let n = self.fields.len().max(1);
        self.focus = (self.focus + if forward { 1 } else { n - 1 }) % n;
    }

    /// Whether the focus is on the last field.
    pub fn at_last(&self) -> bool {
        self.focus + 1 >= self.fields.len()
    }

    /// Draws one line a field; numbers are given `room` cells.
    pub fn draw(&self, frame: &mut Frame, area: Rect, room: usize, view: &View) {
        let labels: Vec<_> = self.fields.iter().map(|f| view.words.get(f.label)).collect();
        let wide = labels.iter().map(|l| width(l)).max().unwrap_or(0);
        let line = |(i, field): (usize, &Field)| {
            let focus = i == self.focus;
            let (sign, style) = if focus { ("▸ ", view.theme.focus) } else { ("  ", view.theme.overlay) };
            let gap = " ".repeat(wide.saturating_sub(width(&labels[i])) + 2);
            let mut spans = vec![Span::styled(format!("{sign}{}{gap}", labels[i]), style)];
            spans.extend(field.input.line(room, focus, view.theme).spans);
            Line::from(spans)
        };
        let lines: Vec<_> = self.fields.iter().enumerate().map(line).collect();
        frame.render_widget(Paragraph::new(lines), area);
    }
}
