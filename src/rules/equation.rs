//! The equations every count must satisfy (facts of the field: E1–E12). Each failure names two numbers and their
//! difference.
use serde::{Deserialize, Serialize};

use crate::base::message::Message;
use crate::base::refusal::Refusal;
use crate::rules::ruleset::Form;
use crate::rules::totals::Totals;

/// One equation with its two sides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Equation {
    /// "E4".
    pub id: String,
    pub left: u64,
    pub right: u64,
    pub holds: bool,
    /// The equation in words, with its numbers.
    pub words: Message,
}

impl Equation {
    /// The equation `id` of the two sides: equal, or with `at_most` the left no more than the right. `words` get `left`,
    /// `right` and `difference`.
    pub fn new(id: &str, sides: (impl Into<u64>, impl Into<u64>), at_most: bool, words: Message) -> Self {
        let (left, right) = (sides.0.into(), sides.1.into());
        let holds = if at_most { left <= right } else { left == right };
        let words = words.with("left", left).with("right", right).with("difference", left.abs_diff(right));
        Self { id: id.to_owned(), left, right, holds, words }
    }

    /// Refuses when the equation is broken.
    ///
    /// # Errors
    /// The equation's words with both numbers and their difference.
    pub fn hold(&self) -> Result<(), Refusal> {
        if self.holds { Ok(()) } else { Err(self.words.clone().into()) }
    }

    /// Like [`hold`](Self::hold), but a reason lifts the refusal.
    ///
    /// # Errors
    /// As `hold`, with `needs_reason` set.
    pub fn hold_unless(&self, reason: Option<&str>) -> Result<(), Refusal> {
        let given = reason.is_some_and(|r| !r.trim().is_empty());
        if self.holds || given { Ok(()) } else { Err(Refusal::unless_reason(self.words.clone())) }
    }
}

/// The sum of figures that may come from a tampered file: it stops at the largest number.
fn sum(figures: &[u32]) -> u32 {
    figures.iter().fold(0, |all, n| all.saturating_add(*n))
}

/// E1: summoned = present + absent excused + absent unexcused + left early, in this order in `parts`.
pub fn e1(parts: &[u32; 4], summoned: u32) -> Equation {
    let [present, excused, unexcused, gone] = *parts;
    let words = Message::new("equation-e1").with("present", present).with("excused", excused);
    Equation::new("E1", (summoned, sum(parts)), false, words.with("unexcused", unexcused).with("gone", gone))
}

/// E2: printed = issued + spoiled or unused kept.
pub fn e2(printed: u32, issued: u32, kept: u32) -> Equation {
    let words = Message::new("equation-e2").with("issued", issued).with("kept", kept);
    Equation::new("E2", (printed, issued.saturating_add(kept)), false, words)
}

/// E3: issued ≤ present with a vote.
pub fn e3(issued: u32, present: u32) -> Equation {
    Equation::new("E3", (issued, present), true, Message::new("equation-e3"))
}

/// E3 of a cumulative count: shares on the ballots ≤ shares represented.
pub fn e3_shares(shares: u64, present: u64) -> Equation {
    Equation::new("E3", (shares, present), true, Message::new("equation-e3-shares"))
}

/// E4: issued = collected + not returned.
pub fn e4(issued: u32, collected: u32, not_returned: u32) -> Equation {
    let words = Message::new("equation-e4").with("collected", collected).with("missing", not_returned);
    Equation::new("E4", (issued, sum(&[collected, not_returned])), false, words)
}

/// E5: collected ≤ issued.
pub fn e5(collected: u32, issued: u32) -> Equation {
    Equation::new("E5", (collected, issued), true, Message::new("equation-e5"))
}

/// E6: collected = valid + invalid.
pub fn e6(collected: u32, totals: &Totals) -> Equation {
    let words = Message::new("equation-e6").with("valid", totals.valid).with("invalid", totals.invalid_sum());
    Equation::new("E6", (collected, sum(&[totals.valid, totals.invalid_sum()])), false, words)
}

/// E7: entered ballots = collected.
pub fn e7(entered: u32, collected: u32) -> Equation {
    Equation::new("E7", (entered, collected), false, Message::new("equation-e7"))
}

/// E8: marks + undervotes = valid × seats; shares × seats in the cumulative form.
pub fn e8(totals: &Totals, seats: u32, form: Form) -> Equation {
    let key = if form == Form::Cumulative { "equation-e8-shares" } else { "equation-e8" };
    let voices = if form == Form::Cumulative { totals.shares } else { u64::from(totals.valid) };
    let words = Message::new(key).with("valid", voices).with("seats", seats);
    let words = words.with("marks", totals.marks()).with("undervotes", totals.undervotes);
    let used = totals.marks().saturating_add(totals.undervotes);
    Equation::new("E8", (used, totals.capacity(seats, form)), false, words)
}

/// E9: agree + disagree + both or neither = valid, for the first name that breaks it, or the last.
pub fn e9(totals: &Totals) -> Option<Equation> {
    let made = |(i, n): (usize, &crate::rules::totals::NameTotal)| {
        let words = Message::new("equation-e9").with("number", i + 1);
        let marked = n.votes.saturating_add(n.disagree).saturating_add(n.both_or_neither);
        Equation::new("E9", (marked, totals.valid), false, words)
    };
    let all: Vec<_> = totals.names.iter().enumerate().map(made).collect();
    all.iter().find(|e| !e.holds).or(all.last()).cloned()
}

/// E12: for + against + other = present with a vote.
pub fn e12(yes: u64, no: u64, other: u64, present: u64) -> Equation {
    let words = Message::new("equation-e12").with("yes", yes).with("no", no).with("other", other);
    let sum = yes.saturating_add(no).saturating_add(other);
    Equation::new("E12", (sum, present), false, words)
}

/// The equations of a finished count, E6 to E9 in order.
pub fn of_count(collected: u32, totals: &Totals, seats: u32, form: Form) -> Vec<Equation> {
    let mut all = vec![e7(totals.entered, collected), e6(collected, totals), e8(totals, seats, form)];
    if form == Form::AgreeDisagree {
        all.extend(e9(totals));
    }
    all
}
