//! `agenda.toml` read into an [`Agenda`].
use std::collections::BTreeMap;

use crate::base::id::{StepId, VoteId};
use crate::base::message::Message;
use crate::congress::agenda::{Agenda, Content, ElectionSpec, Session, Step, StepKind, VoteSpec};
use crate::rules::body::BodyKind;
use crate::script::election::{self, Context};
use crate::script::fault::{clip, one_of};
use crate::script::say;
use crate::script::sheet::{At, View};
use crate::script::speakers;

/// The longest planned step: a day, in minutes.
const LONGEST_STEP: u32 = 24 * 60;
/// The kinds of congress an agenda may name.
const KINDS: [BodyKind; 3] = [BodyKind::Members, BodyKind::Delegates, BodyKind::Meeting];
/// Votes every election holds by itself.
const RESERVED: [&str; 5] = ["seats", "list", "board", "again", "new-names"];

/// The keys of `[congress]`.
const HEAD: [&str; 11] = [
    "title",
    "subtitle",
    "organisation",
    "superior",
    "place",
    "motto",
    "locality",
    "kind",
    "rules",
    "convocation",
    "logo",
];

/// The `[congress]` table.
pub struct Head {
    pub title: Option<String>,
    subtitle: String,
    pub organisation: Option<String>,
    superior: String,
    place: String,
    motto: Vec<String>,
    locality: String,
    pub kind: Option<At<BodyKind>>,
    /// Id of the rule set, and where it is named.
    pub rules: Option<At<String>>,
    /// None after a fault.
    convocation: Option<u32>,
}

/// Reads `[congress]`.
pub fn head(root: View<'_>) -> Option<Head> {
    root.only(&["congress", "session", "document"]);
    root.required_table("congress")?;
    let view = root.table("congress")?;
    view.only(&HEAD);
    Some(Head {
        title: view.required("title").map(|t| t.value),
        subtitle: view.text("subtitle"),
        organisation: view.required("organisation").map(|t| t.value),
        superior: view.text("superior"),
        place: view.text("place"),
        motto: view.texts("motto").into_iter().map(|t| t.value).collect(),
        locality: view.text("locality"),
        kind: body_kind(view),
        rules: view.required("rules"),
        convocation: match view.get("convocation") {
            Some(_) => view.number("convocation", 1..=9).map(|n| n.value),
            None => Some(1),
        },
    })
}

fn body_kind(view: View<'_>) -> Option<At<BodyKind>> {
    let word = view.required("kind")?;
    let found = KINDS.into_iter().find(|k| k.as_str() == word.value);
    if found.is_none() {
        let wrong = Message::new("script-body-kind").with("text", clip(&word.value));
        view.sheet.fault(word.line, wrong, one_of(&word.value, &KINDS.map(BodyKind::as_str)));
    }
    found.map(|value| At { value, line: word.line })
}

/// Ids of all elections, in order. Reports nothing: the elections are read later.
pub fn election_ids(root: View<'_>) -> Vec<String> {
    let Some(sessions) = quiet(root, "session") else { return Vec::new() };
    let steps = sessions.into_iter().filter_map(|s| quiet(s, "step")).flatten();
    let elections = steps.filter(|s| is_table(*s, "election")).filter_map(|s| s.table("election"));
    elections.filter_map(|e| e.get("id")?.get_ref().as_str().map(|id| id.trim().to_owned())).collect()
}

fn is_table(view: View<'_>, key: &str) -> bool {
    view.get(key).is_some_and(|v| v.get_ref().is_table())
}

/// The tables of `key`, when all of them are tables.
fn quiet<'a>(view: View<'a>, key: &str) -> Option<Vec<View<'a>>> {
    let array = view.get(key)?.get_ref().as_array()?;
    array.iter().all(|item| item.get_ref().is_table()).then(|| view.tables(key))
}

/// Reads sessions and steps. `None` when something in them is missing; every fault is reported.
pub fn read(id: &str, root: View<'_>, head: Option<Head>, context: &Context<'_>) -> Option<Agenda> {
    let mut reading = Reading { context, ids: Ids::default(), steps: Vec::new(), elections: Vec::new(), whole: true };
    let mut sessions = Vec::new();
    let views = root.tables("session");
    if root.lacks("session") {
        root.fault(Message::new("script-no-session"), Message::new("script-no-session-right"));
    }
    for (position, view) in views.into_iter().enumerate() {
        match reading.session(view, position) {
            Some(session) => sessions.push(session),
            None => reading.whole = false,
        }
    }
    if !reading.whole || reading.steps.is_empty() {
        return None;
    }
    expected_steps(root, &reading.steps, &sessions);
    let head = head?;
    Some(Agenda {
        id: id.to_owned(),
        title: head.title?,
        subtitle: head.subtitle,
        organisation: head.organisation?,
        superior: head.superior,
        place: head.place,
        motto: head.motto,
        locality: head.locality,
        kind: head.kind?.value,
        rules: head.rules?.value,
        convocation: head.convocation?,
        sessions,
        steps: reading.steps,
        documents: Vec::new(),
        logo: None,
    })
}

