//! What is not counted, and why: each is named, and none stops the others.
use std::fs;
use std::io::Cursor;
use std::path::Path;

use daihoi::app::summarise::{Kind, Summary, archives, summarise};
use daihoi::journal::archive::manifest::{KEY, RECORD};
use daihoi::journal::archive::opened::Archive;
use daihoi::journal::archive::packer::Packer;

use crate::generated::{Plan, archive, key, rules};

fn plan(id: &str) -> Plan {
    Plan { id: id.to_owned(), organisation: format!("Chi bộ {id}"), ..Plan::default() }
}

fn read(dir: &Path, whole: bool) -> Summary {
    summarise(&archives(&[dir.to_owned()]).unwrap(), whole, &|_| {})
}

fn kinds(summary: &Summary) -> Vec<(String, Kind, &str)> {
    let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
    summary.skipped.iter().map(|s| (name(&s.path), s.kind, s.why.key.as_ref())).collect()
}

#[test]
fn what_cannot_be_counted_is_named_and_left_out() {
    let (dir, rules) = (tempfile::tempdir().unwrap(), rules());
    archive(&plan("a-good"), &rules, dir.path());
    let within = dir.path().join("within");
    fs::create_dir(&within).unwrap();
    archive(&plan("b-within"), &rules, &within);
    fs::copy(dir.path().join("a-good.zip"), dir.path().join("c-again.zip")).unwrap();
    archive(&Plan { rehearsal: true, ..plan("d-rehearsal") }, &rules, dir.path());
    archive(&Plan { closes: false, ..plan("e-open") }, &rules, dir.path());
    fs::write(dir.path().join("f-other.zip"), "không phải tệp lưu trữ").unwrap();
    fs::write(dir.path().join("g-empty.zip"), "").unwrap();
    fs::write(dir.path().join("ghi-chu.txt"), "không phải tệp zip").unwrap();
    let changed = archive(&plan("h-changed"), &rules, dir.path());
    let mut bytes = fs::read(&changed).unwrap();
    let at = bytes.windows(14).position(|w| w == b"\"elected\": 3,\n").unwrap() + 11;
    bytes[at] = b'9';
    fs::write(&changed, &bytes).unwrap();
    let cut = archive(&plan("i-cut"), &rules, dir.path());
    let bytes = fs::read(&cut).unwrap();
    fs::write(&cut, &bytes[..bytes.len() / 2]).unwrap();
    let summary = read(dir.path(), false);
    let names: Vec<_> = summary.rows.iter().map(|row| row.organisation.as_str()).collect();
    assert_eq!(names, ["Chi bộ a-good", "Chi bộ b-within"]);
    let found = kinds(&summary);
    let expected = [
        ("c-again.zip", Kind::Twice, "summary-twice"),
        ("d-rehearsal.zip", Kind::Rehearsal, "summary-rehearsal"),
        ("e-open.zip", Kind::Open, "summary-open"),
        ("f-other.zip", Kind::Unreadable, "archive-foreign"),
        ("g-empty.zip", Kind::Unreadable, "archive-foreign"),
        ("h-changed.zip", Kind::Unreadable, "summary-file-changed"),
        ("i-cut.zip", Kind::Unreadable, "archive-cut-in"),
    ];
    assert_eq!(found, expected.map(|(name, kind, key)| (name.to_owned(), kind, key)));
}

#[test]
fn verifying_finds_what_a_signature_covers_over() {
    let (dir, rules) = (tempfile::tempdir().unwrap(), rules());
    archive(&plan("a"), &rules, dir.path());
    assert_eq!(read(dir.path(), true).rows.len(), 1);
    // A byte of the record, and the list of files signed anew with the congress's own key.
    let path = dir.path().join("a.zip");
    let signed = {
        let own = Archive::open(&path).unwrap();
        let mut packer = Packer::new(Cursor::new(Vec::new()));
        for file in own.manifest.files.iter().filter(|f| f.path != KEY) {
            let mut bytes = own.bytes(&file.path, u64::MAX).unwrap();
            if let Some(at) =
                bytes.windows(5).position(|w| w == &"Người".as_bytes()[..5]).filter(|_| file.path == RECORD)
            {
                bytes[at] ^= 1;
            }
            packer.add(&file.path, file.source.as_deref(), &bytes).unwrap();
        }
        packer.finish(own.manifest.clone(), &key(&plan("a"))).unwrap().0.into_inner()
    };
    fs::write(&path, signed).unwrap();
    assert_eq!(read(dir.path(), false).rows.len(), 1);
    let whole = read(dir.path(), true);
    assert_eq!((whole.rows.len(), whole.count(Kind::Unreadable)), (0, 1), "{:?}", whole.skipped);
}

#[test]
fn paths_that_are_not_there_are_refused() {
    let dir = tempfile::tempdir().unwrap();
    let why = archives(&[dir.path().join("no-such.zip")]).unwrap_err();
    assert_eq!(why.key, "summary-no-file");
    assert_eq!(archives(&[dir.path().to_owned()]).unwrap(), Vec::<std::path::PathBuf>::new());
}
