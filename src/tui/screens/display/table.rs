//! Rows of people at one size: columns on one baseline, names whole.
use std::collections::BTreeSet;

use ratatui::layout::{Alignment, Rect};

use crate::readout::sheet::{Ink, List, Row};
use crate::tui::screens::display::page::{Item, Shape};
use crate::tui::screens::display::setting::{Room, Set, line};
use crate::tui::widgets::big::letters::{Extent, Face};
use crate::tui::widgets::big::text::{Setting, set_plain};

/// How the figures stand beside a name in big letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figures {
    /// In columns, as big as the name.
    Big,
    /// The first as big as the name; the others and the standing small, below each other.
    Beside,
    /// Everything in the terminal's letters.
    Plain,
}

/// The columns of a list at a size. Widths and heights in cells.
#[derive(Clone, Debug)]
pub struct Grid {
    face: Option<Face>,
    figures: Figures,
    extent: Extent,
    /// Sign, number, name, figures …; 0 where a column is left out.
    widths: Vec<u16>,
    space: u16,
    /// Rows of cells a row takes, with the space below it.
    pub pitch: u16,
    /// Lists side by side.
    pub columns: u16,
}

/// Position of the name among the columns.
const NAME: usize = 2;

struct Cell {
    text: String,
    ink: Ink,
    align: Alignment,
    /// In the terminal's letters even beside big ones.
    small: bool,
}

fn cells(row: &Row, figures: Figures) -> Vec<Cell> {
    let cell = |text: &str, ink, align| Cell { text: text.to_owned(), ink, align, small: false };
    let mut cells = vec![
        cell(&row.sign, row.ink, Alignment::Left),
        cell(&row.number, Ink::Dim, Alignment::Right),
        cell(&row.name, row.ink, Alignment::Left),
    ];
    let big = if figures == Figures::Beside { 1 } else { row.figures.len() };
    cells.extend(row.figures.iter().take(big).map(|f| cell(f, row.ink, Alignment::Right)));
    if figures != Figures::Big {
        let mut rest: Vec<&str> = row.figures.iter().skip(big).map(String::as_str).collect();
        rest.push(&row.standing);
        cells.push(Cell { small: true, ..cell(&rest.join("\n"), row.ink, Alignment::Left) });
    }
    cells
}

/// The small words of a row: broken into short lines beside big letters, whole in a plain table.
fn small(text: &str, figures: Figures) -> Setting {
    set_plain(text, if figures == Figures::Beside { 13 } else { u16::MAX })
}

/// A list measured once, whatever the size it is then set at.
pub struct Measured {
    figures: Figures,
    /// The widest big cell of every column in font units; 0 where a column is empty.
    units: Vec<u32>,
    /// The widest small cell of every column in terminal cells.
    small: Vec<u16>,
    /// Every character that is to be big, once.
    characters: String,
}

impl Measured {
    /// Measures `list` for big letters with `figures`; none if a letter has no glyph.
    pub fn new(room: &Room<'_>, list: &List, figures: Figures) -> Option<Self> {
        let mut characters = BTreeSet::new();
        let (mut units, mut small_widths) = (Vec::new(), Vec::new());
        for row in &list.rows {
            for (i, cell) in cells(row, figures).iter().enumerate() {
                if i >= units.len() {
                    units.push(0);
                    small_widths.push(0);
                }
                if cell.small {
                    small_widths[i] = small(&cell.text, figures).width.max(small_widths[i]);
                } else {
                    units[i] = room.letters.width_units(&cell.text).max(units[i]);
                    characters.extend(cell.text.chars());
                }
            }
        }
        let characters: String = characters.into_iter().collect();
        room.letters.covers(&characters).then_some(Self { figures, units, small: small_widths, characters })
    }

    fn widths(&self, room: &Room<'_>, face: Face) -> Vec<u16> {
        let big = |units: u32| if units == 0 { 0 } else { room.letters.pixels(units, face) };
        self.units.iter().zip(&self.small).map(|(units, small)| big(*units).max(*small)).collect()
    }
}

/// The width of every column in the terminal's letters, each as wide as its widest cell.
fn plain_widths(list: &List) -> Vec<u16> {
    let mut widths = Vec::new();
    for row in &list.rows {
        for (i, cell) in cells(row, Figures::Plain).iter().enumerate() {
            let width = set_plain(&cell.text, u16::MAX).width;
            match widths.get_mut(i) {
                Some(widest) => *widest = width.max(*widest),
                None => widths.push(width),
            }
        }
    }
    widths
}

