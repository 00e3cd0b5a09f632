//! A parameter of the rule set in words: what it is, how it is understood, and the article it stands on.
use crate::base::message::Message;
use crate::congress::state::Congress;
use crate::rules::body::BodyKind;
use crate::rules::marks::Reading;
use crate::rules::office::OfficeGroup;
use crate::rules::ruleset::{BaseKind, BaseRule, Form, Majority, NewNames, Next, RuleSet, TiePolicy, ToConfirm};
use crate::words::lang::Lang;

/// "Số dư của danh sách bầu cử: ít nhất 1, nhiều nhất 30 % … (Điều 16)": nobody can confirm what they are not told.
pub fn line(parameter: &ToConfirm, congress: &Congress, lang: Lang) -> Message {
    let name = name(&parameter.name, congress, lang);
    let value = congress.rules.as_ref().and_then(|rules| value(&parameter.name, rules));
    let message = match value {
        Some(value) => Message::new("console-confirm-value").with("value", value),
        None => Message::new("console-confirm-line"),
    };
    message.with("name", name).with("article", &parameter.article)
}

/// A parameter of the rule file in words; reasons of invalid papers are told by their own text.
fn name(name: &str, congress: &Congress, lang: Lang) -> Message {
    if let Some(id) = name.strip_prefix("invalid.") {
        let reason = congress.rules.as_ref().and_then(|r| r.invalid.get(id));
        let text = reason.map(|r| if lang == Lang::En { r.text_en.as_str() } else { r.text.as_str() });
        return Message::new("parameter-invalid").with("reason", text.unwrap_or(id));
    }
    Message::new(match name {
        "base.members" => "parameter-base-members",
        "base.delegates" => "parameter-base-delegates",
        "base.meeting" => "parameter-base-meeting",
        "majority" => "parameter-majority",
        "hand-vote" => "parameter-hand-vote",
        "tie" => "parameter-tie",
        "quorum" => "parameter-quorum",
        "surplus" => "parameter-surplus",
        "form-with-surplus" => "parameter-form-with-surplus",
        "form-without-surplus" => "parameter-form-without-surplus",
        "board-off-list" => "parameter-board-off-list",
        "list-by-given-name" => "parameter-list-by-given-name",
        "keep-months" => "parameter-keep-months",
        "hand-vote-base.members" => "parameter-hand-vote-base-members",
        "hand-vote-base.delegates" => "parameter-hand-vote-base-delegates",
        "hand-vote-base.meeting" => "parameter-hand-vote-base-meeting",
        "hand-vote-major" => "parameter-hand-vote-major",
        "vacant.default" => "parameter-vacant-default",
        "vacant.delegates" => "parameter-vacant-delegates",
        "vacant.cell-secretary" => "parameter-vacant-secretary",
        "new-names" => "parameter-new-names",
        "floor-gate" => "parameter-floor-gate",
        "convening-bound" => "parameter-convening-bound",
        "opinion-ballot" => "parameter-opinion-ballot",
        "confirmation" => "parameter-confirmation",
        "marks.too-many-names" => "parameter-marks-too-many",
        "marks.nobody" => "parameter-marks-nobody",
        "marks.nobody-one-name" => "parameter-marks-nobody-one",
        "marks.both-one-name" => "parameter-marks-both-one",
        "marks.neither-one-name" => "parameter-marks-neither-one",
        "marks.all-disagree" => "parameter-marks-all-disagree",
        "marks.over-shares" => "parameter-marks-over-shares",
        _ => return Message::new("parameter-other").with("name", name),
    })
}

