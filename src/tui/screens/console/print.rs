//! The papers of the congress with their states; Enter makes one of them beside the record.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::base::paper::PaperKind;
use crate::base::text::width;
use crate::readout::paper_state::{PaperState, paper_state};
use crate::tui::command::key::Key;
use crate::tui::command::table::{Command, Offer, Table};
use crate::tui::effect::Effect;
use crate::tui::input::Input;
use crate::tui::overlay::window::{Step, Window};
use crate::tui::view::View;
use crate::tui::widgets::panel;
use crate::tui::widgets::wrap::{cut, wrap_plain};

/// Widest window, columns.
const WIDE: u16 = 96;

/// A key of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrintKey {
    Make,
    Up,
    Down,
    Close,
}

/// The keys; the condition is whether the chosen paper can be made here and now.
pub static PRINT: Table<PrintKey, bool> = Table {
    title: "cmd-title-print",
    commands: &[
        Command::new(PrintKey::Make, &[Key::ENTER], "cmd-print-make", "help-print-make").rank(1).when(|can| *can),
        Command::new(PrintKey::Close, &[Key::ESC], "cmd-cancel", "help-cancel").rank(2),
        Command::new(PrintKey::Up, &[Key::UP], "cmd-up", "help-up").repeats().rank(3),
        Command::new(PrintKey::Down, &[Key::DOWN], "cmd-down", "help-down").repeats().rank(3),
    ],
};

/// The window.
#[derive(Default)]
pub struct PrintWindow {
    cursor: usize,
}

impl PrintWindow {
    /// The cursor stands on the paper that is likeliest wanted: the last one that is finished.
    pub fn new(view: &View) -> Self {
        let congress = &view.books.congress;
        let finished = |kind: &PaperKind| paper_state(congress, *kind) == PaperState::Final;
        Self { cursor: PaperKind::ALL.iter().rposition(finished).unwrap_or(0) }
    }

    fn chosen(&self) -> PaperKind {
        PaperKind::ALL[self.cursor.min(PaperKind::ALL.len() - 1)]
    }

    /// Only the machine that holds the record has something to make papers of.
    fn can(&self, view: &View) -> bool {
        view.switches && paper_state(&view.books.congress, self.chosen()).can_be_made()
    }

    fn row(kind: PaperKind, here: bool, room: usize, view: &View) -> Line<'static> {
        let (theme, state) = (view.theme, paper_state(&view.books.congress, kind));
        let (sign, style) = match state {
            PaperState::Final => ("✓", theme.ok),
            PaperState::Ready => ("•", theme.overlay),
            PaperState::Draft => ("…", theme.warn),
            PaperState::Missing(_) => ("–", theme.dim),
        };
        let name = view.words.say(&kind.named());
        let said = cut(&view.words.say(&state.said()), room.saturating_sub(width(&name) + 6));
        let gap = room.saturating_sub(width(&name) + width(&said) + 4).max(1);
        let line = Line::from(vec![
            Span::raw(if here { "▸ " } else { "  " }),
            Span::styled(format!("{sign} "), style),
            Span::raw(cut(&name, room.saturating_sub(4))),
            Span::raw(" ".repeat(gap)),
            Span::styled(said, style),
        ]);
        if here { line.style(theme.selected) } else { line }
    }
}

impl Window for PrintWindow {
    fn input(&mut self, input: &Input, view: &View) -> Step {
        match PRINT.find(input, false, &self.can(view)) {
            Some(PrintKey::Make) => return Step::Do(Effect::Print(self.chosen())),
            Some(PrintKey::Close) => return Step::Close,
            Some(PrintKey::Up) => self.cursor = self.cursor.saturating_sub(1),
            Some(PrintKey::Down) => self.cursor = (self.cursor + 1).min(PaperKind::ALL.len() - 1),
            None => {}
        }
        Step::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        let room = usize::from(area.width.min(WIDE)).saturating_sub(6);
        let rows = PaperKind::ALL.iter().enumerate().map(|(at, kind)| Self::row(*kind, at == self.cursor, room, view));
        let mut lines: Vec<Line<'static>> = rows.collect();
        let (told, style) = if view.switches {
            (Message::new("print-window-where"), view.theme.dim)
        } else {
            (Message::new("print-window-elsewhere"), view.theme.warn)
        };
        let below = wrap_plain(&view.words.say(&told), style, room);
        let spare = usize::from(area.height).saturating_sub(2 + lines.len() + below.len());
        lines.extend((spare > 0).then(Line::default));
        lines.extend(below);
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
        let title = view.words.get("print-window-title");
        let inner = panel::window(frame, panel::middle(area, WIDE, height), &title, view.theme);
        let down = (self.cursor + 1).saturating_sub(usize::from(inner.height));
        frame.render_widget(Paragraph::new(lines).scroll((u16::try_from(down).unwrap_or(0), 0)), inner);
    }

    fn offers(&self, view: &View) -> Vec<Offer> {
        PRINT.offers(false, &self.can(view))
    }
}
