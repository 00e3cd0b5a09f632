//! A ballot as entered, and how the rule's marks table judges it.
use serde::{Deserialize, Serialize};

use crate::rules::marks::{MarksTable, Reading};
use crate::rules::ruleset::{BOTH_OR_NEITHER, Form, NOBODY, OVER_SHARES, TOO_MANY_NAMES};

/// Marks on one name of an agree/disagree ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Column {
    Agree,
    Disagree,
    Both,
    Neither,
}

/// What stands on the paper. Numbers are candidates' numbers in ballot order, from 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Marks {
    /// Names struck out, ascending, each once.
    Struck(Vec<u16>),
    /// One column a name, in ballot order.
    Columns(Vec<Column>),
    /// Cumulative form: the shares on the paper, and the votes for each name in ballot order.
    Spread { shares: u64, votes: Vec<u64> },
    /// Not read: the paper is invalid as a whole, or nobody but the board can read it.
    Unread,
}

/// What the counting board decided on a paper, by whom and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Those who decided, as they are to stand in the minutes.
    pub by: String,
    pub reason: String,
}

/// The board's ruling on a paper that was put aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ruling {
    /// Valid, and read like this.
    Valid(Marks),
    /// Invalid, for this reason of the rule file.
    Invalid(String),
}

/// One ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballot {
    pub marks: Marks,
    /// Id of the reason it is invalid, from the rule file.
    pub invalid: Option<String>,
    /// Put aside for the board to decide, with a note of what stands on it. Stays when the board has decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aside: Option<String>,
    /// The board's decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Box<Decision>>,
}

/// What a box's papers look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    pub form: Form,
    /// Names on the list.
    pub names: u16,
    pub seats: u16,
    /// What the rule says of unusual marks.
    #[serde(default = "usual")]
    pub marks: MarksTable<Reading>,
    /// Cumulative form: the shares represented when the papers went out; more can stand on no box. Zero: not known.
    #[serde(default)]
    pub shares: u64,
}

/// More shares than any paper carries: a slip of the finger, and sums stay far from overflowing.
pub const MOST_SHARES: u64 = 1_000_000_000_000;

/// 244-QĐ/TW, Article 17; all names refused is left to the board.
const USUAL: MarksTable<Reading> = MarksTable {
    too_many_names: Reading::Invalid,
    nobody: Reading::Invalid,
    nobody_one_name: Reading::Valid,
    both_one_name: Reading::Invalid,
    neither_one_name: Reading::Invalid,
    all_disagree: Reading::Board,
    over_shares: Reading::Invalid,
};

fn usual() -> MarksTable<Reading> {
    USUAL
}

