//! The credentials report in the hall, page by page, as it is read out.
use crate::base::time::Moment;
use crate::congress::stage::Cue;
use crate::congress::state::Congress;
use crate::readout::credentials::{credentials, day, pages};
use crate::record::books::Books;

/// The picture after the one shown: the first page after the quorum, then the next.
pub fn next_page(books: &Books, now: Moment) -> Option<Cue> {
    let congress = &books.congress;
    let next = match congress.cue {
        Cue::Quorum => 0,
        Cue::Credentials { page } => page + 1,
        _ => return None,
    };
    let report = credentials(books, day(congress, now));
    (congress.closed.is_none() && pages(&report).len() > next as usize).then_some(Cue::Credentials { page: next })
}

/// The picture before the one shown.
pub fn page_before(congress: &Congress) -> Option<Cue> {
    match congress.cue {
        Cue::Credentials { page: 0 } if !congress.statements.is_empty() => Some(Cue::Quorum),
        Cue::Credentials { page } if page > 0 => Some(Cue::Credentials { page: page - 1 }),
        _ => None,
    }
}
