//! `daihoi check --hall`: the bundled agendas fit the hall's usual screen; absurdly long titles and names are named with
//! their line.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn check(agenda: &Path, size: &str) -> Output {
    let daihoi = env!("CARGO_BIN_EXE_daihoi");
    Command::new(daihoi).arg("check").arg(agenda).args(["--hall", size]).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

#[test]
fn a_bundled_agenda_fits_the_usual_screen() {
    let output = check(Path::new("agendas/chi-bo"), "240x67");
    let text = said(&output);
    assert!(output.status.success(), "{text}");
    assert!(text.contains("hình nào cũng vừa"), "{text}");
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
