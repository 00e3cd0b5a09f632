//! The hub from outside: who is let in, what each seat receives, and what strangers can do to it.
use std::collections::BTreeSet;
use std::time::Duration;

use bytes::Bytes;
use daihoi::app::simulate::Crowd;
use daihoi::base::role::{Actor, Role};
use daihoi::base::screens::{ScreenState, Showing};
use daihoi::client::link::Link;
use daihoi::congress::command::Command;
use daihoi::hub::secrets::Secrets;
use daihoi::hub::server::{Door, Hub};
use daihoi::journal::memory::Memory;
use daihoi::record::books::Books;
use daihoi::record::entry::Fact;
use daihoi::record::request::Request;
use daihoi::wire::frame::{MOST_TO_SEAT, codec, encode};
use daihoi::wire::message::{Hello, ToHub, ToSeat, VERSION};
use futures_util::{SinkExt, StreamExt};
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};
use tokio::io::{AsyncWriteExt, DuplexStream};
use tokio::runtime::Runtime;
use tokio::time::timeout;
use tokio_util::codec::Framed;

use crate::common::{begun, committee, sealed};

const SOON: Duration = Duration::from_secs(5);

/// A hub on a congress that has just been begun.
pub(crate) fn hub(runtime: &Runtime) -> Hub {
    Hub::start(begun(Memory::default()), Secrets::random().unwrap(), runtime.handle()).unwrap()
}

/// A seat that was let in, with its books.
async fn join(door: &Door, role: Role) -> (Link<DuplexStream>, Actor, Books) {
    let mut link = Link::over(door.open());
    link.hello(role, door.secrets().of(role), ("test", "")).await.unwrap();
    match timeout(SOON, link.next()).await.unwrap().unwrap() {
        ToSeat::Welcome(welcome) => (link, welcome.seat, welcome.books),
        other => panic!("{other:?}"),
    }
}

/// Sends a request and waits for its answer, folding what comes before it.
async fn ask(link: &mut Link<DuplexStream>, books: &mut Books, request: Request) -> Result<(), String> {
    link.send(&ToHub::Ask { id: 7, request }).await.unwrap();
    loop {
        match timeout(SOON, link.next()).await.unwrap().unwrap() {
            ToSeat::Answer { id: 7, result } => return result.map_err(|r| r.message.key.into_owned()),
            ToSeat::Entries(entries) => entries.iter().for_each(|e| books.evolve(e)),
            ToSeat::Stage(_) | ToSeat::Screens(_) | ToSeat::Heartbeat { .. } => {}
            other => panic!("{other:?}"),
        }
    }
}

async fn refusal(door: &Door, hello: Hello) -> String {
    let mut link = Link::over(door.open());
    link.send(&ToHub::Hello(hello)).await.unwrap();
    match timeout(SOON, link.next()).await.unwrap().unwrap() {
        ToSeat::Refused(why) => why.key.into_owned(),
        other => panic!("{other:?}"),
    }
}

fn check_in(books: &Books, n: usize) -> Request {
    Command::CheckIn { code: books.congress.roll.people[n].code.clone(), badge: None }.into()
}

#[test]
fn only_the_right_secret_of_the_right_role_is_let_in() {
    let runtime = Runtime::new().unwrap();
    let hub = hub(&runtime);
    let door = hub.door();
    runtime.block_on(async {
        let secret = |role| door.secrets().of(role).to_owned();
        let hello =
            |role, secret, version| Hello { version, role, secret, name: String::new(), identity: String::new() };
        assert_eq!(refusal(&door, hello(Role::Console, secret(Role::Display), VERSION)).await, "hello-secret");
        assert_eq!(refusal(&door, hello(Role::Board, secret(Role::Desk), VERSION)).await, "hello-secret");
        assert_eq!(refusal(&door, hello(Role::Board, String::new(), VERSION)).await, "hello-secret");
        assert_eq!(refusal(&door, hello(Role::Desk, secret(Role::Desk), VERSION + 1)).await, "hello-version");
        let mut link = Link::over(door.open());
        link.send(&ToHub::Ping).await.unwrap();
        assert!(matches!(link.next().await.unwrap(), ToSeat::Bye(why) if why.key == "hello-missing"));
        assert_eq!(hub.seats().await, []);
        let (_, seat, _) = join(&door, Role::Board).await;
        assert_eq!(seat, Actor::new(Role::Board, 1));
    });
    hub.stop();
}

