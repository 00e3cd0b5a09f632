//! Archive and verify: the congress of `phuc-dong` with 1,500 delegates and a committee of 50 from 60 names, ballot by
//! ballot, up to its close.
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use daihoi::app::archive_check::check;
use daihoi::app::archiving::{Wish, write};
use daihoi::app::common::Common;
use daihoi::app::host::{opening, salt};
use daihoi::app::simulate::Crowd;
use daihoi::base::role::Actor;
use daihoi::clerk::clock::Ticking;
use daihoi::clerk::writer::Clerk;
use daihoi::congress::event::Opening;
use daihoi::congress::roll::Person;
use daihoi::journal::archive::key::SigningKey;
use daihoi::journal::archive::opened::Archive;
use daihoi::journal::contract::Journal;
use daihoi::journal::memory::Memory;
use daihoi::journal::store::Store;
use daihoi::record::entry::Entry;
use daihoi::record::line;
use daihoi::record::people::{PeopleEvent, Private};
use daihoi::script::load::load;
use daihoi::words::lang::Lang;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

const DELEGATES: usize = 1_500;
const NAMES: usize = 60;
const SEATS: u32 = 50;
const TIMES: usize = 10;

/// Personal data as a roster has it.
fn private(n: usize) -> Private {
    Private {
        birth: format!("{:02}/{:02}/{}", 1 + n % 28, 1 + n % 12, 1960 + n % 40),
        sex: if n.is_multiple_of(2) { "Nữ" } else { "Nam" }.to_owned(),
        card: format!("{:012}", 10_000_000 + n),
        ethnicity: "Kinh".to_owned(),
        degree: "Đại học".to_owned(),
        salt: salt(),
        ..Private::default()
    }
}

fn enlarge(opening: &mut Opening, people: &mut PeopleEvent) {
    let PeopleEvent::Recorded { people, .. } = people else { return };
    for n in opening.roll.len()..DELEGATES {
        let code = format!("T{n:04}").as_str().into();
        let private = private(n);
        let digest = private.digest(&code);
        people.push((code.clone(), private));
        opening
            .roll
            .push(Person { code, name: format!("Người Thêm Thứ {n}"), digest, ..opening.roll[20].clone() });
    }
    let voters = opening.roll.iter().filter(|p| p.kind.votes()).map(|p| p.code.clone());
    let listed = voters.take(NAMES).collect();
    let board: Vec<_> = opening.roll.iter().rev().take(5).map(|p| p.code.clone()).collect();
    if let Some(spec) = opening.agenda.steps.iter_mut().find_map(|s| s.election.as_mut()) {
        (spec.seats, spec.candidates) = (SEATS, listed);
        (spec.board_head, spec.board) = (board.first().cloned(), board[1..].to_vec());
    }
}

fn congress(key: &SigningKey) -> Outcome<Vec<Entry>> {
    let start = chrono::DateTime::parse_from_rfc3339("2026-03-09T07:00:00+07:00")?;
    let mut clerk = Clerk::open(Memory::default(), Arc::new(Ticking::from(start)))?;
    let loaded = load(Path::new("phuc-dong"), &mut salt).map_err(|_| "the agenda has faults")?;
    let (mut opening, mut people) = opening(loaded, false, None);
    opening.signing_key = key.public().fingerprint();
    enlarge(&mut opening, &mut people);
    let mut entries = clerk.begin(opening, people).map_err(|r| r.message.key)?;
    while clerk.books().congress.closed.is_none() {
        let asked = Crowd::new(3).next(&clerk.books().congress, &clerk.books().boxes);
        if asked.is_empty() {
            return Err("the congress ended before".into());
        }
        for one in asked {
            entries.extend(clerk.submit(Actor::new(one.role, 1), &one.request).map_err(|r| r.message.key)?);
        }
    }
    Ok(entries)
}

fn record(dir: &Path, entries: &[Entry]) -> Outcome<()> {
    let mut store = Store::open(dir).map_err(|f| f.to_string())?;
    let mut lines = Vec::new();
    for entry in entries {
        lines.push(line::encode(entry)?);
        if entry.more == 0 {
            store.append(&std::mem::take(&mut lines)).map_err(|f| f.to_string())?;
        }
    }
    Ok(())
}

fn told(what: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let ms = |n: usize| times[(times.len() - 1) * n / 100].as_secs_f64() * 1000.0;
    println!("{what:>34}: p50 {:>7.2} ms, worst {:>7.2} ms", ms(50), ms(100));
}

fn timed(mut work: impl FnMut(usize) -> Outcome<()>) -> Outcome<Vec<Duration>> {
    let one = |n| {
        let start = Instant::now();
        work(n).map(|()| start.elapsed())
    };
    (0..TIMES).map(one).collect()
}

fn main() -> Outcome<()> {
    if std::env::args().any(|a| a == "--test") {
        return Ok(());
    }
    let dir = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let key = SigningKey::from_seed([7; 32]).ok_or("key")?;
    let entries = congress(&key)?;
    let folder = dir.path().join("record");
    record(&folder, &entries)?;
    let common = Common::new(Lang::Vi, Some(dir.path().to_owned()));
    for personal in [false, true] {
        let name = |n: usize| dir.path().join(format!("{personal}-{n}.zip"));
        let what = if personal { "with personal data" } else { "without" };
        let wish = Wish { personal, key: &key, common: &common };
        let wrote = timed(|n| write(&folder, &name(n), &wish).map(drop).map_err(|e| format!("{e:?}").into()))?;
        println!("{what}: {} entries, {} kB", entries.len(), std::fs::metadata(name(0))?.len() / 1000);
        told("archive", wrote);
        told("verify", timed(|n| if check(&name(n), None)?.ok { Ok(()) } else { Err("not sound".into()) })?);
        told(
            "open, signature, figures",
            timed(|n| {
                let archive = Archive::open(&name(n))?;
                archive.signer()?;
                archive.figures().map(drop).map_err(Into::into)
            })?,
        );
    }
    Ok(())
}
