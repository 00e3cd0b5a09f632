//! Papers made of a record or of an agenda's folder: the values of a paper, its text, and both composed.
use std::path::{Path, PathBuf};

use crate::app::args::Paper;
use crate::app::paper_texts::Texts;
use crate::app::record_source::reported;
use crate::app::saving::Form;
use crate::base::message::Message;
use crate::congress::state::Congress;
use crate::papers::compose::compose;
use crate::papers::document::Document;
use crate::papers::faces::Faces;
use crate::papers::filling::Values;
use crate::papers::official::document;
use crate::papers::page;
use crate::papers::seal::Seal;
use crate::papers::set::set_all;
use crate::papers::{credentials, docx, pdf};
use crate::readout::credentials as report;
use crate::record::books::Books;
use crate::script::paper_form;
use crate::words::speech::Words;

/// What is to be made.
#[derive(Clone, Debug)]
pub struct Order {
    pub paper: Paper,
}

/// A record folded to its end, with its folder.
pub struct Origin {
    pub dir: PathBuf,
    pub books: Books,
}

/// Papers that are made.
#[derive(Debug)]
pub struct Made {
    pub documents: Vec<Document>,
    /// Something in them is not finished.
    pub draft: bool,
}

/// Makes what `order` asks for from `origin`.
///
/// # Errors
/// There is no such paper in this record, or the office's text has faults.
pub fn make(order: &Order, origin: &Origin, texts: &Texts, words: &Words) -> Result<Made, Vec<Message>> {
    match order.paper {
        Paper::Credentials | Paper::Badges => of_credentials(origin, texts, words),
    }
}

fn of_credentials(origin: &Origin, texts: &Texts, words: &Words) -> Result<Made, Vec<Message>> {
    let (books, at, seal) = reported(&origin.dir, &origin.books).map_err(|why| vec![why])?;
    let congress = &books.congress;
    let report = report::credentials(&books, report::day(congress, at));
    let values = credentials::values(congress, &report, at, words);
    let document = one(congress, (&credentials::FORM, &values), (Some(&seal), texts), words)?;
    Ok(Made { documents: vec![document], draft: seal == Seal::Draft })
}

/// The paper of `congress` with `form`, filled with `values`.
fn one(
    congress: &Congress,
    (form, values): (&paper_form::Form, &Values),
    (seal, texts): (Option<&Seal>, &Texts),
    words: &Words,
) -> Result<Document, Vec<Message>> {
    let text = texts.text(form)?;
    let composed = compose(&text, values).map_err(|faults| faults.messages())?;
    Ok(document(congress, composed, seal, words))
}

/// The bytes of `documents` in `form`, with their pages where it has pages.
///
/// # Errors
/// What a writer stumbled over.
pub fn bytes(documents: &[Document], form: Form, words: &Words) -> Result<(Vec<u8>, Option<page::Paper>), Message> {
    if form == Form::Docx {
        return Ok((docx::bytes(documents, words)?, None));
    }
    let faces = Faces::load()?;
    let paper = set_all(documents, &faces, words);
    let bytes = pdf::bytes(&paper, &faces, words.lang())?;
    Ok((bytes, Some(paper)))
}

/// The first letter on the pages of `paper` that its typeface lacks, with the line it stands in.
pub fn missing(paper: &page::Paper) -> Option<(char, String)> {
    let faces = Faces::load().ok()?;
    let lines = paper.sheets.iter().flat_map(|sheet| sheet.lines());
    lines
        .into_iter()
        .find_map(|line| Some((faces.missing(line.shaped.face, &line.shaped.text)?, line.shaped.text.clone())))
}

impl Origin {
    /// Of the record in `dir`.
    ///
    /// # Errors
    /// There is none, or it cannot be read.
    pub fn record(dir: &Path) -> Result<Self, Message> {
        Ok(Self { dir: dir.to_owned(), books: crate::app::record_source::books_in(dir)? })
    }
}
