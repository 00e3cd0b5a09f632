//! Disks that refuse: full, failing, not writable. Where the system allows it, on a real small file system that is full.
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use daihoi::journal::contract::Journal;
use daihoi::journal::fault::JournalFault;
use daihoi::journal::readonly::ReadOnly;
use daihoi::journal::store::Store;
use daihoi::journal::twin::{Sink, Tap};

use crate::help::{append, lines, make, reopen};

const FINE: u8 = 0;
const FULL: u8 = 1;
const SYNC_FAILS: u8 = 2;
const STUCK: u8 = 3;

/// A file on a disk whose state a test sets.
struct Moody {
    file: File,
    state: Arc<AtomicU8>,
}

impl Sink for Moody {
    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        match self.state.load(Ordering::SeqCst) {
            FULL => {
                // As a real disk does: a part still fits.
                self.file.write_all(&bytes[..bytes.len() / 2])?;
                Err(io::ErrorKind::StorageFull.into())
            }
            _ => Sink::put(&mut self.file, bytes),
        }
    }

    fn sync(&mut self) -> io::Result<()> {
        match self.state.load(Ordering::SeqCst) {
            SYNC_FAILS => {
                self.state.store(FINE, Ordering::SeqCst);
                Err(io::Error::other("i/o error"))
            }
            STUCK => Err(io::Error::other("i/o error")),
            _ => Sink::sync(&mut self.file),
        }
    }

    fn cut(&mut self, len: u64) -> io::Result<()> {
        Sink::cut(&mut self.file, len)
    }
}

fn moody(dir: &Path) -> (Store, Arc<AtomicU8>) {
    let state = Arc::new(AtomicU8::new(FINE));
    let shared = Arc::clone(&state);
    let tap: Tap = Box::new(move |file| Box::new(Moody { file, state: Arc::clone(&shared) }) as Box<dyn Sink>);
    (Store::open_through(dir, &tap).unwrap(), state)
}

#[test]
fn full_disk_refuses_before_the_store_is_touched() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, state) = moody(dir.path());
    append(&mut store, 3, 100).unwrap();
    let head = store.head();
    for _ in 0..3 {
        state.store(FULL, Ordering::SeqCst);
        let fault = append(&mut store, 2, 100).unwrap_err();
        assert!(matches!(fault, JournalFault::Full(_)), "{fault:?}");
        assert_eq!((store.head(), lines(&store).len()), (head, 3));
    }
    state.store(FINE, Ordering::SeqCst);
    append(&mut store, 2, 100).unwrap();
    assert_eq!(store.take_healings(), []);
    let made = lines(&store);
    drop(store);
    assert_eq!(reopen(dir.path()), (made, vec![]));
}

#[test]
fn failed_sync_takes_the_lines_back_from_both_copies() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, state) = moody(dir.path());
    append(&mut store, 3, 100).unwrap();
    state.store(SYNC_FAILS, Ordering::SeqCst);
    let fault = append(&mut store, 2, 100).unwrap_err();
    assert!(matches!(fault, JournalFault::Disk(_)), "{fault:?}");
    assert_eq!(lines(&store).len(), 3);
    append(&mut store, 1, 70).unwrap();
    let made = lines(&store);
    drop(store);
    assert_eq!(reopen(dir.path()), (made, vec![]));
}

#[test]
fn a_write_that_cannot_be_taken_back_stops_writing() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, state) = moody(dir.path());
    append(&mut store, 3, 100).unwrap();
    let made = lines(&store);
    state.store(STUCK, Ordering::SeqCst);
    assert!(matches!(append(&mut store, 2, 100), Err(JournalFault::Unsettled)));
    state.store(FINE, Ordering::SeqCst);
    assert!(matches!(append(&mut store, 2, 100), Err(JournalFault::Unsettled)));
    assert_eq!(lines(&store), made);
    drop(store);
    assert_eq!(reopen(dir.path()).0, made);
}

#[test]
fn unwritable_folder() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("file");
    fs::write(&file, "").unwrap();
    for path in [file.clone(), file.join("below")] {
        let Err(fault) = Store::open(&path) else { panic!("opened {}", path.display()) };
        assert!(matches!(fault, JournalFault::Folder { .. }), "{fault:?}");
    }
}

/// Below: the test runs itself as a child under a limit, or on a file system of its own.
#[cfg(target_os = "linux")]
mod child {
    use super::*;
    use std::process::{Command, Output};

    const DIR: &str = "DAIHOI_TEST_DIR";

    /// Runs shell `script` in namespaces of its own (`wrap`) with `$1` this program; it runs one of the child tests.
    fn shell(wrap: &[&str], script: &str, dir: &Path) -> Output {
        let mut words = wrap.to_vec();
        words.extend(["sh", "-c", script, "sh"]);
        let program = std::env::current_exe().unwrap();
        Command::new(words[0]).args(&words[1..]).arg(program).env(DIR, dir).output().unwrap()
    }

    fn given() -> Option<PathBuf> {
        std::env::var_os(DIR).map(PathBuf::from)
    }

