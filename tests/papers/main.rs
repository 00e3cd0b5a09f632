//! Papers: every letter has a glyph, everything fits its place, codes are read back from pictures of the pages; and the
//! program that prints them.
#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail by panicking")]
mod badges;
mod ballots;
mod composing;
mod contents_chronicle;
mod contents_figures;
mod contents_numbers;
mod contents_office;
mod contents_texts;
mod credentials;
mod fitting;
mod letters;
mod pictures;
mod played;
mod program;
mod setting;
mod whole;
