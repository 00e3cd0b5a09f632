//! Seats at other machines: tickets over TLS, what is refused, and what strangers can do to the port.
use std::io::Write;
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use daihoi::base::door::{DoorAsk, TicketState};
use daihoi::base::role::Role;
use daihoi::client::far::dial;
use daihoi::client::link::Link;
use daihoi::client::replica::{News, Replica};
use daihoi::client::seat::{Dial, Dialled, Seat, SeatEvent, Undialled, Who};
use daihoi::congress::command::Command;
use daihoi::hub::secrets::Secrets;
use daihoi::hub::server::{Hub, MOST_FAR};
use daihoi::journal::memory::Memory;
use daihoi::wire::frame::MOST_TO_HUB;
use daihoi::wire::message::{Hello, ToHub, ToSeat, VERSION};
use daihoi::wire::ticket::Ticket;
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

use crate::common::begun;

const SOON: Duration = Duration::from_secs(8);
/// A connection that the system's own queue has no room for is not waited for.
const PATIENCE: Duration = Duration::from_millis(20);

/// A hub that is open to other machines, and a console at it.
struct House {
    hub: Option<Hub>,
    folder: TempDir,
    address: SocketAddr,
    console: Sitting,
    runtime: Runtime,
}

/// A seat with its replica.
struct Sitting {
    seat: Seat,
    told: Receiver<SeatEvent>,
    replica: Replica,
}

impl Sitting {
    fn start(runtime: &Runtime, who: Who, dial: Dial) -> Self {
        let (tell, told) = channel();
        let sink = Box::new(move |event| {
            let _ = tell.send(event);
        });
        Self { seat: Seat::start(runtime.handle(), who, dial, sink), told, replica: Replica::default() }
    }

    fn until(&mut self, mut found: impl FnMut(&News, &Replica) -> bool) -> News {
        let end = Instant::now() + SOON;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            let news = self.replica.fold(self.told.recv_timeout(left).expect("no such news in time"));
            if found(&news, &self.replica) {
                return news;
            }
        }
    }

    fn refused(&mut self) -> String {
        match self.until(|n, _| matches!(n, News::Refused(_))) {
            News::Refused(why) => why.key.into_owned(),
            other => panic!("{other:?}"),
        }
    }
}

fn open(runtime: &Runtime, folder: &Path) -> (Hub, SocketAddr) {
    let hub = Hub::start(begun(Memory::default()), Secrets::random().unwrap(), runtime.handle()).unwrap();
    let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
    let address = listener.local_addr().unwrap();
    hub.open_door(listener, address, folder).unwrap();
    (hub, address)
}

impl House {
    fn open() -> Self {
        let (runtime, folder) = (Runtime::new().unwrap(), tempfile::tempdir().unwrap());
        let (hub, address) = open(&runtime, folder.path());
        let door = hub.door();
        let dial: Dial = Box::new(move || {
            let (stream, secret) = (door.open(), door.secrets().of(Role::Console).to_owned());
            Box::pin(async move { Ok(Dialled { stream: Box::new(stream), secret, lasting: false }) })
        });
        let mut console = Sitting::start(&runtime, Who::new(Role::Console, "console"), dial);
        console.until(|n, _| *n == News::Joined);
        Self { hub: Some(hub), folder, address, console, runtime }
    }

    /// A ticket from the console.
    fn ticket(&mut self, role: Role) -> Ticket {
        let asked = self.console.seat.ask_door(DoorAsk::Issue { role, name: "test".to_owned(), hours: 1 });
        self.console.until(|n, _| *n == News::Answer { id: asked, result: Ok(()) });
        Ticket::parse(&self.console.replica.issued.as_ref().unwrap().text).unwrap()
    }

    fn join(&self, who: Who, ticket: Ticket) -> Sitting {
        Sitting::start(&self.runtime, who, dial(ticket))
    }

    /// The congress goes on: somebody is checked in, and it does not take long.
    fn goes_on(&mut self, person: usize) {
        let code = self.console.replica.books.congress.roll.people[person].code.clone();
        let asked = self.console.seat.ask(Command::CheckIn { code, badge: None }.into());
        self.console.until(|n, _| *n == News::Answer { id: asked, result: Ok(()) });
    }
}

impl Drop for House {
    fn drop(&mut self) {
        if let Some(hub) = self.hub.take() {
            hub.stop();
        }
    }
}

