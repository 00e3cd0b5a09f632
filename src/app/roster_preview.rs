//! What a list would make of an agenda's roster, as lines to read before it is written.
use std::collections::BTreeMap;

use crate::app::common::{Common, print_line};
use crate::base::message::Message;
use crate::base::text::width;
use crate::congress::roll::PersonKind;
use crate::record::people::RosterPerson;
use crate::script::fields::{Changes, kind_word, value};
use crate::script::headings::{Column, Use};
use crate::script::import::{ColumnRead, SheetRead};

/// People shown of the beginning of the list, of each kind of change, and units.
const SHOWN_PEOPLE: usize = 5;
const SHOWN_CHANGES: usize = 10;
const SHOWN_UNITS: usize = 12;
/// The widest cell of a table, in terminal cells.
const WIDEST: usize = 34;

/// The name of a column, as a message.
pub fn column_name(column: Column) -> Message {
    Message::new(match column {
        Column::Code => "roster-column-code",
        Column::Name => "roster-column-name",
        Column::Unit => "roster-column-unit",
        Column::Position => "roster-column-position",
        Column::Kind => "roster-column-kind",
        Column::Standing => "roster-column-standing",
        Column::Sex => "roster-column-sex",
        Column::Birth => "roster-column-birth",
        Column::Card => "roster-column-card",
        Column::Convening => "roster-column-convening",
        Column::Shares => "roster-column-shares",
        Column::Replaces => "roster-column-replaces",
        Column::Ethnicity => "roster-column-ethnicity",
        Column::Religion => "roster-column-religion",
        Column::Joined => "roster-column-joined",
        Column::Official => "roster-column-official",
        Column::Education => "roster-column-education",
        Column::Degree => "roster-column-degree",
        Column::Theory => "roster-column-theory",
        Column::UnitType => "roster-column-unit-type",
    })
}

fn use_name(used: Use) -> Message {
    match used {
        Use::Field(column) => column_name(column),
        Use::Family => Message::new("roster-use-family"),
        Use::Given => Message::new("roster-use-given"),
        Use::OfSex(sex) => Message::new("roster-use-sex").with("sex", sex.as_str()),
        Use::OfKind(kind) => Message::new("roster-use-kind").with("kind", kind_word(kind)),
        Use::Numbering => Message::new("roster-use-numbering"),
        Use::Other => Message::new("roster-use-other"),
        Use::Nameless => Message::new("roster-use-nameless"),
    }
}

/// Shows which sheets and columns were read, and for what.
pub fn sheets(file: &str, sheets: &[SheetRead], common: &Common) {
    let people: usize = sheets.iter().map(|s| s.people).sum();
    common.tell(&Message::new("roster-read").with("file", file).with("people", people));
    for sheet in sheets {
        let rows = if sheet.first == sheet.last { Message::new("roster-row") } else { Message::new("roster-rows") };
        let rows = rows.with("first", sheet.first);
        let rows = if sheet.first == sheet.last { rows } else { rows.with("last", sheet.last) };
        common.tell(&match sheet.sheet.as_str() {
            "" => Message::new("roster-read-text").with("rows", rows),
            name => {
                let message = Message::new("roster-read-sheet").with("sheet", name);
                message.with("rows", rows).with("people", sheet.people)
            }
        });
    }
    let Some(first) = sheets.first() else { return };
    print_line("");
    common.tell(&Message::new("roster-columns"));
    let read = |c: &&ColumnRead| c.used != Use::Nameless || !c.example.is_empty();
    let row = |c: &ColumnRead| {
        let name = common.words.say(&use_name(c.used));
        vec![c.letters.clone(), c.heading.clone(), format!("→ {name}"), c.example.clone()]
    };
    table(&first.columns.iter().filter(read).map(row).collect::<Vec<_>>());
}

/// Shows who is on the list, and what to know.
pub fn people(people: &[RosterPerson], notes: &[Message], common: &Common) {
    print_line("");
    let votes = people.iter().filter(|p| p.person.kind.votes()).count();
    common.tell(&Message::new("roster-people").with("people", people.len()).with("votes", votes));
    let of = |kind: PersonKind| people.iter().filter(|p| p.person.kind == kind).count();
    let kinds = PersonKind::ALL.into_iter().filter(|k| of(*k) > 0).map(|k| count(kind_word(k), of(k), common));
    common.tell(&Message::new("roster-kinds").with("list", kinds.collect::<Vec<_>>().join(", ")));
    units(people, common);
    print_line("");
    common.tell(&Message::new("roster-first"));
    let shown = [Column::Code, Column::Name, Column::Birth, Column::Sex, Column::Unit, Column::Position, Column::Kind];
    let row = |p: &RosterPerson| shown.iter().map(|c| value(p, *c)).collect();
    table(&people.iter().take(SHOWN_PEOPLE).map(row).collect::<Vec<_>>());
    more(people.len(), SHOWN_PEOPLE, common);
    if !notes.is_empty() {
        print_line("");
        common.tell(&Message::new("roster-notes"));
        notes.iter().for_each(|note| common.tell(&Message::new("roster-note").with("what", note.clone())));
    }
}

