//! Congresses of bundled agendas played by simulated people, entry by entry.
use std::path::Path;
use std::sync::Arc;

use daihoi::app::host::opening;
use daihoi::app::simulate::Crowd;
use daihoi::base::role::{Actor, Role};
use daihoi::clerk::clock::Ticking;
use daihoi::clerk::writer::Clerk;
use daihoi::congress::command::Command;
use daihoi::congress::state::Congress;
use daihoi::congress::vote::{Hands, VoteKey};
use daihoi::journal::memory::Memory;
use daihoi::readout::chronicle::Chronicle;
use daihoi::record::books::Books;
use daihoi::record::entry::Entry;
use daihoi::record::request::Request;
use daihoi::script::load::load;

/// A congress under way and everything recorded of it.
pub(crate) struct Played {
    pub(crate) clerk: Clerk<Memory>,
    pub(crate) entries: Vec<Entry>,
    seed: u64,
}

impl Played {
    /// The bundled agenda `name`, just opened.
    pub(crate) fn open(name: &str, seed: u64) -> Self {
        let start = "2026-03-09T07:00:00+07:00".parse().unwrap();
        let mut clerk = Clerk::open(Memory::default(), Arc::new(Ticking::from(start))).unwrap();
        let loaded = load(Path::new(name), &mut || "00".repeat(16)).unwrap();
        let (opening, people) = opening(loaded, false, None);
        let entries = clerk.begin(opening, people).unwrap();
        Self { clerk, entries, seed }
    }

    /// The bundled agenda `name`, held to its close.
    pub(crate) fn whole(name: &str, seed: u64) -> Self {
        let mut played = Self::open(name, seed);
        played.until(|c| c.closed.is_some());
        played
    }

    /// What minutes need of everything recorded so far.
    pub(crate) fn chronicle(&self) -> Chronicle {
        let (mut books, mut chronicle) = (Books::default(), Chronicle::default());
        for entry in &self.entries {
            chronicle.take(&books, entry);
            books.evolve(entry);
        }
        chronicle
    }

    pub(crate) fn books(&self) -> &Books {
        self.clerk.books()
    }

    pub(crate) fn congress(&self) -> &Congress {
        &self.books().congress
    }

    /// Lets simulated people go on until `until` holds.
    pub(crate) fn until(&mut self, until: impl Fn(&Congress) -> bool) {
        while !until(self.congress()) {
            let batch = Crowd::new(self.seed).next(self.congress(), &self.books().boxes);
            assert!(!batch.is_empty(), "the congress ended before");
            for asked in batch {
                if until(self.congress()) {
                    return;
                }
                self.entries.extend(self.clerk.submit(Actor::new(asked.role, 1), &asked.request).unwrap());
            }
        }
    }

    /// Up to where step `id` has been entered.
    pub(crate) fn up_to(&mut self, id: &str) {
        self.until(|c| c.step().is_some_and(|s| s.id.as_str() == id));
    }

    /// A request of any seat that must be carried out.
    pub(crate) fn ask(&mut self, role: Role, request: impl Into<Request>) {
        self.entries.extend(self.clerk.submit(Actor::new(role, 1), &request.into()).unwrap());
    }

    /// A command of the console that must be carried out.
    pub(crate) fn done(&mut self, command: Command) {
        self.ask(Role::Console, command);
    }

    /// Takes back the console's newest act.
    pub(crate) fn undo(&mut self, reason: &str) {
        self.done(Command::Undo { reason: reason.to_owned() });
    }

    /// Puts a hand vote of the current step, all present in favour but `no`.
    pub(crate) fn vote(&mut self, vote: &str, no: u64) {
        let step = self.congress().step().unwrap().id.clone();
        let present = self.congress().counts_at(&step).votes_present;
        let vote = VoteKey { step, vote: vote.into() };
        self.done(Command::OpenVote { vote: vote.clone() });
        self.done(Command::RecordVote { vote, hands: Hands { yes: present - no, no, other: 0 } });
    }
}
