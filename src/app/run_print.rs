//! `daihoi print`: papers as PDF files.
use std::path::Path;
use std::process::ExitCode;

use crate::app::args::{Paper, PrintArgs};
use crate::app::badge_source::{BadgeSource, holders};
use crate::app::common::{Common, USAGE};
use crate::app::record_source::reported;
use crate::app::saving::{may_write_pdf, write_pdf};
use crate::base::message::Message;
use crate::papers::faces::Faces;
use crate::papers::{badges, credentials, pdf};
use crate::readout::credentials as report;

/// Prints one paper; exit code 2 when it cannot.
///
/// # Errors
/// None of its own.
pub fn run(args: &PrintArgs, common: &Common) -> anyhow::Result<ExitCode> {
    let printed = match args.paper {
        Paper::Badges => print_badges(args, common),
        Paper::Credentials => print_credentials(args, common),
    };
    match printed {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(why) => {
            why.iter().for_each(|m| common.complain(m));
            Ok(ExitCode::from(USAGE))
        }
    }
}

fn print_badges(args: &PrintArgs, common: &Common) -> Result<(), Vec<Message>> {
    let one = |message: Message| vec![message];
    // Looked at first: a key is not made for badges that cannot be written.
    may_write_pdf(&args.out).map_err(one)?;
    let source = match &args.agenda {
        Some(path) => BadgeSource::agenda(path)?,
        None => BadgeSource::record(common).map_err(one)?,
    };
    let people = source.people(&args.only).map_err(one)?;
    let faces = Faces::load().map_err(one)?;
    let (key, made) = source.key(common).map_err(one)?;
    let holders = holders(&source.roll, &people, &key);
    let paper = badges::paper(&source.agenda, &holders, &faces, &common.words).map_err(one)?;
    if let Some(file) = made {
        common.tell(&Message::new("print-key-made").with("file", file.display().to_string()));
    }
    let bytes = pdf::bytes(&paper, &faces, common.words.lang()).map_err(one)?;
    write_pdf(&args.out, &bytes).map_err(one)?;
    common.tell(&made_badges(holders.len(), paper.sheets.len(), &args.out));
    if source.rehearsal {
        common.complain(&Message::new("print-rehearsal"));
    }
    for (letter, person) in badges::missing(&holders, &faces) {
        let note = Message::new("print-letter").with("letter", letter.to_string());
        common.complain(&note.with("code", person.code.as_str()).with("name", &person.name));
    }
    Ok(())
}

fn print_credentials(args: &PrintArgs, common: &Common) -> Result<(), Vec<Message>> {
    let one = |message: Message| vec![message];
    let unused = args.agenda.as_ref().map(|a| a.display().to_string());
    let unused = unused.or_else(|| (!args.only.is_empty()).then(|| "--only".to_owned()));
    if let Some(text) = unused {
        return Err(vec![Message::new("print-only-record").with("text", text)]);
    }
    may_write_pdf(&args.out).map_err(one)?;
    let (books, at) = reported(common).map_err(one)?;
    let congress = &books.congress;
    let report = report::credentials(&books, report::day(congress, at));
    let faces = Faces::load().map_err(one)?;
    let paper = credentials::paper(congress, &report, at, &faces, &common.words);
    write_pdf(&args.out, &pdf::bytes(&paper, &faces, common.words.lang()).map_err(one)?).map_err(one)?;
    let made = Message::new("print-credentials-made").with("pages", paper.sheets.len());
    common.tell(&made.with("file", args.out.display().to_string()));
    if congress.rehearsal {
        common.complain(&Message::new("print-rehearsal"));
    } else if credentials::stated(congress).is_none() {
        common.complain(&Message::new("print-credentials-draft"));
    }
    Ok(())
}

fn made_badges(count: usize, pages: usize, file: &Path) -> Message {
    let made = Message::new("print-badges-made").with("count", count).with("pages", pages);
    made.with("file", file.display().to_string())
}
