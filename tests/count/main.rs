//! The counting board's box: every way of entering it, what each keyer may see, and what a count is proved by.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "helpers of tests fail by panicking")]
mod double;
mod forms;
mod pile;
mod random;
mod room;
mod sheets;
mod single;
mod wire;
