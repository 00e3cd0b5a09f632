//! Congresses made to measure: a plan of what is to come of one, played through the clerk's own decisions, and archived by
//! the program's own writer. Every body and person is invented.
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use daihoi::app::archiving::{Wish, write};
use daihoi::app::common::Common;
use daihoi::app::simulate::Crowd;
use daihoi::base::id::{ElectionId, PersonCode};
use daihoi::base::role::{Actor, Role};
use daihoi::clerk::clock::Ticking;
use daihoi::clerk::writer::Clerk;
use daihoi::congress::agenda::{Agenda, Content, ElectionSpec, ElectionWords, Session, Step, StepKind};
use daihoi::congress::command::Command;
use daihoi::congress::duty::Duty;
use daihoi::congress::event::Opening;
use daihoi::congress::floor::FloorCommand;
use daihoi::congress::roll::{Person, PersonKind};
use daihoi::congress::speakers::Who;
use daihoi::congress::state::Congress;
use daihoi::count::ballot::{Ballot, Column, Marks, Paper};
use daihoi::count::command::BoxCommand;
use daihoi::journal::archive::key::SigningKey;
use daihoi::journal::contract::{Each, Head, Journal};
use daihoi::journal::fault::JournalFault;
use daihoi::journal::memory::Memory;
use daihoi::record::entry::BoxId;
use daihoi::record::people::PeopleEvent;
use daihoi::record::request::Request;
use daihoi::rules::body::BodyKind;
use daihoi::rules::office::Office;
use daihoi::rules::ruleset::{Form, RuleSet};
use daihoi::words::lang::Lang;
use daihoi::words::speech::Words;

/// What is to come of a congress.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    pub(crate) id: String,
    pub(crate) organisation: String,
    pub(crate) kind: BodyKind,
    /// Summoned, of whom the last `absent` do not come.
    pub(crate) voters: u32,
    pub(crate) absent: u32,
    /// Elected to the committee, and how many of them again.
    pub(crate) committee: u32,
    pub(crate) again: u32,
    pub(crate) standing: u32,
    /// Votes against the secretary; none where no secretary is elected.
    pub(crate) against: Option<u32>,
    pub(crate) deputies: u32,
    pub(crate) delegates: u32,
    pub(crate) alternates: u32,
    pub(crate) registered: u32,
    pub(crate) heard: u32,
    pub(crate) self_review: bool,
    pub(crate) rehearsal: bool,
    /// Whether it comes to its end.
    pub(crate) closes: bool,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            id: "mot".to_owned(),
            organisation: "Chi bộ Một".to_owned(),
            kind: BodyKind::Members,
            voters: 20,
            absent: 0,
            committee: 3,
            again: 2,
            standing: 0,
            against: Some(0),
            deputies: 1,
            delegates: 0,
            alternates: 0,
            registered: 0,
            heard: 0,
            self_review: true,
            rehearsal: false,
            closes: true,
        }
    }
}

fn code(number: u32) -> PersonCode {
    format!("P{number:03}").as_str().into()
}

/// Codes of those who are meant to be elected delegates and alternates: behind the committee's.
const DELEGATES: u32 = 12;
const ALTERNATES: u32 = 22;

fn step(id: &str, kind: StepKind, covers: Vec<Content>) -> Step {
    Step {
        id: id.into(),
        session: 0,
        kind,
        title: format!("Bước {id}"),
        minutes: 10,
        by: String::new(),
        say: String::new(),
        stage: Vec::new(),
        votes: Vec::new(),
        election: None,
        speakers: Vec::new(),
        covers,
    }
}

fn election(id: &str, office: Office, seats: u32, candidates: Vec<PersonCode>) -> ElectionSpec {
    ElectionSpec {
        id: id.into(),
        office,
        title: format!("Chức danh {id}"),
        seats,
        candidates,
        incumbents: Vec::new(),
        from: None,
        rest: None,
        by: None,
        without: Vec::new(),
        board_head: None,
        board: Vec::new(),
        say: ElectionWords::default(),
    }
}

impl Plan {
    fn elections(&self) -> Vec<ElectionSpec> {
        let one_more = |from: u32, seats: u32| (from..=from + seats).map(code).collect();
        let mut committee = election("committee", Office::Committee, self.committee, one_more(0, self.committee));
        committee.incumbents = (0..self.again).map(code).collect();
        let within = |id: &str, office, seats| ElectionSpec {
            from: Some("committee".into()),
            ..election(id, office, seats, Vec::new())
        };
        let mut all = vec![committee];
        if self.standing > 0 {
            let by = Some("committee".into());
            all.push(ElectionSpec { by, ..within("standing", Office::StandingCommittee, self.standing) });
        }
        if self.against.is_some() {
            all.push(within("secretary", Office::Secretary, 1));
        }
        if self.deputies > 0 {
            let without = if self.against.is_some() { vec!["secretary".into()] } else { Vec::new() };
            all.push(ElectionSpec { without, ..within("deputies", Office::Deputy, self.deputies) });
        }
        if self.delegates > 0 {
            all.push(election("delegates", Office::Delegates, self.delegates, one_more(DELEGATES, self.delegates)));
        }
        if self.alternates > 0 {
            all.push(election(
                "alternates",
                Office::Alternates,
                self.alternates,
                one_more(ALTERNATES, self.alternates),
            ));
        }
        all
    }

