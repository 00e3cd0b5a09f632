//! What must hold between the people of a list: codes and card numbers are one person's, an alternate's delegate is on it.
use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::base::id::PersonCode;
use crate::base::message::Message;
use crate::base::text::{fold, tidy};
use crate::script::fault::clip;
use crate::script::grid::{Margin, Row};
use crate::script::headings::{Column, Use};
use crate::script::layout::Layout;
use crate::script::person::{self, Draft};

/// Codes and card numbers met so far, with their lines.
#[derive(Default)]
pub struct Claims {
    codes: BTreeMap<String, u32>,
    cards: BTreeMap<String, u32>,
}

impl Claims {
    /// Whether the code in `row` was not met before; reports a code or a card that was.
    pub fn claim(&mut self, row: &Row, layout: &Layout, margin: &Margin<'_>) -> bool {
        let (code, card) = person::keys(row, layout);
        // The desk finds people by code whichever way it is typed.
        let code_free = free(&mut self.codes, &code.to_lowercase(), row.line);
        if let Err(first) = code_free {
            let wrong = Message::new("script-roster-code-twice").with("text", clip(&code)).with("first", first);
            let said = (wrong, Message::new("script-roster-code-twice-right"));
            cell_fault(row.line, Column::Code, layout, (margin, said));
        }
        if let Err(first) = free(&mut self.cards, &card, row.line) {
            let wrong = Message::new("script-roster-card-twice").with("text", clip(&card)).with("first", first);
            let said = (wrong, Message::new("script-roster-card-twice-right"));
            cell_fault(row.line, Column::Card, layout, (margin, said));
        }
        code_free.is_ok()
    }
}

/// Notes `key` with its line, or gives the line where it stood first. An empty key is everybody's.
fn free(seen: &mut BTreeMap<String, u32>, key: &str, line: u32) -> Result<(), u32> {
    if key.is_empty() {
        return Ok(());
    }
    match seen.get(key) {
        Some(first) => Err(*first),
        None => {
            seen.insert(key.to_owned(), line);
            Ok(())
        }
    }
}

fn cell_fault(line: u32, column: Column, layout: &Layout, (margin, said): (&Margin<'_>, (Message, Message))) {
    match layout.find(Use::Field(column)) {
        Some(i) => margin.cell(line, (i, &layout.headings[i]), said),
        None => margin.row(line, said.0, said.1),
    }
}

/// People by code and by name, for finding whom an alternate replaces.
struct Known {
    codes: HashMap<String, usize>,
    names: HashMap<String, Vec<usize>>,
    bare: HashMap<String, Vec<usize>>,
}

impl Known {
    fn of(drafts: &[Draft]) -> Self {
        let mut known = Self { codes: HashMap::new(), names: HashMap::new(), bare: HashMap::new() };
        for (i, draft) in drafts.iter().enumerate() {
            known.codes.insert(draft.person.code.as_str().to_lowercase(), i);
            known.names.entry(draft.person.name.to_lowercase()).or_default().push(i);
            known.bare.entry(fold(&draft.person.name)).or_default().push(i);
        }
        known
    }

    /// Everybody whom `text` may name: by code, else by name, else by name without accents.
    fn find(&self, text: &str) -> Vec<usize> {
        let lower = tidy(text).to_lowercase();
        if let Some(one) = self.codes.get(&lower) {
            return vec![*one];
        }
        self.names.get(&lower).or_else(|| self.bare.get(&fold(text))).cloned().unwrap_or_default()
    }
}

/// Sets whom each alternate replaces; `place` gives layout and margin of a draft. Reports names that are nobody's, several
/// people's or the person's own. Of people in `spoilt`, by code or folded name, it says nothing: their rows have faults.
pub fn resolve<'a>(
    drafts: &mut [Draft],
    spoilt: &BTreeSet<String>,
    place: &dyn Fn(&Draft) -> (&'a Layout, Margin<'a>),
) {
    if drafts.iter().all(|d| d.replaces.is_empty()) {
        return;
    }
    let known = Known::of(drafts);
    for i in 0..drafts.len() {
        let text = drafts[i].replaces.clone();
        if text.is_empty() || spoilt.contains(&text) || spoilt.contains(&fold(&text)) {
            continue;
        }
        match replaced(&known.find(&text), i, (drafts, &text)) {
            Ok(code) => drafts[i].person.replaces = Some(code),
            Err(said) => {
                let (layout, margin) = place(&drafts[i]);
                cell_fault(drafts[i].line, Column::Replaces, layout, (&margin, said));
            }
        }
    }
}

fn replaced(found: &[usize], own: usize, (drafts, text): (&[Draft], &str)) -> Result<PersonCode, (Message, Message)> {
    let wrong = |key: &'static str| Message::new(key).with("text", clip(text));
    match found {
        [] => Err((wrong("roster-replaces-nobody"), Message::new("roster-replaces-nobody-right"))),
        [one] if *one == own => Err((wrong("roster-replaces-self"), Message::new("roster-replaces-nobody-right"))),
        [one] => Ok(drafts[*one].person.code.clone()),
        several => {
            let codes: Vec<&str> = several.iter().map(|i| drafts[*i].person.code.as_str()).collect();
            let right = Message::new("roster-replaces-several-right").with("list", codes.join(", "));
            Err((wrong("roster-replaces-several").with("count", several.len()), right))
        }
    }
}
