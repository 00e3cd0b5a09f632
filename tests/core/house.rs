//! A small congress in memory, through the clerk's own decisions and without a store.
use daihoi::base::id::ElectionId;
use daihoi::base::refusal::Refusal;
use daihoi::base::role::{Actor, Role};
use daihoi::base::time::{Moment, Stamp};
use daihoi::clerk::decide::{decide, on_congress};
use daihoi::congress::agenda::{Agenda, ElectionSpec, ElectionWords, Session, Step, StepKind, VoteSpec};
use daihoi::congress::command::Command;
use daihoi::congress::event::{Event, Opening};
use daihoi::congress::roll::{Person, PersonKind};
use daihoi::congress::vote::{Hands, VoteKey};
use daihoi::count::ballot::{Ballot, Marks};
use daihoi::count::command::BoxCommand;
use daihoi::record::books::Books;
use daihoi::record::entry::{BoxId, Entry, Fact, VERSION};
use daihoi::record::people::PeopleEvent;
use daihoi::record::request::Request;
use daihoi::rules::body::BodyKind;
use daihoi::rules::office::Office;
use daihoi::rules::ruleset::RuleSet;

pub(crate) struct House {
    pub(crate) books: Books,
    pub(crate) entries: Vec<Entry>,
    minute: i64,
}

pub(crate) fn start() -> Moment {
    Moment::parse_from_rfc3339("2025-06-01T07:30:00+07:00").unwrap()
}

pub(crate) fn rules(id: &str) -> RuleSet {
    toml::from_str(&std::fs::read_to_string(format!("agendas/rules/{id}.toml")).unwrap()).unwrap()
}

pub(crate) fn person(number: usize, kind: PersonKind) -> Person {
    const GIVEN: [&str; 12] = ["An", "Bình", "Chi", "Dung", "Đức", "Giang", "Hà", "Khôi", "Lan", "Minh", "Phúc", "Yến"];
    let name = format!("Người Thử {} {}", (b'A' + (number / 12) as u8) as char, GIVEN[number % 12]);
    let unit = format!("Chi bộ {}", number % 4 + 1);
    Person { code: code(number), name, unit, kind, ..Person::default() }
}

pub(crate) fn code(number: usize) -> daihoi::base::id::PersonCode {
    format!("P{number:03}").as_str().into()
}

fn step(id: &str, kind: StepKind) -> Step {
    Step {
        id: id.into(),
        session: 0,
        kind,
        title: format!("Bước {id}"),
        minutes: 10,
        by: String::new(),
        say: format!("Lời của {id}: {{present}}/{{summoned}}"),
        stage: Vec::new(),
        votes: Vec::new(),
        election: None,
        speakers: Vec::new(),
        covers: Vec::new(),
    }
}

fn election(id: &str, office: Office, seats: u32, candidates: Vec<usize>) -> ElectionSpec {
    ElectionSpec {
        id: id.into(),
        office,
        title: format!("Chức danh {id}"),
        seats,
        candidates: candidates.into_iter().map(code).collect(),
        incumbents: Vec::new(),
        from: None,
        rest: None,
        by: None,
        without: Vec::new(),
        board_head: Some(code(20)),
        board: vec![code(21), code(22)],
        say: ElectionWords::default(),
    }
}

/// 30 people with a vote (codes P000–P029) and two guests; credentials, a hand vote, a committee of 3 from 4, a
/// secretary from the committee, closing.
pub(crate) fn agenda(kind: BodyKind) -> Agenda {
    let mut vote = step("program", StepKind::HandVote);
    let question = "Thông qua chương trình".to_owned();
    vote.votes.push(VoteSpec { id: "q".into(), question, proposal: String::new(), say: String::new(), major: false });
    let mut committee = step("elect", StepKind::Election);
    committee.election = Some(election("committee", Office::Committee, 3, vec![0, 1, 2, 3]));
    let mut secretary = step("head", StepKind::Election);
    let mut spec = election("secretary", Office::Secretary, 1, vec![]);
    spec.from = Some("committee".into());
    secretary.election = Some(spec);
    Agenda {
        id: "nho".into(),
        title: "Đại hội thử".into(),
        kind,
        rules: "190-qd-tw-2024".into(),
        sessions: vec![Session { id: "s".into(), title: "Phiên".into(), starts: None }],
        steps: vec![
            step("credentials", StepKind::Credentials),
            vote,
            committee,
            secretary,
            step("end", StepKind::Closing),
        ],
        ..Agenda::default()
    }
}

impl House {
    pub(crate) fn open(kind: BodyKind) -> Self {
        let mut roll: Vec<_> = (0..30).map(|n| person(n, PersonKind::Official)).collect();
        roll.extend((30..32).map(|n| person(n, PersonKind::Guest)));
        Self::open_with(kind, roll)
    }

    pub(crate) fn open_with(kind: BodyKind, roll: Vec<Person>) -> Self {
        Self::open_as(agenda(kind), rules("190-qd-tw-2024"), roll)
    }

    pub(crate) fn open_as(agenda: Agenda, rules: RuleSet, roll: Vec<Person>) -> Self {
        let mut house = Self { books: Books::default(), entries: Vec::new(), minute: 0 };
        let opening = Opening {
            agenda,
            rules,
            roll,
            rehearsal: false,
            files: Default::default(),
            stage_lock: true,
            signing_key: String::new(),
        };
        let command = Command::Open(Box::new(opening));
        let facts = on_congress(&house.books.congress, &command, &house.stamp(Role::Console)).unwrap();
        house.fold(Role::Console, facts);
        house
    }

