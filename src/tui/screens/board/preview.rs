//! What the text being typed would record, before Enter.
use crate::base::message::Message;
use crate::base::text::fold;
use crate::congress::state::Congress;
use crate::count::ballot::{Ballot, Column, Marks, Paper};
use crate::count::ballot_box::BallotBox;
use crate::count::grammar;
use crate::rules::ruleset::{BOTH_OR_NEITHER, Form, InvalidReason, NOBODY, OVER_SHARES, TOO_MANY_NAMES};
use crate::words::lang::Lang;

/// Typed alone, the same ballot as the one before.
pub const SAME: &str = "=";
/// Begins the number of a reason for which the board holds a paper invalid.
pub const INVALID: char = 'x';
/// Stands before the number of identical ballots.
pub const BUNDLE: char = '*';

/// A reason the board may choose, in the order of its number from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    pub id: String,
    pub text: String,
    pub article: String,
}

/// What stands in the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Preview {
    /// Nothing.
    Empty,
    /// A reason is being chosen.
    Choosing,
    /// It cannot be read (yet).
    Unreadable(Message),
    /// Enter records this, so many times; none: the number was not typed.
    Ready(Ballot, Option<u32>),
}

/// What a text is read by.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    pub paper: &'a Paper,
    pub reasons: &'a [Reason],
    /// The ballot that `=` repeats.
    pub before: Option<&'a Ballot>,
    /// Bundles of identical ballots may be typed.
    pub bundles: bool,
}

/// The ballot that Enter on the empty field records: nobody struck, or everybody agreed to, where that is a valid paper
/// because the list has no more names than seats.
pub fn usual(paper: &Paper) -> Option<Ballot> {
    let marks = match paper.form {
        _ if paper.names == 0 || paper.names > paper.seats => return None,
        Form::CrossOut => Marks::Struck(Vec::new()),
        Form::AgreeDisagree => Marks::Columns(vec![Column::Agree; usize::from(paper.names)]),
        Form::Cumulative => return None,
    };
    let ballot = Ballot::read(marks, paper);
    (ballot.invalid.is_none() && !ballot.pending()).then_some(ballot)
}

impl Reader<'_> {
    /// Reads `text`.
    pub fn read(&self, text: &str) -> Preview {
        let text = fold(text.trim());
        if text.is_empty() {
            return Preview::Empty;
        }
        if !text.contains(BUNDLE) {
            return self.one(&text, None);
        }
        match grammar::bundle(&text) {
            _ if !self.bundles => Preview::Unreadable(Message::new("board-no-bundles")),
            Ok((marks, count)) => self.one(marks.trim(), Some(count)),
            Err(refusal) => Preview::Unreadable(refusal.message),
        }
    }

    fn one(&self, text: &str, count: Option<u32>) -> Preview {
        if text.is_empty()
            && let Some(ballot) = usual(self.paper)
        {
            return Preview::Ready(ballot, count);
        }
        if text == SAME || text.is_empty() {
            let none = || Preview::Unreadable(Message::new("board-nothing-before"));
            return self.before.map_or_else(none, |ballot| Preview::Ready(ballot.clone(), count));
        }
        if let Some(number) = text.strip_prefix(INVALID) {
            return chosen_reason((number.trim(), count), self.reasons);
        }
        match grammar::read(text, self.paper) {
            Ok(marks) => Preview::Ready(Ballot::read(marks, self.paper), count),
            Err(refusal) => Preview::Unreadable(refusal.message),
        }
    }
}

fn chosen_reason((number, count): (&str, Option<u32>), reasons: &[Reason]) -> Preview {
    if number.is_empty() {
        return Preview::Choosing;
    }
    let place = number.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
    match place.and_then(|i| reasons.get(i)) {
        Some(reason) => Preview::Ready(Ballot::refused(&reason.id), count),
        None => {
            let message = Message::new("board-no-such-reason").with("number", number);
            Preview::Unreadable(message.with("count", reasons.len()))
        }
    }
}