#[test]
fn of_two_seats_racing_for_one_thing_one_wins_and_both_know_it() {
    let runtime = Runtime::new().unwrap();
    let hub = hub(&runtime);
    let door = hub.door();
    runtime.block_on(async {
        let (mut a, first, mut books_a) = join(&door, Role::Desk).await;
        let (mut b, second, mut books_b) = join(&door, Role::Desk).await;
        assert_ne!(first, second);
        for n in 0..20 {
            let (one, two) = (check_in(&books_a, n), check_in(&books_b, n));
            let (x, y) = tokio::join!(ask(&mut a, &mut books_a, one), ask(&mut b, &mut books_b, two));
            let outcomes: BTreeSet<_> = [x.err(), y.err()].into();
            assert_eq!(outcomes, [None, Some("already-present".to_owned())].into(), "person {n}");
        }
        // One more answer each brings both up to date.
        ask(&mut a, &mut books_a, check_in(&books_b, 20)).await.unwrap();
        let _ = ask(&mut b, &mut books_b, check_in(&books_a, 20)).await;
        assert_eq!(books_a, books_b);
        assert_eq!(books_a.seq, 2 + 21);
    });
    hub.stop();
}

/// Everything a screen of the hall receives, byte by byte, until its link ends.
async fn overhear(door: Door, role: Role) -> Vec<Bytes> {
    let mut framed = Framed::new(door.open(), codec(MOST_TO_SEAT));
    let secret = door.secrets().of(role).to_owned();
    let hello = ToHub::Hello(Hello { version: VERSION, role, secret, name: String::new(), identity: String::new() });
    framed.send(encode(&hello, 1 << 12).unwrap()).await.unwrap();
    let mut heard = Vec::new();
    while let Some(Ok(frame)) = framed.next().await {
        heard.push(frame.freeze());
        // Seats must be heard from, or they are taken for dead.
        framed.send(encode(&ToHub::Ping, 1 << 12).unwrap()).await.ok();
    }
    heard
}

