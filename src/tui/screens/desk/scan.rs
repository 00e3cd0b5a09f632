//! Badges as a scanner types them: which person a number belongs to, and whether bare codes may still be trusted.
use std::collections::BTreeMap;

use crate::base::time::Moment;
use crate::congress::command::ShownBadge;
use crate::record::badge::DIGITS;
use crate::record::books::Books;

/// What a scanned number is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scan {
    /// A badge of this congress, perhaps revoked: the position on the roll.
    Badge { position: usize, shown: ShownBadge },
    /// The form of a badge, but none of this congress.
    Unknown,
}

/// All badges of the roll by number. Made when the first one is shown, and again when one was revoked.
#[derive(Default)]
pub struct Scanner {
    numbers: BTreeMap<String, (usize, u16)>,
    made_for: Option<(Option<Moment>, u64)>,
}

impl Scanner {
    fn follow(&mut self, books: &Books) {
        let roll = &books.congress.roll;
        let key = (books.congress.opened, roll.attendance.iter().map(|a| u64::from(a.badge)).sum());
        if self.made_for == Some(key) {
            return;
        }
        self.made_for = Some(key);
        self.numbers.clear();
        let Some(badges) = &books.people.badges else { return };
        for (position, (person, attendance)) in roll.iter().enumerate() {
            for badge in 1..=attendance.badge {
                self.numbers.insert(badges.key.number(&person.code, badge), (position, badge));
            }
        }
    }

    /// The badges that `text` ends in, one after the other: two scans may arrive in one line, and what was typed before a
    /// scan does not spoil it. Empty when it ends in none; digits that are no whole badges are one unknown.
    pub fn read(&mut self, text: &str, books: &Books) -> Vec<(String, Scan)> {
        let text = text.trim();
        let digits = text.bytes().rev().take_while(u8::is_ascii_digit).count();
        if digits < DIGITS {
            return Vec::new();
        }
        let run = &text[text.len() - digits..];
        if digits % DIGITS != 0 {
            return vec![(run.to_owned(), Scan::Unknown)];
        }
        self.follow(books);
        let one = |chunk: &[u8]| String::from_utf8_lossy(chunk).into_owned();
        run.as_bytes().chunks(DIGITS).map(one).map(|number| (number.clone(), self.one(number))).collect()
    }

    fn one(&self, number: String) -> Scan {
        match self.numbers.get(&number) {
            Some((position, badge)) => Scan::Badge { position: *position, shown: ShownBadge { badge: *badge, number } },
            None => Scan::Unknown,
        }
    }
}

/// Whether badges are in people's hands: then a bare code, which anybody can put into a QR, is looked at before it counts.
pub fn badges_in_use(books: &Books) -> bool {
    let printed = books.people.badges.as_ref().is_some_and(|b| b.printed);
    printed || books.congress.roll.attendance.iter().any(|a| a.scanned)
}
