//! drill
use crate::app::cli::DrillArgs;
use crate::app::common::{Common, USAGE};
use crate::base::message::Message;
use std::process::ExitCode;
/// d
/// # Errors
/// d
pub fn run(_args: &DrillArgs, common: &Common) -> anyhow::Result<ExitCode> {
    Ok(common.refuse(&Message::new("cli-see-help"), USAGE))
}
