//! Elections up to the box, sealing and declaration.
use daihoi::base::role::Role;
use daihoi::congress::command::Command;
use daihoi::congress::duty::Duty;
use daihoi::congress::vote::{Hands, VoteKey};
use daihoi::count::command::BoxCommand;
use daihoi::rules::body::BodyKind;
use daihoi::rules::ruleset::Form;

use crate::house::{House, code};

fn list(people: &[usize]) -> Command {
    Command::FixList { election: "committee".into(), candidates: people.iter().copied().map(code).collect() }
}

fn to_list() -> House {
    let mut house = House::open(BodyKind::Members);
    house.arrive(0..28);
    house.enter("credentials");
    house.done(Command::ConfirmRules);
    house.done(Command::StateQuorum);
    house.enter("elect");
    house
}

#[test]
fn the_list_waits_for_the_number_of_seats() {
    let mut house = to_list();
    assert_eq!(house.refused(list(&[0, 1, 2, 3])).message.key, "seats-vote-first");
    house.hands("elect", "seats", Hands { yes: 15, no: 13, other: 0 });
    assert_eq!(house.refused(list(&[0, 1, 2, 3])).message.key, "seats-vote-first", "15 of 30 do not carry");
}

#[test]
fn the_list_keeps_surplus_and_order_of_given_name() {
    let mut house = to_list();
    house.unanimous("elect", "seats");
    assert_eq!(house.refused(list(&[0, 1, 2])).message.key, "nominations-first");
    house.names(&[0, 1, 2]);
    assert_eq!(house.refused(list(&[0, 1, 2])).message.key, "list-without-surplus");
    house.names(&[0, 1, 2, 3, 4]);
    assert_eq!(house.refused(list(&[0, 1, 2, 3, 4])).message.key, "list-over-cap");
    let introduce = |people: &[usize]| Command::Introduce {
        election: "committee".into(),
        candidates: people.iter().copied().map(code).collect(),
    };
    assert_eq!(house.refused(introduce(&[0, 1, 2, 2])).message.key, "list-name-twice");
    assert_eq!(house.refused(introduce(&[0, 1, 2, 99])).message.key, "person-unknown");
    assert_eq!(house.refused(introduce(&[])).message.key, "list-empty");
    house.names(&[0, 3, 4, 11]);
    assert_eq!(house.refused(list(&[0, 3, 4])).message.key, "candidate-missing");
    assert_eq!(house.refused(list(&[0, 3, 4, 11, 12])).message.key, "candidate-not-nominated");
    // Given names of 3, 11, 4, 0: Dung, Yến, Đức, An.
    house.done(list(&[3, 11, 4, 0]));
    let fixed = house.books.congress.election(&"committee".into()).now.list.unwrap();
    assert_eq!(fixed.candidates, [0, 3, 4, 11].map(code));
    assert_eq!(fixed.form, Form::CrossOut);
    assert_eq!(fixed.code.len(), 7);
}

#[test]
fn the_board_is_official_and_off_the_list() {
    let mut house = to_list();
    house.unanimous("elect", "seats");
    house.names(&[0, 1, 2, 3]);
    house.done(list(&[0, 1, 2, 3]));
    let board = |head: usize, members: &[usize]| Command::NameBoard {
        election: "committee".into(),
        head: code(head),
        members: members.iter().copied().map(code).collect(),
    };
    assert_eq!(house.refused(board(20, &[21])).message.key, "list-vote-first");
    house.unanimous("elect", "list");
    assert_eq!(house.refused(board(20, &[1])).message.key, "board-on-list");
    assert_eq!(house.refused(board(0, &[21])).message.key, "board-on-list");
    assert_eq!(house.refused(board(30, &[21])).message.key, "board-without-vote");
    assert_eq!(house.refused(board(20, &[20])).message.key, "board-name-twice");
    house.done(board(20, &[21, 22]));
}

