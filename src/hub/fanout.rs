//! The clerk's own thread: takes jobs from a bounded queue and hands out what was recorded.
//!
//! A display is given only the newest picture, through a cell that is overwritten; every other seat has a bounded queue.
//! Neither can hold the clerk up: a seat whose queue is full is cut off and joins again with a fresh welcome.
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::mpsc::Sender as Tell;

use bytes::Bytes;
use serde::Serialize;
use tokio::sync::{OwnedSemaphorePermit, mpsc, oneshot, watch};

use crate::base::message::Message;
use crate::base::role::{Actor, Role};
use crate::base::screens::Showing;
use crate::clerk::writer::Clerk;
use crate::hub::screens::Screens;
use crate::journal::contract::Journal;
use crate::readout::lobby::excerpt;
use crate::readout::monitor::{MonitorFrame, monitor};
use crate::readout::programme::{Programme, Public, changes, programme};
use crate::readout::show::frame;
use crate::readout::stage::StageFrame;
use crate::record::entry::Entry;
use crate::record::request::Request;
use crate::wire::frame::{MOST_TO_SEAT, encode};
use crate::wire::message::{ToSeat, Welcome};
use crate::words::lang::Lang;
use crate::words::speech::Words;

/// Jobs that may wait for the clerk.
pub const WAITING: usize = 256;
/// Messages that may wait for one seat.
const INBOX: usize = 1024;

/// A connection's place. A seat that was cut off may leave its number to the next before its own connection has ended:
/// its late words must not be taken for those of the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub seat: Actor,
    nth: u64,
}

/// What the clerk's thread is asked to do.
pub enum Job {
    Join {
        role: Role,
        name: String,
        /// See [`Actor::mark`].
        mark: u32,
        reply: oneshot::Sender<Seated>,
    },
    Ask {
        place: Place,
        id: u64,
        request: Request,
        /// One of the few turns a seat has: given back when the request was answered.
        turn: Option<OwnedSemaphorePermit>,
    },
    /// A screen of the hall says what it shows.
    Showing(Place, Showing),
    Leave(Place),
    /// Who sits where, with the names they gave.
    Seats(oneshot::Sender<Vec<(Actor, String)>>),
    /// Where the page for phones is from now on.
    Page(Option<String>),
    Stop,
}

/// A place taken: what to welcome the seat with, and where its messages come from.
pub struct Seated {
    pub place: Place,
    pub welcome: Box<Welcome>,
    /// Ends when the seat is cut off or the hub stops. That of a screen of the hall stays empty.
    pub inbox: mpsc::Receiver<Bytes>,
    /// The newest picture.
    pub stage: watch::Receiver<Bytes>,
    /// The newest programme, for displays; the first one counts as new.
    pub programme: watch::Receiver<Bytes>,
    /// The chair's newest picture, for the chair's seats.
    pub monitor: Option<watch::Receiver<Bytes>>,
}

struct Sitting {
    place: Place,
    name: String,
    outbox: mpsc::Sender<Bytes>,
}

/// The clerk at work.
pub struct Fanout<J> {
    // Dropped first, so that seats which lose their queue a moment later know that the hub has stopped.
    stage: watch::Sender<Bytes>,
    /// The programme for displays outside the hall.
    programme: watch::Sender<Bytes>,
    /// What is for everybody, for those who are no seats.
    public: watch::Sender<Arc<Public>>,
    /// Where the page for phones is.
    page: Option<String>,
    monitor: watch::Sender<Bytes>,
    seats: Vec<Sitting>,
    screens: Screens,
    /// Places given out so far.
    given: u64,
    picture: StageFrame,
    /// None as long as nobody looks at it.
    chair: Option<MonitorFrame>,
    /// The presidium's words are Vietnamese, whatever language the screens around them have.
    words: Words,
    notices: Tell<Message>,
    clerk: Clerk<J>,
}

fn bytes<T: Serialize>(message: &T) -> Bytes {
    // An empty frame is no message to any seat; a welcome of more than 64 MB would be the only one.
    encode(message, MOST_TO_SEAT).unwrap_or_default()
}

fn for_lobby(programme: &Programme) -> Bytes {
    bytes(&ToSeat::Programme(Box::new(excerpt(programme))))
}

