//! What windows promise: held keys, refusals that lose nothing, reasons, equations, look-alikes.
use daihoi::base::message::Message;
use daihoi::base::paper::PaperKind;
use daihoi::base::role::Role;
use daihoi::congress::duty::Duty;
use daihoi::congress::stage::{Colours, Cue};
use daihoi::tui::command::shared::SHARED;
use daihoi::tui::effect::Effect;
use daihoi::tui::input::Input;
use daihoi::tui::screens::console::commands::{BROWSE, MAIN};
use daihoi::words::lang::Lang;
use ratatui::crossterm::event::{KeyCode, KeyModifiers};

use crate::keeper::Keeper;
use crate::run::until;

fn chi_bo() -> Keeper {
    let mut keeper = Keeper::open("chi-bo", true, Lang::Vi);
    keeper.everybody_arrives(1);
    keeper
}

#[test]
fn a_held_enter_confirms_nothing() {
    let mut keeper = chi_bo();
    keeper.held(KeyCode::Enter);
    assert_eq!(keeper.books.congress.progress.current, None);
    until(&mut keeper, |d| matches!(d, Duty::Vote(_)));
    keeper.enter();
    keeper.enter();
    keeper.key(KeyCode::Char('u'));
    for _ in 0..20 {
        keeper.held(KeyCode::Enter);
    }
    assert!(keeper.books.congress.votes.values().all(|v| v.outcome.is_none()));
    keeper.says("NHẤT TRÍ");
    keeper.enter();
    assert!(keeper.books.congress.votes.values().all(|v| v.outcome.is_some()));
}

#[test]
fn the_majority_is_computed_from_the_minority_and_read_back() {
    let mut keeper = chi_bo();
    until(&mut keeper, |d| matches!(d, Duty::Vote(_)));
    let present = keeper.books.congress.roll.counts().present;
    keeper.enter();
    keeper.enter();
    keeper.text("2");
    keeper.key(KeyCode::Tab);
    keeper.text("1");
    keeper.says(&format!("Đồng ý {} · không đồng ý 2 · ý kiến khác 1", present - 3));
    keeper.enter();
    keeper.enter();
    let vote = keeper.books.congress.votes.values().next().unwrap().outcome.clone().unwrap();
    assert_eq!((vote.hands.yes, vote.hands.no, vote.hands.other), (u64::from(present) - 3, 2, 1));
}

#[test]
fn hands_that_do_not_add_up_are_told_and_not_sent() {
    let mut keeper = chi_bo();
    until(&mut keeper, |d| matches!(d, Duty::Vote(_)));
    keeper.enter();
    keeper.enter();
    keeper.key(KeyCode::Up);
    keeper.text("999");
    keeper.says("Chưa khớp");
    keeper.enter();
    keeper.enter();
    assert!(keeper.books.congress.votes.values().all(|v| v.outcome.is_none()));
    assert_eq!(keeper.refused, []);
}

#[test]
fn people_who_leave_meanwhile_do_not_change_what_was_read_back() {
    let mut keeper = chi_bo();
    until(&mut keeper, |d| matches!(d, Duty::Vote(_)));
    keeper.enter();
    keeper.enter();
    keeper.key(KeyCode::Char('u'));
    let code = keeper.books.congress.roll.people[0].code.clone();
    keeper.command(Role::Desk, &daihoi::congress::command::Command::CheckOut { code });
    keeper.enter();
    assert_eq!(keeper.refused.len(), 1, "E12 no longer holds");
    assert!(keeper.books.congress.votes.values().all(|v| v.outcome.is_none()));
    keeper.says("Chưa khớp");
    keeper.key(KeyCode::Esc);
    keeper.key(KeyCode::Char('u'));
    keeper.enter();
    assert!(keeper.books.congress.votes.values().all(|v| v.outcome.is_some()));
}

