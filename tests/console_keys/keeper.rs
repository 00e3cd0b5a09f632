//! A console with books of its own: what it asks for is decided and folded at once, as the clerk would.
use std::path::Path;

use chrono::{Duration, FixedOffset, TimeZone};
use daihoi::base::door::{DoorState, Issued};
use daihoi::base::message::Message;
use daihoi::base::mirror::MirrorState;
use daihoi::base::refusal::Refusal;
use daihoi::base::role::{Actor, Role};
use daihoi::base::time::{Moment, Stamp};
use daihoi::congress::command::Command;
use daihoi::congress::decide::route::decide;
use daihoi::congress::event::{Event, Opening};
use daihoi::congress::permit::permit;
use daihoi::readout::show::frame;
use daihoi::readout::stage::StageFrame;
use daihoi::record::books::Books;
use daihoi::record::entry::{Entry, Fact, VERSION};
use daihoi::record::request::Request;
use daihoi::script::load::load;
use daihoi::tui::effect::Effect;
use daihoi::tui::input::Input;
use daihoi::tui::screen::Screen;
use daihoi::tui::screens::console::screen::Console;
use daihoi::tui::theme::{ColorDepth, Theme};
use daihoi::tui::view::{LinkState, View};
use daihoi::words::lang::Lang;
use daihoi::words::speech::Words;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::{KeyCode, KeyModifiers};

pub(crate) struct Keeper {
    pub(crate) books: Books,
    pub(crate) now: Moment,
    pub(crate) console: Console,
    pub(crate) words: Words,
    pub(crate) theme: Theme,
    pub(crate) notices: Vec<Message>,
    pub(crate) link: LinkState,
    /// The door to other machines, and the ticket issued last.
    pub(crate) door: (DoorState, Option<Issued>),
    /// How the record's second place stands.
    pub(crate) mirror: Option<MirrorState>,
    /// Effects other than requests, as they came.
    pub(crate) others: Vec<Effect>,
    /// Requests that were refused, and how.
    pub(crate) refused: Vec<Message>,
    /// Where the hub serves the page for phones.
    pub(crate) page: Option<String>,
    /// This terminal holds the record.
    pub(crate) switches: bool,
    stage: Option<StageFrame>,
}

impl Keeper {
    /// The console of the bundled agenda `name`, just opened.
    pub(crate) fn open(name: &str, rehearsal: bool, lang: Lang) -> Self {
        let loaded = load(&Path::new("agendas").join(name), &mut || "00".to_owned()).unwrap();
        let roll = loaded.people.iter().map(|p| p.person.clone()).collect();
        let (agenda, rules, files) = (loaded.agenda, loaded.rules, loaded.files);
        let now = FixedOffset::east_opt(7 * 3600).unwrap().with_ymd_and_hms(2025, 5, 16, 7, 30, 0).unwrap();
        let mut keeper = Self {
            books: Books::default(),
            now,
            console: Console::new(),
            words: Words::new(lang),
            theme: Theme::choose(ColorDepth::True),
            notices: Vec::new(),
            link: LinkState::Connected,
            door: Default::default(),
            mirror: None,
            others: Vec::new(),
            refused: Vec::new(),
            page: None,
            switches: true,
            stage: None,
        };
        keeper.fold(
            Event::Opened(Box::new(Opening {
                agenda,
                rules,
                roll,
                rehearsal,
                files,
                stage_lock: true,
                signing_key: String::new(),
            })),
            Role::Console,
        );
        keeper
    }

    pub(crate) fn fold(&mut self, event: Event, by: Role) {
        let seq = self.books.seq + 1;
        let by = Actor::new(by, 1);
        self.books.evolve(&Entry { v: VERSION, seq, at: self.now, by, more: 0, fact: Fact::Congress(event) });
        self.stage = Some(StageFrame { page: self.page.clone(), ..frame(&self.books, self.now) });
    }

    /// What another seat of `role` does.
    pub(crate) fn command(&mut self, role: Role, command: &Command) {
        let stamp = Stamp { at: self.now, by: Actor::new(role, 1) };
        for event in decide(&self.books.congress, command, &stamp).unwrap() {
            self.fold(event, role);
        }
    }

