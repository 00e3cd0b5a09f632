//! The rows of a file of columns, each with its line: rosters and ballots.
use csv::{Reader, ReaderBuilder, StringRecord};

use crate::base::message::Message;
use crate::script::sheet::Sheet;

/// The rows of a text, remarks and empty lines left out. A row that cannot be read is reported and left out.
pub struct Rows<'a> {
    sheet: &'a Sheet<'a>,
    text: &'a str,
    reader: Reader<&'a [u8]>,
    /// No row was left out.
    pub whole: bool,
}

impl<'a> Rows<'a> {
    /// The rows of `text`, whose columns are cut by the sign its first line uses most.
    pub fn new(sheet: &'a Sheet<'a>, text: &'a str) -> Self {
        Self::cut_by(sheet, text, delimiter(text))
    }

    /// The rows of `text`, whose columns are cut by `sign`.
    pub fn cut_by(sheet: &'a Sheet<'a>, text: &'a str, sign: u8) -> Self {
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .comment(Some(b'#'))
            .delimiter(sign)
            .from_reader(text.as_bytes());
        Self { sheet, text, reader, whole: true }
    }
}

impl Iterator for Rows<'_> {
    /// The line, from 1, and the row.
    type Item = (u32, StringRecord);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let line = self.sheet.line(skip_remarks(self.text, self.reader.position().byte()));
            let mut record = StringRecord::new();
            match self.reader.read_record(&mut record) {
                Ok(true) => return Some((line, record)),
                Ok(false) => return None,
                Err(_) => {
                    let right = Message::new("script-roster-line-right");
                    self.sheet.fault(line, Message::new("script-roster-line"), right);
                    self.whole = false;
                }
            }
        }
    }
}

/// The byte where the next line that is neither empty nor a remark begins, from `offset` on.
fn skip_remarks(text: &str, offset: u64) -> usize {
    let mut at = usize::try_from(offset).unwrap_or(usize::MAX).min(text.len());
    while let Some(rest) = text.get(at..).filter(|r| r.starts_with(['#', '\n', '\r'])) {
        at += rest.find('\n').map_or(rest.len(), |i| i + 1);
    }
    at
}

/// The sign between columns: the one of comma, semicolon and tab that the heading uses most.
pub fn delimiter(text: &str) -> u8 {
    let first = text.lines().find(|l| !l.is_empty() && !l.starts_with('#')).unwrap_or_default();
    let count = |sign: u8| first.bytes().filter(|b| *b == sign).count();
    [b';', b'\t', b','].into_iter().max_by_key(|sign| count(*sign)).unwrap_or(b',')
}