#[test]
fn missing_papers_ask_a_reason_and_keep_the_number() {
    let mut keeper = chi_bo();
    until(&mut keeper, |d| matches!(d, Duty::OpenBox(_)));
    let issued = keeper.books.congress.roll.counts().present;
    keeper.enter();
    keeper.text(&(issued - 1).to_string());
    keeper.enter();
    keeper.says("Cần nêu lý do");
    keeper.key(KeyCode::Esc);
    keeper.says(&format!("Phát {issued}, thu về {}", issued - 1));
    // A number typed here was meant for the form beneath: it is no reason.
    keeper.enter();
    keeper.text("24");
    keeper.enter();
    keeper.says("phải viết bằng lời");
    assert!(keeper.books.congress.elections.values().all(|e| e.now.collected.is_none()));
    keeper.key(KeyCode::Esc);
    keeper.enter();
    keeper.text("một đồng chí giữ lại phiếu");
    keeper.enter();
    let election = keeper.books.congress.elections.values().next().unwrap().now.collected.clone().unwrap();
    assert_eq!((election.collected, election.not_returned), (issued - 1, 1));
    assert_eq!(election.reason.as_deref(), Some("một đồng chí giữ lại phiếu"));
}

#[test]
fn too_many_papers_issued_are_refused_with_the_form_kept() {
    let mut keeper = chi_bo();
    until(&mut keeper, |d| matches!(d, Duty::IssuePapers(_)));
    keeper.enter();
    keeper.text("40");
    keeper.key(KeyCode::Tab);
    keeper.text("39");
    keeper.enter();
    assert_eq!(keeper.refused[0].key, "equation-e3");
    keeper.says("Không được phát quá");
    keeper.says("40");
}

#[test]
fn leaving_open_duties_asks_a_reason() {
    let mut keeper = chi_bo();
    until(&mut keeper, |d| matches!(d, Duty::Vote(_)));
    let at = keeper.books.congress.progress.current.unwrap();
    keeper.key(KeyCode::Char('n'));
    keeper.says("còn");
    keeper.text("n u x ");
    keeper.enter();
    assert_eq!(keeper.books.congress.progress.current, Some(at + 1));
    assert_eq!(keeper.books.congress.progress.steps[at].left_open.as_deref(), Some("n u x"));
    keeper.key(KeyCode::Up);
    keeper.says("chuyển đến bước này");
    keeper.enter();
    keeper.enter();
    keeper.text("quay lại");
    keeper.enter();
    assert_eq!(keeper.books.congress.progress.current, Some(at));
    assert!(!keeper.picture(160, 45).contains("Cần nêu lý do"));
}

#[test]
fn undo_asks_a_reason_and_takes_back_the_newest_act() {
    let mut keeper = chi_bo();
    until(&mut keeper, |d| matches!(d, Duty::Vote(_)));
    keeper.enter();
    assert_eq!(keeper.books.congress.votes.len(), 1);
    keeper.key(KeyCode::Char('u'));
    keeper.says("Sẽ rút lại: đưa câu hỏi biểu quyết ra");
    keeper.enter();
    assert_eq!(keeper.books.congress.votes.len(), 1, "no reason, no undo");
    keeper.text("nhầm");
    keeper.enter();
    assert_eq!(keeper.books.congress.votes.len(), 0);
}

#[test]
fn the_result_is_declared_only_by_the_typed_word() {
    let mut keeper = chi_bo();
    until(&mut keeper, |d| matches!(d, Duty::Declare(_)));
    keeper.enter();
    keeper.enter();
    keeper.text("cong");
    keeper.enter();
    assert!(keeper.books.congress.elections.values().all(|e| e.now.declared.is_none()));
    keeper.text(" BỐ");
    keeper.enter();
    assert!(keeper.books.congress.elections.values().any(|e| e.now.declared.is_some()));
    keeper.says("Đã công bố kết quả bầu Chi ủy");
    keeper.says("Xin chúc mừng các đồng chí");
}

#[test]
fn candidates_are_found_without_accents_and_counted_against_the_cap() {
    let mut keeper = chi_bo();
    until(&mut keeper, |d| matches!(d, Duty::Introduce(_)));
    keeper.enter();
    let before = keeper.picture(160, 45).matches("[✓]").count();
    let roll = &keeper.books.congress.roll;
    let stranger = roll.voters().map(|(p, _)| p.clone()).find(|p| {
        let spec = keeper.books.congress.current_election().unwrap();
        !spec.candidates.contains(&p.code)
    });
    let name = daihoi::base::text::fold(&stranger.unwrap().name);
    keeper.text(&name);
    keeper.enter();
    assert_eq!(keeper.picture(160, 45).matches("[✓]").count(), before + 1);
}

