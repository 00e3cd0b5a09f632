//! Floor 4: pure read models of the books: what the operator's agenda, the hall and the teleprompter show.
pub mod stage;
