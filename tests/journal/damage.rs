//! Damage to one copy, to both, and to the head.
use std::fs;
use std::path::Path;

use daihoi::journal::fault::JournalFault;
use daihoi::journal::healing::{Copy, Healing};
use daihoi::journal::store::Store;
use daihoi::record::chain::Link;
use daihoi::record::line;

use crate::help::{append, lines, make, reopen};

fn copy_of(from: &Path) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    copy_folder(from, dir.path());
    dir
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for item in fs::read_dir(from).unwrap().map(Result::unwrap) {
        if item.file_type().unwrap().is_dir() {
            copy_folder(&item.path(), &to.join(item.file_name()));
        } else {
            fs::copy(item.path(), to.join(item.file_name())).unwrap();
        }
    }
}

fn alter(path: &Path, change: impl FnOnce(&mut Vec<u8>)) {
    let mut bytes = fs::read(path).unwrap();
    change(&mut bytes);
    fs::write(path, bytes).unwrap();
}

/// The twin's lines joined again.
fn write_twin(dir: &Path, lines: &[Vec<u8>]) {
    let bytes: Vec<u8> = lines.iter().flat_map(|l| l.iter().copied().chain([b'\n'])).collect();
    fs::write(dir.join("journal.jsonl"), bytes).unwrap();
}

#[test]
fn flipped_bit_in_twin() {
    let whole = tempfile::tempdir().unwrap();
    let made = make(whole.path(), 20);
    let size = fs::metadata(whole.path().join("journal.jsonl")).unwrap().len();
    for trial in 0..60 {
        let dir = copy_of(whole.path());
        let at = (trial * 7919 + 13) % size;
        alter(&dir.path().join("journal.jsonl"), |b| b[usize::try_from(at).unwrap()] ^= 1 << (trial % 8));
        let (read, healings) = reopen(dir.path());
        assert_eq!(read, made, "bit at {at}");
        assert!(matches!(healings[0], Healing::Restored { copy: Copy::Twin, lines: 1 | 2, .. }), "{healings:?}");
        assert!(healings.contains(&Healing::SetAside { name: "journal.jsonl.damaged-1".to_owned() }));
    }
}

#[test]
fn flipped_bit_in_sled() {
    let whole = tempfile::tempdir().unwrap();
    let made = make(whole.path(), 60);
    let size = fs::metadata(whole.path().join("store/db")).unwrap().len();
    let mut hurt = 0;
    for trial in 0..60 {
        let dir = copy_of(whole.path());
        // The record lies at the front of a file that sled makes long; most trials go there.
        let at = if trial < 45 { trial * 1543 } else { (trial * 104_729) % size };
        alter(&dir.path().join("store/db"), |b| b[usize::try_from(at).unwrap()] ^= 1 << (trial % 8));
        let (read, healings) = reopen(dir.path());
        assert_eq!(read, made, "bit at {at}");
        hurt += usize::from(!healings.is_empty());
    }
    assert!(hurt > 10, "only {hurt} trials met damage");
}

#[test]
fn file_cut_in_half() {
    let whole = tempfile::tempdir().unwrap();
    let made = make(whole.path(), 40);
    for name in ["journal.jsonl", "store/db"] {
        for parts in [2, 3, 5] {
            let dir = copy_of(whole.path());
            alter(&dir.path().join(name), |b| b.truncate(b.len() / parts));
            let (read, healings) = reopen(dir.path());
            assert_eq!(read, made, "{name} cut to a {parts}th");
            assert!(name != "journal.jsonl" || !healings.is_empty());
        }
        let dir = copy_of(whole.path());
        alter(&dir.path().join(name), Vec::clear);
        let (read, healings) = reopen(dir.path());
        assert_eq!(read, made, "{name} cut to nothing");
        assert!(!healings.is_empty());
    }
}

#[test]
fn zeroed_page() {
    let whole = tempfile::tempdir().unwrap();
    let made = make(whole.path(), 60);
    for name in ["journal.jsonl", "store/db"] {
        for page in 0..8 {
            let dir = copy_of(whole.path());
            alter(&dir.path().join(name), |b| b[page * 4096..(page + 1) * 4096].fill(0));
            let (read, healings) = reopen(dir.path());
            assert_eq!(read, made, "page {page} of {name}");
            assert!(name != "journal.jsonl" || !healings.is_empty());
        }
    }
}

