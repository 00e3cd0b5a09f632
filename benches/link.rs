//! Displays on other machines: a command to the picture at the last of 1, 10 and 30 of them, what each holds of the hub's
//! memory, and how soon the picture is right again after the hub was started anew or the line went dead. Beside it the same
//! command without any display, and the first connection of a display.
//!
//! `--watch TICKET` joins as a display and prints when the link was lost and made, for trying real cables.
#[cfg(target_os = "linux")]
#[path = "start/linux.rs"]
#[expect(dead_code, reason = "the benchmark of starts needs more of it")]
mod linux;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use daihoi::app::clock::SystemClock;
use daihoi::app::host::opening;
use daihoi::base::door::DoorAsk;
use daihoi::base::role::Role;
use daihoi::clerk::writer::Clerk;
use daihoi::client::far::dial;
use daihoi::client::replica::{News, Replica};
use daihoi::client::seat::{Dial, Dialled, Seat, SeatEvent, Who};
use daihoi::congress::command::Command;
use daihoi::congress::stage::Cue;
use daihoi::hub::secrets::Secrets;
use daihoi::hub::server::Hub;
use daihoi::journal::memory::Memory;
use daihoi::script::load::load;
use daihoi::wire::ticket::Ticket;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Runtime;

pub(crate) type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// Longer than anything here takes.
const WITHIN: Duration = Duration::from_secs(20);

struct Far {
    seat: Seat,
    told: Receiver<(Instant, SeatEvent)>,
    replica: Replica,
}

impl Far {
    fn sit(runtime: &Runtime, who: Who, dial: Dial) -> Self {
        let (tell, told): (Sender<(Instant, SeatEvent)>, _) = channel();
        let sink = Box::new(move |event| {
            let _ = tell.send((Instant::now(), event));
        });
        Self { seat: Seat::start(runtime.handle(), who, dial, sink), told, replica: Replica::default() }
    }

    /// When the first news came that `found` looks for.
    fn until(&mut self, mut found: impl FnMut(&News, &Replica) -> bool) -> Outcome<Instant> {
        loop {
            let (at, event) = self.told.recv_timeout(WITHIN)?;
            let news = self.replica.fold(event);
            if found(&news, &self.replica) {
                return Ok(at);
            }
        }
    }
}

struct House {
    runtime: Runtime,
    hub: Hub,
    console: Far,
    folder: tempfile::TempDir,
}

fn hub(runtime: &Runtime, folder: &Path, address: &str) -> Outcome<(Hub, std::net::SocketAddr)> {
    let loaded = load(Path::new("phuc-dong"), &mut || "00".repeat(16)).map_err(|faults| faults.to_string())?;
    let mut clerk = Clerk::open(Memory::default(), Arc::new(SystemClock)).map_err(|e| e.to_string())?;
    let (opening, people) = opening(loaded, true, None);
    clerk.begin(opening, people).map_err(|r| r.message.key.to_string())?;
    let hub = Hub::start(clerk, Secrets::random()?, runtime.handle())?;
    let listener = runtime.block_on(TcpListener::bind(address))?;
    let address = listener.local_addr()?;
    hub.open_door(listener, address, folder)?;
    Ok((hub, address))
}

impl House {
    fn open() -> Outcome<Self> {
        let (runtime, folder) = (Runtime::new()?, tempfile::tempdir()?);
        let (hub, _) = hub(&runtime, folder.path(), "127.0.0.1:0")?;
        let mut console = Far::sit(&runtime, Who::new(Role::Console, ""), near(&hub));
        console.until(|n, _| *n == News::Joined)?;
        Ok(Self { runtime, hub, console, folder })
    }

    fn ticket(&mut self) -> Outcome<Ticket> {
        let ask = DoorAsk::Issue { role: Role::Display, name: String::new(), hours: 1 };
        let asked = self.console.seat.ask_door(ask);
        self.console.until(|n, _| matches!(n, News::Answer { id, .. } if *id == asked))?;
        let issued = self.console.replica.issued.as_ref().ok_or("no ticket")?;
        Ok(Ticket::parse(&issued.text).map_err(|m| m.key.to_string())?)
    }

