//! A book keeper in miniature: decides requests on real books, as the clerk does, and drives a screen with them.
use daihoi::base::id::ElectionId;
use daihoi::base::refusal::Refusal;
use daihoi::base::role::{Actor, Role};
use daihoi::base::time::{Moment, Stamp};
use daihoi::clerk::decide::decide;
use daihoi::congress::agenda::{Agenda, ElectionSpec, Session, Step, StepKind};
use daihoi::congress::command::Command;
use daihoi::congress::decide::papers;
use daihoi::congress::election::{CandidateList, FIRST_ROUND, list_code};
use daihoi::congress::event::{Event, Opening};
use daihoi::congress::permit::permit_box;
use daihoi::congress::roll::{Person, PersonKind};
use daihoi::count;
use daihoi::count::ballot::Paper;
use daihoi::count::command::BoxCommand;
use daihoi::count::event::BoxEvent;
use daihoi::count::keying::Keying;
use daihoi::record::books::Books;
use daihoi::record::entry::{BoxId, Entry, Fact, VERSION};
use daihoi::record::request::Request;
use daihoi::rules::body::BodyKind;
use daihoi::rules::office::Office;
use daihoi::script::bundled;
use daihoi::script::fault::Findings;
use daihoi::script::rule;
use daihoi::script::sheet::Sheet;
use daihoi::tui::effect::{Effect, Tag};
use daihoi::tui::input::Input;
use daihoi::tui::screen::Screen;
use daihoi::tui::theme::{ColorDepth, Theme};
use daihoi::tui::view::{LinkState, View};
use daihoi::words::lang::Lang;
use daihoi::words::speech::Words;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::{KeyCode, KeyModifiers};

/// Books and a clock of their own.
pub(crate) struct Keeper {
    pub(crate) books: Books,
    pub(crate) now: Moment,
    pub(crate) role: Role,
    /// Number of the seat that asks.
    pub(crate) seat: u16,
}

impl Keeper {
    fn actor(&self) -> Actor {
        Actor::new(self.role, self.seat)
    }

    /// A record opened with `people` (invented) and `elections`.
    pub(crate) fn open(role: Role, people: Vec<Person>, elections: Vec<ElectionSpec>) -> Self {
        let now = Moment::parse_from_rfc3339("2025-06-14T07:30:00+07:00").unwrap();
        let mut keeper = Self { books: Books::default(), now, role, seat: 1 };
        let findings = Findings::default();
        let text = bundled::rule_file("190-qd-tw-2024").unwrap();
        let rules = rule::read(&Sheet::new("rules.toml", text, &findings), "190-qd-tw-2024").unwrap();
        let step = |election: ElectionSpec| Step {
            id: format!("bau-{}", election.id).as_str().into(),
            session: 0,
            kind: StepKind::Election,
            title: format!("Bầu {}", election.title),
            minutes: 60,
            by: String::new(),
            say: String::new(),
            stage: Vec::new(),
            votes: Vec::new(),
            election: Some(election),
            speakers: Vec::new(),
            covers: Vec::new(),
        };
        let agenda = Agenda {
            id: "thu".into(),
            title: "Đại hội đại biểu Đảng bộ phường Thử Nghiệm lần thứ II".into(),
            kind: BodyKind::Delegates,
            rules: rules.id.clone(),
            sessions: vec![Session { id: "s".into(), title: "Phiên chính thức".into(), starts: None }],
            steps: elections.into_iter().map(step).collect(),
            ..Agenda::default()
        };
        let opening = Opening {
            agenda,
            rules,
            roll: people,
            rehearsal: false,
            files: Default::default(),
            stage_lock: true,
            signing_key: String::new(),
        };
        keeper.record(Fact::Congress(Event::Opened(Box::new(opening))), Role::Console);
        keeper
    }

    /// Writes one fact of a seat of `by`.
    pub(crate) fn record(&mut self, fact: Fact, by: Role) {
        self.now += std::time::Duration::from_secs(1);
        let by = if by == self.role { self.actor() } else { Actor::new(by, 1) };
        let (seq, at) = (self.books.seq + 1, self.now);
        self.books.evolve(&Entry { v: VERSION, seq, at, by, more: 0, fact });
    }

    /// Decides and writes `request` of this keeper's seat.
    pub(crate) fn apply(&mut self, request: &Request) -> Result<(), Refusal> {
        match request {
            Request::Congress(command) => self.congress(command),
            Request::Box { id, command } => self.ballot_box(id, command),
            Request::Notice { .. } => {
                let stamp = Stamp { at: self.now, by: self.actor() };
                for fact in decide(&self.books, request, &stamp)? {
                    self.record(fact, self.role);
                }
                Ok(())
            }
        }
    }

