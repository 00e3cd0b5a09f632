//! The board's picture: on a wide screen entry, list and what is read out one above the other; on a small one the entry
//! above the list.
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::base::text::width;
use crate::count::ballot::Ballot;
use crate::tui::screens::board::keys::Place;
use crate::tui::screens::board::names::{self, Beside};
use crate::tui::screens::board::preview::Preview;
use crate::tui::screens::board::screen::{Board, Mode};
use crate::tui::screens::board::situation::{Situation, situation};
use crate::tui::screens::board::work::Work;
use crate::tui::screens::board::{aloud, ballots, checks, entry_panel, lists, prove, quiet, sheet_draw, way};
use crate::tui::screens::seat::surround;
use crate::tui::view::View;
use crate::tui::widgets::panel;
use crate::tui::widgets::wrap::cut;

/// From this size names are read out large.
const WIDE: (u16, u16) = (110, 30);
/// Lines of the entry panel on a wide screen, with its border.
const ENTRY: u16 = 13;

pub(super) fn draw(board: &Board, frame: &mut Frame, area: Rect, view: &View) {
    let body = surround(frame, area, ("board-seat", &board.stack), &board.own(view), view);
    match situation(view.books, board.chosen.as_ref()) {
        Situation::Waiting(next) => quiet::waiting(frame, body, next, view),
        Situation::Choosing => quiet::choosing(frame, body, board.cursor, view),
        Situation::Sealed(case) => quiet::sealed(frame, body, &case, view),
        Situation::Counting(..) => {
            if let Some(work) = board.work(view) {
                counting(board, frame, body, &work, view);
            }
        }
    }
    board.stack.draw(frame, Rect { height: area.height.saturating_sub(1), ..area }, view);
}

fn counting(board: &Board, frame: &mut Frame, area: Rect, work: &Work, view: &View) {
    match board.place(work) {
        Place::Prove => prove::draw(board, frame, area, work, view),
        Place::Way => way::draw(board, frame, area, work, view),
        Place::Keyer => way::keyer(frame, area, work, view),
        Place::List => lists::draw(board, frame, area, work, view),
        Place::Sheets | Place::Form => {
            let [top, body] = Layout::vertical([Constraint::Length(1), Constraint::Min(0)]).areas(area);
            let line = progress(work, usize::from(top.width).saturating_sub(1), view);
            frame.render_widget(Paragraph::new(line), indented(top));
            sheet_draw::draw(board, frame, body, work, view);
        }
        _ if area.width >= WIDE.0 && area.height >= WIDE.1 - 2 => wide(board, frame, area, work, view),
        _ => small(board, frame, area, work, view),
    }
}

/// "Ban Chấp hành …: bầu 15 trong 18 · mã danh sách K7M-2QD". Without the code until it was typed from a paper.
pub(super) fn office(work: &Work, view: &View) -> String {
    let proved = work.open.proved_by(work.seat);
    view.words.say(&about(Message::new(if proved { "board-office" } else { "board-office-bare" }), work, view))
}

/// The same for a heading that may be cut: what is compared with the papers first, the long name last.
fn office_heading(work: &Work, view: &View) -> String {
    view.words.say(&about(Message::new("board-office-heading"), work, view))
}

fn about(message: Message, work: &Work, view: &View) -> Message {
    let (names, seats) = (u32::from(work.open.paper.names), u32::from(work.open.paper.seats));
    let message = message.with("office", work.case.office(view.words)).with("names", names).with("seats", seats);
    if work.open.proved_by(work.seat) { message.with("code", &work.open.list) } else { message }
}

/// How far the entry has come, with a bar in `room` cells.
fn progress(work: &Work, room: usize, view: &View) -> Line<'static> {
    let (entered, collected) = (work.open.entered(), work.open.collected);
    let rest = collected.saturating_sub(entered);
    let message = Message::new("board-progress").with("entered", entered).with("collected", collected);
    let text = format!("{} ", view.words.say(&message.with("rest", rest)));
    let bar = room.saturating_sub(width(&text) + 1).min(60);
    let done = if collected == 0 { 0 } else { bar * entered.min(collected) as usize / collected as usize };
    Line::from(vec![
        Span::styled(cut(&text, room), view.theme.heading),
        Span::styled("█".repeat(done), view.theme.bar_yes),
        Span::styled("░".repeat(bar - done), view.theme.bar_rest),
    ])
}

/// The ballot whose marks are shown on the list: the one typed, or the one being corrected as it stands.
fn marks(board: &Board, work: &Work) -> Option<Ballot> {
    match (board.preview(work), &board.mode) {
        (Preview::Ready(ballot, _), _) => Some(ballot),
        (Preview::Empty, Mode::Marks { number, .. }) => work.entry(*number).cloned(),
        _ => None,
    }
}

