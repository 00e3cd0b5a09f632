//! Terminal input, normalised: which key, and whether it is only being held down.
use ratatui::crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// Presses of one key closer together than this, with no other key between, are a key held down: keyboards repeat every
/// 20–50 ms, and nobody reads a question and answers it in less.
pub const HELD_MS: u64 = 200;

/// One input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    Key {
        code: KeyCode,
        modifiers: KeyModifiers,
        /// The key is held down: movement may follow it, nothing may be confirmed by it.
        held: bool,
    },
    /// Pasted text, or a whole line from a scanner.
    Paste(String),
    /// The terminal's size changed.
    Resize,
}

impl Input {
    /// A key pressed by itself, not held. For tests and simulations.
    pub fn key(code: KeyCode) -> Self {
        Self::Key { code, modifiers: KeyModifiers::NONE, held: false }
    }
}

/// Turns terminal events into inputs.
#[derive(Debug, Default)]
pub struct Keys {
    last: Option<(KeyCode, u64)>,
}

impl Keys {
    /// The input that `event` is, `at` milliseconds of a clock that never goes back; none for what no screen uses.
    pub fn read(&mut self, event: Event, at: u64) -> Option<Input> {
        match event {
            Event::Key(key) => self.key(key, at),
            Event::Paste(text) => Some(Input::Paste(text)),
            Event::Resize(..) => Some(Input::Resize),
            _ => None,
        }
    }

    fn key(&mut self, key: KeyEvent, at: u64) -> Option<Input> {
        if key.kind == KeyEventKind::Release {
            return None;
        }
        let again = self.last.is_some_and(|(code, when)| code == key.code && at.saturating_sub(when) < HELD_MS);
        self.last = Some((key.code, at));
        let held = again || key.kind == KeyEventKind::Repeat;
        Some(Input::Key { code: key.code, modifiers: key.modifiers, held })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(code: KeyCode) -> Event {
        Event::Key(KeyEvent::new(code, KeyModifiers::NONE))
    }

    fn held(input: Option<Input>) -> bool {
        matches!(input, Some(Input::Key { held: true, .. }))
    }

    #[test]
    fn a_held_key_is_told_from_presses() {
        let mut keys = Keys::default();
        assert!(!held(keys.read(press(KeyCode::Enter), 1_000)));
        assert!(held(keys.read(press(KeyCode::Enter), 1_030)));
        assert!(held(keys.read(press(KeyCode::Enter), 1_060)));
        assert!(!held(keys.read(press(KeyCode::Enter), 1_400)));
        assert!(!held(keys.read(press(KeyCode::Char('3')), 1_410)));
        assert!(!held(keys.read(press(KeyCode::Enter), 1_420)));
    }
}
