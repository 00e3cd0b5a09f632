//! Papers looked at again: those put aside for the board to decide on, and those the two keyers read differently.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::base::text::width;
use crate::count::ballot::{Ballot, Decision, Ruling};
use crate::count::command::BoxCommand;
use crate::tui::effect::Effect;
use crate::tui::screens::board::act::{alarm, typed};
use crate::tui::screens::board::entry_panel::reading;
use crate::tui::screens::board::preview::Standing;
use crate::tui::screens::board::screen::{Board, Mode};
use crate::tui::screens::board::sign::Sign;
use crate::tui::screens::board::situation::Name;
use crate::tui::screens::board::work::{Which, Work};
use crate::tui::view::View;
use crate::tui::widgets::panel;
use crate::tui::widgets::wrap::{cut, wrap_plain};

/// A paper on such a list.
pub(super) struct Listed<'a> {
    pub(super) number: u32,
    /// Readings side by side: of keyer A and B; or the paper as put aside.
    pub(super) readings: Vec<&'a Ballot>,
    /// What it counts as, once looked up or decided.
    pub(super) settled: Option<(&'a Ballot, Decision)>,
}

/// The papers of the list shown, or of the one a paper was taken from.
pub(super) fn papers<'a>(work: &Work<'a>, mode: &Mode) -> Vec<Listed<'a>> {
    match mode {
        Mode::List { which: Which::Pile, .. } | Mode::Paper { which: Which::Pile, .. } => pile(work),
        Mode::List { .. } | Mode::Paper { .. } => differences(work),
        _ => Vec::new(),
    }
}

fn pile<'a>(work: &Work<'a>) -> Vec<Listed<'a>> {
    let made = |(number, ballot): (u32, &'a Ballot)| {
        let before = work.open.rulings.iter().find(|r| r.number == number).map_or(ballot, |r| &r.before);
        let settled = ballot.decision.as_ref().map(|d| (ballot, (**d).clone()));
        Listed { number, readings: vec![before], settled }
    };
    work.put_aside().into_iter().map(made).collect()
}

fn differences<'a>(work: &Work<'a>) -> Vec<Listed<'a>> {
    let Some(double) = work.double() else { return Vec::new() };
    let made = |d: crate::count::keying::Difference<'a>| {
        let decided = |r: &'a crate::count::keying::Resolution| {
            (&r.ballot, Decision { by: r.by.clone(), reason: r.reason.clone() })
        };
        let number = double.number(d.batch, d.position);
        Listed { number, readings: d.typed.to_vec(), settled: d.resolution.map(decided) }
    };
    double.differences().into_iter().map(made).collect()
}

/// Shows a list, at the first paper that waits.
pub(super) fn open(board: &mut Board, which: Which) {
    board.field.clear();
    board.stack.hush();
    board.mode = Mode::List { which, cursor: 0 };
}

/// Enter on a list: this paper is in hand now.
pub(super) fn choose(board: &mut Board, work: &Work, which: Which) -> Vec<Effect> {
    let Mode::List { cursor, .. } = board.mode else { return Vec::new() };
    if let Some(paper) = ordered(work, &board.mode).get(cursor) {
        board.mode = Mode::Paper { which, number: paper.number };
        board.field.clear();
        board.stack.hush();
    }
    Vec::new()
}

/// Those that wait first, then by number.
fn ordered<'a>(work: &Work<'a>, mode: &Mode) -> Vec<Listed<'a>> {
    let mut all = papers(work, mode);
    all.sort_by_key(|p| (p.settled.is_some(), p.number));
    all
}

