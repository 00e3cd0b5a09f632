//! Runs the program on a case.
use std::path::Path;
use std::process::Command;

use serde_json::Value;

pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

pub(crate) fn run(args: &[&str]) -> Ran {
    let done = Command::new(env!("CARGO_BIN_EXE_daihoi")).args(args).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let ran = Ran { code: done.status.code().unwrap(), out: text(done.stdout), err: text(done.stderr) };
    assert!(!ran.err.contains("panicked") && !ran.err.contains('⟨') && !ran.out.contains('⟨'), "{}", ran.err);
    ran
}

/// The path of a case that stands in the tests, which run in the package's folder.
pub(crate) fn known(name: &str) -> String {
    format!("tests/tally/cases/{name}")
}

/// The JSON of the case at `path`, and the exit code.
pub(crate) fn json(path: &str) -> (Value, i32) {
    let ran = run(&["tally", path, "--json"]);
    let value = serde_json::from_str(&ran.out).unwrap_or_else(|e| panic!("{path}: {e}\n{}\n{}", ran.out, ran.err));
    (value, ran.code)
}

/// Writes `case` and other files into a fresh folder and runs on it; `CASE` in the arguments is its path.
pub(crate) fn written(case: &[u8], others: &[(&str, &[u8])], args: &[&str]) -> Ran {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("case.toml"), case).unwrap();
    for (name, bytes) in others {
        write(&dir.path().join(name), bytes);
    }
    let path = dir.path().join("case.toml").display().to_string();
    run(&args.iter().map(|a| if *a == "CASE" { path.as_str() } else { a }).collect::<Vec<_>>())
}

fn write(path: &Path, bytes: &[u8]) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, bytes).unwrap();
}
