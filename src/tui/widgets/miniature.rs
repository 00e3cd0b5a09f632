//! What the hall sees, small: the essentials of a picture in the terminal's letters, for the console.
use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};
use ratatui::text::Span;
use ratatui::widgets::{Block, BorderType, Widget};

use crate::base::message::Message;
use crate::base::text::width;
use crate::base::time::Moment;
use crate::readout::scenes::{sheet, waiting};
use crate::readout::sheet::{BarRow, Ink, List, Part, Row, Sheet};
use crate::readout::stage::StageFrame;
use crate::tui::screens::display::paint::style;
use crate::tui::theme::Theme;
use crate::tui::widgets::big::text::set_plain;
use crate::tui::widgets::wrap::cut;
use crate::words::speech::Words;

/// Sentences take at most so many lines; names as many as they need.
const SENTENCE_LINES: usize = 3;

/// The hall's picture in a framed panel.
pub struct Miniature<'a> {
    /// None before the first picture.
    pub frame: Option<&'a StageFrame>,
    pub words: &'a Words,
    pub theme: &'a Theme,
    pub now: Moment,
}

struct Line {
    text: String,
    ink: Ink,
    align: Alignment,
}

impl Line {
    fn middle(text: impl Into<String>, ink: Ink) -> Self {
        Self { text: text.into(), ink, align: Alignment::Center }
    }
}

impl Widget for Miniature<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        let inner = self.panel(area, buf);
        let theme = &self.theme.dressed(self.frame.map_or_else(Default::default, |f| f.look.colours));
        if inner.is_empty() {
            return;
        }
        let sheet = self.frame.map_or_else(|| waiting(self.words), |f| sheet(f, self.words, self.now));
        if sheet.black {
            buf.set_style(inner, theme.stage_black);
            let text = self.words.get("stage-miniature-black");
            return put(buf, inner, &[Line::middle(text, Ink::Dim)], |_| theme.stage_black_mark);
        }
        buf.set_style(inner, theme.stage);
        let inner = self.line(inner, buf, theme);
        let lines = lines(&sheet, (inner.width, inner.height), self.words);
        put(buf, inner, &lines, |ink| style(theme, ink));
    }
}

impl Miniature<'_> {
    /// Draws the presidium's line on a row of its own, and gives the room above it.
    fn line(&self, inner: Rect, buf: &mut Buffer, theme: &Theme) -> Rect {
        let Some(text) = self.frame.and_then(|f| f.line.as_ref()).filter(|_| inner.height > 1) else { return inner };
        let row = Rect { y: inner.bottom() - 1, height: 1, ..inner };
        buf.set_style(row, theme.stage_line);
        let text = cut(&format!("❯ {text}"), usize::from(row.width));
        put(buf, row, &[Line::middle(text, Ink::Text)], |_| theme.stage_line);
        Rect { height: inner.height - 1, ..inner }
    }

    /// Draws the border, whose title says what is inside, and gives the room within.
    fn panel(&self, area: Rect, buf: &mut Buffer) -> Rect {
        let mut block =
            Block::bordered().border_type(BorderType::Rounded).border_style(self.theme.border).style(self.theme.base);
        let title = format!(" {} ", self.words.get("stage-miniature"));
        let mark = format!(" {} ", self.words.get("stage-rehearsal"));
        let rehearsal = self.frame.is_some_and(|f| f.rehearsal);
        let fits = |text: &str| width(text) + 2 <= usize::from(area.width);
        if rehearsal && fits(&mark) {
            block = block.title_bottom(Span::styled(mark, self.theme.rehearsal));
        }
        if fits(&title) {
            block = block.title(Span::styled(title, self.theme.heading));
        }
        let inner = block.inner(area);
        block.render(area, buf);
        inner
    }
}

/// The lines of `sheet` for a room of (columns, rows).
fn lines(sheet: &Sheet, (wide, high): (u16, u16), words: &Words) -> Vec<Line> {
    let mut above = sentence(&sheet.heading, Ink::Heading, wide);
    above.extend(sheet.head.iter().flat_map(|p| part(p, wide)));
    let below: Vec<Line> = sheet.parts.iter().flat_map(|p| part(p, wide)).collect();
    let Some(list) = &sheet.list else {
        above.extend(below);
        return above;
    };
    let room = usize::from(high).saturating_sub(above.len());
    let names = people(list, wide, room, words);
    let rest = room - names.len().min(room);
    above.extend(names);
    // What comes after a list comes whole or not at all: half of it would read as all of it.
    if below.len() <= rest {
        above.extend(below);
    }
    above
}

