//! Papers by their place in the pile, where bundles make entries fewer than papers; choosing the way by digit, and anew.
use daihoi::count::ballot::Marks;
use daihoi::count::keying::Keying;
use daihoi::tui::screens::board::screen::Board;
use ratatui::crossterm::event::KeyCode;

use crate::keeper::Seat;
use crate::pair::{box_of, code, flat, opened};

fn single(collected: u32) -> Seat<Board> {
    let mut keeper = box_of(collected);
    keeper.ready("bch", Keying::Single);
    Seat::new(keeper, Board::new())
}

/// Papers 1, 2, a bundle 3–7, and 8 put aside.
fn bundled(collected: u32) -> Seat<Board> {
    let mut seat = single(collected);
    seat.types("1 2 3\n1 2 4\n4 5 6*5\n");
    assert!(seat.picture(80, 24).contains("PHIẾU SỐ 8"));
    seat.types("dtên viết thêm\n");
    seat
}

#[test]
fn papers_behind_a_bundle_are_told_by_their_place_in_the_pile() {
    let mut seat = bundled(10);
    let picture = seat.picture(160, 45);
    assert!(picture.contains(" 3–7 ✓ ×5") && picture.contains("   8 ◇"), "{picture}");
    seat.types("p");
    let picture = seat.picture(80, 24);
    assert!(picture.contains("phiếu số 8") && !picture.contains("phiếu số 4"), "{picture}");
    seat.types("\n");
    assert!(seat.picture(80, 24).contains("QUYẾT ĐỊNH: phiếu số 8"));
    seat.types("1 2 3\n");
    assert!(seat.picture(80, 24).contains("phiếu số 8: HỢP LỆ"), "{}", seat.picture(80, 24));
    seat.types("Trưởng ban\nđọc được\n");
    assert_eq!((opened(&seat.keeper).rulings[0].number, opened(&seat.keeper).pile().len()), (4, 0));
    let picture = flat(&seat.picture(80, 24));
    assert!(picture.contains("Đã ghi quyết định về phiếu số 8. Không còn"), "{picture}");
    assert!(picture.contains("PHIẾU SỐ 9 / 10"), "back at the entry: {picture}");
}

#[test]
fn a_correction_and_a_withdrawal_go_by_papers_too() {
    let mut seat = bundled(10);
    seat.types("s9\n");
    let picture = flat(&seat.picture(80, 24));
    assert!(picture.contains("Không có phiếu thứ 9: mới nhập 8 phiếu"), "{picture}");
    seat.press(KeyCode::Backspace);
    seat.types("0\n");
    assert!(flat(&seat.picture(80, 24)).contains("Không có phiếu thứ 0"));
    seat.press(KeyCode::Backspace);
    seat.types("5\n");
    assert!(seat.picture(80, 24).contains("SỬA PHIẾU SỐ 3–7"), "{}", seat.picture(80, 24));
    seat.types("4 5 7\nđọc nhầm\n");
    let lot = &opened(&seat.keeper).lots[2];
    assert_eq!((&lot.ballot.marks, lot.count), (&Marks::Struck(vec![4, 5, 7]), 5));
    assert!(flat(&seat.picture(80, 24)).contains("Đã sửa phiếu số 3–7"));
    seat.types("r");
    assert!(flat(&seat.picture(80, 24)).contains("Sẽ rút phiếu số 8"));
    seat.types("nhập hai lần\n");
    assert!(flat(&seat.picture(80, 24)).contains("Đã rút phiếu số 8"));
    seat.types("rnhập hai lần\n");
    assert!(flat(&seat.picture(80, 24)).contains("Đã rút phiếu số 3–7"), "{}", seat.picture(80, 24));
    assert_eq!(opened(&seat.keeper).entered(), 2);
}

#[test]
fn a_paper_put_aside_is_not_repeated() {
    let mut seat = bundled(12);
    assert!(!flat(&seat.picture(160, 45)).contains("Dấu =: giống phiếu trước"));
    seat.types("=");
    assert_eq!(opened(&seat.keeper).entered(), 8);
    let picture = flat(&seat.picture(80, 24));
    assert!(picture.contains("phiếu trước đã để riêng"), "{picture}");
    seat.types("1 2 5\n=");
    assert_eq!((opened(&seat.keeper).entered(), opened(&seat.keeper).pile().len()), (10, 1));
}

#[test]
fn digits_choose_the_way_and_an_empty_box_may_change_it() {
    let mut seat = Seat::new(box_of(20), Board::new());
    let typed = format!("{}\n", code(&seat.keeper));
    seat.types(&typed);
    seat.types("3");
    assert_eq!(opened(&seat.keeper).keying, None, "a digit only moves");
    assert!(seat.picture(80, 24).contains("▸ 3 ·"), "{}", seat.picture(80, 24));
    seat.types("4\n");
    assert_eq!(opened(&seat.keeper).keying, Some(Keying::Sheets));
    seat.types("c");
    assert!(seat.picture(80, 24).contains("▸ 1 ·"), "the cursor begins at the first: {}", seat.picture(80, 24));
    seat.press(KeyCode::Esc);
    assert!(!seat.picture(80, 24).contains("CÁCH NHẬP HÒM PHIẾU NÀY"));
    seat.types("c2\n");
    assert!(matches!(opened(&seat.keeper).keying, Some(Keying::Double { .. })));
    seat.types("c1\n1 2 3\n");
    assert_eq!((opened(&seat.keeper).keying, opened(&seat.keeper).entered()), (Some(Keying::Single), 1));
    seat.types("c");
    assert!(!seat.picture(80, 24).contains("CÁCH NHẬP HÒM PHIẾU NÀY"), "not once a ballot is entered");
}