#[test]
fn papers_are_reconciled_before_the_count() {
    let mut house = House::open(BodyKind::Members);
    house.up_to_papers();
    let e3 = house.refused(house.issue(30, 29, 1));
    assert_eq!((e3.message.key.as_ref(), e3.needs_reason), ("equation-e3", false));
    let e2 = house.refused(house.issue(30, 28, 1));
    assert_eq!((e2.message.key.as_ref(), e2.needs_reason), ("equation-e2", true));
    assert_eq!(house.refused(house.issue(30, 0, 30)).message.key, "no-papers-issued");
    house.done(house.issue(30, 28, 2));
    let e4 = house.refused(house.collect(27));
    assert_eq!((e4.message.key.as_ref(), e4.needs_reason), ("equation-e4", true));
    assert_eq!(e4.message.args["difference"], 1u32.into());
    let e5 = house.refused(house.collect(29));
    assert_eq!((e5.message.key.as_ref(), e5.needs_reason), ("equation-e5", true));
    assert_eq!(house.refused(house.collect(4_000_000_000)).message.key, "box-far-too-full");
    let reason = Some("một đại biểu giữ lại phiếu".to_owned());
    house.done(Command::OpenBox { election: "committee".into(), collected: 27, reason: reason.clone() });
    let collected = house.books.congress.election(&"committee".into()).now.collected.unwrap();
    assert_eq!((collected.not_returned, collected.reason), (1, reason));
}

/// Everybody strikes name 4, except two who strike 1.
fn counted() -> House {
    let mut house = House::open(BodyKind::Members);
    house.up_to_box();
    for n in 0..28 {
        house.ballot(if n < 2 { &[1] } else { &[4] }).unwrap();
    }
    house
}

#[test]
fn declared_only_after_the_board_sealed() {
    let mut house = counted();
    let declare = || Command::Declare { election: "committee".into() };
    assert_eq!(house.refused(declare()).message.key, "not-sealed");
    house.on_box(BoxCommand::Seal).unwrap();
    assert_eq!(house.on_box(BoxCommand::Seal).unwrap_err().message.key, "box-sealed");
    house.done(declare());
    assert_eq!(house.refused(declare()).message.key, "already-declared");
    let election = house.books.congress.election(&"committee".into());
    let list = election.now.list.unwrap().candidates;
    let verdict = election.now.declared.unwrap().verdict;
    // 30 summoned, two absent without reason: base 30, 16 needed; 28, 28, 26 and 2 votes.
    assert_eq!((verdict.base, verdict.needed, verdict.vacant), (30, 16, 0));
    assert_eq!(verdict.votes, [26, 28, 28, 2]);
    assert_eq!(house.books.congress.elected(&"committee".into()), [&list[1], &list[2], &list[0]].map(Clone::clone));
}

#[test]
fn a_later_list_comes_from_an_earlier_result() {
    let mut house = counted();
    let spec = house.books.congress.agenda.steps[3].election.clone().unwrap();
    assert_eq!(house.books.congress.eligible(&spec), Some(Vec::new()));
    house.on_box(BoxCommand::Seal).unwrap();
    house.done(Command::Declare { election: "committee".into() });
    house.enter("head");
    house.unanimous("head", "seats");
    let introduce = |n| Command::Introduce { election: "secretary".into(), candidates: vec![code(n)] };
    assert_eq!(house.refused(introduce(10)).message.key, "candidate-not-eligible");
    house.done(introduce(1));
    house.done(Command::CloseNominations { election: "secretary".into() });
    house.done(Command::FixList { election: "secretary".into(), candidates: vec![code(1)] });
    let list = house.books.congress.election(&"secretary".into()).now.list.unwrap();
    assert_eq!(list.form, Form::AgreeDisagree, "one name for one seat");
}

