//! Attendance and quorum.
use crate::base::id::PersonCode;
use crate::base::message::Message;
use crate::base::refusal::Refusal;
use crate::congress::decide::decision::Decision;
use crate::congress::event::Event;
use crate::congress::roll::{Attendance, MemberStanding, Person, Presence};
use crate::congress::state::Congress;
use crate::rules::equation::e1;

fn find<'a>(congress: &'a Congress, code: &PersonCode) -> Result<(&'a Person, &'a Attendance), Refusal> {
    let unknown = || Refusal::new(Message::new("person-unknown").with("code", code.as_str()));
    let position = congress.roll.position(code).ok_or_else(unknown)?;
    Ok((&congress.roll.people[position], &congress.roll.attendance[position]))
}

fn change(code: &PersonCode, to: Presence) -> Decision {
    Ok(vec![Event::PresenceChanged { code: code.clone(), to }])
}

/// Somebody arrives, or returns.
pub(super) fn check_in(congress: &Congress, code: &PersonCode) -> Decision {
    let (person, attendance) = find(congress, code)?;
    if attendance.presence == Presence::Present {
        let time = attendance.since.map(|at| at.format("%H:%M").to_string()).unwrap_or_default();
        let message = Message::new("already-present").with("name", &person.name).with("code", code.as_str());
        return Err(message.with("time", time).into());
    }
    // 190-QĐ/TW, Article 30: suspended, prosecuted or detained members are outside the base, and so have no vote here.
    if person.kind.votes() && person.standing == MemberStanding::Suspended {
        return Err(Message::new("suspended-no-entry").with("name", &person.name).with("code", code.as_str()).into());
    }
    change(code, Presence::Present)
}

/// Somebody leaves.
pub(super) fn check_out(congress: &Congress, code: &PersonCode) -> Decision {
    let (person, attendance) = find(congress, code)?;
    if attendance.presence != Presence::Present {
        return Err(Message::new("not-present").with("name", &person.name).with("code", code.as_str()).into());
    }
    change(code, Presence::Left)
}

/// Somebody is reported absent.
pub(super) fn mark_absent(congress: &Congress, code: &PersonCode, accepted: bool) -> Decision {
    let (person, attendance) = find(congress, code)?;
    let to = Presence::Absent { accepted };
    if attendance.presence == to {
        return Err(Message::new("already-absent").with("name", &person.name).with("code", code.as_str()).into());
    }
    if attendance.presence == Presence::Present {
        return Err(Message::new("present-not-absent").with("name", &person.name).with("code", code.as_str()).into());
    }
    change(code, to)
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
