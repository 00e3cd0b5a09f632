//! The clerk by given, when, then: over all three streams, on a journal that refuses, and after a restart.
use std::sync::Arc;

use crate::common::{
    BOARD, CONSOLE, DESK, DISPLAY, at, begun, box_open, committee, first_box, papers_out, play, prove, sealed,
};
use daihoi::app::simulate::Crowd;
use daihoi::clerk::clock::Ticking;
use daihoi::clerk::decide::decide;
use daihoi::clerk::writer::{Clerk, ReplayFault, replay};
use daihoi::congress::command::Command;
use daihoi::congress::event::Event;
use daihoi::count::ballot::{Ballot, Marks};
use daihoi::count::command::BoxCommand;
use daihoi::count::event::BoxEvent;
use daihoi::journal::contract::{Each, Head, Journal};
use daihoi::journal::fault::JournalFault;
use daihoi::journal::memory::Memory;
use daihoi::record::entry::Fact;
use daihoi::record::line;
use daihoi::record::people::PeopleEvent;
use daihoi::record::request::Request;

fn key<T: std::fmt::Debug>(result: Result<T, daihoi::base::refusal::Refusal>) -> String {
    result.unwrap_err().message.key.into_owned()
}

#[test]
fn opening_the_box_opens_its_stream_in_the_same_command() {
    let mut clerk = at(papers_out);
    let election = committee(&clerk.books().congress);
    let issued = clerk.books().congress.election(&election).now.issued.unwrap().issued;
    let request = Command::OpenBox { election: election.clone(), collected: issued, reason: None }.into();
    let entries = clerk.submit(CONSOLE, &request).unwrap();
    let [congress, ballots] = entries.as_slice() else { panic!("{entries:?}") };
    assert_eq!((congress.more, ballots.more), (1, 0));
    assert!(matches!(congress.fact, Fact::Congress(Event::BoxOpened { .. })));
    let Fact::Box { id, event: BoxEvent::Opened { list: code, paper, collected, reasons } } = &ballots.fact else {
        panic!()
    };
    let list = clerk.books().congress.election(&election).now.list.unwrap();
    assert_eq!(*code, list.code);
    assert_eq!((id.election.clone(), *collected), (election, issued));
    assert_eq!((usize::from(paper.names), paper.form), (list.candidates.len(), list.form));
    assert!(reasons.contains(&"too-many-names".to_owned()));
}

#[test]
fn why_somebody_is_absent_goes_to_the_people_stream_only() {
    let mut clerk = begun(Memory::default());
    let code = clerk.books().congress.roll.people[0].code.clone();
    let absent = |accepted, note: &str| -> Request {
        Command::MarkAbsent { code: code.clone(), accepted, whole: true, note: note.to_owned() }.into()
    };
    let entries = clerk.submit(DESK, &absent(true, " mổ ruột thừa ")).unwrap();
    assert_eq!(entries.len(), 2);
    assert!(!line::encode(&entries[0]).unwrap().contains("mổ"));
    let noted = matches!(&entries[1].fact, Fact::People(PeopleEvent::AbsenceReason { code: who, reason, .. }) if *who == code && reason == "mổ ruột thừa");
    assert!(noted, "{:?}", entries[1].fact);
    assert_eq!(clerk.books().people.absences[&code], "mổ ruột thừa");

    // An accepted absence without a reason does not keep the reason of an earlier one.
    clerk.submit(DESK, &absent(false, "")).unwrap();
    assert_eq!(clerk.submit(DESK, &absent(true, "  ")).unwrap().len(), 2);
    assert_eq!(clerk.books().people.absences[&code], "");
}

