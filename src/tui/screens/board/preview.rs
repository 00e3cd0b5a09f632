//! What the text being typed would record, before Enter.
use crate::base::message::Message;
use crate::base::text::fold;
use crate::congress::state::Congress;
use crate::count::ballot::{Ballot, Column, Marks, Paper};
use crate::count::ballot_box::BallotBox;
use crate::count::grammar;
use crate::rules::ruleset::{BOTH_OR_NEITHER, InvalidReason, NOBODY, TOO_MANY_NAMES};
use crate::words::lang::Lang;

/// Typed alone, the same ballot as the one before.
pub const SAME: &str = "=";
/// Begins the number of a reason for which the board holds a paper invalid.
pub const INVALID: char = 'x';

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
    /// Enter records this.
    Ready(Ballot),
}

/// Reads `text` on the paper of `open`. `before` is the ballot that `=` repeats.
pub fn preview(text: &str, open: &BallotBox, reasons: &[Reason], before: Option<&Ballot>) -> Preview {
    let text = fold(text.trim());
    if text.is_empty() {
        return Preview::Empty;
    }
    if text == SAME {
        let none = || Preview::Unreadable(Message::new("board-nothing-before"));
        return before.map_or_else(none, |ballot| Preview::Ready(ballot.clone()));
    }
    if let Some(number) = text.strip_prefix(INVALID) {
        return chosen_reason(number.trim(), reasons);
    }
    match grammar::read(&text, &open.paper) {
        Ok(marks) => Preview::Ready(Ballot::read(marks, &open.paper)),
        Err(refusal) => Preview::Unreadable(refusal.message),
    }
}

fn chosen_reason(number: &str, reasons: &[Reason]) -> Preview {
    if number.is_empty() {
        return Preview::Choosing;
    }
    let place = number.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
    match place.and_then(|i| reasons.get(i)) {
        Some(reason) => Preview::Ready(Ballot::refused(&reason.id)),
        None => {
            let message = Message::new("board-no-such-reason").with("number", number);
            Preview::Unreadable(message.with("count", reasons.len()))
        }
    }
}

/// The reasons the board may give: those of the rule file that the program does not find by itself.
pub fn reasons(congress: &Congress, open: &BallotBox, lang: Lang) -> Vec<Reason> {
    let Some(rules) = &congress.rules else { return Vec::new() };
    let offered = rules.invalid.iter().filter(|(id, reason)| !reason.by_program && open.reasons.contains(id));
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
        _ => marks.clone(),
    };
    let standing = if ballot.invalid.is_some() { Standing::Invalid } else { Standing::Valid };
    let seats = usize::from(paper.seats);
    let remark = match ballot.invalid.as_deref() {
        Some(reason) => Some(invalid_words(reason, chosen, seats, why)),
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
    let given = (1u16..).zip(votes).filter(|(_, v)| **v > 0).map(|(n, v)| format!("{} ({v})", name(n)));
    let names = given.collect::<Vec<_>>().join(", ");
    let spread = votes.iter().fold(0u64, |all, v| all.saturating_add(*v));
    let message = Message::new("board-reading-spread").with("shares", shares).with("votes", spread);
    let most = shares.saturating_mul(u64::from(paper.seats));
    message.with("seats", u32::from(paper.seats)).with("most", most).with("names", names)
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

fn invalid_words(reason: &str, chosen: usize, seats: usize, why: &dyn Fn(&str) -> String) -> Message {
    match reason {
        TOO_MANY_NAMES if chosen > seats => {
            let message = Message::new("board-invalid-too-many").with("left", chosen).with("seats", seats);
            message.with("over", chosen - seats)
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
            Some(format!("{shares}/{}", numbers(given.collect())))
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
    use crate::base::role::{Actor, Role};
    use crate::count::ballot_box::evolve;
    use crate::count::event::BoxEvent;
    use crate::rules::ruleset::Form;

    fn open(form: Form, names: u16, seats: u16) -> BallotBox {
        let paper = Paper::usual(form, names, seats);
        let mut state = None;
        let opened = BoxEvent::Opened { list: String::new(), paper, collected: 10, reasons: Vec::new() };
        evolve(&mut state, Actor::new(Role::Board, 1), &opened);
        state.unwrap()
    }

    fn remark(text: &str, open: &BallotBox) -> (Standing, Option<String>) {
        let Preview::Ready(ballot) = preview(text, open, &[], None) else { panic!("{text} is not ready") };
        let reading = read_back(&ballot, &open.paper, &|n| n.to_string(), &str::to_owned);
        (reading.standing, reading.remark.map(|m| m.key.into_owned()))
    }

    #[test]
    fn too_many_names_are_told_before_enter() {
        let open = open(Form::CrossOut, 18, 15);
        assert_eq!(remark("3 12", &open), (Standing::Invalid, Some("board-invalid-too-many".into())));
        assert_eq!(remark(".", &open), (Standing::Invalid, Some("board-invalid-too-many".into())));
        assert_eq!(remark("3 12 17", &open), (Standing::Valid, None));
        assert_eq!(remark("3 12 17 18", &open), (Standing::Valid, Some("board-reading-fewer".into())));
        assert_eq!(remark("1-18", &open), (Standing::Invalid, Some("board-invalid-nobody".into())));
    }

    #[test]
    fn columns_of_one_name() {
        let open = open(Form::AgreeDisagree, 1, 1);
        assert_eq!(remark(".", &open), (Standing::Valid, None));
        assert_eq!(remark("1", &open), (Standing::Valid, None));
        assert_eq!(remark("1!", &open).1, Some("board-invalid-both-or-neither".into()));
    }

    #[test]
    fn the_same_again_and_reasons() {
        let open = open(Form::CrossOut, 3, 2);
        let reasons = [Reason { id: "torn".into(), text: "rách".into(), article: String::new() }];
        let read = |text: &str, before: Option<&Ballot>| preview(text, &open, &reasons, before);
        assert!(matches!(read("=", None), Preview::Unreadable(_)));
        let ballot = Ballot::read(Marks::Struck(vec![2]), &open.paper);
        assert_eq!(read(" = ", Some(&ballot)), Preview::Ready(ballot.clone()));
        assert_eq!(read("x", None), Preview::Choosing);
        assert_eq!(read("X1", None), Preview::Ready(Ballot::refused("torn")));
        assert!(matches!(read("x2", None), Preview::Unreadable(_)));
        assert!(matches!(read("x0", None), Preview::Unreadable(_)));
        assert_eq!(read("  ", None), Preview::Empty);
    }

    #[test]
    fn short_marks_can_be_typed_again() {
        let open = open(Form::AgreeDisagree, 4, 4);
        for text in [".", "1 3! 4?", "2"] {
            let Preview::Ready(ballot) = preview(text, &open, &[], None) else { panic!() };
            assert_eq!(short(&ballot.marks).unwrap(), text);
        }
    }
}
