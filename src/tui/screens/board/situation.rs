//! Which election the counting board works on, and how far it has come.
use crate::base::id::{ElectionId, PersonCode};
use crate::base::message::Message;
use crate::base::text::fold;
use crate::congress::agenda::ElectionSpec;
use crate::congress::election::{Election, FIRST_ROUND, Purpose};
use crate::congress::state::Congress;
use crate::count::ballot_box::BallotBox;
use crate::record::books::Books;
use crate::words::speech::Words;

/// An election with its state.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    pub spec: &'a ElectionSpec,
    /// None before anything has happened in it.
    pub election: Option<&'a Election>,
}

/// What the board has to do.
#[derive(Clone, Copy, Debug)]
pub enum Situation<'a> {
    /// Nothing to count: the election that comes next, if any does.
    Waiting(Option<Case<'a>>),
    /// Several boxes are open: which one?
    Choosing,
    /// A box is open.
    Counting(Case<'a>, &'a BallotBox),
    /// Sealed; the presidium has not declared it yet.
    Sealed(Case<'a>),
}

fn cases(congress: &Congress) -> impl Iterator<Item = Case<'_>> {
    let specs = congress.agenda.steps.iter().filter_map(|s| s.election.as_ref());
    specs.map(|spec| Case { spec, election: congress.elections.get(&spec.id) })
}

/// Elections whose box is open, in the order of the agenda.
pub fn open_boxes(books: &Books) -> Vec<Case<'_>> {
    let counting = |c: &Case| c.election.is_some_and(|e| e.now.counting()) && books.ballot_box(&c.spec.id).is_some();
    cases(&books.congress).filter(counting).collect()
}

/// The situation; `chosen` is the box the keyer chose among several.
pub fn situation<'a>(books: &'a Books, chosen: Option<&ElectionId>) -> Situation<'a> {
    let open = open_boxes(books);
    let pick = match open.as_slice() {
        [one] => Some(*one),
        many => many.iter().find(|c| Some(&c.spec.id) == chosen).copied(),
    };
    if let Some(case) = pick
        && let Some(ballots) = books.ballot_box(&case.spec.id)
    {
        return Situation::Counting(case, ballots);
    }
    if !open.is_empty() {
        return Situation::Choosing;
    }
    let sealed = |c: &Case| c.election.is_some_and(|e| e.now.sealed.is_some() && e.now.declared.is_none());
    if let Some(case) = cases(&books.congress).filter(sealed).last() {
        return Situation::Sealed(case);
    }
    let declared = |c: &Case| c.election.is_some_and(|e| e.now.declared.is_some());
    let current = books.congress.current_election().map(|spec| &spec.id);
    let now = cases(&books.congress).find(|c| Some(&c.spec.id) == current && !declared(c));
    Situation::Waiting(now.or_else(|| cases(&books.congress).find(|c| !declared(c))))
}

/// A name on the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    pub number: u16,
    pub code: PersonCode,
    pub name: String,
    /// Position or unit.
    pub about: String,
    /// Another name on the list is easily taken for this one.
    pub alike: bool,
}

/// Whether two folded names are easily taken for each other: the same but for accents, for the order of the words, or for
/// one letter left out, added, changed or swapped with its neighbour.
fn look_alike(a: &[char], b: &[char]) -> bool {
    let ahead = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a_rest, b_rest) = (&a[ahead..], &b[ahead..]);
    let behind = a_rest.iter().rev().zip(b_rest.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a_mid, b_mid) = (&a_rest[..a_rest.len() - behind], &b_rest[..b_rest.len() - behind]);
    let one_slip = match (a_mid, b_mid) {
        ([p, q], [r, s]) => p == s && q == r,
        (p, r) => p.len() <= 1 && r.len() <= 1,
    };
    one_slip || (a.len() == b.len() && sorted(a) == sorted(b))
}

/// The words of a name in order.
fn sorted(name: &[char]) -> Vec<&[char]> {
    let mut words: Vec<_> = name.split(|c| *c == ' ').collect();
    words.sort_unstable();
    words
}

impl Case<'_> {
    /// Which vote of the election this is, when it is not the first: a later turn, a vote among the tied, an opinion
    /// ballot.
    pub(super) fn vote_words(&self) -> Option<Message> {
        let now = &self.election?.now;
        match now.purpose {
            Purpose::Opinion => Some(Message::new("board-vote-opinion")),
            Purpose::Revote => Some(Message::new("board-vote-tied").with("turn", now.turn)),
            Purpose::Regular if now.turn > FIRST_ROUND => Some(Message::new("board-vote-turn").with("turn", now.turn)),
            Purpose::Regular => None,
        }
    }

    /// The office, with the vote when it is not the first.
    pub(super) fn office(&self, words: &Words) -> String {
        match self.vote_words() {
            Some(vote) => format!("{} · {}", words.say(&vote), self.spec.title),
            None => self.spec.title.clone(),
        }
    }

    /// The names on the list, in ballot order; none before the list is made.
    pub fn names(&self, congress: &Congress) -> Vec<Name> {
        let Some(list) = self.election.and_then(|e| e.now.list.as_ref()) else { return Vec::new() };
        let folded: Vec<Vec<char>> =
            list.candidates.iter().map(|c| fold(congress.roll.name(c)).chars().collect()).collect();
        let made = |(i, (number, code)): (usize, (u16, &PersonCode))| {
            let person = congress.roll.person(code);
            let about = person.map(|p| if p.position.is_empty() { &p.unit } else { &p.position });
            Name {
                number,
                code: code.clone(),
                name: congress.roll.name(code).to_owned(),
                about: about.cloned().unwrap_or_default(),
                alike: folded.iter().enumerate().any(|(j, other)| j != i && look_alike(other, &folded[i])),
            }
        };
        (1u16..).zip(&list.candidates).enumerate().map(made).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_are_easily_taken_for_each_other() {
        let alike = |a: &str, b: &str| {
            let chars = |name: &str| fold(name).chars().collect::<Vec<_>>();
            look_alike(&chars(a), &chars(b)) && look_alike(&chars(b), &chars(a))
        };
        assert!(alike("Lê Thị Hoa", "Lê Thị Hòa"));
        assert!(alike("Nguyễn Thị Lan", "Nguyễn Thị Loan"));
        assert!(alike("Nguyễn Văn Minh Đức", "Nguyễn Văn Đức Minh"));
        assert!(alike("Phạm Văn Nam", "Phạm Văn Nma"));
        assert!(!alike("Phạm Văn Nam", "Phạm Thị Nga"));
        assert!(!alike("Bùi Văn An", "Bùi Văn Bình"));
        assert!(!alike("", "An"));
    }
}
