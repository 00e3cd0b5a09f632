//! A field of one line in which text or a number is typed.
use ratatui::crossterm::event::{KeyCode, KeyModifiers};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

use crate::base::text::{tidy, width};
use crate::tui::input::Input;
use crate::tui::theme::Theme;

/// What a field takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Takes {
    #[default]
    Text,
    /// So many digits at most.
    Digits(usize),
}

const MOST_DIGITS: usize = 6;
/// Of shares: no company has more.
const SHARE_DIGITS: usize = 15;
const MOST_TEXT: usize = 400;

/// A field. The cursor stands before the letter (grapheme) at `at`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextInput {
    text: String,
    at: usize,
    takes: Takes,
    /// Filled in by the program and not yet touched: the first digit typed replaces it.
    fresh: bool,
}

impl TextInput {
    /// An empty field for text.
    pub fn text() -> Self {
        Self::default()
    }

    /// A field for a number, filled with `value`; the first digit typed replaces it.
    pub fn number(value: Option<u32>) -> Self {
        let text = value.map(|n| n.to_string()).unwrap_or_default();
        Self { at: text.len(), fresh: value.is_some(), text, takes: Takes::Digits(MOST_DIGITS) }
    }

    /// An empty field for a number of shares.
    pub fn shares() -> Self {
        Self { takes: Takes::Digits(SHARE_DIGITS), ..Self::default() }
    }

    /// What was typed, tidied: composed letters, single spaces.
    pub fn value(&self) -> String {
        tidy(&self.text)
    }

    /// The number typed; none for an empty field.
    pub fn count(&self) -> Option<u32> {
        self.text.parse().ok()
    }

    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Empties the field.
    pub fn clear(&mut self) {
        self.text.clear();
        self.at = 0;
        self.fresh = false;
    }

    /// Takes `input` if it edits text. Tells whether it did.
    pub fn input(&mut self, input: &Input) -> bool {
        match input {
            Input::Paste(text) => self.insert(text),
            Input::Key { code, modifiers, .. } => self.key(*code, *modifiers),
            Input::Resize => false,
        }
    }

    fn key(&mut self, code: KeyCode, modifiers: KeyModifiers) -> bool {
        if modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) {
            return self.control(code, modifiers);
        }
        let letters = self.text.graphemes(true).count();
        match code {
            KeyCode::Char(c) => return self.insert(c.encode_utf8(&mut [0; 4])),
            KeyCode::Backspace if self.at > 0 => self.remove(self.at - 1),
            KeyCode::Delete if self.at < letters => self.remove(self.at),
            KeyCode::Left => self.at = self.at.saturating_sub(1),
            KeyCode::Right => self.at = (self.at + 1).min(letters),
            KeyCode::Home => self.at = 0,
            KeyCode::End => self.at = letters,
            KeyCode::Backspace | KeyCode::Delete => {}
            _ => return false,
        }
        self.fresh = false;
        true
    }

    fn control(&mut self, code: KeyCode, modifiers: KeyModifiers) -> bool {
        let clears = modifiers == KeyModifiers::CONTROL && code == KeyCode::Char('u');
        if clears {
            self.clear();
        }
        clears
    }

    /// Inserts what the field takes of `text` at the cursor.
    fn insert(&mut self, text: &str) -> bool {
        let keep = |c: &char| match self.takes {
            Takes::Text => !c.is_control(),
            Takes::Digits(_) => c.is_ascii_digit(),
        };
        let text: String = text.chars().filter(keep).collect();
        if text.is_empty() {
            return false;
        }
        if self.fresh {
            self.clear();
        }
        let most = if let Takes::Digits(most) = self.takes { most } else { MOST_TEXT };
        if self.text.chars().count() + text.chars().count() > most {
            return true;
        }
        let byte = self.byte(self.at);
        let after = self.text[byte..].graphemes(true).count();
        self.text.insert_str(byte, &text);
        // Counted anew: a mark typed after its letter joins it.
        self.at = self.text.graphemes(true).count().saturating_sub(after);
        true
    }

    fn remove(&mut self, letter: usize) {
        let (from, to) = (self.byte(letter), self.byte(letter + 1));
        self.text.replace_range(from..to, "");
        self.at = letter;
    }

    fn byte(&self, letter: usize) -> usize {
        self.text.grapheme_indices(true).nth(letter).map_or(self.text.len(), |(i, _)| i)
    }

    /// The field as a line of exactly `room` cells; the cursor is shown when the field has the `focus`.
    pub fn line(&self, room: usize, focus: bool, theme: &Theme) -> Line<'static> {
        let style = if focus { theme.input } else { theme.base };
        let (before, after) = self.text.split_at(self.byte(self.at));
        // The text's end is kept in sight while typing: letters to the left of the room are left out.
        let mut left: Vec<&str> = before.graphemes(true).collect();
        while left.iter().map(|g| width(g)).sum::<usize>() + 1 > room && !left.is_empty() {
            left.remove(0);
        }
        let mut rest = after.graphemes(true);
        let under = rest.next().unwrap_or(" ");
        let before: String = left.concat();
        let mut used = width(&before) + width(under);
        let mut tail = String::new();
        for letter in rest {
            if used + width(letter) > room {
                break;
            }
            used += width(letter);
            tail.push_str(letter);
        }
        tail.push_str(&" ".repeat(room.saturating_sub(used)));
        let cursor = if focus { theme.selected.patch(Style::new().reversed()) } else { style };
        let spans = [Span::styled(before, style), Span::styled(under.to_owned(), cursor), Span::styled(tail, style)];
        Line::from(spans.to_vec())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(field: &mut TextInput, codes: &[KeyCode]) {
        for code in codes {
            field.input(&Input::key(*code));
        }
    }

    #[test]
    fn edits_letters_not_bytes() {
        let mut field = TextInput::text();
        field.input(&Input::Paste("Ngo\u{302}".into()));
        press(&mut field, &[KeyCode::Left, KeyCode::Char('x'), KeyCode::End, KeyCode::Backspace]);
        assert_eq!(field.value(), "Ngx");
        press(&mut field, &[KeyCode::Home, KeyCode::Delete, KeyCode::Delete, KeyCode::Delete, KeyCode::Delete]);
        assert!(field.is_empty());
    }

    #[test]
    fn a_number_takes_digits_and_a_filled_one_is_replaced() {
        let mut field = TextInput::number(Some(142));
        assert_eq!(field.count(), Some(142));
        press(&mut field, &[KeyCode::Char('x'), KeyCode::Char('9')]);
        assert_eq!(field.count(), Some(9));
        for _ in 0..10 {
            press(&mut field, &[KeyCode::Char('9')]);
        }
        assert_eq!(field.count(), Some(999_999));
    }

    #[test]
    fn the_line_fills_its_room_at_any_width() {
        let mut field = TextInput::text();
        field.input(&Input::Paste("Nguyễn Thị Ánh Tuyết".into()));
        for room in 1..30 {
            let line = field.line(room, true, &Theme::choose(crate::tui::theme::ColorDepth::True));
            assert_eq!(width(&line.to_string()), room);
        }
    }
}
