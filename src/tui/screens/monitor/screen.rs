//! The chair's own screen. Nothing is pressed here but for turning the pages of long words.
use std::cell::{Cell, RefCell};

use ratatui::Frame;
use ratatui::layout::{Alignment, Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Paragraph};

use crate::base::message::Message;
use crate::base::text::width;
use crate::readout::monitor::MonitorFrame;
use crate::tui::command::key::Key;
use crate::tui::command::table::{Command, Table};
use crate::tui::input::Input;
use crate::tui::screens::display::view::{DisplayView, Link};
use crate::tui::screens::monitor::side;
use crate::tui::theme::ColorDepth;
use crate::tui::widgets::big::letters::{Face, Letters};
use crate::tui::widgets::big::text::{SMALLEST_PX, Setting, big_setting, draw, set_big, set_plain};
use crate::tui::widgets::wrap::cut;

/// From this width the clocks have a column of their own, and the words are set in large letters.
const WIDE: u16 = 120;
/// The largest letters of the words: beyond, too few stand on a line to be read aloud.
const LARGEST: u16 = 24;
/// The most columns of a line in the terminal's letters.
const MEASURE: u16 = 76;

/// What the chair's screen is given to draw.
pub type MonitorView<'a> = DisplayView<'a, MonitorFrame>;

/// What can be pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    On,
    Back,
}

/// The keys.
pub static TURNS: Table<Turn, ()> = Table {
    title: "cmd-title-monitor",
    commands: &[
        Command::new(Turn::On, &[Key::PAGE_DOWN, Key::SPACE], "cmd-speech", "help-speech-down").rank(1),
        Command::new(Turn::Back, &[Key::PAGE_UP], "cmd-speech-up", "help-speech-up").rank(2),
    ],
};

/// Words set for a size.
struct Set {
    text: String,
    room: (u16, u16),
    /// One line each.
    lines: Vec<Setting>,
    /// Lines of a page.
    high: usize,
}

/// Pages of large letters: words that would take more stand in the terminal's own.
const MOST_PAGES: usize = 6;

/// The chair's screen.
#[derive(Default)]
pub struct MonitorScreen {
    letters: Letters,
    set: RefCell<Option<Set>>,
    /// From 0.
    page: Cell<usize>,
}

impl MonitorScreen {
    /// Turns a page.
    pub fn input(&mut self, input: &Input) {
        let last = self.page().1 - 1;
        match TURNS.find(input, false, &()) {
            Some(Turn::On) => self.page.set((self.page.get() + 1).min(last)),
            Some(Turn::Back) => self.page.set(self.page.get().saturating_sub(1)),
            None => {}
        }
    }

    /// The page shown, from 1, of how many.
    pub fn page(&self) -> (usize, usize) {
        let pages = self.set.borrow().as_ref().map_or(1, |set| set.lines.len().div_ceil(set.high.max(1)).max(1));
        ((self.page.get() + 1).min(pages), pages)
    }

    /// Draws `view`.
    pub fn draw(&self, frame: &mut Frame, area: Rect, view: &MonitorView) {
        frame.render_widget(Block::new().style(view.theme.base), area);
        let rows = [Constraint::Length(1), Constraint::Min(0), Constraint::Length(1)];
        let [top, middle, foot] = Layout::vertical(rows).areas(area);
        header(frame, top, view);
        let Some(shown) = view.frame else {
            let waiting = view.words.get("monitor-waiting");
            frame.render_widget(Paragraph::new(waiting).style(view.theme.dim).centered(), middle);
            return;
        };
        let wide = area.width >= WIDE && area.height >= 24;
        let words = if wide {
            let columns = [Constraint::Fill(1), Constraint::Length((area.width * 3 / 10).min(72))];
            let [words, beside] = Layout::horizontal(columns).areas(middle);
            side::column(frame, beside, (shown, &self.letters), view);
            words
        } else {
            let lines = side::lines(shown, usize::from(area.width), view);
            let high = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(middle.height / 2);
            let [words, below] = Layout::vertical([Constraint::Fill(1), Constraint::Length(high)]).areas(middle);
            frame.render_widget(Paragraph::new(lines), below);
            words
        };
        self.words(frame, words, (shown, wide), view);
        self.footer(frame, foot, view);
    }

    fn words(&self, frame: &mut Frame, area: Rect, (shown, wide): (&MonitorFrame, bool), view: &MonitorView) {
        let air = area.width / 40;
        let room = Rect { x: area.x + air + 1, width: area.width.saturating_sub(2 * air + 2), ..area };
        let room = Rect { y: room.y + u16::from(room.height > 8), height: room.height.saturating_sub(2), ..room };
        let text: String = shown.words.iter().map(|span| span.text.as_str()).collect();
        let none = if shown.step.is_none() && !shown.closed { "monitor-before" } else { "monitor-no-words" };
        let text = if text.trim().is_empty() { view.words.get(none) } else { text.trim_end().to_owned() };
        let size = (room.width, room.height);
        let stands = self.set.borrow().as_ref().is_some_and(|set| set.text == text && set.room == size);
        if !stands {
            if self.set.borrow().as_ref().is_none_or(|set| set.text != text) {
                self.page.set(0);
            }
            // Without shades large letters need more room to be read: there the terminal's own are better, but on very
            // large screens.
            let shades = view.theme.depth == ColorDepth::True;
            let smallest = match (wide, shades) {
                (true, true) => Some(SMALLEST_PX),
                (true, false) if size.0 >= 150 => Some(16),
                _ => None,
            };
            let (lines, high) = self.lines(&text, size, smallest);
            *self.set.borrow_mut() = Some(Set { text, room: size, lines, high });
        }
        let page = self.page().0 - 1;
        let set = self.set.borrow();
        let Some(set) = set.as_ref() else { return };
        let mut y = room.y;
        for line in set.lines.iter().skip(page * set.high).take(set.high) {
            let at = Rect { y, height: line.height.min(room.bottom().saturating_sub(y)), ..room };
            // Shades need to know the ground.
            let style = view.theme.base.patch(view.theme.speech);
            draw(frame.buffer_mut(), at, line, &self.letters, (style, Alignment::Left));
            y = y.saturating_add(line.height);
        }
    }

