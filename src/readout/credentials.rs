//! The credentials report (báo cáo thẩm tra tư cách đại biểu, báo cáo tình hình đảng viên dự đại hội): who is here, by
//! everything the roster tells, computed from the roll as it stands.
//!
//! Shares are of those who are present with a vote, unless a row says otherwise. No birth date, card number or reason is
//! in it; the oldest and the youngest are named with their age, as the report does.
use std::collections::BTreeMap;

use chrono::NaiveDate;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use crate::base::date::RosterDate;
use crate::base::message::{Arg, Message, Phrase};
use crate::base::text::{fold, tidy};
use crate::base::time::Moment;
use crate::congress::attendance::Presence;
use crate::congress::roll::{Counts, Person, PersonKind, Voters};
use crate::congress::state::{Congress, Statement};
use crate::readout::attendance::{Flow, flow};
use crate::readout::quorum;
use crate::record::books::Books;
use crate::record::people::{Private, Sex};
use crate::rules::base::hundredths;
use crate::rules::body::BodyKind;
use crate::words::speech::Words;

/// What a section is about, in the order of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    Attendance,
    Kinds,
    Replaced,
    Sex,
    Ethnicity,
    Religion,
    UnitTypes,
    Units,
    Ages,
    Seniority,
    Education,
    Degree,
    Theory,
    Conclusion,
}

impl Topic {
    /// The Fluent key of its heading.
    pub fn key(self) -> &'static str {
        match self {
            Self::Attendance => "credentials-attendance",
            Self::Kinds => "credentials-kinds",
            Self::Replaced => "credentials-replaced",
            Self::Sex => "credentials-sex",
            Self::Ethnicity => "credentials-ethnicity",
            Self::Religion => "credentials-religion",
            Self::UnitTypes => "credentials-unit-types",
            Self::Units => "credentials-units",
            Self::Ages => "credentials-ages",
            Self::Seniority => "credentials-seniority",
            Self::Education => "credentials-education",
            Self::Degree => "credentials-degree",
            Self::Theory => "credentials-theory",
            Self::Conclusion => "credentials-conclusion",
        }
    }
}

/// A number with what it is of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    pub label: Phrase,
    pub count: u32,
    pub of: u32,
}

/// One topic of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    pub topic: Topic,
    /// The heading in words.
    pub title: Phrase,
    pub rows: Vec<Share>,
    /// Sentences below the rows.
    pub notes: Vec<Message>,
}

/// The report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credentials {
    /// "Báo cáo thẩm tra tư cách đại biểu".
    pub title: Message,
    pub counts: Counts,
    /// Quorum is met as the roll stands.
    pub met: bool,
    pub sections: Vec<Section>,
}

/// The day that ages are counted to: when the first step was entered, or `at` before that.
pub fn day(congress: &Congress, at: Moment) -> NaiveDate {
    begun(congress).unwrap_or(at).date_naive()
}

fn begun(congress: &Congress) -> Option<Moment> {
    congress.progress.steps.iter().filter_map(|course| course.started).min()
}

/// The heading of the report by the kind of body.
pub fn title(kind: BodyKind) -> Message {
    Message::new(match kind {
        BodyKind::Delegates => "credentials-title-delegates",
        BodyKind::Members => "credentials-title-members",
        BodyKind::Meeting => "credentials-title-meeting",
    })
}

/// The most rows of a picture with bars.
const MOST_ROWS: usize = 6;

/// The report as the hall is shown it: one topic a picture, long ones on several, a topic's sentences on its last.
pub fn pages(report: &Credentials) -> Vec<Section> {
    let mut pages = Vec::new();
    // One name with a religion of its own would be pointed at in front of all: that is for the paper.
    for section in report.sections.iter().filter(|s| s.topic != Topic::Religion) {
        let blank = Section { rows: Vec::new(), notes: Vec::new(), ..section.clone() };
        // Equal heaps: nine rows are five and four, not eight and one.
        // Units are a list, which turns its own pages.
        let whole = section.topic == Topic::Units;
        let heaps = if whole { 1 } else { section.rows.len().div_ceil(MOST_ROWS).max(1) };
        let high = section.rows.len().div_ceil(heaps).max(1);
        pages.extend(section.rows.chunks(high).map(|rows| Section { rows: rows.to_vec(), ..blank.clone() }));
        match pages.last_mut().filter(|page| page.topic == section.topic) {
            Some(last) => last.notes.clone_from(&section.notes),
            None => pages.push(section.clone()),
        }
    }
    pages
}