/// The marks of the paper typed anew: who looked, or who decided and why?
pub(super) fn looked_up(board: &mut Board, work: &Work, (which, number): (Which, u32)) -> Vec<Effect> {
    let ballot = match typed(board, work) {
        Ok((ballot, _)) => ballot,
        Err(message) => return alarm(board, message),
    };
    let (by, reason) = (String::new(), String::new());
    let place = work.whereabouts(number);
    let read = reading(&ballot, work, &[], true).marks;
    let (title, said, request) = match which {
        Which::Differences => {
            let (batch, position) = work.place(number).unwrap_or((0, number));
            let said = Message::new("board-sign-resolve").with("paper", place).with("reading", read);
            let request = BoxCommand::Resolve { batch, position, ballot, by, reason };
            ("board-sign-resolve-title", said, request)
        }
        Which::Pile => {
            let (said, ruling) = match &ballot.invalid {
                Some(id) => {
                    let why = work.reasons.iter().find(|r| r.id == *id).map_or_else(|| id.clone(), |r| r.text.clone());
                    (Message::new("board-sign-invalid").with("why", why), Ruling::Invalid(id.clone()))
                }
                None => (Message::new("board-sign-valid").with("reading", read), Ruling::Valid(ballot.marks)),
            };
            let request = BoxCommand::Adjudicate { number, ruling, by, reason };
            ("board-sign-pile-title", said.with("paper", place), request)
        }
    };
    board.stack.open(Box::new(Sign::new(title, vec![said], work.request(request))));
    Vec::new()
}

/// One reading as a line, with its sign.
fn spoken(ballot: &Ballot, work: &Work, (names, short): (&[Name], bool), view: &View) -> (String, Style) {
    let read = reading(ballot, work, names, short);
    let text = match (read.standing, read.remark) {
        (Standing::Invalid, Some(why)) => format!("✗ {}", view.words.say(&why)),
        // On a list of such papers the note alone says more than that they wait.
        (Standing::Aside, Some(why)) => {
            let note = ballot.aside.as_deref().map(str::trim).filter(|n| !n.is_empty());
            let note = note.map_or_else(|| view.words.say(&why), str::to_owned);
            format!("◇ {note} · {}", view.words.say(&read.brief))
        }
        (Standing::Invalid, None) => "✗".to_owned(),
        _ => format!("✓ {}", view.words.say(&read.brief)),
    };
    let style = match read.standing {
        Standing::Valid => view.theme.ok,
        Standing::Invalid => view.theme.invalid,
        Standing::Aside => view.theme.warn,
    };
    (text, style)
}

/// Numbers of the names the two readings disagree on.
fn where_they_differ(a: &Ballot, b: &Ballot, work: &Work) -> Vec<u16> {
    use crate::count::ballot::Marks;
    let of = |ballot: &Ballot, n: u16| -> (u8, u64) {
        let at = usize::from(n).saturating_sub(1);
        match &ballot.marks {
            Marks::Struck(struck) => (u8::from(struck.contains(&n)), 0),
            Marks::Columns(columns) => (columns.get(at).map_or(9, |c| *c as u8), 0),
            Marks::Spread { votes, .. } => (0, votes.get(at).copied().unwrap_or(0)),
            Marks::Unread => (9, 0),
        }
    };
    (1..=work.open.paper.names).filter(|n| of(a, *n) != of(b, *n)).collect()
}

/// "ở: 3 Lê Hữu Bình, 7 Trần Văn Dũng".
fn difference_line(paper: &Listed, work: &Work, names: &[Name], view: &View) -> Option<String> {
    let [a, b] = paper.readings.as_slice() else { return None };
    let numbers = where_they_differ(a, b, work);
    let name = |n: &u16| {
        let name = names.get(usize::from(*n).saturating_sub(1));
        name.map_or_else(|| n.to_string(), |name| format!("{n} {}", name.name))
    };
    let all: Vec<_> = numbers.iter().map(name).collect();
    let message = if all.is_empty() {
        Message::new("board-differs-verdict")
    } else {
        Message::new("board-differs-at").with("names", all.join(", "))
    };
    Some(view.words.say(&message))
}

fn heading(paper: &Listed, work: &Work, view: &View) -> String {
    view.words.say(&work.whereabouts(paper.number))
}

