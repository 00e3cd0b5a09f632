//! Blind double entry: every difference is found, and only the paper settles it.
use daihoi::clerk::writer::replay;
use daihoi::count::ballot::{Ballot, Marks, Paper};
use daihoi::count::command::BoxCommand;
use daihoi::count::event::BoxEvent;
use daihoi::count::grammar;
use daihoi::count::keying::{Keyer, Keying};
use daihoi::count::tally;
use daihoi::journal::contract::Journal;
use daihoi::journal::memory::Memory;
use daihoi::record::entry::Fact;
use daihoi::record::line::encode;
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};

use crate::room::{A, B, C, Case, FOUR, Room, struck};

fn below(rng: &mut ChaCha8Rng, n: usize) -> usize {
    (rng.next_u64() % n as u64) as usize
}

/// A paper of a box in which four names too many stand: mostly four struck, sometimes more.
fn paper(rng: &mut ChaCha8Rng) -> Vec<u16> {
    let many = [4, 4, 4, 4, 4, 4, 5, 6, 8, 3][below(rng, 10)];
    let mut numbers = std::collections::BTreeSet::new();
    while numbers.len() < many {
        // The same few are struck most.
        let number = if below(rng, 3) > 0 { 20 + below(rng, 8) } else { 1 + below(rng, 31) };
        numbers.insert(number as u16);
    }
    numbers.into_iter().collect()
}

/// What a keyer types for a paper; one in a hundred is typed wrong.
fn typed(rng: &mut ChaCha8Rng, paper: &[u16]) -> (String, bool) {
    let mut numbers = paper.to_vec();
    let wrong = below(rng, 100) == 0;
    if wrong {
        let (place, number) = (below(rng, numbers.len()), 1 + below(rng, 31) as u16);
        if numbers.contains(&number) {
            numbers.remove(place);
        } else {
            numbers[place] = number;
        }
    }
    (numbers.iter().map(u16::to_string).collect::<Vec<_>>().join(" "), wrong)
}

fn read(text: &str, paper: &Paper) -> Ballot {
    Ballot::read(grammar::read(text, paper).unwrap(), paper)
}

#[test]
fn two_keyers_of_300_ballots_and_every_error_is_found() {
    let mut room = Room::open(31, 27, 300);
    let paper_of = room.open_box().paper;
    room.done(A, BoxCommand::Choose { keying: Keying::Double { batch: 25 } });
    for (seat, keyer) in [(A, Keyer::A), (B, Keyer::B)] {
        room.prove(seat);
        room.done(seat, BoxCommand::TakeKeyer { keyer, reason: None });
    }
    let mut rng = ChaCha8Rng::seed_from_u64(2025);
    let truth: Vec<_> = (0..300).map(|_| paper(&mut rng)).collect();
    let mut errors = Vec::new();
    for batch in 1..=12u32 {
        for seat in [A, B] {
            for position in 1..=25u32 {
                let number = (batch - 1) * 25 + position;
                let (text, wrong) = typed(&mut rng, &truth[number as usize - 1]);
                let ballot = read(&text, &paper_of);
                room.done(seat, BoxCommand::Key { batch, position, ballot });
                if wrong {
                    errors.push(number);
                }
            }
            room.done(seat, BoxCommand::CloseBatch { batch });
        }
    }
    let double = room.open_box().double.clone().unwrap();
    let found: Vec<_> = double.differences().iter().map(|d| double.number(d.batch, d.position)).collect();
    errors.sort_unstable();
    errors.dedup();
    assert!(errors.len() >= 4, "the seed makes errors: {errors:?}");
    assert_eq!(found, errors);
    let message = room.refused(A, BoxCommand::Seal);
    assert_eq!((&*message.key, &message.args["count"]), ("differences-left", &found.len().into()));
    room.prove(C);
    for number in &found {
        let (batch, position) = double.place(*number);
        let ballot = Ballot::read(Marks::Struck(truth[*number as usize - 1].clone()), &paper_of);
        let by = "Trần Thị Kiểm, Lê Văn Phiếu".to_owned();
        room.done(C, BoxCommand::Resolve { batch, position, ballot, by, reason: String::new() });
    }
    room.done(B, BoxCommand::Seal);
    let own: Vec<_> = truth.iter().map(|t| Ballot::read(Marks::Struck(t.clone()), &paper_of)).collect();
    assert_eq!(room.open_box().totals, tally::total(&own, &paper_of));
    // All three readings stay, in the box and in the record.
    let open = room.open_box();
    let kept = open.double.as_ref().unwrap().differences();
    assert_eq!(kept.len(), found.len());
    assert!(kept.iter().all(|d| d.typed[0] != d.typed[1] && d.resolution.is_some()));
    assert_eq!(room.faults(), []);
    let mut journal = Memory::default();
    let mut lines = Vec::new();
    for entry in &room.entries {
        lines.push(encode(entry).unwrap());
        if entry.more == 0 {
            journal.append(&std::mem::take(&mut lines)).unwrap();
        }
    }
    assert_eq!(&replay(&journal).unwrap(), room.clerk.books(), "a restart changes nothing");
}

