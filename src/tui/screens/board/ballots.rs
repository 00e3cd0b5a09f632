//! The ballots entered last, each read back, so that a slip is seen; around the one being corrected.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::text::width;
use crate::tui::screens::board::entry_panel::reading;
use crate::tui::screens::board::preview::Standing;
use crate::tui::screens::board::screen::{Board, Mode};
use crate::tui::screens::board::work::Work;
use crate::tui::view::View;
use crate::tui::widgets::wrap::cut;

/// At most so many are shown.
const MOST: usize = 18;

/// Draws the ballots, newest first.
pub(super) fn draw(board: &Board, frame: &mut Frame, area: Rect, work: &Work, view: &View) {
    let theme = view.theme;
    let room = usize::from(area.width);
    let names = work.case.names(&view.books.congress);
    let fits = usize::from(area.height).min(MOST);
    let own = work.own_batch();
    let entered = own.as_ref().map_or(work.open.lots.len(), |b| b.typed.len());
    let here = match board.mode {
        Mode::Marks { number, .. } => Some(number as usize),
        _ => None,
    };
    let newest = here.map_or(entered, |n| (n + fits / 2).max(fits).min(entered));
    if entered == 0 {
        let text = cut(&view.words.get(if own.is_some() { "board-none-in-batch" } else { "board-none-entered" }), room);
        frame.render_widget(Paragraph::new(text).style(theme.dim), area);
        return;
    }
    let told = |number: usize| work.papers(u32::try_from(number).unwrap_or(u32::MAX));
    let shown = || (1..=newest).rev().take(fits);
    let digits = shown().map(|n| width(&told(n))).max().unwrap_or(0).max(4);
    let row = |number: usize| {
        let (ballot, count) = match &own {
            Some(own) => (own.typed.get(number.checked_sub(1)?)?, 1),
            None => work.open.lots.get(number.checked_sub(1)?).map(|l| (&l.ballot, l.count))?,
        };
        let read = reading(ballot, work, &names, room < 60);
        let text = match (read.standing, read.remark) {
            (Standing::Invalid | Standing::Aside, Some(why)) => view.words.say(&why),
            (_, _) => view.words.say(&read.brief),
        };
        let text = if count > 1 { format!("×{count} {text}") } else { text };
        let (sign, style) = match read.standing {
            Standing::Valid => ("✓", theme.ok),
            Standing::Invalid => ("✗", theme.invalid),
            Standing::Aside => ("◇", theme.warn),
        };
        let mut line = Line::from(vec![
            Span::styled(format!("{:>digits$} ", told(number)), theme.key),
            Span::styled(format!("{sign} "), style),
            Span::styled(cut(&text, room.saturating_sub(digits + 3)), if sign == "✓" { theme.base } else { style }),
        ]);
        if here == Some(number) {
            line.spans.iter_mut().for_each(|span| span.style = span.style.patch(theme.selected));
        }
        Some(line)
    };
    let lines: Vec<_> = shown().filter_map(row).collect();
    frame.render_widget(Paragraph::new(lines), area);
}
