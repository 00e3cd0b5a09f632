//! One screen a seat.
pub mod desk;
pub mod display;
pub mod seat;
