//! A page of the hall's picture: things with places, ready to paint, and readable as data.
use ratatui::layout::{Alignment, Rect};

use crate::base::emblem::Pixels;
use crate::base::qr::Code;
use crate::readout::sheet::Ink;
use crate::tui::widgets::big::text::Setting;

/// What stands at a place.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    Words {
        setting: Setting,
        ink: Ink,
        align: Alignment,
    },
    Bar {
        value: u64,
        of: u64,
        mark: Option<u64>,
        ink: Ink,
    },
    /// A code with its quiet zone; a module is `scale` cells wide and half as many rows high.
    Code {
        code: Code,
        scale: u16,
    },
    /// A picture, two pixels above each other in a cell.
    Picture(Pixels),
    /// A thin line across the middle.
    Rule,
}

/// A thing at its place within the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub area: Rect,
    pub shape: Shape,
}

/// One page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    pub items: Vec<Item>,
}

impl Page {
    /// Every text on the page, each whole, from top to bottom.
    pub fn texts(&self) -> impl Iterator<Item = String> {
        self.items.iter().filter_map(|item| match &item.shape {
            Shape::Words { setting, .. } => Some(setting.lines.join(" ")),
            _ => None,
        })
    }

    /// The same page lower by `rows` and further right by `columns`.
    #[must_use]
    pub fn moved(mut self, columns: u16, rows: u16) -> Self {
        for item in &mut self.items {
            item.area.x = item.area.x.saturating_add(columns);
            item.area.y = item.area.y.saturating_add(rows);
        }
        self
    }
}
