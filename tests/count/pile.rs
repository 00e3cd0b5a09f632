//! Papers only the board can judge.
use daihoi::count::ballot::{Ballot, Decision, Marks, Paper, Ruling};
use daihoi::count::command::BoxCommand;
use daihoi::count::keying::{Keyer, Keying};
use daihoi::rules::marks::{MarksTable, Reading};
use daihoi::rules::ruleset::Form;

use crate::room::{A, B, Case, FOUR, struck};

fn judge(number: u32, ruling: Ruling, by: &str, reason: &str) -> BoxCommand {
    BoxCommand::Adjudicate { number, ruling, by: by.to_owned(), reason: reason.to_owned() }
}

#[test]
fn sealing_waits_for_every_paper_put_aside() {
    let mut case = Case::new(FOUR, 3);
    case.enter(A, Ballot::read(struck(&[4]), &FOUR), 1);
    case.enter(A, Ballot::put_aside(struck(&[1, 2]), "tên số 2 chỉ gạch một nửa"), 1);
    case.enter(A, Ballot::put_aside(Marks::Unread, "phiếu rách"), 1);
    assert_eq!((case.state().entered(), case.state().totals.valid), (3, 1));
    let message = case.refused(A, BoxCommand::Seal);
    assert_eq!(
        (&*message.key, &message.args["count"], &message.args["number"]),
        ("pile-not-empty", &2u32.into(), &2u32.into())
    );
    let valid = || Ruling::Valid(struck(&[1]));
    assert_eq!(case.refused(A, judge(1, valid(), "Ban", "rõ")).key, "ballot-not-aside");
    assert_eq!(case.refused(A, judge(2, valid(), " ", "rõ")).key, "ruling-needs-names");
    assert_eq!(case.refused(A, judge(2, valid(), "Ban", "")).key, "ruling-needs-reason");
    assert_eq!(case.refused(A, judge(2, Ruling::Invalid("because".into()), "Ban", "x")).key, "invalid-reason-unknown");
    assert_eq!(case.refused(A, judge(2, Ruling::Valid(struck(&[])), "Ban", "x")).key, "ballot-is-invalid");
    assert_eq!(case.refused(A, judge(2, Ruling::Valid(Marks::Unread), "Ban", "x")).key, "ballot-unread");
    case.done(A, judge(2, valid(), "Trần Thị Kiểm (3/3)", "gạch hết họ tên số 1, số 2 còn đọc được"));
    case.done(A, judge(3, Ruling::Invalid("torn".into()), "Trần Thị Kiểm (3/3)", "mất phần tên"));
    // A later decision replaces the earlier one, and both are kept.
    case.done(A, judge(2, Ruling::Valid(struck(&[2])), "Trần Thị Kiểm (2/3)", "xem lại: số 2 bị gạch"));
    let open = case.state();
    assert_eq!((open.totals.valid, open.totals.names[1].votes, open.totals.invalid["torn"]), (2, 1, 1));
    assert_eq!(open.totals, open.recount());
    assert_eq!(open.rulings.len(), 3);
    assert_eq!(open.rulings[0].before.aside.as_deref(), Some("tên số 2 chỉ gạch một nửa"));
    assert_eq!(open.rulings[2].after.decision.as_ref().unwrap().by, "Trần Thị Kiểm (2/3)");
    case.done(A, BoxCommand::Seal);
    assert_eq!(case.refused(A, judge(2, valid(), "Ban", "x")).key, "box-sealed");
}

#[test]
fn a_case_the_table_leaves_to_the_board_is_put_aside_or_comes_with_its_decision() {
    let board = MarksTable { nobody: Reading::Board, ..FOUR.marks };
    let paper = Paper { marks: board, ..FOUR };
    let mut case = Case::new(paper, 2);
    let read = Ballot::read(struck(&[1, 2, 3, 4]), &paper);
    assert!(read.pending());
    let bare = Ballot { aside: None, ..read.clone() };
    assert_eq!(case.refused(A, BoxCommand::Enter { number: 1, ballot: bare, count: 1 }).key, "ballot-for-the-board");
    let decision = Decision { by: "Ban kiểm phiếu".into(), reason: "phiếu trắng".into() };
    case.enter(A, read.ruled(&Ruling::Invalid("nobody".into()), decision.clone()), 1);
    let unnamed = Decision { by: String::new(), ..decision };
    let ballot = read.ruled(&Ruling::Valid(struck(&[1, 2, 3, 4])), unnamed);
    assert_eq!(case.refused(A, BoxCommand::Enter { number: 2, ballot, count: 1 }).key, "ruling-needs-names");
    case.enter(A, read, 1);
    assert_eq!(case.state().pile().len(), 1);
    case.done(
        A,
        judge(2, Ruling::Valid(struck(&[1, 2, 3, 4])), "Ban kiểm phiếu", "không bầu ai là quyền của đại biểu"),
    );
    assert_eq!((case.state().totals.valid, case.state().totals.undervotes), (1, 3));
    case.done(A, BoxCommand::Seal);
}

#[test]
fn keyers_put_aside_and_the_board_decides_after_the_comparison() {
    let one = Paper::usual(Form::CrossOut, 4, 3);
    let mut case = Case::new(one, 10);
    case.done(A, BoxCommand::Choose { keying: Keying::Double { batch: 10 } });
    for (seat, keyer, note) in [(A, Keyer::A, "nửa tên"), (B, Keyer::B, "gạch dở")] {
        case.done(seat, BoxCommand::TakeKeyer { keyer, reason: None });
        let aside = Ballot::put_aside(struck(&[1]), note);
        let decision = Decision { by: "Tôi".into(), reason: "x".into() };
        let ruled = aside.ruled(&Ruling::Valid(struck(&[1])), decision);
        let refused = case.refused(seat, BoxCommand::Key { batch: 1, position: 1, ballot: ruled });
        assert_eq!(refused.key, "keyer-decides-nothing");
        case.done(seat, BoxCommand::Key { batch: 1, position: 1, ballot: aside });
        for position in 2..=10 {
            let ballot = Ballot::read(struck(&[4]), &one);
            case.done(seat, BoxCommand::Key { batch: 1, position, ballot });
        }
        assert_eq!(case.refused(seat, judge(1, Ruling::Valid(struck(&[1])), "Ban", "x")).key, "ballot-unknown");
        case.done(seat, BoxCommand::CloseBatch { batch: 1 });
    }
    // Notes may differ: both put the same paper aside.
    assert!(case.state().double.as_ref().unwrap().differences().is_empty());
    assert_eq!(case.refused(A, BoxCommand::Seal).key, "pile-not-empty");
    case.done(A, judge(1, Ruling::Valid(struck(&[1])), "Ban kiểm phiếu", "đã gạch"));
    assert_eq!((case.state().totals.valid, &case.state().totals), (10, &case.state().recount()));
    case.done(A, BoxCommand::Seal);
}
