//! The credentials report in the hall, page by page, as it is read out.
use crate::congress::stage::Cue;
use crate::congress::state::Congress;
use crate::readout::stage::Scene;
use crate::tui::view::View;

/// The picture after the one shown: the first page after the quorum, then the next.
pub fn next_page(view: &View) -> Option<Cue> {
    let congress = &view.books.congress;
    let page = match congress.cue {
        _ if congress.closed.is_some() => return None,
        Cue::Quorum => 0,
        Cue::Credentials { page } => page + 1,
        _ => return None,
    };
    // How many pages there are is told by the hall's own picture.
    let more = match view.stage.map(|frame| &frame.scene) {
        Some(Scene::Credentials(shown)) => page < shown.pages,
        _ => congress.roll.counts().present > 0,
    };
    more.then_some(Cue::Credentials { page })
}

/// The picture before the one shown.
pub fn page_before(congress: &Congress) -> Option<Cue> {
    match congress.cue {
        Cue::Credentials { page: 0 } if !congress.statements.is_empty() => Some(Cue::Quorum),
        Cue::Credentials { page } if page > 0 => Some(Cue::Credentials { page: page - 1 }),
        _ => None,
    }
}
