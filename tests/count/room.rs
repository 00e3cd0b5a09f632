//! A counting room: a clerk on a journal in memory, played by simulated people up to an open box.
use std::path::Path;
use std::sync::Arc;

use daihoi::app::host::opening;
use daihoi::app::recompute::Recount;
use daihoi::app::simulate::Crowd;
use daihoi::base::id::ElectionId;
use daihoi::base::message::Message;
use daihoi::base::refusal::Refusal;
use daihoi::base::role::{Actor, Role};
use daihoi::clerk::clock::Ticking;
use daihoi::clerk::writer::Clerk;
use daihoi::congress::command::Command;
use daihoi::congress::roll::Person;
use daihoi::count::ballot::{Ballot, Marks, Paper};
use daihoi::count::ballot_box::{BallotBox, evolve};
use daihoi::count::command::BoxCommand;
use daihoi::count::decide::decide;
use daihoi::count::event::BoxEvent;
use daihoi::journal::memory::Memory;
use daihoi::record::entry::{BoxId, Entry};
use daihoi::record::request::Request;
use daihoi::rules::ruleset::Form;
use daihoi::script::load::load;

/// A seat of the board with a mark of its own.
pub(crate) const fn seat(number: u16) -> Actor {
    Actor { mark: 1000 + number as u32, ..Actor::new(Role::Board, number) }
}

pub(crate) const A: Actor = seat(1);
pub(crate) const B: Actor = seat(2);
pub(crate) const C: Actor = seat(3);

pub(crate) struct Room {
    pub(crate) clerk: Clerk<Memory>,
    pub(crate) id: BoxId,
    pub(crate) entries: Vec<Entry>,
}

impl Room {
    /// An open box with `papers` papers of `names` names for `seats` seats; nothing is entered, no list proved.
    pub(crate) fn open(names: usize, seats: u32, papers: u32) -> Self {
        let start = "2025-06-14T07:30:00+07:00".parse().unwrap();
        let mut clerk = Clerk::open(Memory::default(), Arc::new(Ticking::from(start))).unwrap();
        let (mut opening, people) = opening(load(Path::new("phuc-dong"), &mut || "00".repeat(16)).unwrap(), true, None);
        let guests = 0..papers as usize + papers as usize / 4;
        let more = guests.map(|n| Person {
            code: format!("THEM{n:04}").as_str().into(),
            name: format!("Người Thêm {n}"),
            digest: String::new(),
            ..opening.roll[20].clone()
        });
        let more: Vec<_> = more.collect();
        opening.roll.extend(more);
        let board: Vec<_> = opening.roll.iter().rev().take(3).map(|p| p.code.clone()).collect();
        let voters = opening.roll.iter().filter(|p| p.kind.votes()).map(|p| p.code.clone());
        let listed: Vec<_> = voters.take(names).collect();
        let spec = opening.agenda.steps.iter_mut().find_map(|s| s.election.as_mut()).unwrap();
        (spec.seats, spec.candidates) = (seats, listed);
        (spec.board_head, spec.board) = (Some(board[0].clone()), board[1..].to_vec());
        let election: ElectionId = spec.id.clone();
        let entries = clerk.begin(opening, people).unwrap();
        let mut room = Self { clerk, id: BoxId { election: election.clone(), round: 1 }, entries };
        room.play(&election);
        let reason = Some("phiếu không nộp".to_owned());
        let open = Command::OpenBox { election, collected: papers, reason };
        let entries = room.clerk.submit(Actor::new(Role::Console, 1), &open.into()).unwrap();
        room.entries.extend(entries);
        assert_eq!(room.open_box().paper.names as usize, names);
        room
    }

    fn play(&mut self, election: &ElectionId) {
        while self.clerk.books().congress.election(election).now.issued.is_none() {
            let books = self.clerk.books();
            for asked in Crowd::new(1).next(&books.congress, &books.boxes) {
                let entries = self.clerk.submit(Actor::new(asked.role, 1), &asked.request).unwrap();
                self.entries.extend(entries);
            }
        }
    }