#[test]
fn the_hall_goes_black_and_comes_back_and_breaks_have_an_end() {
    let mut keeper = chi_bo();
    keeper.enter();
    keeper.key(KeyCode::F(6));
    assert_eq!(keeper.books.congress.cue, Cue::Black);
    keeper.key(KeyCode::F(6));
    assert_eq!(keeper.books.congress.cue, Cue::Step);
    keeper.key(KeyCode::F(5));
    for _ in 0..20 {
        keeper.key(KeyCode::Down);
    }
    // Below the break stand black, and what comes next.
    keeper.key(KeyCode::Up);
    keeper.key(KeyCode::Up);
    keeper.text("20");
    let at = keeper.now;
    keeper.enter();
    assert_eq!(keeper.books.congress.cue, Cue::Break { until: Some(at + chrono::Duration::minutes(20)) });
}

#[test]
fn the_way_to_the_page_is_a_picture_while_the_page_is_served() {
    let mut keeper = chi_bo();
    keeper.enter();
    keeper.key(KeyCode::F(5));
    assert!(!keeper.picture(160, 45).contains("Trang cho điện thoại"));
    keeper.key(KeyCode::Esc);
    keeper.page = Some("http://192.168.1.20:8080".into());
    keeper.key(KeyCode::F(6));
    keeper.key(KeyCode::F(6));
    keeper.key(KeyCode::F(5));
    assert!(keeper.picture(80, 24).contains("○ Trang cho điện thoại (mã QR)"));
    for _ in 0..20 {
        keeper.key(KeyCode::Down);
    }
    keeper.key(KeyCode::Up);
    keeper.key(KeyCode::Up);
    keeper.enter();
    assert_eq!(keeper.books.congress.cue, Cue::Page);
    assert!(keeper.picture(160, 45).contains("http://192.168.1.20:8080"), "the miniature says where");
    // The next act takes the hall back to the congress.
    keeper.enter();
    assert_ne!(keeper.books.congress.cue, Cue::Page);
}

#[test]
fn letters_and_colours_of_the_hall_change_by_key_up_to_a_limit() {
    let mut keeper = chi_bo();
    let size = |keeper: &Keeper| keeper.books.congress.look.size;
    let arrow = |code| Input::Key { code, modifiers: KeyModifiers::CONTROL, held: false };
    for wanted in [1, 2, 3, 3] {
        keeper.input(&arrow(KeyCode::Up));
        assert_eq!(size(&keeper), wanted);
    }
    keeper.input(&arrow(KeyCode::Down));
    assert_eq!(size(&keeper), 2);
    keeper.control('t');
    assert_eq!(keeper.books.congress.look.colours, Colours::Light);
    keeper.says("nền sáng, cỡ chữ 2");
}

#[test]
fn a_picture_is_seen_before_the_hall_sees_it() {
    let mut keeper = chi_bo();
    keeper.enter();
    keeper.key(KeyCode::F(5));
    keeper.says("xem thử ở 240×67");
    let list = keeper.picture(160, 45);
    assert!(list.contains('▀'), "the picture is drawn");
    keeper.key(KeyCode::F(7));
    assert!(!keeper.picture(160, 45).contains("xem thử"), "over all of the screen");
    keeper.key(KeyCode::Esc);
    keeper.says("xem thử");
    keeper.key(KeyCode::Esc);
    assert_eq!(keeper.books.congress.cue, Cue::Step, "looking shows nothing");
}

#[test]
fn while_a_vote_is_open_only_its_own_pictures_are_offered() {
    let mut keeper = chi_bo();
    until(&mut keeper, |d| matches!(d, Duty::Vote(_)));
    keeper.enter();
    keeper.says("Khoá: đang biểu quyết");
    keeper.key(KeyCode::F(6));
    assert_eq!(keeper.books.congress.cue, Cue::Black);
    keeper.key(KeyCode::F(6));
    assert!(matches!(keeper.books.congress.cue, Cue::Vote(_)), "back from black to the vote");
    keeper.key(KeyCode::F(5));
    let window = keeper.picture(160, 45);
    assert!(window.contains("giữ hình của lần biểu quyết này") && !window.contains("Chào mừng"), "{window}");
}

