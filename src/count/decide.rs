//! Board commands to box events. Every refusal names its numbers.
use crate::base::message::Message;
use crate::base::refusal::Refusal;
use crate::count::ballot::{Ballot, Column, Marks, Paper};
use crate::count::ballot_box::BallotBox;
use crate::count::command::BoxCommand;
use crate::count::event::BoxEvent;
use crate::count::tally;
use crate::rules::equation::of_count;

/// Decides `command` on the box.
///
/// # Errors
/// A [`Refusal`] with the numbers.
pub fn decide(open: &BallotBox, command: &BoxCommand) -> Result<Vec<BoxEvent>, Refusal> {
    if open.sealed {
        return Err(Message::new("box-sealed").with("entered", open.entered()).into());
    }
    match command {
        BoxCommand::Enter { number, ballot } => enter(open, *number, ballot),
        BoxCommand::Correct { number, ballot, reason } => correct(open, *number, ballot, reason),
        BoxCommand::Withdraw { number, reason } => withdraw(open, *number, reason),
        BoxCommand::Seal => seal(open),
    }
}

fn enter(open: &BallotBox, number: u32, ballot: &Ballot) -> Result<Vec<BoxEvent>, Refusal> {
    let next = open.entered() + 1;
    if number != next {
        // Also what a request that was repeated after a broken connection meets: nothing is entered twice.
        return Err(Message::new("ballot-out-of-order").with("number", number).with("next", next).into());
    }
    if next > open.collected {
        return Err(Message::new("ballots-all-entered").with("collected", open.collected).into());
    }
    check(open, ballot)?;
    Ok(vec![BoxEvent::Entered { number, ballot: ballot.clone() }])
}

fn correct(open: &BallotBox, number: u32, ballot: &Ballot, reason: &str) -> Result<Vec<BoxEvent>, Refusal> {
    let Some(old) = open.ballot(number) else {
        return Err(Message::new("ballot-unknown").with("number", number).with("entered", open.entered()).into());
    };
    if reason.trim().is_empty() {
        return Err(Refusal::unless_reason(Message::new("correction-needs-reason").with("number", number)));
    }
    check(open, ballot)?;
    if old == ballot {
        return Err(Message::new("correction-same").with("number", number).into());
    }
    Ok(vec![BoxEvent::Corrected { number, ballot: ballot.clone(), reason: reason.trim().to_owned() }])
}

fn withdraw(open: &BallotBox, number: u32, reason: &str) -> Result<Vec<BoxEvent>, Refusal> {
    if number == 0 || number != open.entered() {
        let message = Message::new("withdraw-only-last").with("number", number).with("entered", open.entered());
        return Err(message.into());
    }
    if reason.trim().is_empty() {
        return Err(Refusal::unless_reason(Message::new("correction-needs-reason").with("number", number)));
    }
    Ok(vec![BoxEvent::Withdrawn { number, reason: reason.trim().to_owned() }])
}

/// A ballot must fit its paper, be judged as its marks say, and be invalid only for a reason of the rule file.
fn check(open: &BallotBox, ballot: &Ballot) -> Result<(), Refusal> {
    if !fits(&ballot.marks, &open.paper) {
        return Err(Message::new("ballot-does-not-fit").with("names", u32::from(open.paper.names)).into());
    }
    if let Some(reason) = &ballot.invalid
        && !open.reasons.contains(reason)
    {
        return Err(Message::new("invalid-reason-unknown").with("reason", reason).into());
    }
    match (ballot.marks.verdict(&open.paper), &ballot.invalid, &ballot.marks) {
        (Some(_), None, _) => Err(Message::new("ballot-is-invalid").into()),
        (_, None, Marks::Unread) => Err(Message::new("ballot-unread").into()),
        _ => Ok(()),
    }
}

fn fits(marks: &Marks, paper: &Paper) -> bool {
    match marks {
        Marks::Unread => true,
        Marks::Struck(struck) => {
            let ascending = struck.windows(2).all(|w| w[0] < w[1]);
            paper.form == crate::rules::ruleset::Form::CrossOut
                && ascending
                && struck.iter().all(|n| (1..=paper.names).contains(n))
        }
        Marks::Columns(columns) => {
            let columns: &[Column] = columns;
            paper.form == crate::rules::ruleset::Form::AgreeDisagree && columns.len() == usize::from(paper.names)
        }
    }
}

fn seal(open: &BallotBox) -> Result<Vec<BoxEvent>, Refusal> {
    let totals = tally::total(&open.ballots, &open.paper);
    for equation in of_count(open.collected, &totals, u32::from(open.paper.seats), open.paper.form) {
        equation.hold()?;
    }
    Ok(vec![BoxEvent::Sealed { digest: tally::digest(&open.ballots) }])
}
