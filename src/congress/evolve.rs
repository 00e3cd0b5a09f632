//! Events to state. Never refuses: what is recorded has happened.
use crate::base::id::{ElectionId, PersonCode};
use crate::base::time::Stamp;
use crate::congress::act::Before;
use crate::congress::attendance::Presence;
use crate::congress::election::FIRST_ROUND;
use crate::congress::event::{Event, Opening};
use crate::congress::progress::StepCourse;
use crate::congress::roll::{Call, Roll, Voters};
use crate::congress::speakers::Speakers;
use crate::congress::stage::Cue;
use crate::congress::state::{Congress, Statement};
use crate::congress::vote::{HandVote, Outcome, OwnVote, VoteKey};

impl Congress {
    /// Folds entry `seq`.
    pub fn evolve(&mut self, seq: u64, stamp: &Stamp, event: &Event) {
        self.remember(seq, stamp, event);
        match event {
            Event::Opened(opening) => self.open(stamp, opening),
            Event::RulesConfirmed { parameters } => self.confirmed.extend(parameters.iter().cloned()),
            Event::StepEntered { .. }
            | Event::StageShown { .. }
            | Event::StageDressed { .. }
            | Event::LineShown { .. }
            | Event::Closed => self.follow_script(stamp, event),
            Event::Floor(event) => self.follow_floor(stamp, event),
            Event::PresenceChanged { .. }
            | Event::QuorumStated { .. }
            | Event::RollCalled { .. }
            | Event::Replaced { .. }
            | Event::ReplacementEnded { .. }
            | Event::BadgeRevoked { .. } => self.follow_roll(stamp, event),
            Event::VoteOpened { .. } | Event::VoteRecorded { .. } => self.follow_vote(stamp, event),
            Event::Corrected { undoes, .. } => self.take_back(*undoes, stamp),
            _ => self.follow_election(stamp, event),
        }
        // Whoever votes must see on what, whatever else is recorded meanwhile.
        if let Some(lock) = self.lock().filter(|lock| !lock.allows(self, &self.cue)) {
            self.cue = lock.picture();
        }
    }

    fn open(&mut self, stamp: &Stamp, opening: &Opening) {
        let steps = vec![StepCourse::default(); opening.agenda.steps.len()];
        self.agenda = opening.agenda.clone();
        self.rules = Some(opening.rules.clone());
        self.roll = Roll::new(opening.roll.clone());
        self.rehearsal = opening.rehearsal;
        self.files = opening.files.clone();
        self.speakers = Speakers::prepared(&opening.agenda);
        self.stage_lock = opening.stage_lock;
        self.signing_key.clone_from(&opening.signing_key);
        self.progress.steps = steps;
        self.opened = Some(stamp.at);
    }

    fn follow_script(&mut self, stamp: &Stamp, event: &Event) {
        match event {
            Event::StepEntered { step, reason, .. } => {
                let position = self.agenda.position(step);
                if let Some(course) = self.progress.current.and_then(|i| self.progress.steps.get_mut(i)) {
                    course.ended = Some(stamp.at);
                    course.left_open = reason.clone();
                }
                self.progress.current = position;
                if let Some(course) = position.and_then(|i| self.progress.steps.get_mut(i)) {
                    course.started.get_or_insert(stamp.at);
                    course.ended = None;
                    course.left_open = None;
                }
                self.cue = Cue::Step;
            }
            Event::StageShown { cue } => self.cue = cue.clone(),
            Event::LineShown { text } => self.line.clone_from(text),
            Event::StageDressed { look } => self.look = *look,
            Event::Closed => {
                self.closed = Some(stamp.at);
                self.cue = Cue::Step;
                self.acts.clear();
            }
            _ => {}
        }
    }

    fn follow_roll(&mut self, stamp: &Stamp, event: &Event) {
        match event {
            Event::PresenceChanged { code, to, badge } => {
                self.set_presence(code, *to, stamp);
                if let Some(attendance) = self.roll.attendance_mut(code) {
                    attendance.scanned |= badge.is_some();
                }
            }
            Event::RollCalled { session, kept } => self.call_roll(*session, *kept, stamp),
            Event::Replaced { alternate, delegate, .. } => {
                self.replacement(alternate, Some(delegate));
            }
            Event::ReplacementEnded { alternate, .. } => self.replacement(alternate, None),
            Event::BadgeRevoked { code, badge, .. } => {
                if let Some(attendance) = self.roll.attendance_mut(code) {
                    attendance.badge = badge.saturating_add(1);
                }
            }
            Event::QuorumStated { step, absent, counts, met } => {
                // Whoever was never heard of may still come to another session, if there is one.
                let session = self.agenda.step(step).map_or(0, |s| s.session);
                let whole = session + 1 >= self.agenda.sessions.len();
                let to = Presence::Absent { accepted: false, whole };
                for code in absent {
                    self.set_presence(code, to, stamp);
                }
                let present = |holder: usize| self.roll.attendance[holder].presence == Presence::Present;
                let here = self.roll.seats(Voters::Congress).filter(|(_, holder)| present(*holder)).collect();
                let statement = Statement { step: step.clone(), counts: *counts, met: *met, at: stamp.at, here };
                self.statements.push(statement);
                self.cue = Cue::Quorum;
            }
            _ => {}
        }
    }

