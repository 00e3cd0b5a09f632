//! Asks before the program is left, and says that the record stays.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::widgets::Paragraph;

use crate::tui::command::table::Offer;
use crate::tui::effect::Effect;
use crate::tui::input::Input;
use crate::tui::overlay::form::{ASK, FORM, FormKey};
use crate::tui::overlay::window::{Step, Window};
use crate::tui::view::View;
use crate::tui::widgets::panel;
use crate::tui::widgets::wrap::wrap_plain;

/// The question.
pub struct QuitQuestion;

impl Window for QuitQuestion {
    fn input(&mut self, input: &Input, _: &View) -> Step {
        match FORM.find(input, false, &ASK) {
            Some(FormKey::Accept) => Step::Do(Effect::Quit),
            Some(FormKey::Cancel) => Step::Close,
            _ => Step::Stay,
        }
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        let room = usize::from(area.width.min(66)).saturating_sub(6);
        let mut lines = wrap_plain(&view.words.get("quit-body"), view.theme.overlay, room);
        lines.push("".into());
        lines.extend(wrap_plain(&view.words.get("quit-ask"), view.theme.heading, room));
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
        let inner = panel::window(frame, panel::middle(area, 66, height), &view.words.get("quit-title"), view.theme);
        frame.render_widget(Paragraph::new(lines), inner);
    }

    fn leaves(&self) -> bool {
        true
    }

    fn offers(&self, _: &View) -> Vec<Offer> {
        FORM.offers(false, &ASK)
    }
}
