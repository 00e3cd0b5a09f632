//! Ways of entering a box, and the two stacks of blind double entry.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::role::Actor;
use crate::count::ballot::Ballot;

/// How a box is entered; chosen before the first entry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Keying {
    /// Ballot by ballot.
    #[default]
    Single,
    /// Blind double entry, in batches of so many papers.
    Double { batch: u32 },
    /// Totals of tally sheets.
    Sheets,
}

/// Sizes a batch of blind double entry may have.
pub const BATCHES: [u32; 3] = [10, 25, 50];

/// One of the two keyers of blind double entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Keyer {
    A,
    B,
}

impl Keyer {
    /// Both.
    pub const BOTH: [Self; 2] = [Self::A, Self::B];

    /// The letter people know the keyer by.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
        }
    }

    /// The other keyer.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }
}

/// A batch as one keyer typed it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Batch {
    pub ballots: Vec<Ballot>,
    pub closed: bool,
    /// Ballots typed anew or taken back before the batch was closed.
    pub changes: u32,
}

/// What one keyer typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stack {
    /// Seats that keyed it, the present one last. One that keyed for this stack never takes the other.
    pub seats: Vec<Actor>,
    /// In order; only the last one may be open.
    pub batches: Vec<Batch>,
}

impl Stack {
    /// The seat that keys it now.
    pub fn seat(&self) -> Option<Actor> {
        self.seats.last().copied()
    }

    /// Number of the batch that is open or comes next, from 1.
    pub fn current(&self) -> u32 {
        let closed = self.batches.iter().take_while(|b| b.closed).count();
        u32::try_from(closed).unwrap_or(u32::MAX).saturating_add(1)
    }

    /// Batch `number` (from 1); none before its first ballot.
    pub fn batch(&self, number: u32) -> Option<&Batch> {
        self.batches.get((number as usize).checked_sub(1)?)
    }

    /// Batch `number`, made with all before it where missing. None for zero.
    pub(super) fn batch_mut(&mut self, number: u32) -> Option<&mut Batch> {
        let place = (number as usize).checked_sub(1)?;
        // One batch more than there are: a number of a broken record must not fill the memory.
        if place == self.batches.len() {
            self.batches.push(Batch::default());
        }
        self.batches.get_mut(place)
    }

    /// Ballots typed in all batches.
    pub fn keyed(&self) -> u32 {
        self.batches.iter().fold(0, |all, b| all.saturating_add(b.len()))
    }
}

impl Batch {
    /// How many ballots it holds.
    pub fn len(&self) -> u32 {
        u32::try_from(self.ballots.len()).unwrap_or(u32::MAX)
    }

    /// No ballot was typed yet.
    pub fn is_empty(&self) -> bool {
        self.ballots.is_empty()
    }

    /// The ballot at `position` (from 1).
    pub fn ballot(&self, position: u32) -> Option<&Ballot> {
        self.ballots.get((position as usize).checked_sub(1)?)
    }
}

/// A reading of the paper itself, in place of what the keyers typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resolution {
    pub ballot: Ballot,
    /// Who looked at the paper.
    pub by: String,
    /// Needed where both keyers had typed the same.
    pub reason: String,
}

/// A ballot the keyers typed differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference<'a> {
    pub batch: u32,
    /// In the batch, from 1.
    pub position: u32,
    /// As keyer A and keyer B typed it.
    pub typed: [&'a Ballot; 2],
    /// Looked up on the paper.
    pub resolution: Option<&'a Resolution>,
}

/// Blind double entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Double {
    /// Papers of a full batch.
    pub size: u32,
    /// Keyer A's and keyer B's.
    pub stacks: [Stack; 2],
    /// Batches that both closed and that were compared.
    pub compared: u32,
    /// By number of the paper, from 1 over all batches.
    pub resolved: BTreeMap<u32, Resolution>,
}

impl Double {
    /// No batch begun.
    pub fn new(size: u32) -> Self {
        Self { size: size.max(1), stacks: Default::default(), compared: 0, resolved: BTreeMap::new() }
    }

    /// What `keyer` typed.
    pub fn stack(&self, keyer: Keyer) -> &Stack {
        &self.stacks[keyer as usize]
    }

    pub(super) fn stack_mut(&mut self, keyer: Keyer) -> &mut Stack {
        &mut self.stacks[keyer as usize]
    }

    /// The keyer whose stack `seat` types; none for the rest of the board.
    pub fn keyer(&self, seat: Actor) -> Option<Keyer> {
        Keyer::BOTH.into_iter().find(|k| self.stack(*k).seat().is_some_and(|s| s.same(seat)))
    }

    /// Papers that belong into `batch` when `collected` are in the box: zero behind the last one.
    pub fn expected(&self, batch: u32, collected: u32) -> u32 {
        let before = batch.saturating_sub(1).saturating_mul(self.size);
        collected.saturating_sub(before).min(self.size)
    }

    /// Number of batches for `collected` papers.
    pub fn batches(&self, collected: u32) -> u32 {
        collected.div_ceil(self.size)
    }

    /// The paper's number over all batches, from 1.
    pub fn number(&self, batch: u32, position: u32) -> u32 {
        batch.saturating_sub(1).saturating_mul(self.size).saturating_add(position)
    }

    /// Batch and position of paper `number`.
    pub fn place(&self, number: u32) -> (u32, u32) {
        let index = number.saturating_sub(1);
        (index / self.size + 1, index % self.size + 1)
    }

    /// Both readings of a paper in a compared batch.
    pub fn readings(&self, batch: u32, position: u32) -> Option<[&Ballot; 2]> {
        let read = |keyer| self.stack(keyer).batch(batch)?.ballot(position);
        if batch > self.compared { None } else { Some([read(Keyer::A)?, read(Keyer::B)?]) }
    }

    /// What a paper of a compared batch counts as: as looked up on the paper, or as both typed it.
    pub fn agreed(&self, batch: u32, position: u32) -> Option<&Ballot> {
        let [a, b] = self.readings(batch, position)?;
        let looked_up = self.resolved.get(&self.number(batch, position)).map(|r| &r.ballot);
        looked_up.or_else(|| a.reads_as(b).then_some(a))
    }

    /// Papers in compared batch `batch`.
    pub fn length(&self, batch: u32) -> u32 {
        Keyer::BOTH.into_iter().filter_map(|k| self.stack(k).batch(batch)).map(Batch::len).max().unwrap_or(0)
    }

    /// Papers in all compared batches.
    pub fn through(&self) -> u32 {
        (1..=self.compared).fold(0, |all, batch| all.saturating_add(self.length(batch)))
    }

    /// Every difference of the compared batches, resolved or not, in order.
    pub fn differences(&self) -> Vec<Difference<'_>> {
        (1..=self.compared).flat_map(|batch| self.differences_of(batch)).collect()
    }

    /// The differences of one compared batch.
    pub fn differences_of(&self, batch: u32) -> Vec<Difference<'_>> {
        let differs = |position| {
            let typed = self.readings(batch, position)?;
            let resolution = self.resolved.get(&self.number(batch, position));
            (!typed[0].reads_as(typed[1])).then_some(Difference { batch, position, typed, resolution })
        };
        (1..=self.length(batch)).filter_map(differs).collect()
    }
}
