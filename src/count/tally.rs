//! Adds ballots up: one at a time, O(names) each.
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::count::ballot::{Ballot, Column, Marks, Paper};
use crate::rules::totals::{NameTotal, Totals};

/// Totals of a box with no ballots yet.
pub fn empty(paper: &Paper) -> Totals {
    Totals { names: vec![NameTotal::default(); usize::from(paper.names)], ..Totals::default() }
}

/// Adds `count` papers like `ballot` to `totals`.
pub fn add(totals: &mut Totals, ballot: &Ballot, count: u32, paper: &Paper) {
    Change { count, more: true }.make(totals, ballot, paper);
}

/// Takes `count` papers that were added off again.
pub fn remove(totals: &mut Totals, ballot: &Ballot, count: u32, paper: &Paper) {
    Change { count, more: false }.make(totals, ballot, paper);
}

#[derive(Clone, Copy)]
struct Change {
    count: u32,
    more: bool,
}

impl Change {
    fn papers(self, n: &mut u32) {
        *n = if self.more { n.saturating_add(self.count) } else { n.saturating_sub(self.count) };
    }

    fn votes(self, n: &mut u64, each: u64) {
        let by = each.saturating_mul(u64::from(self.count));
        *n = if self.more { n.saturating_add(by) } else { n.saturating_sub(by) };
    }

    fn make(self, totals: &mut Totals, ballot: &Ballot, paper: &Paper) {
        self.papers(&mut totals.entered);
        if let Some(reason) = &ballot.invalid {
            let mut papers = totals.invalid.get(reason).copied().unwrap_or(0);
            self.papers(&mut papers);
            if papers == 0 {
                totals.invalid.remove(reason);
            } else {
                totals.invalid.insert(reason.clone(), papers);
            }
            return;
        }
        if ballot.pending() {
            return;
        }
        self.papers(&mut totals.valid);
        self.names(totals, &ballot.marks);
        let (used, most) = (ballot.marks.votes(paper), paper.most(&ballot.marks));
        self.votes(&mut totals.undervotes, most.saturating_sub(used));
        self.papers(if used == most { &mut totals.full } else { &mut totals.fewer });
    }

    fn names(self, totals: &mut Totals, marks: &Marks) {
        match marks {
            Marks::Struck(struck) => {
                // The struck numbers ascend: one walk over both lists.
                let mut struck = struck.iter().peekable();
                for (number, name) in (1u16..).zip(&mut totals.names) {
                    let crossed = struck.next_if(|n| **n == number).is_some();
                    self.votes(&mut name.votes, u64::from(!crossed));
                }
            }
            Marks::Columns(columns) => {
                for (name, column) in totals.names.iter_mut().zip(columns) {
                    match column {
                        Column::Agree => self.votes(&mut name.votes, 1),
                        Column::Disagree => self.votes(&mut name.disagree, 1),
                        Column::Both | Column::Neither => self.votes(&mut name.both_or_neither, 1),
                    }
                }
            }
            Marks::Spread { shares, votes } => {
                self.votes(&mut totals.shares, *shares);
                for (name, votes) in totals.names.iter_mut().zip(votes) {
                    self.votes(&mut name.votes, *votes);
                }
            }
            Marks::Unread => {}
        }
    }
}

/// Adds the totals of a batch.
pub fn merge(totals: &mut Totals, batch: &Totals) {
    let papers = |n: &mut u32, by: u32| *n = n.saturating_add(by);
    let votes = |n: &mut u64, by: u64| *n = n.saturating_add(by);
    papers(&mut totals.entered, batch.entered);
    papers(&mut totals.valid, batch.valid);
    papers(&mut totals.full, batch.full);
    papers(&mut totals.fewer, batch.fewer);
    votes(&mut totals.shares, batch.shares);
    votes(&mut totals.undervotes, batch.undervotes);
    for (reason, n) in batch.invalid.iter().filter(|(_, n)| **n > 0) {
        papers(totals.invalid.entry(reason.clone()).or_default(), *n);
    }
    for (name, other) in totals.names.iter_mut().zip(&batch.names) {
        votes(&mut name.votes, other.votes);
        votes(&mut name.disagree, other.disagree);
        votes(&mut name.both_or_neither, other.both_or_neither);
    }
}

/// Totals of `ballots`, one paper each, counted afresh.
pub fn total<'a>(ballots: impl IntoIterator<Item = &'a Ballot>, paper: &Paper) -> Totals {
    let mut totals = empty(paper);
    for ballot in ballots {
        add(&mut totals, ballot, 1, paper);
    }
    totals
}

/// Hex SHA-256 of `things` in order: of each one's JSON and a line end.
pub fn digest<T: Serialize>(things: impl IntoIterator<Item = T>) -> String {
    let mut hasher = Sha256::new();
    for thing in things {
        hasher.update(serde_json::to_string(&thing).unwrap_or_default());
        hasher.update(b"\n");
    }
    let hash: [u8; 32] = hasher.finalize().into();
    hash.iter().map(|b| format!("{b:02x}")).collect()
}
