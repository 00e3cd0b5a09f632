//! The lines around the hall's picture: title and step above, clock, pages and the link below, the mark of a rehearsal.
use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::{Modifier, Style};
use ratatui::widgets::Widget;

use crate::base::message::Message;
use crate::base::text::width;
use crate::base::time::Moment;
use crate::readout::stage::StageFrame;
use crate::tui::screens::display::view::{DisplayView, Link};
use crate::tui::theme::Theme;
use crate::tui::widgets::big::letters::Letters;
use crate::tui::widgets::big::text::BigText;
use crate::tui::widgets::wrap::wrap_plain;
use crate::words::speech::Words;

/// Rows of the mark of a rehearsal in big letters: capitals with a circumflex and a tone above, a dot below.
const BIG_MARK_ROWS: u16 = 8;

/// From this height the presidium's line is in big letters: two rows of them where it is long.
const BIG_FROM: u16 = 40;
const BIG_LINE_ROWS: u16 = 9;

/// How the screen is divided, top to bottom. Empty areas are left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Areas {
    pub header: Rect,
    pub rehearsal: Rect,
    pub body: Rect,
    /// The presidium's line.
    pub line: Rect,
    pub footer: Rect,
}

/// Divides `area`. Below seven rows the picture has all of it, but for the mark of a rehearsal.
pub fn areas(area: Rect, rehearsal: bool, line: bool) -> Areas {
    let big_mark = rehearsal && area.height >= 56 && area.width >= 100;
    let band = match area.height {
        0..7 => 0,
        56.. if !big_mark => 3,
        _ => 1,
    };
    let mark = match (rehearsal, area.height) {
        (false, _) | (true, ..2) => 0,
        _ if big_mark => BIG_MARK_ROWS,
        _ => 1,
    };
    let foot = band.min(1);
    let line = match (line, area.height) {
        (false, _) | (true, ..3) => 0,
        (true, BIG_FROM..) => BIG_LINE_ROWS,
        (true, 20..) => 3,
        (true, _) => 1,
    };
    let body = area.height.saturating_sub(band + mark + line + foot);
    let row = |y: u16, height: u16| Rect { y: area.y + y, height, ..area };
    Areas {
        header: row(0, band),
        rehearsal: row(band, mark),
        body: row(band + mark, body),
        line: row(band + mark + body, line),
        footer: row(band + mark + body + line, foot),
    }
}

fn fits(text: &str, room: u16) -> bool {
    width(text) <= usize::from(room)
}

/// `text` on the middle row of `area`, one cell from its edges.
fn put(buf: &mut Buffer, area: Rect, text: &str, (style, align): (Style, Alignment)) {
    if area.is_empty() {
        return;
    }
    let room = usize::from(area.width);
    let wide = width(text).min(room);
    let x = match align {
        Alignment::Left => 1.min(room - wide),
        Alignment::Center => (room - wide) / 2,
        Alignment::Right => (room - wide).saturating_sub(1),
    };
    let x = area.x.saturating_add(u16::try_from(x).unwrap_or(0));
    buf.set_stringn(x, area.y + area.height / 2, text, usize::from(area.right() - x), style);
}

/// Title of the congress, and where it is; the title gives way where there is no room for both.
pub fn header(buf: &mut Buffer, area: Rect, view: &DisplayView<'_>, frame: &StageFrame) {
    let theme = view.theme;
    buf.set_style(area, theme.stage_band);
    let strong = Style { fg: theme.stage_title.fg, ..theme.stage_band }.add_modifier(Modifier::BOLD);
    let (long, short) = place(frame, view.words);
    let rest = |text: &str| area.width.saturating_sub(u16::try_from(width(text)).unwrap_or(u16::MAX) + 4);
    let where_we_are = if fits(&frame.title, rest(&long)) { long } else { short };
    if fits(&frame.title, rest(&where_we_are)) {
        put(buf, area, &frame.title, (strong, Alignment::Left));
        put(buf, area, &where_we_are, (theme.stage_band, Alignment::Right));
    } else if fits(&where_we_are, area.width) {
        put(buf, area, &where_we_are, (theme.stage_band, Alignment::Right));
    }
}

