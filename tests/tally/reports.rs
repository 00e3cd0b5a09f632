//! The report as it is read.
use crate::run::{known, run};

/// The report on `case` is that of `expected`, a file beside it.
fn same(case: &str, lang: &str, expected: &str) {
    let ran = run(&["tally", &known(case), "--lang", lang]);
    let path = known(expected);
    if std::env::var_os("TALLY_UPDATE").is_some() {
        std::fs::write(&path, &ran.out).unwrap();
    }
    assert_eq!(ran.out, std::fs::read_to_string(&path).unwrap(), "{expected}");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
}

#[test]
fn a_report_in_vietnamese() {
    same("vi-du.toml", "vi", "vi-du.vi.txt");
    same("doan-19-phieu.toml", "vi", "doan-19-phieu.vi.txt");
    same("dong-y.toml", "vi", "dong-y.vi.txt");
}

#[test]
fn a_report_in_english() {
    same("robert-40-ballots.toml", "en", "robert-40-ballots.en.txt");
    same("co-dong.toml", "en", "co-dong.en.txt");
}
