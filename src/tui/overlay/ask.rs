//! A question with what there is to know before answering: one key does it, Esc does not.
use std::cell::Cell;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::record::request::Request;
use crate::tui::command::key::Key;
use crate::tui::command::table::{Command, Offer, Table};
use crate::tui::input::Input;
use crate::tui::overlay::window::{Step, Window};
use crate::tui::view::View;
use crate::tui::widgets::panel;
use crate::tui::widgets::wrap::wrap_plain;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Yes,
    No,
    Up,
    Down,
    PageUp,
    PageDown,
}

/// Lines of a page.
const PAGE: u16 = 8;

static ENTER: Table<Answer, ()> = Table {
    title: "cmd-title-form",
    commands: &[
        Command::new(Answer::Yes, &[Key::ENTER], "cmd-accept", "help-accept").rank(1),
        Command::new(Answer::No, &[Key::ESC], "cmd-cancel", "help-cancel").rank(2),
        Command::new(Answer::Up, &[Key::UP], "cmd-up", "help-up").rank(3).repeats(),
        Command::new(Answer::Down, &[Key::DOWN], "cmd-down", "help-down").rank(3).repeats(),
        Command::new(Answer::PageUp, &[Key::PAGE_UP], "cmd-page-up", "help-page-up").repeats(),
        Command::new(Answer::PageDown, &[Key::PAGE_DOWN], "cmd-page-down", "help-page-down").repeats(),
    ],
};

/// For what must not be answered by a habit of pressing Enter.
static LETTER: Table<Answer, ()> = Table {
    title: "cmd-title-form",
    commands: &[
        Command::new(Answer::Yes, &[Key::char('x'), Key::f(10)], "cmd-confirm", "help-confirm").rank(1),
        Command::new(Answer::No, &[Key::ESC], "cmd-cancel", "help-cancel").rank(2),
        Command::new(Answer::Up, &[Key::UP], "cmd-up", "help-up").rank(3).repeats(),
        Command::new(Answer::Down, &[Key::DOWN], "cmd-down", "help-down").rank(3).repeats(),
        Command::new(Answer::PageUp, &[Key::PAGE_UP], "cmd-page-up", "help-page-up").repeats(),
        Command::new(Answer::PageDown, &[Key::PAGE_DOWN], "cmd-page-down", "help-page-down").repeats(),
    ],
};

/// How a line of the question is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Plain,
    Strong,
    Faint,
    Warning,
}

/// The question.
pub struct Ask {
    title: Message,
    body: Vec<(Weight, Message)>,
    request: Request,
    keys: &'static Table<Answer, ()>,
    top: u16,
    /// How far it can be scrolled, as drawn last.
    most: Cell<u16>,
}

impl Ask {
    /// A question that Enter answers.
    pub fn new(title: Message, body: Vec<(Weight, Message)>, request: Request) -> Self {
        Self { title, body, request, keys: &ENTER, top: 0, most: Cell::new(0) }
    }

    /// A question that only the letter X answers.
    pub fn by_letter(title: Message, body: Vec<(Weight, Message)>, request: Request) -> Self {
        Self { keys: &LETTER, ..Self::new(title, body, request) }
    }

    fn lines(body: &[(Weight, Message)], room: usize, view: &View) -> Vec<Line<'static>> {
        let style = |weight| match weight {
            Weight::Plain => view.theme.overlay,
            Weight::Strong => view.theme.heading,
            Weight::Faint => view.theme.dim,
            Weight::Warning => view.theme.warn,
        };
        body.iter().flat_map(|(w, m)| wrap_plain(&view.words.say(m), style(*w), room)).collect()
    }
}

impl Window for Ask {
    fn input(&mut self, input: &Input, _: &View) -> Step {
        match self.keys.find(input, false, &()) {
            Some(Answer::Yes) => return Step::Send(self.request.clone()),
            Some(Answer::No) => return Step::Close,
            Some(Answer::Up) => self.top = self.top.min(self.most.get()).saturating_sub(1),
            Some(Answer::Down) => self.top = (self.top + 1).min(self.most.get()),
            Some(Answer::PageUp) => self.top = self.top.min(self.most.get()).saturating_sub(PAGE),
            Some(Answer::PageDown) => self.top = (self.top + PAGE).min(self.most.get()),
            None => {}
        }
        Step::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        let room = usize::from(area.width.min(84)).saturating_sub(6);
        // The last line says what to press: it stays in sight while the others scroll.
        let (rest, last) = self.body.split_at(self.body.len().saturating_sub(1));
        let (lines, ask) = (Self::lines(rest, room, view), Self::lines(last, room, view));
        let asks = u16::try_from(ask.len()).unwrap_or(u16::MAX);
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(asks).saturating_add(3);
        let inner = panel::window(frame, panel::middle(area, 84, height), &view.words.say(&self.title), view.theme);
        let all = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        // What does not fit is told: a question is not to be answered unread.
        let told = u16::from(all.saturating_add(asks) > inner.height);
        let rows = [Constraint::Fill(1), Constraint::Length(told), Constraint::Length(asks)];
        let [top, mark, bottom] = Layout::vertical(rows).areas(inner);
        let most = all.saturating_sub(top.height);
        self.most.set(most);
        let at = self.top.min(most);
        frame.render_widget(Paragraph::new(lines).scroll((at, 0)), top);
        let more = match (at > 0, at < most) {
            (true, true) => "console-more-both",
            (true, false) => "console-more-above",
            (false, _) => "console-more-below",
        };
        frame.render_widget(Paragraph::new(view.words.get(more)).style(view.theme.dim).right_aligned(), mark);
        frame.render_widget(Paragraph::new(ask), bottom);
    }

    fn offers(&self, _: &View) -> Vec<Offer> {
        self.keys.offers(false, &())
    }
}
