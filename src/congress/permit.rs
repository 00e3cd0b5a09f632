//! Which seat may ask for what.
use crate::base::message::Message;
use crate::base::refusal::Refusal;
use crate::base::role::Role;
use crate::congress::command::Command;

/// Checks that a seat of `role` may send `command`.
///
/// # Errors
/// Names the seat and what it may not do.
pub fn permit(role: Role, command: &Command) -> Result<(), Refusal> {
    let allowed = match command {
        // The program opens the record itself, before seats are let in.
        Command::Open(_) => false,
        Command::CheckIn { .. }
        | Command::CheckOut { .. }
        | Command::MarkAbsent { .. }
        | Command::CallRoll { .. }
        | Command::Replace { .. }
        | Command::EndReplacement { .. }
        | Command::RevokeBadge { .. }
        | Command::Undo { .. } => matches!(role, Role::Console | Role::Desk),
        _ => role == Role::Console,
    };
    if allowed { Ok(()) } else { Err(Message::new("seat-may-not").with("seat", role.as_str()).into()) }
}

/// Checks that a seat of `role` may work on a ballot box.
///
/// # Errors
/// As [`permit`].
pub fn permit_box(role: Role) -> Result<(), Refusal> {
    if role == Role::Board { Ok(()) } else { Err(Message::new("seat-may-not").with("seat", role.as_str()).into()) }
}
