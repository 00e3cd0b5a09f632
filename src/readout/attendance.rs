//! Who came late, left early and came back, session by session.
use crate::base::time::Moment;
use crate::congress::attendance::{Attendance, Move, Presence};
use crate::congress::state::Congress;

/// When the first step of `session` was entered; none before.
pub fn begun(congress: &Congress, session: usize) -> Option<Moment> {
    let steps = congress.agenda.steps.iter().zip(&congress.progress.steps);
    steps.filter(|(step, _)| step.session == session).filter_map(|(_, course)| course.started).min()
}

/// When the person first came to `session`.
fn arrived(attendance: &Attendance, session: usize) -> Option<Moment> {
    let mut own = attendance.moves.iter().filter(|m| m.session == session);
    own.find(|m| m.to == Presence::Present).map(|m| m.at)
}

/// Whether the person came to the session whose roll is open after it had begun.
pub fn late(congress: &Congress, attendance: &Attendance) -> bool {
    let session = congress.roll.session();
    let came = arrived(attendance, session);
    came.zip(begun(congress, session)).is_some_and(|(came, begun)| came > begun)
}

/// How people with a vote came and went in one session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flow {
    /// Came after it had begun.
    pub late: u32,
    /// Left before its end and did not come back.
    pub left: u32,
    /// Left and came back.
    pub returned: u32,
}

/// The flow of `session` up to `until`, or up to now.
pub fn flow(congress: &Congress, session: usize, until: Option<Moment>) -> Flow {
    let mut flow = Flow::default();
    let begun = begun(congress, session);
    for (_, attendance) in congress.roll.voters().filter(|(_, a)| !a.moves.is_empty()) {
        let told = |m: &&Move| m.session == session && until.is_none_or(|until| m.at <= until);
        let own: Vec<Presence> = attendance.moves.iter().filter(told).map(|m| m.to).collect();
        let came = arrived(attendance, session).filter(|came| until.is_none_or(|until| *came <= until));
        let came = came.zip(begun).is_some_and(|(came, begun)| came > begun);
        let gone = own.iter().position(|to| *to == Presence::Left);
        flow.late += u32::from(came);
        flow.left += u32::from(own.last() == Some(&Presence::Left));
        flow.returned += u32::from(gone.is_some_and(|at| own[at..].contains(&Presence::Present)));
    }
    flow
}
