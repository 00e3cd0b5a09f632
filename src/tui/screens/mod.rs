//! One screen a seat.
pub mod board;
pub mod console;
pub mod desk;
pub mod display;
pub mod monitor;
pub mod places;
pub mod seat;
pub mod welcome;
