//! Vietnamese text: normal form, search without accents, order by given name, width in cells.
use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;
use unicode_normalization::UnicodeNormalization;
use unicode_width::UnicodeWidthStr;

/// `text` in Normalization Form C with runs of white space as one space, trimmed.
pub fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect()
}

/// `text` tidied and without control characters: one line that is safe on any screen.
pub fn one_line(text: &str) -> String {
    tidy(&text.replace(char::is_control, " "))
}

/// Letters of a machine's or a ticket's name that are kept.
const MOST_NAME: usize = 60;

/// A name that a machine gives itself or an operator a ticket: one short line that changes nothing around it.
pub fn short_name(text: &str) -> String {
    // Marks of writing direction would turn the rest of the line.
    let turns = |c: &char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let plain: String = text.chars().filter(|c| !turns(c)).take(MOST_NAME).collect();
    one_line(&plain)
}

/// `text` lower-cased, without accents and with đ as d: "Nguyễn Văn Á" gives "nguyen van a".
pub fn fold(text: &str) -> String {
    text.nfd()
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| if c == 'đ' { 'd' } else { c })
        .collect()
}

/// Width of `text` in terminal cells.
pub fn width(text: &str) -> usize {
    text.width()
}

/// The given name: the last word of a Vietnamese full name.
pub fn given_name(name: &str) -> &str {
    name.split_whitespace().next_back().unwrap_or(name)
}

/// Orders full names A, B, C by given name, as ballot lists are (190-QĐ/TW, Article 14), then by the whole name.
pub struct NameOrder {
    collator: Option<CollatorBorrowed<'static>>,
}

impl Default for NameOrder {
    fn default() -> Self {
        Self { collator: Collator::try_new(locale!("vi").into(), CollatorOptions::default()).ok() }
    }
}

impl NameOrder {
    fn text(&self, a: &str, b: &str) -> Ordering {
        self.collator.as_ref().map_or_else(|| fold(a).cmp(&fold(b)).then_with(|| a.cmp(b)), |c| c.compare(a, b))
    }

    /// Compares two full names.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.text(given_name(a), given_name(b)).then_with(|| self.text(a, b))
    }
}

/// The digits of a hash in groups of four, as people compare them.
pub fn in_fours(digits: &str) -> String {
    let digits: Vec<char> = digits.chars().collect();
    digits.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_every_vietnamese_letter() {
        assert_eq!(fold("Nguyễn Văn Á ĐẶNG thị Ửu ộ"), "nguyen van a dang thi uu o");
        assert_eq!(fold("Nguye\u{302}\u{303}n"), "nguyen");
    }

    #[test]
    fn orders_by_given_name_in_vietnamese() {
        let mut names = ["Trần Văn Đức", "Lê Thị Ánh", "Phạm Dũng", "Nguyễn An", "Bùi Thị An"];
        let order = NameOrder::default();
        names.sort_by(|a, b| order.compare(a, b));
        assert_eq!(names, ["Bùi Thị An", "Nguyễn An", "Lê Thị Ánh", "Phạm Dũng", "Trần Văn Đức"]);
    }

    #[test]
    fn tidies_to_composed_form() {
        assert_eq!(tidy("  Nguye\u{302}\u{303}n   Va\u{306}n\tA "), "Nguyễn Văn A");
    }
}
