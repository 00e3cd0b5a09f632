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

/// The books for the credentials report, and their moment: as they stood when the last quorum was stated, or as they stand now. Who leaves afterwards does not change what was reported.
///
/// # Errors
/// As [`books`], or the record has no entry.
pub fn reported(common: &Common) -> Result<(Books, Moment), Message> {
    let (dir, newest) = books(common)?;
    let journal = ReadOnly::open(&dir).map_err(|fault| fault.message())?;
    let wanted = stated(&newest.congress).cloned();
    let (books, at) = until(&journal, wanted.as_ref()).map_err(|fault| fault.message())?;
    at.map(|at| (books, at)).ok_or_else(|| Message::new("print-no-roll").with("dir", dir.display().to_string()))
}

type Fault = crate::journal::fault::JournalFault;

/// The books as `wanted` was stated, or all of them; with the moment of the newest entry.
fn until(journal: &dyn Journal, wanted: Option<&Statement>) -> Result<(Books, Option<Moment>), Fault> {
    let (mut books, mut at) = (Books::default(), None);
    journal.read(1, &mut |_, sealed| {
        let Ok(entry) = line::decode(sealed) else { return ControlFlow::Break(()) };
        books.evolve(&entry);
        at = Some(entry.at);
        if wanted.is_some() && books.congress.statements.last() == wanted {
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    })?;
    Ok((books, at))
}
