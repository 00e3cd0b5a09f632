//! What goes over the wire to a keyer's seat: nothing of what the other types before both have closed the batch.
use std::time::Duration;

use bytes::Bytes;
use daihoi::base::role::{Actor, Role};
use daihoi::count::ballot::Ballot;
use daihoi::count::command::BoxCommand;
use daihoi::count::keying::{Keyer, Keying};
use daihoi::hub::secrets::Secrets;
use daihoi::hub::server::{Door, Hub};
use daihoi::record::books::Books;
use daihoi::record::entry::BoxId;
use daihoi::record::request::Request;
use daihoi::wire::frame::{MOST_TO_SEAT, codec, encode};
use daihoi::wire::message::{Hello, ToHub, ToSeat, VERSION};
use futures_util::{SinkExt, StreamExt};
use tokio::io::DuplexStream;
use tokio::runtime::Runtime;
use tokio::time::timeout;
use tokio_util::codec::{Framed, LengthDelimitedCodec};

use crate::room::{Room, struck};

const SOON: Duration = Duration::from_secs(5);

/// A seat that keeps every byte it was sent.
struct Wired {
    framed: Framed<DuplexStream, LengthDelimitedCodec>,
    heard: Vec<u8>,
    books: Books,
    seat: Actor,
    id: BoxId,
}

impl Wired {
    async fn join(door: &Door, identity: &str, id: &BoxId) -> Self {
        let framed = Framed::new(door.open(), codec(MOST_TO_SEAT));
        let seat = Actor::new(Role::Board, 0);
        let mut wired = Self { framed, heard: Vec::new(), books: Books::default(), seat, id: id.clone() };
        let secret = door.secrets().of(Role::Board).to_owned();
        let (name, identity) = ("test".to_owned(), identity.to_owned());
        wired.send(&ToHub::Hello(Hello { version: VERSION, role: Role::Board, secret, name, identity })).await;
        let ToSeat::Welcome(welcome) = wired.next().await else { panic!("not let in") };
        (wired.books, wired.seat) = (welcome.books, welcome.seat);
        wired
    }

    async fn send(&mut self, message: &ToHub) {
        let bytes: Bytes = encode(message, MOST_TO_SEAT).unwrap();
        self.framed.send(bytes).await.unwrap();
    }

    async fn next(&mut self) -> ToSeat {
        let bytes = timeout(SOON, self.framed.next()).await.unwrap().unwrap().unwrap();
        self.heard.extend_from_slice(&bytes);
        let message = serde_json::from_slice(&bytes).unwrap();
        if let ToSeat::Entries(entries) = &message {
            entries.iter().for_each(|e| self.books.evolve(e));
        }
        message
    }

    async fn ask(&mut self, command: BoxCommand) -> Result<(), String> {
        let request = Request::Box { id: self.id.clone(), command };
        self.send(&ToHub::Ask { id: 1, request }).await;
        loop {
            if let ToSeat::Answer { result, .. } = self.next().await {
                return result.map_err(|r| r.message.key.into_owned());
            }
        }
    }

    async fn done(&mut self, command: BoxCommand) {
        self.ask(command.clone()).await.unwrap_or_else(|key| panic!("{command:?}: {key}"));
    }

    /// Everything sent so far has been heard: the seat's own request is answered behind it.
    async fn caught_up(&mut self) {
        assert_eq!(self.ask(BoxCommand::Unkey { batch: 99, position: 1 }).await, Err("batch-not-open".to_owned()));
    }

    fn heard(&self, text: &str) -> bool {
        String::from_utf8_lossy(&self.heard).contains(text)
    }

    fn keyed(&self, keyer: Keyer) -> u32 {
        self.books.boxes[&self.id].double.as_ref().unwrap().stack(keyer).keyed()
    }

    async fn sit_down(&mut self, keyer: Keyer) {
        let code = self.books.boxes[&self.id].list.clone();
        self.done(BoxCommand::ProveList { code }).await;
        self.done(BoxCommand::TakeKeyer { keyer, reason: None }).await;
    }

    async fn key(&mut self, position: u32, numbers: &[u16]) {
        let paper = self.books.boxes[&self.id].paper;
        let ballot = Ballot::read(struck(numbers), &paper);
        self.done(BoxCommand::Key { batch: 1, position, ballot }).await;
    }
}

/// Marks that stand on no other paper of the test, as they are written in JSON.
const SECRET: ([u16; 3], &str) = ([1, 4, 9], "[1,4,9]");

