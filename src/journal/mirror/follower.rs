//! The thread that follows the record with the second place. Nobody waits for it longer than [`PATIENCE`], and for one that
//! was slower than that not at all.
use std::io;
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{Builder, JoinHandle};
use std::time::{Duration, Instant};

use crate::base::message::Message;
use crate::base::mirror::Standing;
use crate::journal::contract::Head;
use crate::journal::mirror::copy::Copier;
use crate::journal::mirror::files::Lack;
use crate::journal::mirror::trouble::Trouble;
use crate::journal::twin::Tap;

/// How long the answer to a command waits for the second place. Whatever takes longer is declared slow and is not waited
/// for again before it has shown that it writes within half of this.
pub const PATIENCE: Duration = Duration::from_millis(200);
/// How long a start waits to know how the place stands, and an end for the last lines.
pub const AT_ENDS: Duration = Duration::from_secs(2);
/// How often the place is looked at while nothing is written, and the files beside the record are compared.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// How often something is written to it only to know that it can be.
const PROBE_EVERY: Duration = Duration::from_secs(15);
/// The longest pause between two tries on a place that refuses.
const MOST_PAUSE: Duration = Duration::from_secs(10);

/// Told whenever the place stands differently. Must not wait.
pub type Tell = Box<dyn Fn(&Standing) + Send + Sync>;

struct Desk {
    /// How far the acknowledged record goes.
    target: Head,
    /// How many of its lines are durable at the second place.
    have: u64,
    /// Whether answers wait for it.
    trusted: bool,
    /// Whether it was looked at yet.
    seen: bool,
    trouble: Option<Trouble>,
    files: Option<Message>,
    aside: Vec<String>,
    told: Option<Standing>,
    closing: bool,
    ended: bool,
}

impl Desk {
    fn standing(&self) -> Standing {
        let missing = self.target.count.saturating_sub(self.have);
        match (&self.trouble, &self.files) {
            (Some(trouble), _) => trouble.standing(missing),
            (None, _) if !self.trusted => Standing::Behind { missing },
            (None, Some(why)) => Standing::Files { why: why.clone() },
            (None, None) => Standing::Whole,
        }
    }

    fn lacks(&self) -> bool {
        self.have < self.target.count
    }
}

/// The desk at the beginning of a turn.
#[derive(Clone, Copy)]
struct Seen {
    target: Head,
    trusted: bool,
    closing: bool,
}

struct Shared {
    desk: Mutex<Desk>,
    /// There is something to write.
    due: Condvar,
    /// Something was written, or cannot be.
    done: Condvar,
    tell: Tell,
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Desk> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn seen(&self) -> Seen {
        let desk = self.lock();
        Seen { target: desk.target, trusted: desk.trusted, closing: desk.closing }
    }

    /// Changes the desk, and tells when the place stands differently by it.
    fn change(&self, change: impl FnOnce(&mut Desk)) {
        let mut desk = self.lock();
        change(&mut desk);
        self.publish(&mut desk);
        drop(desk);
        self.done.notify_all();
    }

    fn publish(&self, desk: &mut Desk) {
        let standing = desk.standing();
        if desk.seen && desk.told.as_ref() != Some(&standing) {
            (self.tell)(&standing);
            desk.told = Some(standing);
        }
    }
}

/// The thread, and the way to it.
pub struct Follower {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

impl Follower {
    /// Starts to follow the record in `record`, which goes as far as `head`, below `root`; writes go through `tap`.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(record: &Path, head: Head, (root, tap): (&Path, Tap), tell: Tell) -> io::Result<Self> {
        let desk = Desk {
            target: head,
            have: 0,
            trusted: false,
            seen: false,
            trouble: None,
            files: None,
            aside: Vec::new(),
            told: None,
            closing: false,
            ended: false,
        };
        let shared = Shared { desk: Mutex::new(desk), due: Condvar::new(), done: Condvar::new(), tell };
        let shared = Arc::new(shared);
        let (copier, thread_shared) = (Copier::new(record, root, tap), Arc::clone(&shared));
        let thread = Builder::new().name("journal-mirror".to_owned()).spawn(move || work(copier, &thread_shared))?;
        let follower = Self { shared, thread: Some(thread) };
        follower.wait(AT_ENDS, |desk| !desk.trusted && desk.trouble.is_none());
        // However long it takes: from now on it can be told.
        follower.shared.change(|desk| desk.seen = true);
        Ok(follower)
    }

