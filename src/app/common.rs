//! What every command has in common.
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::base::message::Message;
use crate::words::lang::Lang;
use crate::words::speech::Words;

/// Exit code of a command that was used wrongly or given faulty files.
pub const USAGE: u8 = 2;

/// Options and words of the whole program.
pub struct Common {
    pub words: Words,
    /// `--data`.
    pub data: Option<PathBuf>,
}

impl Common {
    /// In `lang`, with the data root `data`.
    pub fn new(lang: Lang, data: Option<PathBuf>) -> Self {
        Self { words: Words::new(lang), data }
    }

    /// Says `message` on the error stream.
    pub fn complain(&self, message: &Message) {
        let _ = writeln!(std::io::stderr(), "{}", self.words.say(message));
    }

    /// Says `message` on standard output.
    pub fn tell(&self, message: &Message) {
        print_line(&self.words.say(message));
    }

    /// Says why the command cannot go on, and gives its exit code.
    pub fn refuse(&self, message: &Message, code: u8) -> ExitCode {
        self.complain(message);
        ExitCode::from(code)
    }
}

/// One line on standard output. Whoever closed the other end of the pipe has seen enough, so no failure is told.
pub fn print_line(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}