    fn agenda(&self) -> Agenda {
        let self_review = if self.self_review { vec![Content::SelfReview] } else { Vec::new() };
        let mut steps = vec![
            step("credentials", StepKind::Credentials, Vec::new()),
            step("review", StepKind::Report, vec![Content::Review]),
            step("drafts", StepKind::Report, vec![Content::Drafts]),
            step("self", StepKind::Report, self_review),
            step("discussion", StepKind::Discussion, Vec::new()),
        ];
        for spec in self.elections() {
            let id = format!("elect-{}", spec.id);
            steps.push(Step { election: Some(spec), ..step(&id, StepKind::Election, Vec::new()) });
        }
        steps.push(step("end", StepKind::Closing, Vec::new()));
        Agenda {
            id: self.id.clone(),
            title: format!("Đại hội {}", self.organisation),
            organisation: self.organisation.clone(),
            superior: "Đảng bộ thành phố Thử".to_owned(),
            kind: self.kind,
            rules: "190-qd-tw-2024".to_owned(),
            sessions: vec![Session { id: "s".into(), title: "Phiên".into(), starts: None }],
            steps,
            ..Agenda::default()
        }
    }
}

/// The key of the plan's congress.
pub(crate) fn key(plan: &Plan) -> SigningKey {
    let mut seed = [7; 32];
    plan.id.bytes().take(32).zip(&mut seed).for_each(|(byte, place)| *place = byte);
    SigningKey::from_seed(seed).unwrap()
}

pub(crate) fn rules() -> RuleSet {
    toml::from_str(&fs::read_to_string("agendas/rules/190-qd-tw-2024.toml").unwrap()).unwrap()
}

struct Play<'a> {
    plan: &'a Plan,
    clerk: Clerk<Spy>,
}

/// A journal in memory whose lines stay to be had.
#[derive(Clone, Default)]
struct Spy(Arc<Mutex<Memory>>);

impl Journal for Spy {
    fn head(&self) -> Head {
        self.0.lock().unwrap().head()
    }
    fn append(&mut self, lines: &[String]) -> Result<Head, JournalFault> {
        self.0.lock().unwrap().append(lines)
    }
    fn read(&self, from: u64, each: &mut Each<'_>) -> Result<(), JournalFault> {
        self.0.lock().unwrap().read(from, each)
    }
}

