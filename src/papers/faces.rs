//! The typefaces of papers, and text shaped with them: glyphs with their widths, the same when measured and when drawn.
use std::ops::Range;

use krilla::text::Font;
use rustybuzz::{Direction, ShapePlan, UnicodeBuffer, script};
use unicode_normalization::UnicodeNormalization;

use crate::base::message::Message;
use crate::papers::page::POINT;

/// A typeface. No bold italic: the one at hand lacks Vietnamese letters and drops them without a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// Libertinus Serif, for reports.
    Serif,
    SerifBold,
    SerifItalic,
    /// Noto Sans, for what is read from a distance.
    Sans,
    SansBold,
}

impl Face {
    /// All typefaces.
    pub const ALL: [Self; 5] = [Self::Serif, Self::SerifBold, Self::SerifItalic, Self::Sans, Self::SansBold];
}

/// One glyph; lengths in em.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    pub id: u32,
    pub advance: f32,
    pub offset: (f32, f32),
    /// The bytes of the text that it stands for.
    pub range: Range<usize>,
}

/// One line of text in one typeface, of any size.
#[derive(Clone, Debug, PartialEq)]
pub struct Shaped {
    pub face: Face,
    /// In composed form (NFC).
    pub text: String,
    pub glyphs: Vec<Glyph>,
    /// Width in em.
    pub em: f32,
}

impl Shaped {
    /// Width in mm when set in `pt` points.
    pub fn width(&self, pt: f32) -> f32 {
        self.em * pt * POINT
    }

    /// Spaces, which justified lines widen.
    pub fn spaces(&self) -> usize {
        self.text.matches(' ').count()
    }
}

struct Loaded {
    font: Font,
    shaper: rustybuzz::Face<'static>,
    /// For text from left to right in Latin letters; made once.
    plan: ShapePlan,
}

impl Loaded {
    fn new(bytes: &'static [u8]) -> Option<Self> {
        let (font, shaper) = (Font::new(bytes.into(), 0)?, rustybuzz::Face::from_slice(bytes, 0)?);
        let plan = ShapePlan::new(&shaper, Direction::LeftToRight, Some(script::LATIN), None, &[]);
        Some(Self { font, shaper, plan })
    }
}

/// All typefaces, loaded.
pub struct Faces {
    loaded: Vec<Loaded>,
}

impl Faces {
    /// Loads the typefaces inside the program.
    ///
    /// # Errors
    /// One of them cannot be read.
    pub fn load() -> Result<Self, Message> {
        let loaded: Option<Vec<_>> = Face::ALL.into_iter().map(|face| Loaded::new(bytes(face)?)).collect();
        loaded.map(|loaded| Self { loaded }).ok_or_else(|| Message::new("papers-no-face"))
    }

    fn loaded(&self, face: Face) -> &Loaded {
        &self.loaded[face as usize]
    }

    /// The font as the PDF writer takes it.
    pub fn font(&self, face: Face) -> Font {
        self.loaded(face).font.clone()
    }

    /// `text` as glyphs. Control characters, which no font draws, become spaces.
    pub fn shape(&self, face: Face, text: &str) -> Shaped {
        let text: String = text.nfc().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let Loaded { shaper, plan, .. } = self.loaded(face);
        let unit = 1.0 / shaper.units_per_em().max(1) as f32;
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(&text);
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(script::LATIN);
        let shaped = rustybuzz::shape_with_plan(shaper, plan, buffer);
        let starts: Vec<usize> = shaped.glyph_infos().iter().map(|i| i.cluster as usize).collect();
        let glyphs: Vec<Glyph> = shaped
            .glyph_infos()
            .iter()
            .zip(shaped.glyph_positions())
            .map(|(info, place)| Glyph {
                id: info.glyph_id,
                advance: place.x_advance as f32 * unit,
                offset: (place.x_offset as f32 * unit, place.y_offset as f32 * unit),
                range: cluster(&starts, info.cluster as usize, text.len()),
            })
            .collect();
        let em = glyphs.iter().map(|g| g.advance).sum();
        Shaped { face, text, glyphs, em }
    }

    /// The first character of `text`, composed, that `face` has no glyph for.
    pub fn missing(&self, face: Face, text: &str) -> Option<char> {
        let shaper = &self.loaded(face).shaper;
        text.nfc().find(|c| !c.is_control() && shaper.glyph_index(*c).is_none())
    }

    /// Room above and below the baseline in em that the ink of `shaped` takes.
    pub fn ink(&self, shaped: &Shaped) -> (f32, f32) {
        let shaper = &self.loaded(shaped.face).shaper;
        let unit = 1.0 / shaper.units_per_em().max(1) as f32;
        let boxes = shaped.glyphs.iter().filter_map(|g| {
            let id = rustybuzz::ttf_parser::GlyphId(u16::try_from(g.id).ok()?);
            let ink = shaper.glyph_bounding_box(id)?;
            Some((f32::from(ink.y_max) * unit + g.offset.1, -f32::from(ink.y_min) * unit - g.offset.1))
        });
        boxes.fold((0.0, 0.0), |(above, below): (f32, f32), (a, b)| (above.max(a), below.max(b)))
    }
}

/// The bytes of the text that a cluster beginning at `start` stands for.
fn cluster(starts: &[usize], start: usize, end: usize) -> Range<usize> {
    start..starts.iter().copied().filter(|s| *s > start).min().unwrap_or(end)
}

fn bytes(face: Face) -> Option<&'static [u8]> {
    // Their order in typst-assets; a test asks each for its letters, so that another order is noticed. An optimised
    // program holds these three alone (1 MB), not all that are listed there (10 MB): looked for in the release build.
    let serif = |position| typst_assets::fonts().nth(position);
    match face {
        Face::Serif => serif(0),
        Face::SerifBold => serif(1),
        Face::SerifItalic => serif(2),
        Face::Sans => Some(notosans::REGULAR_TTF),
        Face::SansBold => Some(notosans::BOLD_TTF),
    }
}