    /// Shows another picture; gives when it was asked for, when the console had its answer, and the picture's number.
    fn show(&mut self, black: bool) -> Outcome<(Instant, Instant, u64)> {
        let cue = if black { Cue::Black } else { Cue::Welcome };
        let begun = Instant::now();
        let asked = self.console.seat.ask(Command::Show { cue }.into());
        let answered = self.console.until(|n, _| matches!(n, News::Answer { id, .. } if *id == asked))?;
        let seq = self.console.replica.stage.as_ref().map_or(0, |f| f.seq);
        Ok((begun, answered, seq))
    }
}

fn near(hub: &Hub) -> Dial {
    let door = hub.door();
    Box::new(move || {
        let (stream, secret) = (door.open(), door.secrets().of(Role::Console).to_owned());
        Box::pin(async move { Ok(Dialled { stream: Box::new(stream), secret, lasting: false }) })
    })
}

fn spread(mut times: Vec<Duration>) -> (f64, f64) {
    times.sort_unstable();
    let at = |percent: usize| times[(times.len() * percent).div_ceil(100).max(1) - 1].as_secs_f64() * 1e3;
    (at(50), at(99))
}

/// Commands to the picture at the last of `count` displays.
fn pictures(count: usize, rounds: usize) -> Outcome<()> {
    let mut house = House::open()?;
    let mut first = Vec::new();
    let mut displays = Vec::new();
    #[cfg(target_os = "linux")]
    let before = linux::memory(std::process::id())?.0;
    for _ in 0..count {
        let ticket = house.ticket()?;
        let begun = Instant::now();
        let mut display = Far::sit(&house.runtime, Who::new(Role::Display, ""), dial(ticket));
        first.push(display.until(|n, _| *n == News::Joined)? - begun);
        displays.push(display);
    }
    #[cfg(target_os = "linux")]
    let each = (linux::memory(std::process::id())?.0 - before) / count.max(1) as f64;
    let (mut alone, mut seen) = (Vec::new(), Vec::new());
    for round in 0..rounds {
        let (begun, answered, seq) = house.show(round % 2 == 0)?;
        alone.push(answered - begun);
        let mut last = answered;
        for display in &mut displays {
            last = last.max(display.until(|_, r| r.stage.as_ref().is_some_and(|f| f.seq >= seq))?);
        }
        seen.push(last - begun);
    }
    let ((answer, answer99), (frame, frame99)) = (spread(alone), spread(seen));
    println!(
        "{count:>4} displays: answer p50 {answer:.2} p99 {answer99:.2} ms; last picture p50 {frame:.2} p99 {frame99:.2} ms"
    );
    if count > 0 {
        let (joined, joined99) = spread(first);
        println!("      joined and right p50 {joined:.1} p99 {joined99:.1} ms");
        #[cfg(target_os = "linux")]
        println!("      memory of both ends of a display {:.0} kB", each * 1024.0);
    }
    drop(displays);
    house.hub.stop();
    Ok(())
}

/// A line that can go dead without a word, as a pulled cable does. While dead it takes no new connections either.
async fn line(listener: TcpListener, hub: std::net::SocketAddr, dead: Arc<AtomicBool>) {
    async fn carry(
        mut from: tokio::net::tcp::OwnedReadHalf,
        mut to: tokio::net::tcp::OwnedWriteHalf,
        dead: Arc<AtomicBool>,
    ) {
        let mut bytes = vec![0; 1 << 16];
        while let Ok(n @ 1..) = from.read(&mut bytes).await {
            if dead.load(Ordering::SeqCst) {
                // Lost for good: like a cut, not like a delay.
                std::future::pending::<()>().await;
            }
            if to.write_all(&bytes[..n]).await.is_err() {
                break;
            }
        }
    }
    while let Ok((near, _)) = listener.accept().await {
        if dead.load(Ordering::SeqCst) {
            // A first packet into a dead cable: nobody answers.
            tokio::spawn(async move {
                tokio::time::sleep(Duration::from_secs(3)).await;
                drop(near);
            });
            continue;
        }
        let Ok(far) = TcpStream::connect(hub).await else { continue };
        let (a, b) = near.into_split();
        let (c, d) = far.into_split();
        tokio::spawn(carry(a, d, Arc::clone(&dead)));
        tokio::spawn(carry(c, b, Arc::clone(&dead)));
    }
}

