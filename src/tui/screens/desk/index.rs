//! Finds people on the roll by code or by any part of their name without accents. Names are folded once, when the roll
//! changes, so that a search over 10,000 people takes a few milliseconds.
use std::cmp::Reverse;
use std::collections::BTreeMap;

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32String};

use crate::base::text::fold;
use crate::base::time::Moment;
use crate::congress::roll::Roll;
use crate::congress::state::Congress;

/// How well a person fits what was typed, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// The text is exactly this person's code.
    Code,
    /// The code begins with the text.
    CodeStart,
    /// The words typed begin words of the name in order, the last one is the given name.
    Given,
    /// The words typed begin words of the name in order.
    Words,
    /// Every word typed is somewhere in the name.
    Part,
    /// Only the letters stand in this order: a slip of the finger, or somebody else.
    Letters,
}

/// A person found: position on the roll.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    pub position: usize,
    pub fit: Fit,
}

struct Row {
    folded: String,
    letters: Utf32String,
    code: String,
}

/// The roll made ready for searching.
pub struct Index {
    rows: Vec<Row>,
    /// Folded codes; none for two codes that differ only in case.
    codes: BTreeMap<String, Option<usize>>,
    made_for: (Option<Moment>, usize),
    matcher: Matcher,
}

impl Default for Index {
    fn default() -> Self {
        let matcher = Matcher::new(Config::DEFAULT);
        Self { rows: Vec::new(), codes: BTreeMap::new(), made_for: (None, 0), matcher }
    }
}

impl Index {
    /// Follows the roll; does nothing while it is the same one. People never change after the record is opened. Returns
    /// whether it was made anew.
    pub fn follow(&mut self, congress: &Congress) -> bool {
        let roll = &congress.roll;
        let key = (congress.opened, roll.people.len());
        if key == self.made_for {
            return false;
        }
        self.made_for = key;
        self.rows.clear();
        self.codes.clear();
        for (position, person) in roll.people.iter().enumerate() {
            let folded = fold(&person.name);
            let code = fold(person.code.as_str());
            self.codes.entry(code.clone()).and_modify(|known| *known = None).or_insert(Some(position));
            self.rows.push(Row { letters: Utf32String::from(folded.as_str()), folded, code });
        }
        true
    }

    /// The person whose code is exactly `text`, in any case of letters.
    pub fn exact(&self, text: &str, roll: &Roll) -> Option<usize> {
        let text = text.trim();
        roll.position(&text.into()).or_else(|| self.codes.get(&fold(text)).copied().flatten())
    }

    /// Whether two people at `a` and `b` have the same name but for accents.
    pub fn same_name(&self, a: usize, b: usize) -> bool {
        match (self.rows.get(a), self.rows.get(b)) {
            (Some(a), Some(b)) => a.folded == b.folded,
            _ => false,
        }
    }

    /// People that fit `text`, best first, in roll order where they fit alike; everybody for an empty text.
    pub fn search(&mut self, text: &str, roll: &Roll) -> Vec<Hit> {
        let query = fold(text.trim());
        if query.is_empty() {
            return (0..self.rows.len()).map(|position| Hit { position, fit: Fit::Part }).collect();
        }
        let exact = self.exact(text, roll);
        let words: Vec<&str> = query.split_whitespace().collect();
        let pattern = Pattern::new(&query, CaseMatching::Respect, Normalization::Never, AtomKind::Fuzzy);
        let mut found = Vec::new();
        for (position, row) in self.rows.iter().enumerate() {
            let score = pattern.score(row.letters.slice(..), &mut self.matcher);
            let by_name = score.map(|_| fit_of_name(&row.folded, &words));
            let fit = if exact == Some(position) {
                Some(Fit::Code)
            } else if row.code.starts_with(&query) {
                Some(Fit::CodeStart)
            } else {
                by_name
            };
            if let Some(fit) = fit {
                found.push((fit, Reverse(score.unwrap_or_default()), position));
            }
        }
        // A score tells slips of the finger apart; whole words fit alike, and stay in the order of the roll.
        found.sort_by_key(|(fit, score, position)| (*fit, (*fit == Fit::Letters).then_some(*score), *position));
        found.into_iter().map(|(fit, _, position)| Hit { position, fit }).collect()
    }
}

