//! Acts of the chronicle as minutes tell them: a sentence, and what was put to the congress with it.
use crate::base::id::ElectionId;
use crate::base::message::{Arg, Message};
use crate::congress::election::Purpose;
use crate::papers::contents::ballots::find;
use crate::papers::contents::material::{Material, capital, stopped};
use crate::papers::filling::Values;
use crate::readout::chronicle::{Act, Deviation, Note, Voted};
use crate::readout::quorum;
use crate::rules::base::hundredths;

/// The values of part `act`: its moment, the sentence, and lines below it. None for what is told elsewhere.
pub fn told(material: &Material<'_>, note: &Note) -> Option<Values> {
    let (text, detail) = words(material, &note.act)?;
    let values = Values::default().text("time", material.clock(note.at)).text("text", stopped(&capital(&text)));
    Some(values.text("detail", detail.join("\n")))
}

/// A sentence, and lines below it.
pub type Told = (String, Vec<String>);

fn words(material: &Material<'_>, act: &Act) -> Option<Told> {
    let plain = |message: Message| Some((material.say(&message), Vec::new()));
    match act {
        Act::RulesConfirmed(parameters) => {
            let said = Message::new("minutes-rules-confirmed").with("presidium", material.presidium());
            plain(said.with("count", parameters.len()))
        }
        Act::RollCalled { session, kept } => {
            let key = if *kept { "minutes-roll-kept" } else { "minutes-roll-called" };
            plain(Message::new(key).with("session", material.congress().session_title(*session)))
        }
        Act::Quorum { counts, met } => {
            let spoken = quorum::spoken(material.congress(), counts, *met);
            let said =
                Message::new("minutes-absent").with("excused", counts.excused).with("unexcused", counts.unexcused);
            Some((material.words.sentence(&spoken), vec![material.say(&said.with("left", counts.left))]))
        }
        Act::Replaced { alternate, delegate } => {
            let said = match delegate {
                Some(delegate) => {
                    Message::new("minutes-replaced").with("delegate", material.congress().roll.name(delegate))
                }
                None => Message::new("minutes-replaced-no-more"),
            };
            plain(said.with("name", material.congress().roll.name(alternate)))
        }
        Act::Voted(voted) => Some(vote(material, voted)),
        Act::Raised(number) => {
            let point = material.congress().speakers.points.iter().find(|p| p.number == *number)?;
            plain(Message::new("minutes-point").with("text", &point.text))
        }
        Act::Closed => plain(Message::new("minutes-closed")),
        // Speakers have a table, deviations and corrections a section of their own.
        Act::Deviated(_) | Act::Corrected { .. } | Act::Spoke(_) | Act::Received(_) => None,
        _ => election(material, act),
    }
}

/// A hand vote: what was asked, the numbers, whether it carried; and the proposal below it.
pub fn vote(material: &Material<'_>, voted: &Voted) -> Told {
    let percent = Arg::Decimal { hundredths: hundredths(voted.hands.yes, voted.base.value) };
    let key = if voted.carried { "minutes-vote-carried" } else { "minutes-vote-lost" };
    let said = Message::new(key)
        .with("question", voted.question.clone())
        .with("yes", voted.hands.yes)
        .with("no", voted.hands.no)
        .with("other", voted.hands.other)
        .with("base", voted.base.value)
        .with("needed", voted.needed)
        .with("percent", percent);
    let proposal = material.words.phrase(&voted.proposal);
    let lines = proposal.lines().map(str::trim).filter(|l| !l.is_empty()).map(str::to_owned);
    (material.say(&said), lines.collect())
}

fn office<'a>(material: &'a Material<'_>, id: &'a ElectionId) -> &'a str {
    material.agenda().election(id).map_or(id.as_str(), |(_, spec)| spec.title.as_str())
}

fn election(material: &Material<'_>, act: &Act) -> Option<Told> {
    let roll = &material.congress().roll;
    let names =
        |codes: &[crate::base::id::PersonCode]| codes.iter().map(|c| roll.name(c)).collect::<Vec<_>>().join(", ");
    let about = |key: &'static str, id: &ElectionId| Message::new(key).with("office", office(material, id));
    let said = match act {
        Act::Seats(id, seats) => about("minutes-seats", id).with("seats", *seats),
        Act::Introduced(id, codes) => {
            about("minutes-introduced", id).with("count", codes.len()).with("names", names(codes))
        }
        Act::Nominated { election, code, by: Some(by) } => {
            about("minutes-nominated", election).with("name", roll.name(code)).with("by", roll.name(by))
        }
        Act::Nominated { election, code, by: None } => {
            about("minutes-nominated-self", election).with("name", roll.name(code))
        }
        Act::Withdrawal { election, code, grant } => {
            let key = if *grant { "minutes-withdrawal" } else { "minutes-withdrawal-not" };
            about(key, election).with("name", roll.name(code)).with("presidium", material.presidium())
        }
        Act::Opinion(id, list, room) => {
            about("minutes-opinion", id).with("count", list.candidates.len()).with("room", *room)
        }
        Act::List(id, list) => {
            // The vote on it names them.
            about("minutes-list", id).with("count", list.candidates.len()).with("code", &list.code)
        }
        Act::Board { election, head, members } => {
            about("minutes-board", election).with("head", roll.name(head)).with("count", members.len() + 1)
        }
        _ => return ballot(material, act),
    };
    Some((material.say(&said), Vec::new()))
}

