//! The program itself: `daihoi print`.
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use daihoi::papers::badges::badge_area;
use daihoi::record::badge::BadgeKey;
use daihoi::script::load::load;
use tempfile::TempDir;

use crate::pictures::pages;

struct Ran {
    code: i32,
    out: String,
    err: String,
}

/// A folder with a copied agenda, and a data folder beside it.
struct Desk {
    dir: TempDir,
}

impl Desk {
    fn new(template: &str) -> Self {
        let desk = Self { dir: tempfile::tempdir().unwrap() };
        assert_eq!(desk.run(&["new", template, &desk.path("agenda")]).code, 0);
        desk
    }

    fn path(&self, name: &str) -> String {
        self.file(name).display().to_string()
    }

    fn file(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn run(&self, args: &[&str]) -> Ran {
        let data = self.path("data");
        let done = Command::new(env!("CARGO_BIN_EXE_daihoi")).args(args).args(["--data", &data]).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        let ran = Ran { code: done.status.code().unwrap(), out: text(done.stdout), err: text(done.stderr) };
        assert!(!ran.err.contains("panicked") && !ran.err.contains('⟨') && !ran.out.contains('⟨'), "{}", ran.err);
        ran
    }

    /// Prints badges of the agenda's folder into `out`.
    fn print(&self, out: &str, more: &[&str]) -> Ran {
        let (agenda, out) = (self.path("agenda"), self.path(out));
        self.run(&[&["print", "badges", agenda.as_str(), "--out", out.as_str()], more].concat())
    }

    /// The numbers in the codes of the first `count` badges of a page.
    fn codes(&self, pdf: &str, count: usize) -> Vec<String> {
        let bytes = fs::read(self.file(pdf)).unwrap();
        let page = &pages(&bytes, 150.0)[0];
        (0..count).map(|place| page.code(badge_area(place))).collect()
    }
}

fn numbers(key: &BadgeKey, codes: &[&str]) -> Vec<String> {
    codes.iter().map(|c| key.number(&(*c).into(), 1)).collect()
}

#[test]
fn the_key_is_made_once_and_the_agenda_knows_it() {
    let desk = Desk::new("chi-bo");
    let first = desk.print("a.pdf", &["--only", "CB01, cb03"]);
    assert_eq!(first.code, 0, "{}", first.err);
    assert!(first.out.contains("badges.key"));
    let key = fs::read_to_string(desk.file("agenda/badges.key")).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(desk.file("agenda/badges.key")).unwrap().permissions().mode() & 0o077, 0);
    }
    let again = desk.print("b.pdf", &["--only", "CB01,CB03"]);
    assert!(!again.out.contains("badges.key"));
    assert_eq!(fs::read_to_string(desk.file("agenda/badges.key")).unwrap(), key);
    assert_eq!(fs::read(desk.file("a.pdf")).unwrap(), fs::read(desk.file("b.pdf")).unwrap());
    let known = load(&desk.file("agenda"), &mut String::new).unwrap().badges.unwrap();
    assert_eq!(known.hex(), key.trim());
    assert_eq!(desk.codes("a.pdf", 2), numbers(&known, &["CB01", "CB03"]));
}

#[test]
fn unknown_codes_are_named_and_nothing_is_written() {
    let desk = Desk::new("chi-bo");
    let before = fs::read_dir(desk.file("agenda")).unwrap().count();
    for (only, right) in [("CB01,CB0l,XY", "CB01"), ("zzzzzzzz", "CB01")] {
        let ran = desk.print("a.pdf", &["--only", only]);
        assert_eq!(ran.code, 2);
        assert!(ran.err.contains(only.rsplit(',').next().unwrap()) && ran.err.contains(right), "{}", ran.err);
        assert!(!desk.file("a.pdf").exists());
        assert_eq!(fs::read_dir(desk.file("agenda")).unwrap().count(), before);
    }
}

