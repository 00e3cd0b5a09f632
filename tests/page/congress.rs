//! A congress played through while everything the page sends is kept: nothing comes out before the hall has seen it.
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use daihoi::app::page::Page;
use daihoi::app::simulate::Crowd;
use daihoi::base::role::Role;
use daihoi::client::link::Link;
use daihoi::hub::secrets::Secrets;
use daihoi::hub::server::{Door, Hub};
use daihoi::readout::stage::Scene;
use daihoi::record::books::Books;
use daihoi::wire::message::{ToHub, ToSeat};
use daihoi::words::lang::Lang;
use tokio::io::DuplexStream;
use tokio::runtime::Runtime;
use tokio::time::timeout;

use crate::played::{at, box_open, committee, sealed};
use crate::site::{SOON, Stream, WIDE, ask, serve_public};

/// A seat with its books.
pub(crate) struct Seat {
    link: Link<DuplexStream>,
    books: Books,
}

pub(crate) async fn join(door: &Door, role: Role) -> Seat {
    let mut link = Link::over(door.open());
    link.hello(role, door.secrets().of(role), ("test", "")).await.unwrap();
    match timeout(SOON, link.next()).await.unwrap().unwrap() {
        ToSeat::Welcome(welcome) => Seat { link, books: welcome.books },
        other => panic!("{other:?}"),
    }
}

impl Seat {
    pub(crate) fn books(&self) -> &Books {
        &self.books
    }

    /// Sends a request and waits for its answer, folding what comes before it.
    pub(crate) async fn ask(&mut self, request: daihoi::record::request::Request) {
        self.link.send(&ToHub::Ask { id: 7, request }).await.unwrap();
        loop {
            match timeout(SOON, self.link.next()).await.unwrap().unwrap() {
                ToSeat::Answer { id: 7, result } => return result.unwrap(),
                ToSeat::Entries(entries) => entries.iter().for_each(|e| self.books.evolve(e)),
                _ => {}
            }
        }
    }
}

/// A hub whose congress stands where `until` holds, with its runtime.
pub(crate) fn hub(until: impl Fn(&daihoi::congress::state::Congress) -> bool) -> (Runtime, Hub) {
    let runtime = Runtime::new().unwrap();
    let hub = Hub::start(at(until), Secrets::random().unwrap(), runtime.handle()).unwrap();
    (runtime, hub)
}

/// Lets the people of the counting room go on until the count is sealed.
async fn count(door: &Door) {
    let mut seats = [join(door, Role::Console).await, join(door, Role::Board).await];
    for _ in 0..500 {
        let congress = seats[0].books.congress.clone();
        if sealed(&congress) {
            return;
        }
        for asked in Crowd::new(1).next(&congress, &seats[1].books.boxes) {
            let board = asked.role == Role::Board;
            seats[usize::from(board)].ask(asked.request).await;
            // The other seat's books follow by its own next answer.
            if board && sealed(&seats[1].books.congress) {
                return;
            }
        }
    }
    panic!("the count does not end");
}

/// Everything a page, a hall's page and both streams send while a count goes on, from the opened box to the sealed count.
fn sent_during_a_count() -> (String, Books) {
    let (runtime, hub) = hub(box_open);
    let (address, _web) = serve_public(hub.public(), Default::default(), WIDE);
    let counted = AtomicBool::new(false);
    let sent = Mutex::new(String::new());
    std::thread::scope(|scope| {
        for view in ["phone", "hall"] {
            let (sent, counted) = (&sent, &counted);
            scope.spawn(move || {
                let mut stream = Stream::open(address, view);
                while !counted.load(Ordering::Relaxed) {
                    stream.until("\u{0}", Duration::from_millis(200));
                }
                stream.until("\u{0}", Duration::from_millis(500));
                let mut sent = sent.lock().unwrap();
                sent.push_str(&stream.text());
                sent.push_str(&stream.pictures.join("\nevent: stage\n"));
            });
            scope.spawn(move || {
                while !counted.load(Ordering::Relaxed) {
                    let path = if view == "phone" { "/" } else { "/hall" };
                    sent.lock().unwrap().push_str(&ask(address, "GET", path, "").0);
                    std::thread::sleep(Duration::from_millis(20));
                }
            });
        }
        runtime.block_on(count(&hub.door()));
        std::thread::sleep(Duration::from_millis(300));
        counted.store(true, Ordering::Relaxed);
    });
    let books = runtime.block_on(async { join(&hub.door(), Role::Console).await.books });
    runtime.block_on(async { tokio::task::spawn_blocking(move || hub.stop()).await.unwrap() });
    (sent.into_inner().unwrap(), books)
}

