//! A seat in the background: connects, joins again by itself when the link is lost, and hands everything on as events.
use std::collections::BTreeMap;
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use tokio::runtime::Handle;
use tokio::sync::mpsc;
use tokio::time::{Instant, MissedTickBehavior, interval, interval_at, sleep, timeout};

use crate::base::door::{DoorAsk, DoorState, Issued};
use crate::base::message::Message;
use crate::base::mirror::MirrorState;
use crate::base::refusal::Refusal;
use crate::base::role::Role;
use crate::base::screens::{ScreenState, Showing};
use crate::base::time::Moment;
use crate::client::link::{ByteStream, Link, LinkFault};
use crate::client::resend::{Fate, fate};
use crate::readout::monitor::MonitorFrame;
use crate::readout::programme::Programme;
use crate::readout::stage::StageFrame;
use crate::record::chain::hex;
use crate::record::entry::Entry;
use crate::record::request::Request;
use crate::wire::frame::{BEAT_EVERY, DARK_AFTER, HELLO_WITHIN, LOST_AFTER, SILENT_AFTER};
use crate::wire::message::{ToHub, ToSeat, Welcome};

/// A new try to connect is begun this often, beside those that have not failed yet: TCP sends a first packet that a dead
/// cable lost again only after a second, then ever later.
const TRY_EVERY: Duration = Duration::from_millis(400);
/// How long one try may take: networks may be slow and not broken.
const TRY_WITHIN: Duration = HELLO_WITHIN;

/// A seat that was in goes on looking for its hub while another answers in its place this often: a congress that was just
/// closed for another one may be opened again.
const MOST_STRANGERS: u32 = 75;

/// What a seat's thread is told. [`Replica`](crate::client::replica::Replica) folds it.
#[derive(Clone, Debug, PartialEq)]
pub enum SeatEvent {
    Joined(Box<Welcome>),
    Entries(Vec<Entry>),
    Stage(Box<StageFrame>),
    Beat(Moment),
    Programme(Box<Programme>),
    Answer {
        id: u64,
        result: Result<(), Refusal>,
    },
    /// To consoles, about the door to other machines.
    Door(Box<DoorState>),
    Issued(Issued),
    /// To consoles, about the hall's screens.
    Screens(Vec<ScreenState>),
    /// To consoles, about the record's second place.
    Mirror(Box<MirrorState>),
    /// To the chair.
    Monitor(Box<MonitorFrame>),
    Lost,
    Refused(Message),
}

/// Who sits down.
#[derive(Clone)]
pub struct Who {
    pub role: Role,
    /// The machine's own name.
    pub name: String,
    /// Random and secret, the same for as long as the hub is to know this seat again: see [`identity`].
    pub identity: String,
}

impl Who {
    /// Somebody new.
    pub fn new(role: Role, name: &str) -> Self {
        Self { role, name: name.to_owned(), identity: identity() }
    }
}

/// A connection that was made, and the secret to show there.
pub struct Dialled {
    pub stream: Box<dyn ByteStream>,
    pub secret: String,
    /// The secret outlives the hub: one that is refused will be refused again. Otherwise a hub that was just started anew
    /// may have others than were read.
    pub lasting: bool,
}

/// Why no connection was made.
#[derive(Debug)]
pub enum Undialled {
    /// Nobody answers; perhaps the next try.
    Unreachable(io::Error),
    /// Somebody answers who is not who was asked for.
    Stranger(Message),
}

impl From<io::Error> for Undialled {
    fn from(error: io::Error) -> Self {
        Self::Unreachable(error)
    }
}

/// A connection being made.
pub type Dialling = Pin<Box<dyn Future<Output = Result<Dialled, Undialled>> + Send>>;
/// Makes a connection. Called again after each loss: a hub that was started anew listens elsewhere with other secrets.
pub type Dial = Box<dyn FnMut() -> Dialling + Send>;
/// Where events go, from a background thread; must not wait.
pub type Sink = Box<dyn FnMut(SeatEvent) + Send>;

/// The near end of a seat. Dropping it leaves the seat.
pub struct Seat {
    asks: mpsc::UnboundedSender<(u64, Ask)>,
    next: u64,
}

/// What a seat asks for.
enum Ask {
    Request(Request),
    /// Consoles only. Never sent again by itself: an issued ticket whose answer was lost is one nobody has seen.
    Door(DoorAsk),
    /// Screens of the hall only. Not answered.
    Showing(Showing),
}

