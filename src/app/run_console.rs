//! The `console` command.
use std::process::ExitCode;

use crate::app::cli::RunArgs;
use crate::app::common::{Common, USAGE};
use crate::base::message::Message;

/// Runs the command.
///
/// # Errors
/// None yet.
pub fn run(_args: &RunArgs, common: &Common) -> anyhow::Result<ExitCode> {
    Ok(common.refuse(&Message::new("cli-see-help"), USAGE))
}