#[test]
fn other_files_bundled_agendas_and_faulty_ones_are_refused() {
    let desk = Desk::new("chi-bo");
    let roster = fs::read(desk.file("agenda/roster.csv")).unwrap();
    let over = desk.print("agenda/roster.csv", &[]);
    assert_eq!((over.code, fs::read(desk.file("agenda/roster.csv")).unwrap()), (2, roster));
    assert_eq!(desk.print("agenda", &[]).code, 2);
    #[cfg(unix)]
    assert_eq!(desk.run(&["print", "badges", &desk.path("agenda"), "--out", "/dev/null"]).code, 2);
    let bundled = desk.run(&["print", "badges", "chi-bo", "--out", &desk.path("a.pdf")]);
    assert!(bundled.code == 2 && bundled.err.contains("daihoi new chi-bo"), "{}", bundled.err);
    assert!(!desk.file("agenda/badges.key").exists());
    fs::write(desk.file("agenda/badges.key"), "not a key").unwrap();
    let faulty = desk.print("a.pdf", &[]);
    assert!(faulty.code == 2 && faulty.err.contains("badges.key"), "{}", faulty.err);
    assert_eq!(desk.run(&["print", "badges", "--out", &desk.path("a.pdf")]).code, 2);
    assert_eq!(desk.run(&["print", "banners", "--out", &desk.path("a.pdf")]).code, 2);
    assert_eq!(desk.run(&["print", "badges", &desk.path("agenda")]).code, 2);
    assert!(!desk.file("a.pdf").exists());
}

#[test]
fn a_record_prints_its_own_badges() {
    let desk = Desk::new("chi-bo");
    assert_eq!(desk.run(&["drill", &desk.path("agenda")]).code, 0);
    let ran = desk.run(&["print", "badges", "--out", &desk.path("a.pdf"), "--only", "CB02"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let key = recorded_key(&desk.file("data"));
    assert_eq!(desk.codes("a.pdf", 1), numbers(&key, &["CB02"]));
}

/// The key in the only record under `data`.
fn recorded_key(data: &Path) -> BadgeKey {
    let folder = fs::read_dir(data).unwrap().next().unwrap().unwrap().path();
    let journal = daihoi::journal::readonly::ReadOnly::open(&folder).unwrap();
    daihoi::clerk::writer::replay(&journal).unwrap().people.badges.unwrap().key
}

#[test]
fn the_report_is_printed_from_a_record_alone() {
    let desk = Desk::new("chi-bo");
    let out = desk.path("a.pdf");
    assert_eq!(desk.run(&["print", "credentials", "--out", &out]).code, 2);
    assert_eq!(desk.run(&["drill", &desk.path("agenda")]).code, 0);
    for more in [["--only", "CB01"], [&desk.path("agenda"), "--lang=vi"]] {
        let ran = desk.run(&[&["print", "credentials", "--out", out.as_str()], &more[..]].concat());
        assert!(ran.code == 2 && ran.err.contains(more[0]), "{}", ran.err);
    }
    assert!(!desk.file("a.pdf").exists());
    let ran = desk.run(&["print", "credentials", "--out", &out]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(!pages(&fs::read(&out).unwrap(), 30.0).is_empty());
}

#[test]
fn badges_are_not_printed_with_a_key_that_the_open_congress_does_not_have() {
    let desk = Desk::new("chi-bo");
    let loaded = load(&desk.file("agenda"), &mut String::new).unwrap();
    let folder = desk.file("data").join("agenda");
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let host = daihoi::app::host::Host::start(&folder, Some(loaded), false, runtime.handle()).unwrap();
    let ran = desk.print("a.pdf", &[]);
    assert!(ran.code == 2 && ran.err.contains("print badges --data"), "{}", ran.err);
    assert!(!desk.file("agenda/badges.key").exists());
    // Nor with a key that came there later; the record's own is as good as the record.
    fs::write(desk.file("agenda/badges.key"), "5a".repeat(32)).unwrap();
    assert_eq!(desk.print("a.pdf", &[]).code, 2);
    fs::write(desk.file("agenda/badges.key"), recorded_key(&desk.file("data")).hex()).unwrap();
    assert_eq!(desk.print("a.pdf", &["--only", "CB02"]).code, 0);
    // From the record it works, also while the congress is running; and so does the report, as a draft.
    let ran = desk.run(&["print", "badges", "--out", &desk.path("a.pdf"), "--only", "CB02"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(desk.codes("a.pdf", 1), numbers(&recorded_key(&desk.file("data")), &["CB02"]));
    let ran = desk.run(&["print", "credentials", "--out", &desk.path("b.pdf")]);
    assert!(ran.code == 0 && ran.err.contains("DỰ THẢO"), "{}", ran.err);
    host.stop();
}
