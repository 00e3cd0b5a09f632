//! One floor nominee, who nominates, and requests to withdraw: windows over the names that stand.
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::base::id::{ElectionId, PersonCode};
use crate::base::message::Message;
use crate::congress::command::Command;
use crate::congress::state::Congress;
use crate::tui::command::key::Key;
use crate::tui::command::table::{Command as Row, Offer, Table};
use crate::tui::input::Input;
use crate::tui::overlay::window::{Step, Window};
use crate::tui::screens::console::names::NamesWindow;
use crate::tui::view::View;
use crate::tui::widgets::panel;
use crate::tui::widgets::people::about;
use crate::tui::widgets::picker::Picker;
use crate::tui::widgets::wrap::wrap_plain;

/// Choosing one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum One {
    Take,
    /// Nominates themselves.
    Alone,
    Back,
    Up,
    Down,
}

/// What the choice is at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct At {
    /// There is somebody to take.
    pub somebody: bool,
    /// Nobody need be chosen: the nominee may stand alone.
    pub alone: bool,
}

/// Letters belong to the name that is searched for.
pub static ONE: Table<One, At> = Table {
    title: "cmd-title-one",
    commands: &[
        Row::new(One::Take, &[Key::ENTER], "cmd-take", "help-take").rank(1).when(|a| a.somebody),
        Row::new(One::Alone, &[Key::TAB], "cmd-alone", "help-alone").rank(2).when(|a| a.alone),
        Row::new(One::Back, &[Key::ESC], "cmd-back-to-names", "help-back-to-names").rank(3),
        Row::new(One::Up, &[Key::UP], "cmd-up", "help-up").repeats().rank(4),
        Row::new(One::Down, &[Key::DOWN], "cmd-down", "help-down").repeats().rank(4),
    ],
};

/// Who is nominated.
pub struct NomineeWindow {
    election: ElectionId,
    picker: Picker,
}

impl NomineeWindow {
    /// Nobody is shown before a name is typed, but where only few may stand.
    pub fn new(election: ElectionId, congress: &Congress) -> Self {
        let pool = congress.pool(&election);
        let eligible = congress.agenda.election(&election).and_then(|(_, spec)| congress.eligible(spec));
        let free: Vec<_> = eligible.iter().flatten().filter(|c| !pool.contains(c)).cloned().collect();
        Self { election, picker: Picker::one(free, eligible) }
    }
}

/// Who nominates.
pub struct NominatorWindow {
    election: ElectionId,
    nominee: PersonCode,
    picker: Picker,
}

impl NominatorWindow {
    fn new(election: ElectionId, nominee: PersonCode) -> Self {
        Self { election, nominee, picker: Picker::one(Vec::new(), None) }
    }

    fn request(&self, by: Option<PersonCode>) -> Step {
        let (election, code) = (self.election.clone(), self.nominee.clone());
        Step::Send(Command::Nominate { election, code, by }.into())
    }
}

fn at(picker: &Picker, alone: bool, view: &View) -> At {
    At { somebody: picker.here(&view.books.congress.roll).is_some(), alone }
}

/// Moves and types; gives what is left to the window.
fn one(picker: &mut Picker, input: &Input, alone: bool, view: &View) -> Option<One> {
    let roll = &view.books.congress.roll;
    match ONE.find(input, true, &at(picker, alone, view)) {
        Some(One::Up) => picker.step(-1, roll),
        Some(One::Down) => picker.step(1, roll),
        Some(One::Back) if picker.searching() => picker.drop_query(),
        Some(other) => return Some(other),
        None => picker.input(input),
    }
    None
}

fn back(election: &ElectionId) -> Step {
    Step::Become(Box::new(NamesWindow::new(election.clone())))
}

