//! `daihoi log`: the record, readable or raw.
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;

use crate::app::args::LogArgs;
use crate::app::common::{Common, USAGE};
use crate::app::describe::describe;
use crate::app::paths::record;
use crate::base::message::Message;
use crate::journal::folder::Folder;
use crate::journal::reader::Lines;
use crate::journal::verify::entries;
use crate::record::books::Books;
use crate::record::entry::Entry;
use crate::words::speech::Words;

/// Prints the record; exit code 1 when a line of it is wrong, 2 when there is none.
///
/// # Errors
/// Standard output cannot be written.
pub fn run(args: &LogArgs, common: &Common) -> anyhow::Result<ExitCode> {
    let dir = match record(common, args.record.as_deref()) {
        Ok(dir) => dir,
        Err(why) => return Ok(common.refuse(&why, USAGE)),
    };
    let printed = if args.json { raw(&dir) } else { readable(&dir, common) };
    match printed {
        Ok(code) => Ok(code),
        // The reader of the pipe had enough.
        Err(e) if e.kind() == ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        Err(e) => Err(e.into()),
    }
}

fn raw(dir: &Path) -> io::Result<ExitCode> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut lines = Lines::open(&Folder::new(dir).twin())?;
    while let Some((line, _)) = lines.advance()? {
        out.write_all(line)?;
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn readable(dir: &Path, common: &Common) -> io::Result<ExitCode> {
    let mut entries = match entries(dir) {
        Ok(entries) => entries,
        Err(fault) => return Ok(common.refuse(&fault.message(), USAGE)),
    };
    let mut out = BufWriter::new(io::stdout().lock());
    let mut books = Books::default();
    for entry in entries.by_ref() {
        writeln!(out, "{}", line(&entry, &books, &common.words))?;
        books.evolve(&entry);
    }
    out.flush()?;
    match entries.finish().finding {
        Some(finding) => Ok(common.refuse(&finding.message(), 1)),
        None => Ok(ExitCode::SUCCESS),
    }
}

/// One entry as a line: number, time, seat, what happened.
fn line(entry: &Entry, before: &Books, words: &Words) -> String {
    let seat = seat_name(entry);
    let (seq, at) = (entry.seq, entry.at.format("%Y-%m-%d %H:%M:%S"));
    format!("{seq:>6}  {at}  {:<12}  {}", words.say(&seat), words.say(&describe(&entry.fact, before)))
}

fn seat_name(entry: &Entry) -> Message {
    use crate::base::role::Role;
    if entry.by.seat == 0 {
        return Message::new("record-program");
    }
    let key = match entry.by.role {
        Role::Console => "record-console",
        Role::Desk => "record-desk",
        Role::Board => "record-board",
        // Neither asks for anything, so neither is ever in the record.
        Role::Display | Role::Monitor => "record-display",
    };
    Message::new(key).with("seat", u32::from(entry.by.seat))
}
