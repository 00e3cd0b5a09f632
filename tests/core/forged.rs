//! Records of elections in several votes: honest ones hold, and what was changed in them with every hash made anew is
//! found.
use daihoi::base::message::Arg;
use daihoi::base::role::{Actor, Role};
use daihoi::congress::command::Command;
use daihoi::congress::election::Purpose;
use daihoi::congress::event::Event;
use daihoi::congress::vote::OwnVote;
use daihoi::record::books::Books;
use daihoi::record::entry::{Entry, Fact};
use daihoi::rules::body::BodyKind;
use daihoi::rules::office::Office;
use daihoi::rules::ruleset::TiePolicy;

use crate::course::{codes, electing, roll, under};
use crate::house::{House, code, rules};
use crate::record::{honest, recount};

/// Nominations with a gate won and one lost, a withdrawal, an opinion ballot, a first turn that leaves two seats, a
/// second turn with a new name that ties, and a vote among the tied.
fn eventful() -> Vec<Entry> {
    let mut house = under("190-qd-tw-2024", electing(BodyKind::Members, Office::Committee, 3));
    house.done(Command::ProposeSeats { election: house.id(), seats: 4 });
    house.introduced(&[0, 1, 2, 3, 4]);
    for (who, yes) in [(6, 30), (7, 10), (8, 9)] {
        house.done(Command::Nominate { election: house.id(), code: code(who), by: Some(code(25)) });
        house.put(&OwnVote::Nominee(code(who)), yes);
    }
    house.done(Command::AskWithdrawal { election: house.id(), code: code(3), grant: true });
    house.agree(&OwnVote::Withdrawal(code(3)));
    house.done(Command::CloseNominations { election: house.id() });
    assert_eq!(house.now().purpose, Purpose::Opinion);
    house.board(20, &[21, 22]);
    house.balloted(&[20, 9]);
    house.listed();
    assert_eq!(house.now().list.unwrap().candidates, codes(&[0, 1, 2, 4, 6]));
    house.balloted(&[30, 28, 12, 10, 9]);
    house.agree(&OwnVote::Again(1));
    house.again();
    house.agree(&OwnVote::NewNames(2));
    house.done(Command::Undo { reason: "đếm lại".into() });
    house.done(Command::Undo { reason: "hỏi lại".into() });
    house.agree(&OwnVote::NewNames(2));
    house.list(&codes(&[2, 6, 9]));
    house.balloted(&[20, 17, 17]);
    house.again();
    assert_eq!(house.now().purpose, Purpose::Revote);
    house.balloted(&[8, 19]);
    assert_eq!(house.elected().len(), 4);
    house.entries
}

/// A tie settled by lot.
fn settled() -> Vec<Entry> {
    let mut rules = rules("190-qd-tw-2024");
    rules.tie.value = TiePolicy::Lot;
    let agenda = electing(BodyKind::Members, Office::Committee, 3);
    let mut house = House::convened((agenda, rules), roll(), 30);
    house.up_to(&[0, 1, 2, 3]);
    house.balloted(&[28, 20, 18, 18]);
    let reason = "rút thăm trước Đại hội".into();
    house.done(Command::SettleTie { election: house.id(), winners: codes(&[3]), reason });
    house.entries
}

/// Whether a fault is found at the one entry, `nth` of those it applies to, that `change` changed.
pub(crate) fn found(entries: &[Entry], nth: usize, change: impl Fn(&mut Event) -> bool) {
    let mut entries = entries.to_vec();
    let changed = |e: &mut Entry| match &mut e.fact {
        Fact::Congress(event) => {
            let was = event.clone();
            let applies = change(event);
            assert!(!applies || *event != was, "nothing was changed in {was:?}");
            if applies { Some(was) } else { None }
        }
        _ => None,
    };
    let mut left = nth;
    let line = entries.iter_mut().find_map(|e| {
        let was = changed(e)?;
        if left == 0 {
            return Some(e.seq);
        }
        left -= 1;
        e.fact = Fact::Congress(was);
        None
    });
    let line = line.expect("no such entry");
    let faults = recount(&entries);
    assert!(faults.iter().any(|f| f.args.get("line") == Some(&Arg::from(line))), "line {line}: {faults:?}");
}

#[test]
fn honest_records_hold_and_fold_to_the_same_books() {
    for entries in [eventful(), settled()] {
        let live = honest(&entries);
        for role in [Role::Console, Role::Desk, Role::Board] {
            let told = live.for_seat(Actor::new(role, 1));
            let written: Books = serde_json::from_str(&serde_json::to_string(&told).unwrap()).unwrap();
            assert_eq!(told, written, "what a seat is welcomed with");
        }
    }
}

#[test]
fn a_further_vote_that_does_not_follow_from_the_result_is_found() {
    let entries = eventful();
    let round = |change: &dyn Fn(&mut daihoi::congress::election::Round)| {
        for nth in 0..2 {
            found(&entries, nth, |event| match event {
                Event::RoundOpened { round, .. } => {
                    change(round);
                    true
                }
                _ => false,
            });
        }
    };
    round(&|r| r.number += 1);
    round(&|r| r.turn += 1);
    round(&|r| r.seats = Some(3));
    round(&|r| r.purpose = if r.purpose == Purpose::Revote { Purpose::Regular } else { Purpose::Revote });
    round(&|r| match &mut r.list {
        Some(list) => list.candidates.swap(0, 1),
        None => r.stays.swap(0, 1),
    });
    round(&|r| match &mut r.list {
        Some(list) => drop(list.candidates.pop()),
        None => drop(r.stays.pop()),
    });
    round(&|r| match &mut r.list {
        Some(list) => list.code = "AAA-AAA".into(),
        None => r.stays.push(code(12)),
    });
}

