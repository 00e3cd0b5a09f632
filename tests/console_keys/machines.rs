//! Other machines: tickets issued, shown once, and taken back.
use chrono::Duration;
use daihoi::base::door::{DoorAsk, Issued, Refused, TicketLine, TicketState};
use daihoi::base::message::Message;
use daihoi::base::refusal::Refusal;
use daihoi::base::role::Role;
use daihoi::tui::effect::Effect;
use daihoi::words::lang::Lang;
use ratatui::crossterm::event::KeyCode;

use crate::keeper::Keeper;

const TEXT: &str = "0006K-V04BQ-BM4BM-495T9-R7P6J-7C566-BKKHK-8XHVX-6533J-71PNN-9229K-N5GXV-62ZFJ-4JQ48-PGR72-75CZ1-H4Z0J-\
                    38266-XPBB9-9MQ89";

fn line(keeper: &Keeper, number: u32, state: TicketState) -> TicketLine {
    let expires = keeper.now + Duration::hours(24);
    TicketLine { number, role: Role::Board, name: "máy 1".into(), expires, state }
}

fn open() -> Keeper {
    let mut keeper = Keeper::open("chi-bo", true, Lang::Vi);
    keeper.door.0.address = Some("192.168.1.5:7421".into());
    keeper
}

/// What the console asked of the door, with the tag of the answer.
fn asked(keeper: &Keeper) -> (u32, DoorAsk) {
    match keeper.others.last() {
        Some(Effect::Door { tag, ask }) => (*tag, ask.clone()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_ticket_is_issued_shown_once_and_taken_back() {
    let mut keeper = open();
    keeper.key(KeyCode::F(10));
    keeper.says("192.168.1.5:7421");
    keeper.says("Chưa cấp vé nào");
    keeper.text("n");
    keeper.text("máy 1");
    keeper.enter();
    let (_, ask) = asked(&keeper);
    assert_eq!(ask, DoorAsk::Issue { role: Role::Board, name: "máy 1".into(), hours: 24 });
    keeper.says("Đang cấp vé");
    // A second Enter, or one that is held, issues no other.
    keeper.enter();
    keeper.held(KeyCode::Enter);
    assert_eq!(keeper.others.iter().filter(|e| matches!(e, Effect::Door { .. })).count(), 1);
    keeper.door.1 = Some(Issued { number: 1, text: TEXT.into() });
    let machine = "laptop".to_owned();
    let held = TicketState::Held { machine, address: "192.168.1.9".into(), connected: true };
    keeper.door.0.tickets = vec![line(&keeper, 1, held)];
    for size in [(160, 45), (80, 24), (60, 15)] {
        let picture = keeper.picture(size.0, size.1);
        for four in TEXT.split('-').collect::<Vec<_>>().chunks(4) {
            assert!(picture.contains(&four.join(" ")), "{size:?}\n{picture}");
        }
    }
    keeper.key(KeyCode::Esc);
    keeper.says("● 1. bàn kiểm phiếu máy 1 · ĐANG NỐI · laptop 192.168.1.9");
    keeper.text("x");
    keeper.says("Thu hồi vé số 1");
    keeper.enter();
    assert_eq!(asked(&keeper).1, DoorAsk::Revoke { number: 1 });
}

#[test]
fn a_refusal_says_why_and_refused_machines_are_listed() {
    let mut keeper = open();
    keeper.key(KeyCode::F(10));
    keeper.text("n");
    keeper.enter();
    let (tag, _) = asked(&keeper);
    let why = Message::new("ticket-too-many").with("most", 200_u32);
    keeper.answer(tag, &Err(Refusal::new(why)));
    keeper.says("Đã có 200 vé còn hạn");
    keeper.key(KeyCode::Esc);
    let at = keeper.now;
    keeper.door.0.refused = vec![Refused { at, from: "10.0.0.9".into(), why: Message::new("ticket-unknown") }];
    keeper.says("10.0.0.9: Vé không phải của đại hội này");
}

#[test]
fn a_congress_that_is_not_open_says_how_to_open_it() {
    let mut keeper = Keeper::open("chi-bo", true, Lang::Vi);
    keeper.key(KeyCode::F(10));
    keeper.says("mở lại với --lan");
}
