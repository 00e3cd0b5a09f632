//! The hall's screens as they report themselves, and for a while those that were lost.
use chrono::TimeDelta;

use crate::base::role::Actor;
use crate::base::screens::{ScreenState, Showing};
use crate::base::time::Moment;

/// How long a lost screen is told of.
const GONE_MINUTES: i64 = 10;
/// Lost screens that are told of at one time.
const MOST_GONE: usize = 8;

/// The screens.
#[derive(Debug, Default)]
pub struct Screens {
    all: Vec<ScreenState>,
}

impl Screens {
    /// A screen sat down; one that was lost is back when its program is the same, or its number is given anew.
    pub fn came(&mut self, seat: Actor, name: &str, at: Moment) {
        self.all.retain(|s| !(s.seat.same(seat) || (s.seat.role == seat.role && s.seat.seat == seat.seat)));
        self.all.push(ScreenState { seat, name: name.to_owned(), showing: None, since: at, gone: None });
    }

    /// A screen says what it shows.
    pub fn showing(&mut self, seat: Actor, showing: Showing, at: Moment) {
        if let Some(screen) = self.all.iter_mut().find(|s| s.seat == seat && s.gone.is_none()) {
            screen.showing = Some(showing.bounded());
            screen.since = at;
        }
    }

    /// A screen's connection ended.
    pub fn left(&mut self, seat: Actor, at: Moment) {
        if let Some(screen) = self.all.iter_mut().find(|s| s.seat == seat) {
            screen.gone.get_or_insert(at);
        }
        let gone = self.all.iter().filter(|s| s.gone.is_some()).count();
        let mut more = gone.saturating_sub(MOST_GONE);
        self.all.retain(|s| {
            let drop = s.gone.is_some() && more > 0;
            more -= usize::from(drop);
            !drop
        });
    }

    /// Whether there is anything to tell.
    pub fn any(&self) -> bool {
        !self.all.is_empty()
    }

    /// All of them, without those lost long ago.
    pub fn told(&mut self, now: Moment) -> Vec<ScreenState> {
        let long = TimeDelta::minutes(GONE_MINUTES);
        self.all.retain(|s| s.gone.is_none_or(|gone| now - gone < long));
        self.all.clone()
    }
}
