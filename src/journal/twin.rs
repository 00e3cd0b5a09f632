//! The plain copy: `journal.jsonl`, one sealed line a record entry. It is also what people read.
use std::fs::{File, OpenOptions};
use std::io::{self, Seek, SeekFrom, Write};

use crate::journal::folder::Folder;

/// Where the plain copy's bytes go. A file; tests put a failing disk in its place.
pub trait Sink: Send {
    /// Writes all of `bytes` at the end.
    fn put(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// Makes what was written durable.
    fn sync(&mut self) -> io::Result<()>;
    /// Cuts the file to `len` bytes; the next `put` goes there.
    fn cut(&mut self, len: u64) -> io::Result<()>;
}

impl Sink for File {
    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.write_all(bytes)
    }
    fn sync(&mut self) -> io::Result<()> {
        self.sync_data()
    }
    fn cut(&mut self, len: u64) -> io::Result<()> {
        self.set_len(len)?;
        self.seek(SeekFrom::Start(len)).map(drop)
    }
}

/// Puts a sink in the place of the opened file.
pub type Tap = Box<dyn Fn(File) -> Box<dyn Sink> + Send>;

/// The file, with the length up to which it is acknowledged.
pub struct Twin {
    sink: Box<dyn Sink>,
    len: u64,
}

impl Twin {
    /// Opens (or makes) the plain copy for appending at its end.
    ///
    /// # Errors
    /// When the file system refuses.
    pub fn open(folder: &Folder, tap: &Tap) -> io::Result<Self> {
        let path = folder.twin();
        let mut file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
        let len = file.seek(SeekFrom::End(0))?;
        Ok(Self { sink: tap(file), len })
    }

    /// Writes `bytes` at the end, not yet durable.
    ///
    /// # Errors
    /// When the disk refuses. Take it back with [`Twin::retract`].
    pub fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.sink.put(bytes)
    }

    /// Makes what was put durable.
    ///
    /// # Errors
    /// When the disk refuses. Take it back with [`Twin::retract`].
    pub fn sync(&mut self) -> io::Result<()> {
        self.sink.sync()
    }

    /// Counts `bytes` more bytes as acknowledged.
    pub fn acknowledge(&mut self, bytes: usize) {
        self.len += bytes as u64;
    }

    /// Takes back what was put and not acknowledged.
    ///
    /// # Errors
    /// When the disk refuses even this.
    pub fn retract(&mut self) -> io::Result<()> {
        self.sink.cut(self.len)?;
        self.sink.sync()
    }
}
