//! The chair's own screen knows the words and the clocks, and nothing of a count before it is declared.
use daihoi::congress::command::Command;
use daihoi::congress::stage::{Colours, Cue, Look};
use daihoi::congress::vote::{Hands, VoteKey};
use daihoi::count::command::BoxCommand;
use daihoi::readout::monitor::{MonitorFrame, monitor};
use daihoi::readout::show::frame;
use daihoi::rules::body::BodyKind;
use daihoi::words::lang::Lang;
use daihoi::words::speech::Words;

use crate::house::{House, start};

fn picture(house: &House) -> MonitorFrame {
    monitor(&house.books, &Words::new(Lang::Vi), start())
}

fn refused(house: &mut House, cue: Cue) -> String {
    house.refused(Command::Show { cue }).message.key.into_owned()
}

fn show(house: &mut House, cue: Cue) {
    house.done(Command::Show { cue });
}

/// Two counts that came to different results give the chair the same bytes until one is declared.
#[test]
fn a_sealed_count_does_not_change_a_byte_of_the_chairs_picture() {
    let count = |struck: u16| {
        let mut house = House::open(BodyKind::Members);
        house.up_to_box();
        for _ in 0..28 {
            house.ballot(&[struck]).unwrap();
        }
        house.on_box(BoxCommand::Seal).unwrap();
        house
    };
    let (mut first, second) = (count(4), count(1));
    let bytes = |house: &House| serde_json::to_string(&picture(house)).unwrap();
    assert_eq!(bytes(&first), bytes(&second));
    let before = bytes(&first);
    first.done(Command::Declare { election: "committee".into() });
    assert_ne!(bytes(&first), before, "a declared result is another picture");
}

#[test]
fn the_chair_sees_what_is_open_and_what_comes_next() {
    let mut house = House::open(BodyKind::Members);
    let shown = picture(&house);
    assert!(shown.step.is_none() && shown.pace.is_none() && shown.next.is_some());
    house.arrive(0..20);
    house.enter("credentials");
    house.done(Command::ConfirmRules);
    house.done(Command::StateQuorum);
    house.enter("program");
    let shown = picture(&house);
    assert_eq!((shown.summoned, shown.present), (30, 20));
    assert!(shown.pace.is_some() && shown.duty.is_some() && shown.locked.is_none());
    let vote = VoteKey { step: "program".into(), vote: "q".into() };
    house.done(Command::OpenVote { vote });
    assert!(picture(&house).locked.is_some());
    show(&mut house, Cue::Black);
    assert!(picture(&house).black);
}

#[test]
fn the_picture_of_a_hand_vote_is_held_until_it_is_recorded() {
    let mut house = House::at_program();
    let vote = VoteKey { step: "program".into(), vote: "q".into() };
    house.done(Command::OpenVote { vote: vote.clone() });
    for cue in [Cue::Welcome, Cue::Step, Cue::Quorum, Cue::Break { until: None }] {
        assert_eq!(refused(&mut house, cue), "stage-locked-hands");
    }
    show(&mut house, Cue::Black);
    assert_eq!(refused(&mut house, Cue::Step), "stage-locked-hands", "black does not lift the lock");
    show(&mut house, Cue::Vote(vote.clone()));
    house.done(Command::RecordVote { vote, hands: Hands { yes: 20, no: 0, other: 0 } });
    show(&mut house, Cue::Step);
}

#[test]
fn the_pictures_of_a_ballot_are_held_until_the_box_is_opened() {
    let mut house = House::open(BodyKind::Members);
    house.up_to_papers();
    house.done(house.issue(30, 28, 2));
    let id = || "committee".into();
    assert_eq!(refused(&mut house, Cue::Welcome), "stage-locked-papers");
    for cue in [Cue::Candidates(id()), Cue::Procedure(id()), Cue::Voting(id()), Cue::Black] {
        show(&mut house, cue);
    }
}

#[test]
fn records_begun_before_the_lock_have_none() {
    let mut house = House::open(BodyKind::Members);
    house.up_to_papers();
    house.done(house.issue(30, 28, 2));
    house.books.congress.stage_lock = false;
    show(&mut house, Cue::Welcome);
}

#[test]
fn the_look_of_the_picture_is_a_fact_and_reaches_it() {
    let mut house = House::open(BodyKind::Members);
    let look = Look { colours: Colours::Light, size: 2 };
    house.done(Command::Dress { look });
    assert_eq!(frame(&house.books, start()).look, look);
    let wrong = Look { size: 4, ..look };
    assert_eq!(house.refused(Command::Dress { look: wrong }).message.key, "stage-size-limits");
}
