//! The hall's picture in small, as a panel and as a window.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::widgets::Clear;

use crate::tui::command::table::Offer;
use crate::tui::input::Input;
use crate::tui::overlay::form::{FORM, Form, FormKey};
use crate::tui::overlay::window::{Step, Window};
use crate::tui::view::View;
use crate::tui::widgets::miniature::Miniature;
use crate::tui::widgets::panel;

/// Draws the hall's picture as a panel.
pub fn draw(frame: &mut Frame, area: Rect, view: &View) {
    let picture = Miniature { frame: view.stage, words: view.words, theme: view.theme, now: view.now };
    frame.render_widget(picture, area);
}

/// The hall's picture as a window.
pub struct HallPicture;

const KEYS: Form = Form { accept: false, fields: false, list: false, ticks: false };

impl Window for HallPicture {
    fn input(&mut self, input: &Input, _: &View) -> Step {
        match FORM.find(input, false, &KEYS) {
            Some(FormKey::Cancel) => Step::Close,
            _ => Step::Stay,
        }
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        // The hall's screens are 16:9; a cell is twice as high as it is wide.
        let height = (area.width.saturating_mul(9) / 32 + 2).clamp(10, area.height.max(10));
        let window = panel::middle(area, area.width.min(120), height);
        frame.render_widget(Clear, window);
        draw(frame, window, view);
    }

    fn offers(&self, _: &View) -> Vec<Offer> {
        FORM.offers(false, &KEYS)
    }
}
