//! Help: every command of the screen with its keys and a sentence; those that do nothing now are dim.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::text::width;
use crate::tui::command::card::{Chapter, keys};
use crate::tui::command::table::Offer;
use crate::tui::input::Input;
use crate::tui::overlay::form::{FORM, Form, FormKey};
use crate::tui::overlay::window::{Step, Window};
use crate::tui::view::View;
use crate::tui::widgets::panel;
use crate::tui::widgets::wrap::wrap_plain;

/// The help window.
pub struct Help {
    chapters: Vec<Chapter>,
    /// Lines scrolled away.
    top: u16,
}

const KEYS: Form = Form { accept: false, fields: false, list: true, ticks: false };

impl Help {
    /// Help on `chapters`.
    pub fn new(chapters: Vec<Chapter>) -> Self {
        Self { chapters, top: 0 }
    }

    fn lines(&self, room: usize, view: &View) -> Vec<Line<'static>> {
        let rows = self.chapters.iter().flat_map(|c| &c.rows);
        let wide = rows.map(|r| width(&keys(r, view.words))).max().unwrap_or(0).min(room / 3);
        let mut lines = Vec::new();
        for chapter in &self.chapters {
            lines.push(Line::styled(view.words.get(chapter.title), view.theme.heading));
            for row in &chapter.rows {
                lines.extend(entry(row, wide, room, view));
            }
            lines.push("".into());
        }
        lines
    }
}

/// One command, with its sentence wrapped beside its keys.
fn entry(row: &Offer, wide: usize, room: usize, view: &View) -> Vec<Line<'static>> {
    let keys = keys(row, view.words);
    let (key, text) = if row.works { (view.theme.key, view.theme.overlay) } else { (view.theme.dim, view.theme.dim) };
    let gap = wide.max(width(&keys)) + 2;
    let wrapped = wrap_plain(&view.words.get(row.help), text, room.saturating_sub(gap + 2).max(10));
    let place = |(i, line): (usize, Line<'static>)| {
        let left = if i == 0 { keys.clone() } else { String::new() };
        let pad = " ".repeat(gap.saturating_sub(width(&left)));
        let mut spans = vec![Span::styled(format!("  {left}{pad}"), key)];
        spans.extend(line.spans);
        Line::from(spans)
    };
    wrapped.into_iter().enumerate().map(place).collect()
}

impl Window for Help {
    fn input(&mut self, input: &Input, _: &View) -> Step {
        let most = u16::try_from(self.chapters.iter().map(|c| c.rows.len() + 2).sum::<usize>()).unwrap_or(0);
        match FORM.find(input, false, &KEYS) {
            Some(FormKey::Up) => self.top = self.top.saturating_sub(1),
            Some(FormKey::Down) => self.top = (self.top + 1).min(most),
            Some(FormKey::PageUp) => self.top = self.top.saturating_sub(10),
            Some(FormKey::PageDown) => self.top = (self.top + 10).min(most),
            Some(_) => return Step::Close,
            None => {}
        }
        Step::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        let lines = self.lines(usize::from(area.width.min(100)).saturating_sub(4), view);
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
        let inner = panel::window(frame, panel::middle(area, 100, height), &view.words.get("help-title"), view.theme);
        let most = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_sub(inner.height);
        frame.render_widget(Paragraph::new(lines).scroll((self.top.min(most), 0)), inner);
    }

    fn offers(&self, _: &View) -> Vec<Offer> {
        FORM.offers(false, &KEYS)
    }
}
