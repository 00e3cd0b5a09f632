//! The state of the record's second place, as consoles hear of it, and only consoles.
use std::fs;
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use daihoi::app::host::{Host, salt};
use daihoi::base::mirror::Standing;
use daihoi::base::role::Role;
use daihoi::client::seat::{Seat, SeatEvent, Who};
use daihoi::congress::command::Command;
use daihoi::script::load::load;
use tokio::runtime::Runtime;

const SOON: Duration = Duration::from_secs(30);

fn sit(host: &Host, role: Role, runtime: &Runtime) -> (Seat, Receiver<SeatEvent>) {
    let (tell, events) = channel();
    let sink = Box::new(move |event| drop(tell.send(event)));
    (Seat::start(runtime.handle(), Who::new(role, "máy"), host.dial(role), sink), events)
}

/// Waits for a state that is wanted.
fn until(events: &Receiver<SeatEvent>, wanted: impl Fn(&Standing) -> bool) -> Standing {
    let begun = Instant::now();
    loop {
        let left = SOON.saturating_sub(begun.elapsed());
        if let SeatEvent::Mirror(state) = events.recv_timeout(left).unwrap()
            && wanted(&state.standing)
        {
            return state.standing;
        }
    }
}

#[test]
fn consoles_hear_how_the_mirror_stands_and_the_congress_goes_on() {
    let (data, root) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let stick = root.path().join("stick");
    let runtime = Runtime::new().unwrap();
    let loaded = load(Path::new("chi-bo"), &mut salt).unwrap();
    let host = Host::start_mirrored(data.path(), Some(&stick), (Some(loaded), false), runtime.handle()).unwrap();
    assert!(host.notices.iter().any(|n| n.key == "mirror-lost"), "{:?}", host.notices);
    let (mut console, events) = sit(&host, Role::Console, &runtime);
    let (_desk, desk) = sit(&host, Role::Desk, &runtime);
    let Standing::Lost { missing: before, .. } = until(&events, |s| matches!(s, Standing::Lost { .. })) else {
        unreachable!()
    };
    console.ask(Command::Enter { step: "chao-co".into(), reason: None }.into());
    until(&events, |s| matches!(s, Standing::Lost { missing, .. } if *missing > before));
    fs::create_dir(&stick).unwrap();
    until(&events, |s| *s == Standing::Whole);
    // A console that joins later is told at once.
    let (_later, later) = sit(&host, Role::Console, &runtime);
    until(&later, |s| *s == Standing::Whole);
    assert!(desk.try_iter().all(|e| !matches!(e, SeatEvent::Mirror(_))), "a desk has nothing to do with it");
    host.stop();
    let there = fs::read_dir(&stick).unwrap().next().unwrap().unwrap().path().join("journal.jsonl");
    assert_eq!(fs::read(there).unwrap(), fs::read(data.path().join("journal.jsonl")).unwrap());
}
