//! Dates as rosters give them: a day, a month, or a year alone.
use std::fmt;

use chrono::{Datelike, Days, NaiveDate};

/// A date of which the day, or day and month, may be unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RosterDate {
    pub year: i32,
    /// From 1.
    pub month: Option<u32>,
    /// From 1; only with a month.
    pub day: Option<u32>,
}

/// The years in which people on a roster were born or joined.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2099;

impl RosterDate {
    /// Reads "20/11/1975", "20-11-1975", "20.11.1975", "1975-11-20", "11/1975" or "1975". None when it is no date.
    pub fn parse(text: &str) -> Option<Self> {
        // A spreadsheet may add midnight to a day.
        let text = text.trim();
        let text = text.strip_suffix("00:00:00").map_or(text, |day| day.trim_end_matches([' ', 'T']));
        let parts: Vec<&str> = text.split(['/', '-', '.']).map(str::trim).collect();
        let number = |part: &str| part.chars().all(|c| c.is_ascii_digit()).then(|| part.parse().ok()).flatten();
        let year = |part: &str| number(part).and_then(|n: u32| i32::try_from(n).ok()).filter(|y| YEARS.contains(y));
        match parts.as_slice() {
            [y] => Some(Self { year: year(y)?, month: None, day: None }),
            [m, y] => Self { year: year(y)?, month: Some(number(m)?), day: None }.real(),
            [y, m, d] if y.len() == 4 => Self { year: year(y)?, month: Some(number(m)?), day: Some(number(d)?) }.real(),
            [d, m, y] => Self { year: year(y)?, month: Some(number(m)?), day: Some(number(d)?) }.real(),
            _ => None,
        }
    }

    /// The day that a spreadsheet's serial number stands for: days since 30 December 1899 (ECMA-376, 18.17.4.1). None
    /// outside 1927–2099: smaller numbers are years.
    pub fn of_serial(serial: f64) -> Option<Self> {
        if !(10_000.0..73_051.0).contains(&serial) {
            return None;
        }
        // Within the range above; the part of a day falls away.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the range above")]
        let days = Days::new(serial.trunc() as u64);
        let date = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(days)?;
        Some(Self { year: date.year(), month: Some(date.month()), day: Some(date.day()) })
    }

    fn real(self) -> Option<Self> {
        NaiveDate::from_ymd_opt(self.year, self.month?, self.day.unwrap_or(1)).map(|_| self)
    }

    /// Whole years from this date to `day`; where only the year is known, the difference of the years, as reports do it.
    /// None when it lies after `day`.
    pub fn years_until(self, day: NaiveDate) -> Option<u32> {
        let before = match (self.month, self.day) {
            (Some(month), Some(own)) => (day.month(), day.day()) < (month, own),
            (Some(month), None) => day.month() < month,
            _ => false,
        };
        u32::try_from(day.year() - self.year - i32::from(before)).ok()
    }
}

impl fmt::Display for RosterDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.month, self.day) {
            (Some(month), Some(day)) => write!(f, "{day:02}/{month:02}/{}", self.year),
            (Some(month), None) => write!(f, "{month:02}/{}", self.year),
            _ => write!(f, "{}", self.year),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_spelling_and_writes_one() {
        for (text, written) in [
            ("20/11/1975", "20/11/1975"),
            ("1-2-1975", "01/02/1975"),
            (" 20 . 11 . 1975 ", "20/11/1975"),
            ("1975-11-20 00:00:00", "20/11/1975"),
            ("1975-11-20T00:00:00", "20/11/1975"),
            ("9/1975", "09/1975"),
            ("1975", "1975"),
            ("29/02/2000", "29/02/2000"),
        ] {
            assert_eq!(RosterDate::parse(text).map(|d| d.to_string()).as_deref(), Some(written), "{text}");
        }
        for text in ["", "75", "29/02/1975", "32/01/1975", "20/11/75", "x", "1/2/3/1975", "0/1975", "1875", "+1/1975"] {
            assert_eq!(RosterDate::parse(text), None, "{text}");
        }
    }

    #[test]
    fn serials_of_spreadsheets() {
        let day = |serial| RosterDate::of_serial(serial).map(|d| d.to_string());
        assert_eq!(day(27_718.0).as_deref(), Some("20/11/1975"));
        assert_eq!(day(43_831.9).as_deref(), Some("01/01/2020"));
        assert_eq!((day(1_975.0), day(99_999.0), day(f64::NAN)), (None, None, None));
    }

    #[test]
    fn years_are_whole() {
        let day = NaiveDate::from_ymd_opt(2025, 6, 1).unwrap();
        let age = |text| RosterDate::parse(text).unwrap().years_until(day);
        assert_eq!((age("01/06/1975"), age("02/06/1975")), (Some(50), Some(49)));
        assert_eq!((age("06/1975"), age("07/1975"), age("1975")), (Some(50), Some(49), Some(50)));
        assert_eq!(age("02/06/2025"), None);
    }
}
