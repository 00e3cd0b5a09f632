//! The roster, a CSV file beside the agenda: one person a line, lines beginning with # are remarks.
use std::collections::{BTreeMap, BTreeSet};

use csv::StringRecord;

use crate::base::id::PersonCode;
use crate::base::message::Message;
use crate::base::text::tidy;
use crate::congress::roll::{MemberStanding, Person, PersonKind};
use crate::record::people::{Private, RosterPerson};
use crate::script::fault::{clip, one_of};
use crate::script::headings::{Column, KINDS, STANDINGS, kind, standing};
use crate::script::rows::Rows;
use crate::script::sheet::{At, Sheet};

/// The most people a roster may carry.
pub const MOST_PEOPLE: usize = 20_000;
/// The longest code and the longest name, in characters.
const LONGEST_CODE: usize = 24;
const LONGEST_NAME: usize = 120;

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

/// Which column stands where.
struct Head {
    columns: Vec<Option<Column>>,
    headings: Vec<String>,
}

impl Head {
    /// The cell of `column`; empty when there is none.
    fn cell(&self, record: &StringRecord, column: Column) -> String {
        let position = self.columns.iter().position(|c| *c == Some(column));
        position.and_then(|i| record.get(i)).map(tidy).unwrap_or_default()
    }
}

/// Reads a roster. `None` when its heading cannot be used; faults of single lines are reported and the lines left out.
pub fn read(sheet: &Sheet<'_>, text: &str) -> Option<Roster> {
    let mut head = None;
    let mut seen = Seen::default();
    let mut roster = Roster { people: Vec::new(), index: BTreeMap::new(), spoilt: BTreeSet::new() };
    for (line, record) in Rows::new(sheet, text) {
        let Some(known) = &head else {
            head = Some(heading(sheet, &record, line)?);
            continue;
        };
        if roster.people.len() >= MOST_PEOPLE {
            let wrong = Message::new("script-roster-too-many").with("most", MOST_PEOPLE);
            sheet.fault(line, wrong, Message::new("script-roster-too-many-right"));
            break;
        }
        seen.any = true;
        match row(sheet, known, &record, line) {
            Some(person) if seen.claim(sheet, &person, line) => {
                roster.index.insert(person.person.code.0.clone(), roster.people.len());
                roster.people.push(At { value: person, line });
            }
            _ => drop(roster.spoilt.insert(known.cell(&record, Column::Code))),
        }
    }
    if head.is_none() || (roster.people.is_empty() && !seen.any) {
        sheet.fault(1, Message::new("script-roster-empty"), Message::new("script-roster-empty-right"));
        return None;
    }
    Some(roster)
}

fn heading(sheet: &Sheet<'_>, record: &StringRecord, line: u32) -> Option<Head> {
    let headings: Vec<String> = record.iter().map(tidy).collect();
    let columns: Vec<Option<Column>> = headings.iter().map(|h| Column::find(h)).collect();
    let mut usable = true;
    for (i, (column, text)) in columns.iter().zip(&headings).enumerate() {
        let first = headings[..i].iter().zip(&columns[..i]);
        let twice =
            first.into_iter().any(|(h, c)| if column.is_some() { c == column } else { h == text && !h.is_empty() });
        if twice {
            usable = false;
            let wrong = Message::new("script-roster-column-twice").with("text", clip(text));
            sheet.fault(line, wrong, Message::new("script-roster-column-twice-right"));
        }
    }
    for column in Column::REQUIRED.into_iter().filter(|c| !columns.contains(&Some(*c))) {
        usable = false;
        let wrong = Message::new("script-roster-no-column").with("text", column.heading());
        let shown = clip(&headings.join(", "));
        sheet.fault(line, wrong.with("headings", shown), Message::new("script-roster-no-column-right"));
    }
    usable.then_some(Head { columns, headings })
}

/// One person, when nothing is wrong with the line.
fn row(sheet: &Sheet<'_>, head: &Head, record: &StringRecord, line: u32) -> Option<RosterPerson> {
    if record.iter().all(|f| f.trim().is_empty()) {
        return None;
    }
    if let Some(field) = record.iter().find(|f| f.contains('\n')) {
        let wrong = Message::new("script-roster-quote").with("text", clip(field));
        sheet.fault(line, wrong, Message::new("script-roster-quote-right"));
        return None;
    }
    if record.len() != head.columns.len() {
        let wrong = Message::new("script-roster-width").with("cells", record.len()).with("columns", head.columns.len());
        let first = record.iter().next().unwrap_or_default();
        sheet.fault(line, wrong.with("text", clip(first)), Message::new("script-roster-width-right"));
        return None;
    }
    let cell =
        |column| head.columns.iter().position(|c| *c == Some(column)).map(|i| tidy(&record[i])).unwrap_or_default();
    let code = code(sheet, cell(Column::Code), line);
    let name = name(sheet, cell(Column::Name), line);
    let kind = quality(sheet, &cell(Column::Kind), line);
    let standing = membership(sheet, &cell(Column::Standing), line);
    let shares = shares(sheet, &cell(Column::Shares), line);
    let person = Person {
        code: code?,
        name: name?,
        unit: cell(Column::Unit),
        position: cell(Column::Position),
        kind: kind?,
        standing: standing?,
        convening: !cell(Column::Convening).is_empty(),
        shares: shares?,
        replaces: None,
        digest: String::new(),
    };
    let others = head.columns.iter().zip(&head.headings).zip(record.iter());
    let more =
        others.filter(|((column, heading), value)| column.is_none() && !heading.is_empty() && !value.trim().is_empty());
    let private = Private {
        birth: cell(Column::Birth),
        sex: cell(Column::Sex),
        card: cell(Column::Card),
        more: more.map(|((_, heading), value)| (heading.clone(), tidy(value))).collect(),
        ..Private::default()
    };
    Some(RosterPerson { person, private })
}

