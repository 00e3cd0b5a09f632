//! Where a person is and what they are, by sign and word.
use ratatui::style::Style;

use crate::congress::attendance::Presence;
use crate::congress::roll::PersonKind;
use crate::tui::theme::Theme;

/// The sign of a presence. P is "có phép" and K "không phép", as attendance sheets have it.
pub fn sign(presence: Presence) -> &'static str {
    match presence {
        Presence::Expected => "○",
        Presence::Present => "●",
        Presence::Left => "←",
        Presence::Absent { accepted: true, .. } => "P",
        Presence::Absent { accepted: false, .. } => "K",
    }
}

/// The Fluent key of a presence.
pub fn word(presence: Presence) -> &'static str {
    match presence {
        Presence::Expected => "desk-state-expected",
        Presence::Present => "desk-state-present",
        Presence::Left => "desk-state-left",
        Presence::Absent { accepted: true, .. } => "desk-state-excused",
        Presence::Absent { accepted: false, .. } => "desk-state-unexcused",
    }
}

/// The Fluent key of a move to a presence, the first or a later one of its kind.
pub fn move_word(to: Presence, again: bool) -> &'static str {
    match to {
        Presence::Present if again => "desk-move-back",
        Presence::Present => "desk-move-came",
        Presence::Left => "desk-move-left",
        Presence::Absent { .. } => "desk-move-absent",
        Presence::Expected => "desk-state-expected",
    }
}

/// The style of a presence.
pub fn style(presence: Presence, theme: &Theme) -> Style {
    match presence {
        Presence::Expected => theme.base,
        Presence::Present => theme.ok,
        Presence::Left | Presence::Absent { accepted: true, .. } => theme.dim,
        Presence::Absent { accepted: false, .. } => theme.warn,
    }
}

/// The Fluent key of a kind of person.
pub fn kind(kind: PersonKind) -> &'static str {
    match kind {
        PersonKind::Official => "desk-kind-official",
        PersonKind::ExOfficio => "desk-kind-ex-officio",
        PersonKind::Appointed => "desk-kind-appointed",
        PersonKind::Alternate => "desk-kind-alternate",
        PersonKind::Probationary => "desk-kind-probationary",
        PersonKind::Guest => "desk-kind-guest",
    }
}

/// The Fluent key for having a vote or not.
pub fn vote(kind: PersonKind, votes: bool) -> &'static str {
    match kind {
        PersonKind::Guest => "desk-kind-guest",
        _ if votes => "desk-vote",
        _ => "desk-no-vote",
    }
}

/// The same in two or three letters, for narrow rows.
pub fn vote_short(votes: bool) -> &'static str {
    if votes { "desk-vote-short" } else { "desk-no-vote-short" }
}
