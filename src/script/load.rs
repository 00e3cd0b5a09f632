//! An agenda folder read into values, or all its faults at once.
use std::collections::BTreeMap;
use std::path::Path;

use crate::base::message::Message;
use crate::congress::agenda::Agenda;
use crate::record::badge::BadgeKey;
use crate::record::chain::digest;
use crate::record::people::RosterPerson;
use crate::rules::body::BodyKind;
use crate::rules::ruleset::RuleSet;
use crate::script::agenda;
use crate::script::document;
use crate::script::election::Context;
use crate::script::fault::{Fault, Faults, Findings, Notice, Spot, clip, one_of};
use crate::script::logo;
use crate::script::roster::{self, Roster};
use crate::script::rule;
use crate::script::sheet::{At, Sheet, View};
use crate::script::source::Source;

/// An agenda folder without faults.
#[derive(Clone, Debug)]
pub struct Loaded {
    pub agenda: Agenda,
    pub rules: RuleSet,
    /// In roster order, with salts and digests set.
    pub people: Vec<RosterPerson>,
    /// Hex SHA-256 of each file read, by path relative to the agenda folder.
    pub files: BTreeMap<String, String>,
    /// What the agenda's badges are made with; none before badges were printed from its folder.
    pub badges: Option<BadgeKey>,
    /// Bytes of the documents that the agenda publishes, and of its logo, by path relative to its folder.
    pub documents: BTreeMap<String, Vec<u8>>,
    /// The texts that agenda, rules and roll were read from, as they lay there; by the same paths.
    pub texts: BTreeMap<String, Vec<u8>>,
    /// What to know before opening: parameters to confirm, look-alike names, usual steps that are missing.
    pub notices: Vec<Notice>,
}

/// The texts read so far: digest and bytes by path.
#[derive(Debug, Default)]
pub struct Texts {
    pub digests: BTreeMap<String, String>,
    pub bytes: BTreeMap<String, Vec<u8>>,
}

/// Loads the agenda at `dir`, or the bundled one of that name when nothing is there. `random_salt` gives a fresh hex
/// salt for each person's private data.
///
/// # Errors
/// All faults of all files, by file and line.
pub fn load(dir: &Path, random_salt: &mut dyn FnMut() -> String) -> Result<Loaded, Faults> {
    load_source(&Source::open(dir)?, random_salt)
}

/// Loads the agenda of `source`.
///
/// # Errors
/// As [`load`].
pub fn load_source(source: &Source, random_salt: &mut dyn FnMut() -> String) -> Result<Loaded, Faults> {
    let findings = Findings::default();
    let mut texts = Texts::default();
    let agenda_bytes = source.read("agenda.toml", &findings);
    let roster_bytes = source.read("roster.csv", &findings);
    let agenda_text = agenda_bytes.as_deref().and_then(|b| text("agenda.toml", b, &findings, &mut texts));
    let roster_text = roster_bytes.as_deref().and_then(|b| text("roster.csv", b, &findings, &mut texts));
    let roster = roster_text.and_then(|t| roster::read(&Sheet::new("roster.csv", t, &findings), t));
    let read = agenda_text.and_then(|t| read_agenda(source, t, roster.as_ref(), (&findings, &mut texts)));
    let badges = source.badge_key(&findings);
    let notices = findings.finish()?;
    // Without faults both are there; the fault below could only tell of a reader that left one unreported.
    let (Some((agenda, rules, documents)), Some(roster)) = (read, roster) else {
        return Err(Faults::one("agenda.toml", Message::new("script-unread"), Message::new("script-unread-right")));
    };
    let people = roster.people.into_iter().map(|p| salted(p.value, random_salt)).collect();
    let Texts { digests: files, bytes: texts } = texts;
    Ok(Loaded { agenda, rules, people, files, badges, documents, texts, notices })
}

/// The people of the roster of `source`, without salts. None after reporting why there are none.
pub fn roster_of(source: &Source, findings: &Findings) -> Option<Vec<RosterPerson>> {
    let bytes = source.read("roster.csv", findings)?;
    let text = text("roster.csv", &bytes, findings, &mut Texts::default())?;
    let roster = roster::read(&Sheet::new("roster.csv", text, findings), text)?;
    Some(roster.people.into_iter().map(|p| p.value).collect())
}

