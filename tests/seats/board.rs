//! The counting board by key scripts.
use daihoi::base::message::Message;
use daihoi::base::refusal::Refusal;
use daihoi::base::role::Role;
use daihoi::base::time::Moment;
use daihoi::count::ballot::{Ballot, Marks};
use daihoi::count::ballot_box::BallotBox;
use daihoi::count::keying::Keying;
use daihoi::record::request::Request;
use daihoi::tui::effect::Effect;
use daihoi::tui::input::Input;
use daihoi::tui::screens::board::screen::Board;
use daihoi::tui::view::LinkState;
use daihoi::words::lang::Lang;
use proptest::prelude::*;
use ratatui::crossterm::event::{KeyCode, KeyModifiers};

use crate::keeper::{Keeper, Seat, election, people};

fn closed() -> Keeper {
    let elections = vec![
        election("bch", "Ban Chấp hành Đảng bộ phường, nhiệm kỳ 2025–2030", 15),
        election("bt", "Bí thư Đảng ủy phường", 1),
    ];
    Keeper::open(Role::Board, people(), elections)
}

/// Eighteen names for fifteen seats, `collected` papers.
fn board(collected: u32) -> Seat<Board> {
    let mut keeper = closed();
    keeper.fix_list("bch", 18);
    keeper.open_box("bch", collected);
    keeper.ready("bch", Keying::Single);
    Seat::new(keeper, Board::new())
}

/// One name for one seat.
fn one_name(collected: u32) -> Seat<Board> {
    let mut keeper = closed();
    keeper.fix_list("bt", 1);
    keeper.open_box("bt", collected);
    keeper.ready("bt", Keying::Single);
    Seat::new(keeper, Board::new())
}

