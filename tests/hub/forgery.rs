//! Records rewritten by somebody who also makes every hash anew: only recomputing finds them out.
use daihoi::app::run_verify::check;
use daihoi::base::message::Message;
use daihoi::congress::election::{FIRST_ROUND, list_code};
use daihoi::congress::event::Event;
use daihoi::count::ballot::{Ballot, Marks};
use daihoi::count::event::BoxEvent;
use daihoi::record::books::Books;
use daihoi::record::entry::{Entry, Fact};
use daihoi::rules::verdict::Standing;

use crate::verify::{congress, write};

/// What verification says of `entries` under a sound chain of their own.
fn said_of(entries: &[Entry]) -> Vec<Message> {
    let dir = tempfile::tempdir().unwrap();
    write(dir.path(), entries);
    let outcome = check(dir.path()).unwrap();
    assert!(!outcome.ok, "{:?}", outcome.messages);
    outcome.messages
}

/// Line of the first entry that `forge` changes.
fn forge(entries: &mut [Entry], forge: impl Fn(&mut Fact) -> bool) -> u64 {
    entries.iter_mut().find_map(|e| forge(&mut e.fact).then_some(e.seq)).expect("nothing to forge")
}

fn names(messages: &[Message], key: &str, line: u64) -> bool {
    messages.iter().any(|m| m.key == key && m.args.get("line") == Some(&line.into()))
}

/// Makes the seal of the first box fit what was entered, as a careful forger would.
fn reseal(entries: &mut [Entry]) {
    let mut books = Books::default();
    for entry in entries.iter_mut() {
        let sealed = match &mut entry.fact {
            Fact::Box { id, event: BoxEvent::Sealed { digest } } => {
                *digest = books.boxes[id].digest();
                false
            }
            Fact::Congress(Event::CountSealed { election, totals, digest, .. }) => {
                let open = books.ballot_box(election).unwrap();
                (*totals, *digest) = (open.recount(), open.digest());
                true
            }
            _ => false,
        };
        books.evolve(entry);
        if sealed {
            return;
        }
    }
}

#[test]
fn a_dropped_ballot_is_named_by_its_number_and_by_the_papers_collected() {
    let mut entries = congress();
    let dropped = entries.iter().position(|e| matches!(e.fact, Fact::Box { event: BoxEvent::Entered { .. }, .. }));
    entries.remove(dropped.unwrap());
    (1..).zip(&mut entries).for_each(|(seq, e)| e.seq = seq);
    let line = dropped.unwrap() as u64 + 1;
    assert!(names(&said_of(&entries), "verify-differs", line), "its successor has another number");
    // Numbers, digest and totals made anew: one paper is short of those collected.
    let mut next = 1;
    for entry in &mut entries {
        match &mut entry.fact {
            Fact::Box { event: BoxEvent::Entered { number, .. }, .. } => {
                *number = next;
                next += 1;
            }
            Fact::Box { event: BoxEvent::Sealed { .. }, .. } => break,
            _ => {}
        }
    }
    reseal(&mut entries);
    let said = said_of(&entries);
    let short = said.iter().find(|m| m.key == "verify-equation").expect("E7");
    assert_eq!(short.args["equation"], "E7".into());
}

#[test]
fn two_names_swapped_on_the_list_are_named() {
    let swap = |fact: &mut Fact| match fact {
        Fact::Congress(Event::ListFixed { list, .. }) => {
            list.candidates.swap(0, 1);
            true
        }
        _ => false,
    };
    let mut entries = congress();
    let line = forge(&mut entries, swap);
    assert!(names(&said_of(&entries), "verify-differs", line), "the code of the list is another");
    // With the code made anew the list no longer stands in the order of given names.
    let mut books = Books::default();
    entries.iter().take_while(|e| e.seq < line).for_each(|e| books.evolve(e));
    let line = forge(&mut entries, |fact| match fact {
        Fact::Congress(Event::ListFixed { election, list }) => {
            let names: Vec<_> = list.candidates.iter().map(|c| books.congress.roll.name(c)).collect();
            let title = &books.congress.agenda.election(election).unwrap().1.title;
            list.code = list_code(title, FIRST_ROUND, &names);
            true
        }
        _ => false,
    });
    assert!(names(&said_of(&entries), "verify-otherwise", line));
}

#[test]
fn a_declared_verdict_that_was_changed_is_named() {
    let mut entries = congress();
    let line = forge(&mut entries, |fact| match fact {
        Fact::Congress(Event::Declared { verdict, .. }) => {
            let last = verdict.elected.pop().unwrap();
            verdict.standings[last] = Standing::NotElected;
            verdict.vacant += 1;
            true
        }
        _ => false,
    });
    assert!(names(&said_of(&entries), "verify-differs", line));
}

#[test]
fn a_paper_with_too_many_names_cannot_be_made_valid() {
    let mut entries = congress();
    let line = forge(&mut entries, |fact| match fact {
        Fact::Box { event: BoxEvent::Entered { ballot, .. }, .. } => {
            *ballot = Ballot { marks: Marks::Struck(Vec::new()), invalid: None, aside: None, decision: None };
            true
        }
        _ => false,
    });
    reseal(&mut entries);
    assert!(names(&said_of(&entries), "verify-refused", line));
}

#[test]
fn a_candidate_on_the_counting_board_is_found_and_so_is_an_absence_called_accepted() {
    let mut entries = congress();
    let mut books = Books::default();
    entries.iter().for_each(|e| books.evolve(e));
    let line = forge(&mut entries, |fact| match fact {
        Fact::Congress(Event::BoardNamed { election, head, .. }) => {
            *head = books.congress.election(election).now.list.unwrap().candidates[0].clone();
            true
        }
        _ => false,
    });
    assert!(names(&said_of(&entries), "verify-refused", line));
    let mut entries = congress();
    let line = forge(&mut entries, |fact| match fact {
        Fact::Congress(Event::QuorumStated { counts, .. }) => {
            std::mem::swap(&mut counts.excused, &mut counts.unexcused);
            counts.excused != counts.unexcused
        }
        _ => false,
    });
    assert!(names(&said_of(&entries), "verify-otherwise", line));
}

#[test]
fn numbers_beyond_all_measure_are_told_and_stop_nothing() {
    let mut entries = congress();
    forge(&mut entries, |fact| match fact {
        Fact::Congress(Event::CountSealed { totals, .. }) => {
            totals.names.iter_mut().for_each(|n| n.votes = u64::MAX);
            (totals.valid, totals.undervotes) = (u32::MAX, u64::MAX);
            true
        }
        _ => false,
    });
    forge(&mut entries, |fact| match fact {
        Fact::Congress(Event::QuorumStated { counts, .. }) => {
            (counts.present, counts.excused) = (u32::MAX, u32::MAX);
            true
        }
        _ => false,
    });
    forge(&mut entries, |fact| match fact {
        Fact::Congress(Event::Declared { verdict, .. }) => {
            (verdict.elected, verdict.votes) = (vec![usize::MAX, 99], Vec::new());
            true
        }
        _ => false,
    });
    assert!(said_of(&entries).len() > 3);
}
