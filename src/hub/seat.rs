//! One connection, from its first byte to its last. Nothing it sends can do more than end it.
use std::future::pending;
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use bytes::Bytes;
use futures_util::{SinkExt, StreamExt};
use sha2::{Digest, Sha256};
use tokio::io::{AsyncRead, AsyncWrite, ReadHalf, WriteHalf};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc, watch};
use tokio::task::spawn_blocking;
use tokio::time::{Instant, MissedTickBehavior, interval, sleep, timeout};
use tokio_util::codec::{FramedRead, FramedWrite, LengthDelimitedCodec};

use crate::base::door::DoorAsk;
use crate::base::message::Message;
use crate::base::mirror::MirrorState;
use crate::base::refusal::Refusal;
use crate::base::role::Role;
use crate::base::text::short_name;
use crate::clerk::clock::Clock;
use crate::hub::fanout::{Job, Place, Seated};
use crate::hub::lan::admission::Admission;
use crate::hub::secrets::Secrets;
use crate::hub::server::MOST_FAR;
use crate::record::badge::BadgeKey;
use crate::wire::frame::{BEAT_EVERY, HELLO_WITHIN, MOST_TO_HUB, MOST_TO_SEAT, SILENT_AFTER, codec, decode, encode};
use crate::wire::message::{Hello, ToHub, ToSeat, VERSION};

/// A stranger's hello may be no longer than this.
const MOST_HELLO: usize = 4096;
/// A seat that takes longer to receive one message is cut off.
const WRITE_WITHIN: Duration = Duration::from_secs(10);

/// Requests of one seat that may wait for the clerk: whoever asks faster waits, and nobody else does.
const MOST_ASKS: usize = 32;

/// How long a screen's next word about itself is left lying.
const SHOWING_PAUSE: Duration = Duration::from_millis(100);

/// A seat at another machine may ask this often for long, and this many times at once: a person types less, a file of
/// ballots waits for each answer.
const ASK_EVERY: Duration = Duration::from_millis(20);
const ASKS_AT_ONCE: u32 = 200;

/// What every connection needs of the hub.
pub struct Shared {
    pub secrets: Secrets,
    pub clock: Arc<dyn Clock>,
    /// Makes the marks of seats, the same whenever the hub is started on this record.
    pub marks: Option<BadgeKey>,
    /// Set once the hub is open to other machines.
    pub door: OnceLock<Arc<Admission>>,
    /// How the record's second place stands; set when it has one.
    pub mirror: OnceLock<watch::Receiver<MirrorState>>,
}

type Reader<S> = FramedRead<ReadHalf<S>, LengthDelimitedCodec>;
type Writer<S> = FramedWrite<WriteHalf<S>, LengthDelimitedCodec>;

/// Whether whoever connected was a stranger: said something no seat says, or showed a wrong ticket. A line that broke or fell
/// silent before anything was said is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caller {
    Stranger,
    Other,
}

/// A connection from another machine: its address, the place a stranger has until it is known, and those of the known.
pub struct Far {
    pub address: SocketAddr,
    pub waiting: OwnedSemaphorePermit,
    pub places: Arc<Semaphore>,
}

