//! Documents in memory, as they are handed to browsers.
use std::fmt::Write;

use bytes::Bytes;

use crate::congress::agenda::{Document, Format};
use crate::record::chain::digest;

/// A document's bytes and what is said about them.
#[derive(Clone, Debug)]
pub struct Held {
    pub bytes: Bytes,
    /// Hex SHA-256 of the bytes.
    pub digest: String,
    pub kind: &'static str,
    /// `Content-Disposition`.
    pub disposition: String,
}

/// The documents of an agenda, by number from 1; one that is missing or damaged is none. Beside them its logo.
#[derive(Clone, Debug, Default)]
pub struct Documents {
    all: Vec<Option<Held>>,
    logo: Option<Held>,
}

impl Documents {
    /// Takes the documents in the agenda's order, each with its bytes; none for one that is not to be had.
    pub fn new(all: impl IntoIterator<Item = (Document, Option<Vec<u8>>)>) -> Self {
        Self { all: all.into_iter().zip(1..).map(|(one, number)| held(one, number)).collect(), logo: None }
    }

    /// The same with a logo.
    #[must_use]
    pub fn with_logo(self, logo: Option<(Document, Option<Vec<u8>>)>) -> Self {
        Self { logo: logo.and_then(|logo| held(logo, 0)), ..self }
    }

    /// The logo.
    pub fn logo(&self) -> Option<&Held> {
        self.logo.as_ref()
    }

    /// Document `number`.
    pub fn get(&self, number: usize) -> Option<&Held> {
        self.all.get(number.checked_sub(1)?)?.as_ref()
    }
}

fn held((document, bytes): (Document, Option<Vec<u8>>), number: usize) -> Option<Held> {
    bytes.map(|bytes| Held {
        digest: digest(&bytes),
        kind: kind(document.format),
        disposition: disposition(&document, number),
        bytes: bytes.into(),
    })
}

fn kind(format: Format) -> &'static str {
    match format {
        Format::Pdf => "application/pdf",
        Format::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Format::Text => "text/plain; charset=utf-8",
        Format::Png => "image/png",
        Format::Jpeg => "image/jpeg",
    }
}

/// Read where the browser can, else saved; under its title (RFC 6266, RFC 8187).
fn disposition(document: &Document, number: usize) -> String {
    let (way, ending) = match document.format {
        Format::Pdf => ("inline", "pdf"),
        Format::Text => ("inline", "txt"),
        Format::Png => ("inline", "png"),
        Format::Jpeg => ("inline", "jpg"),
        Format::Docx => ("attachment", "docx"),
        Format::Xlsx => ("attachment", "xlsx"),
    };
    let mut text = format!("{way}; filename=\"document-{number}.{ending}\"; filename*=UTF-8''");
    let title: String = document.title.chars().filter(|c| !c.is_control() && !"/\\:*?\"<>|".contains(*c)).collect();
    for byte in format!("{title}.{ending}").bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            text.push(char::from(byte));
        } else {
            let _ = write!(text, "%{byte:02X}");
        }
    }
    text
}
