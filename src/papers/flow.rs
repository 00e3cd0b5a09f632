//! Text running down A4 pages: paragraphs and what else follows one another, broken into pages, with page numbers.
use crate::papers::faces::{Face, Faces, Shaped};
use crate::papers::fit::{Room, broken, fitted};
use crate::papers::page::{A4, Align, Ink, Line, Mark, POINT, Sheet};

/// Margins, mm: left (for binding), right, top, bottom (Decree 30/2020/NĐ-CP, annex I, part I, 1).
pub const LEFT: f32 = 30.0;
pub const RIGHT: f32 = 18.0;
pub const TOP: f32 = 20.0;
pub const BOTTOM: f32 = 20.0;
/// Width of the text, mm.
pub const WIDTH: f32 = A4.0 - LEFT - RIGHT;
/// Baseline of the page number, mm; size, points. Centred at the head, none on the first page (as above, part I, 7).
const NUMBER: (f32, f32) = (13.0, 13.0);
/// The most that a justified line's spaces are widened, mm: few long words stay together instead.
const SPREAD: f32 = 4.0;
/// Of the small words at the foot: size, points, and the baseline of the first line, mm.
const FOOT: (f32, f32) = (7.5, 284.0);
/// From baseline to baseline, and the share of it above the baseline, in sizes.
pub const LEADING: (f32, f32) = (1.25, 0.95);

/// How a paragraph is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    pub face: Face,
    pub pt: f32,
    /// Of the first line, mm.
    pub indent: f32,
    pub align: Align,
    /// Lines but the last are spread to the full width.
    pub justify: bool,
    /// Free room below, mm.
    pub below: f32,
}

impl Style {
    /// Running text.
    pub const TEXT: Self =
        Self { face: Face::Serif, pt: 13.0, indent: 10.0, align: Align::Left, justify: true, below: 1.5 };
    /// The heading of a section.
    pub const HEADING: Self = Self { face: Face::SerifBold, justify: false, below: 1.0, ..Self::TEXT };
    /// Lines in the middle.
    pub const CENTRED: Self =
        Self { face: Face::SerifBold, indent: 0.0, align: Align::Centre, justify: false, ..Self::TEXT };

    /// From baseline to baseline, mm.
    pub fn line(&self) -> f32 {
        self.pt * POINT * LEADING.0
    }
}

/// A text under way.
pub struct Flow<'a> {
    pub faces: &'a Faces,
    sheets: Vec<Sheet>,
    /// Where the next thing begins on the last page, mm.
    pub y: f32,
}

impl<'a> Flow<'a> {
    /// An empty first page.
    pub fn new(faces: &'a Faces) -> Self {
        Self { faces, sheets: vec![Sheet::default()], y: TOP }
    }

    /// The page under way.
    pub fn sheet(&mut self) -> &mut Sheet {
        if self.sheets.is_empty() {
            self.sheets.push(Sheet::default());
        }
        let last = self.sheets.len() - 1;
        &mut self.sheets[last]
    }

    /// Begins a new page unless `height` mm are free on this one. Whether it did.
    pub fn room(&mut self, height: f32) -> bool {
        let full = self.y + height > A4.1 - BOTTOM && self.y > TOP;
        if full {
            self.sheets.push(Sheet::default());
            self.y = TOP;
        }
        full
    }

    /// Leaves `mm` free.
    pub fn gap(&mut self, mm: f32) {
        self.y += mm;
    }

    /// A paragraph over the full width.
    pub fn paragraph(&mut self, text: &str, style: Style) {
        let lines = broken(self.faces, style.face, text, (style.pt, WIDTH, style.indent));
        // One line is not left alone at the foot of a page, nor at the head of the next.
        self.room(style.line() * lines.len().min(2) as f32);
        let last = lines.len().saturating_sub(1);
        for (at, shaped) in lines.into_iter().enumerate() {
            self.room(style.line() * if at + 2 == last + 1 && last > 1 { 2.0 } else { 1.0 });
            let indent = if at == 0 { style.indent } else { 0.0 };
            self.line(shaped, (indent, at == last), style);
        }
        self.y += style.below;
    }

    fn line(&mut self, shaped: Shaped, (indent, last): (f32, bool), style: Style) {
        let width = WIDTH - indent;
        let y = self.y + style.pt * POINT * LEADING.1;
        let free = width - shaped.width(style.pt);
        let spread = free / shaped.spaces().max(1) as f32;
        if style.justify && !last && shaped.spaces() > 0 && spread <= SPREAD {
            let line = Line { shaped, pt: style.pt, x: LEFT + indent, y, spread, ink: Ink::Text };
            self.sheet().marks.push(Mark::Words(line));
        } else {
            self.sheet().words(shaped, style.pt, (LEFT + indent, width, y), (style.align, Ink::Text));
        }
        self.y += style.line();
    }

    /// A short rule in the middle, as stands below titles.
    pub fn short_rule(&mut self, width: f32) {
        let (x, y) = (LEFT + (WIDTH - width) / 2.0, self.y);
        self.sheet().rule((x, y), (x + width, y), 0.25, Ink::Text);
    }

    /// Begins a new page unless this one is still empty.
    pub fn new_page(&mut self) {
        self.room(A4.1);
    }

    /// The pages, numbered, with `foot` in small words at the foot of each.
    pub fn finish(mut self, foot: &str) -> Vec<Sheet> {
        let foot = fitted(self.faces, Face::Serif, foot, Room { width: WIDTH, lines: 2, pt: FOOT.0 });
        for (at, sheet) in self.sheets.iter_mut().enumerate() {
            for (down, line) in foot.lines.iter().enumerate() {
                let y = FOOT.1 + down as f32 * foot.pt * POINT * LEADING.0;
                sheet.words(line.clone(), foot.pt, (LEFT, WIDTH, y), (Align::Centre, Ink::Faint));
            }
            if at > 0 {
                let number = self.faces.shape(Face::Serif, &(at + 1).to_string());
                sheet.words(number, NUMBER.1, (LEFT, WIDTH, NUMBER.0), (Align::Centre, Ink::Text));
            }
        }
        self.sheets
    }
}
