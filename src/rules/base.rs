//! The base of a majority with its parts, and the threshold on it.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::message::Message;
use crate::rules::body::{Body, Exclusion};
use crate::rules::ruleset::{BaseKind, BaseRule, Majority, Param};

/// The denominator of a majority as it stood when a vote opened (equation E13), or as the count made it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Base {
    /// Heads, shares or ballots.
    pub value: u64,
    /// What it is counted on.
    #[serde(default)]
    pub kind: BaseKind,
    /// Those summoned, present or on ballots before anything is left out.
    pub whole: u64,
    /// Those left out, by reason; their sum with `value` and `ignored` is `whole`.
    pub excluded: BTreeMap<Exclusion, u64>,
    /// Ballots left out.
    #[serde(default)]
    pub ignored: u64,
    pub article: String,
}

/// The ballots of one count, for a base that is counted on them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ballots {
    pub issued: u64,
    pub collected: u64,
    pub valid: u64,
    /// Invalid ballots whose reason is not in the base.
    pub ignored: u64,
}

impl Base {
    /// The base of `body` under `rule`; none when the rule counts on ballots. Exclusions the rule does not name are not
    /// subtracted.
    ///
    /// For raised hands see [`of_hands`](Self::of_hands).
    pub fn of(body: &Body, rule: &Param<BaseRule>) -> Option<Self> {
        let kind = rule.value.kind;
        let whole = match kind {
            BaseKind::Summoned | BaseKind::WholeBody => body.summoned,
            BaseKind::Present => body.present,
            _ => return None,
        };
        let named = |why: &Exclusion| kind == BaseKind::Summoned && rule.value.exclusions.contains(why);
        let excluded: BTreeMap<_, _> =
            body.excluded.iter().filter(|(why, n)| **n > 0 && named(why)).map(|(why, n)| (*why, *n)).collect();
        let mut base = Self { value: 0, kind, whole, excluded, ignored: 0, article: rule.article.clone() };
        base.value = whole.saturating_sub(base.out());
        Some(base)
    }

    /// The base of a hand vote of `body` under `rule`, as it stands when the vote opens. Where the rule counts votes cast,
    /// those present may still abstain: [`on_hands`](Self::on_hands) leaves them out once the hands are counted.
    pub fn of_hands(body: &Body, rule: &Param<BaseRule>) -> Option<Self> {
        if rule.value.kind != BaseKind::Cast {
            return Self::of(body, rule);
        }
        let value = BaseRule { kind: BaseKind::Present, exclusions: Vec::new() };
        let present = Self::of(body, &Param { value, article: rule.article.clone(), status: rule.status })?;
        Some(Self { kind: BaseKind::Cast, ..present })
    }

    /// The base that counted hands are judged on: `cast` are those for and against.
    #[must_use]
    pub fn on_hands(&self, cast: u64) -> Self {
        if self.kind != BaseKind::Cast {
            return self.clone();
        }
        let value = cast.min(self.whole);
        Self { value, ignored: self.whole - value, ..self.clone() }
    }

    /// The base that a count under `rule` is judged on: `stored` when it opened, or the count's own ballots.
    pub fn judged(rule: &Param<BaseRule>, stored: Option<&Self>, ballots: &Ballots) -> Option<Self> {
        let kind = rule.value.kind;
        let (whole, ignored) = match kind {
            BaseKind::Issued => (ballots.issued, 0),
            BaseKind::Collected => (ballots.collected, 0),
            BaseKind::Valid => (ballots.valid, 0),
            BaseKind::Cast => (ballots.collected, ballots.ignored),
            _ => return stored.cloned(),
        };
        let (value, article) = (whole.saturating_sub(ignored), rule.article.clone());
        Some(Self { value, kind, whole, excluded: BTreeMap::new(), ignored, article })
    }

    /// How many are left out.
    pub fn out(&self) -> u64 {
        self.excluded.values().fold(self.ignored, |all, n| all.saturating_add(*n))
    }

