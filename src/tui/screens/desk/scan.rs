//! Badges as a scanner types them: which person a number belongs to, and whether bare codes may still be trusted.
use std::collections::BTreeMap;

use crate::base::time::Moment;
use crate::congress::command::ShownBadge;
use crate::record::badge::{DIGITS, looks_like_badge};
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

    /// What `text` is; none when it does not end in what has the form of a badge's number. What stood in the field before
    /// the scan does not spoil it.
    pub fn read(&mut self, text: &str, books: &Books) -> Option<Scan> {
        let text = text.trim();
        let text = text.get(text.len().checked_sub(DIGITS)?..).filter(|end| looks_like_badge(end))?;
        self.follow(books);
        Some(match self.numbers.get(text) {
            Some((position, badge)) => {
                Scan::Badge { position: *position, shown: ShownBadge { badge: *badge, number: text.to_owned() } }
            }
            None => Scan::Unknown,
        })
    }
}

/// Whether badges are in people's hands: then a bare code, which anybody can put into a QR, is looked at before it counts.
pub fn badges_in_use(books: &Books) -> bool {
    let printed = books.people.badges.as_ref().is_some_and(|b| b.printed);
    printed || books.congress.roll.attendance.iter().any(|a| a.scanned)
}
