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

    /// As [`path`](Self::path), with nothing there.
    fn fresh(&self, name: &str) -> String {
        let _ = fs::remove_file(self.file(name));
        self.path(name)
    }

    fn path(&self, name: &str) -> String {
        self.file(name).display().to_string()
    }

    fn file(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn run(&self, args: &[&str]) -> Ran {
        let data = self.path("data");
        // Texts of whoever runs the tests must not come into it.
        let mut program = Command::new(env!("CARGO_BIN_EXE_daihoi"));
        let done = program.env("DAIHOI_HOME", self.file("home")).args(args).args(["--data", &data]).output().unwrap();
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

const DOCUMENTS: [&str; 8] =
    ["agenda", "script", "credentials", "count-minutes", "minutes", "resolution", "elected", "report"];

/// The text of a DOCX file's body.
fn body(path: &Path) -> String {
    let mut archive = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    let mut text = String::new();
    std::io::Read::read_to_string(&mut archive.by_name("word/document.xml").unwrap(), &mut text).unwrap();
    text
}

#[test]
fn every_paper_is_printed_from_a_record_in_both_forms() {
    let desk = Desk::new("chi-bo");
    assert_eq!(desk.run(&["drill", &desk.path("agenda")]).code, 0);
    for name in DOCUMENTS {
        for lang in ["vi", "en"] {
            let (sheet, text) = (desk.path("a.pdf"), desk.fresh("a.docx"));
            for out in [&sheet, &text] {
                let ran = desk.run(&["print", name, "--out", out, "--lang", lang]);
                assert_eq!(ran.code, 0, "{name}: {}", ran.err);
                assert!(ran.out.contains(out), "{}", ran.out);
            }
            assert!(!pages(&fs::read(&sheet).unwrap(), 20.0).is_empty());
            let body = body(Path::new(&text));
            assert!(body.contains("Chi bộ Tổ dân phố số 7") && !body.contains('⟨') && !body.contains('{'), "{name}");
            assert!(body.contains(if lang == "vi" { "DIỄN TẬP" } else { "REHEARSAL" }), "{name}");
        }
    }
    for name in ["ballots", "badges"] {
        assert_eq!(desk.run(&["print", name, "--out", &desk.path("b.pdf")]).code, 0);
        let ran = desk.run(&["print", name, "--out", &desk.path("b.docx")]);
        assert!(ran.code == 2 && ran.err.contains("PDF") && !desk.file("b.docx").exists(), "{}", ran.err);
    }
}

#[test]
fn a_paper_carries_the_link_of_the_entry_it_rests_on() {
    let desk = Desk::new("chi-bo");
    assert_eq!(desk.run(&["drill", &desk.path("agenda")]).code, 0);
    let folder = fs::read_dir(desk.file("data")).unwrap().next().unwrap().unwrap().path();
    let record = fs::read_to_string(folder.join("journal.jsonl")).unwrap();
    let link = |mark: &str| {
        let line = record.lines().rev().find(|l| l.contains(mark)).unwrap_or_else(|| panic!("{mark}"));
        let digest = line.split("\"hash\":\"").nth(1).unwrap()[..64].to_owned();
        daihoi::base::text::in_fours(&digest)
    };
    for (name, mark) in
        [("minutes", "\"closed\""), ("count-minutes", "\"declared\""), ("credentials", "\"quorum-stated\"")]
    {
        let out = desk.fresh("a.docx");
        let more: &[&str] = if name == "count-minutes" { &["--election", "pho-bi-thu"] } else { &[] };
        let ran = desk.run(&[&["print", name, "--out", out.as_str()], more].concat());
        assert_eq!(ran.code, 0, "{}", ran.err);
        let mut archive = zip::ZipArchive::new(fs::File::open(&out).unwrap()).unwrap();
        let mut foot = String::new();
        std::io::Read::read_to_string(&mut archive.by_name("word/footer1.xml").unwrap(), &mut foot).unwrap();
        assert!(foot.contains(&link(mark)), "{name}: {foot}");
    }
}

#[test]
fn plans_and_specimens_are_printed_from_an_agenda_alone() {
    let desk = Desk::new("chi-bo");
    for name in ["agenda", "script", "ballots"] {
        for agenda in [desk.path("agenda"), "phuc-dong".to_owned()] {
            let ran = desk.run(&["print", name, &agenda, "--out", &desk.path("a.pdf")]);
            assert_eq!(ran.code, 0, "{name}: {}", ran.err);
        }
    }
    for name in ["minutes", "count-minutes", "resolution", "elected", "report"] {
        let ran = desk.run(&["print", name, &desk.path("agenda"), "--out", &desk.path("b.pdf")]);
        assert!(ran.code == 2 && ran.err.contains("--data"), "{name}: {}", ran.err);
        assert_eq!(desk.run(&["print", name, "--out", &desk.path("b.pdf")]).code, 2);
    }
    assert!(!desk.file("b.pdf").exists());
}

#[test]
fn one_count_of_several_is_chosen_and_an_unknown_one_is_told() {
    let desk = Desk::new("chi-bo");
    assert_eq!(desk.run(&["drill", &desk.path("agenda")]).code, 0);
    let count = |more: &[&str]| desk.run(&[&["print", "count-minutes", "--out", &desk.fresh("a.docx")], more].concat());
    assert_eq!(count(&[]).code, 0);
    let all = body(&desk.file("a.docx")).matches("BIÊN BẢN KIỂM PHIẾU").count();
    let ran = count(&["--election", "nobody"]);
    assert!(ran.code == 2 && ran.err.contains("--election"), "{}", ran.err);
    let known = ran.err.split("--election ").nth(1).unwrap().split(' ').next().unwrap().to_owned();
    assert_eq!(count(&["--election", &known, "--round", "1"]).code, 0);
    assert_eq!((all, body(&desk.file("a.docx")).matches("BIÊN BẢN KIỂM PHIẾU").count()), (3, 1));
    for more in [["--only", "CB01"], ["--count", "3"]] {
        let ran = count(&more);
        assert!(ran.code == 2 && ran.err.contains(more[0]), "{}", ran.err);
    }
    let ran = desk.run(&["print", "minutes", "--out", &desk.path("a.txt")]);
    assert!(ran.code == 2 && ran.err.contains(".docx"), "{}", ran.err);
}

#[test]
fn a_docx_somebody_went_on_writing_in_stays() {
    let desk = Desk::new("chi-bo");
    assert_eq!(desk.run(&["drill", &desk.path("agenda")]).code, 0);
    let out = desk.path("a.docx");
    let print = |name: &str| desk.run(&["print", name, "--out", &out]);
    assert_eq!(print("elected").code, 0);
    // The same paper again changes nothing.
    assert_eq!(print("elected").code, 0);
    let own = fs::read(&out).unwrap();
    let ran = print("report");
    assert!(ran.code == 2 && ran.err.contains(&out), "{}", ran.err);
    assert_eq!(fs::read(&out).unwrap(), own);
}

#[test]
fn an_office_changes_texts_and_is_told_its_faults() {
    let desk = Desk::new("chi-bo");
    assert_eq!(desk.run(&["drill", &desk.path("agenda")]).code, 0);
    let texts = desk.path("texts");
    let ran = desk.run(&["print", "--eject", &texts]);
    assert!(ran.code == 0 && ran.out.contains("vi/minutes.txt"), "{}", ran.err);
    let (file, out) = (desk.file("texts/vi/minutes.txt"), desk.path("a.docx"));
    let print = || desk.run(&["print", "minutes", "--texts", &texts, "--out", &out]);
    let own = fs::read_to_string(&file).unwrap().replace("= BIÊN BẢN", "= BIÊN BẢN CỦA VĂN PHÒNG");
    fs::write(&file, &own).unwrap();
    assert_eq!(print().code, 0);
    assert!(body(Path::new(&out)).contains("BIÊN BẢN CỦA VĂN PHÒNG"));
    // What was changed stays when the texts are copied out again.
    let ran = desk.run(&["print", "--eject", &texts]);
    assert!(ran.out.contains("vi/minutes.txt") && fs::read_to_string(&file).unwrap() == own, "{}", ran.out);
    fs::remove_file(&out).unwrap();
    fs::write(&file, own.replace("{opened}", "{opend}")).unwrap();
    let ran = print();
    assert!(ran.code == 2 && !Path::new(&out).exists());
    assert!(ran.err.contains("texts/vi/minutes.txt:") && ran.err.contains("\"opened\""), "{}", ran.err);
    assert_eq!(desk.run(&["print", "--eject", &texts, "--yes"]).code, 0);
    let _ = fs::remove_file(&out);
    assert_eq!(print().code, 0);
    assert!(!body(Path::new(&out)).contains("VĂN PHÒNG"));
    let ran = desk.run(&["print", "minutes", "--texts", &desk.path("nowhere"), "--out", &out]);
    assert!(ran.code == 2 && ran.err.contains("nowhere"), "{}", ran.err);
}

#[test]
fn texts_are_looked_for_beside_the_record_then_at_home() {
    let desk = Desk::new("chi-bo");
    assert_eq!(desk.run(&["drill", &desk.path("agenda")]).code, 0);
    let record = fs::read_dir(desk.file("data")).unwrap().next().unwrap().unwrap().path();
    let title = || {
        assert_eq!(desk.run(&["print", "elected", "--out", &desk.fresh("a.docx")]).code, 0);
        let body = body(&desk.file("a.docx"));
        ["BESIDE", "DATA", "HOME"].into_iter().find(|t| body.contains(t)).unwrap_or("PROGRAM")
    };
    assert_eq!(title(), "PROGRAM");
    for (folder, name) in [(desk.file("home"), "HOME"), (desk.file("data"), "DATA"), (record, "BESIDE")] {
        fs::create_dir_all(folder.join("papers/vi")).unwrap();
        fs::write(folder.join("papers/vi/elected.txt"), format!("[paper]\n= {name}\n")).unwrap();
        assert_eq!(title(), name);
    }
}
