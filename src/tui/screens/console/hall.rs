//! What the hall sees, chosen by hand: the pictures there are, a break with its minutes, black.
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::congress::command::Command as Ask;
use crate::congress::stage::{Cue, Look};
use crate::congress::state::Congress;
use crate::readout::show::frame_of;
use crate::readout::stage::StageFrame;
use crate::record::request::Request;
use crate::tui::command::key::Key;
use crate::tui::command::table::{Command, Offer, Table};
use crate::tui::input::Input;
use crate::tui::overlay::window::{Step, Window};
use crate::tui::screens::console::coming::coming;
use crate::tui::screens::console::preview::Preview;
use crate::tui::view::View;
use crate::tui::widgets::panel;
use crate::tui::widgets::text_input::TextInput;
use crate::tui::widgets::wrap::{cut, wrap_plain};

/// Minutes of a break when none are typed.
const BREAK_MINUTES: u32 = 15;

/// What can be done in the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HallKey {
    Show,
    Cancel,
    Up,
    Down,
    /// The picture as large as the console's own screen.
    Whole,
}

/// The keys of the window; told whether the picture at the cursor can be shown.
pub static HALL: Table<HallKey, bool> = Table {
    title: "hall-title",
    commands: &[
        Command::new(HallKey::Show, &[Key::ENTER], "cmd-hall-show", "help-hall-show").rank(1).when(|shows| *shows),
        Command::new(HallKey::Cancel, &[Key::ESC], "cmd-cancel", "help-cancel").rank(2),
        Command::new(HallKey::Whole, &[Key::f(7)], "cmd-hall-whole", "help-hall-whole").rank(3),
        Command::new(HallKey::Up, &[Key::UP, Key::PAGE_UP], "cmd-up", "help-up").rank(4).repeats(),
        Command::new(HallKey::Down, &[Key::DOWN, Key::PAGE_DOWN], "cmd-down", "help-down").rank(4).repeats(),
    ],
};

/// The window: the pictures there are, and the one at the cursor as the hall will see it.
pub struct HallWindow {
    minutes: TextInput,
    cursor: usize,
    whole: bool,
    preview: Preview,
}

/// A picture that can be chosen, in words.
struct Choice {
    label: Message,
    /// None: it comes by itself with the next act, and is only looked at.
    cue: Option<Cue>,
    breaks: bool,
}

/// The picture that follows the acts by itself: the step, or the vote that holds the picture.
pub fn automatic(congress: &Congress) -> Cue {
    match congress.lock() {
        Some(lock) => lock.picture(),
        None if congress.step().is_some() => Cue::Step,
        None => Cue::Welcome,
    }
}

/// Black, or back from black to the picture of the step.
pub fn toggle_black(congress: &Congress) -> Request {
    let cue = if congress.cue == Cue::Black { automatic(congress) } else { Cue::Black };
    Ask::Show { cue }.into()
}

/// How the hall's picture is dressed now.
pub fn dressed(look: Look) -> Message {
    Message::new("hall-look").with("colours", look.colours.as_str()).with("size", i64::from(look.size))
}

/// Whether both are the same entry of the menu: a break of any length, any page of the report.
fn same_picture(a: &Cue, b: &Cue) -> bool {
    match (a, b) {
        (Cue::Break { .. }, Cue::Break { .. }) | (Cue::Credentials { .. }, Cue::Credentials { .. }) => true,
        _ => a == b,
    }
}