/// The count sheet takes the list's place only when no more papers come and none is being corrected.
fn is_sheet(board: &Board, work: &Work) -> bool {
    checks::complete(work.open) && board.mode == Mode::Entry && board.out.idle()
}

/// The list with the marks being typed, in a panel where there is room for one.
fn list(board: &Board, frame: &mut Frame, area: Rect, work: &Work, view: &View) {
    let sheet = is_sheet(board, work);
    let title = view.words.get(if sheet { "board-sheet-title" } else { "board-list-title" });
    // A small screen has no line of its own for the office.
    let small = area.height < 16 || frame.area().width < WIDE.0;
    let title = match (small, sheet) {
        (false, _) => title,
        (true, true) => format!("{title} · {}", office_heading(work, view)),
        (true, false) => office_heading(work, view),
    };
    let names = work.case.names(&view.books.congress);
    let needed = names::height(&names, area.width.saturating_sub(4), sheet) + 2;
    let inner = if area.height >= needed { panel::draw(frame, area, &title, false, view.theme) } else { area };
    let ballot = marks(board, work);
    let beside =
        if sheet { Beside::Sheet(&work.open.totals, work.open.paper.form) } else { Beside::Marks(ballot.as_ref()) };
    names::draw(frame, inner, &names, beside, view);
}

/// The sums, below how far both keyers are.
fn sums(work: &Work, view: &View) -> Vec<Line<'static>> {
    let mut lines = work.double().map(|d| checks::double_lines(work, d, view)).unwrap_or_default();
    lines.extend(checks::lines(work, view));
    lines
}

fn wide(board: &Board, frame: &mut Frame, area: Rect, work: &Work, view: &View) {
    let theme = view.theme;
    let checks = sums(work, view);
    let inside = area.width.saturating_sub(4);
    let sheet = is_sheet(board, work);
    let wanted = names::height(&work.case.names(&view.books.congress), inside, sheet) + 2;
    let left = area.height.saturating_sub(2 + ENTRY);
    let wanted = if sheet { left } else { wanted.min(left) };
    let [top, entry, middle, foot] = Layout::vertical([
        Constraint::Length(2),
        Constraint::Length(ENTRY),
        Constraint::Length(wanted),
        Constraint::Min(0),
    ])
    .areas(area);
    let room = usize::from(top.width).saturating_sub(2);
    let head = vec![Line::styled(cut(&office(work, view), room), theme.title), progress(work, room, view)];
    frame.render_widget(Paragraph::new(head), Rect { x: top.x + 1, width: top.width - 1, ..top });
    let [left, right] = Layout::horizontal([Constraint::Percentage(48), Constraint::Min(0)]).areas(entry);
    let inner = panel::draw(frame, left, &entry_panel::title(board, work, view), true, theme);
    entry_panel::draw(board, frame, inner, work, view);
    let height = u16::try_from(checks.len()).unwrap_or(4) + 2;
    let [last, equations] = Layout::vertical([Constraint::Min(0), Constraint::Length(height)]).areas(right);
    let inner = panel::draw(frame, last, &view.words.get("board-last-title"), false, theme);
    ballots::draw(board, frame, inner, work, view);
    let inner = panel::draw(frame, equations, &view.words.get("board-checks-title"), false, theme);
    frame.render_widget(Paragraph::new(checks), inner);
    list(board, frame, middle, work, view);
    aloud::draw(board, frame, foot, work, view);
}

/// `area` without its first column.
fn indented(area: Rect) -> Rect {
    let by = area.width.min(1);
    Rect { x: area.x + by, width: area.width - by, ..area }
}

fn small(board: &Board, frame: &mut Frame, area: Rect, work: &Work, view: &View) {
    let checks = sums(work, view);
    let names = work.case.names(&view.books.congress);
    let inside = area.width.saturating_sub(4);
    let wanted = names::height(&names, inside, is_sheet(board, work)) + 2;
    let sums = if area.height >= 18 { u16::try_from(checks.len()).unwrap_or(3) } else { 0 };
    let least = if area.height >= 16 { 6 } else { 5 };
    let room = area.height.saturating_sub(1 + wanted + sums);
    let entry = entry_panel::wanted(board, work, area.width, view).clamp(least, room.max(least));
    let [line, top, names, last, foot] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(entry),
        Constraint::Length(wanted.min(area.height.saturating_sub(entry + 1 + sums))),
        Constraint::Min(0),
        Constraint::Length(sums),
    ])
    .areas(area);
    let [line, last, foot] = [line, last, foot].map(indented);
    frame.render_widget(Paragraph::new(progress(work, usize::from(line.width), view)), line);
    let inner = panel::draw(frame, top, &entry_panel::title(board, work, view), true, view.theme);
    entry_panel::draw(board, frame, inner, work, view);
    list(board, frame, names, work, view);
    ballots::draw(board, frame, last, work, view);
    frame.render_widget(Paragraph::new(checks), foot);
}
