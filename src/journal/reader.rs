//! Reading the plain file: its lines one by one, and a fast pass over the chain of the whole.
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};
use std::ops::ControlFlow;
use std::path::Path;

use crate::journal::batch::numbers;
use crate::journal::contract::{Each, Head};
use crate::journal::fault::JournalFault;
use crate::record::chain::Link;
use crate::record::line::{self, LineFault};

/// Bytes read at once.
const CHUNK: usize = 1 << 18;
/// Bytes read at once where a line or two are looked for.
const PIECE: usize = 1 << 14;
/// Bytes at the end of the file that [`last_lines`] looks at.
const TAIL: u64 = 1 << 16;

/// The longest line that is read: the roll of ten thousand people with a logo has a tenth of it. A file without line
/// ends must not fill the memory.
pub const MOST_LINE: u64 = 64 << 20;

/// The lines of the plain file, or of one in an archive.
pub struct Lines {
    reader: BufReader<Box<dyn Read + Send>>,
    line: Vec<u8>,
}

impl Lines {
    /// Opens the file at `path`.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub fn open(path: &Path) -> io::Result<Self> {
        Ok(Self::over(Box::new(File::open(path)?)))
    }

    /// The lines of what `reader` gives.
    pub fn over(reader: Box<dyn Read + Send>) -> Self {
        Self { reader: BufReader::with_capacity(CHUNK, reader), line: Vec::new() }
    }

    /// As [`Lines::open`], from byte `start` on.
    ///
    /// # Errors
    /// When it cannot be opened, or not at that place.
    pub fn open_at(path: &Path, start: u64) -> io::Result<Self> {
        let mut file = File::open(path)?;
        file.seek(SeekFrom::Start(start))?;
        Ok(Self { reader: BufReader::with_capacity(PIECE, Box::new(file)), line: Vec::new() })
    }

    /// The next line without its end, and whether it had one. `None` at the end of the file.
    ///
    /// # Errors
    /// When it cannot be read, or a line is longer than [`MOST_LINE`].
    pub fn advance(&mut self) -> io::Result<Option<(&[u8], bool)>> {
        self.line.clear();
        if (&mut self.reader).take(MOST_LINE + 1).read_until(b'\n', &mut self.line)? == 0 {
            return Ok(None);
        }
        let ended = self.line.last() == Some(&b'\n');
        if !ended && self.line.len() as u64 > MOST_LINE {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let len = self.line.len() - usize::from(ended);
        Ok(Some((&self.line[..len], ended)))
    }
}

/// The newest lines of the file at `path` without their ends, oldest first: those that lie whole in its last
/// [`TAIL`] bytes. Their chain is not checked. A last line without an end is one of them.
///
/// # Errors
/// When it cannot be read.
pub fn last_lines(path: &Path) -> io::Result<Vec<Vec<u8>>> {
    let mut file = File::open(path)?;
    let start = file.metadata()?.len().saturating_sub(TAIL);
    file.seek(SeekFrom::Start(start))?;
    let mut bytes = Vec::new();
    file.take(TAIL).read_to_end(&mut bytes)?;
    // Further in, the first piece may be the rest of a line.
    let pieces = bytes.split(|&b| b == b'\n').skip(usize::from(start > 0));
    Ok(pieces.filter(|piece| !piece.is_empty()).map(<[u8]>::to_vec).collect())
}

/// What a pass over the plain file found.
#[derive(Clone, Copy, Debug)]
pub struct Scan {
    /// How far the chain holds.
    pub head: Head,
    /// Whether the file ends there.
    pub whole: bool,
    /// How many lines of the last command are missing.
    pub more: u32,
    /// The link after the line asked for, when the chain holds that far.
    pub marked: Option<Link>,
}

/// Whether the first line of the file at `path` is one of this daihoi's version, or no line at all.
///
/// # Errors
/// [`JournalFault::Version`]: the lines are chained in another way, and nothing may be healed by this one's. A file that
/// cannot be read is told by whoever reads on.
pub fn known(path: &Path) -> Result<(), JournalFault> {
    let Ok(mut lines) = Lines::open(path) else { return Ok(()) };
    let Ok(Some((text, _))) = lines.advance() else { return Ok(()) };
    match line::open(Link::START, text) {
        Err(LineFault::Version(other)) => Err(JournalFault::Version(other)),
        _ => Ok(()),
    }
}

/// Checks the chain of the file at `path`, and looks up the link after line `mark`.
///
/// # Errors
/// When it cannot be read.
pub fn scan(path: &Path, mark: u64) -> io::Result<Scan> {
    let mut lines = Lines::open(path)?;
    let mut scan = Scan { head: Head::START, whole: true, more: 0, marked: (mark == 0).then_some(Link::START) };
    let mut last = Vec::new();
    while let Some((text, ended)) = lines.advance()? {
        let Some(link) = line::open(scan.head.link, text).ok().filter(|_| ended).map(|(_, link)| link) else {
            scan.whole = false;
            break;
        };
        scan.head = Head { count: scan.head.count + 1, link };
        if scan.head.count == mark {
            scan.marked = Some(link);
        }
        last.clear();
        last.extend_from_slice(text);
    }
    scan.more = numbers(&last).map_or(0, |n| n.more);
    Ok(scan)
}

/// Hands the lines `from..=to` of the file at `path` to `each`.
///
/// # Errors
/// When it cannot be read, or ends before line `to`.
pub fn read(path: &Path, from: u64, to: u64, each: &mut Each<'_>) -> io::Result<()> {
    let mut lines = Lines::open(path)?;
    for seq in 1..=to {
        let Some((text, _)) = lines.advance()? else {
            return Err(io::Error::from(io::ErrorKind::UnexpectedEof));
        };
        if seq >= from && each(seq, text) == ControlFlow::Break(()) {
            break;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn last_lines_are_whole_and_end_with_the_newest() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("journal.jsonl");
        let line = |n: u32| format!("{n:>8}{}", "x".repeat(992));
        for (count, expected) in [(0, 0), (3, 3), (100, 65)] {
            let text: String = (1..=count).map(|n| line(n) + "\n").collect();
            std::fs::write(&path, text).unwrap();
            let found = last_lines(&path).unwrap();
            let wanted: Vec<_> = (count - expected + 1..=count).map(|n| line(n).into_bytes()).collect();
            assert_eq!(found, wanted, "{count} lines");
        }
    }
}
