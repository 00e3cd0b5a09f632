//! The roll: who was summoned, with which rights, and who is here.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::id::PersonCode;
use crate::base::time::Moment;
use crate::rules::body::{Body, BodyKind, Exclusion};

/// In what quality a person is on the roll.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PersonKind {
    /// An official member, or a delegate elected by a unit.
    #[default]
    Official,
    /// A delegate by office: a member of the convening committee.
    ExOfficio,
    /// A delegate appointed by the superior committee.
    Appointed,
    /// An alternate delegate; has a vote only when replacing someone.
    Alternate,
    /// A probationary member; no vote.
    Probationary,
    /// A guest; no vote.
    Guest,
}

impl PersonKind {
    /// All kinds.
    pub const ALL: [Self; 6] =
        [Self::Official, Self::ExOfficio, Self::Appointed, Self::Alternate, Self::Probationary, Self::Guest];

    /// The word used in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Official => "official",
            Self::ExOfficio => "ex-officio",
            Self::Appointed => "appointed",
            Self::Alternate => "alternate",
            Self::Probationary => "probationary",
            Self::Guest => "guest",
        }
    }

    /// Whether people of this kind vote (244-QĐ/TW, Article 15).
    pub fn votes(self) -> bool {
        matches!(self, Self::Official | Self::ExOfficio | Self::Appointed)
    }
}

/// A member's standing that may take them out of the base (190-QĐ/TW, Article 30 point 2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MemberStanding {
    #[default]
    Active,
    TemporaryElsewhere,
    Exempt,
    Suspended,
}

impl MemberStanding {
    /// All standings.
    pub const ALL: [Self; 4] = [Self::Active, Self::TemporaryElsewhere, Self::Exempt, Self::Suspended];

    /// The word used in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::TemporaryElsewhere => "temporary-elsewhere",
            Self::Exempt => "exempt",
            Self::Suspended => "suspended",
        }
    }
}

fn one() -> u64 {
    1
}

/// A person on the roll, as the `congress` stream knows them. Birth date and card number are in the `people` stream.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    pub code: PersonCode,
    pub name: String,
    pub unit: String,
    #[serde(default)]
    pub position: String,
    #[serde(default)]
    pub kind: PersonKind,
    #[serde(default)]
    pub standing: MemberStanding,
    /// Sits on the convening committee (cấp ủy triệu tập); a delegate by office does so too.
    #[serde(default)]
    pub convening: bool,
    /// Voting shares at a company; 1 everywhere else.
    #[serde(default = "one")]
    pub shares: u64,
    /// The delegate whom this alternate was elected to replace, where the roster names one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<PersonCode>,
    /// Hex SHA-256 of the salted personal data in the `people` stream.
    #[serde(default)]
    pub digest: String,
}

impl Default for Person {
    fn default() -> Self {
        Self {
            code: PersonCode::default(),
            name: String::new(),
            unit: String::new(),
            position: String::new(),
            kind: PersonKind::default(),
            standing: MemberStanding::default(),
            convening: false,
            shares: 1,
            replaces: None,
            digest: String::new(),
        }
    }
}

impl Person {
    /// Bound by the convening committee's list (190-QĐ/TW, Article 11).
    pub fn of_convening(&self) -> bool {
        self.convening || self.kind == PersonKind::ExOfficio
    }
}

/// Where a person is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Presence {
    /// Not yet seen or reported.
    #[default]
    Expected,
    Present,
    /// Left after having been present.
    Left,
    /// Absent, with or without an accepted reason.
    Absent {
        accepted: bool,
    },
}

/// A person with their attendance.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    pub presence: Presence,
    /// Was present at some time, so not absent throughout.
    pub seen: bool,
    pub since: Option<Moment>,
}

/// The numbers of the roll. `summoned`, `present`, `excused`, `unexcused`, `left` and `expected` count people with a
/// vote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    pub summoned: u32,
    pub present: u32,
    /// Absent with an accepted reason.
    pub excused: u32,
    /// Absent without an accepted reason.
    pub unexcused: u32,
    /// Came, and left again.
    #[serde(default)]
    pub left: u32,
    /// Not yet seen or reported.
    pub expected: u32,
    /// Present without a vote.
    pub others_present: u32,
    pub units: u32,
    pub units_present: u32,
    /// Votes of those summoned and of those present: shares at a company, heads elsewhere.
    #[serde(default)]
    pub votes: u64,
    #[serde(default)]
    pub votes_present: u64,
}

/// The roll.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Written")]
pub struct Roll {
    /// In roster order.
    pub people: Vec<Person>,
    /// In the same order.
    pub attendance: Vec<Attendance>,
    #[serde(skip)]
    index: BTreeMap<PersonCode, usize>,
}

/// A roll as written: the look-up by code is made when it is read.
#[derive(Deserialize)]
struct Written {
    people: Vec<Person>,
    attendance: Vec<Attendance>,
}

