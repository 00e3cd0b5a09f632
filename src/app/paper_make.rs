//! Papers made of a record or of an agenda's folder: the values of a paper, its text, and both composed and set.
use crate::app::badge_source::{BadgeSource, holders};
use crate::app::paper_origin::Origin;
use crate::app::paper_texts::Texts;
use crate::app::print_ballots::{Ballots, Wanted, ballots};
use crate::app::record_source::reported;
use crate::app::saving::Form;
use crate::base::message::Message;
use crate::base::paper::PaperKind;
use crate::congress::state::Congress;
use crate::papers::compose::compose;
use crate::papers::contents::kinds::{Issue, Kind, Rests};
use crate::papers::contents::material::Material;
use crate::papers::document::Document;
use crate::papers::faces::Faces;
use crate::papers::filling::Values;
use crate::papers::official::document;
use crate::papers::page;
use crate::papers::seal::Seal;
use crate::papers::set::set_all;
use crate::papers::{badges, credentials, docx, pdf};
use crate::readout::credentials as report;
use crate::script::paper_form;
use crate::words::speech::Words;

/// What is to be made.
#[derive(Clone, Debug)]
pub struct Order {
    pub paper: PaperKind,
    /// The election whose count is meant, and which of its votes; none: all of them, or the newest.
    pub election: Option<String>,
    pub round: Option<u32>,
    /// How many ballots; none: one for everybody who votes.
    pub copies: Option<usize>,
}

impl Order {
    /// `paper`, of nothing in particular.
    pub fn of(paper: PaperKind) -> Self {
        Self { paper, election: None, round: None, copies: None }
    }
}

/// A paper that is made.
#[derive(Debug)]
pub enum Made {
    Documents {
        documents: Vec<Document>,
        /// Something in them is not finished.
        draft: bool,
    },
    Badges(page::Paper),
    Ballots(Ballots),
}

/// Makes what `order` asks for from `origin`.
///
/// # Errors
/// There is no such paper in this record, or the office's text has faults.
pub fn make(order: &Order, origin: &Origin, texts: &Texts, words: &Words) -> Result<Made, Vec<Message>> {
    match order.paper {
        PaperKind::Badges => of_badges(origin, words).map_err(|why| vec![why]),
        PaperKind::Ballots => of_ballots(order, origin, texts, words),
        PaperKind::Credentials => of_credentials(origin, texts, words),
        other => of_documents(other, order, origin, (texts, words)),
    }
}

fn of_badges(origin: &Origin, words: &Words) -> Result<Made, Message> {
    let source = BadgeSource::of(origin.record_dir()?, origin.books.clone())?;
    let people = source.people(&[])?;
    let holders = holders(&source.roll, &people, &source.own_key()?);
    badges::paper(&source.agenda, &holders, &Faces::load()?, words).map(Made::Badges)
}

fn of_ballots(order: &Order, origin: &Origin, texts: &Texts, words: &Words) -> Result<Made, Vec<Message>> {
    let faces = Faces::load().map_err(|why| vec![why])?;
    let wanted = Wanted { election: order.election.as_deref(), round: order.round, copies: order.copies };
    ballots(&origin.books.congress, wanted, (texts, &faces), words).map(Made::Ballots)
}

fn of_credentials(origin: &Origin, texts: &Texts, words: &Words) -> Result<Made, Vec<Message>> {
    let one_reason = |why| vec![why];
    let (books, at, seal) = reported(origin.record_dir().map_err(one_reason)?, &origin.books).map_err(one_reason)?;
    let congress = &books.congress;
    let report = report::credentials(&books, report::day(congress, at));
    let values = credentials::values(congress, &report, at, words);
    let document = one(congress, (&credentials::FORM, &values), (Some(&seal), texts), words)?;
    Ok(Made::Documents { documents: vec![document], draft: seal == Seal::Draft })
}

