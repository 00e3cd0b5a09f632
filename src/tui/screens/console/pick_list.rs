//! The list of candidates: prepared or eligible people to tick, others to find; counted against seats and cap; shown in
//! ballot order with look-alike names flagged.
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::base::id::{ElectionId, PersonCode};
use crate::base::message::Message;
use crate::base::text::NameOrder;
use crate::congress::agenda::ElectionSpec;
use crate::congress::command::Command;
use crate::congress::state::Congress;
use crate::rules::surplus::{check_list, most_names};
use crate::tui::command::key::Key;
use crate::tui::command::table::{Command as Row, Offer, Table};
use crate::tui::input::Input;
use crate::tui::overlay::window::{Step, Window};
use crate::tui::view::View;
use crate::tui::widgets::panel;
use crate::tui::widgets::people::look_alike;
use crate::tui::widgets::picker::Picker;
use crate::tui::widgets::wrap::{cut, wrap_plain};

/// What a picker's keys do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    Accept,
    Add,
    Cancel,
    Head,
    Up,
    Down,
    PageUp,
    PageDown,
}

/// What a picker is at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct At {
    /// Somebody is searched for.
    pub searching: bool,
    /// One of the chosen is the head.
    pub heads: bool,
}

/// The keys of a picker while nobody is searched for.
pub static PICK: Table<Pick, At> = Table {
    title: "cmd-title-pick",
    commands: &[
        Row::new(Pick::Accept, &[Key::ENTER], "cmd-pick-accept", "help-pick-accept").rank(1),
        Row::new(Pick::Add, &[Key::SPACE], "cmd-tick", "help-tick").rank(2),
        Row::new(Pick::Head, &[Key::TAB], "cmd-pick-head", "help-pick-head").rank(3).when(|a| a.heads),
        Row::new(Pick::Cancel, &[Key::ESC], "cmd-cancel", "help-cancel").rank(4),
        Row::new(Pick::Up, &[Key::UP], "cmd-up", "help-up").repeats().rank(5),
        Row::new(Pick::Down, &[Key::DOWN], "cmd-down", "help-down").repeats().rank(5),
        Row::new(Pick::PageUp, &[Key::PAGE_UP], "cmd-page-up", "help-page-up").repeats(),
        Row::new(Pick::PageDown, &[Key::PAGE_DOWN], "cmd-page-down", "help-page-down").repeats(),
    ],
};

/// The keys of a picker while somebody is searched for: a space belongs to the name.
pub static SEARCH: Table<Pick, At> = Table {
    title: "cmd-title-search",
    commands: &[
        Row::new(Pick::Add, &[Key::ENTER], "cmd-pick-add", "help-pick-add").rank(1),
        Row::new(Pick::Cancel, &[Key::ESC], "cmd-search-drop", "help-search-drop").rank(2),
        Row::new(Pick::Up, &[Key::UP], "cmd-up", "help-up").repeats().rank(3),
        Row::new(Pick::Down, &[Key::DOWN], "cmd-down", "help-down").repeats().rank(3),
    ],
};

/// What `input` is to `picker`; the movements are done, what was typed is taken.
pub fn pick(picker: &mut Picker, input: &Input, heads: bool, congress: &Congress) -> Option<Pick> {
    let at = At { searching: picker.searching(), heads };
    let roll = &congress.roll;
    let found = if at.searching {
        SEARCH.find(input, true, &at)
    } else {
        let space = Key::SPACE.is(input);
        PICK.find(input, !space, &at)
    };
    match found {
        Some(Pick::Up) => picker.step(-1, roll),
        Some(Pick::Down) => picker.step(1, roll),
        Some(Pick::PageUp) => picker.step(-10, roll),
        Some(Pick::PageDown) => picker.step(10, roll),
        Some(Pick::Add) => picker.tick(roll),
        Some(Pick::Cancel) if at.searching => picker.drop_query(),
        Some(other) => return Some(other),
        None => picker.input(input),
    }
    None
}

/// The keys of `picker` for the footer.
pub fn offers(picker: &Picker, heads: bool) -> Vec<Offer> {
    let at = At { searching: picker.searching(), heads };
    if at.searching { SEARCH.offers(true, &at) } else { PICK.offers(false, &at) }
}

/// The window.
pub struct ListWindow {
    election: ElectionId,
    /// The prepared names are introduced; afterwards the list is made of those who stand.
    introducing: bool,
    picker: Picker,
}

/// From this height there is room to say how names are chosen.
const ROOMY: u16 = 16;

