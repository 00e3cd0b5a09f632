//! What strangers can do to the page's port: nothing to the congress, and little to the page.
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::{Duration, Instant};

use daihoi::base::role::Role;
use daihoi::congress::command::Command;
use daihoi::web::serve::Limits;
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};

use crate::congress::{hub, join};
use crate::site::{SOON, Stream, WIDE, ask, serve_public, site, site_of};

/// Connections that want something for their own good are not many.
const SMALL: Limits = Limits { total: 40, each: 30 };

fn small() -> crate::site::Site {
    let wide = site(daihoi::readout::stage::Scene::Black);
    let public = (**wide.show.borrow()).clone();
    site_of(public, Default::default(), SMALL)
}

/// Whatever the other side says, within a second.
fn rest(mut socket: TcpStream) -> String {
    let _ = socket.set_read_timeout(Some(Duration::from_secs(1)));
    let mut bytes = Vec::new();
    let _ = socket.read_to_end(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn random_bytes_and_odd_requests_are_turned_away() {
    let site = site(daihoi::readout::stage::Scene::Black);
    let mut random = ChaCha8Rng::seed_from_u64(5);
    for length in (0..200_usize).map(|n| n * 13) {
        let mut bytes = vec![0; length];
        random.fill_bytes(&mut bytes);
        let mut socket = TcpStream::connect(site.address).unwrap();
        let _ = socket.write_all(&bytes);
        let _ = socket.shutdown(std::net::Shutdown::Write);
        let answer = rest(socket);
        assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 4"), "{answer}");
    }
    let long = "a".repeat(20_000);
    let many: String = (0..200).map(|n| format!("X-{n}: 1\r\n")).collect();
    for (request, expected) in [
        (format!("GET /{long} HTTP/1.1\r\nHost: a\r\n\r\n"), "HTTP/1.1 4"),
        (format!("GET / HTTP/1.1\r\nHost: {long}\r\n\r\n"), "HTTP/1.1 431"),
        (format!("GET / HTTP/1.1\r\nHost: a\r\n{many}\r\n"), "HTTP/1.1 431"),
        ("GET / HTTP/9.9\r\n\r\n".to_owned(), "HTTP/1.1 400"),
        ("GET\r\n\r\n".to_owned(), "HTTP/1.1 400"),
        ("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n".to_owned(), "HTTP/1.1 400"),
        ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_owned(), "HTTP/1.1 400"),
        ("\u{16}\u{3}\u{1}".to_owned() + &long, "HTTP/1.1 4"),
    ] {
        let mut socket = TcpStream::connect(site.address).unwrap();
        let _ = socket.write_all(request.as_bytes());
        let answer = rest(socket);
        let short: String = request.chars().take(40).collect();
        assert!(answer.is_empty() || answer.starts_with(expected), "{short:?}: {answer}");
    }
    assert_eq!(site.get("/").status(), 200);
}

#[test]
fn a_request_that_never_ends_gives_its_place_back() {
    let site = small();
    let half: Vec<_> = (0..SMALL.each)
        .map(|_| {
            let mut socket = TcpStream::connect(site.address).unwrap();
            socket.write_all(b"GET / HTTP/1.1\r\nHost: a\r\nX: ").unwrap();
            socket
        })
        .collect();
    std::thread::sleep(Duration::from_millis(200));
    // Said, or the connection is simply gone: what is unread takes the answer with it.
    assert!([0, 503].contains(&site.get("/").status()), "full");
    let begun = Instant::now();
    while site.get("/").status() != 200 {
        assert!(begun.elapsed() < Duration::from_secs(15), "half requests keep their places");
        std::thread::sleep(Duration::from_millis(250));
    }
    assert!(begun.elapsed() > Duration::from_secs(5));
    drop(half);
}

/// A connection that asked once and then stays is closed as well.
#[test]
fn an_idle_connection_gives_its_place_back() {
    let site = small();
    let mut socket = TcpStream::connect(site.address).unwrap();
    socket.write_all(b"GET /icon.svg HTTP/1.1\r\nHost: a\r\n\r\n").unwrap();
    socket.set_read_timeout(Some(Duration::from_secs(15))).unwrap();
    let begun = Instant::now();
    let mut bytes = Vec::new();
    socket.read_to_end(&mut bytes).unwrap();
    assert!(String::from_utf8_lossy(&bytes).starts_with("HTTP/1.1 200") && begun.elapsed() > Duration::from_secs(5));
}

/// 64 at a time, each of another kind; nobody waits for an answer.
fn wave(address: SocketAddr, number: u32) {
    let words: [&[u8]; 4] = [b"", b"GET / HTTP/1.1\r\n", b"GET /events HTTP/1.1\r\nHost: a\r\n\r\n", &[0xff; 100]];
    let sockets: Vec<_> = (0..64)
        .filter_map(|_| {
            let mut socket = TcpStream::connect_timeout(&address, Duration::from_secs(5)).ok()?;
            let _ = socket.write_all(words[number as usize % words.len()]);
            Some(socket)
        })
        .collect();
    drop(sockets);
}

#[test]
fn ten_thousand_connections_and_the_congress_goes_on() {
    let (runtime, hub) = hub(|congress| congress.opened.is_some());
    let (address, _web) = serve_public(hub.public(), Default::default(), Limits { total: 200, each: 150 });
    // A reader from before sees it all.
    let mut reader = Stream::open(address, "phone");
    assert!(reader.until("event: stage", SOON));
    let (over, waves) = (AtomicBool::new(false), AtomicU32::new(0));
    let mut slowest = Duration::ZERO;
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let number = waves.fetch_add(1, Ordering::Relaxed);
                    if number >= 10_000_u32.div_ceil(64) {
                        break;
                    }
                    wave(address, number);
                }
                over.store(true, Ordering::Relaxed);
            });
        }
        let mut desk = runtime.block_on(join(&hub.door(), Role::Desk));
        let codes: Vec<_> = desk.books().congress.roll.people.iter().map(|p| p.code.clone()).collect();
        let mut done = 0;
        for code in codes {
            let begun = Instant::now();
            runtime.block_on(desk.ask(Command::CheckIn { code, badge: None }.into()));
            slowest = slowest.max(begun.elapsed());
            done += 1;
            if !over.load(Ordering::Relaxed) {
                std::thread::sleep(Duration::from_millis(20));
            }
        }
        assert!(done > 10);
    });
    println!("slowest check-in under 10,000 connections: {slowest:?}");
    assert!(slowest < Duration::from_secs(2), "{slowest:?}");
    let people = hub.public().borrow().programme.title.clone();
    assert!(!people.is_empty());
    // The reader has the newest picture, and others find room again.
    let present =
        runtime.block_on(async { join(&hub.door(), Role::Console).await.books().congress.roll.counts().present });
    assert!(reader.until(&format!("Có mặt {present} trên"), SOON));
    let begun = Instant::now();
    while ask(address, "GET", "/", "").status() != 200 {
        assert!(begun.elapsed() < Duration::from_secs(20), "no room after the flood");
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn many_pages_at_once_are_all_answered() {
    let site = site_of((**site(daihoi::readout::stage::Scene::Black).show.borrow()).clone(), Default::default(), WIDE);
    std::thread::scope(|scope| {
        let one = || (0..50).all(|_| site.get("/").status() == 200);
        let all: Vec<_> = (0..16).map(|_| scope.spawn(one)).collect();
        assert!(all.into_iter().all(|t| t.join().unwrap()));
    });
}
