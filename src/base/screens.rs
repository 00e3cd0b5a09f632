//! The screens of the hall as they report themselves: how large they are, and which picture they show.
use serde::{Deserialize, Serialize};

use crate::base::role::Actor;
use crate::base::time::Moment;

/// The widest and highest screen that is believed, in cells.
pub const LARGEST: u16 = 1000;

/// What a screen shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Showing {
    /// Cells of the whole screen.
    pub columns: u16,
    pub rows: u16,
    /// Sequence number of the picture; 0 before the first.
    pub seq: u64,
    /// From 1.
    pub page: u16,
    pub pages: u16,
    /// Its terminal shows all colours: letters are set with shades, and may be smaller.
    #[serde(default)]
    pub shades: bool,
    /// It hangs outside the hall: the hall's pictures need not fit it.
    #[serde(default)]
    pub lobby: bool,
}

impl Showing {
    /// The same within what is believed of a screen.
    #[must_use]
    pub fn bounded(self) -> Self {
        let pages = self.pages.clamp(1, LARGEST);
        let side = |cells: u16| cells.clamp(1, LARGEST);
        Self { columns: side(self.columns), rows: side(self.rows), pages, page: self.page.clamp(1, pages), ..self }
    }
}

/// A screen as consoles are told of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScreenState {
    pub seat: Actor,
    /// The name of its machine; may be empty.
    pub name: String,
    /// None before its first word.
    pub showing: Option<Showing>,
    /// When it last said so; when it came, before that.
    pub since: Moment,
    /// When the connection ended; none while it stands.
    pub gone: Option<Moment>,
}