fn count(name: &str, count: usize, common: &Common) -> String {
    common.words.say(&Message::new("roster-count").with("name", name).with("count", count))
}

/// The units with their people, in the order of the list.
fn units(people: &[RosterPerson], common: &Common) {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (place, person) in people.iter().enumerate() {
        counts.entry(&person.person.unit).or_insert((place, 0)).1 += 1;
    }
    let mut all: Vec<_> = counts.into_iter().collect();
    all.sort_by_key(|(_, (place, _))| *place);
    let none = common.words.get("roster-unit-none");
    let name = |unit: &str| if unit.is_empty() { none.clone() } else { unit.to_owned() };
    let mut list: Vec<_> = all.iter().take(SHOWN_UNITS).map(|(u, (_, n))| count(&name(u), *n, common)).collect();
    if all.len() > SHOWN_UNITS {
        list.push(common.words.say(&Message::new("roster-and-more").with("count", all.len() - SHOWN_UNITS)));
    }
    let named = all.iter().filter(|(unit, _)| !unit.is_empty()).count();
    common.tell(&Message::new("roster-units").with("count", named).with("list", list.join(", ")));
}

/// Shows what differs from the roster that is there.
pub fn changes(old: &[RosterPerson], new: &[RosterPerson], dir: &str, common: &Common) {
    let changes = Changes::between(old, new);
    if changes.none() {
        common.tell(&Message::new("roster-changes-none").with("dir", dir));
        return;
    }
    let told = Message::new("roster-changes").with("dir", dir).with("old", old.len());
    let told = told.with("new", changes.new.len()).with("gone", changes.gone.len());
    common.tell(&told.with("changed", changes.changed.len()));
    for i in changes.new.iter().take(SHOWN_CHANGES) {
        common.tell(&Message::new("roster-change-new").with("who", who(&new[*i])));
    }
    more(changes.new.len(), SHOWN_CHANGES, common);
    for i in changes.gone.iter().take(SHOWN_CHANGES) {
        common.tell(&Message::new("roster-change-gone").with("who", who(&old[*i])));
    }
    more(changes.gone.len(), SHOWN_CHANGES, common);
    for (i, fields) in changes.changed.iter().take(SHOWN_CHANGES) {
        let field = |(column, old, new): &(Column, String, String)| {
            let message = Message::new("roster-change-field").with("field", column_name(*column));
            common.words.say(&message.with("old", old).with("new", new))
        };
        let mut list: Vec<String> = fields.iter().map(field).collect();
        if list.is_empty() {
            list.push(common.words.get("roster-change-others"));
        }
        let told = Message::new("roster-change").with("who", who(&new[*i]));
        common.tell(&told.with("list", list.join("; ")));
    }
    more(changes.changed.len(), SHOWN_CHANGES, common);
}

fn who(person: &RosterPerson) -> String {
    let unit = &person.person.unit;
    let name = format!("{} {}", person.person.code, person.person.name);
    if unit.is_empty() { name } else { format!("{name}, {unit}") }
}

fn more(all: usize, shown: usize, common: &Common) {
    if all > shown {
        let rest = common.words.say(&Message::new("roster-and-more").with("count", all - shown));
        print_line(&format!("  {rest}"));
    }
}

/// Prints rows with their cells beneath each other.
fn table(rows: &[Vec<String>]) {
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|c| short(c)).collect()).collect();
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widest = |i: usize| rows.iter().filter_map(|row| row.get(i)).map(|c| width(c)).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(widest).collect();
    for row in &rows {
        let padded = row.iter().zip(&widths).filter(|(_, w)| **w > 0);
        let cells = padded.map(|(cell, w)| format!("{cell}{}", " ".repeat(w.saturating_sub(width(cell)))));
        print_line(format!("  {}", cells.collect::<Vec<_>>().join("  ")).trim_end());
    }
}

/// `text` cut to the widest cell.
fn short(text: &str) -> String {
    if width(text) <= WIDEST {
        return text.to_owned();
    }
    let mut cut = String::new();
    for c in text.chars() {
        if width(&cut) + 2 > WIDEST {
            break;
        }
        cut.push(c);
    }
    cut + "…"
}
