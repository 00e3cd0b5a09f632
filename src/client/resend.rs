//! Requests that were sent, but whose answer was lost with the link: were they carried out?
use crate::congress::command::Command;
use crate::congress::roll::Presence;
use crate::count::command::BoxCommand;
use crate::record::books::Books;
use crate::record::request::Request;

/// What to do about a request without an answer, now that the seat has fresh books.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// The books hold what it asked for.
    Done,
    /// It was not carried out, and sending it again cannot do it twice.
    SendAgain,
    /// Nobody can tell: the person must look and decide.
    Unknown,
}

/// The fate of `request` by `books`.
pub fn fate(books: &Books, request: &Request) -> Fate {
    match request {
        Request::Box { id, command: BoxCommand::Enter { number, ballot } } => {
            match books.boxes.get(id).and_then(|open| open.ballot(*number)) {
                Some(entered) if entered == ballot => Fate::Done,
                // Another ballot stands there, or none: the clerk takes a number once only.
                _ => Fate::SendAgain,
            }
        }
        Request::Congress(Command::CheckIn { code }) => presence(books, code, Presence::Present),
        Request::Congress(Command::CheckOut { code }) => presence(books, code, Presence::Left),
        Request::Congress(Command::MarkAbsent { code, accepted, .. }) => {
            presence(books, code, Presence::Absent { accepted: *accepted })
        }
        _ => Fate::Unknown,
    }
}

fn presence(books: &Books, code: &crate::base::id::PersonCode, wanted: Presence) -> Fate {
    match books.congress.roll.attendance(code) {
        Some(now) if now.presence == wanted => Fate::Done,
        _ => Fate::SendAgain,
    }
}
