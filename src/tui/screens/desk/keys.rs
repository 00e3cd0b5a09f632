//! The desk's commands. Letters and digits always belong to the search field.
use crate::congress::attendance::Presence;
use crate::tui::command::key::Key;
use crate::tui::command::table::{Command, Table};

/// A command of the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Id {
    CheckIn,
    Excused,
    Unexcused,
    Leave,
    Return,
    /// An alternate for a delegate who is not there, or no longer.
    Alternate,
    /// A lost badge is revoked.
    Badge,
    /// The roll of the next session.
    Roll,
    Missing,
    Undo,
    Clear,
    Up,
    Down,
    PageUp,
    PageDown,
}

/// What the conditions look at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Now {
    /// Where the selected person is; none when nobody is selected.
    pub selected: Option<Presence>,
    /// The selected person is an alternate, or a delegate for whom one may stand in.
    pub alternate: bool,
    /// There are several sessions, each with a roll.
    pub roll: bool,
    /// Something is typed.
    pub typed: bool,
    /// A person was chosen with the arrows, or only the missing are shown.
    pub narrowed: bool,
    /// An act of the desk can be taken back.
    pub undoable: bool,
}

/// The desk's table.
pub static TABLE: Table<Id, Now> = Table {
    title: "desk-keys",
    commands: &[
        Command::new(Id::CheckIn, &[Key::ENTER], "desk-key-check-in", "desk-help-check-in")
            .rank(1)
            .when(|n| n.typed || n.selected.is_some()),
        Command::new(Id::Excused, &[Key::f(5)], "desk-key-excused", "desk-help-excused")
            .rank(2)
            .when(|n| n.selected.is_some_and(|p| p != Presence::Present)),
        Command::new(Id::Unexcused, &[Key::f(6)], "desk-key-unexcused", "desk-help-unexcused")
            .rank(3)
            .when(|n| n.selected.is_some_and(|p| p != Presence::Present)),
        Command::new(Id::Leave, &[Key::f(7)], "desk-key-leave", "desk-help-leave")
            .rank(2)
            .when(|n| n.selected == Some(Presence::Present)),
        Command::new(Id::Return, &[Key::f(8)], "desk-key-return", "desk-help-return")
            .rank(3)
            .when(|n| n.selected == Some(Presence::Left)),
        Command::new(Id::Alternate, &[Key::ctrl('d')], "desk-key-alternate", "desk-help-alternate")
            .rank(3)
            .when(|n| n.alternate),
        Command::new(Id::Missing, &[Key::TAB], "desk-key-missing", "desk-help-missing").rank(4),
        Command::new(Id::Roll, &[Key::ctrl('n')], "desk-key-roll", "desk-help-roll").rank(7).when(|n| n.roll),
        Command::new(Id::Badge, &[Key::ctrl('t')], "desk-key-badge", "desk-help-badge")
            .rank(6)
            .when(|n| n.selected.is_some()),
        Command::new(Id::Undo, &[Key::ctrl('z')], "desk-key-undo", "desk-help-undo").rank(5).when(|n| n.undoable),
        Command::new(Id::Clear, &[Key::ESC], "desk-key-clear", "desk-help-clear")
            .rank(6)
            .when(|n| n.typed || n.narrowed),
        Command::new(Id::Up, &[Key::UP], "desk-key-up", "desk-help-up").repeats(),
        Command::new(Id::Down, &[Key::DOWN], "desk-key-down", "desk-help-down").repeats(),
        Command::new(Id::PageUp, &[Key::PAGE_UP], "desk-key-page-up", "desk-help-page-up").repeats(),
        Command::new(Id::PageDown, &[Key::PAGE_DOWN], "desk-key-page-down", "desk-help-page-down").repeats(),
    ],
};
