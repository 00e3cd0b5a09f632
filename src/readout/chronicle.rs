//! What minutes need and the books do not keep: every act in the order it was done, each time a step was entered and left,
//! what went otherwise than the script, what was taken back and why. Folded from entries together with the books before
//! each of them.
//!
//! An act that was taken back is not told as if it held: it leaves, and its correction is told instead.
use std::collections::BTreeMap;

use crate::base::id::{ElectionId, PersonCode, StepId};
use crate::base::message::{Message, Phrase};
use crate::base::time::Moment;
use crate::congress::act::Before;
use crate::congress::election::{CandidateList, FIRST_ROUND, Purpose};
use crate::congress::event::Event;
use crate::congress::floor::FloorEvent;
use crate::congress::roll::Counts;
use crate::congress::vote::{Hands, VoteKey};
use crate::count::event::BoxEvent;
use crate::record::books::Books;
use crate::record::entry::{BoxId, Entry, Fact};
use crate::rules::base::Base;

/// The most notes, of the congress (of those that decide, twice as many) and of each box: a record that goes on for ever
/// does not fill the memory.
const MOST: usize = 20_000;
const MOST_OF_BOX: usize = 500;

/// One time a step was entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// The entry that recorded it.
    pub seq: u64,
    pub step: StepId,
    pub entered: Moment,
    /// None while it is under way.
    pub left: Option<Moment>,
}

/// How a step was come to otherwise than the script says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deviation {
    /// Steps passed over that had not been entered until then.
    pub skipped: Vec<StepId>,
    /// A step before the one that was left.
    pub back: bool,
    /// The step left with so many open duties, and why.
    pub open: Option<(StepId, u32, String)>,
}

/// What was done.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// A step was come to otherwise than the script says.
    Deviated(Deviation),
    RulesConfirmed(Vec<String>),
    /// The roll of a session was called: those present stayed so, or everybody was awaited anew.
    RollCalled {
        session: usize,
        kept: bool,
    },
    Quorum {
        counts: Counts,
        met: bool,
    },
    Replaced {
        alternate: PersonCode,
        /// None: no longer in anybody's place.
        delegate: Option<PersonCode>,
    },
    Voted(Box<Voted>),
    /// The floor was given to this registration; its minutes are in the books.
    Spoke(u32),
    Received(u32),
    /// A point for decision, by number.
    Raised(u32),
    Seats(ElectionId, u32),
    Introduced(ElectionId, Vec<PersonCode>),
    Nominated {
        election: ElectionId,
        code: PersonCode,
        by: Option<PersonCode>,
    },
    Withdrawal {
        election: ElectionId,
        code: PersonCode,
        grant: bool,
    },
    /// Nominations were closed with an opinion ballot on so many floor nominees, of whom so many may stay.
    Opinion(ElectionId, CandidateList, u32),
    List(ElectionId, CandidateList),
    Board {
        election: ElectionId,
        head: PersonCode,
        members: Vec<PersonCode>,
    },
    /// `number` is that of the vote by ballot; `counts` those who vote as they stood then.
    Papers {
        election: ElectionId,
        number: u32,
        counts: Counts,
        printed: u32,
        issued: u32,
        kept: u32,
        reason: Option<String>,
    },
    Collected {
        election: ElectionId,
        collected: u32,
        missing: u32,
        reason: Option<String>,
    },
    /// The vote by ballot of this number was declared.
    Declared(ElectionId, u32),
    /// Another vote began: its number, what for, and seats.
    Round(ElectionId, u32, Purpose, u32),
    Settled {
        election: ElectionId,
        winners: Vec<PersonCode>,
        reason: String,
    },
    /// An act was taken back: which, when it was done, and why.
    Corrected {
        what: Message,
        done: Option<Moment>,
        reason: String,
    },
    Closed,
}

impl Act {
    /// Papers are final by it, or rest on it: it has room when the others have none any more.
    fn decides(&self) -> bool {
        matches!(self, Self::Closed | Self::Declared(..) | Self::Voted(_) | Self::Papers { .. } | Self::Board { .. })
    }
}

/// A hand vote that was recorded, as it was put.
#[derive(Clone, Debug, PartialEq)]
pub struct Voted {
    pub key: VoteKey,
    pub question: Phrase,
    pub proposal: Phrase,
    /// On which it was judged.
    pub base: Base,
    pub hands: Hands,
    pub present: u64,
    pub needed: u64,
    pub carried: bool,
}

/// An act with its moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// The entry that recorded it.
    pub seq: u64,
    pub at: Moment,
    /// Position in [`Chronicle::visits`]; none before the first step.
    pub visit: Option<usize>,
    pub act: Act,
}

/// What the counting board did over, and why. Never what stands on a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BoxAct {
    /// Entry `number` was read again.
    Corrected(u32),
    /// Entry `number` was taken back.
    Withdrawn(u32),
    SheetCorrected(u32),
    SheetWithdrawn(u32),
    /// Batch `number` was opened again.
    Reopened(u32),
    /// Another seat went on keying.
    Taken,
}