fn choices(view: &View) -> Vec<Choice> {
    let congress = &view.books.congress;
    let choice = |key, cue| Choice { label: Message::new(key), cue: Some(cue), breaks: false };
    let mut all = vec![choice("hall-welcome", Cue::Welcome)];
    if congress.step().is_some() {
        all.insert(0, choice("hall-step", Cue::Step));
        all.push(choice("hall-programme", Cue::Programme));
    }
    if !congress.statements.is_empty() {
        all.push(choice("hall-quorum", Cue::Quorum));
    }
    if congress.roll.counts().present > 0 {
        all.push(choice("hall-credentials", Cue::Credentials { page: 0 }));
    }
    if let Some((key, vote)) = congress.votes.iter().max_by_key(|(_, v)| v.opened) {
        let label = Message::new(if vote.outcome.is_some() { "hall-vote-result" } else { "hall-vote-question" });
        all.push(Choice { label, cue: Some(Cue::Vote(key.clone())), breaks: false });
    }
    if congress.speakers.waiting().next().is_some() {
        all.push(choice("hall-speakers", Cue::Speakers));
    }
    for step in &congress.agenda.steps {
        let Some(spec) = &step.election else { continue };
        let Some(election) = congress.elections.get(&spec.id) else { continue };
        let mut add = |there: bool, key, cue| {
            if there {
                let label = Message::new(key).with("office", &spec.title);
                all.push(Choice { label, cue: Some(cue), breaks: false });
            }
        };
        let id = || spec.id.clone();
        let running = election.now.declared.is_none();
        let names = election.now.list.is_some() || !congress.pool(&spec.id).is_empty();
        add(running && names, "hall-candidates", Cue::Candidates(id()));
        add(running && election.now.list.is_some(), "hall-procedure", Cue::Procedure(id()));
        add(running && election.now.issued.is_some(), "hall-voting", Cue::Voting(id()));
        add(election.last_declared().is_some(), "hall-declared", Cue::Declared(id()));
    }
    all.push(Choice { label: Message::new("hall-break"), cue: Some(Cue::Break { until: None }), breaks: true });
    if view.stage.is_some_and(|frame| frame.page.is_some()) {
        all.push(choice("hall-page", Cue::Page));
    }
    all.push(choice("hall-black", Cue::Black));
    // What is held is not offered: only the vote's own pictures, and black.
    if let Some(lock) = congress.lock() {
        all.retain(|c| c.cue.as_ref().is_some_and(|cue| lock.allows(congress, cue)));
    }
    if congress.closed.is_none() {
        all.push(Choice { label: Message::new("hall-coming"), cue: None, breaks: false });
    }
    all
}

impl HallWindow {
    /// The menu, at the picture shown now.
    pub fn new(view: &View) -> Self {
        let congress = &view.books.congress;
        let shown = |c: &Choice| c.cue.as_ref().is_some_and(|cue| same_picture(cue, &congress.cue));
        let cursor = choices(view).iter().position(shown).unwrap_or(0);
        let preview = Preview::default();
        Self { minutes: TextInput::number(Some(BREAK_MINUTES)), cursor, whole: false, preview }
    }

    /// The picture at the cursor; none for one that only comes with the next act.
    fn chosen(&self, view: &View) -> Option<Cue> {
        let mut all = choices(view);
        if self.cursor >= all.len() {
            return None;
        }
        let choice = all.swap_remove(self.cursor);
        if choice.breaks {
            let minutes = i64::from(self.minutes.count().unwrap_or(BREAK_MINUTES).min(24 * 60));
            return Some(Cue::Break { until: Some(view.now + chrono::Duration::minutes(minutes)) });
        }
        choice.cue
    }

    /// What the hall will see, when it is known.
    fn frame(&self, view: &View) -> Option<StageFrame> {
        match self.chosen(view) {
            // Of a count the console does not know what the hall's picture does.
            Some(cue) if cue == view.books.congress.cue && view.stage.is_some() => view.stage.cloned(),
            Some(cue) => Some(frame_of(view.books, &cue, view.now)),
            None => coming(view),
        }
        .map(|frame| StageFrame { page: view.stage.and_then(|shown| shown.page.clone()), ..frame })
    }