/// Serves one connection until it ends; `far` when it comes from another machine.
pub async fn serve<S: AsyncRead + AsyncWrite + Send>(
    stream: S,
    far: Option<Far>,
    shared: Arc<Shared>,
    jobs: mpsc::Sender<Job>,
) -> Caller {
    let (read, write) = tokio::io::split(stream);
    let mut reader = FramedRead::new(read, codec(MOST_HELLO));
    let mut writer = FramedWrite::new(write, codec(MOST_TO_SEAT));
    let (hello, ticket) = match greet(&mut reader, far.as_ref().map(|f| f.address), &shared).await {
        Ok(let_in) => let_in,
        Err((last, caller)) => {
            part(&mut writer, last).await;
            return caller;
        }
    };
    // Strangers wait apart: however many there are, they keep no seat out.
    let seat = match far.map(|far| far.places.try_acquire_owned()) {
        Some(Err(_)) => {
            part(&mut writer, ToSeat::Bye(Message::new("hub-full").with("most", MOST_FAR))).await;
            return Caller::Other;
        }
        seat => seat.and_then(Result::ok),
    };
    let is_far = seat.is_some();
    reader.decoder_mut().set_max_frame_length(MOST_TO_HUB);
    let Some(seated) = sit(hello, &shared, &jobs).await else {
        part(&mut writer, ToSeat::Bye(Message::new("hub-stopped"))).await;
        return Caller::Other;
    };
    let sitting = Sitting::of(ticket, &shared);
    let place = seated.place;
    let (own, answers) = mpsc::channel(1);
    let state = shared.door.get().map(|door| door.state());
    // Both directions run side by side; whichever ends first ends the connection.
    let last = tokio::select! {
        biased;
        // By itself, so that neither a full queue nor a slow line keeps a ticket good that was taken back; first, so that
        // nothing is told with one that was taken back just now.
        number = taken_back(ticket, state, &shared) => {
            Some(ToSeat::Refused(Message::new("ticket-taken-back").with("number", number)))
        }
        last = speak(&mut writer, seated, answers, &shared) => last,
        why = listen(&mut reader, (place, is_far), (&jobs, own), &shared) => why.map(ToSeat::Bye),
    };
    drop((sitting, seat));
    let _ = jobs.send(Job::Leave(place)).await;
    if let Some(last) = last {
        part(&mut writer, last).await;
    }
    Caller::Other
}

/// Returns when `ticket` was taken back; never for a seat without one.
async fn taken_back(ticket: Option<u32>, state: Option<watch::Receiver<Bytes>>, shared: &Shared) -> u32 {
    let (Some(number), Some(mut state), Some(door)) = (ticket, state, shared.door.get()) else {
        return pending().await;
    };
    loop {
        if state.changed().await.is_err() {
            return pending().await;
        }
        if door.is_revoked(number) {
            return number;
        }
    }
}

/// A ticket somebody sits with, for as long as this lives.
struct Sitting(Option<(Arc<Admission>, u32)>);

impl Sitting {
    fn of(ticket: Option<u32>, shared: &Shared) -> Self {
        let held = ticket.and_then(|number| Some((Arc::clone(shared.door.get()?), number)));
        if let Some((door, number)) = &held {
            door.sat(*number);
        }
        Self(held)
    }
}

impl Drop for Sitting {
    fn drop(&mut self) {
        if let Some((door, number)) = &self.0 {
            door.stood(*number);
        }
    }
}

/// How fast a seat at another machine may ask: what it does goes out to all others, who must keep up.
struct Pace {
    /// When the requests so far would all have come, one every [`ASK_EVERY`].
    due: Instant,
}

impl Pace {
    fn new(now: Instant) -> Self {
        Self { due: now }
    }

    /// How long the next request has to wait.
    fn wait(&mut self, now: Instant) -> Duration {
        self.due = self.due.max(now) + ASK_EVERY;
        self.due.saturating_duration_since(now).saturating_sub(ASK_EVERY * ASKS_AT_ONCE)
    }
}

/// A full house: says so and closes.
pub async fn turn_away<S: AsyncRead + AsyncWrite + Send>(stream: S, most: usize) {
    let (_, write) = tokio::io::split(stream);
    let mut writer = FramedWrite::new(write, codec(MOST_TO_SEAT));
    part(&mut writer, ToSeat::Bye(Message::new("hub-full").with("most", most))).await;
}

/// Hears who comes; gives the number of the ticket of one from another machine, or what to part with.
async fn greet<S: AsyncRead>(
    reader: &mut Reader<S>,
    from: Option<SocketAddr>,
    shared: &Shared,
) -> Result<(Hello, Option<u32>), (ToSeat, Caller)> {
    let door = from.and_then(|from| Some((from, Arc::clone(shared.door.get()?))));
    let hello = match hear_hello(reader).await {
        Ok(hello) => hello,
        Err(caller) => {
            let why = Message::new("hello-missing");
            if let (Some((from, door)), Caller::Stranger) = (door, caller) {
                door.refuse(from, None, &why);
            }
            return Err((ToSeat::Bye(why), caller));
        }
    };
    if hello.version != VERSION {
        let why = Message::new("hello-version").with("seat", hello.version).with("hub", VERSION);
        if let Some((from, door)) = door {
            door.refuse(from, Some(hello.role), &why);
        }
        return Err((ToSeat::Refused(why), Caller::Stranger));
    }
    let Some((from, door)) = door else {
        let admitted = shared.secrets.admits(hello.role, &hello.secret);
        let why = || Message::new("hello-secret").with("seat", hello.role.as_str());
        return if admitted { Ok((hello, None)) } else { Err((ToSeat::Refused(why()), Caller::Stranger)) };
    };
    // A ticket that is shown for the first time is written down.
    let admit = move || door.admit(from, &hello).map(|ticket| (hello, Some(ticket)));
    match spawn_blocking(admit).await {
        Ok(let_in) => let_in.map_err(|why| (ToSeat::Refused(why), Caller::Stranger)),
        Err(_) => Err((ToSeat::Bye(Message::new("hub-stopped")), Caller::Other)),
    }
}

