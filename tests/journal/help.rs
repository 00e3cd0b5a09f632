//! Records to try the journal on.
use std::ops::ControlFlow;
use std::path::Path;

use daihoi::base::id::PersonCode;
use daihoi::base::role::{Actor, Role};
use daihoi::journal::contract::Journal;
use daihoi::journal::fault::JournalFault;
use daihoi::journal::healing::Healing;
use daihoi::journal::store::Store;
use daihoi::record::entry::{Entry, Fact, VERSION};
use daihoi::record::line;
use daihoi::record::people::PeopleEvent;

/// The JSON of entry `seq` with `more` to come, about `size` bytes.
pub(crate) fn entry(seq: u64, more: u32, size: usize) -> String {
    let text: String = format!("việc số {seq} ").chars().cycle().take(size).collect();
    let entry = Entry {
        v: VERSION,
        seq,
        at: chrono::DateTime::parse_from_rfc3339("2026-11-22T08:00:00+07:00").unwrap(),
        by: Actor::new(Role::Console, 1),
        more,
        fact: Fact::People(PeopleEvent::AbsenceReason {
            code: PersonCode::from("PD-001"),
            reason: text,
            salt: String::new(),
        }),
    };
    line::encode(&entry).unwrap()
}

/// The entries of one command: `count` of them after number `after`.
pub(crate) fn command(after: u64, count: u32, size: usize) -> Vec<String> {
    (0..count).map(|i| entry(after + u64::from(i) + 1, count - 1 - i, size)).collect()
}

/// Appends a command of `count` entries.
pub(crate) fn append(journal: &mut dyn Journal, count: u32, size: usize) -> Result<(), JournalFault> {
    let lines = command(journal.head().count, count, size);
    journal.append(&lines).map(drop)
}

/// Every sealed line.
pub(crate) fn lines(journal: &dyn Journal) -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    journal
        .read(1, &mut |_, text| {
            all.push(text.to_vec());
            ControlFlow::Continue(())
        })
        .unwrap();
    all
}

/// Makes a closed record of `commands` commands with 1, 2, 3, 1, 2, 3, … entries; gives its lines.
pub(crate) fn make(dir: &Path, commands: u32) -> Vec<Vec<u8>> {
    let mut store = Store::open(dir).unwrap();
    for i in 0..commands {
        append(&mut store, 1 + i % 3, 300).unwrap();
    }
    lines(&store)
}

/// Opens the record, reads it, and appends to it; gives its lines and what was healed.
pub(crate) fn reopen(dir: &Path) -> (Vec<Vec<u8>>, Vec<Healing>) {
    let mut store = Store::open(dir).unwrap();
    let healings = store.take_healings();
    let before = lines(&store);
    append(&mut store, 2, 50).unwrap();
    assert_eq!(lines(&store).len(), before.len() + 2);
    assert_eq!(lines(&store)[..before.len()], before);
    drop(store);
    let mut again = Store::open(dir).unwrap();
    assert_eq!(again.take_healings(), [], "the second opening finds nothing to heal");
    assert_eq!(lines(&again).len(), before.len() + 2);
    (before, healings)
}
