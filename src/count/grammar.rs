//! What a keyer types for one ballot, or for a bundle of identical ones.
//!
//! Cross-out papers: the numbers struck out, `3 12 17` or `3,12,15-17`; `.` for nobody struck; `+` first turns it round:
//! the numbers left standing. Ascending numbers may be typed without spaces where it is clear which are meant: `31217`
//! on a list of 18 (no number begins with 3 but 3 itself). Agree/disagree papers: `.` agrees with every name; otherwise
//! the numbers that disagree, with `!` after a number for both columns marked and `?` for neither.
//!
//! Cumulative papers: shares, then the votes: `1200/1:2400 3:1200`. Names without a number share what is left evenly, so
//! `1200/3` gives all to name 3 and `1200/1-5` the same to each of five; `1200/.` the same to every name; `1200/0` to
//! nobody.
//!
//! `*12` at the end: twelve identical ballots.
use std::collections::BTreeMap;

use crate::base::message::Message;
use crate::base::refusal::Refusal;
use crate::count::ballot::{Column, MOST_SHARES, Marks, Paper};
use crate::rules::ruleset::Form;

/// What was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    pub marks: Marks,
    /// How many identical ballots.
    pub count: u32,
}

/// Reads `text` as the marks on `paper` and the size of the bundle.
///
/// # Errors
/// As [`read`], and a bundle without a number.
pub fn entry(text: &str, paper: &Paper) -> Result<Typed, Refusal> {
    let (marks, count) = bundle(text)?;
    Ok(Typed { marks: read(marks, paper)?, count })
}

/// Takes `*12` off the end of `text`.
///
/// # Errors
/// What follows the sign is no number of ballots.
pub fn bundle(text: &str) -> Result<(&str, u32), Refusal> {
    let Some((marks, count)) = text.rsplit_once('*') else { return Ok((text, 1)) };
    let count = count.trim();
    match digits(count).and_then(|c| u32::try_from(c).ok()) {
        Some(number @ 1..) => Ok((marks, number)),
        _ => Err(Message::new("entry-bundle").with("text", count).into()),
    }
}

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
        Form::CrossOut => struck(text, paper),
        Form::AgreeDisagree => columns(text, paper),
        Form::Cumulative => spread(text, paper),
    }
}

