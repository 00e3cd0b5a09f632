//! One screen a seat.
pub mod console;
pub mod desk;
pub mod display;
pub mod seat;
