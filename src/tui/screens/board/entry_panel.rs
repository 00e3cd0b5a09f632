//! The field with what Enter would record, read back in full.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::base::text::width;
use crate::count::ballot::{Ballot, Paper};
use crate::rules::ruleset::Form;
use crate::tui::screens::board::act::full_message;
use crate::tui::screens::board::preview::{Preview, Reading, Standing, read_back, usual};
use crate::tui::screens::board::screen::{Board, Mode};
use crate::tui::screens::board::situation::Name;
use crate::tui::screens::board::work::{OwnBatch, Which, Work};
use crate::tui::screens::board::{checks, lists};
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
    let collected = work.open.collected;
    let message = match &board.mode {
        Mode::Number { .. } => Message::new("board-title-number"),
        Mode::Marks { number, .. } => Message::new("board-title-marks").with("number", work.papers(*number)),
        Mode::Note { .. } => Message::new("board-title-note"),
        Mode::Paper { which, number } => paper_title(*which, *number, work),
        _ => match work.own_batch() {
            Some(own) => batch_title(board, &own, collected),
            None if board.full(work) => Message::new("board-title-full").with("collected", collected),
            None => {
                let next = work.open.entered().saturating_add(board.out.under_way()).saturating_add(1);
                Message::new("board-title-entry").with("number", next).with("collected", collected)
            }
        },
    };
    view.words.say(&message)
}

fn paper_title(which: Which, number: u32, work: &Work) -> Message {
    let key = if which == Which::Pile { "board-title-ruling" } else { "board-title-resolve" };
    Message::new(key).with("paper", work.whereabouts(number))
}

fn batch_title(board: &Board, own: &OwnBatch, collected: u32) -> Message {
    let keyer = own.keyer.as_str();
    if own.papers == 0 {
        return Message::new("board-title-batches-done").with("keyer", keyer).with("collected", collected);
    }
    let next = own.len().saturating_add(board.out.under_way()).saturating_add(1);
    let key = if next > own.papers { "board-title-batch-full" } else { "board-title-batch" };
    let message = Message::new(key).with("keyer", keyer).with("batch", own.batch);
    message.with("position", next).with("papers", own.papers)
}

fn label(board: &Board, paper: &Paper) -> &'static str {
    match (&board.mode, paper.form) {
        (Mode::Number { .. }, _) => "board-label-number",
        (Mode::Note { .. }, _) => "board-label-note",
        (_, Form::CrossOut) => "board-label-struck",
        (_, Form::AgreeDisagree) => "board-label-disagree",
        (_, Form::Cumulative) => "board-label-spread",
    }
}

/// Lines that everything said here needs in a panel `wide` cells wide, with its border; what else stands on the screen
/// may leave fewer.
pub(super) fn wanted(board: &Board, work: &Work, wide: u16, view: &View) -> u16 {
    let area = Rect { x: 0, y: 0, width: wide.saturating_sub(4), height: u16::MAX };
    let lines = preview_lines(board, work, (area, view)).len();
    u16::try_from(lines).unwrap_or(u16::MAX).saturating_add(3)
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
    let over = board.mode == Mode::Entry && board.full(work) && board.field.is_empty();
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
        Preview::Ready(..) if board.mode == Mode::Entry && board.full(work) => {
            wrap_plain(&view.words.say(&full_message(work)), theme.alarm, room)
        }
        Preview::Ready(ballot, count) => {
            let full = ready_lines((&reading(&ballot, work, &names, false), count), room, view);
            if full.len() < usize::from(area.height) {
                return full;
            }
            ready_lines((&reading(&ballot, work, &names, true), count), room, view)
        }
    }
}

