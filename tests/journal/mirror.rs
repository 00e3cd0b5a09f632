//! The record's second place: kept whole, lost and found again, damaged, or another's.
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use daihoi::base::mirror::Standing;
use daihoi::journal::contract::Journal;
use daihoi::journal::healing::Healing;
use daihoi::journal::mirror::follower::{Follower, PATIENCE, Tell};
use daihoi::journal::mirror::mirrored::Mirrored;
use daihoi::journal::readonly::ReadOnly;
use daihoi::journal::store::Store;
use daihoi::journal::twin::{Sink, Tap};
use daihoi::words::lang::Lang;
use daihoi::words::speech::Words;

use crate::help::{append, lines, make};

/// More than any turn of the thread may take.
const SOON: Duration = Duration::from_secs(30);

pub(crate) type Followed = Mirrored<Store>;

pub(crate) fn plain() -> Tap {
    Box::new(|file| Box::new(file) as Box<dyn Sink>)
}

pub(crate) fn follow(record: &Path, root: &Path, tap: Tap) -> (Followed, Arc<Mutex<Vec<Standing>>>) {
    let journal = Store::open(record).unwrap();
    let told: Arc<Mutex<Vec<Standing>>> = Arc::default();
    let into = Arc::clone(&told);
    let tell: Tell = Box::new(move |standing| into.lock().unwrap().push(standing.clone()));
    let follower = Some(Follower::start(record, journal.head(), (root, tap), tell).unwrap());
    (Mirrored { journal, follower }, told)
}

pub(crate) fn standing(journal: &Followed) -> Standing {
    journal.follower.as_ref().unwrap().standing()
}

