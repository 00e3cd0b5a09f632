//! Opening the data folder: compares both copies and the stored head, and heals the damaged or shorter one.
use std::fs;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use crate::journal::contract::Head;
use crate::journal::fault::JournalFault;
use crate::journal::folder::Folder;
use crate::journal::head::{self, Stored};
use crate::journal::healing::{Copy, Healing};
use crate::journal::keeper::Keeper;
use crate::journal::ledger::{Ledger, LedgerFault};
use crate::journal::merge::{self, Found, Merged};
use crate::journal::{batch, reader};

/// An opened folder: both copies hold the record up to `head`, and the keeper has the database open.
#[derive(Debug)]
pub struct Opened {
    pub head: Head,
    pub healings: Vec<Healing>,
}

/// How the database was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Base {
    /// No database there.
    Absent,
    Open,
    /// It cannot be opened or not be read to its end.
    Broken,
}

/// Opens `folder`, whose lock is held.
///
/// # Errors
/// A [`JournalFault`]; nothing was lost by it.
pub fn open(folder: &Folder, keeper: &Keeper) -> Result<Opened, JournalFault> {
    reader::known(&folder.twin())?;
    sweep(folder).map_err(|e| JournalFault::folder(folder.dir(), e))?;
    let stored = head::read(folder);
    if stored == Stored::Absent && !folder.twin().exists() && !folder.store().exists() {
        fs::File::create(folder.twin()).map_err(|e| JournalFault::folder(&folder.twin(), e))?;
    }
    let mark = stored.head().map_or(0, |head| head.count);
    let (path, twin) = (folder.store(), folder.twin());
    let base = path.exists();
    let same = keeper.send(move |slot| {
        if !base {
            return Ok(None);
        }
        slot.insert(Ledger::open(&path)?).same_as(&twin).map(Some)
    });
    let scan = match reader::scan(&folder.twin(), mark) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(JournalFault::folder(&folder.twin(), e)),
        scan => scan.ok(),
    };
    let base = match same.wait() {
        Ok(Some(true)) => match scan {
            Some(s) if s.whole && s.more == 0 && s.marked == Some(stored.head().unwrap_or(Head::START).link) => {
                let mut healings = Vec::new();
                mend_head(folder, stored, s.head, &mut healings)?;
                return Ok(Opened { head: s.head, healings });
            }
            _ => Base::Open,
        },
        Ok(Some(false)) => Base::Open,
        Ok(None) => Base::Absent,
        Err(LedgerFault::Locked) => return Err(JournalFault::Locked(None)),
        Err(_) => Base::Broken,
    };
    mend(folder, keeper, stored, base)
}

/// Removes what a process that was killed had only begun.
fn sweep(folder: &Folder) -> io::Result<()> {
    for path in [folder.twin_new(), folder.head_new()] {
        if path.exists() {
            fs::remove_file(path)?;
        }
    }
    if folder.store_new().exists() {
        fs::remove_dir_all(folder.store_new())?;
    }
    Ok(())
}

/// The slow way: reads all there is, finds the record, and mends what differs from it.
fn mend(folder: &Folder, keeper: &Keeper, stored: Stored, base: Base) -> Result<Opened, JournalFault> {
    let (found, base) = find(folder, keeper, base)?;
    if base == Base::Broken && !folder.twin().exists() {
        return Err(JournalFault::BothHurt(1));
    }
    let merged = merge::merge(&found, stored.head())?;
    let mut healings = Vec::new();
    mend_twin(folder, &found, &merged, &mut healings).map_err(JournalFault::disk)?;
    mend_store(folder, keeper, (&found, base), &merged, &mut healings)?;
    mend_head(folder, stored, merged.head, &mut healings)?;
    Ok(Opened { head: merged.head, healings })
}

fn find(folder: &Folder, keeper: &Keeper, base: Base) -> Result<(Found, Base), JournalFault> {
    let mut found = Found { store_hurt: base == Base::Broken, ..Found::default() };
    match reader::Lines::open(&folder.twin()) {
        Ok(mut lines) => {
            while let Some((text, ended)) = lines.advance().map_err(|e| JournalFault::folder(&folder.twin(), e))? {
                found.twin.push(text.to_vec());
                found.torn = !ended;
            }
        }
        Err(e) if e.kind() == io::ErrorKind::NotFound => {}
        Err(e) => return Err(JournalFault::folder(&folder.twin(), e)),
    }
    // Whatever way the database was found: what can still be read from it may be what the plain file lacks.
    if base != Base::Absent {
        let (front, hurt) = collect(keeper, |ledger, into| ledger.collect(into));
        found.store = front;
        if hurt {
            found.store_hurt = true;
            found.store.extend(collect(keeper, |ledger, into| ledger.collect_back(into)).0);
        }
    }
    let base = if found.store_hurt { Base::Broken } else { base };
    Ok((found, base))
}

