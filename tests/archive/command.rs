//! `daihoi archive` and `daihoi verify FILE` as commands: exit codes, files that stay, a lost key, an old record.
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use daihoi::app::signing_key;
use daihoi::base::text::in_fours;
use daihoi::congress::event::Event;
use daihoi::record::entry::Fact;

use crate::made::{entries, foreign_key, own_key, record};

fn daihoi(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_daihoi")).args(args).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

fn archive(dir: &Path, out: &Path, more: &[&str]) -> Output {
    let mut args = vec!["archive", "--data", dir.to_str().unwrap(), "--out", out.to_str().unwrap()];
    args.extend(more);
    daihoi(&args)
}

#[test]
fn an_archive_is_written_for_its_owner_over_nothing_and_verified() {
    let data = tempfile::tempdir().unwrap();
    let (folder, out) = (data.path().join("dai-hoi"), data.path().join("a.zip"));
    record(&folder, entries(), &own_key());
    let before: Vec<_> = tree(&folder);
    let written = archive(data.path(), &out, &[]);
    assert_eq!(written.status.code(), Some(0), "{}", said(&written));
    let print = in_fours(&own_key().public().fingerprint());
    assert!(said(&written).contains(&print), "{}", said(&written));
    assert_eq!(tree(&folder), before, "the record was touched");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&out).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let first = fs::read(&out).unwrap();
    let again = archive(data.path(), &out, &[]);
    assert_eq!((again.status.code(), fs::read(&out).unwrap() == first), (Some(2), true), "{}", said(&again));
    assert_eq!(archive(data.path(), &data.path().join("no/such/a.zip"), &[]).status.code(), Some(2));
    assert_eq!(archive(&data.path().join("nothing"), &data.path().join("b.zip"), &[]).status.code(), Some(2));
    assert_eq!(fs::read_dir(data.path()).unwrap().count(), 2, "something was left behind");

    let out = out.to_str().unwrap();
    let verified = daihoi(&["verify", out, "--key", &print]);
    assert_eq!(verified.status.code(), Some(0), "{}", said(&verified));
    let other = foreign_key().public().fingerprint();
    assert_eq!(daihoi(&["verify", out, "--key", &other]).status.code(), Some(1));
    assert_eq!(daihoi(&["verify", out, "--key", "zz"]).status.code(), Some(2));
    assert_eq!(daihoi(&["verify", folder.to_str().unwrap(), "--key", &other]).status.code(), Some(2));
    let cut = data.path().join("cut.zip");
    fs::write(&cut, &first[..first.len() / 2]).unwrap();
    assert_eq!(daihoi(&["verify", cut.to_str().unwrap()]).status.code(), Some(1));
}

/// Names and sizes of all files below `dir`.
fn tree(dir: &Path) -> Vec<(String, u64)> {
    let mut found = Vec::new();
    for item in fs::read_dir(dir).unwrap() {
        let item = item.unwrap();
        if item.path().is_dir() {
            found.extend(tree(&item.path()));
        } else {
            found.push((item.path().display().to_string(), item.metadata().unwrap().len()));
        }
    }
    found.sort();
    found
}

#[test]
fn a_lost_key_does_not_lose_the_congress() {
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().join("dai-hoi");
    record(&folder, entries(), &own_key());
    let key = signing_key::path(&folder);
    fs::remove_file(&key).unwrap();
    let out = data.path().join("a.zip");
    let refused = archive(data.path(), &out, &[]);
    assert_eq!((refused.status.code(), out.exists(), key.exists()), (Some(2), false, false));
    assert!(said(&refused).contains("--new-key") && said(&refused).contains("signing-key.pem"), "{}", said(&refused));
    // Somebody put another key there.
    fs::write(&key, foreign_key().pem()).unwrap();
    let refused = archive(data.path(), &out, &[]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(said(&refused).contains("--new-key"), "{}", said(&refused));
    let written = archive(data.path(), &out, &["--new-key"]);
    assert_eq!(written.status.code(), Some(0), "{}", said(&written));
    // The record names another one: such an archive is good only for whoever asks for this key.
    let out = out.to_str().unwrap();
    let print = foreign_key().public().fingerprint();
    assert_eq!(daihoi(&["verify", out]).status.code(), Some(1));
    assert_eq!(daihoi(&["verify", out, "--key", &print]).status.code(), Some(0));
    fs::write(&key, "no key").unwrap();
    assert_eq!(archive(data.path(), &data.path().join("b.zip"), &["--new-key"]).status.code(), Some(2));
}

/// A record from before there were keys and kept files.
#[test]
fn an_old_record_gets_a_key_and_its_agenda_from_the_opening() {
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().join("dai-hoi");
    let mut old = entries().to_vec();
    if let Fact::Congress(Event::Opened(opening)) = &mut old[0].fact {
        opening.signing_key.clear();
    }
    record(&folder, &old, &own_key());
    fs::remove_file(signing_key::path(&folder)).unwrap();
    fs::remove_dir_all(folder.join("documents")).unwrap();
    let out = data.path().join("a.zip");
    let written = archive(data.path(), &out, &["--lang", "en"]);
    assert_eq!(written.status.code(), Some(0), "{}", said(&written));
    assert!(said(&written).contains("does not name this signing key"), "{}", said(&written));
    let archive = daihoi::journal::archive::opened::Archive::open(&out).unwrap();
    assert!(!archive.manifest.key.in_record);
    assert!(archive.members().iter().any(|m| m.name == "agenda/agenda.json"));
    crate::checkers::sound(&crate::made::Made::of(&fs::read(&out).unwrap()), None);
}

#[test]
fn a_damaged_record_is_not_archived() {
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().join("dai-hoi");
    record(&folder, entries(), &own_key());
    let file = folder.join("journal.jsonl");
    let text = fs::read_to_string(&file).unwrap().replacen("\"seat\":1", "\"seat\":2", 1);
    fs::write(&file, text).unwrap();
    let out = data.path().join("a.zip");
    let refused = archive(data.path(), &out, &[]);
    assert_eq!((refused.status.code(), out.exists()), (Some(1), false), "{}", said(&refused));
}

/// Without openssl, or with one too old for Ed25519 on the command line, the small checker says so.
#[cfg(unix)]
#[test]
fn the_small_checker_names_the_openssl_it_needs() {
    use std::os::unix::fs::PermissionsExt;
    if !crate::checkers::able() {
        return;
    }
    let python = Command::new("python3").args(["-c", "import sys; print(sys.executable)"]).output().unwrap();
    let python = String::from_utf8(python.stdout).unwrap();
    let tools = tempfile::tempdir().unwrap();
    let run = || {
        let mut command = Command::new(python.trim());
        command.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tools/verify.py")).arg(&crate::made::good(false).path);
        command.env("PATH", tools.path()).output().unwrap()
    };
    let missing = run();
    assert_eq!(missing.status.code(), Some(2));
    assert!(said(&missing).contains("openssl command is needed"), "{}", said(&missing));
    let old = tools.path().join("openssl");
    fs::write(&old, "#!/bin/sh\necho OpenSSL 1.1.1w  11 Sep 2023\n").unwrap();
    fs::set_permissions(&old, fs::Permissions::from_mode(0o755)).unwrap();
    let old = run();
    assert_eq!(old.status.code(), Some(2));
    assert!(said(&old).contains("1.1.1w") && said(&old).contains("3.0"), "{}", said(&old));
}