#[test]
fn a_ticket_opens_one_seat_for_one_machine_until_it_is_taken_back() {
    let mut house = House::open();
    let ticket = house.ticket(Role::Desk);
    let who = Who::new(Role::Desk, "laptop");
    let mut desk = house.join(who.clone(), ticket);
    desk.until(|n, _| *n == News::Joined);
    let code = desk.replica.books.congress.roll.people[0].code.clone();
    let asked = desk.seat.ask(Command::CheckIn { code, badge: None }.into());
    desk.until(|n, _| *n == News::Answer { id: asked, result: Ok(()) });
    house.console.until(|_, r| matches!(&r.door.tickets[0].state, TicketState::Held { connected: true, .. }));
    // A copy of the ticket, and the ticket for another role.
    assert_eq!(house.join(Who::new(Role::Desk, "copy"), ticket).refused(), "ticket-held");
    assert_eq!(house.join(Who { role: Role::Console, ..who.clone() }, ticket).refused(), "ticket-role");
    // The same machine after its program was started again.
    drop(desk);
    let mut desk = house.join(who.clone(), ticket);
    desk.until(|n, _| *n == News::Joined);
    house.console.seat.ask_door(DoorAsk::Revoke { number: 1 });
    assert_eq!(desk.refused(), "ticket-taken-back");
    assert_eq!(house.join(who, ticket).refused(), "ticket-revoked");
    house.console.until(|_, r| r.door.refused.len() == 3 && r.door.tickets[0].state == TicketState::Revoked);
    let log = std::fs::read_to_string(house.folder.path().join("access.log")).unwrap();
    assert_eq!(log.lines().filter(|l| l.contains("\"refused\"")).count(), 3, "{log}");
}

#[test]
fn no_secret_is_on_the_disk_and_none_of_this_machines_opens_the_door() {
    let mut house = House::open();
    let ticket = house.ticket(Role::Board);
    house.join(Who::new(Role::Board, "laptop"), ticket).until(|n, _| *n == News::Joined);
    for entry in std::fs::read_dir(house.folder.path()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        let secret: String = ticket.secret.0.iter().map(|b| format!("{b:02x}")).collect();
        assert!(!text.contains(&secret) && !text.contains(&ticket.text()), "{text}");
        assert!(!bytes.windows(16).any(|w| w == ticket.secret.0));
    }
    let local = house.hub.as_ref().unwrap().door().secrets().of(Role::Console).to_owned();
    let mut way = dial(ticket);
    let with_local: Dial = Box::new(move || {
        let (dialling, secret) = (way(), local.clone());
        Box::pin(async move { Ok(Dialled { secret, ..dialling.await? }) })
    });
    assert_eq!(
        Sitting::start(&house.runtime, Who::new(Role::Console, "thief"), with_local).refused(),
        "ticket-unknown"
    );
}

#[test]
fn tickets_are_still_good_at_a_hub_that_was_started_again_and_another_key_is_noticed() {
    let mut house = House::open();
    let ticket = house.ticket(Role::Desk);
    let who = Who::new(Role::Desk, "laptop");
    house.join(who.clone(), ticket).until(|n, _| *n == News::Joined);
    house.hub.take().unwrap().stop();
    let (again, address) = open(&house.runtime, house.folder.path());
    house.join(who.clone(), Ticket { address, ..ticket }).until(|n, _| *n == News::Joined);
    assert_eq!(house.join(Who::new(Role::Desk, "copy"), Ticket { address, ..ticket }).refused(), "ticket-held");
    again.stop();
    let other = tempfile::tempdir().unwrap();
    let (stranger, address) = open(&house.runtime, other.path());
    assert_eq!(house.join(who, Ticket { address, ..ticket }).refused(), "far-stranger");
    stranger.stop();
}

/// A TLS session at the door, before hello.
async fn session(ticket: Ticket) -> Link<Box<dyn daihoi::client::link::ByteStream>> {
    match dial(ticket)().await {
        Ok(dialled) => Link::over(dialled.stream),
        Err(Undialled::Unreachable(why)) => panic!("{why}"),
        Err(Undialled::Stranger(why)) => panic!("{why:?}"),
    }
}

