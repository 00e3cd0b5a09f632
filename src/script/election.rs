//! The election of a step, checked against the roster, the rule set and the elections before it.
use std::collections::BTreeMap;

use crate::base::id::{ElectionId, PersonCode};
use crate::base::message::Message;
use crate::base::text::fold;
use crate::congress::agenda::{ElectionSpec, ElectionWords};
use crate::rules::office::Office;
use crate::rules::ruleset::RuleSet;
use crate::rules::surplus::bounds;
use crate::script::fault::{clip, one_of};
use crate::script::roster::Roster;
use crate::script::say;
use crate::script::sheet::{At, View};

/// The most seats one election may fill.
const MOST_SEATS: u32 = 500;
/// The duties of an election that have words of their own.
pub const WORDS: [&str; 9] =
    ["seats", "introduce", "list", "board", "procedure", "collect", "count", "declare", "again"];

/// What an election is checked against.
pub struct Context<'a> {
    /// `None` when the roster could not be read.
    pub roster: Option<&'a Roster>,
    /// `None` when the rule file could not be read.
    pub rules: Option<&'a RuleSet>,
    /// Ids of all elections of the agenda, in order.
    pub elections: Vec<String>,
}

/// Reads `[session.step.election]`. `earlier` holds the elections before this one.
pub fn read(view: View<'_>, context: &Context<'_>, earlier: &[ElectionSpec]) -> Option<ElectionSpec> {
    view.only(&[
        "id",
        "office",
        "title",
        "seats",
        "candidates",
        "incumbents",
        "from",
        "rest",
        "by",
        "without",
        "board",
        "say",
    ]);
    let id = view.required("id");
    let office = office(view);
    let title = view.required("title");
    let seats = seats(view);
    let candidates = people(view, "candidates", context);
    let incumbents = people(view, "incumbents", context);
    let from = earlier_one(view, "from", (context, earlier));
    let rest = earlier_one(view, "rest", (context, earlier));
    let by = earlier_one(view, "by", (context, earlier));
    if from.is_some() && rest.is_some() {
        let right = Message::new("script-from-and-rest-right");
        view.sheet.fault(view.line_of("rest"), Message::new("script-from-and-rest"), right);
    }
    let without = earlier_ones(view, context, earlier);
    let (head, board) = board(view, context, &candidates);
    check_list(view, context, (office, seats), (&candidates, from.as_ref(), earlier));
    look_alike(view, context, &candidates);
    let say = duty_words(view, context);
    Some(ElectionSpec {
        id: ElectionId(id?.value),
        office: office?,
        title: title?.value,
        seats: seats?,
        candidates: codes(candidates),
        incumbents: codes(incumbents),
        from,
        rest,
        by,
        without,
        board_head: head,
        board: codes(board),
        say,
    })
}

fn codes(people: Vec<At<String>>) -> Vec<PersonCode> {
    people.into_iter().map(|c| PersonCode(c.value)).collect()
}

fn office(view: View<'_>) -> Option<Office> {
    let word = view.required("office")?;
    let found = Office::ALL.into_iter().find(|o| o.as_str() == word.value);
    if found.is_none() {
        let wrong = Message::new("script-office").with("text", clip(&word.value));
        view.sheet.fault(word.line, wrong, one_of(&word.value, &Office::ALL.map(Office::as_str)));
    }
    found
}

fn seats(view: View<'_>) -> Option<u32> {
    if view.get("seats").is_none() {
        view.fault(Message::new("script-no-seats"), Message::new("script-no-seats-right"));
        return None;
    }
    view.number("seats", 1..=MOST_SEATS).map(|n| n.value)
}

/// The people listed under `key`; reports those not on the roster and those named twice.
fn people(view: View<'_>, key: &'static str, context: &Context<'_>) -> Vec<At<String>> {
    let all = view.texts(key);
    let mut first: BTreeMap<&str, u32> = BTreeMap::new();
    for person in &all {
        on_roster(view, key, person, context);
        if let Some(line) = first.get(person.value.as_str()) {
            let wrong = Message::new("script-person-twice").with("text", clip(&person.value)).with("key", key);
            view.sheet.fault(person.line, wrong.with("first", *line), Message::new("script-person-twice-right"));
        }
        first.entry(&person.value).or_insert(person.line);
    }
    all
}