/// The report as it is read out, a line a topic; units are on paper and screen, and the quorum has words of its own.
/// Empty before the first step.
pub fn spoken(books: &Books, words: &Words) -> String {
    let Some(begun) = begun(&books.congress) else { return String::new() };
    let report = credentials(books, begun.date_naive());
    let told = |topic| !matches!(topic, Topic::Attendance | Topic::Units | Topic::Religion | Topic::Conclusion);
    let lines = report.sections.iter().filter(|s| told(s.topic)).map(|s| spoken_section(s, words));
    lines.collect::<Vec<_>>().join("\n")
}

/// "Nam, nữ: Nam 69 (48,25%); Nữ 74 (51,75%)."
fn spoken_section(section: &Section, words: &Words) -> String {
    let share = |share: &Share| {
        let percent = Arg::Decimal { hundredths: hundredths(share.count, share.of) };
        let message = Message::new("credentials-spoken-share").with("label", words.phrase(&share.label));
        words.say(&message.with("count", share.count).with("percent", percent))
    };
    let parts = section.rows.iter().map(share).chain(section.notes.iter().map(|note| words.say(note)));
    let message = Message::new("credentials-spoken").with("title", words.phrase(&section.title));
    words.say(&message.with("parts", parts.collect::<Vec<_>>().join("; ")))
}

/// Somebody who is here with a vote.
struct Here<'a> {
    person: &'a Person,
    private: Option<&'a Private>,
}

/// Who is reported on: as the quorum of the session under way was stated, so that whoever leaves while the report is read
/// does not change it; before that as the roll stands.
struct Basis {
    counts: Counts,
    met: bool,
    /// Positions of the person summoned and of whoever is there for them.
    here: Vec<(usize, usize)>,
    /// When it was stated.
    at: Option<Moment>,
}

impl Basis {
    fn of(congress: &Congress) -> Self {
        let of_session =
            |s: &&Statement| congress.agenda.step(&s.step).is_some_and(|step| step.session == congress.session());
        if let Some(stated) = congress.statements.last().filter(of_session) {
            return Self { counts: stated.counts, met: stated.met, here: stated.here.clone(), at: Some(stated.at) };
        }
        let roll = &congress.roll;
        let present = |holder: usize| roll.attendance[holder].presence == Presence::Present;
        let here = roll.seats(Voters::Congress).filter(|(_, holder)| present(*holder)).collect();
        let counts = roll.counts();
        Self { counts, met: congress.quorum_met(&counts), here, at: None }
    }
}

/// The report on `books`; ages are those on `on`.
pub fn credentials(books: &Books, on: NaiveDate) -> Credentials {
    let congress = &books.congress;
    let basis = Basis::of(congress);
    let people = basis.here.iter().filter_map(|(_, holder)| congress.roll.people.get(*holder));
    let here: Vec<Here> =
        people.map(|person| Here { person, private: books.people.private.get(&person.code) }).collect();
    let mut sections = vec![attendance(congress, &basis), kinds(&here), replaced(congress, &basis)];
    sections.extend(by_values(&here));
    sections.extend([units(congress, &basis), ages(&here, on), seniority(congress, &here, on)]);
    let conclusion = quorum::spoken(congress, &basis.counts, basis.met);
    sections.push(section(Topic::Conclusion, Vec::new(), conclusion));
    sections.retain(|section| !section.rows.is_empty() || !section.notes.is_empty());
    sections.sort_by_key(|section| section.topic);
    Credentials { title: title(congress.agenda.kind), counts: basis.counts, met: basis.met, sections }
}