fn code(sheet: &Sheet<'_>, text: String, line: u32) -> Option<PersonCode> {
    let odd = text.contains(char::is_whitespace) || text.chars().any(char::is_control);
    let wrong = if text.is_empty() {
        Message::new("script-roster-no-code")
    } else if odd || text.chars().count() > LONGEST_CODE {
        Message::new("script-roster-odd-code").with("text", clip(&text))
    } else {
        return Some(PersonCode(text));
    };
    sheet.fault(line, wrong, Message::new("script-roster-code-right").with("most", LONGEST_CODE));
    None
}

fn name(sheet: &Sheet<'_>, text: String, line: u32) -> Option<String> {
    let odd = text.chars().any(char::is_control) || text.chars().count() > LONGEST_NAME;
    let wrong = if text.is_empty() {
        Message::new("script-roster-no-name")
    } else if odd {
        Message::new("script-roster-odd-name").with("text", clip(&text))
    } else {
        return Some(text);
    };
    sheet.fault(line, wrong, Message::new("script-roster-name-right").with("most", LONGEST_NAME));
    None
}

fn quality(sheet: &Sheet<'_>, text: &str, line: u32) -> Option<PersonKind> {
    let found = kind(text);
    if found.is_none() {
        let wrong = Message::new("script-roster-kind").with("text", clip(text));
        sheet.fault(line, wrong, one_of(text, &KINDS));
    }
    found
}

/// Voting shares: a whole number, with dots or blanks between thousands; 1 where nothing is written.
fn shares(sheet: &Sheet<'_>, text: &str, line: u32) -> Option<u64> {
    let digits: String = text.chars().filter(|c| !matches!(c, ' ' | '.' | '_' | '\u{a0}')).collect();
    let found = if digits.is_empty() { Some(1) } else { digits.parse().ok().filter(|n| (1..=MOST_SHARES).contains(n)) };
    if found.is_none() {
        let wrong = Message::new("script-shares").with("text", clip(text));
        sheet.fault(line, wrong, Message::new("script-shares-right"));
    }
    found
}

/// The most shares of one person: their sum times the seats of an election still fits the sums of a count.
const MOST_SHARES: u64 = 1_000_000_000_000;

fn membership(sheet: &Sheet<'_>, text: &str, line: u32) -> Option<MemberStanding> {
    let found = standing(text);
    if found.is_none() {
        let wrong = Message::new("script-roster-standing").with("text", clip(text));
        sheet.fault(line, wrong, one_of(text, &STANDINGS));
    }
    found
}

/// Codes and card numbers met so far, with their lines.
#[derive(Default)]
struct Seen {
    codes: BTreeMap<String, u32>,
    cards: BTreeMap<String, u32>,
    any: bool,
}

impl Seen {
    /// Whether neither the code nor the card of `person` was met before; reports what was.
    fn claim(&mut self, sheet: &Sheet<'_>, person: &RosterPerson, line: u32) -> bool {
        // The desk finds people by code whichever way it is typed.
        let code = person.person.code.as_str();
        let code_free = free(&mut self.codes, &code.to_lowercase(), line);
        if let Err(first) = code_free {
            let wrong = Message::new("script-roster-code-twice").with("text", clip(code)).with("first", first);
            sheet.fault(line, wrong, Message::new("script-roster-code-twice-right"));
        }
        let card = &person.private.card;
        let card_free = if card.is_empty() { Ok(()) } else { free(&mut self.cards, card, line) };
        if let Err(first) = card_free {
            let wrong = Message::new("script-roster-card-twice").with("text", clip(card)).with("first", first);
            sheet.fault(line, wrong, Message::new("script-roster-card-twice-right"));
        }
        code_free.is_ok()
    }
}

/// Notes `key` with its line, or gives the line where it stood first.
fn free(seen: &mut BTreeMap<String, u32>, key: &str, line: u32) -> Result<(), u32> {
    match seen.get(key) {
        Some(first) => Err(*first),
        None => {
            seen.insert(key.to_owned(), line);
            Ok(())
        }
    }
}
