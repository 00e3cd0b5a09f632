//! Tally sheets: every sum at once, and the cell that breaks it.
use std::collections::BTreeMap;

use daihoi::count::ballot::Paper;
use daihoi::count::command::BoxCommand;
use daihoi::count::keying::Keying;
use daihoi::count::sheet::Sheet;
use daihoi::rules::ruleset::Form;
use daihoi::rules::totals::{NameTotal, Totals};

use crate::room::{A, B, Case, FOUR, Room};

const COLUMNS: Paper = Paper::usual(Form::AgreeDisagree, 2, 2);

/// A sheet of a cross-out batch for three seats: `full` papers of three votes each, the rest of two.
fn sheet(batch: &str, votes: [u64; 4], (valid, full): (u32, u32), torn: u32) -> Sheet {
    let names = votes.map(|votes| NameTotal { votes, ..NameTotal::default() }).to_vec();
    let used: u64 = votes.iter().sum();
    let totals = Totals {
        entered: valid + torn,
        valid,
        invalid: BTreeMap::from([("torn".to_owned(), torn)]),
        names,
        undervotes: u64::from(valid * 3) - used.min(u64::from(valid * 3)),
        full,
        fewer: valid - full,
        ..Totals::default()
    };
    Sheet { batch: batch.into(), team: "Tổ 1".into(), totals }
}

fn good() -> Sheet {
    sheet("Bó 1", [125, 100, 90, 40], (130, 95), 2)
}

fn sheets(paper: Paper, collected: u32) -> Case {
    let mut case = Case::new(paper, collected);
    case.done(A, BoxCommand::Choose { keying: Keying::Sheets });
    case
}

fn enter(number: u32, sheet: Sheet) -> BoxCommand {
    BoxCommand::EnterSheet { number, sheet: Box::new(sheet) }
}

fn changed(change: impl Fn(&mut Totals)) -> BoxCommand {
    let mut sheet = good();
    change(&mut sheet.totals);
    enter(1, sheet)
}

#[test]
fn the_cell_that_breaks_a_sum_is_named() {
    let mut case = sheets(FOUR, 200);
    let message = case.refused(A, changed(|t| t.names[1].votes = 131));
    assert_eq!(
        (&*message.key, &message.args["number"], &message.args["difference"]),
        ("sheet-cell-over", &2u32.into(), &1u32.into())
    );
    // 90 written as 09: only that cell makes the sum right with its digits turned.
    let message = case.refused(A, changed(|t| t.names[0].votes = 152 - 40));
    assert_eq!(message.key, "sheet-sum");
    let suspect = |case: &mut Case, command| {
        let message = case.refused(A, command);
        let daihoi::base::message::Arg::Message(cell) = message.args["cell"].clone() else { panic!("{message:?}") };
        (cell.key.into_owned(), cell.args.get("number").cloned(), cell.args.get("right").cloned())
    };
    // 104 for 140 would be right.
    let mut turned = sheet("Bó 1", [140, 100, 90, 40], (150, 95), 2);
    turned.totals.names[0].votes = 104;
    assert_eq!(suspect(&mut case, enter(1, turned)), ("cell-suspect".into(), Some(1u32.into()), Some(140u32.into())));
    let message = case.refused(A, changed(|t| t.valid = 129));
    assert_eq!(message.key, "sheet-sum");
    assert_eq!(case.refused(A, changed(|t| t.full = 96)).key, "sheet-full");
    assert_eq!(case.refused(A, changed(|t| t.names[0].disagree = 1)).key, "sheet-no-columns");
    assert_eq!(case.refused(A, changed(|t| t.names.truncate(3))).key, "sheet-names");
    assert_eq!(case.refused(A, changed(|t| t.entered = 201)).key, "sheet-too-many");
    assert_eq!(case.refused(A, enter(2, good())).key, "sheet-out-of-order");
    assert_eq!(case.refused(A, enter(1, Sheet { batch: " ".into(), ..good() })).key, "sheet-without-batch");
    let odd = changed(|t| t.invalid.extend([("because".to_owned(), 0)]));
    assert_eq!(case.refused(A, odd).key, "invalid-reason-unknown");
    case.done(A, enter(1, good()));
    assert_eq!(case.state().entered(), 132);
}

#[test]
fn columns_of_each_name_make_the_valid_papers() {
    let mut case = sheets(COLUMNS, 10);
    let name = |votes, disagree, both_or_neither| NameTotal { votes, disagree, both_or_neither };
    let totals = Totals {
        entered: 10,
        valid: 10,
        names: vec![name(8, 1, 1), name(9, 0, 0)],
        undervotes: 3,
        full: 7,
        fewer: 3,
        ..Totals::default()
    };
    let mut sheet = Sheet { batch: "Bó 1".into(), team: String::new(), totals };
    let message = case.refused(A, enter(1, sheet.clone()));
    assert_eq!(message.key, "equation-e9");
    assert_eq!((&message.args["number"], &message.args["difference"]), (&2u32.into(), &1u32.into()));
    sheet.totals.names[1].disagree = 1;
    case.done(A, enter(1, sheet));
}

#[test]
fn the_sheets_must_make_the_boards_own_totals() {
    let mut room = Room::open(4, 3, 200);
    room.prove(A);
    room.prove(B);
    room.done(A, BoxCommand::Choose { keying: Keying::Sheets });
    let named = |mut sheet: Sheet| {
        sheet.totals.invalid = BTreeMap::from([("nobody".to_owned(), 2)]);
        sheet
    };
    let second = || named(sheet("Bó 2", [60, 60, 60, 10], (66, 58), 2));
    room.done(A, enter(1, named(good())));
    room.done(B, enter(2, second()));
    let mut grand = room.open_box().totals.clone();
    assert_eq!((grand.entered, grand.valid, grand.names[0].votes), (200, 196, 185));
    assert_eq!(room.refused(A, BoxCommand::Seal).key, "grand-totals-first");
    let typed = |totals: &Totals| BoxCommand::GrandTotals { totals: Box::new(totals.clone()) };
    grand.names[2].votes += 10;
    let message = room.refused(A, typed(&grand));
    assert_eq!((&*message.key, &message.args["difference"]), ("equation-e10", &10u32.into()));
    grand.names[2].votes -= 10;
    room.done(A, typed(&grand));
    // A sheet corrected afterwards no longer makes the totals typed.
    let mut other = second();
    other.totals.names[3].votes -= 1;
    other.totals.undervotes += 1;
    let correct =
        |reason: &str| BoxCommand::CorrectSheet { number: 2, sheet: Box::new(other.clone()), reason: reason.into() };
    assert_eq!(room.refused(A, correct("")).key, "sheet-needs-reason");
    room.done(A, correct("đếm lại gạch số 4"));
    assert_eq!(room.refused(A, BoxCommand::Seal).key, "equation-e10");
    let own = room.open_box().totals.clone();
    room.done(A, typed(&own));
    room.done(B, BoxCommand::WithdrawSheet { number: 2, reason: "nhập nhầm".into() });
    assert_eq!(room.refused(A, BoxCommand::Seal).key, "equation-e7");
    room.done(B, enter(2, other));
    room.done(B, BoxCommand::Seal);
    assert_eq!(room.open_box().corrections, 2);
    assert_eq!(room.faults(), []);
}
