//! A picture's content before it has a size: words with a weight, bars, a list.
use std::sync::Arc;

use crate::base::emblem::Emblem;

/// Stands where a body has no emblem.
pub const STAR: &str = "★";

/// What a thing on the hall's picture means; the theme gives it its style.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    Title,
    Heading,
    Text,
    Dim,
    Number,
    Name,
    Good,
    Bad,
    Tied,
    Rule,
    BarYes,
    BarNo,
    BarOther,
}

/// A part of a sheet, from top to bottom.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    Words {
        text: String,
        ink: Ink,
        /// Size in percent of the sheet's largest words.
        weight: u16,
    },
    /// Bars of one scale below each other.
    Bars { rows: Vec<BarRow>, of: u64, weight: u16 },
}

impl Part {
    /// Words of `weight` percent; line ends divide paragraphs.
    pub fn words(text: impl Into<String>, ink: Ink, weight: u16) -> Self {
        Self::Words { text: text.into(), ink, weight }
    }

    /// Words with nothing to say.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Words { text, .. } if text.trim().is_empty())
    }
}

/// One bar with its words on either side.
#[derive(Clone, Debug, PartialEq)]
pub struct BarRow {
    pub label: String,
    pub value: u64,
    pub figures: String,
    pub ink: Ink,
    /// A line across the bar at this value: the fewest that carry.
    pub mark: Option<u64>,
}

/// A row of a list or of a declared table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Stands before everything: a star for the elected. May be empty.
    pub sign: String,
    pub number: String,
    pub name: String,
    /// Figures to the right of the name, in columns.
    pub figures: Vec<String>,
    /// What the figures come to, in words.
    pub standing: String,
    pub ink: Ink,
}

/// A list of people: never split within a row, paged where it is long.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct List {
    pub rows: Vec<Row>,
    /// May stand in columns side by side.
    pub columns: bool,
}

/// A picture without a size.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// The kind of picture, on every page.
    pub heading: String,
    /// On every page above the list.
    pub head: Vec<Part>,
    pub list: Option<List>,
    /// After the list, or alone.
    pub parts: Vec<Part>,
    /// The body's emblem, above the words; in its place a star where there is no room for it.
    pub logo: Option<Arc<Emblem>>,
    /// Better over several pages than in small letters: sentences to be read, not figures to be compared.
    pub turn: bool,
    /// Where to go with a phone, as a code to be scanned.
    pub code: Option<Address>,
    pub black: bool,
}

impl Sheet {
    /// The sheet as it is where the emblem is shown: without the star that stands for it.
    #[must_use]
    pub fn under_logo(mut self) -> Self {
        if self.logo.is_some() {
            self.parts.retain(|part| !matches!(part, Part::Words { text, .. } if text == STAR));
        }
        self
    }
}

/// An address with a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// "http://192.168.1.20:8080".
    pub text: String,
    /// What is found there.
    pub caption: String,
    /// It is the picture's matter, not something beside it.
    pub alone: bool,
}
