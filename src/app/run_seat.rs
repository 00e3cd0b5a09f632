//! `daihoi display`, `board`, `desk`: one seat in a terminal of its own.
use std::process::ExitCode;

use crate::app::args::SeatArgs;
use crate::app::common::{Common, USAGE};
use crate::app::discover::{dial, find, running, wait_for};
use crate::app::face::face;
use crate::app::joined::join;
use crate::app::paths::root;
use crate::app::run_loop::{Alone, End, machine, queue, run as run_loop, sit_as};
use crate::app::runtime::runtime;
use crate::app::shell::{Face, Place, Shell};
use crate::app::terminal::depth;
use crate::base::message::Message;
use crate::base::role::Role;
use crate::client::seat::{Dial, Who};
use crate::tui::theme::Theme;

/// Sits down at the running congress as `role`; when none runs yet, waits for one.
///
/// # Errors
/// None of its own.
pub fn run(role: Role, args: &SeatArgs, common: &Common) -> anyhow::Result<ExitCode> {
    run_as(role, face(role), args, common)
}

/// As [`run`], with another screen than the role's own.
///
/// # Errors
/// None of its own.
pub fn run_as(role: Role, face: Face, args: &SeatArgs, common: &Common) -> anyhow::Result<ExitCode> {
    match start((role, face), args, common) {
        Ok(End::Left) => Ok(ExitCode::SUCCESS),
        Ok(End::TurnedAway(why)) => Ok(common.refuse(&why, 1)),
        Err(why) => Ok(common.refuse(&why, USAGE)),
    }
}

fn start((role, face): (Role, Face), args: &SeatArgs, common: &Common) -> Result<End, Message> {
    let (who, way) = seat(role, args, common)?;
    let runtime = runtime()?;
    let (told, events) = queue();
    let seat = sit_as(runtime.handle(), (0, who), way, &told);
    let theme = Theme::choose(depth());
    let places = vec![Place::new(role, seat, face)];
    let (words, notices) = (&common.words, Vec::new());
    let mut shell = Shell { places, active: 0, words, theme: &theme, notices, switches: false };
    let end = run_loop(&mut shell, &mut Alone, (told, events));
    drop(shell);
    runtime.shutdown_background();
    end
}

/// Who sits down as `role`, and the way to the congress: with a ticket on another machine, else on this one.
///
/// # Errors
/// No such ticket; none of several congresses was chosen.
pub fn seat(role: Role, args: &SeatArgs, common: &Common) -> Result<(Who, Dial), Message> {
    match args.far.wanted() {
        Some(far) => join(role, &far, common),
        None => Ok((Who::new(role, &machine()), way(role, args, common)?)),
    }
}

/// The way to the congress: the one that runs, or the first one that will.
fn way(role: Role, args: &SeatArgs, common: &Common) -> Result<Dial, Message> {
    let root = root(common)?;
    if args.number.is_none() && running(&root).is_empty() {
        return Ok(wait_for(root, role));
    }
    find(common, args.number).map(|found| dial(found.folder, role))
}
