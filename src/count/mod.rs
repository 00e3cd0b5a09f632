//! Floor 2: the pure core of one ballot box: what a keyer types, ballots, totals, sealing.
pub mod ballot;
pub mod command;
pub mod event;