#[test]
fn what_was_sealed_cannot_be_taken_back() {
    let mut house = counted();
    house.on_box(BoxCommand::Seal).unwrap();
    let acts = house.books.congress.acts.len();
    let touches =
        |house: &House| house.books.congress.acts.iter().any(|a| format!("{:?}", a.before).contains("Election"));
    assert!(!touches(&house) && acts > 0);
}

#[test]
fn nothing_voted_for_a_sealed_count_can_be_taken_back() {
    let mut house = counted();
    house.on_box(BoxCommand::Seal).unwrap();
    house.done(Command::Declare { election: "committee".into() });
    let before = house.books.congress.votes.clone();
    while house.ask(Role::Console, Command::Undo { reason: "thử".into() }).is_ok() {}
    for vote in ["seats", "list", "board"] {
        let key = VoteKey { step: "elect".into(), vote: vote.into() };
        assert_eq!(house.books.congress.votes.get(&key), before.get(&key), "{vote}");
        assert!(before.contains_key(&key));
    }
}

#[test]
fn what_is_before_the_hall_does_not_change_until_it_is_voted() {
    let mut house = to_list();
    house.unanimous("elect", "seats");
    house.names(&[0, 1, 2, 3]);
    house.done(list(&[0, 1, 2, 3]));
    let key = VoteKey { step: "elect".into(), vote: "list".into() };
    house.done(Command::OpenVote { vote: key.clone() });
    assert_eq!(house.refused(list(&[0, 1, 2, 4])).message.key, "vote-under-way");
    assert_eq!(house.refused(Command::OpenVote { vote: key }).message.key, "vote-already-open");
}

#[test]
fn a_list_the_congress_rejects_is_made_and_voted_anew() {
    let mut house = to_list();
    house.unanimous("elect", "seats");
    house.names(&[0, 1, 2, 3]);
    house.done(list(&[0, 1, 2, 3]));
    house.hands("elect", "list", Hands { yes: 15, no: 13, other: 0 });
    let next = |house: &House| house.books.congress.next_duty().unwrap();
    assert_eq!(next(&house), Duty::FixList("committee".into()), "15 of 30 do not carry");
    let head = Command::NameBoard { election: "committee".into(), head: code(20), members: vec![code(21)] };
    assert_eq!(house.refused(head).message.key, "list-vote-first");
    house.names(&[0, 1, 2, 4]);
    house.done(list(&[0, 1, 2, 4]));
    let key = VoteKey { step: "elect".into(), vote: "list".into() };
    assert_eq!(next(&house), Duty::Vote(key));
    house.unanimous("elect", "list");
    assert_eq!(next(&house), Duty::NameBoard("committee".into()));
    assert_eq!(house.refused(list(&[0, 1, 2, 3])).message.key, "list-already-voted");
}

#[test]
fn a_number_of_seats_the_congress_rejects_is_voted_again() {
    let mut house = to_list();
    house.hands("elect", "seats", Hands { yes: 15, no: 13, other: 0 });
    let key = VoteKey { step: "elect".into(), vote: "seats".into() };
    assert_eq!(house.books.congress.next_duty(), Some(Duty::Vote(key)));
    house.unanimous("elect", "seats");
    house.names(&[0, 1, 2, 3]);
    house.done(list(&[0, 1, 2, 3]));
}

#[test]
fn only_the_board_touches_the_box_and_only_the_console_declares() {
    let mut house = counted();
    let id = daihoi::record::entry::BoxId { election: "committee".into(), round: 1 };
    for role in [Role::Console, Role::Desk, Role::Display] {
        let request = daihoi::record::request::Request::Box { id: id.clone(), command: BoxCommand::Seal };
        assert_eq!(house.ask(role, request).unwrap_err().message.key, "seat-may-not");
    }
    house.on_box(BoxCommand::Seal).unwrap();
    let refusal = house.ask(Role::Board, Command::Declare { election: "committee".into() }).unwrap_err();
    assert_eq!(refusal.message.key, "seat-may-not");
}
