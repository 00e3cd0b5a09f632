//! A record made again from its second place: looked at whole first, then written beside what is there, never over it.
use std::fs::{self, File};
use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use crate::app::describe::describe;
use crate::app::paths::{is_record, records, vacant};
use crate::app::recompute::Recount;
use crate::base::message::Message;
use crate::base::time::Moment;
use crate::journal::contract::Journal;
use crate::journal::fault::JournalFault;
use crate::journal::finding::Finding;
use crate::journal::folder::Folder;
use crate::journal::head;
use crate::journal::mirror::files::{Lack, copy_all};
use crate::journal::mirror::place::first_link;
use crate::journal::mirror::trouble::plainly;
use crate::journal::reader::Lines;
use crate::journal::store::Store;
use crate::journal::verify::entries;
use crate::record::books::Books;
use crate::record::entry::Entry;
use crate::record::line;

/// What lies at the second place.
pub struct Found {
    pub dir: PathBuf,
    /// Lines of whole commands, up to the first that is damaged or whose figures do not follow.
    pub lines: u64,
    pub books: Books,
    /// When the last act was recorded, and what it was.
    pub last: Option<(Moment, Message)>,
    /// The first line that is wrong.
    pub finding: Option<Finding>,
    /// Lines of a last command that was cut short.
    pub unfinished: u64,
    /// What does not follow in the command behind the last of `lines`.
    pub faults: Vec<Message>,
    /// Lines from that command on: they are sealed rightly, and left out.
    pub left: u64,
    /// As many lines as were known to be there once.
    pub marked: u64,
}

/// Reads what lies in `dir`, checks its chain and decides every entry anew.
///
/// # Errors
/// It cannot be read, or holds no whole command that follows.
pub fn look(dir: &Path) -> Result<Found, Vec<Message>> {
    let marked = head::read(&Folder::new(dir)).head().map_or(0, |head| head.count);
    let mut all = entries(dir).map_err(|fault| vec![fault.message()])?;
    let (mut recount, mut books, mut lines) = (Recount::default(), Books::default(), 0);
    let (mut command, mut last): (Vec<Entry>, _) = (Vec::new(), None);
    for entry in all.by_ref() {
        let whole = entry.more == 0;
        command.push(entry);
        if !whole {
            continue;
        }
        command.iter().for_each(|entry| recount.take(entry));
        if recount.differs() {
            break;
        }
        for entry in command.drain(..) {
            last = Some((entry.at, describe(&entry.fact, &books)));
            books.evolve(&entry);
            lines = entry.seq;
        }
    }
    let report = all.finish();
    let (.., faults) = recount.finish();
    if lines == 0 {
        let empty = Message::new("recover-empty").with("dir", dir.display().to_string());
        return Err(report.finding.iter().map(Finding::message).chain(faults).chain([empty]).collect());
    }
    let (finding, unfinished, left) = (report.finding, report.unfinished, report.head.count.saturating_sub(lines));
    Ok(Found { dir: dir.to_owned(), lines, books, last, finding, unfinished, faults, left, marked })
}

/// The files beside the record that came with it.
pub struct Brought {
    pub count: usize,
    /// What stood against one of them.
    pub lack: Option<Message>,
}

impl Brought {
    /// Copies them.
    fn copy(from: &Path, to: &Path) -> Self {
        let (count, lack) = copy_all(from, to);
        let lack = lack.map(|lack| match lack {
            Lack::Own { file, cause } => Message::new("recover-file-unread")
                .with("file", from.join(file).display().to_string())
                .with("cause", plainly(&cause)),
            Lack::Place(cause) => Message::new("recover-files-refused").with("cause", plainly(&cause)),
            lack => lack.message(),
        });
        Self { count, lack }
    }
}

/// What became of it.
pub enum Outcome {
    /// A record was made in `folder`, with `files` beside it.
    Made { folder: PathBuf, files: Brought },
    /// The record in `folder` had `had` lines of the same congress and has gone on to the end of the second place's.
    Forward { folder: PathBuf, had: u64, files: Brought },
    /// The record in `folder` has them all, and `more` that the second place has not.
    There { folder: PathBuf, more: u64 },
}

