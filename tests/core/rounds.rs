//! What follows a result: votes among the tied, further turns, decisions of the congress, and every way to end.
use daihoi::congress::command::Command;
use daihoi::congress::duty::Duty;
use daihoi::congress::election::Purpose;
use daihoi::congress::follow::{Ending, Follow};
use daihoi::congress::roll::Person;
use daihoi::congress::vote::OwnVote;
use daihoi::rules::body::BodyKind;
use daihoi::rules::office::Office;
use daihoi::rules::ruleset::{Form, NewNames, Next, TiePolicy};

use crate::course::{codes, electing, roll, under};
use crate::house::{House, code, person, rules};

const CONFIRMED: &str = "Người trúng cử chờ cấp ủy cấp trên chuẩn y (Điều 1, Điều 2).";

/// An election under 190 with everybody present and the board voted.
fn up_to(kind: BodyKind, office: Office, seats: u32, people: &[usize]) -> House {
    let mut house = under("190-qd-tw-2024", electing(kind, office, seats));
    house.up_to(people);
    house
}

fn committee(seats: u32, people: &[usize]) -> House {
    up_to(BodyKind::Members, Office::Committee, seats, people)
}

fn follow(house: &House) -> Option<Follow> {
    house.books.congress.follow(&house.id())
}

fn fix(people: &[usize]) -> Command {
    Command::FixList { election: "committee".into(), candidates: codes(people) }
}

fn open() -> Command {
    Command::OpenRound { election: "committee".into() }
}

#[test]
fn every_seat_filled_is_the_end() {
    let mut house = committee(3, &[0, 1, 2, 3]);
    assert_eq!(house.refused(open()).message.key, "not-declared");
    let verdict = house.balloted(&[30, 29, 20, 5]);
    assert_eq!((verdict.vacant, verdict.next), (0, Next::Done));
    assert_eq!(follow(&house), Some(Follow::Ended(Ending::Filled)));
    assert_eq!((house.outlook().as_str(), house.next()), (CONFIRMED, None));
    assert_eq!(house.refused(open()).message.key, "election-ended");
}

