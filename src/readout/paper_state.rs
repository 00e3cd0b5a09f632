//! How far a congress is with each of its papers: what they tell of is finished, under way, or has not begun.
use crate::base::message::Message;
use crate::base::paper::PaperKind;
use crate::congress::election::Round;
use crate::congress::state::Congress;

/// The state of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperState {
    /// It tells of nothing that could still change.
    Ready,
    /// What it tells of is finished: its numbers hold.
    Final,
    /// It can be made, as DỰ THẢO.
    Draft,
    /// There is nothing to make it of yet, and why.
    Missing(Message),
}

impl PaperState {
    /// Whether the paper can be made now.
    pub fn can_be_made(&self) -> bool {
        !matches!(self, Self::Missing(_))
    }

    /// The state in a word.
    pub fn said(&self) -> Message {
        match self {
            Self::Ready => Message::new("paper-state-ready"),
            Self::Final => Message::new("paper-state-final"),
            Self::Draft => Message::new("paper-state-draft"),
            Self::Missing(why) => why.clone(),
        }
    }
}

/// The state of `paper` in `congress`.
pub fn paper_state(congress: &Congress, paper: PaperKind) -> PaperState {
    match paper {
        PaperKind::Agenda | PaperKind::Script | PaperKind::Badges => PaperState::Ready,
        PaperKind::Credentials if congress.statements.is_empty() => PaperState::Draft,
        PaperKind::Credentials => PaperState::Final,
        PaperKind::Ballots => ballots(congress),
        PaperKind::CountMinutes => counts(congress),
        _ if congress.closed.is_some() => PaperState::Final,
        _ if congress.progress.current.is_none() => PaperState::Missing(Message::new("paper-state-not-begun")),
        _ => PaperState::Draft,
    }
}

fn ballots(congress: &Congress) -> PaperState {
    let mut specs = congress.agenda.steps.iter().filter_map(|step| step.election.as_ref()).peekable();
    if specs.peek().is_none() {
        return PaperState::Missing(Message::new("paper-state-no-election"));
    }
    let named = |id| congress.elections.get(id).is_some_and(|e| e.now.list.is_some());
    if specs.any(|spec| !spec.candidates.is_empty() || named(&spec.id) || !congress.pool(&spec.id).is_empty()) {
        return PaperState::Ready;
    }
    PaperState::Missing(Message::new("paper-state-no-names"))
}

fn counts(congress: &Congress) -> PaperState {
    let votes: Vec<Round> = congress.elections.values().flat_map(|e| e.votes().cloned()).collect();
    if !votes.iter().any(|vote| vote.declared.is_some()) {
        return PaperState::Missing(Message::new("paper-state-no-count"));
    }
    PaperState::Final
}
