//! Blind double entry: what each keyer may do, what the comparison finds, and what stays hidden from whom.
use crate::base::message::Message;
use crate::base::refusal::Refusal;
use crate::base::role::Actor;
use crate::count::ballot::Ballot;
use crate::count::ballot_box::BallotBox;
use crate::count::decide::{Decided, check, given};
use crate::count::event::BoxEvent;
use crate::count::keying::{Batch, Double, Keyer, Resolution};

/// Folds an event of blind double entry; returns how many corrections it is.
pub(super) fn fold(double: &mut Double, by: Actor, event: &BoxEvent) -> u32 {
    match event {
        BoxEvent::KeyerTaken { keyer, stack, .. } => {
            let own = double.stack_mut(*keyer);
            own.seats.push(by);
            if let Some(batches) = stack {
                own.batches.clone_from(batches);
            }
        }
        BoxEvent::Keyed { keyer, batch, ballot, .. } => {
            if let Some(batch) = double.stack_mut(*keyer).batch_mut(*batch) {
                batch.ballots.push(ballot.clone());
            }
        }
        BoxEvent::Rekeyed { keyer, batch, position, ballot } => {
            if let Some(batch) = double.stack_mut(*keyer).batch_mut(*batch)
                && let Some(place) = (*position as usize).checked_sub(1).and_then(|i| batch.ballots.get_mut(i))
            {
                ballot.clone_into(place);
                batch.changes += 1;
            }
        }
        BoxEvent::Unkeyed { keyer, batch, .. } => {
            if let Some(batch) = double.stack_mut(*keyer).batch_mut(*batch) {
                batch.ballots.pop();
                batch.changes += 1;
            }
        }
        BoxEvent::BatchClosed { keyer, batch } => {
            if let Some(batch) = double.stack_mut(*keyer).batch_mut(*batch) {
                batch.closed = true;
            }
        }
        BoxEvent::BatchCompared { batch, typed, .. } => {
            for (keyer, batch_typed) in Keyer::BOTH.into_iter().zip(typed.iter().flat_map(|t| t.iter())) {
                if let Some(place) = double.stack_mut(keyer).batch_mut(*batch) {
                    place.clone_from(batch_typed);
                }
            }
            double.compared = *batch;
        }
        BoxEvent::BatchReopened { keyer, batch, .. } => reopened(double, *keyer, *batch),
        BoxEvent::Resolved { batch, position, ballot, by, reason } => {
            let number = double.number(*batch, *position);
            settle(double, number, (ballot, by.clone(), reason.clone()));
            return 1;
        }
        _ => {}
    }
    0
}

fn reopened(double: &mut Double, keyer: Option<Keyer>, batch: u32) {
    for one in Keyer::BOTH.into_iter().filter(|k| keyer.is_none_or(|only| only == *k)) {
        if let Some(batch) = double.stack_mut(one).batch_mut(batch) {
            batch.closed = false;
        }
    }
    if keyer.is_none() {
        double.compared = batch.saturating_sub(1);
        let first = double.number(batch, 1);
        double.resolved.retain(|number, _| *number < first);
    }
}

/// Puts what was read on the paper itself in place of what the keyers typed.
pub(super) fn settle(double: &mut Double, number: u32, (ballot, by, reason): (&Ballot, String, String)) {
    double.resolved.insert(number, Resolution { ballot: ballot.clone(), by, reason });
}

/// Whether `event` changes what counts.
pub(super) fn counts(event: &BoxEvent) -> bool {
    matches!(
        event,
        BoxEvent::BatchCompared { .. } | BoxEvent::BatchReopened { keyer: None, .. } | BoxEvent::Resolved { .. }
    )
}

/// Takes out of `double` what `seat` may not know: what a stack it does not key holds in batches not yet compared. That
/// such a batch is closed may be known.
pub(super) fn hide(double: &mut Double, seat: Actor) {
    let compared = double.compared as usize;
    for stack in &mut double.stacks {
        if stack.seat().is_some_and(|s| s.same(seat)) {
            continue;
        }
        stack.batches.truncate(stack.current() as usize - 1);
        for batch in stack.batches.iter_mut().skip(compared) {
            *batch = Batch { closed: true, ..Batch::default() };
        }
    }
}