#[test]
fn no_byte_of_a_count_reaches_a_phone() {
    let (sent, books) = sent_during_a_count();
    assert!(sent.contains("ĐANG KIỂM PHIẾU") && sent.matches("event: stage").count() > 2, "the count was followed");
    let congress = &books.congress;
    let election = congress.election(&committee(congress));
    let totals = &election.now.sealed.as_ref().unwrap().totals;
    let list = election.now.list.as_ref().unwrap();
    assert!(sealed(congress) && election.now.declared.is_none() && !totals.names.is_empty());
    for code in &list.candidates {
        assert!(!sent.contains(congress.roll.name(code)), "{code} is named during the count");
    }
    // Neither is there any number but papers issued, collected and through: no table, and no sum of the sealed count.
    assert!(!sent.contains("figures-table") && !sent.contains(election.now.sealed.as_ref().unwrap().digest.as_str()));
    assert!(!sent.contains("hợp lệ") && !sent.contains("Trúng cử"), "of valid papers and winners nothing is told");
}

#[test]
fn a_declared_result_and_a_recorded_vote_come_to_the_page_with_the_halls_picture() {
    let declared =
        |congress: &daihoi::congress::state::Congress| congress.election(&committee(congress)).now.declared.is_some();
    let (_runtime, hub) = hub(declared);
    let public = hub.public().borrow().clone();
    assert!(matches!(public.frame.scene, Scene::Declared(_)), "{:?}", public.frame.scene);
    let elections = |public: &daihoi::readout::programme::Public| {
        let is = |s: &&daihoi::readout::programme::Shown| {
            matches!(s.result, daihoi::readout::programme::Outcome::Election(_))
        };
        public.programme.results.iter().filter(is).count()
    };
    assert_eq!(elections(&public), 1);
    assert!(public.programme.results.len() > 3, "hand votes too");
    let (address, _web) = serve_public(hub.public(), Default::default(), WIDE);
    let page = ask(address, "GET", "/", "");
    assert!(page.0.contains("Trúng cử") && page.0.contains("<details id=\"result-3\">"));
}

#[test]
fn displays_and_consoles_learn_where_the_page_is_when_it_opens() {
    let (runtime, hub) = hub(|congress| congress.opened.is_some());
    let mut seats: Vec<_> =
        [Role::Display, Role::Console].into_iter().map(|role| runtime.block_on(join(&hub.door(), role))).collect();
    let page = Page::start(&hub, Default::default(), "127.0.0.1:0", Lang::Vi).unwrap();
    // Of this machine alone: nobody in the hall is sent there.
    assert_eq!(hub.public().borrow().frame.page, None);
    let url = "http://192.168.1.20:8080".to_owned();
    hub.name_page(Some(url.clone()));
    for seat in &mut seats {
        let shown = runtime.block_on(async {
            loop {
                if let ToSeat::Stage(frame) = timeout(SOON, seat.link.next()).await.unwrap().unwrap() {
                    return frame;
                }
            }
        });
        assert_eq!(shown.page.as_ref(), Some(&url));
    }
    let mut stream = Stream::open(page.local, "hall");
    assert!(stream.until(&format!("<strong>{url}</strong>"), SOON));
    // Another page beside it, on a port that is taken: refused, since it was asked for.
    let taken = Page::start(&hub, Default::default(), &page.local.to_string(), Lang::Vi).err().unwrap();
    assert_eq!(taken.key, "page-cannot-listen");
    let local = page.local;
    drop(page);
    assert!(!stream.until("never", Duration::from_secs(3)), "the stream ends with the page");
    let begun = std::time::Instant::now();
    while std::net::TcpStream::connect(local).is_ok() {
        assert!(begun.elapsed() < SOON, "the port stays open");
        std::thread::sleep(Duration::from_millis(20));
    }
}
