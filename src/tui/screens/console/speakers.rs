//! Speakers: registrations in order, the floor, points for decision.
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::base::text::width;
use crate::congress::command::Command;
use crate::congress::floor::FloorCommand;
use crate::congress::speakers::{MOST_POINT, Point, Standing, Turn};
use crate::congress::stage::Cue;
use crate::congress::state::Congress;
use crate::readout::speakers::{mm_ss, statistics};
use crate::tui::command::key::Key;
use crate::tui::command::table::{Command as Row, Offer, Table};
use crate::tui::input::Input;
use crate::tui::overlay::ask::{Ask, Weight};
use crate::tui::overlay::text_prompt::TextPrompt;
use crate::tui::overlay::window::{Step, Window};
use crate::tui::screens::console::register::RegisterWindow;
use crate::tui::screens::console::speaker_clock;
use crate::tui::view::View;
use crate::tui::widgets::panel;
use crate::tui::widgets::wrap::{cut, wrap_plain};

/// What the window does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Id {
    Give,
    Register,
    Written,
    Receive,
    Hold,
    Extend,
    End,
    Up,
    Down,
    MoveUp,
    MoveDown,
    Withdraw,
    Point,
    Vote,
    Show,
    Close,
}

/// What the conditions look at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct At {
    /// The chosen one waits for the floor, or for the paper.
    pub waits: bool,
    pub paper: bool,
    /// Somebody has the floor.
    pub floor: bool,
    /// A point waits for its vote.
    pub point: bool,
    /// A step has begun and the congress is not closed.
    pub open: bool,
    /// Somebody waits for the floor.
    pub queue: bool,
}

/// The window's keys.
pub static TABLE: Table<Id, At> = Table {
    title: "cmd-title-speakers",
    commands: &[
        Row::new(Id::Give, &[Key::ENTER], "cmd-speaker-give", "help-speaker-give")
            .rank(1)
            .when(|a| a.open && a.waits && !a.paper),
        Row::new(Id::Receive, &[Key::char('n')], "cmd-speaker-receive", "help-speaker-receive")
            .rank(1)
            .when(|a| a.waits && a.paper),
        Row::new(Id::Hold, &[Key::SPACE], "cmd-speaker-hold", "help-speaker-hold").rank(2).when(|a| a.floor),
        Row::new(Id::Extend, &[Key::char('+'), Key::char('=')], "cmd-speaker-extend", "help-speaker-extend")
            .rank(2)
            .when(|a| a.floor),
        Row::new(Id::End, &[Key::char('e')], "cmd-speaker-end", "help-speaker-end").rank(1).when(|a| a.floor),
        Row::new(Id::Register, &[Key::char('d')], "cmd-speaker-register", "help-speaker-register").rank(2),
        Row::new(Id::Written, &[Key::char('v')], "cmd-speaker-written", "help-speaker-written").rank(6),
        Row::new(Id::Point, &[Key::char('p')], "cmd-speaker-point", "help-speaker-point").rank(4).when(|a| a.open),
        Row::new(Id::Vote, &[Key::char('b')], "cmd-speaker-vote", "help-speaker-vote").rank(2).when(|a| a.point),
        Row::new(Id::MoveUp, &[Key::char('l')], "cmd-speaker-up", "help-speaker-up").rank(5).when(|a| a.waits),
        Row::new(Id::MoveDown, &[Key::char('x')], "cmd-speaker-down", "help-speaker-down").rank(5).when(|a| a.waits),
        Row::new(Id::Withdraw, &[Key::char('r')], "cmd-speaker-withdraw", "help-speaker-withdraw")
            .rank(6)
            .when(|a| a.waits),
        Row::new(Id::Show, &[Key::char('h')], "cmd-speaker-show", "help-speaker-show").rank(6).when(|a| a.queue),
        Row::new(Id::Close, &[Key::ESC], "cmd-cancel", "help-cancel").rank(3),
        Row::new(Id::Up, &[Key::UP], "cmd-up", "help-up").repeats(),
        Row::new(Id::Down, &[Key::DOWN], "cmd-down", "help-down").repeats(),
    ],
};

