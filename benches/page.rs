//! The page for phones: from a command to the picture at every reader, with 1, 50 and 500 of them, beside the same command
//! without any; and what a reader costs in memory. The readers are a process of their own.
#[cfg(target_os = "linux")]
#[path = "start/linux.rs"]
#[expect(dead_code, reason = "the benchmark of starts needs more of it")]
mod linux;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::SocketAddr;
use std::process::{Command as Process, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use daihoi::app::clock::SystemClock;
use daihoi::app::host::opening;
use daihoi::app::page::Page;
use daihoi::base::role::Role;
use daihoi::base::time::Moment;
use daihoi::clerk::writer::Clerk;
use daihoi::client::link::Link;
use daihoi::congress::command::Command;
use daihoi::congress::stage::Cue;
use daihoi::hub::secrets::Secrets;
use daihoi::hub::server::{Door, Hub};
use daihoi::journal::store::Store;
use daihoi::script::load::load;
use daihoi::wire::message::{ToHub, ToSeat};
use daihoi::words::lang::Lang;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use tokio::net::TcpStream;
use tokio::runtime::{Builder, Runtime};

pub(crate) type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// Commands follow each other slowly enough that every reader gets every picture.
const PAUSE: Duration = Duration::from_millis(200);
/// What a reader looks for, one a picture: the whole of it, or the step from the one before.
const MARK: &[u8] = b"event: st";

fn now() -> u128 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_nanos()
}

fn percentile(sorted: &[f64], percent: usize) -> f64 {
    sorted.get((sorted.len() * percent).div_ceil(100).saturating_sub(1)).copied().unwrap_or(f64::NAN)
}

/// The readers' process: `count` readers at `address`; when its input ends it tells when each got each picture.
fn readers(address: SocketAddr, count: usize) -> Outcome<()> {
    let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    let mut tasks = Vec::new();
    for _ in 0..count {
        tasks.push(runtime.block_on(async {
            let mut socket = TcpStream::connect(address).await?;
            socket.write_all(b"GET /events?view=phone HTTP/1.1\r\nHost: hall\r\n\r\n").await?;
            Ok::<_, std::io::Error>(tokio::spawn(reader(socket)))
        })?);
    }
    std::thread::sleep(Duration::from_secs(1));
    println!("ready");
    std::io::stdin().read_to_end(&mut Vec::new())?;
    for task in tasks {
        task.abort();
        // A task that is cut off has told its times by the channel of its own list.
        let _ = runtime.block_on(task);
    }
    for times in TIMES.lock().map_err(|e| e.to_string())?.iter() {
        println!("{}", times.iter().map(u128::to_string).collect::<Vec<_>>().join(" "));
    }
    Ok(())
}

/// When each reader got each picture.
static TIMES: std::sync::Mutex<Vec<Vec<u128>>> = std::sync::Mutex::new(Vec::new());

async fn reader(mut socket: TcpStream) {
    let own = TIMES.lock().map_or(0, |mut all| {
        all.push(Vec::new());
        all.len() - 1
    });
    let mut piece = vec![0; 8 << 10];
    while let Ok(n @ 1..) = socket.read(&mut piece).await {
        let at = now();
        let marks = piece[..n].windows(MARK.len()).filter(|w| *w == MARK).count();
        if let Ok(mut all) = TIMES.lock() {
            all[own].extend(std::iter::repeat_n(at, marks));
        }
    }
}

struct Console {
    link: Link<DuplexStream>,
    sent: u32,
}

impl Console {
    async fn join(door: &Door) -> Outcome<Self> {
        let mut link = Link::over(door.open());
        link.hello(Role::Console, door.secrets().of(Role::Console), ("bench", "")).await?;
        Ok(Self { link, sent: 0 })
    }

    /// Shows another picture; how long the answer took.
    async fn show(&mut self) -> Outcome<Duration> {
        self.sent += 1;
        let start: Moment = "2025-06-14T07:30:00+07:00".parse()?;
        let until = Some(start + chrono::Duration::minutes(self.sent.into()));
        let request = Command::Show { cue: Cue::Break { until } }.into();
        let begun = Instant::now();
        self.link.send(&ToHub::Ask { id: self.sent.into(), request }).await?;
        loop {
            match self.link.next().await? {
                ToSeat::Answer { id, result } if id == u64::from(self.sent) => {
                    result.map_err(|r| r.message.key.to_string())?;
                    return Ok(begun.elapsed());
                }
                _ => {}
            }
        }
    }
}