    fn must_pass(output: &Output) {
        let text = String::from_utf8_lossy(&output.stdout);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && text.contains("1 passed"), "{text}\n{errors}");
    }

    /// Whether a small file system of one's own can be had here.
    fn has_tmpfs() -> bool {
        let probe = Command::new("unshare").args(["-rm", "sh", "-c", "mount -t tmpfs none /tmp"]).output();
        let has = probe.is_ok_and(|o| o.status.success());
        if !has {
            eprintln!("no file system of one's own here: only the file size limit is tried");
        }
        has
    }

    /// Appends until refused; gives how many lines were acknowledged.
    fn fill(store: &mut Store) -> (u64, JournalFault) {
        loop {
            if let Err(fault) = append(store, 3, 700) {
                return (store.head().count, fault);
            }
            assert!(store.head().count < 100_000, "never full");
        }
    }

    #[test]
    #[ignore = "run by full_disk_with_a_file_size_limit, under the limit"]
    fn fills_a_limited_file() {
        let Some(dir) = given() else { return };
        let mut store = Store::open(&dir).unwrap();
        let (count, fault) = fill(&mut store);
        assert!(matches!(fault, JournalFault::Full(_)), "{fault:?}");
        assert_eq!(lines(&store).len() as u64, count);
        // A database built anew may be smaller than the one that was full: the next try may find room. All or nothing.
        let more = match append(&mut store, 3, 700) {
            Ok(_) => 3,
            Err(fault) => {
                assert!(matches!(fault, JournalFault::Full(_)), "{fault:?}");
                0
            }
        };
        assert_eq!(lines(&store).len() as u64, count + more);
        fs::write(dir.join("acknowledged"), (count + more).to_string()).unwrap();
    }

    #[test]
    fn full_disk_with_a_file_size_limit() {
        for blocks in [600, 1100, 1600, 2500] {
            let dir = tempfile::tempdir().unwrap();
            make(dir.path(), 5);
            let script = format!(
                "trap '' XFSZ; ulimit -f {blocks}; exec \"$1\" --exact disk::child::fills_a_limited_file --ignored"
            );
            let output = shell(&["env"], &script, dir.path());
            // Under the smallest limits the record cannot even be opened; it must still be read.
            let reader = ReadOnly::open(dir.path()).unwrap();
            assert!(reader.head().count >= 9);
            let said = fs::read_to_string(dir.path().join("acknowledged"));
            if blocks > 2000 {
                must_pass(&output);
            }
            let (read, _) = reopen(dir.path());
            // What the child met is told with the limit.
            let told = String::from_utf8_lossy(&output.stdout);
            let expected = said.map_or(9, |s| s.parse().unwrap());
            assert_eq!(read.len() as u64, expected, "limit of {blocks} blocks: {told}");
        }
    }

    #[test]
    #[ignore = "run by full_disk, on a small file system"]
    fn fills_a_small_disk() {
        let Some(dir) = given() else { return };
        let data = dir.join("data");
        let mut store = Store::open(&data).unwrap();
        append(&mut store, 3, 700).unwrap();
        let full = || {
            let mut filler = File::create(dir.join("filler")).unwrap();
            while filler.write_all(&[7; 1024]).is_ok() {}
        };
        for round in 0..3 {
            full();
            let (count, fault) = fill(&mut store);
            assert!(matches!(fault, JournalFault::Full(_)), "round {round}: {fault:?}");
            let made = lines(&store);
            assert_eq!(made.len() as u64, count);
            assert_eq!(lines(&ReadOnly::open(&data).unwrap()), made);
            if round == 1 {
                // The console is closed and opened again while there is no room: refused, or open with every line.
                drop(store);
                match Store::open(&data) {
                    Ok(opened) => assert_eq!(lines(&opened), made),
                    Err(fault) => assert!(matches!(fault, JournalFault::Full(_)), "{fault:?}"),
                }
                assert_eq!(lines(&ReadOnly::open(&data).unwrap()), made);
                fs::remove_file(dir.join("filler")).unwrap();
                store = Store::open(&data).unwrap();
            }
            let _ = fs::remove_file(dir.join("filler"));
            append(&mut store, 2, 700).unwrap();
            assert_eq!(lines(&store)[..made.len()], made);
        }
        let made = lines(&store);
        drop(store);
        assert_eq!(reopen(&data).0, made);
    }

    #[test]
    fn full_disk() {
        if has_tmpfs() {
            let dir = tempfile::tempdir().unwrap();
            let script = "mount -t tmpfs -o size=24m none \"$DAIHOI_TEST_DIR\" && \
                          exec \"$1\" --exact disk::child::fills_a_small_disk --ignored --nocapture";
            must_pass(&shell(&["unshare", "-rm"], script, dir.path()));
        }
    }

    #[test]
    #[ignore = "run by unwritable_folder_of_a_record, on a file system of its own"]
    fn makes_a_record() {
        if let Some(dir) = given() {
            make(&dir, 5);
        }
    }

    #[test]
    #[ignore = "run by unwritable_folder_of_a_record, on a file system that is not writable any more"]
    fn meets_an_unwritable_folder() {
        let Some(dir) = given() else { return };
        for path in [dir.clone(), dir.join("new")] {
            let Err(fault) = Store::open(&path) else { panic!("opened") };
            assert!(matches!(fault, JournalFault::Folder { .. }), "{fault:?}");
        }
        assert_eq!(lines(&ReadOnly::open(&dir).unwrap()).len(), 9);
    }

    #[test]
    fn unwritable_folder_of_a_record() {
        if has_tmpfs() {
            let dir = tempfile::tempdir().unwrap();
            let script = "mount -t tmpfs none \"$DAIHOI_TEST_DIR\" && \
                          \"$1\" --exact disk::child::makes_a_record --ignored >/dev/null && \
                          mount -o remount,ro none \"$DAIHOI_TEST_DIR\" && \
                          exec \"$1\" --exact disk::child::meets_an_unwritable_folder --ignored";
            must_pass(&shell(&["unshare", "-rm"], script, dir.path()));
        }
    }
}
