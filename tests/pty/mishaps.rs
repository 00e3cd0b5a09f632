//! What goes wrong on the day.
use crate::operator::{F3, F6, F9, Operator};
use crate::terminal::{ENTER, Terminal};

#[test]
fn a_pulled_plug_resumes_at_the_same_step_with_the_same_numbers() {
    let home = tempfile::tempdir().unwrap();
    let mut operator = Operator::open(&["agendas/chi-bo", "--rehearse"], home.path());
    operator.screen.shows("DIỄN TẬP");
    let hall = Terminal::run(&["display"], home.path(), (80, 24));
    hall.shows("DIỄN TẬP");
    operator.screen.press(F9);
    operator.screen.until("people to arrive", |text| !text.contains("Có mặt 0/"));
    operator.screen.press(ENTER);
    operator.step("Tuyên bố lý do");
    let present = |text: &str| {
        let after = text.split("Có mặt ").nth(1).unwrap_or_default();
        after.split_whitespace().next().unwrap_or_default().to_owned()
    };
    let before = present(&operator.screen.text());
    operator.screen.kill();
    hall.shows("MẤT KẾT NỐI");
    let mut again = Operator::open(&["agendas/chi-bo", "--rehearse"], home.path());
    again.step("Bầu Đoàn Chủ tịch");
    assert_eq!(present(&again.screen.text()), before);
    hall.until("the hall to be back", |text| text.contains("Bước 3/19") && !text.contains("MẤT KẾT NỐI"));
}

#[test]
fn a_second_console_on_the_same_record_is_refused() {
    let home = tempfile::tempdir().unwrap();
    let _first = Operator::open(&["agendas/chi-bo"], home.path());
    let mut second = Terminal::run(&["run", "agendas/chi-bo"], home.path(), (100, 30));
    second.shows("đang mở");
    second.until("the second console to leave", |_| true);
    let begun = std::time::Instant::now();
    while second.alive() {
        assert!(begun.elapsed().as_secs() < 60, "the second console stays:\n{}", second.text());
    }
}

#[test]
fn a_held_enter_confirms_nothing_and_windows_may_be_small() {
    let home = tempfile::tempdir().unwrap();
    let mut operator = Operator::open(&["agendas/chi-bo", "--rehearse"], home.path());
    operator.screen.press(F9);
    operator.screen.until("people to arrive", |text| !text.contains("Có mặt 0/"));
    // A held key repeats every few milliseconds: only its first press counts.
    operator.screen.press(&ENTER.repeat(40));
    operator.screen.shows("Enter: sang bước “Tuyên bố lý do");
    for (columns, rows) in [(60, 15), (20, 5), (1, 1), (80, 24), (240, 67), (160, 45)] {
        operator.screen.resize(columns, rows);
        operator.screen.press(F6);
    }
    operator.screen.press(F3);
    operator.screen.shows("gõ mã hoặc họ tên");
    assert!(operator.screen.alive());
}
