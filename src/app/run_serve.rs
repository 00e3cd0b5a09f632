//! `daihoi serve`: record, clerk and hub without a screen; consoles sit elsewhere.
use std::process::ExitCode;
use std::time::Duration;

use crate::app::args::ServeArgs;
use crate::app::common::Common;
use crate::app::host::Host;
use crate::app::mirroring::States;
use crate::app::run_console::{Chosen, choose};
use crate::app::runtime::runtime;
use crate::base::message::Message;
use crate::base::mirror::MirrorState;

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
    let begin = (chosen.loaded, chosen.rehearsal);
    let mut host = Host::start_mirrored(&chosen.folder, args.open.mirror.as_deref(), begin, runtime.handle())?;
    host.open(&args.open, common.words.lang(), runtime.handle())?;
    common.tell(&Message::new("serve-open").with("dir", host.folder.display().to_string()));
    host.notices.iter().for_each(|notice| common.tell(notice));
    if let Some(state) = host.mirror.as_ref().map(|states| states.borrow().clone()).filter(MirrorState::is_whole) {
        common.tell(&state.message());
    }
    runtime.block_on(async {
        let mut every = tokio::time::interval(EVERY);
        let ended = ended();
        tokio::pin!(ended);
        let mut mirror = host.mirror.clone();
        loop {
            tokio::select! {
                () = &mut ended => return,
                state = changed(&mut mirror) => common.tell(&state.message()),
                _ = every.tick() => host.hub.notices().iter().for_each(|notice| common.tell(notice)),
            }
        }
    });
    common.tell(&Message::new("serve-closed"));
    host.stop();
    runtime.shutdown_background();
    Ok(())
}

/// How the record's second place stands, once that has changed; never where there is none.
async fn changed(states: &mut States) -> MirrorState {
    if let Some(states) = states
        && states.changed().await.is_ok()
    {
        return states.borrow_and_update().clone();
    }
    std::future::pending().await
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
