//! The hands of an open vote: unanimous in one key, or the minority typed and the majority computed; read back before
//! it is recorded.
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::congress::command::Command;
use crate::congress::state::Congress;
use crate::congress::vote::{HandVote, Hands, VoteKey};
use crate::rules::base::percent;
use crate::rules::equation::e12;
use crate::rules::ruleset::BaseKind;
use crate::rules::verdict::hand_vote;
use crate::tui::command::key::Key;
use crate::tui::command::table::{Command as Row, Offer, Table};
use crate::tui::input::Input;
use crate::tui::overlay::window::{Step, Window};
use crate::tui::view::View;
use crate::tui::widgets::fields::Fields;
use crate::tui::widgets::panel;
use crate::tui::widgets::wrap::wrap_plain;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Read,
    Unanimous,
    Record,
    Back,
    Cancel,
    Next,
    Previous,
}

/// What the window is at: hands are typed, or read back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct At {
    read_back: bool,
    /// Nothing typed: Enter means unanimous.
    blank: bool,
}

static TABLE: Table<Act, At> = Table {
    title: "cmd-title-vote",
    commands: &[
        Row::new(Act::Unanimous, &[Key::char('u')], "cmd-unanimous", "help-unanimous").rank(1).when(|a| !a.read_back),
        Row::new(Act::Next, &[Key::TAB, Key::DOWN], "cmd-next-field", "help-next-field")
            .rank(3)
            .repeats()
            .when(|a| !a.read_back),
        Row::new(Act::Previous, &[Key::BACK_TAB, Key::UP], "cmd-previous-field", "help-previous-field")
            .repeats()
            .when(|a| !a.read_back),
    ],
};

/// Enter and Esc mean one thing while typing and another when read back.
static TYPING: Table<Act, At> = Table {
    title: "cmd-title-vote",
    commands: &[
        Row::new(Act::Read, &[Key::ENTER], "cmd-read-back", "help-read-back").rank(2),
        Row::new(Act::Cancel, &[Key::ESC], "cmd-cancel", "help-cancel").rank(4),
    ],
};
static READING: Table<Act, At> = Table {
    title: "cmd-title-vote-read",
    commands: &[
        Row::new(Act::Record, &[Key::ENTER], "cmd-record-vote", "help-record-vote").rank(1),
        Row::new(Act::Back, &[Key::ESC], "cmd-back", "help-back").rank(2),
    ],
};

/// Fields of the window, in order.
const NO: usize = 0;
const OTHER: usize = 1;
const YES: usize = 2;

/// The window.
pub struct HandVoteWindow {
    vote: VoteKey,
    fields: Fields,
    /// The hands as they were read back: people who come or go meanwhile do not change what is recorded.
    read_back: Option<Hands>,
}

impl HandVoteWindow {
    /// The hands of `vote`.
    pub fn new(vote: VoteKey, congress: &Congress) -> Self {
        let fields = Fields::votes_of(&["vote-no", "vote-other", "vote-yes"], of_shares(congress));
        Self { vote, fields, read_back: None }
    }

    /// Votes present: those who vote in the step of this vote, by head or by share.
    fn present(&self, congress: &Congress) -> u64 {
        congress.counts_at(&self.vote.step).votes_present
    }

    /// "Đang có mặt 142 người có quyền biểu quyết."
    fn present_line(&self, congress: &Congress) -> Message {
        let counts = congress.counts_at(&self.vote.step);
        if of_shares(congress) {
            let said = Message::new("vote-present-shares").with("shares", counts.votes_present);
            return said.with("present", counts.present);
        }
        Message::new("vote-present").with("present", counts.present)
    }

    fn at(&self) -> At {
        let blank = (0..3).all(|i| self.fields.votes(i).is_none());
        At { read_back: self.read_back.is_some(), blank }
    }

    /// The hands as typed; those for are computed while their field is empty.
    fn hands(&self, present: u64) -> Hands {
        if let Some(hands) = self.read_back {
            return hands;
        }
        let (no, other) = (self.fields.votes(NO).unwrap_or(0), self.fields.votes(OTHER).unwrap_or(0));
        let rest = present.saturating_sub(no.saturating_add(other));
        Hands { yes: self.fields.votes(YES).unwrap_or(rest), no, other }
    }

    fn act(&mut self, act: Act, present: u64) -> Step {
        match act {
            Act::Unanimous => {
                self.fields.fields.iter_mut().for_each(|f| f.input.clear());
                self.read_back = Some(self.hands(present));
            }
            // Nobody raised a hand for an empty form: unanimity is a key of its own.
            Act::Read if self.at().blank => {}
            Act::Read => {
                let hands = self.hands(present);
                self.read_back = e12(hands.yes, hands.no, hands.other, present).holds.then_some(hands);
            }
            Act::Record => {
                let (vote, hands) = (self.vote.clone(), self.hands(present));
                return Step::Send(Command::RecordVote { vote, hands }.into());
            }
            Act::Back => self.read_back = None,
            Act::Cancel => return Step::Close,
            Act::Next => self.fields.step(true),
            Act::Previous => self.fields.step(false),
        }
        Step::Stay
    }

