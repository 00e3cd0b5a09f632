//! A person at the console, who reads what Enter does before pressing it.
use std::path::Path;

use crate::terminal::{ENTER, Terminal};

pub(crate) const F2: &str = "\x1bOQ";
pub(crate) const F3: &str = "\x1bOR";
pub(crate) const F4: &str = "\x1bOS";
pub(crate) const F6: &str = "\x1b[17~";
pub(crate) const F9: &str = "\x1b[20~";

pub(crate) struct Operator {
    pub(crate) screen: Terminal,
}

impl Operator {
    pub(crate) fn open(args: &[&str], home: &Path) -> Self {
        let mut all = vec!["run"];
        all.extend(args);
        let screen = Terminal::run(&all, home, (160, 45));
        // Before its link is welcomed the screen stands, but knows no congress: keys would find nothing to do.
        screen.until("the congress", |text| text.contains("/25") && text.contains("Enter"));
        Self { screen }
    }

    /// Waits until Enter would do `what`, and presses it.
    pub(crate) fn enter(&mut self, what: &str) {
        self.screen.shows(&format!("Enter: {what}"));
        self.screen.press(ENTER);
    }

    /// Goes on to the step `title`.
    pub(crate) fn step(&mut self, title: &str) {
        self.enter(&format!("sang bước “{title}"));
        self.screen.shows(&format!("chuyển sang bước “{title}"));
    }

    /// Confirms what the rule file leaves open.
    pub(crate) fn confirm_rules(&mut self) {
        const TITLE: &str = "quy định chờ Đoàn chủ tịch xác nhận";
        self.enter("xem và xác nhận các quy định");
        self.screen.shows(TITLE);
        self.screen.press("x");
        self.screen.until("the confirmation", |text| !text.contains(TITLE));
    }

    /// Puts the question and records the hands that `keys` type.
    pub(crate) fn vote(&mut self, keys: &[&str]) {
        self.enter("đưa câu hỏi ra hội trường");
        self.enter("nhập kết quả đếm thẻ");
        self.screen.shows("Kết quả giơ thẻ");
        for key in keys {
            self.screen.press(key);
        }
        self.screen.shows("Đọc lại các số trên");
        self.screen.press(ENTER);
        self.screen.until("the vote to be recorded", |text| !text.contains("Kết quả giơ thẻ"));
    }

    /// Confirms a window that Enter opened, by `keys`, and waits until it is gone.
    pub(crate) fn window(&mut self, what: &str, title: &str, keys: &[&str]) {
        self.enter(what);
        // The words may stand in the list of duties too; a window has them in its border.
        let open = move |text: &str| text.contains(&format!("╭ {title}"));
        self.screen.until("the window", open);
        for key in keys {
            self.screen.press(key);
        }
        self.screen.until("the window to close", move |text| !open(text));
    }

    /// An election up to the open box: `list` are the keys in the list's window before Enter.
    pub(crate) fn up_to_box(&mut self, list: &[&str], printed: &str, collected: &str) {
        self.vote(&["u"]);
        let mut keys = list.to_vec();
        keys.push(ENTER);
        self.window("giới thiệu danh sách dự kiến", "Danh sách dự kiến", &keys);
        self.window("nhận đề cử, ứng cử, xin rút", "Đề cử, ứng cử, xin rút", &[ENTER]);
        self.window("xem và chốt danh sách", "Danh sách bầu cử", &[ENTER]);
        self.vote(&["u"]);
        self.window("xem và giới thiệu Ban kiểm phiếu", "Ban kiểm phiếu", &[ENTER]);
        self.vote(&["u"]);
        self.window("nhập số phiếu in, phát", "Phát phiếu", &[printed, ENTER]);
        self.window("nhập số phiếu thu về", "Mở hòm phiếu", &[collected, ENTER]);
        self.screen.shows("Kiểm phiếu trên máy này: F4");
    }

    /// Enters ballots at the board's screen of this terminal, seals, and comes back to declare. `look` looks elsewhere
    /// after each ballot.
    pub(crate) fn count(&mut self, ballots: &[&str], look: impl Fn()) {
        // The code is on the papers, and where the presidium prints them from; the board's screen does not show it.
        let text = self.screen.text();
        let code = |w: &&str| {
            w.len() == 7 && w.as_bytes()[3] == b'-' && w.chars().all(|c| c == '-' || c.is_ascii_alphanumeric())
        };
        let words = text.split(|c: char| !(c.is_alphanumeric() || c == '-'));
        let code = words.into_iter().find(|w| code(w)).unwrap_or("no list code on the screen").to_owned();
        self.screen.press(F4);
        self.screen.shows("ĐỐI CHIẾU DANH SÁCH");
        self.screen.line(&code);
        self.screen.shows("CÁCH NHẬP HÒM PHIẾU NÀY");
        self.screen.press(ENTER);
        self.screen.shows("PHIẾU SỐ 1 /");
        for (i, ballot) in ballots.iter().enumerate() {
            self.screen.line(ballot);
            let through = format!("{}/{}", i + 1, ballots.len());
            self.screen.shows(&through);
            look();
        }
        self.screen.shows("ĐÃ NHẬP ĐỦ");
        self.screen.press("n");
        self.screen.shows("Niêm phong kết quả");
        self.screen.line("niem phong");
        self.screen.shows("ĐÃ NIÊM PHONG");
        self.screen.press(F2);
        self.enter("xem kết quả và công bố");
        self.screen.shows("Công bố kết quả bầu cử");
        self.screen.line("cong bo");
        self.screen.until("the declaration", |text| !text.contains("╭ Công bố kết quả bầu cử"));
    }
}
