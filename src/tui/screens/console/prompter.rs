//! The teleprompter: the words to be read now, in a comfortable measure.
use std::cell::Cell;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::congress::duty::Duty;
use crate::readout::prompter::words;
use crate::tui::view::View;
use crate::tui::widgets::panel;
use crate::tui::widgets::wrap::wrap;

/// The most columns of a line of speech.
pub const MEASURE: u16 = 76;

/// What the words belong to: they begin anew when it changes.
pub type Place = (Option<usize>, Option<Duty>);

/// How far the words are scrolled.
#[derive(Debug, Default)]
pub struct Prompter {
    place: Place,
    top: u16,
    /// The furthest that the last picture could be scrolled, and its height: known once drawn.
    last: Cell<(u16, u16)>,
}

fn place(view: &View) -> Place {
    let congress = &view.books.congress;
    (congress.progress.current, congress.next_duty())
}

impl Prompter {
    /// A page further or back.
    pub fn page(&mut self, forward: bool, view: &View) {
        let (most, height) = self.last.get();
        let now = place(view);
        let top = if self.place == now { self.top } else { 0 };
        let page = height.saturating_sub(2).max(1);
        self.top = if forward { top.saturating_add(page).min(most) } else { top.saturating_sub(page) };
        self.place = now;
    }

    /// Draws the words as a panel under the title of the step.
    pub fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        let congress = &view.books.congress;
        let Some(step) = congress.step() else { return };
        let title = if step.by.is_empty() {
            step.title.clone()
        } else {
            let said = Message::new("console-step-by").with("title", &step.title).with("by", &step.by);
            view.words.say(&said)
        };
        let inner = panel::draw(frame, area, &title, true, view.theme);
        let measure = inner.width.min(MEASURE);
        let spare = (inner.width - measure) / 2;
        let air = u16::from(inner.height > 9);
        let column = Rect {
            x: inner.x + spare,
            y: inner.y + air,
            width: measure,
            height: inner.height.saturating_sub(air + 1).max(1).min(inner.height),
        };
        let lines = self.lines(measure, column.height, view);
        let most = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_sub(column.height);
        self.last.set((most, column.height));
        let top = if self.place == place(view) { self.top.min(most) } else { 0 };
        frame.render_widget(Paragraph::new(lines).scroll((top, 0)), column);
        if most > 0 && inner.height > 2 {
            more(frame, inner, (top, most), view);
        }
    }

    /// The words in lines; with an empty line between paragraphs where there is room, which is easier to read aloud.
    fn lines(&self, measure: u16, height: u16, view: &View) -> Vec<Line<'static>> {
        let spans = words(view.books, view.words);
        if spans.iter().all(|s| s.text.trim().is_empty()) {
            return vec![Line::styled(view.words.get("console-no-words"), view.theme.dim)];
        }
        let style = |filled| if filled { view.theme.title } else { view.theme.speech };
        let wrapped = |air: &str| {
            let texts: Vec<_> = spans.iter().map(|s| (s.text.replace('\n', air), style(s.filled))).collect();
            let spans: Vec<_> = texts.iter().map(|(text, style)| (text.as_str(), *style)).collect();
            let mut lines = wrap(&spans, usize::from(measure));
            while lines.last().is_some_and(|l| l.width() == 0) {
                lines.pop();
            }
            lines
        };
        let airy = wrapped("\n\n");
        if airy.len() <= usize::from(height) { airy } else { wrapped("\n") }
    }
}

/// Tells that there are more words above or below.
fn more(frame: &mut Frame, inner: Rect, at: (u16, u16), view: &View) {
    let (top, most) = at;
    let key = match (top > 0, top < most) {
        (false, _) => "console-more-below",
        (true, true) => "console-more-both",
        (true, false) => "console-more-above",
    };
    let row = Rect { y: inner.y + inner.height - 1, height: 1, ..inner };
    let line = Line::from(Span::styled(view.words.get(key), view.theme.key)).right_aligned();
    frame.render_widget(Paragraph::new(line), row);
}
