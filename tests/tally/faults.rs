//! Bad input: every fault at once with its line, exit 2. Contradicting figures: both numbers, exit 3.
use crate::run::{Ran, known, run, written};

const CASE: &str = r#"rules = "190-qd-tw-2024"
kind = "members"
office = "committee"
seats = 2
[body]
summoned = 20
present = 18
[papers]
issued = 18
collected = 17
form = "cross-out"
invalid = { nobody = 1 }
[[candidate]]
name = "A"
votes = 12
[[candidate]]
name = "B"
votes = 10
"#;

/// The case with `from` replaced, run.
fn changed(from: &str, to: &str) -> Ran {
    assert!(CASE.contains(from), "{from}");
    written(CASE.replacen(from, to, 1).as_bytes(), &[], &["tally", "CASE"])
}

#[test]
fn the_case_itself_is_sound() {
    assert_eq!(changed("kind", "kind").code, 0);
}

#[test]
fn each_fault_is_told_with_its_line() {
    for (from, to, line, word) in [
        ("190-qd-tw-2024", "190-qd-tw-2023", 1, "190-qd-tw-2024"),
        ("\"members\"", "\"member\"", 2, "members"),
        ("\"committee\"", "7", 3, "office"),
        ("\"committee\"", "\"comittee\"", 3, "committee"),
        ("seats = 2", "seats = 0", 4, "seats"),
        ("seats = 2", "seats = -1", 4, "-1"),
        ("seats = 2", "seats = 2\nround = 0", 5, "round"),
        ("seats = 2", "seats = 2\nrevote = \"no\"", 5, "revote"),
        ("seats = 2", "seat = 2", 4, "seats"),
        ("summoned = 20", "summoned = nan", 6, "nan"),
        ("summoned = 20", "summoned = 99999999999999999999999999", 6, "summoned"),
        ("present = 18", "present = 18.5", 7, "18.5"),
        ("present = 18", "present = 18\nexcluded = { ill = 2 }", 8, "absent-throughout-accepted"),
        ("present = 18", "present = 18\nexcluded = { convening-absent-throughout = 1 }", 8, "exempt-absent"),
        ("present = 18", "present = 18\nexcluded = 3", 8, "excluded"),
        ("\"cross-out\"", "\"cross\"", 11, "cross-out"),
        ("\"cross-out\"", "\"cumulative\"", 11, "agree-disagree"),
        ("\"cross-out\"", "\"cross-out\"\nshares = 3", 12, "shares"),
        ("nobody = 1", "nobdy = 1", 12, "nobody"),
        ("nobody = 1", "nobody = \"one\"", 12, "one"),
        ("votes = 12", "votes = \"12\"", 15, "\"12\""),
        ("votes = 12", "votes = 9223372036854775807", 15, "9223372036854775807"),
        ("votes = 12", "vote = 12", 15, "votes"),
        ("name = \"B\"", "name = \"A\"", 17, "14"),
        ("name = \"B\"", "name = \"  \"", 17, "name"),
        ("form = \"cross-out\"", "form = \"cross-out\"\nballots = \"x.csv\"", 14, "candidate"),
        ("[papers]", "[papers", 8, "TOML"),
    ] {
        let ran = changed(from, to);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{from} → {to}: {}", ran.err);
        let told = ran.err.lines().find(|l| l.contains(&format!("case.toml:{line}: ")));
        assert!(told.is_some() && ran.err.contains(word), "{from} → {to}: {}", ran.err);
        assert!(ran.err.contains('→'), "a remedy: {}", ran.err);
    }
}

#[test]
fn all_faults_come_at_once() {
    let text = "rules = \"x\"\nkind = \"y\"\noffice = \"z\"\nseats = 1.5\nround = -3\nwhat = 1\n[body]\nsummoned = inf\n\
                [papers]\nissued = true\ncollected = \"1\"\nform = \"f\"\ninvalid = []\n[[candidate]]\nvotes = []\n";
    let ran = written(text.as_bytes(), &[], &["tally", "CASE"]);
    assert_eq!(ran.code, 2);
    for line in [1, 2, 3, 4, 5, 6, 8, 10, 11, 12, 13, 14, 15] {
        assert!(ran.err.contains(&format!("case.toml:{line}: ")), "line {line}: {}", ran.err);
    }
    let english = written(text.as_bytes(), &[], &["tally", "CASE", "--lang", "en"]);
    assert!(english.err.contains("cannot be \"f\""), "{}", english.err);
}

