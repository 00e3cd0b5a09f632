//! A journal with a second place: a command is acknowledged when the record's own copies are durable, and the second place
//! too, as long as it keeps up.
use crate::journal::contract::{Each, Head, Journal};
use crate::journal::fault::JournalFault;
use crate::journal::healing::Healing;
use crate::journal::mirror::follower::Follower;

/// A journal, followed or not.
pub struct Mirrored<J> {
    pub journal: J,
    pub follower: Option<Follower>,
}

impl<J: Journal> Journal for Mirrored<J> {
    fn head(&self) -> Head {
        self.journal.head()
    }

    fn append(&mut self, lines: &[String]) -> Result<Head, JournalFault> {
        let head = self.journal.append(lines)?;
        if let Some(follower) = &self.follower {
            follower.follow(head);
        }
        Ok(head)
    }

    fn read(&self, from: u64, each: &mut Each<'_>) -> Result<(), JournalFault> {
        self.journal.read(from, each)
    }

    fn take_healings(&mut self) -> Vec<Healing> {
        let mut healings = self.journal.take_healings();
        let aside = self.follower.as_ref().map(Follower::take_aside).unwrap_or_default();
        healings.extend(aside.into_iter().map(|name| Healing::MirrorRenewed { name }));
        healings
    }
}
