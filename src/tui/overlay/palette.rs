//! The palette: every command that works now, found by a few letters.
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::text::width;
use crate::tui::command::find::rank;
use crate::tui::command::table::Offer;
use crate::tui::input::Input;
use crate::tui::overlay::form::{FORM, Form, FormKey};
use crate::tui::overlay::window::{Step, Window};
use crate::tui::view::View;
use crate::tui::widgets::panel;
use crate::tui::widgets::text_input::TextInput;
use crate::tui::widgets::wrap::cut;

/// The palette over `offers`.
pub struct Palette {
    offers: Vec<Offer>,
    query: TextInput,
    cursor: usize,
}

const KEYS: Form = Form { accept: true, fields: false, list: true, ticks: false };

impl Palette {
    /// A palette of those of `offers` that work now.
    pub fn new(offers: Vec<Offer>) -> Self {
        Self { offers: offers.into_iter().filter(|o| o.works).collect(), query: TextInput::text(), cursor: 0 }
    }

    /// The commands found, best first.
    fn found(&self, view: &View) -> Vec<Offer> {
        let text = |o: &Offer| format!("{} {}", view.words.get(o.label), view.words.get(o.help));
        let texts: Vec<_> = self.offers.iter().map(text).collect();
        rank(&self.query.value(), &texts).into_iter().map(|i| self.offers[i]).collect()
    }
}

impl Window for Palette {
    fn input(&mut self, input: &Input, view: &View) -> Step {
        let found = self.found(view);
        let last = found.len().saturating_sub(1);
        match FORM.find(input, true, &KEYS) {
            Some(FormKey::Accept) => {
                return found.get(self.cursor.min(last)).and_then(Offer::key).map_or(Step::Stay, Step::Press);
            }
            Some(FormKey::Cancel) => return Step::Close,
            Some(FormKey::Up) => self.cursor = self.cursor.saturating_sub(1),
            Some(FormKey::Down) => self.cursor = (self.cursor + 1).min(last),
            _ => {
                if self.query.input(input) {
                    self.cursor = 0;
                }
            }
        }
        Step::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        let found = self.found(view);
        let height = u16::try_from(self.offers.len()).unwrap_or(u16::MAX).saturating_add(4).min(24);
        let window = panel::middle(area, 90, height);
        let inner = panel::window(frame, window, &view.words.get("palette-title"), view.theme);
        let [top, list] = Layout::vertical([Constraint::Length(2), Constraint::Min(0)]).areas(inner);
        frame.render_widget(self.query.line(usize::from(top.width), true, view.theme), top);
        if found.is_empty() {
            frame.render_widget(Paragraph::new(view.words.get("palette-nothing")).style(view.theme.dim), list);
        }
        let skip = (self.cursor + 1).saturating_sub(usize::from(list.height));
        let lines: Vec<_> =
            found.iter().enumerate().skip(skip).map(|(i, o)| row(o, i == self.cursor, list.width, view)).collect();
        frame.render_widget(Paragraph::new(lines), list);
    }

    fn offers(&self, _: &View) -> Vec<Offer> {
        FORM.offers(true, &KEYS)
    }
}

/// Widths of the columns key and label.
const COLUMNS: (usize, usize) = (10, 24);

fn row(offer: &Offer, here: bool, room: u16, view: &View) -> Line<'static> {
    let column = |text: &str, room: usize| {
        let text = cut(text, room.saturating_sub(1));
        let gap = " ".repeat(room.saturating_sub(width(&text)));
        format!("{text}{gap}")
    };
    let key = offer.key().map(|k| k.label(view.words)).unwrap_or_default();
    let rest = usize::from(room).saturating_sub(COLUMNS.0 + COLUMNS.1 + 2);
    let line = Line::from(vec![
        Span::raw(if here { "▸ " } else { "  " }),
        Span::styled(column(&key, COLUMNS.0), view.theme.key),
        Span::raw(column(&view.words.get(offer.label), COLUMNS.1)),
        Span::styled(column(&view.words.get(offer.help), rest), view.theme.dim),
    ]);
    if here { line.style(view.theme.selected) } else { line }
}
