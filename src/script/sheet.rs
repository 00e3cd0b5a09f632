//! A TOML file under the reader's eye: tables and values with their lines, faults reported as they are met.
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};
use unicode_normalization::UnicodeNormalization;

use crate::base::message::Message;
use crate::base::text::tidy;
use crate::script::fault::{Fault, Findings, Notice, Spot, clip, nearest};
use crate::script::grid::Margin;

/// The most syntax faults told of one file; the rest are usually echoes of the first.
const SYNTAX_FAULTS: usize = 10;

/// A value with the line it begins on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct At<T> {
    pub value: T,
    pub line: u32,
}

/// A text file with its lines.
pub struct Sheet<'a> {
    pub file: String,
    text: &'a str,
    /// Byte offset of each line's beginning.
    starts: Vec<usize>,
    findings: &'a Findings,
}

impl<'a> Sheet<'a> {
    /// The sheet of `text`, called `file` in messages.
    pub fn new(file: &str, text: &'a str, findings: &'a Findings) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(i, _)| i + 1)).collect();
        Self { file: file.to_owned(), text, starts, findings }
    }

    /// The line of byte `offset`, from 1. An offset at the very end of a file belongs to its last line with text.
    pub fn line(&self, offset: usize) -> u32 {
        let end = self.text.trim_end().len();
        let line = self.starts.partition_point(|s| *s <= offset.min(end));
        u32::try_from(line).unwrap_or(u32::MAX)
    }

    /// The source text of `span`.
    pub fn source(&self, span: std::ops::Range<usize>) -> &'a str {
        self.text.get(span).unwrap_or_default()
    }

    /// Reports a fault.
    pub fn fault(&self, line: u32, wrong: Message, right: Message) {
        self.findings.fault(Fault { file: self.file.clone(), line: Some(line), spot: Spot::default(), wrong, right });
    }

    /// Its margin, where faults of single cells are noted.
    pub fn margin(&self) -> Margin<'_> {
        Margin { file: &self.file, sheet: "", findings: self.findings }
    }

    /// Reports a notice.
    pub fn notice(&self, line: u32, what: Message) {
        self.findings.notice(Notice { file: self.file.clone(), line: Some(line), what });
    }

    /// The file's root table; `None` after reporting why it is not TOML.
    pub fn parse(&self) -> Option<Spanned<DeTable<'a>>> {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        for error in errors.iter().take(SYNTAX_FAULTS) {
            let span = error.span().unwrap_or_default();
            let line = self.line(span.start);
            let near = self.text.lines().nth(line as usize - 1).unwrap_or_default();
            let wrong = Message::new("script-not-toml").with("text", clip(near)).with("error", clip(error.message()));
            self.fault(line, wrong, Message::new("script-not-toml-right"));
        }
        errors.is_empty().then_some(table)
    }
}

/// A table of a sheet.
#[derive(Clone, Copy)]
pub struct View<'a> {
    pub sheet: &'a Sheet<'a>,
    table: &'a DeTable<'a>,
    /// The line of the table's heading.
    pub line: u32,
}

impl<'a> View<'a> {
    /// The root table.
    pub fn root(sheet: &'a Sheet<'a>, table: &'a Spanned<DeTable<'a>>) -> Self {
        Self { sheet, table: table.get_ref(), line: 1 }
    }

    /// The raw value of `key`.
    pub fn get(&self, key: &str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.table.get(key)
    }

    /// Whether the list `key` is missing or empty.
    pub fn lacks(&self, key: &str) -> bool {
        self.get(key).is_none_or(|v| v.get_ref().as_array().is_some_and(|a| a.is_empty()))
    }

    /// The keys with their lines.
    pub fn keys(&self) -> impl Iterator<Item = (&'a str, u32)> {
        let sheet = self.sheet;
        self.table.keys().map(move |k| (k.get_ref().as_ref(), sheet.line(k.span().start)))
    }

