//! Floor 6: listens, seats people, carries requests to the clerk and what was recorded back to every seat.
pub mod fanout;
pub mod lan;
pub mod screens;
pub mod seat;
pub mod seats_file;
pub mod secrets;
pub mod server;
