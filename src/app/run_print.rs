//! `daihoi print`: papers as PDF files.
use std::path::Path;
use std::process::ExitCode;

use crate::app::args::{Paper, PrintArgs};
use crate::app::badge_source::{BadgeSource, holders};
use crate::app::common::{Common, USAGE};
use crate::app::saving::{may_write_pdf, write_pdf};
use crate::base::message::Message;
use crate::papers::faces::Faces;
use crate::papers::{badges, pdf};

/// Prints one paper; exit code 2 when it cannot.
///
/// # Errors
/// None of its own.
pub fn run(args: &PrintArgs, common: &Common) -> anyhow::Result<ExitCode> {
    let printed = match args.paper {
        Paper::Badges => print_badges(args, common),
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
    for (letter, person) in badges::missing(&holders, &faces) {
        let note = Message::new("print-letter").with("letter", letter.to_string());
        common.complain(&note.with("code", person.code.as_str()).with("name", &person.name));
    }
    Ok(())
}

fn made_badges(count: usize, pages: usize, file: &Path) -> Message {
    let made = Message::new("print-badges-made").with("count", count).with("pages", pages);
    made.with("file", file.display().to_string())
}
