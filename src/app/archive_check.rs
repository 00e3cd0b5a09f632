//! Verifies an archive: signature, files, chain, every entry decided anew, and what is derived from the record made again.
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;

use crate::app::archiving::{self, box_path, named, place, values};
use crate::app::recompute::Recount;
use crate::app::run_verify::Outcome;
use crate::base::message::Message;
use crate::base::text::in_fours;
use crate::congress::event::Event;
use crate::congress::state::Congress;
use crate::journal::archive::fault::ArchiveFault;
use crate::journal::archive::manifest::{
    ALGORITHM, FIGURES, KEY, LeftOutStream, Listed, MANIFEST, Manifest, Missing, RECORD, SIGNATURE, Seal,
};
use crate::journal::archive::opened::Archive;
use crate::journal::walk::{Kept, Walk};
use crate::readout::box_view;
use crate::readout::figures;
use crate::record::books::Books;
use crate::record::entry::Fact;

/// A file that is this much longer than what follows from the record is not read to find where it differs.
const MOST_MORE: u64 = 1 << 20;
/// Differing figures that are named one by one.
const MOST_DIFFERENCES: usize = 20;

/// Verifies the archive at `path`; with `demanded` only that key's signature will do (64 hex digits).
///
/// # Errors
/// It is no archive, or not whole: nothing of it can be believed.
pub fn check(path: &Path, demanded: Option<&str>) -> Result<Outcome, ArchiveFault> {
    let archive = Archive::open(path)?;
    let mut check = Check { archive: &archive, wrong: Vec::new() };
    check.signature(demanded);
    check.files()?;
    let (books, checked) = check.record()?;
    let whole = books.is_some();
    if let Some(books) = books {
        check.opening(&books.congress, demanded);
        check.derived(&books)?;
    }
    let wrong = check.wrong;
    Ok(told(&archive.manifest, checked, whole, wrong))
}

/// The outcome in words.
fn told(manifest: &Manifest, checked: u32, whole: bool, wrong: Vec<Message>) -> Outcome {
    let ok = wrong.is_empty();
    let mut messages = Vec::new();
    if ok {
        let title = &manifest.congress.title;
        let count = manifest.entries;
        messages.push(Message::new("archive-ok").with("title", title).with("count", count).with("figures", checked));
        messages.push(Message::new("archive-ok-head").with("hash", manifest.head.hex()));
        messages.extend(about(manifest));
    } else {
        messages.push(Message::new("archive-wrong").with("count", wrong.len()));
        messages.extend(wrong);
        if !whole {
            messages.push(Message::new("verify-figures-part").with("count", checked));
        }
    }
    Outcome { ok, entries: manifest.entries, messages }
}

/// What a sound archive says of itself that a person must know.
fn about(manifest: &Manifest) -> Vec<Message> {
    let mut all = Vec::new();
    if manifest.rehearsal {
        all.push(Message::new("archive-rehearsal"));
    }
    match &manifest.sealed {
        Some(seal) => all.push(Message::new("archive-sealed").with("entry", seal.entry).with("hash", seal.link.hex())),
        None => all.push(Message::new("archive-open").with("count", manifest.entries)),
    }
    let lines: u64 = manifest.left_out.iter().fold(0, |all, s| all.saturating_add(s.entries));
    if lines > 0 {
        all.push(Message::new("archive-left-out").with("lines", lines));
    }
    let key = if manifest.key.in_record { "archive-key-own" } else { "archive-key-other" };
    all.push(Message::new(key).with("key", in_fours(&manifest.key.sha256)));
    all
}

struct Check<'a> {
    archive: &'a Archive,
    wrong: Vec<Message>,
}

