//! A page as data: words, rules, areas and codes at places in millimetres from its top left corner. What prints a paper
//! and what checks or later reads it go by the same numbers.
use crate::papers::faces::{Faces, Shaped};

/// Millimetres a point: 25.4 mm are 72 pt.
pub const POINT: f32 = 25.4 / 72.0;
/// A4, mm.
pub const A4: (f32, f32) = (210.0, 297.0);

/// A rectangle; mm from the page's top left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

impl Area {
    /// The right edge.
    pub fn right(&self) -> f32 {
        self.x + self.width
    }

    /// The lower edge.
    pub fn bottom(&self) -> f32 {
        self.y + self.height
    }

    /// Whether `other` lies within, but for a hundredth of a millimetre.
    pub fn holds(&self, other: &Self) -> bool {
        const SLACK: f32 = 0.01;
        other.x >= self.x - SLACK
            && other.y >= self.y - SLACK
            && other.right() <= self.right() + SLACK
            && other.bottom() <= self.bottom() + SLACK
    }

    /// Whether `other` and this area share more than their edges.
    pub fn meets(&self, other: &Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    /// This area without a border of `mm` on each side.
    #[must_use]
    pub fn inside(&self, mm: f32) -> Self {
        Self { x: self.x + mm, y: self.y + mm, width: self.width - 2.0 * mm, height: self.height - 2.0 * mm }
    }
}

/// A colour, by what it says. It never says it alone: words stand beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ink {
    #[default]
    Text,
    /// On a filled area.
    Reversed,
    /// Less important words, cut marks.
    Faint,
    /// People with a vote.
    Voter,
    Alternate,
    /// Probationary members.
    Probationary,
    Guest,
}

/// One line of words.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub shaped: Shaped,
    pub pt: f32,
    /// Left end, mm.
    pub x: f32,
    /// Baseline, mm.
    pub y: f32,
    /// Added to each space, mm.
    pub spread: f32,
    pub ink: Ink,
}

impl Line {
    /// The room of the line's letters.
    pub fn area(&self, faces: &Faces) -> Area {
        let (above, below) = faces.ink(&self.shaped);
        let (above, below) = (above * self.pt * POINT, below * self.pt * POINT);
        let width = self.shaped.width(self.pt) + self.spread * self.shaped.spaces() as f32;
        Area { x: self.x, y: self.y - above, width, height: above + below }
    }
}

/// Something on a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    Words(Line),
    Fill {
        area: Area,
        ink: Ink,
    },
    /// A straight rule of `width` mm.
    Rule {
        from: (f32, f32),
        to: (f32, f32),
        width: f32,
        ink: Ink,
    },
    /// A square of `side` × `side` modules, row by row.
    Modules {
        area: Area,
        side: usize,
        dark: Vec<bool>,
    },
}

/// One page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    pub marks: Vec<Mark>,
}

/// Where the words of a line stand in their width.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    #[default]
    Left,
    Centre,
    Right,
}

impl Sheet {
    /// Puts words with their baseline at `y`, between `x` and `x + width` (mm).
    pub fn words(&mut self, shaped: Shaped, pt: f32, (x, width, y): (f32, f32, f32), (align, ink): (Align, Ink)) {
        let free = width - shaped.width(pt);
        let x = match align {
            Align::Left => x,
            Align::Centre => x + free / 2.0,
            Align::Right => x + free,
        };
        self.marks.push(Mark::Words(Line { shaped, pt, x, y, spread: 0.0, ink }));
    }

    /// Fills `area`.
    pub fn fill(&mut self, area: Area, ink: Ink) {
        self.marks.push(Mark::Fill { area, ink });
    }

    /// Draws a rule of `width` mm.
    pub fn rule(&mut self, from: (f32, f32), to: (f32, f32), width: f32, ink: Ink) {
        self.marks.push(Mark::Rule { from, to, width, ink });
    }

    /// The lines of words.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.marks.iter().filter_map(|m| if let Mark::Words(line) = m { Some(line) } else { None })
    }
}

/// A paper: A4 pages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paper {
    pub title: String,
    pub sheets: Vec<Sheet>,
}
