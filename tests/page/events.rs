//! The stream of events: the newest picture to everybody, beats in between, nothing old to those who are slow.
use std::io::{Read, Write};
use std::net::TcpStream;
use std::thread::sleep;
use std::time::{Duration, Instant};

use daihoi::readout::stage::{Scene, Which};

use crate::display_samples::scenes;
use crate::site::{SOON, Stream, site};

fn voting(issued: u32) -> Scene {
    Scene::Voting { office: "Ban Chấp hành".into(), which: Which::default(), issued }
}

#[test]
fn a_reader_has_the_picture_at_once_then_every_change_and_beats() {
    let site = site(voting(1));
    let mut stream = Stream::open(site.address, "phone");
    assert!(stream.until("Đã phát 1 phiếu", SOON) && stream.until("</ol></section>\n\n", SOON));
    assert!(stream.text().contains("content-type: text/event-stream"));
    assert!(stream.text().contains("event: hello"));
    stream.forget();
    site.scene(voting(2));
    assert!(stream.until("Đã phát 2 phiếu", Duration::from_secs(1)));
    // The programme was not sent again, and of the picture only what is different.
    assert!(!stream.text().contains("event: programme") && stream.text().contains("event: step"), "{}", stream.text());
    assert!(stream.text().len() < 100, "{}", stream.text());
    assert!(stream.pictures[0].starts_with("<div class=\"where\" data-said=\"BỎ PHIẾU KÍN. ĐANG BỎ PHIẾU\">"));
    stream.forget();
    assert!(stream.until("event: beat\ndata: 09:14\n\n", Duration::from_secs(8)));
    assert!(!stream.text().contains("event: stage"), "nothing has changed");
}

#[test]
fn the_halls_stream_has_the_picture_alone() {
    let site = site(voting(1));
    let mut stream = Stream::open(site.address, "hall");
    assert!(stream.until("Đã phát 1 phiếu", SOON) && stream.until("event: beat", Duration::from_secs(8)));
    assert!(!stream.text().contains("event: programme"));
}

#[test]
fn five_hundred_readers_all_get_the_newest_picture() {
    let site = site(voting(1));
    let mut readers: Vec<_> = (0..500).map(|n| Stream::open(site.address, ["phone", "hall"][n % 2])).collect();
    for reader in &mut readers {
        assert!(reader.until("Đã phát 1 phiếu", SOON));
        reader.forget();
    }
    let begun = Instant::now();
    for issued in 2..=30 {
        site.scene(voting(issued));
        sleep(Duration::from_millis(5));
    }
    for reader in &mut readers {
        assert!(reader.until("Đã phát 30 phiếu", SOON));
    }
    println!("500 readers have the newest picture after {:?}", begun.elapsed());
    // Pictures that were old before anybody could look at them were not sent to everybody.
    let pictures = |r: &Stream| r.text().matches("event: st").count();
    assert!(readers.iter().all(|r| pictures(r) <= 10), "{}", pictures(&readers[0]));
}

#[test]
fn a_reader_that_takes_nothing_holds_nobody_up_and_misses_what_is_old() {
    let site = site(voting(1));
    let mut stuck = TcpStream::connect(site.address).unwrap();
    stuck.write_all(b"GET /events?view=phone HTTP/1.1\r\nHost: hall\r\n\r\n").unwrap();
    let mut reader = Stream::open(site.address, "phone");
    let long = scenes().into_iter().find(|(name, _)| *name == "declared").unwrap().1;
    for issued in 2..40 {
        site.scene(long.clone());
        sleep(Duration::from_millis(110));
        site.scene(voting(issued));
        assert!(reader.until(&format!("Đã phát {issued} phiếu"), Duration::from_secs(2)));
        reader.forget();
    }
    // Whoever looks again has the newest before long.
    stuck.set_read_timeout(Some(Duration::from_millis(500))).unwrap();
    let (mut read, mut piece) = (Vec::new(), [0; 1 << 16]);
    while let Ok(n @ 1..) = stuck.read(&mut piece) {
        read.extend_from_slice(&piece[..n]);
    }
    let text = String::from_utf8_lossy(&read);
    // The last picture, whole or as the step to it.
    assert!(text.contains("39") && text.contains("event: st"), "{}", read.len());
}

#[test]
fn the_stream_ends_with_the_hub() {
    let site = site(voting(1));
    let mut stream = Stream::open(site.address, "phone");
    assert!(stream.until("Đã phát 1 phiếu", SOON));
    let (address, show) = (site.address, site.show.clone());
    drop(show);
    drop(site);
    assert!(!stream.until("never", Duration::from_secs(3)));
    assert!(TcpStream::connect(address).is_err());
}