impl<J: Journal> Fanout<J> {
    /// A fan-out for `clerk`; what the journal heals goes to `notices`.
    pub fn new(clerk: Clerk<J>, notices: Tell<Message>) -> Self {
        let picture = frame(clerk.books(), clerk.clock().now());
        let (stage, _) = watch::channel(bytes(&ToSeat::Stage(Box::new(picture.clone()))));
        let public = Public { frame: picture.clone(), programme: Arc::new(programme(&clerk.books().congress)) };
        let (programme, _) = watch::channel(for_lobby(&public.programme));
        let (public, _) = watch::channel(Arc::new(public));
        let (monitor, _) = watch::channel(Bytes::new());
        let (words, screens) = (Words::new(Lang::Vi), Screens::default());
        Self {
            programme,
            public,
            page: None,
            clerk,
            seats: Vec::new(),
            screens,
            given: 0,
            picture,
            chair: None,
            words,
            stage,
            monitor,
            notices,
        }
    }

    /// What is for everybody, always the newest; ends with the hub.
    pub fn public(&self) -> watch::Receiver<Arc<Public>> {
        self.public.subscribe()
    }

    /// Works until told to stop or until nobody is left to ask.
    pub fn work(mut self, mut jobs: mpsc::Receiver<Job>) {
        self.tell_notices();
        while let Some(job) = jobs.blocking_recv() {
            match job {
                Job::Join { role, name, mark, reply } => self.join((role, mark), name, reply),
                Job::Ask { place, id, request, turn } => {
                    self.ask(place, id, &request);
                    drop(turn);
                }
                Job::Showing(place, showing) => self.showing(place, showing),
                Job::Leave(place) => self.leave(place),
                Job::Seats(reply) => {
                    let _ = reply.send(self.seats.iter().map(|s| (s.place.seat, s.name.clone())).collect());
                }
                Job::Page(page) => self.serve_page(page),
                Job::Stop => return,
            }
        }
    }

    fn join(&mut self, (role, mark): (Role, u32), name: String, reply: oneshot::Sender<Seated>) {
        // A program that joins again has lost its earlier connection, whether or not the hub knows yet.
        self.seats.retain(|s| mark == 0 || s.place.seat.role != role || s.place.seat.mark != mark);
        let taken = |n: u16| self.seats.iter().any(|s| s.place.seat.role == role && s.place.seat.seat == n);
        let number = (1..u16::MAX).find(|n| !taken(*n)).unwrap_or(u16::MAX);
        let seat = Actor { mark, ..Actor::new(role, number) };
        let (outbox, inbox) = mpsc::channel(INBOX);
        let books = self.clerk.books().for_seat(seat);
        let welcome = Welcome { seat, books, frame: self.picture.clone(), at: self.clerk.clock().now() };
        self.given += 1;
        // Held by the chair's seats alone: as long as none is, no such picture is made.
        let monitor = (role == Role::Monitor).then(|| {
            let mut looks = self.monitor.subscribe();
            looks.mark_changed();
            looks
        });
        if monitor.is_some() {
            self.chair = None;
            self.new_chair();
        }
        let place = Place { seat, nth: self.given };
        let (stage, mut programme) = (self.stage.subscribe(), self.programme.subscribe());
        programme.mark_changed();
        let seated = Seated { place, welcome: Box::new(welcome), inbox, stage, programme, monitor };
        if reply.send(seated).is_err() {
            return;
        }
        if role.watches() {
            self.screens.came(seat, &name, self.clerk.clock().now());
        }
        self.seats.push(Sitting { place, name, outbox });
        match role {
            Role::Console if self.screens.any() => self.tell_screens(|s| s.place == place),
            Role::Display | Role::Monitor => self.tell_screens(|s| s.place.seat.role == Role::Console),
            _ => {}
        }
    }

    fn leave(&mut self, place: Place) {
        let before = self.seats.len();
        self.seats.retain(|s| s.place != place);
        if place.seat.role.watches() && self.seats.len() < before {
            self.screens.left(place.seat, self.clerk.clock().now());
            self.tell_screens(|s| s.place.seat.role == Role::Console);
        }
    }

    fn showing(&mut self, place: Place, showing: Showing) {
        if self.seats.iter().any(|s| s.place == place) {
            self.screens.showing(place.seat, showing, self.clerk.clock().now());
            self.tell_screens(|s| s.place.seat.role == Role::Console);
        }
    }

