//! Verification recomputes every figure: a record whose chain is sound but whose figures are not is found out.
use std::path::Path;

use daihoi::app::run_verify::check;
use daihoi::base::message::Arg;
use daihoi::congress::event::Event;
use daihoi::journal::contract::Journal;
use daihoi::journal::memory::Memory;
use daihoi::journal::store::Store;
use daihoi::record::entry::{Entry, Fact};
use daihoi::record::line;

use crate::clerk::{begin_entries, groups};
use crate::common::{begun, play};

/// A whole congress, entry by entry.
pub(crate) fn congress() -> Vec<Entry> {
    let mut all = begin_entries();
    all.extend(play(&mut begun(Memory::default()), |c| c.closed.is_some()));
    all
}

/// Writes the entries as a sound record of their own.
pub(crate) fn write(dir: &Path, entries: &[Entry]) {
    let lines: Vec<_> = entries.iter().map(|e| line::encode(e).unwrap()).collect();
    let mut store = Store::open(dir).unwrap();
    for group in groups(&lines) {
        store.append(&group).unwrap();
    }
}

/// Forges the first fact that `forge` can change; returns its line and what verification says of it.
fn forged(forge: impl Fn(&mut Fact) -> bool) -> (u64, Vec<daihoi::base::message::Message>) {
    let mut entries = congress();
    let line = entries.iter_mut().find_map(|e| forge(&mut e.fact).then_some(e.seq)).expect("nothing to forge");
    let dir = tempfile::tempdir().unwrap();
    write(dir.path(), &entries);
    let outcome = check(dir.path()).unwrap();
    assert!(!outcome.ok, "{:?}", outcome.messages);
    (line, outcome.messages)
}

/// Whether line `line` is named with both figures of `what`.
fn named(messages: &[daihoi::base::message::Message], line: u64, what: &str, figures: (u32, u32)) -> bool {
    messages.iter().any(|m| {
        let said = matches!(&m.args.get("what"), Some(Arg::Message(w)) if w.key == what);
        said && m.args["line"] == line.into()
            && m.args["recorded"] == figures.0.into()
            && m.args["computed"] == figures.1.into()
    })
}

#[test]
fn a_played_congress_verifies() {
    let dir = tempfile::tempdir().unwrap();
    let entries = congress();
    write(dir.path(), &entries);
    let outcome = check(dir.path()).unwrap();
    assert!(outcome.ok, "{:?}", outcome.messages);
    assert_eq!(outcome.entries, entries.len() as u64);
}

#[test]
fn a_forged_threshold_is_named_with_both_numbers() {
    let (line, messages) = forged(|fact| match fact {
        Fact::Congress(Event::Declared { verdict, .. }) => {
            verdict.needed -= 1;
            true
        }
        _ => false,
    });
    assert!(named(&messages, line, "verify-needed", (12, 13)), "{messages:?}");
}

#[test]
fn a_vote_moved_from_one_name_to_another_is_named() {
    let (line, messages) = forged(|fact| match fact {
        Fact::Congress(Event::CountSealed { totals, .. }) => {
            totals.names[0].votes -= 1;
            totals.names[1].votes += 1;
            true
        }
        _ => false,
    });
    let votes = messages.iter().filter(|m| m.args.get("line") == Some(&line.into())).count();
    assert!(votes >= 2, "{messages:?}");
}

#[test]
fn a_forged_hand_vote_base_and_quorum_are_named() {
    let (line, messages) = forged(|fact| match fact {
        Fact::Congress(Event::VoteRecorded { hands, .. }) => {
            hands.yes += 1;
            true
        }
        _ => false,
    });
    assert!(messages.iter().any(|m| m.key == "verify-equation" && m.args["line"] == line.into()), "{messages:?}");
    let (line, messages) = forged(|fact| match fact {
        Fact::Congress(Event::PapersIssued { base: Some(base), .. }) => {
            base.value -= 2;
            base.whole -= 2;
            true
        }
        _ => false,
    });
    assert!(named(&messages, line, "verify-base", (22, 24)), "{messages:?}");
    let (line, messages) = forged(|fact| match fact {
        Fact::Congress(Event::QuorumStated { counts, .. }) => {
            counts.present -= 1;
            counts.unexcused += 1;
            true
        }
        _ => false,
    });
    assert!(named(&messages, line, "verify-present", (23, 24)), "{messages:?}");
}

#[test]
fn personal_data_that_was_changed_no_longer_fits_its_digest() {
    let (line, messages) = forged(|fact| match fact {
        Fact::People(daihoi::record::people::PeopleEvent::Recorded { people, .. }) => {
            people[3].1.birth.push('1');
            true
        }
        _ => false,
    });
    assert!(messages.iter().any(|m| m.key == "verify-differs" && m.args["line"] == line.into()));
}

#[test]
fn a_changed_ballot_breaks_the_seal_of_its_box() {
    let (line, messages) = forged(|fact| match fact {
        Fact::Box { event: daihoi::count::event::BoxEvent::Entered { ballot, .. }, .. } if ballot.invalid.is_none() => {
            ballot.marks = daihoi::count::ballot::Marks::Struck(vec![2, 3]);
            true
        }
        _ => false,
    });
    assert!(line > 0 && messages.iter().any(|m| m.key == "verify-differs"), "{messages:?}");
}
