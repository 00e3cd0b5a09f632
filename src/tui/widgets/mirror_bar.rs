//! How the record's second place stands, below the console's header: nothing while all is well.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::base::mirror::Standing;
use crate::tui::view::View;
use crate::tui::widgets::wrap::wrap_plain;

/// The most lines it takes.
const MOST_LINES: usize = 2;

fn lines(view: &View, room: u16) -> (Vec<Line<'static>>, Style) {
    let Some(state) = view.mirror else { return (Vec::new(), view.theme.bar) };
    let (sign, style) = match state.standing {
        Standing::Whole => return (Vec::new(), view.theme.bar),
        Standing::Files { .. } | Standing::Behind { .. } => ("!", view.theme.warn),
        Standing::Lost { .. } | Standing::Foreign { .. } => ("✗", view.theme.alarm),
    };
    let text = format!("{sign} {}", view.words.say(&state.message()));
    let mut lines = wrap_plain(&text, style, usize::from(room).saturating_sub(2));
    lines.truncate(MOST_LINES);
    (lines, style)
}

/// Rows of the warning; none while all is well.
pub fn height(view: &View, room: u16) -> u16 {
    u16::try_from(lines(view, room).0.len()).unwrap_or(0)
}

/// Draws the warning.
pub fn draw(frame: &mut Frame, area: Rect, view: &View) {
    let (mut lines, style) = lines(view, area.width);
    lines.iter_mut().for_each(|line| line.spans.insert(0, " ".into()));
    frame.render_widget(Paragraph::new(lines).style(style), area);
}