/// The reasons the board may give: those of the rule file that the program does not find by itself.
/// With `all`, also those it finds.
pub fn reasons(congress: &Congress, open: &BallotBox, (lang, all): (Lang, bool)) -> Vec<Reason> {
    let Some(rules) = &congress.rules else { return Vec::new() };
    let offered = rules.invalid.iter().filter(|(id, reason)| (all || !reason.by_program) && open.reasons.contains(id));
    let made = |(id, reason): (&String, &InvalidReason)| Reason {
        id: id.clone(),
        text: reason_text(reason, lang).to_owned(),
        article: reason.article.clone(),
    };
    offered.map(made).collect()
}

fn reason_text(reason: &InvalidReason, lang: Lang) -> &str {
    match lang {
        Lang::Vi => &reason.text,
        Lang::En => &reason.text_en,
    }
}

/// How a ballot stands, for its style and sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Valid,
    Invalid,
    /// The board has to decide on it.
    Aside,
}

/// A ballot read back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    pub standing: Standing,
    /// What is marked: "GẠCH: 3 Nguyễn Văn A · CÒN LẠI 15/15".
    pub marks: Message,
    /// The same for a short line, with what matters most first.
    pub brief: Message,
    /// Why it is invalid, or what else a keyer should look at.
    pub remark: Option<Message>,
}

/// Reads `ballot` back. `name` gives a name for a number; `why` gives the words of a rule file's reason.
pub fn read_back(
    ballot: &Ballot,
    paper: &Paper,
    name: &dyn Fn(u16) -> String,
    why: &dyn Fn(&str) -> String,
) -> Reading {
    let chosen = ballot.marks.chosen(paper).len();
    let marks = match &ballot.marks {
        Marks::Struck(struck) => struck_words(struck, chosen, paper, name),
        Marks::Columns(columns) => column_words(columns, chosen, name),
        Marks::Spread { shares, votes } => spread_words(*shares, votes, paper, name),
        Marks::Unread => Message::new("board-reading-unread"),
    };
    let brief = match &ballot.marks {
        Marks::Struck(struck) if !struck.is_empty() => Message::new("board-brief-struck")
            .with("left", chosen)
            .with("seats", u32::from(paper.seats))
            .with("names", join(struck.iter().copied(), name)),
        Marks::Spread { shares, votes } => {
            Message::new("board-brief-spread").with("shares", *shares).with("names", votes_words(votes, name))
        }
        _ => marks.clone(),
    };
    let standing = match (&ballot.invalid, ballot.pending()) {
        (Some(_), _) => Standing::Invalid,
        (None, true) => Standing::Aside,
        (None, false) => Standing::Valid,
    };
    let seats = usize::from(paper.seats);
    let remark = match ballot.invalid.as_deref() {
        Some(reason) => Some(invalid_words(reason, (chosen, seats, &ballot.marks), (paper, why))),
        None if ballot.pending() => Some(aside_words(ballot)),
        None if matches!(ballot.marks, Marks::Struck(_)) && chosen < seats => {
            Some(Message::new("board-reading-fewer").with("left", chosen).with("fewer", seats - chosen))
        }
        None => None,
    };
    Reading { standing, marks, brief, remark }
}

fn struck_words(struck: &[u16], chosen: usize, paper: &Paper, name: &dyn Fn(u16) -> String) -> Message {
    let message = if struck.is_empty() {
        Message::new("board-reading-none-struck")
    } else {
        Message::new("board-reading-struck").with("names", join(struck.iter().copied(), name))
    };
    message.with("left", chosen).with("seats", u32::from(paper.seats))
}

fn spread_words(shares: u64, votes: &[u64], paper: &Paper, name: &dyn Fn(u16) -> String) -> Message {
    let names = votes_words(votes, name);
    let spread = votes.iter().fold(0u64, |all, v| all.saturating_add(*v));
    let message = Message::new("board-reading-spread").with("shares", shares).with("votes", spread);
    let most = shares.saturating_mul(u64::from(paper.seats));
    let message = message.with("left", most.saturating_sub(spread));
    message.with("seats", u32::from(paper.seats)).with("most", most).with("names", names)
}

