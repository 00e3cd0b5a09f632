//! Attendance, quorum and the base.
use daihoi::base::role::{Actor, Role};
use daihoi::congress::attendance::Presence;
use daihoi::congress::command::Command;
use daihoi::congress::event::Event;
use daihoi::congress::roll::{MemberStanding, PersonKind};
use daihoi::record::entry::Fact;
use daihoi::record::people::PeopleEvent;
use daihoi::rules::body::{BodyKind, Exclusion};

use crate::house::{House, code, person};

fn absent(number: usize, accepted: bool, note: &str) -> Command {
    Command::MarkAbsent { code: code(number), accepted, whole: true, note: note.into() }
}

#[test]
fn counts_voters_and_others_apart() {
    let mut house = House::open(BodyKind::Members);
    house.arrive([0, 1, 2, 30]);
    house.ask(Role::Desk, absent(3, true, "ốm")).unwrap();
    house.ask(Role::Desk, absent(4, false, "")).unwrap();
    let counts = house.books.congress.roll.counts();
    assert_eq!((counts.summoned, counts.present, counts.others_present), (30, 3, 1));
    assert_eq!((counts.excused, counts.unexcused, counts.expected), (1, 1, 25));
}

#[test]
fn the_reason_of_an_absence_stays_in_the_people_stream() {
    let mut house = House::open(BodyKind::Members);
    let facts = house.ask(Role::Desk, absent(3, true, "mổ ruột thừa")).unwrap();
    let noted = |fact: &Fact| matches!(fact, Fact::People(PeopleEvent::AbsenceReason { code: who, reason, .. }) if *who == code(3) && reason == "mổ ruột thừa");
    assert!(facts.iter().any(noted));
    let public = serde_json::to_string(&house.books.for_seat(Actor::new(Role::Board, 1))).unwrap();
    assert!(!public.contains("mổ ruột thừa"));
}

#[test]
fn second_check_in_and_unknown_codes_say_so() {
    let mut house = House::open(BodyKind::Members);
    house.arrive([0]);
    assert_eq!(house.refused(Command::CheckIn { code: code(0), badge: None }).message.key, "already-present");
    assert_eq!(house.refused(Command::CheckIn { code: "X".into(), badge: None }).message.key, "person-unknown");
    assert_eq!(house.refused(absent(0, true, "")).message.key, "present-not-absent");
    assert_eq!(house.refused(Command::CheckOut { code: code(1) }).message.key, "not-present");
}

#[test]
fn the_statement_leaves_nobody_unaccounted_for() {
    let mut house = House::open(BodyKind::Members);
    house.arrive(0..20);
    house.ask(Role::Desk, absent(20, true, "")).unwrap();
    house.enter("credentials");
    assert_eq!(house.refused(Command::StateQuorum).message.key, "rules-to-confirm-first");
    house.done(Command::ConfirmRules);
    let events = house.done(Command::StateQuorum);
    let Event::QuorumStated { absent, counts, met, .. } = &events[0] else { panic!("{events:?}") };
    assert_eq!((absent.len(), counts.present, counts.excused, counts.unexcused), (9, 20, 1, 9));
    assert!(met, "20 of 30 are two thirds");
    assert_eq!(house.books.congress.roll.counts().expected, 0);
}

#[test]
fn a_delegate_congress_counts_units_too() {
    let mut house = House::open(BodyKind::Delegates);
    // 22 of 30 heads, but all of two units of four.
    house.arrive((0..30).filter(|n| n % 4 < 2));
    house.arrive((0..30).filter(|n| n % 4 == 2).take(6));
    let counts = house.books.congress.roll.counts();
    assert_eq!((counts.units, counts.units_present), (4, 3));
    assert!(house.books.congress.quorum_met(&counts));
    let mut two = counts;
    two.units_present = 2;
    assert!(!house.books.congress.quorum_met(&two));
}

#[test]
fn the_base_of_a_member_congress_by_the_article() {
    let mut roll: Vec<_> = (0..20).map(|n| person(n, PersonKind::Official)).collect();
    roll[0].standing = MemberStanding::TemporaryElsewhere;
    roll[1].standing = MemberStanding::TemporaryElsewhere;
    roll[2].standing = MemberStanding::Exempt;
    roll[3].standing = MemberStanding::Suspended;
    roll.push(person(20, PersonKind::Probationary));
    let mut house = House::open_with(BodyKind::Members, roll);
    // One of the two from elsewhere came: he counts.
    house.arrive([1, 5, 6, 7, 20]);
    house.ask(Role::Desk, absent(8, true, "")).unwrap();
    house.ask(Role::Desk, absent(9, false, "")).unwrap();
    let base = house.books.congress.base().unwrap();
    assert_eq!((base.whole, base.value), (20, 16));
    let expected = [
        (Exclusion::TemporaryElsewhereAbsent, 1),
        (Exclusion::ExemptAbsent, 1),
        (Exclusion::SuspendedOrDetained, 1),
        (Exclusion::AbsentThroughoutAccepted, 1),
    ];
    assert_eq!(base.excluded, expected.into());
}

#[test]
fn who_was_there_once_is_not_absent_throughout() {
    let mut house = House::open(BodyKind::Members);
    house.arrive([0, 1]);
    house.ask(Role::Desk, Command::CheckOut { code: code(0) }).unwrap();
    house.ask(Role::Desk, absent(0, true, "về sớm")).unwrap();
    house.ask(Role::Desk, absent(2, true, "ốm")).unwrap();
    assert_eq!(house.books.congress.base().unwrap().value, 29);
}

#[test]
fn the_desk_takes_back_its_own_newest_act_only() {
    let mut house = House::open(BodyKind::Members);
    house.arrive([0, 1]);
    house.ask(Role::Console, Command::CheckIn { code: code(2), badge: None }).unwrap();
    house.ask(Role::Desk, Command::Undo { reason: "nhầm người".into() }).unwrap();
    let presence = |n| house.books.congress.roll.attendance(&code(n)).unwrap().presence;
    assert_eq!((presence(0), presence(1), presence(2)), (Presence::Present, Presence::Expected, Presence::Present));
}

#[test]
fn nobody_but_desk_and_console_touches_the_roll() {
    let mut house = House::open(BodyKind::Members);
    for role in [Role::Board, Role::Display] {
        let refusal = house.ask(role, Command::CheckIn { code: code(0), badge: None }).unwrap_err();
        assert_eq!(refusal.message.key, "seat-may-not");
    }
    let refusal = house.ask(Role::Desk, Command::StateQuorum).unwrap_err();
    assert_eq!(refusal.message.key, "seat-may-not");
}
