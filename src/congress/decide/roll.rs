//! Attendance and quorum.
use crate::base::id::PersonCode;
use crate::base::message::Message;
use crate::base::refusal::Refusal;
use crate::base::role::{Actor, Role};
use crate::congress::attendance::{Attendance, Presence};
use crate::congress::decide::decision::{Decision, given};
use crate::congress::event::Event;
use crate::congress::roll::{MemberStanding, Person};
use crate::congress::state::Congress;
use crate::rules::equation::e1;

/// The person `code` with their attendance.
///
/// # Errors
/// The code is not on the roll.
pub(super) fn find<'a>(congress: &'a Congress, code: &PersonCode) -> Result<(&'a Person, &'a Attendance), Refusal> {
    let unknown = || Refusal::new(Message::new("person-unknown").with("code", code.as_str()));
    let position = congress.roll.position(code).ok_or_else(unknown)?;
    Ok((&congress.roll.people[position], &congress.roll.attendance[position]))
}

fn change(code: &PersonCode, to: Presence) -> Decision {
    Ok(vec![Event::PresenceChanged { code: code.clone(), to, badge: None }])
}

fn about(key: &'static str, person: &Person) -> Message {
    Message::new(key).with("name", &person.name).with("code", person.code.as_str())
}

/// Somebody arrives, or returns; `badge` is the number of the badge they show.
pub(super) fn check_in(congress: &Congress, code: &PersonCode, badge: Option<u16>) -> Decision {
    let (person, attendance) = find(congress, code)?;
    if let Some(badge) = badge.filter(|b| *b != attendance.badge) {
        let message = about("badge-revoked", person).with("badge", u32::from(badge));
        return Err(message.with("valid", u32::from(attendance.badge)).into());
    }
    if attendance.presence == Presence::Present {
        let time = attendance.since.map(|at| at.format("%H:%M").to_string()).unwrap_or_default();
        let seat = attendance.by.map_or_else(|| Message::new("record-program"), seat);
        return Err(about("already-present", person).with("time", time).with("seat", seat).into());
    }
    if let Some(alternate) = &attendance.replaced_by {
        return Err(about("replaced-no-entry", person).with("alternate", congress.roll.name(alternate)).into());
    }
    // 190-QĐ/TW, Article 30: suspended, prosecuted or detained members are outside the base, and so have no vote here.
    if person.kind.votes() && person.standing == MemberStanding::Suspended {
        return Err(about("suspended-no-entry", person).into());
    }
    Ok(vec![Event::PresenceChanged { code: code.clone(), to: Presence::Present, badge }])
}

fn seat(by: Actor) -> Message {
    let key = if by.role == Role::Console { "record-console" } else { "record-desk" };
    Message::new(key).with("seat", u32::from(by.seat))
}

/// Somebody leaves.
pub(super) fn check_out(congress: &Congress, code: &PersonCode) -> Decision {
    let (person, attendance) = find(congress, code)?;
    if attendance.presence != Presence::Present {
        return Err(about("not-present", person).into());
    }
    change(code, Presence::Left)
}

/// Somebody is reported absent, for the `whole` congress or the session whose roll is open.
pub(super) fn mark_absent(congress: &Congress, code: &PersonCode, accepted: bool, whole: bool) -> Decision {
    let (person, attendance) = find(congress, code)?;
    // There is nothing after the last session that one could still come to.
    let to = Presence::Absent { accepted, whole: whole || congress.last_roll() };
    if attendance.presence == to {
        return Err(about("already-absent", person).into());
    }
    if attendance.presence == Presence::Present {
        return Err(about("present-not-absent", person).into());
    }
    change(code, to)
}

/// The roll of the next session is called.
pub(super) fn call(congress: &Congress, kept: bool) -> Decision {
    Ok(vec![Event::RollCalled { session: congress.callable()?, kept }])
}

/// A badge is lost or spoilt: it is worth nothing from now on.
pub(super) fn revoke_badge(congress: &Congress, code: &PersonCode, reason: &str) -> Decision {
    let (person, attendance) = find(congress, code)?;
    let Some(reason) = given(Some(reason)) else { return Err(about("badge-needs-reason", person).into()) };
    if attendance.badge == u16::MAX {
        return Err(about("badge-too-many", person).with("badge", u32::from(attendance.badge)).into());
    }
    Ok(vec![Event::BadgeRevoked { code: code.clone(), badge: attendance.badge, reason }])
}

/// States the quorum: nobody may be left unaccounted for (E1), so whoever is still expected is marked absent.
pub(super) fn state_quorum(congress: &Congress) -> Decision {
    let Some(step) = congress.step() else { return Err(Message::new("no-step-yet").into()) };
    let open = congress.unconfirmed().len();
    if open > 0 {
        return Err(Message::new("rules-to-confirm-first").with("count", open).into());
    }
    let mut counts = congress.roll.counts();
    if counts.present == 0 {
        return Err(Message::new("nobody-present").with("summoned", counts.summoned).into());
    }
    let expected = congress.roll.voters().filter(|(_, a)| a.presence == Presence::Expected);
    let absent: Vec<_> = expected.map(|(p, _)| p.code.clone()).collect();
    counts.unexcused += counts.expected;
    counts.expected = 0;
    e1(&[counts.present, counts.excused, counts.unexcused, counts.left], counts.summoned).hold()?;
    let met = congress.quorum_met(&counts);
    Ok(vec![Event::QuorumStated { step: step.id.clone(), absent, counts, met }])
}
