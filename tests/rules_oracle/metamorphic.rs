//! Changes that must not matter, and those that must never help anybody.
use std::collections::BTreeSet;

use daihoi::app::tally::judged;
use daihoi::count::tally::total;
use daihoi::rules::ruleset::Form;
use daihoi::rules::totals::Totals;
use daihoi::script::case::{Case, Counted};

use crate::run::{answer, by_ballots};
use crate::world::{Dice, Paper, World, paper, world};

const CASES: std::ops::Range<u64> = 3_000_000..3_002_500;

/// Names of the elected and of the tied.
fn chosen(case: &Case) -> [BTreeSet<String>; 2] {
    let (_, verdict) = judged(case).verdict.unwrap();
    let named = |numbers: &[usize]| numbers.iter().map(|i| case.names[*i].clone()).collect();
    [named(&verdict.elected), named(&verdict.tied)]
}

#[test]
fn the_order_of_ballots_changes_nothing() {
    for seed in CASES {
        let mut world = world(seed);
        let before = answer(&by_ballots(&world));
        Dice::new(seed).shuffle(&mut world.papers);
        assert_eq!(answer(&by_ballots(&world)), before, "seed {seed}");
    }
}

#[test]
fn the_order_of_candidates_changes_nobodys_verdict() {
    for seed in CASES {
        let first = world(seed);
        let mut order: Vec<usize> = (0..first.names.len()).collect();
        Dice::new(seed).shuffle(&mut order);
        let mut second = first.clone();
        second.names = order.iter().map(|i| first.names[*i].clone()).collect();
        for (new, old) in second.papers.iter_mut().zip(&first.papers) {
            new.cells = order.iter().map(|i| old.cells[*i].clone()).collect();
        }
        assert_eq!(chosen(&by_ballots(&first)), chosen(&by_ballots(&second)), "seed {seed}: {order:?}");
        let (a, b) = (answer(&by_ballots(&first)), answer(&by_ballots(&second)));
        let moved: Vec<_> = order.iter().map(|i| (a.votes[*i], a.verdicts[*i])).collect();
        assert_eq!(moved, b.votes.into_iter().zip(b.verdicts).collect::<Vec<_>>(), "seed {seed}");
        assert_eq!((a.next, a.vacant, a.base), (b.next, b.vacant, b.base));
    }
}

/// Adds the totals of one batch to those of others.
fn add(sum: &mut Totals, batch: &Totals) {
    sum.entered += batch.entered;
    sum.valid += batch.valid;
    sum.shares += batch.shares;
    sum.undervotes += batch.undervotes;
    sum.full += batch.full;
    sum.fewer += batch.fewer;
    for (reason, n) in &batch.invalid {
        *sum.invalid.entry(reason.clone()).or_default() += n;
    }
    sum.names.resize(batch.names.len(), Default::default());
    for (all, one) in sum.names.iter_mut().zip(&batch.names) {
        all.votes += one.votes;
        all.disagree += one.disagree;
        all.both_or_neither += one.both_or_neither;
    }
}

#[test]
fn batches_in_any_order_and_of_any_size_make_the_same_totals() {
    for seed in CASES {
        let mut dice = Dice::new(seed);
        let case = by_ballots(&world(seed));
        let Counted::Ballots(paper, ballots) = &case.counted else { panic!() };
        let mut batches: Vec<_> = ballots.chunks(1 + dice.under(5)).collect();
        dice.shuffle(&mut batches);
        let mut sum = total(&[], paper);
        batches.iter().for_each(|batch| add(&mut sum, &total(*batch, paper)));
        assert_eq!(sum, total(ballots, paper), "seed {seed}");
    }
}

/// The world with one more paper, handed out to somebody who came in late to vote.
fn with(world: &World, paper: Paper) -> World {
    let mut more = world.clone();
    more.papers.push(paper);
    more.issued = more.issued.max(u32::try_from(more.papers.len()).unwrap());
    more
}

#[test]
fn an_invalid_ballot_elects_nobody() {
    let mut checked = 0;
    for seed in CASES {
        let world = world(seed);
        // A paper that was kept back, so that the body stays as it is.
        if world.papers.len() >= world.present() {
            continue;
        }
        let blank = Paper { cells: vec![String::new(); world.names.len()], shares: 1, refused: Some("outside-name") };
        let more = with(&world, blank);
        let ([before, tied], [after, _]) = (chosen(&by_ballots(&world)), chosen(&by_ballots(&more)));
        assert!(after.is_subset(&before), "seed {seed}: {before:?} {tied:?} {after:?}");
        // Where the base is not counted on ballots it changes nobody's verdict at all.
        let (a, b) = (answer(&by_ballots(&world)), answer(&by_ballots(&more)));
        assert_eq!(a.votes, b.votes);
        if !matches!(world.set, "cong-doan" | "doan-tncs" | "robert") {
            assert_eq!((a.base, a.verdicts, a.next), (b.base, b.verdicts, b.next), "seed {seed}");
        } else {
            assert_eq!(a.base + 1, b.base, "an illegal ballot stays in the base: seed {seed}");
        }
        checked += 1;
    }
    assert!(checked > 500, "{checked}");
}

#[test]
fn a_blank_is_no_ballot_cast_under_roberts_rules() {
    let mut checked = 0;
    for seed in CASES {
        let world = world(seed);
        if world.set != "robert" || world.form != Form::CrossOut || world.papers.len() >= world.present() {
            continue;
        }
        let blank = Paper { cells: vec!["0".to_owned(); world.names.len()], shares: 1, refused: None };
        let (a, b) = (answer(&by_ballots(&world)), answer(&by_ballots(&with(&world, blank))));
        assert_eq!((a.base, a.needed, a.verdicts, a.next), (b.base, b.needed, b.verdicts, b.next), "seed {seed}");
        checked += 1;
    }
    assert!(checked > 20, "{checked}");
}

#[test]
fn one_more_vote_never_lowers_a_name() {
    for seed in CASES {
        let world = world(seed);
        if world.papers.len() >= world.present() {
            continue;
        }
        let another = paper(&mut Dice::new(seed + 1), &world, 50);
        let (a, b) = (answer(&by_ballots(&world)), answer(&by_ballots(&with(&world, another))));
        assert!(a.votes.iter().zip(&b.votes).all(|(a, b)| a <= b), "seed {seed}");
        assert!(a.valid + 1 == b.valid || a.valid == b.valid);
    }
}
