//! The terminal: taken over at start, given back at the end whatever happens; its input as a stream of events.
use std::io::{self, IsTerminal, stdout};
use std::sync::mpsc::Sender;
use std::{panic, thread};

use ratatui::DefaultTerminal;
use ratatui::crossterm::event::{self, DisableBracketedPaste, EnableBracketedPaste, Event};
use ratatui::crossterm::execute;

use crate::base::message::Message;
use crate::journal::keeper::is_store_thread;
use crate::tui::theme::ColorDepth;

/// A terminal taken over. Dropping it gives it back.
pub struct Taken {
    pub terminal: DefaultTerminal,
}

impl Taken {
    /// Takes the terminal over: raw input, a screen of its own, pasted text told from typed.
    ///
    /// # Errors
    /// Input or output is no terminal.
    pub fn take() -> Result<Self, Message> {
        if !stdout().is_terminal() || !io::stdin().is_terminal() {
            return Err(Message::new("terminal-none"));
        }
        let terminal = ratatui::try_init().map_err(refused)?;
        hush_healed_panics();
        let taken = Self { terminal };
        execute!(stdout(), EnableBracketedPaste).map_err(refused)?;
        Ok(taken)
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        let _ = execute!(stdout(), DisableBracketedPaste);
        ratatui::restore();
    }
}

/// Keeps panics that the journal catches and heals from being printed, and from giving the terminal back while a
/// screen is drawn. Wraps the hook that is set now.
pub fn hush_healed_panics() {
    let hook = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if !is_store_thread() {
            hook(info);
        }
    }));
}

/// What the terminal or the system refused, in words.
pub fn refused(error: io::Error) -> Message {
    Message::new("terminal-refuses").with("cause", error.to_string())
}

/// Reads terminal events on a thread of their own into `told`, until nobody listens or the terminal is gone.
pub fn listen<T: Send + 'static>(told: Sender<T>, wrap: fn(Option<Event>) -> T) {
    thread::spawn(move || {
        while let Ok(event) = event::read() {
            if told.send(wrap(Some(event))).is_err() {
                return;
            }
        }
        let _ = told.send(wrap(None));
    });
}

/// What the terminal can show, as its environment tells: `NO_COLOR`, `COLORTERM`, `TERM`.
pub fn depth() -> ColorDepth {
    let set = |name: &str| std::env::var(name).ok().filter(|v| !v.is_empty());
    if set("NO_COLOR").is_some() {
        return ColorDepth::None;
    }
    let colour = set("COLORTERM").unwrap_or_default();
    let term = set("TERM").unwrap_or_default();
    // Windows names no TERM; its terminals have shown 24-bit colour since 2017.
    let full = colour.contains("truecolor") || colour.contains("24bit") || term.contains("direct");
    if full || (cfg!(windows) && term.is_empty()) { ColorDepth::True } else { ColorDepth::Sixteen }
}