impl Outcome {
    /// Where the record lies.
    pub fn folder(&self) -> &Path {
        match self {
            Self::Made { folder, .. } | Self::Forward { folder, .. } | Self::There { folder, .. } => folder,
        }
    }
}

/// Makes the record of `found` below `root`, or brings the one that is there forward.
///
/// # Errors
/// Why not; nothing that was there is changed then.
pub fn recover(found: &Found, root: &Path) -> Result<Outcome, Message> {
    let failed = |path: &Path, e: io::Error| JournalFault::folder(path, e).message();
    let first = first_link(&found.dir).map_err(|e| failed(&found.dir, e))?;
    let own = |dir: &PathBuf| first_link(dir).is_ok_and(|link| link == first);
    if let Some(folder) = records(root).into_iter().find(own) {
        return forward(found, folder);
    }
    if is_record(root) {
        return Err(Message::new("recover-in-record").with("dir", root.display().to_string()));
    }
    let congress = &found.books.congress;
    let folder = vacant(root, &congress.agenda.id, congress.rehearsal);
    let files = write(found, &folder).map_err(|e| failed(&folder, e))?;
    // Makes the database and the head.
    Store::open(&folder).map(drop).map_err(|fault| fault.message())?;
    Ok(Outcome::Made { folder, files })
}

/// The files first: as soon as the plain file has its name, the folder holds a record.
fn write(found: &Found, folder: &Path) -> io::Result<Brought> {
    let target = Folder::new(folder);
    Folder::create(folder)?;
    let files = Brought::copy(&found.dir, folder);
    let mut lines = Lines::open(&Folder::new(&found.dir).twin())?;
    let mut out = io::BufWriter::new(File::create(target.twin_new())?);
    for _ in 0..found.lines {
        let Some((text, _)) = lines.advance()? else { return Err(io::ErrorKind::UnexpectedEof.into()) };
        out.write_all(text)?;
        out.write_all(b"\n")?;
    }
    out.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
    fs::rename(target.twin_new(), target.twin())?;
    target.sync()?;
    Ok(files)
}

/// Appends to the record in `folder` what the second place has behind its end.
fn forward(found: &Found, folder: PathBuf) -> Result<Outcome, Message> {
    let mut store = Store::open(&folder).map_err(|fault| fault.message())?;
    let had = store.head().count;
    let path = Folder::new(&found.dir).twin();
    let failed = |e: io::Error| JournalFault::folder(&path, e).message();
    let mut lines = Lines::open(&path).map_err(failed)?;
    let mut differs = None;
    let compared = store.read(1, &mut |seq, own| {
        if seq > found.lines {
            return ControlFlow::Break(());
        }
        if !matches!(lines.advance(), Ok(Some((text, _))) if text == own) {
            differs = Some(seq);
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    });
    compared.map_err(|fault| fault.message())?;
    if let Some(line) = differs {
        let shown = folder.display().to_string();
        return Err(Message::new("recover-other").with("dir", shown).with("line", line));
    }
    if had >= found.lines {
        return Ok(Outcome::There { folder, more: had - found.lines });
    }
    let mut command = Vec::new();
    while store.head().count < found.lines {
        let Some((text, _)) = lines.advance().map_err(failed)? else { break };
        let (json, _) = line::split(text).map_err(|_| Message::new("recover-changed"))?;
        let more = crate::journal::batch::numbers(&json).is_some_and(|n| n.more > 0);
        command.push(String::from_utf8(json).map_err(|_| Message::new("recover-changed"))?);
        if !more {
            store.append(&std::mem::take(&mut command)).map_err(|fault| fault.message())?;
        }
    }
    // The record that went further has the newer tickets and documents too.
    let files = Brought::copy(&found.dir, &folder);
    Ok(Outcome::Forward { folder, had, files })
}
