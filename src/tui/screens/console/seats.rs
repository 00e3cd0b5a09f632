//! Another number of seats than the agenda's, proposed before the congress votes on it.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::base::id::ElectionId;
use crate::base::message::Message;
use crate::congress::command::Command;
use crate::congress::state::Congress;
use crate::congress::vote::{OwnVote, VoteKey};
use crate::tui::command::table::Offer;
use crate::tui::input::Input;
use crate::tui::overlay::form::{FORM, Form, FormKey};
use crate::tui::overlay::window::{Step, Window};
use crate::tui::screens::console::papers::form;
use crate::tui::view::View;
use crate::tui::widgets::fields::Fields;
use crate::tui::widgets::wrap::wrap_plain;

/// The election of the current step whose number of seats may still be proposed anew.
pub fn open_to(congress: &Congress) -> Option<&ElectionId> {
    let (step, spec) = (congress.step()?, congress.current_election()?);
    let vote = congress.votes.get(&VoteKey::own(&step.id, &OwnVote::Seats));
    // Open or carried, the number stands; lost, another may be proposed.
    vote.is_none_or(|v| v.outcome.as_ref().is_some_and(|o| !o.carried)).then_some(&spec.id)
}

/// The window.
pub struct SeatsWindow {
    election: ElectionId,
    fields: Fields,
}

impl SeatsWindow {
    /// The seats of `election`, filled with the number proposed so far.
    pub fn new(election: ElectionId, congress: &Congress) -> Self {
        let seats = congress.seats(&election);
        Self { election, fields: Fields::numbers(&[("seats-number", Some(seats))]) }
    }

    fn form(&self) -> Form {
        Form { accept: self.fields.count(0).is_some(), ..Form::default() }
    }

    fn below(&self, room: usize, view: &View) -> Vec<Line<'static>> {
        wrap_plain(&view.words.get("seats-ask"), view.theme.key, room)
    }
}

impl Window for SeatsWindow {
    fn input(&mut self, input: &Input, _: &View) -> Step {
        match FORM.find(input, false, &self.form()) {
            Some(FormKey::Cancel) => return Step::Close,
            Some(FormKey::Accept) => {
                let (election, seats) = (self.election.clone(), self.fields.count(0).unwrap_or(0));
                return Step::Send(Command::ProposeSeats { election, seats }.into());
            }
            _ => {
                self.fields.input(input);
            }
        }
        Step::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        let congress = &view.books.congress;
        let Some((_, spec)) = congress.agenda.election(&self.election) else { return };
        let room = usize::from(area.width.min(76)).saturating_sub(6);
        let mut top = wrap_plain(&spec.title, view.theme.heading, room);
        let planned = Message::new("seats-planned").with("planned", spec.seats);
        let planned = planned.with("now", congress.seats(&self.election));
        top.extend(wrap_plain(&view.words.say(&planned), view.theme.overlay, room));
        let below = self.below(room, view);
        form(frame, area, &view.words.get("seats-title"), (top, below), (&self.fields, view));
    }

    fn offers(&self, _: &View) -> Vec<Offer> {
        FORM.offers(false, &self.form())
    }
}
