//! Finding people on the roll by code or name, without accents.
use crate::base::text::fold;
use crate::congress::roll::{Person, Roll};

/// Positions on the roll of those `query` finds: an exact code first, then those of whom every word typed begins a word
/// of name, code or unit. Everybody for an empty query.
pub fn search(roll: &Roll, query: &str) -> Vec<usize> {
    let query = fold(query);
    let typed: Vec<&str> = query.split_whitespace().collect();
    let mut found: Vec<usize> = (0..roll.people.len()).filter(|i| matches(&roll.people[*i], &typed)).collect();
    let rank = |i: &usize| {
        let person = &roll.people[*i];
        (fold(person.code.as_str()) != query.trim(), typed.last().is_none_or(|t| !given(person, t)))
    };
    found.sort_by_key(rank);
    found
}

fn given(person: &Person, typed: &str) -> bool {
    fold(crate::base::text::given_name(&person.name)).starts_with(typed)
}

fn matches(person: &Person, typed: &[&str]) -> bool {
    let text = fold(&format!("{} {} {}", person.code, person.name, person.unit));
    typed.iter().all(|t| text.split_whitespace().any(|word| word.starts_with(t)))
}

/// Whether somebody else among `codes` has a name that looks the same without accents.
pub fn look_alike(roll: &Roll, codes: &[crate::base::id::PersonCode], of: &crate::base::id::PersonCode) -> bool {
    let name = fold(roll.name(of));
    codes.iter().any(|code| code != of && fold(roll.name(code)) == name)
}

/// Code, position and unit: what tells people of one name apart.
pub fn about(person: &Person) -> String {
    let parts = [person.code.as_str(), &person.position, &person.unit];
    parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roll() -> Roll {
        let person = |code: &str, name: &str| Person { code: code.into(), name: name.into(), ..Person::default() };
        Roll::new(vec![
            person("D01", "Nguyễn Văn Á"),
            person("D02", "Lê Thị Văn"),
            person("D010", "Nguyễn Vân Anh"),
            person("D04", "Nguyen Van A"),
        ])
    }

    #[test]
    fn finds_by_name_without_accents_and_by_code() {
        assert_eq!(search(&roll(), "nguyen van a"), [0, 2, 3]);
        assert_eq!(search(&roll(), "d01"), [0, 2]);
        assert_eq!(search(&roll(), "van"), [1, 0, 2, 3]);
        assert_eq!(search(&roll(), ""), [0, 1, 2, 3]);
        assert_eq!(search(&roll(), "zz"), [0usize; 0]);
    }

    #[test]
    fn look_alikes_are_told() {
        let codes = ["D01".into(), "D02".into(), "D04".into()];
        assert!(look_alike(&roll(), &codes, &"D01".into()));
        assert!(!look_alike(&roll(), &codes, &"D02".into()));
    }
}
