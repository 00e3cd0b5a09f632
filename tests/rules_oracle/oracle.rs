//! The oracle: counts people and papers one by one, as a board would by hand. Nothing of the program's own judging is
//! used, nor of its rule files.
use std::collections::BTreeMap;

use daihoi::rules::body::BodyKind;
use daihoi::rules::office::Office;
use daihoi::rules::ruleset::Form;

use crate::known::{Mark, On, Share, Tie};
use crate::world::{Paper, Whereabouts, World};

/// What a count must come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) base: u64,
    pub(crate) needed: u64,
    pub(crate) valid: u64,
    pub(crate) invalid: BTreeMap<String, u64>,
    /// In ballot order.
    pub(crate) votes: Vec<u64>,
    pub(crate) percents: Vec<String>,
    pub(crate) verdicts: Vec<&'static str>,
    pub(crate) vacant: u64,
    pub(crate) next: &'static str,
    /// Papers whose reading is the board's.
    pub(crate) for_the_board: usize,
}

/// How one paper reads: votes for each name, or why it is invalid.
enum Reading {
    Counts(Vec<u64>),
    Board(Vec<u64>),
    Void(&'static str),
}

pub(crate) fn answer(world: &World) -> Answer {
    let known = &world.known;
    let mut votes = vec![0u64; world.names.len()];
    let mut invalid: BTreeMap<String, u64> = BTreeMap::new();
    let (mut valid, mut for_the_board) = (0, 0);
    for paper in &world.papers {
        let counted = match read(world, paper) {
            Reading::Void(reason) => {
                *invalid.entry(reason.to_owned()).or_insert(0) += 1;
                continue;
            }
            Reading::Board(counted) => {
                for_the_board += 1;
                counted
            }
            Reading::Counts(counted) => counted,
        };
        valid += 1;
        for i in 0..votes.len() {
            votes[i] += counted[i];
        }
    }
    let base = base(world, valid, &invalid);
    let lifted = world.revote && known.tie == Tie::Again;
    let enough = |v: u64| v > 0 && known.share.is_none_or(|share| share.reached(v, base));
    let qualifies = |v: u64| if lifted { v > 0 } else { enough(v) };
    let seats = u64::from(world.seats);
    let rivals = |test: &dyn Fn(u64) -> bool| votes.iter().filter(|v| qualifies(**v) && test(**v)).count() as u64;
    let verdict = |v: &u64| {
        // In: with everyone at least as high there is still room. Tied: there is room, but not for all the equals.
        if qualifies(*v) && rivals(&|other| other >= *v) <= seats {
            "elected"
        } else if qualifies(*v) && rivals(&|other| other > *v) < seats {
            "tied"
        } else if known.share.is_some() && enough(*v) {
            "over-half-no-seat"
        } else {
            "not-elected"
        }
    };
    let verdicts: Vec<&'static str> = votes.iter().map(verdict).collect();
    let filled = verdicts.iter().filter(|v| **v == "elected").count() as u64;
    let vacant = seats - filled;
    let mut needed = 1;
    while !qualifies(needed) {
        needed += 1;
    }
    Answer {
        base,
        needed,
        valid,
        invalid,
        percents: votes.iter().map(|v| percent(*v, base)).collect(),
        next: next(world, vacant, verdicts.contains(&"tied")),
        verdicts,
        votes,
        vacant,
        for_the_board,
    }
}

impl Share {
    fn reached(self, votes: u64, base: u64) -> bool {
        match self {
            Self::Half => u128::from(votes) + u128::from(votes) > u128::from(base),
            Self::Percent(percent) => u128::from(votes) * 100 >= u128::from(base) * u128::from(percent),
        }
    }
}

fn read(world: &World, paper: &Paper) -> Reading {
    if let Some(reason) = paper.refused {
        return Reading::Void(reason);
    }
    let counted: Vec<u64> = paper
        .cells
        .iter()
        .map(|cell| match cell.as_str() {
            "a" => 1,
            "" | "d" | "b" | "n" => 0,
            number => number.parse().unwrap(),
        })
        .collect();
    let (seats, sum) = (u64::from(world.seats), counted.iter().sum::<u64>());
    let (names, columns) = (paper.cells.len(), world.form == Form::AgreeDisagree);
    let all = |mark: &str| paper.cells.iter().all(|c| c == mark);
    // The case a paper is of; no paper is of two.
    let case = if world.form == Form::Cumulative && sum > paper.shares * seats {
        Some(("over-shares", "over-shares"))
    } else if world.form != Form::Cumulative && sum > seats {
        Some(("too-many-names", "too-many-names"))
    } else if sum > 0 {
        None
    } else if columns && names == 1 {
        match paper.cells[0].as_str() {
            "b" => Some(("both-one-name", "both-or-neither")),
            "n" => Some(("neither-one-name", "both-or-neither")),
            _ => None,
        }
    } else if columns && all("d") {
        Some(("all-disagree", "nobody"))
    } else if names == 1 {
        Some(("nobody-one-name", "nobody"))
    } else {
        Some(("nobody", "nobody"))
    };
    match case.map(|(case, reason)| (world.known.marks[case], reason)) {
        Some((Mark::Invalid, reason)) => Reading::Void(reason),
        Some((Mark::Board, _)) => Reading::Board(counted),
        Some((Mark::Valid, _)) | None => Reading::Counts(counted),
    }
}

/// Everyone, or every paper, that the majority is counted on, one after the other.
fn base(world: &World, valid: u64, invalid: &BTreeMap<String, u64>) -> u64 {
    let mut base = 0;
    match world.known.base {
        On::SummonedLessExcluded => {
            for person in &world.people {
                let leaves = match (world.kind, person) {
                    (BodyKind::Meeting, _) => false,
                    (_, Whereabouts::Away(_)) => true,
                    _ => false,
                };
                base += u64::from(!leaves);
            }
        }
        On::Everyone => world.people.iter().for_each(|_| base += 1),
        On::Present => base = world.people.iter().map(|p| u64::from(*p == Whereabouts::Here)).sum(),
        On::Issued => base = u64::from(world.issued),
        On::Collected => world.papers.iter().for_each(|_| base += 1),
        On::Valid => base = valid,
        // Blank papers are not cast; illegal ones are.
        On::Cast => {
            base = valid;
            for (reason, papers) in invalid {
                base += if reason == "nobody" { 0 } else { *papers };
            }
        }
    }
    base
}

fn next(world: &World, vacant: u64, tied: bool) -> &'static str {
    let known = &world.known;
    if vacant == 0 {
        return "done";
    }
    match known.tie {
        Tie::Again if world.revote => return "congress-decides",
        Tie::Again if tied => return "revote-tied",
        Tie::SameMajority if tied => return "second-round",
        Tie::Ask if tied => return "congress-decides",
        Tie::Older if tied => return "older",
        Tie::Lot if tied => return "lot",
        _ => {}
    }
    let after = match (world.office, world.kind) {
        (Office::Delegates | Office::Alternates, _) => &known.delegates,
        (Office::Secretary, BodyKind::Members) => &known.cell_secretary,
        _ => &known.committees,
    };
    let mut rounds = after.iter();
    let mut next = rounds.next().unwrap();
    for _ in 1..world.round {
        next = rounds.next().unwrap_or(next);
    }
    next
}

/// Long division to the fourth digit, and the fifth decides.
fn percent(votes: u64, base: u64) -> String {
    if base == 0 {
        return "0.00".to_owned();
    }
    let (mut whole, mut rest) = (votes * 100 / base, votes * 100 % base);
    let mut digits = Vec::new();
    for _ in 0..3 {
        rest *= 10;
        digits.push(rest / base);
        rest %= base;
    }
    let mut cents = digits[0] * 10 + digits[1];
    if digits[2] >= 5 {
        cents += 1;
    }
    if cents == 100 {
        whole += 1;
        cents = 0;
    }
    format!("{whole}.{cents:02}")
}
