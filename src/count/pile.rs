//! Papers only the board can judge.
use crate::base::message::Message;
use crate::base::refusal::Refusal;
use crate::count::ballot::{Decision, Ruling};
use crate::count::ballot_box::BallotBox;
use crate::count::decide::{Decided, check, given};
use crate::count::event::BoxEvent;

/// The board decides on paper `number`; a decision may be replaced by a later one before the seal.
pub(super) fn adjudicate(open: &BallotBox, number: u32, ruling: &Ruling, (by, reason): (&str, &str)) -> Decided {
    let Some(before) = open.ballot(number) else {
        return Err(Message::new("ballot-unknown").with("number", number).with("entered", open.entered()).into());
    };
    if before.aside.is_none() {
        return Err(Message::new("ballot-not-aside").with("number", number).into());
    }
    if by.trim().is_empty() {
        return Err(Message::new("ruling-needs-names").into());
    }
    let reason = given(reason, || Message::new("ruling-needs-reason").with("number", number))?;
    let decision = Decision { by: by.trim().to_owned(), reason };
    check(open, &before.ruled(ruling, decision.clone()))?;
    Ok(vec![BoxEvent::Adjudicated { number, ruling: ruling.clone(), decision }])
}

/// Refuses while papers wait for the board.
pub(super) fn want_empty(open: &BallotBox) -> Result<(), Refusal> {
    let pile = open.pile();
    match pile.first() {
        Some((number, _)) => {
            Err(Message::new("pile-not-empty").with("count", pile.len()).with("number", *number).into())
        }
        None => Ok(()),
    }
}