/// A number of digits alone.
fn digits(text: &str) -> Option<u64> {
    let plain = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
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

fn spread(text: &str, paper: &Paper) -> Result<Marks, Refusal> {
    let (shares, given) = text.split_once('/').unwrap_or((text, ""));
    let shares = digits(shares.trim()).filter(|s| (1..=MOST_SHARES).contains(s));
    let (Some(shares), given) = (shares, given.trim()) else { return Err(Message::new("entry-shares").into()) };
    if given.is_empty() {
        return Err(Message::new("entry-votes").with("shares", shares).into());
    }
    let mut votes = vec![None; usize::from(paper.names)];
    let mut even = Vec::new();
    match given {
        "." => even.extend(1..=paper.names),
        "0" => {}
        _ => words(given).try_for_each(|word| give(word, paper, &mut votes, &mut even))?,
    }
    let all = shares.saturating_mul(u64::from(paper.seats));
    let typed = votes.iter().flatten().fold(0u64, |sum, v| sum.saturating_add(*v));
    if !even.is_empty() {
        let (left, count) = (all.saturating_sub(typed), even.len() as u64);
        if left == 0 || left % count != 0 {
            let message = Message::new("entry-uneven").with("left", left).with("all", all);
            return Err(message.with("count", count).into());
        }
        for number in even {
            set(&mut votes, number, left / count)?;
        }
    }
    Ok(Marks::Spread { shares, votes: votes.into_iter().map(|v| v.unwrap_or(0)).collect() })
}

/// One word of a cumulative paper: `3:1200`, or a number or range that takes its part of what is left.
fn give(word: &str, paper: &Paper, votes: &mut [Option<u64>], even: &mut Vec<u16>) -> Result<(), Refusal> {
    match word.split_once(':') {
        Some((name, given)) => {
            let most = MOST_SHARES.saturating_mul(1_000);
            let given = digits(given).filter(|v| *v <= most);
            let Some(given) = given else { return Err(Message::new("entry-not-a-number").with("text", word).into()) };
            set(votes, number(name, paper)?, given)
        }
        None => {
            for number in range(word, paper)? {
                if even.contains(&number) {
                    return Err(Message::new("entry-twice").with("number", u32::from(number)).into());
                }
                even.push(number);
            }
            Ok(())
        }
    }
}

fn set(votes: &mut [Option<u64>], number: u16, given: u64) -> Result<(), Refusal> {
    match votes.get_mut(usize::from(number).saturating_sub(1)) {
        Some(place @ None) => {
            *place = Some(given);
            Ok(())
        }
        _ => Err(Message::new("entry-twice").with("number", u32::from(number)).into()),
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', ',', ';', '\t']).filter(|w| !w.is_empty())
}

/// The numbers typed, each with its mark.
fn numbers(text: &str, paper: &Paper) -> Result<BTreeMap<u16, Column>, Refusal> {
    let mut named = BTreeMap::new();
    for word in words(text) {
        let (word, mark) = match (word.strip_suffix('!'), word.strip_suffix('?')) {
            (Some(rest), _) => (rest, Column::Both),
            (_, Some(rest)) => (rest, Column::Neither),
            _ => (word, Column::Disagree),
        };
        let meant = match run(word, paper)? {
            Some(run) if mark == Column::Disagree => run,
            _ => range(word, paper)?,
        };
        for number in meant {
            if named.insert(number, mark).is_some() {
                return Err(Message::new("entry-twice").with("number", u32::from(number)).into());
            }
        }
    }
    if named.is_empty() { Err(Message::new("entry-empty").into()) } else { Ok(named) }
}

/// Several numbers in one word, when it is no number of the list itself: a digit that begins no number of two digits is
/// a number, any other begins one unless it ends the word. They must ascend, which a forgotten space hardly ever does.
fn run(word: &str, paper: &Paper) -> Result<Option<Vec<u16>>, Refusal> {
    let listed = digits(word).is_some_and(|value| value <= u64::from(paper.names));
    if listed || paper.names > 99 || word.is_empty() || !word.bytes().all(|b| b.is_ascii_digit()) {
        return Ok(None);
    }
    let mut meant = Vec::new();
    let mut rest = word.bytes().map(|b| u16::from(b - b'0')).peekable();
    while let Some(first) = rest.next() {
        let number = match rest.peek() {
            Some(second) if first * 10 <= paper.names => {
                let number = first * 10 + second;
                rest.next();
                number
            }
            _ => first,
        };
        if !(1..=paper.names).contains(&number) {
            return Ok(None);
        }
        meant.push(number);
    }
    if meant.windows(2).all(|w| w[0] < w[1]) {
        return Ok(Some(meant));
    }
    // No longer than a number of the list: it was meant as one.
    if word.len() <= paper.names.to_string().len() {
        return Ok(None);
    }
    let read = meant.iter().map(u16::to_string).collect::<Vec<_>>().join(" ");
    Err(Message::new("entry-run").with("text", word).with("read", read).into())
}

/// A number, or all from one to another.
fn range(word: &str, paper: &Paper) -> Result<Vec<u16>, Refusal> {
    let (from, to) = word.split_once('-').unwrap_or((word, word));
    Ok((number(from, paper)?..=number(to, paper)?).collect())
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
        assert_eq!(read("31217", &LIST), Ok(Marks::Struck(vec![3, 12, 17])));
        assert_eq!(read("45 1018", &LIST), Ok(Marks::Struck(vec![4, 5, 10, 18])));
        assert_eq!(read("3 15-17", &LIST), Ok(Marks::Struck(vec![3, 15, 16, 17])));
        assert_eq!(read(".", &LIST), Ok(Marks::Struck(vec![])));
        assert_eq!(read("+1-15", &LIST), Ok(Marks::Struck(vec![16, 17, 18])));
    }

    #[test]
    fn says_what_cannot_be_read() {
        assert_eq!(key("", &LIST), "entry-empty");
        assert_eq!(key("+", &LIST), "entry-empty");
        assert_eq!(key("19", &LIST), "entry-not-on-list");
        assert_eq!(key("112", &LIST), "entry-run");
        assert_eq!(key("99999999999999999999999999", &LIST), "entry-run");
        assert_eq!(key("0", &LIST), "entry-not-on-list");
        assert_eq!(key("3 x", &LIST), "entry-not-a-number");
        assert_eq!(key("3-", &LIST), "entry-not-a-number");
        assert_eq!(key("3 1-4", &LIST), "entry-twice");
        assert_eq!(key("3!", &LIST), "entry-no-columns");
    }

    #[test]
    fn shares_are_spread() {
        let list = Paper::usual(Form::Cumulative, 5, 3);
        let votes = |text: &str| match read(text, &list) {
            Ok(Marks::Spread { shares, votes }) => (shares, votes),
            other => panic!("{text}: {other:?}"),
        };
        assert_eq!(votes("1200/1:2400 3:1200"), (1200, vec![2400, 0, 1200, 0, 0]));
        assert_eq!(votes("1200/3"), (1200, vec![0, 0, 3600, 0, 0]));
        assert_eq!(votes("1200/2-4"), (1200, vec![0, 1200, 1200, 1200, 0]));
        assert_eq!(votes("1200/1:600 4 5"), (1200, vec![600, 0, 0, 1500, 1500]));
        assert_eq!(votes("5/."), (5, vec![3; 5]));
        assert_eq!(votes("1200/0"), (1200, vec![0; 5]));
        assert_eq!(votes("10/1:31"), (10, vec![31, 0, 0, 0, 0]));
        let refused = ["1200", "/3", "0/3", "1200/", "10/1 1", "10/1:5 1", "10/.1", "10/1-4", "10/1:30 2", "10/6"];
        let keys =
            ["votes", "shares", "shares", "votes", "twice", "twice", "not-a-number", "uneven", "uneven", "not-on-list"];
        for (text, wanted) in refused.into_iter().zip(keys) {
            assert_eq!(key(text, &list), format!("entry-{wanted}"), "{text}");
        }
    }

    #[test]
    fn bundles_end_with_their_size() {
        let typed = |text: &str| entry(text, &LIST).map(|t| (t.marks, t.count));
        assert_eq!(typed("3*12"), Ok((Marks::Struck(vec![3]), 12)));
        assert_eq!(typed(". * 2"), Ok((Marks::Struck(vec![]), 2)));
        assert_eq!(typed("3"), Ok((Marks::Struck(vec![3]), 1)));
        for text in ["3*", "3*0", "3*x", "3*4294967296", "3*-1"] {
            assert_eq!(typed(text).unwrap_err().message.key, "entry-bundle", "{text}");
        }
        assert_eq!(typed("*3").unwrap_err().message.key, "entry-empty");
    }

    #[test]
    fn one_name_is_agreed_or_not() {
        assert_eq!(read(".", &ONE), Ok(Marks::Columns(vec![Column::Agree])));
        assert_eq!(read("1", &ONE), Ok(Marks::Columns(vec![Column::Disagree])));
        assert_eq!(read("1!", &ONE), Ok(Marks::Columns(vec![Column::Both])));
        assert_eq!(read("1?", &ONE), Ok(Marks::Columns(vec![Column::Neither])));
    }
}
