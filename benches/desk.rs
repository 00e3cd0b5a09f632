//! The attendance desk at 10,000 delegates: a key typed to the picture that follows, a badge scanned to everybody checked
//! in and the picture, and what a desk holds in memory. Each beside something of the same run.
#[cfg(target_os = "linux")]
#[path = "start/linux.rs"]
#[expect(dead_code, reason = "the benchmark of starts needs more of it")]
mod linux;

use std::sync::Arc;
use std::time::{Duration, Instant};

use daihoi::base::role::{Actor, Role};
use daihoi::base::time::Moment;
use daihoi::clerk::clock::Ticking;
use daihoi::clerk::writer::Clerk;
use daihoi::congress::agenda::{Agenda, Session};
use daihoi::congress::event::Opening;
use daihoi::congress::roll::{Person, Roll};
use daihoi::journal::memory::Memory;
use daihoi::record::badge::BadgeKey;
use daihoi::record::books::Books;
use daihoi::record::people::{Badges, PeopleEvent, Private};
use daihoi::rules::body::BodyKind;
use daihoi::script::load::load;
use daihoi::tui::effect::Effect;
use daihoi::tui::input::Input;
use daihoi::tui::screen::Screen;
use daihoi::tui::screens::desk::index::Index;
use daihoi::tui::screens::desk::screen::Desk;
use daihoi::tui::theme::{ColorDepth, Theme};
use daihoi::tui::view::{LinkState, View};
use daihoi::words::lang::Lang;
use daihoi::words::speech::Words;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::KeyCode;

pub(crate) type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

const PEOPLE: usize = 10_000;
/// A picture sixty times a second.
const FRAME: Duration = Duration::from_micros(16_667);
const DESK: Actor = Actor::new(Role::Desk, 1);

fn print(name: &str, mut times: Vec<Duration>, beside: (&str, Duration)) {
    times.sort_unstable();
    let at = |percent: usize| times[(times.len() * percent).div_ceil(100).max(1) - 1].as_secs_f64() * 1e3;
    let ratio = at(50) / (beside.1.as_secs_f64() * 1e3);
    println!("{name:>44}: p50 {:>8.3} ms  p99 {:>8.3} ms  = {ratio:>6.2} × {}", at(50), at(99), beside.0);
}

/// Invented people with the syllables of common names.
fn people() -> Vec<(Person, Private)> {
    let family = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ"];
    let middle = ["Văn", "Thị", "Hữu", "Đức", "Minh", "Thị Thanh", "Ngọc", "Quang", "Thị Hồng"];
    let given = ["An", "Ánh", "Bình", "Chi", "Dũng", "Đào", "Giang", "Hà", "Hùng", "Khánh", "Lan", "Quyên", "Tuấn"];
    let person = |i: usize| {
        let name = format!("{} {} {}", family[i % 11], middle[i % 9], given[i % 13]);
        let code = format!("D{:05}", i + 1).as_str().into();
        let person = Person { code, name, unit: format!("Chi bộ {}", i % 400 + 1), ..Person::default() };
        let birth = format!("{:02}/{:02}/{}", i % 28 + 1, i % 12 + 1, 1950 + i % 55);
        let private = Private { birth, card: format!("00.{i:06}"), salt: "00".repeat(16), ..Private::default() };
        (person, private)
    };
    (0..PEOPLE).map(person).collect()
}

fn clerk(key: &BadgeKey) -> Outcome<Clerk<Memory>> {
    let rules = load(std::path::Path::new("phuc-dong"), &mut String::new).map_err(|faults| faults.to_string())?.rules;
    let sessions = vec![Session { id: "s".into(), title: "Phiên chính thức".into(), starts: None }];
    let title = "Đại hội thử".to_owned();
    let agenda = Agenda { id: "thu".into(), title, kind: BodyKind::Delegates, sessions, ..Agenda::default() };
    let people = people();
    let roll = people.iter().map(|(person, _)| person.clone()).collect();
    let private = people.into_iter().map(|(person, private)| (person.code, private)).collect();
    let badges = Some(Badges { key: key.clone(), printed: true });
    let opening = Opening {
        agenda,
        rules,
        roll,
        rehearsal: false,
        files: Default::default(),
        stage_lock: true,
        signing_key: String::new(),
    };
    let start: Moment = "2025-06-14T07:30:00+07:00".parse()?;
    let mut clerk = Clerk::open(Memory::default(), Arc::new(Ticking::from(start))).map_err(|e| e.to_string())?;
    clerk.begin(opening, PeopleEvent::Recorded { people: private, badges }).map_err(|r| r.message.key.to_string())?;
    Ok(clerk)
}

/// A desk with its picture.
struct Bench {
    desk: Desk,
    words: Words,
    theme: Theme,
    terminal: Terminal<TestBackend>,
}

impl Bench {
    fn view<T>(&mut self, books: &Books, run: impl FnOnce(&mut Desk, &mut Terminal<TestBackend>, &View) -> T) -> T {
        let now = books.congress.opened.unwrap_or_default();
        let (words, theme) = (&self.words, &self.theme);
        let link = LinkState::Connected;
        let view = View {
            seat: DESK,
            books,
            stage: None,
            now,
            link,
            notices: &[],
            door: (&Default::default(), None),
            screens: &[],
            mirror: None,
            switches: false,
            words,
            theme,
        };
        run(&mut self.desk, &mut self.terminal, &view)
    }

