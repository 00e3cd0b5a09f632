//! Which screen stands before which seat.
use crate::app::shell::Face;
use crate::base::role::Role;

use crate::tui::screens::board::screen::Board;
use crate::tui::screens::console::screen::Console;
use crate::tui::screens::desk::screen::Desk;

/// A fresh screen for a display outside the hall.
pub fn lobby() -> Face {
    Face::Lobby(Box::default())
}

/// A fresh screen for a seat of `role`.
pub fn face(role: Role) -> Face {
    match role {
        Role::Console => Face::Table(Box::<Console>::default()),
        Role::Desk => Face::Table(Box::<Desk>::default()),
        Role::Board => Face::Table(Box::<Board>::default()),
        Role::Display => Face::Hall(Box::default()),
        Role::Monitor => Face::Chair(Box::default()),
    }
}
