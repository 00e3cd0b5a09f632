//! daihoi: a presidium runs a live congress from the terminal. ARCHITECTURE.md has the map of the rooms.
pub mod base;
pub mod congress;
pub mod count;
pub mod journal;
pub mod readout;
pub mod record;
pub mod rules;
pub mod script;
pub mod tui;
pub mod words;
