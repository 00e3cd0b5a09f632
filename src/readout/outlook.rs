//! What follows a declared result, and how an election ended, in words.
use crate::base::id::ElectionId;
use crate::base::message::Message;
use crate::congress::election::Purpose;
use crate::congress::follow::{Ending, Follow};
use crate::congress::state::Congress;
use crate::rules::ruleset::Next;

/// What follows the last declared result of `id`; none where nothing is left to say.
pub fn outlook(congress: &Congress, id: &ElectionId) -> Option<Message> {
    let election = congress.elections.get(id)?;
    let round = election.last_declared()?;
    let verdict = &round.declared.as_ref()?.verdict;
    if round.purpose == Purpose::Opinion {
        let kept = verdict.elected.len();
        return Some(Message::new("outlook-opinion").with("kept", kept).with("room", verdict.seats));
    }
    match congress.follow(id) {
        Some(Follow::Ended(ending)) => ended(congress, id, ending),
        // A further vote has been opened: what was to follow is under way.
        None => Some(Message::new("outlook-under-way").with("turn", election.now.turn)),
        // The congress has said yes: what it was asked is no longer open.
        Some(Follow::Open) if verdict.next == Next::CongressDecides => {
            let next = congress.next_round(id)?;
            let follows = if next.purpose == Purpose::Revote { Next::RevoteTied } else { Next::SecondRound };
            Some(follows.message(verdict.vacant, round.turn))
        }
        Some(_) => Some(verdict.next.message(verdict.vacant, round.turn)),
    }
}

/// How the election ended: the sentence of screens and minutes.
fn ended(congress: &Congress, id: &ElectionId, ending: Ending) -> Option<Message> {
    let waits = congress.rules.as_ref().and_then(|r| r.confirmation.as_ref()).filter(|p| p.value);
    Some(match ending {
        Ending::Filled => {
            let settled = congress.elections.get(id)?.settled.as_ref();
            match (settled, waits) {
                (Some(settled), _) => Message::new("outlook-settled").with("reason", &settled.reason),
                (None, Some(rule)) => Message::new("outlook-confirmation").with("article", &rule.article),
                (None, None) => return None,
            }
        }
        Ending::Stopped { vacant } => Message::new("outlook-stopped").with("vacant", vacant),
        Ending::LeftVacant { vacant } => Message::new("outlook-left-vacant").with("vacant", vacant),
        Ending::Appointed { vacant } => Message::new("outlook-appointed").with("vacant", vacant),
    })
}
