//! Hand votes: opened with their base, recorded with E12, judged by rule.
use crate::base::message::{Message, Phrase};
use crate::base::refusal::Refusal;
use crate::congress::agenda::{ElectionSpec, Step};
use crate::congress::decide::decision::Decision;
use crate::congress::event::Event;
use crate::congress::state::Congress;
use crate::congress::vote::{BOARD, Hands, LIST, SEATS, VoteKey};
use crate::rules::equation::e12;
use crate::rules::verdict::hand_vote;

fn refuse<T>(key: &'static str) -> Result<T, Refusal> {
    Err(Message::new(key).into())
}

/// Puts a vote to the hall, or puts one that was lost again: the earlier outcome then stays in the record and in `Undo`.
pub(super) fn open(congress: &Congress, key: &VoteKey) -> Decision {
    if !congress.unconfirmed().is_empty() {
        return Err(Message::new("rules-to-confirm-first").with("count", congress.unconfirmed().len()).into());
    }
    let Some(step) = congress.step().filter(|s| s.id == key.step) else { return refuse("vote-not-in-step") };
    match congress.votes.get(key).map(|v| &v.outcome) {
        Some(Some(outcome)) if outcome.carried => return refuse("vote-already-recorded"),
        // A base is stored once for a question (E13): putting an open one again would change it unseen.
        Some(None) => return refuse("vote-already-open"),
        _ => {}
    }
    let (question, proposal) = wording(congress, step, key)?;
    let Some(base) = congress.base() else { return refuse("rules-without-base") };
    if base.value == 0 {
        return refuse("base-empty");
    }
    Ok(vec![Event::VoteOpened { vote: key.clone(), question, proposal, base }])
}

/// Question and proposal of a vote: from the agenda, or an election's own.
fn wording(congress: &Congress, step: &Step, key: &VoteKey) -> Result<(Phrase, Phrase), Refusal> {
    if let Some(spec) = step.votes.iter().find(|v| v.id == key.vote) {
        return Ok((Phrase::Plain(spec.question.clone()), Phrase::Plain(spec.proposal.clone())));
    }
    let Some(spec) = &step.election else { return refuse("vote-unknown") };
    let election = congress.election(&spec.id);
    let names = |codes: &[crate::base::id::PersonCode]| {
        codes.iter().map(|c| congress.roll.name(c)).collect::<Vec<_>>().join(", ")
    };
    match key.vote.as_str() {
        SEATS => Ok((ask("question-seats", spec), Message::new("proposal-seats").with("seats", spec.seats).into())),
        LIST => {
            let Some(list) = &election.list else { return refuse("list-first") };
            let proposal = Message::new("proposal-list").with("count", list.candidates.len());
            Ok((ask("question-list", spec), proposal.with("names", names(&list.candidates)).into()))
        }
        BOARD => {
            let Some(board) = &election.board else { return refuse("board-first") };
            let proposal = Message::new("proposal-board").with("head", congress.roll.name(&board.head));
            let proposal = proposal.with("count", board.members.len() + 1).with("members", names(&board.members));
            Ok((ask("question-board", spec), proposal.into()))
        }
        _ => refuse("vote-unknown"),
    }
}

fn ask(key: &'static str, spec: &ElectionSpec) -> Phrase {
    Message::new(key).with("office", &spec.title).with("seats", spec.seats).into()
}

/// Records the hands; all present with a vote must be accounted for (E12).
pub(super) fn record(congress: &Congress, key: &VoteKey, hands: &Hands) -> Decision {
    let Some(vote) = congress.votes.get(key) else { return refuse("vote-not-open") };
    if vote.outcome.is_some() {
        return refuse("vote-already-recorded");
    }
    let Some(rules) = &congress.rules else { return refuse("congress-not-open") };
    let present = u64::from(congress.roll.counts().present);
    e12(hands.yes, hands.no, hands.other, present).hold()?;
    let (carried, needed) = hand_vote(&rules.hand_vote, &vote.base, hands.yes);
    Ok(vec![Event::VoteRecorded { vote: key.clone(), hands: *hands, present, needed, carried }])
}