/// The organisation that the agenda of `source` names; empty when that cannot be read.
pub fn organisation(source: &Source) -> String {
    let findings = Findings::default();
    let bytes = source.read("agenda.toml", &findings).unwrap_or_default();
    let text = std::str::from_utf8(&bytes).unwrap_or_default();
    let sheet = Sheet::new("agenda.toml", text.strip_prefix('\u{feff}').unwrap_or(text), &findings);
    let Some(table) = sheet.parse() else { return String::new() };
    agenda::head(View::root(&sheet, &table)).and_then(|head| head.organisation).unwrap_or_default()
}

fn salted(mut person: RosterPerson, random_salt: &mut dyn FnMut() -> String) -> RosterPerson {
    person.private.salt = random_salt();
    person.person.digest = person.private.digest(&person.person.code);
    person
}

/// The text of a file without byte order mark; keeps it with its digest. `None` after reporting that it is not UTF-8.
pub fn text<'a>(file: &str, bytes: &'a [u8], findings: &Findings, texts: &mut Texts) -> Option<&'a str> {
    texts.digests.insert(file.to_owned(), digest(bytes));
    texts.bytes.insert(file.to_owned(), bytes.to_vec());
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text.strip_prefix('\u{feff}').unwrap_or(text)),
        Err(error) => {
            let good = &bytes[..error.valid_up_to()];
            let line = good.iter().filter(|b| **b == b'\n').count() + 1;
            let line = Some(u32::try_from(line).unwrap_or(u32::MAX));
            let (wrong, right) = (Message::new("script-not-utf8"), Message::new("script-not-utf8-right"));
            findings.fault(Fault { file: file.to_owned(), line, spot: Spot::default(), wrong, right });
            None
        }
    }
}

fn read_agenda(
    source: &Source,
    text: &str,
    roster: Option<&Roster>,
    log: (&Findings, &mut Texts),
) -> Option<(Agenda, RuleSet, BTreeMap<String, Vec<u8>>)> {
    let (findings, texts) = log;
    let sheet = Sheet::new("agenda.toml", text, findings);
    let table = sheet.parse()?;
    let root = View::root(&sheet, &table);
    let head = agenda::head(root);
    let rules = head.as_ref().and_then(|h| h.rules.as_ref()).and_then(|id| {
        let rules = read_rules(source, &sheet, id, (findings, texts))?;
        let kind = head.as_ref().and_then(|h| h.kind.as_ref());
        has_base(&sheet, rules, kind)
    });
    let context = Context { roster, rules: rules.as_ref(), elections: agenda::election_ids(root) };
    let agenda = agenda::read(&source.name(), root, head, &context);
    let steps = agenda.as_ref().map(|agenda| agenda.steps.as_slice());
    let papers = document::read(root, source, steps, findings);
    let logo = logo::read(root, source);
    let mut agenda = agenda?;
    let mut documents = BTreeMap::new();
    for (document, bytes) in papers {
        texts.digests.insert(document.file.clone(), digest(&bytes));
        documents.insert(document.file.clone(), bytes);
        agenda.documents.push(document);
    }
    if let Some((logo, bytes)) = logo {
        texts.digests.insert(logo.document.file.clone(), digest(&bytes));
        documents.insert(logo.document.file.clone(), bytes);
        agenda.logo = Some(logo);
    }
    Some((agenda, rules?, documents))
}

/// The rule set `id` that `agenda` names, from the first place that has it; reports its faults.
pub fn read_rules(
    source: &Source,
    agenda: &Sheet<'_>,
    id: &At<String>,
    log: (&Findings, &mut Texts),
) -> Option<RuleSet> {
    let (findings, texts) = log;
    let plain = id.value.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c));
    let found = if plain { source.rule_file(&id.value, findings) } else { None };
    let Some((file, bytes)) = found else {
        let known = source.rule_ids();
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        let wrong = Message::new("script-rules-unknown").with("text", clip(&id.value));
        agenda.fault(id.line, wrong, one_of(&id.value, &known));
        return None;
    };
    let bytes = bytes?;
    let text = text(&file, &bytes, findings, texts)?;
    rule::read(&Sheet::new(&file, text, findings), &id.value)
}

/// The rule set, when it says what the majority of this kind of body is counted on.
pub fn has_base(agenda: &Sheet<'_>, rules: RuleSet, kind: Option<&At<BodyKind>>) -> Option<RuleSet> {
    let Some(kind) = kind.filter(|k| rules.base_for(k.value).is_none()) else { return Some(rules) };
    let wrong = Message::new("script-rules-no-base").with("kind", kind.value.as_str()).with("rules", &rules.id);
    agenda.fault(kind.line, wrong, Message::new("script-rules-no-base-right").with("kind", kind.value.as_str()));
    None
}
