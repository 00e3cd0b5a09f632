//! The database copy: sled, made safe. Runs only on the keeper's thread, where panics are caught.
//!
//! A line lies in parts of at most [`PART`] bytes under keys `seq ‖ part`. sled moves values above 128 KiB, and tree
//! leaves above that, into files of their own which it never makes durable; parts keep every byte in the one file
//! `<store>/db`, whose second handle is fsynced after each flush (`flush` alone is no fsync on Linux).
use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::journal::lock::PATIENCE;

/// Largest part of a line, in bytes: a leaf of sled holds up to 32 of them.
const PART: usize = 3000;
/// sled's cache, in bytes. Reading goes to the plain copy, so the database needs little.
const CACHE: u64 = 8 << 20;
/// Lines written at once while a database is filled.
const FILL: usize = 256;
/// Pause between two tries for sled's own lock.
const PAUSE: Duration = Duration::from_millis(25);

/// What went wrong in the database.
#[derive(Debug, thiserror::Error)]
pub enum LedgerFault {
    /// Another process, or one that is just ending, has it open.
    #[error("the database is open elsewhere")]
    Locked,
    #[error("{0}")]
    Io(#[from] io::Error),
    /// It is damaged: an error or a panic of sled.
    #[error("{0}")]
    Broken(String),
}

impl From<sled::Error> for LedgerFault {
    fn from(error: sled::Error) -> Self {
        match error {
            sled::Error::Io(e) if e.to_string().contains("could not acquire lock") => Self::Locked,
            sled::Error::Io(e) => Self::Io(e),
            other => Self::Broken(other.to_string()),
        }
    }
}

/// The open database.
pub struct Ledger {
    db: sled::Db,
    /// Second handle on `<store>/db`, for the fsync that sled leaves out.
    file: File,
}

fn key(seq: u64, part: u32) -> [u8; 12] {
    let mut key = [0; 12];
    key[..8].copy_from_slice(&seq.to_be_bytes());
    key[8..].copy_from_slice(&part.to_be_bytes());
    key
}

fn unkey(key: &[u8]) -> Option<(u64, u32)> {
    let (seq, part) = key.split_first_chunk::<8>()?;
    Some((u64::from_be_bytes(*seq), u32::from_be_bytes(part.try_into().ok()?)))
}

impl Ledger {
    /// Opens the database at `path`, or makes one. Waits up to 2 s for the lock of a process that is just ending.
    ///
    /// # Errors
    /// [`LedgerFault`]; sled also panics on damage, which the keeper catches.
    pub fn open(path: &Path) -> Result<Self, LedgerFault> {
        let deadline = Instant::now() + PATIENCE;
        let db = loop {
            let config = sled::Config::new().path(path).cache_capacity(CACHE).flush_every_ms(None);
            match config.open().map_err(LedgerFault::from) {
                Err(LedgerFault::Locked) if Instant::now() < deadline => sleep(PAUSE),
                opened => break opened?,
            }
        };
        let file = OpenOptions::new().read(true).write(true).open(path.join("db"))?;
        Ok(Self { db, file })
    }

    /// Makes everything durable.
    pub fn sync(&self) -> Result<(), LedgerFault> {
        self.db.flush()?;
        self.file.sync_data()?;
        Ok(())
    }

    /// Writes the lines in `block` (each with its line end) as numbers from `first`, and makes them durable.
    pub fn append(&self, first: u64, block: &[u8]) -> Result<(), LedgerFault> {
        self.put(first, block.split_inclusive(|&b| b == b'\n'))?;
        self.sync()
    }

    fn put<'a>(&self, first: u64, lines: impl Iterator<Item = &'a [u8]>) -> Result<(), LedgerFault> {
        let parts = (first..).zip(lines).flat_map(|(seq, line)| {
            let line = line.strip_suffix(b"\n").unwrap_or(line);
            (0..).zip(line.chunks(PART)).map(move |(part, bytes)| (key(seq, part), bytes))
        });
        match parts.collect::<Vec<_>>().as_slice() {
            // One part is all or nothing by itself, and durable sooner by a sixth without a batch around it.
            [(key, bytes)] => drop(self.db.insert(key, *bytes)?),
            parts => {
                let mut batch = sled::Batch::default();
                parts.iter().for_each(|(key, bytes)| batch.insert(key, *bytes));
                self.db.apply_batch(batch)?;
            }
        }
        Ok(())
    }

