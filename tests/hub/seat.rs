//! A seat that loses its link: joins again by itself, and nothing is done twice.
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use daihoi::base::role::{Actor, Role};
use daihoi::client::replica::{News, Replica};
use daihoi::client::resend::{Fate, fate};
use daihoi::client::seat::{Dial, Dialled, Seat, SeatEvent, Who};
use daihoi::congress::command::Command;
use daihoi::count::ballot::Ballot;
use daihoi::count::command::BoxCommand;
use daihoi::hub::secrets::Secrets;
use daihoi::hub::server::{Door, Hub};
use daihoi::journal::memory::Memory;
use daihoi::record::request::Request;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use tokio::runtime::Runtime;

use crate::common::{BOARD, at, begun, box_open, first_box, play, prove};

/// A second seat of the board.
const OTHER: Actor = Actor::new(Role::Board, 2);

const SOON: Duration = Duration::from_secs(8);

/// Cables to the hub that can be cut: while `deaf`, nothing comes back from the hub.
#[derive(Clone, Default)]
struct Cables {
    deaf: Arc<AtomicBool>,
    running: Arc<Mutex<Vec<tokio::task::JoinHandle<()>>>>,
}

impl Cables {
    fn cut(&self) {
        self.running.lock().unwrap().drain(..).for_each(|task| task.abort());
        self.deaf.store(false, Ordering::SeqCst);
    }

    fn dial(&self, door: Door, role: Role) -> Dial {
        let cables = self.clone();
        Box::new(move || {
            let (near, far) = tokio::io::duplex(1 << 16);
            let task = tokio::spawn(carry(far, door.open(), Arc::clone(&cables.deaf)));
            cables.running.lock().unwrap().push(task);
            let secret = door.secrets().of(role).to_owned();
            Box::pin(async move { Ok(Dialled { stream: Box::new(near), secret, lasting: false }) })
        })
    }
}

async fn carry(seat: DuplexStream, hub: DuplexStream, deaf: Arc<AtomicBool>) {
    let (mut from_seat, mut to_seat) = tokio::io::split(seat);
    let (mut from_hub, mut to_hub) = tokio::io::split(hub);
    let back = async {
        let mut buffer = vec![0; 1 << 16];
        while let Ok(n @ 1..) = from_hub.read(&mut buffer).await {
            if !deaf.load(Ordering::SeqCst) && to_seat.write_all(&buffer[..n]).await.is_err() {
                break;
            }
        }
    };
    let forth = tokio::io::copy(&mut from_seat, &mut to_hub);
    tokio::join!(async { drop(forth.await) }, back);
}

fn until(told: &Receiver<SeatEvent>, replica: &mut Replica, mut found: impl FnMut(&News) -> bool) -> News {
    let end = Instant::now() + SOON;
    loop {
        let event = told.recv_timeout(end.saturating_duration_since(Instant::now())).expect("no such news in time");
        let news = replica.fold(event);
        if found(&news) {
            return news;
        }
    }
}

fn sit(runtime: &Runtime, dial: Dial, role: Role) -> (Seat, Receiver<SeatEvent>) {
    let (tell, told) = channel();
    let sink = Box::new(move |event| {
        let _ = tell.send(event);
    });
    (Seat::start(runtime.handle(), Who::new(role, "test"), dial, sink), told)
}

#[test]
fn a_ballot_whose_answer_was_lost_is_entered_once_and_answered() {
    let runtime = Runtime::new().unwrap();
    let hub = Hub::start(at(box_open), Secrets::random().unwrap(), runtime.handle()).unwrap();
    let cables = Cables::default();
    let (mut seat, told) = sit(&runtime, cables.dial(hub.door(), Role::Board), Role::Board);
    let mut replica = Replica::default();
    until(&told, &mut replica, |n| *n == News::Joined);
    let id = first_box(&replica.books.congress);
    let reason = replica.books.boxes[&id].reasons[0].clone();
    let enter = |number| {
        let command = BoxCommand::Enter { number, ballot: Ballot::refused(&reason), count: 1 };
        Request::Box { id: id.clone(), command }
    };
    let proved = seat.ask(prove(&replica.books, &id));
    until(&told, &mut replica, |n| *n == News::Answer { id: proved, result: Ok(()) });
    let first = seat.ask(enter(1));
    until(&told, &mut replica, |n| *n == News::Answer { id: first, result: Ok(()) });
    cables.deaf.store(true, Ordering::SeqCst);
    let second = seat.ask(enter(2));
    std::thread::sleep(Duration::from_millis(300));
    cables.cut();
    until(&told, &mut replica, |n| *n == News::Lost);
    assert!(!replica.connected);
    until(&told, &mut replica, |n| *n == News::Joined);
    until(&told, &mut replica, |n| *n == News::Answer { id: second, result: Ok(()) });
    assert_eq!(replica.books.boxes[&id].entered(), 2);
    let third = seat.ask(enter(3));
    until(&told, &mut replica, |n| *n == News::Answer { id: third, result: Ok(()) });
    assert_eq!(replica.books.boxes[&id].entered(), 3);
    hub.stop();
}