    pub(crate) fn open_box(&self) -> &BallotBox {
        &self.clerk.books().boxes[&self.id]
    }

    pub(crate) fn request(&self, command: BoxCommand) -> Request {
        Request::Box { id: self.id.clone(), command }
    }

    pub(crate) fn ask(&mut self, by: Actor, command: BoxCommand) -> Result<(), Refusal> {
        let request = self.request(command);
        self.entries.extend(self.clerk.submit(by, &request)?);
        Ok(())
    }

    pub(crate) fn done(&mut self, by: Actor, command: BoxCommand) {
        self.ask(by, command.clone()).unwrap_or_else(|r| panic!("{command:?}: {r:?}"));
    }

    /// Asks for what must be refused; nothing has changed after it.
    pub(crate) fn refused(&mut self, by: Actor, command: BoxCommand) -> Message {
        let before = self.clerk.books().clone();
        let refusal = self.ask(by, command).expect_err("must be refused");
        assert_eq!(*self.clerk.books(), before);
        refusal.message
    }

    pub(crate) fn prove(&mut self, by: Actor) {
        let code = self.open_box().list.clone();
        self.done(by, BoxCommand::ProveList { code });
    }

    /// What `daihoi verify` finds wrong with everything recorded so far.
    pub(crate) fn faults(&self) -> Vec<Message> {
        let mut recount = Recount::default();
        self.entries.iter().for_each(|e| recount.take(e));
        recount.finish().2
    }
}

/// A box alone, without a congress around it; `list` is proved by seats A, B and C.
pub(crate) struct Case {
    pub(crate) open: Option<BallotBox>,
    /// Everything that happened.
    pub(crate) events: Vec<(Actor, BoxEvent)>,
}

pub(crate) const REASONS: [&str; 5] = ["too-many-names", "nobody", "both-or-neither", "over-shares", "torn"];

impl Case {
    pub(crate) fn new(paper: Paper, collected: u32) -> Self {
        let reasons = REASONS.map(str::to_owned).to_vec();
        let mut case = Self { open: None, events: Vec::new() };
        case.fold(A, BoxEvent::Opened { list: "K7M-2QD".into(), paper, collected, reasons });
        for seat in [A, B, C] {
            case.done(seat, BoxCommand::ProveList { code: "k7m 2qd".into() });
        }
        case
    }

    fn fold(&mut self, by: Actor, event: BoxEvent) {
        evolve(&mut self.open, by, &event);
        self.events.push((by, event));
    }

    pub(crate) fn state(&self) -> &BallotBox {
        self.open.as_ref().unwrap()
    }

    pub(crate) fn ask(&mut self, by: Actor, command: &BoxCommand) -> Result<(), Refusal> {
        for event in decide(self.state(), by, command)? {
            self.fold(by, event);
        }
        Ok(())
    }

    pub(crate) fn done(&mut self, by: Actor, command: BoxCommand) {
        self.ask(by, &command).unwrap_or_else(|r| panic!("{command:?}: {r:?}"));
    }

    pub(crate) fn refused(&mut self, by: Actor, command: BoxCommand) -> Message {
        let before = self.open.clone();
        let refusal = self.ask(by, &command).expect_err("must be refused");
        assert_eq!(self.open, before);
        refusal.message
    }

    pub(crate) fn enter(&mut self, by: Actor, ballot: Ballot, count: u32) {
        let number = self.state().next_number();
        self.done(by, BoxCommand::Enter { number, ballot, count });
    }
}

pub(crate) fn struck(numbers: &[u16]) -> Marks {
    Marks::Struck(numbers.to_vec())
}

/// Four names for three seats, to be crossed out.
pub(crate) const FOUR: Paper = Paper::usual(Form::CrossOut, 4, 3);
