//! Attendance and quorum as a sentence.
use crate::base::message::{Arg, Message};
use crate::congress::roll::Counts;
use crate::congress::state::Congress;
use crate::rules::base::hundredths;
use crate::rules::body::BodyKind;

/// The sentence on the roll as it stands now.
pub fn sentence(congress: &Congress) -> Vec<Message> {
    now(congress).1
}

/// Whether there is a quorum as the roll stands now, and the sentence on it.
pub fn now(congress: &Congress) -> (bool, Vec<Message>) {
    let counts = congress.roll.counts();
    let met = congress.quorum_met(&counts);
    (met, spoken(congress, &counts, met))
}

/// The sentence on the newest stated quorum, with the numbers stated then.
pub fn stated(congress: &Congress) -> Vec<Message> {
    congress.statements.last().map(|s| spoken(congress, &s.counts, s.met)).unwrap_or_default()
}

/// The sentence on `counts`, of which `met` says whether they make a quorum.
pub fn spoken(congress: &Congress, counts: &Counts, met: bool) -> Vec<Message> {
    let percent = Arg::Decimal { hundredths: hundredths(counts.present, counts.summoned) };
    let present = Message::new("quorum-present").with("summoned", counts.summoned).with("present", counts.present);
    let mut parts = vec![present.with("percent", percent)];
    // At a company the shares count, not the heads.
    if counts.votes != u64::from(counts.summoned) {
        let share = Arg::Decimal { hundredths: hundredths(counts.votes_present, counts.votes) };
        let shares = Message::new("quorum-shares").with("votes", counts.votes).with("present", counts.votes_present);
        parts.push(shares.with("percent", share));
    }
    if let (Some(rules), Some(((num, den), more))) = (&congress.rules, congress.quorum_share()) {
        let key = if more { "quorum-heads-more" } else { "quorum-heads" };
        let least = congress.quorum_least(counts).unwrap_or_default();
        let heads = Message::new(key).with("least", least).with("fraction", format!("{num}/{den}"));
        parts.push(heads.with("article", &rules.quorum.article));
        if let (BodyKind::Delegates, Some((num, den))) = (congress.agenda.kind, rules.quorum.value.units) {
            let units = Message::new("quorum-units").with("units", counts.units).with("present", counts.units_present);
            parts.push(units.with("fraction", format!("{num}/{den}")));
        }
    }
    parts.push(Message::new(if met { "quorum-met" } else { "quorum-not-met" }));
    parts
}
