//! The lines of one command: checked against the head, sealed, and laid out as bytes.
use serde::Deserialize;

use crate::journal::contract::Head;
use crate::journal::fault::JournalFault;
use crate::record::line;

/// The two numbers of an entry that the journal looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Numbers {
    pub seq: u64,
    /// How many more lines of the same command follow.
    #[serde(default)]
    pub more: u32,
}

/// The numbers of a line, sealed or not. `None` when it is no entry.
pub fn numbers(line: &[u8]) -> Option<Numbers> {
    serde_json::from_slice(line).ok()
}

/// Sealed lines, each with its line end, and the head after them.
#[derive(Debug)]
pub struct Batch {
    pub bytes: Vec<u8>,
    pub head: Head,
}

/// Seals `lines` after `head`.
///
/// # Errors
/// [`JournalFault::Order`] when a line is not the entry that comes next.
pub fn seal(head: Head, lines: &[String]) -> Result<Batch, JournalFault> {
    let mut batch = Batch { bytes: Vec::new(), head };
    for (index, text) in lines.iter().enumerate() {
        let expected =
            Numbers { seq: batch.head.count + 1, more: u32::try_from(lines.len() - 1 - index).unwrap_or(u32::MAX) };
        if numbers(text.as_bytes()) != Some(expected) || text.contains('\n') || !text.ends_with('}') {
            let found = text.chars().take(60).collect();
            return Err(JournalFault::Order { expected: expected.seq, found });
        }
        let (sealed, link) = line::seal(batch.head.link, text);
        batch.bytes.extend_from_slice(sealed.as_bytes());
        batch.bytes.push(b'\n');
        batch.head = Head { count: expected.seq, link };
    }
    Ok(batch)
}
