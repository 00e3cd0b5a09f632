//! QR codes on paper.
use crate::base::qr::{Code, QUIET};
use crate::papers::page::{Area, Mark};

impl Code {
    /// The length of one side with the quiet zone, mm, when the code itself has `size` mm.
    pub fn with_quiet(&self, size: f32) -> f32 {
        size * (self.side + 2 * QUIET) as f32 / self.side as f32
    }

    /// The code of `size` mm in the middle of `area`.
    pub fn mark(self, area: Area, size: f32) -> Mark {
        let (x, y) = (area.x + (area.width - size) / 2.0, area.y + (area.height - size) / 2.0);
        Mark::Modules { area: Area { x, y, width: size, height: size }, side: self.side, dark: self.dark }
    }
}
