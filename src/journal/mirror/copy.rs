//! The plain file on the second place: checked against the record, then written on from where it ends.
use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::journal::batch::numbers;
use crate::journal::contract::Head;
use crate::journal::folder::Folder;
use crate::journal::head;
use crate::journal::mirror::files::{Files, Lack};
use crate::journal::mirror::place;
use crate::journal::mirror::trouble::Trouble;
use crate::journal::reader::Lines;
use crate::journal::twin::{Sink, Tap};
use crate::record::chain::Link;
use crate::record::line;

/// Bytes written and made durable at once.
const CHUNK: usize = 1 << 20;
/// How much longer than the record a file may be and still be read: beyond that it is another's.
const SLACK: u64 = 64 << 20;

/// Told how far the copy goes, and whether it was just written so far.
type Told<'a> = dyn FnMut(Head, bool) + 'a;

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
    /// Whether the place was ever on another disk than the record.
    apart: bool,
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
        Self { record, root, tap, apart: false, open: None, files: Files::default(), took: None, aside: Vec::new() }
    }

    /// Writes the acknowledged lines up to `target` that are not there yet. Tells how far it is, and whether that was
    /// just made durable: before anything is written, and after each piece.
    ///
    /// # Errors
    /// Why the place cannot be written. It is looked at afresh the next time.
    pub fn bring(&mut self, target: Head, told: &mut Told<'_>) -> Result<(), Trouble> {
        let tried = self.try_bring(target, told);
        if tried.is_err() {
            self.open = None;
            self.files.forget();
        }
        tried
    }

    fn try_bring(&mut self, target: Head, told: &mut Told<'_>) -> Result<(), Trouble> {
        let mut open = match self.open.take() {
            Some(open) => open,
            None => match self.attach(target)? {
                Some(open) => open,
                None => return Ok(()),
            },
        };
        told(open.head, false);
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
        self.present()?;
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
        advance(&self.record, &mut open, target, &mut |_, _| {})?;
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
        self.present()
    }

    /// Fails where the place is gone. Where a stick was mounted and is not any more, its folder on the record's own disk
    /// is still there; one that was mounted only now hides the copy that was begun in that folder.
    fn present(&mut self) -> Result<(), Trouble> {
        let apart = place::on_two_disks(&self.root, self.record.dir());
        let gone = !self.root.is_dir() || (self.apart && !apart);
        if gone || apart != self.apart {
            self.open = None;
            self.files.forget();
        }
        self.apart |= apart;
        if gone { Err(Trouble::Absent(self.root.clone())) } else { Ok(()) }
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
        let there = self.root.is_dir() && (!self.apart || place::on_two_disks(&self.root, self.record.dir()));
        if there { trouble } else { Trouble::Absent(self.root.clone()) }
    }

    /// Whether the copy is open: it was compared with the record.
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Whether the small file of the head is older than the copy.
    pub fn is_head_due(&self) -> bool {
        self.open.as_ref().is_some_and(|open| open.headed != open.head)
    }

    /// Copies the files that go with the record, as far as they can be; gives the first lack.
    pub fn bring_files(&mut self) -> Option<Lack> {
        self.open.as_ref().and_then(|open| self.files.follow(self.record.dir(), open.folder.dir()))
    }
}

fn append_to(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)
}

/// Writes the lines of `record` up to `target` behind those that are there. Each is checked against the chain.
fn advance(record: &Folder, open: &mut Open, target: Head, told: &mut Told<'_>) -> Result<(), Trouble> {
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
        told(at, true);
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
        let beyond = head.count == target.count;
        let expected = if beyond {
            &[]
        } else {
            let Ok(Some((expected, true))) = own.advance() else { return Err(Trouble::Source) };
            if !ended && expected.starts_with(text) {
                break;
            }
            expected
        };
        if text != expected {
            let first = (text.to_vec(), ended);
            return match surplus(&mut lines, first, head.link)? {
                // Cut like a torn line: nobody was ever told that this command is recorded, and `recover` leaves it out.
                Surplus::Unfinished => Ok(Found::Beginning { head, len }),
                Surplus::Whole { lines } if beyond => Err(Trouble::Longer { lines }),
                Surplus::Whole { .. } => Err(Trouble::Other { line: head.count + 1 }),
                Surplus::Damaged => Ok(Found::Damaged),
            };
        }
        let (_, link) = line::open(head.link, expected).map_err(|_| Trouble::Source)?;
        at = (Head { count: head.count + 1, link }, len + text.len() as u64 + 1);
    }
    Ok(Found::Beginning { head: at.0, len: at.1 })
}

/// What lies at the second place behind what the record has too.
enum Surplus {
    /// Lines of one command that does not come to its end there, the last of them perhaps torn.
    Unfinished,
    /// `lines` lines that make whole commands.
    Whole { lines: u64 },
    /// What is no line of any record, with no whole command before it.
    Damaged,
}

/// Follows the chain from `link` over the line `first` and the `lines` after it.
fn surplus(lines: &mut Lines, first: (Vec<u8>, bool), mut link: Link) -> io::Result<Surplus> {
    let (mut count, mut whole, mut next) = (0, 0, Some(first));
    let mut damaged = false;
    while let Some((text, ended)) = next {
        if !ended {
            // A line that was torn by a full or pulled stick is the beginning of one; zeros are none.
            damaged = !text.starts_with(b"{") || text.contains(&0);
            break;
        }
        let Ok((_, after)) = line::open(link, &text) else {
            damaged = true;
            break;
        };
        (link, count) = (after, count + 1);
        if numbers(&text).is_none_or(|n| n.more == 0) {
            whole = count;
        }
        next = lines.advance()?.map(|(text, ended)| (text.to_vec(), ended));
    }
    Ok(match whole {
        0 if damaged => Surplus::Damaged,
        0 => Surplus::Unfinished,
        lines => Surplus::Whole { lines },
    })
}
