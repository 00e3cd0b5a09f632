//! `daihoi roster`: a secretary's list read into an agenda's roster, and the roster given out.
use std::io::{BufRead, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::app::args::{RosterArgs, RosterExportArgs, RosterImportArgs, RosterWhat};
use crate::app::common::{Common, USAGE, print_line};
use crate::app::roster_preview::{self, column_name};
use crate::base::message::Message;
use crate::record::people::RosterPerson;
use crate::script::bundled;
use crate::script::fault::{Faults, Findings};
use crate::script::import::{Agenda, Imported, import as read_list};
use crate::script::load::{load, organisation, roster_of};
use crate::script::roster_file::{BEFORE, ROSTER, replace, used, write};
use crate::script::roster_out::Table;
use crate::script::source::Source;

/// Imports or exports; exit code 2 for a file or folder that cannot be used.
///
/// # Errors
/// None of its own.
pub fn run(args: &RosterArgs, common: &Common) -> anyhow::Result<ExitCode> {
    let done = match &args.what {
        RosterWhat::Import(args) => import(args, common),
        RosterWhat::Export(args) => export(args, common),
    };
    Ok(match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(messages) => {
            messages.iter().for_each(|m| common.complain(m));
            ExitCode::from(USAGE)
        }
    })
}

/// Why a command stops, in words.
type Stop = Vec<Message>;

/// Faults with how many there are and that nothing was written.
fn faulty(faults: &Faults) -> Stop {
    let mut messages = faults.messages();
    messages.push(Message::new("roster-faulty").with("faults", faults.0.len()));
    messages
}

fn import(args: &RosterImportArgs, common: &Common) -> Result<(), Stop> {
    let file = args.file.display().to_string();
    let (source, folder) = own_folder(&args.into, &file)?;
    let dir = args.into.display().to_string();
    let there = old(&source, &folder);
    let organisation = organisation(&source);
    let known = there.as_ref().ok().and_then(Option::as_deref).unwrap_or_default();
    let used = used(&folder);
    let agenda = Agenda { organisation: &organisation, old: known, used: &used };
    let Imported { sheets, notes, people } = read_list(&args.file, &file, agenda).map_err(|f| faulty(&f))?;
    roster_preview::sheets(&file, &sheets, common);
    let people = people.map_err(|f| faulty(&f))?;
    roster_preview::people(&people, &notes, common);
    print_line("");
    match &there {
        Ok(Some(old)) => roster_preview::changes(old, &people, &dir, common),
        Ok(None) => common.tell(&Message::new("roster-changes-first").with("dir", &dir)),
        Err(_) => common.tell(&Message::new("roster-changes-unread").with("dir", &dir)),
    }
    print_line("");
    if matches!(&there, Ok(Some(old)) if *old == people) {
        common.tell(&Message::new("roster-same").with("dir", &dir));
        return Ok(());
    }
    if !args.yes && !asked(common)(&Message::new("roster-ask").with("dir", &dir)) {
        return Ok(());
    }
    write(&folder, &people).map_err(|f| faulty(&f))?;
    let path = folder.join(ROSTER).display().to_string();
    common.tell(&Message::new("roster-written").with("people", people.len()).with("path", path).with("before", BEFORE));
    checked(&folder, &dir, common);
    Ok(())
}

/// The folder of an agenda that may be written to.
fn own_folder(into: &Path, file: &str) -> Result<(Source, PathBuf), Stop> {
    let none = || {
        let wrong = Message::new("roster-no-agenda").with("dir", into.display().to_string());
        vec![wrong.with("file", file).with("list", bundled::names().join(", "))]
    };
    let source = Source::open(into).map_err(|_| none())?;
    match &source {
        Source::Folder(folder) if folder.join("agenda.toml").is_file() => {
            let folder = folder.clone();
            Ok((source, folder))
        }
        Source::Folder(_) => Err(none()),
        Source::Bundled(bundle) => {
            Err(vec![Message::new("roster-bundled").with("text", bundle.name).with("file", file)])
        }
    }
}

/// The roster that is there; none when there is no file.
fn old(source: &Source, folder: &Path) -> Result<Option<Vec<RosterPerson>>, Faults> {
    if !folder.join(ROSTER).exists() {
        return Ok(None);
    }
    let findings = Findings::default();
    let people = roster_of(source, &findings);
    findings.finish()?;
    Ok(people)
}

/// Asks on a terminal and hears a yes; elsewhere tells how to go on and hears a no.
fn asked(common: &Common) -> impl Fn(&Message) -> bool + '_ {
    |question| {
        if !std::io::stdin().is_terminal() || !std::io::stdout().is_terminal() {
            common.tell(&Message::new("roster-only-shown"));
            return false;
        }
        let yes = answers_yes(question, common);
        if !yes {
            common.tell(&Message::new("roster-not-written"));
        }
        yes
    }
}

fn answers_yes(question: &Message, common: &Common) -> bool {
    common.tell(question);
    let mut line = String::new();
    let read = std::io::stdin().lock().read_line(&mut line);
    read.is_ok() && matches!(line.trim().to_lowercase().as_str(), "c" | "co" | "có" | "y" | "yes")
}

/// Tells what in the agenda no longer fits.
fn checked(folder: &Path, dir: &str, common: &Common) {
    // No salt is needed for people who are only looked at.
    match load(folder, &mut String::new) {
        Ok(_) => common.tell(&Message::new("roster-fits")),
        Err(faults) => {
            common.tell(&Message::new("roster-unfit").with("faults", faults.0.len()));
            faults.messages().iter().for_each(|m| common.tell(m));
            common.tell(&Message::new("roster-check").with("dir", dir));
        }
    }
}

fn export(args: &RosterExportArgs, common: &Common) -> Result<(), Stop> {
    let file = args.out.display().to_string();
    let ending = args.out.extension().map(|e| e.to_string_lossy().to_lowercase());
    let text = match ending.as_deref() {
        Some("csv") => true,
        Some("xlsx") => false,
        _ => return Err(vec![Message::new("roster-out-ending").with("file", &file)]),
    };
    let source = Source::open(&args.agenda).map_err(|f| f.messages())?;
    let findings = Findings::default();
    let people = roster_of(&source, &findings);
    findings.finish().map_err(|f| f.messages())?;
    let people = people.unwrap_or_default();
    if args.out.exists() && !args.yes {
        may_replace(&file, common)?;
    }
    let table = Table::new(&people, args.public, &|column| common.words.say(&column_name(column)));
    let bytes = if text {
        table.csv().map_err(|error| error.to_string())
    } else {
        table.workbook(&common.words.get("roster-sheet")).map_err(|error| error.to_string())
    };
    let refused = |error: String| vec![Message::new("roster-out-refused").with("file", &file).with("error", error)];
    let bytes = bytes.map_err(refused)?;
    replace(&args.out, &bytes).map_err(|error| refused(error.to_string()))?;
    let done = Message::new(if args.public { "roster-out-public" } else { "roster-out-private" });
    common.tell(&done.with("people", people.len()).with("file", &file));
    Ok(())
}

/// Asks before a file that is there is written over; away from a terminal it is left alone.
fn may_replace(file: &str, common: &Common) -> Result<(), Stop> {
    let terminal = std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
    if !terminal {
        return Err(vec![Message::new("roster-out-there").with("file", file)]);
    }
    let yes = answers_yes(&Message::new("roster-out-ask").with("file", file), common);
    if yes { Ok(()) } else { Err(vec![Message::new("roster-not-written")]) }
}
