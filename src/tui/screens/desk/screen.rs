//! The desk: a search field always in focus; what is typed, found and chosen.
use std::cell::RefCell;
use std::rc::Rc;

use ratatui::Frame;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;

use crate::base::refusal::Refusal;
use crate::base::role::Role;
use crate::base::time::Stamp;
use crate::congress::attendance::Presence;
use crate::congress::decide::correct::newest;
use crate::record::badge::DIGITS;
use crate::tui::effect::{Effect, Tag};
use crate::tui::input::Input;
use crate::tui::overlay::stack::Stack;
use crate::tui::screen::Screen;
use crate::tui::screens::desk::act;
use crate::tui::screens::desk::draw;
use crate::tui::screens::desk::index::{Fit, Hit, Index};
use crate::tui::screens::desk::keys::{Id, Now, TABLE};
use crate::tui::screens::desk::replace::chance;
use crate::tui::screens::desk::scan::Scanner;
use crate::tui::screens::seat::{Own, shared};
use crate::tui::view::View;
use crate::tui::widgets::text_input::TextInput;

/// How far Page Up and Page Down go.
const PAGE: usize = 10;

/// The desk's screen.
#[derive(Default)]
pub struct Desk {
    pub(super) stack: Stack,
    index: Index,
    pub(super) scanner: Scanner,
    pub(super) field: TextInput,
    /// What the text finds, best first; positions on the roll.
    pub(super) hits: Vec<Hit>,
    /// The person chosen with the arrows.
    pub(super) picked: Option<usize>,
    /// Only those not yet seen nor reported are shown.
    pub(super) missing: bool,
    /// The text was answered with a refusal: the next letter begins anew, so that the next scan is not glued to it.
    pub(super) spent: bool,
    /// Digits typed one after the other while a window is open.
    burst: String,
    /// How often was searched: another text, or another roll.
    searched: u64,
    shown: RefCell<Option<Shown>>,
}

/// Who is shown, and what that was made for: the search, whether only the missing are shown, the newest entry.
type Shown = ((u64, bool, u64), Rc<Vec<Hit>>);

impl Desk {
    /// An empty desk.
    pub fn new() -> Self {
        Self::default()
    }

    /// What is found and shown now, best first; of those that fit alike, whoever is not yet here comes first. Made once for
    /// what is typed and recorded: a picture asks for it several times.
    pub(super) fn shown(&self, view: &View) -> Rc<Vec<Hit>> {
        let key = (self.searched, self.missing, view.books.seq);
        let mut shown = self.shown.borrow_mut();
        match shown.as_ref() {
            Some((made_for, shown)) if *made_for == key => Rc::clone(shown),
            _ => Rc::clone(&shown.insert((key, Rc::new(self.sorted(view)))).1),
        }
    }

    fn sorted(&self, view: &View) -> Vec<Hit> {
        let attendance = &view.books.congress.roll.attendance;
        let expected = |h: &Hit| attendance.get(h.position).map(|a| a.presence == Presence::Expected);
        let kept = |h: &Hit| expected(h).is_some_and(|e| e || !self.missing);
        if self.field.is_empty() {
            let all = (0..attendance.len()).map(|position| Hit { position, fit: Fit::Part });
            return all.filter(kept).collect();
        }
        let mut shown: Vec<_> = self.hits.iter().copied().filter(kept).collect();
        shown.sort_by_key(|h| (h.fit, expected(h) != Some(true)));
        shown
    }

    /// The person that keys act on: the one chosen with the arrows, or else the best that the text finds.
    pub(super) fn selected(&self, view: &View) -> Option<usize> {
        let shown = self.shown(view);
        let picked = self.picked.filter(|p| shown.iter().any(|h| h.position == *p));
        picked.or_else(|| shown.first().filter(|_| !self.field.is_empty()).map(|h| h.position))
    }

    /// The exact code typed, if it is one.
    pub(super) fn exact(&self, view: &View) -> Option<usize> {
        self.index.exact(&self.field.value(), &view.books.congress.roll)
    }

    pub(super) fn same_name(&self, a: usize, b: usize) -> bool {
        self.index.same_name(a, b)
    }

    pub(super) fn now(&self, view: &View) -> Now {
        let congress = &view.books.congress;
        let presence = |i: usize| congress.roll.attendance.get(i).map(|a| a.presence);
        let selected = self.selected(view);
        Now {
            selected: selected.and_then(presence),
            alternate: selected.is_some_and(|i| chance(&congress.roll, i).is_some()),
            roll: congress.agenda.sessions.len() > 1,
            typed: !self.field.is_empty(),
            narrowed: self.picked.is_some() || self.missing,
            undoable: newest(congress, &Stamp { at: view.now, by: view.seat }).is_some(),
        }
    }

    pub(super) fn own(&self, view: &View) -> Own {
        Own { here: Role::Desk, title: TABLE.title, offers: TABLE.offers(true, &self.now(view)) }
    }

    /// Searches anew after the text or the roll changed.
    fn search(&mut self, view: &View) {
        self.searched += 1;
        self.hits = self.index.search(&self.field.value(), &view.books.congress.roll);
    }

