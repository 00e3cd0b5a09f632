//! `daihoi run`: the presidium's console, and with it the record, the clerk and the hub.
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::mpsc::Sender;
use std::thread::JoinHandle;
use std::time::Duration;

use tokio::runtime::Handle;

use crate::app::args::{OpenArgs, RunArgs};
use crate::app::common::{Common, USAGE};
use crate::app::face::face;
use crate::app::host::{Host, salt};
use crate::app::offer;
use crate::app::paper_beside as beside;
use crate::app::paths::{congress, is_record, root};
use crate::app::run_loop::{End, House, Told, queue, run as run_loop, sit};
use crate::app::runtime::runtime;
use crate::app::shell::{Place, Shell};
use crate::app::simulate::Crowd;
use crate::app::terminal::depth;
use crate::base::message::Message;
use crate::base::paper::PaperKind;
use crate::base::role::Role;
use crate::script::load::{Loaded, load_source};
use crate::script::report::Report;
use crate::script::source::Source;
use crate::tui::theme::Theme;

/// What the congress is opened on.
pub struct Chosen {
    pub folder: PathBuf,
    /// The agenda as its files stand now; none when a record goes on without them.
    pub loaded: Option<Loaded>,
    pub rehearsal: bool,
}

/// Opens a new congress or goes on with an unfinished one.
///
/// # Errors
/// None of its own.
pub fn run(args: &RunArgs, common: &Common) -> anyhow::Result<ExitCode> {
    let chosen = match &args.agenda {
        Some(agenda) => choose(agenda, args.rehearse, common).map(Some),
        None => offered(args.rehearse, common),
    };
    let chosen = match chosen {
        Ok(Some(chosen)) => chosen,
        Ok(None) => return Ok(ExitCode::SUCCESS),
        Err(refused) => return Ok(refused),
    };
    match start(chosen, &args.open, common) {
        Ok(End::Left) => Ok(ExitCode::SUCCESS),
        Ok(End::TurnedAway(why)) | Err(why) => Ok(common.refuse(&why, 1)),
    }
}

/// Lets the person choose; none when they leave.
fn offered(rehearse: bool, common: &Common) -> Result<Option<Chosen>, ExitCode> {
    let refuse = |why: Message| common.refuse(&why, USAGE);
    let root = root(common).map_err(refuse)?;
    match offer::pick(&root, common).map_err(refuse)? {
        None => Ok(None),
        Some(offer::Chosen::Record { folder, rehearsal }) => Ok(Some(Chosen { folder, loaded: None, rehearsal })),
        Some(offer::Chosen::Agenda { path, rehearse: wanted }) => choose(&path, rehearse || wanted, common).map(Some),
    }
}

/// Reads the agenda and finds its folder. A record that is under way goes on even when the agenda's files no longer
/// read: it carries its own script, rules and roll.
///
/// # Errors
/// The exit code, once every fault was printed.
pub fn choose(agenda: &Path, rehearsal: bool, common: &Common) -> Result<Chosen, ExitCode> {
    let root = root(common).map_err(|why| common.refuse(&why, USAGE))?;
    let source = Source::open(agenda);
    let name = match &source {
        Ok(source) => source.name(),
        Err(_) => agenda.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default(),
    };
    let folder = congress(&root, &name, rehearsal);
    let loaded = source.and_then(|source| load_source(&source, &mut salt));
    let under_way = is_record(&folder);
    if loaded.is_err() && !under_way {
        Report::new(&loaded).lines.iter().for_each(|line| common.complain(line));
        return Err(ExitCode::from(USAGE));
    }
    Ok(Chosen { folder, loaded: loaded.ok(), rehearsal })
}

fn start(chosen: Chosen, open: &OpenArgs, common: &Common) -> Result<End, Message> {
    let runtime = runtime()?;
    let begin = (chosen.loaded, chosen.rehearsal);
    let mut host = Host::start_mirrored(&chosen.folder, open.mirror.as_deref(), begin, runtime.handle())?;
    host.open(open, common.words.lang(), runtime.handle())?;
    let (told, events) = queue();
    let seat = sit(runtime.handle(), (0, Role::Console), host.dial(Role::Console), &told);
    let theme = Theme::choose(depth());
    let places = vec![Place::new(Role::Console, seat, face(Role::Console))];
    let (words, notices) = (&common.words, host.notices.clone());
    let mut shell = Shell { places, active: 0, words, theme: &theme, notices, switches: true };
    let crowd = Crowd::new(u64::from(std::process::id()));
    let mut house = ConsoleHouse {
        host: &host,
        handle: runtime.handle(),
        told: told.clone(),
        crowd,
        common,
        folder: chosen.folder,
        printing: None,
        simulating: false,
    };
    let end = run_loop(&mut shell, &mut house, (told, events));
    // A paper that is being made is finished: nobody finds half of it.
    if let Some(job) = house.printing.take() {
        let _ = job.join();
    }
    drop(shell);
    host.stop();
    runtime.shutdown_background();
    end
}

/// What the console's program does beyond a seat: it opens the other seats, simulates people in a rehearsal, and passes
/// on what the clerk says.
struct ConsoleHouse<'a> {
    host: &'a Host,
    handle: &'a Handle,
    told: Sender<Told>,
    crowd: Crowd,
    common: &'a Common,
    /// The record's folder.
    folder: PathBuf,
    /// The paper that is being made.
    printing: Option<JoinHandle<()>>,
    /// Simulated people were asked to do the next open duty and have not begun.
    simulating: bool,
}

/// How soon to look again whether a seat that simulated people need has been welcomed.
const SOON: Duration = Duration::from_millis(50);

impl ConsoleHouse<'_> {
    /// The number of the seat of `role` in this terminal; opens the seat when needed.
    fn seat(&self, role: Role, shell: &mut Shell) -> usize {
        if let Some(open) = shell.places.iter().position(|p| p.role == role) {
            return open;
        }
        let at = shell.places.len();
        let seat = sit(self.handle, (at, role), self.host.dial(role), &self.told);
        shell.places.push(Place::new(role, seat, face(role)));
        at
    }
}

impl House for ConsoleHouse<'_> {
    fn open(&mut self, role: Role, shell: &mut Shell) {
        shell.active = self.seat(role, shell);
    }

    fn simulate(&mut self, shell: &mut Shell) {
        let console = self.seat(Role::Console, shell);
        self.simulating = shell.places[console].replica.books.congress.rehearsal;
    }

    fn print(&mut self, paper: PaperKind, shell: &mut Shell) {
        if self.printing.as_ref().is_some_and(|job| !job.is_finished()) {
            shell.notices.push(Message::new("print-window-busy"));
            return;
        }
        self.printing = Some(beside::start(paper, &self.folder, self.common, &self.told));
    }

    fn attend(&mut self, shell: &mut Shell) -> Option<Duration> {
        shell.notices.extend(self.host.hub.notices());
        if !self.simulating {
            return None;
        }
        // Only a board knows how many ballots are entered.
        let seats = [Role::Console, Role::Desk, Role::Board].map(|role| self.seat(role, shell));
        if seats.iter().any(|at| !shell.places[*at].replica.connected) {
            return Some(SOON);
        }
        self.simulating = false;
        let [console, _, board] = seats;
        let congress = &shell.places[console].replica.books.congress;
        let asked = self.crowd.next(congress, &shell.places[board].replica.books.boxes);
        if asked.is_empty() && congress.closed.is_none() {
            shell.notices.push(Message::new("simulate-nothing"));
        }
        for one in asked {
            shell.ask(one.role, one.request);
        }
        None
    }
}