async fn hear_hello<S: AsyncRead>(reader: &mut Reader<S>) -> Result<Hello, Caller> {
    let bytes = match timeout(HELLO_WITHIN, reader.next()).await {
        Ok(Some(Ok(bytes))) => bytes,
        // Longer than a hello may be.
        Ok(Some(Err(error))) if error.kind() == ErrorKind::InvalidData => return Err(Caller::Stranger),
        _ => return Err(Caller::Other),
    };
    match decode(&bytes) {
        Ok(ToHub::Hello(hello)) => Ok(hello),
        _ => Err(Caller::Stranger),
    }
}

async fn sit(hello: Hello, shared: &Shared, jobs: &mpsc::Sender<Job>) -> Option<Seated> {
    let (reply, seated) = tokio::sync::oneshot::channel();
    let mark = mark(&hello.identity, shared.marks.as_ref());
    let name = short_name(&hello.name);
    jobs.send(Job::Join { role: hello.role, name, mark, reply }).await.ok()?;
    seated.await.ok()
}

/// What other seats may see of an identity: with it nobody can take it for their own, nor search for another identity that
/// comes to the same, for the key lies in the `people` stream. Zero for none.
fn mark(identity: &str, key: Option<&BadgeKey>) -> u32 {
    if identity.is_empty() {
        return 0;
    }
    // Records from before there were badges have no key; their seats are of this machine.
    let short = key.map_or_else(|| Sha256::digest(identity)[..4].to_vec(), |key| key.mark(identity).to_vec());
    short.iter().fold(0_u32, |n, byte| n << 8 | u32::from(*byte)).max(1)
}

/// Takes the seat's messages; returns why it ended, or nothing when the seat left.
async fn listen<S: AsyncRead>(
    reader: &mut Reader<S>,
    (place, is_far): (Place, bool),
    (jobs, own): (&mpsc::Sender<Job>, mpsc::Sender<Bytes>),
    shared: &Shared,
) -> Option<Message> {
    let turns = Arc::new(Semaphore::new(MOST_ASKS));
    let mut pace = Pace::new(Instant::now());
    loop {
        let bytes = match timeout(SILENT_AFTER, reader.next()).await {
            Ok(Some(Ok(bytes))) => bytes,
            Ok(Some(Err(_))) => return Some(Message::new("seat-message-broken")),
            Ok(None) => return None,
            Err(_) => return Some(Message::new("seat-silent").with("seconds", SILENT_AFTER.as_secs())),
        };
        match decode(&bytes) {
            Ok(ToHub::Ping) => {}
            Ok(ToHub::Ask { id, request }) if !place.seat.role.watches() => {
                if is_far {
                    sleep(pace.wait(Instant::now())).await;
                }
                let turn = Arc::clone(&turns).acquire_owned().await.ok();
                if jobs.send(Job::Ask { place, id, request, turn }).await.is_err() {
                    return Some(Message::new("hub-stopped"));
                }
            }
            Ok(ToHub::Showing(showing)) if place.seat.role.watches() => {
                if jobs.send(Job::Showing(place, showing)).await.is_err() {
                    return Some(Message::new("hub-stopped"));
                }
                // A screen that talks without end waits for itself.
                sleep(SHOWING_PAUSE).await;
            }
            Ok(ToHub::Door { id, ask }) if place.seat.role == Role::Console => {
                for message in at_door(id, ask, shared).await {
                    let _ = own.send(message).await;
                }
            }
            _ => return Some(Message::new("seat-message-broken")),
        }
    }
}

