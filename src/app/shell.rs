//! The seats of one terminal: their links, replicas and screens; effects carried out, answers handed back.
use std::collections::BTreeMap;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::hub_clock::HubClock;
use crate::base::message::Message;
use crate::base::paper::PaperKind;
use crate::base::role::{Actor, Role};
use crate::base::screens::Showing;
use crate::base::time::Moment;
use crate::client::replica::{News, Replica};
use crate::client::seat::{Seat, SeatEvent};
use crate::record::request::Request;
use crate::tui::effect::{Effect, Tag};
use crate::tui::input::Input;
use crate::tui::screen::Screen;
use crate::tui::screens::display::lobby::LobbyScreen;
use crate::tui::screens::display::screen::DisplayScreen;
use crate::tui::screens::display::view::{DisplayView, Link};
use crate::tui::screens::monitor::screen::{MonitorScreen, MonitorView};
use crate::tui::theme::{ColorDepth, Theme};
use crate::tui::view::{LinkState, View};
use crate::words::speech::Words;

/// What stands on the screen of a seat.
pub enum Face {
    /// A seat at a table.
    Table(Box<dyn Screen>),
    /// The hall's display, which takes no part.
    Hall(Box<DisplayScreen>),
    /// A display outside the hall.
    Lobby(Box<LobbyScreen>),
    /// The chair's own screen: pages are turned at it, and that is all.
    Chair(Box<MonitorScreen>),
}

/// One seat.
pub struct Place {
    pub role: Role,
    pub seat: Seat,
    pub replica: Replica,
    pub face: Face,
    /// Requests without an answer, with their screen's tags.
    sent: BTreeMap<u64, Tag>,
    /// Since when the link is lost.
    lost: Option<Moment>,
    /// What a screen of the hall last told the hub, and when.
    told: Option<(Showing, Moment)>,
    clock: HubClock,
}

impl Place {
    /// A seat that has just been asked for.
    pub fn new(role: Role, seat: Seat, face: Face) -> Self {
        let (replica, sent, clock) = (Replica::default(), BTreeMap::new(), HubClock::default());
        Self { role, seat, replica, face, sent, lost: None, told: None, clock }
    }

    fn link(&self) -> LinkState {
        match (self.replica.connected, self.lost) {
            (true, _) => LinkState::Connected,
            (false, Some(since)) => LinkState::Lost { since },
            (false, None) => LinkState::Joining,
        }
    }

    /// As a screen of the hall tells of it: since the last sign of life, not since the loss was noticed, for that is the
    /// picture's age.
    fn hall_link(&self) -> Link {
        match self.link() {
            LinkState::Connected => Link::Connected,
            LinkState::Lost { since } => Link::Lost { since: self.replica.beat.unwrap_or(since) },
            LinkState::Joining => Link::Never,
        }
    }
}

/// A screen of the hall tells of itself no more often.
const REPORT_EVERY: chrono::TimeDelta = chrono::TimeDelta::milliseconds(200);

/// What the loop around the shell has to do.
pub enum Wish {
    /// Show a seat that is not open yet.
    Open(Role),
    Simulate,
    /// Make a paper beside the record.
    Print(PaperKind),
    Bell,
    Quit,
    /// The hub does not let the seat in.
    TurnedAway(Message),
}

/// All seats of a terminal.
pub struct Shell<'a> {
    pub places: Vec<Place>,
    pub active: usize,
    pub words: &'a Words,
    pub theme: &'a Theme,
    pub notices: Vec<Message>,
    /// This terminal may show other seats' screens.
    pub switches: bool,
}

