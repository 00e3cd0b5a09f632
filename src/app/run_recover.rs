//! `daihoi recover`: a congress goes on at another machine, from the second place of its record.
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::app::args::RecoverArgs;
use crate::app::common::{Common, USAGE};
use crate::app::paths::{congress, records, root};
use crate::app::recovery::{Found, Outcome, look, recover};
use crate::base::message::Message;
use crate::journal::finding::Finding;

/// Exit code 0 when the record is there with all that could be read, 1 when it was not made, 2 when there is nothing to
/// make it from.
///
/// # Errors
/// None of its own.
pub fn run(args: &RecoverArgs, common: &Common) -> anyhow::Result<ExitCode> {
    let places = one(&args.mirror).and_then(|dir| Ok((dir, root(common)?)));
    let (dir, root) = match places {
        Ok(places) => places,
        Err(why) => return Ok(common.refuse(&why, USAGE)),
    };
    let found = match look(&dir) {
        Ok(found) => found,
        Err(faults) => {
            faults.iter().for_each(|m| common.complain(m));
            return Ok(common.refuse(&Message::new("recover-refused"), 1));
        }
    };
    told(&found).iter().for_each(|m| common.tell(m));
    match recover(&found, &root) {
        Ok(outcome) => {
            came(&outcome, &found, (&root, common)).iter().for_each(|m| common.tell(m));
            Ok(ExitCode::SUCCESS)
        }
        Err(why) => Ok(common.refuse(&why, 1)),
    }
}

/// The folder of the one congress that is meant.
fn one(mirror: &Path) -> Result<PathBuf, Message> {
    let shown = mirror.display().to_string();
    let found = records(mirror);
    match found.as_slice() {
        [] => Err(Message::new("recover-none").with("dir", shown)),
        [one] => Ok(one.clone()),
        many => {
            let list: Vec<_> = many.iter().map(|p| format!("  daihoi recover {}", p.display())).collect();
            let message = Message::new("recover-several").with("dir", shown).with("count", many.len());
            Err(message.with("list", list.join("\n")))
        }
    }
}

/// What was found, with numbers.
fn told(found: &Found) -> Vec<Message> {
    let congress = &found.books.congress;
    let message = Message::new("recover-found").with("dir", found.dir.display().to_string());
    let mut all = vec![message.with("title", &congress.agenda.title).with("lines", found.lines)];
    if let Some((at, what)) = &found.last {
        let message = Message::new("recover-last").with("date", at.format("%d/%m/%Y").to_string());
        all.push(message.with("time", at.format("%H:%M:%S").to_string()).with("what", what.clone()));
    }
    if let Some(first) = found.faults.first() {
        let message = Message::new("recover-figures").with("line", found.lines + 1).with("left", found.left);
        all.push(message.with("why", first.clone()));
        all.extend(found.faults.iter().skip(1).cloned());
        return all;
    }
    all.extend(found.finding.iter().map(Finding::message));
    if found.unfinished > 0 {
        all.push(Message::new("recover-unfinished").with("lines", found.unfinished));
    }
    if found.marked > found.lines {
        let message = Message::new("recover-missing").with("marked", found.marked);
        all.push(message.with("missing", found.marked - found.lines).with("lines", found.lines));
    }
    all
}

/// What became of it, and how to go on.
fn came(outcome: &Outcome, found: &Found, (root, common): (&Path, &Common)) -> Vec<Message> {
    let about = |key: &'static str| {
        Message::new(key).with("dir", outcome.folder().display().to_string()).with("lines", found.lines)
    };
    let mut all = vec![match outcome {
        Outcome::Made { files, .. } => about("recover-made").with("files", files.count),
        Outcome::Forward { had, files, .. } => {
            let message = about("recover-forward").with("had", *had).with("added", found.lines - had);
            message.with("files", files.count)
        }
        Outcome::There { more, .. } => about("recover-there").with("more", *more),
    }];
    if let Outcome::Made { files, .. } | Outcome::Forward { files, .. } = outcome {
        all.extend(files.lack.clone());
    }
    let own = &found.books.congress;
    if own.closed.is_some() {
        all.push(Message::new("recover-closed"));
        return all;
    }
    let next = congress(root, &own.agenda.id, own.rehearsal);
    if next != outcome.folder() {
        all.push(Message::new("recover-behind").with("other", next.display().to_string()));
    }
    let key = if own.rehearsal { "recover-next-rehearsal" } else { "recover-next" };
    // The whole line: without the folder, or the mirror, another congress would begin, or this one without a second place.
    let data = common.data.as_ref().map_or_else(String::new, |dir| format!(" --data {}", dir.display()));
    let place = found.dir.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mirror = place.display().to_string();
    all.push(Message::new(key).with("agenda", &own.agenda.id).with("mirror", mirror).with("data", data));
    all
}
