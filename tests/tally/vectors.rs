//! The known counts of the sources.
use serde_json::{Value, json};

use crate::run::{json, known};

/// Base, needed, valid, what each name comes to, vacant, next.
fn check(name: &str, want: &Value) {
    let (got, code) = json(&known(name));
    assert_eq!(code, 0, "{name}");
    for (key, value) in want.as_object().unwrap() {
        let shown = match key.as_str() {
            "verdicts" => got["candidates"].as_array().unwrap().iter().map(|c| c["verdict"].clone()).collect(),
            "votes" => got["candidates"].as_array().unwrap().iter().map(|c| c["votes"].clone()).collect(),
            "percents" => got["candidates"].as_array().unwrap().iter().map(|c| c["percent"].clone()).collect(),
            _ => got[key].clone(),
        };
        assert_eq!(&shown, value, "{name}: {key}");
    }
    let equations = got["equations"].as_array().unwrap();
    assert!(equations.len() >= 4 && equations.iter().all(|e| e["holds"] == true), "{name}: {equations:#?}");
}

#[test]
fn the_example_of_the_file_format() {
    check(
        "vi-du.toml",
        &json!({
            "base": 180, "needed": 91, "valid": 175, "vacant": 0, "next": "done",
            "verdicts": ["elected", "elected", "elected", "not-elected"],
            "percents": ["88.89", "66.67", "66.67", "50.00"],
            "elected": ["Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường"], "tied": [],
            "articles": ["Điều 30 khoản 2", "Điều 30"],
            "sentence": "182 triệu tập − 2 được trừ = 180; quá một nửa là 91",
        }),
    );
}

#[test]
fn five_votes_of_eleven_members_do_not_elect() {
    let not = json!(["not-elected"]);
    check(
        "11-nguoi-5-phieu.toml",
        &json!({ "base": 10, "needed": 6, "verdicts": not, "vacant": 1, "next": "second-round" }),
    );
    check(
        "11-nguoi-5-phieu-khong-tru.toml",
        &json!({ "base": 11, "needed": 6, "verdicts": not, "percents": ["45.45"], "next": "second-round" }),
    );
}

#[test]
fn thresholds_of_182_and_298() {
    check("182.toml", &json!({ "base": 182, "needed": 92, "elected": [], "next": "congress-decides" }));
    check("298.toml", &json!({ "base": 298, "needed": 150, "elected": ["Người Thử An"], "next": "done" }));
}

#[test]
fn the_youth_unions_example_under_its_own_rules_and_under_190() {
    check(
        "doan-19-phieu.toml",
        &json!({
            "base": 18, "needed": 10, "valid": 16, "votes": [8, 11, 8],
            "verdicts": ["not-elected", "elected", "not-elected"], "vacant": 1,
        }),
    );
    check("190-20-nguoi.toml", &json!({ "base": 20, "needed": 11, "elected": ["Người Thử Bình"], "vacant": 1 }));
    let both = json!(["Người Thử Bình", "Người Thử Cường"]);
    check("190-20-nguoi-tru-1.toml", &json!({ "base": 19, "needed": 10, "elected": both, "vacant": 0 }));
}

#[test]
fn forty_ballots_under_roberts_rules() {
    check(
        "robert-40-ballots.toml",
        &json!({
            "base": 40, "needed": 21, "elected": ["Invented Person One", "Invented Person Two"], "tied": [],
            "verdicts": ["elected", "elected", "not-elected"], "vacant": 1, "next": "second-round",
        }),
    );
}

#[test]
fn shares_and_columns_from_files_of_ballots() {
    check(
        "co-dong.toml",
        &json!({
            "base": 800, "needed": 1, "valid": 3, "votes": [600, 350, 250], "percents": ["75.00", "43.75", "31.25"],
            "elected": ["Người Thử An", "Người Thử Bình"], "next": "done",
        }),
    );
    check(
        "dong-y.toml",
        &json!({ "base": 7, "needed": 4, "valid": 6, "votes": [5, 2], "vacant": 1, "next": "second-round" }),
    );
    let (got, _) = json(&known("dong-y.toml"));
    let notices: Vec<_> = got["notices"].as_array().unwrap().iter().map(|n| n.as_str().unwrap()).collect();
    assert!(notices.iter().any(|n| n.starts_with("1 phiếu") && n.contains("số 4")), "{notices:?}");
}