#[test]
fn cleanly_cut_tail_of_one_copy() {
    let dir = tempfile::tempdir().unwrap();
    let made = make(dir.path(), 21);
    write_twin(dir.path(), &made[..made.len() - 12]);
    let (read, healings) = reopen(dir.path());
    assert_eq!(read, made);
    let from = made.len() as u64 - 11;
    assert_eq!(healings, [Healing::Restored { copy: Copy::Twin, from, lines: 12 }]);
}

#[test]
fn cleanly_cut_tail_of_both_copies_is_told_by_the_head() {
    let dir = tempfile::tempdir().unwrap();
    let early = tempfile::tempdir().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    append(&mut store, 3, 20).unwrap();
    drop(store);
    copy_folder(dir.path(), early.path());
    let mut store = Store::open(dir.path()).unwrap();
    append(&mut store, 2, 20).unwrap();
    drop(store);
    fs::copy(dir.path().join("head"), early.path().join("head")).unwrap();
    let (read, healings) = reopen(early.path());
    assert_eq!(read.len(), 3);
    assert_eq!(healings[0], Healing::Lost { from: 4, lines: 2 });
    assert!(healings[0].is_loss() && early.path().join("head.damaged-1").exists());
}

#[test]
fn missing_copies_are_rebuilt() {
    let whole = tempfile::tempdir().unwrap();
    let made = make(whole.path(), 10);
    let count = made.len() as u64;
    let twin = copy_of(whole.path());
    fs::remove_file(twin.path().join("journal.jsonl")).unwrap();
    let restored = Healing::Restored { copy: Copy::Twin, from: 1, lines: count };
    assert_eq!(reopen(twin.path()), (made.clone(), vec![restored]));
    let store = copy_of(whole.path());
    fs::remove_dir_all(store.path().join("store")).unwrap();
    assert_eq!(reopen(store.path()), (made.clone(), vec![Healing::Rebuilt { lines: count }]));
    let head = copy_of(whole.path());
    fs::remove_file(head.path().join("head")).unwrap();
    assert_eq!(reopen(head.path()), (made.clone(), vec![Healing::Head { count }]));
    let head = copy_of(whole.path());
    alter(&head.path().join("head"), |b| b[12] ^= 1);
    assert_eq!(reopen(head.path()), (made, vec![Healing::Head { count }]));
}

#[test]
fn a_store_that_cannot_be_opened_is_set_aside() {
    let dir = tempfile::tempdir().unwrap();
    let made = make(dir.path(), 10);
    fs::write(dir.path().join("store/conf"), "no such thing").unwrap();
    let (read, healings) = reopen(dir.path());
    assert_eq!(read, made);
    let rebuilt = Healing::Rebuilt { lines: made.len() as u64 };
    assert_eq!(healings, [Healing::SetAside { name: "store.damaged-1".to_owned() }, rebuilt]);
    assert!(dir.path().join("store.damaged-1").is_dir());
}

#[test]
fn an_unfinished_command_is_dropped() {
    let dir = tempfile::tempdir().unwrap();
    let made = make(dir.path(), 6);
    let count = made.len() as u64;
    // Two of three lines reached the disk, the second only in part.
    let before = Link::parse(&made[made.len() - 1][made[made.len() - 1].len() - 66..][..64]).unwrap();
    let (first, link) = line::seal(before, &crate::help::entry(count + 1, 2, 30));
    let (second, _) = line::seal(link, &crate::help::entry(count + 2, 1, 30));
    let twin = dir.path().join("journal.jsonl");
    alter(&twin, |b| b.extend_from_slice(format!("{first}\n{}", &second[..40]).as_bytes()));
    let (read, healings) = reopen(dir.path());
    assert_eq!(read, made);
    assert_eq!(healings, [Healing::Dropped { copy: Copy::Twin, from: count + 1, lines: 2 }]);
}

