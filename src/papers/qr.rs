//! QR codes of digits alone.
use qrcode::{Color, EcLevel, QrCode};

use crate::papers::page::{Area, Mark};

/// Light modules that must stay free on each side (ISO/IEC 18004, 5.3.8).
pub const QUIET: f32 = 4.0;

/// A code's modules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Modules on one side, without the quiet zone.
    pub side: usize,
    /// Row by row.
    pub dark: Vec<bool>,
}

impl Code {
    /// The code of `digits` in numeric mode, readable with 30 % of it damaged (level H). None when they are too many.
    pub fn of_digits(digits: &str) -> Option<Self> {
        let code = QrCode::with_error_correction_level(digits, EcLevel::H).ok()?;
        let side = code.width();
        Some(Self { side, dark: code.into_colors().into_iter().map(|c| c == Color::Dark).collect() })
    }

    /// The length of one side with the quiet zone, mm, when the code itself has `size` mm.
    pub fn with_quiet(&self, size: f32) -> f32 {
        size * (self.side as f32 + 2.0 * QUIET) / self.side as f32
    }

    /// The code of `size` mm in the middle of `area`.
    pub fn mark(self, area: Area, size: f32) -> Mark {
        let (x, y) = (area.x + (area.width - size) / 2.0, area.y + (area.height - size) / 2.0);
        Mark::Modules { area: Area { x, y, width: size, height: size }, side: self.side, dark: self.dark }
    }
}
