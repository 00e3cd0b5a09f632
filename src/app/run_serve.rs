//! `daihoi serve`: record, clerk and hub without a screen; consoles sit elsewhere.
use std::process::ExitCode;
use std::time::Duration;

use crate::app::args::ServeArgs;
use crate::app::common::Common;
use crate::app::host::Host;
use crate::app::run_console::{Chosen, choose};
use crate::app::runtime::runtime;
use crate::base::message::Message;

/// How often what the hub has to say is printed.
const EVERY: Duration = Duration::from_millis(500);

/// Opens the congress and lets seats in until the program is told to end.
///
/// # Errors
/// None of its own.
pub fn run(args: &ServeArgs, common: &Common) -> anyhow::Result<ExitCode> {
    let chosen = match choose(&args.agenda, args.rehearse, common) {
        Ok(chosen) => chosen,
        Err(refused) => return Ok(refused),
    };
    match serve(chosen, args, common) {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(why) => Ok(common.refuse(&why, 1)),
    }
}

fn serve(chosen: Chosen, args: &ServeArgs, common: &Common) -> Result<(), Message> {
    let runtime = runtime()?;
    let mut host = Host::start(&chosen.folder, chosen.loaded, chosen.rehearsal, runtime.handle())?;
    host.open(&args.open, common.words.lang(), runtime.handle())?;
    common.tell(&Message::new("serve-open").with("dir", host.folder.display().to_string()));
    host.notices.iter().for_each(|notice| common.tell(notice));
    runtime.block_on(async {
        let mut every = tokio::time::interval(EVERY);
        let ended = ended();
        tokio::pin!(ended);
        loop {
            tokio::select! {
                () = &mut ended => return,
                _ = every.tick() => host.hub.notices().iter().for_each(|notice| common.tell(notice)),
            }
        }
    });
    common.tell(&Message::new("serve-closed"));
    host.stop();
    runtime.shutdown_background();
    Ok(())
}

/// Until somebody presses Ctrl+C, or the system ends the program.
#[cfg(unix)]
async fn ended() {
    use tokio::signal::unix::{SignalKind, signal};
    let mut kinds = [SignalKind::terminate(), SignalKind::hangup()].map(|kind| signal(kind).ok()).into_iter().flatten();
    let (first, second) = (kinds.next(), kinds.next());
    let of = |signal: Option<tokio::signal::unix::Signal>| async {
        match signal {
            Some(mut signal) => drop(signal.recv().await),
            None => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = of(first) => {}
        () = of(second) => {}
    }
}

#[cfg(not(unix))]
async fn ended() {
    let _ = tokio::signal::ctrl_c().await;
}
