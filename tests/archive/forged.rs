//! Records forged before they were archived: hashes made anew, figures made to fit, even signed with the right key. What
//! does not follow is found at its line, by both.
use daihoi::congress::event::Event;
use daihoi::count::ballot::{Column, Marks};
use daihoi::count::event::BoxEvent;
use daihoi::record::entry::{Entry, Fact};
use daihoi::record::people::PeopleEvent;

use crate::checkers::{caught, own};
use crate::made::{archive, entries, foreign_key, own_key};

/// Forges the first fact that `forge` can change; the archive is made of it as of any record, figures and all, signed with
/// the right key. Both name the line, and `what`.
fn forged(forge: impl Fn(&mut Fact) -> bool, what: &[&str]) -> Vec<Entry> {
    let mut all = entries().to_vec();
    let line = all.iter_mut().find_map(|e| forge(&mut e.fact).then_some(e.seq)).expect("nothing to forge");
    let place = format!("ine {line}");
    let mut places = vec!["record.jsonl", place.as_str()];
    places.extend(what);
    for personal in [false, true] {
        caught(&archive(&all, personal, &own_key()), None, &places);
    }
    all
}

/// A total changed in the record and in everything derived from it.
#[test]
fn a_total_changed_everywhere_is_found_at_its_line() {
    let all = forged(
        |fact| match fact {
            Fact::Congress(Event::CountSealed { totals, .. }) => {
                totals.names[0].votes += 1;
                totals.undervotes = totals.undervotes.saturating_sub(1);
                true
            }
            _ => false,
        },
        &["votes"],
    );
    // A stranger's key changes nothing of that; the stranger may even have put it at the beginning.
    let mut opened = all;
    if let Fact::Congress(Event::Opened(opening)) = &mut opened[0].fact {
        opening.signing_key = foreign_key().public().fingerprint();
    }
    let made = archive(&opened, false, &foreign_key());
    caught(&made, None, &["record.jsonl", "votes"]);
    caught(&made, Some(&own_key().public().fingerprint()), &["key"]);
}

/// Changes an entry of a box if it can.
type Change = fn(&mut BoxEvent) -> bool;

#[test]
fn a_ballot_changed_in_each_way_of_entering_breaks_the_seal() {
    // What it came to is named at the seal, which no longer follows.
    let seals = |fact: &Fact| matches!(fact, Fact::Congress(Event::CountSealed { .. }));
    let sealed: Vec<u64> = entries().iter().filter(|e| seals(&e.fact)).map(|e| e.seq).collect();
    let change: [(usize, Change); 3] = [
        (0, |e| match e {
            BoxEvent::Resolved { ballot, .. } => other(&mut ballot.marks),
            _ => false,
        }),
        (1, |e| match e {
            BoxEvent::SheetCorrected { sheet, .. } => {
                sheet.totals.names[0].votes += 1;
                true
            }
            _ => false,
        }),
        (2, |e| match e {
            BoxEvent::Corrected { ballot, .. } => other(&mut ballot.marks),
            _ => false,
        }),
    ];
    for (count, change) in change {
        let mut all = entries().to_vec();
        let changed = all.iter_mut().any(|e| match &mut e.fact {
            Fact::Box { event, .. } => change(event),
            _ => false,
        });
        assert!(changed, "count {count}");
        let place = format!("ine {}", sealed[count]);
        caught(&archive(&all, false, &own_key()), None, &["record.jsonl", &place]);
    }
}

/// Other marks of the same form.
fn other(marks: &mut Marks) -> bool {
    match marks {
        Marks::Struck(struck) => *struck = if *struck == [1] { vec![2] } else { vec![1] },
        Marks::Columns(columns) => {
            columns[0] = if columns[0] == Column::Agree { Column::Disagree } else { Column::Agree };
        }
        Marks::Spread { votes, .. } => votes.reverse(),
        Marks::Unread => return false,
    }
    true
}

#[test]
fn verdicts_hand_votes_bases_and_papers_that_do_not_follow_are_named() {
    forged(
        |fact| match fact {
            Fact::Congress(Event::Declared { verdict, .. }) => {
                verdict.needed -= 1;
                true
            }
            _ => false,
        },
        &["needed"],
    );
    forged(
        |fact| match fact {
            Fact::Congress(Event::Declared { verdict, .. }) if verdict.elected.len() > 1 => {
                verdict.elected.swap(0, 1);
                true
            }
            _ => false,
        },
        &["elected"],
    );
    forged(
        |fact| match fact {
            Fact::Congress(Event::VoteRecorded { hands, .. }) => {
                hands.yes += 1;
                true
            }
            _ => false,
        },
        &["E12"],
    );
    forged(
        |fact| match fact {
            Fact::Congress(Event::BoxOpened { collected, .. }) => {
                *collected -= 1;
                true
            }
            _ => false,
        },
        &["E4"],
    );
    forged(
        |fact| match fact {
            Fact::Congress(Event::QuorumStated { counts, .. }) => {
                counts.present -= 1;
                true
            }
            _ => false,
        },
        &[],
    );
}

/// Personal data that was changed no longer fits the digests of the roll; only the full archive can tell.
#[test]
fn changed_personal_data_is_found_in_the_full_archive() {
    let mut all = entries().to_vec();
    for entry in &mut all {
        if let Fact::People(PeopleEvent::Recorded { people, .. }) = &mut entry.fact {
            people[3].1.birth.push('1');
        }
    }
    let said = own(&archive(&all, true, &own_key()).path, None);
    assert!(
        !said.sound && ["Line 2:", "line 2:", "Line 2 ", "line 2 "].iter().any(|at| said.text.contains(at)),
        "{}",
        said.text
    );
}

/// Views that do not follow from the record, signed with the right key.
#[test]
fn figures_and_boxes_that_do_not_follow_are_named() {
    let parts = crate::made::good(false).parts();
    for figure in ["present", "votes_present", "votes_carried", "collected", "needed", "percent", "highest"] {
        let mut changed = parts.clone();
        changed.lines("figures.json", |lines| raise(lines, figure));
        caught(&changed.signed(&own_key()), None, &["figures.json", figure]);
    }
    // The views of boxes are daihoi's own to check: the other one counts the record itself.
    let mut changed = parts;
    let name = changed.files.iter().find(|(n, _)| n.starts_with("boxes/")).unwrap().0.clone();
    changed.lines(&name, |lines| drop(lines.remove(2)));
    let said = own(&changed.signed(&own_key()).path, None);
    assert!(!said.sound && said.text.contains(&format!("{name}, line 3")), "{}", said.text);
}

/// Puts another digit into the last line that says `figure`.
fn raise(lines: &mut [String], figure: &str) {
    let at = lines.iter().rposition(|l| l.contains(&format!("\"{figure}\": ")) && !l.contains("null")).unwrap();
    let digit = lines[at].find(|c: char| c.is_ascii_digit()).unwrap();
    let other = if lines[at].as_bytes()[digit] == b'9' { "8" } else { "9" };
    lines[at].replace_range(digit..=digit, other);
}
