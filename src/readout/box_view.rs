//! A ballot box as a plain file for a reader: what was counted, without seat, moment or order of entry.
use std::collections::BTreeMap;

use serde::Serialize;

use crate::base::id::PersonCode;
use crate::count::ballot_box::BallotBox;
use crate::record::books::Books;
use crate::record::entry::BoxId;
use crate::rules::ruleset::Form;

/// The first line: how the lines below are to be read.
#[derive(Serialize)]
struct Head<'a> {
    election: &'a str,
    round: u32,
    form: Form,
    seats: u16,
    collected: u32,
    sealed: bool,
    /// Codes of the names, in ballot order.
    list: &'a [PersonCode],
}

/// JSON Lines of the box `id`: a first line about it, then each kind of ballot with how often it stands in the box, or
/// each tally sheet. They are sorted by their text, so that nothing tells in which order they were entered.
pub fn lines(books: &Books, id: &BoxId, open: &BallotBox) -> String {
    let mut found: BTreeMap<String, u64> = BTreeMap::new();
    let mut add = |text: Result<String, serde_json::Error>, count: u32| {
        *found.entry(text.unwrap_or_default()).or_default() += u64::from(count);
    };
    open.ballots().for_each(|(_, ballot, count)| add(serde_json::to_string(ballot), count));
    let ballots = open.sheets.is_empty();
    open.sheets.iter().for_each(|sheet| add(serde_json::to_string(sheet), 1));
    let election = books.congress.elections.get(&id.election);
    let list = election.and_then(|e| e.votes().find(|v| v.number == id.round)).and_then(|v| v.list.as_ref());
    let head = Head {
        election: id.election.as_str(),
        round: id.round,
        form: open.paper.form,
        seats: open.paper.seats,
        collected: open.collected,
        sealed: open.sealed,
        list: list.map_or(&[], |l| &l.candidates),
    };
    let mut text = serde_json::to_string(&head).unwrap_or_default() + "\n";
    let key = if ballots { "ballot" } else { "sheet" };
    for (thing, count) in found {
        text.push_str(&format!("{{\"count\":{count},\"{key}\":{thing}}}\n"));
    }
    text
}
