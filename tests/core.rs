//! The pure core by given–when–then, and against an oracle written separately.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "helpers of tests fail by panicking")]
#[path = "core/ballots.rs"]
mod ballots;
#[path = "core/chair.rs"]
mod chair;
#[path = "core/course.rs"]
mod course;
#[path = "core/credentials.rs"]
mod credentials;
#[path = "core/elections.rs"]
mod elections;
#[path = "core/forged.rs"]
mod forged;
#[path = "core/hall.rs"]
mod hall;
#[path = "core/hall_votes.rs"]
mod hall_votes;
#[path = "core/house.rs"]
mod house;
#[path = "core/lobby.rs"]
mod lobby;
#[path = "core/nominations.rs"]
mod nominations;
#[path = "core/offices.rs"]
mod offices;
#[path = "core/prompted.rs"]
mod prompted;
#[path = "core/random.rs"]
mod random;
#[path = "core/record.rs"]
mod record;
#[path = "core/roll.rs"]
mod roll;
#[path = "core/rounds.rs"]
mod rounds;
#[path = "core/script.rs"]
mod script;
#[path = "core/sessions.rs"]
mod sessions;
#[path = "core/speakers.rs"]
mod speakers;
#[path = "core/verdicts.rs"]
mod verdicts;
#[path = "core/votes.rs"]
mod votes;
