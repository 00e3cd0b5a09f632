//! The system's clock.
use chrono::Local;

use crate::base::time::Moment;
use crate::clerk::clock::Clock;

/// The computer's local time, to the millisecond.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Moment {
        let now = Local::now().fixed_offset();
        let extra = chrono::TimeDelta::nanoseconds(i64::from(now.timestamp_subsec_nanos() % 1_000_000));
        now - extra
    }
}