fn hub(runtime: &Runtime, dir: &std::path::Path) -> Outcome<Hub> {
    let loaded = load(std::path::Path::new("phuc-dong"), &mut || "00".repeat(16)).map_err(|e| e.to_string())?;
    let journal = Store::open(dir).map_err(|e| e.to_string())?;
    let mut clerk = Clerk::open(journal, Arc::new(SystemClock)).map_err(|e| e.to_string())?;
    let (opening, people) = opening(loaded, false, None);
    clerk.begin(opening, people).map_err(|r| r.message.key.to_string())?;
    Ok(Hub::start(clerk, Secrets::random()?, runtime.handle())?)
}

/// `count` commands, one after the other; when each was sent, and how long its answer took, ms, sorted.
fn commands(runtime: &Runtime, console: &mut Console, count: usize) -> Outcome<(Vec<u128>, Vec<f64>)> {
    let (mut sent, mut answers) = (Vec::new(), Vec::new());
    for _ in 0..count {
        sent.push(now());
        answers.push(runtime.block_on(console.show())?.as_secs_f64() * 1e3);
        std::thread::sleep(PAUSE);
    }
    answers.sort_by(f64::total_cmp);
    Ok((sent, answers))
}

/// The same commands with `readers`; the answers' p50 without any is `alone`, ms.
fn with_readers(
    (runtime, console, page): (&Runtime, &mut Console, &Page),
    (readers, count): (usize, usize),
    alone: f64,
) -> Outcome<()> {
    let address = SocketAddr::from(([127, 0, 0, 1], page.local.port()));
    #[cfg(target_os = "linux")]
    let (before, _) = linux::memory(std::process::id())?;
    let mut child = Process::new(std::env::current_exe()?)
        .args(["readers", &address.to_string(), &readers.to_string()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut told = BufReader::new(child.stdout.take().ok_or("no output")?);
    told.read_line(&mut String::new())?;
    let (sent, answers) = commands(runtime, console, count)?;
    #[cfg(target_os = "linux")]
    let (after, _) = linux::memory(std::process::id())?;
    child.stdin.take().ok_or("no input")?.flush()?;
    let mut times = Vec::new();
    for line in told.lines() {
        let got: Vec<u128> = line?.split(' ').filter_map(|n| n.parse().ok()).collect();
        // The first is the picture from before.
        if got.len() != sent.len() + 1 {
            return Err(format!("a reader got {} of {} pictures", got.len(), sent.len() + 1).into());
        }
        times.extend(got.iter().skip(1).zip(&sent).map(|(got, sent)| got.saturating_sub(*sent) as f64 / 1e6));
    }
    child.wait()?;
    times.sort_by(f64::total_cmp);
    let [p50, p99] = [50, 99].map(|p| percentile(&times, p));
    println!(
        "{readers:>4} readers: command to picture p50 {p50:>7.2} ms = {:.2} ×  p99 {p99:>7.2} ms = {:.2} ×; answer p50 \
         {:.2} ms p99 {:.2} ms",
        p50 / alone,
        p99 / alone,
        percentile(&answers, 50),
        percentile(&answers, 99)
    );
    #[cfg(target_os = "linux")]
    println!("{:>13} {:.1} KB a reader", "memory", (after - before) * 1024.0 / readers as f64);
    Ok(())
}

fn main() -> Outcome<()> {
    let typed: Vec<String> = std::env::args().collect();
    if let Some(at) = typed.iter().position(|a| a == "readers") {
        return readers(typed[at + 1].parse()?, typed[at + 2].parse()?);
    }
    let test = typed.iter().any(|a| a == "--test");
    let count = if test { 2 } else { 100 };
    #[cfg(target_os = "linux")]
    println!("{}", linux::machine());
    let dir = tempfile::tempdir()?;
    let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    let hub = hub(&runtime, dir.path())?;
    let page = Page::start(&hub, Default::default(), "127.0.0.1:0", Lang::Vi).map_err(|m| m.key.to_string())?;
    let mut console = runtime.block_on(Console::join(&hub.door()))?;
    let (_, alone) = commands(&runtime, &mut console, count)?;
    let p50 = percentile(&alone, 50);
    println!("  no readers: answer p50 {p50:.2} ms  p99 {:.2} ms (journal on disk, twice)", percentile(&alone, 99));
    for readers in if test { vec![1, 5] } else { vec![1, 50, 500] } {
        with_readers((&runtime, &mut console, &page), (readers, count), p50)?;
    }
    drop(page);
    hub.stop();
    Ok(())
}