    /// What stands under the fields: the equation while it does not hold, the result read back otherwise.
    fn below(&self, vote: &HandVote, present: u64, room: usize, view: &View) -> Vec<Line<'static>> {
        let hands = self.hands(present);
        let equation = e12(hands.yes, hands.no, hands.other, present);
        if !equation.holds {
            return wrap_plain(&format!("✗ {}", view.words.say(&equation.words)), view.theme.alarm, room);
        }
        let key = if self.at().blank { "vote-read-unanimous" } else { "vote-read" };
        let said = Message::new(key).with("yes", hands.yes).with("no", hands.no).with("other", hands.other);
        let share = view.words.decimal(&percent(hands.yes, present));
        let said = said.with("present", present).with("percent", share);
        let mut lines = wrap_plain(&view.words.say(&said), view.theme.heading, room);
        let congress = &view.books.congress;
        if let Some(majority) = congress.hand_majority(&self.vote) {
            let on = vote.base.on_hands(hands.cast());
            let (carried, needed) = hand_vote(&majority, &on, hands.yes);
            let (key, style) = match carried {
                true => ("vote-would-carry", view.theme.ok),
                false => ("vote-would-fail", view.theme.warn),
            };
            let base = view.words.say(&on.sentence());
            let message = Message::new(key).with("needed", needed).with("yes", hands.yes).with("base", base);
            lines.extend(wrap_plain(&view.words.say(&message), style, room));
        }
        // A base that is made of the hands themselves does not change with attendance.
        let stored = vote.base.kind != BaseKind::Cast;
        let now = congress.hand_base(&self.vote).filter(|now| stored && now.value != vote.base.value);
        if let Some(now) = now {
            let changed = Message::new("vote-base-changed").with("base", vote.base.value).with("now", now.value);
            lines.extend(wrap_plain(&view.words.say(&changed), view.theme.warn, room));
        }
        let ask = if self.read_back.is_some() { "vote-ask-record" } else { "vote-ask-type" };
        lines.push("".into());
        lines.extend(wrap_plain(&view.words.get(ask), view.theme.key, room));
        lines
    }
}

impl Window for HandVoteWindow {
    fn input(&mut self, input: &Input, view: &View) -> Step {
        let (at, present) = (self.at(), self.present(&view.books.congress));
        let other = if self.read_back.is_some() { &READING } else { &TYPING };
        let found = TABLE.find(input, false, &at).or_else(|| other.find(input, false, &at));
        match found {
            Some(act) => self.act(act, present),
            None => {
                if self.read_back.is_none() {
                    self.fields.input(input);
                }
                Step::Stay
            }
        }
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        let congress = &view.books.congress;
        let Some(vote) = congress.votes.get(&self.vote) else { return };
        let present = self.present(congress);
        let room = usize::from(area.width.min(80)).saturating_sub(6);
        let mut top = wrap_plain(&view.words.phrase(&vote.question), view.theme.heading, room);
        top.truncate(4);
        top.extend(wrap_plain(&view.words.say(&self.present_line(congress)), view.theme.overlay, room));
        top.push("".into());
        let below = self.below(vote, present, room, view);
        let lengths = [top.len(), 4, below.len()].map(|n| u16::try_from(n).unwrap_or(u16::MAX));
        let height = lengths.iter().fold(2u16, |sum, n| sum.saturating_add(*n));
        let window = panel::middle(area, 80, height);
        let inner = panel::window(frame, window, &view.words.get("vote-title"), view.theme);
        // On a low screen the question gives way first: it stands on the hall's screen too.
        let rows = [Constraint::Fill(1), Constraint::Length(lengths[1]), Constraint::Length(lengths[2])];
        let [question, fields, rest] = Layout::vertical(rows).areas(inner);
        frame.render_widget(Paragraph::new(top), question);
        self.fields.draw(frame, fields, if of_shares(congress) { 17 } else { 8 }, view);
        frame.render_widget(Paragraph::new(below), rest);
    }

    fn offers(&self, _: &View) -> Vec<Offer> {
        let at = self.at();
        let other = if self.read_back.is_some() { &READING } else { &TYPING };
        TABLE.offers(false, &at).into_iter().chain(other.offers(false, &at)).collect()
    }
}

/// Whether shares are counted rather than heads.
fn of_shares(congress: &Congress) -> bool {
    congress.roll.voters().any(|(p, _)| p.shares != 1)
}

/// The rows of the window's tables, for help and the check of conflicts: while typing, and when read back.
pub fn rows() -> [Vec<Offer>; 2] {
    [[TABLE.rows(), TYPING.rows()].concat(), READING.rows()]
}
