//! `daihoi tally`: one count judged by any rule set, without a congress.
use std::process::ExitCode;

use serde::Serialize;

use crate::app::args::TallyArgs;
use crate::app::common::{Common, USAGE, print_line};
use crate::app::tally::judged;
use crate::app::tally_report::{broken, lines, of_stop, of_verdict};
use crate::script::case::load;

/// Exit code of a count with a broken equation: there is no verdict.
const BROKEN: u8 = 3;

/// Judges and prints; exit code 2 when the files are faulty, 3 when the figures contradict each other.
///
/// # Errors
/// None of its own.
pub fn run(args: &TallyArgs, common: &Common) -> anyhow::Result<ExitCode> {
    let case = match load(&args.case) {
        Ok(case) => case,
        Err(faults) => {
            faults.messages().iter().for_each(|m| common.complain(m));
            return Ok(ExitCode::from(USAGE));
        }
    };
    let outcome = judged(&case);
    let words = &common.words;
    match (&outcome.verdict, args.json) {
        (Some(verdict), true) => print_json(&of_verdict(&case, &outcome, verdict, words))?,
        (None, true) => print_json(&of_stop(&outcome, words))?,
        (_, false) => lines(&case, &outcome, words).iter().for_each(|l| print_line(l)),
    }
    if outcome.verdict.is_some() {
        return Ok(ExitCode::SUCCESS);
    }
    outcome.equations.iter().filter(|c| c.stops()).for_each(|c| common.complain(&broken(c)));
    Ok(ExitCode::from(BROKEN))
}

fn print_json(report: &impl Serialize) -> serde_json::Result<()> {
    print_line(&serde_json::to_string_pretty(report)?);
    Ok(())
}
