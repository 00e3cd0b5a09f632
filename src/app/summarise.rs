//! Many archives read by two threads: signature and the digest of every file each, or everything recomputed. Of each only its
//! row is kept.
use std::collections::HashMap;
use std::fs;
use std::io;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::app::archive_check;
use crate::base::message::Message;
use crate::journal::archive::fault::ArchiveFault;
use crate::journal::archive::manifest::{Listed, MANIFEST, SIGNATURE};
use crate::journal::archive::opened::Archive;
use crate::readout::figures::{Figures, VERSION};
use crate::readout::summary::Row;
use crate::record::chain::Link;

/// Threads that read.
const THREADS: usize = 2;
/// Folders are looked into this deep.
const DEEP: u32 = 8;

/// Why an archive is not in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Unreadable,
    Open,
    Rehearsal,
    Twice,
}

/// An archive that is not in the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    pub path: PathBuf,
    pub kind: Kind,
    pub why: Message,
}

/// What was read.
#[derive(Debug, Default)]
pub struct Summary {
    pub rows: Vec<Row>,
    /// In the order in which they were found.
    pub skipped: Vec<Skipped>,
}

impl Summary {
    /// How many were skipped as `kind`.
    pub fn count(&self, kind: Kind) -> usize {
        self.skipped.iter().filter(|s| s.kind == kind).count()
    }
}

/// The archives that `given` names: files as they are, and in folders whatever ends in `.zip`, by name.
///
/// # Errors
/// The first path that is not there, or a folder that cannot be read.
pub fn archives(given: &[PathBuf]) -> Result<Vec<PathBuf>, Message> {
    let mut found = Vec::new();
    for path in given {
        list(path, DEEP, true, &mut found).map_err(|e| {
            Message::new("summary-no-file").with("path", path.display().to_string()).with("cause", e.to_string())
        })?;
    }
    Ok(found)
}

fn list(path: &Path, deep: u32, named: bool, found: &mut Vec<PathBuf>) -> io::Result<()> {
    if !fs::metadata(path)?.is_dir() {
        let archive = path.extension().is_some_and(|e| e.eq_ignore_ascii_case("zip"));
        if named || archive {
            found.push(path.to_owned());
        }
        return Ok(());
    }
    let mut within: Vec<_> = fs::read_dir(path)?.map(|e| e.map(|e| e.path())).collect::<io::Result<_>>()?;
    within.sort();
    for path in within.iter().filter(|_| deep > 0) {
        // What cannot be read within a folder is no reason to read nothing.
        let _ = list(path, deep - 1, false, found);
    }
    Ok(())
}

/// One archive that may stand in the table, and by what it is told from others: the end of its record.
type Read = Result<(Link, Box<Row>), (Kind, Message)>;

/// Reads `paths`; with `whole` every entry of each is decided anew. `told` hears how many were read.
pub fn summarise(paths: &[PathBuf], whole: bool, told: &(dyn Fn(usize) + Sync)) -> Summary {
    let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let read: Mutex<Vec<(usize, Read)>> = Mutex::default();
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                while let Some((at, path)) =
                    Some(next.fetch_add(1, Ordering::Relaxed)).and_then(|at| paths.get(at).map(|p| (at, p)))
                {
                    // No file, however it was made, ends the reading of all others.
                    let one = catch_unwind(|| one(path, whole))
                        .unwrap_or_else(|_| Err((Kind::Unreadable, Message::new("summary-damaged"))));
                    read.lock().unwrap_or_else(PoisonError::into_inner).push((at, one));
                    told(done.fetch_add(1, Ordering::Relaxed) + 1);
                }
            });
        }
    });
    let mut read = read.into_inner().unwrap_or_else(PoisonError::into_inner);
    read.sort_by_key(|(at, _)| *at);
    table(paths, read)
}

fn one(path: &Path, whole: bool) -> Read {
    let unreadable = |why| (Kind::Unreadable, why);
    let archive = Archive::open(path).map_err(|fault| unreadable(fault.message()))?;
    archive.signer().map_err(|fault| unreadable(fault.message()))?;
    if whole {
        let outcome = archive_check::check(path, None).map_err(|fault| unreadable(fault.message()))?;
        if !outcome.ok {
            let first = outcome.messages.into_iter().nth(1).unwrap_or_else(|| Message::new("summary-damaged"));
            return Err(unreadable(first));
        }
    }
    let manifest = &archive.manifest;
    if let Some(name) = changed(&archive).map_err(|fault| unreadable(fault.message()))? {
        return Err(unreadable(Message::new("summary-file-changed").with("name", name)));
    }
    if manifest.rehearsal {
        return Err((Kind::Rehearsal, Message::new("summary-rehearsal")));
    }
    let Some(seal) = &manifest.sealed else { return Err((Kind::Open, Message::new("summary-open"))) };
    let bytes = archive.figures().map_err(|fault| unreadable(fault.message()))?;
    let figures: Figures = serde_json::from_slice(&bytes)
        .map_err(|e| unreadable(Message::new("summary-figures-unread").with("cause", e.to_string())))?;
    if figures.v > VERSION {
        return Err(unreadable(Message::new("summary-figures-newer").with("version", figures.v)));
    }
    Ok((seal.link, Box::new(Row::of(figures))))
}

/// The first file that is not as the manifest lists it: another one, more or less.
fn changed(archive: &Archive) -> Result<Option<String>, ArchiveFault> {
    let listed: HashMap<_, _> = archive.manifest.files.iter().map(|f| (f.path.as_str(), f)).collect();
    let mut found = 0;
    for member in archive.members().iter().filter(|m| ![MANIFEST, SIGNATURE].contains(&m.name.as_str())) {
        let looked = archive.looked(member)?;
        let same = |own: &&Listed| looked.checksum && (own.size, &own.sha256) == (looked.size, &looked.sha256);
        if listed.get(member.name.as_str()).copied().filter(same).is_none() {
            return Ok(Some(member.name.clone()));
        }
        found += 1;
    }
    Ok((found != listed.len()).then(|| MANIFEST.to_owned()))
}

/// Each congress once.
fn table(paths: &[PathBuf], read: Vec<(usize, Read)>) -> Summary {
    let mut summary = Summary::default();
    let mut seen: HashMap<Link, (usize, usize)> = HashMap::new();
    for (at, one) in read {
        let skip = |kind, why| Skipped { path: paths[at].clone(), kind, why };
        match one {
            Err((kind, why)) => summary.skipped.push(skip(kind, why)),
            Ok((link, row)) => match seen.get(&link) {
                Some((first, place)) => {
                    let same = summary.rows[*place] == *row;
                    let (kind, key) =
                        if same { (Kind::Twice, "summary-twice") } else { (Kind::Unreadable, "summary-contradicts") };
                    let why = Message::new(key).with("first", paths[*first].display().to_string());
                    summary.skipped.push(skip(kind, why));
                }
                None => {
                    seen.insert(link, (at, summary.rows.len()));
                    summary.rows.push(*row);
                }
            },
        }
    }
    summary
}
