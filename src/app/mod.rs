//! Floor 7: the program: command line, folders, finding a running congress, and one `run_*` file a command.
pub mod cli;
pub mod clock;
pub mod common;
pub mod describe;
pub mod discover;
pub mod host;
pub mod paths;
pub mod recompute;
pub mod run_check;
pub mod run_console;
pub mod run_drill;
pub mod run_log;
pub mod run_new;
pub mod run_seat;
pub mod run_snapshot;
pub mod run_verify;