/// The window. The chosen registration is kept by its number: the list may change under the cursor.
#[derive(Default)]
pub struct SpeakersWindow {
    chosen: Option<u32>,
}

/// The list as it is shown: who has the floor, who waits, the papers, then what is done.
fn listed(congress: &Congress) -> Vec<&Turn> {
    let mut list: Vec<&Turn> = congress.speakers.list.iter().collect();
    list.sort_by_key(|t| match (&t.standing, t.written) {
        (Standing::Speaking { .. } | Standing::Held, _) => 0,
        (Standing::Waiting, false) => 1,
        (Standing::Waiting, true) => 2,
        (Standing::Heard | Standing::Received, _) => 3,
        (Standing::Withdrawn, _) => 4,
    });
    list
}

/// The first point of the current step that has no vote yet.
fn undecided(congress: &Congress) -> Option<&Point> {
    let step = congress.step()?;
    congress.speakers.points.iter().find(|p| p.step == step.id && !congress.votes.contains_key(&p.key()))
}

fn ask(command: FloorCommand) -> Step {
    Step::Keep(Command::Floor(command).into())
}

impl SpeakersWindow {
    fn position(&self, congress: &Congress) -> usize {
        let list = listed(congress);
        let chosen = self.chosen.and_then(|id| list.iter().position(|t| t.id == id));
        // At first the one to be called next.
        chosen.or_else(|| list.iter().position(|t| t.waits())).unwrap_or(0)
    }

    fn turn<'a>(&self, congress: &'a Congress) -> Option<&'a Turn> {
        listed(congress).get(self.position(congress)).copied()
    }

    fn at(&self, congress: &Congress) -> At {
        let turn = self.turn(congress).filter(|t| t.waits());
        At {
            waits: turn.is_some(),
            paper: turn.is_some_and(|t| t.written),
            floor: congress.speakers.holder().is_some(),
            point: undecided(congress).is_some(),
            open: congress.step().is_some() && congress.closed.is_none(),
            queue: congress.speakers.waiting().next().is_some(),
        }
    }

    fn step(&mut self, by: isize, congress: &Congress) {
        let list = listed(congress);
        let at = self.position(congress).saturating_add_signed(by).min(list.len().saturating_sub(1));
        self.chosen = list.get(at).map(|t| t.id);
    }

    fn act(&mut self, id: Id, view: &View) -> Step {
        let congress = &view.books.congress;
        let holder = congress.speakers.holder();
        let chosen = self.turn(congress);
        match (id, holder, chosen) {
            (Id::Close, ..) => Step::Close,
            (Id::Register, ..) => Step::Over(Box::new(RegisterWindow::new(false))),
            (Id::Written, ..) => Step::Over(Box::new(RegisterWindow::new(true))),
            (Id::Point, ..) => Step::Over(Box::new(point(holder.map(|t| t.id)))),
            (Id::Show, ..) => Step::Keep(Command::Show { cue: Cue::Speakers }.into()),
            (Id::Vote, ..) => match undecided(congress) {
                Some(point) => Step::Send(Command::OpenVote { vote: point.key() }.into()),
                None => Step::Stay,
            },
            (Id::Hold, Some(turn), _) if turn.standing == Standing::Held => ask(FloorCommand::Resume { id: turn.id }),
            (Id::Hold, Some(turn), _) => ask(FloorCommand::Hold { id: turn.id }),
            (Id::Extend, Some(turn), _) => ask(FloorCommand::Extend { id: turn.id, minutes: 1 }),
            (Id::End, Some(turn), _) => ask(FloorCommand::End { id: turn.id }),
            (Id::Give, _, Some(turn)) => {
                // Afterwards the next one is chosen.
                self.chosen = None;
                Step::Over(Box::new(give(turn, congress)))
            }
            (Id::Receive, _, Some(turn)) => ask(FloorCommand::Receive { id: turn.id }),
            (Id::MoveUp | Id::MoveDown, _, Some(turn)) => {
                self.chosen = Some(turn.id);
                ask(FloorCommand::Move { id: turn.id, up: id == Id::MoveUp })
            }
            (Id::Withdraw, _, Some(turn)) => Step::Over(Box::new(withdraw(turn, congress))),
            (Id::Up, ..) => {
                self.step(-1, congress);
                Step::Stay
            }
            (Id::Down, ..) => {
                self.step(1, congress);
                Step::Stay
            }
            _ => Step::Stay,
        }
    }
}

