//! The agenda's files beside the record: copied there when the congress is opened, read from there whenever it goes on.
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::base::message::Message;
use crate::congress::agenda::Document;
use crate::congress::state::Congress;
use crate::journal::folder::Folder;
use crate::record::chain::digest;
use crate::script::whole::{beside, settle};
use crate::web::documents::Documents;

/// The folder within the record's.
const PLACE: &str = "documents";
/// More bytes than any file has that a congress is opened from.
const MOST: u64 = 33 << 20;

/// The copy of what has `digest`, under its digest: a file of that name has that content or is damaged. None for what is
/// no digest.
fn place(folder: &Path, digest: &str) -> Option<PathBuf> {
    // A record from elsewhere must not lead out of its folder.
    let plain = digest.len() == 64 && digest.bytes().all(|b| b.is_ascii_hexdigit());
    plain.then(|| folder.join(PLACE).join(digest))
}

/// The documents of `congress`, and its logo.
fn papers(congress: &Congress) -> impl Iterator<Item = &Document> {
    let logo = congress.agenda.logo.iter().map(|logo| &logo.document);
    congress.agenda.documents.iter().chain(logo)
}

/// Copies what of the files that `congress` was opened from is not beside its record yet: documents, and the texts of
/// agenda, rules and roll. `files` are the agenda's files as they are now; those are copied that are still the ones that
/// were opened. Gives what could not be written.
pub fn keep(folder: &Path, congress: &Congress, files: &BTreeMap<String, Vec<u8>>) -> Vec<Message> {
    let mut failed = Vec::new();
    for (name, own) in &congress.files {
        let Some(path) = place(folder, own) else { continue };
        let Some(bytes) = files.get(name).filter(|bytes| *own == digest(bytes)) else { continue };
        if read(&path, bytes.len() as u64).is_ok_and(|old| old == *bytes) {
            continue;
        }
        if let Err(cause) = write(&path, bytes) {
            let document = papers(congress).find(|d| d.file == *name);
            let title = document.map_or(name, |d| &d.title);
            let message = Message::new("page-document-unwritten").with("title", title);
            failed.push(message.with("cause", cause.to_string()));
        }
    }
    failed
}

/// The bytes of the file with `own` digest as they lie beside the record; none when they are not there or not those.
pub fn kept(folder: &Path, own: &str) -> Option<Vec<u8>> {
    read(&place(folder, own)?, MOST).ok().filter(|bytes| digest(bytes) == own)
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(dir) = path.parent() {
        Folder::create(dir)?;
    }
    beside(path, bytes)?.persist(path).map_err(|e| e.error)?;
    settle(path);
    Ok(())
}

/// The bytes at `path`, which should be `size`; one more is enough to know that they are not.
fn read(path: &Path, size: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(size.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The documents of `congress` as they lie beside its record, and what to tell of those that are not what they were.
pub fn held(folder: &Path, congress: &Congress) -> (Documents, Vec<Message>) {
    let mut damaged = Vec::new();
    let mut all: Vec<_> = papers(congress)
        .map(|document| {
            let own = congress.files.get(&document.file);
            let path = own.and_then(|own| place(folder, own));
            let bytes = path.and_then(|path| read(&path, document.size).ok());
            let bytes = bytes.filter(|bytes| own == Some(&digest(bytes)));
            if bytes.is_none() {
                let message = Message::new("page-document-damaged").with("title", &document.title);
                damaged.push(message.with("file", &document.file));
            }
            (document.clone(), bytes)
        })
        .collect();
    let logo = congress.agenda.logo.as_ref().and_then(|_| all.pop());
    (Documents::new(all).with_logo(logo), damaged)
}
