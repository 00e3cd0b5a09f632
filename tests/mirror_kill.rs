//! A congress that loses its machine again and again: the program is killed in the midst of its work, its data folder is
//! thrown away, and another machine goes on from the stick, to the last line that was acknowledged.
#![expect(clippy::unwrap_used, reason = "tests and their helpers")]
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use daihoi::app::paths::{is_closed, records};
use daihoi::app::run_verify::check;
use daihoi::journal::contract::Journal;
use daihoi::journal::readonly::ReadOnly;
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};

/// A place that is not the data folder's disk where there is one, as a stick is not.
fn stick() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

fn daihoi(words: &[&str], data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_daihoi"));
    command.args(words).arg("--data").arg(data);
    command
}

/// Plays on in `data`, mirrored to `stick`, and is killed after `answers` answers and `more`; the last line it was told is
/// recorded. None when the congress came to its end before.
fn work_and_kill(data: &Path, stick: &Path, (answers, more): (u64, Duration)) -> Option<u64> {
    let mut command = daihoi(&["drill", "chi-bo", "--resume", "--follow"], data);
    command.arg("--mirror").arg(stick);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let (mut last, mut seen) = (0, 0);
    for line in lines.by_ref().map_while(Result::ok) {
        last = line.parse().unwrap();
        seen += 1;
        if seen == answers {
            break;
        }
    }
    std::thread::sleep(more);
    let _ = child.kill();
    for line in lines.map_while(Result::ok) {
        last = line.parse().unwrap_or(last);
    }
    let out = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&out.stderr);
    assert!(said.is_empty(), "the mirror was not whole: {said}");
    (!out.status.success()).then_some(last)
}

fn succeeds(out: &Output) -> String {
    let said = String::from_utf8_lossy(&out.stdout).into_owned();
    assert!(out.status.success(), "{said}{}", String::from_utf8_lossy(&out.stderr));
    said
}

fn only(root: &Path) -> PathBuf {
    let found = records(root);
    assert_eq!(found.len(), 1, "{found:?}");
    found[0].clone()
}

#[test]
fn another_machine_goes_on_with_every_acknowledged_line() {
    let stick = stick();
    let mut rng = ChaCha8Rng::seed_from_u64(20_261_125);
    let mut before: Vec<u8> = Vec::new();
    let mut machines = 0;
    loop {
        let machine = tempfile::tempdir().unwrap();
        if machines > 0 {
            let said =
                succeeds(&daihoi(&["recover", stick.path().to_str().unwrap()], machine.path()).output().unwrap());
            assert!(said.contains("dòng đúng chuỗi") && said.contains("Việc cuối cùng"), "{said}");
        }
        machines += 1;
        let moment = (8 + rng.next_u64() % 30, Duration::from_micros(rng.next_u64() % 3000));
        let Some(acknowledged) = work_and_kill(machine.path(), stick.path(), moment) else { break };
        let there = ReadOnly::open(&only(stick.path())).unwrap().head().count;
        assert!(there >= acknowledged, "machine {machines}: {acknowledged} acknowledged, {there} on the stick");
        let now = fs::read(only(stick.path()).join("journal.jsonl")).unwrap();
        assert!(now.starts_with(&before), "machine {machines}: the record was changed");
        before = now[..now.iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1)].to_vec();
        // A command that was cut short was never acknowledged, and is left out by the next machine.
        let lines: Vec<_> = before.split_inclusive(|b| *b == b'\n').collect();
        before = lines[..usize::try_from(there).unwrap()].concat();
        assert!(machines < 100, "the congress does not come to its end");
    }
    assert!(machines > 3, "the congress ended at machine {machines}");
    let last = tempfile::tempdir().unwrap();
    let said = succeeds(&daihoi(&["recover", stick.path().to_str().unwrap()], last.path()).output().unwrap());
    assert!(said.contains("đã bế mạc"), "{said}");
    let folder = only(last.path());
    assert!(is_closed(&folder));
    for dir in [folder, only(stick.path())] {
        let outcome = check(&dir).unwrap();
        assert!(outcome.ok, "{}: {:?}", dir.display(), outcome.messages);
    }
}
