//! Tally sheets by key scripts.
use daihoi::count::keying::Keying;
use daihoi::tui::screens::board::screen::Board;
use daihoi::words::lang::Lang;
use ratatui::crossterm::event::KeyCode;

use crate::keeper::{Keeper, Seat, election, people};
use crate::pair::flat;
use daihoi::base::role::Role;

/// Four names for three seats, ten papers.
fn sheets() -> Seat<Board> {
    let mut keeper = Keeper::open(Role::Board, people(), vec![election("bch", "Ban Chấp hành Chi bộ", 3)]);
    keeper.fix_list("bch", 4);
    keeper.open_box("bch", 10);
    keeper.ready("bch", Keying::Sheets);
    Seat::new(keeper, Board::new())
}

fn open(seat: &Seat<Board>) -> &daihoi::count::ballot_box::BallotBox {
    seat.keeper.books.boxes.values().next().unwrap()
}

/// Types `cells` one behind the other; empty ones are left empty.
fn fill(seat: &mut Seat<Board>, head: &[&str], invalid: &str, rest: &[&str]) {
    let reasons = open(seat).reasons.len();
    let invalid = std::iter::once(invalid).chain(std::iter::repeat_n("", reasons - 1));
    for cell in head.iter().copied().chain(invalid).chain(rest.iter().copied()) {
        seat.types(cell);
        seat.press(KeyCode::Down);
    }
}

#[test]
fn a_sheet_that_breaks_a_sum_is_not_taken_and_the_cell_is_named() {
    let mut seat = sheets();
    insta::assert_snapshot!("board_sheets_none_80x24", seat.picture(80, 24));
    seat.types("\n");
    // 5 valid papers × 3 seats = 15 = 5 + 4 + 3 + 1 + 2 unused; two digits of the third name are swapped with none.
    fill(&mut seat, &["Bó 1", "Tổ 1", "6", "5"], "1", &["5", "4", "7", "1", "2", "3", "2"]);
    seat.types("\n");
    assert!(open(&seat).sheets.is_empty());
    let picture = flat(&seat.picture(160, 45));
    assert!(picture.contains("tên số 3 ghi 7, nhiều nhất được 5 (thừa 2)"), "{picture}");
    insta::assert_snapshot!("board_sheet_wrong_160x45", seat.picture(160, 45));
    insta::assert_snapshot!("board_sheet_wrong_80x24", seat.picture(80, 24));
    insta::assert_snapshot!("board_sheet_wrong_60x15", seat.picture(60, 15));
    // The cursor stands in the wrong cell already.
    seat.press(KeyCode::Backspace);
    seat.types("3");
    seat.press(KeyCode::PageDown);
    seat.types("\n");
    assert_eq!(open(&seat).sheets.len(), 1);
    assert_eq!(open(&seat).entered(), 6);
}

/// Two sheets that hold.
fn two() -> Seat<Board> {
    let mut seat = sheets();
    seat.types("\n");
    fill(&mut seat, &["Bó 1", "Tổ 1", "6", "5"], "1", &["5", "4", "3", "1", "2", "3", "2"]);
    seat.types("\n\n");
    fill(&mut seat, &["Bó 2", "Tổ 2", "4", "4"], "", &["4", "4", "3", "1", "0", "4", "0"]);
    seat.types("\n");
    assert_eq!(open(&seat).sheets.len(), 2);
    seat
}

#[test]
fn grand_totals_are_typed_before_sealing() {
    let mut seat = two();
    assert_eq!(open(&seat).entered(), 10);
    insta::assert_snapshot!("board_sheets_80x24", seat.picture(80, 24));
    insta::assert_snapshot!("board_sheets_160x45", seat.picture(160, 45));
    seat.types("n");
    assert!(!seat.picture(80, 24).contains("Gõ NIÊM PHONG"));
    seat.types("t");
    fill(&mut seat, &["10", "9"], "1", &["9", "8", "6", "3", "2", "7", "2"]);
    seat.types("\n");
    let picture = flat(&seat.picture(80, 24));
    assert!(
        picture.contains("tên số 4") && picture.contains("cộng các biểu được 2") && picture.contains("ghi 3"),
        "{picture}"
    );
    seat.press(KeyCode::Backspace);
    seat.types("2");
    seat.press(KeyCode::PageDown);
    seat.types("\n");
    assert!(open(&seat).grand.is_some());
    seat.types("n");
    seat.types("niem phong\n");
    assert!(open(&seat).sealed);
}

#[test]
fn a_sheet_is_corrected_and_the_last_one_taken_back_with_a_reason() {
    let mut seat = two();
    seat.press(KeyCode::Up);
    seat.types("s");
    seat.lang = Lang::En;
    insta::assert_snapshot!("board_sheet_correct_en_80x24", seat.picture(80, 24));
    seat.lang = Lang::Vi;
    seat.press(KeyCode::Down);
    seat.types(" và 3");
    for _ in 0..3 {
        seat.press(KeyCode::PageDown);
    }
    seat.types("\n");
    seat.types("thêm tổ\n");
    assert_eq!(open(&seat).sheets[0].team, "Tổ 1 và 3");
    seat.types("r");
    seat.types("biểu trùng\n");
    assert_eq!(open(&seat).sheets.len(), 1);
}

#[test]
fn any_size_is_drawn() {
    let mut seat = sheets();
    for (width, height) in [(1, 1), (7, 3), (20, 5), (60, 15), (300, 90)] {
        seat.picture(width, height);
    }
    seat.types("\n12");
    for (width, height) in [(1, 1), (7, 3), (20, 5), (60, 15), (300, 90)] {
        seat.picture(width, height);
    }
}
