//! A cell's congress with everything a record can hold of counting: blind double entry with differences, tally sheets, and
//! ballot by ballot with bundles, corrections and decisions of the board; absences, a notice, a badge, an act taken back.
use std::path::Path;
use std::sync::Arc;

use daihoi::app::host::opening;
use daihoi::app::simulate::Crowd;
use daihoi::base::role::{Actor, Role};
use daihoi::clerk::clock::Ticking;
use daihoi::clerk::writer::Clerk;
use daihoi::congress::command::Command;
use daihoi::count::ballot::{Ballot, Marks, Paper, Ruling};
use daihoi::count::command::BoxCommand;
use daihoi::count::keying::{Keyer, Keying};
use daihoi::count::sheet::Sheet;
use daihoi::count::tally;
use daihoi::journal::memory::Memory;
use daihoi::record::badge::BadgeKey;
use daihoi::record::entry::{BoxId, Entry};
use daihoi::record::request::Request;
use daihoi::script::load::{Loaded, load};

const fn seat(role: Role, number: u16) -> Actor {
    Actor { mark: 1000 + number as u32, ..Actor::new(role, number) }
}

const CONSOLE: Actor = seat(Role::Console, 1);
const DESK: Actor = seat(Role::Desk, 2);
const A: Actor = seat(Role::Board, 3);
const B: Actor = seat(Role::Board, 4);
const BATCH: u32 = 10;

/// The agenda the congress was opened from.
pub(crate) fn loaded() -> Loaded {
    let mut n = 0;
    let mut salt = || {
        n += 1;
        format!("{n:032x}")
    };
    load(Path::new("chi-bo"), &mut salt).unwrap()
}

struct House {
    clerk: Clerk<Memory>,
    entries: Vec<Entry>,
    /// Boxes counted so far.
    boxes: usize,
}

/// The congress, entry by entry, with `key` named at its beginning; `rehearsal` or not.
pub(crate) fn congress(key: &str, rehearsal: bool) -> Vec<Entry> {
    let start = "2025-06-14T07:30:00+07:00".parse().unwrap();
    let clerk = Clerk::open(Memory::default(), Arc::new(Ticking::from(start))).unwrap();
    let mut house = House { clerk, entries: Vec::new(), boxes: 0 };
    let (mut opening, people) = opening(loaded(), rehearsal, BadgeKey::parse(&"5a".repeat(32)));
    opening.signing_key = key.to_owned();
    house.entries.extend(house.clerk.begin(opening, people).unwrap());
    house.first_acts();
    while house.clerk.books().congress.closed.is_none() {
        house.step();
    }
    assert!(house.boxes >= 3, "{} boxes", house.boxes);
    house.entries
}

impl House {
    fn done(&mut self, by: Actor, request: impl Into<Request>) {
        let request = request.into();
        let entries = self.clerk.submit(by, &request).unwrap_or_else(|r| panic!("{request:?}: {:?}", r.message));
        self.entries.extend(entries);
    }

    /// Somebody is ill, a badge is shown, a notice is sent, and a picture is taken back.
    fn first_acts(&mut self) {
        let people: Vec<_> = self.clerk.books().congress.roll.people.iter().map(|p| p.code.clone()).collect();
        let note = "mổ ruột thừa".to_owned();
        self.done(DESK, Command::MarkAbsent { code: people[5].clone(), accepted: true, whole: true, note });
        let badge = Some(self.clerk.books().people.badge(&people[6], 1));
        self.done(DESK, Command::CheckIn { code: people[6].clone(), badge });
        let text = "Bà Lan đi viện, nhờ bàn điểm danh ghi giúp".to_owned();
        self.done(CONSOLE, Request::Notice { to: Role::Desk, text });
        self.done(DESK, Command::CheckIn { code: people[7].clone(), badge: None });
        self.done(DESK, Command::Undo { reason: "nhầm người".to_owned() });
    }

    fn step(&mut self) {
        let books = self.clerk.books();
        let batch = Crowd::new(2).next(&books.congress, &books.boxes);
        assert!(!batch.is_empty(), "the congress ended before");
        let ballots: Vec<Ballot> = batch.iter().filter_map(|asked| ballot(&asked.request)).collect();
        let id = batch.iter().find_map(|asked| match &asked.request {
            Request::Box { id, .. } => Some(id.clone()),
            _ => None,
        });
        if let Some(id) = id {
            return self.count(&id, ballots);
        }
        for asked in batch {
            let by = match asked.role {
                Role::Desk => DESK,
                Role::Board => A,
                _ => CONSOLE,
            };
            self.done(by, asked.request);
        }
    }

    fn at_box(&mut self, by: Actor, id: &BoxId, command: BoxCommand) {
        self.done(by, Request::Box { id: id.clone(), command });
    }

    fn prove(&mut self, by: Actor, id: &BoxId) {
        let code = self.clerk.books().boxes[id].list.clone();
        self.at_box(by, id, BoxCommand::ProveList { code });
    }

    fn count(&mut self, id: &BoxId, ballots: Vec<Ballot>) {
        let paper = self.clerk.books().boxes[id].paper;
        self.boxes += 1;
        match self.boxes {
            1 => self.double(id, ballots),
            2 => self.sheets(id, &paper, ballots),
            _ => self.single(id, ballots),
        }
        self.at_box(A, id, BoxCommand::Seal);
    }