    fn congress(&mut self, command: &Command) -> Result<(), Refusal> {
        let stamp = Stamp { at: self.now, by: self.actor() };
        for fact in decide(&self.books, &command.clone().into(), &stamp)? {
            self.record(fact, self.role);
        }
        Ok(())
    }

    fn ballot_box(&mut self, id: &BoxId, command: &count::command::BoxCommand) -> Result<(), Refusal> {
        permit_box(self.role)?;
        let open = self.books.boxes.get(id).unwrap();
        let totals = open.totals.clone();
        for event in count::decide::decide(open, self.actor(), command)? {
            let sealed = match &event {
                BoxEvent::Sealed { digest } => Some(digest.clone()),
                _ => None,
            };
            let also = sealed.map(|d| papers::seal(&self.books.congress, &id.election, id.round, (&totals, &d)));
            self.record(Fact::Box { id: id.clone(), event }, self.role);
            for event in also.transpose()?.unwrap_or_default() {
                self.record(Fact::Congress(event), self.role);
            }
        }
        Ok(())
    }

    /// The list of `id` made of `candidates` of the roll in roster order.
    pub(crate) fn fix_list(&mut self, id: &str, candidates: u32) {
        let id: ElectionId = id.into();
        let (_, spec) = self.books.congress.agenda.election(&id).unwrap();
        let people = self.books.congress.roll.people.iter().take(candidates as usize);
        let (codes, names): (Vec<_>, Vec<_>) = people.map(|p| (p.code.clone(), p.name.as_str())).unzip();
        let form = self.books.congress.rules.as_ref().unwrap().form(candidates, spec.seats);
        let list = CandidateList { code: list_code(&spec.title, FIRST_ROUND, &names), candidates: codes, form };
        self.record(Fact::Congress(Event::ListFixed { election: id, list }), Role::Console);
    }

    /// Papers handed out and the box opened with `collected` papers.
    pub(crate) fn open_box(&mut self, id: &str, collected: u32) {
        let id: ElectionId = id.into();
        let people = &self.books.congress.roll.people;
        let (head, members) = (people[people.len() - 1].code.clone(), vec![people[people.len() - 2].code.clone()]);
        let base = self.books.congress.base();
        let election = id.clone();
        self.record(Fact::Congress(Event::BoardNamed { election, head, members }), Role::Console);
        let (election, reason) = (id.clone(), None);
        let (printed, issued, kept) = (collected + 2, collected, 2);
        let event = Event::PapersIssued { election, printed, issued, kept, base, reason };
        self.record(Fact::Congress(event), Role::Console);
        let (election, reason) = (id.clone(), None);
        let event = Event::BoxOpened { election, collected, not_returned: 0, reason };
        self.record(Fact::Congress(event), Role::Console);
        let (_, spec) = self.books.congress.agenda.election(&id).unwrap();
        let list = self.books.congress.elections[&id].now.list.as_ref().unwrap();
        let (names, seats) = (u16::try_from(list.candidates.len()).unwrap(), u16::try_from(spec.seats).unwrap());
        let paper = Paper::usual(list.form, names, seats);
        let reasons = self.books.congress.rules.as_ref().unwrap().invalid.keys().cloned().collect();
        let event = BoxEvent::Opened { list: list.code.clone(), paper, collected, reasons };
        self.record(Fact::Box { id: BoxId { election: id, round: FIRST_ROUND }, event }, Role::Console);
    }

    /// The board's seat has typed the code of the list, and `keying` is chosen for the box of `id`.
    pub(crate) fn ready(&mut self, id: &str, keying: Keying) {
        let id = BoxId { election: id.into(), round: FIRST_ROUND };
        let code = self.books.boxes[&id].list.clone();
        for command in [BoxCommand::ProveList { code }, BoxCommand::Choose { keying }] {
            self.apply(&Request::Box { id: id.clone(), command }).unwrap();
        }
    }
}

/// An election prepared.
pub(crate) fn election(id: &str, title: &str, seats: u32) -> ElectionSpec {
    ElectionSpec {
        id: id.into(),
        office: Office::Committee,
        title: title.into(),
        seats,
        candidates: Vec::new(),
        incumbents: Vec::new(),
        from: None,
        rest: None,
        by: None,
        without: Vec::new(),
        board_head: None,
        board: Vec::new(),
        say: Default::default(),
    }
}

