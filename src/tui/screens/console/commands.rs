//! The console's commands.
use ratatui::crossterm::event::KeyCode;

use crate::base::role::Role;
use crate::base::time::Stamp;
use crate::congress::decide::correct::newest;
use crate::congress::stage::{Cue, SIZES};
use crate::congress::state::Congress;
use crate::tui::command::key::Key;
use crate::tui::command::table::{Command, Table};
use crate::tui::screens::console::report::{next_page, page_before};
use crate::tui::screens::console::seats::open_to;
use crate::tui::view::View;

/// A command of the console.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cmd {
    /// The next duty, or the next step when none is open.
    Advance,
    NextStep,
    AgendaUp,
    AgendaDown,
    SpeechUp,
    SpeechDown,
    /// Another number of seats, before it is voted.
    Seats,
    /// The papers counted anew, before the box is opened.
    Papers,
    Hall,
    Black,
    /// The hall's letters a step larger or smaller, and its colours.
    Larger,
    Smaller,
    Colours,
    Miniature,
    /// The credentials report in the hall, page by page.
    ReportNext,
    ReportBack,
    /// Other machines and their tickets.
    Machines,
    Undo,
    Hush,
    /// Registrations, the floor, points for decision.
    Speakers,
    /// A line below the hall's picture.
    Line,
    /// Papers to print, with their states.
    Print,
}

/// What the conditions look at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Now {
    pub started: bool,
    pub closed: bool,
    /// There is a step after the current one.
    pub more: bool,
    pub undo: bool,
    /// Another number of seats may be proposed.
    pub seats: bool,
    /// Papers are out and the box is not open.
    pub papers: bool,
    pub black: bool,
    /// The hall's letters can become larger, or smaller.
    pub larger: bool,
    pub smaller: bool,
    /// The hall sees the quorum or a page of the credentials report, and a further or an earlier one may follow.
    pub report_next: bool,
    pub report_back: bool,
    /// A message is shown.
    pub notice: bool,
}

impl Now {
    /// The facts of `view`.
    pub fn of(view: &View, notice: bool) -> Self {
        let congress = &view.books.congress;
        let current = congress.progress.current;
        let stamp = Stamp { at: view.now, by: view.seat };
        Self {
            started: current.is_some(),
            closed: congress.closed.is_some(),
            more: current.is_some_and(|i| i + 1 < congress.agenda.steps.len()),
            seats: open_to(congress).is_some(),
            papers: papers_out(congress),
            undo: newest(congress, &stamp).is_some(),
            black: congress.cue == Cue::Black,
            larger: congress.look.size < SIZES.1,
            smaller: congress.look.size > SIZES.0,
            report_next: next_page(view).is_some(),
            report_back: page_before(congress).is_some(),
            notice,
        }
    }
}

/// Whether papers of the current election are out and its box is not open.
fn papers_out(congress: &Congress) -> bool {
    let election = congress.current_election().and_then(|spec| congress.elections.get(&spec.id));
    election.is_some_and(|e| e.now.issued.is_some() && e.now.collected.is_none())
}

