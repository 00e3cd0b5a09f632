//! One box: entry, correction, sealing; totals against a recount from scratch.
use daihoi::base::role::{Actor, Role};
use daihoi::count::ballot::{Ballot, Column, Marks, Paper};
use daihoi::count::ballot_box::{BallotBox, evolve};
use daihoi::count::command::BoxCommand;
use daihoi::count::decide::decide;
use daihoi::count::event::BoxEvent;
use daihoi::rules::body::BodyKind;
use daihoi::rules::ruleset::Form;
use proptest::prelude::*;

use crate::house::House;

const BOARD: Actor = Actor::new(Role::Board, 1);

#[test]
fn too_many_names_and_nobody_are_invalid_by_themselves() {
    let paper = Paper::usual(Form::CrossOut, 4, 3);
    let reason = |struck: &[u16]| Ballot::read(Marks::Struck(struck.to_vec()), &paper).invalid;
    assert_eq!(reason(&[]).as_deref(), Some("too-many-names"));
    assert_eq!(reason(&[1, 2, 3, 4]).as_deref(), Some("nobody"));
    assert_eq!(reason(&[2]), None);
    assert_eq!(reason(&[1, 2, 3]), None);
    let one = Paper::usual(Form::AgreeDisagree, 1, 1);
    let reason = |column| Ballot::read(Marks::Columns(vec![column]), &one).invalid;
    assert_eq!(reason(Column::Agree), None);
    assert_eq!(reason(Column::Disagree), None);
    assert_eq!(reason(Column::Both).as_deref(), Some("both-or-neither"));
    assert_eq!(reason(Column::Neither).as_deref(), Some("both-or-neither"));
}

#[test]
fn a_double_mark_on_one_of_several_names_spoils_that_name_only() {
    let paper = Paper::usual(Form::AgreeDisagree, 3, 3);
    let ballot = Ballot::read(Marks::Columns(vec![Column::Agree, Column::Both, Column::Disagree]), &paper);
    assert_eq!(ballot.invalid, None);
    assert_eq!(ballot.marks.chosen(&paper), [1]);
}

#[test]
fn a_ballot_cannot_pass_as_valid_against_its_marks() {
    let mut house = House::open(BodyKind::Members);
    house.up_to_box();
    let ballot = Ballot { marks: Marks::Struck(vec![]), invalid: None, aside: None, decision: None };
    let refusal = house.on_box(BoxCommand::Enter { number: 1, ballot, count: 1 }).unwrap_err();
    assert_eq!(refusal.message.key, "ballot-is-invalid");
    let odd = Ballot { marks: Marks::Struck(vec![9]), invalid: None, aside: None, decision: None };
    assert_eq!(
        house.on_box(BoxCommand::Enter { number: 1, ballot: odd, count: 1 }).unwrap_err().message.key,
        "ballot-does-not-fit"
    );
    let unknown = Ballot::refused("because");
    let refusal = house.on_box(BoxCommand::Enter { number: 1, ballot: unknown, count: 1 }).unwrap_err();
    assert_eq!(refusal.message.key, "invalid-reason-unknown");
}

#[test]
fn entry_stops_at_the_papers_collected_and_sealing_waits_for_them() {
    let mut house = House::open(BodyKind::Members);
    house.up_to_box();
    for _ in 0..27 {
        house.ballot(&[4]).unwrap();
    }
    let refusal = house.on_box(BoxCommand::Seal).unwrap_err();
    assert_eq!(refusal.message.key, "equation-e7");
    assert_eq!(refusal.message.args["difference"], 1u32.into());
    house.ballot(&[4]).unwrap();
    assert_eq!(house.ballot(&[4]).unwrap_err().message.key, "ballots-all-entered");
    house.on_box(BoxCommand::Seal).unwrap();
}

#[test]
fn a_repeated_request_enters_nothing_twice() {
    let mut house = House::open(BodyKind::Members);
    house.up_to_box();
    house.ballot(&[4]).unwrap();
    let paper = house.books.ballot_box(&"committee".into()).unwrap().paper;
    let ballot = Ballot::read(Marks::Struck(vec![4]), &paper);
    assert_eq!(
        house.on_box(BoxCommand::Enter { number: 1, ballot, count: 1 }).unwrap_err().message.key,
        "ballot-out-of-order"
    );
}

