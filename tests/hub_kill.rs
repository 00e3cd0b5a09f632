//! The real program is killed at 100 random points of its work; every entry it acknowledged is still there.
#![expect(clippy::unwrap_used, reason = "tests and their helpers")]
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use daihoi::app::paths::is_closed;
use daihoi::app::run_verify::check;
use daihoi::journal::contract::Journal;
use daihoi::journal::store::Store;
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};

const KILLS: u32 = 100;

/// Lets the program work on the drill in `root` until it has acknowledged `answers` commands and `more` has passed,
/// then kills it. Returns the last entry it acknowledged.
fn work_and_kill(root: &Path, answers: u64, more: Duration) -> u64 {
    let mut child = Command::new(env!("CARGO_BIN_EXE_daihoi"))
        .args(["drill", "chi-bo", "--resume", "--follow", "--data"])
        .arg(root)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut last = 0;
    let mut seen = 0;
    for line in lines.by_ref().map_while(Result::ok) {
        last = line.parse().unwrap();
        seen += 1;
        if seen == answers {
            break;
        }
    }
    std::thread::sleep(more);
    child.kill().unwrap();
    // What it had still printed before it died was acknowledged too; a line cut in half was not read by anybody.
    for line in lines.map_while(Result::ok) {
        last = line.parse().unwrap_or(last);
    }
    let out = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&out.stderr);
    assert!(seen > 0 || said.is_empty(), "{said}");
    last
}

/// The folder that was worked in last.
fn newest(root: &Path) -> PathBuf {
    let folders = fs::read_dir(root).unwrap().map(|e| e.unwrap().path()).filter(|p| p.join("journal.jsonl").is_file());
    folders.max_by_key(|p| fs::metadata(p.join("journal.jsonl")).unwrap().modified().unwrap()).unwrap()
}

fn sealed_lines(folder: &Path) -> Vec<Vec<u8>> {
    let store = Store::open(folder).unwrap();
    let mut lines = Vec::new();
    let mut each = |_: u64, line: &[u8]| {
        lines.push(line.to_vec());
        std::ops::ControlFlow::Continue(())
    };
    store.read(1, &mut each).unwrap();
    lines
}

#[test]
fn nothing_acknowledged_is_lost_by_a_kill() {
    let root = tempfile::tempdir().unwrap();
    let mut rng = ChaCha8Rng::seed_from_u64(20_251_114);
    let mut before: (PathBuf, Vec<Vec<u8>>) = Default::default();
    for kill in 0..KILLS {
        let (answers, pause) = (1 + rng.next_u64() % 10, Duration::from_micros(rng.next_u64() % 3_000));
        let acknowledged = work_and_kill(root.path(), answers, pause);
        let folder = newest(root.path());
        let lines = sealed_lines(&folder);
        assert!(lines.len() as u64 >= acknowledged, "kill {kill}: {} lines, {acknowledged} acknowledged", lines.len());
        if folder == before.0 {
            assert!(lines.starts_with(&before.1), "kill {kill}: the record was changed");
        }
        before = (folder, lines);
    }
    let folders: Vec<_> = fs::read_dir(root.path()).unwrap().map(|e| e.unwrap().path()).collect();
    assert!(folders.iter().any(|f| is_closed(f)), "no congress came to its end in between");
    for folder in folders {
        let outcome = check(&folder).unwrap();
        assert!(outcome.ok, "{}: {:?}", folder.display(), outcome.messages);
    }
}
