//! A screen outside the hall: the pictures of the lobby, each for as long as its pages take.
use std::cell::RefCell;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::base::time::Moment;
use crate::readout::lobby::frames;
use crate::readout::programme::Programme;
use crate::readout::stage::Scene;
use crate::tui::screens::display::screen::{DisplayScreen, PAGE_SECONDS};
use crate::tui::screens::display::view::DisplayView;

/// Which picture is shown.
#[derive(Default)]
struct Turn {
    at: usize,
    since: Option<Moment>,
    /// What the hall saw when the round began: another picture there begins it anew.
    hall: Option<Scene>,
}

/// The screen.
#[derive(Default)]
pub struct LobbyScreen {
    screen: DisplayScreen,
    turn: RefCell<Turn>,
}

impl LobbyScreen {
    /// The page shown, from 1, of how many.
    pub fn page(&self) -> (usize, usize) {
        self.screen.page()
    }

    /// Draws the picture whose turn it is; without a programme yet, the hall's.
    pub fn draw(&self, frame: &mut Frame<'_>, area: Rect, view: &DisplayView<'_>, programme: Option<&Programme>) {
        let (Some(live), Some(programme)) = (view.frame, programme) else {
            return self.screen.draw(frame, area, view);
        };
        let all = frames(live, programme);
        let mut turn = self.turn.borrow_mut();
        if turn.hall.as_ref() != Some(&live.scene) {
            *turn = Turn { at: 0, since: Some(view.now), hall: Some(live.scene.clone()) };
        }
        let pages = i64::try_from(self.screen.page().1).unwrap_or(1).max(1);
        let shown = view.now.signed_duration_since(turn.since.unwrap_or(view.now)).num_seconds();
        if shown >= PAGE_SECONDS * pages {
            turn.at += 1;
            turn.since = Some(view.now);
        }
        let due = all.get(turn.at % all.len().max(1)).unwrap_or(live);
        self.screen.draw(frame, area, &DisplayView { frame: Some(due), ..*view });
    }
}