    fn list(&self, frame: &mut Frame, area: Rect, view: &View) {
        let congress = &view.books.congress;
        let all = choices(view);
        let room = usize::from(area.width);
        let row = |(i, choice): (usize, &Choice)| {
            let here = i == self.cursor;
            let shown = choice.cue.as_ref().is_some_and(|cue| same_picture(cue, &congress.cue));
            let label = cut(&view.words.say(&choice.label), room.saturating_sub(if choice.breaks { 10 } else { 4 }));
            let sign = match (&choice.cue, shown) {
                (None, _) => "→ ",
                (_, true) => "● ",
                (_, false) => "○ ",
            };
            let mut spans = vec![
                Span::raw(if here { "▸ " } else { "  " }),
                Span::styled(sign, if shown { view.theme.ok } else { view.theme.dim }),
                Span::raw(label),
            ];
            if choice.breaks {
                spans.push(Span::raw(" "));
                spans.extend(self.minutes.line(4, here, view.theme).spans);
            }
            let line = Line::from(spans);
            if here { line.style(view.theme.selected) } else { line }
        };
        let skip = (self.cursor + 1).saturating_sub(usize::from(area.height));
        let lines: Vec<_> = all.iter().enumerate().skip(skip).map(row).collect();
        frame.render_widget(Paragraph::new(lines), area);
    }

    /// Beside or below the list: the picture, and what of it does not fit.
    fn beside(&self, frame: &mut Frame, area: Rect, view: &View) {
        match self.frame(view) {
            Some(shown) => self.preview.draw(frame, area, &shown, view),
            None => frame.render_widget(
                Paragraph::new(wrap_plain(&view.words.get("hall-coming-unknown"), view.theme.dim, area.width.into())),
                area,
            ),
        }
    }
}

impl Window for HallWindow {
    fn input(&mut self, input: &Input, view: &View) -> Step {
        let last = choices(view).len().saturating_sub(1);
        match HALL.find(input, true, &self.chosen(view).is_some()) {
            Some(HallKey::Show) => {
                if let Some(cue) = self.chosen(view) {
                    return Step::Send(Ask::Show { cue }.into());
                }
            }
            Some(HallKey::Cancel) if self.whole => self.whole = false,
            Some(HallKey::Cancel) => return Step::Close,
            Some(HallKey::Up) => self.cursor = self.cursor.saturating_sub(1),
            Some(HallKey::Down) => self.cursor = (self.cursor + 1).min(last),
            Some(HallKey::Whole) => self.whole = !self.whole,
            None => {
                self.minutes.input(input);
            }
        }
        Step::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        if self.whole
            && let Some(shown) = self.frame(view)
        {
            return self.preview.whole(frame, area, &shown, view);
        }
        let count = u16::try_from(choices(view).len()).unwrap_or(u16::MAX);
        let title = view.words.get("hall-title");
        let wide = area.width >= 100;
        let height = if wide { area.height.min(40) } else { area.height };
        let inner = panel::window(frame, panel::middle(area, 170, height), &title, view.theme);
        let locked = lock_lines(view, usize::from(inner.width));
        let rows = [Constraint::Length(u16::try_from(locked.len()).unwrap_or(0)), Constraint::Fill(1)];
        let [top, rest] = Layout::vertical(rows).areas(inner);
        frame.render_widget(Paragraph::new(locked), top);
        let [list, beside] = if wide {
            Layout::horizontal([Constraint::Length(48), Constraint::Fill(1)]).areas(rest)
        } else {
            Layout::vertical([Constraint::Length(count.min(rest.height / 2)), Constraint::Fill(1)]).areas(rest)
        };
        self.list(frame, list, view);
        self.beside(frame, beside, view);
    }

    fn offers(&self, view: &View) -> Vec<Offer> {
        HALL.offers(true, &self.chosen(view).is_some())
    }
}

/// That the picture is held, and by what.
pub fn lock_lines(view: &View, room: usize) -> Vec<Line<'static>> {
    let congress = &view.books.congress;
    let Some(lock) = congress.lock() else { return Vec::new() };
    wrap_plain(&view.words.say(&lock.refusal(congress).message), view.theme.warn, room)
}
