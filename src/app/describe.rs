//! One fact of the record in words.
use crate::app::describe_box::ballot;
use crate::base::id::{ElectionId, PersonCode};
use crate::base::message::{Message, Phrase};
use crate::congress::attendance::Presence;
use crate::congress::election::Purpose;
use crate::congress::event::Event;
use crate::congress::floor::FloorEvent;
use crate::congress::state::Congress;
use crate::congress::vote::VoteKey;
use crate::record::books::Books;
use crate::record::entry::Fact;
use crate::record::people::PeopleEvent;

/// What happened; `before` are the books before it. A ballot's marks are never told.
pub fn describe(fact: &Fact, before: &Books) -> Message {
    let congress = &before.congress;
    match fact {
        Fact::Congress(event) => course(event, congress),
        Fact::Box { id, event } => ballot(event).with("office", office(congress, &id.election)),
        Fact::People(PeopleEvent::Recorded { people, .. }) => Message::new("record-people").with("count", people.len()),
        // As with reasons: what seats tell each other is not for everybody who reads the log.
        Fact::Notice { to, .. } => Message::new("record-notice").with("to", to.named()),
        // The reason itself is for desk and presidium; a printed log goes from hand to hand.
        Fact::People(PeopleEvent::AbsenceReason { code, .. }) => {
            Message::new("record-absence-reason").with("name", congress.roll.name(code))
        }
    }
}

fn office<'a>(congress: &'a Congress, id: &'a ElectionId) -> &'a str {
    congress.agenda.election(id).map_or(id.as_str(), |(_, spec)| spec.title.as_str())
}

fn names(congress: &Congress, codes: &[PersonCode]) -> String {
    codes.iter().map(|c| congress.roll.name(c)).collect::<Vec<_>>().join(", ")
}

fn reason(message: Message, reason: Option<&String>) -> Message {
    match reason {
        Some(reason) => Message::new("record-with-reason").with("what", message).with("reason", reason),
        None => message,
    }
}

fn course(event: &Event, congress: &Congress) -> Message {
    match event {
        Event::Opened(opening) => {
            let key = if opening.rehearsal { "record-opened-rehearsal" } else { "record-opened" };
            Message::new(key).with("title", &opening.agenda.title).with("people", opening.roll.len())
        }
        Event::RulesConfirmed { parameters } => {
            Message::new("record-rules-confirmed").with("parameters", parameters.join(", "))
        }
        Event::StepEntered { step, reason: why, .. } => {
            let title = congress.agenda.step(step).map_or(step.as_str(), |s| s.title.as_str());
            reason(Message::new("record-step").with("title", title), why.as_ref())
        }
        Event::PresenceChanged { .. }
        | Event::RollCalled { .. }
        | Event::Replaced { .. }
        | Event::ReplacementEnded { .. }
        | Event::BadgeRevoked { .. } => roll(event, congress),
        Event::QuorumStated { counts, met, .. } => {
            let key = if *met { "record-quorum-met" } else { "record-quorum-missed" };
            Message::new(key).with("present", counts.present).with("summoned", counts.summoned)
        }
        Event::VoteOpened { question, .. } => Message::new("record-vote-opened").with("question", phrase(question)),
        Event::VoteRecorded { vote, hands, needed, carried, .. } => {
            let key = if *carried { "record-vote-carried" } else { "record-vote-lost" };
            let message = Message::new(key).with("question", question(congress, vote)).with("needed", *needed);
            message.with("yes", hands.yes).with("no", hands.no).with("other", hands.other)
        }
        Event::StageShown { .. } => Message::new("record-stage"),
        Event::StageDressed { .. } => Message::new("record-stage-dressed"),
        Event::Corrected { undoes, reason } => {
            Message::new("record-corrected").with("entry", *undoes).with("reason", reason)
        }
        Event::Closed => Message::new("record-closed"),
        Event::Floor(event) => floor(event, congress),
        Event::LineShown { text: Some(text) } => Message::new("record-line").with("text", text),
        Event::LineShown { text: None } => Message::new("record-line-gone"),
        _ => election(event, congress),
    }
}

fn roll(event: &Event, congress: &Congress) -> Message {
    let about =
        |key, code: &PersonCode| Message::new(key).with("name", congress.roll.name(code)).with("code", code.as_str());
    match event {
        Event::PresenceChanged { code, to: Presence::Present, badge: Some(badge) } => {
            about("record-present-badge", code).with("badge", u32::from(*badge))
        }
        Event::PresenceChanged { code, to, .. } => {
            let key = match to {
                Presence::Expected => "record-expected",
                Presence::Present => "record-present",
                Presence::Left => "record-left",
                Presence::Absent { accepted: true, whole: true } => "record-excused",
                Presence::Absent { accepted: false, whole: true } => "record-unexcused",
                Presence::Absent { accepted: true, whole: false } => "record-excused-session",
                Presence::Absent { accepted: false, whole: false } => "record-unexcused-session",
            };
            about(key, code)
        }
        Event::RollCalled { session, kept } => {
            let key = if *kept { "record-roll-kept" } else { "record-roll-called" };
            Message::new(key).with("session", congress.session_title(*session))
        }
        Event::Replaced { alternate, delegate, reason: why } => {
            let message = about("record-replaced", alternate).with("delegate", congress.roll.name(delegate));
            reason(message, why.as_ref())
        }
        Event::ReplacementEnded { alternate, reason: why } => {
            reason(about("record-replacement-ended", alternate), Some(why))
        }
        Event::BadgeRevoked { code, badge, reason: why } => {
            reason(about("record-badge-revoked", code).with("badge", u32::from(*badge)), Some(why))
        }
        _ => Message::new("record-stage"),
    }
}

