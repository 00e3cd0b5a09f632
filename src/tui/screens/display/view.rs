//! What the hall's screen is given to draw.
use crate::base::time::Moment;
use crate::readout::stage::StageFrame;
use crate::tui::theme::Theme;
use crate::words::speech::Words;

/// The link to the hub.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// Heartbeats arrive.
    Connected,
    /// None since then; the last good picture stays, with its age.
    Lost { since: Moment },
    /// No hub has been found yet.
    Never,
}

/// Everything a picture of a frame `F` is made from. The screen itself reads no clock.
pub struct DisplayView<'a, F = StageFrame> {
    /// The newest picture; none before the first one arrives.
    pub frame: Option<&'a F>,
    pub link: Link,
    pub now: Moment,
    pub words: &'a Words,
    pub theme: &'a Theme,
}