/// Article 30 point 5: a new vote among the tied, the higher wins and need not exceed half.
#[test]
fn a_tie_at_the_last_seat_is_voted_again_among_the_tied() {
    let mut house = committee(3, &[0, 1, 2, 3]);
    let verdict = house.balloted(&[28, 20, 18, 18]);
    assert_eq!((verdict.tied.as_slice(), verdict.vacant, verdict.next), ([2, 3].as_slice(), 1, Next::RevoteTied));
    assert_eq!(house.outlook(), "Còn 1 ghế có nhiều người bằng phiếu: bầu lại trong số những người bằng phiếu.");
    assert_eq!(house.next(), Some(Duty::NextRound(house.id())));
    house.again();
    let now = house.now();
    assert_eq!((now.number, now.turn, now.purpose, now.seats), (2, 1, Purpose::Revote, Some(1)));
    let list = now.list.unwrap();
    assert_eq!((list.candidates, list.form), (codes(&[2, 3]), Form::CrossOut));
    assert_eq!(house.refused(fix(&[2])).message.key, "list-papers-out", "the tied are the list");
    assert_eq!(house.outlook(), "Đang bầu tiếp, vòng 1.");
    // The board counts on, and nothing but papers is left to do.
    assert_eq!(house.next(), Some(Duty::IssuePapers(house.id())));
    let verdict = house.balloted(&[10, 12]);
    assert_eq!((verdict.elected.as_slice(), verdict.needed), ([1].as_slice(), 1), "12 of 30 are enough");
    assert_eq!(house.elected(), ["P000", "P001", "P003"]);
    assert_eq!((house.outlook().as_str(), house.next()), (CONFIRMED, None));
    assert_eq!(house.books.boxes.keys().map(|b| b.round).collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn more_tied_than_two_for_more_seats_than_one() {
    let mut house = committee(6, &[0, 1, 2, 3, 4, 5, 6]);
    let verdict = house.balloted(&[29, 28, 27, 26, 20, 20, 20]);
    assert_eq!((verdict.elected.len(), verdict.tied.len(), verdict.vacant), (4, 3, 2));
    house.again();
    assert_eq!(house.now().seats, Some(2));
    let verdict = house.balloted(&[9, 20, 20]);
    assert_eq!((verdict.elected.as_slice(), verdict.vacant), ([1, 2].as_slice(), 0));
    assert_eq!(house.elected().len(), 6);
}

#[test]
fn equal_again_the_congress_decides_whether_to_vote_once_more() {
    let mut house = committee(3, &[0, 1, 2, 3]);
    house.balloted(&[28, 20, 18, 18]);
    house.again();
    let verdict = house.balloted(&[11, 11]);
    assert_eq!((verdict.tied.len(), verdict.next), (2, Next::CongressDecides));
    assert_eq!(house.outlook(), "Còn thiếu 1 sau vòng 1: Đại hội biểu quyết có bầu tiếp hay không.");
    assert_eq!(house.refused(open()).message.key, "again-vote-first");
    assert_eq!(house.next(), Some(Duty::Vote(house.own(&OwnVote::Again(2)))));
    house.agree(&OwnVote::Again(2));
    let follows = "Còn 1 ghế có nhiều người bằng phiếu: bầu lại trong số những người bằng phiếu.";
    assert_eq!(house.outlook(), follows, "what was asked is answered");
    house.again();
    assert_eq!((house.now().number, house.now().purpose), (3, Purpose::Revote));
    house.balloted(&[12, 12]);
    house.put(&OwnVote::Again(3), 15);
    assert_eq!(follow(&house), Some(Follow::Ended(Ending::Stopped { vacant: 1 })));
    assert_eq!(house.outlook(), "Còn thiếu 1: Đại hội quyết định không bầu tiếp.");
    assert_eq!(house.next(), None);
    assert_eq!(house.refused(open()).message.key, "election-ended");
    assert_eq!(house.elected(), ["P000", "P001"]);
}

/// Article 30 point 6, committee: the congress decides after the first turn; after the second nobody is added.
#[test]
fn a_committee_is_completed_in_one_further_turn_at_most() {
    let mut house = committee(3, &[0, 1, 2, 3]);
    let verdict = house.balloted(&[28, 20, 10, 8]);
    assert_eq!((verdict.elected.len(), verdict.vacant, verdict.next), (2, 1, Next::CongressDecides));
    house.agree(&OwnVote::Again(1));
    assert_eq!(house.next(), Some(Duty::NextRound(house.id())));
    house.again();
    let now = house.now();
    assert_eq!((now.number, now.turn, now.purpose, now.seats), (2, 2, Purpose::Regular, Some(1)));
    assert_eq!((now.stays, now.list), (codes(&[2, 3]), None));
    assert_eq!(house.next(), Some(Duty::Vote(house.own(&OwnVote::NewNames(2)))));
    house.put(&OwnVote::NewNames(2), 14);
    assert_eq!(house.refused(fix(&[2, 3, 7])).message.key, "new-names-first");
    assert_eq!(house.refused(fix(&[2, 0])).message.key, "candidate-already-elected");
    assert_eq!(house.refused(fix(&[2, 2])).message.key, "list-name-twice");
    assert_eq!(house.refused(fix(&[])).message.key, "list-empty");
    let names = Command::Nominate { election: house.id(), code: code(9), by: Some(code(10)) };
    assert_eq!(house.refused(names).message.key, "names-in-first-turn");
    // One who stayed may step back before the list is made.
    house.list(&codes(&[2]));
    assert_eq!(house.now().list.unwrap().form, Form::AgreeDisagree, "one name for one seat");
    let verdict = house.balloted(&[15]);
    assert_eq!((verdict.needed, verdict.next), (16, Next::FillNone));
    assert_eq!(follow(&house), Some(Follow::Ended(Ending::LeftVacant { vacant: 1 })));
    assert_eq!(house.outlook(), "Còn thiếu 1: không bầu tiếp, để khuyết.");
    assert_eq!((house.next(), house.elected().len()), (None, 2));
}

#[test]
fn the_congress_may_leave_seats_empty_after_the_first_turn() {
    let mut house = committee(3, &[0, 1, 2, 3]);
    house.balloted(&[28, 20, 10, 8]);
    house.put(&OwnVote::Again(1), 0);
    assert_eq!(house.outlook(), "Còn thiếu 1: Đại hội quyết định không bầu tiếp.");
    assert_eq!((house.next(), house.elected().len()), (None, 2));
    let vote = house.own(&OwnVote::Again(1));
    assert_eq!(house.refused(Command::OpenVote { vote }).message.key, "vote-already-recorded", "decided once");
}

#[test]
fn new_names_join_a_further_turn_when_the_congress_says_so() {
    let mut house = committee(3, &[0, 1, 2, 3]);
    house.balloted(&[28, 10, 9, 8]);
    house.agree(&OwnVote::Again(1));
    house.again();
    house.agree(&OwnVote::NewNames(2));
    house.done(fix(&[1, 2, 9]));
    assert_eq!(house.now().list.unwrap().candidates, codes(&[1, 2, 9]), "An order of given names: Bình, Chi, Minh");
    // The board stands from the first vote, but the list is this vote's own.
    let papers = house.issue(30, 30, 0);
    assert_eq!(house.refused(papers.clone()).message.key, "list-vote-first");
    house.put(&OwnVote::List(2), 3);
    assert_eq!(house.refused(papers).message.key, "list-vote-first");
    assert_eq!(house.next(), Some(Duty::FixList(house.id())));
    house.list(&codes(&[1, 2, 9]));
    assert_eq!(house.next(), Some(Duty::IssuePapers(house.id())));
    house.balloted(&[20, 5, 21]);
    assert_eq!(house.elected(), ["P000", "P009", "P001"], "in the order of their election");
    assert_eq!(house.outlook(), CONFIRMED);
}

/// Article 11: members of the convening committee stand on its own list only, in a further turn too.
#[test]
fn the_convening_committee_brings_no_new_name_of_its_own() {
    let mut people = roll();
    people[9] = Person { convening: true, ..people[9].clone() };
    let agenda = electing(BodyKind::Members, Office::Committee, 3);
    let mut house = House::convened((agenda, rules("190-qd-tw-2024")), people, 30);
    house.up_to(&[0, 1, 2, 3]);
    house.balloted(&[28, 10, 9, 8]);
    house.agree(&OwnVote::Again(1));
    house.again();
    house.agree(&OwnVote::NewNames(2));
    assert_eq!(house.refused(fix(&[1, 2, 9])).message.key, "nominee-of-convening");
    house.done(fix(&[1, 2, 10]));
}

/// Article 8: nobody of the board is on the list, of a later vote either.
#[test]
fn a_board_that_stands_on_a_later_list_is_named_anew() {
    let mut house = committee(3, &[0, 1, 2, 3]);
    house.balloted(&[28, 20, 10, 8]);
    house.agree(&OwnVote::Again(1));
    house.again();
    house.agree(&OwnVote::NewNames(2));
    house.list(&codes(&[2, 21]));
    assert_eq!(house.next(), Some(Duty::NameBoard(house.id())));
    let issue = house.issue(30, 30, 0);
    assert_eq!(house.refused(issue).message.key, "board-vote-first");
    let board = |head, members: &[usize]| Command::NameBoard {
        election: "committee".into(),
        head: code(head),
        members: codes(members),
    };
    assert_eq!(house.refused(board(20, &[21])).message.key, "board-on-list");
    house.board(20, &[22, 23]);
    assert_eq!(house.refused(board(20, &[24])).message.key, "board-already-voted");
    house.balloted(&[2, 28]);
    assert_eq!(house.elected(), ["P000", "P001", "P021"]);
}

#[test]
fn nobody_elected_leaves_everybody_on_the_next_list() {
    let mut house = committee(3, &[0, 1, 2, 3]);
    let verdict = house.balloted(&[15, 15, 15, 0]);
    assert_eq!((verdict.elected.len(), verdict.vacant), (0, 3), "15 of 30 are not more than half");
    assert_eq!(house.outlook(), "Còn thiếu 3 sau vòng 1: Đại hội biểu quyết có bầu tiếp hay không.");
    house.agree(&OwnVote::Again(1));
    house.again();
    assert_eq!(house.now().stays, codes(&[0, 1, 2, 3]));
    assert_eq!(house.now().seats, Some(3));
}

/// Article 30 point 6, delegates: vote again, then the congress decides.
#[test]
fn delegates_are_voted_again_and_then_the_congress_decides() {
    for (kind, office) in [(BodyKind::Delegates, Office::Delegates), (BodyKind::Members, Office::Alternates)] {
        let mut house = up_to(kind, office, 3, &[0, 1, 2, 3]);
        let verdict = house.balloted(&[28, 20, 10, 8]);
        assert_eq!(verdict.next, Next::SecondRound);
        assert_eq!(house.outlook(), "Còn thiếu 1 sau vòng 1: bầu tiếp vòng sau.");
        assert_eq!(house.next(), Some(Duty::NextRound(house.id())));
        house.again();
        house.put(&OwnVote::NewNames(2), 0);
        house.list(&codes(&[2, 3]));
        assert_eq!(house.balloted(&[14, 10]).next, Next::CongressDecides);
        house.agree(&OwnVote::Again(2));
        house.again();
        assert_eq!((house.now().number, house.now().turn), (3, 3));
        house.put(&OwnVote::NewNames(3), 0);
        house.list(&codes(&[2, 3]));
        assert_eq!(house.balloted(&[14, 10]).next, Next::CongressDecides, "and again after every later turn");
        house.put(&OwnVote::Again(3), 1);
        assert_eq!(house.outlook(), "Còn thiếu 1: Đại hội quyết định không bầu tiếp.");
        assert_eq!((house.next(), house.elected().len()), (None, 2));
    }
}

/// Article 30 point 6, secretary of a cell: after three turns without result the superior committee appoints.
#[test]
fn a_cell_secretary_nobody_elects_in_three_turns_is_appointed_from_above() {
    let mut house = up_to(BodyKind::Members, Office::Secretary, 1, &[0, 1]);
    for turn in 1..=2 {
        assert_eq!(house.balloted(&[15, 15]).next, Next::SecondRound, "turn {turn}");
        house.again();
        house.put(&OwnVote::NewNames(turn + 1), 0);
        house.list(&codes(&[0, 1]));
    }
    assert_eq!(house.balloted(&[15, 15]).next, Next::SuperiorAppoints);
    assert_eq!(follow(&house), Some(Follow::Ended(Ending::Appointed { vacant: 1 })));
    assert_eq!(house.outlook(), "Còn thiếu 1 sau số vòng quy định: cấp ủy cấp trên trực tiếp chỉ định.");
    assert_eq!((house.next(), house.elected().len()), (None, 0));
    // At a delegate congress a secretary falls under the general rule.
    let mut house = up_to(BodyKind::Delegates, Office::Secretary, 1, &[0, 1]);
    assert_eq!(house.balloted(&[15, 15]).next, Next::CongressDecides);
}

#[test]
fn a_turn_with_nobody_left_to_vote_on_ends_the_election() {
    let mut house = up_to(BodyKind::Members, Office::Delegates, 3, &[0, 1, 2]);
    house.balloted(&[28, 5, 5]);
    house.again();
    house.put(&OwnVote::NewNames(2), 0);
    house.list(&codes(&[1]));
    house.balloted(&[28]);
    assert_eq!(house.elected(), ["P000", "P001"]);
    house.agree(&OwnVote::Again(2));
    house.again();
    assert_eq!(house.now().stays, Vec::new(), "2 was left out, 1 is elected");
    let mut joined = house.books.clone();
    house.put(&OwnVote::NewNames(3), 0);
    assert_eq!(follow(&house), Some(Follow::Ended(Ending::Stopped { vacant: 1 })));
    assert_eq!((house.next(), house.outlook().as_str()), (None, "Còn thiếu 1: Đại hội quyết định không bầu tiếp."));
    // With new names the turn goes on.
    std::mem::swap(&mut house.books, &mut joined);
    house.agree(&OwnVote::NewNames(3));
    house.list(&codes(&[9]));
    house.balloted(&[20]);
    assert_eq!(house.elected(), ["P000", "P001", "P009"]);
}

/// 40 ballots, 3 seats: 25, 21 and 10 votes. Two are elected, ballot again for one.
#[test]
fn under_robert_a_majority_of_ballots_elects_and_ballots_are_repeated_without_limit() {
    let people = (0..40).map(|n| person(n, Default::default())).collect();
    let agenda = electing(BodyKind::Members, Office::Other, 3);
    let mut house = House::convened((agenda, rules("robert")), people, 40);
    house.up_to(&[2, 0, 1]);
    assert_eq!(house.now().list.unwrap().candidates, codes(&[2, 0, 1]), "in the order they were introduced");
    let verdict = house.balloted(&[25, 21, 10]);
    assert_eq!((verdict.base, verdict.needed, verdict.elected.len()), (40, 21, 2));
    for turn in 2..=6 {
        assert_eq!(house.next(), Some(Duty::NextRound(house.id())), "turn {turn}");
        house.again();
        // Anybody may join without a vote on it.
        assert_eq!(house.next(), Some(Duty::FixList(house.id())));
        house.list(&codes(&[1, 9]));
        let verdict = house.balloted(&[20, 20]);
        assert_eq!((verdict.needed, verdict.next), (21, Next::SecondRound), "a tie elects nobody");
    }
    house.again();
    house.list(&codes(&[1, 9]));
    // Two blank papers are not cast: 38 ballots, 20 needed.
    let verdict = house.balloted(&[20, 18]);
    assert_eq!((verdict.base, verdict.needed, verdict.vacant), (38, 20, 0));
    assert_eq!((house.elected().len(), house.next(), house.outlook().as_str()), (3, None, ""));
}

#[test]
fn a_union_is_asked_about_a_tie() {
    let mut house = under("cong-doan", electing(BodyKind::Members, Office::Committee, 3));
    house.up_to(&[0, 1, 2, 3]);
    let verdict = house.balloted(&[28, 20, 18, 18]);
    assert_eq!((verdict.tied.len(), verdict.next), (2, Next::CongressDecides));
    house.agree(&OwnVote::Again(1));
    assert_eq!(house.outlook(), "Còn 1 ghế có nhiều người bằng phiếu: bầu lại trong số những người bằng phiếu.");
    house.again();
    let now = house.now();
    assert_eq!((now.purpose, now.turn, now.list.unwrap().candidates), (Purpose::Revote, 1, codes(&[2, 3])));
    // Nothing in the union's rules lifts the half: 16 of 30.
    let verdict = house.balloted(&[12, 15]);
    assert_eq!((verdict.needed, verdict.elected.len(), verdict.next), (16, 0, Next::CongressDecides));
    house.agree(&OwnVote::Again(2));
    house.again();
    assert_eq!((house.now().purpose, house.now().turn), (Purpose::Regular, 2), "nobody tied: a further turn");
    house.put(&OwnVote::NewNames(3), 0);
    house.list(&codes(&[2, 3]));
    assert_eq!(house.balloted(&[12, 18]).elected, [1]);
}

#[test]
fn a_tie_by_age_or_by_lot_is_settled_with_a_reason() {
    for (policy, next) in [(TiePolicy::Older, Next::Older), (TiePolicy::Lot, Next::Lot)] {
        let mut rules = rules("whole-body");
        rules.tie.value = policy;
        let agenda = electing(BodyKind::Members, Office::Committee, 3);
        let mut house = House::convened((agenda, rules), roll(), 30);
        house.up_to(&[0, 1, 2, 3]);
        let settle = |winners: &[usize], reason: &str| Command::SettleTie {
            election: "committee".into(),
            winners: codes(winners),
            reason: reason.into(),
        };
        assert_eq!(house.refused(settle(&[2], "rút thăm")).message.key, "no-tie-to-settle");
        assert_eq!(house.balloted(&[28, 20, 18, 18]).next, next);
        assert_eq!(house.next(), Some(Duty::SettleTie(house.id())));
        assert_eq!(house.refused(open()).message.key, "settle-tie-first");
        assert_eq!(house.refused(settle(&[0], "rút thăm")).message.key, "winner-not-tied");
        assert_eq!(house.refused(settle(&[2, 3], "rút thăm")).message.key, "winners-not-seats");
        assert_eq!(house.refused(settle(&[2, 2], "rút thăm")).message.key, "list-name-twice");
        let bare = house.refused(settle(&[3], " "));
        assert_eq!((bare.message.key.as_ref(), bare.needs_reason), ("settle-needs-reason", true));
        house.done(settle(&[3], "rút thăm trước Đại hội"));
        assert_eq!(house.elected(), ["P000", "P001", "P003"]);
        assert_eq!(house.outlook(), "Trường hợp bằng phiếu đã phân định: rút thăm trước Đại hội.");
        assert_eq!(house.next(), None);
        assert_eq!(house.refused(settle(&[2], "rút thăm")).message.key, "no-tie-to-settle");
    }
}

#[test]
fn rules_that_let_nobody_join_keep_to_those_who_stood() {
    let mut rules = rules("robert");
    rules.new_names.value = NewNames::Nobody;
    let agenda = electing(BodyKind::Members, Office::Other, 2);
    let mut house = House::convened((agenda, rules), roll(), 30);
    house.up_to(&[0, 1]);
    house.balloted(&[20, 10]);
    house.again();
    assert_eq!(house.refused(fix(&[1, 5])).message.key, "new-names-first");
    house.list(&codes(&[1]));
    house.balloted(&[30]);
    assert_eq!(house.elected(), ["P000", "P001"]);
}

/// Nothing sealed or declared is taken back; the vote that was opened after it can be, with what was voted for it.
#[test]
fn a_further_vote_is_taken_back_up_to_the_declaration_before_it() {
    let mut house = committee(3, &[0, 1, 2, 3]);
    house.balloted(&[28, 20, 10, 8]);
    let declared = house.books.congress.election(&house.id());
    house.agree(&OwnVote::Again(1));
    house.again();
    house.put(&OwnVote::NewNames(2), 0);
    house.list(&codes(&[2, 3]));
    house.papers();
    let undo = || Command::Undo { reason: "thử".into() };
    let next = |house: &mut House| {
        house.done(undo());
        house.next().unwrap()
    };
    assert_eq!(next(&mut house), Duty::OpenBox(house.id()));
    assert_eq!(next(&mut house), Duty::IssuePapers(house.id()));
    let list = house.own(&OwnVote::List(2));
    assert_eq!(next(&mut house), Duty::Vote(list.clone()));
    assert_eq!(next(&mut house), Duty::Vote(list), "the hands, then the question");
    assert_eq!(next(&mut house), Duty::FixList(house.id()));
    let names = house.own(&OwnVote::NewNames(2));
    assert_eq!(next(&mut house), Duty::Vote(names.clone()));
    assert_eq!(next(&mut house), Duty::Vote(names));
    assert_eq!(next(&mut house), Duty::NextRound(house.id()));
    let again = house.own(&OwnVote::Again(1));
    assert_eq!(next(&mut house), Duty::Vote(again.clone()));
    assert_eq!(next(&mut house), Duty::Vote(again));
    assert_eq!(house.books.congress.election(&house.id()), declared);
    let id = house.id();
    while house.ask(daihoi::base::role::Role::Console, undo()).is_ok() {}
    assert_eq!(house.books.congress.election(&id), declared, "what is declared stands");
    assert!(house.books.congress.carried(&id, &OwnVote::List(1)));
}

/// Every act on the way to the seal can be taken back, one after the other, to where the election began.
#[test]
fn every_act_before_the_seal_is_taken_back_in_turn() {
    let mut house = under("190-qd-tw-2024", electing(BodyKind::Members, Office::Committee, 3));
    let before = house.books.congress.clone();
    let steps = house.entries.len();
    house.introduced(&[0, 1, 2]);
    for who in [6, 7] {
        house.done(Command::Nominate { election: house.id(), code: code(who), by: None });
        house.agree(&OwnVote::Nominee(code(who)));
    }
    house.done(Command::AskWithdrawal { election: house.id(), code: code(2), grant: false });
    house.put(&OwnVote::Withdrawal(code(2)), 0);
    house.done(Command::CloseNominations { election: house.id() });
    assert_eq!(house.now().purpose, Purpose::Opinion);
    house.board(20, &[21]);
    house.papers();
    // Both streams record the opening of the box.
    let acts = house.entries.len() - steps - 1;
    for act in 0..acts {
        let done = house.ask(daihoi::base::role::Role::Console, Command::Undo { reason: "thử".into() });
        assert!(done.is_ok(), "act {act} of {acts}: {done:?}");
    }
    let after = &house.books.congress;
    assert_eq!(after.next_duty(), before.next_duty());
    assert_eq!((after.election(&house.id()), &after.votes), (before.election(&house.id()), &before.votes));
}
