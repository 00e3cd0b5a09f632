//! The list of congresses to open, for somebody who may never have used a terminal.
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Paragraph};

use crate::base::text::width;
use crate::tui::command::key::Key;
use crate::tui::command::table::{Command, Table};
use crate::tui::input::Input;
use crate::tui::overlay::shell::plea;
use crate::tui::screens::welcome::choice::{Choice, Decision, Kind};
use crate::tui::theme::Theme;
use crate::tui::widgets::wrap::{cut, wrap_plain};
use crate::tui::widgets::{footer, panel};
use crate::words::speech::Words;

/// A key of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    Open,
    Rehearse,
    Up,
    Down,
    Quit,
}

/// What the conditions look at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct At {
    pub any: bool,
    /// The choice under the cursor is an agenda: it can be rehearsed.
    pub agenda: bool,
}

/// The table of the list.
pub static TABLE: Table<Act, At> = Table {
    title: "cmd-title-welcome",
    commands: &[
        Command::new(Act::Open, &[Key::ENTER], "cmd-welcome-open", "help-welcome-open").rank(1).when(|a| a.any),
        Command::new(Act::Down, &[Key::DOWN, Key::TAB], "cmd-down", "help-down").rank(2).repeats(),
        Command::new(Act::Up, &[Key::UP, Key::BACK_TAB], "cmd-up", "help-up").rank(2).repeats(),
        Command::new(Act::Rehearse, &[Key::f(9), Key::char('d')], "cmd-welcome-rehearse", "help-welcome-rehearse")
            .rank(3)
            .when(|a| a.agenda),
        Command::new(Act::Quit, &[Key::ESC, Key::ctrl('q'), Key::ctrl('c')], "cmd-quit", "help-welcome-quit").rank(4),
    ],
};

/// The screen.
#[derive(Clone, Debug)]
pub struct Welcome {
    choices: Vec<Choice>,
    cursor: usize,
}

impl Welcome {
    /// Offers `choices`, those under way first as given.
    pub fn new(choices: Vec<Choice>) -> Self {
        Self { choices, cursor: 0 }
    }

    fn at(&self) -> At {
        let here = self.choices.get(self.cursor);
        At { any: here.is_some(), agenda: here.is_some_and(|c| c.kind == Kind::Agenda) }
    }

    /// Takes one input.
    pub fn input(&mut self, input: &Input) -> Decision {
        let last = self.choices.len().saturating_sub(1);
        match TABLE.find(input, false, &self.at()) {
            Some(Act::Open) => return Decision::Open { at: self.cursor, rehearse: false },
            Some(Act::Rehearse) => return Decision::Open { at: self.cursor, rehearse: true },
            Some(Act::Up) => self.cursor = self.cursor.saturating_sub(1),
            Some(Act::Down) => self.cursor = (self.cursor + 1).min(last),
            Some(Act::Quit) => return Decision::Quit,
            None => {}
        }
        Decision::Stay
    }

    /// Draws itself into `area`.
    pub fn draw(&self, frame: &mut Frame, area: Rect, words: &Words, theme: &Theme) {
        if plea(frame, area, words, theme) {
            return;
        }
        frame.render_widget(Block::new().style(theme.base), area);
        let [top, rest, keys] =
            Layout::vertical([Constraint::Length(1), Constraint::Fill(1), Constraint::Length(1)]).areas(area);
        let title = Line::from(vec![Span::raw(" "), Span::styled(words.get("welcome-program"), theme.title)]);
        frame.render_widget(Paragraph::new(title).style(theme.bar), top);
        footer::draw_line(frame, keys, &TABLE.offers(false, &self.at()), (words, theme));
        let height = u16::try_from(self.choices.len()).unwrap_or(u16::MAX).saturating_mul(2).saturating_add(12);
        let inner = panel::draw(frame, panel::middle(rest, 84, height), &words.get("welcome-title"), true, theme);
        self.inside(frame, inner, words, theme);
    }

    fn inside(&self, frame: &mut Frame, area: Rect, words: &Words, theme: &Theme) {
        let room = usize::from(area.width);
        let mut head = wrap_plain(&words.get("welcome-press"), theme.title, room);
        head.push(Line::default());
        let mut foot = vec![Line::default()];
        foot.extend(wrap_plain(&words.get("welcome-own"), theme.dim, room));
        let count = |lines: &[Line]| u16::try_from(lines.len()).unwrap_or(u16::MAX);
        // On a low screen the advice below gives way to the choices.
        let below = if area.height > count(&head) + count(&foot) + 4 { count(&foot) } else { 0 };
        let rows = [Constraint::Length(count(&head)), Constraint::Fill(1), Constraint::Length(below)];
        let [top, middle, bottom] = Layout::vertical(rows).areas(area);
        frame.render_widget(Paragraph::new(head), top);
        let (lines, at) = self.lines(room, words, theme);
        let skip = (at + 2).saturating_sub(usize::from(middle.height));
        frame.render_widget(Paragraph::new(lines.into_iter().skip(skip).collect::<Vec<_>>()), middle);
        frame.render_widget(Paragraph::new(foot), bottom);
    }

