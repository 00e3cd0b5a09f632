//! `daihoi board`: the counting board's seat; with `--import`, ballots counted elsewhere are entered from a file.
use std::io::BufRead;
use std::path::Path;
use std::process::ExitCode;
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

use crate::app::args::BoardArgs;
use crate::app::common::{Common, USAGE};
use crate::app::import::{Bundle, bundles, difference, done, preview};
use crate::app::run_loop::{Told, queue, sit_as};
use crate::app::run_seat;
use crate::app::runtime::runtime;
use crate::base::message::Message;
use crate::base::refusal::Refusal;
use crate::base::role::Role;
use crate::client::replica::{News, Replica};
use crate::client::seat::Seat;
use crate::count::ballot_box::BallotBox;
use crate::count::command::BoxCommand;
use crate::record::entry::BoxId;
use crate::record::request::Request;
use crate::rules::ruleset::RuleSet;
use crate::script::ballots::{self, Entered, Shape};
use crate::script::fault::{Faults, Findings};
use crate::script::load::{Texts, text};
use crate::script::sheet::Sheet;
use crate::script::source::read_file;
use crate::words::lang::Lang;

/// A hub on this computer welcomes at once or not at all.
const WELCOME_WITHIN: Duration = Duration::from_secs(5);
/// A broken link is made again within this time, or the import stops to be continued later.
const ANSWER_WITHIN: Duration = Duration::from_secs(60);
/// Exit code of an import that was refused or broke off.
const STOPPED: u8 = 1;

/// Sits down at the board, or enters a file.
///
/// # Errors
/// None of its own.
pub fn run(args: &BoardArgs, common: &Common) -> anyhow::Result<ExitCode> {
    let Some(file) = &args.import else {
        return run_seat::run(Role::Board, &args.seat, common);
    };
    Ok(match import(file, args, common) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Stop::Faulty(faults)) => {
            faults.messages().iter().for_each(|m| common.complain(m));
            ExitCode::from(USAGE)
        }
        Err(Stop::Unfit(why)) => common.refuse(&why, USAGE),
        Err(Stop::Broke(why)) => common.refuse(&why, STOPPED),
    })
}

/// Why nothing, or not everything, was entered.
enum Stop {
    /// The file cannot be read.
    Faulty(Faults),
    /// The file does not belong to the box; nothing was entered.
    Unfit(Message),
    /// Refused, or the link broke.
    Broke(Message),
}

/// A seat without a screen.
struct Desk {
    seat: Seat,
    replica: Replica,
    events: Receiver<Told>,
}

impl Desk {
    /// The next event folded in; none when the time is up or the seat is turned away.
    fn next(&mut self, until: Instant) -> Result<News, Message> {
        match self.events.recv_timeout(until.saturating_duration_since(Instant::now())) {
            Ok(Told::Seat(_, event)) => match self.replica.fold(event) {
                News::Refused(why) => Err(why),
                news => Ok(news),
            },
            Ok(Told::Terminal(_) | Told::Say(_)) => Ok(News::Beat),
            Err(_) => Err(Message::new("import-no-answer")),
        }
    }

    /// Waits until the seat is taken.
    fn joined(&mut self) -> Result<(), Message> {
        let until = Instant::now() + WELCOME_WITHIN;
        while !self.replica.connected {
            self.next(until)?;
        }
        Ok(())
    }

    /// Asks and waits for the answer. A link that breaks meanwhile is made again by the seat itself.
    fn ask(&mut self, id: &BoxId, command: BoxCommand) -> Result<(), Message> {
        let asked = self.seat.ask(Request::Box { id: id.clone(), command });
        let until = Instant::now() + ANSWER_WITHIN;
        loop {
            if let News::Answer { id, result } = self.next(until)?
                && id == asked
            {
                return result.map_err(|refusal: Refusal| refusal.message);
            }
        }
    }

    fn open(&self, id: &BoxId) -> Result<&BallotBox, Message> {
        self.replica.books.boxes.get(id).filter(|o| !o.sealed).ok_or_else(|| Message::new("import-box-gone"))
    }
}

fn import(file: &Path, args: &BoardArgs, common: &Common) -> Result<(), Stop> {
    let (who, way) = run_seat::seat(Role::Board, &args.seat, common).map_err(Stop::Unfit)?;
    let runtime = runtime().map_err(Stop::Broke)?;
    let (told, events) = queue();
    let seat = sit_as(runtime.handle(), (0, who), way, &told);
    let mut desk = Desk { seat, replica: Replica::default(), events };
    let entered = desk.joined().map_err(Stop::Broke).and_then(|()| enter(&mut desk, file, args, common));
    drop(desk);
    runtime.shutdown_background();
    entered
}

