//! House rules that no compiler checks: floors, words banned from pure rooms, captions, sizes, Fluent keys.
#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail by panicking")]
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Rooms from the ground up; rooms on one floor do not know each other.
const FLOORS: &[&[&str]] = &[
    &["base"],
    &["rules", "words"],
    &["congress", "count"],
    &["record"],
    &["journal", "readout", "script"],
    &["clerk", "papers", "tui", "web", "wire"],
    &["client", "hub"],
    &["app"],
];

/// Rooms without clock, random numbers, files, network, store, runtime or terminal.
const PURE: &[&str] = &["base", "rules", "words", "congress", "count", "record", "readout", "papers"];
const BANNED_IN_PURE: &[&str] = &[
    "SystemTime",
    "Instant::",
    "Utc::now",
    "Local::now",
    "std::fs",
    "std::net",
    "std::thread",
    "tokio",
    "sled",
    "ratatui",
    "crossterm",
    "getrandom",
    "rand_",
];
const FILE_LINES: usize = 600;
const FUNCTION_LINES: usize = 70;

fn files(dir: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|e| e == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn sources() -> Vec<(PathBuf, String)> {
    files(Path::new("src"), "rs").into_iter().map(|p| (p.clone(), fs::read_to_string(&p).unwrap())).collect()
}

fn room(path: &Path) -> Option<String> {
    let parts: Vec<_> = path.iter().map(|p| p.to_string_lossy().into_owned()).collect();
    (parts.len() > 2).then(|| parts[1].clone())
}

fn floor(room: &str) -> usize {
    FLOORS.iter().position(|f| f.contains(&room)).unwrap_or_else(|| panic!("room {room} stands on no floor"))
}

/// The text before the file's own tests.
fn code(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod ").next().unwrap()
}

fn report(what: &str, faults: &[String]) {
    assert!(faults.is_empty(), "{what}:\n{}", faults.join("\n"));
}

#[test]
fn a_room_imports_only_rooms_below_it() {
    let mut faults = Vec::new();
    for (path, text) in sources() {
        let Some(own) = room(&path) else { continue };
        for (number, line) in text.lines().enumerate() {
            for part in line.split("crate::").skip(1) {
                let other: String = part.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                let known = FLOORS.iter().any(|f| f.contains(&other.as_str()));
                if known && other != own && floor(&other) >= floor(&own) {
                    faults.push(format!("{}:{}: {own} may not import {other}", path.display(), number + 1));
                }
            }
        }
    }
    report("imports against the floors", &faults);
}

#[test]
fn pure_rooms_touch_nothing_outside() {
    let mut faults = Vec::new();
    for (path, text) in sources() {
        if !room(&path).is_some_and(|r| PURE.contains(&r.as_str())) {
            continue;
        }
        for (number, line) in code(&text).lines().enumerate() {
            for word in BANNED_IN_PURE.iter().filter(|w| line.contains(**w) && !line.trim_start().starts_with("//")) {
                faults.push(format!("{}:{}: {word}", path.display(), number + 1));
            }
        }
    }
    report("words banned from pure rooms", &faults);
}

#[test]
fn sled_is_named_in_the_journal_only_and_the_terminal_knows_no_network() {
    let mut faults = Vec::new();
    for (path, text) in sources() {
        let own = room(&path).unwrap_or_default();
        let names = |word: &str| code(&text).lines().any(|l| !l.trim_start().starts_with("//") && l.contains(word));
        if own != "journal" && names("sled::") {
            faults.push(format!("{}: sled", path.display()));
        }
        if own == "tui" && (names("tokio") || names("std::net") || names("std::fs")) {
            faults.push(format!("{}: network or files", path.display()));
        }
    }
    report("a library out of its room", &faults);
}

#[test]
fn every_file_has_a_caption_and_nothing_is_exported_twice() {
    let mut faults = Vec::new();
    for (path, text) in sources() {
        if !text.starts_with("//! ") {
            faults.push(format!("{}: no caption", path.display()));
        }
        if code(&text).lines().any(|l| l.trim_start().starts_with("pub use ")) {
            faults.push(format!("{}: pub use", path.display()));
        }
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let plain = |l: &str| l.is_empty() || l.starts_with("//!") || l.starts_with("pub mod ");
        if (name == "mod.rs" || name == "lib.rs") && !text.lines().all(plain) {
            faults.push(format!("{}: more than a caption and modules", path.display()));
        }
    }
    report("captions and exports", &faults);
}

#[test]
fn files_and_functions_keep_their_size() {
    let mut faults = Vec::new();
    for (path, text) in sources() {
        let lines = text.lines().count();
        if lines > FILE_LINES {
            faults.push(format!("{}: {lines} lines", path.display()));
        }
        for (start, length) in functions(&text).into_iter().filter(|(_, n)| *n > FUNCTION_LINES) {
            faults.push(format!("{}:{start}: a function of {length} lines", path.display()));
        }
    }
    report("too large", &faults);
}

/// First line and length of each function; rustfmt's indentation tells where one ends.
fn functions(text: &str) -> Vec<(usize, usize)> {
    let lines: Vec<_> = text.lines().collect();
    let mut found = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        let bare = line.trim_start();
        let words: Vec<_> = bare.split(['(', '<']).next().unwrap_or("").split(' ').collect();
        if !words.contains(&"fn") || bare.starts_with("//") || bare.ends_with(';') {
            continue;
        }
        let indent = &line[..line.len() - bare.len()];
        let end = format!("{indent}}}");
        let length = lines[i..].iter().position(|l| *l == end).map_or(1, |n| n + 1);
        found.push((i + 1, length));
    }
    found
}

