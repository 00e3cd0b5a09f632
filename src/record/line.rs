//! One line of the record. A sealed line is the entry's JSON object with its link as the last field:
//! `{"v":4,"seq":7,…,"hash":"<64 hex>"}`. The link covers the text before `,"hash":` and the closing brace, that is the
//! entry's own JSON object.
use crate::record::chain::Link;
use crate::record::entry::{Entry, VERSION};

const MARK: &[u8] = b",\"hash\":\"";
/// Bytes that sealing adds: the mark, 64 digits and the closing quote.
const TAIL: usize = 9 + 64 + 1;

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LineFault {
    /// Not a sealed line at all: cut, zeroed or foreign bytes.
    #[error("not a line of a record")]
    Shape,
    /// The hash does not follow from the line and the one before it.
    #[error("the hash does not match")]
    Hash,
    /// The entry cannot be read: its number, kind or fields are unknown.
    #[error("the entry cannot be read: {0}")]
    Entry(String),
    /// The entry was written in another version of the form: there is nothing wrong with it, it is read elsewhere.
    #[error("the entry has version {0}")]
    Version(u32),
}

/// The JSON text of `entry`, without its link.
///
/// # Errors
/// When a value has no JSON form.
pub fn encode(entry: &Entry) -> Result<String, LineFault> {
    serde_json::to_string(entry).map_err(|e| LineFault::Entry(e.to_string()))
}

/// `line` (a JSON object) with its link after `before` as last field, without line end; and that link.
pub fn seal(before: Link, line: &str) -> (String, Link) {
    let link = before.over(line.as_bytes());
    let open = line.strip_suffix('}').unwrap_or(line);
    (format!("{open},\"hash\":\"{}\"}}", link.hex()), link)
}

/// Splits a sealed line into the entry's JSON text and its link, without checking the link.
///
/// # Errors
/// [`LineFault::Shape`].
pub fn split(sealed: &[u8]) -> Result<(Vec<u8>, Link), LineFault> {
    let body = sealed.strip_suffix(b"}").ok_or(LineFault::Shape)?;
    let at = body.len().checked_sub(TAIL).ok_or(LineFault::Shape)?;
    let (open, tail) = body.split_at(at);
    let digits = tail.strip_prefix(MARK).and_then(|t| t.strip_suffix(b"\"")).ok_or(LineFault::Shape)?;
    let link = Link::parse(digits).ok_or(LineFault::Shape)?;
    let mut line = open.to_vec();
    line.push(b'}');
    Ok((line, link))
}

/// Opens a sealed line after `before`: the entry's JSON text, and the link that follows.
///
/// # Errors
/// [`LineFault::Shape`] or [`LineFault::Hash`]; [`LineFault::Version`] when it is chained in another way.
pub fn open(before: Link, sealed: &[u8]) -> Result<(Vec<u8>, Link), LineFault> {
    let (line, link) = split(sealed)?;
    match version(&line) {
        _ if before.over(&line) == link => Ok((line, link)),
        Some(other) if other != VERSION => Err(LineFault::Version(other)),
        _ => Err(LineFault::Hash),
    }
}

/// The version that a line says it was written in.
pub fn version(line: &[u8]) -> Option<u32> {
    #[derive(serde::Deserialize)]
    struct Written {
        v: u32,
    }
    serde_json::from_slice::<Written>(line).ok().map(|written| written.v)
}

/// Reads an entry from its JSON text.
///
/// # Errors
/// [`LineFault::Version`] or [`LineFault::Entry`].
pub fn decode(line: &[u8]) -> Result<Entry, LineFault> {
    match serde_json::from_slice::<Entry>(line) {
        Ok(entry) if entry.v == VERSION => Ok(entry),
        Ok(entry) => Err(LineFault::Version(entry.v)),
        Err(e) => match version(line) {
            Some(other) if other != VERSION => Err(LineFault::Version(other)),
            _ => Err(LineFault::Entry(e.to_string())),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_of_another_version_is_told_from_a_broken_one() {
        assert_eq!(decode(br#"{"v":1,"seq":1,"fact":{"opened":{}}}"#), Err(LineFault::Version(1)));
        let own = format!(r#"{{"v":{VERSION},"seq":1}}"#);
        assert!(matches!(decode(own.as_bytes()), Err(LineFault::Entry(_))));
        assert!(matches!(decode(b"{}"), Err(LineFault::Entry(_))));
    }
}
