//! Text in exactly so many cells, for columns.
use unicode_segmentation::UnicodeSegmentation;

use crate::base::text::width;
use crate::tui::widgets::wrap::cut;

/// `text` in exactly `room` cells, its end cut off where it is too long.
pub fn cell(text: &str, room: usize) -> String {
    let text = cut(text, room);
    let gap = room.saturating_sub(width(&text));
    text + &" ".repeat(gap)
}

/// `text` in at most `room` cells, its beginning cut off where it is too long: units are told apart by their last words,
/// people by their given names.
pub fn tail(text: &str, room: usize) -> String {
    if width(text) <= room {
        return text.to_owned();
    }
    let mut kept: Vec<&str> = Vec::new();
    let mut used = 1;
    for letter in text.graphemes(true).rev() {
        used += width(letter);
        if used > room {
            break;
        }
        kept.push(letter);
    }
    kept.reverse();
    let sign = if room > 0 { "…" } else { "" };
    format!("{sign}{}", kept.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_end_or_the_beginning() {
        assert_eq!(tail("Chi bộ Tổ dân phố 3", 9), "…ân phố 3");
        assert_eq!(tail("An", 5), "An");
        assert_eq!(cell("Nguyễn Văn An", 8), "Nguyễn …");
        assert_eq!(cell("An", 4), "An  ");
        assert_eq!((tail("An", 0), tail("An", 1)), (String::new(), "…".to_owned()));
    }
}
