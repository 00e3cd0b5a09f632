//! Whatever is done to a case and its ballots: a verdict, a broken equation or faults with true lines; never a panic.
use std::fs;
use std::path::Path;

use daihoi::app::tally::judged;
use daihoi::app::tally_report::{lines, of_stop, of_verdict};
use daihoi::script::case::load;
use daihoi::words::lang::Lang;
use daihoi::words::speech::Words;

use crate::counts::case_file;
use crate::run::csv;
use crate::world::{Dice, world};

const WORDS: [&str; 26] = [
    "0",
    "-1",
    "1e3",
    "nan",
    "inf",
    "18446744073709551616",
    "9223372036854775807",
    "1000000000000000",
    "4294967295",
    "0x7fffffff",
    "true",
    "\"",
    "\"\"\"",
    "[",
    "]]",
    "{ }",
    "= =",
    "\n",
    "\n[papers]\n",
    "\n[[candidate]]\nname = \"A\"\nvotes = 3\n",
    "cumulative",
    "agree-disagree",
    "shares",
    ",,",
    "\u{0}",
    "ế",
];

/// One change to `bytes`.
fn mutate(dice: &mut Dice, bytes: &mut Vec<u8>) {
    let at = dice.under(bytes.len() + 1);
    let mut parts: Vec<Vec<u8>> = bytes.split_inclusive(|b| *b == b'\n').map(<[u8]>::to_vec).collect();
    match dice.under(7) {
        0 => bytes.truncate(at),
        1 => drop(bytes.splice(at..at, dice.of(&WORDS).bytes())),
        2 if at < bytes.len() => bytes[at] = u8::try_from(dice.under(256)).unwrap(),
        3 if !parts.is_empty() => {
            parts.remove(dice.under(parts.len()));
            *bytes = parts.concat();
        }
        4 if !parts.is_empty() => {
            let line = parts[dice.under(parts.len())].clone();
            parts.insert(dice.under(parts.len()), line);
            *bytes = parts.concat();
        }
        // A value for another, the commonest slip and the nearest to being believed.
        5 => {
            let text = String::from_utf8_lossy(bytes).into_owned();
            let numbers: Vec<_> = text.match_indices(|c: char| c.is_ascii_digit()).map(|(i, _)| i).collect();
            if let Some(at) = numbers.get(dice.under(numbers.len())) {
                bytes.splice(*at..=*at, dice.of(&WORDS).bytes());
            }
        }
        _ => dice.shuffle(&mut parts),
    }
}

/// The exit code that this case has, after everything is said that would be printed.
fn code(path: &Path, words: &Words) -> u8 {
    match load(path) {
        Ok(case) => {
            let outcome = judged(&case);
            let printed = match &outcome.verdict {
                Some(verdict) => serde_json::to_string(&of_verdict(&case, &outcome, verdict, words)).unwrap(),
                None => serde_json::to_string(&of_stop(&outcome, words)).unwrap(),
            };
            let text = lines(&case, &outcome, words).join("\n");
            assert!(!printed.contains('⟨') && !text.contains('⟨'), "{printed}\n{text}");
            assert_eq!(outcome.verdict.is_none(), outcome.equations.iter().any(|c| c.stops()));
            if outcome.verdict.is_some() { 0 } else { 3 }
        }
        Err(faults) => {
            assert!(!faults.0.is_empty());
            for fault in &faults.0 {
                assert_ne!(fault.wrong.key, "script-unread", "{faults:#?}");
                assert!(fault.line != Some(0));
            }
            faults.messages().iter().for_each(|m| assert!(!words.say(m).contains('⟨')));
            2
        }
    }
}

#[test]
fn mutated_cases_are_judged_or_faulted() {
    let dir = tempfile::tempdir().unwrap();
    let (path, papers) = (dir.path().join("case.toml"), dir.path().join("phieu.csv"));
    let words = [Words::new(Lang::Vi), Words::new(Lang::En)];
    let mut codes = [0u32; 4];
    for seed in 5_000_000..5_001_500 {
        let mut dice = Dice::new(seed);
        let world = world(seed);
        let mut files = [case_file(&world).into_bytes(), csv(&world).into_bytes()];
        for _ in 0..1 + dice.under(3) {
            let which = dice.under(2);
            mutate(&mut dice, &mut files[which]);
        }
        fs::write(&path, &files[0]).unwrap();
        fs::write(&papers, &files[1]).unwrap();
        codes[usize::from(code(&path, &words[dice.under(2)]))] += 1;
    }
    assert!(codes[0] > 50 && codes[2] > 300 && codes[3] > 20, "{codes:?}");
}