#[test]
fn a_box_takes_ballots_from_its_opening_to_its_seal() {
    let mut clerk = at(papers_out);
    let id = first_box(&clerk.books().congress);
    let enter = |number| {
        let command = BoxCommand::Enter { number, ballot: Ballot::read(Marks::Struck(vec![1]), &PAPER), count: 1 };
        Request::Box { id: id.clone(), command }
    };
    const PAPER: daihoi::count::ballot::Paper =
        daihoi::count::ballot::Paper::usual(daihoi::rules::ruleset::Form::CrossOut, 4, 3);
    assert_eq!(key(clerk.submit(BOARD, &enter(1))), "box-not-open");
    play(&mut clerk, box_open);
    assert_eq!(key(clerk.submit(BOARD, &enter(1))), "list-not-proved");
    let proof = prove(clerk.books(), &id);
    clerk.submit(BOARD, &proof).unwrap();
    assert_eq!(key(clerk.submit(BOARD, &enter(2))), "ballot-out-of-order");
    clerk.submit(BOARD, &enter(1)).unwrap();
    assert_eq!(key(clerk.submit(BOARD, &enter(1))), "ballot-out-of-order");
    let seal = Request::Box { id: id.clone(), command: BoxCommand::Seal };
    assert_eq!(key(clerk.submit(BOARD, &seal)), "equation-e7");
    play(&mut clerk, sealed);
    assert_eq!(key(clerk.submit(BOARD, &seal)), "box-sealed");
    assert_eq!(key(clerk.submit(BOARD, &enter(1))), "box-sealed");
}

#[test]
fn taking_back_the_opening_shuts_the_box() {
    let mut clerk = at(box_open);
    let id = first_box(&clerk.books().congress);
    clerk.submit(CONSOLE, &Command::Undo { reason: "đếm lại".to_owned() }.into()).unwrap();
    let ballot = Ballot::refused("torn");
    let enter = Request::Box { id, command: BoxCommand::Enter { number: 1, ballot, count: 1 } };
    assert_eq!(key(clerk.submit(BOARD, &enter)), "box-not-open");
}

#[test]
fn sealing_writes_totals_and_digest_into_the_congress_in_the_same_command() {
    let mut clerk = begun(Memory::default());
    let recorded = play(&mut clerk, sealed);
    let [ballots, congress] = &recorded[recorded.len() - 2..] else { panic!() };
    assert_eq!((ballots.more, congress.more), (1, 0));
    let Fact::Box { event: BoxEvent::Sealed { digest }, .. } = &ballots.fact else { panic!("{ballots:?}") };
    let Fact::Congress(Event::CountSealed { totals, digest: told, .. }) = &congress.fact else { panic!() };
    let open = clerk.books().ballot_box(&committee(&clerk.books().congress)).unwrap();
    assert_eq!((digest, told), (&open.digest(), &open.digest()));
    assert_eq!(totals, &open.recount());
}

#[test]
fn each_seat_does_its_own_work_and_no_other() {
    let clerk = at(box_open);
    let code = clerk.books().congress.roll.people[0].code.clone();
    let check_in: Request = Command::CheckIn { code, badge: None }.into();
    let declare: Request = Command::Declare { election: committee(&clerk.books().congress) }.into();
    let seal = Request::Box { id: first_box(&clerk.books().congress), command: BoxCommand::Seal };
    let stamp = |by| daihoi::base::time::Stamp { at: "2025-06-14T07:30:00+07:00".parse().unwrap(), by };
    let barred = |by, request: &Request| matches!(decide(clerk.books(), request, &stamp(by)), Err(r) if r.message.key == "seat-may-not");
    let who = |request| [CONSOLE, DESK, BOARD, DISPLAY].map(|by| barred(by, request));
    assert_eq!(who(&check_in), [false, false, true, true]);
    assert_eq!(who(&declare), [false, true, true, true]);
    assert_eq!(who(&seal), [true, true, false, true]);
}

#[test]
fn no_selection_is_ever_written_into_the_congress() {
    let mut clerk = begun(Memory::default());
    let recorded = play(&mut clerk, |c| c.closed.is_some());
    let text = |e: &daihoi::record::entry::Entry| line::encode(e).unwrap();
    let marked = |t: &String| ["\"struck\"", "\"columns\"", "\"marks\"", "\"ballot\""].iter().any(|w| t.contains(w));
    let (boxes, others): (Vec<_>, Vec<_>) = recorded.iter().partition(|e| matches!(e.fact, Fact::Box { .. }));
    assert!(boxes.iter().map(|e| text(e)).filter(marked).count() > 20);
    assert_eq!(others.iter().map(|e| text(e)).find(marked), None);
}

/// A journal whose disk fills up.
struct Filling {
    inner: Memory,
    room: u64,
}

