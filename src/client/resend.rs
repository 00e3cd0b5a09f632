//! Requests that were sent, but whose answer was lost with the link: were they carried out?
use crate::base::role::Actor;
use crate::congress::attendance::Presence;
use crate::congress::command::Command;
use crate::congress::floor::FloorCommand;
use crate::congress::speakers::Standing;
use crate::count::ballot_box::BallotBox;
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

/// The fate of `request` of `seat` by `books`.
pub fn fate(books: &Books, seat: Actor, request: &Request) -> Fate {
    match request {
        Request::Box { id, command } => books.boxes.get(id).map_or(Fate::Unknown, |open| on_box(open, seat, command)),
        Request::Congress(Command::CheckIn { code, .. }) => presence(books, code, Presence::Present),
        Request::Congress(Command::CheckOut { code }) => presence(books, code, Presence::Left),
        Request::Congress(Command::MarkAbsent { code, accepted, whole, .. }) => {
            let last = books.congress.last_roll();
            let wanted = Presence::Absent { accepted: *accepted, whole: *whole || last };
            match presence(books, code, wanted) {
                // Another session's roll may be open by now: the absence was from the one before.
                Fate::SendAgain if !*whole && books.congress.agenda.sessions.len() > 1 => Fate::Unknown,
                fate => fate,
            }
        }
        Request::Congress(Command::Floor(command)) => on_floor(books, command),
        // Another console may have changed the line since.
        Request::Congress(Command::Announce { text }) if books.congress.line.as_deref().unwrap_or("") == text => {
            Fate::Done
        }
        _ => Fate::Unknown,
    }
}

/// What names a registration is decided by where it stands; what adds to the list or to the time might be done twice.
fn on_floor(books: &Books, command: &FloorCommand) -> Fate {
    let speakers = &books.congress.speakers;
    let by = |id: &u32, done: fn(&Standing) -> bool, before: fn(&Standing) -> bool| match speakers.turn(*id) {
        Some(turn) if done(&turn.standing) => Fate::Done,
        Some(turn) if before(&turn.standing) => Fate::SendAgain,
        _ => Fate::Unknown,
    };
    let waits = |s: &Standing| *s == Standing::Waiting;
    match command {
        FloorCommand::Give { id } => by(id, |s| matches!(s, Standing::Speaking { .. }), waits),
        FloorCommand::Withdraw { id } => by(id, |s| *s == Standing::Withdrawn, waits),
        FloorCommand::Receive { id } => by(id, |s| *s == Standing::Received, waits),
        FloorCommand::End { id } => by(id, |s| *s == Standing::Heard, |s| !matches!(s, Standing::Waiting)),
        // Another console may have held or resumed since.
        FloorCommand::Hold { id } => by(id, |s| *s == Standing::Held, |_| false),
        FloorCommand::Resume { id } => by(id, |s| matches!(s, Standing::Speaking { .. }), |_| false),
        _ => Fate::Unknown,
    }
}

fn on_box(open: &BallotBox, seat: Actor, command: &BoxCommand) -> Fate {
    let done = |done: bool| if done { Fate::Done } else { Fate::SendAgain };
    match command {
        BoxCommand::ProveList { .. } => done(open.proved_by(seat)),
        BoxCommand::Choose { keying } => done(open.keying == Some(*keying)),
        // An equal ballot of another seat is not this one. Where another's stands, or none: the clerk takes a number
        // once only.
        BoxCommand::Enter { number, ballot, count } => done(open.entered_by(seat, *number, (ballot, *count))),
        BoxCommand::Key { batch, position, ballot } => {
            let own = open.double.as_ref().and_then(|d| Some(d.stack(d.keyer(seat)?)));
            done(own.and_then(|s| s.batch(*batch)?.ballot(*position)) == Some(ballot))
        }
        BoxCommand::CloseBatch { batch } => {
            let own = open.double.as_ref().and_then(|d| Some(d.stack(d.keyer(seat)?)));
            done(own.and_then(|s| s.batch(*batch)).is_some_and(|b| b.closed))
        }
        BoxCommand::EnterSheet { number, sheet } => done(open.sheet(*number) == Some(sheet)),
        _ => Fate::Unknown,
    }
}

fn presence(books: &Books, code: &crate::base::id::PersonCode, wanted: Presence) -> Fate {
    match books.congress.roll.attendance(code) {
        Some(now) if now.presence == wanted => Fate::Done,
        _ => Fate::SendAgain,
    }
}