/// What the board did over, with its moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoxNote {
    pub at: Moment,
    pub act: BoxAct,
    pub reason: String,
}

/// The chronicle.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chronicle {
    pub visits: Vec<Visit>,
    /// In the order they were done.
    pub notes: Vec<Note>,
    pub boxes: BTreeMap<BoxId, Vec<BoxNote>>,
    /// Corrections of single people's attendance: how many; names and reasons stay in the record.
    pub roll_corrections: u32,
    /// Acts for which there was no room.
    pub left_out: u64,
    /// What boards did over for which there was no room.
    pub boxes_left_out: BTreeMap<BoxId, u64>,
}

impl Chronicle {
    /// Takes `entry` in; `before` are the books before it.
    pub fn take(&mut self, before: &Books, entry: &Entry) {
        match &entry.fact {
            Fact::Congress(event) => self.congress(before, entry, event),
            Fact::Box { id, event } => self.of_box(id, entry.at, event),
            Fact::People(_) | Fact::Notice { .. } => {}
        }
    }

    /// The number of the entry that closed the congress.
    pub fn closed(&self) -> Option<u64> {
        self.notes.iter().rev().find(|n| n.act == Act::Closed).map(|n| n.seq)
    }

    /// The number of the entry that declared vote `number` of `election`.
    pub fn declared(&self, election: &ElectionId, number: u32) -> Option<u64> {
        let wanted = |n: &&Note| matches!(&n.act, Act::Declared(id, own) if id == election && *own == number);
        self.notes.iter().find(wanted).map(|n| n.seq)
    }

    /// Acts of the visit at `position`, in order.
    pub fn of_visit(&self, position: usize) -> impl Iterator<Item = &Note> {
        self.notes.iter().filter(move |n| n.visit == Some(position))
    }

    fn congress(&mut self, before: &Books, entry: &Entry, event: &Event) {
        match event {
            Event::StepEntered { step, left, open, reason } => {
                let open = left.clone().zip(reason.clone()).map(|(step, why)| (step, *open, why));
                self.entered(before, entry, (step, open));
            }
            Event::Corrected { undoes, reason } => self.corrected(before, entry, (*undoes, reason)),
            Event::Closed => {
                self.note(entry, Act::Closed);
                self.leave(entry.at);
            }
            _ => {
                if let Some(act) = act(before, event) {
                    self.note(entry, act);
                }
            }
        }
    }

    fn note(&mut self, entry: &Entry, act: Act) {
        if self.notes.len() >= if act.decides() { 2 * MOST } else { MOST } {
            self.left_out = self.left_out.saturating_add(1);
            return;
        }
        let visit = self.visits.len().checked_sub(1);
        self.notes.push(Note { seq: entry.seq, at: entry.at, visit, act });
    }

    fn leave(&mut self, at: Moment) {
        if let Some(last) = self.visits.last_mut() {
            last.left = Some(at);
        }
    }

    fn entered(&mut self, before: &Books, entry: &Entry, (step, open): (&StepId, Option<(StepId, u32, String)>)) {
        if self.visits.len() >= MOST {
            self.left_out = self.left_out.saturating_add(1);
            return;
        }
        let congress = &before.congress;
        let to = congress.agenda.position(step).unwrap_or(0);
        let from = congress.progress.current;
        let next = from.map_or(0, |at| at + 1);
        let unseen = |at: &usize| congress.progress.steps.get(*at).is_some_and(|c| c.started.is_none());
        let skipped = (next..to).filter(unseen).filter_map(|at| congress.agenda.steps.get(at).map(|s| s.id.clone()));
        let deviation = Deviation { skipped: skipped.collect(), back: from.is_some_and(|at| to < at), open };
        self.leave(entry.at);
        self.visits.push(Visit { seq: entry.seq, step: step.clone(), entered: entry.at, left: None });
        if deviation != Deviation::default() {
            self.note(entry, Act::Deviated(deviation));
        }
    }

    fn corrected(&mut self, before: &Books, entry: &Entry, (undoes, reason): (u64, &str)) {
        let Some(undone) = before.congress.acts.iter().find(|a| a.seq == undoes) else { return };
        let done = self.notes.iter().find(|n| n.seq == undoes).map(|n| n.at);
        let visited = self.visits.iter().rposition(|v| v.seq == undoes);
        let done = done.or_else(|| visited.and_then(|at| self.visits.get(at)).map(|v| v.entered));
        self.notes.retain(|n| n.seq != undoes);
        if let Some(at) = visited {
            self.unvisit(at);
        }
        if matches!(undone.before, Before::Presence { .. }) {
            self.roll_corrections = self.roll_corrections.saturating_add(1);
            return;
        }
        let (what, reason) = (undone.what.clone(), reason.to_owned());
        self.note(entry, Act::Corrected { what, done, reason });
    }