impl Check<'_> {
    fn say(&mut self, message: Message) {
        self.wrong.push(message);
    }

    /// What `file` says of `what` is not what was found.
    fn differs(&mut self, file: &str, what: &str, said: impl Into<String>, found: impl Into<String>) {
        let message = Message::new("archive-differs").with("file", file).with("what", what);
        self.say(message.with("said", said.into()).with("found", found.into()));
    }

    fn same<T: PartialEq + ToString>(&mut self, what: &str, said: &T, found: &T) {
        if said != found {
            self.differs(MANIFEST, what, said.to_string(), found.to_string());
        }
    }

    fn signature(&mut self, demanded: Option<&str>) {
        match self.archive.signer() {
            Ok(key) => {
                let own = key.fingerprint();
                if let Some(wanted) = demanded.filter(|wanted| **wanted != own) {
                    let message = Message::new("archive-other-key").with("key", in_fours(&own));
                    self.say(message.with("wanted", in_fours(wanted)));
                }
            }
            Err(fault) => self.say(fault.message()),
        }
    }

    /// Every file against the manifest: none more, none less, in that order.
    fn files(&mut self) -> Result<(), ArchiveFault> {
        let listed = &self.archive.manifest.files;
        let names = listed.iter().map(|f| f.path.as_str()).chain([MANIFEST, SIGNATURE]);
        let members = self.archive.members();
        let known: BTreeSet<&str> = names.clone().collect();
        let found: BTreeSet<&str> = members.iter().map(|m| m.name.as_str()).collect();
        let missing: Vec<&str> = known.difference(&found).copied().collect();
        missing.iter().for_each(|name| self.say(ArchiveFault::Missing((*name).to_owned()).message()));
        found.difference(&known).for_each(|name| self.say(Message::new("archive-unlisted").with("name", *name)));
        if missing.is_empty() && !names.eq(members.iter().map(|m| m.name.as_str())) && found == known {
            self.say(Message::new("archive-order"));
        }
        let by_name: BTreeMap<&str, &Listed> = listed.iter().map(|f| (f.path.as_str(), f)).collect();
        for member in members {
            let looked = self.archive.looked(member)?;
            if !looked.checksum {
                self.say(Message::new("archive-checksum").with("name", &member.name));
            }
            let Some(own) = by_name.get(member.name.as_str()) else { continue };
            if (own.size, &own.sha256) != (looked.size, &looked.sha256) {
                let said = format!("{} {}", own.size, own.sha256);
                self.differs(&member.name, "SHA-256", said, format!("{} {}", looked.size, looked.sha256));
            }
        }
        Ok(())
    }

    /// The chain, and every entry decided anew: the books when all of it holds together, and how many figures.
    fn record(&mut self) -> Result<(Option<Books>, u32), ArchiveFault> {
        let mut walk = self.archive.record()?;
        let mut recount = Recount::default();
        let mut left_out: BTreeMap<_, u64> = BTreeMap::new();
        let mut sealed = None;
        while let Some(kept) = walk.next() {
            match kept {
                Kept::Entry(entry) => {
                    if entry.fact == Fact::Congress(Event::Closed) {
                        sealed = Some(Seal { entry: entry.seq, link: walk.at().link, at: entry.at });
                    }
                    recount.take(&entry);
                }
                Kept::LeftOut(out) => {
                    *left_out.entry(out.left_out).or_default() += 1;
                    recount.left_out(&out);
                }
            }
        }
        let whole = self.chain(&walk);
        if whole {
            let streams = left_out.iter().map(|(stream, n)| LeftOutStream { stream: *stream, entries: *n });
            self.ends(&walk, &sealed, &streams.collect::<Vec<_>>());
        }
        let (books, checked, faults) = recount.finish();
        faults.into_iter().for_each(|fault| self.in_record(fault));
        Ok((whole.then_some(books), checked))
    }

    fn in_record(&mut self, message: Message) {
        self.say(Message::new("archive-in").with("file", RECORD).with("words", message));
    }

    fn chain(&mut self, walk: &Walk) -> bool {
        if let Some(finding) = walk.finding() {
            self.in_record(finding.message());
        } else if walk.at() != walk.whole() {
            let lines = walk.at().count - walk.whole().count;
            self.in_record(Message::new("archive-unfinished").with("lines", lines));
        }
        walk.finding().is_none()
    }

    /// What the manifest says of the record's end.
    fn ends(&mut self, walk: &Walk, sealed: &Option<Seal>, left_out: &[LeftOutStream]) {
        let manifest = &self.archive.manifest;
        self.same("entries", &manifest.entries, &walk.at().count);
        self.same("head", &manifest.head.hex(), &walk.at().link.hex());
        let seal = |s: &Option<Seal>| {
            s.as_ref().map_or_else(|| "–".to_owned(), |s| format!("{} {} {}", s.entry, s.link.hex(), s.at))
        };
        self.same("sealed", &seal(&manifest.sealed), &seal(sealed));
        let streams = |all: &[LeftOutStream]| {
            all.iter().map(|s| format!("{} {}", s.stream.as_str(), s.entries)).collect::<Vec<_>>().join(", ")
        };
        self.same("left_out", &streams(&manifest.left_out), &streams(left_out));
    }

    /// The manifest and the files against what the record says at its beginning.
    fn opening(&mut self, congress: &Congress, demanded: Option<&str>) {
        let manifest = &self.archive.manifest;
        let text = |n: &crate::journal::archive::manifest::Named| {
            [&n.id, &n.title, &n.organisation, &n.superior].map(String::as_str).join(" · ")
        };
        self.same("congress", &text(&manifest.congress), &text(&named(congress)));
        self.same("rehearsal", &manifest.rehearsal, &congress.rehearsal);
        let own = congress.signing_key == manifest.key.sha256;
        self.same("key.algorithm", &manifest.key.algorithm.as_str(), &ALGORITHM);
        self.same("key.in_record", &manifest.key.in_record, &own);
        if !own && !congress.signing_key.is_empty() && demanded != Some(manifest.key.sha256.as_str()) {
            let message = Message::new("archive-key-not-of-record").with("key", in_fours(&manifest.key.sha256));
            self.say(message.with("own", in_fours(&congress.signing_key)));
        }
        let mut found: BTreeMap<&str, &str> = BTreeMap::new();
        for listed in &manifest.files {
            let Some(source) = &listed.source else {
                if !own_part(&listed.path) {
                    self.say(Message::new("archive-unknown-part").with("name", &listed.path));
                }
                continue;
            };
            if found.insert(source, &listed.sha256).is_some() {
                self.say(Message::new("archive-source-twice").with("source", source));
            }
            let own = place(source, &listed.sha256);
            if own != listed.path {
                self.differs(&listed.path, "path", &listed.path, own);
            }
        }
        for Missing { source, sha256 } in &manifest.files_left_out {
            if found.insert(source, sha256).is_some() {
                self.say(Message::new("archive-source-twice").with("source", source));
            }
        }
        for source in congress.files.keys().map(String::as_str).chain(found.keys().copied()).collect::<BTreeSet<_>>() {
            let (said, own) = (found.get(source).copied().unwrap_or("–"), congress.files.get(source));
            if Some(said) != own.map(String::as_str) {
                self.differs(source, "SHA-256", said, own.map_or("–", String::as_str));
            }
        }
    }

    /// Files that follow from the record, made again.
    fn derived(&mut self, books: &Books) -> Result<(), ArchiveFault> {
        let mut boxes: BTreeMap<String, Vec<u8>> = BTreeMap::new();
        for (id, open) in &books.boxes {
            boxes.insert(box_path(id), box_view::lines(books, id, open).into_bytes());
        }
        let members = self.archive.members();
        for member in members.iter().filter(|m| m.name.starts_with("boxes/") && !boxes.contains_key(&m.name)) {
            self.say(Message::new("archive-no-such-box").with("name", &member.name));
        }
        for (name, own) in &boxes {
            self.follows(name, own)?;
        }
        self.figures(&books.congress)?;
        for (name, own) in values(&books.congress).unwrap_or_default() {
            if self.archive.members().iter().any(|m| m.name == name) {
                self.follows(&name, &own)?;
            }
        }
        Ok(())
    }

    /// Every figure against the record. An older program may have known fewer figures.
    fn figures(&mut self, congress: &Congress) -> Result<(), ArchiveFault> {
        let bytes = match self.archive.figures() {
            Ok(bytes) => bytes,
            Err(fault @ ArchiveFault::Missing(_)) => {
                // One that the manifest lists was told of.
                if !self.archive.manifest.files.iter().any(|f| f.path == FIGURES) {
                    self.say(fault.message());
                }
                return Ok(());
            }
            Err(fault) => return Err(fault),
        };
        let own = archiving::figures(congress).unwrap_or_default();
        let said = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        let own: Value = serde_json::from_slice(&own).unwrap_or(Value::Null);
        let mut differences = Vec::new();
        // Only an older program may have known fewer figures.
        let older = said.get("v").and_then(Value::as_u64).is_some_and(|v| v < u64::from(figures::VERSION));
        compare("", (&said, &own), !older, &mut differences);
        if !said.is_object() {
            differences.push((String::new(), "?".to_owned(), "{}".to_owned()));
        }
        for (place, said, own) in differences.into_iter().take(MOST_DIFFERENCES) {
            self.differs(FIGURES, &place, said, own);
        }
        Ok(())
    }

    /// Whether the file `name` is what follows from the record; names the first line that is not.
    fn follows(&mut self, name: &str, own: &[u8]) -> Result<(), ArchiveFault> {
        let Some(size) = self.archive.members().iter().find(|m| m.name == name).map(|m| m.size) else {
            self.say(ArchiveFault::Missing(name.to_owned()).message());
            return Ok(());
        };
        let most = own.len() as u64 + MOST_MORE;
        if size > most {
            self.differs(name, "size", size.to_string(), own.len().to_string());
            return Ok(());
        }
        let found = self.archive.bytes(name, most)?;
        if found == own {
            return Ok(());
        }
        let lines = |bytes: &[u8]| String::from_utf8_lossy(bytes).lines().map(str::to_owned).collect::<Vec<_>>();
        let (said, made) = (lines(&found), lines(own));
        let at = said.iter().zip(&made).position(|(a, b)| a != b).unwrap_or_else(|| said.len().min(made.len()));
        let one = |all: &[String]| all.get(at).map_or_else(|| "–".to_owned(), |l| l.chars().take(120).collect());
        let message = Message::new("archive-line-differs").with("file", name).with("line", at + 1);
        self.say(message.with("said", one(&said)).with("found", one(&made)));
        Ok(())
    }
}

