//! Codes for people of a list that gives none: the old code of somebody known already, else the next free number.
use std::collections::{HashMap, HashSet};

use crate::base::id::PersonCode;
use crate::congress::roll::PersonKind;
use crate::record::people::RosterPerson;
use crate::script::person::Draft;

/// How many codes were made, and how many kept from the roster that is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Made {
    pub made: usize,
    pub kept: usize,
}

/// Gives a code to everybody without one. Codes of `old` and those `used` ever before never go to somebody else, for their
/// badges may be printed and the agenda may name them.
pub fn assign(drafts: &mut [Draft], old: &[RosterPerson], used: &[String]) -> Made {
    let mut made = Made::default();
    let mut taken: HashSet<String> = drafts.iter().map(|d| d.person.code.0.to_lowercase()).collect();
    let known: Vec<Option<usize>> = found_again(drafts, old, &taken);
    for (draft, known) in drafts.iter_mut().zip(known) {
        if let Some(was) = known {
            draft.person.code = old[was].person.code.clone();
            made.kept += 1;
        }
    }
    taken.extend(old.iter().map(|p| p.person.code.0.to_lowercase()));
    taken.extend(used.iter().map(|code| code.to_lowercase()));
    let width = drafts.len().to_string().len().max(3);
    let mut next: HashMap<&'static str, usize> = HashMap::new();
    for draft in drafts.iter_mut().filter(|d| d.person.code.as_str().is_empty()) {
        let letters = prefix(draft.person.kind);
        let number = next.entry(letters).or_insert(1);
        let code = loop {
            let code = format!("{letters}{number:0width$}");
            *number += 1;
            if taken.insert(code.to_lowercase()) {
                break code;
            }
        };
        draft.person.code = PersonCode(code);
        made.made += 1;
    }
    made
}

/// Letters before the number of a code, by quality.
pub fn prefix(kind: PersonKind) -> &'static str {
    match kind {
        PersonKind::Official | PersonKind::ExOfficio | PersonKind::Appointed => "D",
        PersonKind::Alternate => "DK",
        PersonKind::Probationary => "DB",
        PersonKind::Guest => "K",
    }
}

/// What somebody is known by; empty when it says nothing.
type Key<'a> = Box<dyn Fn(&str, &Draft) -> String + 'a>;

/// For each draft without code, who of `old` it is: by card, by name and birth, these with the unit, or name and unit. What
/// is not one person's alone in both lists says nothing.
fn found_again(drafts: &[Draft], old: &[RosterPerson], taken: &HashSet<String>) -> Vec<Option<usize>> {
    let before: Vec<Draft> = old
        .iter()
        .map(|p| Draft { person: p.person.clone(), private: p.private.clone(), ..Draft::default() })
        .collect();
    let mut found: Vec<Option<usize>> = vec![None; drafts.len()];
    let mut free: Vec<bool> = old.iter().map(|p| !taken.contains(&p.person.code.0.to_lowercase())).collect();
    let keys: [Key<'_>; 4] = [
        Box::new(|_, d| d.private.card.clone()),
        Box::new(
            |name, d| if d.private.birth.is_empty() { String::new() } else { format!("{name}|{}", d.private.birth) },
        ),
        Box::new(|name, d| format!("{name}|{}|{}", d.private.birth, d.person.unit.to_lowercase())),
        Box::new(|name, d| format!("{name}|{}", d.person.unit.to_lowercase())),
    ];
    for (round, key) in keys.iter().enumerate() {
        let open = |i: &usize| found[*i].is_none() && drafts[*i].person.code.as_str().is_empty();
        let new = single((0..drafts.len()).filter(open).map(|i| (i, &drafts[i])), key);
        let was = single((0..old.len()).filter(|i| free[*i]).map(|i| (i, &before[i])), key);
        for (key, i) in new {
            let Some(old) = was.get(&key).filter(|old| round < 3 || agrees(&drafts[i], &before[**old])) else {
                continue;
            };
            found[i] = Some(*old);
            free[*old] = false;
        }
    }
    found
}

/// Whether nothing that both lists give of a person of the same name and unit speaks against their being one.
fn agrees(new: &Draft, old: &Draft) -> bool {
    let same = |a: &str, b: &str| a.is_empty() || b.is_empty() || a == b;
    same(&new.private.card, &old.private.card) && same(&new.private.birth, &old.private.birth)
}

/// Those whom their key names alone.
fn single<'a>(people: impl Iterator<Item = (usize, &'a Draft)>, key: &Key<'_>) -> HashMap<String, usize> {
    let mut all: HashMap<String, Option<usize>> = HashMap::new();
    for (i, draft) in people {
        let key = key(&draft.person.name.to_lowercase(), draft);
        if !key.is_empty() {
            all.entry(key).and_modify(|one| *one = None).or_insert(Some(i));
        }
    }
    all.into_iter().filter_map(|(key, one)| one.map(|i| (key, i))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::congress::roll::Person;
    use crate::record::people::Private;

    fn draft(name: &str, (birth, unit, card): (&str, &str, &str)) -> Draft {
        let person = Person { name: name.into(), unit: unit.into(), ..Person::default() };
        let private = Private { birth: birth.into(), card: card.into(), ..Private::default() };
        Draft { person, private, ..Draft::default() }
    }

    fn codes(drafts: &[Draft]) -> Vec<&str> {
        drafts.iter().map(|d| d.person.code.as_str()).collect()
    }

    #[test]
    fn codes_count_by_quality_and_stay_with_their_people() {
        let mut list = [
            draft("Lê An", ("1975", "Tổ 1", "11")),
            draft("Lê Bình", ("1976", "Tổ 1", "")),
            draft("Lê Chi", ("1977", "Tổ 1", "")),
            draft("Lê Chi", ("1977", "Tổ 2", "")),
            draft("Lê Dũng", ("", "Tổ 2", "")),
        ];
        list[2].person.kind = PersonKind::Guest;
        assert_eq!(assign(&mut list, &[], &[]), Made { made: 5, kept: 0 });
        assert_eq!(codes(&list), ["D001", "D002", "K001", "D003", "D004"]);
        let old: Vec<_> = list.iter().cloned().map(Draft::finish).collect();
        let mut again = [
            draft("Lê Mới", ("1980", "Tổ 9", "")),
            draft("Lê Dũng", ("1981", "Tổ 2", "")),
            draft("Lê Chi", ("1977", "Tổ 2", "")),
            draft("Lê Bình", ("1976", "Tổ 7", "")),
            draft("Lê Văn An", ("1975", "Tổ 1", "11")),
        ];
        assert_eq!(assign(&mut again, &old, &[]), Made { made: 1, kept: 4 });
        assert_eq!(codes(&again), ["D005", "D004", "D003", "D002", "D001"]);
        let mut later = [draft("Lê Khác", ("1990", "Tổ 9", ""))];
        assign(&mut later, &[], &["D001".into(), "d002".into()]);
        assert_eq!(codes(&later), ["D003"], "a code that was ever given is not given again");
    }
}
