//! The five-pointed star: the font has none, and the hall looks for it beside the elected.
use crate::tui::widgets::big::bitmap::Mask;

/// Points of the star's outline on a circle of radius 1, y downwards.
fn outline() -> [(f32, f32); 10] {
    // Ratio of the inner radius to the outer one of a regular pentagram.
    const INNER: f32 = 0.381_966;
    std::array::from_fn(|i| {
        let angle = std::f32::consts::PI * (0.2 * i as f32 - 0.5);
        let radius = if i % 2 == 0 { 1.0 } else { INNER };
        (radius * angle.cos(), radius * angle.sin())
    })
}

/// Whether the point lies within the outline, by the even-odd rule.
fn inside(points: &[(f32, f32)], x: f32, y: f32) -> bool {
    let mut within = false;
    for (i, (x1, y1)) in points.iter().enumerate() {
        let (x2, y2) = points[(i + 1) % points.len()];
        if (*y1 > y) != (y2 > y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1 {
            within = !within;
        }
    }
    within
}

/// A star `width` by `height` pixels, its foot `drop` pixels below the baseline.
pub fn star(width: u16, height: u16, drop: i32) -> Mask {
    // Samples a pixel along each axis: 25 shades are more than half blocks can show.
    const SAMPLES: u16 = 5;
    let points = outline();
    let (radius_x, radius_y) = (f32::from(width) / 2.0, f32::from(height) / 1.809);
    let mut coverage = Vec::with_capacity(usize::from(width) * usize::from(height));
    for py in 0..height {
        for px in 0..width {
            let hits = (0..SAMPLES * SAMPLES)
                .filter(|s| {
                    let at = |p: u16, s: u16| f32::from(p) + (f32::from(s) + 0.5) / f32::from(SAMPLES);
                    let (x, y) = (at(px, s % SAMPLES), at(py, s / SAMPLES));
                    inside(&points, x / radius_x - 1.0, y / radius_y - 1.0)
                })
                .count();
            coverage.push(u8::try_from(hits * 255 / usize::from(SAMPLES * SAMPLES)).unwrap_or(255));
        }
    }
    Mask { left: 0, top: drop - i32::from(height), width, height, coverage }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_has_ink_in_the_middle_and_none_in_the_corners() {
        let star = star(20, 19, 0);
        let at = |x: usize, y: usize| star.coverage[y * 20 + x];
        assert_eq!(at(10, 9), 255);
        assert_eq!((at(0, 0), at(19, 0), at(10, 18)), (0, 0, 0));
        assert!(at(9, 1) > 0, "the point at the top");
    }
}
