//! The counting board: what is typed for a ballot, what is on its way, which paper is being looked up.
use ratatui::Frame;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;

use crate::base::id::ElectionId;
use crate::base::message::Message;
use crate::base::refusal::Refusal;
use crate::base::role::Role;
use crate::count::ballot::Ballot;
use crate::record::entry::BoxId;
use crate::tui::effect::{Effect, Tag};
use crate::tui::input::Input;
use crate::tui::overlay::stack::Stack;
use crate::tui::screen::Screen;
use crate::tui::screens::board::checks::seals;
use crate::tui::screens::board::keys::{Id, Now, Place, TABLE};
use crate::tui::screens::board::outgoing::Outgoing;
use crate::tui::screens::board::preview::{Preview, Reader, reasons, usual};
use crate::tui::screens::board::sheet_form::SheetForm;
use crate::tui::screens::board::situation::{Situation, open_boxes, situation};
use crate::tui::screens::board::work::{Stage, Which, Work};
use crate::tui::screens::board::{act, draw, lists, sheet_act};
use crate::tui::screens::seat::{Own, shared};
use crate::tui::view::{LinkState, View};
use crate::tui::widgets::big::letters::Letters;
use crate::tui::widgets::message_bar::Tone;
use crate::tui::widgets::text_input::TextInput;

/// Tags of ballots have this bit; the window stack's own tags have not.
const BALLOT: Tag = 1 << 31;
/// Signs of the entry grammar, beside digits.
const SIGNS: &str = " ,;-+.!?=*/:";

/// What the field is for. `kept` is what was typed for the next ballot before a correction began.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Mode {
    #[default]
    Entry,
    /// The number of the ballot to correct; in blind double entry its place in the open batch.
    Number { kept: String },
    /// The marks of ballot `number` read anew.
    Marks { number: u32, kept: String },
    /// What stands on a paper put aside; `marks` is what could be read.
    Note { marks: String },
    /// A list of papers.
    List { which: Which, cursor: usize },
    /// Paper `number` of that list, looked up or decided on.
    Paper { which: Which, number: u32 },
}

/// The board's screen.
#[derive(Default)]
pub struct Board {
    pub(super) stack: Stack,
    pub(super) field: TextInput,
    pub(super) mode: Mode,
    pub(super) out: Outgoing,
    /// The box chosen among several.
    pub(super) chosen: Option<ElectionId>,
    pub(super) cursor: usize,
    /// The way of entering under the cursor, and the size of a batch.
    pub(super) way: (usize, usize),
    /// The way of a box in which nothing is entered yet is being chosen anew.
    pub(super) again: bool,
    /// Papers of the entry being taken back, as they are told.
    pub(super) withdrawn: String,
    /// The tally sheet being typed.
    pub(super) form: Option<SheetForm>,
    pub(super) letters: Letters,
    /// A sign that no ballot has was typed since the last entry: Enter on the empty field may not have been meant.
    pub(super) stray: bool,
    /// The box that what is typed belongs to.
    at: Option<BoxId>,
    last: Tag,
}

impl Board {
    /// An empty board.
    pub fn new() -> Self {
        Self::default()
    }

