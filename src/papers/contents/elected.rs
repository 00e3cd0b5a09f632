//! The list of those elected (danh sách trúng cử), office by office. Years of birth are personal data: they stand in it only
//! where an office puts `{table-with-birth}` in the place of `{table}` in its copy of the text.
use crate::base::message::Message;
use crate::congress::agenda::ElectionSpec;
use crate::papers::contents::kinds::Issue;
use crate::papers::contents::material::{Material, with_common};
use crate::papers::contents::tables;
use crate::papers::filling::Values;
use crate::readout::figures::{specs, winners};
use crate::readout::outlook::outlook;
use crate::script::paper_form::Form;

/// The form of the text.
pub const FORM: Form = Form {
    name: "elected",
    parts: &[
        ("paper", with_common!["offices", "confirmation", "none"]),
        ("office", &["number", "title", "seats", "elected", "table", "table-with-birth", "follows"]),
    ],
};

/// The list.
pub fn issues(material: &Material<'_>) -> Vec<Issue> {
    let held = specs(material.congress()).filter(|spec| declared(material, spec));
    let offices: Vec<_> = held.enumerate().map(|(at, spec)| office(material, at, spec)).collect();
    let none = if offices.is_empty() { material.get("paper-no-elections") } else { String::new() };
    let values = material.common().text("confirmation", confirmation(material)).text("none", none);
    vec![Issue::whole(material, values.each("offices", "office", offices))]
}

/// Whether a vote of the election was declared.
pub fn declared(material: &Material<'_>, spec: &ElectionSpec) -> bool {
    material.congress().elections.get(&spec.id).is_some_and(|e| e.electing().any(|r| r.declared.is_some()))
}

/// That the elected wait to be confirmed by the superior committee; empty where no rule asks for it.
pub fn confirmation(material: &Material<'_>) -> String {
    let congress = material.congress();
    // Nobody waits for anything before somebody is elected.
    let any = congress.elections.values().any(|election| !election.elected().is_empty());
    let rule = congress.rules.as_ref().and_then(|r| r.confirmation.as_ref()).filter(|p| p.value && any);
    rule.map(|p| material.say(&Message::new("elected-paper-confirmation").with("article", &p.article)))
        .unwrap_or_default()
}

fn office(material: &Material<'_>, at: usize, spec: &ElectionSpec) -> Values {
    let state = material.congress().election(&spec.id);
    let all = winners(&state);
    let follows = outlook(material.congress(), &spec.id).filter(|m| m.key != "outlook-confirmation");
    Values::default()
        .text("number", (at + 1).to_string())
        .text("title", &spec.title)
        .text("seats", material.number(state.seats.unwrap_or(spec.seats)))
        .text("elected", material.number(all.len() as u64))
        .with("table", tables::winners(material, &all, false))
        .with("table-with-birth", tables::winners(material, &all, true))
        .text("follows", follows.map(|m| material.say(&m)).unwrap_or_default())
}
