//! The board's commands. Digits and the signs of the entry grammar belong to the field; letters are free for commands.
use crate::tui::command::key::Key;
use crate::tui::command::table::{Command, Table};

/// A command of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Id {
    Enter,
    Invalid,
    Correct,
    Withdraw,
    Seal,
    Clear,
    Up,
    Down,
}

/// What the field is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// Nothing can be entered.
    #[default]
    Quiet,
    /// One of several open boxes is being chosen.
    Choosing,
    /// The next ballot.
    Entry,
    /// An earlier ballot: its number, or its marks.
    Correcting,
}

/// What the conditions look at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Now {
    pub place: Place,
    /// Nothing is typed.
    pub empty: bool,
    /// Every paper is entered or on its way.
    pub full: bool,
    /// Some ballot is entered, and none is on its way.
    pub settled: bool,
    /// Every ballot is entered and every equation holds.
    pub seals: bool,
}

/// The board's table.
pub static TABLE: Table<Id, Now> = Table {
    title: "board-keys",
    commands: &[
        Command::new(Id::Enter, &[Key::ENTER], "board-key-enter", "board-help-enter")
            .rank(1)
            .when(|n| n.place == Place::Choosing || (n.place != Place::Quiet && !n.empty)),
        Command::new(Id::Seal, &[Key::f(8), Key::char('n')], "board-key-seal", "board-help-seal")
            .rank(2)
            .when(|n| n.seals && n.empty),
        Command::new(Id::Invalid, &[Key::f(5), Key::char('x')], "board-key-invalid", "board-help-invalid")
            .rank(3)
            .when(|n| n.empty && (n.place == Place::Correcting || (n.place == Place::Entry && !n.full))),
        Command::new(Id::Correct, &[Key::f(6), Key::char('s')], "board-key-correct", "board-help-correct")
            .rank(4)
            .when(|n| n.place == Place::Entry && n.settled),
        Command::new(Id::Withdraw, &[Key::f(7), Key::char('r')], "board-key-withdraw", "board-help-withdraw")
            .rank(5)
            .when(|n| n.place == Place::Entry && n.settled),
        Command::new(Id::Clear, &[Key::ESC], "board-key-clear", "board-help-clear")
            .rank(6)
            .when(|n| n.place == Place::Correcting || (n.place == Place::Entry && !n.empty)),
        Command::new(Id::Up, &[Key::UP], "board-key-up", "board-help-up")
            .repeats()
            .when(|n| n.place == Place::Choosing),
        Command::new(Id::Down, &[Key::DOWN], "board-key-down", "board-help-down")
            .repeats()
            .when(|n| n.place == Place::Choosing),
    ],
};