/// Asked, because the hall sees it at once: an Enter too many after a registration calls nobody.
fn give(turn: &Turn, congress: &Congress) -> Ask {
    let name = |turn: &Turn| turn.who.name(&congress.roll).to_owned();
    let said = Message::new("speaker-give-ask").with("name", name(turn)).with("minutes", turn.granted / 60);
    let ends = |holder| (Weight::Warning, Message::new("speaker-give-ends").with("name", name(holder)));
    let mut body = vec![(Weight::Strong, said)];
    body.extend(congress.speakers.holder().map(ends));
    body.push((Weight::Faint, Message::new("speaker-give-keys")));
    let request = Command::Floor(FloorCommand::Give { id: turn.id }).into();
    Ask::new(Message::new("speaker-give-title"), body, request)
}

fn withdraw(turn: &Turn, congress: &Congress) -> Ask {
    let said = Message::new("speaker-withdraw-ask").with("name", turn.who.name(&congress.roll));
    let request = Command::Floor(FloorCommand::Withdraw { id: turn.id }).into();
    Ask::new(Message::new("speaker-withdraw-title"), vec![(Weight::Strong, said)], request)
}

fn point(from: Option<u32>) -> TextPrompt {
    let make = move |text, _| Command::Floor(FloorCommand::Raise { text, from }).into();
    TextPrompt::new("point-title", Message::new("point-hint"), MOST_POINT, Box::new(make))
}

impl Window for SpeakersWindow {
    fn input(&mut self, input: &Input, view: &View) -> Step {
        let at = self.at(&view.books.congress);
        TABLE.find(input, false, &at).map_or(Step::Stay, |id| self.act(id, view))
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        let congress = &view.books.congress;
        let (figures, _) = statistics(congress, view.now);
        let title = Message::new("speakers-title").with("registered", figures.registered);
        let title = title.with("heard", figures.heard).with("written", figures.written);
        let area = panel::middle(area, 110, 40);
        let inner = panel::window(frame, area, &view.words.say(&title), view.theme);
        let room = usize::from(inner.width);
        let nobody = || Line::styled(view.words.get("speakers-nobody"), view.theme.dim);
        let head = speaker_clock::line(view, room).unwrap_or_else(nobody);
        let foot = foot(view, room, usize::from(inner.height / 3));
        let rows = [
            Constraint::Length(1),
            Constraint::Length(1),
            Constraint::Fill(1),
            Constraint::Length(u16::try_from(foot.len()).unwrap_or(0)),
        ];
        let [top, _, list, below] = Layout::vertical(rows).areas(inner);
        frame.render_widget(head, top);
        frame.render_widget(Paragraph::new(self.lines(view, (room, usize::from(list.height)))), list);
        frame.render_widget(Paragraph::new(foot), below);
    }

    fn offers(&self, view: &View) -> Vec<Offer> {
        TABLE.offers(false, &self.at(&view.books.congress))
    }
}

