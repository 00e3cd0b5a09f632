//! Every picture of an agenda on the hall's screen: what does not fit, where it comes from, and what to change.
use std::collections::BTreeSet;

use crate::app::host::opening;
use crate::base::message::Message;
use crate::base::role::{Actor, Role};
use crate::base::screens::LARGEST;
use crate::base::time::{Moment, Stamp};
use crate::congress::event::Event;
use crate::congress::stage::SIZES;
use crate::readout::stage::StageFrame;
use crate::readout::walk::{Picture, pictures};
use crate::record::books::Books;
use crate::script::fault::{Notice, clip};
use crate::script::load::Loaded;
use crate::tui::screens::display::fit::{Fit, MANY_PAGES, fit};
use crate::tui::screens::display::screen::Hall;
use crate::tui::theme::ColorDepth;
use crate::words::speech::Words;

/// What was found.
pub struct Found {
    pub lines: Vec<Message>,
    /// A text is missing from a picture.
    pub cut: bool,
}

/// Columns and rows, typed "240x67".
///
/// # Errors
/// Says how it is written.
pub fn size(text: &str) -> Result<(u16, u16), Message> {
    let wrong = || Message::new("snapshot-size").with("text", text);
    let (columns, rows) = text.split_once(['x', '×']).ok_or_else(wrong)?;
    let side = |t: &str| t.trim().parse().ok().filter(|n| (1..=LARGEST).contains(n)).ok_or_else(wrong);
    Ok((side(columns)?, side(rows)?))
}

/// Walks every picture of `loaded` on a screen of `size`: as it is, as a rehearsal, with a line below, in the
/// smallest and the largest letters. `text` is the agenda's file.
pub fn walk(loaded: Loaded, text: &str, size: (u16, u16), (words, now): (&Words, Moment)) -> Found {
    let (first, people) = opening(loaded, false, None);
    let stamp = Stamp { at: now, by: Actor::new(Role::Console, 0) };
    let mut books = Books::default();
    books.congress.evolve(1, &stamp, &Event::Opened(Box::new(first)));
    books.people.evolve(&people);
    let hall = Hall::default();
    let (mut lines, mut told, mut cut, mut count) = (Vec::new(), BTreeSet::new(), false, 0_u32);
    for picture in pictures(&books, now) {
        count += 1;
        for dress in dresses() {
            let fit = fit(&hall, &dress.on(&picture.frame), size, (words, ColorDepth::True), now);
            let missing = !fit.cut.is_empty();
            cut |= missing;
            for what in faults(&dress.name(&picture.what), &fit, dress == Dress::Plain) {
                let notice = Notice { file: "agenda.toml".to_owned(), line: line(&picture, text), what };
                let message = notice.message();
                if told.insert(words.say(&message)) {
                    lines.push(message);
                }
            }
            // What is missing from the picture as it is would be missing in any dress.
            if missing {
                break;
            }
        }
    }
    let found = lines.len();
    let done = Message::new("walk-done").with("pictures", count).with("found", found);
    lines.push(done.with("columns", u32::from(size.0)).with("rows", u32::from(size.1)));
    Found { lines, cut }
}

/// The line of the agenda's file on which the step of `picture` has its id.
fn line(picture: &Picture, text: &str) -> Option<u32> {
    let id = picture.step.as_ref()?;
    let named = |line: &str| {
        let value = line.trim().strip_prefix("id").and_then(|rest| rest.trim_start().strip_prefix('='));
        value.is_some_and(|v| v.trim().trim_matches(['"', '\'']) == id.as_str())
    };
    text.lines().position(named).and_then(|n| u32::try_from(n + 1).ok())
}

/// What changes the room or the letters of a picture. Colours change neither.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Dress {
    Plain,
    Rehearsal,
    /// With the presidium's line below it.
    Line,
    /// The smallest or the largest letters; those between lie between.
    Letters(i8),
}

fn dresses() -> impl Iterator<Item = Dress> {
    [Dress::Plain, Dress::Rehearsal, Dress::Line, Dress::Letters(SIZES.0), Dress::Letters(SIZES.1)].into_iter()
}

impl Dress {
    fn on(self, frame: &StageFrame) -> StageFrame {
        let mut frame = frame.clone();
        match self {
            Self::Plain => {}
            Self::Rehearsal => frame.rehearsal = true,
            Self::Line => frame.line = Some("…".to_owned()),
            Self::Letters(step) => frame.look.size = step,
        }
        frame
    }

    /// `picture` in this dress.
    fn name(self, picture: &Message) -> Message {
        let dressed = match self {
            Self::Plain => return picture.clone(),
            Self::Rehearsal => Message::new("walk-rehearsal"),
            Self::Line => Message::new("walk-line"),
            Self::Letters(step) => Message::new("walk-letters").with("step", format!("{step:+}")),
        };
        dressed.with("picture", picture.clone())
    }
}

/// What does not fit of one picture, each with what to change. Dressed it is only told what is really missing.
fn faults(picture: &Message, fit: &Fit, plain: bool) -> Vec<Message> {
    let told = |texts: &[String]| if plain { texts.to_vec() } else { Vec::new() };
    let mut said = Vec::new();
    for (key, texts) in
        [("walk-cut", fit.cut.clone()), ("walk-broken", told(&fit.broken)), ("walk-small", told(&fit.small))]
    {
        if let Some(first) = texts.first() {
            said.push(Message::new(key).with("picture", picture.clone()).with("text", clip(first)));
        }
    }
    if fit.pages > MANY_PAGES && plain {
        let many = Message::new("walk-pages").with("picture", picture.clone());
        said.push(many.with("pages", fit.pages).with("most", MANY_PAGES));
    }
    said
}
