//! Names: the number of seats, introduction, nominations and their gate, withdrawals, the opinion ballot, the list.
use daihoi::app::describe::describe;
use daihoi::congress::command::Command;
use daihoi::congress::duty::Duty;
use daihoi::congress::election::{OPINION, Purpose};
use daihoi::congress::event::Event;
use daihoi::congress::roll::{Person, PersonKind};
use daihoi::congress::vote::OwnVote;
use daihoi::record::books::Books;
use daihoi::record::entry::Fact;
use daihoi::rules::body::BodyKind;
use daihoi::rules::office::Office;
use daihoi::rules::ruleset::Form;

use crate::course::{codes, electing, roll, under};
use crate::house::{House, code, rules};

const RULES: &str = "190-qd-tw-2024";

/// A committee of `seats` under 190, everybody present.
fn committee(seats: u32) -> House {
    under(RULES, electing(BodyKind::Members, Office::Committee, seats))
}

fn nominate(who: usize, by: Option<usize>) -> Command {
    Command::Nominate { election: "committee".into(), code: code(who), by: by.map(code) }
}

fn withdraw(who: usize, grant: bool) -> Command {
    Command::AskWithdrawal { election: "committee".into(), code: code(who), grant }
}

fn close() -> Command {
    Command::CloseNominations { election: "committee".into() }
}

fn introduce(people: &[usize]) -> Command {
    Command::Introduce { election: "committee".into(), candidates: codes(people) }
}

/// Nominated by the member 25, and accepted by `yes` of those present.
fn accepted(house: &mut House, who: usize, yes: u64) {
    house.done(nominate(who, Some(25)));
    house.put(&OwnVote::Nominee(code(who)), yes);
}

fn pool(house: &House) -> Vec<String> {
    house.books.congress.pool(&house.id()).iter().map(ToString::to_string).collect()
}

#[test]
fn the_number_of_seats_is_proposed_until_it_is_voted() {
    let mut house = committee(3);
    let propose = |seats| Command::ProposeSeats { election: "committee".into(), seats };
    assert_eq!(house.refused(propose(3)).message.key, "seats-the-same");
    assert_eq!(house.refused(propose(0)).message.key, "seats-out-of-range");
    assert_eq!(house.refused(propose(501)).message.key, "seats-out-of-range");
    house.put(&OwnVote::Seats, 15);
    assert_eq!(house.refused(introduce(&[0, 1, 2, 3])).message.key, "seats-vote-first", "15 of 30 do not carry");
    house.done(propose(4));
    assert_eq!(house.next(), Some(Duty::Vote(house.own(&OwnVote::Seats))));
    house.done(Command::OpenVote { vote: house.own(&OwnVote::Seats) });
    assert_eq!(house.refused(propose(5)).message.key, "vote-under-way");
    house.done(Command::Undo { reason: "thử".into() });
    house.agree(&OwnVote::Seats);
    assert_eq!(house.refused(propose(5)).message.key, "seats-already-voted");
    assert_eq!(house.books.congress.seats(&house.id()), 4);
    assert_eq!(house.next(), Some(Duty::Introduce(house.id())));
}

#[test]
fn nominations_wait_for_the_introduction() {
    let mut house = committee(3);
    assert_eq!(house.refused(nominate(5, Some(25))).message.key, "introduce-first");
    assert_eq!(house.refused(close()).message.key, "introduce-first");
    house.introduced(&[0, 1, 2, 3]);
    assert_eq!(house.next(), Some(Duty::Nominate(house.id())));
    assert_eq!(house.refused(nominate(2, Some(25))).message.key, "nominee-already");
    assert_eq!(house.refused(nominate(99, Some(25))).message.key, "person-unknown");
    assert_eq!(house.refused(nominate(5, Some(99))).message.key, "person-unknown");
    assert_eq!(house.refused(nominate(5, Some(30))).message.key, "nominator-without-vote");
    house.done(nominate(5, Some(25)));
    assert_eq!(house.refused(nominate(5, None)).message.key, "nominee-already");
    assert_eq!(house.refused(close()).message.key, "nominations-pending");
}

