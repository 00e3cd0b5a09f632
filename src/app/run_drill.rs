//! `daihoi drill`: a whole congress without screens, verified, with its latencies.
use std::io::{IsTerminal, Write, stderr, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde::Serialize;
use tokio::runtime::Runtime;

use crate::app::args::DrillArgs;
use crate::app::common::{Common, USAGE, print_line};
use crate::app::drill::{Drill, Refused, Times, play};
use crate::app::host::{Host, salt};
use crate::app::latency::{Acknowledged, RawAppend, Spread, Timed, spread};
use crate::app::mirroring::mirrored;
use crate::app::paths;
use crate::app::run_verify::check;
use crate::base::message::Message;
use crate::congress::follow::{Ending, Follow};
use crate::congress::state::Congress;
use crate::journal::store::Store;
use crate::record::books::Books;
use crate::script::load::load;
use crate::words::speech::Words;

/// What `--json` prints.
#[derive(Debug, Serialize)]
struct Report {
    results: Vec<Declared>,
    verify: String,
    entries: u64,
    latency_us: Latency,
}

/// One declared election.
#[derive(Debug, Serialize)]
struct Declared {
    /// The office's word in agenda files.
    office: &'static str,
    #[serde(skip)]
    title: String,
    /// The last turn taken.
    round: u32,
    /// Base and threshold of the last vote.
    base: u64,
    needed: u64,
    /// Everybody elected, over all votes.
    elected: Vec<String>,
    /// Seats left after the last vote.
    vacant: u32,
    /// How many votes were taken, those among the tied and the opinion ballot included.
    votes: usize,
    /// How it ended: "filled", "stopped", "left-vacant", "superior-appoints"; "open" when it did not.
    end: &'static str,
}

#[derive(Debug, Serialize)]
struct Latency {
    durable: Spread,
    frame: Spread,
    raw_fsync: Spread,
}

/// Plays and reports; exit code 1 when the congress could not be played or does not verify, 2 for a faulty agenda.
///
/// # Errors
/// No folder, no runtime, or the disk refuses.
pub fn run(args: &DrillArgs, common: &Common) -> anyhow::Result<ExitCode> {
    let loaded = match load(&args.agenda, &mut salt) {
        Ok(loaded) => loaded,
        Err(faults) => {
            faults.messages().iter().for_each(|m| common.complain(m));
            return Ok(ExitCode::from(USAGE));
        }
    };
    let kept = tempfile::tempdir()?;
    let folder = folder(args, common.data.as_deref().unwrap_or(kept.path()), &loaded.agenda.id);
    let runtime = Runtime::new()?;
    let acknowledged = Acknowledged::default();
    let timed = |journal| Timed { journal, acknowledged: acknowledged.clone() };
    let store = Store::open(&folder).map_err(|fault| fault.message());
    let host = store.and_then(|s| mirrored(s, &folder, args.mirror.as_deref())).and_then(|(journal, states)| {
        Host::serve(&folder, (timed(journal), states), (Some(loaded), true), runtime.handle())
    });
    let host = match host {
        Ok(host) => host,
        Err(why) => return Ok(common.refuse(&why, 1)),
    };
    tell_mirror(&host, common);
    let played = perform(args, common, &folder, (&runtime, &acknowledged));
    tell_mirror(&host, common);
    host.stop();
    let (books, times, raw) = match played {
        Ok(played) => played,
        Err(error) => match error.downcast::<Refused>() {
            Ok(Refused(why)) => return Ok(common.refuse(&why, 1)),
            Err(other) => return Err(other),
        },
    };
    report(args, common, &folder, (&books, &times, raw))
}

/// Says that the record's second place is not as it should be. Standard output is for whoever counts the lines.
fn tell_mirror(host: &Host, common: &Common) {
    if let Some(state) = host.mirror.as_ref().map(|states| states.borrow().clone()).filter(|s| !s.is_whole()) {
        common.complain(&state.message());
    }
}

fn folder(args: &DrillArgs, root: &Path, agenda: &str) -> PathBuf {
    if args.resume { paths::congress(root, agenda, true) } else { paths::fresh(root, agenda, true) }
}

type Played = (Books, Times, Spread);

fn perform(
    args: &DrillArgs,
    common: &Common,
    folder: &Path,
    (runtime, acknowledged): (&Runtime, &Acknowledged),
) -> anyhow::Result<Played> {
    let mut drill = Drill::sit(folder, args.seed, runtime.handle())?;
    let mut raw = if args.follow { None } else { Some(RawAppend::beside(folder)?) };
    let mut progress = Progress::new(&common.words);
    let follow = args.follow;
    let mut printed = Ok(());
    let outcome = play(&mut drill, raw.as_mut(), &mut |seq, books| {
        if follow && printed.is_ok() {
            printed = writeln!(stdout(), "{seq}").and_then(|()| stdout().flush());
        }
        progress.at(books);
    });
    progress.clear();
    if let Err(error) = outcome {
        let title = drill.books().congress.step().map(|s| s.title.clone()).unwrap_or_default();
        return Err(match error.downcast::<Refused>() {
            Ok(Refused(why)) => Refused(Message::new("drill-refused").with("title", title).with("why", why)).into(),
            Err(other) => other,
        });
    }
    drill.settle(acknowledged);
    let raw = raw.map(|r| spread(&r.times)).unwrap_or_default();
    Ok((drill.books().clone(), std::mem::take(&mut drill.times), raw))
}

fn report(
    args: &DrillArgs,
    common: &Common,
    folder: &Path,
    played: (&Books, &Times, Spread),
) -> anyhow::Result<ExitCode> {
    let (books, times, raw_fsync) = played;
    let outcome = check(folder)?;
    let words = &common.words;
    let wrong: Vec<_> = outcome.messages.iter().map(|m| words.say(m)).collect();
    let report = Report {
        results: results(&books.congress),
        verify: if outcome.ok { "ok".to_owned() } else { wrong.join("\n") },
        entries: outcome.entries,
        latency_us: Latency { durable: spread(&times.durable), frame: spread(&times.frame), raw_fsync },
    };
    if args.json {
        print_line(&serde_json::to_string(&report)?);
    } else if !args.follow {
        print_report(&report, &wrong, folder, words);
    }
    Ok(ExitCode::from(u8::from(!outcome.ok)))
}

fn results(congress: &Congress) -> Vec<Declared> {
    let specs = congress.agenda.steps.iter().filter_map(|s| s.election.as_ref());
    let declared = specs.filter_map(|spec| {
        let election = congress.elections.get(&spec.id)?;
        let last = election.last_declared()?;
        let verdict = &last.declared.as_ref()?.verdict;
        let names = congress.elected(&spec.id).iter().map(|c| congress.roll.name(c).to_owned()).collect();
        let (base, needed) = (verdict.base, verdict.needed);
        let (office, title) = (spec.office.as_str(), spec.title.clone());
        let (round, votes) = (last.turn, election.votes().filter(|v| v.declared.is_some()).count());
        let (vacant, end) = match congress.follow(&spec.id) {
            Some(Follow::Ended(Ending::Filled)) => (0, "filled"),
            Some(Follow::Ended(Ending::Stopped { vacant })) => (vacant, "stopped"),
            Some(Follow::Ended(Ending::LeftVacant { vacant })) => (vacant, "left-vacant"),
            Some(Follow::Ended(Ending::Appointed { vacant })) => (vacant, "superior-appoints"),
            _ => (verdict.vacant, "open"),
        };
        Some(Declared { office, title, round, base, needed, elected: names, vacant, votes, end })
    });
    declared.collect()
}

fn print_report(report: &Report, checked: &[String], folder: &Path, words: &Words) {
    for result in &report.results {
        let message = Message::new("drill-result").with("office", &result.title).with("base", result.base);
        let message = message.with("needed", result.needed).with("count", result.elected.len());
        print_line(&words.say(&message.with("names", result.elected.join(", "))));
    }
    checked.iter().for_each(|line| print_line(line));
    let entries = Message::new("drill-entries").with("entries", report.entries);
    print_line(&words.say(&entries.with("dir", folder.display().to_string())));
    let latency = &report.latency_us;
    for (what, spread) in
        [("drill-durable", latency.durable), ("drill-frame", latency.frame), ("drill-raw", latency.raw_fsync)]
    {
        let message = Message::new("drill-latency").with("what", Message::new(what));
        print_line(&words.say(&message.with("p50", spread.p50).with("p99", spread.p99)));
    }
}

/// One line on the terminal, written over as the congress goes on. Nothing when nobody watches.
struct Progress<'a> {
    words: &'a Words,
    watched: bool,
    shown: u64,
}

impl<'a> Progress<'a> {
    fn new(words: &'a Words) -> Self {
        Self { words, watched: stderr().is_terminal(), shown: 0 }
    }

    fn at(&mut self, books: &Books) {
        // Every twentieth entry is enough for the eye.
        if !self.watched || books.seq < self.shown + 20 {
            return;
        }
        self.shown = books.seq;
        let congress = &books.congress;
        let number = congress.progress.current.map_or(0, |i| i + 1);
        let title = congress.step().map_or("", |s| s.title.as_str());
        let message = Message::new("drill-step").with("number", number).with("of", congress.agenda.steps.len());
        let line = self.words.say(&message.with("title", title).with("entries", books.seq));
        let _ = write!(stderr(), "\r\x1b[2K{line}");
    }

    fn clear(&self) {
        if self.watched {
            let _ = write!(stderr(), "\r\x1b[2K");
        }
    }
}
