//! What the console asks of the hub's door to other machines, and what it is told of it. None of this is recorded: it is
//! about cables and machines, not about the congress.
use serde::{Deserialize, Serialize};

use crate::base::message::Message;
use crate::base::role::Role;
use crate::base::time::Moment;

/// What only a console may ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DoorAsk {
    /// A ticket for one seat of `role`; `name` is the operator's own for it, valid for `hours`.
    Issue { role: Role, name: String, hours: u32 },
    /// Makes ticket `number` worthless; whoever sits with it is sent away.
    Revoke { number: u32 },
}

/// How things stand at the door.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoorState {
    /// Where other machines find the hub; none when it is not open to them.
    pub address: Option<String>,
    /// Oldest first.
    pub tickets: Vec<TicketLine>,
    /// The newest refusals, oldest first.
    pub refused: Vec<Refused>,
}

/// A ticket as the operator sees it. Never its secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TicketLine {
    pub number: u32,
    pub role: Role,
    pub name: String,
    pub expires: Moment,
    pub state: TicketState,
}

impl TicketLine {
    /// The ticket in a line: number, seat, name, and what became of it.
    pub fn described(&self) -> Message {
        let (key, machine, address) = match &self.state {
            TicketState::Unused => ("ticket-line-unused", "", ""),
            TicketState::Held { machine, address, connected: true } => ("ticket-line-held", &**machine, &**address),
            TicketState::Held { machine, address, .. } => ("ticket-line-away", &**machine, &**address),
            TicketState::Revoked => ("ticket-line-revoked", "", ""),
            TicketState::Expired => ("ticket-line-expired", "", ""),
        };
        Message::new(key)
            .with("number", self.number)
            .with("seat", self.role.named())
            .with("name", &self.name)
            .with("machine", machine)
            .with("address", address)
            .with("until", self.expires.format("%H:%M %d/%m").to_string())
    }
}

/// What became of a ticket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TicketState {
    /// Nobody has shown it yet.
    Unused,
    /// A machine sits with it, or sat and may come back.
    Held {
        machine: String,
        address: String,
        connected: bool,
    },
    Revoked,
    Expired,
}

/// A connection that was not let in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    pub at: Moment,
    /// The other machine's address.
    pub from: String,
    pub why: Message,
}

/// A ticket that was just issued: the only time its text is told, and to the seat that asked alone.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issued {
    pub number: u32,
    pub text: String,
}

// Secrets have no place in logs or test output.
impl std::fmt::Debug for Issued {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Issued {{ number: {} }}", self.number)
    }
}
