//! Choosing the way of entering a box, and taking one of the two stacks of blind double entry.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::count::keying::BATCHES;
use crate::tui::screens::board::checks;
use crate::tui::screens::board::draw::office;
use crate::tui::screens::board::screen::Board;
use crate::tui::screens::board::work::Work;
use crate::tui::view::View;
use crate::tui::widgets::panel;
use crate::tui::widgets::wrap::wrap_plain;

/// The three ways, with what each is good for.
const WAYS: [(&str, &str); 3] = [
    ("board-way-single", "board-way-single-about"),
    ("board-way-double", "board-way-double-about"),
    ("board-way-sheets", "board-way-sheets-about"),
];

/// Which way?
pub(super) fn draw(board: &Board, frame: &mut Frame, area: Rect, work: &Work, view: &View) {
    let (theme, words) = (view.theme, view.words);
    let room = usize::from(area.width.min(104)).saturating_sub(4);
    let roomy = area.height >= 18;
    let mut lines = wrap_plain(&office(work, view), theme.title, room);
    if roomy {
        lines.push("".into());
        lines.extend(wrap_plain(&words.get("board-way-once"), theme.base, room));
        lines.push("".into());
    }
    for (i, (name, about)) in WAYS.into_iter().enumerate() {
        let here = board.way.0 == i;
        let style = if here { theme.selected } else { theme.heading };
        lines.push(Line::styled(format!("{} {}", if here { "▸" } else { " " }, words.get(name)), style));
        if roomy || here {
            let about = wrap_plain(&words.get(about), theme.base, room.saturating_sub(4));
            lines.extend(about.into_iter().map(|l| Line::from([vec![Span::raw("    ")], l.spans].concat())));
        }
        if i == 1 {
            lines.push(batches(board, view));
        }
        if roomy {
            lines.push("".into());
        }
    }
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
    let inner = panel::draw(frame, panel::middle(area, 104, height), &words.get("board-way-title"), true, theme);
    frame.render_widget(Paragraph::new(lines), inner);
}

/// "Mỗi tập: [10] 25 50".
fn batches(board: &Board, view: &View) -> Line<'static> {
    let mut spans = vec![Span::raw(format!("    {} ", view.words.get("board-way-batch")))];
    for (i, size) in BATCHES.into_iter().enumerate() {
        let here = board.way.1 == i;
        let text = if here { format!("[{size}]") } else { format!(" {size} ") };
        spans.push(Span::styled(text, if here { view.theme.key } else { view.theme.dim }));
    }
    Line::from(spans)
}

/// Which of the two stacks does this seat key?
pub(super) fn keyer(frame: &mut Frame, area: Rect, work: &Work, view: &View) {
    let (theme, words) = (view.theme, view.words);
    let Some(double) = work.double() else { return };
    let room = usize::from(area.width.min(100)).saturating_sub(4);
    let chosen = Message::new("board-keyer-chosen").with("batch", double.size);
    let taken = double.stacks.iter().filter(|s| s.seat().is_some()).count();
    let mut parts = vec![
        wrap_plain(&office(work, view), theme.title, room),
        wrap_plain(&words.get("board-keyer-ask"), theme.heading, room),
        wrap_plain(&words.say(&chosen), theme.base, room),
        checks::double_lines(work, double, view),
    ];
    if taken > 0 {
        parts.push(wrap_plain(&words.get("board-keyer-taken"), theme.dim, room));
    }
    let mut lines = Vec::new();
    for part in parts {
        if !lines.is_empty() && area.height >= 18 {
            lines.push("".into());
        }
        lines.extend(part);
    }
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
    let inner = panel::draw(frame, panel::middle(area, 100, height), &words.get("board-keyer-title"), true, theme);
    frame.render_widget(Paragraph::new(lines), inner);
}