fn keys(lang: &str) -> BTreeMap<String, String> {
    let mut keys = BTreeMap::new();
    for path in files(&Path::new("src/words").join(lang), "ftl") {
        for line in fs::read_to_string(&path).unwrap().lines() {
            let Some((key, _)) = line.split_once(" =") else { continue };
            if key.starts_with(|c: char| c.is_ascii_lowercase()) {
                let old = keys.insert(key.to_owned(), path.display().to_string());
                assert!(old.is_none(), "{key} stands twice: {} and {}", path.display(), old.unwrap());
            }
        }
    }
    keys
}

/// Every string literal that could be a key.
fn literals() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (_, text) in sources() {
        for part in text.split('"') {
            let key = part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
            if key && part.contains('-') {
                found.insert(part.to_owned());
            }
        }
    }
    found
}

/// Keys in calls that surely name one.
fn named() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (_, text) in sources() {
        for call in ["Message::new(", "words.get("] {
            for part in code(&text).split(call).skip(1) {
                let part = part.trim_start();
                if let Some(key) = part.strip_prefix('"').and_then(|rest| rest.split('"').next()) {
                    found.insert(key.to_owned());
                }
            }
        }
    }
    found
}

#[test]
fn every_message_stands_in_both_languages_and_is_used() {
    let (vi, en) = (keys("vi"), keys("en"));
    let only = |a: &BTreeMap<String, String>, b: &BTreeMap<String, String>| -> Vec<String> {
        a.iter().filter(|(k, _)| !b.contains_key(*k)).map(|(k, f)| format!("{f}: {k}")).collect()
    };
    report("only in Vietnamese", &only(&vi, &en));
    report("only in English", &only(&en, &vi));
    let literals = literals();
    let unused: Vec<_> = vi.keys().filter(|k| !literals.contains(*k)).cloned().collect();
    report("never used", &unused);
    let missing: Vec<_> = named().into_iter().filter(|k| !vi.contains_key(k)).collect();
    report("used but not in the Fluent files", &missing);
}

#[test]
fn arguments_of_a_message_are_the_same_in_both_languages() {
    let arguments = |lang: &str| -> BTreeMap<String, BTreeSet<String>> {
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for path in files(&Path::new("src/words").join(lang), "ftl") {
            let mut key = String::new();
            for line in fs::read_to_string(&path).unwrap().lines() {
                if let Some((name, _)) = line.split_once(" =")
                    && line.starts_with(|c: char| c.is_ascii_lowercase())
                {
                    key = name.to_owned();
                }
                let names = line.split("{ $").skip(1).map(|p| p.split([' ', '}']).next().unwrap().to_owned());
                found.entry(key.clone()).or_default().extend(names);
            }
        }
        found
    };
    let (vi, en) = (arguments("vi"), arguments("en"));
    let faults: Vec<_> = vi
        .iter()
        .filter_map(|(key, args)| en.get(key).filter(|other| *other != args).map(|o| format!("{key}: {args:?} {o:?}")))
        .collect();
    report("arguments differ", &faults);
}
