//! Noto Sans Bold: widths and heights of text, and bitmaps of lines, with a cache of glyphs.
use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use ab_glyph::{Font, FontRef, PxScale, point};
use unicode_normalization::UnicodeNormalization;

use crate::tui::widgets::big::bitmap::{Bitmap, Mask};
use crate::tui::widgets::big::star::star;

/// Stands in text for the five-pointed star.
pub const STAR: char = '★';

/// Size of letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Face {
    /// From the font's highest to its lowest point; a row of cells is two pixels.
    pub px: u16,
    /// Width of the letters in percent of their natural width.
    pub stretch: u16,
}

impl Face {
    /// Letters of natural width.
    pub fn new(px: u16) -> Self {
        Self { px, stretch: 100 }
    }
}

/// Room that text needs above and below its baseline, pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    pub above: u16,
    pub below: u16,
}

impl Extent {
    /// Pixels from top to bottom.
    pub fn height(self) -> u16 {
        self.above + self.below
    }

    /// Rows of cells of one line.
    pub fn rows(self) -> u16 {
        self.height().div_ceil(2)
    }
}

/// A character's size in font units.
#[derive(Clone, Copy)]
struct Metric {
    advance: f32,
    above: f32,
    below: f32,
}

/// The font with its caches. One a screen.
pub struct Letters {
    font: Option<FontRef<'static>>,
    metrics: RefCell<HashMap<char, Metric>>,
    masks: RefCell<HashMap<(char, Face), Arc<Mask>>>,
}

impl Default for Letters {
    fn default() -> Self {
        Self {
            font: FontRef::try_from_slice(notosans::BOLD_TTF).ok(),
            metrics: RefCell::default(),
            masks: RefCell::default(),
        }
    }
}

impl Letters {
    /// Whether every character of `text`, composed, has a glyph.
    pub fn covers(&self, text: &str) -> bool {
        let Some(font) = &self.font else { return false };
        text.nfc().all(|c| c == STAR || c == '\n' || font.glyph_id(c).0 != 0)
    }

    /// Width of `text` in font units, of which [`Self::height_units`] are as high as a face's `px`.
    pub fn width_units(&self, text: &str) -> u32 {
        text.nfc().map(|c| self.metric(c).advance).sum::<f32>().ceil() as u32
    }

    /// Font units from the font's highest to its lowest point; never 0.
    pub fn height_units(&self) -> u32 {
        self.font.as_ref().map_or(1, |f| f.height_unscaled().max(1.0) as u32)
    }

    /// How many font units go into `pixels` across.
    pub fn units_in(&self, pixels: u16, face: Face) -> u32 {
        // One pixel on either side is kept for ink that leans over the edge of its letter.
        let pixels = u32::from(pixels.saturating_sub(2));
        pixels * self.height_units() * 100 / (u32::from(face.px.max(1)) * u32::from(face.stretch.max(1)))
    }

    /// Width of `text` in pixels, which are cells.
    pub fn width(&self, text: &str, face: Face) -> u16 {
        self.pixels(self.width_units(text), face)
    }

    /// The pixels that text of `units` takes.
    pub fn pixels(&self, units: u32, face: Face) -> u16 {
        let scale = u64::from(face.px) * u64::from(face.stretch);
        let pixels = (u64::from(units) * scale).div_ceil(u64::from(self.height_units()) * 100) + 2;
        u16::try_from(pixels).unwrap_or(u16::MAX)
    }