/// How marks are judged by the rule's table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judged {
    Valid,
    /// For the reason with this id.
    Invalid(&'static str),
    /// The board decides; were it to hold the paper invalid, then for the reason with this id.
    Board(&'static str),
}

impl Paper {
    /// A paper judged by the usual table.
    pub const fn usual(form: Form, names: u16, seats: u16) -> Self {
        Self { form, names, seats, marks: USUAL, shares: 0 }
    }

    /// The most votes one paper can carry: seats, or shares × seats.
    pub fn most(&self, marks: &Marks) -> u64 {
        let voices = if let Marks::Spread { shares, .. } = marks { *shares } else { 1 };
        voices.saturating_mul(u64::from(self.seats))
    }

    /// Whether `marks` are of this paper's form and length.
    pub fn takes(&self, marks: &Marks) -> bool {
        match marks {
            Marks::Unread => true,
            Marks::Struck(struck) => {
                let ascending = struck.windows(2).all(|w| w[0] < w[1]);
                self.form == Form::CrossOut && ascending && struck.iter().all(|n| (1..=self.names).contains(n))
            }
            Marks::Columns(columns) => self.form == Form::AgreeDisagree && columns.len() == usize::from(self.names),
            Marks::Spread { shares, votes } => {
                self.form == Form::Cumulative
                    && (1..=MOST_SHARES).contains(shares)
                    && votes.len() == usize::from(self.names)
            }
        }
    }
}

impl Marks {
    /// Numbers of the names this paper votes for.
    pub fn chosen(&self, paper: &Paper) -> Vec<u16> {
        match self {
            Self::Struck(struck) => (1..=paper.names).filter(|n| !struck.contains(n)).collect(),
            Self::Columns(columns) => {
                (1..=paper.names).zip(columns).filter(|(_, c)| **c == Column::Agree).map(|(n, _)| n).collect()
            }
            Self::Spread { votes, .. } => {
                (1..=paper.names).zip(votes).filter(|(_, v)| **v > 0).map(|(n, _)| n).collect()
            }
            Self::Unread => Vec::new(),
        }
    }

    /// How many names this paper votes for. `Struck` names each number once.
    pub fn names_chosen(&self, paper: &Paper) -> usize {
        match self {
            Self::Struck(struck) => usize::from(paper.names).saturating_sub(struck.len()),
            Self::Columns(columns) => columns.iter().filter(|c| **c == Column::Agree).count(),
            Self::Spread { votes, .. } => votes.iter().filter(|v| **v > 0).count(),
            Self::Unread => 0,
        }
    }

    /// Votes on this paper: names chosen, or votes spread.
    pub fn votes(&self, paper: &Paper) -> u64 {
        match self {
            Self::Spread { votes, .. } => votes.iter().fold(0, |all, n| all.saturating_add(*n)),
            _ => self.names_chosen(paper) as u64,
        }
    }

    /// Judges these marks by the paper's table. An invalid case goes before one that the board decides.
    pub fn judged(&self, paper: &Paper) -> Judged {
        let table = &paper.marks;
        let mut judged = Judged::Valid;
        let mut case = |reading: Reading, reason: &'static str| match (reading, judged) {
            (Reading::Invalid, Judged::Valid | Judged::Board(_)) => judged = Judged::Invalid(reason),
            (Reading::Board, Judged::Valid) => judged = Judged::Board(reason),
            _ => {}
        };
        let chosen = self.names_chosen(paper);
        if *self == Self::Unread {
            return Judged::Valid;
        }
        if matches!(self, Self::Spread { .. }) && self.votes(paper) > paper.most(self) {
            case(table.over_shares, OVER_SHARES);
        }
        // Shares may be spread over as many names as the voter likes.
        let spread = matches!(self, Self::Spread { .. });
        if !spread && chosen > usize::from(paper.seats) {
            case(table.too_many_names, TOO_MANY_NAMES);
        }
        match self {
            Self::Columns(columns) => match columns.as_slice() {
                [Column::Both] => case(table.both_one_name, BOTH_OR_NEITHER),
                [Column::Neither] => case(table.neither_one_name, BOTH_OR_NEITHER),
                [_] => {}
                many if many.iter().all(|c| *c == Column::Disagree) => case(table.all_disagree, NOBODY),
                _ if chosen == 0 => case(table.nobody, NOBODY),
                _ => {}
            },
            _ if chosen == 0 && paper.names == 1 => case(table.nobody_one_name, NOBODY),
            _ if chosen == 0 => case(table.nobody, NOBODY),
            _ => {}
        }
        judged
    }
}

impl Ballot {
    /// A ballot judged by its marks alone: valid, invalid, or put aside for the board.
    pub fn read(marks: Marks, paper: &Paper) -> Self {
        let (invalid, aside) = match marks.judged(paper) {
            Judged::Valid => (None, None),
            Judged::Invalid(reason) => (Some(reason.to_owned()), None),
            Judged::Board(_) => (None, Some(String::new())),
        };
        Self { marks, invalid, aside, decision: None }
    }

    /// A paper the board holds invalid for `reason`.
    pub fn refused(reason: &str) -> Self {
        Self { marks: Marks::Unread, invalid: Some(reason.to_owned()), aside: None, decision: None }
    }

    /// A paper put aside for the board, with what stands on it as far as it can be read.
    pub fn put_aside(marks: Marks, note: &str) -> Self {
        Self { marks, invalid: None, aside: Some(note.to_owned()), decision: None }
    }

    /// This paper as the board decides it.
    #[must_use]
    pub fn ruled(&self, ruling: &Ruling, decision: Decision) -> Self {
        let (marks, invalid) = match ruling {
            Ruling::Valid(marks) => (marks.clone(), None),
            Ruling::Invalid(reason) => (self.marks.clone(), Some(reason.clone())),
        };
        let aside = Some(self.aside.clone().unwrap_or_default());
        Self { marks, invalid, aside, decision: Some(Box::new(decision)) }
    }

    /// The board has still to decide.
    pub fn pending(&self) -> bool {
        self.aside.is_some() && self.decision.is_none()
    }

    /// Reads the same as `other`; notes written beside the marks may differ.
    pub fn reads_as(&self, other: &Self) -> bool {
        self.marks == other.marks && self.invalid == other.invalid && self.aside.is_some() == other.aside.is_some()
    }
}
