//! The numbers, the quorum as a sentence, the units.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::base::text::width;
use crate::congress::attendance::Presence;
use crate::readout::attendance::{Flow, flow as flow_of};
use crate::readout::quorum::now;
use crate::tui::screens::desk::numbers::{Group, Numbers};
use crate::tui::screens::desk::state_words::sign;
use crate::tui::view::View;
use crate::tui::widgets::cells::cell;
use crate::tui::widgets::wrap::{wrap, wrap_plain};

/// One row of the table of numbers: label, sign, which number.
type Row = (&'static str, &'static str, fn(&Group) -> u32);

fn rows() -> [Row; 6] {
    [
        ("desk-number-summoned", " ", |g| g.summoned),
        ("desk-number-present", sign(Presence::Present), |g| g.present),
        ("desk-number-left", sign(Presence::Left), |g| g.left),
        ("desk-number-excused", sign(Presence::Absent { accepted: true, whole: true }), |g| g.excused),
        ("desk-number-unexcused", sign(Presence::Absent { accepted: false, whole: true }), |g| g.unexcused),
        ("desk-number-expected", sign(Presence::Expected), |g| g.expected),
    ]
}

/// The numbers as a table with a column for voters, others and guests.
pub(super) fn table(numbers: &Numbers, view: &View) -> Vec<Line<'static>> {
    let heads = ["desk-voters", "desk-others", "desk-guests"].map(|key| view.words.get(key));
    let wide = rows().iter().map(|(label, ..)| width(&view.words.get(label))).max().unwrap_or(0) + 3;
    let right = |text: &str, room: usize| format!("{}{text}", " ".repeat(room.saturating_sub(width(text))));
    let rooms = heads.each_ref().map(|head| width(head) + 2);
    let title: String = heads.iter().zip(rooms).map(|(head, room)| right(head, room)).collect();
    let mut lines = vec![Line::styled(" ".repeat(wide) + &title, view.theme.heading)];
    for (label, sign, number) in rows() {
        let groups = [&numbers.voters, &numbers.others, &numbers.guests];
        let figures: String =
            groups.iter().zip(rooms).map(|(group, room)| right(&number(group).to_string(), room)).collect();
        let style = if label == "desk-number-present" { view.theme.ok } else { view.theme.base };
        lines.push(Line::styled(cell(&format!("{sign} {}", view.words.get(label)), wide) + &figures, style));
    }
    lines
}

/// The numbers in a line, for small screens.
pub(super) fn summary(numbers: &Numbers) -> Message {
    let others = numbers.others.present + numbers.guests.present;
    let voters = &numbers.voters;
    let message = if voters.left > 0 {
        Message::new("desk-summary-left").with("left", voters.left)
    } else {
        Message::new("desk-summary")
    };
    message
        .with("summoned", voters.summoned)
        .with("present", voters.present)
        .with("excused", voters.excused)
        .with("unexcused", voters.unexcused)
        .with("expected", voters.expected)
        .with("others", others)
}

/// The quorum as a sentence, in the style of its answer.
pub(super) fn quorum(view: &View, room: usize) -> Vec<Line<'static>> {
    let (met, sentence) = now(&view.books.congress);
    let (sign, style) = if met { ("✓", view.theme.ok) } else { ("✗", view.theme.warn) };
    let text = view.words.sentence(&sentence);
    wrap(&[(sign, style), (" ", style), (&text, view.theme.base)], room)
}

/// The base of a majority with its parts.
pub(super) fn basis(view: &View, room: usize) -> Vec<Line<'static>> {
    let said = crate::readout::basis::lines(&view.books.congress);
    said.iter().flat_map(|m| wrap_plain(&view.words.say(m), view.theme.dim, room)).collect()
}

/// Who came late, left early, came back; nothing before somebody did.
pub(super) fn flow(view: &View, room: usize) -> Vec<Line<'static>> {
    let congress = &view.books.congress;
    let flow = flow_of(congress, congress.roll.session(), None);
    if flow == Flow::default() {
        return Vec::new();
    }
    let said = Message::new("desk-flow").with("late", flow.late).with("left", flow.left);
    wrap_plain(&view.words.say(&said.with("returned", flow.returned)), view.theme.base, room)
}

/// Whether there is a quorum, in a line.
pub(super) fn met(view: &View) -> Line<'static> {
    let congress = &view.books.congress;
    if congress.quorum_met(&congress.roll.counts()) {
        Line::styled(format!("✓ {}", view.words.get("quorum-met")), view.theme.ok)
    } else {
        Line::styled(format!("✗ {}", view.words.get("quorum-not-met")), view.theme.warn)
    }
}

/// Draws units with summoned and present, those with the most missing marked; as many as fit.
pub(super) fn units(frame: &mut Frame, area: Rect, numbers: &Numbers, view: &View) {
    let room = usize::from(area.width);
    let fits = usize::from(area.height);
    let theme = view.theme;
    let row = |(unit, group): &(String, Group)| {
        let full = group.present == group.summoned;
        let (sign, style) = match (full, group.present) {
            (true, _) => ("●", theme.ok),
            (false, 0) => ("○", theme.warn),
            (false, _) => ("◐", theme.base),
        };
        let figures = format!("{:>4}/{:<4}", group.present, group.summoned);
        Line::from(vec![
            Span::styled(format!("{sign} "), style),
            Span::styled(cell(unit, room.saturating_sub(12)), theme.base),
            Span::styled(figures, style),
        ])
    };
    let shown = if numbers.units.len() > fits { fits.saturating_sub(1) } else { fits };
    let mut lines: Vec<_> = numbers.units.iter().take(shown).map(row).collect();
    if numbers.units.len() > fits {
        let more = Message::new("desk-more-units").with("count", numbers.units.len() - shown);
        lines.push(Line::styled(view.words.say(&more), theme.dim));
    }
    frame.render_widget(Paragraph::new(lines), area);
}
