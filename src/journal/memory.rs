//! A journal that keeps nothing: for tests and drills.
use crate::journal::batch;
use crate::journal::contract::{Each, Head, Journal};
use crate::journal::fault::JournalFault;

/// The record in memory.
#[derive(Debug)]
pub struct Memory {
    lines: Vec<Vec<u8>>,
    head: Head,
}

impl Default for Memory {
    fn default() -> Self {
        Self { lines: Vec::new(), head: Head::START }
    }
}

impl Journal for Memory {
    fn head(&self) -> Head {
        self.head
    }

    fn append(&mut self, lines: &[String]) -> Result<Head, JournalFault> {
        let batch = batch::seal(self.head, lines)?;
        self.lines.extend(batch.bytes.split_inclusive(|&b| b == b'\n').map(|line| line[..line.len() - 1].to_vec()));
        self.head = batch.head;
        Ok(self.head)
    }

    fn read(&self, from: u64, each: &mut Each<'_>) -> Result<(), JournalFault> {
        for (seq, line) in (1..).zip(&self.lines) {
            if seq >= from && each(seq, line).is_break() {
                break;
            }
        }
        Ok(())
    }
}
