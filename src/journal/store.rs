//! The journal on disk: the plain file and the database side by side, and the head.
use std::fs;
use std::path::Path;
use std::sync::Arc;

use crate::journal::contract::{Each, Head, Journal};
use crate::journal::fault::JournalFault;
use crate::journal::folder::Folder;
use crate::journal::head::HeadWriter;
use crate::journal::healing::Healing;
use crate::journal::keeper::Keeper;
use crate::journal::ledger::{Ledger, LedgerFault};
use crate::journal::lock::{self, Lock, PATIENCE};
use crate::journal::twin::{Sink, Tap, Twin};
use crate::journal::{batch, heal, reader};

/// The record of one congress in its data folder. One process at a time.
pub struct Store {
    // Closed in this order: the lock goes last.
    keeper: Keeper,
    heads: HeadWriter,
    twin: Twin,
    head: Head,
    folder: Folder,
    /// Whether the keeper has a database that holds the record up to `head`.
    kept: bool,
    /// Whether every refused write could be taken back.
    settled: bool,
    healings: Vec<Healing>,
    _lock: Lock,
}

/// Why an attempt failed; what it had written is taken back.
enum Failed {
    Refused(JournalFault),
    Store(LedgerFault),
}

impl Store {
    /// Opens the record in `dir`, or makes one. Healings wait in [`Journal::take_healings`].
    ///
    /// # Errors
    /// A [`JournalFault`]. When it is [`JournalFault::Full`], the record can still be read with `ReadOnly::open`.
    pub fn open(dir: &Path) -> Result<Self, JournalFault> {
        let plain: Tap = Box::new(|file| Box::new(file) as Box<dyn Sink>);
        Self::open_through(dir, &plain)
    }

    /// As [`Store::open`], with the plain file's writes going through `tap`.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_through(dir: &Path, tap: &Tap) -> Result<Self, JournalFault> {
        Folder::create(dir).map_err(|e| JournalFault::folder(dir, e))?;
        let folder = Folder::new(dir);
        let lock = lock::take(&folder, PATIENCE)?;
        let keeper = Keeper::start().map_err(|e| JournalFault::folder(dir, e))?;
        let opened = heal::open(&folder, &keeper)?;
        let twin = Twin::open(&folder, tap).map_err(|e| JournalFault::folder(&folder.twin(), e))?;
        folder.sync().map_err(|e| JournalFault::folder(dir, e))?;
        let heads = HeadWriter::start(folder.clone()).map_err(|e| JournalFault::folder(dir, e))?;
        Ok(Self {
            keeper,
            heads,
            twin,
            head: opened.head,
            folder,
            kept: true,
            settled: true,
            healings: opened.healings,
            _lock: lock,
        })
    }

    /// Writes both copies; they become durable side by side. A full disk is met in the plain file, before the database
    /// is touched.
    fn attempt(&mut self, bytes: &Arc<Vec<u8>>) -> Result<(), Failed> {
        let first = self.head.count + 1;
        if let Err(e) = self.twin.put(bytes) {
            self.retract().map_err(Failed::Refused)?;
            return Err(Failed::Refused(JournalFault::disk(e)));
        }
        let block = Arc::clone(bytes);
        let kept = self.keeper.with(move |ledger| ledger.append(first, &block));
        let synced = self.twin.sync();
        match (synced, kept.wait()) {
            (Ok(()), Ok(())) => {
                self.twin.acknowledge(bytes.len());
                Ok(())
            }
            (Ok(()), Err(fault)) => {
                self.retract().map_err(Failed::Refused)?;
                Err(Failed::Store(fault))
            }
            (Err(e), kept) => {
                let undone = kept.and_then(|()| self.keeper.with(move |ledger| ledger.cut(first)).wait());
                self.retract().map_err(Failed::Refused)?;
                if undone.is_err() {
                    self.distrust().map_err(Failed::Refused)?;
                }
                Err(Failed::Refused(JournalFault::disk(e)))
            }
        }
    }

    fn retract(&mut self) -> Result<(), JournalFault> {
        self.twin.retract().map_err(|_| {
            self.settled = false;
            JournalFault::Unsettled
        })
    }

    /// The database failed. Opens it anew without the refused lines; when that does not give the record, it is set aside
    /// so that nothing refused can come back from it.
    fn distrust(&mut self) -> Result<(), JournalFault> {
        self.kept = false;
        self.keeper.close();
        let (path, twin, after) = (self.folder.store(), self.folder.twin(), self.head.count + 1);
        let again = self.keeper.send(move |slot| {
            let ledger = slot.insert(Ledger::open(&path)?);
            ledger.cut(after)?;
            ledger.same_as(&twin)
        });
        if again.wait().is_ok_and(|same| same) {
            self.kept = true;
            return Ok(());
        }
        self.keeper.close();
        let (aside, name) = self.folder.aside("store").map_err(JournalFault::disk)?;
        fs::rename(self.folder.store(), aside).map_err(JournalFault::disk)?;
        self.healings.push(Healing::SetAside { name });
        Ok(())
    }

    /// Builds the database anew when it had to be given up.
    fn ensure_kept(&mut self) -> Result<(), JournalFault> {
        if !self.kept {
            let _ = fs::remove_dir_all(self.folder.store_new());
            heal::rebuild(&self.folder, &self.keeper, self.head.count)?;
            self.kept = true;
            self.healings.push(Healing::Rebuilt { lines: self.head.count });
        }
        Ok(())
    }
}

impl Journal for Store {
    fn head(&self) -> Head {
        self.head
    }

    fn append(&mut self, lines: &[String]) -> Result<Head, JournalFault> {
        if !self.settled {
            return Err(JournalFault::Unsettled);
        }
        let batch = batch::seal(self.head, lines)?;
        if lines.is_empty() {
            return Ok(self.head);
        }
        self.ensure_kept()?;
        let bytes = Arc::new(batch.bytes);
        let mut tried = self.attempt(&bytes);
        if let Err(Failed::Store(_)) = tried {
            self.distrust()?;
            self.ensure_kept()?;
            tried = self.attempt(&bytes);
        }
        match tried {
            Ok(()) => {}
            Err(Failed::Refused(fault)) => return Err(fault),
            Err(Failed::Store(fault)) => {
                self.distrust()?;
                return Err(heal::fault_of(&self.folder, fault));
            }
        }
        self.head = batch.head;
        self.heads.post(self.head);
        Ok(self.head)
    }

    fn read(&self, from: u64, each: &mut Each<'_>) -> Result<(), JournalFault> {
        let path = self.folder.twin();
        reader::read(&path, from, self.head.count, each).map_err(|e| JournalFault::folder(&path, e))
    }

    fn take_healings(&mut self) -> Vec<Healing> {
        std::mem::take(&mut self.healings)
    }
}