type Numbered = Vec<(u64, Vec<u8>)>;

/// Runs a reading of the database that may end in a panic; gives what it had read until then, and whether it failed.
fn collect(
    keeper: &Keeper,
    read: impl FnOnce(&Ledger, &mut Numbered) -> Result<(), LedgerFault> + Send + 'static,
) -> (Numbered, bool) {
    let into = Arc::new(Mutex::new(Numbered::new()));
    let shared = Arc::clone(&into);
    let done = keeper.with(move |ledger| read(ledger, &mut shared.lock().unwrap_or_else(PoisonError::into_inner)));
    let hurt = done.wait().is_err();
    let lines = std::mem::take(&mut *into.lock().unwrap_or_else(PoisonError::into_inner));
    (lines, hurt)
}

/// Which lines of the record a copy lacks, and which unacknowledged ones it has.
fn report(copy: Copy, has: impl Fn(usize) -> bool, merged: &Merged, dropped: u64, healings: &mut Vec<Healing>) {
    let lacks: Vec<usize> = (0..merged.keep).filter(|&i| !has(i)).collect();
    if let Some(first) = lacks.first() {
        healings.push(Healing::Restored { copy, from: *first as u64 + 1, lines: lacks.len() as u64 });
    }
    if dropped > 0 {
        healings.push(Healing::Dropped { copy, from: merged.head.count + 1, lines: dropped });
    }
}

fn with_ends(lines: &[Vec<u8>]) -> Vec<u8> {
    lines.iter().flat_map(|line| line.iter().copied().chain([b'\n'])).collect()
}

fn mend_twin(folder: &Folder, found: &Found, merged: &Merged, healings: &mut Vec<Healing>) -> io::Result<()> {
    let lines = found.twin.len() - usize::from(found.torn);
    let keep = merged.keep;
    if found.twin == merged.kept() && !found.torn && folder.twin().exists() {
        return Ok(());
    }
    let natural = lines <= merged.full.len() && found.twin[..lines] == merged.full[..lines];
    let dropped = if natural && lines >= keep { found.twin.len() - keep } else { 0 };
    let own: std::collections::HashSet<&[u8]> = found.twin[..lines].iter().map(Vec::as_slice).collect();
    report(Copy::Twin, |i| own.contains(merged.full[i].as_slice()), merged, dropped as u64, healings);
    let bytes = with_ends(merged.kept());
    fs::write(folder.twin_new(), &bytes)?;
    fs::OpenOptions::new().write(true).open(folder.twin_new())?.sync_data()?;
    if !natural {
        let (aside, name) = folder.aside("journal.jsonl")?;
        // The name changes hands in one step, so that there is a plain file at every moment.
        if fs::hard_link(folder.twin(), &aside).or_else(|_| fs::copy(folder.twin(), &aside).map(drop)).is_ok() {
            healings.push(Healing::SetAside { name });
        }
    }
    fs::rename(folder.twin_new(), folder.twin())?;
    folder.sync()
}

fn mend_store(
    folder: &Folder,
    keeper: &Keeper,
    (found, base): (&Found, Base),
    merged: &Merged,
    healings: &mut Vec<Healing>,
) -> Result<(), JournalFault> {
    let own = &found.store;
    let natural = base == Base::Open
        && own.len() <= merged.full.len()
        && (1..).zip(&merged.full).zip(own).all(|((seq, line), (n, text))| *n == seq && text == line);
    if base == Base::Open {
        let has: std::collections::HashMap<u64, &[u8]> = own.iter().map(|(n, text)| (*n, text.as_slice())).collect();
        let dropped = own.iter().filter(|(n, _)| *n > merged.head.count).count();
        let same = |i: usize| has.get(&(i as u64 + 1)) == Some(&merged.full[i].as_slice());
        report(Copy::Store, same, merged, dropped as u64, healings);
    }
    if natural && amend(folder, keeper, own.len(), merged) {
        return Ok(());
    }
    keeper.close();
    if base != Base::Absent {
        healings.push(set_aside(folder)?);
    }
    rebuild(folder, keeper, merged.head.count)?;
    if base != Base::Open && merged.keep > 0 {
        healings.push(Healing::Rebuilt { lines: merged.head.count });
    }
    Ok(())
}