/// "3 Nguyễn Văn A (1200), 12 Trần Thị B (600)".
fn votes_words(votes: &[u64], name: &dyn Fn(u16) -> String) -> String {
    let given = (1u16..).zip(votes).filter(|(_, v)| **v > 0).map(|(n, v)| format!("{} ({v})", name(n)));
    given.collect::<Vec<_>>().join(", ")
}

fn column_words(columns: &[Column], agree: usize, name: &dyn Fn(u16) -> String) -> Message {
    let of = |wanted: Column| {
        let numbers = (1u16..).zip(columns).filter(move |(_, c)| **c == wanted).map(|(n, _)| n);
        join(numbers, name)
    };
    let (disagree, both, neither) = (of(Column::Disagree), of(Column::Both), of(Column::Neither));
    let message = Message::new("board-reading-columns").with("agree", agree).with("names", columns.len());
    let part = |key, names: String| -> Message {
        if names.is_empty() { Message::new("board-reading-nothing") } else { Message::new(key).with("names", names) }
    };
    message
        .with("disagree", part("board-reading-disagree", disagree))
        .with("both", part("board-reading-both", both))
        .with("neither", part("board-reading-neither", neither))
}

fn aside_words(ballot: &Ballot) -> Message {
    match ballot.aside.as_deref().map(str::trim) {
        None | Some("") => Message::new("board-aside-by-rule"),
        Some(note) => Message::new("board-aside-note").with("note", note),
    }
}

fn invalid_words(
    reason: &str,
    (chosen, seats, marks): (usize, usize, &Marks),
    (paper, why): (&Paper, &dyn Fn(&str) -> String),
) -> Message {
    match reason {
        TOO_MANY_NAMES if chosen > seats => {
            let message = Message::new("board-invalid-too-many").with("left", chosen).with("seats", seats);
            message.with("over", chosen - seats)
        }
        OVER_SHARES if marks.votes(paper) > paper.most(marks) => {
            let (votes, most) = (marks.votes(paper), paper.most(marks));
            let message = Message::new("board-invalid-over-shares").with("votes", votes).with("most", most);
            message.with("over", votes - most)
        }
        NOBODY => Message::new("board-invalid-nobody"),
        BOTH_OR_NEITHER => Message::new("board-invalid-both-or-neither"),
        other => Message::new("board-invalid-reason").with("reason", why(other)),
    }
}

/// "3 Nguyễn Văn A, 12 Trần Thị B".
fn join(numbers: impl Iterator<Item = u16>, name: &dyn Fn(u16) -> String) -> String {
    numbers.map(name).collect::<Vec<_>>().join(", ")
}

/// The marks alone, by number: "3, 12, 17" or ".".
pub fn short(marks: &Marks) -> Option<String> {
    let numbers = |numbers: Vec<String>| if numbers.is_empty() { ".".to_owned() } else { numbers.join(" ") };
    match marks {
        Marks::Struck(struck) => Some(numbers(struck.iter().map(u16::to_string).collect())),
        Marks::Columns(columns) => {
            let typed = |(n, column): (u16, &Column)| match column {
                Column::Agree => None,
                Column::Disagree => Some(n.to_string()),
                Column::Both => Some(format!("{n}!")),
                Column::Neither => Some(format!("{n}?")),
            };
            Some(numbers((1u16..).zip(columns).filter_map(typed).collect()))
        }
        Marks::Spread { shares, votes } => {
            let given = (1u16..).zip(votes).filter(|(_, v)| **v > 0).map(|(n, v)| format!("{n}:{v}"));
            let given = given.collect::<Vec<_>>();
            Some(format!("{shares}/{}", if given.is_empty() { "0".to_owned() } else { given.join(" ") }))
        }
        Marks::Unread => None,
    }
}