/// Whether `path` is a part of an archive that no file of the congress's beginning stands for.
fn own_part(path: &str) -> bool {
    let derived = ["agenda/agenda.json", "rules/rules.json"];
    [RECORD, FIGURES, KEY].contains(&path)
        || derived.contains(&path)
        || within(path, "boxes/")
        || within(path, "papers/")
}

fn within(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|name| !name.contains('/'))
}

/// Notes where `said` is not `own`: the place, and both values; with `all` also what `said` leaves out.
fn compare(place: &str, (said, own): (&Value, &Value), all: bool, into: &mut Vec<(String, String, String)>) {
    match (said, own) {
        (Value::Object(said), Value::Object(own)) => {
            let lacking = own.keys().filter(|key| all && !said.contains_key(*key));
            for key in said.keys().chain(lacking) {
                let place = if place.is_empty() { key.clone() } else { format!("{place}.{key}") };
                let of = |values: &serde_json::Map<String, Value>| values.get(key).cloned().unwrap_or(Value::Null);
                compare(&place, (&of(said), &of(own)), all, into);
            }
        }
        (Value::Array(said), Value::Array(own)) if said.len() == own.len() => {
            for (at, pair) in said.iter().zip(own).enumerate() {
                compare(&format!("{place}[{at}]"), pair, all, into);
            }
        }
        _ if said == own => {}
        _ => into.push((place.to_owned(), short(said), short(own))),
    }
}

fn short(value: &Value) -> String {
    value.to_string().chars().take(80).collect()
}
