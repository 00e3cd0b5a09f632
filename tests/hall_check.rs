//! `daihoi check --hall`: the bundled agendas fit the hall's usual screen; absurdly long titles and names are named with
//! their line.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use daihoi::app::host::opening;
use daihoi::base::role::{Actor, Role};
use daihoi::base::time::Stamp;
use daihoi::congress::event::Event;
use daihoi::readout::stage::Scene;
use daihoi::readout::walk::pictures;
use daihoi::record::books::Books;

fn check(agenda: &Path, size: &str) -> Output {
    let daihoi = env!("CARGO_BIN_EXE_daihoi");
    Command::new(daihoi).arg("check").arg(agenda).args(["--hall", size]).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

#[test]
fn a_bundled_agenda_fits_usual_screens() {
    // At 160×45 bars of shares become words with a colon: nothing of them is broken.
    for (agenda, size) in [("agendas/chi-bo", "160x45"), ("agendas/co-dong", "240x67")] {
        let output = check(Path::new(agenda), size);
        let text = said(&output);
        assert!(output.status.success(), "{text}");
        assert!(text.contains("hình nào cũng vừa"), "{agenda} {size}: {text}");
    }
}

#[test]
fn the_walk_comes_by_the_page_the_programme_and_the_speakers() {
    let loaded = daihoi::script::load::load(Path::new("agendas/phuc-dong"), &mut String::new).unwrap();
    let longest = loaded.people.iter().filter(|p| p.person.kind.votes()).map(|p| p.person.name.clone());
    let longest = longest.max_by_key(|name| daihoi::base::text::width(name)).unwrap();
    let now = chrono::DateTime::UNIX_EPOCH.into();
    let (first, people) = opening(loaded, false, None);
    let mut books = Books::default();
    books.congress.evolve(1, &Stamp { at: now, by: Actor::new(Role::Console, 0) }, &Event::Opened(Box::new(first)));
    books.people.evolve(&people);
    let all = pictures(&books, now);
    let number = |scene: fn(&Scene) -> bool| all.iter().filter(|p| scene(&p.frame.scene)).count();
    assert_eq!(number(|s| matches!(s, Scene::Programme { .. })), books.congress.agenda.steps.len());
    assert_eq!(number(|s| matches!(s, Scene::Page)), 1);
    assert_eq!(number(|s| matches!(s, Scene::Speakers { next, .. } if next.len() == 12)), 1);
    let clocks = all.iter().filter_map(|p| match &p.frame.scene {
        Scene::Speaker(clock) => Some((clock.name.clone(), clock.left(now) < 0, clock.next.is_empty())),
        _ => None,
    });
    let clocks: Vec<_> = clocks.collect();
    let wide = daihoi::base::text::width;
    assert!(matches!(clocks.as_slice(), [(name, true, false)] if wide(name) == wide(&longest)), "{clocks:?}");
    let with_code = |s: &Scene| matches!(s, Scene::Page | Scene::Welcome { .. } | Scene::Break { .. });
    assert!(all.iter().all(|p| p.frame.page.is_some() == with_code(&p.frame.scene)));
}

#[test]
fn what_does_not_fit_is_named_with_its_line() {
    let folder = tempfile::tempdir().unwrap();
    for file in ["agenda.toml", "roster.csv"] {
        fs::copy(Path::new("agendas/chi-bo").join(file), folder.path().join(file)).unwrap();
    }
    let path = folder.path().join("agenda.toml");
    let agenda = fs::read_to_string(&path).unwrap();
    let at = agenda.find("[[session.step]]").unwrap();
    let title = agenda[at..].find("title = \"").unwrap() + at + "title = \"".len();
    let long = "Siêudài".repeat(40);
    fs::write(&path, format!("{}{long} {}", &agenda[..title], &agenda[title..])).unwrap();
    let output = check(folder.path(), "240x67");
    let text = said(&output);
    assert!(text.contains("dài hơn một dòng"), "{text}");
    assert!(text.lines().any(|line| line.starts_with("agenda.toml:") && line.contains("Siêudài")), "{text}");
    assert_eq!(output.status.code(), Some(0), "broken between letters, but all of it is there");
    // On a screen of a few cells texts are really missing.
    let output = check(folder.path(), "12x4");
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    let output = check(folder.path(), "240");
    assert_eq!(output.status.code(), Some(2));
}
