//! The board's picture while there is nothing to enter: waiting for a box, choosing among several, sealed.
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::congress::election::Sealed;
use crate::count::ballot_box::BallotBox;
use crate::count::keying::Keying;
use crate::rules::ruleset::Form;
use crate::tui::screens::board::names::{self, Beside};
use crate::tui::screens::board::situation::{Case, open_boxes};
use crate::tui::view::View;
use crate::tui::widgets::panel;
use crate::tui::widgets::wrap::{cut, wrap_plain};

/// One step on the way to the count: done or not.
fn step(done: bool, message: &Message, room: usize, view: &View) -> Vec<Line<'static>> {
    let (sign, style): (&str, Style) =
        if done { ("✓", view.theme.step_done) } else { ("○", view.theme.step_ahead) };
    wrap_plain(&format!("{sign} {}", view.words.say(message)), style, room)
}

fn steps(case: &Case, room: usize, view: &View) -> Vec<Line<'static>> {
    let congress = &view.books.congress;
    let election = case.election;
    let name = |code| congress.roll.name(code).to_owned();
    let list = election.and_then(|e| e.now.list.as_ref());
    let board = election.and_then(|e| e.board.as_ref());
    let issued = election.and_then(|e| e.now.issued.as_ref());
    let seats = election.and_then(|e| e.now.seats.or(e.seats)).unwrap_or(case.spec.seats);
    let list_step = list.map_or(Message::new("board-step-list"), |l| {
        let message = Message::new("board-step-list-done").with("names", l.candidates.len());
        message.with("seats", seats)
    });
    let board_step = board.map_or(Message::new("board-step-board"), |b| {
        let members: Vec<_> = b.members.iter().map(name).collect();
        let message = Message::new("board-step-board-done").with("head", name(&b.head));
        message.with("count", b.members.len()).with("members", members.join(", "))
    });
    let papers_step = issued.map_or(Message::new("board-step-papers"), |i| {
        Message::new("board-step-papers-done").with("printed", i.printed).with("issued", i.issued).with("kept", i.kept)
    });
    let mut lines = step(list.is_some(), &list_step, room, view);
    lines.extend(step(board.is_some(), &board_step, room, view));
    lines.extend(step(issued.is_some(), &papers_step, room, view));
    lines.extend(step(false, &Message::new("board-step-box"), room, view));
    lines
}

/// How ballots are typed, by the form of the paper.
fn rules(case: &Case, room: usize, view: &View) -> Vec<Line<'static>> {
    let form = case.election.and_then(|e| e.now.list.as_ref()).map(|l| l.form);
    let key = match form {
        Some(Form::AgreeDisagree) => "board-rules-columns",
        Some(Form::Cumulative) => "board-rules-spread",
        Some(Form::CrossOut) | None => "board-rules-struck",
    };
    wrap_plain(&view.words.get(key), view.theme.base, room)
}

/// Waiting for a box.
pub(super) fn waiting(frame: &mut Frame, area: Rect, next: Option<Case>, view: &View) {
    let (theme, words) = (view.theme, view.words);
    let room = usize::from(area.width.min(96)).saturating_sub(4);
    let mut lines = Vec::new();
    match next {
        None => {
            let key = if view.books.congress.opened.is_some() { "board-nothing-left" } else { "board-not-joined" };
            lines.extend(wrap_plain(&words.get(key), theme.base, room));
        }
        Some(case) => {
            let title = Message::new("board-waiting-for").with("office", case.office(words));
            lines.extend(wrap_plain(&words.say(&title), theme.title, room));
            lines.push("".into());
            lines.extend(steps(&case, room, view));
            lines.push("".into());
            lines.extend(wrap_plain(&words.get("board-waiting-opens"), theme.heading, room));
            lines.push("".into());
            lines.extend(rules(&case, room, view));
        }
    }
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
    let inner = panel::draw(frame, panel::middle(area, 96, height), &words.get("board-waiting-title"), false, theme);
    frame.render_widget(Paragraph::new(lines), inner);
}

