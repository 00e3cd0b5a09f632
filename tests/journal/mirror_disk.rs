//! A second place that is full or not writable: a small file system of its own, where the system allows one.
#![cfg(target_os = "linux")]
use std::fs::{self, File};
use std::io::Write;
use std::path::PathBuf;
use std::process::Command;

use daihoi::base::mirror::Standing;

use crate::help::append;
use crate::mirror::{follow, plain, same, until};

const DIR: &str = "DAIHOI_TEST_MIRROR_DIR";

#[test]
#[ignore = "run by full_and_read_only, in namespaces of its own"]
fn fills_the_second_place() {
    let Some(dir) = std::env::var_os(DIR).map(PathBuf::from) else { return };
    let record = tempfile::tempdir().unwrap();
    let (mut journal, _) = follow(record.path(), &dir, plain());
    append(&mut journal, 3, 700).unwrap();
    until(&journal, |s| *s == Standing::Whole);
    let mut filler = File::create(dir.join("filler")).unwrap();
    while filler.write_all(&[7; 1024]).is_ok() {}
    drop(filler);
    let mut full = Standing::Whole;
    for _ in 0..40 {
        append(&mut journal, 3, 7000).unwrap();
        full = journal.follower.as_ref().unwrap().standing();
    }
    assert!(matches!(&full, Standing::Lost { why, missing } if why.key == "mirror-full" && *missing > 0), "{full:?}");
    fs::remove_file(dir.join("filler")).unwrap();
    until(&journal, |s| *s == Standing::Whole);
    same(&journal, &dir);
    let remount = |how: &str| {
        let done = Command::new("mount").args(["-o", how, "none"]).arg(&dir).output().unwrap();
        done.status.success()
    };
    // A file open for writing keeps the system from taking the right away: opened anew, it is met.
    drop(journal);
    assert!(remount("remount,ro"));
    let (mut journal, _) = follow(record.path(), &dir, plain());
    append(&mut journal, 2, 300).unwrap();
    let lost = until(&journal, |s| matches!(s, Standing::Lost { .. }));
    assert!(matches!(&lost, Standing::Lost { why, .. } if why.key == "mirror-disk"), "{lost:?}");
    assert!(remount("remount,rw"));
    until(&journal, |s| *s == Standing::Whole);
    same(&journal, &dir);
}

#[test]
fn full_and_read_only() {
    let probe = Command::new("unshare").args(["-rm", "sh", "-c", "mount -t tmpfs none /tmp"]).output();
    if !probe.is_ok_and(|o| o.status.success()) {
        eprintln!("no file system of one's own here: a full second place is not tried");
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let script = format!(
        "mount -t tmpfs -o size=8m none \"${DIR}\" && exec \"$1\" --exact mirror_disk::fills_the_second_place --ignored --nocapture"
    );
    let program = std::env::current_exe().unwrap();
    let output = Command::new("unshare")
        .args(["-rm", "sh", "-c", &script, "sh"])
        .arg(program)
        .env(DIR, dir.path())
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && text.contains("1 passed"), "{text}\n{errors}");
}