impl Journal for Filling {
    fn head(&self) -> Head {
        self.inner.head()
    }
    fn append(&mut self, lines: &[String]) -> Result<Head, JournalFault> {
        if self.inner.head().count + lines.len() as u64 > self.room {
            return Err(JournalFault::Full(std::io::ErrorKind::StorageFull.into()));
        }
        self.inner.append(lines)
    }
    fn read(&self, from: u64, each: &mut Each<'_>) -> Result<(), JournalFault> {
        self.inner.read(from, each)
    }
}

#[test]
fn a_full_disk_refuses_the_command_and_changes_nothing() {
    let mut clerk = begun(Filling { inner: Memory::default(), room: 3 });
    let code = |n: usize, clerk: &Clerk<Filling>| clerk.books().congress.roll.people[n].code.clone();
    let first = Command::CheckIn { code: code(0, &clerk), badge: None }.into();
    clerk.submit(DESK, &first).unwrap();
    let before = clerk.books().clone();
    let second = Command::CheckIn { code: code(1, &clerk), badge: None }.into();
    for _ in 0..3 {
        assert_eq!(key(clerk.submit(DESK, &second)), "journal-full");
        assert_eq!(clerk.books(), &before);
    }
    assert_eq!(key(clerk.submit(DESK, &first)), "already-present");
}

#[test]
fn a_restarted_clerk_has_the_same_books() {
    let mut clerk = begun(Memory::default());
    let mut lines = Vec::new();
    lines.extend(play(&mut clerk, box_open).iter().map(|e| line::encode(e).unwrap()));
    let mut journal = Memory::default();
    // The first two lines are those of the beginning, with the same clock.
    let mut all = Vec::new();
    for entry in begin_entries() {
        all.push(line::encode(&entry).unwrap());
    }
    all.extend(lines);
    for group in groups(&all) {
        journal.append(&group).unwrap();
    }
    assert_eq!(&replay(&journal).unwrap(), clerk.books());
    let again = Clerk::open(journal, Arc::new(Ticking::from("2025-06-14T09:00:00+07:00".parse().unwrap()))).unwrap();
    let next = |books: &daihoi::record::books::Books| Crowd::new(1).next(&books.congress, &books.boxes);
    assert_eq!(next(again.books()), next(clerk.books()));
}

pub(crate) fn begin_entries() -> Vec<daihoi::record::entry::Entry> {
    let start = "2025-06-14T07:30:00+07:00".parse().unwrap();
    let mut clerk = Clerk::open(Memory::default(), Arc::new(Ticking::from(start))).unwrap();
    let loaded = daihoi::script::load::load(std::path::Path::new("chi-bo"), &mut || "00".repeat(16)).unwrap();
    let (opening, people) = daihoi::app::host::opening(loaded, true, None);
    clerk.begin(opening, people).unwrap()
}

/// Lines of one command each.
pub(crate) fn groups(lines: &[String]) -> Vec<Vec<String>> {
    let mut groups = vec![Vec::new()];
    for text in lines {
        let entry = line::decode(text.as_bytes()).unwrap();
        groups.last_mut().unwrap().push(text.clone());
        if entry.more == 0 {
            groups.push(Vec::new());
        }
    }
    groups.retain(|g| !g.is_empty());
    groups
}

/// Hands out fixed lines.
struct Fixed(Vec<String>);

impl Journal for Fixed {
    fn head(&self) -> Head {
        Head::START
    }
    fn append(&mut self, _lines: &[String]) -> Result<Head, JournalFault> {
        Err(JournalFault::ReadOnly)
    }
    fn read(&self, _from: u64, each: &mut Each<'_>) -> Result<(), JournalFault> {
        for (number, line) in (1..).zip(&self.0) {
            if each(number, line.as_bytes()).is_break() {
                break;
            }
        }
        Ok(())
    }
}

#[test]
fn replay_names_the_line_it_cannot_fold() {
    let good: Vec<_> = begin_entries().iter().map(|e| line::encode(e).unwrap()).collect();
    let swapped = Fixed(vec![good[1].clone(), good[0].clone()]);
    assert!(matches!(replay(&swapped), Err(ReplayFault::Number { line: 1, found: 2 })));
    let foreign = Fixed(vec![good[0].clone(), good[1].replace("\"people\"", "\"persons\"")]);
    assert!(matches!(replay(&foreign), Err(ReplayFault::Entry { line: 2, .. })));
    assert_eq!(replay(&Fixed(Vec::new())).unwrap().seq, 0);
}
