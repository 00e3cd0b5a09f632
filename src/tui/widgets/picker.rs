//! Choosing people: prepared ones to tick, others found by name without accents.
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::id::PersonCode;
use crate::base::text::width;
use crate::congress::roll::Roll;
use crate::tui::input::Input;
use crate::tui::view::View;
use crate::tui::widgets::people::{about, search};
use crate::tui::widgets::text_input::TextInput;
use crate::tui::widgets::wrap::cut;

/// The word beside a person, if any.
pub type Mark<'a> = &'a dyn Fn(&PersonCode) -> Option<String>;

/// People to choose from and those chosen.
#[derive(Clone, Debug)]
pub struct Picker {
    /// Shown while nothing is searched for.
    pool: Vec<PersonCode>,
    /// Who may be found; everybody on the roll when none.
    within: Option<Vec<PersonCode>>,
    /// In the order chosen.
    pub chosen: Vec<PersonCode>,
    query: TextInput,
    cursor: usize,
    /// One person is looked for: there are no boxes to tick.
    single: bool,
}

impl Picker {
    /// A picker showing `pool`, all of them chosen when `ticked`; `within` limits who may be found besides.
    pub fn new(pool: Vec<PersonCode>, ticked: Vec<PersonCode>, within: Option<Vec<PersonCode>>) -> Self {
        Self { pool, within, chosen: ticked, query: TextInput::text(), cursor: 0, single: false }
    }

    /// A picker of one person, showing `pool` while nothing is typed.
    pub fn one(pool: Vec<PersonCode>, within: Option<Vec<PersonCode>>) -> Self {
        Self { single: true, ..Self::new(pool, Vec::new(), within) }
    }

    /// Whether something is being searched for.
    pub fn searching(&self) -> bool {
        !self.query.is_empty()
    }

    /// Who is shown now.
    pub fn shown(&self, roll: &Roll) -> Vec<PersonCode> {
        if !self.searching() {
            let mut shown = self.pool.clone();
            shown.extend(self.chosen.iter().filter(|c| !self.pool.contains(c)).cloned());
            return shown;
        }
        let found = search(roll, &self.query.value()).into_iter().map(|i| roll.people[i].code.clone());
        found.filter(|c| self.within.as_ref().is_none_or(|within| within.contains(c))).collect()
    }

    /// The person the cursor is on.
    pub fn here(&self, roll: &Roll) -> Option<PersonCode> {
        let shown = self.shown(roll);
        shown.get(self.cursor.min(shown.len().saturating_sub(1))).cloned()
    }

    /// Chooses the person at the cursor, or no longer; what was searched for is done with.
    pub fn tick(&mut self, roll: &Roll) {
        let Some(code) = self.here(roll) else { return };
        match self.chosen.iter().position(|c| *c == code) {
            Some(at) => {
                self.chosen.remove(at);
            }
            None => self.chosen.push(code.clone()),
        }
        self.query.clear();
        self.cursor = self.shown(roll).iter().position(|c| *c == code).unwrap_or(0);
    }

    /// Drops what is searched for.
    pub fn drop_query(&mut self) {
        self.query.clear();
        self.cursor = 0;
    }

    /// Moves the cursor by `by` lines.
    pub fn step(&mut self, by: isize, roll: &Roll) {
        let last = self.shown(roll).len().saturating_sub(1);
        self.cursor = self.cursor.min(last).saturating_add_signed(by).min(last);
    }

    /// Gives `input` to the search field.
    pub fn input(&mut self, input: &Input) {
        let before = self.query.value();
        self.query.input(input);
        if self.query.value() != before {
            self.cursor = 0;
        }
    }

    /// Draws search field and people; `mark` is a word beside a person.
    pub fn draw(&self, frame: &mut Frame, area: Rect, view: &View, mark: Mark) {
        let [top, list] = Layout::vertical([Constraint::Length(1), Constraint::Min(0)]).areas(area);
        let label = view.words.get("picker-search");
        let mut spans = vec![Span::styled(format!("{label} "), view.theme.dim)];
        let room = usize::from(top.width).saturating_sub(width(&label) + 1);
        spans.extend(self.query.line(room, true, view.theme).spans);
        frame.render_widget(Paragraph::new(Line::from(spans)), top);
        let roll = &view.books.congress.roll;
        let shown = self.shown(roll);
        if shown.is_empty() {
            let key = if self.searching() { "picker-nobody" } else { "picker-empty" };
            frame.render_widget(Paragraph::new(view.words.get(key)).style(view.theme.dim), list);
        }
        let at = self.cursor.min(shown.len().saturating_sub(1));
        let skip = (at + 1).saturating_sub(usize::from(list.height));
        let row = |(i, code): (usize, &PersonCode)| self.row(code, i == at, usize::from(list.width), (view, mark));
        let lines: Vec<_> = shown.iter().enumerate().skip(skip).take(usize::from(list.height)).map(row).collect();
        frame.render_widget(Paragraph::new(lines), list);
    }

    fn row(&self, code: &PersonCode, here: bool, room: usize, how: (&View, Mark)) -> Line<'static> {
        let (view, mark) = how;
        let roll = &view.books.congress.roll;
        let ticked = self.chosen.contains(code);
        let sign = match (self.single, ticked) {
            (true, _) => "",
            (false, true) => "[✓] ",
            (false, false) => "[ ] ",
        };
        let about = roll.person(code).map(about).unwrap_or_default();
        let note = mark(code).map(|m| format!("  {m}")).unwrap_or_default();
        let name = roll.name(code);
        let left = room.saturating_sub(6 + width(name) + width(&note) + 2);
        let line = Line::from(vec![
            Span::raw(if here { "▸ " } else { "  " }),
            Span::styled(sign, if ticked { view.theme.ok } else { view.theme.dim }),
            Span::raw(cut(name, room.saturating_sub(6))),
            Span::styled(note, view.theme.warn),
            Span::styled(format!("  {}", cut(&about, left)), view.theme.dim),
        ]);
        if here { line.style(view.theme.selected) } else { line }
    }
}
