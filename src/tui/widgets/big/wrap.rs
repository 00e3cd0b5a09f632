//! Breaks words into lines of nearly one length. Knows widths only, so big letters and terminal text share it.
use std::ops::Range;

/// Lines as ranges of words, filled from the left within `limit`; none if a word alone is wider.
fn greedy(widths: &[u32], space: u32, limit: u32) -> Option<Vec<Range<usize>>> {
    let mut lines = Vec::new();
    let (mut start, mut used) = (0, 0);
    for (i, width) in widths.iter().enumerate() {
        if *width > limit {
            return None;
        }
        if i > start && used + space + width > limit {
            lines.push(start..i);
            (start, used) = (i, *width);
        } else {
            used += width + if i > start { space } else { 0 };
        }
    }
    if start < widths.len() {
        lines.push(start..widths.len());
    }
    Some(lines)
}

/// The fewest lines within `limit`, as even as can be. `widths` of the words and `space` in one unit. None if a word
/// alone is wider than `limit`.
pub fn balanced(widths: &[u32], space: u32, limit: u32) -> Option<Vec<Range<usize>>> {
    let best = greedy(widths, space, limit)?;
    let (mut low, mut high) = (widths.iter().copied().max().unwrap_or(0), limit);
    while low < high {
        let middle = low + (high - low) / 2;
        if greedy(widths, space, middle).is_some_and(|lines| lines.len() == best.len()) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    greedy(widths, space, high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_few_and_even() {
        // Greedy alone gives 3 + 3 + 3 and then 1.
        assert_eq!(balanced(&[3, 3, 3, 1], 1, 11), Some(vec![0..2, 2..4]));
        assert_eq!(balanced(&[5, 5], 1, 11).map(|lines| lines.len()), Some(1));
        assert_eq!(balanced(&[], 1, 4), Some(vec![]));
    }

    #[test]
    fn a_word_is_never_broken() {
        assert_eq!(balanced(&[3, 12, 2], 1, 11), None);
    }
}