/// From the return of a dead line to the right picture.
fn pulled(rounds: usize) -> Outcome<()> {
    let mut house = House::open()?;
    let ticket = house.ticket()?;
    let dead = Arc::new(AtomicBool::new(false));
    let listener = house.runtime.block_on(TcpListener::bind("127.0.0.1:0"))?;
    let address = listener.local_addr()?;
    house.runtime.spawn(line(listener, ticket.address, Arc::clone(&dead)));
    let mut display = Far::sit(&house.runtime, Who::new(Role::Display, ""), dial(Ticket { address, ..ticket }));
    display.until(|n, _| *n == News::Joined)?;
    let mut times = Vec::new();
    for round in 0..rounds {
        dead.store(true, Ordering::SeqCst);
        let (.., seq) = house.show(round % 2 == 0)?;
        std::thread::sleep(Duration::from_millis(1500 + 371 * (round as u64 % 10)));
        dead.store(false, Ordering::SeqCst);
        let back = Instant::now();
        let right = display.until(|_, r| r.connected && r.stage.as_ref().is_some_and(|f| f.seq >= seq))?;
        times.push(right.saturating_duration_since(back));
    }
    let (p50, p99) = spread(times);
    println!("cable back to the right picture: p50 {p50:.0} p99 {p99:.0} ms, {rounds} times");
    house.hub.stop();
    Ok(())
}

/// From a hub that listens again to the right picture.
fn restarted(rounds: usize) -> Outcome<()> {
    let mut house = House::open()?;
    let ticket = house.ticket()?;
    let mut display = Far::sit(&house.runtime, Who::new(Role::Display, ""), dial(ticket));
    display.until(|n, _| *n == News::Joined)?;
    let House { runtime, mut hub, folder, console } = house;
    drop(console);
    let mut times = Vec::new();
    for round in 0..rounds {
        hub.stop();
        display.until(|n, _| *n == News::Lost)?;
        std::thread::sleep(Duration::from_millis(200 + 137 * (round as u64 % 10)));
        hub = self::hub(&runtime, folder.path(), &ticket.address.to_string())?.0;
        let up = Instant::now();
        times.push(display.until(|n, _| *n == News::Joined)?.saturating_duration_since(up));
    }
    let (p50, p99) = spread(times);
    println!("hub started anew to the right picture: p50 {p50:.0} p99 {p99:.0} ms, {rounds} times");
    hub.stop();
    Ok(())
}

/// Prints what happens to a display's link, with milliseconds.
fn watch(ticket: &str) -> Outcome<()> {
    let runtime = Runtime::new()?;
    let ticket = Ticket::parse(ticket).map_err(|m| m.key.to_string())?;
    let mut display = Far::sit(&runtime, Who::new(Role::Display, "watch"), dial(ticket));
    loop {
        let (_, event) = display.told.recv()?;
        let at = chrono::Local::now().format("%H:%M:%S%.3f");
        match display.replica.fold(event) {
            News::Joined | News::Changed => {
                println!("{at} picture {}", display.replica.stage.as_ref().map_or(0, |f| f.seq));
            }
            News::Lost => println!("{at} lost"),
            News::Refused(why) => return Err(why.key.into()),
            News::Beat | News::Answer { .. } => {}
        }
    }
}

fn main() -> Outcome<()> {
    let words: Vec<String> = std::env::args().collect();
    if let Some(at) = words.iter().position(|w| w == "--watch") {
        return watch(words.get(at + 1).map_or("", String::as_str));
    }
    let test = words.iter().any(|w| w == "--test");
    #[cfg(target_os = "linux")]
    println!("{}", linux::machine());
    for count in [0, 1, 10, 30] {
        pictures(count, if test { 2 } else { 300 })?;
    }
    pulled(if test { 1 } else { 30 })?;
    restarted(if test { 1 } else { 30 })
}