    /// The first half of the worked sentence: "94 triệu tập − 2 được trừ = 92".
    pub fn sentence(&self) -> Message {
        let plain = self.out() == 0;
        let key = match self.kind {
            BaseKind::Summoned if plain => "base-sentence-plain",
            BaseKind::Summoned => "base-sentence",
            BaseKind::Present => "base-sentence-present",
            BaseKind::WholeBody => "base-sentence-whole-body",
            BaseKind::Issued => "base-sentence-issued",
            BaseKind::Collected => "base-sentence-collected",
            BaseKind::Valid => "base-sentence-valid",
            BaseKind::Cast if plain => "base-sentence-cast-plain",
            BaseKind::Cast => "base-sentence-cast",
        };
        Message::new(key).with("whole", self.whole).with("out", self.out()).with("base", self.value)
    }
}

/// The fewest votes that carry on a base of `base`.
pub fn needed(majority: Majority, base: u64) -> u64 {
    match majority {
        Majority::MoreThanHalf => base / 2 + 1,
        Majority::AtLeastPercent(percent) => {
            let share = (u128::from(base) * u128::from(percent)).div_ceil(100);
            u64::try_from(share).unwrap_or(u64::MAX).max(1)
        }
        Majority::MoreThanPercent(percent) => {
            let share = u128::from(base) * u128::from(percent) / 100;
            u64::try_from(share).unwrap_or(u64::MAX).saturating_add(1)
        }
        Majority::Plurality => 1,
    }
}

/// `part` of `whole` in hundredths of a percent, half up; zero when `whole` is zero.
pub fn hundredths(part: impl Into<u64>, whole: impl Into<u64>) -> u32 {
    u32::try_from(exact_hundredths(part.into(), whole.into())).unwrap_or(u32::MAX)
}

fn exact_hundredths(part: u64, whole: u64) -> u128 {
    let (part, whole) = (u128::from(part), u128::from(whole));
    if whole == 0 { 0 } else { (part * 20_000 + whole) / (2 * whole) }
}

/// `part` of `whole` as a percentage with two decimals, half up: "88.89".
pub fn percent(part: impl Into<u64>, whole: impl Into<u64>) -> String {
    let h = exact_hundredths(part.into(), whole.into());
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
    fn a_share_is_rounded_up() {
        for (base, votes) in [(100, 65), (101, 66), (1, 1), (0, 1), (7, 5)] {
            assert_eq!(needed(Majority::AtLeastPercent(65), base), votes, "base {base}");
        }
        assert_eq!(needed(Majority::Plurality, 1_000), 1);
    }

    #[test]
    fn only_named_exclusions_leave_the_base() {
        let body = Body {
            summoned: 94,
            present: 90,
            excluded: [(Exclusion::AbsentThroughoutAccepted, 2), (Exclusion::ExemptAbsent, 1)].into(),
        };
        let base = Base::of(&body, &rule(vec![Exclusion::AbsentThroughoutAccepted])).unwrap();
        assert_eq!((base.value, base.out()), (92, 2));
    }

    #[test]
    fn votes_cast_leave_out_who_abstains() {
        let body = Body { summoned: 40, present: 35, excluded: BTreeMap::new() };
        let mut cast = rule(Vec::new());
        cast.value.kind = BaseKind::Cast;
        let open = Base::of_hands(&body, &cast).unwrap();
        assert_eq!((open.value, open.out()), (35, 0));
        let counted = open.on_hands(15);
        assert_eq!((counted.value, counted.out(), needed(Majority::MoreThanHalf, counted.value)), (15, 20, 8));
        let present = Base::of_hands(&body, &rule(Vec::new())).unwrap();
        assert_eq!(present.on_hands(15).value, 40, "where the rule counts people, abstaining changes nothing");
    }

    #[test]
    fn percentages_round_half_up() {
        assert_eq!(percent(160u32, 180u32), "88.89");
        assert_eq!(percent(1u32, 8u32), "12.50");
        assert_eq!(percent(1u32, 16u32), "6.25");
        assert_eq!(percent(1u32, 20_000u32), "0.01");
        assert_eq!(percent(7u32, 7u32), "100.00");
        assert_eq!(percent(1u32, 0u32), "0.00");
    }
}
