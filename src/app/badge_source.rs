//! Where badges come from: an agenda's folder with its key, or a record.
use std::path::{Path, PathBuf};

use crate::app::common::Common;
use crate::app::host::random_hex;
use crate::app::paths;
use crate::app::record_source::{books, books_in};
use crate::app::saving::write_secret_once;
use crate::base::message::Message;
use crate::congress::agenda::Agenda;
use crate::congress::roll::{Person, PersonKind, Roll};
use crate::congress::state::Congress;
use crate::papers::badges::Holder;
use crate::record::badge::BadgeKey;
use crate::record::books::Books;
use crate::script::fault::{Findings, nearest};
use crate::script::load::{Loaded, load_source};
use crate::script::source::{BADGE_KEY, Source};

/// A congress whose badges can be made.
#[derive(Debug)]
pub struct BadgeSource {
    pub agenda: Agenda,
    pub roll: Roll,
    /// The record is that of a rehearsal.
    pub rehearsal: bool,
    key: Option<BadgeKey>,
    /// The agenda's folder; none for a record.
    folder: Option<PathBuf>,
}

impl BadgeSource {
    /// From the agenda at `path`.
    ///
    /// # Errors
    /// The agenda's faults, or that it is a bundled one.
    pub fn agenda(path: &Path) -> Result<Self, Vec<Message>> {
        let source = Source::open(path).map_err(|f| f.messages())?;
        let Source::Folder(folder) = &source else {
            return Err(vec![Message::new("print-bundled").with("name", source.name())]);
        };
        // No salt is needed for people who are only printed.
        let Loaded { agenda, people, badges, .. } = load_source(&source, &mut String::new).map_err(|f| f.messages())?;
        let roll = Roll::new(people.into_iter().map(|p| p.person).collect());
        Ok(Self { agenda, roll, rehearsal: false, key: badges, folder: Some(folder.clone()) })
    }

    /// From the record that `common` names, also while its congress is running.
    ///
    /// # Errors
    /// There is none, there are several, it cannot be read, or it has no key.
    pub fn record(common: &Common) -> Result<Self, Message> {
        let (dir, books) = books(common)?;
        Self::of(&dir, books)
    }

    /// From `books`, those of the record in `dir`.
    ///
    /// # Errors
    /// The record has no key.
    pub fn of(dir: &Path, books: Books) -> Result<Self, Message> {
        let Some(badges) = books.people.badges else {
            return Err(Message::new("print-record-no-key").with("dir", dir.display().to_string()));
        };
        let Congress { agenda, roll, rehearsal, .. } = books.congress;
        Ok(Self { agenda, roll, rehearsal, key: Some(badges.key), folder: None })
    }

    /// The people named in `only`, or all when it names none, in roster order.
    ///
    /// # Errors
    /// Codes that are not on the roll.
    pub fn people(&self, only: &[String]) -> Result<Vec<&Person>, Message> {
        let wanted: Vec<&str> = only.iter().map(|c| c.trim()).filter(|c| !c.is_empty()).collect();
        let same = |person: &Person, code: &str| person.code.as_str().eq_ignore_ascii_case(code);
        let everyone = &self.roll.people;
        let unknown: Vec<_> = wanted.iter().filter(|c| !everyone.iter().any(|p| same(p, c))).copied().collect();
        if !unknown.is_empty() {
            return Err(self.unknown(&unknown));
        }
        let chosen = everyone.iter().filter(|p| wanted.is_empty() || wanted.iter().any(|c| same(p, c)));
        let chosen: Vec<_> = chosen.collect();
        if chosen.is_empty() { Err(Message::new("print-no-one")) } else { Ok(chosen) }
    }

    fn unknown(&self, codes: &[&str]) -> Message {
        let known: Vec<&str> = self.roll.people.iter().map(|p| p.code.as_str()).collect();
        let mut near: Vec<&str> = codes.iter().filter_map(|c| nearest(c, &known)).collect();
        near.dedup();
        let right = if near.is_empty() {
            let (first, last) = (known.first().unwrap_or(&""), known.last().unwrap_or(&""));
            Message::new("print-unknown-codes-list").with("first", *first).with("last", *last)
        } else {
            Message::new("print-unknown-codes-near").with("near", near.join(", "))
        };
        Message::new("print-unknown-codes").with("codes", codes.join(", ")).with("right", right)
    }

    /// The key that the record or the agenda has.
    ///
    /// # Errors
    /// It has none.
    pub fn own_key(&self) -> Result<BadgeKey, Message> {
        self.key.clone().ok_or_else(|| Message::new("print-no-random"))
    }

    /// The key of the badges, and the file it was just made in, if it was.
    ///
    /// # Errors
    /// The congress was opened with another key; no random numbers, no room on the disk.
    pub fn key(&self, common: &Common) -> Result<(BadgeKey, Option<PathBuf>), Message> {
        let Some(folder) = &self.folder else { return Ok((self.own_key()?, None)) };
        if let Some((dir, recorded)) = opened(common, &self.agenda)?
            && self.key != recorded
        {
            return Err(Message::new("print-already-open").with("dir", dir.display().to_string()));
        }
        self.key.clone().map_or_else(|| new_key(folder), |key| Ok((key, None)))
    }
}

/// The holders of the badges that are valid now.
pub fn holders<'a>(roll: &Roll, people: &[&'a Person], key: &BadgeKey) -> Vec<Holder<'a>> {
    let holder = |person: &&'a Person| {
        let attendance = roll.attendance(&person.code);
        // Badges are revoked on the day; the one that is valid is printed.
        let issue = attendance.map_or(1, |a| a.badge);
        let replaces = attendance.is_some_and(|a| a.replaces.is_some());
        let kind = if replaces { PersonKind::Official } else { person.kind };
        Holder { person, kind, issue, number: key.number(&person.code, issue) }
    };
    people.iter().map(holder).collect()
}

/// The record of an unfinished congress of `agenda` with its key: badges made with another would not be known there.
///
/// # Errors
/// There is such a record, but it cannot be read.
fn opened(common: &Common, agenda: &Agenda) -> Result<Option<(PathBuf, Option<BadgeKey>)>, Message> {
    let Ok(root) = paths::root(common) else { return Ok(None) };
    let dir = paths::congress(&root, &agenda.id, false);
    if !paths::is_record(&dir) {
        return Ok(None);
    }
    let key = books_in(&dir)?.people.badges.map(|badges| badges.key);
    Ok(Some((dir, key)))
}

fn new_key(folder: &Path) -> Result<(BadgeKey, Option<PathBuf>), Message> {
    let path = folder.join(BADGE_KEY);
    let key =
        random_hex::<32>().and_then(|hex| BadgeKey::parse(&hex)).ok_or_else(|| Message::new("print-no-random"))?;
    let failed =
        |cause: String| Message::new("print-key-failed").with("file", path.display().to_string()).with("cause", cause);
    if write_secret_once(&path, &format!("{}\n", key.hex())).map_err(|e| failed(format!("{e}.")))? {
        return Ok((key, Some(path)));
    }
    // Another printing made one in the meantime.
    let theirs = Source::Folder(folder.to_owned()).badge_key(&Findings::default());
    theirs.map(|key| (key, None)).ok_or_else(|| failed(String::new()))
}
