//! The real program in real terminals: a whole congress by keys alone, with the hall's screen beside it; leaving, a
//! pulled plug, a second console, small windows, held keys.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]
#[path = "pty/congress.rs"]
mod congress;
#[path = "pty/mishaps.rs"]
mod mishaps;
#[path = "pty/operator.rs"]
mod operator;
#[path = "pty/papers.rs"]
mod papers;
#[path = "pty/terminal.rs"]
mod terminal;