    /// The step entered by mistake: the one before it was never left.
    fn unvisit(&mut self, at: usize) {
        self.visits.remove(at);
        let last = self.visits.len().checked_sub(1);
        if let Some(visit) = self.visits.last_mut().filter(|_| last.is_some_and(|last| last + 1 == at)) {
            visit.left = None;
        }
        for note in self.notes.iter_mut().filter(|n| n.visit.is_some_and(|v| v >= at)) {
            note.visit = last;
        }
    }

    fn of_box(&mut self, id: &BoxId, at: Moment, event: &BoxEvent) {
        let (act, reason) = match event {
            BoxEvent::Corrected { number, reason, .. } => (BoxAct::Corrected(*number), reason),
            BoxEvent::Withdrawn { number, reason } => (BoxAct::Withdrawn(*number), reason),
            BoxEvent::SheetCorrected { number, reason, .. } => (BoxAct::SheetCorrected(*number), reason),
            BoxEvent::SheetWithdrawn { number, reason } => (BoxAct::SheetWithdrawn(*number), reason),
            BoxEvent::BatchReopened { batch, reason, .. } => (BoxAct::Reopened(*batch), reason),
            BoxEvent::KeyerTaken { reason: Some(reason), .. } => (BoxAct::Taken, reason),
            _ => return,
        };
        let notes = self.boxes.entry(id.clone()).or_default();
        if notes.len() >= MOST_OF_BOX {
            let left_out = self.boxes_left_out.entry(id.clone()).or_default();
            *left_out = left_out.saturating_add(1);
            return;
        }
        notes.push(BoxNote { at, act, reason: reason.clone() });
    }
}

/// The act that `event` is, where minutes tell of it.
fn act(before: &Books, event: &Event) -> Option<Act> {
    Some(match event {
        Event::RulesConfirmed { parameters } => Act::RulesConfirmed(parameters.clone()),
        Event::RollCalled { session, kept } => Act::RollCalled { session: *session, kept: *kept },
        Event::QuorumStated { counts, met, .. } => Act::Quorum { counts: *counts, met: *met },
        Event::Replaced { alternate, delegate, .. } => {
            Act::Replaced { alternate: alternate.clone(), delegate: Some(delegate.clone()) }
        }
        Event::ReplacementEnded { alternate, .. } => Act::Replaced { alternate: alternate.clone(), delegate: None },
        Event::VoteRecorded { vote, hands, present, needed, carried } => {
            let put = before.congress.votes.get(vote)?;
            let (key, question, proposal) = (vote.clone(), put.question.clone(), put.proposal.clone());
            let (base, hands) = (put.base.on_hands(hands.cast()), *hands);
            let (present, needed, carried) = (*present, *needed, *carried);
            Act::Voted(Box::new(Voted { key, question, proposal, base, hands, present, needed, carried }))
        }
        Event::Floor(FloorEvent::Given { id, .. }) => Act::Spoke(*id),
        Event::Floor(FloorEvent::Received { id }) => Act::Received(*id),
        Event::Floor(FloorEvent::Raised { number, .. }) => Act::Raised(*number),
        _ => election_act(before, event)?,
    })
}

fn election_act(before: &Books, event: &Event) -> Option<Act> {
    let election = event.election()?.clone();
    let congress = &before.congress;
    Some(match event.clone() {
        Event::SeatsProposed { seats, .. } => Act::Seats(election, seats),
        Event::ListIntroduced { candidates, .. } => Act::Introduced(election, candidates),
        Event::Nominated { code, by, .. } => Act::Nominated { election, code, by },
        Event::WithdrawalAsked { code, grant, .. } => Act::Withdrawal { election, code, grant },
        Event::NominationsClosed { opinion: Some((list, room)), .. } => Act::Opinion(election, list, room),
        Event::ListFixed { list, .. } => Act::List(election, list),
        Event::BoardNamed { head, members, .. } => Act::Board { election, head, members },
        Event::PapersIssued { printed, issued, kept, reason, .. } => {
            let number = congress.elections.get(&election).map_or(FIRST_ROUND, |e| e.now.number);
            let counts = congress.counts_in(congress.agenda.election(&election).map(|(step, _)| step));
            Act::Papers { election, number, counts, printed, issued, kept, reason }
        }
        Event::BoxOpened { collected, not_returned, reason, .. } => {
            Act::Collected { election, collected, missing: not_returned, reason }
        }
        Event::Declared { round, .. } => Act::Declared(election, round),
        Event::RoundOpened { round, .. } => {
            Act::Round(election, round.number, round.purpose, round.seats.unwrap_or_default())
        }
        Event::TieSettled { winners, reason, .. } => Act::Settled { election, winners, reason },
        _ => return None,
    })
}