fn ballot(material: &Material<'_>, act: &Act) -> Option<Told> {
    let roll = &material.congress().roll;
    let about = |key: &'static str, id: &ElectionId| Message::new(key).with("office", office(material, id));
    let why = |reason: &Option<String>| {
        let said = reason.as_ref().map(|why| Message::new("minutes-reason").with("reason", why));
        said.map(|m| material.say(&m)).into_iter().collect::<Vec<_>>()
    };
    match act {
        Act::Papers { election, printed, issued, kept, reason, .. } => {
            let said = about("minutes-papers", election).with("printed", *printed).with("issued", *issued);
            Some((material.say(&said.with("kept", *kept)), why(reason)))
        }
        Act::Collected { election, collected, missing, reason } => {
            let said = match *missing {
                0 => about("minutes-collected", election),
                missing => about("minutes-collected-fewer", election).with("missing", missing),
            };
            Some((material.say(&said.with("collected", *collected)), why(reason)))
        }
        Act::Declared(id, number) => declared(material, id, *number),
        Act::Round(id, number, purpose, seats) => {
            let key = if *purpose == Purpose::Revote { "minutes-revote" } else { "minutes-round" };
            Some((material.say(&about(key, id).with("number", *number).with("seats", *seats)), Vec::new()))
        }
        Act::Settled { election, winners, reason } => {
            let names = winners.iter().map(|c| roll.name(c)).collect::<Vec<_>>().join(", ");
            let said = about("minutes-settled", election).with("names", names).with("reason", reason);
            Some((material.say(&said), Vec::new()))
        }
        _ => None,
    }
}

/// A declared result: the papers, then who was elected, then what follows; the table stands among the results.
fn declared(material: &Material<'_>, id: &ElectionId, number: u32) -> Option<Told> {
    let ballot = find(material, id, number)?;
    let totals = &ballot.sealed.totals;
    let which = ballot.which(material);
    let key = if ballot.opinion() { "minutes-declared-opinion" } else { "minutes-declared" };
    let said = Message::new(key)
        .with(
            "office",
            [ballot.spec.title.as_str(), &which].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(", "),
        )
        .with("issued", ballot.issued.issued)
        .with("collected", ballot.collected.collected)
        .with("valid", totals.valid)
        .with("invalid", totals.invalid_sum())
        .with("elected", ballot.verdict.elected.len())
        .with("seats", ballot.verdict.seats);
    let mut lines: Vec<_> = ballot.picked(material).into_iter().collect();
    lines.extend(ballot.follows(material));
    Some((material.say(&said), lines))
}

/// A deviation from the script in a line; `note` is where it was told, `to` the step that was entered.
pub fn deviation(material: &Material<'_>, note: &Note, own: &Deviation, to: &str) -> String {
    let mut parts = Vec::new();
    if let Some((step, open, reason)) = &own.open {
        let said = Message::new("minutes-left-open").with("title", material.step(step)).with("open", *open);
        parts.push(said.with("reason", reason));
    }
    if !own.skipped.is_empty() {
        let steps: Vec<_> = own.skipped.iter().map(|id| format!("“{}”", material.step(id))).collect();
        parts.push(Message::new("minutes-skipped").with("title", to).with("steps", steps.join(", ")));
    }
    if own.back {
        parts.push(Message::new("minutes-back").with("title", to));
    }
    let text = parts.iter().map(|m| material.say(m)).collect::<Vec<_>>().join("; ");
    let said = Message::new("minutes-at").with("time", material.clock(note.at)).with("text", text);
    stopped(&material.say(&said))
}

/// What was taken back, in the words of an office where the console's are those of the program.
fn on_paper(what: &Message) -> Message {
    let key = match what.key.as_ref() {
        "act-step" => "minutes-corrected-step",
        "act-round" => "minutes-corrected-round",
        "act-replacement" => "minutes-corrected-replacement",
        _ => return what.clone(),
    };
    Message { key: key.into(), ..what.clone() }
}

/// A correction in a line.
pub fn correction(material: &Material<'_>, note: &Note) -> Option<String> {
    let Act::Corrected { what, done, reason } = &note.act else { return None };
    let said = match done {
        Some(at) => Message::new("minutes-corrected-of").with("done", material.clock(*at)),
        None => Message::new("minutes-corrected"),
    };
    let text = material.say(&said.with("what", on_paper(what)).with("reason", reason));
    let said = Message::new("minutes-at").with("time", material.clock(note.at)).with("text", text);
    Some(stopped(&material.say(&said)))
}