    /// Fills the database with the first `count` lines of the plain file `twin`, and makes them durable.
    pub fn fill(&self, twin: &Path, count: u64) -> Result<(), LedgerFault> {
        let mut reader = BufReader::new(File::open(twin)?);
        let mut first = 1;
        while first <= count {
            let mut lines: Vec<Vec<u8>> = Vec::with_capacity(FILL);
            while lines.len() < FILL && first + lines.len() as u64 <= count {
                let mut line = Vec::new();
                if reader.read_until(b'\n', &mut line)? == 0 {
                    return Err(io::Error::from(io::ErrorKind::UnexpectedEof).into());
                }
                lines.push(line);
            }
            self.put(first, lines.iter().map(Vec::as_slice))?;
            first += lines.len() as u64;
        }
        self.sync()
    }

    /// Removes every line from number `from` on, and makes that durable.
    pub fn cut(&self, from: u64) -> Result<(), LedgerFault> {
        for item in self.db.range(key(from, 0)..) {
            self.db.remove(item?.0)?;
        }
        self.sync()
    }

    /// Whether the database holds exactly the lines of the plain file `twin`. Reads both once, side by side.
    pub fn same_as(&self, twin: &Path) -> Result<bool, LedgerFault> {
        let file = match File::open(twin) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(false),
            file => file?,
        };
        let mut reader = BufReader::with_capacity(1 << 18, file);
        let mut buffer = [0; PART];
        let mut last: Option<(u64, u32)> = None;
        for item in self.db.iter() {
            let (k, value) = item?;
            let next = unkey(&k);
            let fits = match (last, next) {
                (None, Some((1, 0))) => true,
                (Some((seq, part)), Some(n)) if n == (seq, part + 1) => true,
                (Some((seq, _)), Some(n)) if n == (seq + 1, 0) => take(&mut reader, &mut buffer, b"\n")?,
                _ => false,
            };
            if !fits || value.len() > PART || !take(&mut reader, &mut buffer, &value)? {
                return Ok(false);
            }
            last = next;
        }
        let ended = last.is_none() || take(&mut reader, &mut buffer, b"\n")?;
        Ok(ended && reader.fill_buf()?.is_empty())
    }

    /// Collects the lines from the front, in order, until the end or a fault.
    pub fn collect(&self, into: &mut Vec<(u64, Vec<u8>)>) -> Result<(), LedgerFault> {
        for item in self.db.iter() {
            let (k, value) = item?;
            match (unkey(&k), into.last_mut()) {
                (Some((seq, part)), Some((last, line))) if part > 0 && seq == *last => line.extend_from_slice(&value),
                (Some((seq, _)), _) => into.push((seq, value.to_vec())),
                (None, _) => {}
            }
        }
        Ok(())
    }

    /// Collects the lines from the back until the front or a fault: after a fault in [`Ledger::collect`], what lies
    /// behind it.
    pub fn collect_back(&self, into: &mut Vec<(u64, Vec<u8>)>) -> Result<(), LedgerFault> {
        let mut parts: Vec<sled::IVec> = Vec::new();
        for item in self.db.iter().rev() {
            let (k, value) = item?;
            parts.push(value);
            if let Some((seq, 0)) = unkey(&k) {
                let line = parts.drain(..).rev().flat_map(|part| part.to_vec()).collect();
                into.push((seq, line));
            }
        }
        Ok(())
    }
}

/// Whether the next bytes of `reader` are `expected`.
fn take(reader: &mut impl Read, buffer: &mut [u8; PART], expected: &[u8]) -> io::Result<bool> {
    let buffer = &mut buffer[..expected.len()];
    match reader.read_exact(buffer) {
        Ok(()) => Ok(buffer == expected),
        Err(e) if e.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
        Err(e) => Err(e),
    }
}
