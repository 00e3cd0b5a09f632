//! The counting board before the first entry: the code of the list, the way of entering; and two seats at one box.
use daihoi::base::role::Role;
use daihoi::count::ballot::Marks;
use daihoi::count::keying::Keying;
use daihoi::rules::ruleset::Form;
use daihoi::tui::input::Input;
use daihoi::tui::screens::board::screen::Board;
use proptest::prelude::*;
use ratatui::crossterm::event::{KeyCode, KeyModifiers};

use crate::keeper::{Keeper, Seat, election, people};
use crate::pair::{Pair, box_of, code, flat, opened};

fn held(code: KeyCode) -> Input {
    Input::Key { code, modifiers: KeyModifiers::NONE, held: true }
}

#[test]
fn the_code_is_typed_from_a_paper_before_anything_else() {
    let mut seat = Seat::new(box_of(6), Board::new());
    let code = code(&seat.keeper);
    for (width, height) in [(160, 45), (80, 24), (60, 15)] {
        let picture = seat.picture(width, height);
        assert!(!picture.contains(&code), "the code is not to be copied from the screen: {picture}");
        assert!(picture.contains("Mã trên phiếu"), "{picture}");
    }
    seat.types("ABC-DEF\n");
    let picture = flat(&seat.picture(80, 24));
    assert!(picture.contains("ABC-DEF") && !picture.contains(&code) && picture.contains("DỪNG LẠI"), "{picture}");
    assert!(opened(&seat.keeper).proved.is_empty());
    seat.ctrl('u');
    seat.types(&code.to_lowercase().replace('-', ""));
    insta::assert_snapshot!("board_prove_160x45", seat.picture(160, 45));
    insta::assert_snapshot!("board_prove_80x24", seat.picture(80, 24));
    insta::assert_snapshot!("board_prove_60x15", seat.picture(60, 15));
    seat.types("\n");
    assert_eq!(opened(&seat.keeper).proved.len(), 1);
    assert!(seat.picture(80, 24).contains("CÁCH NHẬP HÒM PHIẾU NÀY"));
}

#[test]
fn the_way_is_chosen_once_for_the_box() {
    let mut pair = Pair::new(box_of(30));
    let typed = format!("{}\n", code(&pair.seat.keeper));
    pair.types(1, &typed);
    insta::assert_snapshot!("board_way_160x45", pair.picture(1, 160, 45));
    insta::assert_snapshot!("board_way_80x24", pair.picture(1, 80, 24));
    insta::assert_snapshot!("board_way_60x15", pair.picture(1, 60, 15));
    pair.seat.press(KeyCode::Down);
    pair.seat.press(KeyCode::Tab);
    pair.seat.input(&held(KeyCode::Enter));
    assert_eq!(opened(&pair.seat.keeper).keying, None, "a held Enter chooses nothing");
    pair.seat.press(KeyCode::Enter);
    assert_eq!(opened(&pair.seat.keeper).keying, Some(Keying::Double { batch: 25 }));
    assert!(flat(&pair.picture(1, 80, 24)).contains("mỗi tập 25 phiếu"));
    pair.types(1, "a");
    pair.types(2, &typed);
    let picture = pair.picture(2, 80, 24);
    assert!(flat(&picture).contains("Lượt A (máy kiểm phiếu 1)"), "{picture}");
    assert!(flat(&picture).contains("Lượt B: chưa máy nào nhận"), "{picture}");
    insta::assert_snapshot!("board_keyer_80x24", picture);
    pair.types(2, "b");
    assert!(pair.picture(2, 80, 24).contains("LƯỢT B · TẬP 1 · PHIẾU 1 / 25"));
}

#[test]
fn two_seats_that_race_enter_every_ballot_once() {
    let mut pair = Pair::new(box_of(4));
    pair.seat.keeper.ready("bch", Keying::Single);
    let typed = format!("{}\n", code(&pair.seat.keeper));
    pair.types(2, &typed);
    pair.seat.prompt = false;
    pair.types(1, "1 2 3\n");
    pair.types(2, "4 5 6\n");
    let (first, second) = (pair.seat.sent.remove(0), pair.seat.sent.remove(0));
    pair.at(2);
    let answer = pair.seat.keeper.apply(&second.1);
    pair.seat.give(second.0, &answer);
    pair.at(1);
    let answer = pair.seat.keeper.apply(&first.1);
    assert!(answer.is_err(), "the number is taken");
    pair.seat.give(first.0, &answer);
    let picture = flat(&pair.picture(1, 80, 24));
    assert!(picture.contains("1 2 3") && picture.contains("PHIẾU SỐ 2 / 4"), "{picture}");
    pair.seat.prompt = true;
    pair.types(1, "\n");
    let marks: Vec<_> = opened(&pair.seat.keeper).lots.iter().map(|l| l.ballot.marks.clone()).collect();
    assert_eq!(marks, [Marks::Struck(vec![4, 5, 6]), Marks::Struck(vec![1, 2, 3])]);
}