impl SpeakersWindow {
    fn lines(&self, view: &View, (room, height): (usize, usize)) -> Vec<Line<'static>> {
        let congress = &view.books.congress;
        let list = listed(congress);
        if list.is_empty() {
            return wrap_plain(&view.words.get("speakers-none"), view.theme.dim, room);
        }
        let at = self.position(congress);
        let skip = (at + 1).saturating_sub(height);
        let shown = list.iter().enumerate().skip(skip).take(height);
        shown.map(|(i, turn)| line(turn, i == at, room, view)).collect()
    }
}

/// Sign and word of what became of a registration.
fn state(turn: &Turn, view: &View) -> (&'static str, String) {
    let word = |key| view.words.get(key);
    match (&turn.standing, turn.written) {
        (Standing::Waiting, false) => ("○", word("speaker-waits")),
        (Standing::Waiting, true) => ("✎", word("speaker-paper")),
        (Standing::Speaking { .. }, _) => ("▶", word("speaker-speaks")),
        (Standing::Held, _) => ("‖", word("speaker-held")),
        (Standing::Heard, _) => {
            let said = Message::new("speaker-heard").with("spent", mm_ss(turn.spent / 1000));
            ("✓", view.words.say(&said))
        }
        (Standing::Received, _) => ("✓", word("speaker-received")),
        (Standing::Withdrawn, _) => ("–", word("speaker-gone")),
    }
}

fn line(turn: &Turn, here: bool, room: usize, view: &View) -> Line<'static> {
    let roll = &view.books.congress.roll;
    let (sign, word) = state(turn, view);
    let minutes = if turn.written { String::new() } else { format!("{}′", turn.granted / 60) };
    let right = format!("{minutes:>4}  {word}");
    let name = turn.who.name(roll).to_owned();
    let about: Vec<&str> = [turn.who.unit(roll), turn.subject.as_str()].into_iter().filter(|t| !t.is_empty()).collect();
    let left = room.saturating_sub(width(&right) + 6);
    let name = cut(&name, left);
    let about = cut(&about.join(" · "), left.saturating_sub(width(&name) + 2));
    let gap = left.saturating_sub(width(&name) + width(&about) + 2);
    let line = Line::from(vec![
        Span::raw(if here { "▸ " } else { "  " }),
        Span::raw(format!("{sign} ")),
        Span::styled(name, if turn.waits() || turn.has_floor() { view.theme.heading } else { view.theme.dim }),
        Span::styled(format!("  {about}"), view.theme.dim),
        Span::raw(" ".repeat(gap + 1)),
        Span::styled(right, view.theme.dim),
    ]);
    if here { line.style(view.theme.selected) } else { line }
}

/// Points for decision, then the figures by unit, in at most `most` lines.
fn foot(view: &View, room: usize, most: usize) -> Vec<Line<'static>> {
    let congress = &view.books.congress;
    let mut lines: Vec<Line> = Vec::new();
    for point in &congress.speakers.points {
        let outcome = congress.votes.get(&point.key()).and_then(|v| v.outcome.as_ref());
        let (key, style) = match outcome.map(|o| o.carried) {
            None => ("speakers-point", view.theme.warn),
            Some(true) => ("speakers-point-carried", view.theme.ok),
            Some(false) => ("speakers-point-lost", view.theme.dim),
        };
        let said = Message::new(key).with("number", point.number).with("text", &point.text);
        lines.push(Line::styled(cut(&view.words.say(&said), room), style));
    }
    let (_, units) = statistics(congress, view.now);
    let unit = |(unit, figures): &(String, crate::readout::speakers::Figures)| {
        let name = if unit.is_empty() { view.words.get("speakers-no-unit") } else { unit.clone() };
        let said = Message::new("speakers-unit").with("unit", name).with("heard", figures.heard);
        view.words.say(&said.with("registered", figures.registered))
    };
    if !units.is_empty() {
        let all = units.iter().map(unit).collect::<Vec<_>>().join(" · ");
        let said = view.words.say(&Message::new("speakers-units").with("units", all));
        lines.extend(wrap_plain(&said, view.theme.dim, room));
    }
    lines.truncate(most);
    lines
}