    /// Reports every key that is not in `allowed`.
    pub fn only(&self, allowed: &[&str]) {
        for (key, line) in self.keys().filter(|(k, _)| !allowed.contains(k)) {
            let right = match nearest(key, allowed) {
                Some(near) => Message::new("script-right-key-nearest").with("near", near),
                None if allowed.is_empty() => Message::new("script-right-key-none"),
                None => Message::new("script-right-key"),
            };
            self.sheet.fault(
                line,
                Message::new("script-unknown-key").with("text", clip(key)),
                right.with("list", allowed.join(", ")),
            );
        }
    }

    /// Reports a fault at the table's heading.
    pub fn fault(&self, wrong: Message, right: Message) {
        self.sheet.fault(self.line, wrong, right);
    }

    /// The line of the value of `key`, or of the table.
    pub fn line_of(&self, key: &str) -> u32 {
        self.get(key).map_or(self.line, |v| self.sheet.line(v.span().start))
    }

    fn wrong_type(&self, key: &str, value: &Spanned<DeValue<'_>>, right: &'static str) {
        let text = clip(self.sheet.source(value.span()));
        let wrong = Message::new("script-wrong-type").with("key", key).with("text", text);
        self.sheet.fault(self.sheet.line(value.span().start), wrong, Message::new(right).with("key", key));
    }

    /// The raw text of `key`.
    pub fn raw(&self, key: &str) -> Option<At<&'a str>> {
        let value = self.get(key)?;
        let line = self.sheet.line(value.span().start);
        match value.get_ref() {
            DeValue::String(text) => Some(At { value: text.as_ref(), line }),
            _ => {
                self.wrong_type(key, value, "script-right-text");
                None
            }
        }
    }

    /// The text of `key` on one line; empty when absent.
    pub fn text(&self, key: &str) -> String {
        self.raw(key).map(|t| tidy(t.value)).unwrap_or_default()
    }

    /// The text of `key` line by line; empty when absent.
    pub fn lines(&self, key: &str) -> String {
        self.raw(key).map(|t| paragraphs(t.value)).unwrap_or_default()
    }

    /// The text of `key`, which must be there and not blank.
    pub fn required(&self, key: &'static str) -> Option<At<String>> {
        let Some(_) = self.get(key) else {
            let wrong = Message::new("script-missing-key").with("key", key);
            self.fault(wrong, Message::new("script-missing-key-right").with("key", key));
            return None;
        };
        let text = self.raw(key)?;
        let value = tidy(text.value);
        if value.is_empty() {
            let wrong = Message::new("script-empty-key").with("key", key);
            self.sheet.fault(text.line, wrong, Message::new("script-missing-key-right").with("key", key));
            return None;
        }
        Some(At { value, line: text.line })
    }

    /// The whole number of `key` within `range`.
    pub fn number(&self, key: &str, range: std::ops::RangeInclusive<u32>) -> Option<At<u32>> {
        let found = self.amount(key, u64::from(*range.start())..=u64::from(*range.end()))?;
        Some(At { value: u32::try_from(found.value).ok()?, line: found.line })
    }

    /// The whole number of `key` within `range`, which may be of shares.
    pub fn amount(&self, key: &str, range: std::ops::RangeInclusive<u64>) -> Option<At<u64>> {
        let value = self.get(key)?;
        let line = self.sheet.line(value.span().start);
        let number = match value.get_ref() {
            DeValue::Integer(n) => u64::from_str_radix(n.as_str(), n.radix()).ok(),
            _ => None,
        };
        let number = number.filter(|n| range.contains(n));
        if number.is_none() {
            let text = clip(self.sheet.source(value.span()));
            let wrong = Message::new("script-wrong-number").with("key", key).with("text", text);
            let right = Message::new("script-right-number").with("key", key);
            self.sheet.fault(line, wrong, right.with("from", *range.start()).with("to", *range.end()));
        }
        number.map(|value| At { value, line })
    }

    fn array(&self, key: &str, right: &'static str) -> Option<&'a DeArray<'a>> {
        let value = self.get(key)?;
        if let DeValue::Array(array) = value.get_ref() {
            return Some(array);
        }
        self.wrong_type(key, value, right);
        None
    }

    /// The texts of the list `key`; empty when absent.
    pub fn texts(&self, key: &str) -> Vec<At<String>> {
        let Some(array) = self.array(key, "script-right-texts") else { return Vec::new() };
        let mut texts = Vec::with_capacity(array.len());
        for item in array.iter() {
            match item.get_ref() {
                DeValue::String(text) => {
                    texts.push(At { value: tidy(text), line: self.sheet.line(item.span().start) });
                }
                _ => self.wrong_type(key, item, "script-right-texts"),
            }
        }
        texts
    }

    /// The tables of the list `key`; empty when absent.
    pub fn tables(&self, key: &str) -> Vec<View<'a>> {
        let Some(array) = self.array(key, "script-right-tables") else { return Vec::new() };
        let mut tables = Vec::with_capacity(array.len());
        for item in array.iter() {
            match item.get_ref() {
                DeValue::Table(table) => tables.push(self.view(table, item)),
                _ => self.wrong_type(key, item, "script-right-tables"),
            }
        }
        tables
    }

    /// The table `key`.
    pub fn table(&self, key: &str) -> Option<View<'a>> {
        let value = self.get(key)?;
        if let DeValue::Table(table) = value.get_ref() {
            return Some(self.view(table, value));
        }
        self.wrong_type(key, value, "script-right-table");
        None
    }

    /// Reports that the table `key` is missing; `None` when it is.
    pub fn required_table(&self, key: &'static str) -> Option<()> {
        if self.get(key).is_none() {
            let wrong = Message::new("script-missing-table").with("key", key);
            self.fault(wrong, Message::new("script-missing-table-right").with("key", key));
            return None;
        }
        Some(())
    }

    /// The truth value of `key`; false when absent, `None` when it is none.
    pub fn truth(&self, key: &str) -> Option<bool> {
        let Some(value) = self.get(key) else { return Some(false) };
        if let DeValue::Boolean(truth) = value.get_ref() {
            return Some(*truth);
        }
        self.wrong_type(key, value, "script-right-truth");
        None
    }

    fn view(&self, table: &'a DeTable<'a>, value: &Spanned<DeValue<'_>>) -> View<'a> {
        // A table written by dotted keys or implied by a deeper heading has no span of its own: its first key's then.
        let span = value.span();
        let first = table.keys().map(|k| k.span().start).min();
        let start = if span.is_empty() { first.unwrap_or(span.start) } else { span.start };
        View { sheet: self.sheet, table, line: self.sheet.line(start) }
    }
}