fn double(collected: u32) -> Case {
    let mut case = Case::new(FOUR, collected);
    case.done(A, BoxCommand::Choose { keying: Keying::Double { batch: 10 } });
    case.done(A, BoxCommand::TakeKeyer { keyer: Keyer::A, reason: None });
    case.done(B, BoxCommand::TakeKeyer { keyer: Keyer::B, reason: None });
    case
}

fn key(batch: u32, position: u32, numbers: &[u16]) -> BoxCommand {
    BoxCommand::Key { batch, position, ballot: Ballot::read(struck(numbers), &FOUR) }
}

#[test]
fn a_batch_one_ballot_short_is_not_closed() {
    let mut case = double(12);
    for position in 1..=9 {
        case.done(A, key(1, position, &[4]));
    }
    let message = case.refused(A, BoxCommand::CloseBatch { batch: 1 });
    assert_eq!(message.key, "batch-short");
    let numbers = ["batch", "keyed", "papers", "difference"].map(|arg| message.args[arg].clone());
    assert_eq!(numbers, [1u32.into(), 9u32.into(), 10u32.into(), 1u32.into()]);
    case.done(A, key(1, 10, &[4]));
    assert_eq!(case.refused(A, key(1, 11, &[4])).key, "batch-full");
    case.done(A, BoxCommand::CloseBatch { batch: 1 });
    // The last batch is as short as the papers are.
    case.done(A, key(2, 1, &[4]));
    assert_eq!(case.refused(A, BoxCommand::CloseBatch { batch: 2 }).args["papers"], 2u32.into());
    let message = case.refused(A, BoxCommand::Seal);
    assert_eq!((&*message.key, &message.args["b"]), ("batch-not-compared", &0u32.into()));
}

#[test]
fn what_differs_is_settled_on_the_paper_only() {
    let mut case = double(2);
    for (seat, second) in [(A, &[4][..]), (B, &[3][..])] {
        case.done(seat, key(1, 1, &[4]));
        case.done(seat, key(1, 2, second));
        case.done(seat, BoxCommand::CloseBatch { batch: 1 });
    }
    let Some((_, BoxEvent::BatchCompared { batch: 1, differing, .. })) = case.events.last() else { panic!() };
    assert_eq!(differing, &[2]);
    assert_eq!((case.state().entered(), case.state().totals.valid), (2, 1));
    assert_eq!(case.refused(A, key(1, 1, &[4])).key, "batch-not-open");
    let resolve = |position, numbers: &[u16], by: &str, reason: &str| BoxCommand::Resolve {
        batch: 1,
        position,
        ballot: Ballot::read(struck(numbers), &FOUR),
        by: by.to_owned(),
        reason: reason.to_owned(),
    };
    assert_eq!(case.refused(A, resolve(2, &[4], " ", "")).key, "resolve-needs-name");
    assert_eq!(case.refused(A, resolve(3, &[4], "Trần Thị Kiểm", "")).key, "paper-not-compared");
    case.done(A, resolve(2, &[3], "Trần Thị Kiểm", ""));
    assert_eq!((case.state().totals.valid, case.state().totals.names[2].votes), (2, 1));
    // Both typed the same, yet the paper says otherwise: that needs a reason.
    assert_eq!(case.refused(A, resolve(1, &[2], "Trần Thị Kiểm", "")).key, "resolve-needs-reason");
    case.done(A, resolve(1, &[2], "Trần Thị Kiểm", "đọc nhầm dòng"));
    assert_eq!(case.state().totals.names[1].votes, 1);
    assert_eq!(case.state().totals, case.state().recount());
    case.done(A, BoxCommand::Seal);
}

#[test]
fn a_keyer_types_for_one_only_and_is_taken_over_with_a_reason() {
    let mut case = double(10);
    case.done(A, key(1, 1, &[4]));
    let take = |keyer, reason: Option<&str>| BoxCommand::TakeKeyer { keyer, reason: reason.map(str::to_owned) };
    assert_eq!(case.refused(A, take(Keyer::B, Some("đổi chỗ"))).key, "keyer-of-the-other");
    assert_eq!(case.refused(C, key(1, 2, &[4])).key, "keyer-first");
    assert_eq!(case.refused(C, take(Keyer::A, None)).key, "keyer-taken");
    case.done(C, take(Keyer::A, Some("máy A hỏng")));
    assert_eq!(case.refused(A, key(1, 2, &[4])).key, "keyer-first");
    case.done(C, key(1, 2, &[4]));
    // Both have seen what A typed.
    for seat in [A, C] {
        assert_eq!(case.refused(seat, take(Keyer::B, Some("x"))).key, "keyer-of-the-other");
    }
    assert_eq!(case.state().double.as_ref().unwrap().stack(Keyer::A).keyed(), 2);
}

