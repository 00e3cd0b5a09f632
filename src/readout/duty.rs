//! Duties in words: what each is, and what pressing Enter does for it now.
use crate::base::message::{Message, Phrase};
use crate::congress::duty::Duty;
use crate::congress::state::Congress;
use crate::congress::vote::{OwnVote, VoteKey};

/// The duty as the checklist names it.
pub fn label(congress: &Congress, duty: &Duty) -> Message {
    match duty {
        Duty::ConfirmRules => Message::new("duty-confirm-rules").with("count", congress.unconfirmed().len()),
        Duty::StateQuorum => Message::new("duty-quorum"),
        Duty::Vote(key) => vote_label(congress, key),
        Duty::Introduce(_) => Message::new("duty-introduce"),
        Duty::Nominate(_) => Message::new("duty-nominate"),
        Duty::NextRound(_) => Message::new("duty-next-round"),
        Duty::SettleTie(_) => Message::new("duty-settle-tie"),
        Duty::FixList(_) => Message::new("duty-list"),
        Duty::NameBoard(_) => Message::new("duty-board"),
        Duty::IssuePapers(_) => Message::new("duty-papers"),
        Duty::OpenBox(_) => Message::new("duty-box"),
        Duty::Count(_) => Message::new("duty-count"),
        Duty::Declare(_) => Message::new("duty-declare"),
        Duty::Close => Message::new("duty-close"),
    }
}

fn vote_label(congress: &Congress, key: &VoteKey) -> Message {
    let spec = congress.agenda.step(&key.step).and_then(|s| s.votes.iter().find(|v| v.id == key.vote));
    if let Some(spec) = spec {
        return Message::new("duty-vote").with("question", &spec.question);
    }
    if let Some(point) = congress.speakers.point(key) {
        return Message::new("duty-vote").with("question", &point.text);
    }
    match key.of_election() {
        Some(OwnVote::Seats) => Message::new("duty-vote-seats"),
        Some(OwnVote::List(_)) => Message::new("duty-vote-list"),
        Some(OwnVote::Board(_)) => Message::new("duty-vote-board"),
        Some(OwnVote::Nominee(code)) => Message::new("duty-vote-nominee").with("name", congress.roll.name(&code)),
        Some(OwnVote::Withdrawal(code)) => Message::new("duty-vote-withdraw").with("name", congress.roll.name(&code)),
        Some(OwnVote::Again(_)) => Message::new("duty-vote-again"),
        Some(OwnVote::NewNames(_)) => Message::new("duty-vote-new-names"),
        None => Message::new("duty-vote").with("question", key.vote.as_str()),
    }
}

/// What Enter does for the duty now.
pub fn action(congress: &Congress, duty: &Duty) -> Message {
    Message::new(match duty {
        Duty::ConfirmRules => "action-confirm-rules",
        Duty::StateQuorum => "action-quorum",
        Duty::Vote(key) if congress.votes.get(key).is_some_and(|v| v.outcome.is_none()) => "action-vote-record",
        Duty::Vote(_) => "action-vote-open",
        Duty::Introduce(_) => "action-introduce",
        Duty::Nominate(_) => "action-nominate",
        Duty::NextRound(_) => "action-next-round",
        Duty::SettleTie(_) => "action-settle-tie",
        Duty::FixList(_) => "action-list",
        Duty::NameBoard(_) => "action-board",
        Duty::IssuePapers(_) => "action-papers",
        Duty::OpenBox(_) => "action-box",
        Duty::Count(_) => "action-count",
        Duty::Declare(_) => "action-declare",
        Duty::Close => "action-close",
    })
}

/// The question of a vote that was opened, or of one still ahead.
pub fn question(congress: &Congress, key: &VoteKey) -> Phrase {
    match congress.votes.get(key) {
        Some(vote) => vote.question.clone(),
        None => vote_label(congress, key).into(),
    }
}
