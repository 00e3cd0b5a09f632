//! A picture as the hall will see it: set for the hall's own screen, and made as small as the console has room for.
use std::cell::RefCell;
use std::cmp::Reverse;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::{Clear, Paragraph};

use crate::base::message::Message;
use crate::base::role::Role;
use crate::base::screens::{ScreenState, Showing};
use crate::readout::stage::StageFrame;
use crate::tui::screens::display::fit::{Fit, MANY_PAGES, fit};
use crate::tui::screens::display::screen::{DisplayScreen, Hall};
use crate::tui::screens::display::view::{DisplayView, Link};
use crate::tui::theme::{ColorDepth, Theme};
use crate::tui::view::View;
use crate::tui::widgets::miniature::Miniature;
use crate::tui::widgets::scaled::scaled;
use crate::tui::widgets::wrap::{cut, wrap_plain};

/// The screen a hall is taken to have as long as none has told its size.
pub const USUAL: (u16, u16) = (240, 67);

/// The preview.
#[derive(Default)]
pub struct Preview {
    screen: DisplayScreen,
    hall: Hall,
    kept: RefCell<Option<Kept>>,
}

/// How a picture fits, with what it was worked out from.
struct Kept {
    shown: StageFrame,
    size: (u16, u16),
    fit: Fit,
}

/// What the largest of the hall's screens has told of itself.
pub fn measured(view: &View) -> Option<Showing> {
    largest(view.screens)
}

/// The largest screen that is there: it is the hall's, whichever came first. Of two alike the first.
fn largest(screens: &[ScreenState]) -> Option<Showing> {
    let here = screens.iter().filter(|s| s.seat.role == Role::Display && s.gone.is_none());
    here.filter_map(|s| s.showing.filter(|s| !s.lobby))
        .min_by_key(|s| Reverse(u32::from(s.columns) * u32::from(s.rows)))
}

impl Preview {
    /// The picture in small with what there is to know about it below.
    pub fn draw(&self, frame: &mut Frame, area: Rect, shown: &StageFrame, view: &View) {
        let lines = self.told(shown, usize::from(area.width), view);
        let below = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(area.height / 2);
        let [top, foot] = Layout::vertical([Constraint::Fill(1), Constraint::Length(below)]).areas(area);
        self.picture(frame, top, shown, view);
        frame.render_widget(Paragraph::new(lines), foot);
    }

    /// The picture over all of `area`: as large as it is where there is room for it.
    pub fn whole(&self, frame: &mut Frame, area: Rect, shown: &StageFrame, view: &View) {
        frame.render_widget(Clear, area);
        self.picture(frame, area, shown, view);
    }

    fn picture(&self, frame: &mut Frame, area: Rect, shown: &StageFrame, view: &View) {
        let (size, shades) = self.size(view);
        if view.theme.depth != ColorDepth::True {
            // Without shades nothing smaller could be read.
            let mini = Miniature { frame: Some(shown), words: view.words, theme: view.theme, now: view.now };
            return frame.render_widget(mini, area);
        }
        let theme = if shades { view.theme.clone() } else { Theme::choose(ColorDepth::Sixteen) };
        let mut picture = Buffer::empty(Rect::new(0, 0, size.0, size.1));
        let hall =
            DisplayView { frame: Some(shown), link: Link::Connected, now: view.now, words: view.words, theme: &theme };
        self.screen.render(&mut picture, Rect::new(0, 0, size.0, size.1), &hall);
        scaled(&picture, frame.buffer_mut(), area);
    }

    fn size(&self, view: &View) -> ((u16, u16), bool) {
        measured(view).map_or((USUAL, true), |s| ((s.columns, s.rows), s.shades))
    }

    /// How the picture fits, kept as long as it is the same.
    fn fit(&self, shown: &StageFrame, view: &View) -> Fit {
        let (size, shades) = self.size(view);
        let mut kept = self.kept.borrow_mut();
        let same = |old: &StageFrame| StageFrame { seq: shown.seq, at: shown.at, ..old.clone() } == *shown;
        if let Some(kept) = kept.as_ref().filter(|kept| kept.size == size && same(&kept.shown)) {
            return kept.fit.clone();
        }
        let depth = if shades { ColorDepth::True } else { ColorDepth::Sixteen };
        let fit = fit(&self.hall, shown, size, (view.words, depth), view.now);
        *kept = Some(Kept { shown: shown.clone(), size, fit: fit.clone() });
        fit
    }

    fn told(&self, shown: &StageFrame, room: usize, view: &View) -> Vec<Line<'static>> {
        let ((columns, rows), _) = self.size(view);
        let fit = self.fit(shown, view);
        let key = match (measured(view), view.theme.depth) {
            (None, _) => "hall-unmeasured",
            (Some(_), ColorDepth::True) => "hall-measured",
            // What stands above is the words alone.
            (Some(_), _) => "hall-measured-words",
        };
        let size = Message::new(key).with("columns", u32::from(columns)).with("rows", u32::from(rows));
        let mut said = vec![(size.with("pages", fit.pages), view.theme.dim)];
        said.extend(faults(&fit).into_iter().map(|fault| (fault, view.theme.warn)));
        said.iter().flat_map(|(message, style)| wrap_plain(&view.words.say(message), *style, room)).collect()
    }
}

/// What does not fit, in words.
pub fn faults(fit: &Fit) -> Vec<Message> {
    let first = |texts: &[String]| texts.first().cloned().unwrap_or_default();
    let mut said = Vec::new();
    for (key, texts) in [("hall-fit-cut", &fit.cut), ("hall-fit-broken", &fit.broken), ("hall-fit-small", &fit.small)] {
        if !texts.is_empty() {
            said.push(Message::new(key).with("count", texts.len()).with("text", cut(&first(texts), 60)));
        }
    }
    if fit.pages > MANY_PAGES {
        said.push(Message::new("hall-fit-pages").with("pages", fit.pages).with("most", MANY_PAGES));
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::role::Actor;

    #[test]
    fn the_largest_screen_that_is_there_is_the_halls() {
        let now = chrono::DateTime::UNIX_EPOCH.into();
        let screen = |seat, showing: Option<(u16, u16)>| ScreenState {
            seat: Actor::new(Role::Display, seat),
            name: String::new(),
            showing: showing.map(|(columns, rows)| Showing { columns, rows, ..Showing::default() }),
            since: now,
            gone: None,
        };
        let mut screens = vec![screen(1, None), screen(2, Some((160, 45))), screen(3, Some((240, 67)))];
        let columns = |screens: &[ScreenState]| largest(screens).map(|s| s.columns);
        assert_eq!(columns(&screens), Some(240));
        screens[2].gone = Some(now);
        assert_eq!(columns(&screens), Some(160));
        assert_eq!(columns(&screens[..1]), None);
    }
}
