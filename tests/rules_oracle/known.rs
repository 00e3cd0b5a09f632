//! The rule sets by heart, in the oracle's own words, not from their files; and rule sets that nobody has written yet.
use std::collections::BTreeMap;

use crate::world::Dice;

/// What the majority is counted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum On {
    SummonedLessExcluded,
    Everyone,
    Present,
    Issued,
    Collected,
    Valid,
    Cast,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Share {
    Half,
    Percent(u32),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tie {
    Again,
    SameMajority,
    Ask,
    Older,
    Lot,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Valid,
    Invalid,
    Board,
}

/// A rule set as far as it decides who is elected.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    pub(crate) base: On,
    /// None: the highest are elected.
    pub(crate) share: Option<Share>,
    pub(crate) tie: Tie,
    pub(crate) committees: Vec<&'static str>,
    pub(crate) delegates: Vec<&'static str>,
    pub(crate) cell_secretary: Vec<&'static str>,
    pub(crate) marks: BTreeMap<&'static str, Mark>,
}

const CASES: [&str; 7] =
    ["too-many-names", "nobody", "nobody-one-name", "both-one-name", "neither-one-name", "all-disagree", "over-shares"];
const ASKED: &[&str] = &["congress-decides"];

/// The set `id`.
pub(crate) fn known(id: &str) -> Known {
    let all = |after: &[&'static str]| [after.to_vec(), after.to_vec(), after.to_vec()];
    let (base, share, tie, after) = match id {
        "190-qd-tw-2024" | "244-qd-tw-2014" => {
            let committees = vec!["congress-decides", "fill-none"];
            let delegates = vec!["second-round", "congress-decides"];
            let secretary = vec!["second-round", "second-round", "superior-appoints"];
            (On::SummonedLessExcluded, Some(Share::Half), Tie::Again, [committees, delegates, secretary])
        }
        "cong-doan" => (On::Collected, Some(Share::Half), Tie::Ask, all(ASKED)),
        "doan-tncs" => (On::Collected, Some(Share::Half), Tie::Again, all(ASKED)),
        "luat-doanh-nghiep-2020" => (On::Present, None, Tie::Again, all(ASKED)),
        "robert" => (On::Cast, Some(Share::Half), Tie::SameMajority, all(&["second-round"])),
        _ => (On::Everyone, Some(Share::Half), Tie::Again, all(ASKED)),
    };
    let mut marks: BTreeMap<_, _> = CASES.into_iter().map(|case| (case, Mark::Invalid)).collect();
    marks.insert("all-disagree", Mark::Board);
    marks.insert("nobody-one-name", Mark::Valid);
    match id {
        "robert" => drop(marks.insert("nobody-one-name", Mark::Invalid)),
        "doan-tncs" => drop(marks.insert("neither-one-name", Mark::Valid)),
        "luat-doanh-nghiep-2020" => drop(marks.insert("nobody", Mark::Valid)),
        _ => {}
    }
    let [committees, delegates, cell_secretary] = after;
    Known { base, share, tie, committees, delegates, cell_secretary, marks }
}

/// Any rule set that a file could describe.
pub(crate) fn invented(dice: &mut Dice) -> Known {
    let after = |dice: &mut Dice| {
        let nexts = ["congress-decides", "second-round", "fill-none", "superior-appoints"];
        (0..1 + dice.under(4)).map(|_| dice.of(&nexts)).collect::<Vec<_>>()
    };
    let percent = u32::try_from(dice.under(101)).unwrap();
    let on = [On::SummonedLessExcluded, On::Everyone, On::Present, On::Issued, On::Collected, On::Valid, On::Cast];
    Known {
        base: dice.of(&on),
        share: dice.of(&[Some(Share::Half), Some(Share::Percent(percent)), None]),
        tie: dice.of(&[Tie::Again, Tie::SameMajority, Tie::Ask, Tie::Older, Tie::Lot]),
        committees: after(dice),
        delegates: after(dice),
        cell_secretary: after(dice),
        marks: CASES.into_iter().map(|c| (c, dice.of(&[Mark::Valid, Mark::Invalid, Mark::Board]))).collect(),
    }
}
