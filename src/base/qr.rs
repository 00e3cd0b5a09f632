//! QR codes as modules, for paper and for screens.
use qrcode::{Color, EcLevel, QrCode};

/// Light modules that must stay free on each side (ISO/IEC 18004, 5.3.8).
pub const QUIET: usize = 4;

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
        Self::of(digits, EcLevel::H)
    }

    /// The code of a ballot paper, which is folded and handled: level Q, readable with a quarter of it damaged.
    pub fn of_ballot(mark: &str) -> Option<Self> {
        Self::of(mark, EcLevel::Q)
    }

    /// The code of an address shown on a screen, which is never torn: level M, for larger modules.
    pub fn of_address(address: &str) -> Option<Self> {
        Self::of(address, EcLevel::M)
    }

    /// The code of a ticket, whose text has checks of its own: level L, for larger modules.
    pub fn of_ticket(ticket: &str) -> Option<Self> {
        // Without dashes it is a size smaller.
        Self::of(&ticket.replace('-', ""), EcLevel::L)
    }

    fn of(text: &str, level: EcLevel) -> Option<Self> {
        let code = QrCode::with_error_correction_level(text, level).ok()?;
        let side = code.width();
        Some(Self { side, dark: code.into_colors().into_iter().map(|c| c == Color::Dark).collect() })
    }

    /// Modules on one side with the quiet zone.
    pub fn across(&self) -> usize {
        self.side + 2 * QUIET
    }

    /// Whether the module at (column, row), counted with the quiet zone, is dark.
    pub fn is_dark(&self, column: usize, row: usize) -> bool {
        let inside = |n: usize| n.checked_sub(QUIET).filter(|n| *n < self.side);
        let place = inside(column).zip(inside(row)).map(|(column, row)| row * self.side + column);
        place.and_then(|at| self.dark.get(at)).is_some_and(|dark| *dark)
    }

    /// The half block for the terminal cell at (x, y), two modules above each other, at `scale` cells a module.
    pub fn cell(&self, x: usize, y: usize, scale: usize) -> &'static str {
        let module = |n: usize| n / scale.max(1);
        match (self.is_dark(module(x), module(2 * y)), self.is_dark(module(x), module(2 * y + 1))) {
            (false, false) => " ",
            (false, true) => "▄",
            (true, false) => "▀",
            (true, true) => "█",
        }
    }

    /// The whole code in half blocks, a row of cells a line.
    pub fn rows(&self) -> Vec<String> {
        let row = |y| (0..self.across()).map(|x| self.cell(x, y, 1)).collect();
        (0..self.across().div_ceil(2)).map(row).collect()
    }
}
