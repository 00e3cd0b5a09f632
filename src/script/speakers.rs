//! Speakers who registered before the congress: `[[session.step.speaker]]` of a step.
use crate::base::message::Message;
use crate::congress::agenda::SpeakerSpec;
use crate::congress::speakers::{MOST_MINUTES, MOST_SUBJECT, Who};
use crate::script::election::{Context, on_roster};
use crate::script::fault::clip;
use crate::script::sheet::{At, View};

/// Minutes of a speaker for whom none are named.
const MINUTES: u32 = 7;

/// The speakers of `step`; `None` when one has a fault.
pub fn read(step: View<'_>, context: &Context<'_>) -> Option<Vec<SpeakerSpec>> {
    let views = step.tables("speaker");
    let count = views.len();
    let mut read: Vec<(SpeakerSpec, u32)> = Vec::new();
    for view in views {
        let Some(spec) = speaker(view, context) else { continue };
        let same = |(other, _): &&(SpeakerSpec, u32)| other.who == spec.who && other.written == spec.written;
        if let Some((_, first)) = read.iter().find(same) {
            let wrong = Message::new("script-speaker-twice").with("first", *first);
            view.fault(wrong, Message::new("script-person-twice-right"));
            continue;
        }
        read.push((spec, view.line));
    }
    (read.len() == count).then(|| read.into_iter().map(|(spec, _)| spec).collect())
}

fn speaker(view: View<'_>, context: &Context<'_>) -> Option<SpeakerSpec> {
    view.only(&["code", "name", "unit", "subject", "minutes", "written"]);
    let who = who(view, context);
    let written = view.truth("written");
    let minutes = match view.get("minutes") {
        Some(_) => view.number("minutes", 1..=MOST_MINUTES).map(|n| n.value),
        None => Some(MINUTES),
    };
    let subject = short(view, "subject");
    let written = written?;
    Some(SpeakerSpec { who: who?, subject: subject?, minutes: if written { 0 } else { minutes? }, written })
}

/// Somebody of the roster by code, or a guest by name.
fn who(view: View<'_>, context: &Context<'_>) -> Option<Who> {
    let (code, name) = (view.raw("code"), short(view, "name")?);
    let unit = short(view, "unit")?;
    match (code, name.is_empty()) {
        (Some(code), true) => {
            let code = At { value: code.value.trim().to_owned(), line: code.line };
            on_roster(view, "code", &code, context);
            Some(Who::Person(code.value.as_str().into()))
        }
        (None, false) => Some(Who::Guest { name, unit }),
        _ => {
            view.fault(Message::new("script-speaker-who"), Message::new("script-speaker-who-right"));
            None
        }
    }
}

fn short(view: View<'_>, key: &'static str) -> Option<String> {
    let text = view.text(key);
    let length = text.chars().count();
    if length <= MOST_SUBJECT {
        return Some(text);
    }
    let wrong = Message::new("script-speaker-long").with("text", clip(&text)).with("length", length);
    let right = Message::new("script-speaker-long-right").with("most", MOST_SUBJECT);
    view.sheet.fault(view.line_of(key), wrong, right);
    None
}