#[test]
fn a_gate_and_decisions_that_came_out_otherwise_are_found() {
    let entries = eventful();
    for name in ["nominee:P006", "nominee:P008", "withdraw:P003", "again", "new-names/2", "seats", "list/2"] {
        found(&entries, 0, |event| match event {
            Event::VoteRecorded { vote, carried, .. } if vote.vote.as_str() == name => {
                *carried = !*carried;
                true
            }
            _ => false,
        });
        found(&entries, 0, |event| match event {
            Event::VoteOpened { vote, base, .. } if vote.vote.as_str() == name => {
                base.value -= 20;
                true
            }
            _ => false,
        });
    }
    // One hand more and it would have carried: the sum no longer stands.
    found(&entries, 0, |event| match event {
        Event::VoteRecorded { vote, hands, carried, .. } if vote.vote.as_str() == "nominee:P008" => {
            (hands.yes, *carried) = (10, true);
            true
        }
        _ => false,
    });
    found(&entries, 0, |event| match event {
        Event::VoteRecorded { vote, hands, .. } if vote.vote.as_str() == "nominee:P008" => {
            (hands.yes, hands.no) = (12, 18);
            true
        }
        _ => false,
    });
}

#[test]
fn changed_names_are_found() {
    let entries = eventful();
    found(&entries, 0, |event| match event {
        Event::ListIntroduced { candidates, .. } => {
            candidates.reverse();
            true
        }
        _ => false,
    });
    found(&entries, 1, |event| match event {
        Event::Nominated { code: who, .. } => {
            *who = code(1);
            true
        }
        _ => false,
    });
    found(&entries, 0, |event| match event {
        Event::WithdrawalAsked { code: who, .. } => {
            *who = code(19);
            true
        }
        _ => false,
    });
    for change in [0, 1, 2] {
        found(&entries, 0, |event| match event {
            Event::NominationsClosed { opinion, .. } => {
                match (change, opinion.as_mut()) {
                    (0, Some((_, room))) => *room += 1,
                    (1, Some((list, _))) => list.candidates.swap(0, 1),
                    _ => *opinion = None,
                }
                true
            }
            _ => false,
        });
    }
    // A name slipped into the first list, and one dropped from the second.
    found(&entries, 0, |event| match event {
        Event::ListFixed { list, .. } => {
            list.candidates.push(code(12));
            true
        }
        _ => false,
    });
    found(&entries, 1, |event| match event {
        Event::ListFixed { list, .. } => {
            list.candidates.pop();
            true
        }
        _ => false,
    });
}

#[test]
fn a_changed_result_of_any_vote_is_found() {
    let entries = eventful();
    let declared = entries.iter().filter(|e| matches!(e.fact, Fact::Congress(Event::Declared { .. }))).count();
    assert_eq!(declared, 4, "opinion, two turns, the tied");
    for nth in 0..declared {
        found(&entries, nth, |event| match event {
            Event::Declared { verdict, .. } => {
                verdict.votes[0] += 1;
                true
            }
            _ => false,
        });
        found(&entries, nth, |event| match event {
            Event::Declared { verdict, .. } => {
                verdict.elected.reverse();
                verdict.elected.push(verdict.votes.len());
                true
            }
            _ => false,
        });
        found(&entries, nth, |event| match event {
            Event::Declared { round, .. } => {
                *round += 7;
                true
            }
            _ => false,
        });
        found(&entries, nth, |event| match event {
            Event::CountSealed { totals, .. } => {
                totals.names[0].votes -= 1;
                totals.names[1].votes += 1;
                true
            }
            _ => false,
        });
        found(&entries, nth, |event| match event {
            Event::CountSealed { round, .. } => {
                *round += 1;
                true
            }
            _ => false,
        });
    }
}

#[test]
fn whole_acts_left_out_are_found() {
    let entries = eventful();
    let without = |which: &dyn Fn(&Event) -> bool| {
        let mut cut: Vec<_> =
            entries.iter().filter(|e| !matches!(&e.fact, Fact::Congress(event) if which(event))).cloned().collect();
        assert!(cut.len() < entries.len());
        (1..).zip(&mut cut).for_each(|(seq, e)| e.seq = seq);
        assert!(!recount(&cut).is_empty());
    };
    without(&|e| matches!(e, Event::RoundOpened { .. }));
    without(&|e| matches!(e, Event::WithdrawalAsked { .. }));
    without(&|e| matches!(e, Event::VoteRecorded { vote, .. } if vote.vote.as_str() == "again"));
    without(&|e| matches!(e, Event::Nominated { code: who, .. } if *who == code(7)));
    without(&|e| matches!(e, Event::NominationsClosed { .. }));
    without(&|e| matches!(e, Event::SeatsProposed { .. }));
}

#[test]
fn a_settlement_for_somebody_who_did_not_tie_is_found() {
    let entries = settled();
    for winners in [vec![1], vec![2, 3], vec![]] {
        found(&entries, 0, |event| match event {
            Event::TieSettled { winners: recorded, .. } => {
                *recorded = codes(&winners);
                true
            }
            _ => false,
        });
    }
    found(&entries, 0, |event| match event {
        Event::TieSettled { reason, .. } => {
            reason.clear();
            true
        }
        _ => false,
    });
}