#[test]
fn bundles_are_one_entry_of_many_papers_and_never_more_than_are_left() {
    let mut keeper = box_of(10);
    keeper.ready("bch", Keying::Single);
    let mut seat = Seat::new(keeper, Board::new());
    seat.types("1 2 3*4");
    assert!(flat(&seat.picture(80, 24)).contains("BÓ 4 PHIẾU GIỐNG NHAU"));
    seat.types("\n");
    assert_eq!(opened(&seat.keeper).entered(), 4);
    seat.types("4 5 6*7\n");
    assert!(flat(&seat.picture(80, 24)).contains("4 5 6*7"));
    assert_eq!(opened(&seat.keeper).entered(), 4);
    seat.press(KeyCode::Esc);
    seat.types("=*2\n");
    seat.types("==");
    seat.input(&held(KeyCode::Char('=')));
    assert_eq!(opened(&seat.keeper).entered(), 9, "= enters one, *2 two more; a held = enters nothing");
}

#[test]
fn a_reconnected_seat_says_that_enter_records() {
    let mut keeper = box_of(10);
    keeper.ready("bch", Keying::Single);
    let mut seat = Seat::new(keeper, Board::new());
    seat.link = daihoi::tui::view::LinkState::Lost { since: seat.keeper.now };
    seat.types("1 2 3\n");
    assert!(flat(&seat.picture(80, 24)).contains("CHƯA GHI"));
    seat.link = daihoi::tui::view::LinkState::Connected;
    let picture = flat(&seat.picture(80, 24));
    assert!(picture.contains("Đã nối lại") && !picture.contains("CHƯA GHI"), "{picture}");
    seat.types("\n");
    assert_eq!(opened(&seat.keeper).entered(), 1);
}

#[test]
fn a_paper_put_aside_waits_for_the_boards_decision() {
    let mut keeper = box_of(3);
    keeper.ready("bch", Keying::Single);
    let mut seat = Seat::new(keeper, Board::new());
    seat.types("1 2 3\n4 5");
    seat.types("d");
    insta::assert_snapshot!("board_note_80x24", seat.picture(80, 24));
    seat.types("gạch nửa tên số 6\n");
    seat.types("7 8 9\n");
    let open = opened(&seat.keeper);
    assert_eq!((open.entered(), open.totals.valid, open.pile().len()), (3, 2, 1));
    seat.types("n");
    assert!(!seat.picture(80, 24).contains("Gõ NIÊM PHONG"), "it cannot be sealed while a paper waits");
    seat.types("p");
    let picture = seat.picture(80, 24);
    assert!(flat(&picture).contains("gạch nửa tên số 6"), "{picture}");
    insta::assert_snapshot!("board_pile_160x45", seat.picture(160, 45));
    insta::assert_snapshot!("board_pile_80x24", picture);
    seat.types("\n4 5 6\n");
    insta::assert_snapshot!("board_sign_80x24", seat.picture(80, 24));
    seat.types("\n");
    assert_eq!(opened(&seat.keeper).rulings.len(), 0, "nobody signed yet");
    seat.types("Trưởng ban và hai ủy viên\n");
    seat.types("ý định gạch rõ ràng\n");
    let open = opened(&seat.keeper);
    assert_eq!((open.totals.valid, open.pile().len(), open.rulings.len()), (3, 0, 1));
    seat.press(KeyCode::Esc);
    seat.types("n");
    assert!(seat.picture(80, 24).contains("Gõ NIÊM PHONG"));
}

#[test]
fn a_paper_put_aside_is_held_invalid_for_a_reason() {
    let mut keeper = box_of(1);
    keeper.ready("bch", Keying::Single);
    let mut seat = Seat::new(keeper, Board::new());
    seat.types("drách mất nửa tờ\n");
    assert_eq!(opened(&seat.keeper).pile().len(), 1);
    seat.types("p\nx1\nBan kiểm phiếu\nkhông nhận ra tên\n");
    let open = opened(&seat.keeper);
    assert_eq!((open.totals.valid, open.totals.invalid_sum(), open.pile().len()), (0, 1, 0));
}

/// Three names for three seats of a company's board: shares are spread.
fn company() -> Seat<Board> {
    let mut keeper = Keeper::open(Role::Board, people(), vec![election("hdqt", "Hội đồng quản trị", 3)]);
    let rules = keeper.books.congress.rules.as_mut().unwrap();
    rules.form_without_surplus.value = Form::Cumulative;
    rules.form_with_surplus.value = Form::Cumulative;
    let over = rules.invalid["too-many-names"].clone();
    rules.invalid.insert("over-shares".into(), over);
    keeper.fix_list("hdqt", 4);
    keeper.open_box("hdqt", 5);
    keeper.ready("hdqt", Keying::Single);
    Seat::new(keeper, Board::new())
}