/// Brings a database in line that only lacks the last command, or has one that was cut short: what a killed process
/// leaves. More than that is damage, and a damaged database is not trusted with new lines. Whether it worked.
fn amend(folder: &Folder, keeper: &Keeper, has: usize, merged: &Merged) -> bool {
    let missing = merged.full.get(has..merged.keep).unwrap_or_default();
    let one_command =
        missing.first().and_then(|text| batch::numbers(text)).is_none_or(|n| n.more as usize == missing.len() - 1);
    if !one_command {
        return false;
    }
    let (bytes, first, twin) = (with_ends(missing), has as u64 + 1, folder.twin());
    let after = merged.head.count + 1;
    let amended = keeper.with(move |ledger| {
        if bytes.is_empty() {
            ledger.cut(after)?
        } else {
            ledger.append(first, &bytes)?
        }
        ledger.same_as(&twin)
    });
    amended.wait().unwrap_or(false)
}

/// Keeps the closed database under another name, when there is room to build a new one.
///
/// # Errors
/// [`JournalFault::Full`], or when it cannot be renamed.
pub fn set_aside(folder: &Folder) -> Result<Healing, JournalFault> {
    folder.probe_room().map_err(JournalFault::disk)?;
    let (aside, name) = folder.aside("store").map_err(JournalFault::disk)?;
    fs::rename(folder.store(), aside).map_err(JournalFault::disk)?;
    Ok(Healing::SetAside { name })
}

/// Builds the database anew from the first `count` lines of the plain file, under a temporary name, and opens it.
///
/// # Errors
/// [`JournalFault::Full`], [`JournalFault::Disk`] or [`JournalFault::Store`]; then there is no database.
pub fn rebuild(folder: &Folder, keeper: &Keeper, count: u64) -> Result<(), JournalFault> {
    let (new, twin, path) = (folder.store_new(), folder.twin(), folder.store());
    let filled = keeper.send(move |slot| slot.insert(Ledger::open(&new)?).fill(&twin, count)).wait();
    keeper.close();
    let opened = filled.and_then(|()| {
        fs::rename(folder.store_new(), folder.store())?;
        folder.sync()?;
        let reopen = move |slot: &mut Option<Ledger>| {
            *slot = Some(Ledger::open(&path)?);
            Ok(())
        };
        keeper.send(reopen).wait()
    });
    opened.map_err(|fault| {
        let _ = fs::remove_dir_all(folder.store_new());
        fault_of(folder, fault)
    })
}

/// The refusal that a fault of the database amounts to. On a full disk sled gives all kinds of faults.
pub fn fault_of(folder: &Folder, fault: LedgerFault) -> JournalFault {
    match (fault, folder.probe_room()) {
        (LedgerFault::Locked, _) => JournalFault::Locked(None),
        (_, Err(room)) => JournalFault::disk(room),
        (LedgerFault::Io(e), Ok(())) => JournalFault::disk(e),
        (LedgerFault::Broken(text), Ok(())) => JournalFault::Store(text),
    }
}

/// Brings the head's file up to `head`, and tells when it was wrong.
fn mend_head(folder: &Folder, stored: Stored, head: Head, healings: &mut Vec<Healing>) -> Result<(), JournalFault> {
    match stored {
        Stored::Head(old) if old == head => return Ok(()),
        Stored::Head(old) if old.count > head.count => {
            healings.push(Healing::Lost { from: head.count + 1, lines: old.count - head.count });
            let (aside, name) = folder.aside("head").map_err(JournalFault::disk)?;
            fs::rename(folder.head(), aside).map_err(JournalFault::disk)?;
            healings.push(Healing::SetAside { name });
        }
        Stored::Absent if head.count == 0 => {}
        Stored::Absent | Stored::Damaged => healings.push(Healing::Head { count: head.count }),
        Stored::Head(_) => {
            // A head that lags behind is still a right lower bound: a full disk must not keep a whole record closed.
            let _ = head::write(folder, head);
            return Ok(());
        }
    }
    head::write(folder, head).map_err(JournalFault::disk)
}
