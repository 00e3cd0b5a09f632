//! `daihoi archive`: the record and what belongs to it as one signed file.
use std::path::Path;
use std::process::ExitCode;

use crate::app::archive_check::check;
use crate::app::archiving::{Refused, Wish, write};
use crate::app::args::ArchiveArgs;
use crate::app::common::{Common, USAGE};
use crate::app::paths::record;
use crate::app::record_source::books_in;
use crate::app::signing_key;
use crate::base::message::Message;
use crate::base::text::in_fours;
use crate::journal::archive::key::SigningKey;

/// Writes the archive and verifies what it wrote; exit code 1 when the record does not hold, 2 when there is none, the
/// file is there already, or the key is lost.
///
/// # Errors
/// None of its own.
pub fn run(args: &ArchiveArgs, common: &Common) -> anyhow::Result<ExitCode> {
    let shown = args.out.display().to_string();
    let ready = record(common, args.record.as_deref()).and_then(|dir| {
        if args.out.extension().is_none_or(|ending| !ending.eq_ignore_ascii_case("zip")) {
            return Err(Message::new("archive-ending").with("file", &shown));
        }
        if args.out.symlink_metadata().is_ok() {
            return Err(Message::new("archive-file-there").with("file", &shown));
        }
        key_of(&dir, args.new_key).map(|key| (dir, key))
    });
    let (dir, key) = match ready {
        Ok(ready) => ready,
        Err(why) => return Ok(common.refuse(&why, USAGE)),
    };
    match write(&dir, &args.out, &Wish { personal: args.personal, key: &key, common }) {
        Ok(notes) => {
            notes.iter().for_each(|m| common.complain(m));
            Ok(told(args, &key, common))
        }
        Err(Refused::Why(why)) => Ok(common.refuse(&why, USAGE)),
        Err(Refused::Damaged(report)) => {
            report.messages().iter().for_each(|m| common.complain(m));
            Ok(common.refuse(&Message::new("archive-damaged").with("dir", dir.display().to_string()), 1))
        }
    }
}

/// The key of the record in `dir`. A record from before there were keys gets one; a lost key is replaced only when that
/// is asked for.
///
/// # Errors
/// The key is lost or another one, or it cannot be made.
fn key_of(dir: &Path, anew: bool) -> Result<SigningKey, Message> {
    let own = books_in(dir)?.congress.signing_key;
    let held = signing_key::held(dir)?;
    let lost = match &held {
        _ if own.is_empty() || anew => return signing_key::made(dir),
        Some(key) if key.public().fingerprint() == own => return signing_key::made(dir),
        Some(_) => "archive-key-changed",
        None => "archive-key-lost",
    };
    let file = signing_key::path(dir).display().to_string();
    Err(Message::new(lost).with("file", file).with("key", in_fours(&own)))
}

/// Verifies what was written, and tells of it.
fn told(args: &ArchiveArgs, key: &SigningKey, common: &Common) -> ExitCode {
    let shown = args.out.display().to_string();
    let size = args.out.metadata().map_or(0, |m| m.len()).div_ceil(1024);
    let outcome = match check(&args.out, args.new_key.then(|| key.public().fingerprint()).as_deref()) {
        Ok(outcome) => outcome,
        Err(fault) => return common.refuse(&fault.message(), 1),
    };
    if outcome.ok {
        common.tell(&Message::new("archive-written").with("file", shown).with("size", size));
    }
    outcome.messages.iter().for_each(|m| common.tell(m));
    ExitCode::from(u8::from(!outcome.ok))
}
