//! Speakers by keys alone: registering, the floor and its clock, the order, points for decision, the hall's line.
use chrono::Duration;
use daihoi::congress::duty::Duty;
use daihoi::congress::speakers::{Standing, Turn, Who};
use daihoi::congress::stage::Cue;
use daihoi::words::lang::Lang;
use ratatui::crossterm::event::KeyCode;

use crate::keeper::Keeper;
use crate::run::until;

/// In the first step, with the window of speakers open.
fn discussing() -> Keeper {
    let mut keeper = Keeper::open("chi-bo", true, Lang::Vi);
    keeper.everybody_arrives(1);
    keeper.enter();
    keeper.key(KeyCode::Char('t'));
    keeper
}

fn letter(keeper: &mut Keeper, c: char) {
    keeper.key(KeyCode::Char(c));
}

/// Registers a guest by keys.
fn guest(keeper: &mut Keeper, name: &str, minutes: &str) {
    letter(keeper, 'd');
    keeper.key(KeyCode::Tab);
    for text in [name, "Sở Tư pháp", "chuyển đổi số", minutes] {
        keeper.text(text);
        keeper.enter();
    }
}

fn turn(keeper: &Keeper, id: u32) -> Turn {
    keeper.books.congress.speakers.turn(id).unwrap().clone()
}

/// The numbers of those who wait for the floor, in order.
fn waiting(keeper: &Keeper) -> Vec<u32> {
    keeper.books.congress.speakers.waiting().map(|t| t.id).collect()
}

#[test]
fn people_of_the_roll_guests_and_papers_are_registered() {
    let mut keeper = discussing();
    keeper.says("Chưa ai đăng ký. Bấm D");
    let person = keeper.books.congress.roll.people[2].clone();
    letter(&mut keeper, 'd');
    keeper.text(person.code.as_str());
    keeper.enter();
    keeper.text("hạ tầng");
    keeper.enter();
    keeper.text("5");
    keeper.enter();
    guest(&mut keeper, "Trần Thị Khách", "3");
    letter(&mut keeper, 'd');
    keeper.text(person.code.as_str());
    keeper.enter();
    keeper.text("hạ tầng");
    keeper.enter();
    keeper.enter();
    let refused: Vec<_> = keeper.refused.iter().map(|m| m.key.as_ref()).collect();
    assert_eq!(refused, ["speaker-already-waiting"]);
    keeper.key(KeyCode::Esc);
    let first = turn(&keeper, 1);
    assert_eq!((first.who, first.subject.as_str(), first.granted), (Who::Person(person.code), "hạ tầng", 300));
    let second = Who::Guest { name: "Trần Thị Khách".into(), unit: "Sở Tư pháp".into() };
    assert_eq!((turn(&keeper, 2).who, turn(&keeper, 2).granted), (second, 180));
    keeper.says("Phát biểu: đăng ký 2 · đã nghe 0 · bài viết 0");
}

#[test]
fn a_paper_is_received_and_is_not_called() {
    let mut keeper = discussing();
    letter(&mut keeper, 'v');
    keeper.key(KeyCode::Tab);
    for text in ["Lê Văn Viết", "Chi bộ 2", "văn hoá"] {
        keeper.text(text);
        keeper.enter();
    }
    keeper.enter();
    assert!(turn(&keeper, 1).waits(), "Enter gives a paper no floor");
    letter(&mut keeper, 'n');
    assert_eq!(turn(&keeper, 1).standing, Standing::Received);
    keeper.says("bài viết 1");
}

#[test]
fn an_enter_too_many_calls_nobody() {
    let mut keeper = discussing();
    guest(&mut keeper, "Trần Thị Khách", "3");
    for _ in 0..10 {
        keeper.held(KeyCode::Enter);
    }
    assert_eq!(waiting(&keeper), [1]);
    keeper.enter();
    keeper.says("Mời Trần Thị Khách phát biểu, 3 phút");
    for _ in 0..10 {
        keeper.held(KeyCode::Enter);
    }
    keeper.key(KeyCode::Esc);
    assert_eq!(waiting(&keeper), [1]);
    keeper.enter();
    keeper.enter();
    assert!(turn(&keeper, 1).has_floor());
}