    fn set_presence(&mut self, code: &PersonCode, to: Presence, stamp: &Stamp) {
        let session = self.roll.session();
        if let Some(attendance) = self.roll.attendance_mut(code) {
            attendance.change(to, session, (stamp.at, stamp.by));
        }
    }

    pub(super) fn call_roll(&mut self, session: usize, kept: bool, stamp: &Stamp) {
        for attendance in &mut self.roll.attendance {
            attendance.presence = attendance.presence.called(kept);
        }
        self.roll.calls.push(Call { session, at: stamp.at, kept });
    }

    /// From now on `alternate` votes in the place of `delegate`, or of nobody.
    pub(super) fn replacement(&mut self, alternate: &PersonCode, delegate: Option<&PersonCode>) {
        let Some(own) = self.roll.attendance_mut(alternate) else { return };
        let before = std::mem::replace(&mut own.replaces, delegate.cloned());
        if let Some(seat) = before.and_then(|code| self.roll.attendance_mut(&code)) {
            seat.replaced_by = None;
        }
        if let Some(seat) = delegate.and_then(|code| self.roll.attendance_mut(code)) {
            seat.replaced_by = Some(alternate.clone());
        }
    }

    fn follow_vote(&mut self, stamp: &Stamp, event: &Event) {
        match event {
            Event::VoteOpened { vote, question, proposal, base } => {
                let (question, proposal, base) = (question.clone(), proposal.clone(), base.clone());
                let opened = HandVote { question, proposal, base, opened: stamp.at, outcome: None };
                self.votes.insert(vote.clone(), opened);
                self.cue = Cue::Vote(vote.clone());
            }
            Event::VoteRecorded { vote, hands, present, needed, carried } => {
                if let Some(open) = self.votes.get_mut(vote) {
                    let (hands, present, needed, carried) = (*hands, *present, *needed, *carried);
                    open.outcome = Some(Outcome { hands, present, needed, carried, at: stamp.at });
                }
                self.cue = Cue::Vote(vote.clone());
            }
            _ => {}
        }
    }

    fn follow_election(&mut self, stamp: &Stamp, event: &Event) {
        let Some(id) = event.election().cloned() else { return };
        self.elections.entry(id.clone()).or_default().apply(stamp.at, event);
        let number = self.elections.get(&id).map_or(FIRST_ROUND, |e| e.now.number);
        if let Some(cue) = picture(&id, event) {
            self.cue = cue;
        }
        match event {
            Event::SeatsProposed { .. } => self.ask_again(&id, &OwnVote::Seats),
            Event::ListIntroduced { .. } | Event::ListFixed { .. } => self.ask_again(&id, &OwnVote::List(number)),
            Event::BoardNamed { .. } => self.ask_again(&id, &OwnVote::Board(number)),
            Event::CountSealed { .. } | Event::Declared { .. } | Event::TieSettled { .. } => self.settle(&id),
            _ => {}
        }
    }

    /// What was sealed or declared stands: nothing of that election can be taken back any more, its own votes neither.
    fn settle(&mut self, id: &ElectionId) {
        let step = self.agenda.election(id).map(|(step, _)| step.id.clone());
        self.acts.retain(|a| match &a.before {
            Before::Election { election, .. } => election != id,
            Before::Vote { vote, .. } => Some(&vote.step) != step.as_ref() || vote.of_election().is_none(),
            _ => true,
        });
    }

    /// What was proposed anew is voted anew: a vote that the earlier proposal lost no longer stands for this one. It
    /// stays in the record.
    fn ask_again(&mut self, id: &ElectionId, own: &OwnVote) {
        let Some((step, _)) = self.agenda.election(id) else { return };
        let key = VoteKey::own(&step.id, own);
        if self.votes.get(&key).is_some_and(|v| v.outcome.as_ref().is_some_and(|o| !o.carried)) {
            self.votes.remove(&key);
        }
    }
}

/// The hall's picture that follows an act of an election.
fn picture(id: &ElectionId, event: &Event) -> Option<Cue> {
    Some(match event {
        Event::ListIntroduced { .. } | Event::ListFixed { .. } => Cue::Candidates(id.clone()),
        Event::Nominated { .. } | Event::WithdrawalAsked { .. } => Cue::Candidates(id.clone()),
        Event::RoundOpened { round, .. } if round.list.is_some() => Cue::Candidates(id.clone()),
        Event::RoundOpened { .. } => Cue::Step,
        Event::PapersIssued { .. } => Cue::Procedure(id.clone()),
        Event::BoxOpened { .. } => Cue::Voting(id.clone()),
        Event::Declared { .. } | Event::TieSettled { .. } => Cue::Declared(id.clone()),
        _ => return None,
    })
}
