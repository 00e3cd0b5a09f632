//! The list of names with the marks of the ballot being typed; and, when every paper is in, the count sheet.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::base::text::width;
use crate::count::ballot::{Ballot, Column, Marks};
use crate::rules::ruleset::Form;
use crate::rules::totals::{NameTotal, Totals};
use crate::tui::screens::board::situation::Name;
use crate::tui::theme::Theme;
use crate::tui::view::View;
use crate::tui::widgets::cells::tail;
use crate::tui::widgets::wrap::cut;

/// From this many names on two columns are better to read than one.
const LONG: usize = 13;

/// What stands beside the names.
#[derive(Clone, Copy)]
pub(super) enum Beside<'a> {
    /// The marks of a ballot, if one is being typed.
    Marks(Option<&'a Ballot>),
    /// Every number: only when no more papers come.
    Sheet(&'a Totals, Form),
}

/// How the names are laid out in an area.
struct Grid {
    columns: usize,
    rows: usize,
    /// Lines from one name to the next.
    pitch: usize,
}

/// The narrowest a column may be: the sign, the number and most of a name.
fn narrowest(beside: Beside) -> usize {
    match beside {
        Beside::Marks(_) => 16,
        Beside::Sheet(_, Form::CrossOut | Form::Cumulative) => 22,
        Beside::Sheet(_, Form::AgreeDisagree) => 48,
    }
}

/// As few columns as hold every name; two for a long list where there is room.
fn grid(names: usize, area: Rect, beside: Beside) -> Grid {
    let (wide, high) = (usize::from(area.width), usize::from(area.height).max(1));
    let most = (wide / narrowest(beside)).max(1);
    let mut columns = names.div_ceil(high).clamp(1, most);
    if names >= LONG && wide >= 2 * 30 && most >= 2 {
        columns = columns.max(2);
    }
    let rows = names.div_ceil(columns).max(1);
    Grid { columns, rows, pitch: if rows * 2 <= high + 1 { 2 } else { 1 } }
}

/// How many lines the list needs in `wide` cells, one line a name: wide columns, so that no name is cut, and wider ones
/// where names are told apart by what stands behind them.
pub(super) fn height(names: &[Name], wide: u16, sheet: bool) -> u16 {
    let alike = names.iter().any(|n| n.alike);
    let one = match (sheet, alike) {
        (true, _) => 34,
        (false, true) => 50,
        (false, false) => 25,
    };
    let columns = (usize::from(wide) / one).clamp(1, 4);
    u16::try_from(names.len().div_ceil(columns)).unwrap_or(u16::MAX)
}

/// Draws `names` into `area`.
pub(super) fn draw(frame: &mut Frame, area: Rect, names: &[Name], beside: Beside, view: &View) {
    let grid = grid(names.len(), area, beside);
    let room = usize::from(area.width) / grid.columns.max(1);
    for (i, name) in names.iter().enumerate() {
        let rows = grid.rows.min(usize::from(area.height).max(1));
        let (column, row) = (i / rows, i % rows * grid.pitch);
        let (x, y) = (u16::try_from(column * room).unwrap_or(0), u16::try_from(row).unwrap_or(u16::MAX));
        if column >= grid.columns || y >= area.height {
            continue;
        }
        let room = room + usize::from(column + 1 == grid.columns);
        let cell = Rect { x: area.x + x, y: area.y + y, width: u16::try_from(room).unwrap_or(0), height: 1 };
        let hidden = names.len().saturating_sub(grid.columns * usize::from(area.height));
        let last = hidden > 0 && column + 1 == grid.columns && y + 1 == area.height;
        let line = match beside {
            // Never silently: a list that does not fit says so.
            _ if last => {
                let more = Message::new("board-more-names").with("count", hidden + 1);
                Line::styled(cut(&view.words.say(&more), room), view.theme.warn)
            }
            Beside::Marks(ballot) => marked(name, ballot, room, view.theme),
            Beside::Sheet(totals, form) => counted(name, totals, form, (room, view)),
        };
        frame.render_widget(Paragraph::new(line), cell.intersection(area));
    }
}

/// Sign and style of the mark on a name.
fn mark(name: &Name, ballot: Option<&Ballot>, theme: &Theme) -> (&'static str, Style) {
    let struck = theme.invalid.add_modifier(Modifier::CROSSED_OUT);
    match ballot.map(|b| &b.marks) {
        None | Some(Marks::Unread) => (" ", theme.base),
        Some(Marks::Struck(numbers)) if numbers.contains(&name.number) => ("✗", struck),
        Some(Marks::Struck(_)) => ("✓", theme.ok),
        Some(Marks::Spread { votes, .. }) => match votes.get(usize::from(name.number).saturating_sub(1)) {
            Some(0) | None => (" ", theme.base),
            Some(_) => ("✓", theme.ok),
        },
        Some(Marks::Columns(columns)) => match columns.get(usize::from(name.number).saturating_sub(1)) {
            Some(Column::Agree) | None => ("✓", theme.ok),
            Some(Column::Disagree) => ("✗", struck),
            Some(Column::Both) => ("‼", theme.warn),
            Some(Column::Neither) => ("∅", theme.warn),
        },
    }
}

fn marked(name: &Name, ballot: Option<&Ballot>, room: usize, theme: &Theme) -> Line<'static> {
    let (sign, style) = mark(name, ballot, theme);
    let number = Span::styled(format!("{sign} {:>2} ", name.number), style.remove_modifier(Modifier::CROSSED_OUT));
    let rest = room.saturating_sub(6);
    if !name.alike {
        return Line::from(vec![number.patch_style(theme.key), Span::styled(tail(&name.name, rest), style)]);
    }
    // Two names that look alike are told apart by what stands behind them.
    let text = tail(&name.name, rest);
    let about = cut(&format!(" ⚠ {}", name.about), rest.saturating_sub(width(&text)));
    Line::from(vec![number.patch_style(theme.key), Span::styled(text, style), Span::styled(about, theme.warn)])
}

fn counted(name: &Name, totals: &Totals, form: Form, place: (usize, &View)) -> Line<'static> {
    let (room, view) = place;
    let n = totals.names.get(usize::from(name.number).saturating_sub(1)).copied().unwrap_or_default();
    let NameTotal { votes, disagree, both_or_neither } = n;
    let figures = match form {
        Form::CrossOut | Form::Cumulative => format!("{votes:>5}"),
        Form::AgreeDisagree => {
            let message = Message::new("board-sheet-columns").with("agree", votes).with("disagree", disagree);
            view.words.say(&message.with("neither", both_or_neither))
        }
    };
    let rest = room.saturating_sub(6 + width(&figures));
    let text = tail(&name.name, rest);
    let dots = "·".repeat(rest.saturating_sub(width(&text) + 2));
    Line::from(vec![
        Span::styled(format!(" {:>2} ", name.number), view.theme.key),
        Span::styled(text, view.theme.base),
        Span::styled(format!(" {dots} "), view.theme.border),
        Span::styled(figures, view.theme.title),
    ])
}