/// Article 14: more than 30 % of those attending.
#[test]
fn the_gate_of_article_14_is_more_than_thirty_percent_of_those_attending() {
    for (present, yes, carried) in [(30, 9, false), (30, 10, true), (28, 8, false), (28, 9, true), (20, 6, false)] {
        let mut house =
            House::convened((electing(BodyKind::Members, Office::Committee, 3), rules(RULES)), roll(), present);
        house.introduced(&[0, 1, 2]);
        // Whoever names themselves stands by themselves.
        house.done(nominate(5, Some(5)));
        assert_eq!(house.state().nominations.nominees[0].by, None);
        assert_eq!(house.next(), Some(Duty::Vote(house.own(&OwnVote::Nominee(code(5))))));
        house.put(&OwnVote::Nominee(code(5)), yes);
        let vote = &house.books.congress.votes[&house.own(&OwnVote::Nominee(code(5)))];
        let outcome = vote.outcome.as_ref().unwrap();
        assert_eq!((vote.base.value, outcome.carried), (present as u64, carried), "{yes} of {present}");
        assert_eq!(pool(&house).contains(&"P005".to_owned()), carried);
        let again = house.refused(Command::OpenVote { vote: house.own(&OwnVote::Nominee(code(5))) });
        assert_eq!(again.message.key, "vote-already-recorded", "asked once");
        let anew = house.refused(nominate(5, Some(25)));
        assert_eq!(anew.message.key, if carried { "nominee-already" } else { "nominee-rejected" });
        house.done(close());
    }
}

#[test]
fn an_older_rule_set_has_no_gate() {
    let mut house = under("244-qd-tw-2014", electing(BodyKind::Members, Office::Committee, 3));
    house.introduced(&[0, 1, 2]);
    house.done(nominate(5, Some(25)));
    assert!(pool(&house).contains(&"P005".to_owned()));
    assert_eq!(house.next(), Some(Duty::Nominate(house.id())));
    let vote = house.own(&OwnVote::Nominee(code(5)));
    assert_eq!(house.refused(Command::OpenVote { vote }).message.key, "vote-unknown");
    house.listed();
    assert_eq!(house.now().list.unwrap().candidates, codes(&[0, 1, 2, 5]));
}

/// 190 Article 11, 244 Article 13.
#[test]
fn the_convening_committee_keeps_to_its_own_list() {
    for (rule, article) in [(RULES, "Điều 11"), ("244-qd-tw-2014", "Điều 13")] {
        let mut people = roll();
        people[25] = Person { convening: true, ..people[25].clone() };
        people[26] = Person { kind: PersonKind::ExOfficio, ..people[26].clone() };
        let mut house = House::convened((electing(BodyKind::Members, Office::Committee, 3), rules(rule)), people, 30);
        // On its own list they may stand.
        house.introduced(&[0, 1, 25]);
        for bound in [25, 26] {
            let refusal = house.refused(nominate(5, Some(bound)));
            assert_eq!(refusal.message.key, "nominator-of-convening");
            assert_eq!(refusal.message.args["article"], article.into());
        }
        assert_eq!(house.refused(nominate(26, Some(5))).message.key, "nominee-of-convening");
        assert_eq!(house.refused(nominate(26, None)).message.key, "nominee-of-convening");
        house.done(nominate(5, Some(6)));
    }
    let mut people = roll();
    people[26] = Person { convening: true, ..people[26].clone() };
    let agenda = electing(BodyKind::Members, Office::Committee, 3);
    let mut house = House::convened((agenda, rules("cong-doan")), people, 30);
    house.introduced(&[0, 1, 2]);
    house.done(nominate(26, Some(26)));
    assert!(pool(&house).contains(&"P026".to_owned()), "no such rule in a union");
}

#[test]
fn the_congress_decides_on_withdrawals() {
    let mut house = committee(3);
    house.introduced(&[0, 1, 2, 3, 4]);
    assert_eq!(house.refused(withdraw(7, true)).message.key, "withdrawal-not-standing");
    house.done(withdraw(3, true));
    assert_eq!(house.refused(withdraw(3, false)).message.key, "withdrawal-already");
    house.done(withdraw(4, false));
    assert_eq!(house.refused(close()).message.key, "nominations-pending");
    assert_eq!(house.next(), Some(Duty::Vote(house.own(&OwnVote::Withdrawal(code(3))))));
    house.agree(&OwnVote::Withdrawal(code(3)));
    house.put(&OwnVote::Withdrawal(code(4)), 15);
    assert_eq!(pool(&house), ["P000", "P001", "P002", "P004"], "15 of 30 let nobody go");
    // Whom the congress let go does not come back by another way.
    assert_eq!(house.refused(introduce(&[0, 1, 3])).message.key, "candidate-withdrawn");
    assert_eq!(house.refused(nominate(3, None)).message.key, "candidate-withdrawn");
    house.listed();
    assert_eq!(house.now().list.unwrap().candidates, codes(&[0, 1, 2, 4]));
    assert_eq!(house.refused(withdraw(1, true)).message.key, "list-already-voted");
}