fn size(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn section(topic: Topic, rows: Vec<Share>, notes: Vec<Message>) -> Section {
    Section { topic, title: Message::new(topic.key()).into(), rows, notes }
}

fn attendance(congress: &Congress, basis: &Basis) -> Section {
    let counts = &basis.counts;
    let row = |key: &'static str, count| Share { label: Message::new(key).into(), count, of: counts.summoned };
    let mut rows = vec![
        row("credentials-present", counts.present),
        row("credentials-excused", counts.excused),
        row("credentials-unexcused", counts.unexcused),
        row("credentials-left", counts.left),
        row("credentials-expected", counts.expected),
    ];
    rows.retain(|share| share.count > 0);
    let mut notes = vec![Message::new("credentials-summoned").with("count", counts.summoned)];
    if counts.others_present > 0 {
        notes.push(Message::new("credentials-others-present").with("count", counts.others_present));
    }
    let flow = flow(congress, congress.roll.session(), basis.at);
    if flow != Flow::default() {
        let note = Message::new("credentials-flow").with("late", flow.late).with("left", flow.left);
        notes.push(note.with("returned", flow.returned));
    }
    section(Topic::Attendance, rows, notes)
}

/// By how they came to be delegates; nothing where everybody came in one way.
fn kinds(here: &[Here]) -> Section {
    let kinds = [
        (PersonKind::ExOfficio, "credentials-ex-officio"),
        (PersonKind::Official, "credentials-elected"),
        (PersonKind::Appointed, "credentials-appointed"),
        (PersonKind::Alternate, "credentials-alternates"),
    ];
    let row = |(kind, key): (PersonKind, &'static str)| {
        let count = size(here.iter().filter(|h| h.person.kind == kind).count());
        Share { label: Message::new(key).into(), count, of: size(here.len()) }
    };
    let rows: Vec<Share> = kinds.into_iter().map(row).filter(|share| share.count > 0).collect();
    section(Topic::Kinds, if rows.len() > 1 { rows } else { Vec::new() }, Vec::new())
}

/// Delegates in whose place alternates are here.
fn replaced(congress: &Congress, basis: &Basis) -> Section {
    let people = &congress.roll.people;
    let pairs = basis.here.iter().filter(|(seat, holder)| seat != holder);
    let told = |(seat, holder): &(usize, usize)| {
        let (seat, holder) = (people.get(*seat)?, people.get(*holder)?);
        let message = Message::new("credentials-replacement").with("alternate", &holder.name);
        Some(message.with("delegate", &seat.name).with("unit", &seat.unit))
    };
    section(Topic::Replaced, Vec::new(), pairs.filter_map(told).collect())
}

/// A column of the roster.
type Column = fn(&Private) -> &str;

/// The sections whose rows are the values of one column.
fn by_values(here: &[Here]) -> Vec<Section> {
    let columns: [(Topic, Column); 6] = [
        (Topic::Ethnicity, |p| &p.ethnicity),
        (Topic::Religion, |p| &p.religion),
        (Topic::UnitTypes, |p| &p.unit_type),
        (Topic::Education, |p| &p.education),
        (Topic::Degree, |p| &p.degree),
        (Topic::Theory, |p| &p.theory),
    ];
    let mut sections: Vec<Section> =
        columns.into_iter().map(|(topic, of)| section(topic, values(here, of), Vec::new())).collect();
    sections.push(section(Topic::Sex, sexes(here), Vec::new()));
    sections
}

/// One row a value, the most frequent first; those without one last. Empty where nobody has any.
fn values(here: &[Here], of: Column) -> Vec<Share> {
    let mut groups: BTreeMap<String, (String, u32)> = BTreeMap::new();
    let mut blank = 0;
    for one in here {
        let text = one.private.map(|p| tidy(of(p))).unwrap_or_default();
        if text.is_empty() {
            blank += 1;
        } else {
            groups.entry(fold(&text)).or_insert((text, 0)).1 += 1;
        }
    }
    let mut groups: Vec<(String, u32)> = groups.into_values().collect();
    groups.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let all = size(here.len());
    let row = |(label, count): (String, u32)| Share { label: Phrase::Plain(label), count, of: all };
    let mut rows: Vec<Share> = groups.into_iter().map(row).collect();
    if blank > 0 && !rows.is_empty() {
        rows.push(Share { label: Message::new("credentials-not-given").into(), count: blank, of: all });
    }
    rows
}

fn sexes(here: &[Here]) -> Vec<Share> {
    let count = |sex| size(here.iter().filter(|h| h.private.and_then(|p| Sex::find(&p.sex)) == Some(sex)).count());
    let (men, women) = (count(Sex::Male), count(Sex::Female));
    if men + women == 0 {
        return Vec::new();
    }
    let row = |key: &'static str, count| Share { label: Message::new(key).into(), count, of: size(here.len()) };
    let unknown = size(here.len()) - men - women;
    let mut rows = vec![row("credentials-men", men), row("credentials-women", women)];
    if unknown > 0 {
        rows.push(row("credentials-not-given", unknown));
    }
    rows
}

/// Present of summoned, unit by unit in roster order; nothing where there is one unit only.
fn units(congress: &Congress, basis: &Basis) -> Section {
    let people = &congress.roll.people;
    let mut units: IndexMap<&str, (u32, u32)> = IndexMap::new();
    for person in people.iter().filter(|p| p.kind.votes()) {
        units.entry(&person.unit).or_default().1 += 1;
    }
    for person in basis.here.iter().filter_map(|(seat, _)| people.get(*seat)) {
        units.entry(&person.unit).or_default().0 += 1;
    }
    let share = |(unit, (count, of)): (&str, (u32, u32))| Share { label: Phrase::Plain(unit.to_owned()), count, of };
    let rows: Vec<Share> = units.into_iter().map(share).collect();
    section(Topic::Units, if rows.len() > 1 { rows } else { Vec::new() }, Vec::new())
}

/// Years of each of `here` by the date that `of` gives, with the date.
fn years<'a>(here: &'a [Here], of: Column, on: NaiveDate) -> Vec<(&'a str, RosterDate, u32)> {
    let dated = |h: &'a Here| {
        let date = RosterDate::parse(of(h.private?))?;
        Some((h.person.name.as_str(), date, date.years_until(on)?))
    };
    here.iter().filter_map(dated).collect()
}

