//! Puts a record and what belongs to it into one archive. Reads the plain file only, so a running congress goes on.
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use crate::app::archived_papers;
use crate::app::common::Common;
use crate::app::documents;
use crate::app::paper_origin::Origin;
use crate::app::saving::{cause, write_beside};
use crate::base::message::Message;
use crate::congress::event::Event;
use crate::congress::state::Congress;
use crate::journal::archive::container::good_name;
use crate::journal::archive::key::SigningKey;
use crate::journal::archive::manifest::{
    ALGORITHM, FIGURES, FORMAT, LeftOutStream, Manifest, Missing, Named, RECORD, Seal, SignedBy, VERSION,
};
use crate::journal::archive::packer::Packer;
use crate::journal::contract::Head;
use crate::journal::verify::{Entries, Report, entries};
use crate::readout::{box_view, figures};
use crate::record::books::Books;
use crate::record::chain::Link;
use crate::record::entry::{BoxId, Entry, Fact};
use crate::record::left_out::{LeftOut, Withheld};
use crate::record::line;

/// The agenda's own file, and its list of people, which holds personal data.
const AGENDA: &str = "agenda.toml";
const ROSTER: &str = "roster.csv";
/// The folder of papers and their texts, in the record's folder and in the archive.
const PAPERS: &str = "papers";
/// The largest paper that is put into an archive, in bytes.
const MOST_PAPER: u64 = 256 << 20;

/// Why there is no archive.
#[derive(Debug)]
pub enum Refused {
    /// In words.
    Why(Message),
    /// The record is damaged: what was found.
    Damaged(Box<Report>),
}

impl From<Message> for Refused {
    fn from(why: Message) -> Self {
        Self::Why(why)
    }
}

/// What kind of archive is wanted.
pub struct Wish<'a> {
    /// With personal data.
    pub personal: bool,
    pub key: &'a SigningKey,
    /// For papers: their texts and language.
    pub common: &'a Common,
}

/// Writes the archive of the record in `dir` to the new file `out`; gives what could not be put into it, in words.
///
/// # Errors
/// There is no record, it is damaged, `out` is there already, or the disk refuses. Nothing is written then.
pub fn write(dir: &Path, out: &Path, wish: &Wish<'_>) -> Result<Vec<Message>, Refused> {
    let (personal, key) = (wish.personal, wish.key);
    let disk = |e: io::Error| {
        Refused::Why(Message::new("archive-unwritten").with("file", out.display().to_string()).with("cause", cause(&e)))
    };
    let mut damaged = None;
    let mut notes = Vec::new();
    let saved = write_beside(out, |file| {
        let mut packer = Packer::new(BufWriter::new(file));
        let copied = packer.fill(RECORD, None, |to| copy(dir, personal, to))?;
        let copied = match copied {
            Ok(copied) => copied,
            Err(refused) => {
                damaged = Some(refused);
                return Err(io::ErrorKind::InvalidData.into());
            }
        };
        let books = &copied.origin.books;
        let left_out = add_files(&mut packer, dir, personal, &books.congress)?;
        add_boxes(&mut packer, books)?;
        packer.add(FIGURES, None, &figures(&books.congress)?)?;
        notes = add_papers(&mut packer, &copied.origin, wish)?;
        packer.finish(manifest(&copied, left_out, key), key).map(drop)
    });
    match (damaged, saved) {
        (Some(refused), _) => Err(refused),
        (None, Err(e)) => Err(disk(e)),
        (None, Ok(())) => Ok(notes),
    }
}

/// What was copied of a record.
struct Copied {
    /// Folded from what is in the archive.
    origin: Origin,
    head: Head,
    sealed: Option<Seal>,
    left_out: BTreeMap<Withheld, u64>,
}

/// Copies the record in `dir` up to its last whole command.
fn copy(dir: &Path, personal: bool, to: &mut dyn Write) -> io::Result<Result<Copied, Refused>> {
    let mut all = match entries(dir) {
        Ok(all) => all,
        Err(fault) => return Ok(Err(fault.message().into())),
    };
    let mut copied = Copied { origin: Origin::of(dir), head: Head::START, sealed: None, left_out: BTreeMap::new() };
    // The lines of a command are written when its last one is there: a running congress may be writing them.
    let mut waiting = Vec::new();
    while let Some(entry) = all.next() {
        let more = entry.more;
        let text = Copied::line(&all, &entry, personal);
        waiting.push((entry, all.at().link, text));
        if more == 0 {
            for (entry, link, text) in waiting.drain(..) {
                to.write_all(&text)?;
                to.write_all(b"\n")?;
                copied.fold(&entry, link, personal);
            }
            copied.head = all.at();
        }
    }
    let report = all.finish();
    if !report.is_ok() {
        return Ok(Err(Refused::Damaged(Box::new(report))));
    }
    Ok(if copied.head.count == 0 { Err(Message::new("archive-empty").into()) } else { Ok(copied) })
}

impl Copied {
    /// The line as it stands in the archive.
    fn line(all: &Entries, entry: &Entry, personal: bool) -> Vec<u8> {
        match Withheld::of(&entry.fact).filter(|_| !personal) {
            Some(left_out) => {
                let text = line::split(all.text()).map_or(Link::START, |(text, _)| Link::of(&text));
                LeftOut { seq: entry.seq, left_out, text, hash: all.at().link }.line().into_bytes()
            }
            None => all.text().to_vec(),
        }
    }

    fn fold(&mut self, entry: &Entry, link: Link, personal: bool) {
        if entry.fact == Fact::Congress(Event::Closed) {
            self.sealed = Some(Seal { entry: entry.seq, link, at: entry.at });
        }
        match Withheld::of(&entry.fact).filter(|_| !personal) {
            Some(stream) => {
                *self.left_out.entry(stream).or_default() += 1;
                self.origin.pass(link, entry.at);
            }
            None => self.origin.fold(entry, link),
        }
    }
}

