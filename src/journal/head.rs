//! The third small file: how many lines were acknowledged, and the link of the last. It tells a cleanly cut tail.
//!
//! It is a lower bound, so it is written on a thread of its own a moment after the acknowledgement, and at closing. Its
//! text is a sealed line of its own: `{"count":12,"link":"<64 hex>","hash":"<64 hex>"}`.
use std::fs::{self, File};
use std::io::{self, Write};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::journal::contract::Head;
use crate::journal::folder::Folder;
use crate::record::chain::Link;
use crate::record::line;

/// Pause between two writings, so that a burst of commands does not write the head each time.
const PAUSE: Duration = Duration::from_millis(100);

#[derive(Serialize, Deserialize)]
struct Text {
    count: u64,
    link: Link,
}

/// What the file says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stored {
    /// There is no such file.
    Absent,
    /// It is there, but it is not a head.
    Damaged,
    Head(Head),
}

impl Stored {
    /// The head, when there is one.
    pub fn head(self) -> Option<Head> {
        match self {
            Self::Head(head) => Some(head),
            Self::Absent | Self::Damaged => None,
        }
    }
}

/// Reads the head of `folder`.
pub fn read(folder: &Folder) -> Stored {
    let bytes = match fs::read(folder.head()) {
        Ok(bytes) => bytes,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Stored::Absent,
        Err(_) => return Stored::Damaged,
    };
    let text = line::open(Link::START, bytes.trim_ascii_end())
        .ok()
        .and_then(|(json, _)| serde_json::from_slice::<Text>(&json).ok());
    text.map_or(Stored::Damaged, |t| Stored::Head(Head { count: t.count, link: t.link }))
}

/// Replaces the head of `folder` atomically.
///
/// # Errors
/// When the disk refuses; the old head is still there.
pub fn write(folder: &Folder, head: Head) -> io::Result<()> {
    let json = serde_json::to_string(&Text { count: head.count, link: head.link })?;
    let (sealed, _) = line::seal(Link::START, &json);
    let mut file = File::create(folder.head_new())?;
    writeln!(file, "{sealed}")?;
    drop(file);
    fs::rename(folder.head_new(), folder.head())
}

#[derive(Default)]
struct Desk {
    due: Option<Head>,
    closing: bool,
}

/// Writes heads on a thread of its own; the last one when dropped.
pub struct HeadWriter {
    desk: Arc<(Mutex<Desk>, Condvar)>,
    thread: Option<JoinHandle<()>>,
}

fn locked(desk: &Mutex<Desk>) -> MutexGuard<'_, Desk> {
    desk.lock().unwrap_or_else(PoisonError::into_inner)
}

impl HeadWriter {
    /// Starts the thread.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(folder: Folder) -> io::Result<Self> {
        let desk = Arc::new((Mutex::new(Desk::default()), Condvar::new()));
        let shared = Arc::clone(&desk);
        let thread = Builder::new().name("journal-head".to_owned()).spawn(move || work(&folder, &shared))?;
        Ok(Self { desk, thread: Some(thread) })
    }

    /// Has `head` written soon. Never waits.
    pub fn post(&self, head: Head) {
        locked(&self.desk.0).due = Some(head);
        self.desk.1.notify_one();
    }
}

impl Drop for HeadWriter {
    fn drop(&mut self) {
        locked(&self.desk.0).closing = true;
        self.desk.1.notify_one();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn work(folder: &Folder, shared: &(Mutex<Desk>, Condvar)) {
    let (desk, bell) = shared;
    loop {
        let state =
            bell.wait_while(locked(desk), |d| d.due.is_none() && !d.closing).unwrap_or_else(PoisonError::into_inner);
        let (due, closing) = (state.due, state.closing);
        drop(state);
        // A head that cannot be written now stays due: it is a lower bound, an older one is still right.
        if let Some(head) = due
            && write(folder, head).is_ok()
        {
            let mut state = locked(desk);
            if state.due == Some(head) {
                state.due = None;
            }
        }
        if closing {
            return;
        }
        let _ = bell.wait_timeout_while(locked(desk), PAUSE, |d| !d.closing);
    }
}