#[test]
fn shared_keys_and_palette() {
    let mut keeper = chi_bo();
    keeper.key(KeyCode::F(3));
    keeper.key(KeyCode::F(9));
    keeper.control('p');
    keeper.text("kiem phieu");
    keeper.enter();
    let wanted = [Effect::Switch(Role::Desk), Effect::Simulate, Effect::Switch(Role::Board)];
    assert_eq!(keeper.others, wanted);
    keeper.control('c');
    keeper.says("Thoát chương trình?");
    keeper.enter();
    assert_eq!(keeper.others.last(), Some(&Effect::Quit));
    keeper.key(KeyCode::F(1));
    keeper.says("Trợ giúp");
    keeper.key(KeyCode::Esc);
}

#[test]
fn leaving_is_asked_from_within_a_window_and_keeps_it() {
    let mut keeper = chi_bo();
    until(&mut keeper, |d| matches!(d, Duty::IssuePapers(_)));
    keeper.enter();
    keeper.text("77");
    keeper.control('c');
    keeper.control('c');
    keeper.says("Thoát chương trình?");
    keeper.key(KeyCode::Esc);
    assert!(!keeper.picture(160, 45).contains("Thoát chương trình?"));
    keeper.says("77");
    keeper.control('q');
    keeper.enter();
    assert_eq!(keeper.others, [Effect::Quit]);
}

/// Every command of the tables is found by each of its keys in some state of the congress.
#[test]
fn every_command_can_be_reached() {
    use daihoi::tui::command::shared::Place;
    use daihoi::tui::screens::console::commands::Now;
    let all = Now {
        started: true,
        closed: false,
        more: true,
        undo: true,
        seats: true,
        papers: true,
        black: false,
        larger: true,
        smaller: true,
        report_next: true,
        report_back: true,
        notice: true,
    };
    for command in MAIN.commands {
        for key in command.keys {
            assert_eq!(MAIN.find(&key.pressed(), false, &all), Some(command.id));
        }
    }
    for command in BROWSE.commands {
        for key in command.keys {
            assert_eq!(BROWSE.find(&key.pressed(), false, &all), Some(command.id));
        }
    }
    for here in [Role::Console, Role::Desk] {
        for command in SHARED.commands {
            let place = Place { here, switches: true, rehearsal: true };
            let own = command.id == daihoi::tui::command::shared::Shared::Go(here);
            let found = SHARED.find(&command.keys[0].pressed(), true, &place);
            assert_eq!(found, (!own).then_some(command.id));
        }
    }
}

#[test]
fn what_the_program_has_to_say_is_taken_away_one_by_one() {
    let mut keeper = chi_bo();
    let healed = |name: &str| daihoi::base::message::Message::new("journal-healed-set-aside").with("name", name);
    keeper.notices = vec![healed("first"), healed("second")];
    for (said, other) in [("first", "second"), ("second", "first")] {
        let picture = keeper.picture(80, 24);
        assert!(picture.contains(said) && !picture.contains(other), "{picture}");
        keeper.key(KeyCode::Esc);
    }
    assert!(!keeper.picture(80, 24).contains("second"));
}

/// Nobody can confirm what they are not told: no parameter is shown by its id, in either language.
#[test]
fn every_parameter_of_every_rule_set_is_told_in_words() {
    use daihoi::congress::state::Congress;
    use daihoi::rules::ruleset::RuleSet;
    use daihoi::tui::screens::console::parameter::line;
    use daihoi::words::speech::Words;
    for entry in std::fs::read_dir("agendas/rules").unwrap() {
        let path = entry.unwrap().path();
        let rules: RuleSet = toml::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let all = rules.parameters();
        let congress = Congress { rules: Some(rules), ..Congress::default() };
        for (parameter, _) in all {
            for lang in [Lang::Vi, Lang::En] {
                let message = line(&parameter, &congress, lang);
                let said = Words::new(lang).say(&message);
                // An id of several words cannot stand in a sentence by chance.
                let by_id = parameter.name.contains(['-', '.']) && said.contains(&parameter.name);
                assert!(!said.contains('⟨') && !by_id, "{}: {said}", path.display());
                let valued = message.key == "console-confirm-value" || parameter.name.starts_with("invalid.");
                assert!(valued, "{}: {said} says no value", path.display());
            }
        }
    }
}

