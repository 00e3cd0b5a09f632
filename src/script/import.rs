//! A list of people as secretaries keep it, a text file or a workbook, read into a roster, with all its faults at once.
use std::collections::BTreeSet;
use std::path::Path;

use crate::base::message::Message;
use crate::base::text::fold;
use crate::congress::roll::PersonKind;
use crate::record::people::RosterPerson;
use crate::script::claims::{Claims, resolve};
use crate::script::codes::{self, Made};
use crate::script::fault::{Faults, Findings, clip};
use crate::script::fields::kind_word;
use crate::script::grid::{Grid, Margin, Row, letters};
use crate::script::grid_text;
use crate::script::headings::{Column, Use, kind};
use crate::script::kept::keep;
use crate::script::layout::Layout;
use crate::script::listing::{Line, Section, fill_down, lines};
use crate::script::person::{self, Draft, Manner};
use crate::script::roster::MOST_PEOPLE;
use crate::script::source::read_file;
use crate::script::workbook;

/// What the agenda says that a list is read for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Agenda<'a> {
    /// The organisation: the unit of everybody where a list names none.
    pub organisation: &'a str,
    /// The roster that is there.
    pub old: &'a [RosterPerson],
    /// Codes that were given before, or that the agenda names.
    pub used: &'a [String],
}

/// A column of a list, and what it was read for.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnRead {
    pub letters: String,
    pub heading: String,
    pub used: Use,
    /// The first value in it.
    pub example: String,
}

/// A sheet that was read. Lines from 1.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetRead {
    /// Empty for a text file.
    pub sheet: String,
    pub first: u32,
    pub last: u32,
    /// Rows of people, those with faults among them.
    pub people: usize,
    pub columns: Vec<ColumnRead>,
}

/// What was made of a list.
#[derive(Debug)]
pub struct Imported {
    pub sheets: Vec<SheetRead>,
    /// What to know before writing it.
    pub notes: Vec<Message>,
    /// Without salts and digests.
    pub people: Result<Vec<RosterPerson>, Faults>,
}

/// Reads the list at `path`, called `file` in messages, for `agenda`.
///
/// # Errors
/// One fault of the file as a whole; faults within it come with what was understood of it.
pub fn import(path: &Path, file: &str, agenda: Agenda<'_>) -> Result<Imported, Faults> {
    if !path.is_file() {
        return Err(Faults::one(file, Message::new("roster-no-file"), Message::new("roster-no-file-right")));
    }
    let findings = Findings::default();
    let Some(bytes) = read_file(path, file, &findings) else {
        let faults = findings.finish().err();
        return Err(faults.unwrap_or_else(|| no_headings(file, &[])));
    };
    let grids = grids(file, &bytes, &findings)?;
    let nothing = no_headings(file, &grids);
    let found: Vec<Found> = grids.into_iter().filter_map(Found::of).collect();
    if found.is_empty() {
        return Err(findings.finish().err().unwrap_or(nothing));
    }
    let importing = Importing {
        file,
        findings: &findings,
        agenda,
        notes: Vec::new(),
        filled: 0,
        no_kind: 0,
        claims: Claims::default(),
        spoilt: BTreeSet::new(),
    };
    let (sheets, notes, people) = importing.run(found);
    Ok(Imported { sheets, notes, people: findings.finish().map(|_| people) })
}

fn grids(file: &str, bytes: &[u8], findings: &Findings) -> Result<Vec<Grid>, Faults> {
    if workbook::is_old_workbook(bytes) {
        let wrong = Message::new("roster-old-workbook");
        return Err(Faults::one(file, wrong, Message::new("roster-old-workbook-right")));
    }
    if workbook::is_workbook(bytes) {
        return workbook::grids(file, bytes);
    }
    let text = grid_text::decode(file, bytes)?;
    Ok(vec![grid_text::grid(file, &text, findings)])
}

/// The fault of a file without usable headings, with the first words that stand in it.
fn no_headings(file: &str, grids: &[Grid]) -> Faults {
    let first = grids.iter().flat_map(|g| &g.rows).next();
    let right = Message::new("roster-no-headings-right");
    match first {
        None => Faults::one(file, Message::new("roster-nothing"), right),
        Some(_) => Faults::one(file, Message::new("roster-no-headings"), right),
    }
}

