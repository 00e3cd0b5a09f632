//! What a ballot says beside its names: title and instructions, by the form of the paper and what the rules refuse.
use crate::base::message::Message;
use crate::congress::agenda::{Agenda, ElectionSpec};
use crate::congress::election::{Purpose, Round, list_digest};
use crate::papers::filling::Values;
use crate::rules::marks::Reading;
use crate::rules::ruleset::{Form, RuleSet};
use crate::script::paper_form::Form as TextForm;
use crate::words::speech::Words;

const GUIDE: &[&str] = &["seats", "count"];

/// The parts of the text and their placeholders.
pub const FORM: TextForm = TextForm {
    name: "ballots",
    parts: &[
        ("ballots", &["title", "office", "congress", "term", "guide", "invalid"]),
        ("vote", &["round"]),
        ("again", &["round"]),
        ("opinion", &["round"]),
        ("cross-out", GUIDE),
        ("cross-out-one", GUIDE),
        ("agree-disagree", GUIDE),
        ("agree-disagree-one", GUIDE),
        ("cumulative", GUIDE),
        ("invalid", &["cases"]),
    ],
};

/// One list as its ballot has to explain it.
#[derive(Clone, Copy, Debug)]
pub struct Listed<'a> {
    pub spec: &'a ElectionSpec,
    pub round: &'a Round,
    pub form: Form,
    pub seats: u32,
    /// Names on the list.
    pub count: usize,
}

/// The values for the ballot of `list`.
pub fn values(agenda: &Agenda, rules: &RuleSet, list: &Listed<'_>, words: &Words) -> Values {
    let guide = || {
        let seats = Values::default().text("seats", words.number(i64::from(list.seats)));
        vec![seats.text("count", list.count.to_string())]
    };
    let round = Values::default().text("round", list.round.number.to_string());
    let title = match list.round.purpose {
        Purpose::Opinion => "opinion",
        _ if list.round.number > 1 => "again",
        _ => "vote",
    };
    let cases: Vec<_> = refused(rules, list).into_iter().map(|m| words.say(&m)).collect();
    let refused = if cases.is_empty() { Vec::new() } else { vec![Values::default().text("cases", cases.join("; "))] };
    Values::default()
        .each("title", title, vec![round])
        .text("office", &list.spec.title)
        .text("congress", &agenda.title)
        .text("term", &agenda.subtitle)
        .each("guide", guide_part(list), guide())
        .each("invalid", "invalid", refused)
}

/// What stands in the place of the stamp: that the paper is a specimen, or of a rehearsal; empty on a ballot.
pub fn status(specimen: bool, rehearsal: bool, words: &Words) -> String {
    match (rehearsal, specimen) {
        (true, _) => words.get("papers-rehearsal"),
        (false, true) => words.get("ballot-specimen"),
        (false, false) => String::new(),
    }
}

fn guide_part(list: &Listed<'_>) -> &'static str {
    match (list.form, list.count) {
        (Form::CrossOut, 1) => "cross-out-one",
        (Form::CrossOut, _) => "cross-out",
        (Form::AgreeDisagree, 1) => "agree-disagree-one",
        (Form::AgreeDisagree, _) => "agree-disagree",
        (Form::Cumulative, _) => "cumulative",
    }
}

/// What makes a paper of the list invalid by its marks, as far as the rules say so themselves.
fn refused(rules: &RuleSet, list: &Listed<'_>) -> Vec<Message> {
    let (one, marks) = (list.count == 1, &rules.marks);
    let surplus = list.count > usize::try_from(list.seats).unwrap_or(usize::MAX);
    let crossed = list.form == Form::CrossOut;
    let columns = list.form == Form::AgreeDisagree;
    let cases = [
        (surplus && list.form != Form::Cumulative, &marks.too_many_names, "ballot-invalid-too-many"),
        (crossed && !one, &marks.nobody, "ballot-invalid-nobody"),
        (crossed && one, &marks.nobody_one_name, "ballot-invalid-nobody-one"),
        (columns && one, &marks.both_one_name, "ballot-invalid-both"),
        (columns && one, &marks.neither_one_name, "ballot-invalid-neither"),
        (columns && !one, &marks.all_disagree, "ballot-invalid-all-disagree"),
        (list.form == Form::Cumulative, &marks.over_shares, "ballot-invalid-over-shares"),
    ];
    let told = cases.into_iter().filter(|(here, mark, _)| *here && mark.value == Reading::Invalid);
    told.map(|(.., key)| Message::new(key).with("seats", list.seats)).collect()
}

/// What the ballot's scanned code says before the page, so that a program that reads papers back knows what it has before
/// it: form of the ballot (`DHB1`, `DHM1` for a specimen), election, number of the vote, how names are marked, and the
/// first 16 hex digits of the list's SHA-256 ([`list_digest`]). Nothing of it differs from ballot to ballot.
pub fn mark(list: &Listed<'_>, names: &[&str], specimen: bool) -> String {
    let form = match list.form {
        Form::CrossOut => 'X',
        Form::AgreeDisagree => 'A',
        Form::Cumulative => 'C',
    };
    let digest = list_digest(&list.spec.title, list.round.number, names);
    let digest: String = digest.iter().take(8).map(|byte| format!("{byte:02X}")).collect();
    let kind = if specimen { "DHM1" } else { "DHB1" };
    format!("{kind}/{}/{}/{form}/{digest}", list.spec.id.as_str(), list.round.number)
}
