//! The oracle: counts people and papers one by one, as a board would by hand, and knows the rule sets by heart, not from
//! their files. Nothing of the program's own judging is used.
use std::collections::BTreeMap;

use daihoi::rules::body::BodyKind;
use daihoi::rules::office::Office;
use daihoi::rules::ruleset::Form;

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
    let plurality = world.set == "luat-doanh-nghiep-2020";
    let lifted = world.revote && world.set != "robert";
    let over_half = |v: u64| u128::from(v) + u128::from(v) > u128::from(base);
    let qualifies = |v: u64| if plurality || lifted { v > 0 } else { over_half(v) };
    let seats = u64::from(world.seats);
    let rivals = |test: &dyn Fn(u64) -> bool| votes.iter().filter(|v| qualifies(**v) && test(**v)).count() as u64;
    let verdict = |v: &u64| {
        // In: with everyone at least as high there is still room. Tied: there is room, but not for all the equals.
        if qualifies(*v) && rivals(&|other| other >= *v) <= seats {
            "elected"
        } else if qualifies(*v) && rivals(&|other| other > *v) < seats {
            "tied"
        } else if !plurality && over_half(*v) {
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
    let seats = u64::from(world.seats);
    let sum: u64 = counted.iter().sum();
    let company = world.set == "luat-doanh-nghiep-2020";
    if world.form == Form::Cumulative {
        return if sum > paper.shares * seats { Reading::Void("over-shares") } else { Reading::Counts(counted) };
    }
    if sum > seats {
        return Reading::Void("too-many-names");
    }
    let alone = paper.cells.len() == 1;
    match (world.form, paper.cells[0].as_str()) {
        (Form::AgreeDisagree, "b") if alone => Reading::Void("both-or-neither"),
        (Form::AgreeDisagree, "n") if alone && world.set != "doan-tncs" => Reading::Void("both-or-neither"),
        (Form::AgreeDisagree, _) if alone => Reading::Counts(counted),
        (Form::CrossOut, "0") if alone && world.set == "robert" => Reading::Void("nobody"),
        _ if alone => Reading::Counts(counted),
        (Form::AgreeDisagree, _) if paper.cells.iter().all(|c| c == "d") => Reading::Board(counted),
        _ if sum == 0 && !company => Reading::Void("nobody"),
        _ => Reading::Counts(counted),
    }
}

/// Everyone, or every paper, that the majority is counted on, one after the other.
fn base(world: &World, valid: u64, invalid: &BTreeMap<String, u64>) -> u64 {
    let mut base = 0;
    match world.set {
        "190-qd-tw-2024" | "244-qd-tw-2014" => {
            for person in &world.people {
                let leaves = match (world.kind, person) {
                    (BodyKind::Meeting, _) => false,
                    (_, Whereabouts::Away(_)) => true,
                    _ => false,
                };
                base += u64::from(!leaves);
            }
        }
        "cong-doan" | "doan-tncs" => base = world.papers.len() as u64,
        "luat-doanh-nghiep-2020" => {
            base = world.people.iter().map(|p| u64::from(*p == Whereabouts::Here)).sum();
        }
        // Blank papers are not cast; illegal ones are.
        "robert" => {
            base = valid;
            for (reason, papers) in invalid {
                base += if reason == "nobody" { 0 } else { *papers };
            }
        }
        _ => base = world.people.len() as u64,
    }
    base
}

fn next(world: &World, vacant: u64, tied: bool) -> &'static str {
    if vacant == 0 {
        return "done";
    }
    match world.set {
        "robert" => return "second-round",
        "cong-doan" => return "congress-decides",
        _ => {}
    }
    if world.revote {
        return "congress-decides";
    }
    if tied {
        return "revote-tied";
    }
    if world.set != "190-qd-tw-2024" && world.set != "244-qd-tw-2014" {
        return "congress-decides";
    }
    match (world.office, world.kind, world.round) {
        (Office::Delegates | Office::Alternates, _, 1) => "second-round",
        (Office::Delegates | Office::Alternates, _, _) => "congress-decides",
        (Office::Secretary, BodyKind::Members, 1 | 2) => "second-round",
        (Office::Secretary, BodyKind::Members, _) => "superior-appoints",
        (_, _, 1) => "congress-decides",
        _ => "fill-none",
    }
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
