//! Blind double entry by key scripts: two seats, differences, a seat that fails.
use daihoi::count::ballot::Marks;
use daihoi::count::keying::Keyer;
use daihoi::tui::screens::board::screen::Board;
use daihoi::words::lang::Lang;
use ratatui::crossterm::event::KeyCode;

use crate::pair::{Pair, code, flat, opened};

/// Ten papers of a batch, and the same with two slips.
const RIGHT: &str = "1 2 3\n4 5 6\n7 8 9\n10 11 12\n1 2\n3 4 5\n16-18\n2 9 11\n5 6 7\n13 14 15\n";
const SLIPS: &str = "1 2 3\n4 5 6\n7 8 8\u{8}9\n10 11 12\n1 2 4\n3 4 5\n16-18\n2 9 11\n5 6 7\n13 14 16\n";

fn key(pair: &mut Pair, number: u16, text: &str) {
    for c in text.chars() {
        match c {
            '\u{8}' => pair.at(number).seat.press(KeyCode::Backspace),
            c => pair.at(number).seat.types(&c.to_string()),
        }
    }
}

#[test]
fn a_keyer_sees_only_the_own_batch() {
    let mut pair = Pair::keyers(25);
    key(&mut pair, 1, "1 2 3\n4 5 6\n");
    let picture = pair.picture(2, 160, 45);
    assert!(picture.contains("LƯỢT B · TẬP 1 · PHIẾU 1 / 10"), "{picture}");
    assert!(flat(&picture).contains("Tập này chưa gõ phiếu nào"), "{picture}");
    assert!(!picture.contains("gạch 1 "), "{picture}");
    key(&mut pair, 2, "=");
    assert_eq!(pair.double().stack(Keyer::B).keyed(), 0, "= does not repeat the other's ballot");
    key(&mut pair, 2, "1 2 3*4\n");
    assert!(flat(&pair.picture(2, 80, 24)).contains("không gõ bó"));
    assert_eq!(pair.double().stack(Keyer::B).keyed(), 0);
}

#[test]
fn differing_papers_are_named_and_settled_from_the_paper() {
    let mut pair = Pair::keyers(20);
    key(&mut pair, 1, RIGHT);
    insta::assert_snapshot!("board_batch_full_160x45", pair.picture(1, 160, 45));
    insta::assert_snapshot!("board_batch_full_80x24", pair.picture(1, 80, 24));
    key(&mut pair, 1, "\n");
    assert!(flat(&pair.picture(1, 80, 24)).contains("Đã đóng tập 1"));
    assert!(flat(&pair.picture(2, 160, 45)).contains("đã đóng 1/2 tập"));
    key(&mut pair, 2, SLIPS);
    key(&mut pair, 2, "\n");
    let picture = flat(&pair.picture(2, 80, 24));
    assert!(picture.contains("so tập 1: 2 phiếu lệch"), "{picture}");
    key(&mut pair, 2, "l");
    let list = pair.picture(2, 160, 45);
    assert!(list.contains("tập 1, phiếu thứ 5") && list.contains("tập 1, phiếu thứ 10"), "{list}");
    assert!(list.contains("khác nhau ở: 4 Phạm Đức Chi"), "{list}");
    insta::assert_snapshot!("board_differences_160x45", list);
    insta::assert_snapshot!("board_differences_80x24", pair.picture(2, 80, 24));
    insta::assert_snapshot!("board_differences_60x15", pair.picture(2, 60, 15));
    key(&mut pair, 2, "\n1 2 3\n");
    insta::assert_snapshot!("board_resolve_80x24", pair.picture(2, 80, 24));
    key(&mut pair, 2, "Trưởng ban\n\n");
    let settled = pair.double().resolved.get(&5).map(|r| (r.ballot.marks.clone(), r.by.clone()));
    assert_eq!(settled, Some((Marks::Struck(vec![1, 2, 3]), "Trưởng ban".to_owned())), "neither keyer was right");
    let list = pair.picture(2, 80, 24);
    assert!(list.contains("phải tra 1"), "{list}");
}

#[test]
fn a_batch_that_is_short_is_not_closed_and_a_closed_one_is_opened_again() {
    let mut pair = Pair::keyers(20);
    let nine = RIGHT.rsplit_once("13").unwrap().0;
    key(&mut pair, 1, nine);
    key(&mut pair, 1, "\n");
    assert!(!pair.double().stack(Keyer::A).batch(1).unwrap().closed, "a ballot too few");
    key(&mut pair, 1, "13 14 15\n\n");
    assert!(pair.double().stack(Keyer::A).batch(1).unwrap().closed);
    key(&mut pair, 1, "m");
    key(&mut pair, 1, "bỏ sót một tờ\n");
    assert!(!pair.double().stack(Keyer::A).batch(1).unwrap().closed);
    key(&mut pair, 1, "s");
    key(&mut pair, 1, "10\n13 14 16\n");
    assert_eq!(pair.double().stack(Keyer::A).batch(1).unwrap().ballots[9].marks, Marks::Struck(vec![13, 14, 16]));
    key(&mut pair, 1, "r");
    assert_eq!(pair.double().stack(Keyer::A).keyed(), 9);
}

#[test]
fn a_failed_keyer_is_taken_over_with_a_reason_and_goes_on_where_it_stopped() {
    let mut pair = Pair::keyers(20);
    key(&mut pair, 1, "1 2 3\n4 5 6\n");
    // The program of seat 1 is killed; another one sits down as seat 3.
    let typed = format!("{}\n", code(&pair.seat.keeper));
    pair.at(3).seat.screen = Board::new();
    key(&mut pair, 3, &typed);
    key(&mut pair, 3, "a");
    let asked = flat(&pair.picture(3, 80, 24));
    assert!(asked.contains("đang do máy kiểm phiếu 1 nhập (2 phiếu)"), "{asked}");
    key(&mut pair, 3, "máy thứ nhất hỏng\n");
    assert_eq!(pair.double().keyer(daihoi::base::role::Actor::new(daihoi::base::role::Role::Board, 3)), Some(Keyer::A));
    assert!(pair.picture(3, 80, 24).contains("PHIẾU 3 / 10"));
    key(&mut pair, 3, "7 8 9\n");
    assert_eq!(pair.double().stack(Keyer::A).keyed(), 3);
}

#[test]
fn a_whole_box_is_keyed_twice_and_sealed() {
    let mut pair = Pair::keyers(13);
    for keyer in [1, 2] {
        key(&mut pair, keyer, RIGHT);
        key(&mut pair, keyer, "\n1 2 3\n=x2\n\n");
    }
    let open = opened(&pair.seat.keeper);
    assert_eq!(
        (open.entered(), open.totals.valid, open.totals.invalid_sum()),
        (13, 11, 2),
        "one paper had too many names"
    );
    pair.seat.lang = Lang::En;
    insta::assert_snapshot!("board_double_done_en_160x45", pair.picture(2, 160, 45));
    pair.seat.lang = Lang::Vi;
    key(&mut pair, 2, "n");
    key(&mut pair, 2, "niem phong\n");
    assert!(opened(&pair.seat.keeper).sealed);
}