    pub(crate) fn stamp(&self, role: Role) -> Stamp {
        Stamp { at: start() + chrono::Duration::minutes(self.minute), by: Actor::new(role, 1) }
    }

    fn fold(&mut self, role: Role, facts: Vec<Fact>) {
        let stamp = self.stamp(role);
        for fact in facts {
            let seq = self.books.seq + 1;
            let entry = Entry { v: VERSION, seq, at: stamp.at, by: stamp.by, more: 0, fact };
            self.books.evolve(&entry);
            self.entries.push(entry);
        }
    }

    /// Personal data, as the program records it when it opens.
    pub(crate) fn tell(&mut self, event: PeopleEvent) {
        self.fold(Role::Console, vec![Fact::People(event)]);
    }

    pub(crate) fn ask(&mut self, role: Role, request: impl Into<Request>) -> Result<Vec<Fact>, Refusal> {
        self.minute += 1;
        let facts = decide(&self.books, &request.into(), &self.stamp(role))?;
        self.fold(role, facts.clone());
        Ok(facts)
    }

    /// A command of the console that must be carried out.
    pub(crate) fn done(&mut self, command: Command) -> Vec<Event> {
        let facts = self.ask(Role::Console, command).unwrap_or_else(|r| panic!("refused: {r:?}"));
        facts.into_iter().filter_map(|f| if let Fact::Congress(e) = f { Some(e) } else { None }).collect()
    }

    /// A command of the console that must be refused; the key of the refusal.
    pub(crate) fn refused(&mut self, command: Command) -> Refusal {
        let before = self.books.clone();
        let refusal = self.ask(Role::Console, command).expect_err("must be refused");
        assert_eq!(self.books, before, "a refusal changes nothing");
        refusal
    }

    /// A cell of which twenty are there, its quorum stated, at the step that votes by hands.
    pub(crate) fn at_program() -> Self {
        let mut house = Self::open(BodyKind::Members);
        house.arrive(0..20);
        house.enter("credentials");
        house.done(Command::ConfirmRules);
        house.done(Command::StateQuorum);
        house.enter("program");
        house
    }

    pub(crate) fn arrive(&mut self, people: impl IntoIterator<Item = usize>) {
        for number in people {
            self.ask(Role::Desk, Command::CheckIn { code: code(number), badge: None }).unwrap();
        }
    }

    pub(crate) fn enter(&mut self, id: &str) {
        let reason = Some("thử".to_owned());
        self.done(Command::Enter { step: id.into(), reason });
    }

    pub(crate) fn unanimous(&mut self, step: &str, vote: &str) {
        let yes = self.books.congress.roll.counts().present;
        self.hands(step, vote, Hands { yes: yes.into(), no: 0, other: 0 });
    }

    pub(crate) fn hands(&mut self, step: &str, vote: &str, hands: Hands) {
        let vote = VoteKey { step: step.into(), vote: vote.into() };
        self.done(Command::OpenVote { vote: vote.clone() });
        self.done(Command::RecordVote { vote, hands });
    }

    /// Through credentials with 28 of 30 present, rules confirmed, to the election step with its board voted.
    pub(crate) fn up_to_papers(&mut self) {
        self.arrive(0..28);
        self.enter("credentials");
        self.done(Command::ConfirmRules);
        self.done(Command::StateQuorum);
        self.enter("elect");
        self.unanimous("elect", "seats");
        let election: ElectionId = "committee".into();
        self.names(&[0, 1, 2, 3]);
        self.done(Command::FixList { election: election.clone(), candidates: (0..4).map(code).collect() });
        self.unanimous("elect", "list");
        self.done(Command::NameBoard { election, head: code(20), members: vec![code(21), code(22)] });
        self.unanimous("elect", "board");
    }

    /// Introduces `people` for the committee and closes nominations.
    pub(crate) fn names(&mut self, people: &[usize]) {
        let election: ElectionId = "committee".into();
        let candidates = people.iter().copied().map(code).collect();
        self.done(Command::Introduce { election: election.clone(), candidates });
        self.done(Command::CloseNominations { election });
    }

    /// To an open box of the committee's election with 28 papers.
    pub(crate) fn up_to_box(&mut self) {
        self.up_to_papers();
        self.done(self.issue(30, 28, 2));
        self.done(self.collect(28));
        let code = self.books.ballot_box(&"committee".into()).unwrap().list.clone();
        self.on_box(BoxCommand::ProveList { code }).unwrap();
    }

    pub(crate) fn issue(&self, printed: u32, issued: u32, kept: u32) -> Command {
        Command::IssuePapers { election: "committee".into(), printed, issued, kept, reason: None }
    }

    pub(crate) fn collect(&self, collected: u32) -> Command {
        Command::OpenBox { election: "committee".into(), collected, reason: None }
    }

    pub(crate) fn on_box(&mut self, command: BoxCommand) -> Result<Vec<Fact>, Refusal> {
        let id = BoxId { election: "committee".into(), round: 1 };
        self.ask(Role::Board, Request::Box { id, command })
    }

    pub(crate) fn ballot(&mut self, struck: &[u16]) -> Result<Vec<Fact>, Refusal> {
        let open = self.books.ballot_box(&"committee".into()).unwrap();
        let ballot = Ballot::read(Marks::Struck(struck.to_vec()), &open.paper);
        let number = open.next_number();
        self.on_box(BoxCommand::Enter { number, ballot, count: 1 })
    }
}
