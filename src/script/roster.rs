//! The roster, a CSV file beside the agenda: one person a line, lines beginning with # are remarks.
use std::collections::{BTreeMap, BTreeSet};

use csv::StringRecord;

use crate::base::message::Message;
use crate::base::text::{fold, tidy};
use crate::record::people::RosterPerson;
use crate::script::claims::{Claims, resolve};
use crate::script::fault::clip;
use crate::script::grid::{Margin, Row};
use crate::script::headings::Column;
use crate::script::layout::Layout;
use crate::script::person::{self, Draft, Manner};
use crate::script::rows::Rows;
use crate::script::sheet::{At, Sheet};

/// The most people a roster may carry.
pub const MOST_PEOPLE: usize = 20_000;

/// A roster as read, each person with the line they stand on. Salts and digests are not yet set.
pub struct Roster {
    pub people: Vec<At<RosterPerson>>,
    index: BTreeMap<String, usize>,
    /// Codes of lines with faults of their own.
    spoilt: BTreeSet<String>,
}

impl Roster {
    /// Whether `code` stands in the file, be it on a line with faults, which are reported there.
    pub fn names(&self, code: &str) -> bool {
        self.index.contains_key(code) || self.spoilt.contains(code)
    }

    /// The person `code`.
    pub fn find(&self, code: &str) -> Option<&RosterPerson> {
        self.index.get(code).map(|i| &self.people[*i].value)
    }

    /// All codes.
    pub fn codes(&self) -> Vec<&str> {
        self.index.keys().map(String::as_str).collect()
    }
}

/// The lines read so far.
#[derive(Default)]
struct Reading {
    drafts: Vec<Draft>,
    claims: Claims,
    /// Codes and folded names of lines with faults.
    spoilt: BTreeSet<String>,
    names: BTreeSet<String>,
    /// There was a line beneath the headings.
    any: bool,
}

/// Reads a roster. `None` when its heading cannot be used; faults of single lines are reported and the lines left out.
pub fn read(sheet: &Sheet<'_>, text: &str) -> Option<Roster> {
    let margin = sheet.margin();
    let mut layout = None;
    let mut reading = Reading::default();
    for (line, record) in Rows::new(sheet, text) {
        let Some(known) = &layout else {
            layout = Some(heading(&margin, &record, line)?);
            continue;
        };
        if reading.drafts.len() >= MOST_PEOPLE {
            let wrong = Message::new("script-roster-too-many").with("most", MOST_PEOPLE);
            margin.row(line, wrong, Message::new("script-roster-too-many-right"));
            break;
        }
        reading.row(&margin, known, &record, line);
    }
    let layout = layout.filter(|_| reading.any);
    let Some(layout) = layout else {
        margin.row(1, Message::new("script-roster-empty"), Message::new("script-roster-empty-right"));
        return None;
    };
    reading.names.extend(reading.spoilt.iter().cloned());
    resolve(&mut reading.drafts, &reading.names, &|_| (&layout, margin));
    let people: Vec<_> = reading.drafts.into_iter().map(|d| At { line: d.line, value: d.finish() }).collect();
    let index = people.iter().enumerate().map(|(i, p)| (p.value.person.code.0.clone(), i)).collect();
    Some(Roster { people, index, spoilt: reading.spoilt })
}

impl Reading {
    fn row(&mut self, margin: &Margin<'_>, layout: &Layout, record: &StringRecord, line: u32) {
        self.any = true;
        let cells = Row::of(line, record);
        match row(margin, layout, record, line).filter(|_| self.claims.claim(&cells, layout, margin)) {
            Some(draft) => self.drafts.push(draft),
            None => {
                self.spoilt.insert(person::keys(&cells, layout).0);
                self.names.insert(fold(&person::name(&cells, layout)));
            }
        }
    }
}

fn heading(margin: &Margin<'_>, record: &StringRecord, line: u32) -> Option<Layout> {
    let layout = Layout::plain(record.iter().map(tidy).collect(), line);
    let mut usable = layout.single(margin);
    let there = |column| match column {
        Column::Name => layout.has_name(),
        Column::Kind => layout.has_kind(),
        other => layout.field(other).is_some(),
    };
    for column in Column::REQUIRED.into_iter().filter(|c| !there(*c)) {
        usable = false;
        let wrong = Message::new("script-roster-no-column").with("text", column.heading());
        let shown = clip(&layout.headings.join(", "));
        margin.row(line, wrong.with("headings", shown), Message::new("script-roster-no-column-right"));
    }
    usable.then_some(layout)
}

/// One person, when nothing is wrong with the line.
fn row(margin: &Margin<'_>, layout: &Layout, record: &StringRecord, line: u32) -> Option<Draft> {
    if record.iter().all(|f| f.trim().is_empty()) {
        return None;
    }
    if let Some((column, field)) = record.iter().enumerate().find(|(_, f)| f.contains('\n')) {
        let wrong = Message::new("script-roster-quote").with("text", clip(field));
        let heading = layout.headings.get(column).map_or("", String::as_str);
        margin.cell(line, (column, heading), (wrong, Message::new("script-roster-quote-right")));
        return None;
    }
    if record.len() != layout.uses.len() {
        let wrong = Message::new("script-roster-width").with("cells", record.len()).with("columns", layout.uses.len());
        let first = record.iter().next().unwrap_or_default();
        margin.row(line, wrong.with("text", clip(first)), Message::new("script-roster-width-right"));
        return None;
    }
    person::read(&Row::of(line, record), layout, margin, Manner::default())
}