impl Seat {
    /// Sits down on the runtime of `handle`.
    pub fn start(handle: &Handle, who: Who, dial: Dial, sink: Sink) -> Self {
        let (asks, requests) = mpsc::unbounded_channel();
        let session = Session { who, sink, requests, pending: BTreeMap::new(), at_door: Vec::new(), was_in: false };
        handle.spawn(session.run(dial));
        Self { asks, next: 1 }
    }

    /// Sends `request`; the answer comes as an event with the returned number, also when there is no link.
    pub fn ask(&mut self, request: Request) -> u64 {
        self.send(Ask::Request(request))
    }

    /// As [`ask`](Self::ask), about the door to other machines.
    pub fn ask_door(&mut self, ask: DoorAsk) -> u64 {
        self.send(Ask::Door(ask))
    }

    /// Says what this screen of the hall shows.
    pub fn show(&mut self, showing: Showing) {
        self.send(Ask::Showing(showing));
    }

    fn send(&mut self, ask: Ask) -> u64 {
        let id = self.next;
        self.next += 1;
        let _ = self.asks.send((id, ask));
        id
    }
}

/// A new identity: random; empty when the system gives no random numbers, and then the seat is known by its number alone.
pub fn identity() -> String {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_or_else(|_| String::new(), |()| hex(&bytes))
}

struct Session {
    who: Who,
    sink: Sink,
    requests: mpsc::UnboundedReceiver<(u64, Ask)>,
    /// Sent, not answered.
    pending: BTreeMap<u64, Request>,
    /// Asked of the door, not answered.
    at_door: Vec<u64>,
    /// Was let in before: a refusal then only means that a hub just started anew has other secrets than were read.
    was_in: bool,
}

/// How a connection ended.
enum End {
    /// The near end was dropped.
    Left,
    Refused(Message),
    /// Whether the seat was taken before the link broke.
    Lost {
        joined: bool,
    },
}

impl Session {
    async fn run(mut self, mut dial: Dial) {
        let mut pause = Duration::ZERO;
        loop {
            let end = match self.reach(&mut dial, pause).await {
                Ok(dialled) => self.sit(dialled).await,
                Err(end) => end,
            };
            match end {
                End::Left => return,
                End::Refused(why) => return (self.sink)(SeatEvent::Refused(why)),
                End::Lost { joined: true } => {
                    (self.sink)(SeatEvent::Lost);
                    for id in std::mem::take(&mut self.at_door) {
                        self.answer(id, Err(Message::new("answer-lost").into()));
                    }
                }
                End::Lost { joined: false } => {}
            }
            pause = TRY_EVERY / 2;
        }
    }

    /// Tries until a connection stands. Whatever is asked meanwhile is refused.
    async fn reach(&mut self, dial: &mut Dial, pause: Duration) -> Result<Dialled, End> {
        let (mut tries, mut strangers) = (FuturesUnordered::new(), 0);
        let mut next = interval_at(Instant::now() + pause, TRY_EVERY);
        loop {
            tokio::select! {
                Some(tried) = tries.next() => match tried {
                    Ok(Ok(dialled)) => return Ok(dialled),
                    Ok(Err(Undialled::Stranger(why))) => {
                        strangers += 1;
                        if !self.was_in || strangers >= MOST_STRANGERS {
                            return Err(End::Refused(why));
                        }
                    }
                    _ => {}
                },
                _ = next.tick() => tries.push(timeout(TRY_WITHIN, dial())),
                asked = self.requests.recv() => match asked {
                    Some((_, Ask::Showing(_))) => {}
                    Some((id, _)) => self.answer(id, Err(Message::new("ask-without-link").into())),
                    None => return Err(End::Left),
                },
            }
        }
    }

    fn answer(&mut self, id: u64, result: Result<(), Refusal>) {
        (self.sink)(SeatEvent::Answer { id, result });
    }

    async fn sit(&mut self, dialled: Dialled) -> End {
        let mut link = Link::over(dialled.stream);
        let Who { role, name, identity } = &self.who;
        if link.hello(*role, &dialled.secret, (name, identity)).await.is_err() {
            return End::Lost { joined: false };
        }
        // The books of a large roll take their time on a slow line; a display is only given a picture.
        let within = if self.who.role.watches() { DARK_AFTER } else { SILENT_AFTER };
        let welcome = match timeout(within, link.next()).await {
            Ok(Ok(ToSeat::Welcome(welcome))) => welcome,
            Ok(Ok(ToSeat::Refused(why))) if !self.was_in || dialled.lasting => return End::Refused(why),
            _ => return End::Lost { joined: false },
        };
        self.was_in = true;
        let again = self.settle(&welcome);
        (self.sink)(SeatEvent::Joined(welcome));
        for (id, result) in again.answers {
            self.answer(id, result);
        }
        for id in again.resend {
            let Some(request) = self.pending.get(&id).cloned() else { continue };
            if link.send(&ToHub::Ask { id, request }).await.is_err() {
                return End::Lost { joined: true };
            }
        }
        self.stay(&mut link).await
    }

