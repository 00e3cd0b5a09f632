//! The desk by key scripts: badges, alternates, absence by session, the roll of the next session.
use daihoi::base::role::Role;
use daihoi::congress::agenda::{Session, StepKind};
use daihoi::congress::attendance::Presence;
use daihoi::congress::event::Event;
use daihoi::record::badge::BadgeKey;
use daihoi::record::entry::Fact;
use daihoi::record::people::{Badges, PeopleEvent};
use daihoi::tui::screens::desk::screen::Desk;
use daihoi::words::lang::Lang;
use ratatui::crossterm::event::KeyCode;

use crate::keeper::{Keeper, Seat, election, people};

fn key() -> BadgeKey {
    BadgeKey::parse(&"c4".repeat(32)).unwrap()
}

/// A desk of two sessions; badges were printed when `printed`.
fn desk(printed: bool) -> Seat<Desk> {
    let elections = vec![election("bch", "Ban Chấp hành", 5), election("db", "Đoàn đại biểu", 3)];
    let mut keeper = Keeper::open(Role::Desk, people(), elections);
    let agenda = &mut keeper.books.congress.agenda;
    agenda.sessions.push(Session { id: "c".into(), title: "Phiên buổi chiều".into(), starts: None });
    agenda.steps[0].kind = StepKind::Ceremony;
    agenda.steps[0].election = None;
    agenda.steps[1].session = 1;
    let badges = Some(Badges { key: key(), printed });
    keeper.record(Fact::People(PeopleEvent::Recorded { people: Vec::new(), badges }), Role::Console);
    Seat::new(keeper, Desk::new())
}

fn presence(seat: &Seat<Desk>, code: &str) -> Presence {
    seat.keeper.books.congress.roll.attendance(&code.into()).unwrap().presence
}

fn present(seat: &Seat<Desk>) -> usize {
    seat.keeper.books.congress.roll.attendance.iter().filter(|a| a.presence == Presence::Present).count()
}

fn scan(seat: &mut Seat<Desk>, code: &str, badge: u16) {
    let number = key().number(&code.into(), badge);
    seat.types(&format!("{number}\n"));
}

#[test]
fn a_badge_checks_in_at_once_and_a_second_scan_says_when_and_where() {
    let mut seat = desk(true);
    scan(&mut seat, "DB012", 1);
    assert_eq!(presence(&seat, "DB012"), Presence::Present);
    assert!(seat.picture(160, 45).contains("CÓ MẶT: "), "{}", seat.picture(160, 45));
    scan(&mut seat, "DB012", 1);
    let picture = seat.picture(160, 45);
    assert!(picture.contains("(DB012) đã điểm danh lúc 07:30 (Điểm danh 1)"), "{picture}");
    seat.types("nguyen");
    scan(&mut seat, "DB013", 1);
    assert_eq!(present(&seat), 2, "what was typed before does not spoil the scan");
}

#[test]
fn a_made_up_badge_is_refused_and_the_next_scan_begins_anew() {
    let mut seat = desk(true);
    seat.types("12345678901234567890\n");
    assert_eq!(present(&seat), 0);
    assert!(seat.picture(160, 45).contains("KHÔNG PHẢI THẺ của đại hội này"));
    scan(&mut seat, "DB014", 1);
    assert_eq!((presence(&seat, "DB014"), present(&seat)), (Presence::Present, 1));
}

#[test]
fn two_scans_in_one_line_are_two_people() {
    let mut seat = desk(true);
    let number = |code: &str| key().number(&code.into(), 1);
    seat.types(&format!("{}{}\n", number("DB014"), number("DB015")));
    assert_eq!((presence(&seat, "DB014"), presence(&seat, "DB015")), (Presence::Present, Presence::Present));
    seat.types(&format!("{}7\n", number("DB016")));
    assert_eq!(present(&seat), 2, "a digit too many is no badge");
    assert!(seat.picture(160, 45).contains("KHÔNG PHẢI THẺ"));
}

#[test]
fn a_scan_while_a_window_waits_does_not_become_its_reason() {
    let mut seat = desk(true);
    seat.types("DB005");
    seat.press(KeyCode::F(5));
    seat.types("ốm ");
    scan(&mut seat, "DB014", 1);
    assert_eq!((presence(&seat, "DB005"), presence(&seat, "DB014")), (Presence::Expected, Presence::Present));
    assert!(seat.keeper.books.people.absences.is_empty());
    seat.types("DB005");
    seat.press(KeyCode::F(5));
    seat.types("ốm từ 12/6\n");
    assert_eq!(seat.keeper.books.people.absences[&"DB005".into()], "ốm từ 12/6");
}

#[test]
fn a_bare_code_in_a_qr_is_looked_at_before_it_counts() {
    let mut seat = desk(true);
    seat.types("DB015\n");
    assert_eq!(present(&seat), 0);
    let picture = seat.picture(160, 45);
    assert!(picture.contains("DB015 là mã của"), "{picture}");
    seat.press(KeyCode::Enter);
    assert_eq!(presence(&seat, "DB015"), Presence::Present);
    let mut seat = desk(false);
    seat.types("DB015\n");
    assert_eq!(presence(&seat, "DB015"), Presence::Present, "nobody has a badge yet");
    scan(&mut seat, "DB016", 1);
    seat.types("DB017\n");
    assert_eq!(presence(&seat, "DB017"), Presence::Expected, "badges are in people's hands");
}

