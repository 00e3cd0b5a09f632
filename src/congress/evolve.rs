//! Events to state. Never refuses: what is recorded has happened.
use crate::base::id::ElectionId;
use crate::base::message::Message;
use crate::base::time::Stamp;
use crate::congress::act::{Act, Before, REMEMBERED};
use crate::congress::election::{Collected, CountingBoard, DeclaredResult, Election, Issued, Sealed};
use crate::congress::event::{Event, Opening};
use crate::congress::progress::StepCourse;
use crate::congress::roll::{Presence, Roll};
use crate::congress::stage::Cue;
use crate::congress::state::{Congress, Statement};
use crate::congress::vote::{BOARD, HandVote, LIST, Outcome, VoteKey};

impl Congress {
    /// Folds entry `seq`.
    pub fn evolve(&mut self, seq: u64, stamp: &Stamp, event: &Event) {
        self.remember(seq, stamp, event);
        match event {
            Event::Opened(opening) => self.open(stamp, opening),
            Event::RulesConfirmed { parameters } => self.confirmed.extend(parameters.iter().cloned()),
            Event::StepEntered { .. } | Event::StageShown { .. } | Event::Closed => self.follow(stamp, event),
            Event::PresenceChanged { .. } | Event::QuorumStated { .. } => self.follow_roll(stamp, event),
            Event::VoteOpened { .. } | Event::VoteRecorded { .. } => self.follow_vote(stamp, event),
            Event::Corrected { undoes, .. } => self.take_back(*undoes),
            _ => self.follow_election(stamp, event),
        }
    }

    fn open(&mut self, stamp: &Stamp, opening: &Opening) {
        let steps = vec![StepCourse::default(); opening.agenda.steps.len()];
        self.agenda = opening.agenda.clone();
        self.rules = Some(opening.rules.clone());
        self.roll = Roll::new(opening.roll.clone());
        self.rehearsal = opening.rehearsal;
        self.files = opening.files.clone();
        self.progress.steps = steps;
        self.opened = Some(stamp.at);
    }

