//! The agendas inside the program load without a fault, from the program and from a folder.
#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

use std::collections::BTreeSet;
use std::path::Path;

use daihoi::base::id::PersonCode;
use daihoi::base::text::fold;
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
    assert!(agenda.steps.len() >= 24 && agenda.sessions.len() == 3, "{} steps", agenda.steps.len());
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

/// Seats, names prepared, and where else the list or the voters come from.
fn elections(loaded: &Loaded) -> Vec<(&str, u32, usize)> {
    let all = loaded.agenda.steps.iter().filter_map(|s| s.election.as_ref());
    all.map(|e| (e.id.as_str(), e.seats, e.candidates.len())).collect()
}

#[test]
fn the_union_congress_is_whole() {
    let loaded = bundled("cong-doan");
    let roll = Roll::new(loaded.people.iter().map(|p| p.person.clone()).collect());
    assert_eq!((loaded.agenda.kind, loaded.rules.id.as_str()), (BodyKind::Members, "cong-doan"));
    assert_eq!((roll.counts().summoned, roll.counts().units), (82, 8));
    assert_eq!(elections(&loaded), [("bch", 9, 10), ("dai-bieu", 4, 5), ("ubkt", 3, 4)]);
    // The new committee elects the inspection committee at its first meeting.
    let (_, inspection) = loaded.agenda.election(&"ubkt".into()).unwrap();
    assert_eq!(inspection.by, Some("bch".into()));
}

#[test]
fn the_youth_congress_is_whole() {
    let loaded = bundled("doan-tncs");
    let roll = Roll::new(loaded.people.iter().map(|p| p.person.clone()).collect());
    assert_eq!((loaded.agenda.kind, loaded.rules.id.as_str()), (BodyKind::Delegates, "doan-tncs"));
    assert_eq!((roll.counts().summoned, roll.counts().units), (62, 8));
    assert_eq!(elections(&loaded), [("bch", 15, 18), ("bi-thu", 1, 0), ("dai-bieu", 7, 9), ("du-khuyet", 1, 0)]);
    let election = |id: &str| loaded.agenda.election(&id.into()).unwrap().1;
    assert_eq!(
        (&election("bi-thu").from, &election("du-khuyet").rest),
        (&Some("bch".into()), &Some("dai-bieu".into()))
    );
}

#[test]
fn the_shareholders_meeting_is_whole() {
    let loaded = bundled("co-dong");
    let roll = Roll::new(loaded.people.iter().map(|p| p.person.clone()).collect());
    assert_eq!((loaded.agenda.kind, loaded.rules.id.as_str()), (BodyKind::Meeting, "luat-doanh-nghiep-2020"));
    assert_eq!((roll.counts().summoned, roll.counts().votes), (40, 9_324_050));
    assert_eq!(elections(&loaded), [("hdqt", 5, 7), ("bks", 3, 4)]);
    let major: Vec<_> = loaded.agenda.steps.iter().flat_map(|s| &s.votes).filter(|v| v.major).collect();
    assert_eq!(major.iter().map(|v| v.id.as_str()).collect::<Vec<_>>(), ["dieu-le", "tang-von"]);
}

#[test]
fn the_society_is_whole_and_speaks_english() {
    let loaded = bundled("society");
    let roll = Roll::new(loaded.people.iter().map(|p| p.person.clone()).collect());
    assert_eq!((loaded.agenda.kind, loaded.rules.id.as_str()), (BodyKind::Members, "robert"));
    assert_eq!((roll.counts().summoned, loaded.people.len()), (35, 37));
    assert_eq!(elections(&loaded), [("president", 1, 2), ("secretary", 1, 2), ("directors", 3, 5)]);
    let agenda = bundled::find("society").unwrap().agenda;
    let vietnamese = agenda.chars().find(|c| "ăâđêôơưĂÂĐÊÔƠƯ".contains(*c) || ('\u{1ea0}'..='\u{1ef9}').contains(c));
    assert_eq!(vietnamese, None);
}

/// Every new sample has two names on one list that differ in an accent only, told apart by their positions.
#[test]
fn look_alike_names_stand_with_different_positions() {
    for name in ["cong-doan", "doan-tncs", "co-dong", "society"] {
        let loaded = bundled(name);
        let person = |code: &PersonCode| &loaded.people.iter().find(|p| p.person.code == *code).unwrap().person;
        let lists = loaded.agenda.steps.iter().filter_map(|s| s.election.as_ref()).map(|e| &e.candidates);
        let alike = |list: &&Vec<PersonCode>| {
            let same =
                |a, b| fold(&person(a).name) == fold(&person(b).name) && person(a).position != person(b).position;
            list.iter().enumerate().any(|(i, a)| list[..i].iter().any(|b| same(a, b)))
        };
        assert!(lists.clone().any(|l| alike(&l)), "{name}");
    }
}

#[test]
fn every_hand_vote_and_duty_has_its_words() {
    // The chair asks for those against in each body's own words.
    let against = ["không nhất trí", "không tán thành", "Those opposed?"];
    for name in bundled::names() {
        for step in bundled(name).agenda.steps {
            let is_vote = matches!(step.kind, StepKind::HandVote | StepKind::Resolution);
            let asks = |say: &str| against.iter().any(|words| say.contains(words));
            assert!(!is_vote || step.votes.iter().all(|v| asks(&v.say)), "{}", step.id);
            let Some(say) = step.election.map(|e| e.say) else { continue };
            let first = [say.seats, say.introduce, say.list, say.board, say.procedure];
            let words = first.into_iter().chain([say.collect, say.count, say.declare, say.again]);
            assert!(words.into_iter().all(|w| !w.is_empty()), "{}", step.id);
        }
    }
}

#[test]
fn digests_follow_the_salt_and_the_private_data() {
    let loaded = bundled("chi-bo");
    let person = &loaded.people[0];
    assert_eq!(person.private.salt, format!("{:032x}", 1));
    assert_eq!(person.person.digest, person.private.digest(&person.person.code));
    assert_eq!(person.private.ethnicity, "Kinh");
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
    assert_eq!(names, ["../rules/190-qd-tw-2024.toml", "agenda.toml", "roster.csv", "tai-lieu/quy-che-lam-viec.txt"]);
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
