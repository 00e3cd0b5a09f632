//! Faults and notices as the text `daihoi check` prints.
use crate::base::message::Message;
use crate::script::fault::{Faults, Notice};
use crate::script::load::Loaded;
use crate::words::speech::Words;

/// What a check found, ready to be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Lines in order.
    pub lines: Vec<Message>,
    /// Nothing stands against opening the congress.
    pub clean: bool,
}

impl Report {
    /// The report on what loading gave.
    pub fn new(loaded: &Result<Loaded, Faults>) -> Self {
        match loaded {
            Ok(loaded) => Self::clean(loaded),
            Err(faults) => {
                let mut lines = faults.messages();
                lines.push(Message::new("script-report-faults").with("faults", faults.0.len()));
                Self { lines, clean: false }
            }
        }
    }

    fn clean(loaded: &Loaded) -> Self {
        let mut lines: Vec<Message> = loaded.notices.iter().map(Notice::message).collect();
        let votes = loaded.people.iter().filter(|p| p.person.kind.votes()).count();
        let elections = loaded.agenda.steps.iter().filter(|s| s.election.is_some()).count();
        let done = Message::new("script-report-clean").with("title", &loaded.agenda.title);
        let done = done.with("steps", loaded.agenda.steps.len()).with("elections", elections);
        let done = done.with("people", loaded.people.len()).with("votes", votes);
        lines.push(done.with("rules", &loaded.rules.short).with("notices", loaded.notices.len()));
        Self { lines, clean: true }
    }

    /// The report as text, one line a message.
    pub fn text(&self, words: &Words) -> String {
        self.lines.iter().map(|line| words.say(line) + "\n").collect()
    }
}
