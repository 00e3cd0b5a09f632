//! Command to durable beside a raw append and fdatasync on the same disk, and opening a record of 100,000 entries.
//!
//! The latencies are printed as percentiles first, the two kinds of write taken in turn so that both meet the same disk.
//! `DAIHOI_BENCH_DIR` names the disk; otherwise it is the build's own.
use std::fs::{File, OpenOptions};
use std::hint::black_box;
use std::io::Write;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use criterion::Criterion;
use daihoi::base::id::PersonCode;
use daihoi::base::role::{Actor, Role};
use daihoi::journal::contract::Journal;
use daihoi::journal::fault::JournalFault;
use daihoi::journal::mirror::follower::Follower;
use daihoi::journal::mirror::mirrored::Mirrored;
use daihoi::journal::store::Store;
use daihoi::journal::twin::{Sink, Tap};
use daihoi::record::entry::{Entry, Fact, VERSION};
use daihoi::record::line;
use daihoi::record::people::PeopleEvent;

/// Entries of the record that is opened.
const LONG: u64 = 100_000;
/// Writes of each kind in the table of percentiles.
const WRITES: usize = 2000;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// An entry whose sealed line is about 500 bytes.
fn entry(seq: u64, more: u32) -> Outcome<String> {
    let code = PersonCode::from("PD-001");
    let fact =
        Fact::People(PeopleEvent::AbsenceReason { code, reason: "đi công tác xa ".repeat(14), salt: String::new() });
    let at = chrono::DateTime::parse_from_rfc3339("2026-11-22T08:00:00+07:00")?;
    Ok(line::encode(&Entry { v: VERSION, seq, at, by: Actor::new(Role::Console, 1), more, fact })?)
}

fn fault(fault: JournalFault) -> Box<dyn std::error::Error> {
    fault.to_string().into()
}

fn root() -> PathBuf {
    std::env::var_os("DAIHOI_BENCH_DIR").map_or_else(|| PathBuf::from(env!("CARGO_TARGET_TMPDIR")), PathBuf::from)
}

fn timed(work: impl FnOnce() -> Outcome<()>) -> Outcome<Duration> {
    let start = Instant::now();
    work()?;
    Ok(start.elapsed())
}

fn percentiles(name: &str, mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    let at = |p: usize| times[(times.len() - 1) * p / 100];
    println!("{name:>24}: p50 {:>7.0?}  p99 {:>7.0?}  worst {:>7.0?}", at(50), at(99), at(100));
    at(50)
}

fn raw_file(dir: &Path) -> Outcome<File> {
    Ok(OpenOptions::new().create(true).append(true).open(dir.join("raw"))?)
}

fn table() -> Outcome<()> {
    let dir = tempfile::tempdir_in(root())?;
    let mut raw = raw_file(dir.path())?;
    let mut store = Store::open(&dir.path().join("data")).map_err(fault)?;
    let mut mirrored = mirrored(&dir.path().join("mirrored"), &dir.path().join("stick"))?;
    let (mut raws, mut appends, mut withs) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..WRITES {
        let text = entry(store.head().count + 1, 0)?;
        let (sealed, _) = line::seal(store.head().link, &text);
        raws.push(timed(|| Ok(raw.write_all(sealed.as_bytes()).and_then(|()| raw.sync_data())?))?);
        appends.push(timed(|| store.append(std::slice::from_ref(&text)).map(drop).map_err(fault))?);
        withs.push(timed(|| mirrored.append(&[text]).map(drop).map_err(fault))?);
    }
    let standing = mirrored.follower.as_ref().map(Follower::standing);
    let raw = percentiles("raw append, fdatasync", raws);
    let append = percentiles("journal append", appends);
    let with = percentiles("with a mirror", withs);
    println!("{:>24}: {:.2}", "journal ÷ raw", append.as_secs_f64() / raw.as_secs_f64());
    println!("{:>24}: {:.2}", "mirrored ÷ journal", with.as_secs_f64() / append.as_secs_f64());
    println!("{:>24}: {standing:?}", "the mirror at the end");
    Ok(())
}

/// A record in `record` with its second place in `root`, which is on the same disk.
fn mirrored(record: &Path, root: &Path) -> Outcome<Mirrored<Store>> {
    std::fs::create_dir(root)?;
    let journal = Store::open(record).map_err(fault)?;
    let plain: Tap = Box::new(|file| Box::new(file) as Box<dyn Sink>);
    let follower = Follower::start(record, journal.head(), (root, plain), Box::new(|_| {}))?;
    Ok(Mirrored { journal, follower: Some(follower) })
}

/// A record of [`LONG`] entries.
fn long(dir: &Path) -> Outcome<()> {
    let mut store = Store::open(dir).map_err(fault)?;
    let step = 1000;
    for start in (0..LONG).step_by(step as usize) {
        let lines: Outcome<Vec<String>> = (1..=step).map(|i| entry(start + i as u64, (step - i) as u32)).collect();
        store.append(&lines?).map_err(fault)?;
    }
    Ok(())
}

fn open_and_scan(dir: &Path) -> Outcome<usize> {
    let store = Store::open(dir).map_err(fault)?;
    let mut bytes = 0;
    let each = &mut |_: u64, text: &[u8]| {
        bytes += text.len();
        ControlFlow::Continue(())
    };
    store.read(1, each).map_err(fault)?;
    Ok(bytes)
}

fn main() -> Outcome<()> {
    if std::env::args().any(|a| a == "--test") {
        return Ok(());
    }
    table()?;
    let dir = tempfile::tempdir_in(root())?;
    long(&dir.path().join("long"))?;
    let mut criterion = Criterion::default().configure_from_args().sample_size(20);
    let mut group = criterion.benchmark_group("journal");
    let mut store = Store::open(&dir.path().join("short")).map_err(fault)?;
    let mut raw = raw_file(dir.path())?;
    group.bench_function("append", |b| {
        b.iter(|| entry(store.head().count + 1, 0).and_then(|text| store.append(&[text]).map_err(fault)).is_ok());
    });
    group
        .bench_function("raw-append-fdatasync", |b| b.iter(|| raw.write_all(&[7; 500]).and_then(|()| raw.sync_data())));
    group.bench_function("open-100000", |b| b.iter(|| black_box(Store::open(&dir.path().join("long")).is_ok())));
    group.bench_function("open-and-scan-100000", |b| b.iter(|| black_box(open_and_scan(&dir.path().join("long")))));
    group.finish();
    criterion.final_summary();
    Ok(())
}