#[test]
fn a_corrected_number_of_papers_keeps_what_was_entered() {
    let mut house = House::open(BodyKind::Members);
    house.up_to_box();
    house.ballot(&[4]).unwrap();
    house.done(daihoi::congress::command::Command::Undo { reason: "đếm lại hòm".into() });
    assert_eq!(house.ballot(&[4]).unwrap_err().message.key, "box-not-open");
    let reason = Some("thiếu một phiếu".to_owned());
    let open = daihoi::congress::command::Command::OpenBox { election: "committee".into(), collected: 27, reason };
    house.done(open);
    let open = house.books.ballot_box(&"committee".into()).unwrap();
    assert_eq!((open.entered(), open.collected), (1, 27));
}

#[test]
fn a_box_reopened_for_another_list_begins_empty() {
    let mut open = None;
    let paper = Paper::usual(Form::CrossOut, 4, 3);
    let opened = |list: &str| BoxEvent::Opened { list: list.into(), paper, collected: 9, reasons: Vec::new() };
    evolve(&mut open, BOARD, &opened("AAA-AAA"));
    evolve(
        &mut open,
        BOARD,
        &BoxEvent::Entered { number: 1, ballot: Ballot::read(Marks::Struck(vec![1]), &paper), count: 1 },
    );
    evolve(&mut open, BOARD, &opened("AAA-AAA"));
    assert_eq!(open.as_ref().unwrap().entered(), 1);
    evolve(&mut open, BOARD, &opened("BBB-BBB"));
    assert_eq!(open.unwrap().entered(), 0);
}

fn cross_out() -> impl Strategy<Value = (Paper, Vec<Vec<u16>>)> {
    (2u16..25, 1u16..20).prop_flat_map(|(names, seats)| {
        let paper = Paper::usual(Form::CrossOut, names, seats.min(names));
        let numbers: Vec<u16> = (1..=names).collect();
        let ballot = prop::sample::subsequence(numbers, 0..=usize::from(names));
        (Just(paper), prop::collection::vec(ballot, 1..40))
    })
}

proptest! {
    #[test]
    fn totals_by_addition_are_the_recount(
        (paper, papers) in cross_out(),
        corrections in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..10),
    ) {
        let mut open = None;
        let collected = papers.len() as u32;
        let reasons = vec!["too-many-names".to_owned(), "nobody".to_owned()];
        evolve(&mut open, BOARD, &BoxEvent::Opened { list: "AAA-AAA".into(), paper, collected, reasons });
        evolve(&mut open, BOARD, &BoxEvent::ListProved { code: "AAA-AAA".into() });
        let mut send = |command: BoxCommand| {
            let events = decide(open.as_ref().unwrap(), BOARD, &command).unwrap_or_default();
            events.iter().for_each(|e| evolve(&mut open, BOARD, e));
            open.clone().unwrap()
        };
        let read = |struck: &Vec<u16>| Ballot::read(Marks::Struck(struck.clone()), &paper);
        for (i, struck) in papers.iter().enumerate() {
            send(BoxCommand::Enter { number: i as u32 + 1, ballot: read(struck), count: 1 });
        }
        for (place, other) in corrections {
            let number = place.index(papers.len()) as u32 + 1;
            send(BoxCommand::Correct { number, ballot: read(other.get(&papers)), count: 1, reason: "đọc lại".into() });
        }
        let sealed: BallotBox = send(BoxCommand::Seal);
        prop_assert!(sealed.sealed);
        recount(&sealed)?;
    }
}

/// Counts every name by walking all ballots, without the program's tally.
fn recount(sealed: &BallotBox) -> Result<(), TestCaseError> {
    let seats = usize::from(sealed.paper.seats);
    let standing = |b: &Ballot| -> Vec<u16> {
        let Marks::Struck(struck) = &b.marks else { return Vec::new() };
        (1..=sealed.paper.names).filter(|n| !struck.contains(n)).collect()
    };
    let valid: Vec<_> =
        sealed.lots.iter().map(|l| standing(&l.ballot)).filter(|c| !c.is_empty() && c.len() <= seats).collect();
    prop_assert_eq!(sealed.totals.valid as usize, valid.len());
    prop_assert_eq!(sealed.totals.invalid_sum() as usize, sealed.lots.len() - valid.len());
    for number in 1..=sealed.paper.names {
        let votes = valid.iter().filter(|c| c.contains(&number)).count();
        prop_assert_eq!(sealed.totals.names[usize::from(number) - 1].votes as usize, votes);
    }
    let unused: usize = valid.iter().map(|c| seats - c.len()).sum();
    prop_assert_eq!(sealed.totals.undervotes as usize, unused);
    Ok(())
}
