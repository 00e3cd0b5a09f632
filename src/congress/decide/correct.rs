//! Corrections: the newest act of a seat is taken back by a new entry with a reason.
use crate::base::message::Message;
use crate::base::time::Stamp;
use crate::congress::act::{Act, Before};
use crate::congress::decide::decision::{Decision, given};
use crate::congress::event::Event;
use crate::congress::state::Congress;

/// Takes back the newest act of the sender's kind of seat.
pub(super) fn undo(congress: &Congress, reason: &str, stamp: &Stamp) -> Decision {
    let Some(reason) = given(Some(reason)) else { return Err(Message::new("undo-needs-reason").into()) };
    let Some(act) = newest(congress, stamp) else { return Err(Message::new("nothing-to-undo").into()) };
    // Somebody else has touched the same thing since: taking back the older act would lose the newer.
    let touched = congress.acts.iter().any(|a| a.seq > act.seq && same_thing(&a.before, &act.before));
    if touched {
        return Err(Message::new("undo-overtaken").with("what", act.what.clone()).into());
    }
    Ok(vec![Event::Corrected { undoes: act.seq, reason }])
}

/// The newest act that a seat like the sender's may take back.
pub fn newest<'a>(congress: &'a Congress, stamp: &Stamp) -> Option<&'a Act> {
    congress.acts.iter().rev().find(|a| a.by == stamp.by.role)
}

fn same_thing(a: &Before, b: &Before) -> bool {
    match (a, b) {
        (Before::Presence { code: x, .. }, Before::Presence { code: y, .. }) => x == y,
        (Before::Quorum { absent, .. }, Before::Presence { code, .. })
        | (Before::Presence { code, .. }, Before::Quorum { absent, .. }) => absent.contains(code),
        (Before::Vote { vote: x, .. }, Before::Vote { vote: y, .. }) => x == y,
        (Before::Election { election: x, .. }, Before::Election { election: y, .. }) => x == y,
        (Before::Quorum { .. }, Before::Quorum { .. }) | (Before::Step(_), Before::Step(_)) => true,
        _ => false,
    }
}
