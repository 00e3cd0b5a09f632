//! A cell's congress on a journal in memory, played by simulated people up to where a test begins.
use std::path::Path;
use std::sync::Arc;

use daihoi::app::host::opening;
use daihoi::app::simulate::Crowd;
use daihoi::base::id::ElectionId;
use daihoi::base::role::{Actor, Role};
use daihoi::clerk::clock::Ticking;
use daihoi::clerk::writer::Clerk;
use daihoi::congress::election::FIRST_ROUND;
use daihoi::congress::state::Congress;
use daihoi::count::command::BoxCommand;
use daihoi::journal::contract::Journal;
use daihoi::journal::memory::Memory;
use daihoi::record::books::Books;
use daihoi::record::entry::{BoxId, Entry};
use daihoi::record::request::Request;
use daihoi::script::load::load;

pub(crate) const CONSOLE: Actor = Actor::new(Role::Console, 1);
pub(crate) const DESK: Actor = Actor::new(Role::Desk, 1);
pub(crate) const BOARD: Actor = Actor::new(Role::Board, 1);
pub(crate) const DISPLAY: Actor = Actor::new(Role::Display, 1);

/// A clerk whose record has just been begun.
pub(crate) fn begun<J: Journal>(journal: J) -> Clerk<J> {
    let start = "2025-06-14T07:30:00+07:00".parse().unwrap();
    let mut clerk = Clerk::open(journal, Arc::new(Ticking::from(start))).unwrap();
    let loaded = load(Path::new("chi-bo"), &mut || "00".repeat(16)).unwrap();
    let (opening, people) = opening(loaded, true, None);
    clerk.begin(opening, people).unwrap();
    clerk
}

/// Lets simulated people go on, one request after the other, until `until` holds; returns what was recorded.
pub(crate) fn play<J: Journal>(clerk: &mut Clerk<J>, until: impl Fn(&Congress) -> bool) -> Vec<Entry> {
    let mut recorded = Vec::new();
    while !until(&clerk.books().congress) {
        let batch = Crowd::new(1).next(&clerk.books().congress, &clerk.books().boxes);
        assert!(!batch.is_empty(), "the congress ended before");
        for asked in batch {
            if until(&clerk.books().congress) {
                return recorded;
            }
            recorded.extend(clerk.submit(Actor::new(asked.role, 1), &asked.request).unwrap());
        }
    }
    recorded
}

/// A clerk on a congress where `until` holds.
pub(crate) fn at(until: impl Fn(&Congress) -> bool) -> Clerk<Memory> {
    let mut clerk = begun(Memory::default());
    play(&mut clerk, until);
    clerk
}

/// The first election of the cell: its committee.
pub(crate) fn committee(congress: &Congress) -> ElectionId {
    congress.agenda.steps.iter().find_map(|s| s.election.as_ref()).unwrap().id.clone()
}

pub(crate) fn first_box(congress: &Congress) -> BoxId {
    BoxId { election: committee(congress), round: FIRST_ROUND }
}

/// The request that proves the list in box `id`.
pub(crate) fn prove(books: &Books, id: &BoxId) -> Request {
    let code = books.boxes[id].list.clone();
    Request::Box { id: id.clone(), command: BoxCommand::ProveList { code } }
}

/// Papers of the committee's election are in the box, none of them entered.
pub(crate) fn box_open(congress: &Congress) -> bool {
    congress.election(&committee(congress)).now.collected.is_some()
}

pub(crate) fn papers_out(congress: &Congress) -> bool {
    congress.election(&committee(congress)).now.issued.is_some()
}

pub(crate) fn sealed(congress: &Congress) -> bool {
    congress.election(&committee(congress)).now.sealed.is_some()
}