/// A sheet with usable headings, its rows sorted.
struct Found {
    grid: Grid,
    layout: Layout,
    /// The number of rows down to the last heading.
    from: usize,
    /// What the rows beneath are; fewer than there are rows when something else follows the list.
    lines: Vec<Line>,
    /// Units stand in cells merged downwards.
    units_merged: bool,
}

impl Found {
    fn of(mut grid: Grid) -> Option<Self> {
        let (layout, from) = Layout::search(&grid)?;
        let units_merged = fill_down(&mut grid, &layout);
        let lines = lines(&grid, &layout, from);
        Some(Self { grid, layout, from, lines, units_merged })
    }

    fn rows(&self) -> impl Iterator<Item = (&Row, &Line)> {
        self.grid.rows[self.from..].iter().zip(&self.lines)
    }

    fn people(&self) -> impl Iterator<Item = &Row> {
        self.rows().filter(|(_, line)| **line == Line::Person).map(|(row, _)| row)
    }

    /// The columns with what they are read for and the first value in each.
    fn summary(&self) -> SheetRead {
        let layout = &self.layout;
        let columns = layout.uses.iter().zip(&layout.headings).enumerate().map(|(i, (used, heading))| ColumnRead {
            letters: letters(i),
            heading: heading.clone(),
            used: *used,
            example: self.people().map(|r| r.cell(i).text()).find(|t| !t.is_empty()).unwrap_or_default(),
        });
        let (columns, people) = (columns.collect(), self.people().count());
        SheetRead { sheet: self.grid.sheet.clone(), first: layout.first, last: layout.last, people, columns }
    }
}

/// A list while it is read.
struct Importing<'a> {
    file: &'a str,
    findings: &'a Findings,
    agenda: Agenda<'a>,
    notes: Vec<Message>,
    /// People whose unit was that of the row above.
    filled: usize,
    /// People for whom a column of qualities says nothing.
    no_kind: usize,
    claims: Claims,
    /// Codes and folded names of people whose rows have faults.
    spoilt: BTreeSet<String>,
}

/// What the rows so far say of those to come.
#[derive(Default)]
struct Above {
    /// Of the newest section lines.
    unit: String,
    kind: Option<PersonKind>,
    /// The unit of the row above, where rows below may leave it out.
    last: String,
}

impl<'a> Importing<'a> {
    fn run(mut self, found: Vec<Found>) -> (Vec<SheetRead>, Vec<Message>, Vec<RosterPerson>) {
        let found = self.chosen(found);
        let mut drafts: Vec<Draft> = Vec::new();
        let mut sheets = Vec::new();
        for (number, one) in found.iter().enumerate() {
            if one.layout.single(&self.margin(&one.grid.sheet)) {
                self.sheet(number, one, &mut drafts);
            }
            sheets.push(one.summary());
        }
        if drafts.is_empty() && !self.findings.faulty() {
            let (line, sheet) = found.first().map_or((1, ""), |f| (f.layout.last, f.grid.sheet.as_str()));
            let right = Message::new("roster-nobody-right");
            self.margin(sheet).row(line, Message::new("roster-nobody"), right);
        }
        self.finish(&found, &mut drafts);
        (sheets, self.notes, drafts.into_iter().map(Draft::finish).collect())
    }

    /// All sheets that have the columns of the first; the others are told.
    fn chosen(&mut self, found: Vec<Found>) -> Vec<Found> {
        let columns = |f: &Found| (f.layout.uses.clone(), f.layout.headings.clone());
        let Some(first) = found.first().map(columns) else { return found };
        let (same, others): (Vec<_>, Vec<_>) = found.into_iter().partition(|f| columns(f) == first);
        if !others.is_empty() {
            let names: Vec<String> = others.into_iter().map(|f| f.grid.sheet).collect();
            let read = same.first().map_or("", |f| f.grid.sheet.as_str());
            let note = Message::new("roster-note-sheets-left").with("read", read).with("count", names.len());
            self.notes.push(note.with("list", names.join(", ")));
        }
        same
    }