    /// The room that the ink of all `texts` together needs.
    pub fn extent<'t>(&self, texts: impl IntoIterator<Item = &'t str>, face: Face) -> Extent {
        let (mut above, mut below) = (0.0_f32, 0.0_f32);
        for c in texts.into_iter().flat_map(|t| t.nfc()) {
            let metric = self.metric(c);
            (above, below) = (above.max(metric.above), below.max(metric.below));
        }
        let scale = f32::from(face.px) / self.height_units() as f32;
        Extent { above: (above * scale).ceil() as u16, below: (below * scale).ceil() as u16 }
    }

    /// One line of letters as high as `extent`.
    pub fn line(&self, text: &str, face: Face, extent: Extent) -> Bitmap {
        let mut bitmap = Bitmap::new(self.width(text, face), extent.height());
        self.write(&mut bitmap, text, face, (1, i32::from(extent.above)));
        bitmap
    }

    /// Writes `text` from the pen's place (x, baseline y).
    pub fn write(&self, bitmap: &mut Bitmap, text: &str, face: Face, at: (u16, i32)) {
        let scale = f32::from(face.px) * f32::from(face.stretch) / 100.0 / self.height_units() as f32;
        let mut pen = 0.0_f32;
        for c in text.nfc() {
            // Whole pixels keep stems of equal letters equally sharp, and the cache small.
            bitmap.ink(&self.mask(c, face), i32::from(at.0) + pen.round() as i32, at.1);
            pen += self.metric(c).advance * scale;
        }
    }

    fn metric(&self, c: char) -> Metric {
        *self.metrics.borrow_mut().entry(c).or_insert_with(|| self.measure(c))
    }

    fn measure(&self, c: char) -> Metric {
        let Some(font) = &self.font else { return Metric { advance: 0.0, above: 0.0, below: 0.0 } };
        if c == STAR {
            let em = font.units_per_em().unwrap_or(1000.0);
            return Metric { advance: em * 0.86, above: em * 0.74, below: 0.0 };
        }
        let id = font.glyph_id(c);
        let bounds = font.outline(id).map(|o| o.bounds).unwrap_or_default();
        Metric {
            advance: font.h_advance_unscaled(id),
            above: bounds.min.y.max(bounds.max.y).max(0.0),
            below: (-bounds.min.y.min(bounds.max.y)).max(0.0),
        }
    }

    fn mask(&self, c: char, face: Face) -> Arc<Mask> {
        // A display left on for days through many sizes must not grow without end.
        const MOST: usize = 8192;
        let mut masks = self.masks.borrow_mut();
        if masks.len() >= MOST {
            masks.clear();
        }
        masks.entry((c, face)).or_insert_with(|| Arc::new(self.rasterise(c, face))).clone()
    }

    fn rasterise(&self, c: char, face: Face) -> Mask {
        let Some(font) = &self.font else { return Mask::default() };
        let y = f32::from(face.px);
        let x = y * f32::from(face.stretch) / 100.0;
        if c == STAR {
            let scale = font.units_per_em().unwrap_or(1000.0) / font.height_unscaled().max(1.0);
            return star((x * scale * 0.78).round() as u16, (y * scale * 0.74).round() as u16, 0);
        }
        let glyph = font.glyph_id(c).with_scale_and_position(PxScale { x, y }, point(0.0, 0.0));
        let Some(outline) = font.outline_glyph(glyph) else { return Mask::default() };
        let bounds = outline.px_bounds();
        let (width, height) = (bounds.width() as u16, bounds.height() as u16);
        let mut coverage = vec![0; usize::from(width) * usize::from(height)];
        outline.draw(|x, y, c| {
            if let Some(pixel) = coverage.get_mut(y as usize * usize::from(width) + x as usize) {
                *pixel = (c.clamp(0.0, 1.0) * 255.0) as u8;
            }
        });
        Mask { left: bounds.min.x as i32, top: bounds.min.y as i32, width, height, coverage }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every letter of the Vietnamese alphabet with every tone, both cases.
    fn alphabet() -> Vec<char> {
        let vowels = "aăâeêioôơuưy";
        let tones = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"];
        let toned =
            vowels.chars().flat_map(|v| tones.iter().flat_map(move |t| format!("{v}{t}").nfc().collect::<Vec<_>>()));
        let lower: Vec<char> = toned.chain("bcdđghklmnpqrstvxfjwz".chars()).collect();
        lower.iter().copied().chain(lower.iter().flat_map(|c| c.to_uppercase())).collect()
    }

    #[test]
    fn every_vietnamese_letter_has_a_glyph_with_ink() {
        let letters = Letters::default();
        let all = alphabet();
        assert_eq!(all.len(), (12 * 6 + 21) * 2);
        for c in all {
            assert!(letters.covers(&c.to_string()), "{c}");
            let face = Face::new(16);
            let text = c.to_string();
            assert!(letters.line(&text, face, letters.extent([text.as_str()], face)).has_ink(), "{c}");
        }
        for c in "0123456789.,;:!?%/()–−-“”\"…·+=≥≤★".chars() {
            assert!(letters.covers(&c.to_string()), "{c}");
        }
        assert!(!letters.covers("漢"));
    }

    #[test]
    fn letters_differ_at_the_smallest_size_in_use() {
        let letters = Letters::default();
        let face = Face::new(crate::tui::widgets::big::text::SMALLEST_PX);
        let all = alphabet();
        let extent = letters.extent([all.iter().collect::<String>().as_str()], face);
        let pictures: Vec<Bitmap> = all.iter().map(|c| letters.line(&c.to_string(), face, extent)).collect();
        for (i, a) in pictures.iter().enumerate() {
            for (j, b) in pictures.iter().enumerate().skip(i + 1) {
                assert!(a != b, "{} looks like {}", all[i], all[j]);
            }
        }
    }

    #[test]
    fn decomposed_text_is_composed_first() {
        let letters = Letters::default();
        let face = Face::new(20);
        let draw = |t: &str| letters.line(t, face, Extent { above: 16, below: 4 });
        assert_eq!(draw("Nguye\u{302}\u{303}n Ế"), draw("Nguyễn E\u{302}\u{301}"));
        assert_ne!(draw("ế"), draw("ê"));
    }

    #[test]
    fn ink_stays_within_the_measured_room() {
        let letters = Letters::default();
        for px in [12, 14, 16, 23, 40] {
            let face = Face::new(px);
            for text in ["Nguyễn Thị Phương Thảo", "ẾỘẪ gỵ", "(Đ) 96,67 %"] {
                let extent = letters.extent([text], face);
                let loose = Extent { above: extent.above + 4, below: extent.below + 4 };
                let (tight, wide) = (letters.line(text, face, extent), letters.line(text, face, loose));
                let ink = |b: &Bitmap| {
                    (0..b.height)
                        .flat_map(|y| (0..b.width).map(move |x| (x, y)))
                        .map(|(x, y)| u64::from(b.at(x, y)))
                        .sum::<u64>()
                };
                assert_eq!(ink(&tight), ink(&wide), "{text} at {px}");
            }
        }
    }
}
