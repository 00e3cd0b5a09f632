//! Adding up a box: 10,000 ballots of 60 names counted afresh, and one more added; and what a keyer types for a ballot
//! beside the least that could tell the ballots of that box apart.
use std::collections::{BTreeMap, BTreeSet};
use std::hint::black_box;
use std::time::{Duration, Instant};

use daihoi::base::role::{Actor, Role};
use daihoi::count::ballot::{Ballot, Column, Marks, Paper};
use daihoi::count::ballot_box::{BallotBox, evolve};
use daihoi::count::event::BoxEvent;
use daihoi::count::grammar;
use daihoi::count::tally;
use daihoi::rules::ruleset::Form;
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};

type Outcome = Result<(), Box<dyn std::error::Error>>;

const BALLOTS: usize = 10_000;
const NAMES: u16 = 60;
const SEATS: u16 = 50;
/// A box of usual size for the keystrokes.
const TYPED: (u16, u16, usize) = (31, 27, 300);
/// Keys of a number pad that a keyer uses: ten digits, space, point, Enter, equals.
const KEYS: f64 = 14.0;

fn below(rng: &mut ChaCha8Rng, n: u64) -> u64 {
    rng.next_u64() % n
}

/// Strikes as many names as there are too many, mostly; the later names are liked less.
fn struck(rng: &mut ChaCha8Rng, (names, seats): (u16, u16)) -> Vec<u16> {
    let surplus = usize::from(names - seats);
    let many = match below(rng, 100) {
        0..3 => surplus - 1,
        3..80 => surplus,
        80..95 => surplus + 1,
        _ => surplus + 3,
    };
    let mut numbers = BTreeSet::new();
    while numbers.len() < many {
        let [a, b] = [(); 2].map(|()| 1 + u16::try_from(below(rng, u64::from(names))).unwrap_or(0));
        numbers.insert(a.max(b));
    }
    numbers.into_iter().collect()
}

fn ballots(form: Form) -> (Paper, Vec<Ballot>) {
    let paper = Paper::usual(form, NAMES, SEATS);
    let mut rng = ChaCha8Rng::seed_from_u64(7);
    let one = |_| {
        let struck = struck(&mut rng, (NAMES, SEATS));
        let chosen = |n: u16| !struck.contains(&n);
        let marks = match form {
            Form::CrossOut => Marks::Struck(struck),
            Form::AgreeDisagree => {
                let column = |n| if chosen(n) { Column::Agree } else { Column::Disagree };
                Marks::Columns((1..=NAMES).map(column).collect())
            }
            Form::Cumulative => {
                let votes = (1..=NAMES).map(|n| if chosen(n) { 1000 } else { 0 }).collect();
                Marks::Spread { shares: 1000 + below(&mut rng, 9000), votes }
            }
        };
        Ballot::read(marks, &paper)
    };
    (paper, (0..BALLOTS).map(one).collect())
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    times[times.len() / 2].as_secs_f64() * 1e3
}

