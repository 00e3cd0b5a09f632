//! The keys that windows share.
use crate::tui::command::key::Key;
use crate::tui::command::table::{Command, Table};

/// A key of a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormKey {
    Accept,
    Cancel,
    Next,
    Previous,
    Up,
    Down,
    PageUp,
    PageDown,
    Tick,
}

/// What a window has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// There is something Enter can do now.
    pub accept: bool,
    /// More than one field.
    pub fields: bool,
    /// A list with a cursor.
    pub list: bool,
    /// The list can be ticked.
    pub ticks: bool,
}

/// The shared keys of windows. Labels of Enter differ: a window that says more has a table of its own.
pub static FORM: Table<FormKey, Form> = Table {
    title: "cmd-title-form",
    commands: &[
        Command::new(FormKey::Accept, &[Key::ENTER], "cmd-accept", "help-accept").rank(1).when(|f| f.accept),
        Command::new(FormKey::Cancel, &[Key::ESC], "cmd-cancel", "help-cancel").rank(2),
        Command::new(FormKey::Next, &[Key::TAB], "cmd-next-field", "help-next-field").rank(3).when(|f| f.fields),
        Command::new(FormKey::Previous, &[Key::BACK_TAB], "cmd-previous-field", "help-previous-field")
            .when(|f| f.fields),
        Command::new(FormKey::Tick, &[Key::SPACE], "cmd-tick", "help-tick").rank(3).when(|f| f.ticks),
        Command::new(FormKey::Up, &[Key::UP], "cmd-up", "help-up").repeats().rank(4).when(|f| f.list || f.fields),
        Command::new(FormKey::Down, &[Key::DOWN], "cmd-down", "help-down")
            .repeats()
            .rank(4)
            .when(|f| f.list || f.fields),
        Command::new(FormKey::PageUp, &[Key::PAGE_UP], "cmd-page-up", "help-page-up").repeats().when(|f| f.list),
        Command::new(FormKey::PageDown, &[Key::PAGE_DOWN], "cmd-page-down", "help-page-down")
            .repeats()
            .when(|f| f.list),
    ],
};

/// A question answered with one key: Enter does it, Esc does not.
pub const ASK: Form = Form { accept: true, fields: false, list: false, ticks: false };
