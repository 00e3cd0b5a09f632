//! What leaving lines out must not hide, and what a signed archive must not carry or lack. Each is signed with a key that
//! fits: only what is in the archive tells.
use daihoi::journal::archive::manifest::Missing;
use daihoi::record::chain::Link;
use daihoi::record::left_out::{LeftOut, Withheld};
use daihoi::record::line;
use serde_json::{Value, json};

use crate::checkers::caught;
use crate::made::{Parts, foreign_key, good, own_key};

/// The line `text` (an entry's JSON) sealed after `before`.
fn sealed(before: Link, text: &str) -> String {
    line::seal(before, text).0
}

fn opened(before: Link, sealed: &str) -> (String, Link) {
    let (text, link) = line::open(before, sealed.as_bytes()).unwrap();
    (String::from_utf8(text).unwrap(), link)
}

/// The first line holds roll, agenda and rules, and the second is left out: the chain must go through it.
#[test]
fn a_line_before_one_that_was_left_out_is_bound_too() {
    for (from, to) in [("\"rehearsal\":false", "\"rehearsal\":true"), ("\"seats\":", "\"seats\": ")] {
        let mut parts = good(false).parts();
        parts.lines("record.jsonl", |lines| {
            let (text, _) = opened(Link::START, &lines[0]);
            assert!(text.contains(from) && LeftOut::read(lines[1].as_bytes()).is_some());
            lines[0] = sealed(Link::START, &text.replacen(from, to, 1));
        });
        caught(&parts.signed(&own_key()), None, &["record.jsonl", "ine 2"]);
    }
}

/// A line of the congress in the shape of one that may be left out: its stream is part of its link.
#[test]
fn a_line_of_the_congress_cannot_be_left_out_as_if_it_were_a_notice() {
    let mut parts = good(false).parts();
    let mut place = String::new();
    parts.lines("record.jsonl", |lines| {
        let at = lines.iter().position(|l| l.contains("\"board-named\"")).unwrap();
        let (text, hash) = line::split(lines[at].as_bytes()).unwrap();
        let out = LeftOut { seq: at as u64 + 1, left_out: Withheld::Notices, text: Link::of(&text), hash };
        lines[at] = out.line();
        place = format!("ine {}", at + 1);
    });
    caught(&parts.signed(&own_key()), None, &["record.jsonl", &place]);
}

/// `figures.json` changed by `change`.
fn with_figures(change: impl FnOnce(&mut Value)) -> Parts {
    let mut parts = good(false).parts();
    let mut figures: Value = serde_json::from_slice(parts.file("figures.json")).unwrap();
    change(&mut figures);
    *parts.file("figures.json") = serde_json::to_vec_pretty(&figures).unwrap();
    parts
}

#[test]
fn figures_cannot_be_left_out_and_nobody_can_be_added_to_the_elected() {
    let lacking = with_figures(|f| *f = json!({ "v": f["v"] }));
    caught(&lacking.signed(&own_key()), None, &["figures.json"]);
    let lacking = with_figures(|f| drop(f.as_object_mut().unwrap().remove("attendance")));
    caught(&lacking.signed(&own_key()), None, &["figures.json"]);
    let added = with_figures(|f| {
        let elected = f["elections"].as_array_mut().unwrap().iter_mut().find(|e| e["elected"][0].is_object()).unwrap();
        let mut one = elected["elected"][0].clone();
        one["name"] = json!("Ngô Thị Thêm Vào");
        elected["elected"].as_array_mut().unwrap().push(one);
    });
    caught(&added.signed(&own_key()), None, &["figures.json", "elected"]);
}

/// The agenda the congress was opened from cannot be replaced by naming the true one as left out.
#[test]
fn a_file_cannot_stand_in_the_place_of_one_the_record_names() {
    let mut parts = good(false).parts();
    let listed = parts.manifest.files.iter().find(|f| f.source.as_deref() == Some("agenda.toml")).unwrap().clone();
    parts.file("agenda/agenda.toml").extend_from_slice(b"\n# not what was opened\n");
    parts.manifest.files_left_out.push(Missing { source: "agenda.toml".into(), sha256: listed.sha256.clone() });
    caught(&parts.signed(&own_key()), None, &["twice"]);
}

#[test]
fn a_file_that_is_no_part_of_an_archive_is_named() {
    for name in ["documents/nghi-quyet.pdf", "more/x.txt", "agenda/agenda.txt", "papers/a/b.pdf"] {
        let mut parts = good(false).parts();
        parts.files.insert(1, (name.to_owned(), b"added".to_vec()));
        caught(&parts.signed(&foreign_key()), Some(&foreign_key().public().fingerprint()), &[name]);
    }
}