    /// Empties the field for the next person.
    pub(super) fn next_person(&mut self, view: &View) {
        self.field.clear();
        self.picked = None;
        self.spent = false;
        self.search(view);
    }

    fn typed(&mut self, input: &Input, view: &View) {
        let writes = match input {
            Input::Key { code, .. } => matches!(code, KeyCode::Char(_)),
            Input::Paste(_) => true,
            Input::Resize => false,
        };
        if self.spent && writes {
            self.field.clear();
        }
        if self.field.input(input) {
            self.spent = false;
            self.picked = None;
            self.stack.hush();
            self.search(view);
        }
    }

    /// Pasted text, or what a scanner sends in one piece: every line that is ended is a code or name with Enter.
    fn pasted(&mut self, text: &str, view: &View) -> Vec<Effect> {
        let mut effects = Vec::new();
        for line in text.split_inclusive(['\n', '\r']) {
            let whole = line.ends_with(['\n', '\r']);
            self.typed(&Input::Paste(line.trim_end_matches(['\n', '\r']).to_owned()), view);
            if whole {
                effects.extend(act::check_in(self, view));
            }
        }
        effects
    }

    fn step(&mut self, by: isize, view: &View) {
        let shown = self.shown(view);
        let Some(last) = shown.len().checked_sub(1) else { return };
        let here = self.selected(view).and_then(|p| shown.iter().position(|h| h.position == p));
        let to = match here {
            None => 0,
            Some(here) => here.saturating_add_signed(by).min(last),
        };
        self.picked = Some(shown[to].position);
    }

    fn run(&mut self, id: Id, view: &View) -> Vec<Effect> {
        match id {
            Id::CheckIn => return act::check_in(self, view),
            Id::Excused => act::excused(self, view),
            Id::Unexcused => return act::unexcused(self, view),
            Id::Leave => return act::leave(self, view),
            Id::Return => return act::come_back(self, view),
            Id::Undo => act::undo(self, view),
            Id::Alternate => act::alternate(self, view),
            Id::Badge => act::badge(self, view),
            Id::Roll => act::roll(self, view),
            Id::Missing => {
                self.missing = !self.missing;
                self.picked = None;
            }
            Id::Clear => {
                self.missing = self.missing && !self.field.is_empty();
                self.next_person(view);
                self.stack.hush();
            }
            Id::Up => self.step(-1, view),
            Id::Down => self.step(1, view),
            Id::PageUp => self.step(-(PAGE.cast_signed()), view),
            Id::PageDown => self.step(PAGE.cast_signed(), view),
        }
        Vec::new()
    }

    /// A badge scanned while a window waits for a reason must not become the reason: the window goes, nothing of it is
    /// recorded, and whoever shows the badge is.
    fn scanned_over_window(&mut self, input: &Input, view: &View) -> Option<Vec<Effect>> {
        let Input::Key { code, .. } = input else { return None };
        match code {
            KeyCode::Char(c) if c.is_ascii_digit() => self.burst.push(*c),
            KeyCode::Enter if self.burst.len() >= DIGITS => {
                let scans = self.scanner.read(&std::mem::take(&mut self.burst), view.books);
                self.stack.close_all();
                self.next_person(view);
                return Some(act::scanned(self, scans, view));
            }
            _ => self.burst.clear(),
        }
        None
    }

    fn key(&mut self, input: &Input, view: &View) -> Vec<Effect> {
        let own = self.own(view);
        if let Some(effects) = shared(&mut self.stack, &own, input, view) {
            return effects;
        }
        match TABLE.find(input, true, &self.now(view)) {
            Some(id) => self.run(id, view),
            None => {
                self.typed(input, view);
                Vec::new()
            }
        }
    }
}

impl Screen for Desk {
    fn input(&mut self, input: &Input, view: &View) -> Vec<Effect> {
        if self.index.follow(&view.books.congress) || self.hits.is_empty() {
            self.search(view);
        }
        self.stack.forget_lost(view);
        if self.stack.is_open() {
            if let Some(effects) = self.scanned_over_window(input, view) {
                return effects;
            }
            let handled = self.stack.input(input, view);
            let mut effects = handled.effects;
            effects.extend(handled.press.into_iter().flat_map(|key| self.key(&key.pressed(), view)));
            return effects;
        }
        match input {
            Input::Paste(text) => self.pasted(text, view),
            Input::Key { .. } => self.key(input, view),
            Input::Resize => Vec::new(),
        }
    }

    fn answered(&mut self, tag: Tag, answer: &Result<(), Refusal>, view: &View) -> Vec<Effect> {
        match self.stack.answered(tag, answer) {
            Some(request) => {
                act::done(self, &request, view);
                Vec::new()
            }
            None => answer.is_err().then_some(Effect::Bell).into_iter().collect(),
        }
    }

    fn beat(&mut self, view: &View) -> Vec<Effect> {
        self.stack.rings(view).then_some(Effect::Bell).into_iter().collect()
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        draw::draw(self, frame, area, view);
    }
}
