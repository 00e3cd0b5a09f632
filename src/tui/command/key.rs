//! A key to press.
use ratatui::crossterm::event::{KeyCode, KeyModifiers};

use crate::tui::input::Input;
use crate::words::speech::Words;

/// A key with its modifiers. Shift is not looked at: capital letters, `?` and Shift+Tab have codes of their own, and
/// Caps Lock must not take the letters away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    pub code: KeyCode,
    pub modifiers: KeyModifiers,
}

impl Key {
    /// A key by itself.
    pub const fn plain(code: KeyCode) -> Self {
        Self { code, modifiers: KeyModifiers::NONE }
    }

    /// A character.
    pub const fn char(c: char) -> Self {
        Self::plain(KeyCode::Char(c))
    }

    /// A character with Ctrl.
    pub const fn ctrl(c: char) -> Self {
        Self { code: KeyCode::Char(c), modifiers: KeyModifiers::CONTROL }
    }

    /// A key with Ctrl that is no character.
    pub const fn with_ctrl(code: KeyCode) -> Self {
        Self { code, modifiers: KeyModifiers::CONTROL }
    }

    /// A function key.
    pub const fn f(n: u8) -> Self {
        Self::plain(KeyCode::F(n))
    }

    pub const ENTER: Self = Self::plain(KeyCode::Enter);
    pub const ESC: Self = Self::plain(KeyCode::Esc);
    pub const TAB: Self = Self::plain(KeyCode::Tab);
    pub const BACK_TAB: Self = Self::plain(KeyCode::BackTab);
    pub const UP: Self = Self::plain(KeyCode::Up);
    pub const DOWN: Self = Self::plain(KeyCode::Down);
    pub const LEFT: Self = Self::plain(KeyCode::Left);
    pub const RIGHT: Self = Self::plain(KeyCode::Right);
    pub const PAGE_UP: Self = Self::plain(KeyCode::PageUp);
    pub const PAGE_DOWN: Self = Self::plain(KeyCode::PageDown);
    pub const HOME: Self = Self::plain(KeyCode::Home);
    pub const END: Self = Self::plain(KeyCode::End);
    pub const SPACE: Self = Self::char(' ');

    /// Whether `input` is this key.
    pub fn is(self, input: &Input) -> bool {
        let Input::Key { code, modifiers, .. } = input else { return false };
        self.same(Self { code: *code, modifiers: *modifiers })
    }

    /// Whether two keys are one: letters in either case, Shift aside.
    pub fn same(self, other: Self) -> bool {
        let held = KeyModifiers::CONTROL.union(KeyModifiers::ALT);
        let low = |code| match code {
            KeyCode::Char(c) => KeyCode::Char(c.to_ascii_lowercase()),
            code => code,
        };
        low(self.code) == low(other.code) && self.modifiers.intersection(held) == other.modifiers.intersection(held)
    }

    /// Whether the key writes a character into a field.
    pub fn types(self) -> bool {
        matches!(self.code, KeyCode::Char(_)) && self.modifiers.is_empty()
    }

    /// This key pressed, not held.
    pub fn pressed(self) -> Input {
        Input::Key { code: self.code, modifiers: self.modifiers, held: false }
    }

    /// The key as people name it.
    pub fn label(self, words: &Words) -> String {
        let name = match self.code {
            KeyCode::Char(' ') => words.get("key-space"),
            KeyCode::Char(c) => c.to_ascii_uppercase().to_string(),
            KeyCode::F(n) => format!("F{n}"),
            KeyCode::Up => "↑".to_owned(),
            KeyCode::Down => "↓".to_owned(),
            KeyCode::Left => "←".to_owned(),
            KeyCode::Right => "→".to_owned(),
            KeyCode::PageUp => "PgUp".to_owned(),
            KeyCode::PageDown => "PgDn".to_owned(),
            KeyCode::BackTab => "Shift+Tab".to_owned(),
            other => format!("{other:?}"),
        };
        if self.modifiers.contains(KeyModifiers::CONTROL) { format!("Ctrl+{name}") } else { name }
    }
}
