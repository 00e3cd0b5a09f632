//! What a keyer types for one ballot.
//!
//! Cross-out papers: the numbers struck out, `3 12 17` or `3,12,15-17`; `.` for nobody struck; `+` first turns it round:
//! the numbers left standing. Agree/disagree papers: `.` agrees with every name; otherwise the numbers that disagree,
//! with `!` after a number for both columns marked and `?` for neither.
use std::collections::BTreeMap;

use crate::base::message::Message;
use crate::base::refusal::Refusal;
use crate::count::ballot::{Column, Marks, Paper};
use crate::rules::ruleset::Form;

/// Reads `text` as the marks on `paper`.
///
/// # Errors
/// Names what cannot be read: nothing typed, not a number, not on the list, twice the same.
pub fn read(text: &str, paper: &Paper) -> Result<Marks, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Message::new("entry-empty").into());
    }
    match paper.form {
        Form::CrossOut | Form::Cumulative => struck(text, paper),
        Form::AgreeDisagree => columns(text, paper),
    }
}

fn struck(text: &str, paper: &Paper) -> Result<Marks, Refusal> {
    if text == "." {
        return Ok(Marks::Struck(Vec::new()));
    }
    let (turned, text) = match text.strip_prefix('+') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let named = numbers(text, paper)?;
    if let Some((number, _)) = named.iter().find(|(_, mark)| **mark != Column::Disagree) {
        return Err(Message::new("entry-no-columns").with("number", u32::from(*number)).into());
    }
    Ok(Marks::Struck((1..=paper.names).filter(|n| named.contains_key(n) != turned).collect()))
}

fn columns(text: &str, paper: &Paper) -> Result<Marks, Refusal> {
    let named = if text == "." { BTreeMap::new() } else { numbers(text, paper)? };
    let column = |n: u16| named.get(&n).copied().unwrap_or(Column::Agree);
    Ok(Marks::Columns((1..=paper.names).map(column).collect()))
}

/// The numbers typed, each with its mark.
fn numbers(text: &str, paper: &Paper) -> Result<BTreeMap<u16, Column>, Refusal> {
    let mut named = BTreeMap::new();
    for word in text.split([' ', ',', ';', '\t']).filter(|w| !w.is_empty()) {
        let (word, mark) = match (word.strip_suffix('!'), word.strip_suffix('?')) {
            (Some(rest), _) => (rest, Column::Both),
            (_, Some(rest)) => (rest, Column::Neither),
            _ => (word, Column::Disagree),
        };
        let (from, to) = word.split_once('-').unwrap_or((word, word));
        for number in number(from, paper)?..=number(to, paper)? {
            if named.insert(number, mark).is_some() {
                return Err(Message::new("entry-twice").with("number", u32::from(number)).into());
            }
        }
    }
    if named.is_empty() { Err(Message::new("entry-empty").into()) } else { Ok(named) }
}

fn number(text: &str, paper: &Paper) -> Result<u16, Refusal> {
    let names = u32::from(paper.names);
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Message::new("entry-not-a-number").with("text", text).into());
    }
    match text.parse() {
        Ok(n) if (1..=paper.names).contains(&n) => Ok(n),
        _ => Err(Message::new("entry-not-on-list").with("text", text).with("names", names).into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: Paper = Paper::usual(Form::CrossOut, 18, 15);
    const ONE: Paper = Paper::usual(Form::AgreeDisagree, 1, 1);

    fn key(text: &str, paper: &Paper) -> String {
        read(text, paper).unwrap_err().message.key.into_owned()
    }

    #[test]
    fn numbers_above_nine_are_not_digits() {
        assert_eq!(read("3 12 17", &LIST), Ok(Marks::Struck(vec![3, 12, 17])));
        assert_eq!(read("17,3;12", &LIST), Ok(Marks::Struck(vec![3, 12, 17])));
        assert_eq!(read("3 15-17", &LIST), Ok(Marks::Struck(vec![3, 15, 16, 17])));
        assert_eq!(read(".", &LIST), Ok(Marks::Struck(vec![])));
        assert_eq!(read("+1-15", &LIST), Ok(Marks::Struck(vec![16, 17, 18])));
    }

    #[test]
    fn says_what_cannot_be_read() {
        assert_eq!(key("", &LIST), "entry-empty");
        assert_eq!(key("+", &LIST), "entry-empty");
        assert_eq!(key("31217", &LIST), "entry-not-on-list");
        assert_eq!(key("99999999999999", &LIST), "entry-not-on-list");
        assert_eq!(key("0", &LIST), "entry-not-on-list");
        assert_eq!(key("3 x", &LIST), "entry-not-a-number");
        assert_eq!(key("3-", &LIST), "entry-not-a-number");
        assert_eq!(key("3 1-4", &LIST), "entry-twice");
        assert_eq!(key("3!", &LIST), "entry-no-columns");
    }

    #[test]
    fn one_name_is_agreed_or_not() {
        assert_eq!(read(".", &ONE), Ok(Marks::Columns(vec![Column::Agree])));
        assert_eq!(read("1", &ONE), Ok(Marks::Columns(vec![Column::Disagree])));
        assert_eq!(read("1!", &ONE), Ok(Marks::Columns(vec![Column::Both])));
        assert_eq!(read("1?", &ONE), Ok(Marks::Columns(vec![Column::Neither])));
    }
}
