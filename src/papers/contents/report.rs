//! The report to the superior committee: what the congress dealt with of what it was asked to, and its figures.
use crate::base::message::{Arg, Message};
use crate::papers::contents::elected::confirmation;
use crate::papers::contents::kinds::Issue;
use crate::papers::contents::material::{Material, with_common};
use crate::papers::contents::tables::{Head, table};
use crate::papers::filling::{Filling, Values};
use crate::papers::page::Align;
use crate::readout::figures::{ElectionFigures, Figures, Filled, Named, Post, figures};
use crate::rules::base::hundredths;
use crate::rules::office::Office;
use crate::script::paper_form::Form;

/// The form of the text.
pub const FORM: Form = Form {
    name: "report",
    parts: &[(
        "paper",
        with_common![
            "contents",
            "offices",
            "not-told",
            "committee",
            "standing-committee",
            "inspection",
            "secretary-elected",
            "deputies",
            "delegates",
            "alternates",
            "elections",
            "confirmation",
            "registered",
            "heard",
            "written",
            "points",
            "points-carried",
            "votes",
            "votes-carried",
            "resolution",
            "unfinished",
        ],
    )],
};

const ELECTIONS: [Head; 6] = [
    (56.0, Align::Left, "paper-column-office"),
    (18.0, Align::Right, "paper-column-seats"),
    (24.0, Align::Right, "paper-column-candidates"),
    (20.0, Align::Right, "paper-column-elected"),
    (22.0, Align::Right, "paper-column-highest"),
    (22.0, Align::Right, "paper-column-lowest"),
];

/// The report.
pub fn issues(material: &Material<'_>) -> Vec<Issue> {
    let told = figures(material.congress());
    let values = posts(material, &told, discussion(material, &told, material.common()));
    let unfinished =
        if material.congress().closed.is_some() { String::new() } else { material.get("report-unfinished") };
    let contents = contents(material, &told);
    let boxes = Filling::Checks(contents.iter().map(|(done, text)| (*done == Some(true), text.clone())).collect());
    let values = values
        .with("contents", boxes)
        .text("offices", offices(material, &told).join("\n"))
        .text("not-told", not_told(material, &contents))
        .with("elections", elections(material, &told))
        .text("confirmation", confirmation(material))
        .text("unfinished", unfinished);
    vec![Issue::whole(material, values)]
}

/// The contents asked for with whether the congress dealt with them; none: no step says that it belongs to it.
fn contents(material: &Material<'_>, told: &Figures) -> Vec<(Option<bool>, String)> {
    let own = &told.contents;
    let party = material.congress().rules.as_ref().is_some_and(|r| r.confirmation.as_ref().is_some_and(|p| p.value));
    let all = [
        (own.review, "report-review"),
        (own.drafts, "report-drafts"),
        // Only a party's elected wait for the superior committee, and only a party's committee is a cấp ủy.
        (own.self_review, if party { "report-self-review" } else { "report-self-review-body" }),
        (own.elections, "report-elections"),
    ];
    // Without a superior nobody asked for all four: those that the agenda tells of stand alone.
    let asked = !material.agenda().superior.is_empty();
    all.into_iter().filter(|(done, _)| asked || done.is_some()).map(|(done, key)| (done, material.get(key))).collect()
}

/// That no step of the agenda says which content it deals with, where that is so.
fn not_told(material: &Material<'_>, all: &[(Option<bool>, String)]) -> String {
    let missing: Vec<_> = all.iter().filter(|(done, _)| done.is_none()).map(|(_, text)| text.as_str()).collect();
    if missing.is_empty() {
        return String::new();
    }
    material.say(&Message::new("report-not-told").with("contents", missing.join("; ")))
}

fn filled(material: &Material<'_>, filled: Option<&Filled>) -> String {
    let Some(own) = filled else { return String::new() };
    let said = match (own.re_elected, own.new) {
        (Some(again), Some(new)) => Message::new("report-filled-again").with("again", again).with("new", new),
        _ => Message::new("report-filled"),
    };
    material.say(&said.with("seats", own.seats).with("elected", own.elected))
}