pub(crate) fn until(journal: &Followed, what: impl Fn(&Standing) -> bool) -> Standing {
    let begun = Instant::now();
    loop {
        let now = standing(journal);
        if what(&now) {
            return now;
        }
        assert!(begun.elapsed() < SOON, "still {now:?}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// The folders on the second place.
fn folders(root: &Path) -> Vec<PathBuf> {
    let mut all: Vec<_> = fs::read_dir(root).unwrap().map(|e| e.unwrap().path()).collect();
    all.sort();
    all
}

/// The second place holds the very lines of the record.
pub(crate) fn same(journal: &dyn Journal, root: &Path) {
    let there = ReadOnly::open(&folders(root)[0]).unwrap();
    assert!(there.is_whole());
    assert_eq!(lines(&there), lines(journal));
}

fn say(standing: &Standing) -> String {
    let words = Words::new(Lang::Vi);
    match standing {
        Standing::Lost { why, .. } | Standing::Foreign { why } | Standing::Files { why } => words.say(why),
        Standing::Whole | Standing::Behind { .. } => String::new(),
    }
}

#[test]
fn each_line_is_there_when_it_is_acknowledged() {
    let (record, root) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (mut journal, told) = follow(record.path(), root.path(), plain());
    for round in 0..20 {
        append(&mut journal, 1 + round % 3, 300).unwrap();
        if standing(&journal) == Standing::Whole {
            same(&journal, root.path());
        }
    }
    until(&journal, |s| *s == Standing::Whole);
    assert_eq!(told.lock().unwrap().last(), Some(&Standing::Whole));
    drop(journal);
    // Opened again it goes on in the same folder, also under another name of the record's folder.
    let moved = root.path().with_extension("moved");
    fs::rename(record.path(), &moved).unwrap();
    let (mut journal, _) = follow(&moved, root.path(), plain());
    append(&mut journal, 3, 100).unwrap();
    until(&journal, |s| *s == Standing::Whole);
    assert_eq!(folders(root.path()).len(), 1);
    same(&journal, root.path());
    drop(journal);
    fs::rename(&moved, record.path()).unwrap();
}

#[test]
fn lost_and_back() {
    let (record, root) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (place, away) = (root.path().join("stick"), root.path().join("pulled"));
    fs::create_dir(&place).unwrap();
    let (mut journal, _) = follow(record.path(), &place, plain());
    append(&mut journal, 3, 300).unwrap();
    until(&journal, |s| *s == Standing::Whole);
    fs::rename(&place, &away).unwrap();
    until(&journal, |s| matches!(s, Standing::Lost { missing: 0, .. }));
    let begun = Instant::now();
    (0..7).for_each(|_| append(&mut journal, 2, 300).unwrap());
    assert!(begun.elapsed() < Duration::from_secs(3), "a lost place held up the record");
    let lost = until(&journal, |s| matches!(s, Standing::Lost { missing: 14, .. }));
    assert!(say(&lost).contains("stick"), "{lost:?}");
    assert!(!place.exists(), "the folder of a stick was made on the disk below");
    fs::rename(&away, &place).unwrap();
    until(&journal, |s| *s == Standing::Whole);
    same(&journal, &place);
}

#[test]
fn absent_at_the_start_and_put_in_later() {
    let (record, root) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    make(record.path(), 9);
    let place = root.path().join("stick");
    let (mut journal, told) = follow(record.path(), &place, plain());
    assert!(matches!(standing(&journal), Standing::Lost { missing: 18, .. }), "{:?}", told.lock());
    append(&mut journal, 1, 300).unwrap();
    fs::create_dir(&place).unwrap();
    until(&journal, |s| *s == Standing::Whole);
    same(&journal, &place);
}

/// Files whose every piece is written after `before`, or refused as that says.
fn before_each_piece(before: impl Fn() -> std::io::Result<()> + Send + Sync + 'static) -> Tap {
    struct Past<F>(fs::File, Arc<F>);
    impl<F: Fn() -> std::io::Result<()> + Send + Sync> Sink for Past<F> {
        fn put(&mut self, bytes: &[u8]) -> std::io::Result<()> {
            (self.1)()?;
            Sink::put(&mut self.0, bytes)
        }
        fn sync(&mut self) -> std::io::Result<()> {
            Sink::sync(&mut self.0)
        }
        fn cut(&mut self, len: u64) -> std::io::Result<()> {
            Sink::cut(&mut self.0, len)
        }
    }
    let before = Arc::new(before);
    Box::new(move |file| Box::new(Past(file, Arc::clone(&before))) as Box<dyn Sink>)
}

#[test]
fn a_slow_place_is_waited_for_once() {
    let (record, root) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let pause = Arc::new(AtomicU64::new(0));
    let shared = Arc::clone(&pause);
    let tap = before_each_piece(move || {
        std::thread::sleep(Duration::from_millis(shared.load(Ordering::SeqCst)));
        Ok(())
    });
    let (mut journal, told) = follow(record.path(), root.path(), tap);
    append(&mut journal, 1, 300).unwrap();
    until(&journal, |s| *s == Standing::Whole);
    pause.store(2000, Ordering::SeqCst);
    let begun = Instant::now();
    append(&mut journal, 1, 300).unwrap();
    assert!(begun.elapsed() >= PATIENCE);
    assert!(matches!(standing(&journal), Standing::Behind { missing: 1 }));
    let begun = Instant::now();
    (0..5).for_each(|_| append(&mut journal, 1, 300).unwrap());
    assert!(begun.elapsed() < Duration::from_secs(1), "a slow place was waited for again: {:?}", begun.elapsed());
    assert!(told.lock().unwrap().contains(&Standing::Behind { missing: 6 }));
    pause.store(0, Ordering::SeqCst);
    until(&journal, |s| *s == Standing::Whole);
    same(&journal, root.path());
}

/// A record with a whole second place, closed; the folder there.
fn pair(record: &Path, root: &Path) -> PathBuf {
    make(record, 6);
    drop(follow(record, root, plain()));
    folders(root)[0].clone()
}

#[test]
fn two_congresses_share_a_stick() {
    let root = tempfile::tempdir().unwrap();
    let below = tempfile::tempdir().unwrap();
    for name in ["a", "b"] {
        let record = below.path().join(name).join("chi-bo");
        let mut store = Store::open(&record).unwrap();
        append(&mut store, 1, 100 + name.len() + usize::from(name == "b")).unwrap();
        drop(store);
        drop(follow(&record, root.path(), plain()));
    }
    let names: Vec<_> = folders(root.path()).iter().map(|p| p.file_name().unwrap().to_owned()).collect();
    assert_eq!(names.len(), 2, "{names:?}");
}

#[test]
fn what_lies_there_is_never_written_over() {
    type Change = fn(&Path, &Path);
    let longer: Change = |_, there| {
        // The stick went on at another machine.
        let mut store = Store::open(there).unwrap();
        append(&mut store, 2, 80).unwrap();
    };
    let forked: Change = |record, there| {
        longer_by(there, 2, 80);
        longer_by(record, 1, 90);
    };
    let another: Change = |_, there| {
        fs::remove_file(there.join("journal.jsonl")).unwrap();
        let _ = fs::remove_file(there.join("head"));
        make(there, 3);
        longer_by(there, 1, 7);
    };
    for (change, words) in [(longer, "thêm 2 dòng"), (forked, "khác từ dòng 13"), (another, "khác từ dòng 7")]
    {
        let (record, root) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let there = pair(record.path(), root.path());
        change(record.path(), &there);
        let before = fs::read(there.join("journal.jsonl")).unwrap();
        let (mut journal, _) = follow(record.path(), root.path(), plain());
        append(&mut journal, 1, 100).unwrap();
        let foreign = until(&journal, |s| matches!(s, Standing::Foreign { .. }));
        assert!(say(&foreign).contains(words), "{words}: {}", say(&foreign));
        drop(journal);
        assert!(fs::read(there.join("journal.jsonl")).unwrap() == before, "{words}: it was written over");
    }
}

fn longer_by(dir: &Path, count: u32, size: usize) {
    let mut store = Store::open(dir).unwrap();
    append(&mut store, count, size).unwrap();
}

#[test]
fn a_torn_line_is_written_on_and_a_damaged_copy_anew() {
    type Change = fn(&mut Vec<u8>);
    let cases: [(&str, Change, bool); 5] = [
        ("cut in a line", |bytes| bytes.truncate(bytes.len() - 100), false),
        (
            "cut between lines",
            |bytes| bytes.truncate(bytes[..bytes.len() - 1].iter().rposition(|b| *b == b'\n').unwrap() + 1),
            false,
        ),
        ("empty", |bytes| bytes.clear(), false),
        (
            "zeros at the end",
            |bytes| {
                let n = bytes.len();
                bytes[n - 300..].fill(0)
            },
            true,
        ),
        (
            "a bit in the middle",
            |bytes| {
                let n = bytes.len() / 2;
                bytes[n] ^= 1
            },
            true,
        ),
    ];
    for (what, change, renewed) in cases {
        let (record, root) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let there = pair(record.path(), root.path()).join("journal.jsonl");
        let mut bytes = fs::read(&there).unwrap();
        change(&mut bytes);
        fs::write(&there, &bytes).unwrap();
        let (mut journal, _) = follow(record.path(), root.path(), plain());
        until(&journal, |s| *s == Standing::Whole);
        append(&mut journal, 1, 100).unwrap();
        until(&journal, |s| *s == Standing::Whole);
        same(&journal, root.path());
        let aside = there.with_file_name("journal.jsonl.damaged-1");
        assert_eq!(aside.exists(), renewed, "{what}");
        let told = journal.take_healings();
        assert_eq!(told.iter().any(|h| matches!(h, Healing::MirrorRenewed { .. })), renewed, "{what}: {told:?}");
        if renewed {
            assert!(fs::read(aside).unwrap() == bytes, "{what}: the damaged copy is not as it was");
        }
    }
}

#[test]
fn files_beside_the_record_go_with_it() {
    let (record, root) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    fs::create_dir(record.path().join("documents")).unwrap();
    fs::write(record.path().join("documents/abc"), "báo cáo").unwrap();
    fs::write(record.path().join("lan-key.pem"), "key").unwrap();
    fs::write(record.path().join("seats.json"), "{}").unwrap();
    let there = pair(record.path(), root.path());
    let (journal, _) = follow(record.path(), root.path(), plain());
    fs::write(record.path().join("tickets.json"), "[1]").unwrap();
    let begun = Instant::now();
    while fs::read(there.join("tickets.json")).is_err() {
        assert!(begun.elapsed() < SOON, "a new file does not follow");
        std::thread::sleep(Duration::from_millis(20));
    }
    drop(journal);
    assert_eq!(fs::read_to_string(there.join("documents/abc")).unwrap(), "báo cáo");
    assert_eq!(fs::read_to_string(there.join("lan-key.pem")).unwrap(), "key");
    for own in ["seats.json", "lock", "store"] {
        assert!(!there.join(own).exists(), "{own} is about this machine alone");
    }
    assert!(there.join("head").exists());
}

#[test]
fn a_stick_pulled_within_a_command_is_written_on_after_the_recovery() {
    // Lines of the half command that are whole on the stick, and whether the next one is torn.
    for (whole, torn) in [(1, false), (2, true), (0, true)] {
        for other in [false, true] {
            let (record, root) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
            let there = pair(record.path(), root.path()).join("journal.jsonl");
            longer_by(there.parent().unwrap(), 3, 80);
            let bytes = fs::read(&there).unwrap();
            let text: Vec<_> = bytes.split_inclusive(|b| *b == b'\n').collect();
            let mut half = text[..12 + whole].concat();
            half.extend_from_slice(if torn { &text[12 + whole][..70] } else { &[] });
            fs::write(&there, &half).unwrap();
            // At the machine that went on without those lines: at once, or after another command.
            if other {
                longer_by(record.path(), 2, 50);
            }
            let (mut journal, _) = follow(record.path(), root.path(), plain());
            let now = until(&journal, |s| !matches!(s, Standing::Behind { .. }));
            assert_eq!(now, Standing::Whole, "{whole} {torn} {other}");
            append(&mut journal, 1, 100).unwrap();
            until(&journal, |s| *s == Standing::Whole);
            same(&journal, root.path());
            assert!(journal.take_healings().is_empty(), "{whole} {torn} {other}");
        }
    }
}

#[test]
fn a_full_place_is_lost_once_and_not_again_with_each_try() {
    let (record, root) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let full = Arc::new(AtomicU64::new(0));
    let shared = Arc::clone(&full);
    let tap = before_each_piece(move || {
        if shared.load(Ordering::SeqCst) > 0 {
            shared.fetch_add(1, Ordering::SeqCst);
            return Err(std::io::ErrorKind::StorageFull.into());
        }
        Ok(())
    });
    let (mut journal, told) = follow(record.path(), root.path(), tap);
    append(&mut journal, 1, 300).unwrap();
    until(&journal, |s| *s == Standing::Whole);
    let before = told.lock().unwrap().len();
    full.store(1, Ordering::SeqCst);
    append(&mut journal, 1, 300).unwrap();
    let begun = Instant::now();
    while full.load(Ordering::SeqCst) < 4 {
        assert!(begun.elapsed() < SOON, "not tried again");
        std::thread::sleep(Duration::from_millis(20));
    }
    let said = told.lock().unwrap()[before..].to_vec();
    assert!(matches!(said.last(), Some(Standing::Lost { missing: 1, .. })), "{said:?}");
    // It may be a little behind before it is known to be full, and then it stays lost.
    assert!(said.iter().skip_while(|s| !matches!(s, Standing::Lost { .. })).count() == 1, "{said:?}");
    full.store(0, Ordering::SeqCst);
    until(&journal, |s| *s == Standing::Whole);
    same(&journal, root.path());
}

#[test]
fn a_file_that_cannot_be_copied_keeps_no_other_back_and_is_told_once() {
    let (record, root) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let there = pair(record.path(), root.path());
    // Where a file is to come lies a folder that is not empty: that name is refused.
    fs::create_dir_all(there.join("a-note.txt/in")).unwrap();
    let large = fs::File::create(record.path().join("film.mkv")).unwrap();
    large.set_len((64 << 20) + 1).unwrap();
    for name in ["a-note.txt", "lan-key.pem", "z-note.txt", "archive.zip"] {
        fs::write(record.path().join(name), name).unwrap();
    }
    let (journal, told) = follow(record.path(), root.path(), plain());
    until(&journal, |s| matches!(s, Standing::Files { .. }));
    std::thread::sleep(Duration::from_millis(3500));
    let files: Vec<_> = told.lock().unwrap().iter().filter(|s| matches!(s, Standing::Files { .. })).cloned().collect();
    assert_eq!(files.len(), 1, "told again and again: {files:?}");
    assert!(!say(&files[0]).contains("tmp"), "{}", say(&files[0]));
    for name in ["lan-key.pem", "z-note.txt"] {
        assert_eq!(fs::read_to_string(there.join(name)).unwrap(), name);
    }
    assert!(!there.join("archive.zip").exists() && !there.join("film.mkv").exists());
    fs::remove_dir_all(there.join("a-note.txt")).unwrap();
    let large = until(&journal, |s| !matches!(s, Standing::Files { why } if why.key == "mirror-disk"));
    assert!(say(&large).contains("film.mkv lớn hơn 64 MB"), "{large:?}");
    drop(large);
    fs::remove_file(record.path().join("film.mkv")).unwrap();
    until(&journal, |s| *s == Standing::Whole);
    assert_eq!(fs::read_to_string(there.join("a-note.txt")).unwrap(), "a-note.txt");
}

#[cfg(target_os = "linux")]
#[test]
fn a_stick_once_seen_is_not_followed_onto_the_own_disk() {
    let (record, below) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let Ok(stick) = tempfile::tempdir_in("/dev/shm") else { return };
    let mounted = |place: &Path| {
        let (next, link) = (below.path().join("next"), below.path().join("media"));
        std::os::unix::fs::symlink(place, &next).unwrap();
        fs::rename(next, link).unwrap();
    };
    let empty = below.path().join("empty");
    fs::create_dir(&empty).unwrap();
    if daihoi::journal::mirror::place::on_one_disk(stick.path(), &empty) {
        return;
    }
    // Not mounted yet: the folder where it is to be lies on the record's own disk.
    mounted(&empty);
    let (mut journal, _) = follow(record.path(), &below.path().join("media"), plain());
    append(&mut journal, 1, 300).unwrap();
    until(&journal, |s| *s == Standing::Whole);
    mounted(stick.path());
    let begun = Instant::now();
    while fs::read_dir(stick.path()).unwrap().next().is_none() {
        assert!(begun.elapsed() < SOON, "the stick is not seen");
        std::thread::sleep(Duration::from_millis(20));
    }
    until(&journal, |s| *s == Standing::Whole);
    same(&journal, stick.path());
    // Pulled.
    mounted(&empty);
    until(&journal, |s| matches!(s, Standing::Lost { .. }));
    append(&mut journal, 1, 300).unwrap();
    std::thread::sleep(Duration::from_millis(2500));
    let now = standing(&journal);
    assert!(matches!(&now, Standing::Lost { missing: 1, why } if why.key == "mirror-absent"), "{now:?}");
    mounted(stick.path());
    until(&journal, |s| *s == Standing::Whole);
    same(&journal, stick.path());
}