fn enter(desk: &mut Desk, file: &Path, args: &BoardArgs, common: &Common) -> Result<(), Stop> {
    let id = chosen(desk, args).map_err(Stop::Unfit)?;
    let rules = desk.replica.books.congress.rules.clone().ok_or_else(|| Stop::Unfit(Message::new("import-no-box")))?;
    let open = desk.open(&id).map_err(Stop::Unfit)?;
    let entered = read(file, open, &rules)?;
    if let Some(why) = difference(&entered.names, &names(desk, &id)) {
        return Err(Stop::Unfit(why));
    }
    let (papers, collected) = (entered.ballots.len(), open.collected as usize);
    if papers > collected {
        let message = Message::new("import-more").with("papers", papers).with("collected", collected);
        return Err(Stop::Unfit(message.with("difference", papers - collected)));
    }
    common.tell(&Message::new("import-file").with("file", file.display().to_string()));
    let why = |reason: &str| {
        let text =
            rules.invalid.get(reason).map(|r| if common.words.lang() == Lang::Vi { &r.text } else { &r.text_en });
        text.cloned().unwrap_or_else(|| reason.to_owned())
    };
    preview(&entered, open, &why).iter().for_each(|m| common.tell(m));
    let all = bundles(&entered.ballots);
    let stands = done(open, &all).map_err(Stop::Unfit)?;
    if stands > 0 {
        common.tell(&Message::new("import-continues").with("entered", open.entered()).with("papers", papers));
    }
    let code = match &args.list_code {
        Some(code) => code.clone(),
        None => asked_code(common).ok_or_else(|| Stop::Unfit(Message::new("import-code-missing")))?,
    };
    desk.ask(&id, BoxCommand::ProveList { code }).map_err(Stop::Broke)?;
    send(desk, &id, (&all, stands), common)
}

/// The bundles after the first `stands`, which the box holds, one after the other.
fn send(desk: &mut Desk, id: &BoxId, (all, stands): (&[Bundle], usize), common: &Common) -> Result<(), Stop> {
    let broke = |desk: &Desk, why: Message| {
        let entered = desk.replica.books.boxes.get(id).map_or(0, BallotBox::entered);
        Stop::Broke(Message::new("import-broke").with("entered", entered).with("why", why))
    };
    for (number, (ballot, count)) in (1u32..).zip(all.iter().cloned()).skip(stands) {
        if let Err(why) = desk.ask(id, BoxCommand::Enter { number, ballot, count }) {
            return Err(broke(desk, why));
        }
    }
    let entered = desk.open(id).map_or(0, BallotBox::entered);
    common.tell(&Message::new("import-done").with("entered", entered).with("bundles", all.len()));
    Ok(())
}

/// The open box: the only one, or the one whose list has the code.
fn chosen(desk: &Desk, args: &BoardArgs) -> Result<BoxId, Message> {
    let books = &desk.replica.books;
    let counting = |id: &&BoxId| {
        let now = books.congress.elections.get(&id.election).map(|e| &e.now);
        now.is_some_and(|n| n.number == id.round && n.counting())
    };
    let open: Vec<_> = books.boxes.keys().filter(counting).collect();
    let plain = |code: &str| code.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_uppercase();
    let wanted = args.list_code.as_deref().map(plain);
    let of_code = |id: &&&BoxId| books.boxes.get(id).is_some_and(|b| Some(plain(&b.list)) == wanted);
    match open.as_slice() {
        [] => Err(Message::new("import-no-box")),
        [one] => Ok((*one).clone()),
        many => many
            .iter()
            .find(of_code)
            .map(|id| (**id).clone())
            .ok_or_else(|| Message::new("import-several-boxes").with("count", many.len())),
    }
}

/// The names of the list, in ballot order.
fn names(desk: &Desk, id: &BoxId) -> Vec<String> {
    let congress = &desk.replica.books.congress;
    let list = congress.elections.get(&id.election).and_then(|e| e.now.list.as_ref());
    list.map(|l| l.candidates.iter().map(|c| congress.roll.name(c).to_owned()).collect()).unwrap_or_default()
}

/// Every paper of the file, or all its faults.
fn read(file: &Path, open: &BallotBox, rules: &RuleSet) -> Result<Entered, Stop> {
    let shown = file.display().to_string();
    if !file.is_file() {
        return Err(Stop::Unfit(Message::new("import-no-file").with("file", shown)));
    }
    let findings = Findings::default();
    let paper = &open.paper;
    let shape = Shape { form: paper.form, seats: paper.seats, marks: paper.marks, rules };
    let entered = read_file(file, &shown, &findings).and_then(|bytes| {
        let text = text(&shown, &bytes, &findings, &mut Texts::default())?;
        ballots::read(&Sheet::new(&shown, text, &findings), text, &shape)
    });
    findings.finish().map_err(Stop::Faulty)?;
    entered.ok_or_else(|| Stop::Unfit(Message::new("import-no-file").with("file", shown)))
}

/// The list code from standard input; none when nothing is typed.
fn asked_code(common: &Common) -> Option<String> {
    common.tell(&Message::new("import-ask-code"));
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line).ok()?;
    let code = line.trim().to_owned();
    (!code.is_empty()).then_some(code)
}
