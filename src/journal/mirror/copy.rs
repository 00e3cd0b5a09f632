//! The plain file on the second place: checked against the record, then written on from where it ends.
use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::journal::contract::Head;
use crate::journal::folder::Folder;
use crate::journal::head;
use crate::journal::mirror::files::Files;
use crate::journal::mirror::place;
use crate::journal::mirror::trouble::Trouble;
use crate::journal::reader::Lines;
use crate::journal::twin::{Sink, Tap};
use crate::record::line;

/// Bytes written and made durable at once.
const CHUNK: usize = 1 << 20;
/// How much longer than the record a file may be and still be read: beyond that it is another's.
const SLACK: u64 = 64 << 20;

/// The open copy.
struct Open {
    folder: Folder,
    sink: Box<dyn Sink>,
    /// Bytes up to `head`.
    len: u64,
    head: Head,
    /// What the small file of the head says.
    headed: Head,
}

/// Brings the second place up to the record, as far as it lets itself be written.
pub struct Copier {
    record: Folder,
    root: PathBuf,
    tap: Tap,
    /// Whether the place was on another disk than the record when it was first seen.
    apart: Option<bool>,
    open: Option<Open>,
    files: Files,
    /// How long the last line or lines took to be durable; none for a long piece, which tells nothing of the next line.
    pub took: Option<Duration>,
    /// The names of damaged copies that were set aside.
    pub aside: Vec<String>,
}

/// How far the copy is the beginning of the record.
enum Found {
    /// Up to here, and there it ends, at worst in the middle of the line that follows.
    Beginning { head: Head, len: u64 },
    /// What follows is no line of any record.
    Damaged,
}

impl Copier {
    /// Copies the record in the folder `record` to its place below `root`; writes go through `tap`. Touches nothing yet.
    pub fn new(record: &Path, root: &Path, tap: Tap) -> Self {
        let (record, root) = (Folder::new(record), root.to_owned());
        Self { record, root, tap, apart: None, open: None, files: Files::default(), took: None, aside: Vec::new() }
    }

    /// Writes the acknowledged lines up to `target` that are not there yet, and tells after each piece how far it is.
    ///
    /// # Errors
    /// Why the place cannot be written. It is looked at afresh the next time.
    pub fn bring(&mut self, target: Head, told: &mut dyn FnMut(Head)) -> Result<(), Trouble> {
        let tried = self.try_bring(target, told);
        if tried.is_err() {
            self.open = None;
            self.files.forget();
        }
        tried
    }

    fn try_bring(&mut self, target: Head, told: &mut dyn FnMut(Head)) -> Result<(), Trouble> {
        let mut open = match self.open.take() {
            Some(open) => open,
            None => match self.attach(target)? {
                Some(open) => open,
                None => return Ok(()),
            },
        };
        told(open.head);
        let begun = (Instant::now(), open.len);
        advance(&self.record, &mut open, target, told)?;
        if open.len > begun.1 {
            self.took = (open.len - begun.1 <= CHUNK as u64 / 16).then(|| begun.0.elapsed());
        }
        self.open = Some(open);
        Ok(())
    }

    /// Opens the copy, made where there is none. None as long as the record has no line, by which it would be told.
    fn attach(&mut self, target: Head) -> Result<Option<Open>, Trouble> {
        if !self.root.is_dir() {
            return Err(Trouble::Absent(self.root.clone()));
        }
        let apart = !place::on_one_disk(&self.root, self.record.dir());
        // Where a stick was mounted and is not any more, its folder on the record's own disk is still there.
        if *self.apart.get_or_insert(apart) && !apart {
            return Err(Trouble::Absent(self.root.clone()));
        }
        if target.count == 0 {
            return Ok(None);
        }
        let first = place::first_link(self.record.dir()).ok().flatten().ok_or(Trouble::Source)?;
        let folder = Folder::new(&place::find(&self.root, self.record.dir(), first)?);
        Folder::create(folder.dir())?;
        let open = match compare(&self.record, &folder, target)? {
            Found::Beginning { head, len } => {
                let mut sink = (self.tap)(append_to(&folder.twin())?);
                sink.cut(len)?;
                Open { folder, sink, len, head, headed: Head::START }
            }
            Found::Damaged => self.renew(folder, target)?,
        };
        // Not every stick's file system knows this.
        let _ = open.folder.sync().and_then(|()| File::open(&self.root)?.sync_all());
        Ok(Some(open))
    }

    /// Writes the copy anew beside the damaged one, which is kept under another name.
    fn renew(&mut self, folder: Folder, target: Head) -> Result<Open, Trouble> {
        let sink = (self.tap)(File::create(folder.twin_new())?);
        let mut open = Open { folder, sink, len: 0, head: Head::START, headed: Head::START };
        advance(&self.record, &mut open, target, &mut |_| {})?;
        let (aside, name) = open.folder.aside("journal.jsonl")?;
        fs::rename(open.folder.twin(), aside)?;
        fs::rename(open.folder.twin_new(), open.folder.twin())?;
        self.aside.push(name);
        Ok(open)
    }

