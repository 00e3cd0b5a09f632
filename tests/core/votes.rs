//! Hand votes.
use daihoi::congress::command::Command;
use daihoi::congress::vote::{Hands, VoteKey};

use crate::house::{House, code};

fn key() -> VoteKey {
    VoteKey { step: "program".into(), vote: "q".into() }
}

fn record(yes: u64, no: u64, other: u64) -> Command {
    Command::RecordVote { vote: key(), hands: Hands { yes, no, other } }
}

fn ready() -> House {
    let mut house = House::at_program();
    house.done(Command::OpenVote { vote: key() });
    house
}

#[test]
fn the_sum_must_be_those_present() {
    let mut house = ready();
    let refusal = house.refused(record(15, 3, 1));
    assert_eq!(refusal.message.key, "equation-e12");
    assert_eq!(refusal.message.args["left"], 19u64.into());
    assert_eq!(refusal.message.args["right"], 20u64.into());
    assert_eq!(refusal.message.args["difference"], 1u64.into());
    assert_eq!(house.refused(record(u64::MAX, u64::MAX, 5)).message.key, "equation-e12");
    house.done(record(16, 3, 1));
}

#[test]
fn the_majority_is_of_the_base_not_of_those_present() {
    // 30 summoned, 10 absent without reason: base 30, 16 needed.
    for (yes, carried) in [(15, false), (16, true)] {
        let mut house = ready();
        house.done(record(yes, 20 - yes, 0));
        let outcome = house.books.congress.votes[&key()].outcome.clone().unwrap();
        assert_eq!((outcome.needed, outcome.carried), (16, carried));
    }
}

#[test]
fn the_base_stays_as_it_was_when_the_vote_opened() {
    let mut house = ready();
    let before = house.books.congress.votes[&key()].base.clone();
    let absent = Command::MarkAbsent { code: code(25), accepted: true, whole: true, note: String::new() };
    house.done(absent);
    assert_ne!(house.books.congress.base().unwrap().value, before.value);
    house.done(record(20, 0, 0));
    assert_eq!(house.books.congress.votes[&key()].base, before);
}

#[test]
fn a_recorded_vote_is_changed_only_by_a_correction_with_a_reason() {
    let mut house = ready();
    house.done(record(20, 0, 0));
    assert_eq!(house.refused(record(19, 1, 0)).message.key, "vote-already-recorded");
    assert_eq!(house.refused(Command::OpenVote { vote: key() }).message.key, "vote-already-recorded");
    assert_eq!(house.refused(Command::Undo { reason: "  ".into() }).message.key, "undo-needs-reason");
    house.done(Command::Undo { reason: "đếm nhầm".into() });
    house.done(record(19, 1, 0));
    assert_eq!(house.books.congress.votes[&key()].outcome.clone().unwrap().hands.no, 1);
}

#[test]
fn a_vote_belongs_to_its_step() {
    let mut house = ready();
    house.enter("end");
    assert_eq!(house.refused(Command::OpenVote { vote: key() }).message.key, "vote-not-in-step");
}