#[test]
fn whatever_is_sent_to_the_port_the_congress_goes_on() {
    let mut house = House::open();
    let ticket = house.ticket(Role::Display);
    let mut random = ChaCha8Rng::seed_from_u64(5);
    // Before TLS: noise, half a hello of TLS, silence.
    for round in 0..30 {
        let mut bytes = vec![0; 1 << (round % 14)];
        random.fill_bytes(&mut bytes);
        if let Ok(mut socket) = TcpStream::connect(house.address) {
            let _ = socket.write_all(&bytes);
        }
    }
    let half = TcpStream::connect(house.address).unwrap();
    (&half).write_all(&[0x16, 3, 1, 2, 0, 1, 0]).unwrap();
    house.goes_on(0);
    // That was too often from one address.
    let late = house.join(Who::new(Role::Display, "late"), ticket);
    assert!(late.told.recv_timeout(Duration::from_millis(700)).is_err());
    house.goes_on(1);
    drop(half);
}

#[test]
fn inside_tls_a_stranger_can_do_no_more_than_end_its_own_link() {
    let mut house = House::open();
    let ticket = house.ticket(Role::Display);
    let hello = Hello {
        version: VERSION,
        role: Role::Display,
        secret: ticket.secret.0.iter().map(|b| format!("{b:02x}")).collect(),
        name: String::new(),
        identity: "me".to_owned(),
    };
    let ask = ToHub::Ask { id: 1, request: Command::StateQuorum.into() };
    house.runtime.block_on(async {
        // Not a hello; another version; a name beyond the limit of a stranger's first message.
        let mut link = session(ticket).await;
        link.send(&ask).await.unwrap();
        assert!(matches!(link.next().await, Ok(ToSeat::Bye(why)) if why.key == "hello-missing"));
        let mut link = session(ticket).await;
        link.send(&ToHub::Hello(Hello { version: VERSION + 1, ..hello.clone() })).await.unwrap();
        assert!(matches!(link.next().await, Ok(ToSeat::Refused(why)) if why.key == "hello-version"));
        let mut link = session(ticket).await;
        // The hub may close before all of it is sent.
        let _ = link.send(&ToHub::Hello(Hello { name: "x".repeat(MOST_TO_HUB / 2), ..hello.clone() })).await;
        assert!(matches!(link.next().await, Ok(ToSeat::Bye(_)) | Err(_)));
        // Let in as a display: asking for anything ends the link.
        let mut link = session(ticket).await;
        link.send(&ToHub::Hello(hello.clone())).await.unwrap();
        assert!(matches!(link.next().await, Ok(ToSeat::Welcome(_))));
        link.send(&ask).await.unwrap();
        let last = loop {
            match link.next().await {
                Ok(ToSeat::Heartbeat { .. } | ToSeat::Stage(_) | ToSeat::Programme(_)) => {}
                other => break other,
            }
        };
        assert!(matches!(last, Ok(ToSeat::Bye(why)) if why.key == "seat-message-broken"));
        let mut link = session(ticket).await;
        link.send(&ToHub::Hello(hello)).await.unwrap();
        assert!(matches!(link.next().await, Ok(ToSeat::Welcome(_))));
        link.send(&ToHub::Door { id: 1, ask: DoorAsk::Revoke { number: 1 } }).await.unwrap();
        let last = loop {
            match link.next().await {
                Ok(ToSeat::Heartbeat { .. } | ToSeat::Stage(_) | ToSeat::Programme(_)) => {}
                other => break other,
            }
        };
        assert!(matches!(last, Ok(ToSeat::Bye(why)) if why.key == "seat-message-broken"));
    });
    house.goes_on(0);
    assert_eq!(house.console.replica.door.tickets.len(), 1);
}

#[test]
fn ten_thousand_connections_leave_the_congress_going_on() {
    let mut house = House::open();
    let mut held = Vec::new();
    for n in 0..10_000_usize {
        // Some stay, most go; those beyond the limit are closed by the hub.
        if let Ok(socket) = TcpStream::connect_timeout(&house.address, PATIENCE)
            && n % 50 == 0
        {
            held.push(socket);
        }
        if n % 2_500 == 0 {
            house.goes_on(n / 2_500);
        }
    }
    assert!(held.len() > MOST_FAR);
    house.goes_on(5);
    let local = house.runtime.block_on(house.hub.as_ref().unwrap().listen("127.0.0.1:0".parse().unwrap())).unwrap();
    for n in 0..10_000_usize {
        if let Ok(socket) = TcpStream::connect_timeout(&local, PATIENCE)
            && n % 50 == 0
        {
            held.push(socket);
        }
    }
    house.goes_on(6);
}
