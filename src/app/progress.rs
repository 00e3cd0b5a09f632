//! How far a long job is, on the error stream while that is a terminal.
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::app::common::Common;
use crate::base::message::Message;

/// A bar that vanishes with its job.
pub struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// The bar of a job that is called as `what` says.
    pub fn new(what: &Message, common: &Common) -> Self {
        let bar = ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::stderr());
        // The template is the program's own; the plain bar would do as well.
        if let Ok(style) = ProgressStyle::with_template("{msg} [{bar:30}] {pos}/{len}") {
            bar.set_style(style.progress_chars("█▌ "));
        }
        bar.set_message(common.words.say(what));
        Self { bar }
    }

    /// `done` of `total` parts are done.
    pub fn at(&self, done: usize, total: usize) {
        self.bar.set_length(total as u64);
        self.bar.set_position(done as u64);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
