//! The numbers beside the search: voters and others apart, and by unit.
use indexmap::IndexMap;

use crate::congress::attendance::Presence;
use crate::congress::roll::{PersonKind, Roll, Voters};

/// People of one group by where they are. `summoned` is the sum of the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Group {
    pub summoned: u32,
    pub present: u32,
    pub left: u32,
    pub excused: u32,
    pub unexcused: u32,
    pub expected: u32,
}

impl Group {
    fn add(&mut self, presence: Presence) {
        self.summoned += 1;
        match presence {
            Presence::Expected => self.expected += 1,
            Presence::Present => self.present += 1,
            Presence::Left => self.left += 1,
            Presence::Absent { accepted: true, .. } => self.excused += 1,
            Presence::Absent { accepted: false, .. } => self.unexcused += 1,
        }
    }
}

/// The numbers of a roll.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    pub voters: Group,
    /// Summoned without a vote: alternates and probationary members.
    pub others: Group,
    pub guests: Group,
    /// People with a vote by unit, in roll order.
    pub units: Vec<(String, Group)>,
}

impl Numbers {
    /// Counts `roll`.
    pub fn of(roll: &Roll) -> Self {
        let mut numbers = Self::default();
        let mut units: IndexMap<&str, Group> = IndexMap::new();
        for (person, attendance) in roll.iter() {
            let presence = attendance.presence;
            if person.kind == PersonKind::Guest {
                numbers.guests.add(presence);
            } else if !person.kind.votes() && attendance.replaces.is_none() {
                numbers.others.add(presence);
            }
        }
        // A seat is where its holder is: the delegate, or the alternate who replaces them.
        for (seat, holder) in roll.seats(Voters::Congress) {
            let (unit, presence) = (roll.people[seat].unit.as_str(), roll.attendance[holder].presence);
            numbers.voters.add(presence);
            units.entry(unit).or_default().add(presence);
        }
        numbers.units = units.into_iter().map(|(unit, group)| (unit.to_owned(), group)).collect();
        numbers
    }

    /// Everybody with a vote who is not yet seen nor reported, and the others likewise.
    pub fn missing(&self) -> u32 {
        self.voters.expected + self.others.expected + self.guests.expected
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::congress::roll::Person;

    #[test]
    fn keeps_voters_and_others_apart() {
        let person = |code: &str, unit: &str, kind| Person {
            code: code.into(),
            unit: unit.to_owned(),
            kind,
            ..Person::default()
        };
        let mut roll = Roll::new(vec![
            person("1", "CB1", PersonKind::Official),
            person("2", "CB2", PersonKind::ExOfficio),
            person("3", "CB1", PersonKind::Official),
            person("4", "CB1", PersonKind::Alternate),
            person("5", "", PersonKind::Guest),
        ]);
        let presences =
            [Presence::Present, Presence::Left, Presence::Absent { accepted: true, whole: true }, Presence::Present];
        for (attendance, presence) in roll.attendance.iter_mut().zip(presences) {
            attendance.presence = presence;
        }
        let numbers = Numbers::of(&roll);
        assert_eq!((numbers.voters.summoned, numbers.voters.present), (3, 1));
        assert_eq!((numbers.voters.left, numbers.voters.excused, numbers.voters.expected), (1, 1, 0));
        assert_eq!((numbers.others.summoned, numbers.others.present), (1, 1));
        assert_eq!((numbers.guests.summoned, numbers.guests.expected, numbers.missing()), (1, 1, 1));
        let units: Vec<_> = numbers.units.iter().map(|(u, g)| (u.as_str(), g.summoned, g.present)).collect();
        assert_eq!(units, [("CB1", 2, 1), ("CB2", 1, 0)]);
    }
}
