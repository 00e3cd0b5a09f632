//! Ballot by ballot: the guard, bundles, corrections, two seats on one box, and how long a text may be.
use daihoi::client::resend::{Fate, fate};
use daihoi::count::ballot::{Ballot, Marks};
use daihoi::count::command::BoxCommand;
use daihoi::count::event::BoxEvent;
use daihoi::count::keying::Keying;
use daihoi::count::tally;

use crate::room::{A, B, Case, FOUR, Room, struck};

fn ballot(numbers: &[u16]) -> Ballot {
    Ballot::read(struck(numbers), &FOUR)
}

#[test]
fn nothing_is_entered_before_the_seat_has_proved_the_list() {
    let mut room = Room::open(6, 5, 12);
    let paper = room.open_box().paper;
    let enter = |number| BoxCommand::Enter { number, ballot: Ballot::read(struck(&[6]), &paper), count: 1 };
    assert_eq!(room.refused(A, enter(1)).key, "list-not-proved");
    let list = room.open_box().list.clone();
    let message = room.refused(A, BoxCommand::ProveList { code: "AAA-BBB".into() });
    assert_eq!(message.key, "list-code-differs");
    assert_eq!(message.args["typed"], "AAA-BBB".into());
    assert!(!format!("{message:?}").contains(&list), "whoever has no paper in hand does not learn the code");
    assert_eq!(room.refused(A, BoxCommand::ProveList { code: " - ".into() }).key, "list-code-empty");
    room.done(A, BoxCommand::ProveList { code: format!(" {} ", list.to_lowercase().replace('-', " ")) });
    room.done(A, enter(1));
    // Each seat by itself, and only once.
    assert_eq!(room.refused(B, enter(2)).key, "list-not-proved");
    let before = room.entries.len();
    room.done(A, BoxCommand::ProveList { code: "anything".into() });
    assert_eq!(room.entries.len(), before);
    assert_eq!(room.faults(), []);
}

#[test]
fn the_way_of_entering_is_chosen_once_and_recorded() {
    let mut case = Case::new(FOUR, 20);
    assert_eq!(case.refused(A, BoxCommand::Choose { keying: Keying::Double { batch: 11 } }).key, "keying-batch");
    case.done(A, BoxCommand::Choose { keying: Keying::Double { batch: 50 } });
    assert_eq!(
        case.refused(A, BoxCommand::Enter { number: 1, ballot: ballot(&[4]), count: 1 }).key,
        "keying-not-single"
    );
    case.done(A, BoxCommand::Choose { keying: Keying::Sheets });
    assert_eq!(case.refused(A, BoxCommand::CloseBatch { batch: 1 }).key, "keying-not-double");
    case.done(A, BoxCommand::Choose { keying: Keying::Single });
    case.enter(A, ballot(&[4]), 1);
    assert_eq!(case.refused(A, BoxCommand::Choose { keying: Keying::Sheets }).key, "keying-begun");
    // Without a choice the first entry chooses.
    let mut case = Case::new(FOUR, 20);
    case.enter(A, ballot(&[4]), 1);
    let chosen = case.events.iter().filter(|(_, e)| matches!(e, BoxEvent::KeyingChosen { keying: Keying::Single }));
    assert_eq!((chosen.count(), case.state().keying), (1, Some(Keying::Single)));
}

#[test]
fn a_bundle_is_one_entry_and_counts_as_its_papers() {
    let mut case = Case::new(FOUR, 30);
    case.enter(A, ballot(&[4]), 12);
    case.enter(A, ballot(&[]), 3);
    assert_eq!(case.events.iter().filter(|(_, e)| matches!(e, BoxEvent::Entered { .. })).count(), 2);
    assert_eq!((case.state().entered(), case.state().next_number()), (15, 3));
    assert_eq!((case.state().totals.names[0].votes, case.state().totals.invalid["too-many-names"]), (12, 3));
    let enter = |count| BoxCommand::Enter { number: 3, ballot: ballot(&[4]), count };
    let message = case.refused(A, enter(16));
    assert_eq!((&*message.key, &message.args["difference"]), ("bundle-too-many", &1u32.into()));
    assert_eq!(case.refused(A, enter(0)).key, "bundle-empty");
    let correct =
        |count, reason: &str| BoxCommand::Correct { number: 1, ballot: ballot(&[3]), count, reason: reason.to_owned() };
    assert_eq!(case.refused(A, correct(11, " ")).key, "correction-needs-reason");
    assert_eq!(case.refused(A, correct(28, "đếm lại")).key, "bundle-too-many");
    case.done(A, correct(11, "bó chỉ có 11"));
    assert_eq!((case.state().entered(), case.state().totals.names[3].votes), (14, 11));
    case.done(A, BoxCommand::Withdraw { number: 2, reason: "nhầm bó".into() });
    assert_eq!((case.state().entered(), case.state().corrections), (11, 2));
    case.enter(A, ballot(&[4]), 19);
    assert_eq!(
        case.refused(A, BoxCommand::Enter { number: 3, ballot: ballot(&[4]), count: 1 }).key,
        "ballots-all-entered"
    );
    assert_eq!(case.state().totals, case.state().recount());
    let one_by_one: Vec<_> = (0..30).map(|n| ballot(if n < 11 { &[3] } else { &[4] })).collect();
    assert_eq!(case.state().totals, tally::total(&one_by_one, &FOUR));
    case.done(A, BoxCommand::Seal);
}

#[test]
fn an_equal_ballot_of_the_other_seat_is_never_ones_own() {
    let mut room = Room::open(6, 5, 12);
    let paper = room.open_box().paper;
    for seat in [A, B] {
        room.prove(seat);
    }
    let enter = |number| BoxCommand::Enter { number, ballot: Ballot::read(struck(&[6]), &paper), count: 1 };
    // Both sent the same marks as number 1; B's came first, and A's answer was lost.
    room.done(B, enter(1));
    let request = room.request(enter(1));
    assert_eq!(fate(room.clerk.books(), B, &request), Fate::Done);
    assert_eq!(fate(room.clerk.books(), A, &request), Fate::SendAgain);
    assert_eq!(room.refused(A, enter(1)).key, "ballot-out-of-order");
    room.done(A, enter(2));
    assert_eq!(fate(room.clerk.books(), A, &room.request(enter(2))), Fate::Done);
    assert_eq!(room.open_box().entered(), 2);
}

#[test]
fn no_text_of_a_request_may_be_longer_than_a_page() {
    let mut room = Room::open(6, 5, 12);
    room.prove(A);
    let paper = room.open_box().paper;
    room.done(A, BoxCommand::Enter { number: 1, ballot: Ballot::read(struck(&[6]), &paper), count: 1 });
    let withdraw = |letters: usize| BoxCommand::Withdraw { number: 1, reason: "ế".repeat(letters) };
    let message = room.refused(A, withdraw(2001));
    assert_eq!((&*message.key, &message.args["length"]), ("text-too-long", &2001u32.into()));
    let note = Ballot::put_aside(Marks::Unread, &"x".repeat(2001));
    assert_eq!(room.refused(A, BoxCommand::Enter { number: 2, ballot: note, count: 1 }).key, "text-too-long");
    room.done(A, withdraw(2000));
}
