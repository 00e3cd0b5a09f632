//! The tally sheets of a box, and the one being typed, with its sums beside it.
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::base::text::width;
use crate::rules::equation::{e6, e8, e9};
use crate::rules::ruleset::Form;
use crate::tui::screens::board::checks;
use crate::tui::screens::board::screen::Board;
use crate::tui::screens::board::sheet_form::{Cell, Kind, SheetForm};
use crate::tui::screens::board::situation::Name;
use crate::tui::screens::board::work::Work;
use crate::tui::view::View;
use crate::tui::widgets::cells::tail;
use crate::tui::widgets::panel;
use crate::tui::widgets::wrap::{cut, wrap_plain};

/// Draws the sheets, or the one being typed.
pub(super) fn draw(board: &Board, frame: &mut Frame, area: Rect, work: &Work, view: &View) {
    match &board.form {
        Some(form) => typed(form, frame, area, work, view),
        None => overview(board, frame, area, work, view),
    }
}

fn overview(board: &Board, frame: &mut Frame, area: Rect, work: &Work, view: &View) {
    let (theme, open) = (view.theme, work.open);
    let checks = checks::lines(work, view);
    let low = u16::try_from(checks.len()).unwrap_or(4) + 4;
    let [top, bottom] = Layout::vertical([Constraint::Min(4), Constraint::Length(low)]).areas(area);
    let left = open.collected.saturating_sub(open.entered());
    let title = Message::new("board-sheets-title").with("sheets", open.sheets.len()).with("left", left);
    let inner = panel::draw(frame, top, &view.words.say(&title), true, theme);
    let room = usize::from(inner.width);
    let cursor = board.cursor.min(open.sheets.len().saturating_sub(1));
    let row = |(i, sheet): (usize, &crate::count::sheet::Sheet)| {
        let t = &sheet.totals;
        let message = Message::new("board-sheets-row").with("number", i + 1).with("batch", &sheet.batch);
        let message = message.with("team", &sheet.team).with("papers", t.entered).with("valid", t.valid);
        let text = view.words.say(&message.with("invalid", t.invalid_sum()));
        let line = Line::raw(cut(&format!("{} {text}", if i == cursor { "▸" } else { " " }), room));
        if i == cursor { line.style(theme.selected) } else { line }
    };
    let mut lines: Vec<_> = open.sheets.iter().enumerate().map(row).collect();
    let high = usize::from(inner.height).max(1);
    let scroll = (cursor + 1).saturating_sub(high);
    if lines.is_empty() {
        lines = wrap_plain(&view.words.get("board-sheets-none"), theme.dim, room);
    }
    frame.render_widget(Paragraph::new(lines).scroll((u16::try_from(scroll).unwrap_or(0), 0)), inner);
    let inner = panel::draw(frame, bottom, &view.words.get("board-checks-title"), false, theme);
    let mut sums = checks;
    sums.extend(grand_lines(work, usize::from(inner.width), view));
    frame.render_widget(Paragraph::new(sums), inner);
}

/// Whether the grand totals are typed and equal the sheets' sums.
fn grand_lines(work: &Work, room: usize, view: &View) -> Vec<Line<'static>> {
    let open = work.open;
    let (key, style) = match &open.grand {
        None if open.entered() < open.collected => ("board-grand-later", view.theme.dim),
        None => ("board-grand-missing", view.theme.warn),
        Some(grand) if *grand == open.totals => ("board-grand-equal", view.theme.ok),
        Some(_) => ("board-grand-stale", view.theme.alarm),
    };
    wrap_plain(&view.words.get(key), style, room)
}

fn title(form: &SheetForm, work: &Work, view: &View) -> String {
    let left = work.open.collected.saturating_sub(work.open.entered());
    view.words.say(&match form.kind {
        Kind::New(number) => Message::new("board-sheet-new").with("number", number).with("left", left),
        Kind::Correct(number) => Message::new("board-sheet-correct").with("number", number),
        Kind::Grand => Message::new("board-sheet-grand").with("sheets", work.open.sheets.len()),
    })
}