/// What a console's request about the door comes to: a ticket, if one was issued, and the answer.
async fn at_door(id: u64, ask: DoorAsk, shared: &Shared) -> Vec<Bytes> {
    let closed = || Message::new("door-closed");
    let done = match shared.door.get().cloned() {
        Some(door) => spawn_blocking(move || door.ask(&ask)).await.unwrap_or_else(|_| Err(closed())),
        None => Err(closed()),
    };
    let issued = done.as_ref().ok().and_then(Option::as_ref).map(|issued| ToSeat::Issued(issued.clone()));
    let answer = ToSeat::Answer { id, result: done.map(drop).map_err(Refusal::from) };
    issued.into_iter().chain([answer]).filter_map(|m| encode(&m, MOST_TO_SEAT).ok()).collect()
}

/// Sends what the seat is to know; returns the last message, if one can still be sent.
async fn speak<S: AsyncWrite>(
    writer: &mut Writer<S>,
    seated: Seated,
    mut answers: mpsc::Receiver<Bytes>,
    shared: &Shared,
) -> Option<ToSeat> {
    let Seated { welcome, mut inbox, mut stage, mut programme, mut monitor, .. } = seated;
    let (watches, console) = (welcome.seat.role.watches(), welcome.seat.role == Role::Console);
    let lobby = welcome.seat.role == Role::Display;
    let bye = |key| Some(ToSeat::Bye(Message::new(key)));
    let first = encode(&ToSeat::Welcome(welcome), MOST_TO_SEAT);
    let Ok(first) = first else { return bye("welcome-too-long") };
    send(writer, first).await?;
    let mut door = shared.door.get().filter(|_| console).map(|door| door.state());
    let mut mirror = shared.mirror.get().filter(|_| console).cloned();
    if let Some(states) = &mut mirror {
        states.mark_changed();
    }
    let mut beat = interval(BEAT_EVERY);
    beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        let message = tokio::select! {
            biased;
            message = inbox.recv() => match message {
                Some(message) => message,
                None if stage.has_changed().is_err() => return bye("hub-stopped"),
                None => return bye("seat-cut-off"),
            },
            changed = stage.changed(), if watches => match changed {
                Ok(()) => stage.borrow_and_update().clone(),
                Err(_) => return bye("hub-stopped"),
            },
            changed = programme.changed(), if lobby => match changed {
                Ok(()) => programme.borrow_and_update().clone(),
                Err(_) => return bye("hub-stopped"),
            },
            picture = newest(&mut monitor) => picture,
            state = newest(&mut door) => state,
            state = newest(&mut mirror) => match encode(&ToSeat::Mirror(Box::new(state)), MOST_TO_SEAT) {
                Ok(message) => message,
                Err(_) => continue,
            },
            Some(answer) = answers.recv() => answer,
            _ = beat.tick() => match encode(&ToSeat::Heartbeat { at: shared.clock.now() }, MOST_TO_SEAT) {
                Ok(message) => message,
                Err(_) => continue,
            },
        };
        send(writer, message).await?;
    }
}

/// What has changed, the first time at once; never where there is nothing to look at.
async fn newest<T: Clone>(watched: &mut Option<watch::Receiver<T>>) -> T {
    let Some(state) = watched else { return pending().await };
    match state.changed().await {
        Ok(()) => state.borrow_and_update().clone(),
        Err(_) => pending().await,
    }
}

/// None when the seat no longer takes anything.
async fn send<S: AsyncWrite>(writer: &mut Writer<S>, message: Bytes) -> Option<()> {
    timeout(WRITE_WITHIN, writer.send(message)).await.ok()?.ok()
}

/// A last message, if it still goes through.
async fn part<S: AsyncWrite>(writer: &mut Writer<S>, last: ToSeat) {
    if let Ok(bytes) = encode(&last, MOST_TO_SEAT) {
        let _ = timeout(HELLO_WITHIN, async {
            let _ = writer.send(bytes).await;
            let _ = SinkExt::<Bytes>::close(writer).await;
        })
        .await;
    }
}