    fn margin<'b>(&self, sheet: &'b str) -> Margin<'b>
    where
        'a: 'b,
    {
        Margin { file: self.file, sheet, findings: self.findings }
    }

    /// The people of one sheet.
    fn sheet(&mut self, number: usize, found: &Found, drafts: &mut Vec<Draft>) {
        let Found { grid, layout, .. } = found;
        let margin = self.margin(&grid.sheet);
        let mut above = Above { kind: kind(&grid.sheet).filter(|_| !layout.has_kind()), ..Above::default() };
        if let Some(kind) = above.kind {
            let note = Message::new("roster-note-kind-of-sheet").with("sheet", &grid.sheet);
            self.notes.push(note.with("kind", kind_word(kind)));
        }
        // A list that gives codes is one of the program's own: an empty cell in it is empty.
        let guess = !found.units_merged && layout.field(Column::Code).is_none();
        for (row, line) in found.rows() {
            match line {
                Line::Skipped => {}
                Line::Section(Section::Unit(unit)) => (above.unit, above.last) = (unit.clone(), String::new()),
                Line::Section(Section::Kind(kind)) => above = Above { kind: Some(*kind), ..Above::default() },
                Line::Person if drafts.len() >= MOST_PEOPLE => {
                    let wrong = Message::new("script-roster-too-many").with("most", MOST_PEOPLE);
                    margin.row(row.line, wrong, Message::new("script-roster-too-many-right"));
                    return;
                }
                Line::Person => {
                    self.claims.claim(row, layout, &margin);
                    let Some(mut draft) = self.person(row, layout, &margin, &above) else {
                        self.spoilt.insert(person::keys(row, layout).0);
                        self.spoilt.insert(fold(&person::name(row, layout)));
                        continue;
                    };
                    draft.sheet = number;
                    self.unit(&mut draft, &mut above, guess);
                    drafts.push(draft);
                }
            }
        }
    }

    fn person(&mut self, row: &Row, layout: &Layout, margin: &Margin<'_>, above: &Above) -> Option<Draft> {
        let beyond = row.filled().find(|i| *i >= layout.uses.len()).filter(|_| margin.sheet.is_empty());
        if let Some(cells) = beyond.map(|_| row.cells.len()) {
            let wrong = Message::new("script-roster-width").with("cells", cells).with("columns", layout.uses.len());
            let wrong = wrong.with("text", person::name(row, layout));
            margin.row(row.line, wrong, Message::new("script-roster-width-right"));
            return None;
        }
        if above.kind.is_none() && layout.field(Column::Kind).is_some_and(|i| row.cell(i).is_empty()) {
            self.no_kind += 1;
        }
        person::read(row, layout, margin, Manner { lenient: true, kind: above.kind })
    }

    /// The unit of somebody whose row gives none: that of the section, or, where units stand only in the first row of
    /// their people, that of the row above. Guests are of no unit.
    fn unit(&mut self, draft: &mut Draft, above: &mut Above, guess: bool) {
        let unit = &mut draft.person.unit;
        if !unit.is_empty() {
            above.last.clone_from(unit);
        } else if !above.unit.is_empty() {
            unit.clone_from(&above.unit);
        } else if guess && draft.person.kind != PersonKind::Guest && !above.last.is_empty() {
            unit.clone_from(&above.last);
            self.filled += 1;
        }
    }

    /// What concerns all people together: codes, units, whom alternates replace.
    fn finish(&mut self, found: &[Found], drafts: &mut [Draft]) {
        let Some(layout) = found.first().map(|f| &f.layout) else { return };
        self.sections(found);
        self.units(layout, drafts);
        if !layout.has_kind() && drafts.iter().all(|d| d.person.kind == PersonKind::Official) {
            self.notes.push(Message::new("roster-note-no-kind"));
        } else if self.no_kind > 0 {
            self.notes.push(Message::new("roster-note-kind-empty").with("count", self.no_kind));
        }
        let Made { made, kept } = codes::assign(drafts, self.agenda.old, self.agenda.used);
        let columns = keep(drafts, self.agenda.old, layout);
        if !columns.is_empty() {
            let list: Vec<&str> = columns.iter().map(|c| c.heading()).collect();
            self.notes.push(Message::new("roster-note-kept").with("list", list.join(", ")));
        }
        if kept > 0 {
            self.notes.push(Message::new("roster-note-codes-kept").with("count", kept));
        }
        if made > 0 {
            self.notes.push(made_codes(drafts, made, self.agenda.old));
        }
        let (file, findings) = (self.file, self.findings);
        resolve(drafts, &self.spoilt, &|draft| {
            let Found { grid, layout, .. } = &found[draft.sheet];
            (layout, Margin { file, sheet: &grid.sheet, findings })
        });
        self.twice(drafts);
        self.left_out(found);
    }

    fn units(&mut self, layout: &Layout, drafts: &mut [Draft]) {
        let without = |d: &&mut Draft| d.person.unit.is_empty() && d.person.kind != PersonKind::Guest;
        let count = drafts.iter_mut().filter(without).count();
        if self.filled > 0 {
            self.notes.push(Message::new("roster-note-unit-above").with("count", self.filled));
        }
        if count == 0 {
            return;
        }
        let none = layout.field(Column::Unit).is_none() && drafts.iter().all(|d| d.person.unit.is_empty());
        if none && !self.agenda.organisation.is_empty() {
            drafts.iter_mut().filter(without).for_each(|d| d.person.unit = self.agenda.organisation.to_owned());
            self.notes.push(Message::new("roster-note-one-unit").with("unit", self.agenda.organisation));
        } else {
            self.notes.push(Message::new("roster-note-no-unit").with("count", count));
        }
    }

    /// People who may stand on the list twice: the same name and birth, or the same name and unit where no birth is given.
    fn twice(&mut self, drafts: &[Draft]) {
        let mut seen = std::collections::HashMap::new();
        for draft in drafts {
            let birth = &draft.private.birth;
            let more = if birth.is_empty() { &draft.person.unit } else { birth };
            let key = (draft.person.name.to_lowercase(), more.clone());
            if let Some(first) = seen.insert(key, draft.line) {
                let note = Message::new("roster-note-twice").with("name", &draft.person.name);
                self.notes.push(note.with("line", draft.line).with("first", first));
            }
        }
    }

    /// Columns without heading in which something stands, and where each list ends before its sheet does.
    fn left_out(&mut self, found: &[Found]) {
        for one in found {
            let width = one.people().map(|r| r.cells.len()).max().unwrap_or(0);
            let nameless = |i: &usize| one.layout.uses.get(*i).is_none_or(|u| *u == Use::Nameless);
            for column in (0..width).filter(nameless) {
                let count = one.people().filter(|r| !r.cell(column).is_empty()).count();
                if count > 0 {
                    let note = Message::new("roster-note-nameless").with("column", letters(column));
                    self.notes.push(note.with("count", count));
                }
            }
            if let Some(row) = one.grid.rows.get(one.from + one.lines.len()) {
                let text = row.filled().next().map(|i| row.cell(i).text()).unwrap_or_default();
                let note = Message::new("roster-note-end").with("line", row.line);
                self.notes.push(note.with("text", clip(&text)));
            }
        }
    }

    /// Lines of their own that give the people beneath them their unit.
    fn sections(&mut self, found: &[Found]) {
        let of_units = found.iter().flat_map(|f| f.rows()).filter_map(|(_, line)| match line {
            Line::Section(Section::Unit(unit)) => Some(unit.as_str()),
            _ => None,
        });
        let units: Vec<&str> = of_units.collect();
        if !units.is_empty() {
            let note = Message::new("roster-note-sections").with("count", units.len());
            self.notes.push(note.with("list", clip(&units.join("; "))));
        }
    }
}

/// How many codes were made, and the first and last of each quality.
fn made_codes(drafts: &[Draft], made: usize, old: &[RosterPerson]) -> Message {
    let known: BTreeSet<&str> = old.iter().map(|p| p.person.code.as_str()).collect();
    let mut spans: Vec<(&'static str, &str, &str)> = Vec::new();
    for draft in drafts.iter().filter(|d| !known.contains(d.person.code.as_str())) {
        let (letters, code) = (codes::prefix(draft.person.kind), draft.person.code.as_str());
        match spans.iter_mut().find(|span| span.0 == letters) {
            Some(span) => span.2 = code,
            None => spans.push((letters, code, code)),
        }
    }
    let span = |(_, first, last): &(&str, &str, &str)| {
        if first == last { (*first).to_owned() } else { format!("{first}–{last}") }
    };
    let list: Vec<String> = spans.iter().map(span).collect();
    Message::new("roster-note-codes-made").with("count", made).with("list", list.join(", "))
}
