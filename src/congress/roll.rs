//! The roll: who was summoned, with which rights, and who is here.
use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::{Deserialize, Serialize};

use crate::base::id::PersonCode;
use crate::base::time::Moment;
use crate::congress::attendance::{Attendance, Presence};
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

/// When the roll of a session was called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    /// Position in the agenda's sessions.
    pub session: usize,
    pub at: Moment,
    /// Whoever was present stayed so; otherwise everybody was called anew.
    pub kept: bool,
}

/// Whose numbers are taken.
#[derive(Clone, Copy, Debug)]
pub enum Voters<'a> {
    /// Everybody summoned with a vote; where an alternate replaces a delegate, the alternate is there in their place.
    Congress,
    /// The members of a new committee at its first meeting; nobody stands in for them.
    Members(&'a BTreeSet<PersonCode>),
}

impl Voters<'_> {
    fn seat(&self, person: &Person) -> bool {
        match self {
            Self::Congress => person.kind.votes(),
            Self::Members(members) => members.contains(&person.code),
        }
    }
}

/// The roll.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Written")]
pub struct Roll {
    /// In roster order.
    pub people: Vec<Person>,
    /// In the same order.
    pub attendance: Vec<Attendance>,
    /// Calls of sessions after the first, whose roll opens with the record.
    pub calls: Vec<Call>,
    #[serde(skip)]
    index: BTreeMap<PersonCode, usize>,
}

/// A roll as written: the look-up by code is made when it is read.
#[derive(Deserialize)]
struct Written {
    people: Vec<Person>,
    attendance: Vec<Attendance>,
    #[serde(default)]
    calls: Vec<Call>,
}

impl From<Written> for Roll {
    fn from(written: Written) -> Self {
        let mut roll = Self { calls: written.calls, ..Self::new(written.people) };
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
        Self { people, attendance, calls: Vec::new(), index }
    }

    /// The session whose roll is open: its position in the agenda.
    pub fn session(&self) -> usize {
        self.calls.last().map_or(0, |call| call.session)
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

    /// The attendance of `code`, to be changed.
    pub(super) fn attendance_mut(&mut self, code: &PersonCode) -> Option<&mut Attendance> {
        self.position(code).map(|i| &mut self.attendance[i])
    }

    /// The name of `code`, or the code itself when it is not on the roll.
    pub fn name<'a>(&'a self, code: &'a PersonCode) -> &'a str {
        self.person(code).map_or(code.as_str(), |p| p.name.as_str())
    }

    /// People with their attendance.
    pub fn iter(&self) -> impl Iterator<Item = (&Person, &Attendance)> {
        self.people.iter().zip(&self.attendance)
    }

    /// Whether `code` votes at this congress: in their own right, or in place of the delegate they replace.
    pub fn has_vote(&self, code: &PersonCode) -> bool {
        self.position(code).is_some_and(|i| self.votes(i))
    }

    /// As [`has_vote`](Self::has_vote), for the person at `position`.
    pub fn votes(&self, position: usize) -> bool {
        let attendance = &self.attendance[position];
        attendance.replaces.is_some() || (self.people[position].kind.votes() && attendance.replaced_by.is_none())
    }

    /// Seats of `voters` and who holds each: positions of the person summoned and of the one who is there for them.
    pub fn seats(&self, voters: Voters<'_>) -> impl Iterator<Item = (usize, usize)> {
        let seats = (0..self.people.len()).filter(move |i| voters.seat(&self.people[*i]));
        seats.map(move |seat| {
            let alternate = match voters {
                Voters::Congress => self.attendance[seat].replaced_by.as_ref().and_then(|code| self.position(code)),
                Voters::Members(_) => None,
            };
            (seat, alternate.unwrap_or(seat))
        })
    }

    /// People who vote at this congress, with their attendance.
    pub fn voters(&self) -> impl Iterator<Item = (&Person, &Attendance)> {
        self.seats(Voters::Congress).map(|(_, holder)| (&self.people[holder], &self.attendance[holder]))
    }

    /// The numbers of the congress.
    pub fn counts(&self) -> Counts {
        self.counts_of(Voters::Congress)
    }

    /// The numbers of `voters`.
    pub fn counts_of(&self, voters: Voters<'_>) -> Counts {
        let mut counts = Counts::default();
        // Only how many there are is asked of it: the order does not matter, the speed over 10,000 people does.
        let mut units: HashMap<&str, bool> = HashMap::new();
        let mut all_present = 0;
        for (seat, holder) in self.seats(voters) {
            let (person, presence) = (&self.people[seat], self.attendance[holder].presence);
            let present = presence == Presence::Present;
            counts.summoned += 1;
            counts.votes = counts.votes.saturating_add(person.shares);
            *units.entry(person.unit.as_str()).or_default() |= present;
            match presence {
                Presence::Present => {
                    counts.present += 1;
                    counts.votes_present = counts.votes_present.saturating_add(person.shares);
                }
                Presence::Absent { accepted: true, .. } => counts.excused += 1,
                Presence::Absent { accepted: false, .. } => counts.unexcused += 1,
                Presence::Left => counts.left += 1,
                Presence::Expected => counts.expected += 1,
            }
        }
        for attendance in &self.attendance {
            all_present += u32::from(attendance.presence == Presence::Present);
        }
        counts.others_present = all_present.saturating_sub(counts.present);
        counts.units = u32::try_from(units.len()).unwrap_or(u32::MAX);
        counts.units_present = u32::try_from(units.values().filter(|p| **p).count()).unwrap_or(u32::MAX);
        counts
    }

    /// The numbers of `voters`, for a base under a congress of `kind`. A seat whose alternate was recognised stays in the
    /// base, whether the alternate comes or not: the rule leaves out who is absent with no alternate.
    pub fn body(&self, kind: BodyKind, voters: Voters<'_>) -> Body {
        let counts = self.counts_of(voters);
        let mut body = Body { summoned: counts.votes, present: counts.votes_present, excluded: BTreeMap::new() };
        for (seat, holder) in self.seats(voters) {
            // A delegate whom an alternate replaces stays in the base: the alternate votes (190-QĐ/TW, Article 30 point 3).
            let own = seat == holder;
            let person = &self.people[seat];
            if let Some(why) = exclusion(kind, person, &self.attendance[seat]).filter(|_| own) {
                *body.excluded.entry(why).or_default() += person.shares;
            }
        }
        body
    }
}

/// Why `person` is left out of the base, if they are (190-QĐ/TW, Article 30 points 2–3; 244-QĐ/TW, Article 32).
pub fn exclusion(kind: BodyKind, person: &Person, attendance: &Attendance) -> Option<Exclusion> {
    if person.standing == MemberStanding::Suspended {
        return Some(Exclusion::SuspendedOrDetained);
    }
    if attendance.seen {
        return None;
    }
    let throughout = matches!(attendance.presence, Presence::Absent { whole: true, .. });
    let accepted = attendance.presence == Presence::Absent { accepted: true, whole: true };
    match (kind, person.standing) {
        (BodyKind::Members, MemberStanding::TemporaryElsewhere) => Some(Exclusion::TemporaryElsewhereAbsent),
        (BodyKind::Members, MemberStanding::Exempt) => Some(Exclusion::ExemptAbsent),
        (BodyKind::Members, _) if accepted => Some(Exclusion::AbsentThroughoutAccepted),
        (BodyKind::Delegates, _) if throughout && person.of_convening() => Some(Exclusion::ConveningAbsentThroughout),
        (BodyKind::Delegates, _) if throughout => Some(Exclusion::AbsentThroughoutNoAlternate),
        _ => None,
    }
}
