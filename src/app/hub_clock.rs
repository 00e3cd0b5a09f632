//! The hub's clock at a seat: machines in a hall have clocks of their own, and countdowns are to end together.
use std::collections::VecDeque;

use chrono::{FixedOffset, TimeDelta};

use crate::base::time::Moment;

/// Heartbeats looked at: a few seconds of them.
const BEATS: usize = 8;
/// Clocks that differ by less are left alone: that much a message may be on its way.
const CLOSE: TimeDelta = TimeDelta::milliseconds(250);

/// How far the hub's clock is ahead of this machine's.
#[derive(Debug, Default)]
pub struct HubClock {
    ahead: VecDeque<TimeDelta>,
    offset: Option<FixedOffset>,
}

impl HubClock {
    /// The hub said `at` when it was `now` here.
    pub fn heard(&mut self, at: Moment, now: Moment) {
        self.ahead.push_back(at - now);
        if self.ahead.len() > BEATS {
            self.ahead.pop_front();
        }
        self.offset = Some(*at.offset());
    }

    /// The moment at the hub when it is `now` here, by the beat that was on its way the shortest.
    pub fn at_hub(&self, now: Moment) -> Moment {
        let ahead = self.ahead.iter().max().copied().filter(|d| d.abs() > CLOSE).unwrap_or_default();
        let then = now + ahead;
        self.offset.map_or(then, |offset| then.with_timezone(&offset))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        format!("2025-06-14T{text}").parse().unwrap()
    }

    #[test]
    fn a_clock_that_is_wrong_is_put_right_and_one_that_is_close_left_alone() {
        let mut clock = HubClock::default();
        assert_eq!(clock.at_hub(at("07:00:00+07:00")), at("07:00:00+07:00"));
        clock.heard(at("08:30:00.100+07:00"), at("08:30:00+07:00"));
        assert_eq!(clock.at_hub(at("08:30:05+07:00")), at("08:30:05+07:00"));
        // Another zone, four minutes slow; the second beat was two seconds on its way.
        let mut clock = HubClock::default();
        clock.heard(at("08:30:00+07:00"), at("01:26:00+00:00"));
        clock.heard(at("08:30:01+07:00"), at("01:26:03+00:00"));
        let shown = clock.at_hub(at("01:27:00+00:00"));
        assert_eq!(shown.to_rfc3339(), "2025-06-14T08:31:00+07:00");
        // The hub's clock was set back: after a few beats the seat follows.
        for second in 0..10 {
            clock.heard(at(&format!("08:00:{second:02}+07:00")), at(&format!("01:30:{second:02}+00:00")));
        }
        assert_eq!(clock.at_hub(at("01:31:00+00:00")), at("08:01:00+07:00"));
    }
}