    /// All lines of the list, and the line of the cursor.
    fn lines(&self, room: usize, words: &Words, theme: &Theme) -> (Vec<Line<'static>>, usize) {
        let (mut lines, mut at, mut heading) = (Vec::new(), 0, None);
        if self.choices.is_empty() {
            lines.extend(wrap_plain(&words.get("welcome-nothing"), theme.warn, room));
        }
        for (i, choice) in self.choices.iter().enumerate() {
            let own = if choice.kind == Kind::Agenda { "welcome-agendas" } else { "welcome-unfinished" };
            if heading != Some(own) {
                heading = Some(own);
                lines.push(Line::styled(words.get(own), theme.heading));
            }
            if i == self.cursor {
                at = lines.len();
            }
            lines.extend(entry(choice, i == self.cursor, room, (words, theme)));
        }
        (lines, at)
    }
}

/// Title and detail of a choice.
fn entry(choice: &Choice, here: bool, room: usize, how: (&Words, &Theme)) -> [Line<'static>; 2] {
    let (words, theme) = how;
    let mut title = vec![Span::raw(if here { " ▸ " } else { "   " })];
    if choice.kind == Kind::UnfinishedRehearsal {
        title.push(Span::styled(format!(" {} ", words.get("rehearsal-mark")), theme.rehearsal));
        title.push(Span::raw(" "));
    }
    let used: usize = title.iter().map(|s| width(&s.content)).sum();
    title.push(Span::raw(cut(&choice.title, room.saturating_sub(used))));
    let style = if here { theme.selected } else { Style::new() };
    let detail = format!("   {}", cut(&words.say(&choice.detail), room.saturating_sub(3)));
    [Line::from(title).style(style), Line::styled(detail, theme.dim)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::message::Message;
    use crate::tui::command::table::conflicts;
    use crate::tui::theme::ColorDepth;
    use crate::words::lang::Lang;
    use ratatui::Terminal;
    use ratatui::backend::TestBackend;

    fn welcome(n: usize) -> Welcome {
        let choice = |i| Choice {
            kind: if i == 0 { Kind::UnfinishedRehearsal } else { Kind::Agenda },
            title: format!("Đại hội thứ {i}"),
            detail: Message::new("welcome-program"),
        };
        Welcome::new((0..n).map(choice).collect())
    }

    fn picture(welcome: &Welcome, width: u16, height: u16) -> String {
        let (words, theme) = (Words::new(Lang::Vi), Theme::choose(ColorDepth::True));
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        terminal.draw(|f| welcome.draw(f, f.area(), &words, &theme)).unwrap();
        let buffer = terminal.backend().buffer();
        (0..height).flat_map(|y| (0..width).map(move |x| (x, y))).map(|at| buffer[at].symbol()).collect()
    }

    #[test]
    fn enter_opens_the_chosen_and_a_held_enter_nothing() {
        let mut welcome = welcome(3);
        let held = Input::Key { code: Key::ENTER.code, modifiers: Key::ENTER.modifiers, held: true };
        assert_eq!(welcome.input(&held), Decision::Stay);
        assert_eq!(welcome.input(&Key::f(9).pressed()), Decision::Stay, "what is under way is not rehearsed");
        welcome.input(&Key::DOWN.pressed());
        assert_eq!(welcome.input(&Key::f(9).pressed()), Decision::Open { at: 1, rehearse: true });
        assert_eq!(welcome.input(&Key::ENTER.pressed()), Decision::Open { at: 1, rehearse: false });
        assert_eq!(welcome.input(&Key::ESC.pressed()), Decision::Quit);
        assert_eq!(Welcome::new(Vec::new()).input(&Key::ENTER.pressed()), Decision::Stay);
        assert_eq!(conflicts(&TABLE.rows()), []);
    }

    #[test]
    fn the_chosen_is_in_sight_at_every_size() {
        let mut welcome = welcome(30);
        for _ in 0..25 {
            welcome.input(&Key::DOWN.pressed());
        }
        for (width, height) in [(160, 45), (80, 24), (60, 15)] {
            assert!(picture(&welcome, width, height).contains("▸ Đại hội thứ 25"), "{width}×{height}");
        }
        for size in 1..60 {
            picture(&welcome, size, size);
        }
    }
}
