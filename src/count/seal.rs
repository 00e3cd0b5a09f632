//! Sealing: everything entered, every difference looked up, every paper judged, every sum right.
use crate::base::message::Message;
use crate::base::refusal::Refusal;
use crate::count::ballot_box::BallotBox;
use crate::count::decide::Decided;
use crate::count::event::BoxEvent;
use crate::count::keying::{Double, Keyer, Keying};
use crate::count::{pile, sheets};
use crate::rules::equation::{e3_shares, of_count};

/// Seals the count.
pub(super) fn seal(open: &BallotBox) -> Decided {
    let totals = match &open.double {
        Some(double) => {
            double_is_done(open, double)?;
            open.recount()
        }
        None => open.recount(),
    };
    pile::want_empty(open)?;
    for equation in of_count(open.collected, &totals, u32::from(open.paper.seats), open.paper.form) {
        equation.hold()?;
    }
    within_shares(open, totals.shares)?;
    if open.way() == Keying::Sheets {
        sheets::want_grand(open)?;
    }
    Ok(vec![BoxEvent::Sealed { digest: open.digest() }])
}

/// E3 on shares: no more stand on the ballots than were represented.
pub(super) fn within_shares(open: &BallotBox, shares: u64) -> Result<(), Refusal> {
    match open.paper.shares {
        0 => Ok(()),
        present => e3_shares(shares, present).hold(),
    }
}

/// E7 and E11: every batch closed by both, every difference looked up.
fn double_is_done(open: &BallotBox, double: &Double) -> Result<(), Refusal> {
    let batches = double.batches(open.collected);
    if let Some(batch) = (1..=batches).find(|b| *b > double.compared) {
        let [a, b] = Keyer::BOTH.map(|k| double.stack(k).batch(batch).map_or(0, |b| b.len()));
        let message = Message::new("batch-not-compared").with("batch", batch).with("batches", batches);
        let papers = double.expected(batch, open.collected);
        return Err(message.with("a", a).with("b", b).with("papers", papers).into());
    }
    let wrong = |batch: &u32| double.length(*batch) != double.expected(*batch, open.collected);
    if let Some(batch) = (1..=double.compared).find(wrong) {
        let (keyed, papers) = (double.length(batch), double.expected(batch, open.collected));
        let message = Message::new("batch-miscounted").with("batch", batch).with("keyed", keyed);
        return Err(message.with("papers", papers).with("difference", keyed.abs_diff(papers)).into());
    }
    let differences = double.differences();
    let unsettled: Vec<_> = differences.iter().filter(|d| d.resolution.is_none()).collect();
    if let Some(first) = unsettled.first() {
        let message = Message::new("differences-left").with("count", unsettled.len()).with("batch", first.batch);
        return Err(message.with("position", first.position).into());
    }
    Ok(())
}
