//! Properties: whatever is asked in whatever order, totals are those of a recount; order and batches change nothing.
use daihoi::base::role::Actor;
use daihoi::count::ballot::{Ballot, Column, Marks, Paper, Ruling};
use daihoi::count::ballot_box::BallotBox;
use daihoi::count::command::BoxCommand;
use daihoi::count::keying::{Keyer, Keying};
use daihoi::count::sheet::Sheet;
use daihoi::count::tally;
use daihoi::rules::ruleset::Form;
use daihoi::rules::totals::{NameTotal, Totals};
use proptest::prelude::*;

use crate::room::{A, B, C, Case, REASONS};

fn paper() -> impl Strategy<Value = Paper> {
    let form = prop_oneof![Just(Form::CrossOut), Just(Form::AgreeDisagree), Just(Form::Cumulative)];
    (form, 1u16..9, 1u16..6).prop_map(|(form, names, seats)| Paper::usual(form, names, seats.min(names)))
}

fn marks(paper: Paper) -> BoxedStrategy<Marks> {
    let names = usize::from(paper.names);
    match paper.form {
        Form::CrossOut => {
            prop::sample::subsequence((1..=paper.names).collect::<Vec<_>>(), 0..=names).prop_map(Marks::Struck).boxed()
        }
        Form::AgreeDisagree => {
            let column = prop_oneof![
                4 => Just(Column::Agree),
                2 => Just(Column::Disagree),
                1 => Just(Column::Both),
                1 => Just(Column::Neither)
            ];
            prop::collection::vec(column, names).prop_map(Marks::Columns).boxed()
        }
        Form::Cumulative => (1u64..50, prop::collection::vec(0u64..40, names))
            .prop_map(|(shares, votes)| Marks::Spread { shares, votes })
            .boxed(),
    }
}

/// As many names as there are seats, the first ones.
fn full(paper: &Paper) -> Marks {
    let chosen = |n: u16| n <= paper.seats;
    match paper.form {
        Form::CrossOut => Marks::Struck((1..=paper.names).filter(|n| !chosen(*n)).collect()),
        Form::AgreeDisagree => {
            let column = |n| if chosen(n) { Column::Agree } else { Column::Disagree };
            Marks::Columns((1..=paper.names).map(column).collect())
        }
        Form::Cumulative => {
            Marks::Spread { shares: 7, votes: (1..=paper.names).map(|n| if chosen(n) { 7 } else { 0 }).collect() }
        }
    }
}

fn ballot(paper: Paper) -> impl Strategy<Value = Ballot> {
    prop_oneof![
        8 => marks(paper).prop_map(move |m| Ballot::read(m, &paper)),
        8 => Just(Ballot::read(full(&paper), &paper)),
        1 => Just(Ballot::refused("torn")),
        1 => marks(paper).prop_map(|m| Ballot::put_aside(m, "?")),
        // Anything a broken program might send.
        1 => (marks(paper), prop::option::of(0usize..5), any::<bool>()).prop_map(|(marks, reason, aside)| Ballot {
            marks,
            invalid: reason.map(|r| REASONS[r].to_owned()),
            aside: aside.then(String::new),
            decision: None,
        }),
    ]
}

fn keying() -> impl Strategy<Value = Keying> {
    prop_oneof![Just(Keying::Single), Just(Keying::Double { batch: 10 }), Just(Keying::Sheets)]
}

