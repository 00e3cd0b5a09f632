//! Times of many commands, and the raw append they are compared with.
use std::fs::{File, OpenOptions, remove_file};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde::Serialize;

use crate::journal::contract::{Each, Head, Journal};
use crate::journal::fault::JournalFault;
use crate::journal::healing::Healing;

/// Half of the times are no longer than `p50`, 99 of 100 no longer than `p99`. Microseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Spread {
    pub p50: u64,
    pub p99: u64,
}

/// The spread of `times`; zero when there are none.
pub fn spread(times: &[Duration]) -> Spread {
    let mut micros: Vec<_> = times.iter().map(|t| u64::try_from(t.as_micros()).unwrap_or(u64::MAX)).collect();
    micros.sort_unstable();
    let at = |percent: usize| micros.get((micros.len() * percent).div_ceil(100).saturating_sub(1)).copied();
    Spread { p50: at(50).unwrap_or(0), p99: at(99).unwrap_or(0) }
}

/// A plain file beside the record: each line is appended and made durable by itself.
pub struct RawAppend {
    file: File,
    path: PathBuf,
    pub times: Vec<Duration>,
}

impl RawAppend {
    /// Opens the file in `folder`.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn beside(folder: &Path) -> io::Result<Self> {
        let path = folder.join("raw-append.tmp");
        let file = OpenOptions::new().create(true).append(true).open(&path)?;
        Ok(Self { file, path, times: Vec::new() })
    }

    /// Appends `bytes` bytes, makes them durable, and notes how long it took.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn append(&mut self, bytes: usize) -> io::Result<()> {
        let line = vec![b'x'; bytes];
        let start = Instant::now();
        self.file.write_all(&line)?;
        self.file.sync_data()?;
        self.times.push(start.elapsed());
        Ok(())
    }
}

impl Drop for RawAppend {
    fn drop(&mut self) {
        let _ = remove_file(&self.path);
    }
}

/// When the record was durable, by the number of its lines.
#[derive(Clone, Debug, Default)]
pub struct Acknowledged(Arc<Mutex<Vec<(u64, Instant)>>>);

impl Acknowledged {
    /// When line `seq` was durable.
    pub fn at(&self, seq: u64) -> Option<Instant> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let first = all.partition_point(|(count, _)| *count < seq);
        all.get(first).map(|(_, at)| *at)
    }
}

/// A journal that notes when each of its appends was acknowledged.
pub struct Timed<J> {
    pub journal: J,
    pub acknowledged: Acknowledged,
}

impl<J: Journal> Journal for Timed<J> {
    fn head(&self) -> Head {
        self.journal.head()
    }

    fn append(&mut self, lines: &[String]) -> Result<Head, JournalFault> {
        let head = self.journal.append(lines)?;
        let noted = (head.count, Instant::now());
        self.acknowledged.0.lock().unwrap_or_else(PoisonError::into_inner).push(noted);
        Ok(head)
    }

    fn read(&self, from: u64, each: &mut Each<'_>) -> Result<(), JournalFault> {
        self.journal.read(from, each)
    }

    fn take_healings(&mut self) -> Vec<Healing> {
        self.journal.take_healings()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_of_known_times() {
        let times: Vec<_> = (1..=200).map(Duration::from_micros).collect();
        assert_eq!(spread(&times), Spread { p50: 100, p99: 198 });
        assert_eq!(spread(&times[..1]), Spread { p50: 1, p99: 1 });
        assert_eq!(spread(&[]), Spread::default());
    }
}