/// The sheet being typed: its head left, its names right, its sums below.
fn typed(form: &SheetForm, frame: &mut Frame, area: Rect, work: &Work, view: &View) {
    let theme = view.theme;
    let fault = form.fault(work);
    let bad = fault.as_ref().and_then(|(_, cell)| cell.as_ref());
    let inner = panel::draw(frame, area, &title(form, work, view), true, theme);
    let room = usize::from(inner.width);
    let sums = sum_lines(form, work, (fault.as_ref().map(|(m, _)| m), room), view);
    let low = u16::try_from(sums.len()).unwrap_or(4);
    let [top, bottom] = Layout::vertical([Constraint::Min(3), Constraint::Length(low)]).areas(inner);
    frame.render_widget(Paragraph::new(sums), bottom);
    let columns = [Constraint::Percentage(46), Constraint::Length(2), Constraint::Min(0)];
    let [left, _, right] = Layout::horizontal(columns).areas(top);
    head_cells(form, (frame, left), bad, (work, view));
    name_cells(form, (frame, right), bad, (work, view));
}

fn scrolled(frame: &mut Frame, area: Rect, lines: Vec<Line<'static>>, focus: Option<usize>) {
    let high = usize::from(area.height).max(1);
    let scroll = focus.map_or(0, |f| (f + 2).saturating_sub(high)).min(lines.len().saturating_sub(high));
    frame.render_widget(Paragraph::new(lines).scroll((u16::try_from(scroll).unwrap_or(0), 0)), area);
}

/// The field of the cell at `at`, `room` wide, marked when it has the focus or breaks a sum.
fn field(form: &SheetForm, at: usize, room: usize, (bad, view): (Option<&Cell>, &View)) -> Vec<Span<'static>> {
    let Some((cell, input)) = form.cells.get(at) else { return Vec::new() };
    let mut spans = input.line(room, at == form.focus, view.theme).spans;
    if bad == Some(cell) {
        spans.iter_mut().for_each(|s| s.style = s.style.patch(view.theme.alarm));
        spans.push(Span::styled("◀", view.theme.alarm));
    } else {
        spans.push(Span::raw(" "));
    }
    spans
}

fn head_cells(form: &SheetForm, (frame, area): (&mut Frame, Rect), bad: Option<&Cell>, (work, view): (&Work, &View)) {
    let room = usize::from(area.width);
    let numbers = 9.min(room / 2);
    let (mut lines, mut focus) = (Vec::new(), None);
    for (at, (cell, _)) in form.cells.iter().enumerate() {
        let words = matches!(cell, Cell::Batch | Cell::Team);
        let field_room = if words { (room / 2).min(30) } else { numbers };
        let Some(label) = label(cell, work, view) else { continue };
        let here = at == form.focus;
        focus = if here { Some(lines.len()) } else { focus };
        let rest = room.saturating_sub(field_room + 4);
        let text = cut(&label, rest);
        let gap = " ".repeat(rest.saturating_sub(width(&text)) + 1);
        let style = if here { view.theme.focus } else { view.theme.base };
        let mut spans = vec![Span::styled(format!("{} {text}{gap}", if here { "▸" } else { " " }), style)];
        spans.extend(field(form, at, field_room, (bad, view)));
        lines.push(Line::from(spans));
    }
    scrolled(frame, area, lines, focus);
}

/// What a cell beside the names is for.
fn label(cell: &Cell, work: &Work, view: &View) -> Option<String> {
    let key = match cell {
        Cell::Batch => "board-cell-batch",
        Cell::Team => "board-cell-team",
        Cell::Papers => "board-cell-papers",
        Cell::Valid => "board-cell-valid",
        Cell::Invalid(id) => {
            let text = checks::reason_words(id, work, view);
            return Some(view.words.say(&Message::new("board-cell-invalid").with("why", text)));
        }
        Cell::Shares => "board-cell-shares",
        Cell::Unused => "board-cell-unused",
        Cell::Full => "board-cell-full",
        Cell::Fewer => "board-cell-fewer",
        Cell::Votes(_) | Cell::Disagree(_) | Cell::Neither(_) => return None,
    };
    Some(view.words.get(key))
}

