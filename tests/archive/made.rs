//! Records and archives that the tests change, and archives packed by a forger.
use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use daihoi::app::common::Common;
use daihoi::app::{archiving, documents, signing_key};
use daihoi::journal::archive::container::Writer;
use daihoi::journal::archive::key::SigningKey;
use daihoi::journal::archive::manifest::{KEY, MANIFEST, Manifest, SIGNATURE};
use daihoi::journal::archive::opened::Archive;
use daihoi::journal::archive::packer::Packer;
use daihoi::journal::contract::Journal;
use daihoi::journal::store::Store;
use daihoi::record::books::Books;
use daihoi::record::entry::Entry;
use daihoi::record::line;
use daihoi::words::lang::Lang;
use tempfile::TempDir;

use crate::played;

/// The congress's key, and that of a stranger.
pub(crate) fn own_key() -> SigningKey {
    SigningKey::from_seed([7; 32]).unwrap()
}

pub(crate) fn foreign_key() -> SigningKey {
    SigningKey::from_seed([8; 32]).unwrap()
}

/// The congress's entries; played once.
pub(crate) fn entries() -> &'static [Entry] {
    static ENTRIES: OnceLock<Vec<Entry>> = OnceLock::new();
    ENTRIES.get_or_init(|| played::congress(&own_key().public().fingerprint(), false))
}

/// Writes `entries` as a record in `dir`, with the key and the files it was opened from.
pub(crate) fn record(dir: &Path, entries: &[Entry], key: &SigningKey) {
    let mut store = Store::open(dir).unwrap();
    let mut books = Books::default();
    let mut command = Vec::new();
    for entry in entries {
        command.push(line::encode(entry).unwrap());
        if entry.more == 0 {
            store.append(&std::mem::take(&mut command)).unwrap();
        }
        books.evolve(entry);
    }
    std::fs::write(signing_key::path(dir), key.pem()).unwrap();
    let loaded = played::loaded();
    let files: BTreeMap<_, _> = loaded.documents.into_iter().chain(loaded.texts).collect();
    assert!(documents::keep(dir, &books.congress, &files).is_empty());
}

/// An archive of `entries` as daihoi writes it.
pub(crate) fn archive(entries: &[Entry], personal: bool, key: &SigningKey) -> Made {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("record");
    record(&folder, entries, key);
    let path = dir.path().join("archive.zip");
    let common = Common::new(Lang::Vi, Some(dir.path().to_owned()));
    let notes = archiving::write(&folder, &path, &archiving::Wish { personal, key, common: &common }).unwrap();
    assert!(notes.is_empty(), "{notes:?}");
    Made { _dir: dir, path }
}

/// The good archive, without personal data or with.
pub(crate) fn good(personal: bool) -> &'static Made {
    static REDUCED: OnceLock<Made> = OnceLock::new();
    static FULL: OnceLock<Made> = OnceLock::new();
    let place = if personal { &FULL } else { &REDUCED };
    place.get_or_init(|| archive(entries(), personal, &own_key()))
}

/// An archive on the disk.
pub(crate) struct Made {
    _dir: TempDir,
    pub(crate) path: PathBuf,
}

impl Made {
    /// A file of these bytes.
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("archive.zip");
        std::fs::write(&path, bytes).unwrap();
        Self { _dir: dir, path }
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        std::fs::read(&self.path).unwrap()
    }

    /// Its files in order, and the manifest.
    pub(crate) fn parts(&self) -> Parts {
        let archive = Archive::open(&self.path).unwrap();
        let bytes = |name: &str| archive.bytes(name, u64::MAX).unwrap();
        let files = archive.members().iter().map(|m| (m.name.clone(), bytes(&m.name))).collect();
        Parts { files, manifest: archive.manifest }
    }
}

/// An archive taken apart.
#[derive(Clone)]
pub(crate) struct Parts {
    pub(crate) files: Vec<(String, Vec<u8>)>,
    pub(crate) manifest: Manifest,
}

impl Parts {
    pub(crate) fn file(&mut self, name: &str) -> &mut Vec<u8> {
        &mut self.files.iter_mut().find(|(n, _)| n == name).unwrap().1
    }

    /// The lines of `name`, changed by `change`.
    pub(crate) fn lines(&mut self, name: &str, change: impl FnOnce(&mut Vec<String>)) {
        let file = self.file(name);
        let mut lines: Vec<_> = std::str::from_utf8(file).unwrap().lines().map(str::to_owned).collect();
        change(&mut lines);
        *file = (lines.join("\n") + "\n").into_bytes();
    }

    /// The container made anew around the files as they are: the manifest and its signature stay.
    pub(crate) fn packed(&self) -> Made {
        let mut writer = Writer::new(Cursor::new(Vec::new()));
        for (name, bytes) in &self.files {
            writer.add(name, |out| out.write_all(bytes)).unwrap();
        }
        Made::of(&writer.finish().unwrap().into_inner())
    }

    /// The manifest made anew around the files as they are, and signed with `key`.
    pub(crate) fn signed(&self, key: &SigningKey) -> Made {
        let mut packer = Packer::new(Cursor::new(Vec::new()));
        for (name, bytes) in self.files.iter().filter(|(n, _)| ![MANIFEST, SIGNATURE, KEY].contains(&n.as_str())) {
            let listed = self.manifest.files.iter().find(|f| f.path == *name);
            packer.add(name, listed.and_then(|f| f.source.as_deref()), bytes).unwrap();
        }
        let (out, _) = packer.finish(self.manifest.clone(), key).unwrap();
        Made::of(&out.into_inner())
    }
}
