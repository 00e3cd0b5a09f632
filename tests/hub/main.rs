//! Clerk, hub and seats together, on a journal in memory.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests and their helpers")]
mod clerk;
mod common;
mod forgery;
mod import;
mod lan;
mod link;
mod mirror;
mod places;
mod program;
mod samples;
mod seat;
mod verify;
