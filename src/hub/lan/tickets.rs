//! The tickets of a congress as values: issued, held by one machine each, revoked. Only digests of secrets are kept.
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::base::door::{TicketLine, TicketState};
use crate::base::message::Message;
use crate::base::role::Role;
use crate::base::time::Moment;
use crate::record::chain::hex;
use crate::wire::ticket::Secret;

/// Tickets that can be good at one time.
pub const MOST: usize = 200;
/// The longest a ticket can be valid, hours.
pub const MOST_HOURS: u32 = 240;

/// A ticket as the hub keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Kept {
    number: u32,
    role: Role,
    name: String,
    /// SHA-256 of the secret, hex. The secret is random: nothing slower is needed.
    digest: String,
    expires: Moment,
    revoked: Option<Moment>,
    holder: Option<Holder>,
}

/// The machine a ticket belongs to since it was first shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Holder {
    /// SHA-256 of the identity its program showed, hex.
    digest: String,
    machine: String,
    address: String,
    since: Moment,
}

/// All tickets, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tickets {
    last: u32,
    all: Vec<Kept>,
}

/// Who shows a ticket.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    pub role: Role,
    /// Hex of the ticket's secret.
    pub secret: &'a str,
    pub identity: &'a str,
    pub machine: &'a str,
    pub address: &'a str,
}

/// A ticket that was let through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passed {
    pub number: u32,
    /// Shown for the first time: it belongs to this machine from now on.
    pub first: bool,
}

fn digest(text: &str) -> String {
    hex(&Sha256::digest(text))
}

fn clock(at: Moment) -> String {
    at.format("%H:%M %d/%m").to_string()
}

impl Tickets {
    /// A ticket for `role` under `name` that is good until `expires`; gives its number. Room is made of worthless ones that
    /// nobody `sits` with.
    ///
    /// # Errors
    /// There are too many good ones.
    pub fn issue(
        &mut self,
        (role, name): (Role, &str),
        secret: Secret,
        (now, expires): (Moment, Moment),
        sits: impl Fn(u32) -> bool,
    ) -> Result<u32, Message> {
        if self.all.len() >= MOST {
            self.all.retain(|t| sits(t.number) || (t.revoked.is_none() && t.expires > now));
        }
        if self.all.len() >= MOST {
            return Err(Message::new("ticket-too-many").with("most", MOST));
        }
        self.last += 1;
        let (number, digest) = (self.last, digest(&hex(&secret.0)));
        self.all.push(Kept { number, role, name: name.to_owned(), digest, expires, revoked: None, holder: None });
        Ok(number)
    }

    /// Makes ticket `number` worthless.
    ///
    /// # Errors
    /// There is no such ticket.
    pub fn revoke(&mut self, number: u32, now: Moment) -> Result<(), Message> {
        let found = self.all.iter_mut().find(|t| t.number == number);
        let ticket = found.ok_or_else(|| Message::new("ticket-none").with("number", number))?;
        ticket.revoked.get_or_insert(now);
        Ok(())
    }

    /// Lets a seat in, or says why not. The first machine that shows a ticket keeps it.
    ///
    /// # Errors
    /// Wrong, revoked, expired, for another role, or held by another machine.
    pub fn admit(&mut self, shown: &Shown<'_>, now: Moment) -> Result<Passed, Message> {
        let given = digest(shown.secret);
        // Every ticket is looked at: how long it takes tells nothing about which one was nearly met.
        let mut found = None;
        for ticket in &mut self.all {
            if bool::from(ticket.digest.as_bytes().ct_eq(given.as_bytes())) {
                found = Some(ticket);
            }
        }
        let Some(ticket) = found else { return Err(Message::new("ticket-unknown")) };
        let number = ticket.number;
        if let Some(at) = ticket.revoked {
            return Err(Message::new("ticket-revoked").with("number", number).with("at", clock(at)));
        }
        if ticket.expires <= now {
            return Err(Message::new("ticket-expired").with("number", number).with("at", clock(ticket.expires)));
        }
        if ticket.role != shown.role {
            let why = Message::new("ticket-role").with("number", number).with("ticket", ticket.role.named());
            return Err(why.with("asked", shown.role.named()));
        }
        if shown.identity.is_empty() {
            return Err(Message::new("ticket-no-identity"));
        }
        let identity = digest(shown.identity);
        match &ticket.holder {
            Some(holder) if !bool::from(holder.digest.as_bytes().ct_eq(identity.as_bytes())) => {
                let why = Message::new("ticket-held").with("number", number).with("machine", &holder.machine);
                Err(why.with("address", &holder.address).with("at", clock(holder.since)))
            }
            Some(_) => Ok(Passed { number, first: false }),
            None => {
                let (machine, address) = (shown.machine.to_owned(), shown.address.to_owned());
                ticket.holder = Some(Holder { digest: identity, machine, address, since: now });
                Ok(Passed { number, first: true })
            }
        }
    }

