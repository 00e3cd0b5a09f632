//! The books of a record for printing; taken from the plain file, so that a running congress is not disturbed.
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use crate::app::common::Common;
use crate::app::paths;
use crate::base::message::Message;
use crate::base::time::Moment;
use crate::clerk::writer::replay;
use crate::congress::state::Statement;
use crate::journal::contract::Journal;
use crate::journal::readonly::ReadOnly;
use crate::papers::credentials::stated;
use crate::papers::seal::Seal;
use crate::record::books::Books;
use crate::record::line;

/// The record that `common` names, folded to its end, with its folder.
///
/// # Errors
/// There is none, there are several, or it cannot be read.
pub fn books(common: &Common) -> Result<(PathBuf, Books), Message> {
    let dir = paths::record(common, None)?;
    let books = books_in(&dir)?;
    Ok((dir, books))
}

/// The record in `dir`, folded to its end.
///
/// # Errors
/// There is none, or it cannot be read.
pub fn books_in(dir: &Path) -> Result<Books, Message> {
    let journal = ReadOnly::open(dir).map_err(|fault| fault.message())?;
    replay(&journal).map_err(|fault| fault.message())
}

/// The books for the credentials report, their moment and what they rest on: as they stood when the last quorum was
/// stated, or as they stand now. Who leaves afterwards does not change what was reported.
///
/// # Errors
/// The record cannot be read, or has no entry.
pub fn reported(dir: &Path, newest: &Books) -> Result<(Books, Moment, Seal), Message> {
    let journal = ReadOnly::open(dir).map_err(|fault| fault.message())?;
    let wanted = stated(&newest.congress).cloned();
    let (books, last) = until(&journal, wanted.as_ref()).map_err(|fault| fault.message())?;
    let (entry, digest, at) =
        last.ok_or_else(|| Message::new("print-no-roll").with("dir", dir.display().to_string()))?;
    let seal = if wanted.is_some() { Seal::Sealed { entry, digest, at } } else { Seal::Draft };
    Ok((books, at, seal))
}

type Fault = crate::journal::fault::JournalFault;

/// Number, link and moment of an entry.
type Last = (u64, String, Moment);

/// The books as `wanted` was stated, or all of them; with number, link and moment of the newest entry.
fn until(journal: &dyn Journal, wanted: Option<&Statement>) -> Result<(Books, Option<Last>), Fault> {
    let (mut books, mut last) = (Books::default(), None);
    journal.read(1, &mut |seq, sealed| {
        let (Ok(entry), Ok((_, link))) = (line::decode(sealed), line::split(sealed)) else {
            return ControlFlow::Break(());
        };
        books.evolve(&entry);
        last = Some((seq, link, entry.at));
        if wanted.is_some() && books.congress.statements.last() == wanted {
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    })?;
    Ok((books, last.map(|(seq, link, at)| (seq, link.hex(), at))))
}
