//! What `daihoi run` offers when no agenda is named: congresses under way, and the agendas that come with the program.
use std::path::{Path, PathBuf};
use std::time::Instant;

use ratatui::crossterm::event;

use crate::app::common::Common;
use crate::app::paths::records;
use crate::app::terminal::{Taken, depth, refused};
use crate::base::message::Message;
use crate::clerk::writer::replay;
use crate::journal::readonly::ReadOnly;
use crate::script::bundled;
use crate::script::load::load;
use crate::tui::input::Keys;
use crate::tui::screens::welcome::choice::{Choice, Decision, Kind};
use crate::tui::screens::welcome::screen::Welcome;
use crate::tui::theme::Theme;

/// What was chosen.
pub enum Chosen {
    /// A record under way.
    Record { folder: PathBuf, rehearsal: bool },
    /// An agenda, by its path or bundled name.
    Agenda { path: PathBuf, rehearse: bool },
}

/// Something to choose, with what it stands for.
struct Offer {
    choice: Choice,
    what: Chosen,
}

/// Offers everything below `root` and every bundled agenda; none when the person leaves.
///
/// # Errors
/// The terminal cannot be taken over, or is gone.
pub fn pick(root: &Path, common: &Common) -> Result<Option<Chosen>, Message> {
    let mut offers = offers(root);
    let mut screen = Welcome::new(offers.iter().map(|o| o.choice.clone()).collect());
    let theme = Theme::choose(depth());
    let mut taken = Taken::take()?;
    let (mut keys, begun) = (Keys::default(), Instant::now());
    loop {
        let draw = |frame: &mut ratatui::Frame| screen.draw(frame, frame.area(), &common.words, &theme);
        taken.terminal.draw(draw).map_err(refused)?;
        let event = event::read().map_err(refused)?;
        let at = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        let Some(input) = keys.read(event, at) else { continue };
        match screen.input(&input) {
            Decision::Stay => {}
            Decision::Quit => return Ok(None),
            Decision::Open { at, .. } if at >= offers.len() => {}
            Decision::Open { at, rehearse: wanted } => {
                let mut what = offers.swap_remove(at).what;
                if let Chosen::Agenda { rehearse, .. } = &mut what {
                    *rehearse = wanted;
                }
                return Ok(Some(what));
            }
        }
    }
}

fn offers(root: &Path) -> Vec<Offer> {
    let mut all: Vec<_> = records(root).into_iter().filter_map(record).collect();
    all.extend(bundled::names().into_iter().filter_map(agenda));
    all
}

/// A record that has begun and not closed.
fn record(folder: PathBuf) -> Option<Offer> {
    let books = replay(&ReadOnly::open(&folder).ok()?).ok()?;
    let congress = &books.congress;
    if congress.opened.is_none() || congress.closed.is_some() {
        return None;
    }
    let rehearsal = congress.rehearsal;
    let kind = if rehearsal { Kind::UnfinishedRehearsal } else { Kind::Unfinished };
    let (of, at) = (congress.agenda.steps.len(), congress.progress.current.map_or(0, |i| i + 1));
    let begun = congress.opened.map(|at| at.format("%d/%m/%Y").to_string()).unwrap_or_default();
    let detail = Message::new("offer-under-way").with("number", at).with("of", of).with("begun", begun);
    let title = congress.agenda.title.clone();
    Some(Offer { choice: Choice { kind, title, detail }, what: Chosen::Record { folder, rehearsal } })
}

fn agenda(name: &str) -> Option<Offer> {
    let path = PathBuf::from(name);
    let loaded = load(&path, &mut String::new).ok()?;
    let votes = loaded.people.iter().filter(|p| p.person.kind.votes()).count();
    let detail = Message::new("offer-agenda").with("steps", loaded.agenda.steps.len()).with("votes", votes);
    let choice = Choice { kind: Kind::Agenda, title: loaded.agenda.title, detail };
    Some(Offer { choice, what: Chosen::Agenda { path, rehearse: false } })
}
