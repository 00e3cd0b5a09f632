//! The program itself: drill, log, verify, and where records and running congresses are found.
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use daihoi::app::common::Common;
use daihoi::app::discover::{find, running};
use daihoi::app::host::{Host, salt};
use daihoi::app::paths;
use daihoi::hub::seats_file;
use daihoi::script::load::load;
use daihoi::words::lang::Lang;
use serde_json::Value;
use tokio::runtime::Runtime;

pub(crate) fn daihoi(args: &[&str], data: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_daihoi")).args(args).arg("--data").arg(data).output().unwrap()
}

pub(crate) fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn drill(seed: &str, data: &Path) -> Value {
    drill_of("chi-bo", seed, data)
}

pub(crate) fn drill_of(agenda: &str, seed: &str, data: &Path) -> Value {
    let output = daihoi(&["drill", agenda, "--json", "--seed", seed], data);
    assert!(output.status.success(), "{agenda}, {seed}: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_str(&out(&output)).unwrap()
}

#[test]
fn a_drill_gives_the_same_results_for_the_same_seed() {
    let data = tempfile::tempdir().unwrap();
    let (first, again, other) = (drill("4", data.path()), drill("4", data.path()), drill("5", data.path()));
    assert_eq!(first["results"], again["results"]);
    assert_ne!(first["results"], other["results"]);
    assert_eq!(first["verify"], "ok");
    let results = first["results"].as_array().unwrap();
    assert_eq!(results.len(), 3);
    assert_eq!(results[0]["round"], 1);
    assert!(results.iter().all(|r| r["needed"].as_u64().unwrap() == r["base"].as_u64().unwrap() / 2 + 1));
    assert!(results.iter().all(|r| !r["elected"].as_array().unwrap().is_empty()));
    assert!(first["entries"].as_u64().unwrap() > 100);
    for kind in ["durable", "frame", "raw_fsync"] {
        let spread = &first["latency_us"][kind];
        assert!(spread["p50"].as_u64().unwrap() > 0 && spread["p50"].as_u64() <= spread["p99"].as_u64(), "{kind}");
    }
    let folders = ["chi-bo-dien-tap", "chi-bo-dien-tap-2", "chi-bo-dien-tap-3"];
    assert!(folders.iter().all(|f| paths::is_closed(&data.path().join(f))));
    assert!(!data.path().join("chi-bo-dien-tap/raw-append.tmp").exists());
}

#[test]
fn a_record_is_printed_and_verified_and_a_changed_line_is_named() {
    let data = tempfile::tempdir().unwrap();
    let entries = drill("1", data.path())["entries"].as_u64().unwrap();
    let log = daihoi(&["log"], data.path());
    assert_eq!(out(&log).lines().count() as u64, entries);
    assert!(out(&log).contains("Bế mạc") && !out(&log).contains('⟨'));
    assert!(out(&daihoi(&["log", "--lang", "en"], data.path())).contains("Congress closed"));
    let raw = out(&daihoi(&["log", "--json"], data.path()));
    assert!(raw.lines().all(|l| serde_json::from_str::<Value>(l).unwrap()["seq"].is_u64()));
    assert_eq!(daihoi(&["verify"], data.path()).status.code(), Some(0));

    let file = data.path().join("chi-bo-dien-tap/journal.jsonl");
    let mut lines: Vec<String> = fs::read_to_string(&file).unwrap().lines().map(str::to_owned).collect();
    lines[39] = lines[39].replacen("\"yes\":2", "\"yes\":1", 1);
    fs::write(&file, lines.join("\n") + "\n").unwrap();
    let verified = daihoi(&["verify"], data.path());
    assert_eq!(verified.status.code(), Some(1));
    assert!(out(&verified).contains("40"), "{}", out(&verified));
    assert_eq!(daihoi(&["log"], data.path()).status.code(), Some(1));
    assert_eq!(daihoi(&["verify"], &data.path().join("nothing")).status.code(), Some(2));
    assert_eq!(daihoi(&["log"], &data.path().join("nothing")).status.code(), Some(2));
}

#[test]
fn wrong_words_on_the_command_line_are_named() {
    let data = tempfile::tempdir().unwrap();
    let wrong: [(&[&str], &str); 6] = [
        (&["nonsense"], "nonsense"),
        (&["log", "--loud"], "--loud"),
        (&["drill"], "KỊCH_BẢN"),
        (&["drill", "chi-bo", "--seed", "x"], "x"),
        (&["--lang", "fr", "log"], "fr"),
        (&["snapshot", "--seat", "hall"], "hall"),
    ];
    for (args, named) in wrong {
        let output = daihoi(args, data.path());
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(said.contains(named) && !said.contains("panicked"), "{args:?}: {said}");
    }
    assert_eq!(daihoi(&["drill", "no-such-agenda"], data.path()).status.code(), Some(2));
}

#[test]
fn running_congresses_are_found_and_what_a_killed_one_left_is_passed_over() {
    let data = tempfile::tempdir().unwrap();
    let common = Common::new(Lang::Vi, Some(data.path().to_owned()));
    assert_eq!(find(&common, None).unwrap_err().key, "discover-none");
    let runtime = Runtime::new().unwrap();
    let open = |name: &str| {
        let loaded = load(Path::new("chi-bo"), &mut salt).unwrap();
        Host::start(&data.path().join(name), Some(loaded), false, runtime.handle()).unwrap()
    };
    let first = open("a");
    assert_eq!(find(&common, None).unwrap().folder, data.path().join("a"));
    let left_behind = fs::read(data.path().join("a").join(seats_file::NAME)).unwrap();
    let second = open("b");
    let several = find(&common, None).unwrap_err();
    assert_eq!(several.key, "discover-several");
    assert_eq!(find(&common, Some(2)).unwrap().folder, data.path().join("b"));
    assert_eq!(find(&common, Some(3)).unwrap_err().key, "discover-several");
    first.stop();
    assert!(!data.path().join("a").join(seats_file::NAME).exists());
    fs::write(data.path().join("a").join(seats_file::NAME), left_behind).unwrap();
    fs::write(data.path().join(seats_file::NAME), "{half").unwrap();
    let found: Vec<_> = running(data.path()).into_iter().map(|r| r.folder).collect();
    assert_eq!(found, [data.path().join("b")]);
    second.stop();
}

#[cfg(unix)]
#[test]
fn secrets_are_for_this_user_alone() {
    use std::os::unix::fs::PermissionsExt;
    let data = tempfile::tempdir().unwrap();
    let runtime = Runtime::new().unwrap();
    let loaded = load(Path::new("chi-bo"), &mut salt).unwrap();
    let host = Host::start(data.path(), Some(loaded), false, runtime.handle()).unwrap();
    let mode = fs::metadata(data.path().join(seats_file::NAME)).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    host.stop();
}

#[test]
fn a_congress_goes_on_in_its_folder_and_a_closed_one_is_left_alone() {
    let data = tempfile::tempdir().unwrap();
    let runtime = Runtime::new().unwrap();
    let open = |folder: &Path, loaded| Host::start(folder, loaded, false, runtime.handle());
    let first = paths::congress(data.path(), "chi-bo", false);
    assert_eq!(first, data.path().join("chi-bo"));
    let loaded = || Some(load(Path::new("chi-bo"), &mut salt).unwrap());
    open(&first, loaded()).unwrap().stop();
    assert_eq!(paths::congress(data.path(), "chi-bo", false), first);
    // Going on needs no agenda, and one that was changed since is told of.
    open(&first, None).unwrap().stop();
    let mut changed = loaded().unwrap();
    changed.files.insert("agenda.toml".to_owned(), "0".repeat(64));
    let host = open(&first, Some(changed)).unwrap();
    assert_eq!(host.notices[0].key, "host-agenda-changed");
    // A second console on the same record is refused.
    let refused = open(&first, loaded()).map(|_| ()).unwrap_err();
    assert!(refused.key.starts_with("journal-locked"), "{refused:?}");
    host.stop();
    assert_eq!(open(&data.path().join("empty"), None).map(|_| ()).unwrap_err().key, "host-empty-record");
    drill("1", data.path());
    assert_eq!(paths::congress(data.path(), "chi-bo", true), data.path().join("chi-bo-dien-tap-2"));
    assert_eq!(paths::congress(data.path(), "../evil", false), data.path().join("---evil"));
}
