//! Every report and refusal reads as a sentence in both languages, with its numbers.
use std::io;

use daihoi::base::message::Message;
use daihoi::journal::contract::Head;
use daihoi::journal::fault::JournalFault;
use daihoi::journal::finding::{Finding, Wrong};
use daihoi::journal::healing::{Copy, Healing};
use daihoi::journal::verify::{Report, StoreState};
use daihoi::words::lang::Lang;
use daihoi::words::speech::Words;

fn faults() -> Vec<JournalFault> {
    let error = || io::Error::from(io::ErrorKind::PermissionDenied);
    vec![
        JournalFault::folder("dir".as_ref(), error()),
        JournalFault::folder("dir".as_ref(), io::ErrorKind::StorageFull.into()),
        JournalFault::Absent("dir".into()),
        JournalFault::Locked(Some(4711)),
        JournalFault::Locked(None),
        JournalFault::disk(io::ErrorKind::QuotaExceeded.into()),
        JournalFault::disk(error()),
        JournalFault::Store("cause".to_owned()),
        JournalFault::Disagree(12),
        JournalFault::BothHurt(12),
        JournalFault::Rewritten(12),
        JournalFault::Order { expected: 5, found: "{}".to_owned() },
        JournalFault::ReadOnly,
        JournalFault::Unsettled,
    ]
}

fn healings() -> Vec<Healing> {
    vec![
        Healing::Restored { copy: Copy::Twin, from: 7, lines: 3 },
        Healing::Dropped { copy: Copy::Store, from: 7, lines: 3 },
        Healing::Rebuilt { lines: 9 },
        Healing::SetAside { name: "store.damaged-1".to_owned() },
        Healing::Head { count: 9 },
        Healing::Lost { from: 7, lines: 3 },
        Healing::MirrorRenewed { name: "journal.jsonl.damaged-1".to_owned() },
    ]
}

fn findings() -> Vec<Finding> {
    let wrong = [
        Wrong::Shape,
        Wrong::Cut,
        Wrong::Changed,
        Wrong::Inserted { seq: 3 },
        Wrong::Swapped { seq: 8, with: 9 },
        Wrong::Missing { lines: 2 },
        Wrong::Number { seq: 6 },
        Wrong::Entry("cause".to_owned()),
        Wrong::TailCut { acknowledged: 11 },
        Wrong::Rewritten,
    ];
    wrong.into_iter().map(|wrong| Finding { line: 7, wrong }).collect()
}

#[test]
fn every_sentence_is_whole_in_both_languages() {
    let mut all: Vec<Message> = faults().iter().map(JournalFault::message).collect();
    all.extend(healings().iter().map(Healing::message));
    all.extend(findings().iter().map(Finding::message));
    for store in [StoreState::Same, StoreState::Differs, StoreState::Absent, StoreState::InUse] {
        let report = Report { head: Head::START, finding: None, unfinished: 2, store, head_sound: false };
        all.extend(report.messages());
    }
    for words in [Words::new(Lang::Vi), Words::new(Lang::En)] {
        for message in &all {
            let text = words.say(message).replace("{}", "");
            assert!(!text.contains(['{', '⟨', '$']), "{text}");
            assert!(text.ends_with(['.', '?']) && text.chars().count() > 20, "{text}");
        }
    }
}

#[test]
fn a_cut_tail_is_told_with_its_numbers() {
    let finding = Finding { line: 7, wrong: Wrong::TailCut { acknowledged: 11 } };
    let text = Words::new(Lang::Vi).say(&finding.message());
    let told = "Biên bản bị cắt mất 5 dòng cuối, kể từ dòng 7: đã xác nhận 11 dòng, tệp chỉ còn 6.";
    assert_eq!(text, told);
}
