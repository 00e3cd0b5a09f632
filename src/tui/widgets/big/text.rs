//! Text in the largest letters that fit: wrapped at spaces, lines even, no word cut; ordinary text where nothing big fits.
use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::{Modifier, Style};
use ratatui::widgets::Widget;
use unicode_segmentation::UnicodeSegmentation;

use crate::base::text::width;
use crate::tui::widgets::big::bitmap::Bitmap;
use crate::tui::widgets::big::letters::{Extent, Face, Letters};
use crate::tui::widgets::big::paint::paint;
use crate::tui::widgets::big::wrap::balanced;

/// The smallest letters in which the tone marks of Vietnamese can still be told apart.
pub const SMALLEST_PX: u16 = 12;
/// Letters larger than this gain nothing.
pub const LARGEST_PX: u16 = 96;

/// Lines of text set in one face, or in the terminal's own letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    pub lines: Vec<String>,
    /// None: the terminal's own letters.
    pub face: Option<Face>,
    /// Room of a line of big letters. Settings beside each other need one extent to stand on one baseline.
    pub extent: Extent,
    /// Cells.
    pub width: u16,
    pub height: u16,
}

/// Pixels between the lines of a text.
fn leading(face: Face) -> u16 {
    face.px / 10
}

fn join(words: &[&str], lines: Vec<std::ops::Range<usize>>) -> Vec<String> {
    lines.into_iter().map(|line| words.get(line).unwrap_or_default().join(" ")).collect()
}

/// Sets `text` (paragraphs divided by line ends) in `face` within `width` cells; none if a word is wider or a letter
/// has no glyph.
pub fn set_big(letters: &Letters, text: &str, face: Face, width: u16) -> Option<Setting> {
    if !text.lines().all(|t| letters.covers(t)) {
        return None;
    }
    let (limit, space) = (letters.units_in(width, face), letters.width_units(" "));
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let words: Vec<&str> = paragraph.split_whitespace().collect();
        let widths: Vec<u32> = words.iter().map(|w| letters.width_units(w)).collect();
        lines.extend(join(&words, balanced(&widths, space, limit)?));
    }
    Some(big_setting(letters, lines, face))
}

/// The size of `lines` in `face`.
pub fn big_setting(letters: &Letters, lines: Vec<String>, face: Face) -> Setting {
    let extent = letters.extent(lines.iter().map(String::as_str), face);
    let width = lines.iter().map(|l| letters.width(l, face)).max().unwrap_or(0);
    Setting { lines, face: Some(face), extent, width, height: 0 }.within(extent)
}

impl Setting {
    /// The same lines, each with the room of `extent`.
    #[must_use]
    pub fn within(self, extent: Extent) -> Self {
        let Some(face) = self.face else { return self };
        let count = u32::try_from(self.lines.len()).unwrap_or(u32::MAX);
        let pixels = u32::from(extent.height()) * count + u32::from(leading(face)) * count.saturating_sub(1);
        Self { extent, height: u16::try_from(pixels.div_ceil(2)).unwrap_or(u16::MAX), ..self }
    }
}

/// Sets `text` in the terminal's letters. Only a word wider than `width` is broken, between letters.
pub fn set_plain(text: &str, width_cells: u16) -> Setting {
    let limit = u32::from(width_cells.max(1));
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let words: Vec<String> = paragraph.split_whitespace().flat_map(|w| chop(w, limit)).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let widths: Vec<u32> = words.iter().map(|w| cells(w)).collect();
        lines.extend(join(&words, balanced(&widths, 1, limit).unwrap_or_default()));
    }
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let width = lines.iter().map(|l| u16::try_from(cells(l)).unwrap_or(u16::MAX)).max().unwrap_or(0);
    Setting { lines, face: None, extent: Extent::default(), width, height }
}

fn cells(text: &str) -> u32 {
    u32::try_from(width(text)).unwrap_or(u32::MAX)
}

/// `word` in pieces of at most `limit` cells. A letter wider than `limit` is left out: nothing can show it.
fn chop(word: &str, limit: u32) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for letter in word.graphemes(true).filter(|g| cells(g) <= limit) {
        if let Some(last) = pieces.last_mut() {
            if cells(last) + cells(letter) <= limit {
                last.push_str(letter);
            } else {
                pieces.push(letter.to_owned());
            }
        }
    }
    pieces.retain(|p| !p.is_empty());
    pieces
}

