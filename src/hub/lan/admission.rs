//! Who is let in from other machines. Tickets and refusals are kept in the record's folder, beside the record: they are
//! about machines and no part of what the congress decided.
use std::collections::{BTreeMap, VecDeque};
use std::fs;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use bytes::Bytes;
use chrono::TimeDelta;
use tokio::sync::watch;

use crate::base::door::{DoorAsk, DoorState, Issued, Refused};
use crate::base::message::Message;
use crate::base::role::Role;
use crate::base::text::short_name;
use crate::clerk::clock::Clock;
use crate::hub::lan::access_log::{AccessLog, Line};
use crate::hub::lan::guard::Guard;
use crate::hub::lan::tickets::{MOST_HOURS, Shown, Tickets};
use crate::script::whole;
use crate::wire::frame::{MOST_TO_SEAT, encode};
use crate::wire::message::{Hello, ToSeat};
use crate::wire::ticket::{Fingerprint, Secret, Ticket};

/// The file of tickets.
const NAME: &str = "tickets.json";
/// Refusals shown to the operator.
const MOST_REFUSED: usize = 20;
/// The operator is told of refusals no more often than this.
const TOLD_EVERY: Duration = Duration::from_secs(30);

/// The door's memory.
struct Inner {
    tickets: Tickets,
    guard: Guard,
    log: AccessLog,
    refused: VecDeque<Refused>,
    /// Connections by ticket.
    sitting: BTreeMap<u32, u32>,
    told: Option<Instant>,
    notices: Sender<Message>,
}

/// The door.
pub struct Admission {
    folder: PathBuf,
    /// Where seats are to come.
    address: SocketAddr,
    fingerprint: Fingerprint,
    clock: Arc<dyn Clock>,
    inner: Mutex<Inner>,
    /// Held while the tickets are written: never together with [`inner`](Self::inner) by a task that serves a link, for a disk
    /// can take seconds.
    disk: Mutex<()>,
    /// [`ToSeat::Door`] as bytes, for consoles; a change also says that a ticket may have been revoked.
    state: watch::Sender<Bytes>,
}

