//! Whole counts under every rule set: ballots, totals, base, verdict, what follows.
use std::fmt::Write;

use daihoi::app::tally::judged;
use daihoi::rules::ruleset::Form;
use daihoi::script::case::load;

use crate::known::Mark;
use crate::oracle;
use crate::run::{answer, by_ballots, by_totals, csv, excluded};
use crate::world::{SETS, World, invented_world, world};

/// Counts of one test; the four of them make 88,000, and the invented rule sets 22,000 more.
const CASES: u64 = 22_000;

fn compare(from: u64) {
    let mut seen = Seen::default();
    for seed in from * CASES..(from + 1) * CASES {
        let world = world(seed);
        let want = oracle::answer(&world);
        assert_eq!(answer(&by_ballots(&world)), want, "seed {seed}: {world:#?}");
        if seed % 4 == 0 {
            let told = oracle::Answer { for_the_board: 0, ..want.clone() };
            assert_eq!(answer(&by_totals(&world, &want)), told, "totals of seed {seed}: {world:#?}");
        }
        seen.note(&world, &want);
    }
    seen.check();
}

/// What the random counts came across: a generator that never makes a tie proves nothing about ties.
#[derive(Default)]
struct Seen {
    tied: u32,
    revotes_tied: u32,
    no_seat: u32,
    exact_half: u32,
    reasons: std::collections::BTreeSet<String>,
    nexts: std::collections::BTreeSet<(&'static str, &'static str)>,
    board: usize,
}

impl Seen {
    fn note(&mut self, world: &World, want: &oracle::Answer) {
        let tied = want.verdicts.contains(&"tied");
        self.tied += u32::from(tied);
        self.revotes_tied += u32::from(tied && world.revote);
        self.no_seat += u32::from(want.verdicts.contains(&"over-half-no-seat"));
        self.exact_half += u32::from(want.votes.iter().any(|v| *v > 0 && v * 2 == want.base));
        self.reasons.extend(want.invalid.keys().cloned());
        self.nexts.insert((world.set, want.next));
        self.board += want.for_the_board;
    }

    fn check(&self) {
        assert!(self.tied > 400 && self.revotes_tied > 50, "{} ties, {} again", self.tied, self.revotes_tied);
        assert!(
            self.no_seat > 50 && self.exact_half > 300,
            "{} without seat, {} halves",
            self.no_seat,
            self.exact_half
        );
        for reason in ["too-many-names", "nobody", "both-or-neither", "over-shares", "board-decision"] {
            assert!(self.reasons.contains(reason), "{reason}");
        }
        for set in ["190-qd-tw-2024", "244-qd-tw-2014"] {
            for next in ["done", "revote-tied", "congress-decides", "second-round", "fill-none", "superior-appoints"] {
                assert!(self.nexts.contains(&(set, next)), "{set}: {next}");
            }
        }
        assert!(SETS.iter().all(|set| self.nexts.contains(&(*set, "done"))));
        assert!(self.board > 50, "{} papers for the board", self.board);
    }
}

#[test]
fn counts_are_the_oracles_first_quarter() {
    compare(0);
}

#[test]
fn counts_are_the_oracles_second_quarter() {
    compare(1);
}

#[test]
fn counts_are_the_oracles_third_quarter() {
    compare(2);
}

#[test]
fn counts_are_the_oracles_last_quarter() {
    compare(3);
}

#[test]
fn counts_under_invented_rule_sets_are_the_oracles() {
    let mut nexts = std::collections::BTreeSet::new();
    for seed in 10_000_000..10_000_000 + CASES {
        let world = invented_world(seed);
        let want = oracle::answer(&world);
        // A rule set may hold papers valid that choose more than there are seats; then E8 leaves no verdict.
        let case = by_ballots(&world);
        if judged(&case).verdict.is_none() {
            assert!(overfull(&world), "seed {seed}: {world:#?}");
            continue;
        }
        assert_eq!(answer(&case), want, "seed {seed}: {world:#?}");
        nexts.insert(want.next);
    }
    assert_eq!(nexts.len(), 8, "{nexts:?}");
}

/// Some valid paper carries more votes than it may.
fn overfull(world: &World) -> bool {
    ["too-many-names", "over-shares"].iter().any(|case| world.known.marks[case] != Mark::Invalid)
}

/// The case file of `world`, with the papers beside it.
pub(crate) fn case_file(world: &World) -> String {
    let party = matches!(world.set, "190-qd-tw-2024" | "244-qd-tw-2014");
    let form = match world.form {
        Form::CrossOut => "cross-out",
        Form::AgreeDisagree => "agree-disagree",
        Form::Cumulative => "cumulative",
    };
    let mut text = format!("rules = \"{}\"\nkind = \"{}\"\n", world.set, world.kind.as_str());
    writeln!(text, "office = \"{}\"\nseats = {}", world.office.as_str(), world.seats).unwrap();
    writeln!(text, "round = {}\nrevote = {}", world.round, world.revote).unwrap();
    writeln!(text, "[body]\nsummoned = {}\npresent = {}", world.people.len(), world.present()).unwrap();
    let away = excluded(world);
    if party && !away.is_empty() {
        let entries: Vec<_> = away.iter().map(|(why, n)| format!("{why} = {n}")).collect();
        writeln!(text, "excluded = {{ {} }}", entries.join(", ")).unwrap();
    }
    writeln!(text, "[papers]\nissued = {}\ncollected = {}", world.issued, world.papers.len()).unwrap();
    writeln!(text, "form = \"{form}\"\nballots = \"phieu.csv\"").unwrap();
    text
}

#[test]
fn counts_read_from_files_are_the_oracles() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("case.toml");
    for seed in 1_000_000..1_000_700 {
        let world = world(seed);
        std::fs::write(&path, case_file(&world)).unwrap();
        std::fs::write(dir.path().join("phieu.csv"), csv(&world)).unwrap();
        let case = load(&path).unwrap_or_else(|f| panic!("seed {seed}: {f:#?}"));
        assert_eq!(answer(&case), oracle::answer(&world), "seed {seed}: {world:#?}");
    }
}

#[test]
fn figures_that_contradict_each_other_have_no_verdict() {
    let mut stopped = std::collections::BTreeMap::new();
    for seed in 2_000_000..2_004_000 {
        let world = world(seed);
        let present = world.present() as u64;
        let mut case = by_ballots(&world);
        let rows = case.papers.collected.unwrap();
        let broken = match seed / 7 % 4 {
            0 => {
                case.papers.collected = Some(rows + 1);
                if rows < world.issued { "E7" } else { "E5" }
            }
            1 if rows > 0 => {
                case.papers.issued = rows - 1;
                "E5"
            }
            2 if world.form != Form::Cumulative => {
                case.papers.issued = u32::try_from(present).unwrap() + 1;
                "E3"
            }
            3 => {
                case.body.summoned = (present + case.body.excluded.values().sum::<u64>()).saturating_sub(1);
                if case.body.summoned < present || !case.body.excluded.is_empty() { "E1" } else { continue }
            }
            _ => continue,
        };
        let outcome = judged(&case);
        assert!(outcome.verdict.is_none(), "seed {seed}, {broken}: {world:#?}");
        let told = outcome.equations.iter().find(|c| c.equation.id == broken).unwrap();
        assert!(told.stops() && told.equation.left != told.equation.right, "{told:?}");
        *stopped.entry(broken).or_insert(0) += 1;
    }
    assert!(["E1", "E3", "E5", "E7"].iter().all(|id| stopped.get(id).is_some_and(|n| *n > 100)), "{stopped:?}");
}
