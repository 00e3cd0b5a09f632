//! Who is elected, against a slow oracle that elects one group of equals after the other.
use daihoi::rules::base::{Base, needed, percent};
use daihoi::rules::body::Body;
use daihoi::rules::body::BodyKind;
use daihoi::rules::office::Office;
use daihoi::rules::ruleset::Majority;
use daihoi::rules::verdict::{Contest, Standing, Verdict};
use proptest::prelude::*;

use crate::house::rules;

fn base(value: u64) -> Base {
    let body = Body { summoned: value, present: value, excluded: Default::default() };
    Base::of(&body, rules("190-qd-tw-2024").base_for(BodyKind::Members).unwrap()).unwrap()
}

/// Elects from the highest while a whole group of equals fits; the first group that does not is tied.
fn oracle(base: u64, seats: usize, votes: &[u64]) -> (Vec<usize>, Vec<usize>) {
    let (mut elected, mut tied) = (Vec::new(), Vec::new());
    for mark in (0..=base).rev() {
        if mark * 2 <= base {
            break;
        }
        let group: Vec<usize> = (0..votes.len()).filter(|i| votes[*i] == mark).collect();
        if elected.len() + group.len() <= seats {
            elected.extend(group);
        } else {
            if elected.len() < seats {
                tied = group;
            }
            break;
        }
    }
    (elected, tied)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn the_verdict_is_the_oracles(
        size in 1u64..400,
        seats in 1u32..30,
        shares in prop::collection::vec(0u64..=1000, 1..40),
    ) {
        let votes: Vec<u64> = shares.iter().map(|s| size * s / 1000).collect();
        let verdict = judge(&base_of(size), seats, &votes);
        let (elected, tied) = oracle(size, seats as usize, &votes);
        prop_assert_eq!(&verdict.elected, &elected);
        prop_assert_eq!(&verdict.tied, &tied);
        prop_assert_eq!(verdict.vacant as usize, seats as usize - elected.len());
        for (i, standing) in verdict.standings.iter().enumerate() {
            let over = votes[i] * 2 > size;
            let want = match (elected.contains(&i), tied.contains(&i), over) {
                (true, ..) => Standing::Elected,
                (_, true, _) => Standing::Tied,
                (_, _, true) => Standing::OverHalfNoSeat,
                _ => Standing::NotElected,
            };
            prop_assert_eq!(*standing, want);
        }
    }

    #[test]
    fn the_order_of_candidates_never_changes_who_is_elected(
        size in 1u64..200,
        seats in 1u32..10,
        shares in prop::collection::vec(0u64..=100, 2..12),
        turn in 1usize..11,
    ) {
        let votes: Vec<u64> = shares.iter().map(|s| size * s / 100).collect();
        let turn = turn % votes.len();
        let mut turned = votes.clone();
        turned.rotate_left(turn);
        let first = judge(&base_of(size), seats, &votes);
        let second = judge(&base_of(size), seats, &turned);
        let names = |elected: &[usize], by: usize| {
            let mut all: Vec<_> = elected.iter().map(|i| (i + by) % votes.len()).collect();
            all.sort_unstable();
            all
        };
        prop_assert_eq!(names(&first.elected, 0), names(&second.elected, turn));
        prop_assert_eq!(names(&first.tied, 0), names(&second.tied, turn));
    }
}

/// The first round for a committee of members.
fn judge(base: &Base, seats: u32, votes: &[u64]) -> Verdict {
    let (kind, office) = (BodyKind::Members, Office::Committee);
    let contest = Contest { rules: rules_once(), kind, office, seats, round: 1, revote: false };
    daihoi::rules::verdict::judge(&contest, base, votes)
}

fn rules_once() -> &'static daihoi::rules::ruleset::RuleSet {
    static RULES: std::sync::OnceLock<daihoi::rules::ruleset::RuleSet> = std::sync::OnceLock::new();
    RULES.get_or_init(|| rules("190-qd-tw-2024"))
}

fn base_of(value: u64) -> Base {
    base(value)
}

#[test]
fn the_official_worked_answer() {
    // 11 official members, 10 present, 5 votes: not elected, 6 needed.
    let verdict = judge(&base(11), 1, &[5]);
    assert_eq!((verdict.needed, verdict.elected.len()), (6, 0));
    assert_eq!(judge(&base(10), 1, &[5]).needed, 6);
    assert_eq!(judge(&base(182), 1, &[92]).elected, [0]);
    assert_eq!(judge(&base(298), 1, &[149]).elected, Vec::<usize>::new());
}

#[test]
fn a_tie_at_the_last_seat_elects_none_of_the_equals() {
    let verdict = judge(&base(20), 3, &[18, 15, 12, 12, 11]);
    assert_eq!(verdict.elected, [0, 1]);
    assert_eq!(verdict.tied, [2, 3]);
    assert_eq!(verdict.standings[4], Standing::OverHalfNoSeat);
    assert_eq!(verdict.vacant, 1);
}

#[test]
fn a_tie_that_fits_is_no_tie() {
    let verdict = judge(&base(20), 3, &[12, 12, 12, 3]);
    assert_eq!((verdict.elected.len(), verdict.tied.len(), verdict.vacant), (3, 0, 0));
}

#[test]
fn percentages_and_thresholds_of_the_sources() {
    assert_eq!(percent(149u32, 182u32), "81.87");
    assert_eq!(needed(Majority::MoreThanHalf, 19), 10);
    assert_eq!(needed(Majority::MoreThanHalf, 20), 11);
}

#[test]
fn for_one_seat_the_sentence_ends_with_the_votes_that_decide_it() {
    let base = Base {
        value: 92,
        kind: Default::default(),
        whole: 94,
        ignored: 0,
        excluded: [(daihoi::rules::body::Exclusion::AbsentThroughoutAccepted, 2)].into(),
        article: "Điều 30 khoản 2".into(),
    };
    let words = daihoi::words::speech::Words::new(daihoi::words::lang::Lang::Vi);
    let said = |seats, votes: &[u64]| words.sentence(&judge(&base, seats, votes).sentence);
    let elected = said(1, &[61, 20]);
    assert!(
        elected.contains("94") && elected.contains("92") && elected.contains("được 61 phiếu, thừa 14"),
        "{elected}"
    );
    assert!(said(1, &[40]).contains("được 40 phiếu, thiếu 7"));
    assert!(!said(2, &[61, 60]).contains("61"), "of several names the table tells");
    assert!(!said(1, &[46, 46, 0]).contains("thừa"));
}
