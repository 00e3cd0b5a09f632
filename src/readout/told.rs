//! How people are named where others stand beside them.
use crate::base::id::PersonCode;
use crate::base::text::fold;
use crate::congress::roll::Roll;

/// The name of `code`, with position and unit where another of `among` has a name that differs in accents only, or not
/// at all.
pub fn told(roll: &Roll, code: &PersonCode, among: &[PersonCode]) -> String {
    let name = roll.name(code);
    let alike = || among.iter().any(|other| other != code && fold(roll.name(other)) == fold(name));
    let Some(person) = roll.person(code).filter(|_| alike()) else { return name.to_owned() };
    let beside = [name, &person.position, &person.unit];
    beside.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
}
