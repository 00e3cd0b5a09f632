//! A ballot box as its events leave it.
use serde::{Deserialize, Serialize};

use crate::base::role::Actor;
use crate::count::ballot::{Ballot, Decision, Paper, Ruling};
use crate::count::blind;
use crate::count::event::BoxEvent;
use crate::count::keying::{Double, Keying};
use crate::count::sheet::Sheet;
use crate::count::tally;
use crate::rules::totals::Totals;

/// One entry: a ballot, or a bundle of identical ones.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lot {
    pub ballot: Ballot,
    pub count: u32,
    /// The seat that entered it first.
    pub by: Actor,
}

/// A paper the board decided on, for the minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ruled {
    pub number: u32,
    /// As it was put aside.
    pub before: Ballot,
    /// As it counts.
    pub after: Ballot,
}

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
    /// None until it is chosen; the first entry without a choice chooses the default.
    pub keying: Option<Keying>,
    /// Seats that typed the code of the list from a paper.
    pub proved: Vec<Actor>,
    /// Ballot by ballot, in order of entry.
    pub lots: Vec<Lot>,
    /// Blind double entry.
    pub double: Option<Double>,
    /// Tally sheets in order of entry.
    pub sheets: Vec<Sheet>,
    /// The board's own sums over the sheets.
    pub grand: Option<Totals>,
    /// Decisions of the board, in order.
    pub rulings: Vec<Ruled>,
    /// What counts so far. Papers put aside are entered, and neither valid nor invalid.
    pub totals: Totals,
    pub corrections: u32,
    pub sealed: bool,
}

impl BallotBox {
    fn new(list: String, paper: Paper, collected: u32, reasons: Vec<String>) -> Self {
        let totals = tally::empty(&paper);
        Self {
            list,
            paper,
            collected,
            reasons,
            keying: None,
            proved: Vec::new(),
            lots: Vec::new(),
            double: None,
            sheets: Vec::new(),
            grand: None,
            rulings: Vec::new(),
            totals,
            corrections: 0,
            sealed: false,
        }
    }

    /// How many papers are through: entered, in compared batches, or on tally sheets.
    pub fn entered(&self) -> u32 {
        self.totals.entered
    }

    /// The number the next entry takes: one more than there are entries, which is fewer than papers with bundles.
    pub fn next_number(&self) -> u32 {
        u32::try_from(self.lots.len()).unwrap_or(u32::MAX).saturating_add(1)
    }

    /// The entry at `number` (from 1).
    pub fn lot(&self, number: u32) -> Option<&Lot> {
        self.lots.get((number as usize).checked_sub(1)?)
    }

    /// Whether the entry at `number` is this one, and `seat` made it.
    pub fn entered_by(&self, seat: Actor, number: u32, (ballot, count): (&Ballot, u32)) -> bool {
        self.lot(number).is_some_and(|l| l.by.same(seat) && l.ballot == *ballot && l.count == count)
    }

    /// The ballot of the entry at `number` (from 1); in blind double entry the agreed ballot of that paper.
    pub fn ballot(&self, number: u32) -> Option<&Ballot> {
        match &self.double {
            Some(double) => {
                let (batch, position) = double.place(number);
                double.agreed(batch, position)
            }
            None => self.lot(number).map(|l| &l.ballot),
        }
    }

    /// The tally sheet at `number` (from 1).
    pub fn sheet(&self, number: u32) -> Option<&Sheet> {
        self.sheets.get((number as usize).checked_sub(1)?)
    }

    /// The chosen way of entering, or the default.
    pub fn way(&self) -> Keying {
        self.keying.unwrap_or_default()
    }

    /// Whether `seat` proved the list.
    pub fn proved_by(&self, seat: Actor) -> bool {
        self.proved.iter().any(|s| s.same(seat))
    }

    /// Nothing was entered in any way.
    pub fn untouched(&self) -> bool {
        let keyed = self.double.as_ref().is_some_and(|d| d.stacks.iter().any(|s| !s.batches.is_empty()));
        self.lots.is_empty() && self.sheets.is_empty() && !keyed
    }