/// `text` in the largest letters from `most` down to [`SMALLEST_PX`] that fit `width` × `height` cells, or plain.
pub fn fit(letters: &Letters, text: &str, (width, height): (u16, u16), most: u16) -> Setting {
    (SMALLEST_PX..=most.min(LARGEST_PX))
        .rev()
        .filter_map(|px| set_big(letters, text, Face::new(px), width))
        .find(|set| set.height <= height)
        .unwrap_or_else(|| set_plain(text, width))
}

/// Draws `setting` from the top of `area`. Plain lines that do not fit are left out.
pub fn draw(buf: &mut Buffer, area: Rect, setting: &Setting, letters: &Letters, (style, align): (Style, Alignment)) {
    let Some(face) = setting.face else { return draw_plain(buf, area, &setting.lines, (style, align)) };
    let extent = setting.extent;
    let pitch = i32::from(extent.height() + leading(face));
    let mut bitmap = Bitmap::new(area.width, setting.height.saturating_mul(2));
    for (i, line) in setting.lines.iter().enumerate() {
        let x = indent(area.width, letters.width(line, face), align) + 1;
        let y = i32::from(extent.above) + pitch * i32::try_from(i).unwrap_or(i32::MAX / 1024);
        letters.write(&mut bitmap, line, face, (x, y));
    }
    paint(buf, area, &bitmap, style);
}

fn draw_plain(buf: &mut Buffer, area: Rect, lines: &[String], (style, align): (Style, Alignment)) {
    let area = area.intersection(buf.area);
    for (y, line) in (area.y..area.bottom()).zip(lines) {
        let wide = u16::try_from(width(line)).unwrap_or(u16::MAX);
        let x = area.x + indent(area.width, wide, align);
        buf.set_stringn(x, y, line, usize::from(area.right().saturating_sub(x)), style);
    }
}

fn indent(room: u16, width: u16, align: Alignment) -> u16 {
    let rest = room.saturating_sub(width);
    match align {
        Alignment::Left => 0,
        Alignment::Center => rest / 2,
        Alignment::Right => rest,
    }
}

/// Text in the largest letters that fit its area, in the middle of the area's height.
pub struct BigText<'a> {
    pub letters: &'a Letters,
    pub text: &'a str,
    pub style: Style,
    pub align: Alignment,
    /// The most pixels a line may be high.
    pub most: u16,
}

impl Widget for BigText<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let set = fit(self.letters, self.text, (area.width, area.height), self.most);
        let top = area.y + area.height.saturating_sub(set.height) / 2;
        let area = Rect { y: top, height: area.bottom().saturating_sub(top), ..area };
        let style = if set.face.is_none() { self.style.add_modifier(Modifier::BOLD) } else { self.style };
        draw(buf, area, &set, self.letters, (style, self.align));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: &str = "Nguyễn Thị Phương Thảo";

    #[test]
    fn the_largest_fitting_size_is_chosen() {
        let letters = Letters::default();
        let wide = fit(&letters, NAME, (240, 60), 96);
        let narrow = fit(&letters, NAME, (90, 20), 96);
        let (wide_px, narrow_px) = (wide.face.unwrap().px, narrow.face.unwrap().px);
        assert!(wide_px > narrow_px && narrow_px >= SMALLEST_PX);
        assert!(set_big(&letters, NAME, Face::new(wide_px + 1), 240).is_none_or(|s| s.height > 60));
        assert_eq!(wide.lines.join(" "), NAME);
    }

    #[test]
    fn ordinary_text_where_nothing_big_fits() {
        let letters = Letters::default();
        let set = fit(&letters, NAME, (20, 3), 96);
        assert_eq!((set.face, set.lines.join(" ")), (None, NAME.to_owned()));
        assert_eq!(fit(&letters, "漢字", (200, 60), 96).face, None, "no glyph, no big letters");
    }

    #[test]
    fn a_word_wider_than_the_line_loses_no_letter() {
        assert_eq!(set_plain("Nghiêng", 3).lines, ["Ngh", "iên", "g"]);
        assert_eq!(set_plain("一", 1).lines, Vec::<String>::new());
    }
}
