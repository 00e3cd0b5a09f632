//! One screen a seat.
