//! Floor 2: the pure core of one ballot box: what a keyer types, ballots, totals, sealing.
pub mod ballot;
pub mod ballot_box;
pub mod blind;
pub mod command;
pub mod decide;
pub mod event;
pub mod grammar;
pub mod keying;
pub mod pile;
pub mod seal;
pub mod sheet;
pub mod sheets;
pub mod tally;
