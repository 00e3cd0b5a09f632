//! What the hall sees of an election in several votes: which vote it is, names still open, and what follows.
use daihoi::congress::command::Command;
use daihoi::congress::election::Purpose;
use daihoi::congress::vote::{Hands, OwnVote};
use daihoi::readout::show::frame;
use daihoi::readout::stage::{Declared, Scene, Which};
use daihoi::rules::body::BodyKind;
use daihoi::rules::office::Office;
use daihoi::words::lang::Lang;
use daihoi::words::speech::Words;

use crate::course::{codes, electing, under};
use crate::house::{House, code, rules, start};

fn scene(house: &House) -> Scene {
    frame(&house.books, start()).scene
}

fn declared(house: &House) -> (Declared, String) {
    let Scene::Declared(declared) = scene(house) else { panic!("{:?}", scene(house)) };
    let said = declared.outlook.as_ref().map(|m| Words::new(Lang::Vi).say(m)).unwrap_or_default();
    (declared, said)
}

fn which(purpose: Purpose, turn: u32) -> Which {
    Which { purpose, turn }
}

#[test]
fn names_have_no_code_until_the_list_is_made() {
    let mut house = under("190-qd-tw-2024", electing(BodyKind::Members, Office::Committee, 3));
    house.introduced(&[0, 1, 2]);
    let Scene::Candidates { names, code: list, .. } = scene(&house) else { panic!() };
    assert_eq!((names.len(), list.as_str()), (3, ""));
    house.done(Command::Nominate { election: house.id(), code: code(5), by: None });
    house.agree(&OwnVote::Nominee(code(5)));
    house.done(Command::Show { cue: daihoi::congress::stage::Cue::Candidates(house.id()) });
    let Scene::Candidates { names, .. } = scene(&house) else { panic!() };
    assert_eq!(names.len(), 4);
    house.done(Command::CloseNominations { election: house.id() });
    house.done(Command::FixList { election: house.id(), candidates: codes(&[0, 1, 2, 5]) });
    let Scene::Candidates { code: list, .. } = scene(&house) else { panic!() };
    assert_eq!(list.len(), 7);
}

#[test]
fn each_result_says_which_vote_it_was_and_what_follows() {
    let mut house = under("190-qd-tw-2024", electing(BodyKind::Members, Office::Committee, 3));
    house.introduced(&[0, 1, 2]);
    for who in [6, 7] {
        house.done(Command::Nominate { election: house.id(), code: code(who), by: None });
        house.agree(&OwnVote::Nominee(code(who)));
    }
    house.done(Command::CloseNominations { election: house.id() });
    house.board(20, &[21]);
    house.balloted(&[9, 20]);
    let (shown, said) = declared(&house);
    assert_eq!(shown.which, which(Purpose::Opinion, 1));
    assert_eq!(said, "1 người (tối đa 1) vào danh sách bầu cử.");
    house.listed();
    house.papers();
    assert!(matches!(scene(&house), Scene::Counting { which: w, .. } if w == which(Purpose::Regular, 1)));
    house.count(&[28, 15, 12, 9]);
    house.done(Command::Declare { election: house.id() });
    let (shown, said) = declared(&house);
    assert_eq!((shown.which, shown.vacant), (which(Purpose::Regular, 1), 2));
    assert_eq!(said, "Còn thiếu 2 sau vòng 1: Đại hội biểu quyết có bầu tiếp hay không.");
    house.agree(&OwnVote::Again(1));
    house.again();
    house.put(&OwnVote::NewNames(2), 0);
    house.list(&codes(&[1, 2, 7]));
    house.balloted(&[24, 18, 18]);
    let (shown, said) = declared(&house);
    assert_eq!((shown.which, shown.rows.len()), (which(Purpose::Regular, 2), 3));
    assert!(said.starts_with("Còn 1 ghế có nhiều người bằng phiếu"), "{said}");
    house.again();
    let Scene::Candidates { which: shown, names, .. } = scene(&house) else { panic!() };
    assert_eq!((shown, names.len()), (which(Purpose::Revote, 2), 2));
    house.balloted(&[13, 14]);
    let (shown, said) = declared(&house);
    assert_eq!((shown.which, shown.vacant), (which(Purpose::Revote, 2), 0));
    assert!(said.contains("chuẩn y"), "{said}");
}

#[test]
fn a_hand_vote_at_a_company_is_shown_in_shares() {
    let people = (0..30)
        .map(|n| daihoi::congress::roll::Person { shares: 1_000, ..crate::house::person(n, Default::default()) });
    for (id, shares) in [("luat-doanh-nghiep-2020", true), ("190-qd-tw-2024", false)] {
        let roll = if shares { people.clone().collect() } else { crate::course::roll() };
        let agenda = electing(BodyKind::Members, Office::Board, 3);
        let mut house = House::convened((agenda, rules(id)), roll, 30);
        house.enter("program");
        let votes = if shares { 30_000 } else { 30 };
        house.hands("program", "q", Hands { yes: votes - 1, no: 1, other: 0 });
        let Scene::HandResult(result) = scene(&house) else { panic!() };
        assert_eq!((result.shares, result.base), (shares, votes));
    }
}