/// The mean of `years`, half up.
fn mean(years: &[(&str, RosterDate, u32)]) -> Arg {
    let sum: u64 = years.iter().map(|(.., n)| u64::from(*n)).sum();
    let count = (years.len() as u64).max(1);
    Arg::Decimal { hundredths: u32::try_from((sum * 200 + count) / (2 * count)).unwrap_or(u32::MAX) }
}

/// The most people of one date that are named.
const NAMED: usize = 3;

/// Who has the earliest or the latest date, by name, with their years.
fn outermost(key: &'static str, years: &[(&str, RosterDate, u32)], latest: bool) -> Option<Message> {
    let dates = years.iter().map(|(_, date, _)| *date);
    let date = if latest { dates.max() } else { dates.min() }?;
    let same: Vec<_> = years.iter().filter(|(_, own, _)| *own == date).collect();
    let names: Vec<_> = same.iter().take(NAMED).map(|(name, ..)| *name).collect();
    let (_, _, age) = same.first()?;
    let message = Message::new(key).with("names", names.join(", ")).with("age", *age);
    Some(message.with("more", same.len() - names.len()))
}

fn ages(here: &[Here], on: NaiveDate) -> Section {
    let years = years(here, |p| &p.birth, on);
    if years.is_empty() {
        return section(Topic::Ages, Vec::new(), Vec::new());
    }
    let bands = [
        ("credentials-age-30", 0..=30),
        ("credentials-age-40", 31..=40),
        ("credentials-age-50", 41..=50),
        ("credentials-age-60", 51..=60),
        ("credentials-age-over", 61..=u32::MAX),
    ];
    let all = size(here.len());
    let row = |key: &'static str, count| Share { label: Message::new(key).into(), count, of: all };
    let count = |band: std::ops::RangeInclusive<u32>| size(years.iter().filter(|(.., n)| band.contains(n)).count());
    let mut rows: Vec<Share> = bands.into_iter().map(|(key, band)| row(key, count(band))).collect();
    let unknown = all - size(years.len());
    if unknown > 0 {
        rows.push(row("credentials-not-given", unknown));
    }
    let mut notes = vec![Message::new("credentials-age-mean").with("mean", mean(&years))];
    notes.extend(outermost("credentials-youngest", &years, true));
    notes.extend(outermost("credentials-oldest", &years, false));
    section(Topic::Ages, rows, notes)
}

/// How long people have been members: the Party counts it from admission.
fn seniority(congress: &Congress, here: &[Here], on: NaiveDate) -> Section {
    let years = years(here, |p| &p.joined, on);
    let word = congress.rules.as_ref().map_or("", |r| r.seniority.as_str());
    let title = if word.is_empty() { Message::new("credentials-seniority").into() } else { Phrase::from(word) };
    let mut notes = Vec::new();
    if !years.is_empty() {
        notes.push(Message::new("credentials-seniority-mean").with("mean", mean(&years)));
        notes.extend(outermost("credentials-longest", &years, false));
        notes.extend(outermost("credentials-shortest", &years, true));
    }
    Section { title, ..section(Topic::Seniority, Vec::new(), notes) }
}
