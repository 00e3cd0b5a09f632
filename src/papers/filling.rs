//! What fills the placeholders of a paper's text: words, tables, boxes, and parts set once for each of several things.
use std::collections::BTreeMap;

use crate::papers::table::Table;

/// What one placeholder stands for.
#[derive(Clone, Debug, PartialEq)]
pub enum Filling {
    Text(String),
    /// The named part of the text, set once with each of these.
    Each(&'static str, Vec<Values>),
    Table(Table),
    /// Boxes, ticked or not.
    Checks(Vec<(bool, String)>),
}

impl Filling {
    /// Whether there is nothing to say: a line all of whose placeholders are empty is left out.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::Each(_, items) => items.is_empty(),
            Self::Table(table) => table.rows.is_empty(),
            Self::Checks(checks) => checks.is_empty(),
        }
    }
}

/// Fillings by the names of their placeholders.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Values(pub BTreeMap<&'static str, Filling>);

impl Values {
    /// The same values with one more.
    #[must_use]
    pub fn with(mut self, name: &'static str, filling: Filling) -> Self {
        self.0.insert(name, filling);
        self
    }

    /// The same values with some more words.
    #[must_use]
    pub fn text(self, name: &'static str, text: impl Into<String>) -> Self {
        self.with(name, Filling::Text(text.into()))
    }

    /// The same values with the part `part` set for each of `items`.
    #[must_use]
    pub fn each(self, name: &'static str, part: &'static str, items: Vec<Self>) -> Self {
        self.with(name, Filling::Each(part, items))
    }
}