#[test]
fn a_keyer_hears_nothing_of_the_others_open_batch() {
    let runtime = Runtime::new().unwrap();
    let room = Room::open(12, 10, 10);
    let id = room.id.clone();
    let hub = Hub::start(room.clerk, Secrets::random().unwrap(), runtime.handle()).unwrap();
    let door = hub.door();
    runtime.block_on(async {
        let (mut a, mut b) = (Wired::join(&door, "laptop a", &id).await, Wired::join(&door, "laptop b", &id).await);
        let mut head = Wired::join(&door, "head of the board", &id).await;
        a.done(BoxCommand::Choose { keying: Keying::Double { batch: 10 } }).await;
        a.sit_down(Keyer::A).await;
        b.sit_down(Keyer::B).await;
        for position in 1..=10 {
            a.key(position, if position == 3 { &SECRET.0 } else { &[5, 6] }).await;
        }
        let rekeyed = Ballot::read(struck(&SECRET.0), &a.books.boxes[&id].paper);
        a.done(BoxCommand::Rekey { batch: 1, position: 4, ballot: rekeyed }).await;
        a.done(BoxCommand::CloseBatch { batch: 1 }).await;
        for position in 1..=9 {
            b.key(position, &[5, 6]).await;
        }
        b.caught_up().await;
        assert!(!b.heard(SECRET.1) && !b.heard("\"keyer\":\"a\",\"batch\":1,\"position\""));
        assert_eq!((b.keyed(Keyer::A), b.keyed(Keyer::B)), (0, 9));
        // Nor the rest of the board: whoever sees one keyer's screen could tell the other.
        assert_eq!(head.ask(BoxCommand::CloseBatch { batch: 1 }).await, Err("list-not-proved".to_owned()));
        assert!(!head.heard(SECRET.1) && !head.heard("[5,6]"));
        // A keyer that comes back finds its own batch and no other, also under another number.
        drop(b);
        let mut late = Wired::join(&door, "somebody else", &id).await;
        let mut b = Wired::join(&door, "laptop b", &id).await;
        assert_ne!(late.seat.mark, b.seat.mark);
        assert!(!b.heard(SECRET.1) && !late.heard(SECRET.1) && !late.heard("[5,6]"));
        assert_eq!((b.keyed(Keyer::A), b.keyed(Keyer::B)), (0, 9));
        let again = Wired::join(&door, "laptop a", &id).await;
        assert_eq!((again.keyed(Keyer::A), again.keyed(Keyer::B)), (10, 0));
        assert!(again.heard(SECRET.1));
        // With the last ballot and the closing of both everything is open to all.
        b.key(10, &[5, 6]).await;
        assert!(!b.heard(SECRET.1));
        b.done(BoxCommand::CloseBatch { batch: 1 }).await;
        assert!(b.heard(SECRET.1));
        assert_eq!(head.ask(BoxCommand::CloseBatch { batch: 1 }).await, Err("list-not-proved".to_owned()));
        assert_eq!(late.ask(BoxCommand::CloseBatch { batch: 1 }).await, Err("list-not-proved".to_owned()));
        let welcomed = Wired::join(&door, "a fresh seat", &id).await;
        for seat in [&b, &head, &late, &welcomed] {
            let open = &seat.books.boxes[&id];
            let differing: Vec<_> = open.double.as_ref().unwrap().differences().iter().map(|d| d.position).collect();
            assert_eq!(differing, [3, 4]);
            assert_eq!(open, &welcomed.books.boxes[&id], "entries and a fresh welcome come to the same");
        }
    });
    hub.stop();
}

#[test]
fn who_takes_a_stack_over_is_given_it() {
    let runtime = Runtime::new().unwrap();
    let room = Room::open(12, 10, 10);
    let id = room.id.clone();
    let hub = Hub::start(room.clerk, Secrets::random().unwrap(), runtime.handle()).unwrap();
    let door = hub.door();
    runtime.block_on(async {
        let mut a = Wired::join(&door, "laptop a", &id).await;
        a.done(BoxCommand::Choose { keying: Keying::Double { batch: 10 } }).await;
        a.sit_down(Keyer::A).await;
        a.key(1, &SECRET.0).await;
        drop(a);
        let mut b = Wired::join(&door, "laptop b", &id).await;
        b.sit_down(Keyer::B).await;
        let mut c = Wired::join(&door, "laptop c", &id).await;
        let code = c.books.boxes[&id].list.clone();
        c.done(BoxCommand::ProveList { code }).await;
        assert!(!c.heard(SECRET.1));
        c.done(BoxCommand::TakeKeyer { keyer: Keyer::A, reason: Some("máy A hỏng".into()) }).await;
        assert!(c.heard(SECRET.1));
        c.key(2, &[5, 6]).await;
        assert_eq!(c.keyed(Keyer::A), 2);
        b.caught_up().await;
        assert!(!b.heard(SECRET.1) && !b.heard("[5,6]"));
    });
    hub.stop();
}
