//! `daihoi summary`: many congresses in one table, from their archives.
use std::path::Path;
use std::process::ExitCode;

use crate::app::args::SummaryArgs;
use crate::app::common::{Common, USAGE};
use crate::app::progress::Progress;
use crate::app::saving::{Form, may_write, write_paper};
use crate::app::summarise::{Kind, Summary, archives, summarise};
use crate::app::{summary_book, summary_paper, summary_table};
use crate::base::message::Message;
use crate::words::speech::Words;

/// Prints the table, or writes it to a file; exit code 1 when an archive could not be read, 2 when there is none.
///
/// # Errors
/// None of its own.
pub fn run(args: &SummaryArgs, common: &Common) -> anyhow::Result<ExitCode> {
    let ready = args.out.as_deref().map(form).transpose().and_then(|form| {
        let paths = archives(&args.archives)?;
        if paths.is_empty() { Err(Message::new("summary-none")) } else { Ok((form, paths)) }
    });
    let (form, paths) = match ready {
        Ok(ready) => ready,
        Err(why) => return Ok(common.refuse(&why, USAGE)),
    };
    let progress = Progress::new(&Message::new("summary-reading"), common);
    let summary = summarise(&paths, args.verify, &|done| progress.at(done, paths.len()));
    drop(progress);
    if let (Some(out), Some(form)) = (&args.out, form) {
        let written = bytes(&summary, form, &common.words).and_then(|bytes| write_paper(out, form, &bytes));
        if let Err(why) = written {
            return Ok(common.refuse(&why, 1));
        }
        let message = Message::new("summary-written").with("file", out.display().to_string());
        common.tell(&message.with("bodies", summary.rows.len()).with("skipped", summary.skipped.len()));
    } else {
        summary_table::print(&summary, common);
    }
    Ok(ExitCode::from(u8::from(summary.count(Kind::Unreadable) > 0)))
}

/// The form that the ending of `path` chooses, if a file may be written there.
fn form(path: &Path) -> Result<Form, Message> {
    let form = match path.extension().map(|e| e.to_string_lossy().to_lowercase()).as_deref() {
        Some("pdf") => Form::Pdf,
        Some("xlsx") => Form::Xlsx,
        _ => return Err(Message::new("summary-ending").with("file", path.display().to_string())),
    };
    may_write(path, form).map(|()| form)
}

fn bytes(summary: &Summary, form: Form, words: &Words) -> Result<Vec<u8>, Message> {
    match form {
        Form::Xlsx => summary_book::bytes(summary, words)
            .map_err(|e| Message::new("summary-unwritten").with("cause", e.to_string())),
        _ => summary_paper::bytes(summary, words),
    }
}
