//! One console at a time: an advisory lock on `<dir>/lock`, which holds the process number to name.
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, SeekFrom, Write};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::journal::fault::JournalFault;
use crate::journal::folder::Folder;

/// How long a lock of a process that is just ending is waited for.
pub const PATIENCE: Duration = Duration::from_secs(2);
/// Pause between two tries.
const PAUSE: Duration = Duration::from_millis(25);

/// The held lock; released when dropped.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// Takes the lock of `folder`, trying again for `patience`.
///
/// # Errors
/// [`JournalFault::Locked`] when another process holds it for longer; [`JournalFault::Folder`].
pub fn take(folder: &Folder, patience: Duration) -> Result<Lock, JournalFault> {
    let path = folder.lock();
    let mut file = OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(&path)
        .map_err(|e| JournalFault::folder(&path, e))?;
    let deadline = Instant::now() + patience;
    loop {
        match file.try_lock() {
            Ok(()) => break,
            Err(TryLockError::WouldBlock) if Instant::now() < deadline => sleep(PAUSE),
            Err(TryLockError::WouldBlock) => return Err(JournalFault::Locked(holder(&mut file))),
            Err(TryLockError::Error(e)) => return Err(JournalFault::folder(&path, e)),
        }
    }
    // The number is only there to be named; a full disk must not keep anybody from opening.
    let _ = file.set_len(0).and_then(|()| write!(file, "{}", std::process::id()));
    Ok(Lock { _file: file })
}

/// Whether somebody holds the lock of `folder` now. Writes nothing.
pub fn is_held(folder: &Folder) -> bool {
    File::open(folder.lock()).is_ok_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
}

/// The process number in the lock file. Windows keeps others from reading a locked file, so there may be none.
fn holder(file: &mut File) -> Option<u32> {
    let mut text = String::new();
    file.seek(SeekFrom::Start(0)).ok()?;
    file.take(16).read_to_string(&mut text).ok()?;
    text.trim().parse().ok()
}
