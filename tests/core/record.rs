//! The record: what is written folds into what was, and numbers that were changed with their hashes are found all the
//! same.
use daihoi::app::recompute::Recount;
use daihoi::base::message::{Arg, Message};
use daihoi::congress::command::Command;
use daihoi::congress::event::Event;
use daihoi::count::command::BoxCommand;
use daihoi::count::event::BoxEvent;
use daihoi::record::books::Books;
use daihoi::record::entry::{Entry, Fact};
use daihoi::record::line::{decode, encode};
use daihoi::rules::body::BodyKind;

use crate::house::House;

fn whole() -> Vec<Entry> {
    let mut house = House::open(BodyKind::Members);
    house.up_to_box();
    for n in 0..28 {
        house.ballot(if n < 2 { &[1] } else { &[4] }).unwrap();
    }
    house.on_box(BoxCommand::Seal).unwrap();
    house.done(Command::Declare { election: "committee".into() });
    house.entries
}

pub(crate) fn recount(entries: &[Entry]) -> Vec<Message> {
    let mut recount = Recount::default();
    entries.iter().for_each(|e| recount.take(e));
    recount.finish().2
}

/// What is found after `change` was done to the one entry it applies to: line, recorded and computed figure.
fn found(change: impl Fn(&mut Fact) -> bool) -> (u64, Vec<Message>) {
    let mut entries = whole();
    let changed: Vec<_> = entries.iter_mut().filter_map(|e| change(&mut e.fact).then_some(e.seq)).collect();
    assert_eq!(changed.len(), 1);
    (changed[0], recount(&entries))
}

fn names(faults: &[Message], line: u64) -> bool {
    let here = faults.iter().filter(|f| f.args["line"] == Arg::from(line));
    here.into_iter().any(|f| f.args.contains_key("recorded") && f.args["recorded"] != f.args["computed"])
}

/// The books of a record that verifies, and that folds alike from its lines.
pub(crate) fn honest(entries: &[Entry]) -> Books {
    assert_eq!(recount(entries), []);
    let (mut live, mut read) = (Books::default(), Books::default());
    for entry in entries {
        live.evolve(entry);
        read.evolve(&decode(encode(entry).unwrap().as_bytes()).unwrap());
    }
    assert_eq!(live, read);
    live
}

#[test]
fn an_honest_record_holds_and_folds_to_the_same_books() {
    let live = honest(&whole());
    let snapshot: Books = serde_json::from_str(&serde_json::to_string(&live).unwrap()).unwrap();
    assert_eq!(live, snapshot, "what a seat is welcomed with");
}

#[test]
fn a_changed_verdict_is_found() {
    let (line, faults) = found(|fact| match fact {
        Fact::Congress(Event::Declared { verdict, .. }) => {
            verdict.elected.swap(0, 2);
            true
        }
        _ => false,
    });
    assert!(names(&faults, line), "{faults:?}");
}

#[test]
fn changed_totals_are_found_at_the_seal_and_at_the_verdict() {
    let (line, faults) = found(|fact| match fact {
        Fact::Congress(Event::CountSealed { totals, .. }) => {
            totals.names[0].votes += 1;
            totals.names[1].votes -= 1;
            true
        }
        _ => false,
    });
    assert!(names(&faults, line) && names(&faults, line + 1), "{faults:?}");
}

#[test]
fn a_changed_ballot_is_found_at_the_seal() {
    let (line, faults) = found(|fact| match fact {
        Fact::Box { event: BoxEvent::Entered { number: 5, ballot, .. }, .. } => {
            ballot.marks = daihoi::count::ballot::Marks::Struck(vec![2]);
            true
        }
        _ => false,
    });
    assert!(faults.iter().all(|f| f.args["line"] != Arg::from(line)));
    assert!(faults.len() >= 2, "{faults:?}");
}

#[test]
fn swapped_names_on_a_list_are_found() {
    let (line, faults) = found(|fact| match fact {
        Fact::Congress(Event::ListFixed { list, .. }) => {
            list.candidates.swap(0, 1);
            true
        }
        _ => false,
    });
    assert!(names(&faults, line), "{faults:?}");
}

#[test]
fn absurd_figures_are_found_without_a_fault_of_the_program() {
    let (line, faults) = found(|fact| match fact {
        Fact::Congress(Event::CountSealed { totals, .. }) => {
            totals.valid = u32::MAX;
            totals.names.iter_mut().for_each(|n| n.votes = u64::MAX);
            totals.invalid.insert("nobody".into(), u32::MAX);
            true
        }
        Fact::Congress(_) | Fact::Box { .. } | Fact::People(_) | Fact::Notice { .. } => false,
    });
    assert!(names(&faults, line), "{faults:?}");
}