/// One paper as lines: which it is, what stands on it, how it was settled.
fn lines_of(paper: &Listed, work: &Work, (names, room): (&[Name], usize), view: &View) -> Vec<Line<'static>> {
    let theme = view.theme;
    let state = if paper.settled.is_some() { "board-paper-settled" } else { "board-paper-open" };
    let head = format!("{} · {}", heading(paper, work, view), view.words.get(state));
    let mut lines =
        vec![Line::styled(cut(&head, room), if paper.settled.is_some() { theme.dim } else { theme.heading })];
    for (letter, ballot) in ["A", "B"].into_iter().zip(&paper.readings) {
        let (text, style) = spoken(ballot, work, (names, room < 100), view);
        let letter = if paper.readings.len() > 1 { format!("  {letter}: ") } else { "  ".to_owned() };
        let rest = room.saturating_sub(width(&letter));
        lines.push(Line::from(vec![Span::styled(letter, theme.key), Span::styled(cut(&text, rest), style)]));
    }
    lines.extend(
        difference_line(paper, work, names, view).map(|t| Line::styled(cut(&format!("  {t}"), room), theme.warn)),
    );
    if let Some((ballot, decision)) = &paper.settled {
        let (text, style) = spoken(ballot, work, (names, true), view);
        let by = Message::new("board-paper-by").with("by", &decision.by).with("reason", &decision.reason);
        lines.push(Line::styled(cut(&format!("  → {text} · {}", view.words.say(&by)), room), style));
    }
    lines
}

/// Draws the list into `area`.
pub(super) fn draw(board: &Board, frame: &mut Frame, area: Rect, work: &Work, view: &View) {
    let Mode::List { which, cursor } = board.mode else { return };
    let all = ordered(work, &board.mode);
    let waiting = all.iter().filter(|p| p.settled.is_none()).count();
    let (title, empty) = match which {
        Which::Pile => ("board-pile-title", "board-pile-empty"),
        Which::Differences => ("board-differences-title", "board-differences-empty"),
    };
    let title = Message::new(title).with("count", all.len()).with("waiting", waiting);
    let inner = panel::draw(frame, area, &view.words.say(&title), true, view.theme);
    let room = usize::from(inner.width);
    if all.is_empty() {
        frame.render_widget(Paragraph::new(wrap_plain(&view.words.get(empty), view.theme.dim, room)), inner);
        return;
    }
    let names = work.case.names(&view.books.congress);
    let cursor = cursor.min(all.len() - 1);
    let (mut lines, mut above) = (Vec::new(), 0);
    for (i, paper) in all.iter().enumerate() {
        if i == cursor {
            above = lines.len();
        }
        let mut own = lines_of(paper, work, (&names, room.saturating_sub(2)), view);
        for (j, line) in own.iter_mut().enumerate() {
            line.spans.insert(0, Span::raw(if i == cursor && j == 0 { "▸ " } else { "  " }));
        }
        if i == cursor
            && let Some(first) = own.first_mut()
        {
            *first = first.clone().patch_style(view.theme.selected);
        }
        lines.extend(own);
    }
    let high = usize::from(inner.height).max(1);
    let scroll = (above + 5).saturating_sub(high).min(above);
    frame.render_widget(Paragraph::new(lines).scroll((u16::try_from(scroll).unwrap_or(0), 0)), inner);
}

/// What stands on the paper in hand, above the field in which it is typed anew.
pub(super) fn in_hand(work: &Work, mode: &Mode, room: usize, view: &View) -> Vec<Line<'static>> {
    let Mode::Paper { number, .. } = mode else { return Vec::new() };
    let all = papers(work, mode);
    let Some(paper) = all.iter().find(|p| p.number == *number) else { return Vec::new() };
    let names = work.case.names(&view.books.congress);
    lines_of(paper, work, (&names, room), view).split_off(1)
}
