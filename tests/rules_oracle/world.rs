//! Random small congresses: people, an election, and papers with every kind of mark.
use daihoi::rules::body::BodyKind;
use daihoi::rules::office::Office;
use daihoi::rules::ruleset::Form;

use crate::known::{Known, invented, known};

pub(crate) const SETS: [&str; 7] =
    ["190-qd-tw-2024", "244-qd-tw-2014", "cong-doan", "doan-tncs", "luat-doanh-nghiep-2020", "robert", "whole-body"];

/// Where somebody summoned is during the congress.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Whereabouts {
    /// Present, with a vote.
    Here,
    /// Absent without leave, or for a part of the congress only.
    Missing,
    /// Absent for a reason by this name.
    Away(&'static str),
}

/// One paper as the voter left it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Paper {
    /// One cell a name: "1" "0", "a" "d" "b" "n", or a number.
    pub(crate) cells: Vec<String>,
    pub(crate) shares: u64,
    /// The board holds it invalid.
    pub(crate) refused: Option<&'static str>,
}

#[derive(Clone, Debug)]
pub(crate) struct World {
    /// Its file, or the one that an invented set is made from.
    pub(crate) set: &'static str,
    pub(crate) known: Known,
    pub(crate) invented: bool,
    pub(crate) kind: BodyKind,
    pub(crate) office: Office,
    pub(crate) form: Form,
    pub(crate) seats: u32,
    pub(crate) round: u32,
    pub(crate) revote: bool,
    pub(crate) people: Vec<Whereabouts>,
    pub(crate) names: Vec<String>,
    pub(crate) issued: u32,
    pub(crate) papers: Vec<Paper>,
}

impl World {
    pub(crate) fn present(&self) -> usize {
        self.people.iter().filter(|p| **p == Whereabouts::Here).count()
    }
}

/// A small generator of its own, so that a failing seed tells the whole case.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From 0 to `below`, which it does not reach.
    pub(crate) fn under(&mut self, below: usize) -> usize {
        usize::try_from(self.next() % below.max(1) as u64).unwrap()
    }

    pub(crate) fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.under(all.len())]
    }

    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.under(100) < percent
    }

    pub(crate) fn shuffle<T>(&mut self, all: &mut [T]) {
        for i in (1..all.len()).rev() {
            all.swap(i, self.under(i + 1));
        }
    }
}

/// The reasons a base knows for each kind of body under the Party's rules.
pub(crate) fn reasons(kind: BodyKind) -> &'static [&'static str] {
    match kind {
        BodyKind::Members => {
            &["temporary-elsewhere-absent", "exempt-absent", "suspended-or-detained", "absent-throughout-accepted"]
        }
        BodyKind::Delegates => &["convening-absent-throughout", "absent-throughout-no-alternate"],
        BodyKind::Meeting => &[],
    }
}

/// The world of `seed`: boxes of up to fourteen papers, so that ties and bare majorities are common.
pub(crate) fn world(seed: u64) -> World {
    let mut dice = Dice::new(seed);
    let set = SETS[usize::try_from(seed % 7).unwrap()];
    let kind = dice.of(&[BodyKind::Members, BodyKind::Members, BodyKind::Delegates, BodyKind::Meeting]);
    let form = match set {
        "luat-doanh-nghiep-2020" => dice.of(&[Form::Cumulative, Form::Cumulative, Form::CrossOut]),
        _ => dice.of(&[Form::CrossOut, Form::AgreeDisagree]),
    };
    let names = 1 + dice.under(5);
    let seats = if dice.chance(85) { 1 + dice.under(names) } else { 1 + dice.under(6) };
    let people = (0..1 + dice.under(18)).map(|_| whereabouts(&mut dice, kind)).collect();
    let mut world = World {
        set,
        known: known(set),
        invented: false,
        kind,
        office: dice.of(&Office::ALL),
        form,
        seats: u32::try_from(seats).unwrap(),
        round: u32::try_from(1 + dice.under(4)).unwrap(),
        revote: dice.chance(20),
        people,
        names: ["An", "Bình", "Cường", "Dung", "Én"][..names].iter().map(|n| format!("Người Thử {n}")).collect(),
        issued: 0,
        papers: Vec::new(),
    };
    let issued = world.present() - if dice.chance(20) { dice.under(world.present() + 1) } else { 0 };
    let collected = issued - if dice.chance(30) { dice.under(issued + 1) } else { 0 };
    world.issued = u32::try_from(issued).unwrap();
    // Voters of one mind make ties; a favourite makes majorities; from 90 on everybody uses all choices.
    let favour = dice.under(130);
    world.papers = (0..collected).map(|_| paper(&mut dice, &world, favour)).collect();
    world
}