#[test]
fn a_vote_without_its_hands_keeps_the_congress_open() {
    let mut keeper = chi_bo();
    until(&mut keeper, |d| matches!(d, Duty::Vote(_)));
    keeper.enter();
    while !matches!(keeper.books.congress.next_duty(), Some(Duty::Close)) {
        keeper.key(KeyCode::Char('n'));
        if keeper.picture(160, 45).contains("Cần nêu lý do") {
            keeper.text("diễn tập");
            keeper.enter();
        }
    }
    keeper.refused.clear();
    keeper.enter();
    keeper.text("be mac");
    keeper.enter();
    assert_eq!(keeper.refused[0].key, "close-open-vote");
    keeper.says("Còn câu biểu quyết chưa ghi kết quả");
    assert!(keeper.books.congress.closed.is_none());
}

#[test]
fn a_long_question_can_be_read_to_its_end_on_a_low_screen() {
    let mut keeper = Keeper::open("phuc-dong", true, Lang::Vi);
    keeper.everybody_arrives(1);
    until(&mut keeper, |d| matches!(d, Duty::ConfirmRules));
    keeper.enter();
    assert!(keeper.picture(60, 15).contains("còn nữa"));
    let last = "Bầu nhiều hơn số lượng cần bầu";
    for _ in 0..60 {
        assert!(!keeper.books.congress.unconfirmed().is_empty());
        if keeper.picture(60, 15).contains(last) {
            return;
        }
        keeper.key(KeyCode::Down);
    }
    panic!("never came to the end:\n{}", keeper.picture(60, 15));
}

#[test]
fn papers_are_listed_with_their_states_and_made_by_enter() {
    let mut keeper = chi_bo();
    keeper.key(KeyCode::F(12));
    keeper.says("Biên bản đại hội");
    keeper.says("chưa khai mạc");
    // What cannot be made yet is not made.
    for _ in 0..20 {
        keeper.key(KeyCode::Down);
    }
    keeper.enter();
    keeper.held(KeyCode::Enter);
    assert_eq!(keeper.others, []);
    keeper.says("In giấy tờ");
    keeper.key(KeyCode::Esc);
    until(&mut keeper, |d| matches!(d, Duty::Vote(_)));
    keeper.text("i");
    keeper.says("DỰ THẢO");
    let at = PaperKind::ALL.iter().position(|kind| *kind == PaperKind::Minutes).unwrap();
    for _ in 0..20 {
        keeper.key(KeyCode::Up);
    }
    for _ in 0..at {
        keeper.key(KeyCode::Down);
    }
    keeper.held(KeyCode::Enter);
    assert_eq!(keeper.others, []);
    keeper.enter();
    assert_eq!(keeper.others, [Effect::Print(PaperKind::Minutes)]);
    keeper.says("Đang tạo tệp: Biên bản đại hội…");
    // What came of it takes the place of that.
    keeper.notices.push(Message::new("print-window-busy"));
    keeper.says("i  Giấy tờ trước chưa xong");
    keeper.key(KeyCode::Esc);
    keeper.says_not("i  Giấy tờ trước chưa xong");
    keeper.says_not("Đang tạo");
}

#[test]
fn what_came_of_printing_is_not_hidden_by_what_was_said_before() {
    let mut keeper = chi_bo();
    let earlier = Message::new("journal-healed-set-aside").with("name", "earlier");
    keeper.notices.push(earlier);
    keeper.text("i");
    keeper.enter();
    keeper.says("Đang tạo tệp:");
    keeper.notices.push(Message::new("print-window-busy"));
    keeper.says("i  Giấy tờ trước chưa xong");
    keeper.key(KeyCode::Esc);
    // What was not taken away yet is still there.
    assert!(keeper.picture(80, 24).contains("earlier"));
}

#[test]
fn a_seat_without_the_record_says_where_papers_are_printed() {
    let mut keeper = Keeper::open("chi-bo", false, Lang::Vi);
    keeper.switches = false;
    keeper.key(KeyCode::F(12));
    for (width, height) in [(160, 45), (80, 24), (60, 15)] {
        let picture = keeper.picture(width, height);
        assert!(picture.contains("In giấy tờ"), "{picture}");
    }
    keeper.says("Sổ ghi không ở bàn này");
    keeper.enter();
    assert_eq!(keeper.others, []);
}
