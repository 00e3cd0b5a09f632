//! Corrections: the newest act of a seat is taken back by a new entry with a reason.
use crate::base::id::PersonCode;
use crate::base::message::Message;
use crate::base::role::{Actor, Role};
use crate::base::time::Stamp;
use crate::congress::act::{Act, Before};
use crate::congress::decide::decision::{Decision, given};
use crate::congress::event::Event;
use crate::congress::state::Congress;

/// Takes back the sender's newest act.
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

/// The newest act that the sender may take back: of a console any console's, of a desk only its own, for several desks
/// work side by side.
pub fn newest<'a>(congress: &'a Congress, stamp: &Stamp) -> Option<&'a Act> {
    let own = |by: Actor| by.role == stamp.by.role && (by.role != Role::Desk || by.same(stamp.by));
    congress.acts.iter().rev().find(|a| own(a.by))
}

/// Those whom a replacement is about.
fn of_replacement(before: &Before) -> impl Iterator<Item = &PersonCode> {
    let of = match before {
        Before::Replacement { alternate, was, is } => [Some(alternate), was.as_ref(), is.as_ref()],
        _ => [None, None, None],
    };
    of.into_iter().flatten()
}

fn same_thing(a: &Before, b: &Before) -> bool {
    match (a, b) {
        (Before::Presence { code: x, .. }, Before::Presence { code: y, .. }) => x == y,
        (Before::Quorum { absent, .. }, Before::Presence { code, .. })
        | (Before::Presence { code, .. }, Before::Quorum { absent, .. }) => absent.contains(code),
        (Before::Roll(_), other) | (other, Before::Roll(_)) => matches!(other, Before::Roll(_) | Before::Quorum { .. }),
        // Whoever votes in whose place hangs on where both are.
        (Before::Replacement { .. }, Before::Presence { code, .. }) => of_replacement(a).any(|own| own == code),
        (Before::Presence { code, .. }, Before::Replacement { .. }) => of_replacement(b).any(|own| own == code),
        (Before::Replacement { .. }, Before::Replacement { .. }) => {
            of_replacement(a).any(|own| of_replacement(b).any(|other| own == other))
        }
        (Before::Turn { id: x, .. }, Before::Turn { id: y, .. }) => x == y,
        (Before::Vote { vote: x, .. }, Before::Vote { vote: y, .. }) => x == y,
        (Before::Election { election: x, .. }, Before::Election { election: y, .. }) => x == y,
        (Before::Quorum { .. }, Before::Quorum { .. }) | (Before::Step { .. }, Before::Step { .. }) => true,
        _ => false,
    }
}
