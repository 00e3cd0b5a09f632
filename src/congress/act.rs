//! Acts that can be taken back, newest last, each with what it changed as it was before.
use serde::{Deserialize, Serialize};

use crate::base::id::{ElectionId, PersonCode};
use crate::base::message::Message;
use crate::base::role::Actor;
use crate::base::time::Stamp;
use crate::congress::attendance::{Attendance, Presence};
use crate::congress::election::Election;
use crate::congress::event::Event;
use crate::congress::floor::FloorEvent;
use crate::congress::progress::Progress;
use crate::congress::speakers::{Standing, Turn};
use crate::congress::stage::Cue;
use crate::congress::state::Congress;
use crate::congress::vote::{HandVote, VoteKey};

/// How many acts are remembered.
pub const REMEMBERED: usize = 30;

/// Everybody's attendance before the roll was called, and how many calls there were.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RollBefore {
    pub was: Vec<Attendance>,
    pub calls: usize,
}

/// What an act changed, as it was before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Before {
    Presence {
        code: PersonCode,
        was: Attendance,
        /// Calls of the roll so far: a later one has moved everybody on.
        calls: usize,
    },
    Roll(RollBefore),
    /// Whom an alternate replaced and whom they replace now, if anybody.
    Replacement {
        alternate: PersonCode,
        was: Option<PersonCode>,
        is: Option<PersonCode>,
    },
    /// Those a quorum statement marked absent, and how many statements there were.
    Quorum {
        absent: Vec<PersonCode>,
        statements: usize,
    },
    /// With the roll, where entering the step called that of its session.
    Step {
        progress: Progress,
        roll: Option<RollBefore>,
    },
    Vote {
        vote: VoteKey,
        was: Option<Box<HandVote>>,
    },
    Election {
        election: ElectionId,
        was: Box<Election>,
    },
    /// A registration; none before it was made.
    Turn {
        id: u32,
        was: Option<Box<Turn>>,
    },
    /// A point was raised.
    Point {
        number: u32,
    },
}

/// An act that can be taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// The entry that recorded it.
    pub seq: u64,
    pub by: Actor,
    /// The act in words.
    pub what: Message,
    pub before: Before,
}

impl Congress {
    pub(super) fn remember(&mut self, seq: u64, stamp: &Stamp, event: &Event) {
        let Some((what, before)) = self.before(event) else { return };
        self.acts.push(Act { seq, by: stamp.by, what, before });
        if self.acts.len() > REMEMBERED {
            self.acts.remove(0);
        }
    }

    /// The act that `event` is, with what it is about to change; none for what cannot be taken back.
    fn before(&self, event: &Event) -> Option<(Message, Before)> {
        match event {
            Event::PresenceChanged { code, to, .. } => {
                let key = match to {
                    Presence::Left => "act-left",
                    Presence::Absent { .. } => "act-absence",
                    Presence::Present | Presence::Expected => "act-presence",
                };
                let what = Message::new(key).with("name", self.roll.name(code));
                let was = self.roll.attendance(code)?.clone();
                Some((what, Before::Presence { code: code.clone(), was, calls: self.roll.calls.len() }))
            }
            // A kept roll goes back with the step that called it.
            Event::RollCalled { kept: true, .. } | Event::BadgeRevoked { .. } => None,
            Event::RollCalled { session, .. } => {
                let what = Message::new("act-roll").with("session", self.session_title(*session));
                Some((what, Before::Roll(self.roll_before())))
            }
            Event::Replaced { alternate, .. } | Event::ReplacementEnded { alternate, .. } => {
                let what = Message::new("act-replacement").with("name", self.roll.name(alternate));
                let was = self.roll.attendance(alternate)?.replaces.clone();
                let is = match event {
                    Event::Replaced { delegate, .. } => Some(delegate.clone()),
                    _ => None,
                };
                Some((what, Before::Replacement { alternate: alternate.clone(), was, is }))
            }
            Event::QuorumStated { absent, .. } => {
                let before = Before::Quorum { absent: absent.clone(), statements: self.statements.len() };
                Some((Message::new("act-quorum"), before))
            }
            Event::StepEntered { step, .. } => {
                let entered = self.agenda.step(step);
                let calls = entered.is_some_and(|s| s.session > self.roll.session());
                let (progress, roll) = (self.progress.clone(), calls.then(|| self.roll_before()));
                let what = Message::new("act-step").with("title", entered.map_or("", |s| s.title.as_str()));
                Some((what, Before::Step { progress, roll }))
            }
            Event::VoteOpened { vote, .. } | Event::VoteRecorded { vote, .. } => {
                let key =
                    if matches!(event, Event::VoteOpened { .. }) { "act-vote-opened" } else { "act-vote-recorded" };
                let before = Before::Vote { vote: vote.clone(), was: self.votes.get(vote).cloned().map(Box::new) };
                Some((Message::new(key), before))
            }
            Event::Floor(event) => self.before_floor(event),
            Event::CountSealed { .. } | Event::Declared { .. } | Event::TieSettled { .. } => None,
            _ => {
                let election = event.election()?.clone();
                let was = Box::new(self.election(&election));
                let title = self.agenda.election(&election).map_or("", |(_, s)| s.title.as_str());
                Some((election_act(event).with("office", title), Before::Election { election, was }))
            }
        }
    }

