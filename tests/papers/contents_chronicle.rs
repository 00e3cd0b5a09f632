//! The chronicle: what was done in order, what went otherwise than the script, and what was taken back.
use daihoi::base::role::Role;
use daihoi::congress::command::Command;
use daihoi::readout::chronicle::{Act, Chronicle, Deviation};
use daihoi::script::bundled;

use crate::played::Played;

fn deviations(chronicle: &Chronicle) -> Vec<Deviation> {
    chronicle.notes.iter().filter_map(|n| if let Act::Deviated(d) = &n.act { Some(d.clone()) } else { None }).collect()
}

fn votes(chronicle: &Chronicle, vote: &str) -> Vec<u64> {
    let yes = |act: &Act| match act {
        Act::Voted(v) if v.key.vote.as_str() == vote => Some(v.hands.yes),
        _ => None,
    };
    chronicle.notes.iter().filter_map(|n| yes(&n.act)).collect()
}

#[test]
fn an_honest_course_has_no_deviation_and_every_step_its_times() {
    for name in bundled::names() {
        let played = Played::whole(name, 9);
        let (chronicle, congress) = (played.chronicle(), played.congress());
        assert_eq!(deviations(&chronicle), [], "{name}");
        assert_eq!(chronicle.visits.len(), congress.agenda.steps.len());
        for (visit, course) in chronicle.visits.iter().zip(&congress.progress.steps) {
            assert_eq!(Some(visit.entered), course.started);
            assert_eq!(visit.left, course.ended.or(congress.closed));
        }
        let recorded = congress.votes.values().filter(|v| v.outcome.is_some()).count();
        let told = chronicle.notes.iter().filter(|n| matches!(n.act, Act::Voted(_))).count();
        assert!(told >= recorded, "{name}: {told} of {recorded}");
        for (id, election) in &congress.elections {
            for round in election.votes().filter(|r| r.declared.is_some()) {
                let seq = chronicle.declared(id, round.number).unwrap();
                assert_eq!(played.entries[seq as usize - 1].seq, seq);
            }
        }
        assert_eq!(chronicle.closed(), Some(played.entries.last().unwrap().seq));
    }
}

#[test]
fn leaps_returns_and_open_duties_are_told_with_their_reasons() {
    let mut played = Played::open("phuc-dong", 9);
    played.up_to("doan-chu-tich");
    let enter = |step: &str, why: Option<&str>| Command::Enter { step: step.into(), reason: why.map(str::to_owned) };
    played.done(enter("chuong-trinh", Some("Mất điện")));
    played.done(enter("doan-chu-tich", Some("Có điện lại")));
    let told = deviations(&played.chronicle());
    assert_eq!(told[0].skipped, ["doan-thu-ky".into(), "ban-tham-tra".into()]);
    let (step, open, why) = told[0].open.clone().unwrap();
    assert!((step.as_str(), why.as_str()) == ("doan-chu-tich", "Mất điện") && open >= 2);
    assert!(told[1].back && told[1].skipped.is_empty());
}

#[test]
fn what_was_taken_back_does_not_stand_but_its_correction_does() {
    let mut played = Played::open("phuc-dong", 9);
    played.up_to("doan-chu-tich");
    played.vote("so-luong", 7);
    let wrong = votes(&played.chronicle(), "so-luong");
    played.undo("Đếm nhầm một dãy ghế");
    played.undo("Hỏi lại cho rõ");
    played.vote("so-luong", 0);
    let chronicle = played.chronicle();
    assert_eq!(votes(&chronicle, "so-luong"), [wrong[0] + 7]);
    let told: Vec<_> = chronicle
        .notes
        .iter()
        .filter_map(|n| match &n.act {
            Act::Corrected { what, done, reason } => Some((what.key.to_string(), done.is_some(), reason.clone())),
            _ => None,
        })
        .collect();
    let wanted = [("act-vote-recorded", true, "Đếm nhầm một dãy ghế"), ("act-vote-opened", false, "Hỏi lại cho rõ")];
    assert_eq!(told, wanted.map(|(k, d, r)| (k.to_owned(), d, r.to_owned())));
}

#[test]
fn a_step_entered_by_mistake_was_never_entered() {
    let mut played = Played::open("phuc-dong", 9);
    played.up_to("doan-chu-tich");
    let before = played.chronicle();
    played.done(Command::Enter { step: "chuong-trinh".into(), reason: Some("Bấm nhầm".into()) });
    played.undo("Bấm nhầm");
    let after = played.chronicle();
    assert_eq!(after.visits, before.visits);
    assert_eq!(deviations(&after), []);
    assert!(matches!(&after.notes.last().unwrap().act, Act::Corrected { done: Some(_), .. }));
}

#[test]
fn corrections_of_the_roll_are_counted_without_names() {
    let mut played = Played::open("phuc-dong", 9);
    let code = || "D001".into();
    played.ask(Role::Desk, Command::CheckIn { code: code(), badge: None });
    played.ask(Role::Desk, Command::Undo { reason: "Nhầm với người nằm viện".into() });
    let chronicle = played.chronicle();
    assert_eq!((chronicle.roll_corrections, chronicle.notes.len()), (1, 0));
}
