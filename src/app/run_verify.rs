//! `daihoi verify`: the chain of the record, and every figure in it recomputed.
use std::path::Path;
use std::process::ExitCode;

use crate::app::archive_check;
use crate::app::args::VerifyArgs;
use crate::app::common::{Common, USAGE};
use crate::app::paths::record;
use crate::app::recompute::Recount;
use crate::base::message::Message;
use crate::journal::archive::key;
use crate::journal::fault::JournalFault;
use crate::journal::verify::{entries, verify};

/// Prints what was found; exit code 0 when all is right, 1 when not, 2 when there is no record.
///
/// # Errors
/// None of its own.
pub fn run(args: &VerifyArgs, common: &Common) -> anyhow::Result<ExitCode> {
    if let Some(file) = args.record.as_deref().filter(|path| path.is_file()) {
        return Ok(archive(file, args.key.as_deref(), common));
    }
    if let Some(file) = args.record.as_deref().filter(|path| !path.exists()) {
        let missing = Message::new("verify-nothing-there").with("path", file.display().to_string());
        return Ok(common.refuse(&missing, USAGE));
    }
    if args.key.is_some() {
        return Ok(common.refuse(&Message::new("archive-key-for-archives"), USAGE));
    }
    let dir = match record(common, args.record.as_deref()) {
        Ok(dir) => dir,
        Err(why) => return Ok(common.refuse(&why, USAGE)),
    };
    match check(&dir) {
        Ok(outcome) => {
            outcome.messages.iter().for_each(|m| common.tell(m));
            Ok(ExitCode::from(u8::from(!outcome.ok)))
        }
        Err(fault) => Ok(common.refuse(&fault.message(), USAGE)),
    }
}

/// Verifies an archive, with `typed` only one that is signed with the key of this fingerprint.
fn archive(file: &Path, typed: Option<&str>, common: &Common) -> ExitCode {
    let demanded = typed.map(|text| key::typed(text).ok_or(text)).transpose();
    let demanded = match demanded {
        Ok(demanded) => demanded,
        Err(text) => return common.refuse(&Message::new("archive-key-typed").with("text", text), USAGE),
    };
    match archive_check::check(file, demanded.as_deref()) {
        Ok(outcome) => {
            outcome.messages.iter().for_each(|m| common.tell(m));
            ExitCode::from(u8::from(!outcome.ok))
        }
        Err(fault) => common.refuse(&fault.message(), 1),
    }
}

/// What verification came to.
#[derive(Debug)]
pub struct Outcome {
    pub ok: bool,
    /// Entries that hold.
    pub entries: u64,
    /// What to tell a person, in order.
    pub messages: Vec<Message>,
}

/// Verifies the record in `dir`: chain first, then figures.
///
/// # Errors
/// It cannot be read at all.
pub fn check(dir: &Path) -> Result<Outcome, JournalFault> {
    let report = verify(dir)?;
    let mut recount = Recount::default();
    let mut all = entries(dir)?;
    all.by_ref().for_each(|entry| recount.take(&entry));
    let (_, checked, faults) = recount.finish();
    let ok = report.is_ok() && faults.is_empty();
    let mut messages = report.messages();
    if faults.is_empty() && !report.is_ok() {
        // Figures were recomputed only up to the fault: that must not read as if all were well.
        messages.push(Message::new("verify-figures-part").with("count", checked));
    } else if faults.is_empty() {
        messages.push(Message::new("verify-figures-ok").with("count", checked));
    } else {
        messages.push(Message::new("verify-figures-wrong").with("count", faults.len()));
        messages.extend(faults);
    }
    Ok(Outcome { ok, entries: report.head.count, messages })
}
