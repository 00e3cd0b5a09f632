//! `daihoi print`: papers as files to print, and as files to write on in.
use std::path::Path;
use std::process::ExitCode;

use crate::app::args::PrintArgs;
use crate::app::badge_source::{BadgeSource, holders};
use crate::app::common::{Common, USAGE};
use crate::app::paper_make::{Made, Order, make, missing};
use crate::app::paper_origin::Origin;
use crate::app::paper_texts::Texts;
use crate::app::progress::Progress;
use crate::app::saving::{Form, differs, may_write, write_paper};
use crate::app::{paths, run_eject};
use crate::base::message::Message;
use crate::base::paper::PaperKind;
use crate::papers::badges::{self, A_PAGE};
use crate::papers::faces::Faces;
use crate::papers::page::Paper;
use crate::papers::pdf;

/// Prints one paper, or copies the texts out; exit code 2 when it cannot.
///
/// # Errors
/// None of its own.
pub fn run(args: &PrintArgs, common: &Common) -> anyhow::Result<ExitCode> {
    let printed = match (&args.eject, args.paper, &args.out) {
        (Some(dir), ..) => run_eject::run(Path::new(dir), args.yes, common).map_err(|why| vec![why]),
        (None, Some(paper), Some(out)) => print(paper, out, args, common),
        // The command line does not let this come about.
        _ => Err(vec![Message::new("print-nothing")]),
    };
    match printed {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(why) => {
            why.iter().for_each(|m| common.complain(m));
            Ok(ExitCode::from(USAGE))
        }
    }
}

fn print(paper: PaperKind, out: &Path, args: &PrintArgs, common: &Common) -> Result<(), Vec<Message>> {
    let one = |message: Message| vec![message];
    let shown = out.display().to_string();
    let form = Form::of(out).ok_or_else(|| one(Message::new("print-ending").with("file", &shown)))?;
    if paper.exact() && form == Form::Docx {
        return Err(one(Message::new("print-only-pdf").with("file", &shown)));
    }
    // Looked at first: a key is not made for badges that cannot be written.
    may_write(out, form).map_err(one)?;
    match paper {
        PaperKind::Badges => print_badges(out, args, common),
        _ => print_paper((paper, form), out, args, common),
    }
}

fn print_badges(out: &Path, args: &PrintArgs, common: &Common) -> Result<(), Vec<Message>> {
    let one = |message: Message| vec![message];
    let source = match &args.agenda {
        Some(path) => BadgeSource::agenda(path)?,
        None => BadgeSource::record(common).map_err(one)?,
    };
    let people = source.people(&args.only).map_err(one)?;
    let faces = Faces::load().map_err(one)?;
    let (key, made) = source.key(common).map_err(one)?;
    let holders = holders(&source.roll, &people, &key);
    let progress = Progress::new(&Message::new("print-progress-pages"), common);
    // Each page is laid out, then drawn: about the same work.
    let pages = holders.len().div_ceil(A_PAGE);
    let (laid, drawn) = (|page| progress.at(page, 2 * pages), |page| progress.at(pages + page, 2 * pages));
    let paper = badges::paper_told(&source.agenda, &holders, (&faces, &common.words), &laid).map_err(one)?;
    let bytes = pdf::bytes_told(&paper, (&faces, common.words.lang()), &drawn).map_err(one)?;
    drop(progress);
    if let Some(file) = made {
        common.tell(&Message::new("print-key-made").with("file", file.display().to_string()));
    }
    write_paper(out, Form::Pdf, &bytes).map_err(one)?;
    common.tell(&made_badges(holders.len(), paper.sheets.len(), out));
    if source.rehearsal {
        common.complain(&Message::new("print-rehearsal"));
    }
    for (letter, person) in badges::missing(&holders, &faces) {
        let note = Message::new("print-letter").with("letter", letter.to_string());
        common.complain(&note.with("code", person.code.as_str()).with("name", &person.name));
    }
    Ok(())
}

fn print_paper(
    (paper, form): (PaperKind, Form),
    out: &Path,
    args: &PrintArgs,
    common: &Common,
) -> Result<(), Vec<Message>> {
    let one = |message: Message| vec![message];
    if let Some(unused) = unused(paper, args) {
        return Err(one(unused));
    }
    let origin = match &args.agenda {
        Some(path) => Origin::agenda(path)?,
        None => Origin::record(&paths::record(common, None).map_err(one)?).map_err(one)?,
    };
    let texts = Texts::new(args.texts.as_deref(), origin.dir.as_deref(), common).map_err(one)?;
    let order = Order {
        paper,
        election: args.election.clone(),
        round: args.round.map(u32::from),
        copies: args.count.map(|n| n as usize),
    };
    let made = make(&order, &origin, &texts, &common.words)?;
    let progress = Progress::new(&Message::new("print-progress-pages"), common);
    let drawn = |page, pages| progress.at(page, pages);
    let (bytes, pages) = made.bytes(form, &common.words, &drawn).map_err(one)?;
    drop(progress);
    if form == Form::Docx && differs(out, &bytes) {
        return Err(one(Message::new("print-docx-kept").with("file", out.display().to_string())));
    }
    write_paper(out, form, &bytes).map_err(one)?;
    told(&made, pages.as_ref(), out).iter().for_each(|m| common.tell(m));
    if origin.books.congress.rehearsal {
        common.complain(&Message::new("print-rehearsal"));
    } else if made.is_draft() {
        common.complain(&Message::new("print-draft"));
    }
    if let Some((letter, line)) = pages.as_ref().and_then(missing) {
        common.complain(&Message::new("print-paper-letter").with("letter", letter.to_string()).with("line", line));
    }
    Ok(())
}

/// What to say of the file at `out`.
fn told(made: &Made, pages: Option<&Paper>, out: &Path) -> Vec<Message> {
    let told = match (made, pages) {
        (Made::Ballots(ballots), _) => return ballots.messages(out),
        (_, Some(pages)) => Message::new("print-made").with("pages", pages.sheets.len()),
        (_, None) => Message::new("print-made-docx"),
    };
    vec![told.with("file", out.display().to_string())]
}

/// The first argument that has nothing to say about `paper`.
fn unused(paper: PaperKind, args: &PrintArgs) -> Option<Message> {
    if let Some(agenda) = args.agenda.as_ref().filter(|_| !paper.before_record()) {
        return Some(Message::new("print-only-record").with("text", agenda.display().to_string()));
    }
    let counted = matches!(paper, PaperKind::CountMinutes | PaperKind::Ballots);
    let given = [
        ("--only", !args.only.is_empty() && paper != PaperKind::Badges),
        ("--election", args.election.is_some() && !counted),
        ("--round", args.round.is_some() && !counted),
        ("--count", args.count.is_some() && paper != PaperKind::Ballots),
    ];
    let (text, _) = given.into_iter().find(|(_, unused)| *unused)?;
    Some(Message::new("print-unused").with("text", text).with("paper", paper.named()))
}

fn made_badges(count: usize, pages: usize, file: &Path) -> Message {
    let made = Message::new("print-badges-made").with("count", count).with("pages", pages);
    made.with("file", file.display().to_string())
}