fn manifest(copied: &Copied, files_left_out: Vec<Missing>, key: &SigningKey) -> Manifest {
    let congress = &copied.origin.books.congress;
    let sha256 = key.public().fingerprint();
    let left_out = copied.left_out.iter().map(|(stream, entries)| LeftOutStream { stream: *stream, entries: *entries });
    Manifest {
        format: FORMAT.to_owned(),
        version: VERSION,
        written_by: concat!("daihoi ", env!("CARGO_PKG_VERSION")).to_owned(),
        congress: named(congress),
        rehearsal: congress.rehearsal,
        sealed: copied.sealed.clone(),
        entries: copied.head.count,
        head: copied.head.link,
        key: SignedBy { algorithm: ALGORITHM.to_owned(), in_record: congress.signing_key == sha256, sha256 },
        left_out: left_out.collect(),
        files: Vec::new(),
        files_left_out,
    }
}

/// Which congress this is.
pub fn named(congress: &Congress) -> Named {
    let agenda = &congress.agenda;
    Named {
        id: agenda.id.clone(),
        title: agenda.title.clone(),
        organisation: agenda.organisation.clone(),
        superior: agenda.superior.clone(),
    }
}

/// Where the file `source` of the agenda's folder is in an archive.
pub fn place(source: &str, digest: &str) -> String {
    let (folder, name) = match source {
        AGENDA | ROSTER => ("agenda", source),
        // Rules may lie beside the agenda's folder; no other file does.
        _ => match source.strip_prefix("../").unwrap_or(source).strip_prefix("rules/") {
            Some(rules) => ("rules", rules),
            None => ("documents", source),
        },
    };
    let path = format!("{folder}/{name}");
    if good_name(&path) { path } else { format!("{folder}/{digest}") }
}

/// The texts of agenda and rules as the record has them, for records whose files were not kept: path and JSON.
pub fn values(congress: &Congress) -> io::Result<[(String, Vec<u8>); 2]> {
    let json = |value: serde_json::Result<Vec<u8>>| {
        value.map(|mut v| {
            v.push(b'\n');
            v
        })
    };
    let agenda = json(serde_json::to_vec_pretty(&congress.agenda))?;
    let rules = json(serde_json::to_vec_pretty(&congress.rules))?;
    Ok([("agenda/agenda.json".to_owned(), agenda), ("rules/rules.json".to_owned(), rules)])
}

/// The figures of `congress` as a file.
pub fn figures(congress: &Congress) -> io::Result<Vec<u8>> {
    let mut text = serde_json::to_vec_pretty(&figures::figures(congress))?;
    text.push(b'\n');
    Ok(text)
}

/// The path that the file of box `id` has.
pub fn box_path(id: &BoxId) -> String {
    let plain = |c: char| if c.is_alphanumeric() || c == '-' || c == '_' { c } else { '-' };
    let election: String = id.election.as_str().chars().map(plain).collect();
    format!("boxes/{election}-{}.jsonl", id.round)
}

/// Adds the files the congress was opened from; gives those that are not there.
fn add_files(
    packer: &mut Packer<BufWriter<&mut File>>,
    dir: &Path,
    personal: bool,
    congress: &Congress,
) -> io::Result<Vec<Missing>> {
    let mut missing = Vec::new();
    let mut lacks = false;
    for (source, sha256) in &congress.files {
        let private = source == ROSTER && !personal;
        match documents::kept(dir, sha256).filter(|_| !private) {
            Some(bytes) => packer.add(&place(source, sha256), Some(source), &bytes)?,
            None => {
                lacks |= !private && place(source, sha256).split('/').next() != Some("documents");
                missing.push(Missing { source: source.clone(), sha256: sha256.clone() });
            }
        }
    }
    if lacks || congress.files.is_empty() {
        for (path, bytes) in values(congress)? {
            packer.add(&path, None, &bytes)?;
        }
    }
    Ok(missing)
}

fn add_boxes(packer: &mut Packer<BufWriter<&mut File>>, books: &Books) -> io::Result<()> {
    books
        .boxes
        .iter()
        .try_for_each(|(id, open)| packer.add(&box_path(id), None, box_view::lines(books, id, open).as_bytes()))
}

/// Adds the papers that can be made of what is in the archive, and with personal data those that lie beside the record.
fn add_papers(packer: &mut Packer<BufWriter<&mut File>>, origin: &Origin, wish: &Wish<'_>) -> io::Result<Vec<Message>> {
    let (made, notes) = archived_papers::made(origin, wish.personal, wish.common);
    for (name, bytes) in &made {
        packer.add(&format!("{PAPERS}/{name}"), None, bytes)?;
    }
    let Some(dir) = origin.dir.as_ref().filter(|_| wish.personal) else { return Ok(notes) };
    let found = std::fs::read_dir(dir.join(PAPERS)).into_iter().flatten().flatten();
    let names = found.filter(|e| e.path().is_file()).filter_map(|e| e.file_name().into_string().ok());
    // What was made just now is newer than a file of the same name.
    let names: BTreeSet<_> = names.filter(|name| !made.iter().any(|(other, _)| other == name)).collect();
    for name in names.iter().filter(|name| good_name(&format!("{PAPERS}/{name}"))) {
        let mut file = File::open(dir.join(PAPERS).join(name))?;
        if file.metadata()?.len() <= MOST_PAPER {
            packer.fill(&format!("{PAPERS}/{name}"), None, |to| io::copy(&mut file, to).map(drop))?;
        }
    }
    Ok(notes)
}
