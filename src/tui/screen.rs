//! What every seat's screen can do.
use ratatui::Frame;
use ratatui::layout::Rect;

use crate::base::refusal::Refusal;
use crate::tui::effect::{Effect, Tag};
use crate::tui::input::Input;
use crate::tui::view::View;

/// A seat's screen: input and answers in, effects and a picture out. It keeps only what is being typed or looked at.
pub trait Screen {
    /// Takes one input.
    fn input(&mut self, input: &Input, view: &View) -> Vec<Effect>;

    /// Takes the answer to a request sent with `tag`. On `Ok` the view's books already hold what was recorded.
    fn answered(&mut self, tag: Tag, answer: &Result<(), Refusal>, view: &View) -> Vec<Effect>;

    /// Looks at the time and at what has come, at least once a second, shown or not.
    fn beat(&mut self, _: &View) -> Vec<Effect> {
        Vec::new()
    }

    /// Draws itself into `area`.
    fn draw(&self, frame: &mut Frame, area: Rect, view: &View);
}
