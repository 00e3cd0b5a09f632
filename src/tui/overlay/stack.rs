//! The windows over a screen, the requests under way, and the message bar: the part of a screen that all seats share.
//! A refusal leaves every window as it is; one that a reason would lift asks for the reason and sends again.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use crate::base::message::Message;
use crate::base::refusal::Refusal;
use crate::record::request::Request;
use crate::tui::command::key::Key;
use crate::tui::command::shared::READ;
use crate::tui::command::table::Offer;
use crate::tui::effect::{Effect, Tag};
use crate::tui::input::Input;
use crate::tui::overlay::reason::{ReasonPrompt, with_reason};
use crate::tui::overlay::window::{Step, Window};
use crate::tui::view::{LinkState, View};
use crate::tui::widgets::mail;
use crate::tui::widgets::message_bar::{Notice, Tone};

struct Layer {
    window: Box<dyn Window>,
    /// How many windows stay when this one's request is done: a reason prompt takes the window it speaks for with it.
    floor: usize,
}

struct Sent {
    tag: Tag,
    request: Request,
    floor: usize,
}

/// What became of an input to a window.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Handled {
    pub effects: Vec<Effect>,
    /// A key for the screen beneath to take as pressed.
    pub press: Option<Key>,
}

/// Windows, requests under way, message.
#[derive(Default)]
pub struct Stack {
    layers: Vec<Layer>,
    sent: Vec<Sent>,
    /// What the door was asked.
    at_door: Vec<Tag>,
    last: Tag,
    notice: Option<Notice>,
    /// How many notices of the program there were when this screen began to wait for the next; its own message goes then.
    waits: Option<usize>,
    /// How many of the program's own notices were read and taken away.
    heard: usize,
    /// The newest notice of another seat that was put away, and the newest that the bell rang for.
    read: u64,
    rung: u64,
}

impl Stack {
    /// Whether a window takes the input.
    pub fn is_open(&self) -> bool {
        !self.layers.is_empty()
    }

    /// Whether the top window already asks to leave the program.
    pub fn leaves(&self) -> bool {
        self.layers.last().is_some_and(|l| l.window.leaves())
    }

    /// Opens `window` over those open.
    pub fn open(&mut self, window: Box<dyn Window>) {
        let floor = self.layers.len();
        self.notice = None;
        self.layers.push(Layer { window, floor });
    }

    /// Asks for `request` without a window. Nothing is sent while the same request is under way.
    pub fn send(&mut self, request: Request) -> Vec<Effect> {
        let floor = self.layers.len();
        self.submit(request, floor)
    }

    fn submit(&mut self, request: Request, floor: usize) -> Vec<Effect> {
        if self.sent.iter().any(|s| s.request == request) {
            return Vec::new();
        }
        self.last = self.last.wrapping_add(1);
        self.sent.push(Sent { tag: self.last, request: request.clone(), floor });
        vec![Effect::Send { tag: self.last, request }]
    }

    /// Gives `input` to the top window.
    pub fn input(&mut self, input: &Input, view: &View) -> Handled {
        self.forget_lost(view);
        // A notice can be put away from anywhere: what is typed beneath stays.
        if READ.is(input) {
            self.put_away(view);
            return Handled::default();
        }
        let Some(top) = self.layers.last_mut() else { return Handled::default() };
        let floor = top.floor;
        match top.window.input(input, view) {
            Step::Stay => Handled::default(),
            Step::Close => {
                self.close();
                Handled::default()
            }
            Step::Keep(request) => Handled { effects: self.send(request), press: None },
            Step::Over(window) => {
                self.open(window);
                Handled::default()
            }
            Step::Send(request) => Handled { effects: self.submit(request, floor), press: None },
            Step::Door(ask) => {
                self.last = self.last.wrapping_add(1);
                self.at_door.push(self.last);
                Handled { effects: vec![Effect::Door { tag: self.last, ask }], press: None }
            }
            Step::Press(key) => {
                self.close();
                Handled { effects: Vec::new(), press: Some(key) }
            }
            Step::Do(effect) => {
                self.close();
                Handled { effects: vec![effect], press: None }
            }
            Step::Become(window) => {
                top.window = window;
                Handled::default()
            }
        }
    }

    fn close(&mut self) {
        self.layers.pop();
        self.notice = None;
    }

