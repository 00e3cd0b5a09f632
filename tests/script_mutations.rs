//! Whatever is done to the files of an agenda, loading them gives values or faults with true lines, never a panic.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use std::fs;

use daihoi::script::bundled;
use daihoi::script::load::load;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

const FILES: [&str; 3] = ["agenda.toml", "roster.csv", "rules/244-qd-tw-2014.toml"];

fn originals() -> [Vec<u8>; 3] {
    let bundle = bundled::find("chi-bo").unwrap();
    [bundle.agenda, bundle.roster, bundled::rule_file("244-qd-tw-2014").unwrap()].map(|t| t.as_bytes().to_vec())
}

#[derive(Clone, Debug)]
enum Mutation {
    DeleteLine(Index),
    DoubleLine(Index),
    SwapLines(Index, Index),
    CutAt(Index),
    Bytes(Index, Vec<u8>),
    Flip(Index, u8),
    Word(Index, String),
}

fn mutation() -> impl Strategy<Value = Mutation> {
    let index = any::<Index>;
    prop_oneof![
        index().prop_map(Mutation::DeleteLine),
        index().prop_map(Mutation::DoubleLine),
        (index(), index()).prop_map(|(a, b)| Mutation::SwapLines(a, b)),
        index().prop_map(Mutation::CutAt),
        (index(), vec(any::<u8>(), 1..20)).prop_map(|(i, b)| Mutation::Bytes(i, b)),
        (index(), any::<u8>()).prop_map(|(i, b)| Mutation::Flip(i, b)),
        (index(), "[\\[\\]{}\"'=,.#\\-0-9a-zế\n]{1,8}").prop_map(|(i, w)| Mutation::Word(i, w)),
    ]
}

fn apply(bytes: Vec<u8>, mutation: &Mutation) -> Vec<u8> {
    if bytes.is_empty() {
        return bytes;
    }
    let mut lines: Vec<Vec<u8>> = bytes.split_inclusive(|b| *b == b'\n').map(<[u8]>::to_vec).collect();
    let mut bytes = bytes;
    match mutation {
        Mutation::DeleteLine(i) => drop(lines.remove(i.index(lines.len()))),
        Mutation::DoubleLine(i) => {
            let at = i.index(lines.len());
            lines.insert(at, lines[at].clone());
        }
        Mutation::SwapLines(a, b) => {
            let (a, b) = (a.index(lines.len()), b.index(lines.len()));
            lines.swap(a, b);
        }
        Mutation::CutAt(i) => {
            bytes.truncate(i.index(bytes.len()));
            return bytes;
        }
        Mutation::Bytes(i, new) => {
            let at = i.index(bytes.len());
            bytes.splice(at..at, new.iter().copied());
            return bytes;
        }
        Mutation::Flip(i, new) => {
            let at = i.index(bytes.len());
            bytes[at] = *new;
            return bytes;
        }
        Mutation::Word(i, word) => {
            let at = i.index(bytes.len());
            bytes.splice(at..at, word.bytes());
            return bytes;
        }
    }
    lines.concat()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn mutated_files_load_or_are_faulted(mutations in vec((0usize..3, mutation()), 1..5)) {
        let mut files = originals();
        for (file, mutation) in &mutations {
            files[*file] = apply(std::mem::take(&mut files[*file]), mutation);
        }
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("rules")).unwrap();
        for (name, bytes) in FILES.iter().zip(&files) {
            fs::write(dir.path().join(name), bytes).unwrap();
        }
        match load(dir.path(), &mut || "00".into()) {
            Ok(loaded) => {
                prop_assert!(!loaded.agenda.steps.is_empty() && !loaded.people.is_empty());
                for election in loaded.agenda.steps.iter().filter_map(|s| s.election.as_ref()) {
                    let known = |code| loaded.people.iter().any(|p| p.person.code == code);
                    prop_assert!(election.candidates.iter().chain(&election.board).all(|c| known(c.clone())));
                    prop_assert!(election.seats > 0 && election.board_head.is_some());
                }
            }
            Err(faults) => {
                prop_assert!(!faults.0.is_empty());
                for fault in &faults.0 {
                    prop_assert!(fault.wrong.key != "script-unread", "{:?}", faults);
                    let bytes = FILES.iter().position(|f| *f == fault.file).map(|i| &files[i]);
                    let (Some(bytes), Some(line)) = (bytes, fault.line) else { continue };
                    let lines = bytes.split(|b| *b == b'\n').count();
                    prop_assert!((1..=lines).contains(&(line as usize)), "{:?} of {} lines", fault, lines);
                }
            }
        }
    }
}
