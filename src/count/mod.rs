//! Floor 2: the pure core of one ballot box: what a keyer types, ballots, totals, sealing.
pub mod ballot;
pub mod ballot_box;
pub mod command;
pub mod decide;
pub mod event;
pub mod grammar;
pub mod tally;
