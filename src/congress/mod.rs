//! Floor 2: the pure core of a congress: agenda, roll, votes, elections; commands, events, state, duties.
pub mod act;
pub mod agenda;
pub mod command;
pub mod decide;
pub mod duty;
pub mod election;
pub mod event;
pub mod evolve;
pub mod permit;
pub mod placeholder;
pub mod progress;
pub mod roll;
pub mod stage;
pub mod state;
pub mod vote;