#[test]
fn files_that_are_no_cases() {
    let long = [b"# ".as_slice(), &vec![b'x'; 1_000_000], b"\n= \n"].concat();
    let wide = format!("rules = \"{}\"\n", "y".repeat(1_000_000));
    for bytes in [b"".as_slice(), b"\n\n\n", b"\xff\xfe\x00", b"\x00\x00", &long, wide.as_bytes(), b"[[[[[[[[[[[["] {
        let ran = written(bytes, &[], &["tally", "CASE", "--json"]);
        assert_eq!(ran.code, 2, "{}", ran.err);
        assert!(ran.err.contains("case.toml") && ran.err.len() < 5_000, "{} bytes", ran.err.len());
    }
    for path in ["/nowhere/case.toml", "/tmp", ""] {
        assert_eq!(run(&["tally", path]).code, 2, "{path}");
    }
    assert_eq!(run(&["tally"]).code, 2);
}

const BALLOTS: &str = "rules = \"190-qd-tw-2024\"\noffice = \"committee\"\nseats = 1\n[body]\nsummoned = 9\npresent = 9\n\
                       [papers]\nissued = 9\nform = \"FORM\"\nballots = \"phieu/a.csv\"\n";

fn ballots(form: &str, csv: &[u8]) -> Ran {
    written(BALLOTS.replace("FORM", form).as_bytes(), &[("phieu/a.csv", csv)], &["tally", "CASE"])
}

#[test]
fn faults_of_ballots_stand_on_their_lines() {
    for (form, csv, line, word) in [
        ("cross-out", "A,B\n1,0\n1,x\n", 3, "x"),
        ("cross-out", "A,B\n1,0\n\n# remark\n1,0,1\n", 5, "3"),
        ("cross-out", "A,A\n1,0\n", 1, "A"),
        ("cross-out", "A,\n1,0\n", 1, "2"),
        ("cross-out", "A,B,invalid\n1,0,\n1,0,torn\n", 3, "outside-name"),
        ("cross-out", "A,B,invalid,invalid\n1,0,,\n", 1, "invalid"),
        ("cross-out", "A,shares\n1,3\n", 2, "shares"),
        ("cross-out", "A,B\n1,\"0\n", 2, "0"),
        ("agree-disagree", "A,B\na,d\nb,N\na,1\n", 4, "1"),
        ("cross-out", "", 1, "1"),
        ("cross-out", "invalid\nnobody\n", 1, "1"),
    ] {
        let ran = ballots(form, csv.as_bytes());
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{csv:?}: {}", ran.err);
        assert!(ran.err.contains(&format!("phieu/a.csv:{line}: ")) && ran.err.contains(word), "{csv:?}: {}", ran.err);
    }
    let several = ballots("cross-out", b"A,B\n1,x\ny,0\n1\n");
    assert!([2, 3, 4].iter().all(|l| several.err.contains(&format!("a.csv:{l}: "))), "{}", several.err);
    assert!(ballots("cross-out", b"A,B\n1,\xff\n").err.contains("a.csv:2: "));
    let long = [b"A,B\n".as_slice(), &vec![b'1'; 1_000_000], b",0\n"].concat();
    let ran = ballots("cross-out", &long);
    assert!(ran.code == 2 && ran.err.len() < 2_000, "{} bytes", ran.err.len());
    let wide = format!("{}\n", vec!["A"; 500_000].join(","));
    assert_eq!(ballots("cross-out", wide.as_bytes()).code, 2);
}

#[test]
fn shares_are_needed_and_are_numbers() {
    let case = BALLOTS.replace("FORM", "cumulative").replace("190-qd-tw-2024", "luat-doanh-nghiep-2020");
    let run = |csv: &str| written(case.as_bytes(), &[("phieu/a.csv", csv.as_bytes())], &["tally", "CASE"]);
    assert_eq!(run("A,B,shares\n3,4,7\n").code, 0);
    for csv in [
        "A,B\n3,4\n",
        "A,B,shares\n3,4,\n",
        "A,B,shares\n3,4,0\n",
        "A,B,shares\n3,-4,7\n",
        "A,B,shares\n3,1e3,7\n",
        "A,B,shares\n3,4,99999999999999999999\n",
        "A,B,shares\n+3,4,9\n",
    ] {
        assert_eq!(run(csv).code, 2, "{csv:?}");
    }
}

