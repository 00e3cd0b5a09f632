//! The credentials report (báo cáo thẩm tra tư cách đại biểu) as an official paper.
use crate::base::message::Message;
use crate::base::time::Moment;
use crate::congress::state::{Congress, Statement};
use crate::papers::faces::Faces;
use crate::papers::flow::{Flow, Style, WIDTH};
use crate::papers::letterhead::{Letterhead, signatures, title};
use crate::papers::page::{Align, Paper};
use crate::papers::table::{Column, Table};
use crate::readout::credentials::{Credentials, Section, Share, Topic};
use crate::rules::base::hundredths;
use crate::rules::body::BodyKind;
use crate::words::speech::Words;

/// Widths of the columns, mm: what, how many; the rest is for the percentage.
const COLUMNS: (f32, f32) = (98.0, 32.0);

/// The quorum stated last; the report is a draft before there is one.
pub fn stated(congress: &Congress) -> Option<&Statement> {
    congress.statements.last()
}

/// The paper of `report` on `congress`, both as they stood at `at`.
pub fn paper(congress: &Congress, report: &Credentials, at: Moment, faces: &Faces, words: &Words) -> Paper {
    let agenda = &congress.agenda;
    let held = stated(congress);
    let status = match held {
        _ if congress.rehearsal => words.get("papers-rehearsal"),
        None => words.get("papers-draft"),
        Some(_) => String::new(),
    };
    let mut flow = Flow::new(faces);
    Letterhead { agenda, date: held.map(|s| s.at), status }.set(&mut flow, words);
    let heading = words.say(&report.title);
    title(&mut flow, &heading, &[&agenda.title, &agenda.subtitle]);
    flow.paragraph(&words.say(&introduction(congress, at)), Style::TEXT);
    for (number, section) in report.sections.iter().enumerate() {
        set(&mut flow, number + 1, section, words);
    }
    let places = signers(agenda.kind).map(|lines| lines.iter().map(|key| words.get(key)).collect());
    signatures(&mut flow, &places, words);
    Paper { title: format!("{heading}: {}", agenda.title), sheets: flow.finish() }
}

fn introduction(congress: &Congress, at: Moment) -> Message {
    let agenda = &congress.agenda;
    let step = stated(congress).and_then(|s| agenda.step(&s.step));
    let session = agenda.sessions.get(step.map_or(congress.session(), |s| s.session));
    let session = session.filter(|_| agenda.sessions.len() > 1);
    let message = match session {
        Some(session) => Message::new("credentials-paper-intro-session").with("session", &session.title),
        None => Message::new("credentials-paper-intro"),
    };
    let message = message.with("title", &agenda.title);
    message.with("time", at.format("%H:%M").to_string()).with("date", at.format("%d/%m/%Y").to_string())
}

fn set(flow: &mut Flow<'_>, number: usize, section: &Section, words: &Words) {
    let heading = format!("{number}. {}", words.phrase(&section.title));
    let table = table(section, words);
    let start = if section.rows.is_empty() { Style::TEXT.line() } else { table.start(flow) };
    flow.room(Style::HEADING.line() + Style::HEADING.below + start);
    flow.paragraph(&heading, Style::HEADING);
    if !section.rows.is_empty() {
        table.set(flow);
    }
    if section.topic == Topic::Conclusion {
        flow.paragraph(&format!("{}.", words.sentence(&section.notes)), Style::TEXT);
    } else {
        section.notes.iter().for_each(|note| flow.paragraph(&format!("- {}.", words.say(note)), Style::TEXT));
    }
}

/// Label, number and percentage; units with the number of their own, of whom the present are a share.
fn table(section: &Section, words: &Words) -> Table {
    let one_whole = section.topic != Topic::Units;
    let row = |share: &Share| {
        let (count, of) = (words.number(i64::from(share.count)), words.number(i64::from(share.of)));
        let percent = hundredths(share.count, share.of);
        let percent = words.decimal(&format!("{}.{:02}", percent / 100, percent % 100));
        vec![words.phrase(&share.label), if one_whole { count } else { format!("{count}/{of}") }, percent]
    };
    let widths = [COLUMNS.0, COLUMNS.1, WIDTH - COLUMNS.0 - COLUMNS.1];
    let aligns = [Align::Left, Align::Right, Align::Right];
    let columns = widths.into_iter().zip(aligns).map(|(width, align)| Column { width, align }).collect();
    let count = if one_whole { "papers-column-count" } else { "papers-column-count-of" };
    let head = ["papers-column-what", count, "papers-column-percent"].map(|key| words.get(key));
    Table { columns, head: head.to_vec(), rows: section.rows.iter().map(row).collect() }
}

/// Who signs: the writer of the report, and whoever answers for it.
fn signers(kind: BodyKind) -> [&'static [&'static str]; 2] {
    let answers: &[&str] = match kind {
        BodyKind::Delegates => &["credentials-sign-board", "credentials-sign-head"],
        BodyKind::Members => &["credentials-sign-presidium"],
        BodyKind::Meeting => &["credentials-sign-checkers", "credentials-sign-head"],
    };
    [&["credentials-sign-writer"], answers]
}
