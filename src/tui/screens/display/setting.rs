//! The room a page is set in, and parts set at a size.
use ratatui::layout::{Alignment, Rect};

use crate::base::emblem::Pixels;
use crate::readout::sheet::{BarRow, Ink, Part};
use crate::tui::screens::display::page::{Item, Shape};
use crate::tui::widgets::big::letters::{Face, Letters};
use crate::tui::widgets::big::text::{Setting, big_setting, set_big, set_plain};

/// The room for a page and what it is set with.
#[derive(Clone, Copy)]
pub struct Room<'a> {
    pub letters: &'a Letters,
    /// Cells.
    pub width: u16,
    pub height: u16,
    /// Rows of the whole picture, of which `height` are left here.
    pub picture: u16,
    /// The smallest big letters this terminal shows well: fewer shades need more pixels.
    pub smallest: u16,
    /// The terminal's own letters are not to be used, but where the font lacks a letter.
    pub only_big: bool,
    /// Steps of letters above or below what fits best.
    pub size: i8,
    /// Stands below the heading.
    pub logo: Option<&'a Pixels>,
}

impl Room<'_> {
    /// Whether big letters alone are worth trying. Below this size they would leave room for a few words only.
    pub fn is_fine(&self) -> bool {
        self.width >= 100 && self.picture >= 28
    }

    /// Whether the cells are so small that the terminal's own letters cannot be read from the back of a hall: a row
    /// is then less than 1/50 of the picture's height, where lecturers' rules of thumb ask for 1/30 and more.
    pub fn is_far(&self) -> bool {
        self.width >= 150 && self.picture >= 50
    }

    /// The letters that `px`, which fit best, become by the steps asked for: a quarter larger each, an eighth smaller.
    pub fn stepped(&self, px: u16) -> u16 {
        let step = if self.size > 0 { 25 } else { 12 };
        let percent = (100 + step * i32::from(self.size)).max(0);
        u16::try_from(i32::from(px) * percent / 100).unwrap_or(px).max(self.smallest)
    }

    /// The same room, with big letters only or mixed.
    #[must_use]
    pub fn with_only_big(self, only_big: bool) -> Self {
        Self { only_big, ..self }
    }

    /// The same room with another height.
    #[must_use]
    pub fn with_height(self, height: u16) -> Self {
        Self { height, ..self }
    }
}

/// A part at a size: its items from (0, 0), and the rows they take.
#[derive(Clone, Debug, Default)]
pub struct Set {
    pub items: Vec<Item>,
    pub height: u16,
}

/// The size of letters of `weight` percent on a sheet of `scale`; none: the terminal's own.
pub fn face(room: &Room<'_>, scale: Option<Face>, weight: u16) -> Option<Face> {
    let Face { px, stretch } = scale.filter(|_| weight > 0)?;
    let px = u16::try_from(u32::from(px) * u32::from(weight) / 100).unwrap_or(u16::MAX);
    if room.only_big {
        Some(Face { px: px.max(room.smallest), stretch })
    } else {
        (px >= room.smallest).then_some(Face { px, stretch })
    }
}

/// Sets `part` at `scale`; none if a word is too wide for that size.
pub fn set(room: &Room<'_>, part: &Part, scale: Option<Face>) -> Option<Set> {
    match part {
        Part::Words { text, ink, weight } => {
            let setting = match face(room, scale, *weight).filter(|_| room.letters.covers(text)) {
                Some(face) => set_big(room.letters, text, face, room.width)?,
                None => set_plain(text, room.width),
            };
            Some(words(setting, room.width, *ink))
        }
        Part::Bars { rows, of, weight } => match face(room, scale, *weight) {
            // Where labels leave no room for bars even in the smallest letters, the words are worth more than the bars.
            Some(face) => bars(room, rows, *of, Some(face)).or_else(|| {
                let last = room.only_big && face.px <= room.smallest;
                last.then(|| bars_as_big_words(room, rows, face)).flatten()
            }),
            None => bars(room, rows, *of, None).or_else(|| Some(bars_as_words(room, rows))),
        },
    }
}

/// Words in the middle of `width` cells.
pub fn words(setting: Setting, width: u16, ink: Ink) -> Set {
    let height = setting.height;
    let area = Rect::new(0, 0, width, height);
    Set { items: vec![Item { area, shape: Shape::Words { setting, ink, align: Alignment::Center } }], height }
}

/// One line in `face`, or in the terminal's letters.
pub fn line(letters: &Letters, text: &str, face: Option<Face>) -> Setting {
    match face {
        Some(face) => big_setting(letters, vec![text.to_owned()], face),
        None => set_plain(text, u16::MAX),
    }
}

/// Label, bar and figures side by side; none where that leaves no room for a bar.
fn bars(room: &Room<'_>, rows: &[BarRow], of: u64, face: Option<Face>) -> Option<Set> {
    // A shorter bar tells nothing.
    let shortest = (room.width / 6).max(12);
    if face.is_some() && !rows.iter().all(|r| room.letters.covers(&r.label) && room.letters.covers(&r.figures)) {
        return None;
    }
    let extent = face.map(|f| room.letters.extent(rows.iter().flat_map(|r| [r.label.as_str(), r.figures.as_str()]), f));
    let set = |text: &str| line(room.letters, text, face).within(extent.unwrap_or_default());
    let lines: Vec<(Setting, Setting)> = rows.iter().map(|r| (set(&r.label), set(&r.figures))).collect();
    let left = lines.iter().map(|l| l.0.width).max()?;
    let right = lines.iter().map(|l| l.1.width).max()?;
    let gap = face.map_or(1, |f| f.px / 4);
    // Bars across a very wide screen would tear label and figures apart.
    let margin = if room.is_far() { room.width / 16 } else { 0 };
    let bar = room.width.checked_sub(left + right + 2 * gap + 2 * margin).filter(|w| *w >= shortest)?;
    let high = lines.iter().map(|l| l.0.height.max(l.1.height)).max()?;
    let pitch = high + face.map_or(0, |f| f.px / 8);
    let mut set = Set::default();
    for (i, (row, (label, figures))) in rows.iter().zip(lines).enumerate() {
        let y = pitch * u16::try_from(i).unwrap_or(u16::MAX);
        let mut place = |x, width, shape| set.items.push(Item { area: Rect::new(x, y, width, high), shape });
        place(margin, left, Shape::Words { setting: label, ink: Ink::Text, align: Alignment::Left });
        place(margin + left + gap, bar, Shape::Bar { value: row.value, of, mark: row.mark, ink: row.ink });
        let x = margin + left + bar + 2 * gap;
        place(x, right, Shape::Words { setting: figures, ink: Ink::Number, align: Alignment::Right });
        set.height = y + high;
    }
    Some(set)
}

/// Labels and figures in big letters, without bars.
fn bars_as_big_words(room: &Room<'_>, rows: &[BarRow], face: Face) -> Option<Set> {
    let text = rows.iter().map(|r| format!("{}: {}", r.label, r.figures)).collect::<Vec<_>>().join("\n");
    Some(words(set_big(room.letters, &text, face, room.width)?, room.width, Ink::Text))
}

/// Bars without bars, for very narrow screens.
fn bars_as_words(room: &Room<'_>, rows: &[BarRow]) -> Set {
    let text = rows.iter().map(|r| format!("{} {}", r.label, r.figures)).collect::<Vec<_>>().join("\n");
    words(set_plain(&text, room.width), room.width, Ink::Text)
}