impl Play<'_> {
    fn ask(&mut self, role: Role, request: impl Into<Request>) {
        let request = request.into();
        let done = self.clerk.submit(Actor::new(role, 1), &request);
        if let Err(refusal) = done {
            panic!("{}: {request:?} refused: {refusal:?}", self.plan.id);
        }
    }

    fn on(&self) -> &Congress {
        &self.clerk.books().congress
    }

    fn arrive(&mut self) {
        for number in 0..self.plan.voters {
            let code = code(number);
            let command = if number < self.plan.voters - self.plan.absent {
                Command::CheckIn { code, badge: None }
            } else {
                Command::MarkAbsent { code, accepted: true, whole: true, note: String::new() }
            };
            self.ask(Role::Desk, command);
        }
    }

    fn speak(&mut self) {
        for number in 0..self.plan.registered {
            let who = Who::Person(code(number));
            let register =
                FloorCommand::Register { who, subject: "Tham luận".to_owned(), minutes: 5, written: false };
            self.ask(Role::Console, Command::Floor(register));
        }
        for id in 1..=self.plan.heard {
            self.ask(Role::Console, Command::Floor(FloorCommand::Give { id }));
            self.ask(Role::Console, Command::Floor(FloorCommand::End { id }));
        }
    }

    fn play(&mut self) {
        self.arrive();
        let mut spoken = false;
        while self.on().closed.is_none() {
            if !self.plan.closes && self.on().step().is_some_and(|s| s.kind == StepKind::Closing) {
                return;
            }
            match self.on().next_duty() {
                Some(Duty::Nominate(election)) => self.ask(Role::Console, Command::CloseNominations { election }),
                Some(Duty::IssuePapers(election)) => {
                    let step = self.on().agenda.election(&election).map(|(step, _)| step);
                    let issued = self.on().counts_in(step).present;
                    self.ask(
                        Role::Console,
                        Command::IssuePapers { election, printed: issued, issued, kept: 0, reason: None },
                    );
                }
                Some(Duty::OpenBox(election)) => {
                    let collected = self.on().election(&election).now.issued.as_ref().unwrap().issued;
                    self.ask(Role::Console, Command::OpenBox { election, collected, reason: None });
                }
                Some(Duty::Count(election)) => self.count(&election),
                None if !spoken && self.on().step().is_some_and(|s| s.kind == StepKind::Discussion) => {
                    spoken = true;
                    self.speak();
                }
                _ => {
                    let asked = Crowd::new(1).next(self.on(), &self.clerk.books().boxes);
                    assert!(!asked.is_empty(), "{}: nothing to do", self.plan.id);
                    asked.into_iter().for_each(|one| self.ask(one.role, one.request));
                }
            }
        }
    }

    /// Bundles of equal ballots: those with the lowest codes are elected, the secretary by all but those against.
    fn count(&mut self, election: &ElectionId) {
        let state = self.on().election(election);
        let list = state.now.list.clone().unwrap().candidates;
        let id = BoxId { election: election.clone(), round: state.now.number };
        let open = self.clerk.books().boxes[&id].clone();
        let mut order: Vec<usize> = (0..list.len()).collect();
        order.sort_by_key(|at| list[*at].clone());
        let seats = usize::from(open.paper.seats);
        let against = if election.as_str() == "secretary" { self.plan.against.unwrap() } else { 0 };
        let chosen = |skip: usize| -> Vec<usize> { order.iter().skip(skip).take(seats).copied().collect() };
        self.board(&id, BoxCommand::ProveList { code: open.list.clone() });
        let bundles = [(open.collected - against, chosen(0)), (against, chosen(1))];
        for (number, (count, names)) in (1..).zip(bundles.into_iter().filter(|(count, _)| *count > 0)) {
            let ballot = ballot(&open.paper, &names);
            self.board(&id, BoxCommand::Enter { number, ballot, count });
        }
        self.board(&id, BoxCommand::Seal);
    }

    fn board(&mut self, id: &BoxId, command: BoxCommand) {
        self.ask(Role::Board, Request::Box { id: id.clone(), command });
    }
}

/// A paper for the names at `chosen`, counted from 0.
fn ballot(paper: &Paper, chosen: &[usize]) -> Ballot {
    let names = 0..usize::from(paper.names);
    let marks = match paper.form {
        Form::CrossOut => {
            Marks::Struck(names.filter(|n| !chosen.contains(n)).map(|n| u16::try_from(n + 1).unwrap()).collect())
        }
        _ => {
            Marks::Columns(names.map(|n| if chosen.contains(&n) { Column::Agree } else { Column::Disagree }).collect())
        }
    };
    Ballot::read(marks, paper)
}

/// Plays `plan` into the folder `record`, as a plain file.
pub(crate) fn play(plan: &Plan, rules: &RuleSet, record: &Path) {
    let journal = Spy::default();
    let start = "2020-05-10T07:00:00+07:00".parse().unwrap();
    let clerk = Clerk::open(journal.clone(), Arc::new(Ticking::from(start))).unwrap();
    let mut play = Play { plan, clerk };
    let roll = (0..plan.voters).map(|number| Person {
        code: code(number),
        name: format!("Người Thử Thứ {number:03}"),
        unit: format!("Tổ {}", number % 4 + 1),
        kind: PersonKind::Official,
        ..Person::default()
    });
    let opening = Opening {
        agenda: plan.agenda(),
        rules: rules.clone(),
        roll: roll.collect(),
        rehearsal: plan.rehearsal,
        files: Default::default(),
        stage_lock: true,
        signing_key: key(plan).public().fingerprint(),
    };
    play.clerk.begin(opening, PeopleEvent::Recorded { people: Default::default(), badges: None }).unwrap();
    play.play();
    let mut bytes = Vec::new();
    journal
        .read(1, &mut |_, line| {
            bytes.extend_from_slice(line);
            bytes.push(b'\n');
            ControlFlow::Continue(())
        })
        .unwrap();
    fs::create_dir_all(record).unwrap();
    fs::write(record.join("journal.jsonl"), bytes).unwrap();
}

/// Plays `plan` and archives it in the folder `into`.
pub(crate) fn archive(plan: &Plan, rules: &RuleSet, into: &Path) -> PathBuf {
    let record = tempfile::tempdir().unwrap();
    play(plan, rules, record.path());
    let out = into.join(format!("{}.zip", plan.id));
    let common = Common { words: Words::new(Lang::Vi), data: Some(record.path().to_owned()) };
    let key = key(plan);
    let wish = Wish { personal: false, key: &key, common: &common };
    if let Err(refused) = write(record.path(), &out, &wish) {
        panic!("{}: no archive: {refused:?}", plan.id);
    }
    out
}
