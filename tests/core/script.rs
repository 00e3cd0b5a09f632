//! The course of the script.
use daihoi::congress::command::Command;
use daihoi::congress::duty::Duty;
use daihoi::congress::progress::StepState;
use daihoi::congress::stage::Cue;
use daihoi::readout::course::{drift, rows};
use daihoi::readout::prompter::words;
use daihoi::rules::body::BodyKind;
use daihoi::words::lang::Lang;
use daihoi::words::speech::Words;

use crate::house::{House, start};

#[test]
fn leaving_open_duties_asks_for_a_reason_that_stays() {
    let mut house = House::open(BodyKind::Members);
    house.arrive(0..25);
    house.done(Command::Enter { step: "credentials".into(), reason: None });
    let leave = |reason: Option<&str>| Command::Enter { step: "program".into(), reason: reason.map(str::to_owned) };
    for nothing in [None, Some(" ")] {
        let refusal = house.refused(leave(nothing));
        assert!(refusal.needs_reason);
        assert_eq!(refusal.message.args["open"], 2u32.into());
    }
    house.done(leave(Some("chờ đại biểu")));
    let rows = rows(&house.books.congress, start());
    assert_eq!((rows[0].state, rows[1].state), (StepState::LeftOpen, StepState::Current));
    assert_eq!(rows[0].left_open.as_deref(), Some("chờ đại biểu"));
}

#[test]
fn duties_come_in_order_and_the_last_one_opens_the_way() {
    let mut house = House::open(BodyKind::Members);
    house.up_to_papers();
    assert_eq!(house.books.congress.next_duty(), Some(Duty::IssuePapers("committee".into())));
    house.done(house.issue(30, 28, 2));
    assert_eq!(house.books.congress.next_duty(), Some(Duty::OpenBox("committee".into())));
    house.done(house.collect(28));
    assert_eq!(house.books.congress.next_duty(), Some(Duty::Count("committee".into())));
}

#[test]
fn the_presidium_confirms_what_this_kind_of_congress_uses() {
    for (kind, base) in [(BodyKind::Members, false), (BodyKind::Delegates, true)] {
        let mut house = House::open(kind);
        let names: Vec<_> = house.books.congress.unconfirmed().into_iter().map(|p| p.name).collect();
        assert_eq!(names.iter().any(|n| n == "base.delegates"), base);
        assert!(!names.iter().any(|n| n == "base.meeting") && names.iter().any(|n| n == "quorum"));
        house.done(Command::ConfirmRules);
        assert!(house.books.congress.unconfirmed().is_empty());
        assert_eq!(house.refused(Command::ConfirmRules).message.key, "rules-already-confirmed");
    }
}

#[test]
fn going_back_takes_the_old_clock_with_it_and_undo_restores_it() {
    let mut house = House::open(BodyKind::Members);
    house.enter("program");
    house.enter("elect");
    house.enter("program");
    assert_eq!(house.books.congress.progress.state(1), StepState::Current);
    house.done(Command::Undo { reason: "bấm nhầm".into() });
    assert_eq!(house.books.congress.progress.state(2), StepState::Current);
}

#[test]
fn drift_is_late_only_past_the_plan() {
    let mut house = House::open(BodyKind::Members);
    assert_eq!(drift(&house.books.congress, start()), None);
    house.enter("credentials");
    let begun = house.stamp(daihoi::base::role::Role::Console).at;
    let minutes = chrono::Duration::minutes;
    assert_eq!(drift(&house.books.congress, begun + minutes(9)), Some(0));
    assert_eq!(drift(&house.books.congress, begun + minutes(13)), Some(3));
    // The second step was planned ten minutes after the first and is entered after one.
    house.enter("program");
    assert_eq!(drift(&house.books.congress, begun + minutes(2)), Some(-9));
}

#[test]
fn the_prompter_fills_in_live_numbers() {
    let mut house = House::open(BodyKind::Members);
    house.arrive(0..7);
    house.enter("program");
    let text: String = words(&house.books, &Words::new(Lang::Vi)).into_iter().map(|s| s.text).collect();
    assert_eq!(text, "Lời của program: 7/30");
}

#[test]
fn a_picture_with_nothing_to_show_is_refused() {
    let mut house = House::open(BodyKind::Members);
    for cue in [Cue::Step, Cue::Quorum, Cue::Candidates("committee".into()), Cue::Declared("committee".into())] {
        assert_eq!(house.refused(Command::Show { cue }).message.key, "stage-not-ready");
    }
    house.done(Command::Show { cue: Cue::Black });
    house.enter("program");
    assert_eq!(house.books.congress.cue, Cue::Step, "the next act takes the hall's screen back");
}

#[test]
fn a_closed_congress_takes_no_more_acts() {
    let mut house = House::open(BodyKind::Members);
    house.enter("end");
    house.done(Command::Close);
    assert_eq!(house.refused(Command::Close).message.key, "congress-closed");
    assert_eq!(house.refused(Command::Undo { reason: "x".into() }).message.key, "congress-closed");
}

#[test]
fn an_undeclared_count_keeps_the_congress_open() {
    let mut house = House::open(BodyKind::Members);
    house.up_to_box();
    house.enter("end");
    assert_eq!(house.refused(Command::Close).message.key, "close-undeclared");
}