impl ListWindow {
    /// The list of `election`: as it stood when it was made before, else as the agenda prepares it.
    pub fn new(election: ElectionId, congress: &Congress) -> Self {
        let spec = congress.agenda.election(&election).map(|(_, s)| s.clone());
        let within = spec.as_ref().and_then(|s| congress.eligible(s));
        let prepared = spec.map(|s| s.candidates).unwrap_or_default();
        let allowed = |c: &PersonCode| within.as_ref().is_none_or(|w| w.contains(c));
        let prepared: Vec<_> = prepared.into_iter().filter(allowed).collect();
        let state = congress.election(&election);
        let introducing = state.nominations.introduced.is_none();
        let standing = if introducing { prepared.clone() } else { congress.pool(&election) };
        let ticked = state.now.list.map_or(standing, |l| l.candidates);
        let mut pool = prepared;
        pool.extend(ticked.iter().filter(|c| !pool.contains(c)).cloned().collect::<Vec<_>>());
        pool.extend(within.iter().flatten().filter(|c| !pool.contains(c)).cloned().collect::<Vec<_>>());
        Self { election, introducing, picker: Picker::new(pool, ticked, within) }
    }

    /// The names chosen in ballot order.
    fn ordered(&self, congress: &Congress) -> Vec<PersonCode> {
        let mut ordered = self.picker.chosen.clone();
        if congress.rules.as_ref().is_some_and(|r| r.list_by_given_name.value) {
            let order = NameOrder::default();
            ordered.sort_by(|a, b| order.compare(congress.roll.name(a), congress.roll.name(b)));
        }
        ordered
    }

    fn count(&self, spec: &ElectionSpec, view: &View) -> (String, Style) {
        let seats = view.books.congress.seats(&spec.id);
        let Some(rules) = &view.books.congress.rules else { return (String::new(), view.theme.dim) };
        let names = u32::try_from(self.picker.chosen.len()).unwrap_or(u32::MAX);
        match check_list(rules.surplus.as_ref(), seats, names, spec.office.wants_surplus()) {
            Ok(()) => {
                let said = match &rules.surplus {
                    Some(rule) => Message::new("list-count")
                        .with("most", most_names(&rule.value, seats))
                        .with("article", &rule.article),
                    None => Message::new("list-count-open"),
                };
                let said = said.with("names", names).with("seats", seats);
                let said = said.with("surplus", names.saturating_sub(seats));
                (format!("✓ {}", view.words.say(&said)), view.theme.ok)
            }
            Err(refusal) => (format!("✗ {}", view.words.say(&refusal.message)), view.theme.warn),
        }
    }

    fn preview(&self, room: usize, view: &View) -> Vec<Line<'static>> {
        let congress = &view.books.congress;
        let ordered = self.ordered(congress);
        let line = |(i, code): (usize, &PersonCode)| {
            let alike = look_alike(&congress.roll, &ordered, code);
            let (sign, style) = if alike { (" ⚠", view.theme.warn) } else { ("", view.theme.overlay) };
            let name = cut(congress.roll.name(code), room.saturating_sub(7));
            Line::styled(format!("{:>3}. {name}{sign}", i + 1), style)
        };
        ordered.iter().enumerate().map(line).collect()
    }
}

impl Window for ListWindow {
    fn input(&mut self, input: &Input, view: &View) -> Step {
        let congress = &view.books.congress;
        match pick(&mut self.picker, input, false, congress) {
            Some(Pick::Accept) => {
                let (election, candidates) = (self.election.clone(), self.picker.chosen.clone());
                Step::Send(match self.introducing {
                    true => Command::Introduce { election, candidates }.into(),
                    false => Command::FixList { election, candidates }.into(),
                })
            }
            Some(Pick::Cancel) => Step::Close,
            _ => Step::Stay,
        }
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        let congress = &view.books.congress;
        let Some((_, spec)) = congress.agenda.election(&self.election) else { return };
        let window = panel::middle(area, 120, 36);
        let inner = panel::window(frame, window, &view.words.get("list-title"), view.theme);
        let (count, style) = self.count(spec, view);
        let mut head = vec![Line::styled(cut(&spec.title, usize::from(inner.width)), view.theme.heading)];
        head.extend(wrap_plain(&count, style, usize::from(inner.width)));
        if inner.height >= ROOMY {
            head.extend(wrap_plain(&view.words.get("list-how"), view.theme.dim, usize::from(inner.width)));
        }
        let rows = [Constraint::Length(u16::try_from(head.len()).unwrap_or(3) + 1), Constraint::Fill(1)];
        let [top, rest] = Layout::vertical(rows).areas(inner);
        frame.render_widget(Paragraph::new(head), top);
        let [left, right] = Layout::horizontal([Constraint::Fill(3), Constraint::Fill(2)]).spacing(2).areas(rest);
        let chosen = &self.picker.chosen;
        let alike = |code: &PersonCode| {
            let flagged = chosen.contains(code) && look_alike(&congress.roll, chosen, code);
            flagged.then(|| format!("⚠ {}", view.words.get("list-alike")))
        };
        self.picker.draw(frame, left, view, &alike);
        let mut lines = vec![Line::styled(view.words.get("list-preview"), view.theme.dim)];
        lines.extend(self.preview(usize::from(right.width), view));
        frame.render_widget(Paragraph::new(lines), right);
    }

    fn offers(&self, _: &View) -> Vec<Offer> {
        offers(&self.picker, false)
    }
}
