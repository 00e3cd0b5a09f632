//! A congress played by simulated people at four real seats over loopback TCP.
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use anyhow::{Context, anyhow, bail};
use tokio::runtime::Handle;

use crate::app::discover::dial;
use crate::app::latency::{Acknowledged, RawAppend};
use crate::app::simulate::{Asked, Crowd};
use crate::base::message::Message;
use crate::base::role::Role;
use crate::client::replica::{News, Replica};
use crate::client::seat::{Seat, SeatEvent, Who};
use crate::hub::secrets::ROLES;
use crate::record::books::Books;

/// A seat that has not answered after this time never will.
const ANSWER_WITHIN: Duration = Duration::from_secs(30);
/// How long the last picture may take to reach the display.
const SETTLE: Duration = Duration::from_millis(300);
/// Length of a usual line of the record, in bytes.
const LINE: usize = 300;

/// What a seat was told, and when.
type Told = (Role, Instant, SeatEvent);

/// Times of a drill.
#[derive(Debug, Default)]
pub struct Times {
    /// From asking at the seat to both copies of the record being durable.
    pub durable: Vec<Duration>,
    /// From asking to the picture at the display.
    pub frame: Vec<Duration>,
}

/// Four seats and those who sit there.
pub struct Drill {
    crowd: Crowd,
    seats: BTreeMap<Role, (Seat, Replica)>,
    told: Receiver<Told>,
    /// When each command was asked, by its newest entry.
    asked: BTreeMap<u64, Instant>,
    /// Pictures at the display: newest entry shown, and when.
    pictures: Vec<(u64, Instant)>,
    /// The newest entry any seat was told of that reaches the board.
    newest: u64,
    pub times: Times,
}

impl Drill {
    /// Seats console, desk, board and display at the hub that runs in `folder`.
    ///
    /// # Errors
    /// A seat was not let in.
    pub fn sit(folder: &Path, seed: u64, handle: &Handle) -> anyhow::Result<Self> {
        let (tell, told) = channel();
        let mut seats = BTreeMap::new();
        for role in ROLES {
            let tell = tell.clone();
            let sink = Box::new(move |event| {
                let _ = tell.send((role, Instant::now(), event));
            });
            let seat = Seat::start(handle, Who::new(role, "drill"), dial(folder.to_owned(), role), sink);
            seats.insert(role, (seat, Replica::default()));
        }
        let (asked, pictures, times) = (BTreeMap::new(), Vec::new(), Times::default());
        let mut drill = Self { crowd: Crowd::new(seed), seats, told, asked, pictures, newest: 0, times };
        while drill.seats.values().any(|(_, replica)| !replica.connected) {
            drill.listen(ANSWER_WITHIN)?;
        }
        Ok(drill)
    }

    /// The board's books: congress and boxes.
    pub fn books(&self) -> &Books {
        &self.seats[&Role::Board].1.books
    }

    /// What the simulated people do next.
    pub fn next(&self) -> Vec<Asked> {
        self.crowd.next(&self.books().congress, &self.books().boxes)
    }

    /// Waits until the board knows what was recorded: what comes next is judged by its books.
    fn catch_up(&mut self) -> anyhow::Result<()> {
        while self.books().seq < self.newest {
            self.listen(ANSWER_WITHIN)?;
        }
        Ok(())
    }

    /// Sends one request and waits for its answer; returns the number of the newest entry.
    ///
    /// # Errors
    /// It was refused, or no answer came.
    pub fn ask(&mut self, asked: Asked) -> anyhow::Result<u64> {
        let Asked { role, request } = asked;
        let start = Instant::now();
        let seat = self.seats.get_mut(&role).with_context(|| format!("no seat {}", role.as_str()))?;
        let wanted = seat.0.ask(request);
        loop {
            let (from, news) = self.listen(ANSWER_WITHIN)?;
            match news {
                News::Answer { id, result } if from == role && id == wanted => {
                    result.map_err(|r| anyhow!(Refused(r.message)))?;
                    let seq = self.seats[&role].1.books.seq;
                    self.asked.insert(seq, start);
                    return Ok(seq);
                }
                News::Lost => bail!(Refused(Message::new("ask-without-link"))),
                _ => {}
            }
        }
    }

    /// Takes in what is still on its way, then matches pictures and durable records to commands.
    pub fn settle(&mut self, acknowledged: &Acknowledged) {
        while self.listen(SETTLE).is_ok() {}
        for (seq, start) in &self.asked {
            if let Some(at) = acknowledged.at(*seq) {
                self.times.durable.push(at - *start);
            }
        }
        for (seq, at) in &self.pictures {
            // The command whose newest entry is the first at or after the one shown.
            if let Some((_, start)) = self.asked.range(seq..).next() {
                self.times.frame.push(*at - *start);
            }
        }
    }

    fn listen(&mut self, within: Duration) -> anyhow::Result<(Role, News)> {
        let (role, at, event) = self.told.recv_timeout(within).context("no answer from the hub")?;
        if let (Role::Display, SeatEvent::Stage(frame)) = (role, &event) {
            self.pictures.push((frame.seq, at));
        }
        if let SeatEvent::Entries(entries) = &event {
            let reaching = entries.iter().filter(|e| e.fact.reaches(Role::Board)).map(|e| e.seq);
            self.newest = reaching.max().unwrap_or(0).max(self.newest);
        }
        let seat = self.seats.get_mut(&role).context("an event of no seat")?;
        let news = seat.1.fold(event);
        if let News::Refused(why) = news {
            bail!(Refused(why));
        }
        Ok((role, news))
    }
}

/// A refusal as an error, to be put into words by the command.
#[derive(Debug, thiserror::Error)]
#[error("refused: {}", .0.key)]
pub struct Refused(pub Message);

/// Plays the congress to its end. `after` is told the newest entry and the books after each answer; `raw` is measured
/// between the commands.
///
/// # Errors
/// A request was refused, or the disk refused the comparison.
pub fn play(
    drill: &mut Drill,
    mut raw: Option<&mut RawAppend>,
    after: &mut dyn FnMut(u64, &Books),
) -> anyhow::Result<()> {
    loop {
        let batch = drill.next();
        if batch.is_empty() {
            return Ok(());
        }
        for asked in batch {
            let seq = drill.ask(asked)?;
            if let Some(raw) = raw.as_deref_mut() {
                raw.append(LINE)?;
            }
            after(seq, drill.books());
        }
        drill.catch_up()?;
    }
}
