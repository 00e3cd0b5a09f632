//! Where moments come from.
use std::sync::atomic::{AtomicI64, Ordering};

use crate::base::time::Moment;

/// A clock.
pub trait Clock: Send + Sync {
    /// The moment now, with the local offset.
    fn now(&self) -> Moment;
}

/// A clock that goes one second further each time it is read: for tests.
#[derive(Debug)]
pub struct Ticking {
    start: Moment,
    ticks: AtomicI64,
}

impl Ticking {
    /// A clock whose first moment is `start`.
    pub fn from(start: Moment) -> Self {
        Self { start, ticks: AtomicI64::new(0) }
    }
}

impl Clock for Ticking {
    fn now(&self) -> Moment {
        self.start + chrono::TimeDelta::seconds(self.ticks.fetch_add(1, Ordering::Relaxed))
    }
}