impl Shell<'_> {
    /// Hands `input` to the screen shown.
    pub fn input(&mut self, input: &Input, now: Moment) -> Vec<Wish> {
        let at = self.active;
        if let Some(Place { face: Face::Chair(screen), .. }) = self.places.get_mut(at) {
            screen.input(input);
        }
        self.on_screen(at, now, |screen, view| screen.input(input, view))
    }

    /// Folds what seat number `at` was told, and hands its screen the answers.
    pub fn told(&mut self, at: usize, event: SeatEvent, now: Moment) -> Vec<Wish> {
        let Some(place) = self.places.get_mut(at) else { return Vec::new() };
        match &event {
            SeatEvent::Beat(at) => place.clock.heard(*at, now),
            SeatEvent::Joined(welcome) => place.clock.heard(welcome.at, now),
            _ => {}
        }
        match place.replica.fold(event) {
            News::Answer { id, result } => match place.sent.remove(&id) {
                Some(tag) => self.on_screen(at, now, |screen, view| screen.answered(tag, &result, view)),
                None => Vec::new(),
            },
            News::Lost => {
                place.lost = Some(place.clock.at_hub(now));
                Vec::new()
            }
            News::Joined => {
                (place.lost, place.told) = (None, None);
                Vec::new()
            }
            News::Refused(why) => vec![Wish::TurnedAway(why)],
            News::Changed | News::Beat => Vec::new(),
        }
    }

    /// Lets every screen look at the time and at what has come.
    pub fn beat(&mut self, now: Moment) -> Vec<Wish> {
        (0..self.places.len()).flat_map(|at| self.on_screen(at, now, |screen, view| screen.beat(view))).collect()
    }

    /// Sends `request` over the seat of `role` without a screen waiting for the answer.
    pub fn ask(&mut self, role: Role, request: Request) {
        if let Some(place) = self.places.iter_mut().find(|p| p.role == role) {
            place.seat.ask(request);
        }
    }

    fn on_screen(
        &mut self,
        at: usize,
        now: Moment,
        act: impl FnOnce(&mut dyn Screen, &View) -> Vec<Effect>,
    ) -> Vec<Wish> {
        let (words, theme, notices, switches) = (self.words, self.theme, &self.notices, self.switches);
        let Some(place) = self.places.get_mut(at) else { return Vec::new() };
        let now = place.clock.at_hub(now);
        let link = place.link();
        let Face::Table(screen) = &mut place.face else { return Vec::new() };
        let view = view((&place.replica, place.role, link), (words, theme), notices, (now, switches));
        let effects = act(screen.as_mut(), &view);
        effects.into_iter().filter_map(|effect| self.carry_out(at, effect)).collect()
    }

    fn carry_out(&mut self, at: usize, effect: Effect) -> Option<Wish> {
        match effect {
            Effect::Send { tag, request } => {
                let place = self.places.get_mut(at)?;
                let id = place.seat.ask(request);
                place.sent.insert(id, tag);
                None
            }
            Effect::Door { tag, ask } => {
                let place = self.places.get_mut(at)?;
                let id = place.seat.ask_door(ask);
                place.sent.insert(id, tag);
                None
            }
            Effect::Switch(role) => match self.places.iter().position(|p| p.role == role) {
                Some(open) => {
                    self.active = open;
                    None
                }
                None => Some(Wish::Open(role)),
            },
            Effect::Simulate => Some(Wish::Simulate),
            Effect::Print(paper) => Some(Wish::Print(paper)),
            Effect::Bell => Some(Wish::Bell),
            Effect::Quit => Some(Wish::Quit),
        }
    }

    /// Draws the screen shown.
    pub fn draw(&self, frame: &mut Frame, area: Rect, now: Moment) {
        let Some(place) = self.places.get(self.active) else { return };
        let now = place.clock.at_hub(now);
        match &place.face {
            Face::Table(screen) => {
                let who = (&place.replica, place.role, place.link());
                let view = view(who, (self.words, self.theme), &self.notices, (now, self.switches));
                screen.draw(frame, area, &view);
            }
            Face::Hall(_) | Face::Lobby(_) => {
                let (shown, link) = (place.replica.stage.as_ref(), place.hall_link());
                let view = DisplayView { frame: shown, link, now, words: self.words, theme: self.theme };
                match &place.face {
                    Face::Lobby(screen) => screen.draw(frame, area, &view, place.replica.programme.as_ref()),
                    Face::Hall(screen) => screen.draw(frame, area, &view),
                    Face::Chair(_) | Face::Table(_) => {}
                }
            }
            Face::Chair(screen) => {
                let (shown, link) = (place.replica.monitor.as_ref(), place.hall_link());
                let (words, theme) = (self.words, self.theme);
                screen.draw(frame, area, &MonitorView { frame: shown, link, now, words, theme });
            }
        }
    }

    /// Lets the hub know what a screen of the hall shows, when that has changed, a few times a second at most. `size` is
    /// that of the terminal in cells.
    pub fn report(&mut self, size: (u16, u16), now: Moment) {
        let Some(place) = self.places.get_mut(self.active) else { return };
        let (page, pages) = match &place.face {
            Face::Hall(screen) => screen.page(),
            Face::Chair(screen) => screen.page(),
            Face::Lobby(screen) => screen.page(),
            Face::Table(_) => return,
        };
        let small = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        let seq = place.replica.stage.as_ref().map_or(0, |f| f.seq);
        let (columns, rows) = size;
        let lobby = matches!(place.face, Face::Lobby(_));
        let shades = self.theme.depth == ColorDepth::True;
        let showing = Showing { columns, rows, seq, page: small(page), pages: small(pages), shades, lobby };
        let soon = |at: Moment| (now - at).abs() < REPORT_EVERY;
        if !place.replica.connected || place.told.is_some_and(|(told, at)| told == showing || soon(at)) {
            return;
        }
        place.seat.show(showing);
        place.told = Some((showing, now));
    }
}

fn view<'a>(
    (replica, role, link): (&'a Replica, Role, LinkState),
    (words, theme): (&'a Words, &'a Theme),
    notices: &'a [Message],
    (now, switches): (Moment, bool),
) -> View<'a> {
    let seat = replica.seat.unwrap_or(Actor::new(role, 0));
    let door = (&replica.door, replica.issued.as_ref());
    View {
        seat,
        books: &replica.books,
        stage: replica.stage.as_ref(),
        now,
        link,
        notices,
        door,
        screens: &replica.screens,
        mirror: replica.mirror.as_ref(),
        switches,
        words,
        theme,
    }
}
