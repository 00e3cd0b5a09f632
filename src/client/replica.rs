//! What a seat knows: its books, folded with the same code as the clerk's, and the hall's picture.
use crate::base::door::{DoorState, Issued};
use crate::base::message::Message;
use crate::base::mirror::MirrorState;
use crate::base::refusal::Refusal;
use crate::base::role::Actor;
use crate::base::screens::ScreenState;
use crate::base::time::Moment;
use crate::client::seat::SeatEvent;
use crate::readout::monitor::MonitorFrame;
use crate::readout::programme::Programme;
use crate::readout::stage::StageFrame;
use crate::record::books::Books;

/// A replica. It lives on the thread that draws; events come to it through a channel.
#[derive(Clone, Debug, Default)]
pub struct Replica {
    /// None until the first welcome.
    pub seat: Option<Actor>,
    pub books: Books,
    pub stage: Option<StageFrame>,
    /// When the hub last said it is there, by the hub's clock.
    pub beat: Option<Moment>,
    pub connected: bool,
    /// At a display: the programme.
    pub programme: Option<Programme>,
    /// At a console: the door to other machines.
    pub door: DoorState,
    /// The ticket that was issued last.
    pub issued: Option<Issued>,
    /// At a console: the hall's screens.
    pub screens: Vec<ScreenState>,
    /// At a console: how the record's second place stands; none when it has none.
    pub mirror: Option<MirrorState>,
    /// At the chair's screen: its newest picture.
    pub monitor: Option<MonitorFrame>,
}

/// What an event was, after it was folded.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// The seat is taken, for the first time or again.
    Joined,
    /// Books or picture changed.
    Changed,
    /// Nothing changed: a heartbeat.
    Beat,
    /// The answer to a request. On `Ok` the books hold what was recorded.
    Answer { id: u64, result: Result<(), Refusal> },
    /// The link broke; the seat tries again by itself. Books and picture stay as they were.
    Lost,
    /// The seat is not let in, and does not try again.
    Refused(Message),
}

impl Replica {
    /// Folds one event.
    pub fn fold(&mut self, event: SeatEvent) -> News {
        match event {
            SeatEvent::Joined(welcome) => {
                let welcome = *welcome;
                self.seat = Some(welcome.seat);
                self.books = welcome.books;
                self.stage = Some(welcome.frame);
                self.beat = Some(welcome.at);
                self.connected = true;
                // Those of the hub before are told anew, if there are any.
                self.screens.clear();
                self.mirror = None;
                News::Joined
            }
            SeatEvent::Entries(entries) => {
                for entry in &entries {
                    self.books.evolve(entry);
                }
                News::Changed
            }
            SeatEvent::Stage(frame) => {
                self.stage = Some(*frame);
                News::Changed
            }
            SeatEvent::Screens(screens) => {
                self.screens = screens;
                News::Changed
            }
            SeatEvent::Mirror(state) => {
                self.mirror = Some(*state);
                News::Changed
            }
            SeatEvent::Monitor(frame) => {
                self.monitor = Some(*frame);
                News::Changed
            }
            SeatEvent::Beat(at) => {
                self.beat = Some(at);
                News::Beat
            }
            SeatEvent::Programme(programme) => {
                self.programme = Some(*programme);
                News::Changed
            }
            SeatEvent::Door(state) => {
                self.door = *state;
                News::Changed
            }
            SeatEvent::Issued(issued) => {
                self.issued = Some(issued);
                News::Changed
            }
            SeatEvent::Answer { id, result } => News::Answer { id, result },
            SeatEvent::Lost => {
                self.connected = false;
                News::Lost
            }
            SeatEvent::Refused(why) => {
                self.connected = false;
                News::Refused(why)
            }
        }
    }
}
