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
        let _ = writeln!(std::io::stderr(), "{}", printable(&self.words.say(message)));
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
    let _ = writeln!(std::io::stdout(), "{}", printable(text));
}

/// `text` with every control character but the line end as `�`: a name or a reason from a file must not command the
/// terminal.
fn printable(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && c != '\n' { '\u{fffd}' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::printable;

    #[test]
    fn names_cannot_command_the_terminal() {
        assert_eq!(printable("Nguyễn\u{1b}[2J Ộ\u{7}\nhai"), "Nguyễn\u{fffd}[2J Ộ\u{fffd}\nhai");
    }
}
