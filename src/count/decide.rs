//! Board commands to box events. Every refusal names its numbers.
use crate::base::message::Message;
use crate::base::refusal::Refusal;
use crate::base::role::Actor;
use crate::count::ballot::{Ballot, Judged, Marks};
use crate::count::ballot_box::BallotBox;
use crate::count::command::BoxCommand;
use crate::count::event::BoxEvent;
use crate::count::keying::{BATCHES, Keying};
use crate::count::{blind, pile, seal, sheets};

/// What a request comes to.
pub type Decided = Result<Vec<BoxEvent>, Refusal>;

/// Decides `command` of the seat `by` on the box.
///
/// # Errors
/// A [`Refusal`] with the numbers.
pub fn decide(open: &BallotBox, by: Actor, command: &BoxCommand) -> Decided {
    if open.sealed {
        return Err(Message::new("box-sealed").with("entered", open.entered()).into());
    }
    match command {
        BoxCommand::ProveList { code } => prove(open, by, code),
        BoxCommand::Choose { keying } => choose(open, *keying),
        BoxCommand::Seal => seal::seal(open),
        BoxCommand::Adjudicate { number, ruling, by, reason } => pile::adjudicate(open, *number, ruling, (by, reason)),
        entry => {
            if !open.proved_by(by) {
                return Err(Message::new("list-not-proved").into());
            }
            entered(open, by, entry)
        }
    }
}

/// Requests that enter something: only after the list was proved.
fn entered(open: &BallotBox, by: Actor, command: &BoxCommand) -> Decided {
    match command {
        BoxCommand::Enter { number, ballot, count } => enter(open, *number, ballot, *count),
        BoxCommand::Correct { number, ballot, count, reason } => correct(open, *number, (ballot, *count), reason),
        BoxCommand::Withdraw { number, reason } => withdraw(open, *number, reason),
        BoxCommand::TakeKeyer { keyer, reason } => blind::take(open, by, *keyer, reason.as_deref()),
        BoxCommand::Key { batch, position, ballot } => blind::key(open, by, (*batch, *position), ballot),
        BoxCommand::Rekey { batch, position, ballot } => blind::rekey(open, by, (*batch, *position), ballot),
        BoxCommand::Unkey { batch, position } => blind::unkey(open, by, *batch, *position),
        BoxCommand::CloseBatch { batch } => blind::close(open, by, *batch),
        BoxCommand::ReopenBatch { batch, reason } => blind::reopen(open, by, *batch, reason),
        BoxCommand::Resolve { batch, position, ballot, by, reason } => {
            blind::resolve(open, (*batch, *position), ballot, (by, reason))
        }
        BoxCommand::EnterSheet { number, sheet } => sheets::enter(open, *number, sheet),
        BoxCommand::CorrectSheet { number, sheet, reason } => sheets::correct(open, *number, sheet, reason),
        BoxCommand::WithdrawSheet { number, reason } => sheets::withdraw(open, *number, reason),
        BoxCommand::GrandTotals { totals } => sheets::grand(open, totals),
        // Taken by `decide`.
        BoxCommand::ProveList { .. } | BoxCommand::Choose { .. } | BoxCommand::Adjudicate { .. } | BoxCommand::Seal => {
            Ok(Vec::new())
        }
    }
}

/// `text` trimmed, or a refusal that a reason lifts.
pub(super) fn given(text: &str, why: impl FnOnce() -> Message) -> Result<String, Refusal> {
    let text = text.trim();
    if text.is_empty() { Err(Refusal::unless_reason(why())) } else { Ok(text.to_owned()) }
}

/// A list code without its signs, in capitals.
fn plain(code: &str) -> String {
    code.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}

fn prove(open: &BallotBox, by: Actor, code: &str) -> Decided {
    if open.proved_by(by) {
        return Ok(Vec::new());
    }
    if plain(code).is_empty() {
        return Err(Message::new("list-code-empty").into());
    }
    if plain(code) != plain(&open.list) {
        return Err(Message::new("list-code-differs").with("typed", code.trim()).into());
    }
    Ok(vec![BoxEvent::ListProved { code: open.list.clone() }])
}

fn choose(open: &BallotBox, keying: Keying) -> Decided {
    if open.keying == Some(keying) {
        return Ok(Vec::new());
    }
    if !open.untouched() {
        return Err(Message::new("keying-begun").with("entered", open.entered()).into());
    }
    if let Keying::Double { batch } = keying
        && !BATCHES.contains(&batch)
    {
        let [a, b, c] = BATCHES;
        return Err(Message::new("keying-batch").with("batch", batch).with("a", a).with("b", b).with("c", c).into());
    }
    Ok(vec![BoxEvent::KeyingChosen { keying }])
}