fn floor(event: &FloorEvent, congress: &Congress) -> Message {
    let turn = event.turn().or(match event {
        FloorEvent::Moved { id, .. } => Some(*id),
        FloorEvent::Raised { from, .. } => *from,
        _ => None,
    });
    let turn = turn.and_then(|id| congress.speakers.turn(id));
    let who = |key| Message::new(key).with("name", turn.map_or("", |t| t.who.name(&congress.roll)));
    match event {
        FloorEvent::Registered { who, subject, minutes, written, .. } => {
            let key = if *written { "record-speaker-written" } else { "record-speaker" };
            let message = Message::new(key).with("name", who.name(&congress.roll)).with("minutes", *minutes);
            message.with("subject", if subject.is_empty() { "—" } else { subject.as_str() })
        }
        FloorEvent::Withdrawn { .. } => who("record-speaker-withdrawn"),
        FloorEvent::Moved { .. } => who("record-speaker-moved"),
        FloorEvent::Given { .. } => who("record-floor-given"),
        FloorEvent::Held { .. } => who("record-floor-held"),
        FloorEvent::Resumed { .. } => who("record-floor-resumed"),
        FloorEvent::Extended { minutes, .. } => who("record-floor-extended").with("minutes", *minutes),
        FloorEvent::Ended { .. } => who("record-floor-ended"),
        FloorEvent::Received { .. } => who("record-written-received"),
        FloorEvent::Raised { text, from: Some(_), .. } => who("record-point").with("text", text),
        FloorEvent::Raised { text, .. } => Message::new("record-point-hall").with("text", text),
    }
}

fn phrase(phrase: &Phrase) -> crate::base::message::Arg {
    match phrase {
        Phrase::Plain(text) => text.into(),
        Phrase::Words(message) => message.clone().into(),
    }
}

fn question(congress: &Congress, vote: &VoteKey) -> crate::base::message::Arg {
    congress.votes.get(vote).map_or_else(|| vote.vote.as_str().into(), |v| phrase(&v.question))
}

fn election(event: &Event, congress: &Congress) -> Message {
    match event {
        Event::ListFixed { election, list } => Message::new("record-list")
            .with("office", office(congress, election))
            .with("names", names(congress, &list.candidates))
            .with("code", &list.code),
        Event::BoardNamed { election, head, members } => Message::new("record-board-named")
            .with("office", office(congress, election))
            .with("head", congress.roll.name(head))
            .with("members", names(congress, members)),
        Event::PapersIssued { election, printed, issued, kept, reason: why, .. } => {
            let message = Message::new("record-papers").with("office", office(congress, election));
            reason(message.with("printed", *printed).with("issued", *issued).with("kept", *kept), why.as_ref())
        }
        Event::BoxOpened { election, collected, not_returned, reason: why } => {
            let message = Message::new("record-box").with("office", office(congress, election));
            reason(message.with("collected", *collected).with("missing", *not_returned), why.as_ref())
        }
        Event::CountSealed { election, totals, .. } => Message::new("record-sealed")
            .with("office", office(congress, election))
            .with("valid", totals.valid)
            .with("invalid", totals.invalid_sum()),
        Event::Declared { election, verdict, .. } => {
            let now = congress.election(election).now;
            let list = now.list.map(|l| l.candidates).unwrap_or_default();
            let elected: Vec<_> = verdict.elected.iter().filter_map(|i| list.get(*i).cloned()).collect();
            let opinion = now.purpose == Purpose::Opinion;
            let message = Message::new(if opinion { "record-kept" } else { "record-declared" })
                .with("office", office(congress, election));
            message.with("count", elected.len()).with("names", names(congress, &elected))
        }
        _ => names_together(congress, event),
    }
}

/// How the names of an election came together, and the votes after the first.
fn names_together(congress: &Congress, event: &Event) -> Message {
    let Some(election) = event.election() else { return Message::new("record-stage") };
    let said = |key| Message::new(key).with("office", office(congress, election));
    match event {
        Event::SeatsProposed { seats, .. } => said("record-seats").with("seats", *seats),
        Event::ListIntroduced { candidates, .. } => {
            said("record-introduced").with("count", candidates.len()).with("names", names(congress, candidates))
        }
        Event::Nominated { code, by, .. } => match by {
            Some(by) => {
                said("record-nominated").with("name", congress.roll.name(code)).with("by", congress.roll.name(by))
            }
            None => said("record-nominated-self").with("name", congress.roll.name(code)),
        },
        Event::WithdrawalAsked { code, grant, .. } => {
            said(if *grant { "record-withdrawal" } else { "record-withdrawal-not" })
                .with("name", congress.roll.name(code))
        }
        Event::NominationsClosed { opinion: Some((list, room)), .. } => {
            said("record-opinion").with("count", list.candidates.len()).with("room", *room)
        }
        Event::NominationsClosed { .. } => said("record-nominations"),
        Event::RoundOpened { round, .. } => {
            let key = if round.purpose == Purpose::Revote { "record-revote" } else { "record-round" };
            said(key).with("round", round.turn).with("seats", round.seats.unwrap_or_default())
        }
        Event::TieSettled { winners, reason, .. } => {
            said("record-settled").with("names", names(congress, winners)).with("reason", reason)
        }
        _ => said("record-stage"),
    }
}
