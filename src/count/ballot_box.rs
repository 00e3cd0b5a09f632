//! A ballot box as its events leave it.
use serde::{Deserialize, Serialize};

use crate::count::ballot::{Ballot, Paper};
use crate::count::event::BoxEvent;
use crate::count::tally;
use crate::rules::totals::Totals;

/// One box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BallotBox {
    /// Short code of the list on the papers.
    pub list: String,
    pub paper: Paper,
    /// Papers found in the box.
    pub collected: u32,
    /// Ids a ballot may be invalid for.
    pub reasons: Vec<String>,
    /// In order of entry.
    pub ballots: Vec<Ballot>,
    pub totals: Totals,
    pub corrections: u32,
    pub sealed: bool,
}

impl BallotBox {
    fn new(list: String, paper: Paper, collected: u32, reasons: Vec<String>) -> Self {
        let totals = tally::empty(&paper);
        Self { list, paper, collected, reasons, ballots: Vec::new(), totals, corrections: 0, sealed: false }
    }

    /// How many ballots are entered.
    pub fn entered(&self) -> u32 {
        u32::try_from(self.ballots.len()).unwrap_or(u32::MAX)
    }

    /// The ballot at `number` (from 1).
    pub fn ballot(&self, number: u32) -> Option<&Ballot> {
        self.ballots.get((number as usize).checked_sub(1)?)
    }
}

/// Folds `event` into `state`; a box begins with [`BoxEvent::Opened`].
pub fn evolve(state: &mut Option<BallotBox>, event: &BoxEvent) {
    if let BoxEvent::Opened { list, paper, collected, reasons } = event {
        match state {
            // The number of collected papers was corrected: what was entered stays.
            Some(open) if open.list == *list && open.paper == *paper => open.collected = *collected,
            _ => *state = Some(BallotBox::new(list.clone(), *paper, *collected, reasons.clone())),
        }
        return;
    }
    let Some(open) = state else { return };
    match event {
        BoxEvent::Opened { .. } => {}
        BoxEvent::Entered { ballot, .. } => {
            tally::add(&mut open.totals, ballot, &open.paper);
            open.ballots.push(ballot.clone());
        }
        BoxEvent::Corrected { number, ballot, .. } => {
            let Some(place) = (*number as usize).checked_sub(1).and_then(|i| open.ballots.get_mut(i)) else { return };
            let old = std::mem::replace(place, ballot.clone());
            tally::remove(&mut open.totals, &old, &open.paper);
            tally::add(&mut open.totals, ballot, &open.paper);
            open.corrections += 1;
        }
        BoxEvent::Withdrawn { .. } => {
            if let Some(old) = open.ballots.pop() {
                tally::remove(&mut open.totals, &old, &open.paper);
                open.corrections += 1;
            }
        }
        BoxEvent::Sealed { .. } => open.sealed = true,
    }
}
