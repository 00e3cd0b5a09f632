//! Entry from tally sheets: each sheet's sums are checked at once, and the cell that breaks them is named.
use crate::base::message::Message;
use crate::base::refusal::Refusal;
use crate::count::ballot_box::BallotBox;
use crate::count::decide::{Decided, given};
use crate::count::event::BoxEvent;
use crate::count::keying::Keying;
use crate::count::sheet::Sheet;
use crate::rules::equation::{Equation, e6, e8};
use crate::rules::ruleset::Form;
use crate::rules::totals::Totals;

fn want_sheets(open: &BallotBox) -> Result<(), Refusal> {
    if open.way() == Keying::Sheets { Ok(()) } else { Err(Message::new("keying-not-sheets").into()) }
}

fn count(open: &BallotBox) -> u32 {
    u32::try_from(open.sheets.len()).unwrap_or(u32::MAX)
}

/// The next sheet.
pub(super) fn enter(open: &BallotBox, number: u32, sheet: &Sheet) -> Decided {
    want_sheets(open)?;
    let next = count(open).saturating_add(1);
    if number != next {
        return Err(Message::new("sheet-out-of-order").with("number", number).with("next", next).into());
    }
    check(open, sheet, 0)?;
    Ok(vec![BoxEvent::SheetEntered { number, sheet: Box::new(sheet.clone()) }])
}

/// A sheet read again.
pub(super) fn correct(open: &BallotBox, number: u32, sheet: &Sheet, reason: &str) -> Decided {
    want_sheets(open)?;
    let Some(old) = open.sheet(number) else {
        return Err(Message::new("sheet-unknown").with("number", number).with("sheets", count(open)).into());
    };
    let reason = given(reason, || Message::new("sheet-needs-reason").with("number", number))?;
    check(open, sheet, old.totals.entered)?;
    if old == sheet {
        return Err(Message::new("sheet-same").with("number", number).into());
    }
    Ok(vec![BoxEvent::SheetCorrected { number, sheet: Box::new(sheet.clone()), reason }])
}

/// Takes back the last sheet.
pub(super) fn withdraw(open: &BallotBox, number: u32, reason: &str) -> Decided {
    want_sheets(open)?;
    if number == 0 || number != count(open) {
        return Err(Message::new("sheet-only-last").with("number", number).with("sheets", count(open)).into());
    }
    let reason = given(reason, || Message::new("sheet-needs-reason").with("number", number))?;
    Ok(vec![BoxEvent::SheetWithdrawn { number, reason }])
}

/// The board's own sums, compared with those of the sheets.
pub(super) fn grand(open: &BallotBox, totals: &Totals) -> Decided {
    want_sheets(open)?;
    if open.grand.as_ref() == Some(totals) {
        return Ok(Vec::new());
    }
    sums(open, totals)?;
    Ok(vec![BoxEvent::GrandTyped { totals: Box::new(totals.clone()) }])
}

/// Refuses without the board's own sums, or when the sheets were changed after they were typed.
pub(super) fn want_grand(open: &BallotBox) -> Result<(), Refusal> {
    match &open.grand {
        Some(totals) => sums(open, totals),
        None => Err(Message::new("grand-totals-first").into()),
    }
}

/// E10: Σ sheets = the totals typed, cell by cell.
fn sums(open: &BallotBox, typed: &Totals) -> Result<(), Refusal> {
    let sum = &open.totals;
    let mut cells = vec![
        (Message::new("cell-papers"), u64::from(sum.entered), u64::from(typed.entered)),
        (Message::new("cell-valid"), u64::from(sum.valid), u64::from(typed.valid)),
        (Message::new("cell-shares"), sum.shares, typed.shares),
        (Message::new("cell-full"), u64::from(sum.full), u64::from(typed.full)),
        (Message::new("cell-fewer"), u64::from(sum.fewer), u64::from(typed.fewer)),
        (Message::new("cell-unused"), sum.undervotes, typed.undervotes),
    ];
    for reason in &open.reasons {
        let of = |totals: &Totals| u64::from(totals.invalid.get(reason).copied().unwrap_or(0));
        cells.push((Message::new("cell-invalid").with("reason", reason), of(sum), of(typed)));
    }
    if typed.names.len() != sum.names.len() {
        return Err(Message::new("sheet-names").with("given", typed.names.len()).with("names", sum.names.len()).into());
    }
    for ((number, a), b) in (1u32..).zip(&sum.names).zip(&typed.names) {
        cells.push((Message::new("cell-votes").with("number", number), a.votes, b.votes));
        cells.push((Message::new("cell-disagree").with("number", number), a.disagree, b.disagree));
        cells.push((Message::new("cell-neither").with("number", number), a.both_or_neither, b.both_or_neither));
    }
    match cells.into_iter().find(|(_, sum, typed)| sum != typed) {
        Some((cell, sum, typed)) => {
            let message = Message::new("equation-e10").with("cell", cell).with("sum", sum).with("typed", typed);
            Err(message.with("difference", sum.abs_diff(typed)).into())
        }
        None => Ok(()),
    }
}

