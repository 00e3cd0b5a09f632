//! What can be chosen.
use crate::base::message::Message;

/// How a choice begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A congress under way: it goes on where it was left.
    Unfinished,
    /// A rehearsal under way.
    UnfinishedRehearsal,
    /// An agenda that comes with the program, or a folder beside it.
    Agenda,
}

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub kind: Kind,
    /// Title of the congress.
    pub title: String,
    /// What helps to tell it from others: the step it stands at and when it was last held, or how many people.
    pub detail: Message,
}

/// What the person decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Nothing yet.
    Stay,
    /// Position in the list; `rehearse` asks for a rehearsal of an agenda.
    Open {
        at: usize,
        rehearse: bool,
    },
    Quit,
}
