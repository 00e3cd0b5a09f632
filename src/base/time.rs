//! Moments as values. Nothing here reads a clock.
use serde::{Deserialize, Serialize};

use crate::base::role::Actor;

/// A moment with its offset from UTC; written as RFC 3339.
pub type Moment = chrono::DateTime<chrono::FixedOffset>;

/// When and by whom a command is carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    pub at: Moment,
    pub by: Actor,
}

/// Whole minutes from `from` to `to`, rounded towards zero; negative when `to` is earlier.
pub fn minutes_between(from: Moment, to: Moment) -> i64 {
    to.signed_duration_since(from).num_minutes()
}