fn place(frame: &StageFrame, words: &Words) -> (String, String) {
    let Some(step) = &frame.step else { return (frame.subtitle.clone(), String::new()) };
    let short = words.say(&Message::new("stage-step-of").with("number", step.number).with("of", step.of));
    (format!("{} · {short}", step.session), short)
}

/// The mark of a rehearsal, as wide as the picture; in big letters where the others are.
pub fn rehearsal(buf: &mut Buffer, area: Rect, view: &DisplayView<'_>, letters: &Letters) {
    if area.is_empty() {
        return;
    }
    let style = view.theme.stage_rehearsal;
    buf.set_style(area, style);
    let (long, short) = (view.words.get("stage-rehearsal-strip"), view.words.get("stage-rehearsal"));
    if area.height >= BIG_MARK_ROWS {
        return BigText { letters, text: &short, style, align: Alignment::Center, most: 2 * BIG_MARK_ROWS }
            .render(area, buf);
    }
    let text = if fits(&long, area.width) { long } else { short };
    put(buf, area, &text, (style, Alignment::Center));
}

/// The presidium's line, on a ground of its own, whatever the picture above it.
pub fn line(buf: &mut Buffer, area: Rect, (text, theme): (&str, &Theme), letters: &Letters) {
    if area.is_empty() {
        return;
    }
    let style = theme.stage_line;
    buf.set_style(area, style);
    if area.height >= BIG_LINE_ROWS {
        let big = BigText { letters, text, style, align: Alignment::Center, most: 2 * BIG_LINE_ROWS };
        return big.render(Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area }, buf);
    }
    let text = format!("❯ {text}");
    let lines = if fits(&text, area.width) { vec![text] } else { wrapped(&text, area.width) };
    let top = area.y + area.height.saturating_sub(u16::try_from(lines.len()).unwrap_or(1)) / 2;
    for (y, text) in (top..area.bottom()).zip(&lines) {
        put(buf, Rect { y, height: 1, ..area }, text, (style, Alignment::Center));
    }
}

fn wrapped(text: &str, room: u16) -> Vec<String> {
    let room = usize::from(room).saturating_sub(2).max(1);
    wrap_plain(text, Style::new(), room).iter().map(ToString::to_string).collect()
}

/// How old the picture is, in the largest whole unit.
fn age(since: Moment, now: Moment, words: &Words) -> String {
    let seconds = now.signed_duration_since(since).num_seconds().max(0);
    let message = match seconds {
        0..120 => Message::new("stage-age-seconds").with("n", seconds),
        120..7200 => Message::new("stage-age-minutes").with("n", seconds / 60),
        _ => Message::new("stage-age-hours").with("n", seconds / 3600),
    };
    words.say(&message)
}

/// The link's state in words; none while it stands.
pub fn link(view: &DisplayView<'_>) -> Option<String> {
    match view.link {
        Link::Connected => None,
        Link::Lost { since } => {
            Some(view.words.say(&Message::new("stage-stale").with("age", age(since, view.now, view.words))))
        }
        Link::Never => Some(view.words.get("stage-no-link")),
    }
}

/// The link, the page and the clock. `page` is (this, of), from 1.
pub fn footer(buf: &mut Buffer, area: Rect, view: &DisplayView<'_>, page: (usize, usize)) {
    let theme = view.theme;
    buf.set_style(area, theme.stage_band);
    let clock = view.now.format("%H:%M").to_string();
    let stale = link(view);
    let left = stale.as_ref().map_or(0, |t| width(t) + 3);
    if usize::from(area.width) > left + 7 {
        put(buf, area, &clock, (theme.stage_band, Alignment::Right));
    }
    if page.1 > 1 {
        let text = view.words.say(&Message::new("stage-page-of").with("number", page.0).with("of", page.1));
        // In the middle, or where the warning would cover it not at all.
        if usize::from(area.width) > 2 * left.max(8) + width(&text) {
            put(buf, area, &text, (theme.stage_band.add_modifier(Modifier::BOLD), Alignment::Center));
        }
    }
    if let Some(text) = stale {
        put(buf, area, &format!(" {text} "), (theme.stage_stale, Alignment::Left));
    }
}