fn timed(mut work: impl FnMut()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn boxed(paper: Paper, ballots: &[Ballot]) -> Option<BallotBox> {
    let by = Actor::new(Role::Board, 1);
    let (mut open, reasons) = (None, vec!["too-many-names".to_owned()]);
    let collected = u32::try_from(ballots.len()).unwrap_or(u32::MAX);
    evolve(&mut open, by, &BoxEvent::Opened { list: "K7M-2QD".to_owned(), paper, collected, reasons });
    for (number, ballot) in (1..).zip(ballots) {
        evolve(&mut open, by, &BoxEvent::Entered { number, ballot: ballot.clone(), count: 1 });
    }
    open
}

fn adding_up(rounds: usize) -> Outcome {
    for (form, name) in
        [(Form::CrossOut, "cross-out"), (Form::AgreeDisagree, "agree/disagree"), (Form::Cumulative, "cumulative")]
    {
        let (paper, ballots) = ballots(form);
        let open = boxed(paper, &ballots).ok_or("no box")?;
        let afresh = (0..rounds).map(|_| timed(|| drop(black_box(open.recount())))).collect();
        let mut totals = open.totals.clone();
        if totals != open.recount() {
            return Err("the totals differ from a recount".into());
        }
        let adding = (0..rounds).map(|_| timed(|| ballots.iter().for_each(|b| tally::add(&mut totals, b, 1, &paper))));
        let one = median(adding.collect()) * 1e6 / BALLOTS as f64;
        let digest = (0..rounds.min(5)).map(|_| timed(|| drop(black_box(open.digest())))).collect();
        println!(
            "{name:>16}: {BALLOTS} ballots of {NAMES} names afresh {:.2} ms; one more {one:.0} ns; digest {:.1} ms",
            median(afresh),
            median(digest)
        );
    }
    Ok(())
}

/// The shortest a keyer can type for `struck`: numbers run together where that reads as the same.
fn shortest(struck: &[u16], paper: &Paper) -> String {
    let spaced = struck.iter().map(u16::to_string).collect::<Vec<_>>().join(" ");
    let standing: Vec<_> = (1..=paper.names).filter(|n| !struck.contains(n)).collect();
    let turned = standing.iter().map(u16::to_string).collect::<Vec<_>>().join(" ");
    let mut best = if struck.is_empty() { ".".to_owned() } else { spaced };
    let wanted = grammar::read(&best, paper);
    if turned.len() + 1 < best.len() {
        best = format!("+{turned}");
    }
    // Each space that may be left out without changing what is read.
    let mut place = 0;
    while let Some(space) = best[place..].find(' ').map(|i| i + place) {
        let without = format!("{}{}", &best[..space], &best[space + 1..]);
        if grammar::read(&without, paper) == wanted {
            best = without;
        } else {
            place = space + 1;
        }
    }
    best
}

fn keystrokes() -> Outcome {
    let (names, seats, count) = TYPED;
    let paper = Paper::usual(Form::CrossOut, names, seats);
    let mut rng = ChaCha8Rng::seed_from_u64(2025);
    let papers: Vec<_> = (0..count).map(|_| struck(&mut rng, (names, seats))).collect();
    let (mut plain, mut short, mut before) = (0, 0, None);
    let mut often: BTreeMap<&Vec<u16>, usize> = BTreeMap::new();
    for marks in &papers {
        let spaced = marks.iter().map(u16::to_string).collect::<Vec<_>>().join(" ");
        let least = shortest(marks, &paper);
        if grammar::read(&least, &paper) != Ok(Marks::Struck(marks.clone())) {
            return Err(format!("“{least}” does not read back").into());
        }
        // `=` for the same as before; Enter ends every ballot.
        plain += if before == Some(marks) { 2 } else { spaced.len().max(1) + 1 };
        short += if before == Some(marks) { 2 } else { least.len() + 1 };
        before = Some(marks);
        *often.entry(marks).or_default() += 1;
    }
    // Two bounds: names struck independently as often as in this box, and every pattern by its own frequency.
    let of = |n: usize| n as f64 / count as f64;
    let each = (1..=names).map(|n| {
        let p = of(papers.iter().filter(|s| s.contains(&n)).count());
        if p <= 0.0 || p >= 1.0 { 0.0 } else { -p * p.log2() - (1.0 - p) * (1.0 - p).log2() }
    });
    let by_name: f64 = each.sum();
    let by_pattern: f64 = often.values().map(|n| -of(*n) * of(*n).log2()).sum();
    let keys = |n: usize| n as f64 / count as f64;
    println!("{count} ballots, {names} names, {seats} seats: {} different", often.len());
    println!("  typed with spaces {:.2} keys a ballot, run together {:.2}", keys(plain), keys(short));
    println!(
        "  bound: {by_name:.1} bits a ballot name by name = {:.2} keys of {KEYS} + Enter; as patterns {by_pattern:.1} bits",
        by_name / KEYS.log2()
    );
    Ok(())
}

fn main() -> Outcome {
    let test = std::env::args().any(|a| a == "--test");
    adding_up(if test { 1 } else { 51 })?;
    keystrokes()
}
