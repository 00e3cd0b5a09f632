//! What papers are made of: books, chronicle and words; and the phrases that many papers share.
use crate::base::id::PersonCode;
use crate::base::message::Message;
use crate::base::time::Moment;
use crate::congress::agenda::Agenda;
use crate::congress::roll::Counts;
use crate::congress::state::Congress;
use crate::papers::filling::Values;
use crate::readout::chronicle::Chronicle;
use crate::readout::quorum;
use crate::record::books::Books;
use crate::rules::base::percent;
use crate::rules::body::BodyKind;
use crate::words::speech::Words;

/// What papers are made of.
#[derive(Clone, Copy)]
pub struct Material<'a> {
    pub books: &'a Books,
    /// Of the same entries as the books.
    pub chronicle: &'a Chronicle,
    pub words: &'a Words,
}

/// The placeholders that the paper itself always has, and its own.
macro_rules! with_common {
    ($($own:literal),* $(,)?) => {
        &[
            "congress", "term", "organisation", "superior", "place", "rules", "day", "opened", "closed", "voters", "summoned",
            "present", "absent", "excused", "unexcused", "left", "percent", "shares", "guests", "units", "replaced",
            "quorum", "for-presidium", "chair", "secretary", $($own),*
        ]
    };
}
pub(super) use with_common;

