//! Shows every scene of the hall's screen in the terminal: N the next, P the one before, R rehearsal, L a lost link,
//! C colours, E English, Q quits.
#[path = "../tests/display_samples/mod.rs"]
mod samples;

use std::time::Duration;

use chrono::Local;
use crossterm::event::{self, Event, KeyCode};
use daihoi::tui::screens::display::screen::DisplayScreen;
use daihoi::tui::screens::display::view::{DisplayView, Link};
use daihoi::tui::theme::{ColorDepth, Theme};
use daihoi::words::lang::Lang;
use daihoi::words::speech::Words;

struct Show {
    at: usize,
    rehearsal: bool,
    lost: bool,
    depth: ColorDepth,
    lang: Lang,
}

impl Show {
    /// What a key changes; false to leave.
    fn key(&mut self, code: KeyCode, scenes: usize) -> bool {
        match code {
            KeyCode::Char('n') => self.at = (self.at + 1) % scenes,
            KeyCode::Char('p') => self.at = (self.at + scenes - 1) % scenes,
            KeyCode::Char('r') => self.rehearsal = !self.rehearsal,
            KeyCode::Char('l') => self.lost = !self.lost,
            KeyCode::Char('e') => self.lang = if self.lang == Lang::Vi { Lang::En } else { Lang::Vi },
            KeyCode::Char('c') => {
                self.depth = match self.depth {
                    ColorDepth::True => ColorDepth::Sixteen,
                    ColorDepth::Sixteen => ColorDepth::None,
                    ColorDepth::None => ColorDepth::True,
                }
            }
            KeyCode::Char('q') => return false,
            _ => {}
        }
        true
    }
}

fn main() -> std::io::Result<()> {
    let scenes = samples::scenes();
    let mut show = Show { at: 0, rehearsal: false, lost: false, depth: ColorDepth::True, lang: Lang::Vi };
    let screen = DisplayScreen::default();
    let mut terminal = ratatui::try_init()?;
    loop {
        let (words, theme) = (Words::new(show.lang), Theme::choose(show.depth));
        let mut frame = samples::frame(scenes[show.at].1.clone());
        frame.rehearsal = show.rehearsal;
        let now = Local::now().fixed_offset();
        let since = now - chrono::TimeDelta::seconds(12);
        let link = if show.lost { Link::Lost { since } } else { Link::Connected };
        terminal.draw(|f| {
            let view = DisplayView { frame: Some(&frame), link, now, words: &words, theme: &theme };
            screen.draw(f, f.area(), &view);
        })?;
        if event::poll(Duration::from_millis(500))?
            && let Event::Key(key) = event::read()?
            && !show.key(key.code, scenes.len())
        {
            break;
        }
    }
    ratatui::try_restore()
}
