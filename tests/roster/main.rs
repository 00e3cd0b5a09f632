//! Rosters in and out: lists as secretaries keep them, their faults by cell, and the command itself.
#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail by panicking")]

mod again;
mod faults;
mod hostile;
mod program;
mod shapes;
mod sheet;