/// The event as `seat` receives it, with what it needs of the box it has left behind; none when it is another's open
/// batch.
pub fn for_seat(after: &BallotBox, event: &BoxEvent, by: Actor, seat: Actor) -> Option<BoxEvent> {
    let Some(double) = &after.double else { return Some(event.clone()) };
    match event {
        BoxEvent::Keyed { keyer, .. } | BoxEvent::Rekeyed { keyer, .. } | BoxEvent::Unkeyed { keyer, .. } => {
            double.stack(*keyer).seat().is_some_and(|s| s.same(seat)).then(|| event.clone())
        }
        BoxEvent::KeyerTaken { keyer, reason, .. } if by.same(seat) => {
            let stack = Some(double.stack(*keyer).batches.clone());
            Some(BoxEvent::KeyerTaken { keyer: *keyer, reason: reason.clone(), stack })
        }
        BoxEvent::BatchCompared { batch, differing, .. } => {
            let typed = Keyer::BOTH.map(|k| double.stack(k).batch(*batch).cloned().unwrap_or_default());
            let (batch, differing) = (*batch, differing.clone());
            Some(BoxEvent::BatchCompared { batch, differing, typed: Some(Box::new(typed)) })
        }
        _ => Some(event.clone()),
    }
}

fn double(open: &BallotBox) -> Result<&Double, Refusal> {
    open.double.as_ref().ok_or_else(|| Message::new("keying-not-double").into())
}

/// The stack `by` keys.
fn own(open: &BallotBox, by: Actor) -> Result<(&Double, Keyer), Refusal> {
    let double = double(open)?;
    let keyer = double.keyer(by).ok_or_else(|| Refusal::new(Message::new("keyer-first")))?;
    Ok((double, keyer))
}

/// Sits down as a keyer.
pub(super) fn take(open: &BallotBox, by: Actor, keyer: Keyer, reason: Option<&str>) -> Decided {
    let double = double(open)?;
    let (letter, other) = (keyer.as_str(), keyer.other());
    if double.stack(other).seats.iter().any(|s| s.same(by)) {
        let message = Message::new("keyer-of-the-other").with("keyer", letter).with("other", other.as_str());
        return Err(message.into());
    }
    let stack = double.stack(keyer);
    let reason = reason.map(str::trim).filter(|r| !r.is_empty()).map(str::to_owned);
    if let Some(seat) = stack.seat() {
        if seat.same(by) {
            return Ok(Vec::new());
        }
        if reason.is_none() {
            let message = Message::new("keyer-taken").with("keyer", letter).with("seat", u32::from(seat.seat));
            return Err(Refusal::unless_reason(message.with("keyed", stack.keyed())));
        }
    }
    Ok(vec![BoxEvent::KeyerTaken { keyer, reason, stack: None }])
}

/// The open batch of `by`, where `batch` is its number.
fn open_batch(open: &BallotBox, by: Actor, batch: u32) -> Result<(&Double, Keyer, &[Ballot]), Refusal> {
    let (double, keyer) = own(open, by)?;
    let current = double.stack(keyer).current();
    if batch != current {
        return Err(Message::new("batch-not-open").with("batch", batch).with("current", current).into());
    }
    let typed = double.stack(keyer).batch(batch).map_or(&[][..], |b| &b.ballots);
    Ok((double, keyer, typed))
}

fn length(typed: &[Ballot]) -> u32 {
    u32::try_from(typed.len()).unwrap_or(u32::MAX)
}

/// A keyer types what stands on the paper; decisions of the board come after the comparison.
fn check_keyed(open: &BallotBox, ballot: &Ballot) -> Result<(), Refusal> {
    check(open, ballot)?;
    if ballot.decision.is_some() { Err(Message::new("keyer-decides-nothing").into()) } else { Ok(()) }
}

/// The next ballot of the open batch.
pub(super) fn key(open: &BallotBox, by: Actor, (batch, position): (u32, u32), ballot: &Ballot) -> Decided {
    let (double, keyer, typed) = open_batch(open, by, batch)?;
    let next = length(typed).saturating_add(1);
    if position != next {
        let message = Message::new("batch-out-of-order").with("batch", batch).with("position", position);
        return Err(message.with("next", next).into());
    }
    let expected = double.expected(batch, open.collected);
    if expected == 0 {
        return Err(Message::new("ballots-all-entered").with("collected", open.collected).into());
    }
    if position > expected {
        return Err(Message::new("batch-full").with("batch", batch).with("papers", expected).into());
    }
    check_keyed(open, ballot)?;
    Ok(vec![BoxEvent::Keyed { keyer, batch, position, ballot: ballot.clone() }])
}

/// A ballot of the own open batch typed anew.
pub(super) fn rekey(open: &BallotBox, by: Actor, (batch, position): (u32, u32), ballot: &Ballot) -> Decided {
    let (_, keyer, typed) = open_batch(open, by, batch)?;
    let old = (position as usize).checked_sub(1).and_then(|i| typed.get(i));
    let Some(old) = old else {
        return Err(Message::new("ballot-unknown").with("number", position).with("entered", length(typed)).into());
    };
    check_keyed(open, ballot)?;
    if old == ballot {
        return Err(Message::new("correction-same").with("number", position).into());
    }
    Ok(vec![BoxEvent::Rekeyed { keyer, batch, position, ballot: ballot.clone() }])
}