/// `number`, `batch` and `position` are near what would be right, now and then not.
fn command(paper: Paper) -> impl Strategy<Value = BoxCommand> {
    let near = || 0u32..4;
    let place = || (1u32..3, 0u32..12);
    let keyer = prop_oneof![Just(Keyer::A), Just(Keyer::B)];
    let text = || prop_oneof![Just(String::new()), Just("lý do".to_owned())];
    let own = move || ballot(paper);
    let ruling = prop_oneof![
        marks(paper).prop_map(Ruling::Valid),
        (0usize..5).prop_map(|r| Ruling::Invalid(REASONS[r].to_owned()))
    ];
    let entering = prop_oneof![
        8 => (near(), own(), 0u32..4).prop_map(|(number, ballot, count)| BoxCommand::Enter { number, ballot, count }),
        2 => (near(), own(), 0u32..4, text())
            .prop_map(|(number, ballot, count, reason)| BoxCommand::Correct { number, ballot, count, reason }),
        1 => (near(), text()).prop_map(|(number, reason)| BoxCommand::Withdraw { number, reason }),
        2 => (near(), ruling, text(), text())
            .prop_map(|(number, ruling, by, reason)| BoxCommand::Adjudicate { number, ruling, by, reason }),
        1 => keying().prop_map(|keying| BoxCommand::Choose { keying }),
        1 => Just(BoxCommand::Seal),
    ];
    let double = prop_oneof![
        2 => (keyer, prop::option::of(text())).prop_map(|(keyer, reason)| BoxCommand::TakeKeyer { keyer, reason }),
        16 => (place(), own()).prop_map(|((batch, position), ballot)| BoxCommand::Key { batch, position, ballot }),
        2 => (place(), own()).prop_map(|((batch, position), ballot)| BoxCommand::Rekey { batch, position, ballot }),
        1 => place().prop_map(|(batch, position)| BoxCommand::Unkey { batch, position }),
        4 => (1u32..3).prop_map(|batch| BoxCommand::CloseBatch { batch }),
        1 => (1u32..3, text()).prop_map(|(batch, reason)| BoxCommand::ReopenBatch { batch, reason }),
        2 => (place(), own(), text(), text()).prop_map(|((batch, position), ballot, by, reason)| {
            BoxCommand::Resolve { batch, position, ballot, by, reason }
        }),
    ];
    let sheet = move || {
        prop::collection::vec(ballot(paper), 1..6).prop_map(move |b| {
            Box::new(Sheet {
                batch: "Bó".into(),
                team: String::new(),
                totals: tally::total(b.iter().filter(|b| !b.pending()), &paper),
            })
        })
    };
    let sheets = prop_oneof![
        4 => (near(), sheet()).prop_map(|(number, sheet)| BoxCommand::EnterSheet { number, sheet }),
        1 => (near(), sheet(), text())
            .prop_map(|(number, sheet, reason)| BoxCommand::CorrectSheet { number, sheet, reason }),
        1 => (near(), text()).prop_map(|(number, reason)| BoxCommand::WithdrawSheet { number, reason }),
        1 => sheet().prop_map(|s| BoxCommand::GrandTotals { totals: Box::new(s.totals) }),
    ];
    prop_oneof![3 => entering, 3 => double, 1 => sheets]
}

/// Puts the place that would be right in place of one that is near it, most of the time; in blind double entry a keyer
/// keys what would be entered.
fn aimed(open: &BallotBox, by: Actor, command: BoxCommand) -> BoxCommand {
    let own = open.double.as_ref().and_then(|d| Some((d, d.stack(d.keyer(by)?))));
    match (command, own) {
        (
            BoxCommand::Enter { number: 0..3, ballot, .. } | BoxCommand::Key { position: 0..9, ballot, .. },
            Some((_, stack)),
        ) => {
            let batch = stack.current();
            let position = stack.batch(batch).map_or(0, |b| b.len()) + 1;
            BoxCommand::Key { batch, position, ballot }
        }
        (BoxCommand::Enter { number: 0..3, ballot, count }, None) => {
            BoxCommand::Enter { number: open.next_number(), ballot, count }
        }
        (BoxCommand::CloseBatch { .. }, Some((_, stack))) => BoxCommand::CloseBatch { batch: stack.current() },
        (BoxCommand::ReopenBatch { reason, .. }, Some((double, _))) => {
            BoxCommand::ReopenBatch { batch: double.compared.max(1), reason }
        }
        (BoxCommand::Resolve { position: 0..8, ballot, by, reason, .. }, Some((double, _))) => {
            let open = double.differences().into_iter().find(|d| d.resolution.is_none());
            let (batch, position) = open.map_or((1, 1), |d| (d.batch, d.position));
            BoxCommand::Resolve { batch, position, ballot, by, reason }
        }
        (BoxCommand::Adjudicate { number: 0..3, ruling, by, reason }, _) => {
            let number = open.pile().first().map_or(1, |(number, _)| *number);
            BoxCommand::Adjudicate { number, ruling, by, reason }
        }
        (BoxCommand::EnterSheet { number: 0..3, sheet }, _) => {
            BoxCommand::EnterSheet { number: open.sheets.len() as u32 + 1, sheet }
        }
        (BoxCommand::GrandTotals { .. }, _) => BoxCommand::GrandTotals { totals: Box::new(open.totals.clone()) },
        (command, _) => command,
    }
}

/// Adds up by walking all papers for each name, without the program's tally.
fn slow(papers: &[(&Ballot, u32)], paper: &Paper) -> Totals {
    let mut all = Totals { names: vec![NameTotal::default(); usize::from(paper.names)], ..Totals::default() };
    for (ballot, count) in papers {
        for _ in 0..*count {
            all.entered += 1;
            if let Some(reason) = &ballot.invalid {
                *all.invalid.entry(reason.clone()).or_default() += 1;
                continue;
            }
            if ballot.pending() {
                continue;
            }
            all.valid += 1;
            let mut used = 0;
            for number in 1..=paper.names {
                let name = &mut all.names[usize::from(number) - 1];
                let votes = match &ballot.marks {
                    Marks::Struck(struck) => u64::from(!struck.contains(&number)),
                    Marks::Columns(columns) => {
                        let column = columns[usize::from(number) - 1];
                        name.disagree += u64::from(column == Column::Disagree);
                        name.both_or_neither += u64::from(matches!(column, Column::Both | Column::Neither));
                        u64::from(column == Column::Agree)
                    }
                    Marks::Spread { votes, .. } => votes[usize::from(number) - 1],
                    Marks::Unread => 0,
                };
                name.votes += votes;
                used += votes;
            }
            let voices = if let Marks::Spread { shares, .. } = &ballot.marks { *shares } else { 1 };
            all.shares += if voices > 1 || paper.form == Form::Cumulative { voices } else { 0 };
            let most = voices * u64::from(paper.seats);
            all.undervotes += most - used;
            *(if used == most { &mut all.full } else { &mut all.fewer }) += 1;
        }
    }
    all
}

