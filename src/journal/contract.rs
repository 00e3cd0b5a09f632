//! What a journal is: sealed lines, appended one command at a time, acknowledged when they are durable.
use std::ops::ControlFlow;

use crate::journal::fault::JournalFault;
use crate::journal::healing::Healing;
use crate::record::chain::Link;

/// How far a record goes: the number of its lines and the link of the last one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    pub count: u64,
    pub link: Link,
}

impl Head {
    /// The head of an empty record.
    pub const START: Self = Self { count: 0, link: Link::START };
}

/// Receives sealed lines in order, without line end: the entry's number from 1, and the line. `line::decode` reads it.
pub type Each<'a> = dyn FnMut(u64, &[u8]) -> ControlFlow<()> + 'a;

/// Storage of the record.
pub trait Journal: Send {
    /// How far the acknowledged record goes.
    fn head(&self) -> Head;

    /// Appends the entries of one command: their JSON text as `line::encode` gives it, numbered on from the head, `more`
    /// counting down to zero. Seals them, and returns when they are durable. All or nothing.
    ///
    /// # Errors
    /// A [`JournalFault`] with what to do next. Nothing of `lines` was recorded.
    fn append(&mut self, lines: &[String]) -> Result<Head, JournalFault>;

    /// Hands the sealed lines from number `from` (1 is the first) to `each`, until it breaks or the head is reached.
    ///
    /// # Errors
    /// When the record cannot be read.
    fn read(&self, from: u64, each: &mut Each<'_>) -> Result<(), JournalFault>;

    /// What was healed since the last call, to be told to the operator. Ask after opening and after each append.
    fn take_healings(&mut self) -> Vec<Healing> {
        Vec::new()
    }
}
