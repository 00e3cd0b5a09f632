//! Adds ballots up: one at a time, O(names) each.
use sha2::{Digest, Sha256};

use crate::count::ballot::{Ballot, Column, Marks, Paper};
use crate::rules::totals::{NameTotal, Totals};

/// Totals of a box with no ballots yet.
pub fn empty(paper: &Paper) -> Totals {
    Totals { names: vec![NameTotal::default(); usize::from(paper.names)], ..Totals::default() }
}

/// Adds `ballot` to `totals`.
pub fn add(totals: &mut Totals, ballot: &Ballot, paper: &Paper) {
    change(totals, ballot, paper, true);
}

/// Takes a ballot that was added off again.
pub fn remove(totals: &mut Totals, ballot: &Ballot, paper: &Paper) {
    change(totals, ballot, paper, false);
}

fn change(totals: &mut Totals, ballot: &Ballot, paper: &Paper, more: bool) {
    let by = |n: &mut u32, by: u32| *n = if more { n.saturating_add(by) } else { n.saturating_sub(by) };
    let mark = |n: &mut u64, by: u64| *n = if more { n.saturating_add(by) } else { n.saturating_sub(by) };
    by(&mut totals.entered, 1);
    if let Some(reason) = &ballot.invalid {
        by(totals.invalid.entry(reason.clone()).or_default(), 1);
        totals.invalid.retain(|_, n| *n > 0);
        return;
    }
    by(&mut totals.valid, 1);
    let chosen = ballot.marks.chosen(paper);
    for number in &chosen {
        mark(&mut totals.names[usize::from(*number) - 1].votes, 1);
    }
    if let Marks::Columns(columns) = &ballot.marks {
        for (name, column) in totals.names.iter_mut().zip(columns) {
            match column {
                Column::Agree => {}
                Column::Disagree => mark(&mut name.disagree, 1),
                Column::Both | Column::Neither => mark(&mut name.both_or_neither, 1),
            }
        }
    }
    let (votes, seats) = (u32::try_from(chosen.len()).unwrap_or(u32::MAX), u32::from(paper.seats));
    mark(&mut totals.undervotes, u64::from(seats.saturating_sub(votes)));
    by(if votes == seats { &mut totals.full } else { &mut totals.fewer }, 1);
}

/// Totals of `ballots`, counted afresh.
pub fn total(ballots: &[Ballot], paper: &Paper) -> Totals {
    let mut totals = empty(paper);
    for ballot in ballots {
        add(&mut totals, ballot, paper);
    }
    totals
}

/// Hex SHA-256 of the ballots in order of entry: of each ballot's JSON and a line end.
pub fn digest(ballots: &[Ballot]) -> String {
    let mut hasher = Sha256::new();
    for ballot in ballots {
        hasher.update(serde_json::to_string(ballot).unwrap_or_default());
        hasher.update(b"\n");
    }
    let hash: [u8; 32] = hasher.finalize().into();
    hash.iter().map(|b| format!("{b:02x}")).collect()
}