    /// Looks whether the place is still there, and the copy in it as it was left; otherwise it is compared afresh the next
    /// time.
    ///
    /// # Errors
    /// [`Trouble::Absent`].
    pub fn look(&mut self) -> Result<(), Trouble> {
        let same = |open: &Open| fs::metadata(open.folder.twin()).is_ok_and(|about| about.len() == open.len);
        if !self.open.as_ref().is_some_and(same) {
            self.open = None;
            self.files.forget();
        }
        if self.root.is_dir() { Ok(()) } else { Err(Trouble::Absent(self.root.clone())) }
    }

    /// Writes the small file of the head and waits until it is on the disk; gives how long that took.
    ///
    /// # Errors
    /// Why not. The place is looked at afresh the next time.
    pub fn probe(&mut self) -> Result<Duration, Trouble> {
        let begun = Instant::now();
        if let Some(open) = &mut self.open {
            let written = head::write(&open.folder, open.head)
                .and_then(|()| OpenOptions::new().write(true).open(open.folder.head())?.sync_data());
            match written {
                Ok(()) => open.headed = open.head,
                Err(e) => {
                    self.open = None;
                    return Err(e.into());
                }
            }
        }
        Ok(begun.elapsed())
    }

    /// `trouble`, or that the whole place is gone, of which it came then.
    pub fn named(&self, trouble: Trouble) -> Trouble {
        if self.root.is_dir() { trouble } else { Trouble::Absent(self.root.clone()) }
    }

    /// Whether the copy is open: it was compared with the record.
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Whether the small file of the head is older than the copy.
    pub fn is_head_due(&self) -> bool {
        self.open.as_ref().is_some_and(|open| open.headed != open.head)
    }

    /// Copies the files that go with the record.
    ///
    /// # Errors
    /// The first that cannot be copied.
    pub fn bring_files(&mut self) -> io::Result<()> {
        match &self.open {
            Some(open) => self.files.follow(self.record.dir(), open.folder.dir()),
            None => Ok(()),
        }
    }
}

fn append_to(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)
}

/// Writes the lines of `record` up to `target` behind those that are there. Each is checked against the chain.
fn advance(record: &Folder, open: &mut Open, target: Head, told: &mut dyn FnMut(Head)) -> Result<(), Trouble> {
    if open.head.count >= target.count {
        return Ok(());
    }
    let mut lines = Lines::open_at(&record.twin(), open.len).map_err(|_| Trouble::Source)?;
    let mut bytes = Vec::new();
    while open.head.count < target.count {
        bytes.clear();
        let mut at = open.head;
        while at.count < target.count && bytes.len() < CHUNK {
            let Ok(Some((text, true))) = lines.advance() else { return Err(Trouble::Source) };
            let (_, link) = line::open(at.link, text).map_err(|_| Trouble::Source)?;
            bytes.extend_from_slice(text);
            bytes.push(b'\n');
            at = Head { count: at.count + 1, link };
        }
        if at.count == target.count && at != target {
            return Err(Trouble::Source);
        }
        open.sink.put(&bytes)?;
        open.sink.sync()?;
        open.len += bytes.len() as u64;
        open.head = at;
        told(at);
    }
    Ok(())
}

/// Compares what lies in `there` with the first `target.count` lines of `record`.
///
/// # Errors
/// [`Trouble::Longer`] and [`Trouble::Other`]; or one of the two cannot be read.
fn compare(record: &Folder, there: &Folder, target: Head) -> Result<Found, Trouble> {
    let mut at = (Head::START, 0);
    let size = |folder: &Folder| fs::metadata(folder.twin()).map(|about| about.len());
    let beyond = match size(there) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Found::Beginning { head: at.0, len: at.1 }),
        size => size?,
    };
    if beyond > size(record).map_err(|_| Trouble::Source)?.saturating_add(SLACK) {
        return Err(Trouble::Other { line: 1 });
    }
    let mut own = Lines::open(&record.twin()).map_err(|_| Trouble::Source)?;
    let mut lines = Lines::open(&there.twin())?;
    while let Some((text, ended)) = lines.advance()? {
        let (head, len) = at;
        let follows = ended && line::open(head.link, text).is_ok();
        if head.count == target.count {
            return if follows { Err(Trouble::Longer { lines: 1 + rest(lines)? }) } else { Ok(Found::Damaged) };
        }
        let Ok(Some((expected, true))) = own.advance() else { return Err(Trouble::Source) };
        if !ended && expected.starts_with(text) {
            break;
        }
        if text != expected {
            return if follows { Err(Trouble::Other { line: head.count + 1 }) } else { Ok(Found::Damaged) };
        }
        let (_, link) = line::open(head.link, expected).map_err(|_| Trouble::Source)?;
        at = (Head { count: head.count + 1, link }, len + text.len() as u64 + 1);
    }
    Ok(Found::Beginning { head: at.0, len: at.1 })
}

fn rest(mut lines: Lines) -> io::Result<u64> {
    let mut count = 0;
    while lines.advance()?.is_some_and(|(_, ended)| ended) {
        count += 1;
    }
    Ok(count)
}
