//! Breaks styled text into lines of a width, at white space; a word longer than a line is broken where the line ends.
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

use crate::base::text::width;

/// Lines of at most `room` cells. Line ends in the text are kept.
pub fn wrap(spans: &[(&str, Style)], room: usize) -> Vec<Line<'static>> {
    let mut lines = Lines::new(room.max(1));
    for (text, style) in spans {
        for (i, paragraph) in text.split('\n').enumerate() {
            if i > 0 {
                lines.end();
            }
            let mut pieces = paragraph.split_word_bounds().peekable();
            while let Some(piece) = pieces.next() {
                // "96,00 %": the sign never begins a line.
                let joined = pieces.peek().is_some_and(|next| next.starts_with('%'));
                lines.push(piece, joined, *style);
            }
        }
    }
    lines.end();
    lines.done
}

/// Like [`wrap`], for text of one style.
pub fn wrap_plain(text: &str, style: Style, room: usize) -> Vec<Line<'static>> {
    wrap(&[(text, style)], room)
}

/// `text` cut to `room` cells, with an ellipsis when something is cut off.
pub fn cut(text: &str, room: usize) -> String {
    if width(text) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        if used + width(grapheme) + 1 > room {
            break;
        }
        used += width(grapheme);
        kept.push_str(grapheme);
    }
    if room > 0 {
        kept.push('…');
    }
    kept
}

struct Lines {
    room: usize,
    done: Vec<Line<'static>>,
    /// Pieces of the line being filled, and their width.
    line: Vec<Span<'static>>,
    used: usize,
    /// Pieces without white space between them that must stay together.
    word: Vec<(String, Style)>,
}

impl Lines {
    fn new(room: usize) -> Self {
        Self { room, done: Vec::new(), line: Vec::new(), used: 0, word: Vec::new() }
    }

    /// Adds `piece`; where it is `joined` to what follows it is no place to break.
    fn push(&mut self, piece: &str, joined: bool, style: Style) {
        if joined || !piece.chars().all(char::is_whitespace) {
            self.word.push((piece.to_owned(), style));
            return;
        }
        self.place();
        // White space that would begin a line is dropped, unless the text itself indents it.
        let indents = self.done.is_empty() && self.line.is_empty();
        if self.used + width(piece) <= self.room && (self.used > 0 || indents) {
            self.add(piece.to_owned(), style);
        }
    }

    fn place(&mut self) {
        let wide: usize = self.word.iter().map(|(text, _)| width(text)).sum();
        if self.used > 0 && self.used + wide > self.room {
            self.break_line();
        }
        for (text, style) in std::mem::take(&mut self.word) {
            self.fit(&text, style);
        }
    }

    /// Adds `text`, broken between letters where it is longer than the line.
    fn fit(&mut self, text: &str, style: Style) {
        if self.used + width(text) <= self.room {
            self.add(text.to_owned(), style);
            return;
        }
        for grapheme in text.graphemes(true) {
            if self.used > 0 && self.used + width(grapheme) > self.room {
                self.break_line();
            }
            self.add(grapheme.to_owned(), style);
        }
    }

    fn add(&mut self, text: String, style: Style) {
        self.used += width(&text);
        match self.line.last_mut() {
            Some(last) if last.style == style => last.content.to_mut().push_str(&text),
            _ => self.line.push(Span::styled(text, style)),
        }
    }

    fn break_line(&mut self) {
        let mut line = std::mem::take(&mut self.line);
        if let Some(last) = line.last_mut() {
            let kept = last.content.trim_end().len();
            last.content.to_mut().truncate(kept);
        }
        self.done.push(Line::from(line));
        self.used = 0;
    }

    fn end(&mut self) {
        self.place();
        self.break_line();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn plain(lines: &[Line]) -> Vec<String> {
        lines.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn breaks_at_words_and_keeps_line_ends() {
        let lines = wrap_plain("Kính thưa Đại hội!\n\nXin mời.", Style::new(), 10);
        assert_eq!(plain(&lines), ["Kính thưa", "Đại hội!", "", "Xin mời."]);
        assert_eq!(plain(&wrap_plain("abcdefgh ij", Style::new(), 4)), ["abcd", "efgh", "ij"]);
    }

    #[test]
    fn a_number_between_words_keeps_its_punctuation() {
        let (a, b) = (Style::new(), Style::new().bold());
        let lines = wrap(&[("có mặt ", a), ("142", b), (", vắng 2", a)], 11);
        assert_eq!(plain(&lines), ["có mặt 142,", "vắng 2"]);
    }

    #[test]
    fn a_sign_of_percent_stays_with_its_number() {
        assert_eq!(plain(&wrap_plain("đạt 96,00 %; cần 17", Style::new(), 9)), ["đạt", "96,00 %;", "cần 17"]);
    }

    #[test]
    fn cuts_with_an_ellipsis() {
        assert_eq!(cut("Nguyễn Văn An", 8), "Nguyễn …");
        assert_eq!(cut("An", 2), "An");
        assert_eq!(cut("An", 0), "");
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_no_letter_is_lost(text in "[a-zđễ \n,.]{0,80}", room in 1usize..40) {
            let lines = wrap_plain(&text, Style::new(), room);
            prop_assert!(lines.iter().all(|l| width(&l.to_string()) <= room));
            let letters = |t: &str| t.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&plain(&lines).concat()), letters(&text));
        }
    }
}