/// How the program understands it; none where the name already says it.
fn value(name: &str, rules: &RuleSet) -> Option<Message> {
    let yes_no = |yes: bool| Message::new(if yes { "value-yes" } else { "value-no" });
    Some(match name {
        _ if name.starts_with("base.") => base(&rules.base_for(body(name)?)?.value),
        _ if name.starts_with("hand-vote-base.") => base(&rules.hand_base_for(body(name)?)?.value),
        "majority" => majority(rules.majority.value),
        "hand-vote" => majority(rules.hand_vote.value),
        "tie" => match rules.tie.value {
            TiePolicy::RevoteTiedPlurality => Message::new("value-tie-revote"),
            TiePolicy::RevoteMajority => Message::new("value-tie-again"),
            TiePolicy::AskCongress => Message::new("value-tie-ask"),
            TiePolicy::Older => Message::new("value-tie-older"),
            TiePolicy::Lot => Message::new("value-tie-lot"),
        },
        "quorum" => quorum(rules),
        "surplus" => {
            let rule = rules.surplus.as_ref()?.value;
            let message = Message::new("value-surplus").with("least", rule.minimum).with("most", rule.cap_percent);
            let (from, to) = rule.small_seats;
            message.with("from", from).with("to", to).with("small", rule.small_cap)
        }
        "form-with-surplus" => form(rules.form_with_surplus.value),
        "form-without-surplus" => form(rules.form_without_surplus.value),
        "board-off-list" => yes_no(rules.board_off_list.value),
        "list-by-given-name" => yes_no(rules.list_by_given_name.value),
        "keep-months" => Message::new("value-months").with("months", rules.keep_months.value),
        "hand-vote-major" => majority(rules.hand_vote_major.as_ref()?.value),
        "floor-gate" => Message::new("value-gate").with("percent", rules.floor_gate.as_ref()?.value),
        "convening-bound" => yes_no(rules.convening_bound.as_ref()?.value),
        "opinion-ballot" => yes_no(rules.opinion_ballot.as_ref()?.value),
        "confirmation" => yes_no(rules.confirmation.as_ref()?.value),
        "new-names" => Message::new(match rules.new_names.value {
            NewNames::Congress => "value-tie-ask",
            NewNames::Nobody => "value-no",
            NewNames::Anyone => "value-yes",
        }),
        _ if name.starts_with("vacant.") => vacant(name, rules)?,
        _ if name.starts_with("marks.") => reading(name, rules)?,
        _ => return None,
    })
}

/// "vòng 1: bầu tiếp; vòng 2: để khuyết".
fn vacant(name: &str, rules: &RuleSet) -> Option<Message> {
    let group = OfficeGroup::ALL.into_iter().find(|g| name.strip_prefix("vacant.") == Some(g.as_str()))?;
    let words = |next: &Next| match next {
        Next::SecondRound => "value-next-round",
        Next::FillNone => "value-next-none",
        Next::SuperiorAppoints => "value-next-superior",
        _ => "value-tie-ask",
    };
    let steps = &rules.vacant.get(&group)?.value;
    let mut said: Option<Message> = None;
    for (round, next) in (1u32..).zip(steps) {
        let one = Message::new("value-next").with("round", round).with("next", Message::new(words(next)));
        said = Some(match said {
            None => one,
            Some(before) => Message::new("value-next-then").with("before", before).with("then", one),
        });
    }
    said
}

fn reading(name: &str, rules: &RuleSet) -> Option<Message> {
    let entries = rules.marks.entries();
    let (_, param) = entries.into_iter().find(|(case, _)| name.strip_prefix("marks.") == Some(*case))?;
    Some(Message::new(match param.value {
        Reading::Valid => "value-marks-valid",
        Reading::Invalid => "value-marks-invalid",
        Reading::Board => "value-marks-board",
    }))
}

/// The body that a parameter's name ends with.
fn body(name: &str) -> Option<BodyKind> {
    let (_, kind) = name.split_once('.')?;
    [BodyKind::Members, BodyKind::Delegates, BodyKind::Meeting].into_iter().find(|body| body.as_str() == kind)
}

fn base(rule: &BaseRule) -> Message {
    let less = rule.exclusions.len();
    Message::new(match rule.kind {
        BaseKind::Summoned if less > 0 => return Message::new("value-base-less").with("count", less),
        BaseKind::Summoned => "value-base-all",
        BaseKind::Present => "value-base-present",
        BaseKind::WholeBody => "value-base-whole-body",
        BaseKind::Issued => "value-base-issued",
        BaseKind::Collected => "value-base-collected",
        BaseKind::Valid => "value-base-valid",
        BaseKind::Cast => "value-base-cast",
    })
}

fn majority(majority: Majority) -> Message {
    match majority {
        Majority::MoreThanHalf => Message::new("value-more-than-half"),
        Majority::AtLeastPercent(percent) => Message::new("value-at-least-percent").with("percent", percent),
        Majority::MoreThanPercent(percent) => Message::new("value-over-percent").with("percent", percent),
        Majority::Plurality => Message::new("value-plurality"),
    }
}

fn form(form: Form) -> Message {
    Message::new(match form {
        Form::CrossOut => "value-form-struck",
        Form::AgreeDisagree => "value-form-columns",
        Form::Cumulative => "value-form-cumulative",
    })
}

fn quorum(rules: &RuleSet) -> Message {
    let quorum = &rules.quorum.value;
    let message = match quorum.units {
        Some((part, whole)) => Message::new("value-quorum-units").with("unit-part", part).with("unit-whole", whole),
        None if quorum.more => Message::new("value-quorum-more"),
        None => Message::new("value-quorum"),
    };
    message.with("part", quorum.heads.0).with("whole", quorum.heads.1)
}
