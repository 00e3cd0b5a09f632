//! The archive's container: a ZIP file whose every byte follows from the names and bytes of the files in it. Nothing is
//! compressed, so nothing can swell; no field of the format is free, so no byte of it can be changed unseen.
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use crate::journal::archive::fault::ArchiveFault;

/// The most files of one archive, and its most bytes: both far above a congress's, and below where ZIP needs larger
/// numbers.
pub const MOST_FILES: usize = 10_000;
pub const MOST_BYTES: u64 = 2 << 30;
/// The longest name of a file.
const MOST_NAME: usize = 300;

const LOCAL: u32 = 0x0403_4b50;
const CENTRAL: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;
/// Bytes of a local header before the name.
const HEADER: u64 = 30;
/// Version 2.0; names are UTF-8; stored; 1 January 1980, 0:00.
const VERSION: u16 = 20;
const UTF8: u16 = 1 << 11;
const DAY: u16 = 0x0021;
/// Made on Unix: a plain file that its owner alone reads.
const MADE: u16 = 3 << 8 | VERSION;
const MODE: u32 = 0o100_600 << 16;

/// One file within the container.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub name: String,
    pub size: u64,
    pub crc: u32,
    /// Where its header begins.
    at: u64,
}

impl Member {
    /// Where its bytes begin.
    fn data(&self) -> u64 {
        self.at + HEADER + self.name.len() as u64
    }

    fn small(number: u64) -> u32 {
        u32::try_from(number).unwrap_or(u32::MAX)
    }

    /// What local and central header have in common.
    fn common(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for field in [VERSION, UTF8, 0, 0, DAY] {
            bytes.extend(field.to_le_bytes());
        }
        for field in [self.crc, Self::small(self.size), Self::small(self.size)] {
            bytes.extend(field.to_le_bytes());
        }
        bytes.extend(u16::try_from(self.name.len()).unwrap_or(u16::MAX).to_le_bytes());
        bytes.extend(0u16.to_le_bytes());
        bytes
    }

    fn local(&self) -> Vec<u8> {
        [&LOCAL.to_le_bytes()[..], &self.common(), self.name.as_bytes()].concat()
    }

    fn central(&self) -> Vec<u8> {
        let mut bytes = [&CENTRAL.to_le_bytes()[..], &MADE.to_le_bytes(), &self.common()].concat();
        // No comment, first disk, no attributes of the text.
        bytes.extend([0; 6]);
        bytes.extend(MODE.to_le_bytes());
        bytes.extend(Self::small(self.at).to_le_bytes());
        bytes.extend(self.name.as_bytes());
        bytes
    }
}

/// What stands behind the last file, which ends at `at`.
fn directory(members: &[Member], at: u64) -> Vec<u8> {
    let mut bytes: Vec<u8> = members.iter().flat_map(Member::central).collect();
    let (count, size) = (u16::try_from(members.len()).unwrap_or(u16::MAX), Member::small(bytes.len() as u64));
    bytes.extend(END.to_le_bytes());
    bytes.extend([0; 4]);
    bytes.extend(count.to_le_bytes());
    bytes.extend(count.to_le_bytes());
    bytes.extend(size.to_le_bytes());
    bytes.extend(Member::small(at).to_le_bytes());
    bytes.extend([0; 2]);
    bytes
}

/// Whether a file of this name may be in an archive: a plain path downwards that every system can unpack.
pub fn good_name(name: &str) -> bool {
    let part = |part: &str| {
        let plain = |c: char| !c.is_control() && !"\\:*?\"<>|".contains(c);
        !part.is_empty() && !part.starts_with('.') && !part.ends_with(['.', ' ']) && part.chars().all(plain)
    };
    name.len() <= MOST_NAME && name.split('/').all(part)
}

/// Writes a container.
pub struct Writer<W> {
    out: W,
    members: Vec<Member>,
    /// Where the next file begins.
    at: u64,
}

impl<W: Write + Seek> Writer<W> {
    /// Begins on `out`, which is empty.
    pub fn new(out: W) -> Self {
        Self { out, members: Vec::new(), at: 0 }
    }

    /// Adds a file; `fill` writes its bytes.
    ///
    /// # Errors
    /// The disk's, or `fill`'s; a name that may not be or is there already; too many files or bytes.
    pub fn add<T>(&mut self, name: &str, fill: impl FnOnce(&mut dyn Write) -> io::Result<T>) -> io::Result<T> {
        if !good_name(name) || self.members.iter().any(|m| m.name == name) || self.members.len() >= MOST_FILES {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, name.to_owned()));
        }
        let mut member = Member { name: name.to_owned(), size: 0, crc: 0, at: self.at };
        self.out.seek(SeekFrom::Start(member.at))?;
        self.out.write_all(&member.local())?;
        let mut counted = Counted { out: &mut self.out, size: 0, crc: crc32fast::Hasher::new() };
        let filled = fill(&mut counted)?;
        (member.size, member.crc) = (counted.size, counted.crc.finalize());
        self.at = member.data() + member.size;
        if self.at > MOST_BYTES {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.out.seek(SeekFrom::Start(member.at))?;
        self.out.write_all(&member.local())?;
        self.members.push(member);
        Ok(filled)
    }

    /// Writes what stands at the end, and gives what was written to.
    ///
    /// # Errors
    /// The disk's.
    pub fn finish(mut self) -> io::Result<W> {
        self.out.seek(SeekFrom::Start(self.at))?;
        self.out.write_all(&directory(&self.members, self.at))?;
        self.out.flush()?;
        Ok(self.out)
    }
}

struct Counted<'a, W> {
    out: &'a mut W,
    size: u64,
    crc: crc32fast::Hasher,
}