impl From<Written> for Roll {
    fn from(written: Written) -> Self {
        let mut roll = Self::new(written.people);
        // One attendance a person, whatever was written.
        for (own, written) in roll.attendance.iter_mut().zip(written.attendance) {
            *own = written;
        }
        roll
    }
}

impl Roll {
    /// A roll on which nobody has been seen yet.
    pub fn new(people: Vec<Person>) -> Self {
        let attendance = vec![Attendance::default(); people.len()];
        let index = people.iter().enumerate().map(|(i, p)| (p.code.clone(), i)).collect();
        Self { people, attendance, index }
    }

    /// The position of `code`.
    pub fn position(&self, code: &PersonCode) -> Option<usize> {
        self.index.get(code).copied()
    }

    /// The person `code`.
    pub fn person(&self, code: &PersonCode) -> Option<&Person> {
        self.position(code).map(|i| &self.people[i])
    }

    /// The attendance of `code`.
    pub fn attendance(&self, code: &PersonCode) -> Option<&Attendance> {
        self.position(code).map(|i| &self.attendance[i])
    }

    /// The name of `code`, or the code itself when it is not on the roll.
    pub fn name<'a>(&'a self, code: &'a PersonCode) -> &'a str {
        self.person(code).map_or(code.as_str(), |p| p.name.as_str())
    }

    /// People with their attendance.
    pub fn iter(&self) -> impl Iterator<Item = (&Person, &Attendance)> {
        self.people.iter().zip(&self.attendance)
    }

    /// People with a vote, with their attendance.
    pub fn voters(&self) -> impl Iterator<Item = (&Person, &Attendance)> {
        self.iter().filter(|(p, _)| p.kind.votes())
    }

    /// The numbers of the roll.
    pub fn counts(&self) -> Counts {
        self.counts_of(|person| person.kind.votes())
    }

    /// The numbers of the roll where those whom `votes` picks have a vote.
    pub fn counts_of(&self, votes: impl Fn(&Person) -> bool) -> Counts {
        let mut counts = Counts::default();
        let mut units: BTreeMap<&str, bool> = BTreeMap::new();
        for (person, attendance) in self.iter() {
            let present = attendance.presence == Presence::Present;
            if !votes(person) {
                counts.others_present += u32::from(present);
                continue;
            }
            counts.summoned += 1;
            counts.votes = counts.votes.saturating_add(person.shares);
            *units.entry(person.unit.as_str()).or_default() |= present;
            match attendance.presence {
                Presence::Present => {
                    counts.present += 1;
                    counts.votes_present = counts.votes_present.saturating_add(person.shares);
                }
                Presence::Absent { accepted: true } => counts.excused += 1,
                Presence::Absent { accepted: false } => counts.unexcused += 1,
                Presence::Left => counts.left += 1,
                Presence::Expected => counts.expected += 1,
            }
        }
        counts.units = u32::try_from(units.len()).unwrap_or(u32::MAX);
        counts.units_present = u32::try_from(units.values().filter(|p| **p).count()).unwrap_or(u32::MAX);
        counts
    }

    /// The numbers, for a base under a congress of `kind`, where those whom `votes` picks have a vote.
    pub fn body(&self, kind: BodyKind, votes: impl Fn(&Person) -> bool) -> Body {
        let counts = self.counts_of(&votes);
        let mut body = Body { summoned: counts.votes, present: counts.votes_present, excluded: BTreeMap::new() };
        for (person, attendance) in self.iter().filter(|(p, _)| votes(p)) {
            if let Some(why) = exclusion(kind, person, attendance) {
                *body.excluded.entry(why).or_default() += person.shares;
            }
        }
        body
    }
}

/// Why `person` is left out of the base, if they are (190-QĐ/TW, Article 30 points 2–3; 244-QĐ/TW, Article 32).
fn exclusion(kind: BodyKind, person: &Person, attendance: &Attendance) -> Option<Exclusion> {
    if person.standing == MemberStanding::Suspended {
        return Some(Exclusion::SuspendedOrDetained);
    }
    if attendance.seen {
        return None;
    }
    let absent = matches!(attendance.presence, Presence::Absent { .. });
    let accepted = attendance.presence == Presence::Absent { accepted: true };
    match (kind, person.standing) {
        (BodyKind::Members, MemberStanding::TemporaryElsewhere) => Some(Exclusion::TemporaryElsewhereAbsent),
        (BodyKind::Members, MemberStanding::Exempt) => Some(Exclusion::ExemptAbsent),
        (BodyKind::Members, _) if accepted => Some(Exclusion::AbsentThroughoutAccepted),
        (BodyKind::Delegates, _) if absent && person.of_convening() => Some(Exclusion::ConveningAbsentThroughout),
        (BodyKind::Delegates, _) if absent => Some(Exclusion::AbsentThroughoutNoAlternate),
        _ => None,
    }
}
