//! The report as it is read.
use crate::run::{known, run};

/// The report on `case`, which has a verdict.
fn report(case: &str, lang: &str) -> String {
    let ran = run(&["tally", &known(case), "--lang", lang]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    ran.out
}

#[test]
fn a_report_in_vietnamese() {
    insta::assert_snapshot!("vi-du", report("vi-du.toml", "vi"));
    insta::assert_snapshot!("doan-19-phieu", report("doan-19-phieu.toml", "vi"));
    insta::assert_snapshot!("dong-y", report("dong-y.toml", "vi"));
}

#[test]
fn a_report_in_english() {
    insta::assert_snapshot!("robert-40-ballots", report("robert-40-ballots.toml", "en"));
    insta::assert_snapshot!("co-dong", report("co-dong.toml", "en"));
}