/// Which of several open boxes?
pub(super) fn choosing(frame: &mut Frame, area: Rect, cursor: usize, view: &View) {
    let boxes = open_boxes(view.books);
    let row = |(i, case): (usize, &Case)| {
        let through = view.books.through(&case.spec.id);
        let collected = case.election.and_then(|e| e.now.collected.as_ref()).map_or(0, |c| c.collected);
        let message = Message::new("board-choose-row").with("office", case.office(view.words)).with("entered", through);
        let text = view.words.say(&message.with("collected", collected));
        let here = i == cursor.min(boxes.len().saturating_sub(1));
        let line = Line::raw(format!("{} {text}", if here { "▸" } else { " " }));
        if here { line.style(view.theme.selected) } else { line }
    };
    let lines: Vec<_> = boxes.iter().enumerate().map(row).collect();
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
    let title = view.words.get("board-choose-title");
    let inner = panel::draw(frame, panel::middle(area, 100, height), &title, true, view.theme);
    frame.render_widget(Paragraph::new(lines), inner);
}

/// The digest's first letters in groups, to be compared by eye with the console's.
fn short_digest(digest: &str) -> String {
    let letters: Vec<_> = digest.chars().take(12).collect();
    letters.chunks(4).map(|c| c.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

fn totals(sealed: &Sealed, case: &Case, room: usize, view: &View) -> Vec<Line<'static>> {
    let (theme, words) = (view.theme, view.words);
    let t = &sealed.totals;
    let issued = case.election.and_then(|e| e.now.issued.as_ref()).map_or(0, |i| i.issued);
    let papers = Message::new("board-sealed-papers").with("issued", issued).with("entered", t.entered);
    let papers = papers.with("valid", t.valid).with("invalid", t.invalid_sum());
    let mut lines = wrap_plain(&words.say(&papers), theme.base, room);
    for (id, count) in &t.invalid {
        let rules = view.books.congress.rules.as_ref();
        let text = rules.and_then(|r| r.invalid.get(id)).map(|r| match words.lang() {
            crate::words::lang::Lang::Vi => r.text.clone(),
            crate::words::lang::Lang::En => r.text_en.clone(),
        });
        let text = format!("  ✗ {count} · {}", text.unwrap_or_else(|| id.clone()));
        lines.push(Line::styled(cut(&text, room), theme.invalid));
    }
    let full = Message::new("board-sealed-full").with("full", t.full).with("fewer", t.fewer);
    lines.extend(wrap_plain(&words.say(&full), theme.base, room));
    let digest = Message::new("board-sealed-digest").with("digest", short_digest(&sealed.digest));
    lines.extend(wrap_plain(&words.say(&digest), theme.dim, room));
    lines
}

/// How the box was entered, and what was looked at again on the way.
fn how(open: &BallotBox) -> Message {
    let (way, papers) = match open.way() {
        Keying::Single => ("board-sealed-single", open.lots.len()),
        Keying::Double { .. } => ("board-sealed-double", open.double.as_ref().map_or(0, |d| d.differences().len())),
        Keying::Sheets => ("board-sealed-sheets", open.sheets.len()),
    };
    let message = Message::new(way).with("count", papers).with("corrections", open.corrections);
    message.with("rulings", open.rulings.len())
}

/// Sealed: totals, count sheet, and who comes next.
pub(super) fn sealed(frame: &mut Frame, area: Rect, case: &Case, view: &View) {
    let (theme, words) = (view.theme, view.words);
    let Some(election) = case.election else { return };
    let (Some(sealed), Some(list)) = (&election.now.sealed, &election.now.list) else { return };
    let room = usize::from(area.width).saturating_sub(4);
    let state = Message::new("board-sealed-state").with("at", sealed.at.format("%H:%M").to_string());
    let mut lines = wrap_plain(&words.say(&state), theme.title, room);
    lines.extend(wrap_plain(&case.office(words), theme.heading, room));
    lines.extend(totals(sealed, case, room, view));
    if let Some(open) = view.books.ballot_box(&case.spec.id) {
        lines.extend(wrap_plain(&words.say(&how(open)), theme.base, room));
    }
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
    let [top, sheet] = Layout::vertical([Constraint::Length(height), Constraint::Min(0)]).areas(area);
    let inner = panel::draw(frame, top, &words.get("board-sealed-title"), true, theme);
    frame.render_widget(Paragraph::new(lines), inner);
    let inner = panel::draw(frame, sheet, &words.get("board-sheet-title"), false, theme);
    let names = case.names(&view.books.congress);
    names::draw(frame, inner, &names, Beside::Sheet(&sealed.totals, list.form), view);
}