/// A picture's words without line ends and borders.
fn flat(picture: &str) -> String {
    picture.replace(['\n', '│'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn open(seat: &Seat<Board>) -> &BallotBox {
    seat.keeper.books.boxes.values().next().unwrap()
}

fn struck(seat: &Seat<Board>) -> Vec<Option<Vec<u16>>> {
    let marks = |b: &Ballot| match &b.marks {
        Marks::Struck(numbers) => Some(numbers.clone()),
        _ => None,
    };
    open(seat).lots.iter().map(|l| marks(&l.ballot)).collect()
}

fn held(code: KeyCode) -> Input {
    Input::Key { code, modifiers: KeyModifiers::NONE, held: true }
}

fn lost() -> LinkState {
    LinkState::Lost { since: Moment::parse_from_rfc3339("2025-06-14T21:04:05+07:00").unwrap() }
}

#[test]
fn ballots_are_typed_by_number_and_read_back_before_enter() {
    let mut seat = board(10);
    seat.types("3 12 17");
    let picture = seat.picture(160, 45);
    assert!(picture.contains("PHIẾU HỢP LỆ"), "{picture}");
    assert!(flat(&picture).contains("GẠCH: 3 Lê Hữu Bình, 12 Hoàng Thị Thanh An, 17 Lê Minh Đào"), "{picture}");
    assert!(flat(&picture).contains("CÒN LẠI 15/15"), "{picture}");
    assert!(open(&seat).lots.is_empty());
    seat.types("\n4,5 15-17\n=");
    assert_eq!(struck(&seat), [Some(vec![3, 12, 17]), Some(vec![4, 5, 15, 16, 17]), Some(vec![4, 5, 15, 16, 17])]);
}

#[test]
fn too_many_names_are_an_alarm_before_enter_and_an_invalid_ballot_after_it() {
    let mut seat = board(10);
    seat.types("3 12");
    let told = "PHIẾU KHÔNG HỢP LỆ: còn 16 tên, chỉ được bầu 15 (thừa 1)";
    for (width, height) in [(160, 45), (80, 24), (60, 15)] {
        let picture = seat.picture(width, height);
        let flat = picture.replace(['\n', '│'], " ").split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains(told), "{picture}");
    }
    seat.types("\n");
    assert_eq!(open(&seat).totals.invalid_sum(), 1);
    seat.types("1-18");
    assert!(seat.picture(80, 24).contains("PHIẾU KHÔNG HỢP LỆ: không bầu ai"));
}

#[test]
fn an_empty_field_and_a_held_enter_record_nothing() {
    let mut seat = board(10);
    seat.types("\n\n");
    seat.types("3 12 17\n");
    for _ in 0..20 {
        seat.input(&held(KeyCode::Enter));
    }
    seat.types("\n\n");
    assert_eq!(open(&seat).entered(), 1);
    seat.types("3 12 17");
    seat.input(&held(KeyCode::Enter));
    assert_eq!(open(&seat).entered(), 1);
}

#[test]
fn what_cannot_be_read_stays_in_the_field() {
    let mut seat = board(10);
    seat.types("3 19\n");
    assert!(open(&seat).lots.is_empty());
    let picture = seat.picture(80, 24);
    assert!(picture.contains("Không có tên số 19") && picture.contains("3 19"), "{picture}");
}

#[test]
fn a_paper_is_invalid_for_a_reason_of_the_rules_chosen_by_number() {
    let mut seat = board(10);
    seat.types("x");
    let picture = seat.picture(160, 45);
    assert!(picture.contains("x1 ") && !picture.contains("Bầu nhiều hơn số lượng"), "{picture}");
    seat.types("\n");
    assert!(open(&seat).lots.is_empty());
    seat.types("2\n");
    assert_eq!(open(&seat).totals.invalid_sum(), 1);
    assert_eq!(open(&seat).lots[0].ballot.marks, Marks::Unread);
}

#[test]
fn the_next_ballot_waits_for_the_answer_and_none_is_sent_twice() {
    let mut seat = board(10);
    seat.prompt = false;
    seat.types("1 2 3\n4 5 6\n7 8 9\n1");
    assert_eq!(seat.sent.len(), 1);
    seat.answer();
    assert_eq!(seat.sent.len(), 1);
    seat.answer_all();
    assert_eq!(struck(&seat), [Some(vec![1, 2, 3]), Some(vec![4, 5, 6]), Some(vec![7, 8, 9])]);
    seat.types("0 11 12\n");
    seat.answer_all();
    assert_eq!(struck(&seat)[3], Some(vec![10, 11, 12]));
}

#[test]
fn a_refused_ballot_comes_back_and_nothing_typed_is_lost() {
    let mut seat = board(10);
    seat.prompt = false;
    seat.types("1 2 3\n4 5 6\n7 8");
    let (tag, _) = seat.sent.remove(0);
    seat.give(tag, &Err(Refusal::new(Message::new("congress-closed"))));
    assert!(seat.effects.contains(&Effect::Bell));
    assert!(seat.picture(80, 24).contains("1 2 3"));
    seat.types("\n");
    seat.answer_all();
    assert!(seat.picture(80, 24).contains("4 5 6"));
    seat.types("\n");
    seat.answer_all();
    seat.types(" 9\n");
    seat.answer_all();
    assert_eq!(struck(&seat), [Some(vec![1, 2, 3]), Some(vec![4, 5, 6]), Some(vec![7, 8, 9])]);
}

#[test]
fn a_lost_link_keeps_what_is_typed_and_a_doubtful_ballot_is_recorded_once() {
    for arrived in [false, true] {
        let mut seat = board(10);
        seat.prompt = false;
        seat.types("1 2 3\n");
        let (_, request) = seat.sent.remove(0);
        if arrived {
            seat.keeper.apply(&request).unwrap();
        }
        seat.link = lost();
        seat.types("4 5 6\n");
        assert!(seat.sent.is_empty());
        let picture = seat.picture(80, 24);
        assert!(picture.contains("MẤT KẾT NỐI từ 21:04:05") && picture.contains("4 5 6"), "{picture}");
        seat.link = LinkState::Connected;
        seat.prompt = true;
        seat.types("\n");
        assert_eq!(struck(&seat), [Some(vec![1, 2, 3]), Some(vec![4, 5, 6])], "arrived: {arrived}");
    }
}

#[test]
fn an_earlier_ballot_is_corrected_with_a_reason() {
    let mut seat = board(10);
    seat.types("1 2 3\n4 5 6\n7 8");
    seat.press(KeyCode::F(6));
    seat.types("9\n");
    assert!(seat.picture(80, 24).contains("Không có phiếu thứ 9"));
    seat.press(KeyCode::Backspace);
    seat.types("1\n");
    let picture = seat.picture(160, 45);
    assert!(picture.contains("SỬA PHIẾU SỐ 1") && picture.contains("GẠCH: 1 Nguyễn Văn An"), "{picture}");
    seat.types("1 2 3\n");
    assert!(seat.picture(160, 45).contains("vẫn như cũ"));
    seat.press(KeyCode::Backspace);
    seat.types("4\n");
    seat.types("đọc nhầm số\n");
    assert_eq!(struck(&seat), [Some(vec![1, 2, 4]), Some(vec![4, 5, 6])]);
    seat.types(" 9\n");
    assert_eq!(struck(&seat)[2], Some(vec![7, 8, 9]), "the ballot begun before the correction is still there");
}

#[test]
fn the_last_ballot_is_taken_back() {
    let mut seat = board(10);
    seat.types("1 2 3\n4 5 6\nr");
    seat.types("\n");
    assert_eq!(open(&seat).entered(), 2, "a reason is asked for");
    seat.types("nhập hai lần\n");
    assert_eq!(struck(&seat), [Some(vec![1, 2, 3])]);
}

#[test]
fn numbers_are_shown_only_when_every_paper_is_in_and_sealing_needs_the_word() {
    let mut seat = board(3);
    seat.types("1 2 3\n1 2 4\n");
    assert!(!seat.picture(160, 45).contains("BẢNG KIỂM PHIẾU"));
    seat.types("n");
    assert!(!seat.picture(160, 45).contains("Gõ NIÊM PHONG"));
    seat.types("1 2\n");
    let picture = seat.picture(160, 45);
    assert!(picture.contains("BẢNG KIỂM PHIẾU") && picture.contains("ĐÃ NHẬP ĐỦ 3 PHIẾU"), "{picture}");
    seat.types(".\n");
    assert_eq!(open(&seat).entered(), 3);
    seat.press(KeyCode::Esc);
    seat.types("n");
    seat.types("niem\n");
    assert!(!open(&seat).sealed);
    seat.types(" phong\n");
    assert!(open(&seat).sealed);
    let picture = seat.picture(160, 45);
    assert!(picture.contains("chờ Đoàn chủ tịch công bố"), "{picture}");
    assert_eq!(seat.keeper.books.congress.elections[&"bch".into()].now.sealed.as_ref().unwrap().totals.valid, 2);
}

#[test]
fn one_name_is_agreed_or_not() {
    let mut seat = one_name(5);
    seat.types(".");
    assert!(seat.picture(80, 24).contains("ĐỒNG Ý 1/1"));
    seat.types("\n1\n1!");
    assert!(seat.picture(160, 45).contains("đánh cả hai ô hoặc bỏ trống"), "{}", seat.picture(160, 45));
    seat.types("\n1?\n.\n");
    let totals = &open(&seat).totals;
    assert_eq!((totals.valid, totals.invalid_sum(), totals.names[0].votes, totals.names[0].disagree), (3, 2, 2, 1));
}

#[test]
fn letters_typed_by_accident_record_no_vote() {
    let mut seat = one_name(5);
    seat.types("abk");
    assert!(seat.picture(160, 45).contains("không phải dấu của phiếu"), "{}", seat.picture(160, 45));
    seat.types("\n");
    assert!(seat.picture(160, 45).contains("Chưa ghi phiếu nào"), "{}", seat.picture(160, 45));
    assert_eq!(open(&seat).totals.valid, 0);
    // Meant after all; and after something readable Enter is as usual.
    seat.types("\n");
    seat.types("k1\n\n");
    assert_eq!((open(&seat).totals.valid, open(&seat).totals.names[0].votes), (3, 2));
}

#[test]
fn one_of_several_open_boxes_is_chosen() {
    let mut keeper = closed();
    keeper.fix_list("bch", 18);
    keeper.open_box("bch", 4);
    keeper.fix_list("bt", 1);
    keeper.open_box("bt", 4);
    keeper.ready("bch", Keying::Single);
    keeper.ready("bt", Keying::Single);
    let mut seat = Seat::new(keeper, Board::new());
    assert!(seat.picture(80, 24).contains("Kiểm hòm phiếu nào?"));
    seat.types("1\n");
    seat.picture(80, 24);
    let mut seat = Seat::new(seat.keeper, Board::new());
    seat.press(KeyCode::Down);
    seat.press(KeyCode::Enter);
    assert!(seat.picture(80, 24).contains("Các số không đồng ý"), "{}", seat.picture(80, 24));
    seat.types(".\n");
    assert_eq!(seat.keeper.books.through(&"bt".into()), 1);
}

/// Ballots of a count that is under way.
fn busy(collected: u32, entered: usize) -> Seat<Board> {
    let mut seat = board(collected);
    let texts = ["3 12 17", "1 2 3 4", "16-18", ".", "x2", "4 8 15", "+1-15", "2 9"];
    for i in 0..entered {
        seat.types(texts[i % texts.len()]);
        seat.press(KeyCode::Enter);
    }
    seat
}

#[test]
fn pictures_of_waiting_and_entry() {
    let mut seat = Seat::new(closed(), Board::new());
    insta::assert_snapshot!("board_waiting_80x24", seat.picture(80, 24));
    seat.keeper.fix_list("bch", 18);
    insta::assert_snapshot!("board_waiting_160x45", seat.picture(160, 45));
    let mut seat = busy(148, 56);
    insta::assert_snapshot!("board_empty_160x45", seat.picture(160, 45));
    insta::assert_snapshot!("board_empty_80x24", seat.picture(80, 24));
    seat.types("3 12 17");
    insta::assert_snapshot!("board_valid_160x45", seat.picture(160, 45));
    insta::assert_snapshot!("board_valid_80x24", seat.picture(80, 24));
    seat.press(KeyCode::Backspace);
    seat.press(KeyCode::Backspace);
    insta::assert_snapshot!("board_alarm_160x45", seat.picture(160, 45));
    insta::assert_snapshot!("board_alarm_80x24", seat.picture(80, 24));
    insta::assert_snapshot!("board_alarm_60x15", seat.picture(60, 15));
    seat.press(KeyCode::Esc);
    seat.types("x");
    insta::assert_snapshot!("board_reasons_80x24", seat.picture(80, 24));
}

#[test]
fn pictures_of_correction_and_seal() {
    let mut seat = busy(148, 56);
    seat.types("s12\n");
    insta::assert_snapshot!("board_correct_160x45", seat.picture(160, 45));
    insta::assert_snapshot!("board_correct_80x24", seat.picture(80, 24));
    let mut seat = busy(24, 24);
    insta::assert_snapshot!("board_full_160x45", seat.picture(160, 45));
    insta::assert_snapshot!("board_full_80x24", seat.picture(80, 24));
    seat.types("n");
    insta::assert_snapshot!("board_seal_80x24", seat.picture(80, 24));
    seat.types("niem phong\n");
    insta::assert_snapshot!("board_sealed_160x45", seat.picture(160, 45));
    insta::assert_snapshot!("board_sealed_80x24", seat.picture(80, 24));
    let mut seat = one_name(20);
    seat.types(".\n1\n1!");
    insta::assert_snapshot!("board_one_name_80x24", seat.picture(80, 24));
    seat.lang = Lang::En;
    insta::assert_snapshot!("board_one_name_en_160x45", seat.picture(160, 45));
}

#[test]
fn any_size_is_drawn() {
    let sizes = [(1, 1), (2, 3), (10, 2), (20, 5), (40, 10), (60, 15), (300, 90), (110, 30), (109, 3), (200, 8)];
    let mut waiting = Seat::new(closed(), Board::new());
    let mut entry = busy(148, 20);
    entry.types("3 12");
    let mut full = busy(8, 8);
    for (width, height) in sizes {
        waiting.picture(width, height);
        entry.picture(width, height);
        full.picture(width, height);
    }
    full.types("nniem phong\n");
    for (width, height) in sizes {
        full.picture(width, height);
    }
}

fn key() -> impl Strategy<Value = Input> {
    let code = prop_oneof![
        8 => proptest::char::range('0', '9').prop_map(KeyCode::Char),
        4 => prop_oneof![Just(' '), Just('.'), Just('='), Just('-'), Just('+'), Just('!')].prop_map(KeyCode::Char),
        2 => prop_oneof![Just('x'), Just('s'), Just('r'), Just('n'), Just('ế')].prop_map(KeyCode::Char),
        6 => Just(KeyCode::Enter),
        2 => prop_oneof![Just(KeyCode::Esc), Just(KeyCode::Backspace), Just(KeyCode::Up), (1u8..10).prop_map(KeyCode::F)],
    ];
    (code, any::<bool>()).prop_map(|(code, held)| Input::Key { code, modifiers: KeyModifiers::NONE, held })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is pressed, and whenever answers come: the box holds exactly the ballots whose entry was acknowledged,
    /// less those taken back.
    #[test]
    fn the_box_holds_what_was_acknowledged(
        keys in proptest::collection::vec((key(), 0usize..3), 0..120),
        size in (1u16..90, 1u16..30),
    ) {
        let mut seat = board(12);
        seat.prompt = false;
        let mut expected = 0u32;
        let settle = |seat: &mut Seat<Board>, expected: &mut u32| {
            let entry = |r: &Request| matches!(r, Request::Box { command, .. } if format!("{command:?}").starts_with("Enter"));
            let back = |r: &Request| matches!(r, Request::Box { command, .. } if format!("{command:?}").starts_with("Withdraw"));
            let Some(request) = seat.sent.first().map(|(_, r)| r.clone()) else { return };
            if let Some(Ok(())) = seat.answer() {
                *expected += u32::from(entry(&request));
                *expected -= u32::from(back(&request));
            }
        };
        for (key, answers) in &keys {
            seat.input(key);
            for _ in 0..*answers {
                settle(&mut seat, &mut expected);
            }
        }
        while !seat.sent.is_empty() {
            settle(&mut seat, &mut expected);
        }
        prop_assert_eq!(open(&seat).entered(), expected);
        seat.picture(size.0, size.1);
    }
}
