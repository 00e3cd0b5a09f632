//! Names to tick, others to find: those introduced, or the list of a later turn; counted against seats and cap; shown in
//! ballot order with look-alike names flagged.
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::base::id::{ElectionId, PersonCode};
use crate::base::message::Message;
use crate::congress::agenda::ElectionSpec;
use crate::congress::command::Command;
use crate::congress::state::Congress;
use crate::tui::command::key::Key;
use crate::tui::command::table::{Command as Row, Offer, Table};
use crate::tui::input::Input;
use crate::tui::overlay::window::{Step, Window};
use crate::tui::screens::console::names::{code_line, measure};
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

/// What the names are chosen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Making {
    /// The prepared names are introduced, before nominations.
    Introduction,
    /// The list of a later turn: those who stay, and new names where they may join.
    LaterList,
}

/// The window.
pub struct ListWindow {
    election: ElectionId,
    making: Making,
    picker: Picker,
}

/// From this height there is room to say how names are chosen.
const ROOMY: u16 = 16;

impl ListWindow {
    /// The prepared names of `election`: as introduced before, else as the agenda has them.
    pub fn introducing(election: ElectionId, congress: &Congress) -> Self {
        let spec = congress.agenda.election(&election).map(|(_, s)| s);
        let within = spec.and_then(|s| congress.eligible(s));
        let allowed = |c: &&PersonCode| within.as_ref().is_none_or(|w| w.contains(c));
        let prepared: Vec<_> = spec.iter().flat_map(|s| &s.candidates).filter(allowed).cloned().collect();
        let ticked = congress.election(&election).nominations.introduced.unwrap_or_else(|| prepared.clone());
        let picker = picker(prepared, ticked, within);
        Self { election, making: Making::Introduction, picker }
    }

    /// The list of a later turn of `election`: nobody who is elected already.
    pub fn later(election: ElectionId, congress: &Congress) -> Self {
        let (stays, elected) = (congress.pool(&election), congress.elected(&election));
        let spec = congress.agenda.election(&election).map(|(_, s)| s);
        let anybody = || congress.roll.people.iter().map(|p| p.code.clone()).collect();
        let within: Vec<PersonCode> = match congress.new_names(&election) {
            true => spec.and_then(|s| congress.eligible(s)).unwrap_or_else(anybody),
            false => stays.clone(),
        };
        let within: Vec<_> = within.into_iter().filter(|c| !elected.contains(c)).collect();
        let ticked = congress.election(&election).now.list.map_or_else(|| stays.clone(), |l| l.candidates);
        Self { election, making: Making::LaterList, picker: Picker::new(stays, ticked, Some(within)) }
    }

    /// The names chosen in ballot order.
    fn ordered(&self, congress: &Congress) -> Vec<PersonCode> {
        let mut ordered = self.picker.chosen.clone();
        congress.in_order(&mut ordered);
        ordered
    }

    /// The count against seats and cap; the surplus of a later turn is what the result left.
    fn count(&self, spec: &ElectionSpec, view: &View) -> (String, Style) {
        let (congress, names) = (&view.books.congress, self.picker.chosen.len());
        let measured = match self.making {
            Making::Introduction => measure(congress, spec, names),
            Making::LaterList => {
                let seats = congress.seats(&spec.id);
                let key = if names < seats as usize { "list-later-few" } else { "list-later" };
                let said = Message::new(key).with("names", names).with("seats", seats);
                if names < seats as usize { Err(said) } else { Ok(said) }
            }
        };
        match measured {
            Ok(said) => (format!("✓ {}", view.words.say(&said)), view.theme.ok),
            Err(said) => (format!("✗ {}", view.words.say(&said)), view.theme.warn),
        }
    }

    fn how(&self, congress: &Congress) -> &'static str {
        match self.making {
            Making::Introduction => "list-how",
            Making::LaterList if congress.new_names(&self.election) => "list-how-new",
            Making::LaterList => "list-how-stay",
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

/// Shows `prepared`, the ticked ones and all who may stand where only some may.
fn picker(prepared: Vec<PersonCode>, ticked: Vec<PersonCode>, within: Option<Vec<PersonCode>>) -> Picker {
    let mut pool = prepared;
    for code in ticked.iter().chain(within.iter().flatten()) {
        if !pool.contains(code) {
            pool.push(code.clone());
        }
    }
    Picker::new(pool, ticked, within)
}

impl Window for ListWindow {
    fn input(&mut self, input: &Input, view: &View) -> Step {
        let congress = &view.books.congress;
        match pick(&mut self.picker, input, false, congress) {
            Some(Pick::Accept) => {
                let (election, candidates) = (self.election.clone(), self.picker.chosen.clone());
                Step::Send(match self.making {
                    Making::Introduction => Command::Introduce { election, candidates }.into(),
                    Making::LaterList => Command::FixList { election, candidates }.into(),
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
        let title = match self.making {
            Making::Introduction => view.words.get("introduce-title"),
            Making::LaterList => view.words.get("list-title"),
        };
        let inner = panel::window(frame, window, &title, view.theme);
        let (count, style) = self.count(spec, view);
        let mut head = vec![Line::styled(cut(&spec.title, usize::from(inner.width)), view.theme.heading)];
        head.extend(wrap_plain(&count, style, usize::from(inner.width)));
        let code = code_line(congress, spec, &self.ordered(congress));
        if let (Making::LaterList, Some(code)) = (self.making, code) {
            head.push(Line::styled(cut(&view.words.say(&code), usize::from(inner.width)), view.theme.dim));
        }
        if inner.height >= ROOMY {
            head.extend(wrap_plain(&view.words.get(self.how(congress)), view.theme.dim, usize::from(inner.width)));
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
