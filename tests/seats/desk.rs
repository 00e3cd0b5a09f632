//! The attendance desk by key scripts.
use daihoi::base::role::Role;
use daihoi::base::time::Moment;
use daihoi::congress::attendance::Presence;
use daihoi::congress::roll::Person;
use daihoi::tui::input::Input;
use daihoi::tui::screens::desk::screen::Desk;
use daihoi::tui::view::LinkState;
use daihoi::words::lang::Lang;
use proptest::prelude::*;
use ratatui::crossterm::event::{KeyCode, KeyModifiers};

use crate::keeper::{Keeper, Seat, election, people};

fn desk() -> Seat<Desk> {
    let elections = vec![election("bch", "Ban Chấp hành Đảng bộ phường", 5)];
    Seat::new(Keeper::open(Role::Desk, people(), elections), Desk::new())
}

fn presence(seat: &Seat<Desk>, code: &str) -> Presence {
    seat.keeper.books.congress.roll.attendance(&code.into()).unwrap().presence
}

fn present(seat: &Seat<Desk>) -> usize {
    seat.keeper.books.congress.roll.attendance.iter().filter(|a| a.presence == Presence::Present).count()
}

#[test]
fn a_scanned_code_checks_in_exactly_that_person() {
    let mut seat = desk();
    seat.types("DB012\ndb003\n");
    assert_eq!(presence(&seat, "DB012"), Presence::Present);
    assert_eq!(presence(&seat, "DB003"), Presence::Present);
    assert_eq!(present(&seat), 2);
    assert!(seat.picture(160, 45).contains("CÓ MẶT: Lê Hữu Bình (DB003)"));
}

#[test]
fn an_unknown_code_checks_nobody_in_and_the_next_scan_begins_anew() {
    let mut seat = desk();
    seat.types("DB01\n");
    assert_eq!(present(&seat), 0);
    assert!(seat.picture(80, 24).contains("Không có mã “DB01” trong danh sách"));
    seat.types("DB010\n");
    assert_eq!(presence(&seat, "DB010"), Presence::Present);
    assert_eq!(present(&seat), 1);
}

#[test]
fn a_whole_line_from_a_scanner_is_a_code_with_enter() {
    let mut seat = desk();
    seat.input(&Input::Paste("DB020\r\nDB021\n".into()));
    assert_eq!((presence(&seat, "DB020"), presence(&seat, "DB021")), (Presence::Present, Presence::Present));
    seat.input(&Input::Paste("DB022".into()));
    assert_eq!(present(&seat), 2);
}

#[test]
fn requests_under_way_do_not_hold_up_the_next_person() {
    let mut seat = desk();
    seat.prompt = false;
    seat.types("DB012\nDB012\nDB013\n");
    assert_eq!(seat.sent.len(), 2, "the same request is not sent twice");
    seat.answer_all();
    assert_eq!(present(&seat), 2);
}

#[test]
fn an_unknown_code_stays_told_when_an_older_answer_comes() {
    let mut seat = desk();
    seat.prompt = false;
    seat.types("DB012\nDB999\n");
    seat.answer_all();
    let picture = seat.picture(160, 45);
    assert!(picture.contains("CÓ MẶT") && picture.contains("Không có mã “DB999”"), "{picture}");
}

#[test]
fn names_are_found_without_accents_and_namesakes_must_be_chosen() {
    let mut seat = desk();
    let name = seat.keeper.books.congress.roll.people[8].name.clone();
    seat.types(&daihoi::base::text::fold(&name));
    seat.press(KeyCode::Enter);
    assert_eq!(present(&seat), 0);
    assert!(seat.picture(160, 45).contains("Có 2 người tên"), "{}", seat.picture(160, 45));
    seat.press(KeyCode::Down);
    assert_eq!(present(&seat), 0);
    seat.press(KeyCode::Enter);
    assert_eq!(presence(&seat, "DB034"), Presence::Present);
    assert_eq!(present(&seat), 1);
}

#[test]
fn letters_alone_do_not_check_anybody_in() {
    let mut seat = desk();
    seat.types("nguynvan\n");
    assert_eq!(present(&seat), 0);
    seat.types("zzz\n");
    assert_eq!(present(&seat), 0);
}

#[test]
fn a_second_check_in_is_refused_with_the_hour_of_the_first() {
    let mut seat = desk();
    seat.types("DB012\nDB012\n");
    let picture = seat.picture(160, 45);
    assert!(picture.contains("(DB012) đã điểm danh lúc 07:30"), "{picture}");
}

#[test]
fn absence_leaving_and_coming_back() {
    let mut seat = desk();
    seat.types("DB005");
    seat.press(KeyCode::F(5));
    seat.types("ốm nặng, có đơn");
    assert_eq!(presence(&seat, "DB005"), Presence::Expected);
    seat.press(KeyCode::Enter);
    assert_eq!(presence(&seat, "DB005"), Presence::Absent { accepted: true, whole: true });
    assert_eq!(seat.keeper.books.people.absences[&"DB005".into()], "ốm nặng, có đơn");
    seat.types("DB006");
    seat.press(KeyCode::F(6));
    assert_eq!(presence(&seat, "DB006"), Presence::Absent { accepted: false, whole: true });
    seat.types("DB007\nDB007");
    seat.press(KeyCode::F(7));
    assert_eq!(presence(&seat, "DB007"), Presence::Left);
    seat.types("DB007");
    seat.press(KeyCode::F(8));
    assert_eq!(presence(&seat, "DB007"), Presence::Present);
}