#[test]
fn a_finished_command_in_the_twin_alone_is_taken_over() {
    let dir = tempfile::tempdir().unwrap();
    let made = make(dir.path(), 6);
    let early = copy_of(dir.path());
    let mut store = Store::open(dir.path()).unwrap();
    append(&mut store, 2, 30).unwrap();
    let longer = lines(&store);
    drop(store);
    fs::copy(dir.path().join("journal.jsonl"), early.path().join("journal.jsonl")).unwrap();
    let (read, healings) = reopen(early.path());
    assert_eq!(read, longer);
    let from = made.len() as u64 + 1;
    assert_eq!(healings, [Healing::Restored { copy: Copy::Store, from, lines: 2 }]);
    assert!(!early.path().join("store.damaged-1").exists(), "what a kill leaves is mended in place");
}

#[test]
fn hurt_in_both_copies_at_different_lines_is_healed() {
    let dir = tempfile::tempdir().unwrap();
    let made = make(dir.path(), 40);
    alter(&dir.path().join("journal.jsonl"), |b| b[100] ^= 4);
    alter(&dir.path().join("store/db"), |b| b.truncate(b.len() * 3 / 4));
    let before = copy_of(dir.path());
    match Store::open(dir.path()) {
        Ok(store) => assert_eq!(lines(&store), made),
        Err(fault) => {
            assert!(matches!(fault, JournalFault::BothHurt(1)), "{fault:?}");
            let kept = fs::read(before.path().join("journal.jsonl")).unwrap();
            assert_eq!(fs::read(dir.path().join("journal.jsonl")).unwrap(), kept, "a refusal changes nothing");
        }
    }
}

#[test]
fn hurt_in_both_copies_at_the_same_line_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    make(dir.path(), 40);
    fs::remove_dir_all(dir.path().join("store")).unwrap();
    alter(&dir.path().join("journal.jsonl"), |b| b[1500] ^= 4);
    let before = fs::read(dir.path().join("journal.jsonl")).unwrap();
    let Err(fault) = Store::open(dir.path()) else { panic!("opened") };
    assert!(matches!(fault, JournalFault::BothHurt(2..=4)), "{fault:?}");
    assert_eq!(fs::read(dir.path().join("journal.jsonl")).unwrap(), before, "a refusal changes nothing");
}

/// Seals other entries from line `from` on, as somebody who knows the format would.
fn forge(lines: &[Vec<u8>], from: usize) -> Vec<Vec<u8>> {
    let mut before = Link::START;
    let mut all = Vec::new();
    for (i, text) in lines.iter().enumerate() {
        let (json, _) = line::split(text).unwrap();
        let json = String::from_utf8(json).unwrap();
        let json = if i >= from { json.replace("PD-001", "PD-002") } else { json };
        let (sealed, link) = line::seal(before, &json);
        before = link;
        all.push(sealed.into_bytes());
    }
    all
}

#[test]
fn a_forged_copy_is_outvoted_by_the_head() {
    let dir = tempfile::tempdir().unwrap();
    let made = make(dir.path(), 10);
    write_twin(dir.path(), &forge(&made, 4));
    let (read, healings) = reopen(dir.path());
    assert_eq!(read, made);
    assert_eq!(healings[0], Healing::Restored { copy: Copy::Twin, from: 5, lines: made.len() as u64 - 4 });
}

#[test]
fn copies_that_disagree_without_a_head_are_refused() {
    let dir = tempfile::tempdir().unwrap();
    let made = make(dir.path(), 10);
    write_twin(dir.path(), &forge(&made, 4));
    fs::remove_file(dir.path().join("head")).unwrap();
    let Err(fault) = Store::open(dir.path()) else { panic!("opened") };
    assert!(matches!(fault, JournalFault::Disagree(5)), "{fault:?}");
}

#[test]
fn a_record_rewritten_in_both_copies_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let made = make(dir.path(), 10);
    write_twin(dir.path(), &forge(&made, 4));
    fs::remove_dir_all(dir.path().join("store")).unwrap();
    let Err(fault) = Store::open(dir.path()) else { panic!("opened") };
    assert!(matches!(fault, JournalFault::Rewritten(n) if n == made.len() as u64), "{fault:?}");
}
