//! What decides who is elected, against a slow oracle written apart: whole counts from marks to what follows, under every
//! rule set.
#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail by panicking")]
mod articles;
mod counts;
mod fuzz;
mod known;
mod metamorphic;
mod oracle;
mod run;
mod world;
