//! Floor 5: what hub and seats say to each other, and how it is framed on a byte stream.
pub mod frame;
pub mod message;
pub mod ticket;
