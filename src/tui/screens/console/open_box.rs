//! The box is opened: papers collected, E4 and E5 shown while the number is typed.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::base::id::ElectionId;
use crate::base::message::Message;
use crate::congress::command::Command;
use crate::congress::state::Congress;
use crate::rules::equation::e5;
use crate::tui::command::table::Offer;
use crate::tui::input::Input;
use crate::tui::overlay::form::{FORM, Form, FormKey};
use crate::tui::overlay::window::{Step, Window};
use crate::tui::screens::console::papers::{broken, form};
use crate::tui::view::View;
use crate::tui::widgets::fields::Fields;
use crate::tui::widgets::wrap::wrap_plain;

/// The window.
pub struct BoxWindow {
    election: ElectionId,
    issued: u32,
    fields: Fields,
}

impl BoxWindow {
    /// The box of `election`.
    pub fn new(election: ElectionId, congress: &Congress) -> Self {
        let issued = congress.election(&election).now.issued.map_or(0, |i| i.issued);
        Self { election, issued, fields: Fields::numbers(&[("box-collected", None)]) }
    }

    fn form(&self) -> Form {
        Form { accept: self.fields.count(0).is_some(), ..Form::default() }
    }

    fn below(&self, room: usize, view: &View) -> Vec<Line<'static>> {
        let Some(collected) = self.fields.count(0) else {
            return wrap_plain(&view.words.get("box-ask"), view.theme.key, room);
        };
        let over = broken(&e5(collected, self.issued), room, view);
        if !over.is_empty() {
            return over;
        }
        let missing = self.issued.saturating_sub(collected);
        let (key, style) =
            if missing == 0 { ("box-read", view.theme.ok) } else { ("box-read-missing", view.theme.warn) };
        let said = Message::new(key).with("issued", self.issued).with("collected", collected);
        wrap_plain(&view.words.say(&said.with("missing", missing)), style, room)
    }
}

impl Window for BoxWindow {
    fn input(&mut self, input: &Input, _: &View) -> Step {
        match FORM.find(input, false, &self.form()) {
            Some(FormKey::Cancel) => return Step::Close,
            Some(FormKey::Accept) => {
                let (election, collected) = (self.election.clone(), self.fields.count(0).unwrap_or(0));
                return Step::Send(Command::OpenBox { election, collected, reason: None }.into());
            }
            _ => {
                self.fields.input(input);
            }
        }
        Step::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        let office = view.books.congress.agenda.election(&self.election).map_or("", |(_, s)| s.title.as_str());
        let room = usize::from(area.width.min(76)).saturating_sub(6);
        let mut top = wrap_plain(office, view.theme.heading, room);
        let issued = Message::new("box-issued").with("issued", self.issued);
        top.extend(wrap_plain(&view.words.say(&issued), view.theme.overlay, room));
        let below = self.below(room, view);
        form(frame, area, &view.words.get("box-title"), (top, below), (&self.fields, view));
    }

    fn offers(&self, _: &View) -> Vec<Offer> {
        FORM.offers(false, &self.form())
    }
}
