//! The base of a majority with its parts, as it stands now.
use crate::base::message::Message;
use crate::congress::state::Congress;
use crate::congress::vote::VoteKey;
use crate::rules::base::{Base, needed};
use crate::rules::ruleset::Majority;

/// The base of the step's ballots, or where the rules count those on papers the base of its hand votes; with the
/// majority it is taken for. None before the record was opened.
fn basis(congress: &Congress) -> Option<(Base, Majority)> {
    let rules = congress.rules.as_ref()?;
    if let Some(base) = congress.base() {
        return Some((base, rules.majority.value));
    }
    let step = congress.step().map(|s| s.id.clone()).unwrap_or_default();
    let key = VoteKey { step, vote: Default::default() };
    Some((congress.hand_base(&key)?, congress.hand_majority(&key)?.value))
}

/// "94 triệu tập − 2 được trừ = 92", the fewest that carry and the article; then who is left out and how many.
pub fn lines(congress: &Congress) -> Vec<Message> {
    let Some((base, majority)) = basis(congress) else { return Vec::new() };
    let line = Message::new("basis-line").with("sentence", base.sentence()).with("article", &base.article);
    let parts = base.excluded.iter();
    let parts = parts.map(|(why, count)| Message::new("basis-part").with("count", *count).with("why", why.message()));
    std::iter::once(line.with("needed", needed(majority, base.value))).chain(parts).collect()
}

/// The base and the fewest that carry, as numbers.
pub fn numbers(congress: &Congress) -> Option<(u64, u64)> {
    let (base, majority) = basis(congress)?;
    Some((base.value, needed(majority, base.value)))
}