impl Admission {
    /// The door of the record in `folder`, with the tickets that were issued before.
    ///
    /// # Errors
    /// The folder cannot be read or written; its file of tickets is none.
    pub fn open(
        folder: &Path,
        (address, fingerprint): (SocketAddr, Fingerprint),
        clock: Arc<dyn Clock>,
        notices: Sender<Message>,
    ) -> io::Result<Self> {
        let tickets = match fs::read(folder.join(NAME)) {
            Ok(bytes) => serde_json::from_slice(&bytes)?,
            Err(missing) if missing.kind() == io::ErrorKind::NotFound => Tickets::default(),
            Err(other) => return Err(other),
        };
        let (guard, log) = (Guard::default(), AccessLog::open(folder)?);
        let (refused, sitting) = (VecDeque::new(), BTreeMap::new());
        let inner = Mutex::new(Inner { tickets, guard, log, refused, sitting, told: None, notices });
        let (state, _) = watch::channel(Bytes::new());
        let door = Self { folder: folder.to_owned(), address, fingerprint, clock, inner, disk: Mutex::new(()), state };
        door.publish(&door.lock());
        Ok(door)
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Where seats are to come.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The door's state as a message for consoles, and each change of it.
    pub fn state(&self) -> watch::Receiver<Bytes> {
        let mut state = self.state.subscribe();
        // Whoever begins to look has not seen what is there.
        state.mark_changed();
        state
    }

    fn publish(&self, inner: &Inner) {
        let lines = inner.tickets.lines(|n| inner.sitting.contains_key(&n), self.clock.now());
        let refused = inner.refused.iter().cloned().collect();
        let state = DoorState { address: Some(self.address.to_string()), tickets: lines, refused };
        self.state.send_replace(encode(&ToSeat::Door(Box::new(state)), MOST_TO_SEAT).unwrap_or_default());
    }

    fn save(&self, tickets: &Tickets) -> io::Result<()> {
        let path = self.folder.join(NAME);
        whole::beside(&path, &serde_json::to_vec_pretty(tickets)?)?.persist(&path)?;
        whole::settle(&path);
        Ok(())
    }

    /// Carries out what a console asks. Blocks on the disk.
    ///
    /// # Errors
    /// Why it was not done; nothing has changed then.
    pub fn ask(&self, ask: &DoorAsk) -> Result<Option<Issued>, Message> {
        let failed = |cause: &dyn std::fmt::Display| Message::new("ticket-disk").with("cause", cause.to_string());
        let now = self.clock.now();
        let disk = self.disk.lock().unwrap_or_else(PoisonError::into_inner);
        let (mut tickets, sitting) = {
            let inner = self.lock();
            (inner.tickets.clone(), inner.sitting.clone())
        };
        let (issued, role, what, number) = match ask {
            DoorAsk::Issue { role, name, hours } => {
                let hours = i64::from((*hours).clamp(1, MOST_HOURS));
                let mut bytes = [0; 16];
                getrandom::fill(&mut bytes).map_err(|e| failed(&e))?;
                let (secret, expires) = (Secret(bytes), now + TimeDelta::hours(hours));
                let name = short_name(name);
                let sits = |n: u32| sitting.contains_key(&n);
                let number = tickets.issue((*role, &name), secret, (now, expires), sits)?;
                let minutes = u32::try_from(expires.timestamp() / 60).unwrap_or(u32::MAX);
                let (address, fingerprint) = (self.address, self.fingerprint);
                let ticket = Ticket { role: *role, address, fingerprint, secret, expires: minutes };
                (Some(Issued { number, text: ticket.text() }), Some(*role), "issued", number)
            }
            DoorAsk::Revoke { number } => {
                tickets.revoke(*number, now)?;
                (None, None, "revoked", *number)
            }
        };
        self.save(&tickets).map_err(|e| failed(&e))?;
        let mut inner = self.lock();
        inner.tickets = tickets;
        drop(disk);
        inner.log.note(&Line { at: now, from: "console", role, what, ticket: Some(number), why: None });
        self.publish(&inner);
        Ok(issued)
    }

    /// Whether a connection from `address` is taken; if so [`left`](Self::left) is to follow.
    pub fn came(&self, address: IpAddr) -> bool {
        self.lock().guard.came(address, Instant::now())
    }

    /// A connection from `address` ended; `in_vain` when it was not let in.
    pub fn left(&self, address: IpAddr, in_vain: bool) {
        self.lock().guard.left(address, in_vain);
    }

    /// Lets the seat of `hello` in and gives the number of its ticket. Blocks on the disk the first time.
    ///
    /// # Errors
    /// Why it is not let in; noted, and told to the operator.
    pub fn admit(&self, from: SocketAddr, hello: &Hello) -> Result<u32, Message> {
        let now = self.clock.now();
        let address = from.ip().to_canonical().to_string();
        let machine = short_name(&hello.name);
        let Hello { role, secret, identity, .. } = hello;
        let shown = Shown { role: *role, secret, identity, machine: &machine, address: &address };
        let disk = self.disk.lock().unwrap_or_else(PoisonError::into_inner);
        let admitted = self.lock().tickets.admit(&shown, now);
        let passed = match admitted {
            Ok(passed) => passed,
            Err(why) => {
                drop(disk);
                self.refuse(from, Some(*role), &why);
                return Err(why);
            }
        };
        let first = passed.first.then(|| self.lock().tickets.clone());
        let saved = first.map_or(Ok(()), |tickets| self.save(&tickets));
        drop(disk);
        let mut inner = self.lock();
        if let Err(cause) = saved {
            // The seat is needed more than the file: until the hub ends, the ticket is this machine's all the same.
            let _ = inner.notices.send(Message::new("ticket-disk").with("cause", cause.to_string()));
        }
        let ticket = Some(passed.number);
        inner.log.note(&Line { at: now, from: &address, role: Some(*role), what: "admitted", ticket, why: None });
        Ok(passed.number)
    }

    /// Notes a refusal; the operator is told, though not of each of many.
    pub fn refuse(&self, from: SocketAddr, role: Option<Role>, why: &Message) {
        let (at, from) = (self.clock.now(), from.ip().to_canonical().to_string());
        let mut inner = self.lock();
        inner.log.note(&Line { at, from: &from, role, what: "refused", ticket: None, why: Some(why) });
        if inner.told.is_none_or(|told| told.elapsed() >= TOLD_EVERY) {
            inner.told = Some(Instant::now());
            let _ = inner.notices.send(Message::new("door-refused").with("from", &from).with("why", why.clone()));
        }
        inner.refused.push_back(Refused { at, from, why: why.clone() });
        if inner.refused.len() > MOST_REFUSED {
            inner.refused.pop_front();
        }
        self.publish(&inner);
    }

    /// Somebody sits with ticket `number` from now on.
    pub fn sat(&self, number: u32) {
        let mut inner = self.lock();
        *inner.sitting.entry(number).or_default() += 1;
        self.publish(&inner);
    }

    /// A connection with ticket `number` ended.
    pub fn stood(&self, number: u32) {
        let mut inner = self.lock();
        if let Some(count) = inner.sitting.get_mut(&number) {
            *count = count.saturating_sub(1);
        }
        inner.sitting.retain(|_, count| *count > 0);
        self.publish(&inner);
    }

    /// Whether ticket `number` was revoked.
    pub fn is_revoked(&self, number: u32) -> bool {
        self.lock().tickets.is_revoked(number)
    }
}