/// The totals of a box, walked slowly.
fn walked(open: &BallotBox) -> Totals {
    let papers: Vec<_> = open.ballots().map(|(_, ballot, count)| (ballot, count)).collect();
    let mut all = slow(&papers, &open.paper);
    if let Some(double) = &open.double {
        all.entered = (1..=double.compared).map(|b| double.length(b)).sum();
    }
    for sheet in &open.sheets {
        tally::merge(&mut all, &sheet.totals);
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_asked_totals_are_those_of_a_recount(
        (paper, commands) in paper().prop_flat_map(|paper| {
            (Just(paper), prop::collection::vec((0usize..3, command(paper)), 0..160))
        }),
        first in keying(),
        collected in prop_oneof![3 => 1u32..6, 1 => 6u32..14],
    ) {
        let mut case = Case::new(paper, collected);
        case.done(A, BoxCommand::Choose { keying: first });
        if matches!(first, Keying::Double { .. }) {
            case.done(A, BoxCommand::TakeKeyer { keyer: Keyer::A, reason: None });
            case.done(B, BoxCommand::TakeKeyer { keyer: Keyer::B, reason: None });
        }
        for (seat, command) in commands {
            let by = [A, B, C][seat];
            let command = aimed(case.state(), by, command);
            let before = case.open.clone();
            if case.ask(by, &command).is_err() {
                prop_assert_eq!(&case.open, &before);
            }
            let open = case.state();
            prop_assert_eq!(&open.totals, &walked(open), "after {:?}", command);
            prop_assert_eq!(&open.totals, &open.recount());
            prop_assert!(open.entered() <= collected);
            if open.sealed {
                prop_assert_eq!(open.totals.valid + open.totals.invalid_sum(), collected);
                prop_assert!(open.pile().is_empty());
            }
        }
        // What happened folds again to the same box, also from its JSON.
        let mut again = None;
        for (by, event) in &case.events {
            let read = serde_json::from_str(&serde_json::to_string(event).unwrap()).unwrap();
            daihoi::count::ballot_box::evolve(&mut again, *by, &read);
        }
        prop_assert_eq!(&again, &case.open);
        let state: BallotBox = serde_json::from_str(&serde_json::to_string(case.state()).unwrap()).unwrap();
        prop_assert_eq!(&state, case.state());
    }

    #[test]
    fn order_and_bundles_and_batches_change_no_total(
        (paper, ballots) in paper().prop_flat_map(|paper| {
            let ballot = marks(paper).prop_map(move |m| Ballot::read(m, &paper));
            (Just(paper), prop::collection::vec(ballot, 1..40))
        }),
        order in any::<u64>(),
        cut in any::<prop::sample::Index>(),
    ) {
        let all = tally::total(&ballots, &paper);
        let mut shuffled = ballots.clone();
        let mut state = order;
        for i in (1..shuffled.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            shuffled.swap(i, (state >> 33) as usize % (i + 1));
        }
        prop_assert_eq!(&tally::total(&shuffled, &paper), &all);
        // One batch counted after the other, and the other way round.
        let (one, two) = ballots.split_at(cut.index(ballots.len()));
        for (first, second) in [(one, two), (two, one)] {
            let mut sum = tally::total(first, &paper);
            tally::merge(&mut sum, &tally::total(second, &paper));
            prop_assert_eq!(&sum, &all);
        }
        // Added and taken off again, and as bundles.
        let mut back = all.clone();
        for ballot in &shuffled {
            tally::add(&mut back, ballot, 3, &paper);
        }
        for ballot in &ballots {
            tally::remove(&mut back, ballot, 3, &paper);
        }
        prop_assert_eq!(&back, &all);
        let mut bundled = tally::empty(&paper);
        let mut left = ballots.clone();
        while let Some(ballot) = left.first().cloned() {
            let count = left.iter().filter(|b| **b == ballot).count() as u32;
            left.retain(|b| *b != ballot);
            tally::add(&mut bundled, &ballot, count, &paper);
        }
        prop_assert_eq!(&bundled, &all);
    }
}
