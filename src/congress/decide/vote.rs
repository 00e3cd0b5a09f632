//! Hand votes: opened with their base, recorded with E12, judged by rule.
use crate::base::id::PersonCode;
use crate::base::message::{Message, Phrase};
use crate::base::refusal::Refusal;
use crate::congress::agenda::Step;
use crate::congress::decide::decision::Decision;
use crate::congress::duty::Duty;
use crate::congress::event::Event;
use crate::congress::speakers::Point;
use crate::congress::state::Congress;
use crate::congress::vote::{Hands, OwnVote, VoteKey};
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
    ready(congress, step, key)?;
    let Some(base) = congress.hand_base(key) else { return refuse("rules-without-base") };
    if base.value == 0 {
        return refuse("base-empty");
    }
    Ok(vec![Event::VoteOpened { vote: key.clone(), question, proposal, base }])
}

/// Question and proposal of a vote: from the agenda, or an election's own.
///
/// # Errors
/// What must come before it: a list, a board.
pub fn wording(congress: &Congress, step: &Step, key: &VoteKey) -> Result<(Phrase, Phrase), Refusal> {
    if let Some(spec) = step.votes.iter().find(|v| v.id == key.vote) {
        return Ok((Phrase::Plain(spec.question.clone()), Phrase::Plain(spec.proposal.clone())));
    }
    if let Some(point) = congress.speakers.point(key) {
        return Ok((Phrase::Plain(point.text.clone()), raised(congress, point)));
    }
    let (Some(spec), Some(own)) = (&step.election, key.of_election()) else { return refuse("vote-unknown") };
    let (seats, election) = (congress.seats(&spec.id), congress.election(&spec.id));
    let ask = |key: &'static str| Message::new(key).with("office", &spec.title).with("seats", seats);
    let names = |codes: &[PersonCode]| codes.iter().map(|c| congress.roll.name(c)).collect::<Vec<_>>().join(", ");
    let asked = |question: Message, proposal: Message| Ok((question.into(), proposal.into()));
    match own {
        OwnVote::Seats => asked(ask("question-seats"), Message::new("proposal-seats").with("seats", seats)),
        OwnVote::List(_) => {
            let Some(list) = &election.now.list else { return refuse("list-first") };
            let proposal = Message::new("proposal-list").with("count", list.candidates.len());
            asked(ask("question-list"), proposal.with("names", names(&list.candidates)))
        }
        OwnVote::Board(_) => {
            let Some(board) = &election.board else { return refuse("board-first") };
            let proposal = Message::new("proposal-board").with("head", congress.roll.name(&board.head));
            let proposal = proposal.with("count", board.members.len() + 1).with("members", names(&board.members));
            asked(ask("question-board"), proposal)
        }
        OwnVote::Nominee(code) => {
            let by = election.nominations.nominees.iter().find(|n| n.code == code).and_then(|n| n.by.as_ref());
            let proposal = match by {
                Some(by) => Message::new("proposal-nominee").with("by", congress.roll.name(by)),
                None => Message::new("proposal-nominee-self"),
            };
            let proposal = proposal.with("name", congress.roll.name(&code));
            asked(ask("question-nominee").with("name", congress.roll.name(&code)), proposal)
        }
        OwnVote::Withdrawal(code) => {
            let grant = election.nominations.withdrawals.iter().any(|w| w.code == code && w.grant);
            let proposal = Message::new(if grant { "proposal-withdraw" } else { "proposal-withdraw-not" });
            let question = ask("question-withdraw").with("name", congress.roll.name(&code));
            asked(question, proposal.with("name", congress.roll.name(&code)))
        }
        OwnVote::Again(_) => {
            let vacant = election.now.declared.as_ref().map_or(0, |d| d.verdict.vacant);
            asked(ask("question-again").with("vacant", vacant), Message::new("proposal-again").with("vacant", vacant))
        }
        OwnVote::NewNames(_) => {
            let proposal = Message::new("proposal-new-names").with("names", names(&election.now.stays));
            asked(ask("question-new-names"), proposal.with("count", election.now.stays.len()))
        }
    }
}

/// Who brought a point up.
fn raised(congress: &Congress, point: &Point) -> Phrase {
    let from = point.from.and_then(|id| congress.speakers.turn(id));
    from.map_or_else(
        || Message::new("proposal-point-hall").into(),
        |turn| Message::new("proposal-point").with("name", turn.who.name(&congress.roll)).into(),
    )
}

/// An election's own vote is put when its turn has come: about what was nominated, asked, or declared.
fn ready(congress: &Congress, step: &Step, key: &VoteKey) -> Result<(), Refusal> {
    let (Some(spec), Some(own)) = (&step.election, key.of_election()) else { return Ok(()) };
    let duty = Duty::Vote(key.clone());
    let listed = congress.duties(step).iter().any(|d| d.duty == duty);
    let once = !matches!(own, OwnVote::Seats | OwnVote::List(_) | OwnVote::Board(_));
    if once && congress.own_outcome(&spec.id, &own).is_some() {
        return refuse("vote-already-recorded");
    }
    if listed { Ok(()) } else { refuse("vote-unknown") }
}

/// Records the hands; all present with a vote must be accounted for (E12).
pub(super) fn record(congress: &Congress, key: &VoteKey, hands: &Hands) -> Decision {
    let Some(vote) = congress.votes.get(key) else { return refuse("vote-not-open") };
    if vote.outcome.is_some() {
        return refuse("vote-already-recorded");
    }
    let Some(majority) = congress.hand_majority(key) else { return refuse("congress-not-open") };
    let present = congress.counts_at(&key.step).votes_present;
    e12(hands.yes, hands.no, hands.other, present).hold()?;
    let (carried, needed) = hand_vote(&majority, &vote.base.on_hands(hands.cast()), hands.yes);
    Ok(vec![Event::VoteRecorded { vote: key.clone(), hands: *hands, present, needed, carried }])
}