/// What to type for `ballot`; none when it is invalid for a reason that is not offered.
pub fn typed_for(ballot: &Ballot, reasons: &[Reason]) -> Option<String> {
    short(&ballot.marks).or_else(|| {
        let place = reasons.iter().position(|r| Some(&r.id) == ballot.invalid.as_ref())?;
        Some(format!("{INVALID}{}", place + 1))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, paper: &Paper, before: Option<&Ballot>) -> Preview {
        let reasons = [Reason { id: "torn".into(), text: "rách".into(), article: String::new() }];
        Reader { paper, reasons: &reasons, before, bundles: true }.read(text)
    }

    fn remark(text: &str, paper: &Paper) -> (Standing, Option<String>) {
        let Preview::Ready(ballot, _) = read(text, paper, None) else { panic!("{text} is not ready") };
        let reading = read_back(&ballot, paper, &|n| n.to_string(), &str::to_owned);
        (reading.standing, reading.remark.map(|m| m.key.into_owned()))
    }

    #[test]
    fn too_many_names_are_told_before_enter() {
        let open = Paper::usual(Form::CrossOut, 18, 15);
        assert_eq!(remark("3 12", &open), (Standing::Invalid, Some("board-invalid-too-many".into())));
        assert_eq!(remark(".", &open), (Standing::Invalid, Some("board-invalid-too-many".into())));
        assert_eq!(remark("3 12 17", &open), (Standing::Valid, None));
        assert_eq!(remark("3 12 17 18", &open), (Standing::Valid, Some("board-reading-fewer".into())));
        assert_eq!(remark("1-18", &open), (Standing::Invalid, Some("board-invalid-nobody".into())));
    }

    #[test]
    fn columns_of_one_name() {
        let open = Paper::usual(Form::AgreeDisagree, 1, 1);
        assert_eq!(remark(".", &open), (Standing::Valid, None));
        assert_eq!(remark("1", &open), (Standing::Valid, None));
        assert_eq!(remark("1!", &open).1, Some("board-invalid-both-or-neither".into()));
    }

    #[test]
    fn the_same_again_bundles_and_reasons() {
        let paper = Paper::usual(Form::CrossOut, 3, 2);
        let read = |text: &str, before: Option<&Ballot>| read(text, &paper, before);
        assert!(matches!(read("=", None), Preview::Unreadable(_)));
        let ballot = Ballot::read(Marks::Struck(vec![2]), &paper);
        assert_eq!(read(" = ", Some(&ballot)), Preview::Ready(ballot.clone(), None));
        assert_eq!(read("2*12", None), Preview::Ready(ballot.clone(), Some(12)));
        assert_eq!(read("2 * 12", None), Preview::Ready(ballot.clone(), Some(12)));
        assert_eq!(read("*3", Some(&ballot)), Preview::Ready(ballot.clone(), Some(3)));
        assert!(matches!(read("2*", None), Preview::Unreadable(_)));
        assert!(matches!(read("2*0", None), Preview::Unreadable(_)));
        assert_eq!(read("x", None), Preview::Choosing);
        assert_eq!(read("X1*2", None), Preview::Ready(Ballot::refused("torn"), Some(2)));
        assert!(matches!(read("x2", None), Preview::Unreadable(_)));
        assert!(matches!(read("x0", None), Preview::Unreadable(_)));
        assert_eq!(read("  ", None), Preview::Empty);
    }

    #[test]
    fn the_usual_ballot_exists_only_without_surplus() {
        assert_eq!(usual(&Paper::usual(Form::CrossOut, 18, 15)), None);
        assert_eq!(usual(&Paper::usual(Form::CrossOut, 3, 3)).map(|b| b.marks), Some(Marks::Struck(vec![])));
        let agreed = usual(&Paper::usual(Form::AgreeDisagree, 2, 2)).map(|b| b.marks);
        assert_eq!(agreed, Some(Marks::Columns(vec![Column::Agree; 2])));
        assert_eq!(usual(&Paper::usual(Form::Cumulative, 3, 3)), None);
    }

    #[test]
    fn short_marks_can_be_typed_again() {
        let columns = Paper::usual(Form::AgreeDisagree, 4, 4);
        let shares = Paper::usual(Form::Cumulative, 4, 4);
        for (text, paper) in
            [(".", &columns), ("1 3! 4?", &columns), ("2", &columns), ("1200/1:2400 3:1", &shares), ("7/0", &shares)]
        {
            let Preview::Ready(ballot, _) = read(text, paper, None) else { panic!() };
            assert_eq!(short(&ballot.marks).unwrap(), text);
        }
    }
}
