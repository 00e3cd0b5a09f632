//! `daihoi check`: every fault of an agenda at once, and with `--hall` whatever does not fit the hall's screen.
use std::process::ExitCode;

use crate::app::args::CheckArgs;
use crate::app::clock::SystemClock;
use crate::app::common::{Common, USAGE};
use crate::app::hall_check::{size, walk};
use crate::clerk::clock::Clock;
use crate::script::fault::Findings;
use crate::script::load::load_source;
use crate::script::report::Report;
use crate::script::source::Source;

/// Prints what was found; exit code 2 when the congress cannot be opened with it, or a text of a picture is cut.
///
/// # Errors
/// None of its own.
pub fn run(args: &CheckArgs, common: &Common) -> anyhow::Result<ExitCode> {
    let hall = match args.hall.as_deref().map(size).transpose() {
        Ok(hall) => hall,
        Err(why) => return Ok(common.refuse(&why, USAGE)),
    };
    let source = Source::open(&args.agenda);
    // No salt is needed for people who are only looked at.
    let loaded = source.as_ref().map_err(Clone::clone).and_then(|source| load_source(source, &mut String::new));
    let report = Report::new(&loaded);
    report.lines.iter().for_each(|m| common.tell(m));
    let (Some(hall), Ok(loaded), Ok(source)) = (hall, loaded, source) else {
        return Ok(ExitCode::from(if report.clean { 0 } else { USAGE }));
    };
    let text = source.read("agenda.toml", &Findings::default()).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let found = walk(loaded, &text, hall, (&common.words, SystemClock.now()));
    found.lines.iter().for_each(|m| common.tell(m));
    Ok(ExitCode::from(if found.cut { USAGE } else { 0 }))
}
