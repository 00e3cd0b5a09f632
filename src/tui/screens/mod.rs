//! One screen a seat.
pub mod display;
