//! The seats beside the console: board, desk, display.
use std::process::ExitCode;

use crate::app::cli::SeatArgs;
use crate::app::common::{Common, USAGE};
use crate::app::discover::find;
use crate::base::role::Role;

/// Sits down at the running congress as `role`.
///
/// # Errors
/// None yet.
pub fn run(_role: Role, args: &SeatArgs, common: &Common) -> anyhow::Result<ExitCode> {
    match find(common, args.number) {
        Ok(found) => {
            println!("{}", found.title);
            Ok(ExitCode::SUCCESS)
        }
        Err(why) => Ok(common.refuse(&why, USAGE)),
    }
}
