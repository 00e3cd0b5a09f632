//! `access.log` in the record's folder: who was let in from other machines and who was not, one JSON object a line. Never
//! a secret. It ends at a size, so that no stranger can fill the disk that the record needs.
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;

use crate::base::message::Message;
use crate::base::role::Role;
use crate::base::time::Moment;

/// The file's name.
pub const NAME: &str = "access.log";
/// Bytes after which nothing more is written.
const MOST: u64 = 4 << 20;
/// More of them for what the console did: strangers cannot fill that.
const KEPT: u64 = 1 << 20;

/// A line.
#[derive(Debug, Serialize)]
pub struct Line<'a> {
    pub at: Moment,
    pub from: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// `admitted`, `refused`, `issued`, `revoked`.
    pub what: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ticket: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<&'a Message>,
}

/// The open file.
pub struct AccessLog {
    file: File,
    size: u64,
}

impl AccessLog {
    /// Goes on with the log in `folder`.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn open(folder: &Path) -> io::Result<Self> {
        let file = OpenOptions::new().create(true).append(true).open(folder.join(NAME))?;
        let size = file.metadata()?.len();
        Ok(Self { file, size })
    }

    /// Writes one line, while there is room. A line that cannot be written is not worth stopping for.
    pub fn note(&mut self, line: &Line<'_>) {
        let Ok(mut bytes) = serde_json::to_vec(line) else { return };
        bytes.push(b'\n');
        let size = self.size + bytes.len() as u64;
        let most = if matches!(line.what, "issued" | "revoked") { MOST + KEPT } else { MOST };
        if size <= most && self.file.write_all(&bytes).is_ok() {
            self.size = size;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_stops_at_its_size() {
        let folder = tempfile::tempdir().unwrap();
        let mut log = AccessLog::open(folder.path()).unwrap();
        let at = "2025-06-14T07:30:00+07:00".parse().unwrap();
        let why = Message::new("ticket-unknown").with("text", "x".repeat(1 << 20));
        for _ in 0..10 {
            log.note(&Line { at, from: "10.0.0.1", role: None, what: "refused", ticket: None, why: Some(&why) });
        }
        drop(log);
        let size = std::fs::metadata(folder.path().join(NAME)).unwrap().len();
        assert!((3 << 20..=MOST).contains(&size), "{size}");
        assert_eq!(AccessLog::open(folder.path()).unwrap().size, size);
    }
}