#[test]
fn the_newest_act_is_taken_back_with_a_reason() {
    let mut seat = desk();
    seat.types("DB012\n");
    seat.ctrl('z');
    seat.press(KeyCode::Enter);
    assert_eq!(presence(&seat, "DB012"), Presence::Present, "no reason, nothing done");
    seat.types("nhầm người\n");
    assert_eq!(presence(&seat, "DB012"), Presence::Expected);
}

#[test]
fn only_the_missing_are_shown_on_tab() {
    let mut seat = desk();
    seat.types("DB001\nDB002\n");
    seat.press(KeyCode::Tab);
    let picture = seat.picture(160, 45);
    assert!(picture.contains("CHƯA ĐẾN, chưa báo vắng: 38"), "{picture}");
    seat.press(KeyCode::Down);
    seat.press(KeyCode::Enter);
    assert_eq!(presence(&seat, "DB003"), Presence::Present);
}

#[test]
fn a_held_enter_and_an_empty_field_do_nothing() {
    let mut seat = desk();
    seat.types("\n\n");
    seat.types("DB012");
    seat.input(&Input::Key { code: KeyCode::Enter, modifiers: KeyModifiers::NONE, held: true });
    assert_eq!(present(&seat), 0);
}

#[test]
fn nothing_is_sent_nor_lost_while_the_link_is_lost() {
    let mut seat = desk();
    seat.link = LinkState::Lost { since: Moment::parse_from_rfc3339("2025-06-14T08:01:02+07:00").unwrap() };
    seat.types("DB012\n");
    assert!(seat.sent.is_empty());
    let picture = seat.picture(80, 24);
    assert!(picture.contains("MẤT KẾT NỐI từ 08:01:02") && picture.contains("DB012"), "{picture}");
    seat.link = LinkState::Connected;
    seat.press(KeyCode::Enter);
    assert_eq!(presence(&seat, "DB012"), Presence::Present);
}

fn busy() -> Seat<Desk> {
    let mut seat = desk();
    for i in 1..=24 {
        seat.types(&format!("DB{i:03}\n"));
    }
    seat.types("DB038\nDB039\n");
    seat.types("DB030");
    seat.press(KeyCode::F(6));
    seat
}

#[test]
fn pictures() {
    let mut seat = desk();
    insta::assert_snapshot!("desk_first_160x45", seat.picture(160, 45));
    insta::assert_snapshot!("desk_first_80x24", seat.picture(80, 24));
    let mut seat = busy();
    seat.types("ng h");
    insta::assert_snapshot!("desk_search_160x45", seat.picture(160, 45));
    insta::assert_snapshot!("desk_search_80x24", seat.picture(80, 24));
    insta::assert_snapshot!("desk_search_60x15", seat.picture(60, 15));
    seat.press(KeyCode::Tab);
    seat.press(KeyCode::F(5));
    insta::assert_snapshot!("desk_reason_80x24", seat.picture(80, 24));
    let mut seat = busy();
    seat.press(KeyCode::Tab);
    seat.lang = Lang::En;
    insta::assert_snapshot!("desk_missing_en_80x24", seat.picture(80, 24));
}

#[test]
fn any_size_is_drawn() {
    let mut seat = busy();
    seat.types("nguyen");
    for (width, height) in [(1, 1), (2, 3), (10, 2), (20, 5), (40, 10), (60, 15), (300, 90), (116, 24), (115, 3)] {
        seat.picture(width, height);
    }
}

#[test]
fn one_of_ten_thousand_is_found() {
    let one = &people()[8];
    let person = |i: usize| Person { code: format!("DB{i:05}").as_str().into(), ..one.clone() };
    let everyone = (0..10_000).map(person).collect();
    let mut seat = Seat::new(Keeper::open(Role::Desk, everyone, Vec::new()), Desk::new());
    seat.types("tran huu hu");
    assert!(seat.picture(160, 45).contains("Tìm thấy: 10000"));
    seat.press(KeyCode::Esc);
    seat.types("DB09999\n");
    assert_eq!((presence(&seat, "DB09999"), present(&seat)), (Presence::Present, 1));
}

fn key() -> impl Strategy<Value = Input> {
    let code = prop_oneof![
        6 => proptest::char::range('0', '9').prop_map(KeyCode::Char),
        4 => prop_oneof![Just('d'), Just('b'), Just('n'), Just(' '), Just('ế')].prop_map(KeyCode::Char),
        4 => Just(KeyCode::Enter),
        2 => prop_oneof![Just(KeyCode::Down), Just(KeyCode::Up), Just(KeyCode::PageDown), Just(KeyCode::Esc)],
        2 => prop_oneof![Just(KeyCode::Tab), Just(KeyCode::Backspace), (1u8..9).prop_map(KeyCode::F)],
    ];
    let modifiers = prop_oneof![9 => Just(KeyModifiers::NONE), 1 => Just(KeyModifiers::CONTROL)];
    (code, modifiers, any::<bool>()).prop_map(|(code, modifiers, held)| Input::Key { code, modifiers, held })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_key_script_breaks_the_desk(keys in proptest::collection::vec(key(), 0..80), size in (1u16..90, 1u16..30)) {
        let mut seat = desk();
        for key in &keys {
            seat.input(key);
        }
        seat.picture(size.0, size.1);
        prop_assert_eq!(seat.keeper.books.congress.roll.people.len(), 40);
    }
}
