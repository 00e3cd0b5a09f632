//! `daihoi keys`: the key card, to be printed and laid on the table.
use std::process::ExitCode;

use crate::app::common::{Common, print_line};
use crate::base::message::Message;
use crate::tui::screens::places::{card, conflicts_anywhere};
use crate::words::speech::Words;

/// Prints every key of every screen.
///
/// # Errors
/// None of its own.
pub fn run(common: &Common) -> anyhow::Result<ExitCode> {
    print_line(card(&common.words).trim_end());
    Ok(ExitCode::SUCCESS)
}

/// Checks that no key means two things in one place: a program that cannot say what a key does must not start.
///
/// # Errors
/// Names the key and the two commands.
pub fn check(words: &Words) -> Result<(), Message> {
    match conflicts_anywhere().first() {
        None => Ok(()),
        Some(conflict) => {
            let (one, other) = (words.get(conflict.labels.0), words.get(conflict.labels.1));
            let message = Message::new("keys-conflict").with("key", conflict.key.label(words));
            Err(message.with("one", one).with("other", other))
        }
    }
}
