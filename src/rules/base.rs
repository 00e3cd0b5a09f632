//! The base of a majority with its parts, and the threshold on it.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::message::Message;
use crate::rules::body::{Body, Exclusion};
use crate::rules::ruleset::{BaseKind, BaseRule, Majority, Param};

/// The denominator of a majority as it stood when a vote opened (equation E13).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Base {
    /// Heads.
    pub value: u32,
    pub summoned: u32,
    /// Those left out, by reason; their sum with `value` is `summoned`.
    pub excluded: BTreeMap<Exclusion, u32>,
    pub article: String,
}

impl Base {
    /// The base of `body` under `rule`. Exclusions the rule does not name are not subtracted.
    pub fn of(body: &Body, rule: &Param<BaseRule>) -> Self {
        let BaseKind::Summoned = rule.value.kind;
        let excluded: BTreeMap<_, _> = body
            .excluded
            .iter()
            .filter(|(why, n)| **n > 0 && rule.value.exclusions.contains(why))
            .map(|(why, n)| (*why, *n))
            .collect();
        let out: u32 = excluded.values().sum();
        let value = body.summoned.saturating_sub(out);
        Self { value, summoned: body.summoned, excluded, article: rule.article.clone() }
    }

    /// How many are left out.
    pub fn out(&self) -> u32 {
        self.excluded.values().fold(0, |all, n| all.saturating_add(*n))
    }

    /// The first half of the worked sentence: "94 triệu tập − 2 được trừ = 92".
    pub fn sentence(&self) -> Message {
        let key = if self.out() == 0 { "base-sentence-plain" } else { "base-sentence" };
        Message::new(key).with("summoned", self.summoned).with("out", self.out()).with("base", self.value)
    }
}

/// The fewest votes that carry on a base of `base` heads.
pub fn needed(majority: Majority, base: u32) -> u32 {
    match majority {
        Majority::MoreThanHalf => base / 2 + 1,
    }
}

/// `part` of `whole` in hundredths of a percent, half up; zero when `whole` is zero.
pub fn hundredths(part: u32, whole: u32) -> u32 {
    if whole == 0 {
        return 0;
    }
    let (part, whole) = (u64::from(part), u64::from(whole));
    u32::try_from((part * 20_000 + whole) / (2 * whole)).unwrap_or(u32::MAX)
}

/// `part` of `whole` as a percentage with two decimals, half up: "88.89".
pub fn percent(part: u32, whole: u32) -> String {
    let h = hundredths(part, whole);
    format!("{}.{:02}", h / 100, h % 100)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::ruleset::Status;

    fn rule(exclusions: Vec<Exclusion>) -> Param<BaseRule> {
        Param {
            value: BaseRule { kind: BaseKind::Summoned, exclusions },
            article: "Điều 30".into(),
            status: Status::Confirmed,
        }
    }

    #[test]
    fn more_than_half_of_small_and_large_bases() {
        let cases = [(10, 6), (11, 6), (182, 92), (298, 150), (92, 47), (1, 1), (0, 1), (20, 11), (19, 10)];
        for (base, votes) in cases {
            assert_eq!(needed(Majority::MoreThanHalf, base), votes, "base {base}");
        }
    }

    #[test]
    fn only_named_exclusions_leave_the_base() {
        let body = Body {
            summoned: 94,
            present: 90,
            excluded: [(Exclusion::AbsentThroughoutAccepted, 2), (Exclusion::ExemptAbsent, 1)].into(),
        };
        let base = Base::of(&body, &rule(vec![Exclusion::AbsentThroughoutAccepted]));
        assert_eq!((base.value, base.out()), (92, 2));
    }

    #[test]
    fn percentages_round_half_up() {
        assert_eq!(percent(160, 180), "88.89");
        assert_eq!(percent(1, 8), "12.50");
        assert_eq!(percent(1, 16), "6.25");
        assert_eq!(percent(1, 20_000), "0.01");
        assert_eq!(percent(7, 7), "100.00");
        assert_eq!(percent(1, 0), "0.00");
    }
}