/// Forty invented people in five units, two guests and two alternates among them, two with one name.
pub(crate) fn people() -> Vec<Person> {
    let families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng", "Bùi"];
    let middles = ["Văn", "Thị", "Hữu", "Đức", "Minh", "Thị Thanh"];
    let given = ["An", "Ánh", "Bình", "Chi", "Dũng", "Đào", "Giang", "Hà", "Hùng", "Khánh", "Lan"];
    let person = |i: usize| {
        let name = format!("{} {} {}", families[i % 7], middles[i % 6], given[i % 11]);
        let kind = match i {
            36 | 37 => PersonKind::Alternate,
            38 | 39 => PersonKind::Guest,
            0..3 => PersonKind::ExOfficio,
            _ => PersonKind::Official,
        };
        let unit = format!("Chi bộ Tổ dân phố {}", i % 5 + 1);
        Person { code: format!("DB{:03}", i + 1).as_str().into(), name, unit, kind, ..Person::default() }
    };
    let mut people: Vec<_> = (0..40).map(person).collect();
    people[33].name = people[8].name.clone();
    people
}

/// A screen at its seat, with a keeper behind it.
pub(crate) struct Seat<S: Screen> {
    pub(crate) keeper: Keeper,
    pub(crate) screen: S,
    pub(crate) link: LinkState,
    /// Requests under way, when they are not answered at once.
    pub(crate) sent: Vec<(Tag, Request)>,
    /// Answer requests as soon as they are made.
    pub(crate) prompt: bool,
    /// All effects but requests.
    pub(crate) effects: Vec<Effect>,
    pub(crate) lang: Lang,
}

impl<S: Screen> Seat<S> {
    pub(crate) fn new(keeper: Keeper, screen: S) -> Self {
        let (sent, effects) = (Vec::new(), Vec::new());
        Self { keeper, screen, link: LinkState::Connected, sent, prompt: true, effects, lang: Lang::Vi }
    }

    fn with<T>(&mut self, run: impl FnOnce(&mut S, &View) -> T) -> T {
        let (words, theme) = (Words::new(self.lang), Theme::choose(ColorDepth::True));
        // As the hub gives them out: a keyer does not see the other's open batch.
        let books = self.keeper.books.for_seat(self.keeper.actor());
        let view = View {
            seat: self.keeper.actor(),
            books: &books,
            stage: None,
            now: self.keeper.now,
            link: self.link,
            notices: &[],
            door: (&Default::default(), None),
            screens: &[],
            mirror: None,
            switches: false,
            words: &words,
            theme: &theme,
        };
        run(&mut self.screen, &view)
    }

    pub(crate) fn input(&mut self, input: &Input) {
        let effects = self.with(|screen, view| screen.input(input, view));
        self.take(effects);
        if self.prompt {
            self.answer_all();
        }
    }

    fn take(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Send { tag, request } => self.sent.push((tag, request)),
                other => self.effects.push(other),
            }
        }
    }

    /// Answers the oldest request under way.
    pub(crate) fn answer(&mut self) -> Option<Result<(), Refusal>> {
        if self.sent.is_empty() {
            return None;
        }
        let (tag, request) = self.sent.remove(0);
        let answer = self.keeper.apply(&request);
        self.give(tag, &answer);
        Some(answer)
    }

    /// Gives the screen an answer.
    pub(crate) fn give(&mut self, tag: Tag, answer: &Result<(), Refusal>) {
        let effects = self.with(|screen, view| screen.answered(tag, answer, view));
        self.take(effects);
    }

    pub(crate) fn answer_all(&mut self) {
        while self.answer().is_some() {}
    }

    pub(crate) fn press(&mut self, code: KeyCode) {
        self.input(&Input::key(code));
    }

    pub(crate) fn ctrl(&mut self, c: char) {
        self.input(&Input::Key { code: KeyCode::Char(c), modifiers: KeyModifiers::CONTROL, held: false });
    }

    /// Types `text`; `\n` is Enter.
    pub(crate) fn types(&mut self, text: &str) {
        for c in text.chars() {
            self.press(if c == '\n' { KeyCode::Enter } else { KeyCode::Char(c) });
        }
    }

    /// The screen as text.
    pub(crate) fn picture(&mut self, width: u16, height: u16) -> String {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        self.with(|screen, view| terminal.draw(|frame| screen.draw(frame, frame.area(), view)).map(|_| ())).unwrap();
        let buffer = terminal.backend().buffer();
        let row = |y| (0..width).map(|x| buffer[(x, y)].symbol()).collect::<String>().trim_end().to_owned();
        (0..height).map(row).collect::<Vec<_>>().join("\n")
    }
}