#[test]
fn a_list_made_before_a_name_came_or_went_is_made_anew() {
    let mut house = committee(3);
    house.introduced(&[0, 1, 2, 3]);
    house.done(close());
    let fix = |people: &[usize]| Command::FixList { election: "committee".into(), candidates: codes(people) };
    house.done(fix(&[0, 1, 2, 3]));
    house.done(withdraw(3, true));
    assert_eq!(house.now().list, None);
    house.agree(&OwnVote::Withdrawal(code(3)));
    accepted(&mut house, 5, 30);
    house.done(close());
    assert_eq!(house.next(), Some(Duty::FixList(house.id())));
    assert_eq!(house.refused(Command::OpenVote { vote: house.own(&OwnVote::List(1)) }).message.key, "list-first");
    assert_eq!(house.refused(fix(&[0, 1, 2, 3])).message.key, "candidate-not-nominated");
    house.done(fix(&[0, 1, 2, 5]));
}

#[test]
fn who_was_nominated_and_then_introduced_stands_once() {
    let mut house = committee(3);
    house.introduced(&[0, 1, 2]);
    accepted(&mut house, 5, 30);
    house.done(introduce(&[0, 1, 2, 5]));
    assert_eq!(pool(&house), ["P000", "P001", "P002", "P005"]);
    house.listed();
    assert_eq!(house.now().list.unwrap().candidates.len(), 4);
}

/// Articles 14 and 28: over the cap an opinion ballot keeps the floor nominees from the top.
#[test]
fn floor_nominees_over_the_cap_go_to_an_opinion_ballot() {
    let mut house = committee(3);
    house.introduced(&[0, 1, 2]);
    for who in [8, 7, 6] {
        accepted(&mut house, who, 30);
    }
    house.done(close());
    let now = house.now();
    assert_eq!((now.number, now.purpose, now.seats), (OPINION, Purpose::Opinion, Some(1)));
    let list = now.list.unwrap();
    // Given names of 8, 7, 6: Lan, Khôi, Hà.
    assert_eq!((list.candidates, list.form), (codes(&[6, 7, 8]), Form::CrossOut));
    assert_eq!(house.next(), Some(Duty::NameBoard(house.id())));
    let board = |head| Command::NameBoard { election: "committee".into(), head: code(head), members: codes(&[21]) };
    assert_eq!(house.refused(board(6)).message.key, "board-on-list");
    assert_eq!(house.refused(board(1)).message.key, "board-on-list", "the introduced will stand on the list");
    assert_eq!(house.refused(nominate(9, Some(25))).message.key, "names-after-opinion");
    assert_eq!(house.refused(introduce(&[0, 1])).message.key, "names-after-opinion");
    house.board(20, &[21, 22]);
    assert_eq!(house.next(), Some(Duty::IssuePapers(house.id())));
    let verdict = house.balloted(&[4, 20, 6]);
    assert_eq!(verdict.elected, [1], "the highest needs no half");
    assert_eq!(verdict.articles, ["Điều 14, Điều 28"], "no article on elections: it elects nobody");
    assert_eq!(house.outlook(), "1 người (tối đa 1) vào danh sách bầu cử.");
    assert!(house.elected().is_empty(), "an opinion ballot elects nobody");
    assert_eq!(declarations(&house), ["record-kept"], "nor does the record's log say so");
    assert_eq!(house.books.boxes.keys().map(|b| b.round).collect::<Vec<_>>(), [OPINION]);
    assert_eq!(house.next(), Some(Duty::FixList(house.id())));
    assert_eq!(house.refused(nominate(9, Some(25))).message.key, "nominee-after-opinion");
    house.listed();
    assert_eq!(house.now().list.unwrap().candidates, codes(&[0, 1, 2, 7]));
    // The board of the opinion ballot counts on.
    assert_eq!(house.next(), Some(Duty::IssuePapers(house.id())));
    assert_eq!(house.balloted(&[30, 29, 28, 3]).elected, [0, 1, 2]);
    assert_eq!(declarations(&house), ["record-kept", "record-declared"]);
}

/// What the log says of each declaration.
fn declarations(house: &House) -> Vec<String> {
    let mut books = Books::default();
    let mut said = Vec::new();
    for entry in &house.entries {
        if matches!(&entry.fact, Fact::Congress(Event::Declared { .. })) {
            said.push(describe(&entry.fact, &books).key.to_string());
        }
        books.evolve(entry);
    }
    said
}

#[test]
fn equals_at_the_cut_of_an_opinion_ballot_do_not_fit() {
    let mut house = committee(6);
    house.introduced(&[0, 1, 2, 3, 4, 5]);
    for who in [6, 7] {
        accepted(&mut house, who, 30);
    }
    house.done(close());
    assert_eq!(house.now().seats, Some(1), "30 % of 6 is 1 more");
    house.board(20, &[21]);
    let verdict = house.balloted(&[12, 12]);
    assert_eq!((verdict.elected.len(), verdict.tied.len()), (0, 2));
    assert_eq!(pool(&house), ["P000", "P001", "P002", "P003", "P004", "P005"]);
    // Without a surplus the list is refused; names are introduced anew.
    let election = house.id();
    let fix = Command::FixList { election: election.clone(), candidates: codes(&[0, 1, 2, 3, 4, 5]) };
    assert_eq!(house.refused(fix).message.key, "list-without-surplus");
    house.done(introduce(&[0, 1, 2, 3, 4, 5, 9]));
    house.listed();
    assert_eq!(house.now().list.unwrap().candidates.len(), 7);
}