    fn double(&mut self, id: &BoxId, mut ballots: Vec<Ballot>) {
        ballots[1] = Ballot::put_aside(ballots[2].marks.clone(), "gạch một phần tên");
        ballots[3] = Ballot::put_aside(Marks::Unread, "");
        self.at_box(A, id, BoxCommand::Choose { keying: Keying::Double { batch: BATCH } });
        for (by, keyer) in [(A, Keyer::A), (B, Keyer::B)] {
            self.prove(by, id);
            self.at_box(by, id, BoxCommand::TakeKeyer { keyer, reason: None });
        }
        for (batch, papers) in (1..).zip(ballots.chunks(BATCH as usize)) {
            for by in [A, B] {
                self.key(id, by, batch, papers);
                self.at_box(by, id, BoxCommand::CloseBatch { batch });
            }
        }
        // Keyer A typed the first paper of the first batch wrong.
        let (ballot, by) = (ballots[0].clone(), "Tổ trưởng".to_owned());
        self.at_box(
            A,
            id,
            BoxCommand::Resolve { batch: 1, position: 1, ballot, by: by.clone(), reason: String::new() },
        );
        let ruling = Ruling::Valid(ballots[2].marks.clone());
        self.at_box(A, id, BoxCommand::Adjudicate { number: 2, ruling, by: by.clone(), reason: "rõ ý".to_owned() });
        let reason = reason_of(self, id);
        let ruling = Ruling::Invalid(reason);
        self.at_box(
            A,
            id,
            BoxCommand::Adjudicate { number: 4, ruling, by, reason: "không đọc được \"gì\"".to_owned() },
        );
    }

    fn key(&mut self, id: &BoxId, by: Actor, batch: u32, papers: &[Ballot]) {
        for (position, right) in (1..).zip(papers) {
            let wrong = Ballot::put_aside(Marks::Unread, "nhìn nhầm");
            let slip = (batch, position) == (1, 1) && by == A;
            let typed = if slip || position == 3 { wrong } else { right.clone() };
            self.at_box(by, id, BoxCommand::Key { batch, position, ballot: typed });
            if position == 3 {
                self.at_box(by, id, BoxCommand::Rekey { batch, position, ballot: right.clone() });
                self.at_box(by, id, BoxCommand::Unkey { batch, position });
                self.at_box(by, id, BoxCommand::Key { batch, position, ballot: right.clone() });
            }
        }
    }

    fn sheets(&mut self, id: &BoxId, paper: &Paper, ballots: Vec<Ballot>) {
        self.at_box(A, id, BoxCommand::Choose { keying: Keying::Sheets });
        self.prove(A, id);
        let half = ballots.len() / 2;
        let sheet = |part: &[Ballot], n: u32| Sheet {
            batch: format!("Bó {n}"),
            team: "Tổ 1".to_owned(),
            totals: tally::total(part, paper),
        };
        let (one, two) = (sheet(&ballots[..half], 1), sheet(&ballots[half..], 2));
        self.at_box(A, id, BoxCommand::EnterSheet { number: 1, sheet: Box::new(two.clone()) });
        let reason = "nhầm tờ".to_owned();
        self.at_box(A, id, BoxCommand::CorrectSheet { number: 1, sheet: Box::new(one), reason: reason.clone() });
        self.at_box(A, id, BoxCommand::EnterSheet { number: 2, sheet: Box::new(two.clone()) });
        self.at_box(A, id, BoxCommand::WithdrawSheet { number: 2, reason });
        self.at_box(A, id, BoxCommand::EnterSheet { number: 2, sheet: Box::new(two) });
        let totals = tally::total(&ballots, paper);
        self.at_box(A, id, BoxCommand::GrandTotals { totals: Box::new(totals) });
    }

    fn single(&mut self, id: &BoxId, mut ballots: Vec<Ballot>) {
        self.prove(A, id);
        let last = ballots.pop().unwrap();
        // The first two are alike, and go in as a bundle.
        ballots.remove(0);
        let bundle = ballots.remove(0);
        self.at_box(A, id, BoxCommand::Enter { number: 1, ballot: bundle.clone(), count: 1 });
        let reason = "hai phiếu giống nhau".to_owned();
        self.at_box(A, id, BoxCommand::Correct { number: 1, ballot: bundle.clone(), count: 2, reason: reason.clone() });
        let mut number = 2;
        for ballot in ballots {
            self.at_box(A, id, BoxCommand::Enter { number, ballot, count: 1 });
            number += 1;
        }
        self.at_box(A, id, BoxCommand::Enter { number, ballot: bundle, count: 1 });
        self.at_box(A, id, BoxCommand::Withdraw { number, reason });
        let aside = Ballot::put_aside(last.marks.clone(), "dấu X thay vì gạch");
        self.at_box(A, id, BoxCommand::Enter { number, ballot: aside, count: 1 });
        let (by, reason) = ("Ban kiểm phiếu".to_owned(), "rõ ý".to_owned());
        self.at_box(A, id, BoxCommand::Adjudicate { number, ruling: Ruling::Valid(last.marks), by, reason });
    }
}

fn reason_of(house: &House, id: &BoxId) -> String {
    house.clerk.books().boxes[id].reasons[0].clone()
}

fn ballot(request: &Request) -> Option<Ballot> {
    match request {
        Request::Box { command: BoxCommand::Enter { ballot, .. }, .. } => Some(ballot.clone()),
        _ => None,
    }
}
