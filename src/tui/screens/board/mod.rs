//! The counting board's screen.
pub mod act;
pub mod ballots;
pub mod checks;
pub mod draw;
pub mod entry_panel;
pub mod keys;
pub mod names;
pub mod outgoing;
pub mod preview;
pub mod prove;
pub mod quiet;
pub mod screen;
pub mod situation;