    fn tell_screens(&mut self, to: impl Fn(&Sitting) -> bool) {
        let told = self.screens.told(self.clerk.clock().now());
        self.send(&bytes(&ToSeat::Screens(told)), to);
    }

    /// The chair's picture, made anew as long as anybody looks at it.
    fn new_chair(&mut self) {
        if self.monitor.receiver_count() == 0 {
            self.chair = None;
            return;
        }
        let new = monitor(self.clerk.books(), &self.words, self.clerk.clock().now());
        let same = |old: &MonitorFrame| MonitorFrame { seq: new.seq, at: new.at, ..old.clone() } == new;
        if !self.chair.as_ref().is_some_and(same) {
            self.monitor.send_replace(bytes(&ToSeat::Monitor(Box::new(new.clone()))));
            self.chair = Some(new);
        }
    }

    fn ask(&mut self, place: Place, id: u64, request: &Request) {
        // A seat that joined again has judged by its new welcome what of its requests was done: none may follow late.
        if self.seats.iter().all(|s| s.place != place) {
            return;
        }
        let result = match self.clerk.submit(place.seat, request) {
            Ok(entries) => {
                self.hand_out(&entries);
                Ok(())
            }
            Err(refusal) => Err(refusal),
        };
        let answer = bytes(&ToSeat::Answer { id, result });
        self.send(&answer, |s| s.place == place);
        self.tell_notices();
    }

    /// The picture first: the hall waits for it.
    fn hand_out(&mut self, entries: &[Entry]) {
        if entries.is_empty() {
            return;
        }
        let stage = self.new_picture();
        if let Some(stage) = &stage {
            self.stage.send_replace(stage.clone());
        }
        self.publish(stage.is_some(), entries.iter().any(changes));
        self.new_chair();
        // Seats of one role receive the same, but for the board: there each keyer types blind to the other.
        let mut places: Vec<Place> = self.seats.iter().map(|s| s.place).collect();
        places.retain(|p| !p.seat.role.watches());
        let mut told = BTreeMap::new();
        for place in places {
            let board = place.seat.role == Role::Board;
            let own = || {
                let own: Vec<_> = entries.iter().filter_map(|e| e.for_seat(place.seat, self.clerk.books())).collect();
                (!own.is_empty()).then(|| bytes(&ToSeat::Entries(own)))
            };
            let message = if board { own() } else { told.entry(place.seat.role).or_insert_with(own).clone() };
            for message in message.iter().chain(&stage) {
                self.send(message, |s| s.place == place);
            }
        }
    }

    /// The picture names the page from now on, for displays and consoles alike.
    fn serve_page(&mut self, page: Option<String>) {
        self.page = page;
        let Some(stage) = self.new_picture() else { return };
        self.stage.send_replace(stage.clone());
        self.publish(true, false);
        self.send(&stage, |s| !s.place.seat.role.watches());
    }

    fn publish(&mut self, picture: bool, programme_too: bool) {
        if !picture && !programme_too {
            return;
        }
        let programme = if programme_too {
            let programme = Arc::new(programme(&self.clerk.books().congress));
            self.programme.send_replace(for_lobby(&programme));
            programme
        } else {
            Arc::clone(&self.public.borrow().programme)
        };
        self.public.send_replace(Arc::new(Public { frame: self.picture.clone(), programme }));
    }

    /// The message of the picture, when it is another than before.
    fn new_picture(&mut self) -> Option<Bytes> {
        let new = StageFrame { page: self.page.clone(), ..frame(self.clerk.books(), self.clerk.clock().now()) };
        let old = StageFrame { seq: new.seq, at: new.at, ..self.picture.clone() };
        if old == new {
            return None;
        }
        self.picture = new;
        Some(bytes(&ToSeat::Stage(Box::new(self.picture.clone()))))
    }

    fn send(&mut self, message: &Bytes, to: impl Fn(&Sitting) -> bool) {
        self.seats.retain(|s| !to(s) || s.outbox.try_send(message.clone()).is_ok());
    }

    fn tell_notices(&mut self) {
        for notice in self.clerk.notices() {
            let _ = self.notices.send(notice);
        }
    }
}
