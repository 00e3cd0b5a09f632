//! The counting board: what is typed for a ballot, what is on its way, which ballot is being corrected.
use ratatui::Frame;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;

use crate::base::id::ElectionId;
use crate::base::refusal::Refusal;
use crate::base::role::Role;
use crate::congress::election::FIRST_ROUND;
use crate::count::ballot::Ballot;
use crate::count::ballot_box::BallotBox;
use crate::count::command::BoxCommand;
use crate::record::entry::BoxId;
use crate::record::request::Request;
use crate::tui::effect::{Effect, Tag};
use crate::tui::input::Input;
use crate::tui::overlay::stack::Stack;
use crate::tui::screen::Screen;
use crate::tui::screens::board::act;
use crate::tui::screens::board::checks::seals;
use crate::tui::screens::board::draw;
use crate::tui::screens::board::keys::{Id, Now, Place, TABLE};
use crate::tui::screens::board::outgoing::Outgoing;
use crate::tui::screens::board::preview::{Preview, Reason, preview, reasons};
use crate::tui::screens::board::prove::ProveList;
use crate::tui::screens::board::situation::{Case, Situation, open_boxes, situation};
use crate::tui::screens::seat::{Own, shared};
use crate::tui::view::{LinkState, View};
use crate::tui::widgets::text_input::TextInput;

/// Tags of ballots have this bit; the window stack's own tags have not.
const BALLOT: Tag = 1 << 31;
/// Signs of the entry grammar, beside digits.
const SIGNS: &str = " ,;-+.!?=";

/// What the field is for. `kept` is what was typed for the next ballot before a correction began.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Mode {
    #[default]
    Entry,
    /// The number of the ballot to correct.
    Number { kept: String },
    /// The marks of ballot `number` read anew.
    Marks { number: u32, kept: String },
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
    /// The box that what is typed belongs to.
    at: Option<ElectionId>,
    last: Tag,
}

/// The open box the board works on.
pub(super) struct Work<'a> {
    pub(super) case: Case<'a>,
    pub(super) open: &'a BallotBox,
    pub(super) reasons: Vec<Reason>,
}

impl Work<'_> {
    /// A request to this box.
    pub(super) fn request(&self, command: BoxCommand) -> Request {
        Request::Box { id: self.id(), command }
    }

    /// The box.
    pub(super) fn id(&self) -> BoxId {
        let round = self.case.election.map_or(FIRST_ROUND, |e| e.now.number);
        BoxId { election: self.case.spec.id.clone(), round }
    }
}

/// Whether `input` would type into the field.
fn types(input: &Input) -> bool {
    match input {
        Input::Key { code: KeyCode::Char(c), .. } => c.is_ascii_digit() || SIGNS.contains(*c) || *c == 'x',
        Input::Key { code, .. } => *code == KeyCode::Enter,
        Input::Paste(_) => true,
        Input::Resize => false,
    }
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
                Some(Work { case, open, reasons: reasons(&view.books.congress, open, view.words.lang()) })
            }
            _ => None,
        }
    }

    /// The ballot that `=` repeats: the one typed last.
    pub(super) fn before<'a>(&'a self, open: &'a BallotBox) -> Option<&'a Ballot> {
        if self.mode == Mode::Entry { self.out.last().or(open.lots.last().map(|l| &l.ballot)) } else { None }
    }

    /// What stands in the field, as marks; nothing while the number of a ballot is asked for.
    pub(super) fn preview(&self, work: &Work) -> Preview {
        if matches!(self.mode, Mode::Number { .. }) {
            return Preview::Empty;
        }
        preview(&self.field.value(), work.open, &work.reasons, self.before(work.open))
    }

    /// Every paper is in the box or on its way.
    pub(super) fn full(&self, open: &BallotBox) -> bool {
        open.entered().saturating_add(self.out.under_way()) >= open.collected
    }

    pub(super) fn now(&self, view: &View) -> Now {
        let empty = self.field.is_empty();
        match situation(view.books, self.chosen.as_ref()) {
            Situation::Counting(_, open) => {
                let place = if self.mode == Mode::Entry { Place::Entry } else { Place::Correcting };
                let settled = open.entered() > 0 && self.out.idle();
                let full = self.full(open);
                Now { place, empty, full, settled, seals: place == Place::Entry && self.out.idle() && seals(open) }
            }
            Situation::Choosing => Now { place: Place::Choosing, empty, ..Now::default() },
            _ => Now { empty, ..Now::default() },
        }
    }

    pub(super) fn own(&self, view: &View) -> Own {
        Own { here: Role::Board, title: TABLE.title, offers: TABLE.offers(false, &self.now(view)) }
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
        let now = self.work(view).map(|w| w.case.spec.id.clone());
        if now.is_some() && now != self.at {
            self.field.clear();
            self.mode = Mode::Entry;
            self.out = Outgoing::default();
            self.at = now;
        }
    }

    fn typed(&mut self, input: &Input, view: &View) {
        if self.work(view).is_none() {
            return;
        }
        let number = matches!(self.mode, Mode::Number { .. });
        let taken = |c: char| c.is_ascii_digit() || (!number && SIGNS.contains(c));
        let input = match input {
            Input::Key { code: KeyCode::Char(c), .. } if !taken(*c) => return,
            // Lines pasted by accident record nothing: a line end is a space.
            Input::Paste(text) => {
                let spaced = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c });
                Input::Paste(spaced.filter(|c| taken(*c)).collect())
            }
            other => other.clone(),
        };
        if self.field.input(&input) {
            self.stack.hush();
        }
    }

    fn run(&mut self, id: Id, view: &View) -> Vec<Effect> {
        match id {
            Id::Enter => return act::enter(self, view),
            Id::Invalid => self.set_field("x"),
            Id::Correct => act::correct(self),
            Id::Withdraw => act::withdraw(self, view),
            Id::Seal => act::seal(self, view),
            Id::Clear => act::clear(self),
            Id::Up => self.cursor = self.cursor.saturating_sub(1),
            Id::Down => self.cursor = (self.cursor + 1).min(open_boxes(view.books).len().saturating_sub(1)),
        }
        Vec::new()
    }

    fn key(&mut self, input: &Input, view: &View) -> Vec<Effect> {
        let own = self.own(view);
        if let Some(effects) = shared(&mut self.stack, &own, input, view) {
            return effects;
        }
        match TABLE.find(input, false, &self.now(view)) {
            Some(id) => self.run(id, view),
            None => {
                self.typed(input, view);
                Vec::new()
            }
        }
    }
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
        // Before anything is typed for a ballot the list on the papers is proved to be this one.
        if let Some(work) = self.work(view).filter(|w| types(input) && !w.open.proved_by(view.seat)) {
            self.stack.open(Box::new(ProveList::new(work.id())));
            self.stack.input(input, view);
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
                act::done(self, &request);
                Vec::new()
            }
            None => answer.is_err().then_some(Effect::Bell).into_iter().collect(),
        }
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        draw::draw(self, frame, area, view);
    }
}
