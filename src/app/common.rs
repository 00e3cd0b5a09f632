//! What every command has in common.
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
        eprintln!("{}", self.words.say(message));
    }

    /// Says why the command cannot go on, and gives its exit code.
    pub fn refuse(&self, message: &Message, code: u8) -> ExitCode {
        self.complain(message);
        ExitCode::from(code)
    }
}