fn fit_of_name(name: &str, words: &[&str]) -> Fit {
    let mut parts = name.split_whitespace();
    let mut last = None;
    let in_order = words.iter().all(|word| {
        last = parts.find(|part| part.starts_with(word));
        last.is_some()
    });
    let given = parts.next().is_none();
    if in_order && given && last.is_some_and(|part| words.last() == Some(&part)) {
        Fit::Given
    } else if in_order {
        Fit::Words
    } else if words.iter().all(|word| name.contains(word)) {
        Fit::Part
    } else {
        Fit::Letters
    }
}

/// Whether `text` can only be a code: names of people carry no digits.
pub fn looks_like_code(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::congress::roll::Person;

    fn congress(people: &[(&str, &str)]) -> Congress {
        let person = |(code, name): &(&str, &str)| Person {
            code: (*code).into(),
            name: (*name).to_owned(),
            ..Person::default()
        };
        Congress { roll: Roll::new(people.iter().map(person).collect()), ..Congress::default() }
    }

    fn found(people: &[(&str, &str)], text: &str) -> Vec<String> {
        let congress = congress(people);
        let mut index = Index::default();
        index.follow(&congress);
        let hits = index.search(text, &congress.roll);
        hits.iter().map(|h| congress.roll.people[h.position].code.to_string()).collect()
    }

    const PEOPLE: [(&str, &str); 6] = [
        ("DB001", "Nguyễn Văn Hùng"),
        ("DB002", "Trần Hùng Sơn"),
        ("DB003", "Đặng Thị Ánh"),
        ("DB004", "Lê Hữu Nghĩa"),
        ("DB005", "Phạm Thị Hưng"),
        ("DB0051", "Hoàng Văn Ẩn"),
    ];

    #[test]
    fn finds_without_accents_given_name_first() {
        assert_eq!(found(&PEOPLE, "hung")[..3], ["DB001", "DB005", "DB002"]);
        assert_eq!(found(&PEOPLE, "dang t a")[0], "DB003");
        assert_eq!(found(&PEOPLE, "nguyễn hùng")[0], "DB001");
        assert_eq!(found(&PEOPLE, "nguyn hung")[0], "DB001");
        assert!(found(&PEOPLE, "xyz").is_empty());
        assert_eq!(found(&PEOPLE, "  ").len(), 6);
    }

    #[test]
    fn a_whole_code_comes_before_longer_ones() {
        assert_eq!(found(&PEOPLE, "db005"), ["DB005", "DB0051"]);
        assert_eq!(found(&PEOPLE, "DB0051"), ["DB0051"]);
    }

    #[test]
    fn two_codes_that_differ_in_case_are_not_confused() {
        let people = [("a1", "Lê An"), ("A1", "Lê Bình")];
        let congress = congress(&people);
        let mut index = Index::default();
        index.follow(&congress);
        assert_eq!(index.exact("A1", &congress.roll), Some(1));
        assert_eq!(index.exact("a1", &congress.roll), Some(0));
        let people = [("Ab1", "Lê An"), ("aB1", "Lê Bình")];
        assert_eq!(found(&people, "ab1").len(), 2);
    }

    #[test]
    fn ten_thousand_people_are_all_searched() {
        let names: Vec<_> = (0..10_000).map(|i| (format!("C{i:05}"), format!("Nguyễn Văn Số{i}"))).collect();
        let people: Vec<_> = names.iter().map(|(c, n)| (c.as_str(), n.as_str())).collect();
        assert_eq!(found(&people, "c09999"), ["C09999"]);
        assert_eq!(found(&people, "van").len(), 10_000);
    }
}
