//! The resolution (nghị quyết): what the congress decides on policy is left to be written; elections, numbers and the vote
//! on it are filled in.
use crate::base::message::{Arg, Message};
use crate::congress::agenda::ElectionSpec;
use crate::papers::contents::elected::{confirmation, declared};
use crate::papers::contents::kinds::Issue;
use crate::papers::contents::material::{Material, with_common};
use crate::papers::filling::Values;
use crate::readout::chronicle::{Act, Voted};
use crate::readout::figures::{figures, resolution_vote, specs, winners};
use crate::rules::base::hundredths;
use crate::script::paper_form::Form;

/// The form of the text.
pub const FORM: Form = Form {
    name: "resolution",
    parts: &[
        (
            "paper",
            with_common![
                "to-write",
                "points",
                "elections",
                "no-elections",
                "confirmation",
                "adopted",
                "yes",
                "base",
                "adopted-percent"
            ],
        ),
        ("election", &["number", "title", "seats", "elected", "names"]),
    ],
};

/// The resolution.
pub fn issues(material: &Material<'_>) -> Vec<Issue> {
    let held = specs(material.congress()).filter(|spec| declared(material, spec));
    let elections: Vec<_> = held.enumerate().map(|(at, spec)| election(material, at, spec)).collect();
    let none = if elections.is_empty() { material.get("paper-no-elections") } else { String::new() };
    let vote = figures(material.congress()).resolution;
    let gap = || material.gap();
    let values = material
        .common()
        .text("to-write", to_write(material))
        .text("points", points(material).join("\n"))
        .each("elections", "election", elections)
        .text("no-elections", none)
        .text("confirmation", confirmation(material))
        .text("adopted", adopted(material))
        .text("yes", vote.as_ref().map_or_else(gap, |v| material.number(v.yes)))
        .text("base", vote.as_ref().map_or_else(gap, |v| material.number(v.base)))
        .text("adopted-percent", vote.as_ref().map_or_else(gap, |v| material.percent(v.yes, v.base)));
    vec![Issue::whole(material, values)]
}

/// Room for what the congress decides itself.
fn to_write(material: &Material<'_>) -> String {
    let line = material.get("paper-line");
    [material.get("paper-to-write"), line.clone(), line.clone(), line].join("\n")
}

/// How the resolution was adopted, or room for it.
fn adopted(material: &Material<'_>) -> String {
    let Some((_, outcome)) = resolution_vote(material.congress()) else {
        return material.say(&Message::new("resolution-open").with("gap", material.gap()));
    };
    let key = if outcome.carried { "resolution-adopted" } else { "resolution-lost" };
    let vote = figures(material.congress()).resolution.unwrap_or_default();
    let said = Message::new(key).with("day", material.day(outcome.at)).with("yes", vote.yes).with("base", vote.base);
    material.say(&said.with("percent", Arg::Decimal { hundredths: vote.percent }))
}

/// What the congress decided on points of the discussion.
fn points(material: &Material<'_>) -> Vec<String> {
    let speakers = &material.congress().speakers;
    let notes = material.chronicle.notes.iter();
    let voted = notes.filter_map(|n| if let Act::Voted(v) = &n.act { Some(v) } else { None });
    let on_point = voted.filter(|v| speakers.point(&v.key).is_some());
    on_point.map(|v| point(material, v)).collect()
}

/// One decided point: the text, and by how many.
pub fn point(material: &Material<'_>, voted: &Voted) -> String {
    let key = if voted.carried { "resolution-point" } else { "resolution-point-lost" };
    let percent = Arg::Decimal { hundredths: hundredths(voted.hands.yes, voted.base.value) };
    let said = Message::new(key).with("text", voted.question.clone()).with("yes", voted.hands.yes);
    material.say(&said.with("base", voted.base.value).with("percent", percent))
}

fn election(material: &Material<'_>, at: usize, spec: &ElectionSpec) -> Values {
    let congress = material.congress();
    let state = congress.election(&spec.id);
    let all = winners(&state);
    let name = |(number, winner): (usize, &crate::readout::figures::Winner)| {
        let percent = Arg::Decimal { hundredths: hundredths(winner.votes, winner.base) };
        let said = Message::new("elected-line").with("number", number + 1).with("votes", winner.votes);
        material.say(&said.with("name", congress.roll.name(&winner.code)).with("percent", percent))
    };
    Values::default()
        .text("number", (at + 1).to_string())
        .text("title", &spec.title)
        .text("seats", material.number(state.seats.unwrap_or(spec.seats)))
        .text("elected", material.number(all.len() as u64))
        .text("names", all.iter().enumerate().map(name).collect::<Vec<_>>().join("\n"))
}