    /// Waits for as long as `unready` holds, at most `within`.
    fn wait(&self, within: Duration, unready: impl Fn(&Desk) -> bool) {
        let desk = self.shared.lock();
        let waited = self.shared.done.wait_timeout_while(desk, within, |desk| unready(desk));
        drop(waited.unwrap_or_else(PoisonError::into_inner));
    }

    /// The record's own copies are durable up to `head`: waits for the second place, as far as it is waited for.
    pub fn follow(&self, head: Head) {
        self.shared.lock().target = head;
        self.shared.due.notify_one();
        self.wait(PATIENCE, |desk| desk.trusted && desk.lacks());
        let mut desk = self.shared.lock();
        desk.trusted &= !desk.lacks();
        self.shared.publish(&mut desk);
    }

    /// How the place stands now.
    pub fn standing(&self) -> Standing {
        self.shared.lock().standing()
    }

    /// The names of damaged copies that were set aside since the last call.
    pub fn take_aside(&self) -> Vec<String> {
        std::mem::take(&mut self.shared.lock().aside)
    }
}

impl Drop for Follower {
    fn drop(&mut self) {
        self.shared.lock().closing = true;
        self.shared.due.notify_one();
        self.wait(AT_ENDS, |desk| !desk.ended);
        // A thread that hangs in a dead disk ends with the process.
        let ended = self.shared.lock().ended;
        if ended && let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// What the thread knows between two turns.
struct Turn {
    pause: Duration,
    looked: Instant,
    probed: Option<Instant>,
    /// When a file beside the record could not be copied, and the pause until the next try.
    files: Option<(Instant, Duration)>,
}

fn work(mut copier: Copier, shared: &Shared) {
    let mut turn = Turn { pause: LOOK_EVERY, looked: Instant::now(), probed: None, files: None };
    loop {
        let seen = shared.seen();
        match step(&mut copier, shared, seen, &mut turn) {
            Ok(()) => turn.pause = LOOK_EVERY,
            Err(trouble) => {
                let trouble = copier.named(trouble);
                // That the folder is not there is found without reading anything.
                let absent = matches!(trouble, Trouble::Absent(_));
                turn.pause = if absent { LOOK_EVERY } else { (turn.pause * 2).min(MOST_PAUSE) };
                (turn.probed, turn.files) = (None, None);
                shared.change(|desk| (desk.trouble, desk.trusted, desk.files) = (Some(trouble), false, None));
            }
        }
        if seen.closing {
            break;
        }
        let idle = |desk: &mut Desk| !desk.closing && (desk.trouble.is_some() || !desk.lacks());
        let waited = shared.due.wait_timeout_while(shared.lock(), turn.pause, idle);
        drop(waited.unwrap_or_else(PoisonError::into_inner));
    }
    shared.change(|desk| desk.ended = true);
}

/// Brings the place up to `target`, and now and then looks whether all is as it should be.
fn step(copier: &mut Copier, shared: &Shared, seen: Seen, turn: &mut Turn) -> Result<(), Trouble> {
    let Seen { target, trusted, closing } = seen;
    let looks = closing || !trusted || !copier.is_open() || turn.looked.elapsed() >= LOOK_EVERY;
    if looks {
        copier.look()?;
    }
    // A place that let itself be opened may refuse still: only what was written shows that it does not.
    let mut told = |head: Head, written: bool| {
        shared.change(|desk| {
            desk.have = head.count;
            desk.trouble = desk.trouble.take().filter(|_| !written);
        });
    };
    copier.bring(target, &mut told)?;
    if !looks {
        return Ok(());
    }
    turn.looked = Instant::now();
    let due = copier.is_head_due() || turn.probed.is_none_or(|at| at.elapsed() >= PROBE_EVERY);
    if due || !trusted {
        let slowest = copier.probe()?.max(copier.took.take().unwrap_or_default());
        turn.probed = Some(Instant::now());
        let aside = std::mem::take(&mut copier.aside);
        shared.change(|desk| {
            desk.trouble = None;
            desk.trusted |= slowest <= PATIENCE / 2 && !desk.lacks();
            desk.aside.extend(aside);
        });
    }
    if closing || turn.files.is_none_or(|(at, pause)| at.elapsed() >= pause) {
        let lack = copier.bring_files();
        let failed = lack.as_ref().is_some_and(Lack::is_failure);
        let pause = turn.files.map_or(LOOK_EVERY, |(_, pause)| (pause * 2).min(MOST_PAUSE));
        turn.files = failed.then(|| (Instant::now(), pause));
        shared.change(|desk| desk.files = lack.map(|lack| lack.message()));
    }
    Ok(())
}
