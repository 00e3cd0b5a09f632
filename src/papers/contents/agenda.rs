//! The programme as a booklet: sessions with times, items and who is to speak, and the documents.
use crate::papers::contents::kinds::Issue;
use crate::papers::contents::material::{Material, with_common};
use crate::papers::contents::tables::{Head, table};
use crate::papers::filling::{Filling, Values};
use crate::papers::page::Align;
use crate::script::paper_form::Form;

/// The form of the text.
pub const FORM: Form =
    Form { name: "agenda", parts: &[("paper", with_common!["sessions", "documents"]), ("session", SESSION)] };
const SESSION: &[&str] = &["number", "title", "starts", "ends", "items"];

const ITEMS: [Head; 4] = [
    (12.0, Align::Centre, "paper-column-number"),
    (28.0, Align::Centre, "paper-column-time"),
    (74.0, Align::Left, "paper-column-item"),
    (48.0, Align::Left, "paper-column-by"),
];

/// Minutes after midnight as "07:15"; past midnight they begin anew.
pub fn clock(minutes: u32) -> String {
    format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60)
}

/// When each step is planned to begin, minutes after midnight; none in a session without a planned start.
pub fn planned(material: &Material<'_>) -> Vec<Option<u32>> {
    let agenda = material.agenda();
    let (mut session, mut at) = (usize::MAX, None);
    let start = |step: &crate::congress::agenda::Step| {
        if step.session != session {
            session = step.session;
            at = agenda.sessions.get(session).and_then(|s| s.starts);
        }
        let begins = at;
        at = at.map(|at| at.saturating_add(step.minutes));
        begins
    };
    agenda.steps.iter().map(start).collect()
}

/// The booklet.
pub fn issues(material: &Material<'_>) -> Vec<Issue> {
    let agenda = material.agenda();
    let sessions = (0..agenda.sessions.len()).map(|at| session(material, at)).collect();
    let documents: Vec<_> = agenda.documents.iter().map(|d| d.title.as_str()).collect();
    let values = material.common().each("sessions", "session", sessions).text("documents", documents.join("\n"));
    vec![Issue::plan(values)]
}

fn session(material: &Material<'_>, at: usize) -> Values {
    let agenda = material.agenda();
    let planned = planned(material);
    let own = || agenda.steps.iter().enumerate().zip(&planned).filter(|((_, step), _)| step.session == at);
    let row = |((position, step), begins): ((usize, &crate::congress::agenda::Step), &Option<u32>)| {
        let time = match begins {
            Some(from) => format!("{}–{}", clock(*from), clock(from.saturating_add(step.minutes))),
            None => String::new(),
        };
        vec![(position + 1).to_string(), time, step.title.clone(), step.by.clone()]
    };
    let ends =
        own().next_back().and_then(|((_, step), begins)| begins.map(|at| clock(at.saturating_add(step.minutes))));
    let items = table(material, &ITEMS, own().map(row).collect());
    let (title, starts) = agenda.sessions.get(at).map_or(("", None), |s| (s.title.as_str(), s.starts));
    Values::default()
        .text("number", (at + 1).to_string())
        .text("title", title)
        .text("starts", starts.map(clock).unwrap_or_default())
        .text("ends", ends.unwrap_or_default())
        .with("items", non_empty(items))
}

fn non_empty(items: Filling) -> Filling {
    if items.is_empty() { Filling::Text(String::new()) } else { items }
}
