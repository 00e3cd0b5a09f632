//! The program itself: exit codes, what it shows, what it writes and what it leaves alone.
use std::fs;
use std::path::Path;
use std::process::Command;

use daihoi::script::load::load;

use crate::sheet::people;

const LIST: &str = "\
DANH SÁCH ĐẠI BIỂU (giả định);;;;;;;
TT;Họ và tên;Năm sinh;;Chức vụ, đơn vị công tác;Số thẻ;Ghi chú;
;;Nam;Nữ;;;;
I;Chi bộ Tổ dân phố số 1;;;;;;
1;NGUYỄN VĂN AN;20/11/1975;;Bí thư chi bộ;5001;;
2;Trần Thị Bình;;27718;Phó Bí thư;5002.0;đọc kỹ tên;
II;Chi bộ Công an;;;;;;
3;Lê Thị Cúc;;1980;;;;
;Khách mời;;;;;;
4;Phạm Dũng;;;;;;
;Người lập biểu;;;TM. ĐẢNG ỦY;;;
";

struct Ran {
    code: i32,
    out: String,
    err: String,
}

fn daihoi(dir: &Path, args: &[&str]) -> Ran {
    let done = Command::new(env!("CARGO_BIN_EXE_daihoi")).args(args).current_dir(dir).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let ran = Ran { code: done.status.code().unwrap(), out: text(done.stdout), err: text(done.stderr) };
    assert!(
        !ran.err.contains("panicked") && !ran.err.contains('⟨') && !ran.out.contains('⟨'),
        "{}{}",
        ran.out,
        ran.err
    );
    ran
}

/// A folder with an agenda `a` and the file `list.csv`.
fn place(list: &str) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    assert_eq!(daihoi(dir.path(), &["new", "chi-bo", "a"]).code, 0);
    fs::write(dir.path().join("list.csv"), list).unwrap();
    dir
}

#[test]
fn a_list_is_shown_and_then_written() {
    let dir = place(LIST);
    let before = fs::read(dir.path().join("a/roster.csv")).unwrap();
    let shown = daihoi(dir.path(), &["roster", "import", "list.csv", "--into", "a"]);
    assert_eq!((shown.code, shown.err.as_str()), (0, ""));
    insta::assert_snapshot!("preview_vi", shown.out);
    assert_eq!(fs::read(dir.path().join("a/roster.csv")).unwrap(), before);
    let english = daihoi(dir.path(), &["--lang", "en", "roster", "import", "list.csv", "--into", "a"]);
    insta::assert_snapshot!("preview_en", english.out);

    let written = daihoi(dir.path(), &["roster", "import", "list.csv", "--into", "a", "--yes"]);
    assert_eq!(written.code, 0, "{}", written.err);
    assert!(written.out.contains("không khớp") && written.out.contains("daihoi check a"), "{}", written.out);
    assert_eq!(fs::read(dir.path().join("a/roster.csv.bak")).unwrap(), before);
    let roster = fs::read(dir.path().join("a/roster.csv")).unwrap();
    insta::assert_snapshot!("roster", String::from_utf8(roster.clone()).unwrap().trim_start_matches('\u{feff}'));
    // What was written is the same list, and written again it changes nothing.
    assert_eq!(people("roster.csv", &roster).len(), 4);
    let again = daihoi(dir.path(), &["roster", "import", "list.csv", "--into", "a", "--yes"]);
    assert!(again.out.contains("không ghi lại"), "{}", again.out);
    assert_eq!(fs::read(dir.path().join("a/roster.csv.bak")).unwrap(), before);
}

#[test]
fn a_faulty_list_changes_nothing() {
    let dir = place(&LIST.replace("20/11/1975", "20/11/75").replace("5002.0", "5001"));
    let before = fs::read(dir.path().join("a/roster.csv")).unwrap();
    let ran = daihoi(dir.path(), &["roster", "import", "list.csv", "--into", "a", "--yes"]);
    assert_eq!(ran.code, 2);
    insta::assert_snapshot!("faults_vi", ran.err);
    assert_eq!(fs::read(dir.path().join("a/roster.csv")).unwrap(), before);
    assert!(!dir.path().join("a/roster.csv.bak").exists());
    let left: Vec<_> = fs::read_dir(dir.path().join("a")).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(left.len(), 3, "{left:?}");
}

#[test]
fn places_that_are_no_agenda_are_told_with_what_to_type() {
    let dir = place(LIST);
    fs::create_dir(dir.path().join("empty")).unwrap();
    for (into, says) in [("chi-bo", "daihoi new chi-bo"), ("nowhere", "daihoi new"), ("empty", "agenda.toml")] {
        let ran = daihoi(dir.path(), &["roster", "import", "list.csv", "--into", into]);
        assert_eq!(ran.code, 2);
        assert!(ran.err.contains(says), "{}", ran.err);
    }
    let ran = daihoi(dir.path(), &["roster", "import", "none.xlsx", "--into", "a"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("none.xlsx"), "{}", ran.err);
}

#[test]
fn rosters_go_out_and_come_in() {
    let dir = place(LIST);
    let out = |args: &[&str]| daihoi(dir.path(), &[&["roster", "export", "a", "--out"], args].concat());
    let full = out(&["full.xlsx"]);
    assert_eq!(full.code, 0, "{}", full.err);
    assert!(full.out.contains("ngày sinh") && full.out.contains("--public"), "{}", full.out);
    let own = load(&dir.path().join("a"), &mut String::new).unwrap().people;
    let bare = |p: &daihoi::record::people::RosterPerson| {
        let mut p = p.clone();
        p.person.digest.clear();
        p
    };
    let own: Vec<_> = own.iter().map(bare).collect();
    assert_eq!(people("full.xlsx", &fs::read(dir.path().join("full.xlsx")).unwrap()), own);
    let same = daihoi(dir.path(), &["roster", "import", "full.xlsx", "--into", "a", "--yes"]);
    assert!(same.out.contains("không ghi lại"), "{}", same.out);

    assert_eq!(out(&["public.csv", "--public"]).code, 0);
    let public = fs::read_to_string(dir.path().join("public.csv")).unwrap();
    assert!(own.iter().all(|p| public.contains(&p.person.name)));
    let secret = |p: &daihoi::record::people::RosterPerson| [p.private.birth.clone(), p.private.card.clone()];
    assert!(own.iter().flat_map(secret).filter(|t| !t.is_empty()).all(|t| !public.contains(&t)));

    let refused = out(&["full.xlsx"]);
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("--yes"), "{}", refused.err);
    assert_eq!(out(&["full.xlsx", "--yes"]).code, 0);
    assert_eq!(out(&["full.pdf"]).code, 2);
}