    /// The open box, when one is being counted.
    pub(super) fn work<'a>(&self, view: &View<'a>) -> Option<Work<'a>> {
        match situation(view.books, self.chosen.as_ref()) {
            Situation::Counting(case, open) => {
                let all = matches!(self.mode, Mode::Paper { which: Which::Pile, .. });
                let reasons = reasons(&view.books.congress, open, (view.words.lang(), all));
                Some(Work { case, open, reasons, seat: view.seat })
            }
            _ => None,
        }
    }

    /// The ballot that `=` repeats: the one typed last, but for a paper put aside, on which something of its own stands.
    pub(super) fn repeated<'a>(&'a self, work: &Work<'a>) -> Option<&'a Ballot> {
        self.before(work).filter(|ballot| ballot.aside.is_none())
    }

    /// The ballot typed last.
    pub(super) fn before<'a>(&'a self, work: &Work<'a>) -> Option<&'a Ballot> {
        if self.mode == Mode::Entry { self.out.last().or(work.newest()) } else { None }
    }

    /// What stands in the field, as marks; nothing while the number of a ballot is asked for.
    pub(super) fn preview(&self, work: &Work) -> Preview {
        if matches!(self.mode, Mode::Number { .. } | Mode::Note { .. } | Mode::List { .. }) {
            return Preview::Empty;
        }
        self.reader(work).read(&self.field.value())
    }

    /// By what the field is read.
    pub(super) fn reader<'a>(&'a self, work: &'a Work) -> Reader<'a> {
        let bundles = work.double().is_none() && matches!(self.mode, Mode::Entry | Mode::Marks { .. });
        Reader { paper: &work.open.paper, reasons: &work.reasons, before: self.repeated(work), bundles }
    }

    /// Every paper is in the box or on its way; in blind double entry, every paper of the open batch.
    pub(super) fn full(&self, work: &Work) -> bool {
        let (typed, of) = work.typed_of();
        typed.saturating_add(self.out.under_way()) >= of
    }

    /// What the field is for.
    pub(super) fn place(&self, work: &Work) -> Place {
        match &self.mode {
            Mode::Number { .. } | Mode::Marks { .. } | Mode::Paper { .. } => Place::Correcting,
            Mode::Note { .. } => Place::Note,
            Mode::List { .. } => Place::List,
            Mode::Entry => match work.stage() {
                Stage::Prove => Place::Prove,
                _ if self.again && work.chooses_again() => Place::Way,
                Stage::Way => Place::Way,
                Stage::Keyer => Place::Keyer,
                Stage::Entry => Place::Entry,
                Stage::Sheets if self.form.is_some() => Place::Form,
                Stage::Sheets => Place::Sheets,
            },
        }
    }

    pub(super) fn now(&self, view: &View) -> Now {
        let empty = self.field.is_empty();
        let Some(work) = self.work(view) else {
            let choosing = matches!(situation(view.books, self.chosen.as_ref()), Situation::Choosing);
            return Now { place: if choosing { Place::Choosing } else { Place::Quiet }, empty, ..Now::default() };
        };
        let (place, open) = (self.place(&work), work.open);
        let idle = self.out.idle();
        let full = match place {
            Place::List => lists::papers(&work, &self.mode).is_empty(),
            Place::Sheets => open.entered() >= open.collected,
            _ => self.full(&work),
        };
        let closes = work.own_batch().is_some_and(|b| b.closes()) && idle;
        Now {
            place,
            empty,
            full,
            usual: closes || (!full && usual(&open.paper).is_some()),
            before: self.repeated(&work).is_some(),
            settled: idle && work.has_newest(),
            reopens: idle && work.reopens().is_some(),
            pile: !work.put_aside().is_empty(),
            double: open.double.is_some(),
            again: idle && work.chooses_again(),
            grand: open.entered() >= open.collected && open.collected > 0,
            seals: idle && seals(&work),
        }
    }

    pub(super) fn own(&self, view: &View) -> Own {
        let now = self.now(view);
        Own { here: Role::Board, title: TABLE.title, offers: TABLE.offers(now.place.writes(), &now) }
    }

    pub(super) fn fresh_tag(&mut self) -> Tag {
        self.last = (self.last + 1) & !BALLOT;
        self.last | BALLOT
    }

    /// Puts `text` into the field.
    pub(super) fn set_field(&mut self, text: &str) {
        self.field.clear();
        self.field.input(&Input::Paste(text.to_owned()));
    }

    /// What was typed belongs to one box: another box begins with an empty field.
    fn follow(&mut self, view: &View) {
        let now = self.work(view).map(|w| w.id());
        if now.is_some() && now != self.at {
            self.field.clear();
            self.mode = Mode::Entry;
            self.form = None;
            (self.way, self.again) = ((0, 0), false);
            self.out = Outgoing::default();
            self.at = now;
        }
    }

    fn typed(&mut self, input: &Input, view: &View) {
        let Some(work) = self.work(view) else { return };
        let place = self.place(&work);
        if let Some(form) = self.form.as_mut().filter(|_| place == Place::Form) {
            form.input(input);
            self.stack.hush();
            return;
        }
        if let (Place::Way, Input::Key { code: KeyCode::Char(digit @ '1'..='3'), .. }) = (place, input) {
            self.way.0 = digit.to_digit(10).map_or(0, |n| n as usize - 1);
            return;
        }
        let number = matches!(self.mode, Mode::Number { .. });
        let taken = |c: char| match place {
            Place::Prove => c.is_alphanumeric() || c == '-',
            Place::Note => !c.is_control(),
            Place::Entry | Place::Correcting => c.is_ascii_digit() || (!number && SIGNS.contains(c)),
            _ => false,
        };
        let input = match input {
            Input::Key { code: KeyCode::Char(c), .. } if !taken(*c) => {
                if place == Place::Entry {
                    self.stray = true;
                    self.stack.say(Tone::Alarm, Message::new("board-stray").with("sign", c.to_string()));
                }
                return;
            }
            // Lines pasted by accident record nothing: a line end is a space.
            Input::Paste(text) => {
                let spaced = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c });
                Input::Paste(spaced.filter(|c| taken(*c)).collect())
            }
            other => other.clone(),
        };
        if self.field.input(&input) {
            self.stray = false;
            self.stack.hush();
        }
    }

    fn run(&mut self, id: Id, view: &View) -> Vec<Effect> {
        match id {
            Id::Enter => return act::enter(self, view),
            Id::Same => return act::same(self, view),
            Id::Invalid => self.set_field("x"),
            Id::Aside => act::aside(self),
            Id::Pile => lists::open(self, Which::Pile),
            Id::Differences => lists::open(self, Which::Differences),
            Id::Correct => sheet_act::correct(self, view),
            Id::Withdraw => return sheet_act::withdraw(self, view),
            Id::Again => act::choose_again(self),
            Id::Reopen => act::reopen(self, view),
            Id::TakeA | Id::TakeB => return act::take_keyer(self, id == Id::TakeB, view),
            Id::Grand => sheet_act::grand(self, view),
            Id::Seal => act::seal(self, view),
            Id::Clear => act::clear(self),
            Id::Next => self.step(1, true, view),
            Id::Previous => self.step(-1, true, view),
            Id::Up => self.step(-1, false, view),
            Id::Down => self.step(1, false, view),
            Id::PageUp => self.step(-10, false, view),
            Id::PageDown => self.step(10, false, view),
        }
        Vec::new()
    }

    /// Moves the cursor of the place, or with `aside` the second choice beside it.
    fn step(&mut self, by: isize, aside: bool, view: &View) {
        let Some(work) = self.work(view) else {
            self.cursor = moved(self.cursor, by, open_boxes(view.books).len());
            return;
        };
        let place = self.place(&work);
        match (place, &mut self.mode, &mut self.form) {
            (Place::Way, ..) if aside => self.way.1 = (self.way.1 + 1) % 3,
            (Place::Way, ..) => self.way.0 = moved(self.way.0, by, 3),
            (Place::Form, _, Some(form)) => form.step(by),
            (Place::Sheets, ..) => self.cursor = moved(self.cursor, by, work.open.sheets.len()),
            (Place::List, mode, _) => {
                let count = lists::papers(&work, mode).len();
                if let Mode::List { cursor, .. } = mode {
                    *cursor = moved(*cursor, by, count);
                }
            }
            _ => {}
        }
    }

    /// `=` typed for the next ballot where there is none that may be repeated.
    fn repeats_nothing(&self, input: &Input, view: &View) -> bool {
        let same = matches!(input, Input::Key { code: KeyCode::Char('='), .. }) && self.field.is_empty();
        let entry = |w: &Work| self.place(w) == Place::Entry && self.repeated(w).is_none();
        same && self.work(view).is_some_and(|w| entry(&w))
    }

    fn key(&mut self, input: &Input, view: &View) -> Vec<Effect> {
        let own = self.own(view);
        if let Some(effects) = shared(&mut self.stack, &own, input, view) {
            return effects;
        }
        let now = self.now(view);
        match TABLE.find(input, now.place.writes(), &now) {
            Some(id) => self.run(id, view),
            None if self.repeats_nothing(input, view) => act::same(self, view),
            None => {
                self.typed(input, view);
                Vec::new()
            }
        }
    }
}

/// `cursor` moved by `by` on a list of `count` lines.
fn moved(cursor: usize, by: isize, count: usize) -> usize {
    cursor.saturating_add_signed(by).min(count.saturating_sub(1))
}

impl Screen for Board {
    fn input(&mut self, input: &Input, view: &View) -> Vec<Effect> {
        self.follow(view);
        self.stack.forget_lost(view);
        if view.link != LinkState::Connected {
            self.out.doubt();
        }
        let mut effects = act::settle_doubt(self, view);
        if self.stack.is_open() {
            let handled = self.stack.input(input, view);
            effects.extend(handled.effects);
            effects.extend(handled.press.into_iter().flat_map(|key| self.key(&key.pressed(), view)));
            return effects;
        }
        match input {
            Input::Key { .. } => effects.extend(self.key(input, view)),
            Input::Paste(_) => self.typed(input, view),
            Input::Resize => {}
        }
        effects
    }

    fn answered(&mut self, tag: Tag, answer: &Result<(), Refusal>, view: &View) -> Vec<Effect> {
        if tag & BALLOT != 0 {
            return act::ballot_answered(self, tag, answer, view);
        }
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
