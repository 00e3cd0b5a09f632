//! The hall's picture in small, as a panel and as a window; which screens show it, and whether it is held.
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::base::role::Role;
use crate::base::screens::ScreenState;
use crate::tui::command::table::Offer;
use crate::tui::input::Input;
use crate::tui::overlay::form::{FORM, Form, FormKey};
use crate::tui::overlay::window::{Step, Window};
use crate::tui::screens::console::preview::Preview;
use crate::tui::view::View;
use crate::tui::widgets::miniature::Miniature;
use crate::tui::widgets::wrap::cut;

/// The most screens that are told of in the panel.
const MOST_SCREENS: usize = 4;
/// A screen that shows an older picture for longer than this is slow.
const SLOW_SECONDS: i64 = 2;

/// Draws the hall's picture as a panel, and below it the lock and the screens.
pub fn draw(frame: &mut Frame, area: Rect, view: &View) {
    let lines = below(view, usize::from(area.width));
    let high = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(area.height / 2);
    let [top, foot] = Layout::vertical([Constraint::Fill(1), Constraint::Length(high)]).areas(area);
    let picture = Miniature { frame: view.stage, words: view.words, theme: view.theme, now: view.now };
    frame.render_widget(picture, top);
    frame.render_widget(Paragraph::new(lines), foot);
}

/// How many lines stand below the picture.
pub fn lines_below(view: &View) -> u16 {
    u16::try_from(below(view, 1).len()).unwrap_or(u16::MAX)
}

fn below(view: &View, room: usize) -> Vec<Line<'static>> {
    let line = |text: String, style| Line::from(Span::styled(cut(&format!(" {text}"), room), style));
    let mut lines = Vec::new();
    if view.books.congress.lock().is_some() {
        lines.push(line(view.words.get("hall-locked"), view.theme.warn));
    }
    if view.screens.is_empty() {
        lines.push(line(view.words.get("hall-no-screen"), view.theme.dim));
    }
    for screen in view.screens.iter().take(MOST_SCREENS) {
        let (message, good) = screen_line(screen, view);
        lines.push(line(view.words.say(&message), if good { view.theme.ok } else { view.theme.warn }));
    }
    lines
}

/// "Hội trường 240×67 ● đúng hình", and whether all is well there.
fn screen_line(screen: &ScreenState, view: &View) -> (Message, bool) {
    let name = match (screen.seat.role, screen.name.is_empty()) {
        (Role::Monitor, _) => Message::new("hall-screen-chair"),
        _ if screen.showing.is_some_and(|s| s.lobby) => Message::new("hall-screen-lobby"),
        _ => Message::new("hall-screen-hall").with("number", u32::from(screen.seat.seat)),
    };
    let seconds = |since| view.now.signed_duration_since(since).num_seconds().max(0);
    let size = screen.showing.map_or_else(String::new, |s| format!("{}×{}", s.columns, s.rows));
    let with = |key| Message::new(key).with("screen", name.clone()).with("size", size.clone());
    if let Some(gone) = screen.gone {
        return (with("hall-screen-gone").with("seconds", seconds(gone)), false);
    }
    let Some(showing) = screen.showing else { return (with("hall-screen-coming"), false) };
    let now = view.stage.map_or(0, |f| f.seq);
    let late = showing.seq < now && view.stage.is_some_and(|f| seconds(f.at) > SLOW_SECONDS);
    let key = if late { "hall-screen-slow" } else { "hall-screen-right" };
    (with(key).with("seq", showing.seq), !late)
}

/// The hall's picture as a window.
#[derive(Default)]
pub struct HallPicture {
    preview: Preview,
}

const KEYS: Form = Form { accept: false, fields: false, list: false, ticks: false };

impl Window for HallPicture {
    fn input(&mut self, input: &Input, _: &View) -> Step {
        match FORM.find(input, false, &KEYS) {
            Some(FormKey::Cancel) => Step::Close,
            _ => Step::Stay,
        }
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        match view.stage {
            Some(shown) => self.preview.whole(frame, area, shown, view),
            None => draw(frame, area, view),
        }
    }

    fn offers(&self, _: &View) -> Vec<Offer> {
        FORM.offers(false, &KEYS)
    }
}
