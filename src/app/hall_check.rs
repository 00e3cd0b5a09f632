//! Every picture of an agenda on the hall's screen: what does not fit, where it comes from, and what to change.
use std::collections::BTreeSet;

use crate::app::host::opening;
use crate::base::message::Message;
use crate::base::role::{Actor, Role};
use crate::base::screens::LARGEST;
use crate::base::time::{Moment, Stamp};
use crate::congress::event::Event;
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

/// Walks every picture of `loaded` on a screen of `size`, as a congress and as a rehearsal. `text` is the agenda's file.
pub fn walk(loaded: Loaded, text: &str, size: (u16, u16), (words, now): (&Words, Moment)) -> Found {
    let (first, people) = opening(loaded, false, None);
    let stamp = Stamp { at: now, by: Actor::new(Role::Console, 0) };
    let mut books = Books::default();
    books.congress.evolve(1, &stamp, &Event::Opened(Box::new(first)));
    books.people.evolve(&people);
    let hall = Hall::default();
    let (mut lines, mut told, mut cut, mut count) = (Vec::new(), BTreeSet::new(), false, 0);
    for rehearsal in [false, true] {
        books.congress.rehearsal = rehearsal;
        for picture in pictures(&books, now) {
            count += usize::from(!rehearsal);
            let fit = fit(&hall, &picture.frame, size, (words, ColorDepth::True), now);
            cut |= !fit.cut.is_empty();
            for what in faults(&picture, &fit, rehearsal) {
                let notice = Notice { file: "agenda.toml".to_owned(), line: line(&picture, text), what };
                let message = notice.message();
                // Said once: a rehearsal only loses the rows of its mark.
                if told.insert(words.say(&message)) {
                    lines.push(message);
                }
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

/// What does not fit of one picture, each with what to change.
fn faults(picture: &Picture, fit: &Fit, rehearsal: bool) -> Vec<Message> {
    // In a rehearsal the mark takes rows: only what is really missing is told again.
    let told = |texts: &[String]| if rehearsal { Vec::new() } else { texts.to_vec() };
    let mut said = Vec::new();
    for (key, texts) in
        [("walk-cut", fit.cut.clone()), ("walk-broken", told(&fit.broken)), ("walk-small", told(&fit.small))]
    {
        if let Some(first) = texts.first() {
            said.push(Message::new(key).with("picture", picture.what.clone()).with("text", clip(first)));
        }
    }
    if fit.pages > MANY_PAGES && !rehearsal {
        let many = Message::new("walk-pages").with("picture", picture.what.clone());
        said.push(many.with("pages", fit.pages).with("most", MANY_PAGES));
    }
    said
}
