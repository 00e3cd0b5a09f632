//! Alternates: one who votes in the place of a delegate who is not there (190-QĐ/TW, Article 30 point 3).
use crate::base::id::PersonCode;
use crate::base::message::Message;
use crate::base::refusal::Refusal;
use crate::congress::attendance::{Attendance, Presence};
use crate::congress::decide::decision::{Decision, given};
use crate::congress::decide::roll::find;
use crate::congress::event::Event;
use crate::congress::roll::{MemberStanding, Person, PersonKind};
use crate::congress::state::Congress;

/// Lets `alternate` vote in the place of `delegate`.
pub(super) fn replace(
    congress: &Congress,
    alternate: &PersonCode,
    delegate: &PersonCode,
    reason: Option<&str>,
) -> Decision {
    let (stands_in, own) = find(congress, alternate)?;
    let (seat, seats) = find(congress, delegate)?;
    let pair = |key: &'static str| Message::new(key).with("alternate", &stands_in.name).with("delegate", &seat.name);
    if stands_in.kind != PersonKind::Alternate {
        return Err(pair("replace-no-alternate").into());
    }
    // Whoever is outside the base as a member has no vote in anybody's place either (190-QĐ/TW, Article 30 point 2).
    if stands_in.standing == MemberStanding::Suspended {
        return Err(pair("replace-suspended").into());
    }
    if own.presence.absent() {
        return Err(pair("replace-alternate-absent").into());
    }
    if let Some(other) = &own.replaces {
        return Err(pair("replace-alternate-taken").with("other", congress.roll.name(other)).into());
    }
    if !seat.kind.votes() {
        return Err(pair("replace-no-vote").into());
    }
    if let Some(other) = &seats.replaced_by {
        return Err(pair("replace-delegate-taken").with("other", congress.roll.name(other)).into());
    }
    match seats.presence {
        Presence::Present => return Err(pair("replace-present").into()),
        Presence::Expected => return Err(pair("replace-not-reported").into()),
        Presence::Left | Presence::Absent { .. } => {}
    }
    let reason = match (doubt(congress, stands_in, (seat, seats)), given(reason)) {
        (Some(doubt), None) => return Err(Refusal::unless_reason(doubt)),
        (Some(_), reason) => reason,
        (None, _) => None,
    };
    Ok(vec![Event::Replaced { alternate: alternate.clone(), delegate: delegate.clone(), reason }])
}

/// What speaks against it, unless the presidium has a reason.
fn doubt(congress: &Congress, alternate: &Person, (seat, attendance): (&Person, &Attendance)) -> Option<Message> {
    let pair = |key: &'static str| Message::new(key).with("alternate", &alternate.name).with("delegate", &seat.name);
    if let Some(other) = alternate.replaces.as_ref().filter(|code| **code != seat.code) {
        return Some(pair("replace-other-named").with("other", congress.roll.name(other)));
    }
    if alternate.unit != seat.unit {
        return Some(pair("replace-other-unit").with("own", &alternate.unit).with("unit", &seat.unit));
    }
    attendance.seen.then(|| pair("replace-was-there"))
}

/// The alternate no longer votes in anybody's place.
pub(super) fn end(congress: &Congress, alternate: &PersonCode, reason: &str) -> Decision {
    let (person, attendance) = find(congress, alternate)?;
    if attendance.replaces.is_none() {
        return Err(Message::new("replace-nobody").with("alternate", &person.name).into());
    }
    let Some(reason) = given(Some(reason)) else { return Err(Message::new("undo-needs-reason").into()) };
    Ok(vec![Event::ReplacementEnded { alternate: alternate.clone(), reason }])
}
