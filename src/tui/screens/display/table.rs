//! Rows of people at one size: columns on one baseline, names whole.
use ratatui::layout::{Alignment, Rect};

use crate::tui::screens::display::page::{Item, Shape};
use crate::tui::screens::display::setting::{Room, Set, line};
use crate::tui::screens::display::sheet::{Ink, List, Row};
use crate::tui::widgets::big::letters::{Extent, Face};
use crate::tui::widgets::big::text::{Setting, set_plain};

/// The columns of a list at a size. Widths and heights in cells.
#[derive(Clone, Debug)]
pub struct Grid {
    face: Option<Face>,
    extent: Extent,
    /// Sign, number, name, figures …, standing; 0 where a column is left out.
    widths: Vec<u16>,
    space: u16,
    /// Rows of cells a row takes, with the space below it.
    pub pitch: u16,
    /// Lists side by side.
    pub columns: u16,
}

/// Position of the name among the widths.
const NAME: usize = 2;

fn cells(row: &Row) -> Vec<(&str, Ink)> {
    let mut cells = vec![(row.sign.as_str(), row.ink), (row.number.as_str(), Ink::Dim), (row.name.as_str(), row.ink)];
    cells.extend(row.figures.iter().map(|f| (f.as_str(), row.ink)));
    cells
}

/// The width of every column, each as wide as its widest cell.
fn widths(room: &Room<'_>, list: &List, face: Option<Face>) -> Vec<u16> {
    let mut widths = Vec::new();
    for row in &list.rows {
        for (i, (text, _)) in cells(row).iter().enumerate() {
            let width = if text.is_empty() { 0 } else { line(room.letters, text, face).width };
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
    /// The list in big letters in `columns` side by side; none if a row is too wide or a letter has no glyph.
    pub fn big(room: &Room<'_>, list: &List, face: Face, columns: u16) -> Option<Self> {
        let texts = || list.rows.iter().flat_map(cells).map(|c| c.0);
        if !texts().all(|t| room.letters.covers(t)) {
            return None;
        }
        let widths = widths(room, list, Some(face));
        let space = (face.px / 4).max(2);
        let extent = room.letters.extent(texts(), face);
        let grid = Self { face: Some(face), extent, space, pitch: extent.rows() + face.px / 20, columns, widths };
        (grid.span() <= room.width).then_some(grid)
    }

    /// The list in the terminal's letters; a name too long for its column takes several lines.
    pub fn plain(room: &Room<'_>, list: &List, columns: u16) -> Option<Self> {
        // Narrower columns than this would break names at every word.
        const NARROWEST: u16 = 14;
        let mut widths = widths(room, list, None);
        let standing = list.rows.iter().map(|r| set_plain(&r.standing, u16::MAX).width).max().unwrap_or(0);
        widths.push(standing);
        let mut grid = Self { face: None, extent: Extent::default(), widths, space: 2, pitch: 1, columns };
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
        let mut texts = cells(row);
        texts.push((row.standing.as_str(), row.ink));
        let mut x = at.0;
        let mut items = Vec::new();
        for (i, ((text, ink), width)) in texts.into_iter().zip(&self.widths).enumerate() {
            if *width == 0 {
                continue;
            }
            let align = if i == 1 || (i > NAME && i < self.widths.len() - usize::from(self.face.is_none())) {
                Alignment::Right
            } else {
                Alignment::Left
            };
            let setting: Setting = match self.face {
                Some(_) => line(room.letters, text, self.face).within(self.extent),
                None => set_plain(text, *width),
            };
            let area = Rect::new(x, at.1, *width, setting.height);
            if !text.is_empty() {
                items.push(Item { area, shape: Shape::Words { setting, ink, align } });
            }
            x = x.saturating_add(*width).saturating_add(self.space);
        }
        items
    }
}
