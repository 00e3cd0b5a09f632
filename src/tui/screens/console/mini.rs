//! The hall's picture in small, as a panel and as a window.
use ratatui::Frame;
use ratatui::layout::{Alignment, Rect};
use ratatui::text::Line;
use ratatui::widgets::{Paragraph, Wrap};

use crate::base::message::Message;
use crate::readout::stage::Scene;
use crate::tui::command::table::Offer;
use crate::tui::input::Input;
use crate::tui::overlay::form::{FORM, Form, FormKey};
use crate::tui::overlay::window::{Step, Window};
use crate::tui::view::View;
use crate::tui::widgets::panel;

/// What kind of picture `scene` is, in a few words.
pub fn title(scene: &Scene) -> Message {
    Message::new(match scene {
        Scene::Welcome { .. } => "scene-welcome",
        Scene::Step { .. } => "scene-step",
        Scene::Quorum { .. } => "scene-quorum",
        Scene::Question { .. } => "scene-question",
        Scene::HandResult(_) => "scene-hand-result",
        Scene::Candidates { .. } => "scene-candidates",
        Scene::Procedure { .. } => "scene-procedure",
        Scene::Voting { .. } => "scene-voting",
        Scene::Counting { .. } => "scene-counting",
        Scene::Declared(_) => "scene-declared",
        Scene::Break { .. } => "scene-break",
        Scene::Black => "scene-black",
        Scene::Closed { .. } => "scene-closed",
    })
}

/// Draws the hall's picture as a panel.
pub fn draw(frame: &mut Frame, area: Rect, view: &View) {
    let kind = view.stage.map(|s| view.words.say(&title(&s.scene))).unwrap_or_default();
    let heading = view.words.say(&Message::new("console-hall").with("picture", kind));
    let inner = panel::draw(frame, area, &heading, false, view.theme);
    picture(frame, inner, view);
}

/// Draws the hall's picture into the whole of `area`.
fn picture(frame: &mut Frame, area: Rect, view: &View) {
    let Some(stage) = view.stage else {
        frame.render_widget(Paragraph::new(view.words.get("console-no-picture")).style(view.theme.dim), area);
        return;
    };
    let lines = vec![Line::raw(stage.title.clone()), "".into(), Line::raw(view.words.say(&title(&stage.scene)))];
    let text = Paragraph::new(lines).wrap(Wrap { trim: true }).alignment(Alignment::Center);
    frame.render_widget(text.style(view.theme.stage), area);
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
        let height = area.height.min(area.width.saturating_mul(9) / 32 + 2);
        let window = panel::middle(area, area.width, height.max(10));
        let kind = view.stage.map(|s| view.words.say(&title(&s.scene))).unwrap_or_default();
        let heading = view.words.say(&Message::new("console-hall").with("picture", kind));
        let inner = panel::window(frame, window, &heading, view.theme);
        picture(frame, inner, view);
    }

    fn offers(&self, _: &View) -> Vec<Offer> {
        FORM.offers(false, &KEYS)
    }
}