    /// Gives a key to the desk and draws the picture that follows.
    fn key(&mut self, code: KeyCode, books: &Books) -> Outcome<Vec<Effect>> {
        self.view(books, |desk, terminal, view| {
            let effects = desk.input(&Input::key(code), view);
            terminal.draw(|frame| desk.draw(frame, frame.area(), view))?;
            Ok(effects)
        })
    }
}

/// Every key of `texts` with the picture it brings.
fn keystrokes(bench: &mut Bench, books: &Books, texts: &[&str]) -> Outcome<Vec<Duration>> {
    let mut times = Vec::new();
    for text in texts {
        for c in text.chars() {
            let begun = Instant::now();
            bench.key(KeyCode::Char(c), books)?;
            times.push(begun.elapsed());
        }
        bench.key(KeyCode::Esc, books)?;
    }
    Ok(times)
}

/// One person after the other by badge: the last digit and Enter to the decision, the folded fact and the picture.
fn scans(bench: &mut Bench, clerk: &mut Clerk<Memory>, key: &BadgeKey, count: usize) -> Outcome<Vec<Duration>> {
    let mut times = Vec::new();
    for n in 0..count {
        let number = key.number(&clerk.books().congress.roll.people[n * 7 % PEOPLE].code, 1);
        for c in number.chars() {
            bench.view(clerk.books(), |desk, _, view| desk.input(&Input::key(KeyCode::Char(c)), view));
        }
        let begun = Instant::now();
        let effects = bench.key(KeyCode::Enter, clerk.books())?;
        let Some(Effect::Send { tag, request }) = effects.into_iter().next() else { return Err("nobody asked".into()) };
        clerk.submit(DESK, &request).map_err(|r| r.message.key.to_string())?;
        bench.view(clerk.books(), |desk, terminal, view| {
            desk.answered(tag, &Ok(()), view);
            terminal.draw(|frame| desk.draw(frame, frame.area(), view)).map(|_| ())
        })?;
        times.push(begun.elapsed());
    }
    Ok(times)
}

fn main() -> Outcome<()> {
    let test = std::env::args().any(|a| a == "--test");
    let key = BadgeKey::parse(&"3c".repeat(32)).ok_or("a key")?;
    #[cfg(target_os = "linux")]
    println!("{}", linux::machine());
    let mut clerk = clerk(&key)?;
    let terminal = Terminal::new(TestBackend::new(160, 45))?;
    let (words, theme) = (Words::new(Lang::Vi), Theme::choose(ColorDepth::True));
    let mut bench = Bench { desk: Desk::new(), words, theme, terminal };

    let roll: &Roll = &clerk.books().congress.roll;
    let mut index = Index::default();
    index.follow(&clerk.books().congress);
    // Beside the search: looking at every name once, letter by letter.
    let begun = Instant::now();
    let letters: usize = roll.people.iter().map(|p| p.name.chars().filter(|c| *c == 'n').count()).sum();
    let scan_all = begun.elapsed();
    let queries = ["n", "nguyen", "nguyen thi", "thi thanh ha", "d0512", "hgn", "quyen"];
    let rounds = if test { 1 } else { 30 };
    let mut search = Vec::new();
    for query in queries.iter().cycle().take(queries.len() * rounds) {
        let begun = Instant::now();
        std::hint::black_box(index.search(query, roll));
        search.push(begun.elapsed());
    }
    println!("{PEOPLE} people, {letters} letters n");
    print("search alone", search, ("one look at every name", scan_all));
    let typed: Vec<&str> = queries.into_iter().cycle().take(queries.len() * rounds).collect();
    let books = clerk.books().for_seat(DESK);
    let times = keystrokes(&mut bench, &books, &typed)?;
    print("key to picture, 160×45", times, ("a frame of 1/60 s", FRAME));
    let times = scans(&mut bench, &mut clerk, &key, if test { 2 } else { 1_000 })?;
    println!("{:>44}: {:.1} ms (makes the numbers of all badges)", "the first scan", times[0].as_secs_f64() * 1e3);
    print("badge to checked in and picture", times, ("a frame of 1/60 s", FRAME));
    #[cfg(target_os = "linux")]
    memory(&clerk, books)?;
    Ok(())
}

/// Memory of the process, and what one more desk's books add to it.
#[cfg(target_os = "linux")]
fn memory(clerk: &Clerk<Memory>, books: Books) -> Outcome<()> {
    let process = std::process::id();
    let (before, _) = linux::memory(process)?;
    let more: Vec<Books> = (0..4).map(|_| clerk.books().for_seat(DESK)).collect();
    let (after, most) = linux::memory(process)?;
    let each = (after - before) / 4.0;
    println!(
        "{:>44}: {before:.0} MB, most {most:.0} MB; one more desk's books {each:.1} MB",
        "clerk, journal, desk in memory"
    );
    drop((more, books));
    Ok(())
}
