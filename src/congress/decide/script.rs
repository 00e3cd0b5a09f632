//! The course of the script: opening the record, entering steps, the hall's picture, closing.
use crate::base::id::StepId;
use crate::base::message::Message;
use crate::base::refusal::Refusal;
use crate::base::text::one_line;
use crate::congress::decide::decision::{Decision, given};
use crate::congress::decide::floor;
use crate::congress::event::{Event, Opening};
use crate::congress::stage::{Cue, Look, SIZES};
use crate::congress::state::Congress;

/// Begins the record.
pub(super) fn open(congress: &Congress, opening: &Opening) -> Decision {
    if congress.rules.is_some() {
        return Err(Message::new("congress-already-open").with("title", &congress.agenda.title).into());
    }
    Ok(vec![Event::Opened(Box::new(opening.clone()))])
}

/// Confirms what the rule file leaves open.
pub(super) fn confirm_rules(congress: &Congress) -> Decision {
    let parameters: Vec<_> = congress.unconfirmed().into_iter().map(|p| p.name).collect();
    if parameters.is_empty() {
        return Err(Message::new("rules-already-confirmed").into());
    }
    Ok(vec![Event::RulesConfirmed { parameters }])
}

/// Enters a step; leaving one with open duties needs a reason.
pub(super) fn enter(congress: &Congress, step: &StepId, reason: Option<&str>) -> Decision {
    if congress.agenda.step(step).is_none() {
        return Err(Message::new("step-unknown").with("step", step.as_str()).into());
    }
    let current = congress.step();
    if current.is_some_and(|s| s.id == *step) {
        return Err(Message::new("step-already-current")
            .with("title", current.map_or("", |s| s.title.as_str()))
            .into());
    }
    floor::free(congress)?;
    let open = congress.open_duties();
    let reason = given(reason);
    if let (Some(left), true, None) = (current, open > 0, &reason) {
        let message = Message::new("step-has-open-duties").with("title", &left.title).with("open", open);
        return Err(Refusal::unless_reason(message));
    }
    let reason = reason.filter(|_| open > 0);
    let mut events = vec![Event::StepEntered { step: step.clone(), left: current.map(|s| s.id.clone()), open, reason }];
    // A session whose roll nobody called begins with those who are there.
    let session = congress.agenda.step(step).map_or(0, |s| s.session);
    if session > congress.roll.session() {
        events.push(Event::RollCalled { session, kept: true });
    }
    Ok(events)
}

/// Chooses the hall's picture; one that has nothing to show is refused.
pub(super) fn show(congress: &Congress, cue: &Cue) -> Decision {
    if congress.cue == *cue {
        return Ok(Vec::new());
    }
    if let Some(lock) = congress.lock().filter(|lock| !lock.allows(congress, cue)) {
        return Err(lock.refusal(congress));
    }
    let ready = match cue {
        Cue::Welcome | Cue::Break { .. } | Cue::Page | Cue::Programme | Cue::Black => true,
        Cue::Step => congress.step().is_some(),
        Cue::Quorum => !congress.statements.is_empty(),
        Cue::Credentials { .. } => congress.roll.counts().present > 0,
        Cue::Vote(key) => congress.votes.contains_key(key),
        Cue::Candidates(id) => congress.election(id).now.list.is_some() || !congress.pool(id).is_empty(),
        Cue::Procedure(id) => congress.election(id).now.list.is_some(),
        Cue::Voting(id) => congress.election(id).now.issued.is_some(),
        Cue::Declared(id) => congress.election(id).last_declared().is_some(),
        Cue::Speakers => congress.speakers.waiting().next().is_some(),
    };
    if ready { Ok(vec![Event::StageShown { cue: cue.clone() }]) } else { Err(Message::new("stage-not-ready").into()) }
}

/// The longest line: what a far hall still shows in one line of big letters.
pub const MOST_LINE: usize = 60;

/// Shows a line below the hall's picture, or takes it away.
pub(super) fn announce(congress: &Congress, text: &str) -> Decision {
    let text = one_line(text);
    let length = text.chars().count();
    if length > MOST_LINE {
        return Err(Message::new("text-too-long").with("length", length).with("most", MOST_LINE).into());
    }
    let text = Some(text).filter(|t| !t.is_empty());
    Ok(if congress.line == text { Vec::new() } else { vec![Event::LineShown { text }] })
}

/// Gives the hall's picture other colours or another size of letters.
pub(super) fn dress(congress: &Congress, look: Look) -> Decision {
    let (least, most) = SIZES;
    if look.size < least || look.size > most {
        let message = Message::new("stage-size-limits").with("size", i64::from(look.size));
        return Err(message.with("least", i64::from(least)).with("most", i64::from(most)).into());
    }
    Ok(if congress.look == look { Vec::new() } else { vec![Event::StageDressed { look }] })
}

/// Closes the congress; an undeclared count or a vote without hands would be lost from the minutes.
pub(super) fn close(congress: &Congress) -> Decision {
    floor::free(congress)?;
    if let Some(vote) = congress.votes.values().find(|v| v.outcome.is_none()) {
        return Err(Message::new("close-open-vote").with("question", vote.question.clone()).into());
    }
    let pending = |(id, e): (&crate::base::id::ElectionId, &crate::congress::election::Election)| {
        (e.now.issued.is_some() && e.now.declared.is_none()).then(|| id.clone())
    };
    if let Some(id) = congress.elections.iter().find_map(pending) {
        let title = congress.agenda.election(&id).map_or(id.as_str(), |(_, spec)| spec.title.as_str());
        return Err(Message::new("close-undeclared").with("title", title).into());
    }
    Ok(vec![Event::Closed])
}
