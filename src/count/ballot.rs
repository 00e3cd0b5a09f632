//! A ballot as entered.
use serde::{Deserialize, Serialize};

use crate::rules::ruleset::{BOTH_OR_NEITHER, Form, NOBODY, TOO_MANY_NAMES};

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
    /// Not read: the paper is invalid as a whole.
    Unread,
}

/// One ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballot {
    pub marks: Marks,
    /// Id of the reason it is invalid, from the rule file.
    pub invalid: Option<String>,
}

/// What a box's papers look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    pub form: Form,
    /// Names on the list.
    pub names: u16,
    pub seats: u16,
}

impl Marks {
    /// Numbers of the names this paper votes for.
    pub fn chosen(&self, paper: &Paper) -> Vec<u16> {
        match self {
            Self::Struck(struck) => (1..=paper.names).filter(|n| !struck.contains(n)).collect(),
            Self::Columns(columns) => {
                (1..=paper.names).zip(columns).filter(|(_, c)| **c == Column::Agree).map(|(n, _)| n).collect()
            }
            Self::Unread => Vec::new(),
        }
    }

    /// The reason these marks make the paper invalid by themselves (244-QĐ/TW, Article 17).
    pub fn verdict(&self, paper: &Paper) -> Option<&'static str> {
        match self {
            Self::Unread => None,
            Self::Struck(_) => {
                let chosen = self.chosen(paper).len();
                if chosen > usize::from(paper.seats) {
                    Some(TOO_MANY_NAMES)
                } else if chosen == 0 && paper.names > 1 {
                    Some(NOBODY)
                } else {
                    None
                }
            }
            Self::Columns(columns) => match columns.as_slice() {
                [Column::Both | Column::Neither] => Some(BOTH_OR_NEITHER),
                [_] => None,
                many if many.iter().all(|c| *c == Column::Neither) => Some(NOBODY),
                _ => None,
            },
        }
    }
}

impl Ballot {
    /// A ballot judged by its marks alone.
    pub fn read(marks: Marks, paper: &Paper) -> Self {
        let invalid = marks.verdict(paper).map(str::to_owned);
        Self { marks, invalid }
    }

    /// A paper the board holds invalid for `reason`.
    pub fn refused(reason: &str) -> Self {
        Self { marks: Marks::Unread, invalid: Some(reason.to_owned()) }
    }
}
