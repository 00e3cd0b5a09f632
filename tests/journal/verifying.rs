//! Verification names the first line that is wrong, and how.
use std::fs;
use std::path::Path;

use daihoi::journal::contract::Journal;
use daihoi::journal::finding::{Finding, Wrong};
use daihoi::journal::store::Store;
use daihoi::journal::verify::{StoreState, entries, verify};

use crate::help::{append, make};

fn rewrite(dir: &Path, change: impl FnOnce(&mut Vec<Vec<u8>>)) {
    let path = dir.join("journal.jsonl");
    let text = fs::read(&path).unwrap();
    let mut lines: Vec<Vec<u8>> = text.split_inclusive(|&b| b == b'\n').map(<[u8]>::to_vec).collect();
    change(&mut lines);
    fs::write(path, lines.concat()).unwrap();
}

fn found(change: impl FnOnce(&mut Vec<Vec<u8>>)) -> Option<Finding> {
    let dir = tempfile::tempdir().unwrap();
    assert_eq!(make(dir.path(), 12).len(), 24);
    rewrite(dir.path(), change);
    verify(dir.path()).unwrap().finding
}

#[test]
fn a_whole_record_verifies() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    append(&mut store, 3, 40).unwrap();
    let running = verify(dir.path()).unwrap();
    assert_eq!((running.is_ok(), running.head, running.store), (true, store.head(), StoreState::InUse));
    drop(store);
    let closed = verify(dir.path()).unwrap();
    assert_eq!((closed.is_ok(), closed.store, closed.head_sound), (true, StoreState::Same, true));
    let read: Vec<_> = entries(dir.path()).unwrap().map(|e| (e.seq, e.more)).collect();
    assert_eq!(read, [(1, 2), (2, 1), (3, 0)]);
}

#[test]
fn each_kind_of_wrong_is_named_by_its_line() {
    let at = |line, wrong| Some(Finding { line, wrong });
    assert_eq!(found(|l| l[6][20] ^= 1), at(7, Wrong::Changed));
    assert_eq!(found(|l| l[6][0] ^= 1), at(7, Wrong::Shape));
    assert_eq!(found(|l| l[6].truncate(30)), at(7, Wrong::Changed), "two lines run into one");
    assert_eq!(found(|l| drop(l[6].drain(30..80))), at(7, Wrong::Changed));
    assert_eq!(found(|l| drop(l[6].splice(30.., *b"\n"))), at(7, Wrong::Shape));
    assert_eq!(found(|l| l[6].fill(0)), at(7, Wrong::Shape));
    assert_eq!(found(|l| l.swap(6, 7)), at(7, Wrong::Swapped { seq: 8, with: 8 }));
    assert_eq!(found(|l| l.swap(6, 20)), at(7, Wrong::Swapped { seq: 21, with: 21 }));
    assert_eq!(found(|l| drop(l.remove(6))), at(7, Wrong::Missing { lines: 1 }));
    assert_eq!(found(|l| drop(l.drain(6..10))), at(7, Wrong::Missing { lines: 4 }));
    assert_eq!(found(|l| l.insert(6, l[3].clone())), at(7, Wrong::Inserted { seq: 4 }));
    assert_eq!(found(|l| l.push(l[3].clone())), at(25, Wrong::Inserted { seq: 4 }));
    assert_eq!(found(|l| l.truncate(21)), at(22, Wrong::TailCut { acknowledged: 24 }));
    assert_eq!(found(|l| l.truncate(20)), at(20, Wrong::TailCut { acknowledged: 24 }), "in the middle of a command");
    assert_eq!(found(|l| l[23].truncate(50)), at(24, Wrong::Cut));
    assert_eq!(found(Vec::clear), at(1, Wrong::TailCut { acknowledged: 24 }));
}

#[test]
fn a_changed_text_with_its_own_number_is_changed_not_swapped() {
    let dir = tempfile::tempdir().unwrap();
    make(dir.path(), 12);
    rewrite(dir.path(), |l| {
        let text = String::from_utf8(l[4].clone()).unwrap().replace("PD-001", "PD-002");
        l[4] = text.into_bytes();
    });
    assert_eq!(verify(dir.path()).unwrap().finding, Some(Finding { line: 5, wrong: Wrong::Changed }));
}

#[test]
fn a_store_that_differs_is_told() {
    let dir = tempfile::tempdir().unwrap();
    make(dir.path(), 5);
    let db = dir.path().join("store/db");
    let kept = fs::read(&db).unwrap();
    fs::write(&db, b"").unwrap();
    let report = verify(dir.path()).unwrap();
    assert_eq!((report.is_ok(), report.store), (true, StoreState::Differs));
    assert_eq!(fs::read(&db).unwrap(), b"", "verification writes nothing");
    fs::write(&db, kept).unwrap();
    assert_eq!(verify(dir.path()).unwrap().store, StoreState::Same);
    fs::remove_dir_all(dir.path().join("store")).unwrap();
    assert_eq!(verify(dir.path()).unwrap().store, StoreState::Absent);
}
