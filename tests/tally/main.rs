//! `daihoi tally`, the program itself: verdicts of known counts, refusals with their numbers, faults with their lines.
#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail by panicking")]
mod faults;
mod reports;
mod run;
mod vectors;
