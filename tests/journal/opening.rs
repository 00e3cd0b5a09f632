//! Creation, reopening, the lock.
use std::fs::{self, File};
use std::thread;
use std::time::Duration;

use daihoi::journal::contract::{Head, Journal};
use daihoi::journal::fault::JournalFault;
use daihoi::journal::memory::Memory;
use daihoi::journal::readonly::ReadOnly;
use daihoi::journal::store::Store;
use daihoi::record::line;

use crate::help::{append, command, entry, lines, make, reopen};

#[test]
fn reopened_after_drop() {
    let dir = tempfile::tempdir().unwrap();
    let made = make(dir.path(), 20);
    assert_eq!(made.len(), 39);
    let (read, healings) = reopen(dir.path());
    assert_eq!((read, healings), (made, vec![]));
}

#[test]
fn memory_and_store_hold_the_same_lines() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, mut memory) = (Store::open(dir.path()).unwrap(), Memory::default());
    for count in [1, 4, 2] {
        append(&mut store, count, 40).unwrap();
        append(&mut memory, count, 40).unwrap();
    }
    assert_eq!(store.head(), memory.head());
    assert_eq!(lines(&store), lines(&memory));
    let mut seen = Vec::new();
    store
        .read(6, &mut |seq, text| {
            seen.push((seq, line::decode(text).unwrap().seq));
            std::ops::ControlFlow::Continue(())
        })
        .unwrap();
    assert_eq!(seen, [(6, 6), (7, 7)]);
}

#[test]
fn large_lines_survive() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    for size in [2_600, 2_800, 3_000, 200_000, 1_500_000, 1] {
        append(&mut store, 2, size).unwrap();
    }
    let made = lines(&store);
    drop(store);
    assert_eq!(fs::read_dir(dir.path().join("store/blobs")).unwrap().count(), 0, "sled makes such files not durable");
    assert_eq!(reopen(dir.path()), (made, vec![]));
}

#[test]
fn entries_out_of_order_are_refused() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    append(&mut store, 2, 10).unwrap();
    let wrong = [
        vec![entry(2, 0, 10)],
        vec![entry(4, 0, 10)],
        vec![entry(3, 1, 10)],
        vec![entry(3, 1, 10), entry(5, 0, 10)],
        vec!["{}".to_owned()],
        vec![String::new()],
        vec![entry(3, 0, 10) + "\n"],
    ];
    for lines in wrong {
        assert!(matches!(store.append(&lines), Err(JournalFault::Order { expected: 3 | 4, .. })), "{lines:?}");
    }
    assert_eq!(store.head().count, 2);
    assert_eq!(store.append(&[]).unwrap(), store.head());
    append(&mut store, 1, 10).unwrap();
}

/// Every state in which a kill can leave the folder while it is made.
#[test]
fn killed_at_creation() {
    let whole = tempfile::tempdir().unwrap();
    drop(Store::open(whole.path()).unwrap());
    let full_store = |to: &std::path::Path| {
        fs::create_dir_all(to.join("blobs")).unwrap();
        for name in ["db", "conf"] {
            fs::copy(whole.path().join("store").join(name), to.join(name)).unwrap();
        }
    };
    for state in 0..12 {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        let touch = |name: &str, text: &[u8]| fs::write(at(name), text).unwrap();
        if state >= 1 {
            touch("lock", b"");
        }
        if state >= 2 {
            touch("journal.jsonl", b"");
        }
        match state {
            3 => fs::create_dir(at("store.new")).unwrap(),
            4 => fs::create_dir_all(at("store.new/blobs")).unwrap(),
            5 => {
                fs::create_dir_all(at("store.new/blobs")).unwrap();
                touch("store.new/conf", b"");
                touch("store.new/db", b"");
            }
            6 => {
                full_store(&at("store.new"));
                let db = File::options().write(true).open(at("store.new/db")).unwrap();
                db.set_len(db.metadata().unwrap().len() / 2).unwrap();
            }
            7 => full_store(&at("store.new")),
            8.. => full_store(&at("store")),
            _ => {}
        }
        match state {
            9 => touch("head.new", b""),
            10 => touch("head.new", b"{\"count\":0,"),
            11 => drop(fs::copy(whole.path().join("head"), at("head")).unwrap()),
            _ => {}
        }
        let (read, healings) = reopen(dir.path());
        assert_eq!((read.len(), healings), (0, vec![]), "state {state}");
    }
}

#[test]
fn dying_lock_is_waited_for() {
    let dir = tempfile::tempdir().unwrap();
    let made = make(dir.path(), 3);
    let held = File::options().read(true).write(true).open(dir.path().join("lock")).unwrap();
    held.lock().unwrap();
    let dying = thread::spawn(move || {
        thread::sleep(Duration::from_millis(300));
        drop(held);
    });
    let store = Store::open(dir.path()).unwrap();
    assert_eq!(lines(&store), made);
    dying.join().unwrap();
}

#[test]
fn a_second_console_is_refused_by_name() {
    let dir = tempfile::tempdir().unwrap();
    let mut first = Store::open(dir.path()).unwrap();
    append(&mut first, 1, 10).unwrap();
    let Err(fault) = Store::open(dir.path()) else { panic!("opened twice") };
    assert!(matches!(fault, JournalFault::Locked(Some(pid)) if pid == std::process::id()), "{fault:?}");
    append(&mut first, 1, 10).unwrap();
    let reader = ReadOnly::open(dir.path()).unwrap();
    assert_eq!((reader.head(), reader.is_whole()), (first.head(), true));
}

#[test]
fn read_only_needs_a_record_and_writes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    assert!(matches!(ReadOnly::open(dir.path()), Err(JournalFault::Absent(_))));
    let made = make(dir.path(), 5);
    let names = |dir: &std::path::Path| {
        let mut all: Vec<_> = fs::read_dir(dir).unwrap().map(|e| e.unwrap().file_name()).collect();
        all.sort();
        all
    };
    let before = names(dir.path());
    let mut reader = ReadOnly::open(dir.path()).unwrap();
    assert_eq!(lines(&reader), made);
    assert!(matches!(reader.append(&command(made.len() as u64, 1, 5)), Err(JournalFault::ReadOnly)));
    assert_eq!(names(dir.path()), before);
}

#[test]
fn an_empty_record_has_the_starting_head() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::open(&dir.path().join("a/b/c")).unwrap();
    assert_eq!(store.head(), Head::START);
    assert_eq!(lines(&store).len(), 0);
}