    /// Whether ticket `number` was revoked, or is gone: nobody may sit with it.
    pub fn is_revoked(&self, number: u32) -> bool {
        self.all.iter().find(|t| t.number == number).is_none_or(|t| t.revoked.is_some())
    }

    /// The tickets as the operator sees them; `connected` tells which of them somebody sits with.
    pub fn lines(&self, connected: impl Fn(u32) -> bool, now: Moment) -> Vec<TicketLine> {
        let line = |t: &Kept| TicketLine {
            number: t.number,
            role: t.role,
            name: t.name.clone(),
            expires: t.expires,
            state: match &t.holder {
                _ if t.revoked.is_some() => TicketState::Revoked,
                Some(holder) if connected(t.number) || t.expires > now => TicketState::Held {
                    machine: holder.machine.clone(),
                    address: holder.address.clone(),
                    connected: connected(t.number),
                },
                _ if t.expires <= now => TicketState::Expired,
                _ => TicketState::Unused,
            },
        };
        self.all.iter().map(line).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: u32) -> Moment {
        format!("2025-06-14T07:{minute:02}:00+07:00").parse().unwrap()
    }

    fn shown<'a>(role: Role, secret: &'a str, identity: &'a str) -> Shown<'a> {
        Shown { role, secret, identity, machine: "laptop", address: "192.168.1.9" }
    }

    #[test]
    fn one_machine_holds_a_ticket_and_nothing_else_opens_the_seat() {
        let mut tickets = Tickets::default();
        let secret = Secret([9; 16]);
        let text = hex(&secret.0);
        let number = tickets.issue((Role::Board, "Máy 1"), secret, (at(0), at(30)), |_| false).unwrap();
        let mut why = |shown: Shown<'_>, minute| tickets.admit(&shown, at(minute)).map_err(|m| m.key.into_owned());
        assert_eq!(why(shown(Role::Board, &"00".repeat(16), "a"), 1), Err("ticket-unknown".to_owned()));
        assert_eq!(why(shown(Role::Console, &text, "a"), 1), Err("ticket-role".to_owned()));
        assert_eq!(why(shown(Role::Board, &text, ""), 1), Err("ticket-no-identity".to_owned()));
        assert_eq!(why(shown(Role::Board, &text, "a"), 1), Ok(Passed { number, first: true }));
        assert_eq!(why(shown(Role::Board, &text, "a"), 2), Ok(Passed { number, first: false }));
        // A copy of the ticket at another machine.
        assert_eq!(why(shown(Role::Board, &text, "b"), 3), Err("ticket-held".to_owned()));
        assert_eq!(why(shown(Role::Board, &text, "a"), 30), Err("ticket-expired".to_owned()));
        tickets.revoke(number, at(4)).unwrap();
        assert_eq!(tickets.admit(&shown(Role::Board, &text, "a"), at(5)).unwrap_err().key, "ticket-revoked");
        assert_eq!(tickets.revoke(99, at(5)).unwrap_err().key, "ticket-none");
    }

    #[test]
    fn no_secret_is_kept() {
        let mut tickets = Tickets::default();
        let secret = Secret([0xab; 16]);
        tickets.issue((Role::Desk, ""), secret, (at(0), at(30)), |_| false).unwrap();
        tickets.admit(&shown(Role::Desk, &hex(&secret.0), "my identity"), at(1)).unwrap();
        let kept = serde_json::to_string(&tickets).unwrap();
        assert!(!kept.contains(&hex(&secret.0)) && !kept.contains("my identity"), "{kept}");
        assert!(!format!("{secret:?}").contains("171"));
    }

    #[test]
    fn worthless_tickets_make_room() {
        let mut tickets = Tickets::default();
        for i in 0..MOST {
            tickets
                .issue((Role::Display, ""), Secret([u8::try_from(i).unwrap(); 16]), (at(0), at(10)), |n| n == 7)
                .unwrap();
        }
        let more = |tickets: &mut Tickets, minute| {
            tickets.issue((Role::Display, ""), Secret([1; 16]), (at(minute), at(50)), |n| n == 7)
        };
        assert_eq!(more(&mut tickets, 5).unwrap_err().key, "ticket-too-many");
        assert_eq!(more(&mut tickets, 10), Ok(201));
        // Somebody still sits with one of them: it can be taken back.
        assert!(!tickets.is_revoked(7) && tickets.is_revoked(8));
        tickets.revoke(7, at(11)).unwrap();
        assert!(tickets.is_revoked(7));
    }
}