/// Reports a code under `key` that is not on the roster.
pub fn on_roster(view: View<'_>, key: &'static str, code: &At<String>, context: &Context<'_>) {
    let Some(roster) = context.roster.filter(|r| !r.names(&code.value)) else { return };
    let wrong = Message::new("script-not-on-roster").with("text", clip(&code.value)).with("key", key);
    let right = match crate::script::fault::nearest(&code.value, &roster.codes()) {
        Some(near) => Message::new("script-not-on-roster-near").with("near", near),
        None => Message::new("script-not-on-roster-right"),
    };
    view.sheet.fault(code.line, wrong, right);
}

/// The election named by `key`.
fn earlier_one(view: View<'_>, key: &str, among: (&Context<'_>, &[ElectionSpec])) -> Option<ElectionId> {
    let raw = view.raw(key)?;
    let id = At { value: raw.value.trim().to_owned(), line: raw.line };
    is_earlier(view, key, &id, among).then_some(ElectionId(id.value))
}

/// The elections named by `without`.
fn earlier_ones(view: View<'_>, context: &Context<'_>, earlier: &[ElectionSpec]) -> Vec<ElectionId> {
    let mut ids = view.texts("without");
    ids.retain(|id| is_earlier(view, "without", id, (context, earlier)));
    ids.into_iter().map(|id| ElectionId(id.value)).collect()
}

fn is_earlier(view: View<'_>, key: &str, id: &At<String>, among: (&Context<'_>, &[ElectionSpec])) -> bool {
    let (context, earlier) = among;
    if earlier.iter().any(|e| e.id.as_str() == id.value) {
        return true;
    }
    let position = |wanted: &str| context.elections.iter().position(|e| e == wanted);
    let own = view.raw("id").and_then(|own| position(own.value.trim()));
    let before: Vec<&str> = context.elections.iter().take(own.unwrap_or(0)).map(String::as_str).collect();
    if before.contains(&id.value.as_str()) {
        // It stands earlier but has faults of its own, which are reported there.
        return false;
    }
    let wrong = match position(&id.value) {
        Some(_) => Message::new("script-election-later"),
        None => Message::new("script-election-unknown"),
    };
    let right = if before.is_empty() {
        Message::new("script-election-none-before").with("key", key)
    } else {
        one_of(&id.value, &before)
    };
    view.sheet.fault(id.line, wrong.with("text", clip(&id.value)).with("key", key), right);
    false
}

/// Head and other members of the counting board (190-QĐ/TW, Article 8).
fn board(view: View<'_>, context: &Context<'_>, list: &[At<String>]) -> (Option<PersonCode>, Vec<At<String>>) {
    let Some(board) = view.table("board") else {
        if view.get("board").is_none() {
            view.fault(Message::new("script-no-board"), Message::new("script-board-right"));
        }
        return (None, Vec::new());
    };
    board.only(&["head", "members"]);
    let members = people(board, "members", context);
    let head = board.raw("head").map(|h| At { value: h.value.trim().to_owned(), line: h.line });
    let head = head.filter(|h| !h.value.is_empty());
    match &head {
        Some(head) => {
            on_roster(board, "head", head, context);
            if let Some(member) = members.iter().find(|m| m.value == head.value) {
                let wrong = Message::new("script-person-twice").with("text", clip(&head.value)).with("key", "board");
                let first = head.line.min(member.line);
                let right = Message::new("script-person-twice-right");
                board.sheet.fault(head.line.max(member.line), wrong.with("first", first), right);
            }
        }
        None => board.fault(Message::new("script-no-board-head"), Message::new("script-board-right")),
    }
    for member in head.iter().chain(&members) {
        may_count(board, member, context, list);
    }
    (head.map(|h| PersonCode(h.value)), members)
}