impl<W: Write> Write for Counted<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.size += written as u64;
        self.crc.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// A container that is read. Its headers were found as they must be; the bytes of its files were not looked at.
#[derive(Clone, Debug)]
pub struct Container {
    file: Arc<Mutex<File>>,
    members: Vec<Member>,
}

impl Container {
    /// Opens the container at `path`.
    ///
    /// # Errors
    /// The first byte that is not as it must be.
    pub fn open(path: &Path) -> Result<Self, ArchiveFault> {
        let disk = |e| ArchiveFault::disk(path, e);
        let mut file = File::open(path).map_err(disk)?;
        let length = file.metadata().map_err(disk)?.len();
        if length > MOST_BYTES {
            let name = path.display().to_string();
            return Err(ArchiveFault::Large { name, size: length, most: MOST_BYTES });
        }
        let members = Headers { file: &mut file, path, length }.read()?;
        Ok(Self { file: Arc::new(Mutex::new(file)), members })
    }

    /// The files in order.
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// The file `name`.
    pub fn member(&self, name: &str) -> Option<&Member> {
        self.members.iter().find(|m| m.name == name)
    }

    /// The bytes of `member`.
    pub fn reader(&self, member: &Member) -> impl Read + Send + use<> {
        Reader { file: Arc::clone(&self.file), at: member.data(), left: member.size }
    }
}

struct Reader {
    file: Arc<Mutex<File>>,
    at: u64,
    left: u64,
}

impl Read for Reader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let most = buffer.len().min(usize::try_from(self.left).unwrap_or(usize::MAX));
        if most == 0 {
            return Ok(0);
        }
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        file.seek(SeekFrom::Start(self.at))?;
        let read = file.read(&mut buffer[..most])?;
        if read == 0 {
            // The file became shorter while it was read.
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        self.at += read as u64;
        self.left -= read as u64;
        Ok(read)
    }
}

/// Reads the headers one after another, each compared with what it must be.
struct Headers<'a> {
    file: &'a mut File,
    path: &'a Path,
    length: u64,
}

impl Headers<'_> {
    fn read(mut self) -> Result<Vec<Member>, ArchiveFault> {
        let mut members: Vec<Member> = Vec::new();
        let mut at = 0;
        while let Some(member) = self.member(at)? {
            if members.len() >= MOST_FILES {
                return Err(ArchiveFault::Many(MOST_FILES));
            }
            if members.iter().any(|m| m.name == member.name) {
                return Err(ArchiveFault::Twice(member.name));
            }
            at = member.data() + member.size;
            if at > self.length {
                return Err(ArchiveFault::Cut { at: self.length, name: member.name });
            }
            members.push(member);
        }
        let wanted = directory(&members, at);
        self.same(at, &wanted, &members)?;
        if at + (wanted.len() as u64) < self.length {
            return Err(ArchiveFault::Form { at: at + wanted.len() as u64, name: String::new() });
        }
        Ok(members)
    }

    /// The file whose header is at `at`; none where the directory begins.
    fn member(&mut self, at: u64) -> Result<Option<Member>, ArchiveFault> {
        let head = self.bytes(at, HEADER)?;
        if at == 0 && head.get(..4) != Some(&LOCAL.to_le_bytes()) {
            return Err(ArchiveFault::Foreign);
        }
        if head.get(..4) == Some(&CENTRAL.to_le_bytes()) {
            return Ok(None);
        }
        if (head.len() as u64) < HEADER {
            return Err(ArchiveFault::Cut { at: self.length, name: String::new() });
        }
        let number = |from: usize| u32::from_le_bytes([head[from], head[from + 1], head[from + 2], head[from + 3]]);
        let long = u16::from_le_bytes([head[26], head[27]]);
        let name = String::from_utf8(self.bytes(at + HEADER, long.into())?)
            .map_err(|e| ArchiveFault::Name(String::from_utf8_lossy(e.as_bytes()).into_owned()))?;
        let member = Member { name, size: number(18).into(), crc: number(14), at };
        // The name counts only once the header is an archive's: it could be anything.
        let wanted = member.local();
        if let Some(off) = head.iter().zip(&wanted).position(|(a, b)| a != b) {
            return Err(ArchiveFault::Form { at: at + off as u64, name: clip(&member.name) });
        }
        if !good_name(&member.name) {
            return Err(ArchiveFault::Name(clip(&member.name)));
        }
        Ok(Some(member))
    }

    /// Up to `count` bytes from `at` on: fewer at the end of the file.
    fn bytes(&mut self, at: u64, count: u64) -> Result<Vec<u8>, ArchiveFault> {
        let mut bytes = Vec::new();
        let read = self.file.seek(SeekFrom::Start(at)).and_then(|_| self.file.take(count).read_to_end(&mut bytes));
        read.map(|_| bytes).map_err(|e| ArchiveFault::disk(self.path, e))
    }

    /// Whether the directory at `at` is the one that belongs to `members`.
    fn same(&mut self, at: u64, wanted: &[u8], members: &[Member]) -> Result<(), ArchiveFault> {
        let found = self.bytes(at, wanted.len() as u64)?;
        if let Some(off) = found.iter().zip(wanted).position(|(a, b)| a != b) {
            let mut end = 0;
            let about = members.iter().find(|m| {
                end += m.central().len();
                off < end
            });
            let name = about.map(|m| m.name.clone()).unwrap_or_default();
            return Err(ArchiveFault::Form { at: at + off as u64, name });
        }
        if found.len() < wanted.len() {
            return Err(ArchiveFault::Cut { at: self.length, name: String::new() });
        }
        Ok(())
    }
}

/// A name from anywhere, short enough to be told.
fn clip(name: &str) -> String {
    name.chars().take(80).collect()
}