/// `text` in Normalization Form C, each line tidied, without empty lines at the ends.
fn paragraphs(text: &str) -> String {
    let composed: String = text.nfc().collect();
    composed.trim().lines().map(tidy).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_headings_keys_and_items() {
        let text = "# x\n[a]\nb = [\n 'u',\n 'v']\n\n[[s]]\n[[s.t]]\nid = '1'\n[[s]]\n[s.e.f]\nq = 1\n";
        let findings = Findings::default();
        let sheet = Sheet::new("f.toml", text, &findings);
        let table = sheet.parse().unwrap();
        let root = View::root(&sheet, &table);
        assert_eq!(root.table("a").unwrap().line, 2);
        let lines: Vec<_> = root.table("a").unwrap().texts("b").iter().map(|t| t.line).collect();
        assert_eq!(lines, [4, 5]);
        let sessions = root.tables("s");
        assert_eq!(sessions.iter().map(|s| s.line).collect::<Vec<_>>(), [7, 10]);
        assert_eq!(sessions[0].tables("t")[0].line, 8);
        assert_eq!(sessions[1].table("e").unwrap().table("f").unwrap().line, 11);
        assert!(findings.finish().is_ok());
    }

    #[test]
    fn deep_nesting_is_a_fault_and_no_overflow() {
        for open in ["a = ", "a = { b = "] {
            let text = format!("{open}{}", "[".repeat(200_000));
            let findings = Findings::default();
            assert!(Sheet::new("f.toml", &text, &findings).parse().is_none());
            assert!(!findings.finish().unwrap_err().0.is_empty());
        }
    }
}