/// Checks one sheet that comes in place of one with `before` papers.
fn check(open: &BallotBox, sheet: &Sheet, before: u32) -> Result<(), Refusal> {
    let totals = &sheet.totals;
    if sheet.batch.trim().is_empty() {
        return Err(Message::new("sheet-without-batch").into());
    }
    if totals.names.len() != usize::from(open.paper.names) {
        let message = Message::new("sheet-names").with("given", totals.names.len());
        return Err(message.with("names", u32::from(open.paper.names)).into());
    }
    if let Some(reason) = totals.invalid.keys().find(|r| !open.reasons.contains(r)) {
        return Err(Message::new("invalid-reason-unknown").with("reason", reason).into());
    }
    if totals.entered == 0 {
        return Err(Message::new("sheet-empty").into());
    }
    let left = open.collected.saturating_sub(open.entered().saturating_sub(before));
    if totals.entered > left {
        let message = Message::new("sheet-too-many").with("papers", totals.entered).with("left", left);
        return Err(message.with("difference", totals.entered - left).into());
    }
    let e6 = e6(totals.entered, totals);
    if !e6.holds {
        return Err(Message::new("sheet-sum").with("cell", Message::new("cell-valid")).with("words", e6.words).into());
    }
    cells(open, totals)
}

/// E8 and E9 of one sheet, with the cell that breaks them.
fn cells(open: &BallotBox, totals: &Totals) -> Result<(), Refusal> {
    let (form, valid) = (open.paper.form, u64::from(totals.valid));
    let stray =
        totals.names.iter().position(|n| form != Form::AgreeDisagree && (n.disagree > 0 || n.both_or_neither > 0));
    if let Some(i) = stray {
        return Err(Message::new("sheet-no-columns").with("number", i + 1).into());
    }
    let most = totals.capacity(u32::from(open.paper.seats), form);
    let over = |votes: u64| if form == Form::Cumulative { votes > most } else { votes > valid };
    if let Some((number, name)) = (1u32..).zip(&totals.names).find(|(_, n)| over(n.votes)) {
        let most = if form == Form::Cumulative { most } else { valid };
        let message = Message::new("sheet-cell-over").with("number", number).with("votes", name.votes);
        return Err(message.with("most", most).with("difference", name.votes - most).into());
    }
    if form == Form::AgreeDisagree {
        for (number, name) in (1u32..).zip(&totals.names) {
            let sum = name.votes.saturating_add(name.disagree).saturating_add(name.both_or_neither);
            if sum != valid {
                let message = Message::new("equation-e9").with("number", number).with("left", sum);
                return Err(message.with("right", valid).with("difference", sum.abs_diff(valid)).into());
            }
        }
    }
    let e8 = e8(totals, u32::from(open.paper.seats), form);
    if !e8.holds {
        let cell = suspect(totals, &e8, if form == Form::Cumulative { most } else { valid });
        return Err(Message::new("sheet-sum").with("cell", cell).with("words", e8.words).into());
    }
    if totals.full.saturating_add(totals.fewer) != totals.valid {
        let message = Message::new("sheet-full").with("full", totals.full).with("fewer", totals.fewer);
        return Err(message.with("valid", totals.valid).into());
    }
    Ok(())
}

/// The cell that alone may have broken E8: one whose digits were swapped, or the only one that could hold the missing
/// votes; otherwise the unused ones are named with the sum.
fn suspect(totals: &Totals, e8: &Equation, most: u64) -> Message {
    let right = |votes: u64| votes.checked_add(e8.right)?.checked_sub(e8.left).filter(|right| *right <= most);
    let fits: Vec<_> =
        (1u32..).zip(&totals.names).filter_map(|(n, name)| Some((n, name.votes, right(name.votes)?))).collect();
    let swapped: Vec<_> = fits.iter().filter(|(_, votes, right)| swaps(*votes, *right)).collect();
    let one = match (swapped.as_slice(), fits.as_slice()) {
        ([one], _) => Some(**one),
        ([], [one]) => Some(*one),
        _ => None,
    };
    match one {
        Some((number, votes, right)) => {
            Message::new("cell-suspect").with("number", number).with("votes", votes).with("right", right)
        }
        None => Message::new("cell-somewhere").with("unused", totals.undervotes),
    }
}

/// Whether two numbers differ by two neighbouring digits that changed places.
fn swaps(a: u64, b: u64) -> bool {
    let (a, b) = (a.to_string().into_bytes(), b.to_string().into_bytes());
    a != b
        && a.len() == b.len()
        && (1..a.len()).any(|i| {
            let mut turned = a.clone();
            turned.swap(i - 1, i);
            turned == b
        })
}
