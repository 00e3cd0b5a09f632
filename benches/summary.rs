//! A summary of 5,000 congresses by the real program: time and memory, by signatures alone, and of 200 recomputed whole.
//!
//! The archives are generated once into the build's own folder: each is of a congress of its own, played to its close.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a benchmark may stop at the first surprise")]
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

#[path = "../tests/summary/generated.rs"]
mod generated;

use generated::{Plan, archive, rules};

const MANY: usize = 5000;
const FEW: usize = 200;

fn generated(count: usize) -> PathBuf {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("summary-{count}"));
    fs::create_dir_all(&dir).unwrap();
    let (rules, begun) = (rules(), Instant::now());
    for at in 0..count {
        let id = format!("to-chuc-{at:04}");
        if dir.join(format!("{id}.zip")).exists() {
            continue;
        }
        let voters = 20 + u32::try_from(at % 40).unwrap();
        let organisation = format!("Chi bộ Thử số {}", at + 1);
        archive(&Plan { id, organisation, voters, against: Some(1), ..Plan::default() }, &rules, &dir);
    }
    println!("{count} archives generated in {:.1?}", begun.elapsed());
    dir
}

/// Runs the program on `dir`; the time it took and its largest memory, in kB.
fn run(dir: &Path, words: &[&str]) -> (Duration, u64) {
    let begun = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_daihoi"))
        .arg("summary")
        .arg(dir)
        .args(words)
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let mut most = 0;
    loop {
        // The high-water mark only grows: the last one seen is the largest.
        let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
        let line = status.lines().find(|line| line.starts_with("VmHWM:"));
        let own = line.and_then(|line| line.split_whitespace().nth(1)?.parse().ok());
        most = own.unwrap_or(0).max(most);
        if let Some(code) = child.try_wait().unwrap() {
            assert!(code.success());
            return (begun.elapsed(), most);
        }
        std::thread::sleep(Duration::from_millis(2));
    }
}

fn main() {
    if std::env::args().any(|a| a == "--test") {
        return;
    }
    let (many, few) = (generated(MANY), generated(FEW));
    let book = Path::new(env!("CARGO_TARGET_TMPDIR")).join("summary.xlsx");
    let paper = Path::new(env!("CARGO_TARGET_TMPDIR")).join("summary.pdf");
    let (book, paper) = (book.to_str().unwrap(), paper.to_str().unwrap());
    for (what, dir, words) in [
        ("5,000 on the terminal", &many, &[][..]),
        ("5,000 as a workbook", &many, &["--out", book][..]),
        ("5,000 as a PDF", &many, &["--out", paper][..]),
        ("200 on the terminal", &few, &[][..]),
        ("200 recomputed", &few, &["--verify"][..]),
    ] {
        let (time, memory) = run(dir, words);
        println!("{what:>24}: {time:>8.2?}, {:.1} MB", memory as f64 / 1024.0);
    }
}
