//! `daihoi check`: every fault of an agenda at once.
use std::process::ExitCode;

use crate::app::args::CheckArgs;
use crate::app::common::{Common, USAGE};
use crate::script::load::load;
use crate::script::report::Report;

/// Prints what was found; exit code 2 when the congress cannot be opened with it.
///
/// # Errors
/// None of its own.
pub fn run(args: &CheckArgs, common: &Common) -> anyhow::Result<ExitCode> {
    // No salt is needed for people who are only looked at.
    let report = Report::new(&load(&args.agenda, &mut String::new));
    report.lines.iter().for_each(|m| common.tell(m));
    Ok(ExitCode::from(if report.clean { 0 } else { USAGE }))
}
