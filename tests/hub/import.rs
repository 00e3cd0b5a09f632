//! `daihoi board --import`: the program itself against a congress that runs.
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use daihoi::app::host::Host;
use daihoi::clerk::writer::replay;
use daihoi::count::ballot_box::BallotBox;
use daihoi::journal::readonly::ReadOnly;
use daihoi::journal::store::Store;
use tokio::runtime::Runtime;

use crate::common::{begun, box_open, committee, first_box, play};
use crate::program::{daihoi, out};

/// A congress on disk whose first box is open, and its hub.
struct Hall {
    data: tempfile::TempDir,
    _runtime: Runtime,
    host: Option<Host>,
    names: Vec<String>,
    code: String,
    collected: usize,
}

impl Hall {
    fn open() -> Self {
        let data = tempfile::tempdir().unwrap();
        let folder = data.path().join("chi-bo");
        fs::create_dir_all(&folder).unwrap();
        let mut clerk = begun(Store::open(&folder).unwrap());
        play(&mut clerk, box_open);
        let congress = &clerk.books().congress;
        let election = congress.election(&committee(congress));
        let list = election.now.list.as_ref().unwrap();
        let names = list.candidates.iter().map(|c| congress.roll.name(c).to_owned()).collect();
        let open = &clerk.books().boxes[&first_box(congress)];
        let (code, collected) = (open.list.clone(), open.collected as usize);
        drop(clerk);
        let runtime = Runtime::new().unwrap();
        let host = Some(Host::start(&folder, None, true, runtime.handle()).unwrap());
        Self { data, _runtime: runtime, host, names, code, collected }
    }

    /// `rows` below the header `names`, as a file.
    fn file(&self, names: &[String], rows: &[String]) -> PathBuf {
        let path = self.data.path().join("phieu.csv");
        fs::write(&path, format!("{},invalid\n{}\n", names.join(","), rows.join("\n"))).unwrap();
        path
    }

    fn import(&self, file: &Path, code: &str) -> Output {
        daihoi(&["board", "--import", file.to_str().unwrap(), "--list-code", code], self.data.path())
    }

    /// The box as the record holds it.
    fn entered(&self) -> BallotBox {
        let books = replay(&ReadOnly::open(&self.data.path().join("chi-bo")).unwrap()).unwrap();
        books.boxes[&first_box(&books.congress)].clone()
    }
}

impl Drop for Hall {
    fn drop(&mut self) {
        self.host.take().into_iter().for_each(Host::stop);
    }
}

fn told(output: &Output) -> String {
    format!("{}{}", out(output), String::from_utf8_lossy(&output.stderr))
}

/// One candidate struck, then another; one paper in five has none struck, which is too many names.
fn rows(count: usize) -> Vec<String> {
    let texts = ["0,1,1,1,", "1,0,1,1,", "1,1,0,1,", "0,1,1,1,", "1,1,1,1,"];
    (0..count).map(|i| texts[i % texts.len()].to_owned()).collect()
}

#[test]
fn a_file_is_entered_in_bundles_once() {
    let hall = Hall::open();
    let file = hall.file(&hall.names, &rows(hall.collected));
    let output = hall.import(&file, &hall.code.to_lowercase());
    assert!(output.status.success(), "{}", told(&output));
    let open = hall.entered();
    assert_eq!(open.entered() as usize, hall.collected);
    assert_eq!(open.lots.len(), 4, "identical ballots are bundled");
    assert_eq!(open.totals.invalid_sum() as usize, hall.collected / 5);
    let again = hall.import(&file, &hall.code);
    assert!(again.status.success(), "{}", told(&again));
    assert_eq!(hall.entered().lots, open.lots, "nothing is entered twice");
}

#[test]
fn an_import_that_was_cut_short_goes_on_where_it_stopped() {
    let hall = Hall::open();
    let all = rows(hall.collected);
    // What a first run left behind: the first bundle alone.
    let first: Vec<_> = all.iter().filter(|r| *r == "0,1,1,1,").cloned().collect();
    assert!(hall.import(&hall.file(&hall.names, &first), &hall.code).status.success());
    assert_eq!(hall.entered().lots.len(), 1);
    let output = hall.import(&hall.file(&hall.names, &all), &hall.code);
    assert!(output.status.success() && told(&output).contains("nhập tiếp"), "{}", told(&output));
    assert_eq!(hall.entered().entered() as usize, hall.collected);
    let other: Vec<_> = all.iter().rev().cloned().collect();
    let output = hall.import(&hall.file(&hall.names, &other), &hall.code);
    assert_eq!(output.status.code(), Some(2), "another file: {}", told(&output));
}

#[test]
fn what_does_not_belong_to_the_box_enters_nothing() {
    let hall = Hall::open();
    let mut swapped = hall.names.clone();
    swapped.swap(1, 2);
    let output = hall.import(&hall.file(&swapped, &rows(3)), &hall.code);
    assert_eq!(output.status.code(), Some(2));
    assert!(told(&output).contains("Tên thứ 2 khác nhau"), "{}", told(&output));
    let output = hall.import(&hall.file(&hall.names, &rows(hall.collected + 1)), &hall.code);
    assert_eq!(output.status.code(), Some(2));
    assert!(told(&output).contains("thừa 1"), "{}", told(&output));
    let mut faulty = rows(3);
    faulty[1] = "1,0,?,1,".to_owned();
    faulty.push("1,1".to_owned());
    let output = hall.import(&hall.file(&hall.names, &faulty), &hall.code);
    assert_eq!(output.status.code(), Some(2));
    let said = told(&output);
    assert!(said.contains("phieu.csv:3") && said.contains("phieu.csv:5"), "every fault with its line: {said}");
    let output = hall.import(&hall.file(&hall.names, &rows(3)), "ABC-DEF");
    assert_eq!(output.status.code(), Some(1));
    assert!(told(&output).contains("ABC-DEF") && !told(&output).contains(&hall.code), "{}", told(&output));
    let output = hall.import(Path::new("không-có.csv"), &hall.code);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(hall.entered().entered(), 0);
}