    /// Every agreed ballot with its number and how often it stands there. Empty for tally sheets.
    pub fn ballots(&self) -> Box<dyn Iterator<Item = (u32, &Ballot, u32)> + '_> {
        match &self.double {
            Some(double) => Box::new((1..=double.compared).flat_map(move |batch| {
                let agreed = move |p| Some((double.number(batch, p), double.agreed(batch, p)?, 1));
                (1..=double.length(batch)).filter_map(agreed)
            })),
            None => Box::new((1u32..).zip(&self.lots).map(|(number, lot)| (number, &lot.ballot, lot.count))),
        }
    }

    /// Papers the board has still to decide on: numbers with their ballots.
    pub fn pile(&self) -> Vec<(u32, &Ballot)> {
        self.ballots().filter(|(_, ballot, _)| ballot.pending()).map(|(number, ballot, _)| (number, ballot)).collect()
    }

    /// The totals counted afresh.
    pub fn recount(&self) -> Totals {
        let mut totals = tally::empty(&self.paper);
        for (_, ballot, count) in self.ballots() {
            tally::add(&mut totals, ballot, count, &self.paper);
        }
        if let Some(double) = &self.double {
            // Papers typed differently are there, but count as nothing until they are looked up.
            totals.entered = double.through();
        }
        self.sheets.iter().for_each(|sheet| tally::merge(&mut totals, &sheet.totals));
        totals
    }

    /// Hex SHA-256 of all agreed ballots, or of the sheets: of each one's JSON and a line end.
    pub fn digest(&self) -> String {
        if self.way() == Keying::Sheets {
            return tally::digest(&self.sheets);
        }
        tally::digest(self.ballots().map(|(_, ballot, count)| (ballot, count)))
    }

    /// What `seat` may know: of a stack it does not key only the batches that were compared.
    #[must_use]
    pub fn for_seat(&self, seat: Actor) -> Self {
        let mut own = self.clone();
        if let Some(double) = &mut own.double {
            blind::hide(double, seat);
        }
        own
    }

    fn count(&mut self, ballot: &Ballot, count: u32) {
        tally::add(&mut self.totals, ballot, count, &self.paper);
    }

    fn uncount(&mut self, ballot: &Ballot, count: u32) {
        tally::remove(&mut self.totals, ballot, count, &self.paper);
    }

    fn replace(&mut self, number: u32, ballot: &Ballot, count: u32) {
        let Some(lot) = (number as usize).checked_sub(1).and_then(|i| self.lots.get_mut(i)) else { return };
        let old = std::mem::replace(&mut lot.ballot, ballot.clone());
        let before = std::mem::replace(&mut lot.count, count);
        self.uncount(&old, before);
        self.count(ballot, count);
    }

    fn adjudicated(&mut self, number: u32, ruling: &Ruling, decision: &Decision) {
        let Some(before) = self.ballot(number).cloned() else { return };
        let after = before.ruled(ruling, decision.clone());
        match &mut self.double {
            Some(double) => {
                let (by, reason) = (decision.by.clone(), decision.reason.clone());
                blind::settle(double, number, (&after, by, reason));
                self.uncount(&before, 1);
                self.count(&after, 1);
            }
            None => {
                let count = self.lot(number).map_or(1, |l| l.count);
                self.replace(number, &after, count);
            }
        }
        self.rulings.push(Ruled { number, before, after });
    }

    /// Single entry, sheets, and the board's decisions.
    fn fold(&mut self, by: Actor, event: &BoxEvent) {
        match event {
            BoxEvent::ListProved { .. } => self.proved.push(by),
            BoxEvent::KeyingChosen { keying } => {
                self.keying = Some(*keying);
                self.double = if let Keying::Double { batch } = keying { Some(Double::new(*batch)) } else { None };
            }
            BoxEvent::Entered { ballot, count, .. } => {
                self.count(ballot, *count);
                self.lots.push(Lot { ballot: ballot.clone(), count: *count, by });
            }
            BoxEvent::Corrected { number, ballot, count, .. } => {
                self.replace(*number, ballot, *count);
                self.corrections += 1;
            }
            BoxEvent::Withdrawn { .. } => {
                if let Some(old) = self.lots.pop() {
                    self.uncount(&old.ballot, old.count);
                    self.corrections += 1;
                }
            }
            BoxEvent::SheetEntered { sheet, .. } => self.sheets.push((**sheet).clone()),
            BoxEvent::SheetCorrected { number, sheet, .. } => {
                if let Some(place) = (*number as usize).checked_sub(1).and_then(|i| self.sheets.get_mut(i)) {
                    place.clone_from(sheet);
                    self.corrections += 1;
                }
            }
            BoxEvent::SheetWithdrawn { .. } => {
                self.sheets.pop();
                self.corrections += 1;
            }
            BoxEvent::GrandTyped { totals } => self.grand = Some((**totals).clone()),
            BoxEvent::Adjudicated { number, ruling, decision } => self.adjudicated(*number, ruling, decision),
            BoxEvent::Sealed { .. } => self.sealed = true,
            _ => {
                if let Some(double) = &mut self.double {
                    self.corrections += blind::fold(double, by, event);
                }
            }
        }
        let sheets = matches!(
            event,
            BoxEvent::SheetEntered { .. } | BoxEvent::SheetCorrected { .. } | BoxEvent::SheetWithdrawn { .. }
        );
        if sheets || blind::counts(event) {
            self.totals = self.recount();
        }
    }
}

/// Folds `event` of the seat `by` into `state`; a box begins with [`BoxEvent::Opened`].
pub fn evolve(state: &mut Option<BallotBox>, by: Actor, event: &BoxEvent) {
    if let BoxEvent::Opened { list, paper, collected, reasons } = event {
        match state {
            // The number of collected papers was corrected, or the papers issued anew to more shares: what was entered
            // stays.
            Some(open) if open.list == *list && Paper { shares: paper.shares, ..open.paper } == *paper => {
                (open.collected, open.paper) = (*collected, *paper);
            }
            _ => *state = Some(BallotBox::new(list.clone(), *paper, *collected, reasons.clone())),
        }
        return;
    }
    if let Some(open) = state {
        open.fold(by, event);
    }
}