    fn follow(&mut self, stamp: &Stamp, event: &Event) {
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
            Event::PresenceChanged { code, to } => self.set_presence(code, *to, stamp),
            Event::QuorumStated { step, absent, counts, met } => {
                for code in absent {
                    self.set_presence(code, Presence::Absent { accepted: false }, stamp);
                }
                let statement = Statement { step: step.clone(), counts: *counts, met: *met, at: stamp.at };
                self.statements.push(statement);
                self.cue = Cue::Quorum;
            }
            _ => {}
        }
    }

    fn set_presence(&mut self, code: &crate::base::id::PersonCode, to: Presence, stamp: &Stamp) {
        let Some(position) = self.roll.position(code) else { return };
        let attendance = &mut self.roll.attendance[position];
        attendance.presence = to;
        attendance.seen |= to == Presence::Present;
        attendance.since = Some(stamp.at);
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
        let at = stamp.at;
        let Some(id) = election_of(event) else { return };
        let election = self.elections.entry(id.clone()).or_default();
        match event {
            Event::ListFixed { list, .. } => {
                election.list = Some(list.clone());
                self.cue = Cue::Candidates(id.clone());
                self.ask_again(&id, LIST);
            }
            Event::BoardNamed { head, members, .. } => {
                election.board = Some(CountingBoard { head: head.clone(), members: members.clone() });
                self.ask_again(&id, BOARD);
            }
            Event::PapersIssued { printed, issued, kept, base, reason, .. } => {
                let (printed, issued, kept) = (*printed, *issued, *kept);
                let (base, reason) = (base.clone(), reason.clone());
                election.issued = Some(Issued { printed, issued, kept, reason, base, at });
                self.cue = Cue::Procedure(id.clone());
            }
            Event::BoxOpened { collected, not_returned, reason, .. } => {
                let (collected, not_returned, reason) = (*collected, *not_returned, reason.clone());
                election.collected = Some(Collected { collected, not_returned, reason, at });
                self.cue = Cue::Voting(id.clone());
            }
            Event::CountSealed { totals, digest, .. } => {
                election.sealed = Some(Sealed { totals: totals.clone(), digest: digest.clone(), at });
                self.settle(&id);
            }
            Event::Declared { verdict, .. } => {
                election.declared = Some(DeclaredResult { verdict: verdict.clone(), at });
                self.cue = Cue::Declared(id.clone());
                self.settle(&id);
            }
            _ => {}
        }
    }

    /// What was sealed or declared stands: nothing of that election can be taken back any more, its own votes neither.
    fn settle(&mut self, id: &ElectionId) {
        let step = self.agenda.election(id).map(|(step, _)| step.id.clone());
        self.acts.retain(|a| match &a.before {
            Before::Election { election, .. } => election != id,
            Before::Vote { vote, .. } => Some(&vote.step) != step.as_ref() || !vote.of_election(),
            _ => true,
        });
    }

    /// What was proposed anew is voted anew: a vote that the earlier proposal lost no longer stands for this one. It
    /// stays in the record.
    fn ask_again(&mut self, id: &ElectionId, vote: &str) {
        let Some((step, _)) = self.agenda.election(id) else { return };
        let key = VoteKey { step: step.id.clone(), vote: vote.into() };
        if self.votes.get(&key).is_some_and(|v| v.outcome.is_some()) {
            self.votes.remove(&key);
        }
    }

    fn remember(&mut self, seq: u64, stamp: &Stamp, event: &Event) {
        let Some((what, before)) = self.before(event) else { return };
        self.acts.push(Act { seq, by: stamp.by.role, what, before });
        if self.acts.len() > REMEMBERED {
            self.acts.remove(0);
        }
    }

    /// The act that `event` is, with what it is about to change; none for what cannot be taken back.
    fn before(&self, event: &Event) -> Option<(Message, Before)> {
        match event {
            Event::PresenceChanged { code, .. } => {
                let what = Message::new("act-presence").with("name", self.roll.name(code));
                let was = self.roll.attendance(code)?.clone();
                Some((what, Before::Presence { code: code.clone(), was }))
            }
            Event::QuorumStated { absent, .. } => {
                let before = Before::Quorum { absent: absent.clone(), statements: self.statements.len() };
                Some((Message::new("act-quorum"), before))
            }
            Event::StepEntered { step, .. } => {
                let title = self.agenda.step(step).map_or("", |s| s.title.as_str());
                Some((Message::new("act-step").with("title", title), Before::Step(self.progress.clone())))
            }
            Event::VoteOpened { vote, .. } | Event::VoteRecorded { vote, .. } => {
                let key =
                    if matches!(event, Event::VoteOpened { .. }) { "act-vote-opened" } else { "act-vote-recorded" };
                let before = Before::Vote { vote: vote.clone(), was: self.votes.get(vote).cloned().map(Box::new) };
                Some((Message::new(key), before))
            }
            Event::CountSealed { .. } | Event::Declared { .. } => None,
            _ => {
                let election = election_of(event)?;
                let was = Box::new(self.election(&election));
                let title = self.agenda.election(&election).map_or("", |(_, s)| s.title.as_str());
                Some((election_act(event).with("office", title), Before::Election { election, was }))
            }
        }
    }

    fn take_back(&mut self, seq: u64) {
        let Some(position) = self.acts.iter().position(|a| a.seq == seq) else { return };
        let act = self.acts.remove(position);
        self.cue = Cue::Step;
        match act.before {
            Before::Presence { code, was } => {
                if let Some(i) = self.roll.position(&code) {
                    self.roll.attendance[i] = was;
                }
            }
            Before::Quorum { absent, statements } => {
                self.statements.truncate(statements);
                for i in absent.iter().filter_map(|code| self.roll.position(code)).collect::<Vec<_>>() {
                    self.roll.attendance[i].presence = Presence::Expected;
                    self.roll.attendance[i].since = None;
                }
            }
            Before::Step(progress) => self.progress = progress,
            Before::Vote { vote, was: Some(was) } => {
                self.votes.insert(vote, *was);
            }
            Before::Vote { vote, was: None } => {
                self.votes.remove(&vote);
            }
            Before::Election { election, was } => {
                self.elections.insert(election, *was);
            }
        }
    }
}

fn election_act(event: &Event) -> Message {
    Message::new(match event {
        Event::ListFixed { .. } => "act-list",
        Event::BoardNamed { .. } => "act-board",
        Event::PapersIssued { .. } => "act-papers",
        _ => "act-box",
    })
}

/// The election an event belongs to.
fn election_of(event: &Event) -> Option<ElectionId> {
    match event {
        Event::ListFixed { election, .. }
        | Event::BoardNamed { election, .. }
        | Event::PapersIssued { election, .. }
        | Event::BoxOpened { election, .. }
        | Event::CountSealed { election, .. }
        | Event::Declared { election, .. } => Some(election.clone()),
        _ => None,
    }
}

impl Election {
    /// Whether the board may enter ballots.
    pub fn counting(&self) -> bool {
        self.collected.is_some() && self.sealed.is_none()
    }
}
