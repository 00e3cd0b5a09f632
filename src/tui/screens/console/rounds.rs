//! The votes of an election in words: which one is under way, what those before it came to, what opens next.
use crate::base::id::{ElectionId, PersonCode};
use crate::base::message::Message;
use crate::congress::command::Command;
use crate::congress::election::{Election, Purpose, Round};
use crate::congress::state::Congress;
use crate::rules::ruleset::NewNames;
use crate::tui::overlay::ask::{Ask, Weight};

/// "Vòng 2", "Bầu lại (vòng 1)", "Phiếu xin ý kiến".
pub fn name(round: &Round) -> Message {
    match round.purpose {
        Purpose::Regular => Message::new("round-turn").with("turn", round.turn),
        Purpose::Revote => Message::new("round-revote").with("turn", round.turn),
        Purpose::Opinion => Message::new("round-opinion"),
    }
}

/// The name of the vote under way, where it is not the only one of `election`.
pub fn named(election: &Election) -> Option<Message> {
    let several = !election.past.is_empty() || election.now.purpose != Purpose::Regular;
    several.then(|| name(&election.now))
}

/// What a declared vote came to: "Vòng 1: trúng cử 2/3, 2 người bằng phiếu".
pub fn result(round: &Round) -> Option<Message> {
    let verdict = &round.declared.as_ref()?.verdict;
    let key = match (round.purpose, verdict.tied.is_empty()) {
        (Purpose::Opinion, _) => "round-kept",
        (_, true) => "round-elected",
        (_, false) => "round-tied",
    };
    let said = Message::new(key).with("round", name(round)).with("elected", verdict.elected.len());
    let said = said.with("seats", verdict.seats);
    Some(if key == "round-tied" { said.with("tied", verdict.tied.len()) } else { said })
}

/// The question before the next vote of `id` is opened: who stands, for how many seats, by which article.
pub fn ask_next(id: &ElectionId, congress: &Congress) -> Option<Ask> {
    let (step, spec) = congress.agenda.election(id)?;
    let (round, rules) = (congress.next_round(id)?, congress.rules.as_ref()?);
    let names = |codes: &[PersonCode]| codes.iter().map(|c| congress.roll.name(c)).collect::<Vec<_>>().join(", ");
    let seats = round.seats.unwrap_or_default();
    let now = &congress.elections.get(id)?.now;
    let tied = now.declared.as_ref().is_some_and(|d| !d.verdict.tied.is_empty());
    let group = spec.office.group(congress.electorate(Some(step)).kind);
    let why = if tied { None } else { rules.after(group, now.turn).map(|(_, article)| article) };
    let article = why.unwrap_or(&rules.tie.article);
    let told = |key, codes: &[PersonCode]| {
        let said = Message::new(key).with("seats", seats).with("count", codes.len()).with("names", names(codes));
        said.with("article", article)
    };
    let mut body = vec![(Weight::Strong, Message::new("next-office").with("office", &spec.title))];
    if let Some(list) = &round.list {
        body.push((Weight::Plain, told("next-among-tied", &list.candidates)));
        body.push((Weight::Plain, Message::new("next-higher").with("article", &rules.tie.article)));
    } else {
        body.push((Weight::Plain, told("next-stay", &round.stays)));
        let key = match rules.new_names.value {
            NewNames::Congress => "next-new-ask",
            NewNames::Nobody => "next-new-nobody",
            NewNames::Anyone => "next-new-anyone",
        };
        body.push((Weight::Plain, Message::new(key).with("article", &rules.new_names.article)));
    }
    body.push((Weight::Strong, Message::new("next-ask")));
    let title = Message::new("next-title").with("round", name(&round));
    Some(Ask::new(title, body, Command::OpenRound { election: id.clone() }.into()))
}
