//! A cell's congress from the first key to the last.
use std::process::Command;

use crate::operator::{F2, F3, Operator};
use crate::terminal::{ENTER, Terminal};

/// Runs a command without a terminal; its exit code and what it printed.
fn run(args: &[&str], home: &std::path::Path) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_daihoi"));
    let output = command.args(args).env("DAIHOI_HOME", home).output().unwrap();
    let text = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8_lossy(&text).into_owned())
}

fn check_in(operator: &mut Operator) {
    operator.screen.press(F3);
    operator.screen.shows("gõ mã hoặc họ tên");
    // 20 of the 25 with a vote, then one by name without accents is told to be present already.
    for n in 1..=20 {
        let code = format!("CB{n:02}");
        operator.screen.line(&code);
        operator.screen.shows(&format!("({code})"));
    }
    operator.screen.press(F2);
    operator.screen.shows("Nhấn phím Enter");
}

#[test]
fn a_whole_congress_by_keys_alone() {
    let home = tempfile::tempdir().unwrap();
    let mut operator = Operator::open(&["agendas/chi-bo"], home.path());
    let hall = Terminal::run(&["display"], home.path(), (80, 24));
    hall.shows("Chi bộ Tổ dân phố số 7");

    check_in(&mut operator);
    operator.screen.press(ENTER);
    operator.step("Tuyên bố lý do");
    operator.step("Bầu Đoàn Chủ tịch");
    operator.confirm_rules();
    operator.vote(&["u"]);
    operator.vote(&["1", ENTER]);
    hall.shows("19");
    operator.step("Báo cáo tình hình đảng viên");
    operator.window("chốt điểm danh và báo cáo", "Báo cáo số đại biểu, chốt điểm danh", &[ENTER]);
    operator.step("Thông qua Chương trình");
    operator.vote(&["u"]);
    for title in
        ["Diễn văn", "Báo cáo tổng kết", "Báo cáo kiểm điểm", "Thảo luận", "Phát biểu", "Biểu quyết các chỉ tiêu"]
    {
        operator.step(title);
    }
    operator.vote(&["u"]);
    operator.step("Nghỉ giải lao");
    operator.step("Quán triệt");
    operator.step("Bầu chi ủy");

    // Four names for three seats: everybody strikes the second, but two strike the first, and one strikes nobody.
    operator.up_to_box(&[], "22", "20");
    hall.shows("Kết quả được công bố khi Ban kiểm phiếu kiểm xong");
    let mut ballots = vec!["2"; 17];
    ballots.extend(["1", "1", "."]);
    operator.count(&ballots, || {
        let seen = hall.text();
        assert!(!seen.contains("Quyên") && !seen.contains("Hường"), "the hall sees no names during a count:\n{seen}");
    });
    let declared = hall.shows("TRÚNG CỬ");
    let line = |name: &str| declared.lines().find(|l| l.contains(name)).unwrap_or_default();
    for (name, votes, elected) in [
        ("Đoàn Văn Độ", "17", true),
        ("Nguyễn Thị Thu Hường", "2", false),
        ("Trần Lê Bảo Ngọc Quyên", "19", true),
        ("Đào Đình Thế", "19", true),
    ] {
        assert!(line(name).contains(votes), "{name}: {declared}");
        assert_eq!(line(name).contains('★'), elected, "{name}: {declared}");
    }

    operator.step("Bầu bí thư");
    operator.up_to_box(&[" "], "20", "20");
    operator.count(&["."; 20], || {});
    operator.step("Bầu phó bí thư");
    operator.up_to_box(&[" "], "20", "20");
    operator.count(&["."; 20], || {});
    operator.step("Chi ủy mới ra mắt");
    operator.step("Thông qua Nghị quyết");
    operator.vote(&["u"]);
    operator.step("Bế mạc");
    operator.enter("bế mạc đại hội");
    operator.screen.line("be mac");
    operator.screen.shows("Đại hội đã bế mạc");
    drop(operator);

    let (code, said) = run(&["verify"], home.path());
    assert_eq!(code, Some(0), "{said}");
    let (code, log) = run(&["log"], home.path());
    assert_eq!(code, Some(0));
    assert!(log.contains("chi ủy") || log.contains("Chi ủy"), "{log}");
}
