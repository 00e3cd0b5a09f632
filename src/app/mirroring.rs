//! `--mirror DIR`: the record's second place, and what the operator is told of it.
use std::fs::File;
use std::path::{Path, PathBuf};

use tokio::sync::watch;

use crate::app::clock::SystemClock;
use crate::app::paths::home;
use crate::base::message::Message;
use crate::base::mirror::{MirrorState, Standing};
use crate::clerk::clock::Clock;
use crate::journal::contract::Journal;
use crate::journal::mirror::follower::{Follower, Tell};
use crate::journal::mirror::mirrored::Mirrored;
use crate::journal::mirror::place::on_one_disk;
use crate::journal::twin::{Sink, Tap};

/// How the second place stands, always the newest; none when there is none.
pub type States = Option<watch::Receiver<MirrorState>>;

/// `journal`, whose record lies in the folder `record`, followed below `root`, if any. Waits a moment to know how the
/// place stands; one that cannot be used holds up nothing.
///
/// # Errors
/// `root` and the data folder lie within each other; or the system gives no thread.
pub fn mirrored<J: Journal>(journal: J, record: &Path, root: Option<&Path>) -> Result<(Mirrored<J>, States), Message> {
    let Some(root) = root else { return Ok((Mirrored { journal, follower: None }, None)) };
    let root: PathBuf = std::path::absolute(root).unwrap_or_else(|_| root.to_owned());
    apart(&root, record)?;
    let (place, now) = (root.display().to_string(), SystemClock.now());
    let missing = journal.head().count;
    let (sender, states) = watch::channel(MirrorState { place, standing: Standing::Behind { missing }, since: now });
    let tell: Tell = Box::new(move |standing| {
        sender.send_modify(|state| {
            // The number of missing lines grows; since when they are missing stays.
            if std::mem::discriminant(&state.standing) != std::mem::discriminant(standing) {
                state.since = SystemClock.now();
            }
            state.standing = standing.clone();
        });
    });
    let plain: Tap = Box::new(|file: File| Box::new(file) as Box<dyn Sink>);
    let follower = Follower::start(record, journal.head(), (&root, plain), tell)
        .map_err(|e| Message::new("mirror-no-thread").with("cause", e.to_string()))?;
    Ok((Mirrored { journal, follower: Some(follower) }, Some(states)))
}

/// Refuses a second place that is the data folder, or the record's folder, or lies in or around one of them: its copies
/// would be taken for records, or be copied into themselves.
fn apart(root: &Path, record: &Path) -> Result<(), Message> {
    let (place, own) = (real(root), real(record));
    let data = own.parent().unwrap_or(&own);
    let home = home().is_ok_and(|home| real(&home) == data && place.starts_with(data));
    if home || place == data || place.starts_with(&own) || own.starts_with(&place) {
        let message = Message::new("mirror-inside").with("place", root.display().to_string());
        return Err(message.with("data", data.display().to_string()));
    }
    Ok(())
}

/// `path` without links, as far as it exists: a stick may not be there yet.
fn real(path: &Path) -> PathBuf {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let known = whole.ancestors().find_map(|up| Some((up.canonicalize().ok()?, whole.strip_prefix(up).ok()?)));
    known.map_or_else(|| whole.clone(), |(up, rest)| up.join(rest))
}

/// What the operator is to know at the start: that the place cannot be used, or that it is no second place at all.
pub fn notices(states: &States, record: &Path) -> Vec<Message> {
    let Some(states) = states else { return Vec::new() };
    let state = states.borrow().clone();
    let mut notices = Vec::new();
    if on_one_disk(Path::new(&state.place), record) {
        notices.push(Message::new("mirror-same-disk").with("place", &state.place));
    }
    if !state.is_whole() {
        notices.push(state.message());
    }
    notices
}