/// The papers of the kind `paper`: one, or one for each count.
fn of_documents(
    paper: PaperKind,
    order: &Order,
    origin: &Origin,
    (texts, words): (&Texts, &Words),
) -> Result<Made, Vec<Message>> {
    let kind = Kind::find(paper.as_str());
    let kind = kind.ok_or_else(|| vec![Message::new("print-no-text").with("name", paper.as_str())])?;
    if kind.record {
        origin.record_dir().map_err(|why| vec![why])?;
    }
    let (books, chronicle) = (&origin.books, &origin.chronicle);
    let material = Material { books, chronicle, words };
    let issues = wanted((kind.issues)(&material), order).map_err(|why| vec![why])?;
    let draft = issues.iter().any(|issue| issue.rests == Rests::Unfinished);
    let document = |issue: &Issue| {
        let seal = origin.seal(issue.rests);
        one(&books.congress, (&kind.form, &issue.values), (seal.as_ref(), texts), words)
    };
    Ok(Made::Documents { documents: issues.iter().map(document).collect::<Result<_, _>>()?, draft })
}

/// Those of `issues` that `order` means; one of several is called by its election and its number.
fn wanted(issues: Vec<Issue>, order: &Order) -> Result<Vec<Issue>, Message> {
    let named = |issue: &Issue| {
        let (election, round) = issue.which.rsplit_once('-').unwrap_or((&issue.which, ""));
        order.election.as_deref().is_none_or(|id| id == election)
            && order.round.is_none_or(|number| number.to_string() == round)
    };
    if issues.is_empty() {
        return Err(Message::new("print-no-count"));
    }
    let known: Vec<_> = issues.iter().map(|i| i.which.clone()).collect();
    let chosen: Vec<_> = issues.into_iter().filter(named).collect();
    if !chosen.is_empty() {
        return Ok(chosen);
    }
    let told = |which: &String| {
        let (election, round) = which.rsplit_once('-').unwrap_or((which, "1"));
        format!("--election {election} --round {round}")
    };
    Err(Message::new("print-unknown-count").with("known", known.iter().map(told).collect::<Vec<_>>().join("; ")))
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

impl Made {
    /// Whether something in it is not finished.
    pub fn is_draft(&self) -> bool {
        matches!(self, Self::Documents { draft: true, .. })
    }

    /// The file in `form`, with its pages where it has pages; `told` hears how many of how many are drawn.
    ///
    /// # Errors
    /// What a writer stumbled over; pages of an exact size are no DOCX file.
    pub fn bytes(
        &self,
        form: Form,
        words: &Words,
        told: &dyn Fn(usize, usize),
    ) -> Result<(Vec<u8>, Option<page::Paper>), Message> {
        let faces = Faces::load()?;
        let paper = match (self, form) {
            (Self::Documents { documents, .. }, Form::Docx) => return Ok((docx::bytes(documents, words)?, None)),
            (Self::Documents { documents, .. }, Form::Pdf) => set_all(documents, &faces, words),
            (_, Form::Xlsx) | (Self::Badges(_) | Self::Ballots(_), Form::Docx) => {
                return Err(Message::new("print-only-pdf").with("file", ".docx"));
            }
            (Self::Badges(paper) | Self::Ballots(Ballots { paper, .. }), Form::Pdf) => paper.clone(),
        };
        let pages = paper.sheets.len();
        let bytes = pdf::bytes_told(&paper, (&faces, words.lang()), &|page| told(page, pages))?;
        Ok((bytes, Some(paper)))
    }
}

/// The first letter on the pages of `paper` that its typeface lacks, with the line it stands in.
pub fn missing(paper: &page::Paper) -> Option<(char, String)> {
    let faces = Faces::load().ok()?;
    let mut lines = paper.sheets.iter().flat_map(|sheet| sheet.lines());
    lines.find_map(|line| Some((faces.missing(line.shaped.face, &line.shaped.text)?, line.shaped.text.clone())))
}
