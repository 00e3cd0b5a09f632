//! What the hall will see after the next act, as far as it is known before: the act is decided on a copy of the books.
use crate::base::time::Stamp;
use crate::congress::command::Command;
use crate::congress::decide::route::decide;
use crate::congress::duty::Duty;
use crate::congress::stage::Cue;
use crate::readout::show::frame_of;
use crate::readout::stage::StageFrame;
use crate::record::books::Books;
use crate::tui::screens::console::advance::next_step;
use crate::tui::view::View;

/// The picture after the next duty, or of the next step when none is open. None where it hangs on what is still to be
/// typed: hands, papers, names.
pub fn coming(view: &View) -> Option<StageFrame> {
    let congress = &view.books.congress;
    let command = match congress.next_duty() {
        None => Command::Enter { step: next_step(congress)?, reason: None },
        Some(Duty::StateQuorum) => Command::StateQuorum,
        Some(Duty::Vote(vote)) if congress.votes.get(&vote).is_none_or(|v| v.outcome.is_some()) => {
            Command::OpenVote { vote }
        }
        Some(Duty::Introduce(election)) => {
            let candidates = congress.agenda.election(&election)?.1.candidates.clone();
            Command::Introduce { election, candidates }
        }
        // Whatever is typed, the hall is told how to vote.
        Some(Duty::IssuePapers(election)) => return Some(frame_of(view.books, &Cue::Procedure(election), view.now)),
        Some(Duty::NextRound(election)) => Command::OpenRound { election },
        Some(Duty::Declare(election)) => Command::Declare { election },
        Some(Duty::Close) => Command::Close,
        Some(_) => return None,
    };
    let stamp = Stamp { at: view.now, by: view.seat };
    let events = decide(congress, &command, &stamp).ok()?;
    let mut after = Books { congress: congress.clone(), ..Books::default() };
    for event in &events {
        after.congress.evolve(view.books.seq + 1, &stamp, event);
    }
    let cue = after.congress.cue.clone();
    if matches!(cue, Cue::Credentials { .. }) {
        after.people = view.books.people.clone();
    }
    Some(frame_of(&after, &cue, view.now))
}