#[test]
fn the_floor_is_held_goes_on_is_longer_and_ends_by_keys() {
    let mut keeper = discussing();
    guest(&mut keeper, "Trần Thị Khách", "3");
    guest(&mut keeper, "Lê Văn Hai", "2");
    keeper.enter();
    keeper.enter();
    letter(&mut keeper, ' ');
    assert_eq!(turn(&keeper, 1).standing, Standing::Held);
    keeper.says("‖ TẠM DỪNG");
    letter(&mut keeper, ' ');
    assert!(matches!(turn(&keeper, 1).standing, Standing::Speaking { .. }));
    letter(&mut keeper, '+');
    assert_eq!(turn(&keeper, 1).granted, 240);
    keeper.now += Duration::seconds(150);
    keeper.says("▲ CÒN 1 PHÚT");
    keeper.now += Duration::minutes(2);
    keeper.says("■ QUÁ GIỜ");
    // The next one is chosen already; calling him ends whoever speaks, and says so.
    keeper.enter();
    keeper.says("Trần Thị Khách đang phát biểu: sẽ kết thúc.");
    keeper.enter();
    assert_eq!((turn(&keeper, 1).standing, turn(&keeper, 2).has_floor()), (Standing::Heard, true));
    letter(&mut keeper, 'e');
    assert_eq!(turn(&keeper, 2).standing, Standing::Heard);
    keeper.says("đã nghe 2");
}

#[test]
fn the_order_is_changed_and_a_registration_is_taken_back() {
    let mut keeper = discussing();
    for name in ["Một", "Hai", "Ba"] {
        guest(&mut keeper, name, "2");
    }
    keeper.key(KeyCode::Down);
    keeper.key(KeyCode::Down);
    letter(&mut keeper, 'l');
    assert_eq!(waiting(&keeper), [1, 3, 2]);
    letter(&mut keeper, 'x');
    assert_eq!(waiting(&keeper), [1, 2, 3], "the chosen one stays chosen");
    letter(&mut keeper, 'r');
    keeper.key(KeyCode::Esc);
    assert_eq!(waiting(&keeper), [1, 2, 3]);
    letter(&mut keeper, 'r');
    keeper.enter();
    assert_eq!(waiting(&keeper), [1, 2]);
    letter(&mut keeper, 'h');
    assert_eq!(keeper.books.congress.cue, Cue::Speakers);
}

#[test]
fn a_point_of_the_discussion_goes_into_a_hand_vote() {
    let mut keeper = Keeper::open("chi-bo", true, Lang::Vi);
    keeper.everybody_arrives(1);
    // Nothing is voted on before the number of those present was reported.
    until(&mut keeper, |duty| matches!(duty, Duty::Vote(_)));
    letter(&mut keeper, 't');
    letter(&mut keeper, 'p');
    keeper.text("Lập tổ giám sát?");
    keeper.enter();
    keeper.says("? 1. Lập tổ giám sát?");
    letter(&mut keeper, 'b');
    let key = keeper.books.congress.speakers.points[0].key();
    assert_eq!(keeper.books.congress.cue, Cue::Vote(key.clone()));
    // The vote under way comes before the step's own, which is still open.
    keeper.says("▶ Biểu quyết: Lập tổ giám sát?");
    keeper.says("Xin Đại hội cho ý kiến biểu quyết nội dung sau: Lập tổ giám sát?");
    keeper.enter();
    letter(&mut keeper, 'u');
    keeper.enter();
    assert!(keeper.books.congress.votes[&key].outcome.as_ref().unwrap().carried);
    keeper.key(KeyCode::Esc);
    letter(&mut keeper, 't');
    keeper.says("✓ 1. Lập tổ giám sát?");
}

#[test]
fn the_halls_line_is_written_seen_in_the_miniature_and_taken_away() {
    let mut keeper = discussing();
    keeper.key(KeyCode::Esc);
    letter(&mut keeper, 'g');
    keeper.text("Xe 29A đỗ chắn cổng");
    keeper.enter();
    assert_eq!(keeper.books.congress.line.as_deref(), Some("Xe 29A đỗ chắn cổng"));
    keeper.says("❯ Xe 29A đỗ chắn cổng");
    letter(&mut keeper, 'g');
    keeper.control('u');
    keeper.enter();
    assert_eq!(keeper.books.congress.line, None);
}

#[test]
fn the_window_fits_small_screens() {
    let mut keeper = discussing();
    guest(&mut keeper, "Nguyễn Thị Phương Thảo Nguyên", "3");
    guest(&mut keeper, "Lê Văn Hai", "2");
    keeper.enter();
    keeper.enter();
    for size in [(80, 24), (60, 15)] {
        let picture = keeper.picture(size.0, size.1);
        for text in ["Nguyễn Thị Phương Thảo Nguyên", "đang phát biểu", "Lê Văn Hai", "Enter", "mời"] {
            assert!(picture.contains(text), "{text:?} at {size:?}:\n{picture}");
        }
    }
}
