//! Papers made beside the record while the congress runs, at the wish of its console: in a thread of their own, from the
//! plain file, so that neither the writer nor the picture waits.
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::thread::{JoinHandle, spawn};

use crate::app::common::Common;
use crate::app::paper_make::{Order, make};
use crate::app::paper_origin::Origin;
use crate::app::paper_texts::{FOLDER, Texts};
use crate::app::run_loop::Told;
use crate::app::saving::{Form, cause, differs, write_paper};
use crate::base::message::Message;
use crate::base::paper::PaperKind;
use crate::words::lang::Lang;
use crate::words::speech::Words;

/// The most DOCX files of one paper that are kept beside each other.
const MOST: u32 = 999;

/// Makes `paper` of the record in `folder`; `told` hears what came of it.
pub fn start(paper: PaperKind, folder: &Path, common: &Common, told: &Sender<Told>) -> JoinHandle<()> {
    let (folder, told, lang) = (folder.to_owned(), told.clone(), common.words.lang());
    let texts = Texts::new(None, Some(&folder), common);
    spawn(move || {
        let made = texts.map_err(|why| vec![why]).and_then(|texts| both(paper, &folder, &texts, lang));
        let message = made.unwrap_or_else(|why| failed(paper, why));
        // Nobody hears once the console is left.
        let _ = told.send(Told::Say(message));
    })
}

/// The first reason is the one to begin with; how many there are is told by `daihoi print`.
fn failed(paper: PaperKind, why: Vec<Message>) -> Message {
    let message = Message::new("print-window-failed").with("paper", paper.named());
    match why.into_iter().next() {
        Some(first) => message.with("why", first),
        None => message.with("why", ""),
    }
}

/// PDF and DOCX of `paper`; the first alone where it must have its exact size.
fn both(paper: PaperKind, record: &Path, texts: &Texts, lang: Lang) -> Result<Message, Vec<Message>> {
    let one = |message: Message| vec![message];
    let words = Words::new(lang);
    let origin = Origin::record(record).map_err(one)?;
    let folder = record.join(FOLDER);
    fs::create_dir_all(&folder).map_err(|e| one(unwritable(&folder, &e)))?;
    let made = make(&Order::of(paper), &origin, texts, &words)?;
    let pdf = folder.join(format!("{}.pdf", paper.as_str()));
    let unheard = |_, _| {};
    write_paper(&pdf, Form::Pdf, &made.bytes(Form::Pdf, &words, &unheard).map_err(one)?.0).map_err(one)?;
    let said = if made.is_draft() { "print-window-made-draft" } else { "print-window-made" };
    let said = Message::new(said).with("paper", paper.named());
    if paper.exact() {
        return Ok(said.with("file", pdf.display().to_string()));
    }
    let docx = write_docx(&folder, paper, &made.bytes(Form::Docx, &words, &unheard).map_err(one)?.0).map_err(one)?;
    let files = Message::new("print-window-files").with("pdf", pdf.display().to_string());
    let name = docx.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(said.with("file", files.with("docx", name)))
}

/// A DOCX file may have been written on in: another one stays, and the new one has a number.
fn write_docx(folder: &Path, paper: PaperKind, bytes: &[u8]) -> Result<PathBuf, Message> {
    let name = paper.as_str();
    let path = |n: u32| folder.join(if n == 1 { format!("{name}.docx") } else { format!("{name}-{n}.docx") });
    let path = (1..=MOST).map(path).find(|path| !differs(path, bytes)).unwrap_or_else(|| path(MOST + 1));
    write_paper(&path, Form::Docx, bytes)?;
    Ok(path)
}

fn unwritable(path: &Path, error: &std::io::Error) -> Message {
    Message::new("print-unwritable").with("file", path.display().to_string()).with("cause", cause(error))
}
