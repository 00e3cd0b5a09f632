//! The field with what Enter would record, read back in full.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::base::text::width;
use crate::count::ballot::{Ballot, Paper};
use crate::rules::ruleset::Form;
use crate::tui::screens::board::preview::{Preview, Reading, Standing, read_back};
use crate::tui::screens::board::screen::{Board, Mode, Work};
use crate::tui::screens::board::situation::Name;
use crate::tui::view::View;
use crate::tui::widgets::wrap::{cut, wrap_plain};

/// A ballot read back with the names of the list; only the numbers when `short`.
pub(super) fn reading(ballot: &Ballot, work: &Work, names: &[Name], short: bool) -> Reading {
    let name = |n: u16| match names.get(usize::from(n).saturating_sub(1)) {
        Some(name) if !short => format!("{n} {}", name.name),
        _ => n.to_string(),
    };
    let why = |id: &str| work.reasons.iter().find(|r| r.id == id).map_or_else(|| id.to_owned(), |r| r.text.clone());
    read_back(ballot, &work.open.paper, &name, &why)
}

/// "PHIẾU SỐ 57", "SỬA PHIẾU SỐ 12".
pub(super) fn title(board: &Board, work: &Work, view: &View) -> String {
    let next = work.open.entered().saturating_add(board.out.under_way()).saturating_add(1);
    let collected = work.open.collected;
    let message = match board.mode {
        Mode::Number { .. } => Message::new("board-title-number"),
        Mode::Marks { number, .. } => Message::new("board-title-marks").with("number", number),
        Mode::Entry if board.full(work.open) => Message::new("board-title-full").with("collected", collected),
        Mode::Entry => Message::new("board-title-entry").with("number", next).with("collected", collected),
    };
    view.words.say(&message)
}

fn label(board: &Board, paper: &Paper) -> &'static str {
    match (&board.mode, paper.form) {
        (Mode::Number { .. }, _) => "board-label-number",
        (_, Form::CrossOut) => "board-label-struck",
        (_, Form::AgreeDisagree) => "board-label-disagree",
        (_, Form::Cumulative) => "board-label-spread",
    }
}

/// Draws the field and the preview into `area`.
pub(super) fn draw(board: &Board, frame: &mut Frame, area: Rect, work: &Work, view: &View) {
    let theme = view.theme;
    let room = usize::from(area.width);
    let mut label = format!("{} ", view.words.get(label(board, &work.open.paper)));
    if width(&label) * 2 > room {
        label = "▸ ".to_owned();
    }
    let field = room.saturating_sub(width(&label)).min(60);
    let mut spans = vec![Span::styled(label, theme.heading)];
    spans.extend(board.field.line(field, !board.stack.is_open(), theme).spans);
    let over = board.mode == Mode::Entry && board.full(work.open) && board.field.is_empty();
    let mut lines = if over { Vec::new() } else { vec![Line::from(spans)] };
    if area.height >= 7 {
        lines.push("".into());
    }
    lines.extend(preview_lines(board, work, (area, view)));
    frame.render_widget(Paragraph::new(lines), area);
}

fn preview_lines(board: &Board, work: &Work, place: (Rect, &View)) -> Vec<Line<'static>> {
    let (area, view) = place;
    let (theme, room) = (view.theme, usize::from(area.width));
    let names = work.case.names(&view.books.congress);
    match board.preview(work) {
        Preview::Empty => idle_lines(board, work, room, view),
        Preview::Choosing => {
            let row = |(i, r): (usize, &crate::tui::screens::board::preview::Reason)| {
                let text = format!("x{} {} ({})", i + 1, r.text, r.article);
                Line::styled(cut(&text, room), theme.base)
            };
            work.reasons.iter().enumerate().map(row).collect()
        }
        Preview::Unreadable(message) => wrap_plain(&format!("? {}", view.words.say(&message)), theme.warn, room),
        // Nothing more can be entered: a paper still in hand must not look like one that counts.
        Preview::Ready(_) if board.mode == Mode::Entry && board.full(work.open) => {
            let message = Message::new("ballots-all-entered").with("collected", work.open.collected);
            wrap_plain(&view.words.say(&message), theme.alarm, room)
        }
        Preview::Ready(ballot) => {
            let full = ready_lines(&reading(&ballot, work, &names, false), room, view);
            if full.len() < usize::from(area.height) {
                return full;
            }
            ready_lines(&reading(&ballot, work, &names, true), room, view)
        }
    }
}

/// The verdict first: it must be seen before Enter.
fn ready_lines(reading: &Reading, room: usize, view: &View) -> Vec<Line<'static>> {
    let (theme, words) = (view.theme, view.words);
    let remark = reading.remark.as_ref().map(|m| words.say(m));
    let (text, style): (String, Style) = match (reading.standing, remark) {
        (Standing::Invalid, remark) => {
            let why = remark.unwrap_or_default();
            let message = Message::new("board-invalid").with("why", why);
            (format!(" ✗ {} ", words.say(&message)), theme.alarm)
        }
        (Standing::Valid, Some(remark)) => (format!("✓ {} · {remark}", words.get("board-valid")), theme.warn),
        (Standing::Valid, None) => (format!("✓ {}", words.get("board-valid")), theme.ok),
    };
    let mut lines = wrap_plain(&text, style, room);
    lines.extend(wrap_plain(&words.say(&reading.marks), theme.base, room));
    lines
}

fn idle_lines(board: &Board, work: &Work, room: usize, view: &View) -> Vec<Line<'static>> {
    let theme = view.theme;
    let hint = |message: Message| wrap_plain(&view.words.say(&message), theme.dim, room);
    match board.mode {
        Mode::Number { .. } => hint(Message::new("board-hint-number").with("entered", work.open.entered())),
        Mode::Marks { number, .. } => {
            let names = work.case.names(&view.books.congress);
            let Some(ballot) = work.open.ballot(number) else { return Vec::new() };
            let mut lines = wrap_plain(&view.words.get("board-hint-marks"), theme.dim, room);
            lines.extend(ready_lines(&reading(ballot, work, &names, false), room, view));
            lines
        }
        Mode::Entry if board.out.under_way() > 0 => {
            let message = Message::new("board-under-way").with("count", board.out.under_way());
            wrap_plain(&view.words.say(&message), theme.warn, room)
        }
        Mode::Entry if board.full(work.open) => wrap_plain(&view.words.get("board-hint-full"), theme.heading, room),
        Mode::Entry => hint(Message::new(match work.open.paper.form {
            Form::CrossOut => "board-hint-struck",
            Form::AgreeDisagree => "board-hint-columns",
            Form::Cumulative => "board-hint-spread",
        })),
    }
}