#[test]
fn in_ones_own_batch_a_slip_is_typed_anew_and_stays_in_the_record() {
    let mut case = double(2);
    case.done(A, key(1, 1, &[4]));
    let rekey = |position, numbers: &[u16]| BoxCommand::Rekey {
        batch: 1,
        position,
        ballot: Ballot::read(struck(numbers), &FOUR),
    };
    assert_eq!(case.refused(A, rekey(2, &[3])).key, "ballot-unknown");
    assert_eq!(case.refused(A, rekey(1, &[4])).key, "correction-same");
    case.done(A, rekey(1, &[3]));
    case.done(A, key(1, 2, &[1]));
    case.done(A, BoxCommand::Unkey { batch: 1, position: 2 });
    assert_eq!(case.refused(A, BoxCommand::Unkey { batch: 1, position: 2 }).key, "withdraw-only-last");
    let batch = case.state().double.as_ref().unwrap().stack(Keyer::A).batch(1).unwrap().clone();
    assert_eq!((batch.len(), batch.changes), (1, 2));
    assert_eq!(case.refused(B, rekey(1, &[3])).key, "ballot-unknown");
}

#[test]
fn a_batch_is_opened_again_when_the_number_of_papers_is_corrected() {
    let mut case = double(8);
    for position in 1..=8 {
        case.done(A, key(1, position, &[4]));
    }
    case.done(A, BoxCommand::CloseBatch { batch: 1 });
    let opened = BoxEvent::Opened {
        list: case.state().list.clone(),
        paper: FOUR,
        collected: 9,
        reasons: case.state().reasons.clone(),
    };
    daihoi::count::ballot_box::evolve(&mut case.open, A, &opened);
    for position in 1..=9 {
        case.done(B, key(1, position, &[4]));
    }
    assert_eq!(case.refused(B, BoxCommand::CloseBatch { batch: 1 }).key, "batch-lengths");
    let reopen = |reason: &str| BoxCommand::ReopenBatch { batch: 1, reason: reason.to_owned() };
    assert_eq!(case.refused(A, reopen("")).key, "reopen-needs-reason");
    assert_eq!(case.refused(B, reopen("thiếu")).key, "reopen-only-last");
    case.done(A, reopen("thêm một phiếu dính"));
    case.done(A, key(1, 9, &[4]));
    case.done(A, BoxCommand::CloseBatch { batch: 1 });
    case.done(B, BoxCommand::CloseBatch { batch: 1 });
    assert_eq!((case.state().entered(), case.state().totals.valid), (9, 9));
    // Compared, it can still be opened again for both.
    case.done(C, reopen("đếm lại tập"));
    assert_eq!((case.state().entered(), &case.state().totals), (0, &case.state().recount()));
}

#[test]
fn a_seat_is_known_by_its_mark_and_not_by_its_number() {
    let mut case = double(10);
    case.done(A, key(1, 1, &[4]));
    let moved = daihoi::base::role::Actor { seat: 9, ..A };
    case.done(moved, key(1, 2, &[4]));
    let other = daihoi::base::role::Actor { mark: 77, ..A };
    assert_eq!(case.refused(other, key(1, 3, &[4])).key, "list-not-proved");
}

#[test]
fn a_comparison_that_was_changed_is_found() {
    let mut room = Room::open(6, 5, 10);
    room.done(A, BoxCommand::Choose { keying: Keying::Double { batch: 10 } });
    let paper = room.open_box().paper;
    for (seat, keyer) in [(A, Keyer::A), (B, Keyer::B)] {
        room.prove(seat);
        room.done(seat, BoxCommand::TakeKeyer { keyer, reason: None });
        for position in 1..=10 {
            let numbers = if position == 7 { [2 + keyer as u16] } else { [1] };
            let ballot = Ballot::read(struck(&numbers), &paper);
            room.done(seat, BoxCommand::Key { batch: 1, position, ballot });
        }
        room.done(seat, BoxCommand::CloseBatch { batch: 1 });
    }
    assert_eq!(room.faults(), []);
    for entry in &mut room.entries {
        if let Fact::Box { event: BoxEvent::BatchCompared { differing, .. }, .. } = &mut entry.fact {
            assert_eq!(*differing, [7]);
            differing.clear();
        }
    }
    assert_eq!(room.faults().len(), 1);
}