/// Members of the board have a vote and do not stand on the list.
fn may_count(board: View<'_>, member: &At<String>, context: &Context<'_>, list: &[At<String>]) {
    let Some(person) = context.roster.and_then(|r| r.find(&member.value)).map(|p| &p.person) else { return };
    let who = |key| Message::new(key).with("name", clip(&person.name)).with("text", clip(&member.value));
    if !person.kind.votes() {
        let right = Message::new("script-board-no-vote-right");
        board.sheet.fault(member.line, who("script-board-no-vote"), right);
    }
    let off_list = context.rules.is_none_or(|r| r.board_off_list.value);
    if let Some(stands) = list.iter().find(|c| off_list && c.value == member.value) {
        let right = match context.rules {
            Some(rules) => Message::new("script-board-on-list-right")
                .with("rules", &rules.short)
                .with("article", &rules.board_off_list.article),
            None => Message::new("script-board-on-list-right-plain"),
        };
        let wrong = who("script-board-on-list").with("first", stands.line);
        board.sheet.fault(member.line, wrong, right);
    }
}

/// Numbers of names and seats, and whether the list can come from the election it says.
fn check_list(
    view: View<'_>,
    context: &Context<'_>,
    what: (Option<Office>, Option<u32>),
    list: (&[At<String>], Option<&ElectionId>, &[ElectionSpec]),
) {
    let (Some(office), Some(seats)) = what else { return };
    let (candidates, from, earlier) = list;
    if candidates.is_empty() {
        if view.get("from").is_none() && view.get("rest").is_none() {
            view.fault(Message::new("script-no-candidates"), Message::new("script-no-candidates-right"));
        }
        return;
    }
    if let Some(source) = from.and_then(|id| earlier.iter().find(|e| e.id == *id)) {
        for candidate in candidates.iter().filter(|c| !source.candidates.iter().any(|s| s.as_str() == c.value)) {
            let wrong = Message::new("script-not-from").with("text", clip(&candidate.value));
            let right = Message::new("script-not-from-right").with("title", &source.title);
            view.sheet.fault(candidate.line, wrong.with("from", source.id.as_str()), right);
        }
    }
    let Some(rules) = context.rules else { return };
    let names = u32::try_from(candidates.len()).unwrap_or(u32::MAX);
    let surplus = rules.surplus.as_ref();
    let article = surplus.map_or_else(|| rules.short.clone(), |s| format!("{}, {}", rules.short, s.article));
    let (least, most) = bounds(surplus.map(|s| &s.value), seats, office.wants_surplus());
    let (wrong, limit) = if names < least {
        (Message::new("script-list-short"), least)
    } else if names > most {
        (Message::new("script-list-long"), most)
    } else {
        return;
    };
    let wrong = wrong.with("names", names).with("seats", seats).with("limit", limit);
    let right = Message::new("script-list-right").with("least", least).with("most", most).with("article", article);
    view.sheet.fault(
        view.line_of("candidates"),
        wrong.with("difference", names.abs_diff(limit)),
        right.with("seats", seats),
    );
}

/// Tells names of one list that differ only in accents, or not at all.
fn look_alike(view: View<'_>, context: &Context<'_>, list: &[At<String>]) {
    let Some(roster) = context.roster else { return };
    let mut seen: BTreeMap<String, (&str, &str)> = BTreeMap::new();
    for candidate in list {
        let Some(person) = roster.find(&candidate.value).map(|p| &p.person) else { continue };
        let key = fold(&person.name);
        let code = person.code.as_str();
        if let Some((other, name)) = seen.get(&key).filter(|(other, _)| *other != code) {
            let what = Message::new("script-look-alike").with("name", clip(&person.name)).with("code", code);
            view.sheet.notice(candidate.line, what.with("other", clip(name)).with("other-code", *other));
        }
        seen.entry(key).or_insert((code, &person.name));
    }
}

fn duty_words(view: View<'_>, context: &Context<'_>) -> ElectionWords {
    let Some(say) = view.table("say") else { return ElectionWords::default() };
    say.only(&WORDS);
    let words = |key| say::words(say, key, &context.elections);
    ElectionWords {
        seats: words("seats"),
        introduce: words("introduce"),
        list: words("list"),
        board: words("board"),
        procedure: words("procedure"),
        collect: words("collect"),
        count: words("count"),
        declare: words("declare"),
        again: words("again"),
    }
}