/// The verdict first: it must be seen before Enter.
fn ready_lines((reading, count): (&Reading, Option<u32>), room: usize, view: &View) -> Vec<Line<'static>> {
    let (theme, words) = (view.theme, view.words);
    let remark = reading.remark.as_ref().map(|m| words.say(m));
    let (text, style): (String, Style) = match (reading.standing, remark) {
        (Standing::Invalid, remark) => {
            let why = remark.unwrap_or_default();
            let message = Message::new("board-invalid").with("why", why);
            (format!(" ✗ {} ", words.say(&message)), theme.alarm)
        }
        (Standing::Aside, remark) => (format!("◇ {}", remark.unwrap_or_default()), theme.warn),
        (Standing::Valid, Some(remark)) => (format!("✓ {} · {remark}", words.get("board-valid")), theme.warn),
        (Standing::Valid, None) => (format!("✓ {}", words.get("board-valid")), theme.ok),
    };
    let mut lines = Vec::new();
    if let Some(count) = count.filter(|n| *n > 1) {
        let message = Message::new("board-bundle").with("count", count);
        lines.extend(wrap_plain(&words.say(&message), theme.warn, room));
    }
    lines.extend(wrap_plain(&text, style, room));
    lines.extend(wrap_plain(&words.say(&reading.marks), theme.base.add_modifier(Modifier::BOLD), room));
    lines
}

/// What one key does on the empty field.
fn one_key(board: &Board, work: &Work, room: usize, view: &View) -> Vec<Line<'static>> {
    let names = work.case.names(&view.books.congress);
    let mut lines = Vec::new();
    if let Some(ballot) = usual(&work.open.paper) {
        let read = reading(&ballot, work, &names, true).marks;
        let text = view.words.say(&Message::new("board-hint-usual").with("reading", read));
        lines.extend(wrap_plain(&text, view.theme.heading, room));
    }
    if let Some(before) = board.repeated(work) {
        let read = reading(before, work, &names, true);
        let read = if before.invalid.is_some() { read.remark.unwrap_or(read.marks) } else { read.marks };
        let text = view.words.say(&Message::new("board-hint-same").with("reading", read));
        lines.extend(wrap_plain(&text, view.theme.base, room));
    }
    lines
}

fn idle_lines(board: &Board, work: &Work, room: usize, view: &View) -> Vec<Line<'static>> {
    let theme = view.theme;
    let hint = |message: Message| wrap_plain(&view.words.say(&message), theme.dim, room);
    let heading = |message: Message| wrap_plain(&view.words.say(&message), theme.heading, room);
    match board.mode {
        Mode::Number { .. } => hint(Message::new("board-hint-number").with("entered", work.correctable())),
        Mode::Marks { number, .. } => {
            let names = work.case.names(&view.books.congress);
            let Some(ballot) = work.entry(number) else { return Vec::new() };
            let mut lines = hint(Message::new("board-hint-marks"));
            let count = work.own_batch().is_none().then(|| work.open.lot(number).map(|l| l.count)).flatten();
            lines.extend(ready_lines((&reading(ballot, work, &names, false), count), room, view));
            lines
        }
        Mode::Note { .. } => hint(Message::new("board-hint-note")),
        Mode::Paper { which, .. } => {
            let key = if which == Which::Pile { "board-hint-ruling" } else { "board-hint-resolve" };
            let mut lines = hint(Message::new(key));
            lines.extend(lists::in_hand(work, &board.mode, room, view));
            lines
        }
        Mode::List { .. } => Vec::new(),
        Mode::Entry if board.out.under_way() > 0 => {
            let message = Message::new("board-under-way").with("count", board.out.under_way());
            wrap_plain(&view.words.say(&message), theme.warn, room)
        }
        Mode::Entry => match work.own_batch() {
            Some(own) if own.papers == 0 && !checks::complete(work.open) => {
                heading(Message::new("board-hint-batches-done"))
            }
            Some(own) if own.closes() => {
                heading(Message::new("board-hint-close").with("batch", own.batch).with("papers", own.papers))
            }
            _ if board.full(work) => {
                heading(Message::new(if checks::seals(work) { "board-hint-full" } else { "board-hint-full-open" }))
            }
            _ => {
                let mut lines = one_key(board, work, room, view);
                lines.extend(hint(Message::new(match work.open.paper.form {
                    Form::CrossOut => "board-hint-struck",
                    Form::AgreeDisagree => "board-hint-columns",
                    Form::Cumulative => "board-hint-spread",
                })));
                lines
            }
        },
    }
}