/// At most [`SENTENCE_LINES`] lines, the last with "…" where more is left out.
fn sentence(text: &str, ink: Ink, wide: u16) -> Vec<Line> {
    let mut lines = set_plain(text, wide).lines;
    if lines.len() > SENTENCE_LINES {
        lines.truncate(SENTENCE_LINES);
        if let Some(last) = lines.last_mut() {
            while width(last) >= usize::from(wide) && last.pop().is_some() {}
            last.push('…');
        }
    }
    lines.into_iter().map(|line| Line::middle(line, ink)).collect()
}

fn part(part: &Part, wide: u16) -> Vec<Line> {
    match part {
        Part::Words { text, ink, .. } => sentence(text, *ink, wide),
        Part::Bars { rows, of, .. } => rows.iter().map(|row| bar(row, *of, (rows, wide))).collect(),
    }
}

/// "Đồng ý      ██████████░░ 141 · 96,58%"; without the bar where it has no room.
fn bar(row: &BarRow, of: u64, (rows, wide): (&[BarRow], u16)) -> Line {
    let left = rows.iter().map(|r| width(&r.label)).max().unwrap_or(0);
    let right = rows.iter().map(|r| width(&r.figures)).max().unwrap_or(0);
    let room = usize::from(wide).saturating_sub(left + right + 2).min(30);
    if room < 4 {
        return Line::middle(format!("{} {}", row.label, row.figures), row.ink);
    }
    let full = u128::from(row.value.min(of)) * room as u128 / u128::from(of.max(1));
    let full = usize::try_from(full).unwrap_or(0).min(room);
    let gauge = format!("{}{}", "█".repeat(full), "░".repeat(room - full));
    let pad = " ".repeat(left - width(&row.label));
    let lead = " ".repeat(right - width(&row.figures));
    Line::middle(format!("{}{pad} {gauge} {lead}{}", row.label, row.figures), row.ink)
}

/// As many people as fit `room` rows, each whole; then how many more there are.
fn people(list: &List, wide: u16, room: usize, words: &Words) -> Vec<Line> {
    let all: Vec<Vec<Line>> = list.rows.iter().map(|r| person(r, wide)).collect();
    if all.iter().map(Vec::len).sum::<usize>() <= room {
        return all.into_iter().flatten().collect();
    }
    let mut lines = Vec::new();
    let mut left = all.len();
    for person in all {
        if lines.len() + person.len() >= room {
            break;
        }
        lines.extend(person);
        left -= 1;
    }
    lines.push(Line::middle(words.say(&Message::new("stage-miniature-more").with("n", left)), Ink::Dim));
    lines
}

/// A person on one line with the figures; else the name alone, on as many lines as it needs.
fn person(row: &Row, wide: u16) -> Vec<Line> {
    let sign = if row.sign.is_empty() { " " } else { &row.sign };
    let name = format!("{sign} {:>2} {}", row.number, row.name);
    let figures = row.figures.join(" ");
    let space = usize::from(wide).saturating_sub(width(&name) + width(&figures));
    let line = |text: String| Line { text, ink: row.ink, align: Alignment::Left };
    if !figures.is_empty() && space >= 1 {
        return vec![line(format!("{name}{}{figures}", " ".repeat(space)))];
    }
    if width(&name) <= usize::from(wide) {
        return vec![line(name)];
    }
    set_plain(&name, wide).lines.into_iter().map(line).collect()
}

/// Writes `lines` in the middle of `area`'s height; what does not fit is left out from the end.
fn put(buf: &mut Buffer, area: Rect, lines: &[Line], style: impl Fn(Ink) -> ratatui::style::Style) {
    let high = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(area.height);
    let top = area.y + (area.height - high) / 2;
    for (y, line) in (top..area.bottom()).zip(lines) {
        let rest = area.width.saturating_sub(u16::try_from(width(&line.text)).unwrap_or(u16::MAX));
        let x = area.x + if line.align == Alignment::Center { rest / 2 } else { 0 };
        buf.set_stringn(x, y, &line.text, usize::from(area.right() - x), style(line.ink));
    }
}