fn draw(frame: &mut Frame, area: Rect, texts: (&str, Vec<Line<'static>>), picker: &Picker, view: &View) {
    let (title, mut head) = texts;
    let inner = panel::window(frame, panel::middle(area, 90, 22), title, view.theme);
    head.push("".into());
    let rows = [Constraint::Length(u16::try_from(head.len()).unwrap_or(3)), Constraint::Fill(1)];
    let [top, rest] = Layout::vertical(rows).areas(inner);
    frame.render_widget(Paragraph::new(head), top);
    picker.draw(frame, rest, view, &|_| None);
}

fn room(area: Rect) -> usize {
    usize::from(area.width.min(90)).saturating_sub(4)
}

impl Window for NomineeWindow {
    fn input(&mut self, input: &Input, view: &View) -> Step {
        match one(&mut self.picker, input, false, view) {
            Some(One::Take) => match self.picker.here(&view.books.congress.roll) {
                Some(code) => Step::Become(Box::new(NominatorWindow::new(self.election.clone(), code))),
                None => Step::Stay,
            },
            Some(One::Back) => back(&self.election),
            _ => Step::Stay,
        }
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        let gate = view.books.congress.rules.as_ref().and_then(|r| r.floor_gate.as_ref());
        let said = match gate {
            Some(gate) => Message::new("nominee-ask-gate").with("percent", gate.value).with("article", &gate.article),
            None => Message::new("nominee-ask"),
        };
        let head = wrap_plain(&view.words.say(&said), view.theme.overlay, room(area));
        draw(frame, area, (&view.words.get("nominee-title"), head), &self.picker, view);
    }

    fn offers(&self, view: &View) -> Vec<Offer> {
        ONE.offers(true, &at(&self.picker, false, view))
    }
}

impl Window for NominatorWindow {
    fn input(&mut self, input: &Input, view: &View) -> Step {
        match one(&mut self.picker, input, true, view) {
            Some(One::Take) => self.request(self.picker.here(&view.books.congress.roll)),
            Some(One::Alone) => self.request(None),
            Some(One::Back) => back(&self.election),
            _ => Step::Stay,
        }
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        let said = person_line("nominator-for", &self.nominee, view);
        let mut head = wrap_plain(&said, view.theme.heading, room(area));
        head.extend(wrap_plain(&view.words.get("nominator-ask"), view.theme.overlay, room(area)));
        draw(frame, area, (&view.words.get("nominator-title"), head), &self.picker, view);
    }

    fn offers(&self, view: &View) -> Vec<Offer> {
        ONE.offers(true, &at(&self.picker, true, view))
    }
}

/// `key` with the name of `code` and what tells them apart from others.
fn person_line(key: &'static str, code: &PersonCode, view: &View) -> String {
    let roll = &view.books.congress.roll;
    let about = roll.person(code).map(about).unwrap_or_default();
    view.words.say(&Message::new(key).with("name", roll.name(code)).with("about", about))
}

/// What the presidium proposes on a request to withdraw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Propose {
    Grant,
    Refuse,
    Back,
}

/// No answer by a habit of pressing Enter: each proposal has its letter.
pub static PROPOSE: Table<Propose, ()> = Table {
    title: "cmd-title-propose",
    commands: &[
        Row::new(Propose::Grant, &[Key::char('c')], "cmd-grant", "help-grant").rank(1),
        Row::new(Propose::Refuse, &[Key::char('k')], "cmd-refuse", "help-refuse").rank(2),
        Row::new(Propose::Back, &[Key::ESC], "cmd-back-to-names", "help-back-to-names").rank(3),
    ],
};

/// A request to withdraw.
pub struct WithdrawWindow {
    election: ElectionId,
    code: PersonCode,
}

impl WithdrawWindow {
    /// `code` asks to withdraw from `election`.
    pub fn new(election: ElectionId, code: PersonCode) -> Self {
        Self { election, code }
    }
}

impl Window for WithdrawWindow {
    fn input(&mut self, input: &Input, _: &View) -> Step {
        let grant = match PROPOSE.find(input, false, &()) {
            Some(Propose::Grant) => true,
            Some(Propose::Refuse) => false,
            Some(Propose::Back) => return back(&self.election),
            None => return Step::Stay,
        };
        let (election, code) = (self.election.clone(), self.code.clone());
        Step::Send(Command::AskWithdrawal { election, code, grant }.into())
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        let room = usize::from(area.width.min(76)).saturating_sub(6);
        let mut lines = wrap_plain(&person_line("withdraw-who", &self.code, view), view.theme.heading, room);
        lines.extend(wrap_plain(&view.words.get("withdraw-decides"), view.theme.overlay, room));
        lines.push("".into());
        lines.extend(wrap_plain(&view.words.get("withdraw-ask"), view.theme.key, room));
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
        let title = view.words.get("withdraw-title");
        let inner = panel::window(frame, panel::middle(area, 76, height), &title, view.theme);
        frame.render_widget(Paragraph::new(lines), inner);
    }

    fn offers(&self, _: &View) -> Vec<Offer> {
        PROPOSE.offers(false, &())
    }
}
