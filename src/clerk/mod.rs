//! Floor 5: the single writer: permit, decide, append, evolve, hand out.
pub mod clock;
pub mod decide;
pub mod limits;
pub mod writer;
