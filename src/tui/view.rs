//! What a screen is drawn from.
use crate::base::door::{DoorState, Issued};
use crate::base::message::Message;
use crate::base::mirror::MirrorState;
use crate::base::role::Actor;
use crate::base::screens::ScreenState;
use crate::base::time::Moment;
use crate::readout::stage::StageFrame;
use crate::record::books::Books;
use crate::tui::theme::Theme;
use crate::words::speech::Words;

/// The state of a seat's link to the hub.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkState {
    /// Not yet connected.
    Joining,
    Connected,
    /// The link broke; the program tries again by itself.
    Lost {
        since: Moment,
    },
}

/// Everything a screen may look at.
pub struct View<'a> {
    pub seat: Actor,
    /// What this seat's streams fold into.
    pub books: &'a Books,
    /// What the hall sees now.
    pub stage: Option<&'a StageFrame>,
    pub now: Moment,
    pub link: LinkState,
    /// What the program itself has to say: healed records, a changed agenda. Newest last.
    pub notices: &'a [Message],
    /// At a console: the door to other machines, and the ticket issued last.
    pub door: (&'a DoorState, Option<&'a Issued>),
    /// At a console: the hall's screens.
    pub screens: &'a [ScreenState],
    /// At a console: how the record's second place stands; none when it has none.
    pub mirror: Option<&'a MirrorState>,
    /// This terminal can switch to other seats' screens.
    pub switches: bool,
    pub words: &'a Words,
    pub theme: &'a Theme,
}
