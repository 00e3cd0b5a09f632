//! Coverage of pixels, and lines of letters put together from glyphs. A terminal cell is one pixel wide and two high.

/// A glyph's coverage, 0–255 a pixel, placed relative to the pen on the baseline; y downwards.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mask {
    pub left: i32,
    pub top: i32,
    pub width: u16,
    pub height: u16,
    pub coverage: Vec<u8>,
}

/// Coverage of a rectangle of pixels, 0–255, row by row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bitmap {
    pub width: u16,
    pub height: u16,
    coverage: Vec<u8>,
}

impl Bitmap {
    /// Without ink.
    pub fn new(width: u16, height: u16) -> Self {
        Self { width, height, coverage: vec![0; usize::from(width) * usize::from(height)] }
    }

    /// Coverage at a pixel; 0 outside.
    pub fn at(&self, x: u16, y: u16) -> u8 {
        if x >= self.width {
            return 0;
        }
        let index = usize::from(y) * usize::from(self.width) + usize::from(x);
        self.coverage.get(index).copied().unwrap_or(0)
    }

    /// Adds the ink of `mask` with its pen at (`x`, `y`); what falls outside is left out.
    pub fn ink(&mut self, mask: &Mask, x: i32, y: i32) {
        for row in 0..mask.height {
            for column in 0..mask.width {
                let (to_x, to_y) = (x + mask.left + i32::from(column), y + mask.top + i32::from(row));
                let ink = mask.coverage.get(usize::from(row) * usize::from(mask.width) + usize::from(column));
                self.add(to_x, to_y, ink.copied().unwrap_or(0));
            }
        }
    }

    fn add(&mut self, x: i32, y: i32, ink: u8) {
        let (Ok(x), Ok(y)) = (u16::try_from(x), u16::try_from(y)) else { return };
        if x < self.width && y < self.height {
            let index = usize::from(y) * usize::from(self.width) + usize::from(x);
            self.coverage[index] = self.coverage[index].saturating_add(ink);
        }
    }

    /// Whether any pixel has ink.
    pub fn has_ink(&self) -> bool {
        self.coverage.iter().any(|c| *c > 0)
    }
}