/// Steps a congress usually has.
fn expected_steps(root: View<'_>, steps: &[Step], sessions: &[Session]) {
    let has = |kind| steps.iter().any(|s| s.kind == kind);
    if !has(StepKind::Credentials) {
        root.sheet.notice(1, Message::new("script-no-credentials"));
    }
    if !has(StepKind::Closing) {
        root.sheet.notice(1, Message::new("script-no-closing"));
    }
    // Each session has a roll of its own, and reports its numbers.
    for (position, (session, view)) in sessions.iter().zip(root.tables("session")).enumerate() {
        let reports = steps.iter().any(|s| s.session == position && s.kind == StepKind::Credentials);
        if has(StepKind::Credentials) && !reports {
            let what = Message::new("script-session-no-credentials").with("session", clip(&session.title));
            view.sheet.notice(view.line, what);
        }
    }
}

/// Ids met so far, by what they name, with their lines.
#[derive(Default)]
struct Ids(BTreeMap<(&'static str, String), u32>);

impl Ids {
    /// The id of `view`; `scope` says among what it must be the only one. Reports a bad or repeated one.
    fn claim(&mut self, view: View<'_>, scope: &'static str, within: &str) -> Option<String> {
        let id = view.required("id")?;
        let odd = |c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_');
        if id.value.contains(odd) || id.value.len() > 40 {
            let wrong = Message::new("script-odd-id").with("text", clip(&id.value));
            view.sheet.fault(id.line, wrong, Message::new("script-odd-id-right"));
            return None;
        }
        let key = (scope, format!("{within}/{}", id.value));
        if let Some(first) = self.0.get(&key) {
            let wrong = Message::new("script-id-twice").with("text", clip(&id.value)).with("first", *first);
            view.sheet.fault(id.line, wrong, Message::new("script-id-twice-right"));
            return None;
        }
        self.0.insert(key, id.line);
        Some(id.value)
    }
}

/// The steps read so far.
struct Reading<'a> {
    context: &'a Context<'a>,
    ids: Ids,
    steps: Vec<Step>,
    elections: Vec<ElectionSpec>,
    /// Nothing had to be left out.
    whole: bool,
}

impl Reading<'_> {
    fn session(&mut self, view: View<'_>, position: usize) -> Option<Session> {
        view.only(&["id", "title", "starts", "step"]);
        let id = self.ids.claim(view, "session", "");
        let title = view.required("title");
        let starts = starts(view);
        let steps = view.tables("step");
        if view.lacks("step") {
            view.fault(Message::new("script-no-step"), Message::new("script-no-step-right"));
        }
        for step in steps {
            match self.step(step, position) {
                Some(step) => self.steps.push(step),
                None => self.whole = false,
            }
        }
        Some(Session { id: id?, title: title?.value, starts: starts? })
    }

    fn step(&mut self, view: View<'_>, session: usize) -> Option<Step> {
        view.only(&["id", "kind", "title", "minutes", "by", "say", "stage", "vote", "election", "speaker", "covers"]);
        let id = self.ids.claim(view, "step", "");
        let kind = step_kind(view);
        let title = view.required("title");
        let minutes = match view.get("minutes") {
            Some(_) => view.number("minutes", 0..=LONGEST_STEP).map(|n| n.value),
            None => Some(0),
        };
        let say = say::words(view, "say", &self.context.elections);
        let stage = view.texts("stage").into_iter().map(|t| t.value).collect();
        let votes = self.votes(view, kind, id.as_deref());
        let election = self.election(view, kind);
        let speakers = speakers::read(view, self.context);
        let covers = covers(view);
        Some(Step {
            id: StepId(id?),
            session,
            kind: kind?,
            title: title?.value,
            minutes: minutes?,
            by: view.text("by"),
            say,
            stage,
            votes: votes?,
            election: election?,
            speakers: speakers?,
            covers: covers?,
        })
    }

    fn votes(&mut self, step: View<'_>, kind: Option<StepKind>, id: Option<&str>) -> Option<Vec<VoteSpec>> {
        let views = step.tables("vote");
        let needed = matches!(kind, Some(StepKind::HandVote | StepKind::Resolution));
        if needed && step.lacks("vote") {
            step.fault(Message::new("script-no-vote"), Message::new("script-no-vote-right"));
            return None;
        }
        let within = id.map_or_else(|| step.line.to_string(), str::to_owned);
        let count = views.len();
        let votes: Vec<_> = views.into_iter().filter_map(|view| self.vote(view, kind, &within)).collect();
        (votes.len() == count).then_some(votes)
    }

    fn vote(&mut self, view: View<'_>, kind: Option<StepKind>, within: &str) -> Option<VoteSpec> {
        view.only(&["id", "question", "proposal", "say", "major"]);
        let id = self.ids.claim(view, "vote", within);
        let reserved = id.as_deref().is_some_and(|id| RESERVED.contains(&id)) && kind == Some(StepKind::Election);
        if reserved {
            let wrong = Message::new("script-vote-reserved").with("text", id.as_deref().unwrap_or_default());
            let right = Message::new("script-vote-reserved-right").with("list", RESERVED.join(", "));
            view.sheet.fault(view.line_of("id"), wrong, right);
        }
        let question = view.required("question");
        let proposal = view.lines("proposal");
        let say = say::words(view, "say", &self.context.elections);
        let major = view.truth("major");
        Some(VoteSpec { id: VoteId(id?), question: question?.value, proposal, say, major: major? })
    }

    /// `None` after a fault, `Some(None)` for a step that holds no election.
    fn election(&mut self, step: View<'_>, kind: Option<StepKind>) -> Option<Option<ElectionSpec>> {
        let elects = kind == Some(StepKind::Election);
        if step.get("election").is_none() {
            if elects {
                step.fault(Message::new("script-no-election"), Message::new("script-no-election-right"));
            }
            return (!elects).then_some(None);
        }
        let view = step.table("election")?;
        if !elects && kind.is_some() {
            view.fault(Message::new("script-stray-election"), Message::new("script-stray-election-right"));
        }
        // A missing id is told once, by the reader of the election.
        let id = view.get("id").and_then(|_| self.ids.claim(view, "election", ""));
        let election = election::read(view, self.context, &self.elections)?;
        self.elections.push(election.clone());
        id.map(|_| Some(election))
    }
}