fn want_single(open: &BallotBox) -> Result<(), Refusal> {
    if open.way() == Keying::Single { Ok(()) } else { Err(Message::new("keying-not-single").into()) }
}

fn enter(open: &BallotBox, number: u32, ballot: &Ballot, count: u32) -> Decided {
    want_single(open)?;
    let next = open.next_number();
    if number != next {
        // Also what a request that was repeated after a broken connection meets: nothing is entered twice.
        return Err(Message::new("ballot-out-of-order").with("number", number).with("next", next).into());
    }
    fits(open, count, 0)?;
    check(open, ballot)?;
    if let (Marks::Spread { shares, .. }, None) = (&ballot.marks, &ballot.invalid) {
        // Told at the paper that passes the total, while it is still in the hand.
        let more = shares.saturating_mul(u64::from(count));
        seal::within_shares(open, open.totals.shares.saturating_add(more))?;
    }
    let chosen = open.keying.is_none().then_some(BoxEvent::KeyingChosen { keying: Keying::Single });
    let entered = BoxEvent::Entered { number, ballot: ballot.clone(), count };
    Ok(chosen.into_iter().chain([entered]).collect())
}

/// Whether `count` more papers, in place of `before`, are still in the box.
fn fits(open: &BallotBox, count: u32, before: u32) -> Result<(), Refusal> {
    if count == 0 {
        return Err(Message::new("bundle-empty").into());
    }
    let left = open.collected.saturating_sub(open.entered().saturating_sub(before));
    if left == 0 {
        return Err(Message::new("ballots-all-entered").with("collected", open.collected).into());
    }
    if count > left {
        let message = Message::new("bundle-too-many").with("count", count).with("left", left);
        return Err(message.with("collected", open.collected).with("difference", count - left).into());
    }
    Ok(())
}

fn correct(open: &BallotBox, number: u32, (ballot, count): (&Ballot, u32), reason: &str) -> Decided {
    want_single(open)?;
    let Some(old) = open.lot(number) else {
        let entered = open.next_number().saturating_sub(1);
        return Err(Message::new("ballot-unknown").with("number", number).with("entered", entered).into());
    };
    let reason = given(reason, || Message::new("correction-needs-reason").with("number", number))?;
    fits(open, count, old.count)?;
    check(open, ballot)?;
    if old.ballot == *ballot && old.count == count {
        return Err(Message::new("correction-same").with("number", number).into());
    }
    Ok(vec![BoxEvent::Corrected { number, ballot: ballot.clone(), count, reason }])
}

fn withdraw(open: &BallotBox, number: u32, reason: &str) -> Decided {
    want_single(open)?;
    let last = open.next_number().saturating_sub(1);
    if number == 0 || number != last {
        return Err(Message::new("withdraw-only-last").with("number", number).with("entered", last).into());
    }
    let reason = given(reason, || Message::new("correction-needs-reason").with("number", number))?;
    Ok(vec![BoxEvent::Withdrawn { number, reason }])
}

/// A ballot must fit its paper, be judged as its marks say, and be invalid only for a reason of the rule file.
pub(super) fn check(open: &BallotBox, ballot: &Ballot) -> Result<(), Refusal> {
    let paper = &open.paper;
    if !paper.takes(&ballot.marks) {
        return Err(Message::new("ballot-does-not-fit").with("names", u32::from(paper.names)).into());
    }
    if let Some(decision) = &ballot.decision
        && (decision.by.trim().is_empty() || decision.reason.trim().is_empty())
    {
        return Err(Message::new("ruling-needs-names").into());
    }
    if let Some(reason) = &ballot.invalid {
        if !open.reasons.contains(reason) {
            return Err(Message::new("invalid-reason-unknown").with("reason", reason).into());
        }
        // A paper cannot wait for a decision and be invalid already.
        return if ballot.pending() { Err(Message::new("ballot-aside-and-invalid").into()) } else { Ok(()) };
    }
    if ballot.pending() {
        return Ok(());
    }
    if ballot.marks == Marks::Unread {
        return Err(Message::new("ballot-unread").into());
    }
    let used = ballot.marks.votes(paper);
    match ballot.marks.judged(paper) {
        Judged::Invalid(_) => Err(Message::new("ballot-is-invalid").into()),
        Judged::Board(_) if ballot.decision.is_none() => Err(Message::new("ballot-for-the-board").into()),
        // More votes than the paper carries would break the sums (E8), whatever the board decides.
        _ if used > paper.most(&ballot.marks) => {
            Err(Message::new("ballot-over-capacity").with("votes", used).with("most", paper.most(&ballot.marks)).into())
        }
        _ => Ok(()),
    }
}
