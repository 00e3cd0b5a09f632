//! What the hall sees follows the acts, and never a count before it is declared.
use daihoi::base::role::{Actor, Role};
use daihoi::congress::command::Command;
use daihoi::congress::event::Event;
use daihoi::congress::vote::{Hands, VoteKey};
use daihoi::count::command::BoxCommand;
use daihoi::readout::show::frame;
use daihoi::readout::stage::Scene;
use daihoi::record::entry::Fact;
use daihoi::rules::body::BodyKind;
use daihoi::rules::verdict::Standing;

use crate::house::{House, start};

fn scene(house: &House) -> Scene {
    frame(&house.books, start()).scene
}

#[test]
fn a_hand_vote_goes_from_question_to_result() {
    let mut house = House::open(BodyKind::Members);
    assert!(matches!(scene(&house), Scene::Welcome { .. }));
    house.arrive(0..20);
    house.enter("credentials");
    house.done(Command::ConfirmRules);
    house.done(Command::StateQuorum);
    assert!(matches!(scene(&house), Scene::Quorum { .. }));
    house.enter("program");
    assert!(matches!(scene(&house), Scene::Step { .. }));
    let vote = VoteKey { step: "program".into(), vote: "q".into() };
    house.done(Command::OpenVote { vote: vote.clone() });
    assert!(matches!(scene(&house), Scene::Question { .. }));
    house.done(Command::RecordVote { vote, hands: Hands { yes: 18, no: 1, other: 1 } });
    let Scene::HandResult(result) = scene(&house) else { panic!() };
    assert_eq!((result.yes, result.no, result.other, result.base, result.needed), (18, 1, 1, 30, 16));
    assert!(result.carried);
}

#[test]
fn during_a_count_the_picture_holds_only_how_many_papers_are_through() {
    let mut house = House::open(BodyKind::Members);
    house.up_to_box();
    let names: Vec<_> = (0..4).map(|n| crate::house::person(n, Default::default()).name).collect();
    let mut seen = std::collections::BTreeSet::new();
    for through in 0..28 {
        let Scene::Counting { collected, through: shown, .. } = scene(&house) else { panic!() };
        assert_eq!((collected, shown), (28, through));
        let bytes = serde_json::to_string(&frame(&house.books, start()).scene).unwrap();
        assert!(names.iter().all(|n| !bytes.contains(n.as_str())));
        seen.insert(bytes.replace(&format!("\"through\":{through}"), ""));
        house.ballot(&[4]).unwrap();
    }
    assert_eq!(seen.len(), 1, "nothing but the number of papers changes");
    house.on_box(BoxCommand::Seal).unwrap();
    assert!(matches!(scene(&house), Scene::Counting { through: 28, .. }), "a sealed count is not a declared one");
    house.done(Command::Declare { election: "committee".into() });
    let Scene::Declared(declared) = scene(&house) else { panic!() };
    assert_eq!(declared.rows.len(), 4);
    assert_eq!(declared.rows[3].standing, Standing::NotElected);
    assert_eq!(declared.rows[0].percent, "93.33");
}

#[test]
fn seats_receive_only_their_streams() {
    let mut house = House::open(BodyKind::Members);
    house.up_to_box();
    house.ballot(&[4]).unwrap();
    for role in [Role::Console, Role::Desk, Role::Display] {
        assert!(house.books.for_seat(Actor::new(role, 1)).boxes.is_empty());
        let received = house.entries.iter().map(|e| &e.fact).filter(|f| f.reaches(role));
        assert!(received.into_iter().all(|f| !matches!(f, Fact::Box { .. })));
    }
    assert!(!house.books.for_seat(Actor::new(Role::Board, 1)).boxes.is_empty());
    assert!(house.entries.iter().all(|e| !e.fact.reaches(Role::Display)));
}

#[test]
fn the_desk_hears_of_a_seal_but_never_of_totals() {
    let mut house = House::open(BodyKind::Members);
    house.up_to_box();
    for _ in 0..28 {
        house.ballot(&[4]).unwrap();
    }
    house.on_box(BoxCommand::Seal).unwrap();
    let committee = "committee".into();
    for (role, valid) in [(Role::Desk, 0), (Role::Console, 28), (Role::Board, 28)] {
        let sealed = house.books.for_seat(Actor::new(role, 1)).congress.election(&committee).now.sealed.unwrap();
        assert_eq!(sealed.totals.valid, valid, "{role:?}");
        let told = house.entries.last().unwrap().for_seat(Actor::new(role, 1), &house.books).unwrap().fact;
        let Fact::Congress(Event::CountSealed { totals, .. }) = told else { panic!() };
        assert_eq!(totals.valid, valid, "{role:?}");
    }
}
