//! `daihoi new`: an agenda folder begun from a bundled one.
use std::process::ExitCode;

use crate::app::args::NewArgs;
use crate::app::common::{Common, USAGE};
use crate::base::message::Message;
use crate::script::new::create;

/// Copies the template; exit code 2 when it cannot.
///
/// # Errors
/// None of its own.
pub fn run(args: &NewArgs, common: &Common) -> anyhow::Result<ExitCode> {
    let shown = args.dir.display().to_string();
    match create(&args.template, &args.dir) {
        Ok(files) => {
            let made = Message::new("cli-new-made").with("dir", &shown).with("files", files.join(", "));
            common.tell(&made);
            Ok(ExitCode::SUCCESS)
        }
        Err(faults) => {
            faults.messages().iter().for_each(|m| common.complain(m));
            Ok(ExitCode::from(USAGE))
        }
    }
}