fn total(widths: &[u16], space: u16) -> u16 {
    let used = widths.iter().filter(|w| **w > 0);
    used.fold(0_u16, |sum, w| sum.saturating_add(*w).saturating_add(space)).saturating_sub(space)
}

impl Grid {
    /// The list in big letters in `columns` side by side; none if a row is too wide.
    pub fn big(room: &Room<'_>, list: &Measured, (face, columns): (Face, u16)) -> Option<Self> {
        let widths = list.widths(room, face);
        let space = (face.px / 4).max(2);
        let extent = room.letters.extent([list.characters.as_str()], face);
        let pitch = extent.rows() + face.px / 20;
        let grid = Self { face: Some(face), figures: list.figures, extent, space, pitch, columns, widths };
        (grid.span() <= room.width).then_some(grid)
    }

    /// The list in the terminal's letters; a name too long for its column takes several lines.
    pub fn plain(room: &Room<'_>, list: &List, columns: u16) -> Option<Self> {
        // Narrower columns than this would break names at every word.
        const NARROWEST: u16 = 14;
        let figures = Figures::Plain;
        let widths = plain_widths(list);
        let mut grid = Self { face: None, figures, extent: Extent::default(), widths, space: 2, pitch: 1, columns };
        let over = grid.span().saturating_sub(room.width).div_ceil(columns.max(1));
        let name = grid.widths.get_mut(NAME)?;
        if over > 0 {
            *name = name.checked_sub(over).filter(|w| *w >= NARROWEST)?;
        }
        let name = *name;
        grid.pitch = list.rows.iter().map(|r| set_plain(&r.name, name).height).max()?.max(1);
        Some(grid)
    }

    /// Cells across of all columns together.
    fn span(&self) -> u16 {
        let one = total(&self.widths, self.space);
        let between = self.space.saturating_mul(3);
        one.saturating_mul(self.columns).saturating_add(between.saturating_mul(self.columns.saturating_sub(1)))
    }

    /// How many rows of people fit `height` cells.
    pub fn capacity(&self, height: u16) -> usize {
        // The space below the last row is not needed.
        let spare = self.face.map_or(0, |f| f.px / 20);
        usize::from(self.columns) * usize::from((height + spare) / self.pitch.max(1))
    }

    /// Places `rows`, column by column, in the middle of the room.
    pub fn place(&self, room: &Room<'_>, rows: &[Row]) -> Set {
        let down = rows.len().div_ceil(usize::from(self.columns.max(1))).max(1);
        let one = total(&self.widths, self.space) + self.space * 3;
        let left = room.width.saturating_sub(self.span()) / 2;
        let mut set = Set::default();
        for (i, row) in rows.iter().enumerate() {
            let (column, line) = (u16::try_from(i / down).unwrap_or(0), u16::try_from(i % down).unwrap_or(0));
            let at = (left.saturating_add(one.saturating_mul(column)), line.saturating_mul(self.pitch));
            set.items.extend(self.row(room, row, at));
        }
        set.height = self.pitch.saturating_mul(u16::try_from(down).unwrap_or(u16::MAX));
        set
    }

    fn row(&self, room: &Room<'_>, row: &Row, at: (u16, u16)) -> Vec<Item> {
        let mut x = at.0;
        let mut items = Vec::new();
        for (cell, width) in cells(row, self.figures).into_iter().zip(&self.widths).filter(|(_, width)| **width > 0) {
            let setting = match self.face {
                _ if cell.small => small(&cell.text, self.figures),
                Some(_) => line(room.letters, &cell.text, self.face).within(self.extent),
                None => set_plain(&cell.text, *width),
            };
            // Small words stand in the middle of the big letters beside them.
            let drop = if cell.small { self.extent.rows().saturating_sub(setting.height) / 2 } else { 0 };
            let height = if self.face.is_some() { setting.height.min(self.pitch - drop) } else { setting.height };
            let area = Rect::new(x, at.1.saturating_add(drop), *width, height);
            if !cell.text.trim().is_empty() {
                items.push(Item { area, shape: Shape::Words { setting, ink: cell.ink, align: cell.align } });
            }
            x = x.saturating_add(*width).saturating_add(self.space);
        }
        items
    }
}
