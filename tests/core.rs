//! The pure core by given–when–then, and against an oracle written separately.
#[path = "core/ballots.rs"]
mod ballots;
#[path = "core/elections.rs"]
mod elections;
#[path = "core/hall.rs"]
mod hall;
#[path = "core/house.rs"]
mod house;
#[path = "core/roll.rs"]
mod roll;
#[path = "core/script.rs"]
mod script;
#[path = "core/verdicts.rs"]
mod verdicts;
#[path = "core/votes.rs"]
mod votes;
