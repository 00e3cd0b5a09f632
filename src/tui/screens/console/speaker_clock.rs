//! The clock of whoever has the floor, for the operator: in big digits where there is room, in one line where not; and
//! when the bell rings.
use ratatui::Frame;
use ratatui::layout::{Alignment, Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, Widget};

use crate::readout::speaker_sheet::state;
use crate::readout::speakers::{Phase, SpeakerClock, clock, mm_ss};
use crate::tui::view::View;
use crate::tui::widgets::big::letters::Letters;
use crate::tui::widgets::big::text::BigText;
use crate::tui::widgets::panel;
use crate::tui::widgets::wrap::cut;

/// Rows of big digits.
const DIGITS: u16 = 5;

/// Rows of the panel in a column of `height` rows; none while nobody speaks.
pub fn height(view: &View, height: u16) -> u16 {
    match (clock(&view.books.congress), height) {
        (None, _) => 0,
        (Some(_), 30..) => DIGITS + 4,
        (Some(_), 18..) => 4,
        (Some(_), _) => 1,
    }
}

fn style(clock: &SpeakerClock, view: &View) -> Style {
    match clock.phase(view.now) {
        Phase::Running => view.theme.ok,
        Phase::Last => view.theme.warn,
        Phase::Over => view.theme.alarm,
    }
}

/// "04:12  Được phát biểu 5 phút".
fn figures(clock: &SpeakerClock, view: &View) -> Line<'static> {
    let (said, _) = state(clock, view.now, view.words);
    let digits = Span::styled(format!(" {} ", mm_ss(clock.left(view.now))), style(clock, view));
    Line::from(vec![digits, Span::raw(format!("  {said}"))])
}

/// The clock in one line, for a window's head.
pub fn line(view: &View, room: usize) -> Option<Line<'static>> {
    let clock = clock(&view.books.congress)?;
    let mut line = figures(&clock, view);
    let left = room.saturating_sub(line.width() + 3);
    line.spans.push(Span::styled(format!(" · {}", cut(&clock.name, left)), view.theme.heading));
    Some(line)
}

/// Draws the panel.
pub fn draw(frame: &mut Frame, area: Rect, letters: &Letters, view: &View) {
    let Some(clock) = clock(&view.books.congress) else { return };
    if area.height < 4 {
        frame.render_widget(line(view, usize::from(area.width)), area);
        return;
    }
    let inner = panel::draw(frame, area, &view.words.get("stage-speaker"), true, view.theme);
    let room = usize::from(inner.width);
    let name = match clock.about.as_str() {
        "" => clock.name.clone(),
        about => format!("{} · {about}", clock.name),
    };
    let name = Line::styled(cut(&name, room), view.theme.heading);
    if inner.height <= DIGITS {
        frame.render_widget(Paragraph::new(vec![name, figures(&clock, view)]), inner);
        return;
    }
    let rows = [Constraint::Length(1), Constraint::Fill(1), Constraint::Length(1)];
    let [top, digits, below] = Layout::vertical(rows).areas(inner);
    frame.render_widget(name, top);
    let text = mm_ss(clock.left(view.now));
    // Big digits are drawn in the colour of the letters: a sign of the state, not its ground.
    let style = match clock.phase(view.now) {
        Phase::Over => view.theme.warn,
        _ => style(&clock, view),
    };
    // Digits have no marks: letters may be as many pixels as the rows' halves and more, and are chosen by what fits.
    BigText { letters, text: &text, style, align: Alignment::Left, most: 4 * DIGITS }
        .render(digits, frame.buffer_mut());
    let (said, _) = state(&clock, view.now, view.words);
    let strong = if clock.phase(view.now) == Phase::Running { view.theme.dim } else { view.theme.warn };
    frame.render_widget(Line::styled(said, strong), below);
}

/// When the bell rings: once when a minute is left, once at the end. An extension sets it again.
#[derive(Clone, Debug, Default)]
pub struct Bell {
    rung: Option<(u32, i64, Phase)>,
}

impl Bell {
    /// Whether the bell rings now.
    pub fn rings(&mut self, clock: Option<&SpeakerClock>, view: &View) -> bool {
        let Some(clock) = clock else {
            self.rung = None;
            return false;
        };
        let now = (clock.id, clock.granted, clock.phase(view.now));
        let before = self.rung.replace(now);
        // Of a clock first seen in its last minute nothing is told: it rang before this screen was opened.
        before.is_some_and(|(id, granted, phase)| {
            id == now.0 && phase != now.2 && (granted == now.1) && now.2 != Phase::Running
        })
    }
}
