//! `daihoi run`: the presidium's console, and with it the record, the clerk and the hub.
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::mpsc::Sender;
use std::time::Duration;

use tokio::runtime::Handle;

use crate::app::cli::RunArgs;
use crate::app::common::{Common, USAGE};
use crate::app::face::face;
use crate::app::host::{Host, salt};
use crate::app::paths::{congress, is_record, root};
use crate::app::run_loop::{End, House, Told, queue, run as run_loop, sit};
use crate::app::run_seat::runtime;
use crate::app::shell::{Place, Shell};
use crate::app::terminal::depth;
use crate::base::message::Message;
use crate::base::role::Role;
use crate::script::load::{Loaded, load_source};
use crate::script::report::Report;
use crate::script::source::Source;
use crate::tui::theme::Theme;

/// What the console is opened on.
struct Chosen {
    folder: PathBuf,
    /// The agenda as its files stand now; none when a record goes on without them.
    loaded: Option<Loaded>,
    rehearsal: bool,
}

/// Opens a new congress or goes on with an unfinished one.
///
/// # Errors
/// None of its own.
pub fn run(args: &RunArgs, common: &Common) -> anyhow::Result<ExitCode> {
    let Some(agenda) = &args.agenda else { return Ok(common.refuse(&Message::new("cli-see-help"), USAGE)) };
    let chosen = match choose(agenda, args.rehearse, common) {
        Ok(chosen) => chosen,
        Err(refused) => return Ok(refused),
    };
    match start(chosen, common) {
        Ok(End::Left) => Ok(ExitCode::SUCCESS),
        Ok(End::TurnedAway(why)) | Err(why) => Ok(common.refuse(&why, 1)),
    }
}

/// Reads the agenda and finds its folder. A record that is under way goes on even when the agenda's files no longer
/// read: it carries its own script, rules and roll.
fn choose(agenda: &Path, rehearsal: bool, common: &Common) -> Result<Chosen, ExitCode> {
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
        eprint!("{}", Report::new(&loaded).text(&common.words));
        return Err(ExitCode::from(USAGE));
    }
    Ok(Chosen { folder, loaded: loaded.ok(), rehearsal })
}

fn start(chosen: Chosen, common: &Common) -> Result<End, Message> {
    let runtime = runtime()?;
    let host = Host::start(&chosen.folder, chosen.loaded, chosen.rehearsal, runtime.handle())?;
    let (told, events) = queue();
    let seat = sit(runtime.handle(), (0, Role::Console), host.dial(Role::Console), &told);
    let theme = Theme::choose(depth());
    let places = vec![Place::new(Role::Console, seat, face(Role::Console))];
    let (words, notices) = (&common.words, host.notices.clone());
    let mut shell = Shell { places, active: 0, words, theme: &theme, notices, switches: true };
    let mut house = ConsoleHouse { host: &host, handle: runtime.handle() };
    let end = run_loop(&mut shell, &mut house, (told, events));
    drop(shell);
    host.stop();
    runtime.shutdown_background();
    end
}

/// What the console's program does beyond a seat: it opens the other seats, and passes on what the clerk says.
struct ConsoleHouse<'a> {
    host: &'a Host,
    handle: &'a Handle,
}

impl House for ConsoleHouse<'_> {
    fn open(&mut self, role: Role, shell: &mut Shell, told: &Sender<Told>) {
        let at = shell.places.len();
        let seat = sit(self.handle, (at, role), self.host.dial(role), told);
        shell.places.push(Place::new(role, seat, face(role)));
        shell.active = at;
    }

    fn simulate(&mut self, _: &mut Shell) {}

    fn attend(&mut self, shell: &mut Shell) -> Option<Duration> {
        shell.notices.extend(self.host.hub.notices());
        None
    }
}
