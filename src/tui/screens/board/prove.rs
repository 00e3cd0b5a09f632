//! Before the first entry: is the list on the papers the one on the screen? The code is typed from a paper in hand.
use ratatui::Frame;
use ratatui::layout::{Alignment, Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, Widget};

use crate::base::message::Message;
use crate::tui::screens::board::draw::office;
use crate::tui::screens::board::names::{self, Beside};
use crate::tui::screens::board::screen::Board;
use crate::tui::screens::board::work::Work;
use crate::tui::view::View;
use crate::tui::widgets::big::text::BigText;
use crate::tui::widgets::panel;
use crate::tui::widgets::wrap::wrap_plain;

/// Rows of the code in large letters.
const LARGE: u16 = 9;

/// The code as typed, in the groups in which it is printed.
fn grouped(typed: &str) -> String {
    let plain: Vec<char> = typed.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect();
    let (head, tail) = plain.split_at(plain.len().min(3));
    let text: String =
        if tail.is_empty() { head.iter().collect() } else { head.iter().chain(&['-']).chain(tail).collect() };
    text
}

/// Draws the question with the names of the list beside it. The code itself is never shown: it must come from a paper.
pub(super) fn draw(board: &Board, frame: &mut Frame, area: Rect, work: &Work, view: &View) {
    let wide = area.width >= 100 && area.height >= 24;
    let roomy = area.height >= 18;
    let names = work.case.names(&view.books.congress);
    let parts = if wide {
        Layout::horizontal([Constraint::Percentage(56), Constraint::Min(0)]).areas(area)
    } else {
        let lines = ask_lines(board, work, (usize::from(area.width).saturating_sub(4), roomy), view).len();
        let high = u16::try_from(lines).unwrap_or(u16::MAX).saturating_add(2).min(area.height);
        Layout::vertical([Constraint::Length(high), Constraint::Min(0)]).areas(area)
    };
    let [left, right]: [Rect; 2] = parts;
    ask(board, frame, left, (work, roomy), view);
    let inner = panel::draw(frame, right, &view.words.get("board-prove-list"), false, view.theme);
    names::draw(frame, inner, &names, Beside::Marks(None), view);
}

fn ask_lines(board: &Board, work: &Work, (room, roomy): (usize, bool), view: &View) -> Vec<Line<'static>> {
    let theme = view.theme;
    let mut lines = wrap_plain(&office(work, view), theme.title, room);
    lines.extend(roomy.then(Line::default));
    lines.extend(wrap_plain(&view.words.get("board-prove-ask"), theme.base, room));
    if roomy {
        lines.extend(wrap_plain(&view.words.get("board-prove-read"), theme.base, room));
    }
    let alike = work.case.names(&view.books.congress).iter().filter(|n| n.alike).count();
    if alike > 0 {
        let message = Message::new("board-prove-alike").with("count", alike);
        lines.extend(wrap_plain(&view.words.say(&message), theme.warn, room));
    }
    lines.extend(roomy.then(Line::default));
    let mut spans = vec![Span::styled(format!("{} ", view.words.get("board-prove-label")), theme.heading)];
    spans.extend(board.field.line(12, !board.stack.is_open(), theme).spans);
    lines.push(Line::from(spans));
    lines
}

fn ask(board: &Board, frame: &mut Frame, area: Rect, (work, roomy): (&Work, bool), view: &View) {
    let inner = panel::draw(frame, area, &view.words.get("board-prove-title"), true, view.theme);
    let lines = ask_lines(board, work, (usize::from(inner.width), roomy), view);
    let above = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    // On a low screen the field is worth more than the sentences above it.
    let hidden = above.saturating_sub(inner.height);
    frame.render_widget(Paragraph::new(lines).scroll((hidden, 0)), inner);
    let text = grouped(&board.field.value());
    if inner.height < above + 2 + LARGE || text.is_empty() {
        return;
    }
    let place = Rect { y: inner.y + above + 1, height: inner.height - above - 1, ..inner };
    let large = BigText {
        letters: &board.letters,
        text: &text,
        style: view.theme.base.patch(view.theme.title),
        align: Alignment::Center,
        most: 40,
    };
    large.render(place, frame.buffer_mut());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_back_in_its_groups() {
        assert_eq!(grouped("k7m2qd"), "K7M-2QD");
        assert_eq!(grouped("K7M-2QD"), "K7M-2QD");
        assert_eq!(grouped("k7"), "K7");
        assert_eq!(grouped(""), "");
    }
}
