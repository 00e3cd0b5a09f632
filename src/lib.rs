//! daihoi: a presidium runs a live congress from the terminal. ARCHITECTURE.md has the map of the rooms.
pub mod app;
pub mod base;
pub mod clerk;
pub mod client;
pub mod congress;
pub mod count;
pub mod hub;
pub mod journal;
pub mod papers;
pub mod readout;
pub mod record;
pub mod rules;
pub mod script;
pub mod tui;
pub mod web;
pub mod wire;
pub mod words;