/// The program has no way to tell shares from heads: it judges, and says what does not fit.
#[test]
fn more_shares_than_are_present_are_told() {
    let case = BALLOTS.replace("FORM", "cumulative").replace("190-qd-tw-2024", "luat-doanh-nghiep-2020");
    let ran = written(case.as_bytes(), &[("phieu/a.csv", b"A,B,shares\n3,4,12\n")], &["tally", "CASE"]);
    assert!(ran.code == 0 && ran.out.contains("12 cổ phần") && ran.out.contains("lệch 3"), "{}", ran.out);
    let names = CASE.replace("190-qd-tw-2024", "luat-doanh-nghiep-2020").replace("cross-out", "cumulative");
    let told = |votes: &str| written(names.replace("votes = 12", votes).as_bytes(), &[], &["tally", "CASE"]).out;
    // 18 shares present × 2 seats carry 36 votes.
    assert!(told("votes = 26").contains("chưa kiểm tra được E8"));
    let over = told("votes = 27");
    assert!(over.contains("lệch 1") && over.contains("36"), "{over}");
}

#[test]
fn who_is_present_may_be_left_out_where_nothing_is_counted_on_it() {
    let text = CASE.replace("present = 18\n", "");
    let ran = written(text.as_bytes(), &[], &["tally", "CASE", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let ids: Vec<_> = json["equations"].as_array().unwrap().iter().map(|e| e["id"].clone()).collect();
    assert!(ran.code == 0 && json["base"] == 20 && ids.contains(&"E1".into()) && !ids.contains(&"E3".into()), "{json}");
    let company = text.replace("190-qd-tw-2024", "luat-doanh-nghiep-2020");
    let ran = written(company.as_bytes(), &[], &["tally", "CASE"]);
    assert!(ran.code == 2 && ran.err.contains("present"), "{}", ran.err);
}

#[test]
fn nobody_is_left_out_of_a_meeting() {
    let text = CASE.replace("present = 18", "present = 18\nexcluded = { exempt-absent = 1 }");
    let ran = written(
        format!("kind = \"meeting\"\n{}", text.replace("kind = \"members\"\n", "")).as_bytes(),
        &[],
        &["tally", "CASE"],
    );
    assert!(ran.code == 2 && ran.err.contains("exempt-absent") && ran.err.contains("không có khóa nào"), "{}", ran.err);
}

#[test]
fn the_row_of_a_valid_paper_may_end_before_the_reasons() {
    let csv = b"A,B,invalid\n1,0\n0,1,\n1,0,outside-name\n";
    let ran = ballots("cross-out", csv);
    assert!(ran.code == 0 && ran.out.contains("hợp lệ 2, không hợp lệ 1"), "{} {}", ran.out, ran.err);
    assert_eq!(ballots("cross-out", b"A,B,invalid\n1\n").code, 2);
    assert_eq!(ballots("cross-out", b"A,invalid,B\n1,\n").code, 2, "only the last column may be left out");
}

#[test]
fn a_missing_file_of_ballots_is_a_fault_of_the_case() {
    let ran = written(BALLOTS.replace("FORM", "cross-out").as_bytes(), &[], &["tally", "CASE"]);
    assert!(ran.code == 2 && ran.err.contains("case.toml:10: ") && ran.err.contains("a.csv"), "{}", ran.err);
}

#[test]
fn broken_equations_name_both_numbers_and_give_no_verdict() {
    for (from, to, id, left, right) in [
        ("present = 18", "present = 21", "E1", "21", "20"),
        ("issued = 18", "issued = 19", "E3", "19", "18"),
        ("collected = 17", "collected = 19", "E5", "19", "18"),
        ("nobody = 1", "nobody = 18", "E6", "17", "18"),
        ("votes = 12", "votes = 23", "E8", "33", "32"),
        ("votes = 12", "votes = 17", "E8", "17", "16"),
    ] {
        let text = CASE.replacen(from, to, 1);
        let plain = written(text.as_bytes(), &[], &["tally", "CASE"]);
        assert_eq!(plain.code, 3, "{from} → {to}: {}", plain.out);
        let told = plain.err.lines().find(|l| l.starts_with(&format!("{id}:")) && l.contains(left)).unwrap();
        assert!(told.contains(right) && told.contains("lệch 1"), "{told}");
        assert!(plain.out.contains('✗') && !plain.out.contains("Trúng cử"), "{}", plain.out);
        let ran = written(text.as_bytes(), &[], &["tally", "CASE", "--json"]);
        let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
        assert!(json.get("elected").is_none() && json.get("candidates").is_none() && ran.code == 3);
        let broken = |e: &serde_json::Value| e["id"] == id && e["holds"] == false;
        let equation = json["equations"].as_array().unwrap().iter().find(|e| broken(e)).unwrap().clone();
        assert_eq!((equation["left"].to_string(), equation["right"].to_string()), (left.into(), right.into()));
    }
}

#[test]
fn rows_and_collected_papers_must_agree() {
    let case = BALLOTS.replace("FORM", "cross-out").replace("issued = 9\n", "issued = 9\ncollected = 4\n");
    let ran = written(case.as_bytes(), &[("phieu/a.csv", b"A,B\n1,0\n1,0\n0,1\n")], &["tally", "CASE"]);
    assert!(ran.code == 3 && ran.err.contains("E7") && ran.err.contains("lệch 1"), "{}", ran.err);
}

#[test]
fn columns_of_one_name_add_up_to_the_valid_papers() {
    let one = CASE.replace("cross-out", "agree-disagree").replace("votes = 12", "votes = 9\ndisagree = 6");
    let one = one.split("[[candidate]]\nname = \"B\"").next().unwrap();
    let ran = written(one.as_bytes(), &[], &["tally", "CASE"]);
    assert!(ran.code == 3 && ran.err.contains("E9") && ran.err.contains("15") && ran.err.contains("16"), "{}", ran.err);
    let whole = one.replace("disagree = 6", "disagree = 7");
    assert_eq!(written(whole.as_bytes(), &[], &["tally", "CASE"]).code, 0);
}

#[test]
fn missing_papers_and_misprints_are_told_and_do_not_block() {
    let case = CASE.replace("[papers]\n", "[papers]\nprinted = 20\nkept = 1\nnot_returned = 0\n");
    let ran = written(case.as_bytes(), &[], &["tally", "CASE"]);
    assert!(ran.code == 0 && ran.out.contains("✗ E2") && ran.out.contains("✗ E4"), "{}", ran.out);
}

#[test]
fn rules_beside_the_case_go_before_those_inside() {
    let own = std::fs::read_to_string(format!("{}/agendas/rules/190-qd-tw-2024.toml", env!("CARGO_MANIFEST_DIR")));
    let own = own.unwrap().replacen("value = \"more-than-half\"", "value = { at-least-percent = 65 }", 1);
    let file: (&str, &[u8]) = ("rules/190-qd-tw-2024.toml", own.as_bytes());
    let ran = written(CASE.as_bytes(), &[file], &["tally", "CASE", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(json["needed"], 13);
    for share in ["at-least-percent = 0", "at-least-percent = 101", "more-than-percent = 100"] {
        let own = own.replacen("at-least-percent = 65", share, 1);
        let ran = written(CASE.as_bytes(), &[("rules/190-qd-tw-2024.toml", own.as_bytes())], &["tally", "CASE"]);
        assert!(ran.code == 2 && ran.err.contains(share), "{}", ran.err);
    }
    let broken = own.replacen("article = \"Điều 30 khoản 2\"\n", "", 1);
    let ran = written(CASE.as_bytes(), &[("rules/190-qd-tw-2024.toml", broken.as_bytes())], &["tally", "CASE"]);
    assert!(ran.code == 2 && ran.err.contains("rules/190-qd-tw-2024.toml:"), "{}", ran.err);
}

#[test]
fn who_is_left_out_does_not_matter_where_the_summoned_do_not_count() {
    let case = CASE
        .replace("190-qd-tw-2024", "robert")
        .replace("present = 18", "present = 18\nexcluded = { exempt-absent = 2 }");
    let ran = written(case.as_bytes(), &[], &["tally", "CASE", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((ran.code, json["base"].clone()), (0, 16.into()));
    assert!(json["notices"].as_array().unwrap().iter().any(|n| n.as_str().unwrap().contains("case.toml:8")), "{json}");
    assert_eq!(run(&["tally", &known("vi-du.toml"), "--what"]).code, 2);
}

#[test]
fn an_open_quote_swallows_no_ballots() {
    let ran = ballots("cross-out", b"A,B\n1,\"0\n0,1\n0,1\n0,1\n");
    assert!(ran.code == 2 && ran.err.contains("a.csv:2: "), "{}", ran.err);
}

/// The program itself on cases with random bytes changed: an answer, never a panic. More of them run in memory.
#[test]
fn changed_bytes_are_judged_or_faulted() {
    let mut state = 7u64;
    let mut under = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below
    };
    let mut codes = std::collections::BTreeSet::new();
    for _ in 0..120 {
        let mut bytes = CASE.as_bytes().to_vec();
        for _ in 0..1 + under(2) {
            let at = under(bytes.len());
            bytes[at] = if under(3) == 0 { u8::try_from(under(256)).unwrap() } else { b"0123456789"[under(10)] };
        }
        let ran = written(&bytes, &[], &["tally", "CASE", "--json"]);
        assert!([0, 2, 3].contains(&ran.code), "{}: {}", ran.code, String::from_utf8_lossy(&bytes));
        codes.insert(ran.code);
    }
    assert_eq!(codes.len(), 3, "{codes:?}");
}