    /// Sorts the requests whose answers were lost.
    fn settle(&mut self, welcome: &Welcome) -> Again {
        let mut again = Again::default();
        for (id, request) in &self.pending {
            match fate(&welcome.books, welcome.seat, request) {
                Fate::Done => again.answers.push((*id, Ok(()))),
                Fate::Unknown => again.answers.push((*id, Err(Message::new("answer-lost").into()))),
                Fate::SendAgain => again.resend.push(*id),
            }
        }
        self.pending.retain(|id, _| again.resend.contains(id));
        again
    }

    /// How long a hub may be silent.
    fn patience(&self) -> Duration {
        if self.who.role.watches() { DARK_AFTER } else { LOST_AFTER }
    }

    async fn stay(&mut self, link: &mut Link<Box<dyn ByteStream>>) -> End {
        let mut ping = interval(BEAT_EVERY);
        ping.set_missed_tick_behavior(MissedTickBehavior::Delay);
        // One deadline over all turns of the loop: a ping of one's own is no sign of the hub's life.
        let silent = sleep(self.patience());
        tokio::pin!(silent);
        loop {
            let sent = tokio::select! {
                heard = link.next() => {
                    let Ok(message) = heard else { return End::Lost { joined: true } };
                    if let Some(end) = self.hear(message) {
                        return end;
                    }
                    silent.as_mut().reset(Instant::now() + self.patience());
                    true
                }
                () = &mut silent => return End::Lost { joined: true },
                asked = self.requests.recv() => match asked {
                    Some((id, Ask::Request(request))) => self.send(link, id, request).await,
                    Some((id, Ask::Door(ask))) => {
                        self.at_door.push(id);
                        link.send(&ToHub::Door { id, ask }).await.is_ok()
                    }
                    Some((_, Ask::Showing(showing))) => link.send(&ToHub::Showing(showing)).await.is_ok(),
                    None => return End::Left,
                },
                _ = ping.tick() => link.send(&ToHub::Ping).await.is_ok(),
            };
            if !sent {
                return End::Lost { joined: true };
            }
        }
    }

    async fn send(&mut self, link: &mut Link<Box<dyn ByteStream>>, id: u64, request: Request) -> bool {
        self.pending.insert(id, request.clone());
        match link.send(&ToHub::Ask { id, request }).await {
            Ok(()) => true,
            Err(LinkFault::Wire(_)) => {
                self.pending.remove(&id);
                self.answer(id, Err(Message::new("request-too-long").into()));
                true
            }
            Err(_) => false,
        }
    }

    /// Hands on what the hub says; returns how the connection ends, if it does.
    fn hear(&mut self, message: ToSeat) -> Option<End> {
        match message {
            ToSeat::Entries(entries) => (self.sink)(SeatEvent::Entries(entries)),
            ToSeat::Stage(frame) => (self.sink)(SeatEvent::Stage(frame)),
            ToSeat::Programme(programme) => (self.sink)(SeatEvent::Programme(programme)),
            ToSeat::Door(state) => (self.sink)(SeatEvent::Door(state)),
            ToSeat::Screens(screens) => (self.sink)(SeatEvent::Screens(screens)),
            ToSeat::Mirror(state) => (self.sink)(SeatEvent::Mirror(state)),
            ToSeat::Monitor(frame) => (self.sink)(SeatEvent::Monitor(frame)),
            ToSeat::Issued(issued) => (self.sink)(SeatEvent::Issued(issued)),
            ToSeat::Heartbeat { at } => (self.sink)(SeatEvent::Beat(at)),
            ToSeat::Answer { id, result } => {
                self.pending.remove(&id);
                self.at_door.retain(|asked| *asked != id);
                self.answer(id, result);
            }
            ToSeat::Refused(why) => return Some(End::Refused(why)),
            ToSeat::Bye(_) | ToSeat::Welcome(_) => return Some(End::Lost { joined: true }),
        }
        None
    }
}

#[derive(Default)]
struct Again {
    answers: Vec<(u64, Result<(), Refusal>)>,
    resend: Vec<u64>,
}