    /// Takes all windows away; nothing of them is sent.
    pub fn close_all(&mut self) {
        self.layers.clear();
        self.notice = None;
    }

    /// An answer that a broken link took with it never comes: what was asked may be asked again.
    pub fn forget_lost(&mut self, view: &View) {
        if view.link != LinkState::Connected {
            self.sent.clear();
            self.at_door.clear();
        }
    }

    /// Takes the answer to `tag`. Gives the request when it was one of this stack's and was done.
    pub fn answered(&mut self, tag: Tag, answer: &Result<(), Refusal>) -> Option<Request> {
        if let Some(at) = self.at_door.iter().position(|t| *t == tag) {
            self.at_door.remove(at);
            if let Err(refusal) = answer {
                self.say(Tone::Alarm, refusal.message.clone());
            }
            return None;
        }
        let at = self.sent.iter().position(|s| s.tag == tag)?;
        let Sent { request, floor, .. } = self.sent.remove(at);
        match answer {
            Ok(()) => {
                self.layers.truncate(floor);
                self.notice = None;
                Some(request)
            }
            Err(refusal) => {
                self.refused(refusal, request, floor);
                None
            }
        }
    }

    fn refused(&mut self, refusal: &Refusal, request: Request, floor: usize) {
        if refusal.needs_reason && with_reason(&request, "").is_some() {
            let window = Box::new(ReasonPrompt::new(refusal.message.clone(), request));
            self.layers.push(Layer { window, floor });
            self.notice = None;
        } else {
            self.say(Tone::Alarm, refusal.message.clone());
        }
    }

    /// The number of the newest notice that was put away.
    pub fn read(&self) -> u64 {
        self.read
    }

    /// Puts the notice that is shown away.
    pub fn put_away(&mut self, view: &View) {
        if let Some(notice) = mail::unread(self.read, view).next() {
            self.read = notice.seq;
        }
    }

    /// Whether a notice has arrived since this was asked last.
    pub fn rings(&mut self, view: &View) -> bool {
        let newest = mail::unread(self.read.max(self.rung), view).last().map(|n| n.seq);
        self.rung = newest.unwrap_or(self.rung);
        newest.is_some()
    }

    /// Shows a message until the next answer.
    pub fn say(&mut self, tone: Tone, message: Message) {
        self.waits = None;
        self.notice = Some(Notice { tone, message });
    }

    /// Shows a message until the program has something to say.
    pub fn wait(&mut self, message: Message, view: &View) {
        self.say(Tone::Note, message);
        self.waits = Some(view.notices.len());
    }

    /// This screen's message, unless what it waited for has come.
    fn own(&self, view: &View) -> Option<&Notice> {
        self.notice.as_ref().filter(|_| self.waits.is_none_or(|before| view.notices.len() <= before))
    }

    /// Takes this screen's message away.
    pub fn hush(&mut self) {
        self.notice = None;
    }

    /// This screen's message.
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// Position of what the program said when this screen's message waited for it.
    fn awaited(&self, view: &View) -> Option<usize> {
        self.waits.filter(|before| self.notice.is_some() && view.notices.len() > *before)
    }

    /// Takes the message that is shown away: this screen's, or the program's.
    pub fn dismiss(&mut self, view: &View) {
        let (own, next) = (self.own(view).is_some(), self.awaited(view).unwrap_or(self.heard));
        self.notice = None;
        if !own && next == self.heard {
            self.heard = (self.heard + 1).min(view.notices.len());
        }
    }

    /// The message to show: this screen's, or what it waited for; else the next that the program itself has to say: each
    /// is taken away by itself.
    pub fn shown(&self, view: &View) -> Option<Notice> {
        let next = self.awaited(view).unwrap_or(self.heard);
        let note = || view.notices.get(next).map(|m| Notice { tone: Tone::Note, message: m.clone() });
        self.own(view).cloned().or_else(note)
    }

    /// The keys of the top window, for the footer.
    pub fn offers(&self, view: &View) -> Option<Vec<Offer>> {
        self.layers.last().map(|l| l.window.offers(view))
    }

    /// Draws the windows over `area`, the screen without its footer, which steps back behind them.
    pub fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        if self.is_open() {
            frame.buffer_mut().set_style(area, Style::new().add_modifier(Modifier::DIM));
        }
        for layer in &self.layers {
            layer.window.draw(frame, area, view);
        }
    }
}