#[test]
fn no_opinion_ballot_where_the_list_keeps_to_its_cap_or_could_keep_nobody() {
    let mut house = committee(3);
    house.introduced(&[0, 1, 2]);
    accepted(&mut house, 5, 30);
    house.done(close());
    assert_eq!(house.now().purpose, Purpose::Regular);
    let mut house = committee(3);
    house.introduced(&[0, 1, 2, 3]);
    accepted(&mut house, 5, 30);
    house.done(close());
    assert_eq!(house.now().purpose, Purpose::Regular, "the introduced alone fill the list");
    let fix = Command::FixList { election: house.id(), candidates: codes(&[0, 1, 2, 3, 5]) };
    assert_eq!(house.refused(fix).message.key, "list-over-cap");
    house.done(withdraw(3, true));
    house.agree(&OwnVote::Withdrawal(code(3)));
    house.listed();
}

#[test]
fn the_list_is_exactly_those_who_stand_in_order_of_given_name() {
    let mut house = committee(4);
    // Given names: 11 Yến, 4 Đức, 3 Dung, 12 An, 0 An.
    house.introduced(&[11, 4, 3, 12, 0]);
    house.done(close());
    let fix = |people: &[usize]| Command::FixList { election: "committee".into(), candidates: codes(people) };
    assert_eq!(house.refused(fix(&[11, 4, 3, 12])).message.key, "candidate-missing");
    assert_eq!(house.refused(fix(&[11, 4, 3, 12, 0, 7])).message.key, "candidate-not-nominated");
    assert_eq!(house.refused(fix(&[11, 4, 3, 12, 0, 0])).message.key, "list-name-twice");
    house.done(fix(&[11, 4, 3, 12, 0]));
    assert_eq!(house.now().list.unwrap().candidates, codes(&[0, 12, 3, 4, 11]));
}

/// 190 Article 14; 244 Article 16: 3–5 seats one more, otherwise 30 % rounded down; offices with a surplus need one.
#[test]
fn surplus_by_office_and_seats() {
    let refusal = |office, seats, names: usize| {
        let mut house = under(RULES, electing(BodyKind::Members, office, seats));
        house.introduced(&(0..names).collect::<Vec<_>>());
        house.done(close());
        let candidates = house.books.congress.pool(&house.id());
        let fixed = house.ask(daihoi::base::role::Role::Console, Command::FixList { election: house.id(), candidates });
        fixed.err().map_or_else(String::new, |r| r.message.key.into_owned())
    };
    let cases = [
        (Office::Committee, 3, 3, "list-without-surplus"),
        (Office::Committee, 3, 4, ""),
        (Office::Committee, 3, 5, "list-over-cap"),
        (Office::Committee, 5, 6, ""),
        (Office::Committee, 5, 7, "list-over-cap"),
        (Office::Committee, 10, 13, ""),
        (Office::Committee, 10, 14, "list-over-cap"),
        (Office::StandingCommittee, 4, 4, "list-without-surplus"),
        (Office::Secretary, 1, 1, ""),
        (Office::Secretary, 1, 2, ""),
        (Office::Secretary, 1, 3, "list-over-cap"),
        (Office::Delegates, 3, 3, ""),
        (Office::Delegates, 3, 2, "list-too-short"),
    ];
    for (office, seats, names, want) in cases {
        assert_eq!(refusal(office, seats, names), want, "{office:?} {seats} {names}");
    }
}

#[test]
fn the_form_follows_the_surplus() {
    for (names, form) in [(1, Form::AgreeDisagree), (2, Form::CrossOut)] {
        let mut house = under(RULES, electing(BodyKind::Members, Office::Secretary, 1));
        house.introduced(&(0..names).collect::<Vec<_>>());
        house.listed();
        assert_eq!(house.now().list.unwrap().form, form);
    }
}

#[test]
fn every_name_withdrawn_leaves_no_list_until_others_are_introduced() {
    let mut house = under(RULES, electing(BodyKind::Members, Office::Secretary, 1));
    house.introduced(&[0]);
    house.done(withdraw(0, true));
    house.agree(&OwnVote::Withdrawal(code(0)));
    assert_eq!(house.refused(close()).message.key, "list-empty");
    house.done(introduce(&[1]));
    house.listed();
}