#[test]
fn shares_are_spread_and_what_is_left_is_told_while_typing() {
    let mut seat = company();
    seat.types("1200/1:2400");
    let picture = flat(&seat.picture(80, 24));
    assert!(picture.contains("Chia 2400/3600 phiếu (1200 cổ phần × 3), CÒN 1200"), "{picture}");
    seat.types(" 3:1200");
    assert!(flat(&seat.picture(80, 24)).contains("CÒN 0"));
    insta::assert_snapshot!("board_shares_160x45", seat.picture(160, 45));
    insta::assert_snapshot!("board_shares_80x24", seat.picture(80, 24));
    seat.types("\n500/2\n10/1:31");
    let picture = flat(&seat.picture(80, 24));
    assert!(picture.contains("dồn 31 phiếu, chỉ có 30 (thừa 1)"), "{picture}");
    seat.types("\n");
    let totals = &opened(&seat.keeper).totals;
    let votes: Vec<_> = totals.names.iter().map(|n| n.votes).collect();
    assert_eq!((totals.shares, votes, totals.invalid_sum()), (1700, vec![2400, 1500, 1200, 0], 1));
}

#[test]
fn the_usual_ballot_is_one_enter_where_names_and_seats_are_as_many() {
    let mut keeper = Keeper::open(Role::Board, people(), vec![election("bch", "Ban Chấp hành Đảng bộ", 5)]);
    keeper.fix_list("bch", 5);
    keeper.open_box("bch", 6);
    keeper.ready("bch", Keying::Single);
    let mut seat = Seat::new(keeper, Board::new());
    assert!(flat(&seat.picture(80, 24)).contains("Enter: ĐỒNG Ý 5/5"));
    seat.types("\n");
    for _ in 0..9 {
        seat.input(&held(KeyCode::Enter));
    }
    assert_eq!(opened(&seat.keeper).entered(), 1, "a held Enter is one ballot");
    seat.types("2 4!\n1-5");
    let picture = flat(&seat.picture(80, 24));
    assert!(picture.contains("CHỜ BAN KIỂM PHIẾU QUYẾT ĐỊNH"), "all refused is for the board: {picture}");
    insta::assert_snapshot!("board_columns_160x45", seat.picture(160, 45));
    seat.types("\n*3\n");
    let open = opened(&seat.keeper);
    assert_eq!((open.entered(), open.pile().len(), open.totals.names[1].disagree), (6, 1, 1));
    assert_eq!(open.lots[3].count, 3);
}

#[test]
fn the_board_knows_which_vote_it_counts() {
    use daihoi::congress::election::Purpose;
    for (purpose, turn, told) in [
        (Purpose::Regular, 2, "VÒNG 2"),
        (Purpose::Revote, 1, "BẦU LẠI GIỮA NHỮNG NGƯỜI BẰNG PHIẾU"),
        (Purpose::Opinion, 1, "PHIẾU XIN Ý KIẾN"),
    ] {
        let mut keeper = box_of(5);
        let now = &mut keeper.books.congress.elections.get_mut(&"bch".into()).unwrap().now;
        (now.purpose, now.turn) = (purpose, turn);
        let mut seat = Seat::new(keeper, Board::new());
        for (width, height) in [(160, 45), (80, 24), (60, 15)] {
            let picture = seat.picture(width, height);
            assert!(flat(&picture).contains(told), "{picture}");
        }
    }
}

fn key() -> impl Strategy<Value = Input> {
    let code = prop_oneof![
        6 => proptest::char::range('0', '9').prop_map(KeyCode::Char),
        3 => prop_oneof![Just(' '), Just('.'), Just('='), Just('*'), Just('+'), Just('/')].prop_map(KeyCode::Char),
        6 => prop::sample::select("xsrndplmabtế".chars().collect::<Vec<_>>()).prop_map(KeyCode::Char),
        6 => Just(KeyCode::Enter),
        4 => prop_oneof![Just(KeyCode::Esc), Just(KeyCode::Backspace), Just(KeyCode::Up), Just(KeyCode::Down)],
        2 => prop_oneof![Just(KeyCode::Tab), Just(KeyCode::BackTab), Just(KeyCode::PageDown), (5u8..9).prop_map(KeyCode::F)],
    ];
    (code, any::<bool>()).prop_map(|(code, held)| Input::Key { code, modifiers: KeyModifiers::NONE, held })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever two seats press in whichever way of entering: no panic at any size, no paper too many, and totals that
    /// are those of the ballots.
    #[test]
    fn no_key_breaks_a_box(
        keys in proptest::collection::vec((key(), 1u16..3), 0..150),
        size in (1u16..130, 1u16..40),
        way in 0usize..3,
    ) {
        let mut pair = Pair::new(box_of(12));
        let keying = [Keying::Single, Keying::Double { batch: 10 }, Keying::Sheets][way];
        pair.seat.keeper.ready("bch", keying);
        let typed = format!("{}\n", code(&pair.seat.keeper));
        pair.types(2, &typed);
        for (key, number) in &keys {
            pair.at(*number).seat.input(key);
        }
        let open = opened(&pair.seat.keeper);
        prop_assert!(open.entered() <= open.collected);
        prop_assert_eq!(&open.recount(), &open.totals);
        pair.picture(1, size.0, size.1);
        pair.picture(2, size.0, size.1);
    }
}
