//! Attendance and quorum, as numbers and as a sentence.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::base::text::width;
use crate::readout::basis;
use crate::readout::quorum::sentence;
use crate::tui::view::View;
use crate::tui::widgets::panel;
use crate::tui::widgets::wrap::wrap_plain;

/// Rows the panel wants at `columns`.
pub fn height(view: &View, columns: u16) -> u16 {
    u16::try_from(lines(view, usize::from(columns).saturating_sub(4)).len()).unwrap_or(u16::MAX).saturating_add(2)
}

/// Draws the panel.
pub fn draw(frame: &mut Frame, area: Rect, view: &View) {
    let inner = panel::draw(frame, area, &title(view), false, view.theme);
    frame.render_widget(Paragraph::new(lines(view, usize::from(inner.width))), inner);
}

/// "Điểm danh: Phiên chính thức"; the session only where there are several.
fn title(view: &View) -> String {
    let congress = &view.books.congress;
    if congress.agenda.sessions.len() < 2 {
        return view.words.get("console-attendance");
    }
    let session = congress.session_title(congress.roll.session());
    view.words.say(&Message::new("console-attendance-session").with("session", session))
}

fn lines(view: &View, room: usize) -> Vec<Line<'static>> {
    let congress = &view.books.congress;
    let counts = congress.roll.counts();
    let row = |key: &'static str, n: u32, style: Style| {
        let label = view.words.get(key);
        let gap = " ".repeat(room.saturating_sub(width(&label) + 5));
        Line::from(vec![Span::raw(label), Span::raw(gap), Span::styled(format!("{n:>5}"), style)])
    };
    let mut lines = vec![
        row("attendance-summoned", counts.summoned, view.theme.base),
        row("attendance-present", counts.present, view.theme.title),
        row("attendance-excused", counts.excused, view.theme.base),
        row("attendance-unexcused", counts.unexcused, view.theme.base),
    ];
    if counts.left > 0 {
        lines.push(row("attendance-left", counts.left, view.theme.base));
    }
    if counts.expected > 0 {
        lines.push(row("attendance-expected", counts.expected, view.theme.warn));
    }
    lines.push(row("attendance-others", counts.others_present, view.theme.dim));
    lines.push(bar(counts.present, counts.summoned, room, view));
    let met = congress.quorum_met(&counts);
    let (sign, style) = if met { ("✓", view.theme.ok) } else { ("✗", view.theme.warn) };
    // The numbers plainly, the verdict on them in its own colour.
    let mut parts: Vec<_> = sentence(congress).iter().map(|m| view.words.say(m)).collect();
    let verdict = parts.pop().unwrap_or_default();
    lines.extend(wrap_plain(&parts.join("; "), view.theme.dim, room));
    lines.extend(wrap_plain(&format!("{sign} {verdict}"), style, room));
    lines.extend(basis::lines(congress).iter().flat_map(|m| wrap_plain(&view.words.say(m), view.theme.dim, room)));
    lines
}

fn bar(part: u32, whole: u32, room: usize, view: &View) -> Line<'static> {
    let filled = (part as usize * room).checked_div(whole as usize).unwrap_or(0).min(room);
    Line::from(vec![
        Span::styled("━".repeat(filled), view.theme.bar_yes),
        Span::styled("─".repeat(room - filled), view.theme.bar_rest),
    ])
}
