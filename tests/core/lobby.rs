//! What a screen outside the hall goes through.
use daihoi::base::time::Moment;
use daihoi::readout::lobby::{excerpt, frames};
use daihoi::readout::programme::{Outcome, Programme, SessionRows, Shown, Stage, StepRow};
use daihoi::readout::stage::{Declared, Scene, StageFrame, Which};

fn at() -> Moment {
    "2025-06-12T09:30:00+07:00".parse().unwrap()
}

fn declared(office: &str) -> Declared {
    Declared {
        office: office.into(),
        which: Which::default(),
        seats: 1,
        base: 20,
        needed: 11,
        issued: 20,
        collected: 20,
        valid: 20,
        invalid: 0,
        rows: Vec::new(),
        sentence: Vec::new(),
        vacant: 0,
        outlook: None,
    }
}

fn programme(now: usize) -> Programme {
    let state = |n: usize| match n.cmp(&now) {
        std::cmp::Ordering::Less => Stage::Done,
        std::cmp::Ordering::Equal => Stage::Now,
        std::cmp::Ordering::Greater => Stage::Ahead,
    };
    let steps = (1..=20).map(|number| StepRow { number, title: format!("Bước {number}"), state: state(number) });
    let result = |n: usize| Shown { at: at(), result: Outcome::Election(declared(&format!("Chức vụ {n}"))) };
    Programme {
        sessions: vec![SessionRows { title: "Phiên".into(), starts: None, steps: steps.collect() }],
        results: (0..9).map(result).collect(),
        ..Programme::default()
    }
}

fn frame(scene: Scene) -> StageFrame {
    let (title, subtitle) = ("Đại hội".to_owned(), String::new());
    StageFrame {
        seq: 1,
        at: at(),
        title,
        subtitle,
        rehearsal: false,
        step: None,
        scene,
        page: None,
        line: None,
        look: Default::default(),
        logo: None,
    }
}

fn numbers(programme: &Programme) -> Vec<usize> {
    match programme.scene() {
        Some(Scene::Programme { rows, .. }) => rows.iter().map(|r| r.number).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_programme_shows_where_we_are() {
    assert_eq!(numbers(&programme(0)), (1..=8).collect::<Vec<_>>());
    assert_eq!(numbers(&programme(9)), (8..=15).collect::<Vec<_>>());
    assert_eq!(numbers(&programme(20)), (13..=20).collect::<Vec<_>>());
    assert_eq!(Programme::default().scene(), None);
}

#[test]
fn the_halls_picture_comes_first_and_nothing_twice() {
    let programme = excerpt(&programme(3));
    assert_eq!(programme.results.len(), 4, "the newest four");
    let all = frames(&frame(Scene::Declared(declared("Chức vụ 8"))), &programme);
    assert_eq!(all.len(), 1 + 1 + 3);
    let offices = all.iter().filter_map(|f| match &f.scene {
        Scene::Declared(d) => Some(d.office.as_str()),
        _ => None,
    });
    assert_eq!(offices.collect::<Vec<_>>(), ["Chức vụ 8", "Chức vụ 7", "Chức vụ 6", "Chức vụ 5"]);
    let black = frames(&frame(Scene::Black), &programme);
    assert!(matches!(black[0].scene, Scene::Programme { .. }), "a black hall gives its turn to the others");
}