/// The world of `seed` under a rule set that is not among the files.
pub(crate) fn invented_world(seed: u64) -> World {
    let mut world = world(seed);
    // The company's file knows every form and every case.
    world.set = "luat-doanh-nghiep-2020";
    world.known = invented(&mut Dice::new(!seed));
    world.invented = true;
    world
}

fn whereabouts(dice: &mut Dice, kind: BodyKind) -> Whereabouts {
    let known = reasons(kind);
    match dice.under(10) {
        0 => Whereabouts::Missing,
        1 if !known.is_empty() => Whereabouts::Away(dice.of(known)),
        _ => Whereabouts::Here,
    }
}

pub(crate) fn paper(dice: &mut Dice, world: &World, favour: usize) -> Paper {
    let names = world.names.len();
    let shares = 1 + dice.under(9) as u64;
    let cells = match world.form {
        Form::CrossOut if favour >= 90 => full(dice, world, ["1", "0"]),
        Form::AgreeDisagree if favour >= 90 => full(dice, world, ["a", "d"]),
        Form::CrossOut if dice.chance(70) => {
            // A paper within the seats.
            let mut cells = vec!["0".to_owned(); names];
            for _ in 0..dice.under(world.seats as usize + 1) {
                let i = if dice.chance(favour) { 0 } else { dice.under(names) };
                cells[i] = "1".to_owned();
            }
            cells
        }
        Form::CrossOut => (0..names).map(|_| dice.of(&["1", "0"]).to_owned()).collect(),
        Form::AgreeDisagree if dice.chance(5) => vec![dice.of(&["a", "d", "b", "n"]).to_owned(); names],
        Form::AgreeDisagree => {
            let mark = |i: usize, dice: &mut Dice| match dice.under(100) {
                n if n < favour / (i + 1) => "a",
                n if n % 10 == 0 => "b",
                n if n % 10 == 1 => "n",
                n if n % 3 == 0 => "a",
                _ => "d",
            };
            (0..names).map(|i| mark(i, dice).to_owned()).collect()
        }
        Form::Cumulative => spread(dice, names, shares * u64::from(world.seats)),
    };
    let refused = dice.chance(8).then(|| dice.of(&["not-issued-by-board", "outside-name", "board-decision", "nobody"]));
    Paper { cells, shares, refused }
}

/// A paper that chooses as many as there are seats.
fn full(dice: &mut Dice, world: &World, [yes, no]: [&str; 2]) -> Vec<String> {
    let mut numbers: Vec<usize> = (0..world.names.len()).collect();
    dice.shuffle(&mut numbers);
    numbers.truncate(world.seats as usize);
    (0..world.names.len()).map(|i| if numbers.contains(&i) { yes } else { no }.to_owned()).collect()
}

/// At most `most` votes over `names`; now and then more.
fn spread(dice: &mut Dice, names: usize, most: u64) -> Vec<String> {
    let mut left = most;
    let mut cells = vec![0u64; names];
    for _ in 0..1 + dice.under(3) {
        let votes = dice.under(usize::try_from(left).unwrap() + 1) as u64;
        cells[dice.under(names)] += votes;
        left -= votes;
    }
    if dice.chance(15) {
        cells[0] += left + dice.under(2) as u64;
    }
    cells.iter().map(|v| if *v == 0 && dice.chance(50) { String::new() } else { v.to_string() }).collect()
}
