//! What a window over a screen can do.
use ratatui::Frame;
use ratatui::layout::Rect;

use crate::base::door::DoorAsk;
use crate::record::request::Request;
use crate::tui::command::key::Key;
use crate::tui::command::table::Offer;
use crate::tui::effect::Effect;
use crate::tui::input::Input;
use crate::tui::view::View;

/// What comes of an input to a window.
pub enum Step {
    Stay,
    Close,
    /// Ask for this. The window stays with all that is typed in it until the answer is `Ok`.
    Send(Request),
    /// Ask for this; the window stays after the answer too.
    Keep(Request),
    /// Open another window over this one.
    Over(Box<dyn Window>),
    /// Ask the door for this; the window stays.
    Door(DoorAsk),
    /// Close, and press `Key` on the screen beneath.
    Press(Key),
    /// Close, and do this.
    Do(Effect),
    /// Put another window in this one's place.
    Become(Box<dyn Window>),
}

/// A window.
pub trait Window {
    /// Takes one input.
    fn input(&mut self, input: &Input, view: &View) -> Step;

    /// Draws itself over `area`, the screen without its footer.
    fn draw(&self, frame: &mut Frame, area: Rect, view: &View);

    /// Whether it already asks to leave the program.
    fn leaves(&self) -> bool {
        false
    }

    /// Its keys, for the footer.
    fn offers(&self, view: &View) -> Vec<Offer>;
}
