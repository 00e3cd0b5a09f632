//! The fields of a person as a roster writes them, and what differs between two rosters.
use std::collections::{BTreeMap, BTreeSet};

use crate::congress::roll::{MemberStanding, PersonKind};
use crate::record::people::RosterPerson;
use crate::script::headings::{Column, KINDS, STANDINGS, kind, standing};

/// The cell of `column` for `person`: empty where nothing need be written.
pub fn value(person: &RosterPerson, column: Column) -> String {
    let (public, private) = (&person.person, &person.private);
    let text: &str = match column {
        Column::Code => public.code.as_str(),
        Column::Name => &public.name,
        Column::Unit => &public.unit,
        Column::Position => &public.position,
        Column::Kind => kind_word(public.kind),
        Column::Standing => standing_word(public.standing),
        Column::Sex => &private.sex,
        Column::Birth => &private.birth,
        Column::Card => &private.card,
        Column::Convening if public.convening => "x",
        Column::Convening => "",
        Column::Shares if public.shares == 1 => "",
        Column::Shares => return public.shares.to_string(),
        Column::Replaces => public.replaces.as_ref().map_or("", |code| code.as_str()),
        Column::Ethnicity => &private.ethnicity,
        Column::Religion => &private.religion,
        Column::Joined => &private.joined,
        Column::Official => &private.official,
        Column::Education => &private.education,
        Column::Degree => &private.degree,
        Column::Theory => &private.theory,
        Column::UnitType => &private.unit_type,
    };
    text.to_owned()
}

/// The word a roster uses for a quality.
pub fn kind_word(wanted: PersonKind) -> &'static str {
    KINDS.into_iter().find(|word| kind(word) == Some(wanted)).unwrap_or(wanted.as_str())
}

fn standing_word(wanted: MemberStanding) -> &'static str {
    if wanted == MemberStanding::Active {
        return "";
    }
    STANDINGS.into_iter().find(|word| standing(word) == Some(wanted)).unwrap_or(wanted.as_str())
}

/// The columns that `people` need, in order: those every roster has, and those in which somebody has something.
pub fn columns(people: &[RosterPerson]) -> Vec<Column> {
    let needed = |c: &Column| Column::REQUIRED.contains(c) || people.iter().any(|p| !value(p, *c).is_empty());
    Column::ALL.into_iter().filter(needed).collect()
}

/// The headings of other columns that `people` need.
pub fn others(people: &[RosterPerson]) -> BTreeSet<&str> {
    people.iter().flat_map(|p| p.private.more.keys().map(String::as_str)).collect()
}

/// What a person has in the column headed `heading`.
pub fn other<'a>(person: &'a RosterPerson, heading: &str) -> &'a str {
    person.private.more.get(heading).map_or("", String::as_str)
}

/// A field that differs: the column and both values.
pub type Difference = (Column, String, String);

/// What differs between two rosters.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    /// Positions in the new roster.
    pub new: Vec<usize>,
    /// Positions in the old roster.
    pub gone: Vec<usize>,
    /// Positions in the new roster, with the fields that differ; none named where only other columns do.
    pub changed: Vec<(usize, Vec<Difference>)>,
}

impl Changes {
    /// What differs between `old` and `new`, people compared by code.
    pub fn between(old: &[RosterPerson], new: &[RosterPerson]) -> Self {
        let index = |people: &[RosterPerson]| -> BTreeMap<String, usize> {
            people.iter().enumerate().map(|(i, p)| (p.person.code.0.to_lowercase(), i)).collect()
        };
        let (before, after) = (index(old), index(new));
        let mut changes = Self::default();
        for (i, person) in new.iter().enumerate() {
            match before.get(&person.person.code.0.to_lowercase()) {
                None => changes.new.push(i),
                Some(was) => changes.changed.extend(difference(&old[*was], person).map(|d| (i, d))),
            }
        }
        let stays = |p: &RosterPerson| after.contains_key(&p.person.code.0.to_lowercase());
        changes.gone = old.iter().enumerate().filter(|(_, p)| !stays(p)).map(|(i, _)| i).collect();
        changes
    }

    /// Whether nothing differs.
    pub fn none(&self) -> bool {
        self.new.is_empty() && self.gone.is_empty() && self.changed.is_empty()
    }
}

/// None when all fields are the same.
fn difference(old: &RosterPerson, new: &RosterPerson) -> Option<Vec<Difference>> {
    let pairs = Column::ALL.into_iter().map(|c| (c, value(old, c), value(new, c)));
    let fields: Vec<Difference> = pairs.filter(|(_, a, b)| a != b).collect();
    (!fields.is_empty() || old.private.more != new.private.more).then_some(fields)
}
