//! Documents that the agenda publishes: `[[document]]`, checked against the files in its folder.
use crate::base::id::StepId;
use crate::base::message::Message;
use crate::congress::agenda::{Document, Format, Step};
use crate::script::fault::{Findings, clip, one_of};
use crate::script::sheet::{At, View};
use crate::script::source::Source;

/// The largest document: 20 MB.
const LARGEST: u64 = 20 * 1024 * 1024;
/// The most documents of an agenda, and the most bytes of all together: they are held in memory.
const MOST: usize = 50;
const MOST_BYTES: u64 = 100 * 1024 * 1024;

/// The documents with their bytes, in order; those with faults are left out, and every fault is reported. `steps` is none
/// when the agenda's steps could not be read.
pub fn read(root: View<'_>, source: &Source, steps: Option<&[Step]>, findings: &Findings) -> Vec<(Document, Vec<u8>)> {
    let mut found: Vec<(Document, Vec<u8>)> = Vec::new();
    let mut total = 0_u64;
    for view in root.tables("document") {
        if found.len() >= MOST {
            view.fault(
                Message::new("script-documents-many").with("most", MOST),
                Message::new("script-documents-right"),
            );
            break;
        }
        let Some((document, bytes)) = one(view, source, steps) else { continue };
        total = total.saturating_add(document.size);
        if found.iter().any(|(other, _)| other.file == document.file) {
            let wrong = Message::new("script-document-twice").with("file", clip(&document.file));
            view.sheet.fault(view.line_of("file"), wrong, Message::new("script-document-twice-right"));
        } else if total > MOST_BYTES {
            let most = MOST_BYTES / (1024 * 1024);
            view.fault(
                Message::new("script-documents-much").with("most", most),
                Message::new("script-documents-right"),
            );
            break;
        }
        found.push((document, bytes));
    }
    // With a fault nothing of the agenda is used.
    if findings.faulty() { Vec::new() } else { found }
}

fn one(view: View<'_>, source: &Source, steps: Option<&[Step]>) -> Option<(Document, Vec<u8>)> {
    view.only(&["title", "file", "step"]);
    let title = view.required("title");
    let file = view.required("file");
    let step = step(view, steps);
    let file = file?;
    let format = format(view, &file);
    let bytes = bytes(view, source, &file, (LARGEST, "script-document-right"));
    let (bytes, format) = bytes.zip(format)?;
    let size = bytes.len() as u64;
    Some((Document { title: title?.value, file: file.value, format, size, step: step? }, bytes))
}

/// The step from which on it is published; none after reporting one that is not there.
fn step(view: View<'_>, steps: Option<&[Step]>) -> Option<Option<StepId>> {
    if view.get("step").is_none() {
        return Some(None);
    }
    let word = view.required("step")?;
    let Some(steps) = steps else { return Some(None) };
    if let Some(step) = steps.iter().find(|step| step.id.as_str() == word.value) {
        return Some(Some(step.id.clone()));
    }
    let known: Vec<&str> = steps.iter().map(|step| step.id.as_str()).collect();
    let wrong = Message::new("script-document-step").with("text", clip(&word.value));
    view.sheet.fault(word.line, wrong, one_of(&word.value, &known));
    None
}

fn format(view: View<'_>, file: &At<String>) -> Option<Format> {
    let format = Format::of(&file.value);
    if format.is_none() {
        let endings = Format::ENDINGS.map(|(ending, _)| ending).join(", ");
        let right = Message::new("script-document-type-right").with("list", endings);
        view.sheet.fault(file.line, Message::new("script-document-type").with("file", clip(&file.value)), right);
    }
    format
}

/// The bytes of `file`, at most so many; otherwise says what is wrong, and by its key what would be right.
pub fn bytes(
    view: View<'_>,
    source: &Source,
    file: &At<String>,
    (most, right): (u64, &'static str),
) -> Option<Vec<u8>> {
    let plain = |part: &str| !part.is_empty() && part != "." && part != ".." && !part.contains(['\\', ':', '\0']);
    let read = if file.value.split('/').all(plain) {
        source.document(&file.value, most)
    } else {
        Err(Message::new("script-document-outside").with("file", clip(&file.value)))
    };
    match read {
        Ok(bytes) => Some(bytes),
        Err(wrong) => {
            view.sheet.fault(file.line, wrong, Message::new(right));
            None
        }
    }
}