fn name_cells(form: &SheetForm, (frame, area): (&mut Frame, Rect), bad: Option<&Cell>, (work, view): (&Work, &View)) {
    let names = work.case.names(&view.books.congress);
    let columns = work.open.paper.form == Form::AgreeDisagree;
    let wide = if work.open.paper.form == Form::Cumulative { 15 } else { 6 };
    let head = view.words.get(if columns { "board-cell-columns" } else { "board-cell-votes" });
    let room = usize::from(area.width);
    let mut lines = vec![Line::styled(format!("{head:>room$}"), view.theme.heading)];
    let mut focus = None;
    for name in &names {
        let here =
            |cell: &Cell| matches!(cell, Cell::Votes(n) | Cell::Disagree(n) | Cell::Neither(n) if *n == name.number);
        let own: Vec<_> = form.cells.iter().enumerate().filter(|(_, (c, _))| here(c)).map(|(at, _)| at).collect();
        if own.contains(&form.focus) {
            focus = Some(lines.len());
        }
        let fields = own.len() * (wide + 1);
        lines.push(name_line(name, (form, &own), (room.saturating_sub(fields), wide), (bad, view)));
    }
    scrolled(frame, area, lines, focus);
}

fn name_line(
    name: &Name,
    (form, own): (&SheetForm, &[usize]),
    (room, wide): (usize, usize),
    (bad, view): (Option<&Cell>, &View),
) -> Line<'static> {
    let here = own.contains(&form.focus);
    let style = if here { view.theme.focus } else { view.theme.base };
    let sign = if name.alike { "⚠" } else { " " };
    let text = tail(&name.name, room.saturating_sub(8));
    let gap = " ".repeat(room.saturating_sub(7 + width(&text)));
    let head = format!("{}{:>3}{sign} {text}{gap} ", if here { "▸" } else { " " }, name.number);
    let mut spans = vec![Span::styled(head, style)];
    for at in own {
        spans.extend(field(form, *at, wide, (bad, view)));
    }
    Line::from(spans)
}

/// E6, E8 and E9 of the sheet as it stands, and the cell that breaks them.
fn sum_lines(
    form: &SheetForm,
    work: &Work,
    (fault, room): (Option<&Message>, usize),
    view: &View,
) -> Vec<Line<'static>> {
    let paper = &work.open.paper;
    let totals = form.sheet(paper).totals;
    let mut equations =
        vec![("E6", e6(totals.entered, &totals)), ("E8", e8(&totals, u32::from(paper.seats), paper.form))];
    if paper.form == Form::AgreeDisagree {
        equations.extend(e9(&totals).map(|e| ("E9", e)));
    }
    let mut spans = Vec::new();
    for (id, equation) in equations {
        let (sign, style) = if equation.holds { ("✓", view.theme.ok) } else { ("✗", view.theme.warn) };
        let compare = if equation.holds { "=" } else { "≠" };
        spans.push(Span::styled(format!("{sign} {id}: {} {compare} {}   ", equation.left, equation.right), style));
    }
    let mut lines = Vec::new();
    // A reason is longer than its column.
    if let Some((cell @ Cell::Invalid(_), _)) = form.cells.get(form.focus) {
        let text = label(cell, work, view).unwrap_or_default();
        lines.extend(wrap_plain(&format!("▸ {text}"), view.theme.focus, room));
    }
    lines.push(Line::from(spans));
    match fault {
        Some(message) => lines.extend(wrap_plain(&format!("✗ {}", view.words.say(message)), view.theme.warn, room)),
        None => lines.extend(wrap_plain(&format!("✓ {}", view.words.get("board-sheet-fits")), view.theme.ok, room)),
    }
    lines
}
