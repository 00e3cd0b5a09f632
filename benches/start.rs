//! Start of the console: its first picture on a new and on a resumed congress, its memory, and what it costs idle.
//!
//! Runs the real program in a pseudo-terminal. `DAIHOI_BENCH_DIR` names the disk; otherwise it is the build's own.
#[path = "start/console.rs"]
mod console;
#[cfg(target_os = "linux")]
#[path = "start/linux.rs"]
mod linux;
#[path = "start/record.rs"]
mod record;

use std::path::{Path, PathBuf};
use std::time::Duration;

use console::Console;

/// Starts of each kind.
const STARTS: usize = 25;
/// Entries of a congress of usual length, and of one far beyond.
const LENGTHS: [u64; 2] = [3_000, 100_000];
/// What a complete picture shows: the header, the head count of the roll, the course so far, and the footer, drawn last.
const COMPLETE: &[&str] = &["phường Phúc Đồng", "Triệu tập", "150", "Diễn biến", "Ctrl+Q"];
/// How long the idle console is watched.
#[cfg(target_os = "linux")]
const IDLE: Duration = Duration::from_secs(20);

pub(crate) type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// A congress to start on, and the words that stand on its complete first picture.
struct Case<'a> {
    name: String,
    agenda: &'a Path,
    home: &'a Path,
    complete: &'a [&'a str],
}

impl Case<'_> {
    fn start(&self) -> Outcome<Console> {
        Console::start(self.agenda, self.home, self.complete)
    }

    /// One more start, left again as a person leaves.
    fn time(&self) -> Outcome<Duration> {
        let console = self.start()?;
        let time = console.first_frame;
        console.leave()?;
        Ok(time)
    }
}

fn print(name: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at = |percent: usize| times[(times.len() * percent).div_ceil(100).max(1) - 1].as_secs_f64() * 1e3;
    println!("{name:>44}: p50 {:>6.1} ms  p99 {:>6.1} ms  best {:>6.1} ms", at(50), at(99), at(0));
}

/// First pictures of a congress that begins, each in a folder of its own.
fn fresh(case: &Case<'_>, root: &Path) -> Outcome<()> {
    let mut times = Vec::new();
    for _ in 0..STARTS {
        let home = tempfile::tempdir_in(root)?;
        times.push(Case { home: home.path(), name: String::new(), ..*case }.time()?);
    }
    print(&case.name, times);
    Ok(())
}

/// First pictures of a congress that goes on: after it was left, and after its process was killed.
fn resumed(case: &Case<'_>) -> Outcome<()> {
    case.time()?;
    let left: Outcome<Vec<_>> = (0..STARTS).map(|_| case.time()).collect();
    print(&format!("{}, left", case.name), left?);
    let killed: Outcome<Vec<_>> = (0..STARTS).map(|_| Ok(case.start()?.first_frame)).collect();
    print(&format!("{}, killed", case.name), killed?);
    idle(case)
}

#[cfg(target_os = "linux")]
fn idle(case: &Case<'_>) -> Outcome<()> {
    let console = case.start()?;
    let process = console.process().ok_or("the process has no number")?;
    std::thread::sleep(Duration::from_secs(1));
    let share = linux::processor(process, IDLE)?;
    let (now, most) = linux::memory(process)?;
    println!("{:>44}: {share:.2} % of a processor, {now:.1} MB, at most {most:.1} MB", format!("{}, idle", case.name));
    console.leave()
}

#[cfg(not(target_os = "linux"))]
fn idle(_: &Case<'_>) -> Outcome<()> {
    Ok(())
}

fn main() -> Outcome<()> {
    if std::env::args().any(|a| a == "--test") {
        return Ok(());
    }
    #[cfg(target_os = "linux")]
    println!("{}", linux::machine());
    let root =
        std::env::var_os("DAIHOI_BENCH_DIR").map_or_else(|| PathBuf::from(env!("CARGO_TARGET_TMPDIR")), PathBuf::from);
    let agenda = Path::new(env!("CARGO_MANIFEST_DIR")).join("agendas/phuc-dong");
    let home = tempfile::tempdir_in(&root)?;
    let new = Case { name: "new congress".to_owned(), agenda: &agenda, home: home.path(), complete: COMPLETE };
    fresh(&new, &root)?;
    resumed(&Case { name: "just begun".to_owned(), ..new })?;
    for length in LENGTHS {
        let home = tempfile::tempdir_in(&root)?;
        let (entries, bytes) = record::make(&agenda, &home.path().join("phuc-dong"), length)?;
        let name = format!("{entries} entries");
        println!("{:>44}  {:.1} MB", name, bytes as f64 / f64::from(1 << 20));
        resumed(&Case { name, agenda: &agenda, home: home.path(), complete: COMPLETE })?;
    }
    Ok(())
}
