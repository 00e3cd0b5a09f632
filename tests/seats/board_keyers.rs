//! Two keyers enter a whole box with slips of the hand: the comparison finds every one.
use std::collections::BTreeSet;

use daihoi::base::role::Role;
use daihoi::count::ballot::{Marks, Paper};
use daihoi::count::grammar;
use daihoi::count::keying::{Double, Keying};
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};

use crate::keeper::{Keeper, election, people};
use crate::pair::{Pair, code, opened};

const PAPERS: u32 = 300;
const NAMES: u16 = 31;
const SEATS: u16 = 27;

fn below(rng: &mut ChaCha8Rng, n: u64) -> u64 {
    rng.next_u64() % n
}

/// What is struck on each paper: mostly four names, among them often the same ones.
fn papers(rng: &mut ChaCha8Rng) -> Vec<BTreeSet<u16>> {
    let paper = |_| {
        let wanted = if below(rng, 10) == 0 { 4 + below(rng, 6) as usize } else { 4 };
        let mut struck = BTreeSet::new();
        while struck.len() < wanted {
            let few = if below(rng, 3) == 0 { u64::from(NAMES) } else { 9 };
            struck.insert(u16::try_from(below(rng, few)).unwrap() + 1);
        }
        struck
    };
    (0..PAPERS).map(paper).collect()
}

fn text(struck: &BTreeSet<u16>) -> String {
    struck.iter().map(u16::to_string).collect::<Vec<_>>().join(" ")
}

/// The same paper with one number mistaken for another.
fn slip(struck: &BTreeSet<u16>, rng: &mut ChaCha8Rng) -> BTreeSet<u16> {
    let mut wrong = struck.clone();
    let place = usize::try_from(below(rng, struck.len() as u64)).unwrap();
    wrong.remove(struck.iter().nth(place).unwrap());
    while wrong.len() < struck.len() || wrong == *struck {
        wrong.insert(u16::try_from(below(rng, u64::from(NAMES))).unwrap() + 1);
        if wrong.len() > struck.len() {
            wrong.pop_first();
        }
    }
    wrong
}

fn double(pair: &Pair) -> &Double {
    opened(&pair.seat.keeper).double.as_ref().unwrap()
}

#[test]
fn every_slip_of_either_keyer_is_found() {
    let mut rng = ChaCha8Rng::seed_from_u64(7);
    let papers = papers(&mut rng);
    let mut keeper = Keeper::open(Role::Board, people(), vec![election("bch", "Ban Chấp hành", u32::from(SEATS))]);
    keeper.fix_list("bch", u32::from(NAMES));
    keeper.open_box("bch", PAPERS);
    keeper.ready("bch", Keying::Double { batch: 50 });
    let mut pair = Pair::new(keeper);
    let typed = format!("{}\n", code(&pair.seat.keeper));
    pair.types(2, &typed);
    pair.types(2, "b");
    pair.types(1, "a");
    let (mut wrong, mut keys) = (BTreeSet::new(), 0);
    for (number, struck) in (1u32..).zip(&papers) {
        for keyer in [1, 2] {
            let erred = below(&mut rng, 100) == 0 && wrong.insert(number);
            let line = format!("{}\n", text(&if erred { slip(struck, &mut rng) } else { struck.clone() }));
            keys += line.len();
            pair.types(keyer, &line);
            if number % 50 == 0 {
                pair.types(keyer, "\n");
            }
        }
    }
    assert_eq!(opened(&pair.seat.keeper).entered(), PAPERS);
    let found: BTreeSet<_> =
        double(&pair).differences().iter().map(|d| double(&pair).number(d.batch, d.position)).collect();
    assert!(!wrong.is_empty() && found == wrong, "slips {wrong:?}, found {found:?}");
    pair.types(1, "l");
    while let Some((batch, position)) =
        double(&pair).differences().iter().find(|d| d.resolution.is_none()).map(|d| (d.batch, d.position))
    {
        let number = double(&pair).number(batch, position) as usize;
        let line = format!("\n{}\nTrưởng ban\n\n", text(&papers[number - 1]));
        pair.types(1, &line);
        assert!(double(&pair).resolved.contains_key(&u32::try_from(number).unwrap()), "paper {number} is not settled");
    }
    let paper = Paper::usual(daihoi::rules::ruleset::Form::CrossOut, NAMES, SEATS);
    let right: Vec<Marks> = papers.iter().map(|p| grammar::read(&text(p), &paper).unwrap()).collect();
    let agreed: Vec<_> = opened(&pair.seat.keeper).ballots().map(|(_, b, _)| b.marks.clone()).collect();
    assert_eq!(agreed, right, "what counts is what stands on the papers");
    println!("keystrokes a ballot and keyer: {:.2}", keys as f64 / f64::from(PAPERS) / 2.0);
}
