//! The desk's picture: on a wide screen with numbers and units beside the search, on a small one with a line of numbers.
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::base::text::width;
use crate::tui::screens::desk::card;
use crate::tui::screens::desk::list;
use crate::tui::screens::desk::numbers::Numbers;
use crate::tui::screens::desk::panel as figures;
use crate::tui::screens::desk::screen::Desk;
use crate::tui::screens::seat::surround;
use crate::tui::view::View;
use crate::tui::widgets::panel;
use crate::tui::widgets::wrap::wrap_plain;

/// From this width the numbers stand beside the list.
const WIDE: u16 = 116;
const NUMBERS: u16 = 52;

pub(super) fn draw(desk: &Desk, frame: &mut Frame, area: Rect, view: &View) {
    let body = surround(frame, area, ("desk-seat", &desk.stack), &desk.own(view), view);
    let numbers = Numbers::of(&view.books.congress.roll);
    if area.width >= WIDE && area.height >= 24 {
        wide(desk, frame, body, &numbers, view);
    } else {
        small(desk, frame, body, &numbers, view);
    }
    desk.stack.draw(frame, Rect { height: area.height.saturating_sub(1), ..area }, view);
}

/// What the list shows: "Tìm thấy 12", "Chưa đến: 31".
fn list_title(desk: &Desk, view: &View) -> String {
    let count = desk.shown(view).len();
    let key = match (desk.missing, desk.field.is_empty()) {
        (true, _) => "desk-list-missing",
        (false, true) => "desk-list-all",
        (false, false) => "desk-list-found",
    };
    view.words.say(&Message::new(key).with("count", count))
}

/// "Số liệu: Phiên chính thức"; the session only where there are several.
fn numbers_title(view: &View) -> String {
    let congress = &view.books.congress;
    let session = congress.session_title(congress.roll.session());
    if congress.agenda.sessions.len() < 2 {
        return view.words.get("desk-numbers");
    }
    view.words.say(&Message::new("desk-numbers-session").with("session", session))
}

fn field(desk: &Desk, frame: &mut Frame, area: Rect, view: &View) {
    let theme = view.theme;
    let label = format!("{} ", view.words.get("desk-field"));
    let room = usize::from(area.width).saturating_sub(width(&label)).min(60);
    let mut spans = vec![Span::styled(label, theme.heading)];
    spans.extend(desk.field.line(room, !desk.stack.is_open(), theme).spans);
    frame.render_widget(Paragraph::new(Line::from(spans)), area);
}

fn wide(desk: &Desk, frame: &mut Frame, area: Rect, numbers: &Numbers, view: &View) {
    let words = view.words;
    let [left, right] = Layout::horizontal([Constraint::Min(0), Constraint::Length(NUMBERS)]).areas(area);
    let recent = if left.height >= 36 { 9 } else { 5 };
    let rows =
        [3, 0, card::HEIGHT + 2, recent].map(|n| if n == 0 { Constraint::Min(0) } else { Constraint::Length(n) });
    let [top, middle, one, bottom] = Layout::vertical(rows).areas(left);
    let inner = panel::draw(frame, top, &words.get("desk-search"), true, view.theme);
    field(desk, frame, inner, view);
    let inner = panel::draw(frame, middle, &list_title(desk, view), false, view.theme);
    list::draw(desk, frame, inner, view);
    let inner = panel::draw(frame, one, &words.get("desk-card"), false, view.theme);
    card::draw(frame, inner, desk.selected(view), view);
    let inner = panel::draw(frame, bottom, &words.get("desk-recent-title"), false, view.theme);
    list::recent(frame, inner, view);

    let mut lines = figures::table(numbers, view);
    lines.push("".into());
    lines.extend(figures::quorum(view, usize::from(NUMBERS) - 4));
    lines.extend(figures::basis(view, usize::from(NUMBERS) - 4));
    lines.extend(figures::flow(view, usize::from(NUMBERS) - 4));
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
    let [top, bottom] = Layout::vertical([Constraint::Length(height), Constraint::Min(0)]).areas(right);
    let inner = panel::draw(frame, top, &numbers_title(view), false, view.theme);
    frame.render_widget(Paragraph::new(lines), inner);
    let inner = panel::draw(frame, bottom, &words.get("desk-units"), false, view.theme);
    figures::units(frame, inner, numbers, view);
}

fn small(desk: &Desk, frame: &mut Frame, area: Rect, numbers: &Numbers, view: &View) {
    let room = usize::from(area.width).saturating_sub(2);
    let mut lines = wrap_plain(&view.words.say(&figures::summary(numbers)), view.theme.base, room);
    if area.height >= 20 {
        lines.extend(figures::quorum(view, room));
    } else {
        lines.push(figures::met(view));
    }
    let most = (area.height / 3).max(1);
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(most);
    let pad = u16::from(area.width > 20);
    let selected = desk.selected(view);
    let [top, title, middle, one, rule, bottom] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Min(0),
        Constraint::Length(u16::from(selected.is_some() && area.height >= 12)),
        Constraint::Length(u16::from(area.height >= 16)),
        Constraint::Length(height),
    ])
    .horizontal_margin(pad)
    .areas(area);
    field(desk, frame, top, view);
    frame.render_widget(Paragraph::new(list_title(desk, view)).style(view.theme.dim), title);
    list::draw(desk, frame, middle, view);
    frame.render_widget(card::line(selected, usize::from(one.width), view), one);
    frame.render_widget(Paragraph::new("─".repeat(usize::from(rule.width))).style(view.theme.border), rule);
    frame.render_widget(Paragraph::new(lines), bottom);
}