/// The console's table.
pub static MAIN: Table<Cmd, Now> = Table {
    title: "cmd-title-console",
    commands: &[
        Command::new(Cmd::Advance, &[Key::ENTER], "cmd-advance", "help-advance").rank(1).when(|n| !n.closed),
        Command::new(Cmd::NextStep, &[Key::char('n'), Key::f(8)], "cmd-next-step", "help-next-step")
            .rank(2)
            .when(|n| n.more && !n.closed),
        Command::new(Cmd::Seats, &[Key::char('s')], "cmd-seats", "help-seats").rank(2).when(|n| n.seats && !n.closed),
        Command::new(Cmd::Papers, &[Key::char('p')], "cmd-papers", "help-papers")
            .rank(3)
            .when(|n| n.papers && !n.closed),
        Command::new(Cmd::AgendaUp, &[Key::UP], "cmd-agenda-up", "help-agenda-up").repeats(),
        Command::new(Cmd::AgendaDown, &[Key::DOWN], "cmd-agenda", "help-agenda-down").rank(5).repeats(),
        Command::new(Cmd::SpeechUp, &[Key::PAGE_UP], "cmd-speech-up", "help-speech-up").repeats(),
        Command::new(Cmd::SpeechDown, &[Key::PAGE_DOWN], "cmd-speech", "help-speech-down").rank(6).repeats(),
        Command::new(Cmd::Hall, &[Key::f(5), Key::char('h')], "cmd-hall", "help-hall").rank(3),
        Command::new(Cmd::Black, &[Key::f(6), Key::char('b')], "cmd-black", "help-black").rank(11),
        Command::new(Cmd::Miniature, &[Key::f(7), Key::char('m')], "cmd-miniature", "help-miniature").rank(12),
        Command::new(Cmd::Larger, &[Key::with_ctrl(KeyCode::Up)], "cmd-larger", "help-larger").when(|n| n.larger),
        Command::new(Cmd::Smaller, &[Key::with_ctrl(KeyCode::Down)], "cmd-smaller", "help-smaller").when(|n| n.smaller),
        Command::new(Cmd::Colours, &[Key::ctrl('t')], "cmd-colours", "help-colours"),
        Command::new(Cmd::ReportNext, &[Key::RIGHT], "cmd-report-next", "help-report-next")
            .rank(2)
            .when(|n| n.report_next),
        Command::new(Cmd::ReportBack, &[Key::LEFT], "cmd-report-back", "help-report-back")
            .rank(3)
            .when(|n| n.report_back),
        Command::new(Cmd::Machines, &[Key::f(10), Key::char('l')], "cmd-machines", "help-machines").rank(12),
        Command::new(Cmd::Undo, &[Key::char('u'), Key::ctrl('z')], "cmd-undo", "help-undo")
            .rank(4)
            .when(|n| n.undo && !n.closed),
        Command::new(Cmd::Speakers, &[Key::char('t')], "cmd-speakers", "help-speakers").rank(4),
        Command::new(Cmd::Line, &[Key::char('g')], "cmd-line", "help-line").rank(12),
        Command::new(Cmd::Print, &[Key::char('i'), Key::f(12)], "cmd-print", "help-print").rank(12),
        Command::new(Cmd::Hush, &[Key::ESC], "cmd-hush", "help-hush").rank(3).when(|n| n.notice),
    ],
};

/// A command while the agenda is browsed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browse {
    Go,
    Back,
    Up,
    Down,
    PageUp,
    PageDown,
    First,
    Last,
}

/// The table while the agenda is browsed.
pub static BROWSE: Table<Browse, Now> = Table {
    title: "cmd-title-browse",
    commands: &[
        Command::new(Browse::Go, &[Key::ENTER], "cmd-browse-go", "help-browse-go").rank(1).when(|n| !n.closed),
        Command::new(Browse::Back, &[Key::ESC], "cmd-browse-back", "help-browse-back").rank(2),
        Command::new(Browse::Up, &[Key::UP], "cmd-up", "help-agenda-up").rank(3).repeats(),
        Command::new(Browse::Down, &[Key::DOWN], "cmd-down", "help-agenda-down").rank(3).repeats(),
        Command::new(Browse::PageUp, &[Key::PAGE_UP], "cmd-page-up", "help-page-up").repeats(),
        Command::new(Browse::PageDown, &[Key::PAGE_DOWN], "cmd-page-down", "help-page-down").repeats(),
        Command::new(Browse::First, &[Key::HOME], "cmd-browse-first", "help-browse-first").repeats(),
        Command::new(Browse::Last, &[Key::END], "cmd-browse-last", "help-browse-last").repeats(),
    ],
};

/// The seat this screen is.
pub const ROLE: Role = Role::Console;
