//! The key card: every command of a place as text, to be printed and laid on the table.
use crate::base::text::width;
use crate::tui::command::table::Offer;
use crate::words::speech::Words;

/// A place with its commands; `title` is a Fluent key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    pub title: &'static str,
    pub rows: Vec<Offer>,
}

/// The keys of `row`, joined by a stroke.
pub fn keys(row: &Offer, words: &Words) -> String {
    row.keys.iter().map(|k| k.label(words)).collect::<Vec<_>>().join(" / ")
}

/// The card of `chapters`: a heading and one line a command.
pub fn text(chapters: &[Chapter], words: &Words) -> String {
    let wide = chapters.iter().flat_map(|c| &c.rows).map(|r| width(&keys(r, words))).max().unwrap_or(0);
    let mut card = String::new();
    for chapter in chapters {
        card.push_str(&format!("{}\n", words.get(chapter.title)));
        for row in &chapter.rows {
            let keys = keys(row, words);
            let gap = " ".repeat(wide.saturating_sub(width(&keys)) + 2);
            card.push_str(&format!("  {keys}{gap}{}\n", words.get(row.help)));
        }
        card.push('\n');
    }
    card
}
