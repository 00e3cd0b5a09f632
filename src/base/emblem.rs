//! A body's emblem as a small picture: so few pixels that a screen of half blocks shows them all.
use serde::{Deserialize, Serialize};

/// Pixels of the largest emblem, across and down.
pub const LARGEST: (u16, u16) = (64, 40);
/// Hex digits of a pixel.
const DIGITS: usize = 8;

/// Red, green, blue and opacity, each 0 to 255.
pub type Pixel = [u8; 4];

/// A picture of at most [`LARGEST`] pixels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Emblem {
    wide: u16,
    high: u16,
    /// [`Pixel`]s row by row, in hex.
    pixels: String,
}

/// Pixels of `wide` columns, row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pixels {
    pub wide: usize,
    pub all: Vec<Pixel>,
}

impl Emblem {
    /// `picture` as large as an emblem may be, never larger than it was; none where there is no pixel.
    pub fn new(picture: &Pixels) -> Option<Self> {
        let fitted = picture.within((LARGEST.0.into(), LARGEST.1.into()))?;
        let high = u16::try_from(fitted.all.len() / fitted.wide).ok()?;
        let pixels = fitted.all.iter().flatten().map(|byte| format!("{byte:02x}")).collect();
        Some(Self { wide: u16::try_from(fitted.wide).ok()?, high, pixels })
    }

    /// The pixels; none of an emblem whose text does not say as many as it should.
    pub fn pixels(&self) -> Option<Pixels> {
        let (wide, high) = (usize::from(self.wide), usize::from(self.high));
        let bounded = wide > 0 && high > 0 && self.wide <= LARGEST.0 && self.high <= LARGEST.1;
        if !bounded || self.pixels.len() != wide * high * DIGITS {
            return None;
        }
        let pixel = |digits: &[u8]| {
            let value = u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
            Some(value.to_be_bytes())
        };
        let all: Option<Vec<Pixel>> = self.pixels.as_bytes().chunks(DIGITS).map(pixel).collect();
        Some(Pixels { wide, all: all? })
    }
}

impl Pixels {
    /// The same picture within (columns, rows) pixels, its proportions kept; never larger than it is.
    pub fn within(&self, (columns, rows): (usize, usize)) -> Option<Self> {
        let high = self.all.len().checked_div(self.wide).filter(|high| *high > 0)?;
        let (wide, high_new) = if self.wide <= columns && high <= rows {
            (self.wide, high)
        } else if self.wide * rows >= high * columns {
            (columns, (high * columns).div_euclid(self.wide).max(1))
        } else {
            ((self.wide * rows).div_euclid(high).max(1), rows)
        };
        if wide == 0 || high_new == 0 {
            return None;
        }
        let span = |at: usize, of: usize, from: usize| {
            let first = at * from / of;
            first..((at + 1) * from).div_ceil(of).clamp(first + 1, from)
        };
        let mut all = Vec::with_capacity(wide * high_new);
        for y in 0..high_new {
            for x in 0..wide {
                all.push(self.mean(span(x, wide, self.wide), span(y, high_new, high)));
            }
        }
        Some(Self { wide, all })
    }

    /// The mean of a rectangle. Colours weigh as much as they are opaque, else clear edges would darken.
    fn mean(&self, columns: std::ops::Range<usize>, rows: std::ops::Range<usize>) -> Pixel {
        let mut sum = [0_u64; 4];
        let mut count = 0_u64;
        for y in rows {
            let row = self.all.get(y * self.wide + columns.start..y * self.wide + columns.end).unwrap_or_default();
            for [red, green, blue, opacity] in row {
                let weight = u64::from(*opacity);
                for (sum, part) in sum.iter_mut().zip([red, green, blue]) {
                    *sum += u64::from(*part) * weight;
                }
                sum[3] += weight;
                count += 1;
            }
        }
        let share = |part: u64, of: u64| u8::try_from((part + of / 2) / of.max(1)).unwrap_or(u8::MAX);
        let opacity = sum[3];
        [share(sum[0], opacity), share(sum[1], opacity), share(sum[2], opacity), share(opacity, count)]
    }
}

/// `pixel` on a ground of `ground` (red, green, blue).
pub fn over([red, green, blue, opacity]: Pixel, ground: [u8; 3]) -> [u8; 3] {
    let mut parts = [red, green, blue];
    for (part, below) in parts.iter_mut().zip(ground) {
        let mixed = u32::from(*part) * u32::from(opacity) + u32::from(below) * (255 - u32::from(opacity));
        *part = u8::try_from((mixed + 127) / 255).unwrap_or(u8::MAX);
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_pictures_become_small_and_keep_their_proportions() {
        for ((wide, high), (columns, rows)) in [
            ((10, 10), (10, 10)),
            ((400, 400), (40, 40)),
            ((640, 100), (64, 10)),
            ((2, 2000), (1, 40)),
            ((999, 1), (64, 1)),
        ] {
            let picture = Pixels { wide, all: vec![[10, 20, 30, 255]; wide * high] };
            let pixels = Emblem::new(&picture).unwrap().pixels().unwrap();
            assert_eq!((pixels.wide, pixels.all.len() / pixels.wide), (columns, rows), "{wide}×{high}");
            assert!(pixels.all.iter().all(|p| *p == [10, 20, 30, 255]));
        }
        assert_eq!(Emblem::new(&Pixels { wide: 0, all: Vec::new() }), None);
    }

    #[test]
    fn clear_pixels_do_not_darken_their_neighbours() {
        let picture = Pixels { wide: 2, all: vec![[200, 100, 50, 255], [0, 0, 0, 0]] };
        assert_eq!(picture.within((1, 1)).unwrap().all, [[200, 100, 50, 128]]);
        assert_eq!(over([200, 100, 50, 255], [1, 2, 3]), [200, 100, 50]);
        assert_eq!(over([200, 100, 50, 0], [1, 2, 3]), [1, 2, 3]);
    }

    #[test]
    fn an_emblem_that_is_not_what_it_says_has_no_pixels() {
        for (wide, high, pixels) in [
            (1, 1, "0102"),
            (1, 1, "0102030g"),
            (65, 1, ""),
            (u16::MAX, u16::MAX, "00000000"),
            (0, 0, ""),
            (1, 1, "éééé"),
        ] {
            assert_eq!(Emblem { wide, high, pixels: pixels.into() }.pixels(), None, "{wide}×{high} {pixels}");
        }
    }
}