    fn before_floor(&self, event: &FloorEvent) -> Option<(Message, Before)> {
        if let FloorEvent::Raised { number, .. } = event {
            return Some((Message::new("act-point"), Before::Point { number: *number }));
        }
        // Another order is made by moving once more.
        let id = event.turn()?;
        let was = self.speakers.turn(id).cloned();
        let name = match (event, &was) {
            (FloorEvent::Registered { who, .. }, _) => who.name(&self.roll),
            (_, Some(turn)) => turn.who.name(&self.roll),
            _ => "",
        };
        let what = Message::new(floor_act(event)).with("name", name);
        Some((what, Before::Turn { id, was: was.map(Box::new) }))
    }

    fn roll_before(&self) -> RollBefore {
        RollBefore { was: self.roll.attendance.clone(), calls: self.roll.calls.len() }
    }

    /// The roll as before it was called; whoever moved since stays where they are.
    fn uncall(&mut self, before: RollBefore) {
        for (attendance, was) in self.roll.attendance.iter_mut().zip(before.was) {
            if attendance.moves.len() == was.moves.len() {
                attendance.restore(was);
            }
        }
        self.roll.calls.truncate(before.calls);
    }

    pub(super) fn take_back(&mut self, seq: u64, stamp: &Stamp) {
        let Some(position) = self.acts.iter().position(|a| a.seq == seq) else { return };
        let act = self.acts.remove(position);
        self.cue = Cue::Step;
        match act.before {
            Before::Presence { code, mut was, calls } => {
                let later = self.roll.calls.iter().skip(calls);
                was.presence = later.fold(was.presence, |presence, call| presence.called(call.kept));
                if let Some(attendance) = self.roll.attendance_mut(&code) {
                    attendance.restore(was);
                }
            }
            Before::Roll(before) => {
                self.uncall(before);
                // A session that has begun goes on with those who are there.
                if self.session() > self.roll.session() {
                    self.call_roll(self.session(), true, stamp);
                }
            }
            Before::Replacement { alternate, was, .. } => self.replacement(&alternate, was.as_ref()),
            Before::Quorum { absent, statements } => {
                self.statements.truncate(statements);
                for code in &absent {
                    if let Some(attendance) = self.roll.attendance_mut(code) {
                        attendance.presence = Presence::Expected;
                        attendance.since = None;
                        attendance.moves.pop();
                    }
                }
            }
            Before::Step { progress, roll } => {
                self.progress = progress;
                if let Some(before) = roll.filter(|before| self.roll.calls.len() == before.calls + 1) {
                    self.uncall(before);
                }
            }
            Before::Vote { vote, was: Some(was) } => {
                self.votes.insert(vote, *was);
            }
            Before::Vote { vote, was: None } => {
                self.votes.remove(&vote);
            }
            Before::Election { election, was } => {
                self.elections.insert(election, *was);
            }
            Before::Turn { id, was: Some(mut was) } => {
                if let Some(turn) = self.speakers.list.iter_mut().find(|t| t.id == id) {
                    // Whoever gets the floor back had it until it was ended: what passed since is not theirs.
                    if turn.standing == Standing::Heard && matches!(was.standing, Standing::Speaking { .. }) {
                        (was.spent, was.standing) = (turn.spent, Standing::Held);
                    }
                    *turn = *was;
                }
            }
            Before::Turn { id, was: None } => self.speakers.list.retain(|t| t.id != id),
            Before::Point { number } => self.speakers.points.retain(|p| p.number != number),
        }
    }
}

fn election_act(event: &Event) -> Message {
    Message::new(match event {
        Event::SeatsProposed { .. } => "act-seats",
        Event::ListIntroduced { .. } => "act-introduce",
        Event::Nominated { .. } => "act-nominate",
        Event::WithdrawalAsked { .. } => "act-withdrawal",
        Event::NominationsClosed { .. } => "act-nominations",
        Event::RoundOpened { .. } => "act-round",
        Event::ListFixed { .. } => "act-list",
        Event::BoardNamed { .. } => "act-board",
        Event::PapersIssued { .. } => "act-papers",
        _ => "act-box",
    })
}

fn floor_act(event: &FloorEvent) -> &'static str {
    match event {
        FloorEvent::Registered { .. } => "act-speaker-registered",
        FloorEvent::Withdrawn { .. } => "act-speaker-withdrawn",
        FloorEvent::Given { .. } => "act-floor-given",
        FloorEvent::Held { .. } => "act-floor-held",
        FloorEvent::Resumed { .. } => "act-floor-resumed",
        FloorEvent::Extended { .. } => "act-floor-extended",
        FloorEvent::Received { .. } => "act-written-received",
        FloorEvent::Ended { .. } | FloorEvent::Moved { .. } | FloorEvent::Raised { .. } => "act-floor-ended",
    }
}