fn step_kind(view: View<'_>) -> Option<StepKind> {
    let word = view.required("kind")?;
    let found = StepKind::ALL.into_iter().find(|k| k.as_str() == word.value);
    if found.is_none() {
        let wrong = Message::new("script-step-kind").with("text", clip(&word.value));
        view.sheet.fault(word.line, wrong, one_of(&word.value, &StepKind::ALL.map(StepKind::as_str)));
    }
    found
}

/// What the step covers; `None` when something else is named.
fn covers(view: View<'_>) -> Option<Vec<Content>> {
    let named = view.texts("covers");
    let count = named.len();
    let find = |word: At<String>| {
        let found = Content::ALL.into_iter().find(|c| c.as_str() == word.value);
        if found.is_none() {
            let wrong = Message::new("script-covers").with("text", clip(&word.value));
            view.sheet.fault(word.line, wrong, one_of(&word.value, &Content::ALL.map(Content::as_str)));
        }
        found
    };
    let found: Vec<Content> = named.into_iter().filter_map(find).collect();
    (found.len() == count).then_some(found)
}

/// The planned start, minutes after midnight: `Some(None)` when absent, `None` after a fault.
fn starts(view: View<'_>) -> Option<Option<u32>> {
    let Some(value) = view.get("starts") else { return Some(None) };
    let source = view.sheet.source(value.span());
    // Both "07:30" and a bare 07:30 are taken.
    let text = source.trim_matches(['"', '\'']).trim();
    let minutes = minutes(text);
    if minutes.is_none() {
        let wrong = Message::new("script-time").with("text", clip(text));
        view.sheet.fault(view.line_of("starts"), wrong, Message::new("script-time-right"));
    }
    minutes.map(Some)
}

fn minutes(text: &str) -> Option<u32> {
    let (hours, minutes) = text.split_once(':')?;
    let number = |part: &str, most: u32| {
        let digits = (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        part.parse::<u32>().ok().filter(|n| digits && *n <= most)
    };
    Some(number(hours, 23)? * 60 + number(minutes, 59).filter(|_| minutes.len() == 2)?)
}
