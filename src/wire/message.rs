//! Messages between a seat and the hub, as JSON.
use serde::{Deserialize, Serialize};

use crate::base::door::{DoorAsk, DoorState, Issued};
use crate::base::message::Message;
use crate::base::mirror::MirrorState;
use crate::base::refusal::Refusal;
use crate::base::role::{Actor, Role};
use crate::base::screens::{ScreenState, Showing};
use crate::base::time::Moment;
use crate::readout::monitor::MonitorFrame;
use crate::readout::programme::Programme;
use crate::readout::stage::StageFrame;
use crate::record::books::Books;
use crate::record::entry::Entry;
use crate::record::request::Request;

/// Version of these messages. Hub and seat must speak the same one.
pub const VERSION: u32 = 3;

/// From a seat to the hub.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ToHub {
    /// The first message, within [`HELLO_WITHIN`](crate::wire::frame::HELLO_WITHIN).
    Hello(Hello),
    /// A request; the answer carries the same `id`, which the seat chooses.
    Ask { id: u64, request: Request },
    /// The seat is still there.
    Ping,
    /// From a console: about the door to other machines. Answered like [`Ask`](Self::Ask).
    Door { id: u64, ask: DoorAsk },
    /// From a screen of the hall: what it shows. All that such a seat ever says.
    Showing(Showing),
}

/// Who wants to sit down.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hello {
    /// [`VERSION`] of the seat.
    pub version: u32,
    pub role: Role,
    /// On this machine the role's secret, 64 hex digits; from another one the ticket's, 32.
    pub secret: String,
    /// The seat's own name for the operator: a computer's name. May be empty.
    pub name: String,
    /// Random, the same for as long as this seat's program runs: by it the hub knows the seat again. May be empty.
    #[serde(default)]
    pub identity: String,
}

// Secrets have no place in logs or test output.
impl std::fmt::Debug for Hello {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Hello {{ version: {}, role: {:?}, name: {:?} }}", self.version, self.role, self.name)
    }
}

/// From the hub to a seat.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ToSeat {
    /// The seat is taken; all it may know as of now.
    Welcome(Box<Welcome>),
    /// Entries that follow what the seat has, in order. Those of streams the seat does not receive are left out.
    Entries(Vec<Entry>),
    /// The hall's picture changed.
    Stage(Box<StageFrame>),
    /// To displays, which may hang outside the hall: the programme changed.
    Programme(Box<Programme>),
    /// To consoles: how things stand at the door to other machines.
    Door(Box<DoorState>),
    /// To the console that asked for it, before the answer: a ticket.
    Issued(Issued),
    /// The answer to [`ToHub::Ask`]. What was recorded has been sent before it.
    Answer { id: u64, result: Result<(), Refusal> },
    /// The hub is still there.
    Heartbeat { at: Moment },
    /// The seat is not let in. Trying again will not help.
    Refused(Message),
    /// To consoles: the hall's screens. Whole each time.
    Screens(Vec<ScreenState>),
    /// To consoles: how the record's second place stands, whenever that changed.
    Mirror(Box<MirrorState>),
    /// To the chair's monitor, whenever it changed.
    Monitor(Box<MonitorFrame>),
    /// The hub ends this connection; the seat may join again.
    Bye(Message),
}

/// What a seat starts from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Welcome {
    pub seat: Actor,
    /// Already cut to what the role may know; empty for a display.
    pub books: Books,
    pub frame: StageFrame,
    pub at: Moment,
}