#[test]
fn a_display_hears_nothing_of_the_count_before_the_declaration() {
    let runtime = Runtime::new().unwrap();
    let hub = hub(&runtime);
    let door = hub.door();
    let heard = runtime.spawn(overhear(door.clone(), Role::Display));
    let chair = runtime.spawn(overhear(door.clone(), Role::Monitor));
    let declared_at = runtime.block_on(async {
        let (mut console, _, mut own) = join(&door, Role::Console).await;
        let (mut desk, _, mut desks) = join(&door, Role::Desk).await;
        let (mut board, _, mut books) = join(&door, Role::Board).await;
        while !sealed(&books.congress) {
            for asked in Crowd::new(3).next(&books.congress, &books.boxes) {
                let (link, folded) = match asked.role {
                    Role::Console => (&mut console, &mut own),
                    Role::Desk => (&mut desk, &mut desks),
                    _ => (&mut board, &mut books),
                };
                ask(link, folded, asked.request).await.unwrap();
            }
            // The board's own refused request brings it up to date.
            let _ = ask(&mut board, &mut books, Command::Close.into()).await;
            assert!(own.boxes.is_empty() && desks.boxes.is_empty() && books.people.private.is_empty());
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
        let _ = ask(&mut console, &mut own, Command::ConfirmRules.into()).await;
        let sealed_totals = own.congress.election(&committee(&own.congress)).now.sealed.unwrap().totals;
        let declare = Command::Declare { election: committee(&own.congress) };
        ask(&mut console, &mut own, declare.into()).await.unwrap();
        tokio::time::sleep(Duration::from_millis(200)).await;
        (own.seq, sealed_totals)
    });
    hub.stop();
    let heard = runtime.block_on(heard).unwrap();
    let texts: Vec<_> = heard.iter().map(|f| String::from_utf8(f.to_vec()).unwrap()).collect();
    let is_result = |t: &&String| t.contains("\"declared\":{") || t.contains("\"election\":{");
    assert!(texts.len() > 10);
    assert_eq!(texts.iter().filter(is_result).count(), 2, "the declared picture and the programme with it came once");
    assert!(texts.iter().any(|t| t.contains("\"through\":5")), "progress of the count was shown");
    let secret =
        ["struck", "columns", "invalid", "\"votes\"", "totals", "digest", "entries", "undervotes", "\"birth\""];
    for text in texts.iter().filter(|t| !is_result(t)) {
        let found: Vec<_> = secret
            .iter()
            .filter(|w| text.contains(**w))
            // The empty books of a welcome name their empty shelves.
            .filter(|w| !(text.starts_with("{\"welcome\"") && text.contains("\"people\":[]") && **w == "\"votes\""))
            .collect();
        assert!(found.is_empty(), "{found:?} in {text}");
        let message: ToSeat = serde_json::from_str(text).unwrap();
        match message {
            ToSeat::Welcome(welcome) => assert_eq!(welcome.books.congress, Books::default().congress),
            ToSeat::Stage(_) | ToSeat::Programme(_) | ToSeat::Heartbeat { .. } | ToSeat::Bye(_) => {}
            other => panic!("{other:?}"),
        }
    }
    assert!(declared_at.1.valid > 0);
    // The chair's screen: the same, and its own pictures.
    let chair = runtime.block_on(chair).unwrap();
    let texts: Vec<_> = chair.iter().map(|f| String::from_utf8(f.to_vec()).unwrap()).collect();
    let own = texts.iter().filter(|t| t.starts_with("{\"monitor\"")).count();
    assert!(own > 10, "{own} pictures for the chair");
    for text in texts.iter().filter(|t| t.starts_with("{\"monitor\"")) {
        assert!(secret.iter().all(|w| !text.contains(w)), "{text}");
    }
}

/// A board's notice is on the console's link and on no other, not even in part; an answer goes back to that board alone.
#[test]
fn a_boards_notice_reaches_the_console_and_nobody_else() {
    const ASKED: &str = "cần kiểm lại tập 3";
    const ANSWERED: &str = "đợi tôi xuống";
    const OTHERS: [Role; 4] = [Role::Display, Role::Monitor, Role::Desk, Role::Board];
    let runtime = Runtime::new().unwrap();
    let hub = hub(&runtime);
    let door = hub.door();
    let page = hub.public();
    let (consoles, others) = runtime.block_on(async {
        let (mut board, _, mut books) = join(&door, Role::Board).await;
        let (mut console, _, mut own) = join(&door, Role::Console).await;
        let consoles = tokio::spawn(overhear(door.clone(), Role::Console));
        let others = OTHERS.map(|role| (role, tokio::spawn(overhear(door.clone(), role))));
        tokio::time::sleep(Duration::from_millis(200)).await;
        ask(&mut board, &mut books, Request::Notice { to: Role::Console, text: ASKED.into() }).await.unwrap();
        let said = Request::Notice { to: Role::Display, text: ASKED.into() };
        assert_eq!(ask(&mut board, &mut books, said).await.unwrap_err(), "notice-not-there");
        ask(&mut console, &mut own, Request::Notice { to: Role::Desk, text: ANSWERED.into() }).await.unwrap();
        // Something that everybody is told, so that silence is no delay.
        ask(&mut console, &mut own, Command::Announce { text: "Mời vào họp".into() }.into()).await.unwrap();
        tokio::time::sleep(Duration::from_millis(300)).await;
        (consoles, others)
    });
    assert!(!format!("{:?}", page.borrow()).contains(ASKED), "phones");
    hub.stop();
    let has = |heard: &[Bytes], text: &str| heard.iter().any(|f| String::from_utf8_lossy(f).contains(text));
    let heard = runtime.block_on(consoles).unwrap();
    assert!(has(&heard, ASKED) && has(&heard, ANSWERED));
    for (role, task) in others {
        let heard = runtime.block_on(task).unwrap();
        assert!(has(&heard, "Mời vào họp"), "{} heard nothing", role.as_str());
        assert!(!has(&heard, ASKED), "{}", role.as_str());
        assert_eq!(has(&heard, ANSWERED), role == Role::Desk, "{}", role.as_str());
    }
}

#[test]
fn boxes_reach_boards_and_personal_data_reaches_console_and_desk() {
    let all = [Role::Console, Role::Desk, Role::Board, Role::Display];
    let mut clerk = begun(Memory::default());
    let recorded = crate::common::play(&mut clerk, sealed);
    let reaches = |fact: &Fact| all.map(|role| fact.reaches(role));
    for entry in &recorded {
        let expected = match entry.fact {
            Fact::Congress(_) => [true, true, true, false],
            Fact::Box { .. } => [false, false, true, false],
            Fact::People(_) => [true, true, false, false],
            Fact::Notice { to, .. } => all.map(|role| role == Role::Console || role == to),
        };
        assert_eq!(reaches(&entry.fact), expected);
    }
    // Entries folded one by one and a fresh welcome come to the same books for every role.
    for role in all {
        let mut grown = begun(Memory::default()).books().for_seat(Actor::new(role, 1));
        recorded.iter().filter_map(|e| e.for_seat(Actor::new(role, 1), clerk.books())).for_each(|e| grown.evolve(&e));
        grown.seq = clerk.books().seq;
        assert_eq!(grown, clerk.books().for_seat(Actor::new(role, 1)), "{}", role.as_str());
    }
    // The desk hears that the count was sealed, and nothing of what it came to.
    let election = committee(&clerk.books().congress);
    let valid = |role| {
        clerk.books().for_seat(Actor::new(role, 1)).congress.election(&election).now.sealed.map(|s| s.totals.valid)
    };
    assert_eq!(valid(Role::Desk), Some(0));
    assert!(valid(Role::Console).is_some_and(|n| n > 0) && valid(Role::Board) == valid(Role::Console));
}

#[test]
fn strangers_cannot_stop_the_hub() {
    let runtime = Runtime::new().unwrap();
    let hub = hub(&runtime);
    let door = hub.door();
    runtime.block_on(async {
        let (mut desk, _, mut books) = join(&door, Role::Desk).await;
        let mut rng = ChaCha8Rng::seed_from_u64(5);
        for round in 0..200u32 {
            let mut stranger = door.open();
            let mut bytes = vec![0; 1 + (rng.next_u64() % 300) as usize];
            rng.fill_bytes(&mut bytes);
            match round % 4 {
                // A huge frame is announced.
                0 => bytes.splice(0..0, [0xff, 0xff, 0xff, 0xff]).for_each(drop),
                // Half a frame, then the end.
                1 => bytes.splice(0..0, [0, 0, 0x0f, 0xff]).for_each(drop),
                // A whole frame of nonsense.
                2 => bytes.splice(0..0, u32::try_from(bytes.len()).unwrap().to_be_bytes()).for_each(drop),
                _ => {}
            }
            stranger.write_all(&bytes).await.ok();
        }
        let request = check_in(&books, 0);
        ask(&mut desk, &mut books, request).await.unwrap();
        // The same from a seat that was let in: only its own link ends.
        for nonsense in
            [&b"{\"ask\":{}}"[..], b"null", b"\"", &[0xfe; 40], b"{\"ask\":{\"id\":1,\"request\":{\"congress\":7}}}"]
        {
            let mut framed = Framed::new(door.open(), codec(MOST_TO_SEAT));
            let (role, secret) = (Role::Board, door.secrets().of(Role::Board).to_owned());
            let hello =
                ToHub::Hello(Hello { version: VERSION, role, secret, name: "x".repeat(500), identity: String::new() });
            framed.send(encode(&hello, 1 << 12).unwrap()).await.unwrap();
            framed.send(Bytes::copy_from_slice(nonsense)).await.unwrap();
            let mut last = Bytes::new();
            while let Ok(Some(Ok(frame))) = timeout(SOON, framed.next()).await {
                last = frame.freeze();
            }
            assert!(String::from_utf8_lossy(&last).contains("seat-message-broken"));
        }
        let request = check_in(&books, 1);
        ask(&mut desk, &mut books, request).await.unwrap();
        // Extreme numbers are refused like any others.
        let (mut console, _, mut own) = join(&door, Role::Console).await;
        let election = committee(&own.congress);
        let most = u32::MAX;
        let papers = Command::IssuePapers { election, printed: most, issued: most, kept: most, reason: None };
        assert!(ask(&mut console, &mut own, papers.into()).await.is_err());
    });
    hub.stop();
}

#[test]
fn a_connection_that_says_nothing_is_closed_and_a_full_house_says_so() {
    let runtime = Runtime::new().unwrap();
    let hub = hub(&runtime);
    let door = hub.door();
    runtime.block_on(async {
        let mut silent: Vec<_> = (0..daihoi::hub::server::MOST_SEATS).map(|_| Link::over(door.open())).collect();
        let mut late = Link::over(door.open());
        assert!(
            matches!(timeout(SOON, late.next()).await.unwrap().unwrap(), ToSeat::Bye(why) if why.key == "hub-full")
        );
        let told = timeout(SOON, silent[0].next()).await.unwrap().unwrap();
        assert!(matches!(told, ToSeat::Bye(why) if why.key == "hello-missing"));
        tokio::time::sleep(Duration::from_millis(300)).await;
        join(&door, Role::Desk).await;
    });
    hub.stop();
}

#[test]
fn seats_that_take_nothing_hold_nobody_up() {
    let runtime = Runtime::new().unwrap();
    let hub = hub(&runtime);
    let door = hub.door();
    runtime.block_on(async {
        let (_display, _, _) = join(&door, Role::Display).await;
        let (stuck, lazy, _) = join(&door, Role::Board).await;
        let (mut desk, _, mut books) = join(&door, Role::Desk).await;
        let code = books.congress.roll.people[0].code.clone();
        for n in 0..2_500 {
            let code = code.clone();
            let command = if n % 2 == 0 { Command::CheckIn { code, badge: None } } else { Command::CheckOut { code } };
            ask(&mut desk, &mut books, command.into()).await.unwrap();
        }
        let seats: Vec<_> = hub.seats().await.into_iter().map(|(seat, _)| seat).collect();
        assert!(!seats.contains(&lazy), "the board that takes nothing was cut off: {seats:?}");
        assert!(seats.contains(&Actor::new(Role::Display, 1)));
        drop(stuck);
        // It joins again with everything.
        let (_, _, fresh) = join(&door, Role::Board).await;
        assert_eq!(fresh.seq, books.seq);
        assert_eq!(fresh.congress, books.congress);
    });
    hub.stop();
}

#[test]
fn seats_are_told_that_the_hub_stops() {
    let runtime = Runtime::new().unwrap();
    let hub = hub(&runtime);
    let door = hub.door();
    let (mut desk, mut display) = runtime.block_on(async {
        let (desk, _, _) = join(&door, Role::Desk).await;
        let (display, _, _) = join(&door, Role::Display).await;
        (desk, display)
    });
    hub.stop();
    for link in [&mut desk, &mut display] {
        let last = runtime.block_on(async {
            loop {
                match timeout(SOON, link.next()).await.unwrap() {
                    Ok(ToSeat::Heartbeat { .. } | ToSeat::Programme(_)) => {}
                    other => return other.unwrap(),
                }
            }
        });
        assert!(matches!(&last, ToSeat::Bye(why) if why.key == "hub-stopped"), "{last:?}");
    }
}

/// The next word about the hall's screens that `wanted` takes.
async fn screens(console: &mut Link<DuplexStream>, wanted: impl Fn(&[ScreenState]) -> bool) -> Vec<ScreenState> {
    loop {
        match timeout(SOON, console.next()).await.unwrap().unwrap() {
            ToSeat::Screens(screens) if wanted(&screens) => return screens,
            _ => {}
        }
    }
}

#[test]
fn consoles_are_told_what_the_halls_screens_show() {
    let runtime = Runtime::new().unwrap();
    let hub = hub(&runtime);
    let door = hub.door();
    runtime.block_on(async {
        let (mut console, _, _) = join(&door, Role::Console).await;
        let (mut display, seat, _) = join(&door, Role::Display).await;
        screens(&mut console, |all| all.len() == 1 && all[0].showing.is_none()).await;
        let showing = Showing { columns: 240, rows: 67, seq: 2, page: 1, pages: 3, shades: true, lobby: false };
        // However wild its words are, they are bounded.
        display.send(&ToHub::Showing(Showing { page: u16::MAX, columns: u16::MAX, ..showing })).await.unwrap();
        let told = screens(&mut console, |all| all[0].showing.is_some()).await;
        assert_eq!(told[0].showing, Some(Showing { page: 3, columns: 1000, ..showing }));
        display.send(&ToHub::Showing(showing)).await.unwrap();
        let told = screens(&mut console, |all| all[0].showing == Some(showing)).await;
        assert_eq!((told[0].seat, told[0].gone), (seat, None));
        drop(display);
        let told = screens(&mut console, |all| all[0].gone.is_some()).await;
        assert_eq!(told[0].showing, Some(showing), "what it showed last stays known");
        // A console that comes later is told at once; a screen that comes back is no longer lost.
        let (mut second, _, _) = join(&door, Role::Console).await;
        screens(&mut second, |all| all[0].gone.is_some()).await;
        let (_display, _, _) = join(&door, Role::Display).await;
        screens(&mut second, |all| all.len() == 1 && all[0].gone.is_none()).await;
    });
    hub.stop();
}

#[test]
fn seats_that_only_look_may_ask_for_nothing_and_others_are_no_screens() {
    let runtime = Runtime::new().unwrap();
    let hub = hub(&runtime);
    let door = hub.door();
    let ask = || ToHub::Ask { id: 1, request: Command::Close.into() };
    let showing = || ToHub::Showing(Showing::default());
    let tried = [(Role::Display, ask()), (Role::Monitor, ask()), (Role::Desk, showing()), (Role::Console, showing())];
    runtime.block_on(async {
        for (role, message) in tried {
            let (mut seat, _, books) = join(&door, role).await;
            assert_eq!(role.watches(), books == Books { seq: books.seq, ..Books::default() });
            seat.send(&message).await.unwrap();
            loop {
                match timeout(SOON, seat.next()).await.unwrap() {
                    Ok(ToSeat::Bye(why)) => break assert_eq!(why.key, "seat-message-broken"),
                    Ok(_) => {}
                    Err(_) => panic!("no word of parting"),
                }
            }
        }
    });
    hub.stop();
}
