//! Floor 6: a seat's end of the link to the hub, and what it makes of what it is told.
pub mod far;
pub mod link;
pub mod replica;
pub mod resend;
pub mod seat;
