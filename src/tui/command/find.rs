//! Finds commands by a few letters, without accents and with gaps: "hd" finds "Hội trường … đen".
use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::base::text::fold;

/// Positions of the `texts` that match `query`, best first; all of them in order when the query is empty.
pub fn rank(query: &str, texts: &[String]) -> Vec<usize> {
    let pattern = Pattern::parse(&fold(query), CaseMatching::Ignore, Normalization::Smart);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let mut score = |text: &String| pattern.score(Utf32Str::new(&fold(text), &mut buffer), &mut matcher);
    let mut found: Vec<_> = texts.iter().enumerate().filter_map(|(i, t)| Some((score(t)?, i))).collect();
    found.sort_by_key(|(score, i)| (std::cmp::Reverse(*score), *i));
    found.into_iter().map(|(_, i)| i).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_without_accents_and_with_gaps() {
        let texts = ["Màn hình đen".to_owned(), "Giờ nghỉ".to_owned(), "Chuyển bước".to_owned()];
        assert_eq!(rank("den", &texts), [0]);
        assert_eq!(rank("gnghi", &texts), [1]);
        assert_eq!(rank("", &texts), [0, 1, 2]);
        assert_eq!(rank("xyz", &texts), [0usize; 0]);
    }
}
