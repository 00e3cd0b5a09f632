//! The credentials report (báo cáo thẩm tra tư cách đại biểu) as an official paper: what fills its text.
use crate::base::time::Moment;
use crate::congress::state::{Congress, Statement};
use crate::papers::filling::{Filling, Values};
use crate::papers::flow::WIDTH;
use crate::papers::page::Align;
use crate::papers::table::{Column, Table};
use crate::readout::credentials::{Credentials, Section, Share, Topic};
use crate::rules::base::hundredths;
use crate::rules::body::BodyKind;
use crate::script::paper_form::Form;
use crate::words::speech::Words;

/// Widths of the columns, mm: what, how many; the rest is for the percentage.
const COLUMNS: (f32, f32) = (98.0, 32.0);

/// The quorum stated last; the report is a draft before there is one.
pub fn stated(congress: &Congress) -> Option<&Statement> {
    congress.statements.last()
}

/// Which parts the text of the report has.
pub const FORM: Form = Form {
    name: "credentials",
    parts: &[
        ("paper", &["report", "congress", "term", "occasion", "time", "date", "sections", "signing-body", "signer"]),
        ("section", &["number", "title", "table", "notes", "conclusion"]),
    ],
};

/// What fills the text of `report` on `congress`, both as they stood at `at`.
pub fn values(congress: &Congress, report: &Credentials, at: Moment, words: &Words) -> Values {
    let agenda = &congress.agenda;
    let sections = report.sections.iter().enumerate().map(|(at, section)| one(at + 1, section, words)).collect();
    let signs = signers(agenda.kind);
    let sign = |at: usize| signs.get(at).map(|key| words.get(key)).unwrap_or_default();
    Values::default()
        .text("report", words.say(&report.title))
        .text("congress", &agenda.title)
        .text("term", &agenda.subtitle)
        .text("occasion", occasion(congress))
        .text("time", at.format("%H:%M").to_string())
        .text("date", at.format("%d/%m/%Y").to_string())
        .each("sections", "section", sections)
        .text("signing-body", sign(0))
        .text("signer", sign(1))
}

/// The congress, with the session that is told of where there are several.
fn occasion(congress: &Congress) -> String {
    let agenda = &congress.agenda;
    let step = stated(congress).and_then(|s| agenda.step(&s.step));
    let session = agenda.sessions.get(step.map_or(congress.session(), |s| s.session));
    match session.filter(|_| agenda.sessions.len() > 1) {
        Some(session) => format!("{}, {}", agenda.title, session.title),
        None => agenda.title.clone(),
    }
}

fn one(number: usize, section: &Section, words: &Words) -> Values {
    let end = section.topic == Topic::Conclusion;
    let notes: Vec<String> = section.notes.iter().map(|note| format!("{}.", words.say(note))).collect();
    let conclusion = if end { format!("{}.", words.sentence(&section.notes)) } else { String::new() };
    Values::default()
        .text("number", number.to_string())
        .text("title", words.phrase(&section.title))
        .with("table", Filling::Table(table(section, words)))
        .text("notes", if end { String::new() } else { notes.join("\n") })
        .text("conclusion", conclusion)
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

/// Who answers for the report: a body, and who signs for it.
fn signers(kind: BodyKind) -> &'static [&'static str] {
    match kind {
        BodyKind::Delegates => &["credentials-sign-board", "credentials-sign-head"],
        BodyKind::Members => &["credentials-sign-presidium"],
        BodyKind::Meeting => &["credentials-sign-checkers", "credentials-sign-head"],
    }
}