#[test]
fn without_a_link_requests_are_refused_at_once_and_a_new_hub_is_found() {
    let runtime = Runtime::new().unwrap();
    let first = Hub::start(begun(Memory::default()), Secrets::random().unwrap(), runtime.handle()).unwrap();
    let door = Arc::new(Mutex::new(first.door()));
    let shared = Arc::clone(&door);
    let dial: Dial = Box::new(move || {
        let door = shared.lock().unwrap().clone();
        let (stream, secret) = (door.open(), door.secrets().of(Role::Desk).to_owned());
        Box::pin(async move { Ok(Dialled { stream: Box::new(stream), secret, lasting: false }) })
    });
    let (mut seat, told) = sit(&runtime, dial, Role::Desk);
    let mut replica = Replica::default();
    until(&told, &mut replica, |n| *n == News::Joined);
    let code = replica.books.congress.roll.people[0].code.clone();
    first.stop();
    until(&told, &mut replica, |n| *n == News::Lost);
    let asked = seat.ask(Command::CheckIn { code: code.clone(), badge: None }.into());
    let news = until(&told, &mut replica, |n| matches!(n, News::Answer { .. }));
    let News::Answer { id, result: Err(refusal) } = news else { panic!("{news:?}") };
    assert_eq!((id, &*refusal.message.key), (asked, "ask-without-link"));
    // Books stay readable meanwhile, and the new hub has other secrets.
    assert!(replica.books.congress.opened.is_some());
    let second = Hub::start(begun(Memory::default()), Secrets::random().unwrap(), runtime.handle()).unwrap();
    *door.lock().unwrap() = second.door();
    until(&told, &mut replica, |n| *n == News::Joined);
    let asked = seat.ask(Command::CheckIn { code, badge: None }.into());
    until(&told, &mut replica, |n| *n == News::Answer { id: asked, result: Ok(()) });
    second.stop();
}

#[test]
fn a_seat_with_a_wrong_secret_is_told_and_does_not_try_again() {
    let runtime = Runtime::new().unwrap();
    let hub = Hub::start(begun(Memory::default()), Secrets::random().unwrap(), runtime.handle()).unwrap();
    let door = hub.door();
    let dials = Arc::new(Mutex::new(0));
    let counted = Arc::clone(&dials);
    let dial: Dial = Box::new(move || {
        *counted.lock().unwrap() += 1;
        let stream = door.open();
        Box::pin(async move { Ok(Dialled { stream: Box::new(stream), secret: "0".repeat(64), lasting: false }) })
    });
    let (_seat, told) = sit(&runtime, dial, Role::Board);
    let news = until(&told, &mut Replica::default(), |_| true);
    assert!(matches!(news, News::Refused(why) if why.key == "hello-secret"));
    std::thread::sleep(Duration::from_millis(500));
    assert_eq!(*dials.lock().unwrap(), 1);
    hub.stop();
}

#[test]
fn what_cannot_be_told_from_the_books_is_left_to_the_person() {
    let mut clerk = at(box_open);
    let congress = &clerk.books().congress;
    let (here, id) = (congress.roll.people[1].code.clone(), first_box(congress));
    let check = |code| -> Request { Command::CheckIn { code, badge: None }.into() };
    assert_eq!(fate(clerk.books(), BOARD, &check(here.clone())), Fate::Done);
    assert_eq!(fate(clerk.books(), BOARD, &check("nobody".into())), Fate::SendAgain);
    assert_eq!(fate(clerk.books(), BOARD, &Command::CheckOut { code: here }.into()), Fate::SendAgain);
    assert_eq!(fate(clerk.books(), BOARD, &Command::Undo { reason: "x".to_owned() }.into()), Fate::Unknown);
    assert_eq!(fate(clerk.books(), BOARD, &Command::StateQuorum.into()), Fate::Unknown);
    let reason = clerk.books().boxes[&id].reasons[0].clone();
    let enter = |reason: &str| {
        let command = BoxCommand::Enter { number: 1, ballot: Ballot::refused(reason), count: 1 };
        Request::Box { id: id.clone(), command }
    };
    assert_eq!(fate(clerk.books(), BOARD, &enter(&reason)), Fate::SendAgain);
    for seat in [BOARD, OTHER] {
        let request = prove(clerk.books(), &id);
        clerk.submit(seat, &request).unwrap();
    }
    clerk.submit(BOARD, &enter(&reason)).unwrap();
    assert_eq!(fate(clerk.books(), BOARD, &enter(&reason)), Fate::Done);
    // An equal ballot at the same place, but another seat entered it: this seat's paper is not in the box.
    assert_eq!(fate(clerk.books(), OTHER, &enter(&reason)), Fate::SendAgain);
    assert_eq!(clerk.submit(OTHER, &enter(&reason)).unwrap_err().message.key, "ballot-out-of-order");
    // Somebody else's ballot took the number: sent again, it is refused, never entered a second time.
    assert_eq!(fate(clerk.books(), BOARD, &enter("another")), Fate::SendAgain);
    play(&mut clerk, |c| c.closed.is_some());
}
