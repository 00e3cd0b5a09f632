//! The agendas inside the program load without a fault, from the program and from a folder.
#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

use std::collections::BTreeSet;
use std::path::Path;

use daihoi::congress::agenda::StepKind;
use daihoi::congress::roll::{MemberStanding, PersonKind, Roll};
use daihoi::rules::body::BodyKind;
use daihoi::script::load::{Loaded, load, load_source};
use daihoi::script::source::Source;
use daihoi::script::{bundled, new};

fn salt() -> impl FnMut() -> String {
    let mut n = 0;
    move || {
        n += 1;
        format!("{n:032x}")
    }
}

fn bundled(name: &str) -> Loaded {
    let source = Source::Bundled(bundled::find(name).unwrap());
    load_source(&source, &mut salt()).unwrap_or_else(|f| panic!("{name}: {f:#?}"))
}

#[test]
fn the_ward_congress_is_whole() {
    let loaded = bundled("phuc-dong");
    let agenda = &loaded.agenda;
    assert_eq!((agenda.kind, agenda.id.as_str()), (BodyKind::Delegates, "phuc-dong"));
    assert!(agenda.steps.len() >= 24 && agenda.sessions.len() == 2, "{} steps", agenda.steps.len());
    assert!(agenda.steps.iter().all(|s| !s.say.is_empty() && s.minutes > 0));
    let roll = Roll::new(loaded.people.iter().map(|p| p.person.clone()).collect());
    assert_eq!((roll.counts().summoned, roll.counts().units), (150, 14));
    let seats: Vec<_> = agenda.steps.iter().filter_map(|s| s.election.as_ref()).collect();
    let seats: Vec<_> = seats.iter().map(|e| (e.seats, e.candidates.len())).collect();
    assert_eq!(seats, [(15, 18), (7, 9)]);
}

#[test]
fn the_cell_congress_is_whole() {
    let loaded = bundled("chi-bo");
    let of = |kind| loaded.people.iter().filter(|p| p.person.kind == kind).count();
    assert_eq!((of(PersonKind::Official), of(PersonKind::Probationary)), (25, 3));
    let standing = |s| loaded.people.iter().filter(|p| p.person.standing == s).count();
    assert_eq!((standing(MemberStanding::Exempt), standing(MemberStanding::TemporaryElsewhere)), (1, 1));
    let elections: Vec<_> = loaded.agenda.steps.iter().filter_map(|s| s.election.as_ref()).collect();
    let from = |i: usize| elections[i].from.as_ref().map(|e| e.as_str());
    assert_eq!((from(0), from(1), from(2)), (None, Some("chi-uy"), Some("chi-uy")));
    assert_eq!(elections[2].without, ["bi-thu".into()]);
    assert_eq!(loaded.rules.id, "244-qd-tw-2014");
}

#[test]
fn every_hand_vote_and_duty_has_its_words() {
    for name in bundled::names() {
        for step in bundled(name).agenda.steps {
            let is_vote = matches!(step.kind, StepKind::HandVote | StepKind::Resolution);
            assert!(!is_vote || step.votes.iter().all(|v| v.say.contains("không nhất trí")), "{}", step.id);
            let Some(say) = step.election.map(|e| e.say) else { continue };
            let words = [say.seats, say.list, say.board, say.procedure, say.collect, say.count, say.declare];
            assert!(words.iter().all(|w| !w.is_empty()), "{}", step.id);
        }
    }
}

#[test]
fn digests_follow_the_salt_and_the_private_data() {
    let loaded = bundled("chi-bo");
    let person = &loaded.people[0];
    assert_eq!(person.private.salt, format!("{:032x}", 1));
    assert_eq!(person.person.digest, person.private.digest(&person.person.code));
    assert_eq!(person.private.more["dan_toc"], "Kinh");
    let digests: BTreeSet<_> = loaded.people.iter().map(|p| &p.person.digest).collect();
    assert_eq!(digests.len(), loaded.people.len());
}

#[test]
fn a_path_finds_the_folder_or_the_bundled_agenda() {
    for path in ["phuc-dong", "agendas/phuc-dong", "./agendas/phuc-dong/"] {
        assert_eq!(Source::open(Path::new(path)).unwrap().name(), "phuc-dong", "{path}");
    }
    let folder = load(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/agendas/phuc-dong")), &mut salt()).unwrap();
    assert_eq!(folder.agenda, bundled("phuc-dong").agenda);
    let names: Vec<_> = folder.files.keys().map(String::as_str).collect();
    assert_eq!(names, ["../rules/190-qd-tw-2024.toml", "agenda.toml", "roster.csv"]);
    for path in ["nothing-here", "/nowhere/agendas/phuc-dong", ""] {
        let faults = load(Path::new(path), &mut salt()).unwrap_err();
        assert_eq!(faults.0[0].wrong.key, "script-no-folder", "{path}");
    }
}

#[test]
fn a_new_agenda_loads_and_is_never_written_over() {
    let place = tempfile::tempdir().unwrap();
    let dir = place.path().join("cua-toi");
    let files = new::create("chi-bo", &dir).unwrap();
    assert_eq!(files, ["agenda.toml", "roster.csv", "rules/244-qd-tw-2014.toml"]);
    let loaded = load(&dir, &mut salt()).unwrap();
    assert_eq!((loaded.agenda.id.as_str(), loaded.agenda.steps.len()), ("cua-toi", 19));
    std::fs::write(dir.join("agenda.toml"), "mine").unwrap();
    assert_eq!(new::create("chi-bo", &dir).unwrap_err().0[0].wrong.key, "script-new-occupied");
    assert_eq!(std::fs::read_to_string(dir.join("agenda.toml")).unwrap(), "mine");
    let wrong = new::create("chi-boo", &place.path().join("b")).unwrap_err();
    assert_eq!(wrong.0[0].wrong.key, "script-new-template");
    assert_eq!(new::create("chi-bo", &dir.join("agenda.toml")).unwrap_err().0[0].wrong.key, "script-new-occupied");
}