    /// Checks in everybody but the last `absent` of those who vote.
    pub(crate) fn everybody_arrives(&mut self, absent: usize) {
        let roll = &self.books.congress.roll;
        let voters = roll.voters().count();
        let codes: Vec<_> = roll.voters().take(voters - absent).map(|(p, _)| p.code.clone()).collect();
        for code in codes {
            self.command(Role::Desk, &Command::CheckIn { code, badge: None });
        }
    }

    fn with<T>(&mut self, act: impl FnOnce(&mut Console, &View) -> T) -> T {
        let Self { books, now, console, words, theme, notices, link, stage, door, mirror, switches, .. } = self;
        let view = View {
            seat: Actor::new(Role::Console, 1),
            books,
            stage: stage.as_ref(),
            now: *now,
            link: *link,
            notices,
            door: (&door.0, door.1.as_ref()),
            screens: &[],
            switches: *switches,
            mirror: mirror.as_ref(),
            words,
            theme,
        };
        act(console, &view)
    }

    /// Gives `input` to the console and does what it asks for.
    pub(crate) fn input(&mut self, input: &Input) {
        let effects = self.with(|console, view| console.input(input, view));
        for effect in effects {
            self.carry_out(effect);
        }
        self.now += Duration::seconds(20);
    }

    fn carry_out(&mut self, effect: Effect) {
        let Effect::Send { tag, request } = effect else {
            self.others.push(effect);
            return;
        };
        let Request::Congress(command) = &request else { panic!("the console asked for a box: {request:?}") };
        let stamp = Stamp { at: self.now, by: Actor::new(Role::Console, 1) };
        let decided = permit(Role::Console, command).and_then(|()| decide(&self.books.congress, command, &stamp));
        let answer = decided.map(|events| events.into_iter().for_each(|e| self.fold(e, Role::Console)));
        self.refused.extend(answer.as_ref().err().map(|r| r.message.clone()));
        let more = self.with(|console, view| console.answered(tag, &answer, view));
        for effect in more {
            self.carry_out(effect);
        }
    }

    /// Gives the console an answer to what it asked the door.
    pub(crate) fn answer(&mut self, tag: u32, answer: &Result<(), Refusal>) {
        self.with(|console, view| console.answered(tag, answer, view));
    }

    pub(crate) fn key(&mut self, code: KeyCode) {
        self.input(&Input::key(code));
    }

    pub(crate) fn held(&mut self, code: KeyCode) {
        self.input(&Input::Key { code, modifiers: KeyModifiers::NONE, held: true });
    }

    pub(crate) fn control(&mut self, c: char) {
        self.input(&Input::Key { code: KeyCode::Char(c), modifiers: KeyModifiers::CONTROL, held: false });
    }

    pub(crate) fn enter(&mut self) {
        self.key(KeyCode::Enter);
    }

    pub(crate) fn text(&mut self, text: &str) {
        for c in text.chars() {
            self.key(KeyCode::Char(c));
        }
    }

    /// The console's picture as text.
    pub(crate) fn picture(&mut self, width: u16, height: u16) -> String {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        self.with(|console, view| terminal.draw(|f| console.draw(f, f.area(), view)).map(|_| ()).unwrap());
        let buffer = terminal.backend().buffer();
        let row = |y| (0..width).map(|x| buffer[(x, y)].symbol()).collect::<String>().trim_end().to_owned();
        (0..height).map(row).collect::<Vec<_>>().join("\n")
    }

    /// Whether the picture at 160×45 says `text`.
    #[track_caller]
    pub(crate) fn says(&mut self, text: &str) {
        let picture = self.picture(160, 45);
        assert!(picture.contains(text), "the screen does not say {text:?}:\n{picture}");
    }

    #[track_caller]
    pub(crate) fn says_not(&mut self, text: &str) {
        let picture = self.picture(160, 45);
        assert!(!picture.contains(text), "the screen says {text:?}:\n{picture}");
    }
}
