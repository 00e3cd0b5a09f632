//! The pure core by given–when–then, and against an oracle written separately.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "helpers of tests fail by panicking")]
#[path = "core/ballots.rs"]
mod ballots;
#[path = "core/elections.rs"]
mod elections;
#[path = "core/hall.rs"]
mod hall;
#[path = "core/house.rs"]
mod house;
#[path = "core/record.rs"]
mod record;
#[path = "core/roll.rs"]
mod roll;
#[path = "core/script.rs"]
mod script;
#[path = "core/verdicts.rs"]
mod verdicts;
#[path = "core/votes.rs"]
mod votes;
