//! The console driven by keys alone, over books kept in the test.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at the first surprise")]
#[path = "console_keys/chaos.rs"]
mod chaos;
#[path = "console_keys/keeper.rs"]
mod keeper;
#[path = "console_keys/machines.rs"]
mod machines;
#[path = "console_keys/mirror.rs"]
mod mirror;
#[path = "console_keys/pictures.rs"]
mod pictures;
#[path = "console_keys/pictures_rounds.rs"]
mod pictures_rounds;
#[path = "console_keys/rounds.rs"]
mod rounds;
#[path = "console_keys/run.rs"]
mod run;
#[path = "console_keys/speakers.rs"]
mod speakers;
#[path = "console_keys/windows.rs"]
mod windows;