/// Somebody elected to an office for one, and by whom.
fn post(material: &Material<'_>, election: &ElectionFigures, named: &Named) -> String {
    let post = Post::of(named, election.direct);
    let organ = material.agenda().election(&election.id).and_then(|(_, spec)| spec.by.as_ref());
    let organ = organ.and_then(|by| material.agenda().election(by)).map(|(_, spec)| spec.title.as_str());
    let said = match organ {
        Some(organ) => Message::new("report-post").with("organ", organ),
        None => Message::new("report-post-direct"),
    };
    let said = said.with("name", &post.name).with("votes", post.votes).with("base", post.base);
    material.say(&said.with("percent", Arg::Decimal { hundredths: post.percent }))
}

fn posts(material: &Material<'_>, told: &Figures, values: Values) -> Values {
    let lines = |office: Office| {
        let held = told.elections.iter().filter(|e| e.office == office);
        let posts = held.flat_map(|e| e.elected.iter().map(move |n| post(material, e, n)));
        posts.collect::<Vec<_>>().join("\n")
    };
    values
        .text("committee", filled(material, told.committee.as_ref()))
        .text("standing-committee", filled(material, told.standing_committee.as_ref()))
        .text("inspection", filled(material, told.inspection.as_ref()))
        .text("secretary-elected", lines(Office::Secretary))
        .text("deputies", lines(Office::Deputy))
        .text("delegates", filled(material, told.delegates.as_ref()))
        .text("alternates", filled(material, told.alternates.as_ref()))
}

/// One line for each election that was held: how many were elected, or who to an office for one.
fn offices(material: &Material<'_>, told: &Figures) -> Vec<String> {
    let line = |e: &ElectionFigures| {
        let elected = u32::try_from(e.elected.len()).unwrap_or(u32::MAX);
        let new = e.re_elected.map(|again| elected.saturating_sub(again));
        let own = Filled { seats: e.seats, elected, re_elected: e.re_elected, new };
        let one = matches!(e.office, Office::Secretary | Office::Deputy | Office::InspectionChair);
        let what = match one && elected > 0 {
            true => e.elected.iter().map(|n| post(material, e, n)).collect::<Vec<_>>().join(" "),
            false => filled(material, Some(&own)),
        };
        material.say(&Message::new("report-office").with("title", &e.title).with("what", what))
    };
    told.elections.iter().filter(|e| !e.ballots.is_empty()).map(line).collect()
}

fn elections(material: &Material<'_>, told: &Figures) -> Filling {
    let share = |h: Option<u32>| {
        let text = h.map(|h| material.words.decimal(&format!("{}.{:02}%", h / 100, h % 100)));
        text.unwrap_or_else(|| "–".to_owned())
    };
    let row = |e: &ElectionFigures| {
        let numbers = [e.seats, e.candidates, u32::try_from(e.elected.len()).unwrap_or(u32::MAX)];
        let mut cells = vec![e.title.clone()];
        cells.extend(numbers.map(|n| material.number(n)));
        cells.extend([share(e.highest), share(e.lowest)]);
        cells
    };
    let held = told.elections.iter().filter(|e| !e.ballots.is_empty());
    table(material, &ELECTIONS, held.map(row).collect())
}

fn discussion(material: &Material<'_>, told: &Figures, values: Values) -> Values {
    let congress = material.congress();
    let decided = congress.speakers.points.iter().filter_map(|p| congress.votes.get(&p.key())?.outcome.as_ref());
    let carried = decided.filter(|o| o.carried).count();
    let resolution = told.resolution.as_ref().map(|vote| {
        let key = if vote.carried { "report-resolution" } else { "report-resolution-lost" };
        let percent = Arg::Decimal { hundredths: hundredths(vote.yes, vote.base) };
        let said = Message::new(key).with("yes", vote.yes).with("base", vote.base);
        material.say(&said.with("percent", percent))
    });
    values
        .text("registered", material.number(told.speakers.registered))
        .text("heard", material.number(told.speakers.heard))
        .text("written", material.number(told.speakers.written))
        .text("points", if told.points > 0 { material.number(told.points) } else { String::new() })
        .text("points-carried", if told.points > 0 { material.number(carried as u64) } else { String::new() })
        .text("votes", material.number(told.votes))
        .text("votes-carried", material.number(told.votes_carried))
        .text("resolution", resolution.unwrap_or_default())
}
