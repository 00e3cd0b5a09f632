//! The names of a case file with their totals.
use std::collections::BTreeMap;

use crate::base::message::Message;
use crate::rules::ruleset::Form;
use crate::script::case::{MOST_VOICES, required_amount};
use crate::script::fault::clip;
use crate::script::sheet::View;

/// The most names of one list, and the longest name in characters.
pub const MOST_NAMES: usize = 1000;
pub const LONGEST_NAME: usize = 120;

/// What one name got.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NameCount {
    pub votes: u64,
    /// Agree/disagree form, where they were counted.
    pub disagree: Option<u64>,
    pub both_or_neither: Option<u64>,
}

/// The `[[candidate]]` tables of `root`, in ballot order. `form` is unknown when the papers could not be read.
pub fn read(root: View<'_>, form: Option<Form>) -> Option<(Vec<String>, Vec<NameCount>)> {
    let tables = root.tables("candidate");
    if tables.is_empty() {
        if root.lacks("candidate") && root.table("papers").is_none_or(|p| p.get("ballots").is_none()) {
            root.fault(Message::new("tally-no-names"), Message::new("tally-no-names-right"));
        }
        return None;
    }
    if let Some(first) = tables.get(MOST_NAMES) {
        let wrong = Message::new("tally-too-many-names").with("names", tables.len()).with("most", MOST_NAMES);
        first.fault(wrong, Message::new("tally-too-many-names-right").with("most", MOST_NAMES));
        return None;
    }
    let mut seen = BTreeMap::new();
    let all: Vec<_> = tables.iter().map(|view| one(*view, form, &mut seen)).collect();
    let all: Option<Vec<_>> = all.into_iter().collect();
    Some(all?.into_iter().unzip())
}

fn one(view: View<'_>, form: Option<Form>, seen: &mut BTreeMap<String, u32>) -> Option<(String, NameCount)> {
    view.only(&["name", "votes", "disagree", "both_or_neither"]);
    let name = view.required("name").filter(|n| known(view, &n.value, n.line, seen));
    let votes = required_amount(view, "votes", MOST_VOICES);
    let disagree = column(view, "disagree", form);
    let both_or_neither = column(view, "both_or_neither", form);
    Some((name?.value, NameCount { votes: votes?, disagree: disagree?, both_or_neither: both_or_neither? }))
}

/// Whether `name` can stand on a list and stands there once; reports why not.
fn known(view: View<'_>, name: &str, line: u32, seen: &mut BTreeMap<String, u32>) -> bool {
    match check_name(name, line, seen) {
        Ok(()) => true,
        Err((wrong, right)) => {
            view.sheet.fault(line, wrong, right);
            false
        }
    }
}

/// Notes `name` with its line.
///
/// # Errors
/// What is wrong with it and what would be right: too long, with signs that are no text, or there before.
pub fn check_name(name: &str, line: u32, seen: &mut BTreeMap<String, u32>) -> Result<(), (Message, Message)> {
    if name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control) {
        let wrong = Message::new("tally-odd-name").with("text", clip(name));
        return Err((wrong, Message::new("tally-odd-name-right").with("most", LONGEST_NAME)));
    }
    if let Some(first) = seen.get(name) {
        let wrong = Message::new("tally-name-twice").with("text", clip(name)).with("first", *first);
        return Err((wrong, Message::new("tally-name-twice-right")));
    }
    seen.insert(name.to_owned(), line);
    Ok(())
}

/// A column that only an agree/disagree paper has; under another form it is left out, and said so.
fn column(view: View<'_>, key: &'static str, form: Option<Form>) -> Option<Option<u64>> {
    if view.get(key).is_none() {
        return Some(None);
    }
    let amount = view.amount(key, 0..=MOST_VOICES).map(|n| n.value);
    if form.is_some_and(|f| f != Form::AgreeDisagree) {
        view.sheet.notice(view.line_of(key), Message::new("tally-column").with("key", key));
        return amount.map(|_| None);
    }
    amount.map(Some)
}
