//! Whatever is appended and whatever then happens to one copy: every acknowledged line is there.
use std::fs;

use daihoi::journal::contract::Journal;
use daihoi::journal::store::Store;
use proptest::prelude::*;

use crate::help::{append, lines, reopen};

#[derive(Clone, Debug)]
enum Damage {
    Flip(usize, u8),
    Cut(usize),
    Zero(usize, usize),
    Insert(usize, Vec<u8>),
    Remove(usize, usize),
}

impl Damage {
    fn apply(&self, bytes: &mut Vec<u8>) {
        let len = bytes.len().max(1);
        let span = |at: usize, n: usize| at % len..(at % len + n).min(len);
        match self {
            Self::Flip(at, bit) => bytes[at % len] ^= 1 << (bit % 8),
            Self::Cut(at) => bytes.truncate(at % len),
            Self::Zero(at, n) => bytes[span(*at, *n)].fill(0),
            Self::Insert(at, new) => drop(bytes.splice(at % len..at % len, new.iter().copied())),
            Self::Remove(at, n) => drop(bytes.drain(span(*at, *n))),
        }
    }
}

fn damage() -> impl Strategy<Value = Damage> {
    // sled's file is long and mostly empty at its end: half of the places lie at the front.
    let place = prop_oneof![0..20_000_usize, any::<usize>()];
    prop_oneof![
        (place.clone(), any::<u8>()).prop_map(|(at, bit)| Damage::Flip(at, bit)),
        place.clone().prop_map(Damage::Cut),
        (place.clone(), 1..9000_usize).prop_map(|(at, n)| Damage::Zero(at, n)),
        (place.clone(), prop::collection::vec(any::<u8>(), 1..300)).prop_map(|(at, new)| Damage::Insert(at, new)),
        (place, 1..3000_usize).prop_map(|(at, n)| Damage::Remove(at, n)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damage_to_one_copy_loses_nothing(
        batches in prop::collection::vec((1..5_u32, 0..4000_usize), 1..20),
        reopened in any::<bool>(),
        twin in any::<bool>(),
        damage in damage(),
    ) {
        let dir = tempfile::tempdir().unwrap();
        let mut store = Store::open(dir.path()).unwrap();
        for (count, size) in &batches {
            append(&mut store, *count, *size).unwrap();
        }
        if reopened {
            drop(store);
            store = Store::open(dir.path()).unwrap();
            append(&mut store, 1, 10).unwrap();
        }
        let made = lines(&store);
        prop_assert_eq!(store.head().count, made.len() as u64);
        drop(store);
        let path = dir.path().join(if twin { "journal.jsonl" } else { "store/db" });
        let mut bytes = fs::read(&path).unwrap();
        damage.apply(&mut bytes);
        fs::write(&path, bytes).unwrap();
        let (read, _) = reopen(dir.path());
        prop_assert_eq!(read, made);
    }
}