impl<'a> Material<'a> {
    pub fn congress(&self) -> &'a Congress {
        &self.books.congress
    }

    pub fn agenda(&self) -> &'a Agenda {
        &self.books.congress.agenda
    }

    pub fn say(&self, message: &Message) -> String {
        self.words.say(message)
    }

    pub fn get(&self, key: &'static str) -> String {
        self.words.get(key)
    }

    /// Room to write by hand.
    pub fn gap(&self) -> String {
        self.get("paper-gap")
    }

    pub fn number(&self, n: impl TryInto<i64>) -> String {
        self.words.number(n.try_into().unwrap_or(i64::MAX))
    }

    /// "98,39%".
    pub fn percent(&self, part: impl Into<u64>, whole: impl Into<u64>) -> String {
        format!("{}%", self.words.decimal(&percent(part, whole)))
    }

    /// "07:15".
    pub fn clock(&self, at: Moment) -> String {
        at.format("%H:%M").to_string()
    }

    /// "07 giờ 15 phút, ngày 05 tháng 6 năm 2025".
    pub fn moment(&self, at: Moment) -> String {
        let said = Message::new("paper-moment").with("hour", at.format("%H").to_string());
        self.say(&said.with("minute", at.format("%M").to_string()).with("day", day(at)))
    }

    /// "ngày 05 tháng 6 năm 2025".
    pub fn day(&self, at: Moment) -> String {
        self.say(&day(at))
    }

    pub fn name(&self, code: &'a PersonCode) -> &'a str {
        self.congress().roll.name(code)
    }

    /// Name, position and unit.
    pub fn about(&self, code: &'a PersonCode) -> String {
        let person = self.congress().roll.person(code);
        let parts = person.map_or(vec![code.as_str()], |p| vec![&p.name, &p.position, &p.unit]);
        parts.into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// Names parted by commas.
    pub fn names(&self, codes: &'a [PersonCode]) -> String {
        codes.iter().map(|c| self.name(c)).collect::<Vec<_>>().join(", ")
    }

    /// The title of a step.
    pub fn step(&self, id: &crate::base::id::StepId) -> &'a str {
        self.agenda().step(id).map_or("", |s| s.title.as_str())
    }

    /// Those whom the numbers of the roll count, in a word: delegates, or people with a vote.
    pub fn voters(&self) -> String {
        self.get(match self.agenda().kind {
            BodyKind::Delegates => "paper-voters-delegates",
            BodyKind::Members | BodyKind::Meeting => "paper-voters",
        })
    }

    /// Who leads, in a word: the presidium, or whoever chairs a meeting.
    pub fn presidium(&self) -> String {
        self.get(if self.agenda().kind == BodyKind::Meeting { "paper-presidium-meeting" } else { "paper-presidium" })
    }

    /// The numbers stated last; none before.
    pub fn stated(&self) -> Option<(&'a Counts, bool)> {
        self.congress().statements.last().map(|s| (&s.counts, s.met))
    }

    /// When the first step was entered.
    pub fn begun(&self) -> Option<Moment> {
        self.congress().progress.steps.iter().filter_map(|c| c.started).min()
    }

    /// Values that every paper knows.
    pub fn common(&self) -> Values {
        let (agenda, congress) = (self.agenda(), self.congress());
        let or_gap = |text: Option<String>| text.unwrap_or_else(|| self.gap());
        let meeting = agenda.kind == BodyKind::Meeting;
        let values = Values::default()
            .text("congress", &agenda.title)
            .text("term", &agenda.subtitle)
            .text("organisation", &agenda.organisation)
            .text("superior", &agenda.superior)
            .text("place", if agenda.place.is_empty() { self.gap() } else { agenda.place.clone() })
            .text("rules", congress.rules.as_ref().map_or("", |r| r.title.as_str()))
            .text("day", or_gap(self.begun().map(|at| self.day(at))))
            .text("opened", or_gap(self.begun().map(|at| self.moment(at))))
            .text("closed", or_gap(congress.closed.map(|at| self.moment(at))))
            .text("voters", self.voters())
            .text("for-presidium", if meeting { String::new() } else { self.get("paper-for-presidium") })
            .text("chair", self.get(if meeting { "paper-chair-meeting" } else { "paper-chair" }))
            .text("secretary", self.get(if meeting { "paper-secretary-meeting" } else { "paper-secretary" }));
        self.attendance(values)
    }

    /// Who was there, as stated last.
    fn attendance(&self, values: Values) -> Values {
        let (agenda, stated) = (self.agenda(), self.stated());
        let counts = stated.map(|(counts, _)| *counts).unwrap_or_default();
        let told = |n: u32| if stated.is_some() { self.number(n) } else { self.gap() };
        let some = |n: u32| if n > 0 { self.number(n) } else { String::new() };
        let summoned = stated.map_or_else(|| self.congress().roll.counts().summoned, |_| counts.summoned);
        let delegates = agenda.kind == BodyKind::Delegates && stated.is_some();
        let units = if delegates { format!("{}/{}", counts.units_present, counts.units) } else { String::new() };
        let replaced = self.congress().roll.attendance.iter().filter(|a| a.replaces.is_some()).count();
        let spoken = stated.map(|(counts, met)| quorum::spoken(self.congress(), counts, met)).unwrap_or_default();
        let shares = spoken.iter().find(|m| m.key == "quorum-shares").map(|m| self.say(m)).unwrap_or_default();
        let rest: Vec<_> = spoken.into_iter().skip(1).filter(|m| m.key != "quorum-shares").collect();
        let percent = stated.map(|_| self.percent(counts.present, counts.summoned));
        values
            .text("summoned", self.number(summoned))
            .text("present", told(counts.present))
            .text("absent", told(counts.summoned.saturating_sub(counts.present)))
            .text("excused", told(counts.excused))
            .text("unexcused", told(counts.unexcused))
            .text("left", some(counts.left))
            .text("percent", percent.unwrap_or_else(|| self.gap()))
            .text("shares", shares)
            .text("guests", some(counts.others_present))
            .text("units", units)
            .text("replaced", some(u32::try_from(replaced).unwrap_or(u32::MAX)))
            .text("quorum", capital(&self.words.sentence(&rest)))
    }
}

fn day(at: Moment) -> Message {
    use chrono::Datelike;
    let said = Message::new("paper-day").with("day", at.format("%d").to_string()).with("month", at.month());
    said.with("year", at.format("%Y").to_string())
}

/// The text with a capital first letter.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The text as the end of a sentence: with a full stop where it has no end of its own.
pub fn stopped(text: &str) -> String {
    let text = text.trim_end();
    if text.is_empty() || text.ends_with(['.', '!', '?', ':', '…']) { text.to_owned() } else { format!("{text}.") }
}
