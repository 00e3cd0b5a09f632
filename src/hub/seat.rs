//! One connection, from its first byte to its last. Nothing it sends can do more than end it.
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use futures_util::{SinkExt, StreamExt};
use sha2::{Digest, Sha256};
use tokio::io::{AsyncRead, AsyncWrite, ReadHalf, WriteHalf};
use tokio::sync::mpsc;
use tokio::time::{MissedTickBehavior, interval, timeout};
use tokio_util::codec::{FramedRead, FramedWrite, LengthDelimitedCodec};

use crate::base::message::Message;
use crate::base::role::Role;
use crate::clerk::clock::Clock;
use crate::hub::fanout::{Job, Place, Seated};
use crate::hub::secrets::Secrets;
use crate::wire::frame::{BEAT_EVERY, HELLO_WITHIN, MOST_TO_HUB, MOST_TO_SEAT, SILENT_AFTER, codec, decode, encode};
use crate::wire::message::{Hello, ToHub, ToSeat, VERSION};

/// A stranger's hello may be no longer than this.
const MOST_HELLO: usize = 4096;
/// A seat that takes longer to receive one message is cut off.
const WRITE_WITHIN: Duration = Duration::from_secs(10);
/// Letters of a seat's name that are kept.
const MOST_NAME: usize = 60;

/// What every connection needs of the hub.
pub struct Shared {
    pub secrets: Secrets,
    pub clock: Arc<dyn Clock>,
}

type Reader<S> = FramedRead<ReadHalf<S>, LengthDelimitedCodec>;
type Writer<S> = FramedWrite<WriteHalf<S>, LengthDelimitedCodec>;

/// Serves one connection until it ends.
pub async fn serve<S: AsyncRead + AsyncWrite + Send>(stream: S, shared: Arc<Shared>, jobs: mpsc::Sender<Job>) {
    let (read, write) = tokio::io::split(stream);
    let mut reader = FramedRead::new(read, codec(MOST_HELLO));
    let mut writer = FramedWrite::new(write, codec(MOST_TO_SEAT));
    let hello = match greet(&mut reader, &shared.secrets).await {
        Ok(hello) => hello,
        Err(why) => return part(&mut writer, ToSeat::Refused(why)).await,
    };
    reader.decoder_mut().set_max_frame_length(MOST_TO_HUB);
    let Some(seated) = sit(hello, &jobs).await else {
        return part(&mut writer, ToSeat::Bye(Message::new("hub-stopped"))).await;
    };
    let place = seated.place;
    // Both directions run side by side; whichever ends first ends the connection.
    let why = tokio::select! {
        why = listen(&mut reader, place, &jobs) => why,
        why = speak(&mut writer, seated, &shared) => why,
    };
    let _ = jobs.send(Job::Leave(place)).await;
    if let Some(why) = why {
        part(&mut writer, ToSeat::Bye(why)).await;
    }
}

/// A full house: says so and closes.
pub async fn turn_away<S: AsyncRead + AsyncWrite + Send>(stream: S, most: usize) {
    let (_, write) = tokio::io::split(stream);
    let mut writer = FramedWrite::new(write, codec(MOST_TO_SEAT));
    part(&mut writer, ToSeat::Bye(Message::new("hub-full").with("most", most))).await;
}

async fn greet<S: AsyncRead>(reader: &mut Reader<S>, secrets: &Secrets) -> Result<Hello, Message> {
    let first = timeout(HELLO_WITHIN, reader.next()).await;
    let Ok(Some(Ok(bytes))) = first else { return Err(Message::new("hello-missing")) };
    let Ok(ToHub::Hello(hello)) = decode(&bytes) else { return Err(Message::new("hello-missing")) };
    if hello.version != VERSION {
        return Err(Message::new("hello-version").with("seat", hello.version).with("hub", VERSION));
    }
    if !secrets.admits(hello.role, &hello.secret) {
        return Err(Message::new("hello-secret").with("seat", hello.role.as_str()));
    }
    Ok(hello)
}

async fn sit(hello: Hello, jobs: &mpsc::Sender<Job>) -> Option<Seated> {
    let (reply, seated) = tokio::sync::oneshot::channel();
    let mark = mark(&hello.identity);
    let name = hello.name.chars().filter(|c| !c.is_control()).take(MOST_NAME).collect();
    jobs.send(Job::Join { role: hello.role, name, mark, reply }).await.ok()?;
    seated.await.ok()
}

/// What other seats may see of an identity: they cannot take it for their own with it. Zero for none.
fn mark(identity: &str) -> u32 {
    if identity.is_empty() {
        return 0;
    }
    let hash = Sha256::digest(identity);
    let bytes = [hash[0], hash[1], hash[2], hash[3]];
    u32::from_be_bytes(bytes).max(1)
}

/// Takes the seat's messages; returns why it ended, or nothing when the seat left.
async fn listen<S: AsyncRead>(reader: &mut Reader<S>, place: Place, jobs: &mpsc::Sender<Job>) -> Option<Message> {
    loop {
        let bytes = match timeout(SILENT_AFTER, reader.next()).await {
            Ok(Some(Ok(bytes))) => bytes,
            Ok(Some(Err(_))) => return Some(Message::new("seat-message-broken")),
            Ok(None) => return None,
            Err(_) => return Some(Message::new("seat-silent").with("seconds", SILENT_AFTER.as_secs())),
        };
        match decode(&bytes) {
            Ok(ToHub::Ping) => {}
            Ok(ToHub::Ask { id, request }) if place.seat.role != Role::Display => {
                if jobs.send(Job::Ask { place, id, request }).await.is_err() {
                    return Some(Message::new("hub-stopped"));
                }
            }
            _ => return Some(Message::new("seat-message-broken")),
        }
    }
}

/// Sends what the seat is to know; returns why it ended.
async fn speak<S: AsyncWrite>(writer: &mut Writer<S>, seated: Seated, shared: &Shared) -> Option<Message> {
    let Seated { welcome, mut inbox, mut stage, .. } = seated;
    let display = welcome.seat.role == Role::Display;
    let first = encode(&ToSeat::Welcome(welcome), MOST_TO_SEAT);
    let Ok(first) = first else { return Some(Message::new("welcome-too-long")) };
    send(writer, first).await?;
    let mut beat = interval(BEAT_EVERY);
    beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        let message = tokio::select! {
            biased;
            message = inbox.recv() => match message {
                Some(message) => message,
                None if stage.has_changed().is_err() => return Some(Message::new("hub-stopped")),
                None => return Some(Message::new("seat-cut-off")),
            },
            changed = stage.changed(), if display => match changed {
                Ok(()) => stage.borrow_and_update().clone(),
                Err(_) => return Some(Message::new("hub-stopped")),
            },
            _ = beat.tick() => match encode(&ToSeat::Heartbeat { at: shared.clock.now() }, MOST_TO_SEAT) {
                Ok(message) => message,
                Err(_) => continue,
            },
        };
        send(writer, message).await?;
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
