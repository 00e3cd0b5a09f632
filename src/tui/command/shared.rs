//! Commands that every seat's screen has.
use crate::base::role::Role;
use crate::tui::command::key::Key;
use crate::tui::command::table::{Command, Table};
use crate::tui::view::View;

/// A command of every screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    Help,
    Palette,
    /// Show the console, the desk or the board in this terminal.
    Go(Role),
    Simulate,
    /// Write a notice to another seat.
    Write,
    /// Put the notice that is shown away.
    Read,
    Quit,
}

/// What the conditions of shared commands look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The screen shown.
    pub here: Role,
    pub switches: bool,
    pub rehearsal: bool,
}

impl Place {
    /// The place of the screen of `here` on `view`.
    pub fn of(here: Role, view: &View) -> Self {
        Self { here, switches: view.switches, rehearsal: view.books.congress.rehearsal }
    }
}

/// Puts a notice away, also while a window is open.
pub const READ: Key = Key::ctrl('k');

/// The shared table.
pub static SHARED: Table<Shared, Place> = Table {
    title: "cmd-title-shared",
    commands: &[
        Command::new(Shared::Help, &[Key::f(1), Key::char('?')], "cmd-help", "help-help").rank(2),
        Command::new(Shared::Palette, &[Key::ctrl('p'), Key::char(':')], "cmd-palette", "help-palette").rank(8),
        Command::new(Shared::Go(Role::Console), &[Key::f(2)], "cmd-go-console", "help-go-console")
            .rank(9)
            .when(|p| p.switches && p.here != Role::Console),
        Command::new(Shared::Go(Role::Desk), &[Key::f(3)], "cmd-go-desk", "help-go-desk")
            .rank(9)
            .when(|p| p.switches && p.here != Role::Desk),
        Command::new(Shared::Go(Role::Board), &[Key::f(4)], "cmd-go-board", "help-go-board")
            .rank(9)
            .when(|p| p.switches && p.here != Role::Board),
        // Simulated people sit where the record is: a seat of another terminal cannot send them.
        Command::new(Shared::Simulate, &[Key::f(9)], "cmd-simulate", "help-simulate")
            .rank(4)
            .when(|p| p.rehearsal && p.switches),
        Command::new(Shared::Write, &[Key::ctrl('o')], "cmd-notice", "help-notice").rank(12),
        Command::new(Shared::Read, &[READ], "cmd-notice-read", "help-notice-read"),
        Command::new(Shared::Quit, &[Key::ctrl('q'), Key::ctrl('c')], "cmd-quit", "help-quit").rank(10),
    ],
};