    /// The lines of `text`, and how many a page has: in the largest letters in which all of it fits one page, else in
    /// smaller ones on several.
    fn lines(&self, text: &str, (columns, rows): (u16, u16), smallest: Option<u16>) -> (Vec<Setting>, usize) {
        let big = |px: u16| self.big(text, px, (columns, rows));
        let few = |(lines, fit): &(Vec<Setting>, usize)| *fit > 0 && lines.len().div_ceil(*fit) <= MOST_PAGES;
        let found = smallest.filter(|_| rows >= 18).and_then(|least| {
            let fitting = (least..=LARGEST).rev().filter_map(big).find(|(lines, fit)| lines.len() <= *fit);
            // Comfortable letters on several pages are better than small ones on one.
            fitting.or_else(|| big(least + 2).filter(few)).or_else(|| big(least))
        });
        // The chair reads on without turning a page at every sentence.
        found.filter(few).unwrap_or_else(|| {
            let set = set_plain(text, columns.min(MEASURE));
            let lines = set.lines.into_iter().map(|line| set_plain(&line, u16::MAX)).collect();
            (lines, usize::from(rows.max(1)))
        })
    }

    /// The lines of `text` in letters of `px`, each with a row of air, and how many fit `rows`; none if a word is too wide.
    fn big(&self, text: &str, px: u16, (columns, rows): (u16, u16)) -> Option<(Vec<Setting>, usize)> {
        let set = set_big(&self.letters, text, Face::new(px), columns)?;
        let face = set.face?;
        let extent = self.letters.extent(set.lines.iter().map(String::as_str), face);
        let one = |line: String| {
            let set = big_setting(&self.letters, vec![line], face).within(extent);
            Setting { height: set.height + 1, ..set }
        };
        let lines: Vec<_> = set.lines.into_iter().map(one).collect();
        let high = lines.first().map_or(1, |line| line.height).max(1);
        Some((lines, usize::from((rows + 1) / high)))
    }

    fn footer(&self, frame: &mut Frame, area: Rect, view: &MonitorView) {
        let mut spans = Vec::new();
        if let Some(text) = link(view) {
            spans.push(Span::styled(format!(" ✗ {text} "), view.theme.alarm));
        }
        let (page, pages) = self.page();
        if pages > 1 {
            let said = Message::new("monitor-page").with("number", page).with("of", pages);
            spans.push(Span::styled(format!(" {} ", view.words.say(&said)), view.theme.key));
        }
        spans.push(Span::styled(format!(" {}", view.words.get("monitor-quit")), view.theme.dim));
        frame.render_widget(Paragraph::new(Line::from(spans)).style(view.theme.bar), area);
    }
}

/// The link in words; none while it stands.
fn link(view: &MonitorView) -> Option<String> {
    match view.link {
        Link::Connected => None,
        Link::Lost { since } => {
            let seconds = view.now.signed_duration_since(since).num_seconds().max(0);
            Some(view.words.say(&Message::new("monitor-lost").with("seconds", seconds)))
        }
        Link::Never => Some(view.words.get("link-joining")),
    }
}

/// The step on the left, the time of day on the right.
fn header(frame: &mut Frame, area: Rect, view: &MonitorView) {
    let clock = view.now.format("%H:%M:%S").to_string();
    let mut spans = vec![Span::raw(" ")];
    if view.frame.is_some_and(|f| f.rehearsal) {
        spans.push(Span::styled(format!(" {} ", view.words.get("rehearsal-mark")), view.theme.rehearsal));
        spans.push(Span::raw(" "));
    }
    let step = view.frame.and_then(|f| f.step.as_ref());
    let title = match step {
        Some(step) if !step.by.is_empty() => format!("{} · {}", step.title, step.by),
        Some(step) => step.title.clone(),
        None => view.frame.map(|f| f.title.clone()).unwrap_or_default(),
    };
    let used: usize = spans.iter().map(|s| width(&s.content)).sum();
    let title = cut(&title, usize::from(area.width).saturating_sub(used + clock.len() + 2));
    let gap = usize::from(area.width).saturating_sub(used + width(&title) + clock.len() + 1);
    spans.extend([Span::styled(title, view.theme.title), Span::raw(" ".repeat(gap))]);
    spans.push(Span::styled(clock, view.theme.title));
    frame.render_widget(Paragraph::new(Line::from(spans)).style(view.theme.bar), area);
}
