//! How many names a list may carry (190-QĐ/TW, Article 14; 244-QĐ/TW, Article 16).
use crate::base::message::Message;
use crate::base::refusal::Refusal;
use crate::rules::ruleset::{Param, SurplusRule};

/// The most names a list for `seats` may carry.
pub fn most_names(rule: &SurplusRule, seats: u32) -> u32 {
    let (from, to) = rule.small_seats;
    let surplus =
        if (from..=to).contains(&seats) { rule.small_cap } else { seats.saturating_mul(rule.cap_percent) / 100 };
    // One seat may have a second name; the rule's percentage of one seat would leave no choice at all. Nor does the cap
    // of few seats forbid what the minimum asks for.
    let least = if seats < from { rule.minimum.max(1) } else { rule.minimum };
    seats.saturating_add(surplus.max(least))
}

/// The fewest and the most names of a list for `seats`; without a rule any number from `seats` up will do. `with_surplus`
/// is for offices that must have more names than seats.
pub fn bounds(rule: Option<&SurplusRule>, seats: u32, with_surplus: bool) -> (u32, u32) {
    let minimum = rule.filter(|_| with_surplus).map_or(0, |r| r.minimum);
    (seats.saturating_add(minimum), rule.map_or(u32::MAX, |r| most_names(r, seats)))
}

/// Checks a list of `names` for `seats` against its [`bounds`].
///
/// # Errors
/// Names the two numbers: no seats, fewer names than the rule wants, more than it allows.
pub fn check_list(
    rule: Option<&Param<SurplusRule>>,
    seats: u32,
    names: u32,
    with_surplus: bool,
) -> Result<(), Refusal> {
    let numbers = |key, limit: u32| {
        let over = names.abs_diff(limit);
        let message = Message::new(key).with("seats", seats).with("names", names);
        let article = rule.map_or("", |r| r.article.as_str());
        message.with("limit", limit).with("difference", over).with("article", article)
    };
    if seats == 0 {
        return Err(Message::new("list-without-seats").into());
    }
    if names < seats {
        return Err(numbers("list-too-short", seats).into());
    }
    let (least, most) = bounds(rule.map(|r| &r.value), seats, with_surplus);
    if names < least {
        return Err(numbers("list-without-surplus", least).into());
    }
    if names > most {
        return Err(numbers("list-over-cap", most).into());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::ruleset::Status;

    fn rule() -> Param<SurplusRule> {
        let value = SurplusRule { minimum: 1, cap_percent: 30, small_seats: (3, 5), small_cap: 1 };
        Param { value, article: "Điều 14".into(), status: Status::Confirmed }
    }

    #[test]
    fn cap_by_seats() {
        for (seats, most) in [(1, 2), (2, 3), (3, 4), (5, 6), (6, 7), (10, 13), (15, 19), (27, 35)] {
            assert_eq!(most_names(&rule().value, seats), most, "{seats} seats");
        }
    }

    #[test]
    fn a_small_percentage_leaves_room_for_the_least_surplus() {
        let mut rule = rule();
        (rule.value.cap_percent, rule.value.small_seats) = (10, (0, 0));
        assert_eq!((most_names(&rule.value, 6), most_names(&rule.value, 20)), (7, 22));
        assert!(check_list(Some(&rule), 6, 7, true).is_ok());
        assert_eq!(check_list(Some(&rule), 6, 8, true).unwrap_err().message.key, "list-over-cap");
    }

    #[test]
    fn refuses_with_both_numbers() {
        assert!(check_list(Some(&rule()), 15, 19, true).is_ok());
        let refusal = check_list(Some(&rule()), 15, 20, true).unwrap_err();
        assert_eq!(refusal.message.key, "list-over-cap");
        assert_eq!(refusal.message.args["difference"], 1u32.into());
        assert_eq!(check_list(Some(&rule()), 15, 15, true).unwrap_err().message.key, "list-without-surplus");
        assert_eq!(check_list(Some(&rule()), 3, 2, false).unwrap_err().message.key, "list-too-short");
        assert_eq!(check_list(Some(&rule()), 0, 2, false).unwrap_err().message.key, "list-without-seats");
        assert!(check_list(Some(&rule()), 1, 1, false).is_ok());
    }
}
