//! Floor 2: the pure core of a congress: agenda, roll, votes, elections; commands, events, state, duties.
pub mod agenda;
pub mod election;
pub mod event;
pub mod placeholder;
pub mod roll;
pub mod stage;
pub mod vote;