/// Takes back the last ballot of the own open batch.
pub(super) fn unkey(open: &BallotBox, by: Actor, batch: u32, position: u32) -> Decided {
    let (_, keyer, typed) = open_batch(open, by, batch)?;
    if position == 0 || position != length(typed) {
        let message = Message::new("withdraw-only-last").with("number", position).with("entered", length(typed));
        return Err(message.into());
    }
    Ok(vec![BoxEvent::Unkeyed { keyer, batch, position }])
}

/// Closes the own batch; when the other keyer has closed it too, the two are compared.
pub(super) fn close(open: &BallotBox, by: Actor, batch: u32) -> Decided {
    let (double, keyer, typed) = open_batch(open, by, batch)?;
    let (keyed, expected) = (length(typed), double.expected(batch, open.collected));
    if keyed != expected || keyed == 0 {
        let message = Message::new("batch-short").with("batch", batch).with("keyer", keyer.as_str());
        let message = message.with("keyed", keyed).with("papers", expected);
        return Err(message.with("difference", keyed.abs_diff(expected)).into());
    }
    let mut events = vec![BoxEvent::BatchClosed { keyer, batch }];
    if let Some(other) = double.stack(keyer.other()).batch(batch).filter(|b| b.closed) {
        if other.len() != keyed {
            // The number of papers in the box was corrected in between.
            let message = Message::new("batch-lengths").with("batch", batch).with("keyer", keyer.as_str());
            let message = message.with("other", keyer.other().as_str()).with("keyed", keyed);
            return Err(message.with("others", other.len()).into());
        }
        events.push(comparison(batch, typed, &other.ballots));
    }
    Ok(events)
}

fn comparison(batch: u32, a: &[Ballot], b: &[Ballot]) -> BoxEvent {
    let pairs = (1u32..).zip(a.iter().zip(b));
    let differing = pairs.filter(|(_, (a, b))| !a.reads_as(b)).map(|(position, _)| position).collect();
    BoxEvent::BatchCompared { batch, differing, typed: None }
}

/// What the comparison of `batch` finds, when it is the next and both keyers have closed it.
pub fn compared(open: &BallotBox, batch: u32) -> Option<BoxEvent> {
    let double = open.double.as_ref().filter(|d| batch == d.compared.saturating_add(1))?;
    let closed = |keyer| double.stack(keyer).batch(batch).filter(|b: &&Batch| b.closed);
    let (a, b) = (closed(Keyer::A)?, closed(Keyer::B)?);
    (a.len() == b.len()).then(|| comparison(batch, &a.ballots, &b.ballots))
}

/// Opens a batch again, with a reason.
pub(super) fn reopen(open: &BallotBox, by: Actor, batch: u32, reason: &str) -> Decided {
    let double = double(open)?;
    let reason = given(reason, || Message::new("reopen-needs-reason").with("batch", batch))?;
    if batch > double.compared {
        let (_, keyer) = own(open, by)?;
        let stack = double.stack(keyer);
        if stack.batches.len() != batch as usize || stack.current() == batch {
            return Err(Message::new("reopen-only-last").with("batch", batch).into());
        }
        return Ok(vec![BoxEvent::BatchReopened { keyer: Some(keyer), batch, reason }]);
    }
    let begun = double.stacks.iter().any(|s| s.batches.len() > batch as usize);
    if batch == 0 || batch != double.compared || begun {
        return Err(Message::new("reopen-only-last").with("batch", batch).into());
    }
    Ok(vec![BoxEvent::BatchReopened { keyer: None, batch, reason }])
}

/// A paper looked up again.
pub(super) fn resolve(open: &BallotBox, place: (u32, u32), ballot: &Ballot, (by, reason): (&str, &str)) -> Decided {
    let double = double(open)?;
    let (batch, position) = place;
    let Some([a, b]) = double.readings(batch, position) else {
        return Err(Message::new("paper-not-compared").with("batch", batch).with("position", position).into());
    };
    let by = given(by, || Message::new("resolve-needs-name").with("batch", batch).with("position", position))?;
    check_keyed(open, ballot)?;
    let agreed = double.agreed(batch, position);
    if agreed.is_some_and(|old| old == ballot) {
        return Err(Message::new("correction-same").with("number", double.number(batch, position)).into());
    }
    let reason = reason.trim();
    if reason.is_empty() && (a.reads_as(b) || agreed.is_some()) {
        let message = Message::new("resolve-needs-reason").with("batch", batch).with("position", position);
        return Err(Refusal::unless_reason(message));
    }
    let (ballot, reason) = (ballot.clone(), reason.to_owned());
    Ok(vec![BoxEvent::Resolved { batch, position, ballot, by, reason }])
}
