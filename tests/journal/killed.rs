//! A process killed at any moment loses nothing it was told is recorded.
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use daihoi::journal::contract::Journal;
use daihoi::journal::healing::Healing;
use daihoi::journal::store::Store;

use crate::help::{append, lines, reopen};

const DIR: &str = "DAIHOI_TEST_KILLED_DIR";

#[test]
#[ignore = "run by killed_while_appending, which kills it"]
fn appends_until_killed() {
    let Some(dir) = std::env::var_os(DIR) else { return };
    let mut store = Store::open(dir.as_ref()).unwrap();
    for round in 0.. {
        append(&mut store, 1 + round % 4, 200).unwrap();
        println!("\nacknowledged {}", store.head().count);
    }
}

#[test]
fn killed_while_appending() {
    let dir = tempfile::tempdir().unwrap();
    let mut before = Vec::new();
    for round in 0..15 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "killed::appends_until_killed", "--ignored", "--nocapture"])
            .env(DIR, dir.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
        let count = |line: &str| line.strip_prefix("acknowledged ").and_then(|n| n.parse::<usize>().ok());
        let mut acknowledged = said.by_ref().filter_map(|l| count(&l.unwrap())).nth(round * 3).unwrap();
        child.kill().unwrap();
        // Opened while the killed process may still hold its locks.
        let mut store = Store::open(dir.path()).unwrap();
        child.wait().unwrap();
        acknowledged = said.filter_map(|l| count(&l.ok()?)).last().unwrap_or(acknowledged);
        let read = lines(&store);
        assert!(read.len() >= acknowledged, "{} of {acknowledged} are there", read.len());
        assert_eq!(read[..before.len()], before);
        assert!(!store.take_healings().iter().any(Healing::is_loss));
        before = read;
    }
    reopen(dir.path());
}