#[test]
fn a_lost_badge_is_revoked_with_a_reason() {
    let mut seat = desk(true);
    seat.types("DB015");
    seat.ctrl('t');
    seat.press(KeyCode::Enter);
    assert_eq!(
        seat.keeper.books.congress.roll.attendance(&"DB015".into()).unwrap().badge,
        1,
        "no reason, nothing done"
    );
    insta::assert_snapshot!("desk_badge_80x24", seat.picture(80, 24));
    seat.types("rơi trên xe\n");
    assert!(seat.picture(160, 45).contains("thẻ mới là thẻ số 2"), "{}", seat.picture(160, 45));
    scan(&mut seat, "DB015", 1);
    assert_eq!(present(&seat), 0);
    assert!(seat.picture(160, 45).contains("ĐÃ BỊ THU HỒI"), "{}", seat.picture(160, 45));
    scan(&mut seat, "DB015", 2);
    assert_eq!(presence(&seat, "DB015"), Presence::Present);
}

#[test]
fn an_alternate_is_chosen_for_an_absent_delegate_from_either_side() {
    let mut seat = desk(false);
    seat.types("DB003");
    seat.press(KeyCode::F(5));
    seat.types("ốm\n");
    assert_eq!(presence(&seat, "DB003"), Presence::Absent { accepted: true, whole: false });
    seat.types("DB003");
    seat.ctrl('d');
    insta::assert_snapshot!("desk_alternate_160x45", seat.picture(160, 45));
    insta::assert_snapshot!("desk_alternate_60x15", seat.picture(60, 15));
    seat.press(KeyCode::Enter);
    let alternate = seat.keeper.books.congress.roll.attendance(&"DB003".into()).unwrap().replaced_by.clone().unwrap();
    assert!(seat.keeper.books.congress.roll.has_vote(&alternate));
    assert!(seat.picture(160, 45).contains("ĐÃ THAY"), "{}", seat.picture(160, 45));
    seat.types("DB003\n");
    assert_eq!(presence(&seat, "DB003"), Presence::Absent { accepted: true, whole: false });
    assert!(seat.picture(160, 45).contains("đã có đại biểu dự khuyết"), "{}", seat.picture(160, 45));
    seat.press(KeyCode::Esc);
    seat.types(alternate.as_str());
    seat.ctrl('d');
    seat.types("đại biểu đã đến\n");
    assert!(!seat.keeper.books.congress.roll.has_vote(&alternate));
}

#[test]
fn absence_is_for_the_session_or_for_the_whole_congress() {
    let mut seat = desk(false);
    seat.types("DB005");
    seat.press(KeyCode::F(5));
    seat.types("đi họp");
    insta::assert_snapshot!("desk_absence_80x24", seat.picture(80, 24));
    seat.press(KeyCode::Tab);
    assert!(seat.picture(80, 24).contains("CẢ ĐẠI HỘI"));
    seat.press(KeyCode::Enter);
    assert_eq!(presence(&seat, "DB005"), Presence::Absent { accepted: true, whole: true });
    seat.types("DB006");
    seat.press(KeyCode::F(6));
    seat.press(KeyCode::Enter);
    assert_eq!(presence(&seat, "DB006"), Presence::Absent { accepted: false, whole: false });
}

#[test]
fn the_next_sessions_roll_begins_with_nobody_and_can_be_taken_back() {
    let mut seat = desk(false);
    let first = seat.keeper.books.congress.agenda.steps[0].id.clone();
    seat.types("DB001\nDB002\n");
    seat.ctrl('n');
    assert!(seat.picture(160, 45).contains("Phiên chính thức chưa xong"), "{}", seat.picture(160, 45));
    let entered = Event::StepEntered { step: first, left: None, open: 0, reason: None };
    seat.keeper.record(Fact::Congress(entered), Role::Console);
    seat.types("DB004\n");
    seat.ctrl('n');
    insta::assert_snapshot!("desk_roll_80x24", seat.picture(80, 24));
    seat.press(KeyCode::Enter);
    assert_eq!(present(&seat), 3, "Enter is a habit: the letter X confirms");
    seat.types("x");
    assert_eq!((present(&seat), seat.keeper.books.congress.roll.session()), (0, 1));
    assert!(seat.picture(160, 45).contains("Số liệu: Phiên buổi chiều"), "{}", seat.picture(160, 45));
    seat.ctrl('z');
    seat.types("bấm nhầm\n");
    assert_eq!((present(&seat), seat.keeper.books.congress.roll.session()), (3, 0));
    seat.types("DB004");
    assert!(seat.picture(160, 45).contains("đến muộn"), "{}", seat.picture(160, 45));
}

#[test]
fn the_desk_speaks_english_too() {
    let mut seat = desk(true);
    seat.lang = Lang::En;
    seat.types("DB003");
    insta::assert_snapshot!("desk_card_en_160x45", seat.picture(160, 45));
}
