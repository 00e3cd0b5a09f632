//! From a stage frame to a sheet: which words, in which order and weight.
use crate::base::message::Message;
use crate::base::text::fold;
use crate::base::time::Moment;
use crate::readout::credentials::{Share, Topic};
use crate::readout::elections;
use crate::readout::programme::{Outcome, Stage, StepRow};
use crate::readout::sheet::{Address, BarRow, Ink, List, Part, Row, STAR, Sheet};
use crate::readout::speaker_sheet;
use crate::readout::speakers::mm_ss;
use crate::readout::stage::{Attendance, CredentialsPage, HandResult, Scene, StageFrame};
use crate::rules::base::{hundredths, percent};
use crate::words::speech::Words;

/// The sheet of `frame`. Only a break depends on `now`.
pub fn sheet(frame: &StageFrame, words: &Words, now: Moment) -> Sheet {
    // In the lobby other pictures go round in the same frame.
    let with_logo = matches!(frame.scene, Scene::Welcome { .. } | Scene::Closed { .. });
    let logo = frame.logo.clone().filter(|_| with_logo);
    Sheet { code: code(frame, words), logo, ..content(frame, words, now) }
}

/// The way to the page for phones, where the hall has time to look at it.
fn code(frame: &StageFrame, words: &Words) -> Option<Address> {
    let alone = match frame.scene {
        Scene::Page => true,
        Scene::Welcome { .. } | Scene::Break { .. } => false,
        _ => return None,
    };
    let text = frame.page.clone()?;
    Some(Address { text, caption: words.get("stage-page-caption"), alone })
}

fn content(frame: &StageFrame, words: &Words, now: Moment) -> Sheet {
    match &frame.scene {
        Scene::Welcome { organisation, place, attendance } => welcome(frame, (organisation, place), *attendance, words),
        Scene::Step { title, by, lines } => step(title, by, lines),
        Scene::Quorum { attendance, sentence } => quorum(*attendance, sentence, words),
        Scene::Credentials(page) => credentials(page, words),
        Scene::Question { question, proposal } => Sheet {
            heading: words.get("stage-question"),
            parts: vec![
                Part::words(words.phrase(question), Ink::Title, 100),
                Part::words(words.phrase(proposal), Ink::Text, 62),
            ],
            turn: true,
            ..Sheet::default()
        },
        Scene::HandResult(result) => hand_result(result, words),
        Scene::Candidates { office, which, seats, names, code } => {
            elections::candidates((office, *which), *seats, (names, code), words)
        }
        Scene::Procedure { office, which, seats, names, form, code } => {
            elections::procedure((office, *which), (*seats, *names), (*form, code), words)
        }
        Scene::Voting { office, which, issued } => elections::voting((office, *which), *issued, words),
        Scene::Counting { office, which, collected, through, .. } => {
            elections::counting((office, *which), *collected, *through, words)
        }
        Scene::Declared(declared) => elections::declared(declared, words),
        Scene::Break { title, until } => pause(title, *until, now, words),
        Scene::Programme { session, rows } => programme(session, rows, words),
        Scene::Page => page(frame.page.as_deref(), words),
        Scene::Speaker(clock) => speaker_sheet::speaking(clock, now, words),
        Scene::Speakers { title, heard, registered, next } => {
            speaker_sheet::next(title, (*heard, *registered), next, words)
        }
        Scene::Black => Sheet { black: true, ..Sheet::default() },
        Scene::Closed { organisation } => Sheet {
            parts: vec![
                Part::words(STAR, Ink::Title, 100),
                Part::words(words.get("stage-closed"), Ink::Title, 90),
                Part::words(frame.title.as_str(), Ink::Text, 60),
                Part::words(if frame.title == *organisation { "" } else { organisation }, Ink::Dim, 45),
            ],
            ..Sheet::default()
        },
    }
}

fn programme(session: &str, rows: &[StepRow], words: &Words) -> Sheet {
    let row = |step: &StepRow| {
        // In the name, so that long titles, which fill the width, keep them.
        let (sign, ink) = match step.state {
            Stage::Done => ("", Ink::Dim),
            Stage::Now => ("» ", Ink::Good),
            Stage::Ahead => ("", Ink::Name),
        };
        let name = format!("{sign}{}. {}", step.number, step.title);
        Row { sign: String::new(), number: String::new(), name, figures: Vec::new(), standing: String::new(), ink }
    };
    Sheet {
        heading: words.get("stage-programme"),
        head: vec![Part::words(session, Ink::Title, 100)],
        list: Some(List { rows: rows.iter().map(row).collect(), columns: false }),
        ..Sheet::default()
    }
}

/// The sheet of a result that was shown before.
pub fn outcome(outcome: &Outcome, words: &Words) -> Sheet {
    match outcome {
        Outcome::Hands(result) => hand_result(result, words),
        Outcome::Election(result) => elections::declared(result, words),
    }
}

/// Before the first picture has come.
pub fn waiting(words: &Words) -> Sheet {
    let parts = vec![
        Part::words(STAR, Ink::Title, 100),
        Part::words(words.get("stage-waiting"), Ink::Title, 70),
        Part::words(words.get("stage-waiting-hint"), Ink::Dim, 45),
    ];
    Sheet { parts, ..Sheet::default() }
}

fn welcome(frame: &StageFrame, (body, place): (&str, &str), attendance: Attendance, words: &Words) -> Sheet {
    // Most congresses name the body in their title; saying it twice would only make the letters smaller.
    let body = if frame.title.contains(body) { "" } else { body };
    // Once people arrive the hall looks at how many are there.
    let arriving = attendance.present > 0;
    let number = Message::new("stage-arrived-number").with("present", attendance.present);
    let number = words.say(&number.with("summoned", attendance.summoned));
    let title = if arriving { 70 } else { 100 };
    Sheet {
        heading: words.get("stage-welcome"),
        parts: vec![
            Part::words(if arriving { "" } else { STAR }, Ink::Title, 100),
            Part::words(frame.title.as_str(), Ink::Title, title),
            Part::words(frame.subtitle.as_str(), Ink::Text, title / 2 + 5),
            Part::words(body, Ink::Text, title / 2),
            Part::words(place, Ink::Dim, 40),
            Part::words(if arriving { number } else { String::new() }, Ink::Number, 130),
            Part::words(arrived(attendance, words), Ink::Number, 45),
        ],
        ..Sheet::default()
    }
}

/// "Đã có mặt 132 trên 148 đại biểu triệu tập".
pub fn arrived(attendance: Attendance, words: &Words) -> String {
    let message = Message::new("stage-arrived")
        .with("present", attendance.present)
        .with("summoned", attendance.summoned)
        .with("others", attendance.others_present);
    words.say(&message)
}

/// The address of the page for phones; a picture that was chosen while none is served says so.
fn page(address: Option<&str>, words: &Words) -> Sheet {
    let hint = if address.is_some() { "stage-page-hint" } else { "stage-page-none" };
    Sheet {
        heading: words.get("stage-page"),
        parts: vec![
            Part::words(address.unwrap_or_default(), Ink::Number, 100),
            Part::words(words.get(hint), Ink::Text, 60),
        ],
        ..Sheet::default()
    }
}

fn step(title: &str, by: &str, lines: &[String]) -> Sheet {
    let mut parts = vec![Part::words(title, Ink::Title, 100), Part::words(by, Ink::Dim, 50)];
    parts.extend(lines.iter().map(|line| Part::words(line.as_str(), Ink::Text, 62)));
    Sheet { parts, turn: true, ..Sheet::default() }
}

fn quorum(attendance: Attendance, sentence: &[Message], words: &Words) -> Sheet {
    let share = percent(attendance.present, attendance.summoned);
    let bar = |key: &'static str, value: u32, figures: String, ink| BarRow {
        label: words.get(key),
        value: value.into(),
        figures,
        ink,
        mark: None,
    };
    let rows = vec![
        bar("stage-summoned", attendance.summoned, attendance.summoned.to_string(), Ink::BarOther),
        bar("stage-present", attendance.present, figures(attendance.present, &share, words), Ink::BarYes),
    ];
    let others = Message::new("stage-others").with("others", attendance.others_present);
    Sheet {
        heading: words.get("stage-quorum"),
        parts: vec![
            Part::Bars { rows, of: attendance.summoned.into(), weight: 100 },
            Part::words(if attendance.others_present > 0 { words.say(&others) } else { String::new() }, Ink::Dim, 60),
            Part::words(words.sentence(sentence), Ink::Text, 70),
        ],
        ..Sheet::default()
    }
}

/// Labels up to this many letters stand beside a bar; longer ones, and numbers of different wholes, make a list.
const BAR_LABEL: usize = 20;

fn credentials(page: &CredentialsPage, words: &Words) -> Sheet {
    let heading = Message::new("stage-credentials").with("report", page.report.clone());
    let heading = words.say(&heading.with("page", page.page).with("pages", page.pages));
    let short = page.rows.iter().all(|share| words.phrase(&share.label).chars().count() <= BAR_LABEL);
    let alike = page.topic != Topic::Units && page.rows.windows(2).all(|pair| pair[0].of == pair[1].of);
    let title = Part::words(words.phrase(&page.title), Ink::Title, 80);
    let notes = page.notes.iter().map(|note| words.say(note)).collect::<Vec<_>>().join("\n");
    // Alone on its page a sentence is what the hall reads; below figures it is the smaller print.
    let notes = Part::words(notes, Ink::Text, if page.rows.is_empty() { 62 } else { 50 });
    if page.rows.is_empty() {
        return Sheet { heading, parts: vec![title, notes], ..Sheet::default() };
    }
    if short && alike {
        let rows = page.rows.iter().map(|share| share_bar(share, words)).collect();
        let bars = Part::Bars { rows, of: 10_000, weight: 72 };
        return Sheet { heading, parts: vec![title, bars, notes], ..Sheet::default() };
    }
    let rows = page.rows.iter().map(|share| share_row(share, alike, words)).collect();
    let list = Some(List { rows, columns: true });
    Sheet { heading, head: vec![title], list, parts: vec![notes], ..Sheet::default() }
}

fn share_bar(share: &Share, words: &Words) -> BarRow {
    BarRow {
        label: words.phrase(&share.label),
        value: hundredths(share.count, share.of).into(),
        figures: figures(share.count, &percent(share.count, share.of), words),
        ink: Ink::BarYes,
        mark: None,
    }
}

/// A row of a list: the number and its share, or where rows are not of one whole the number and what it is of.
fn share_row(share: &Share, alike: bool, words: &Words) -> Row {
    let share_of = percentage(&percent(share.count, share.of), words);
    let figures = match alike {
        true => vec![share.count.to_string(), share_of],
        false => vec![format!("{}/{}", share.count, share.of)],
    };
    Row {
        sign: String::new(),
        number: String::new(),
        name: words.phrase(&share.label),
        figures,
        standing: String::new(),
        ink: Ink::Name,
    }
}

/// A percentage as the language writes it: "88,89%" from "88.89".
pub fn percentage(value: &str, words: &Words) -> String {
    let (whole, part) = value.split_once('.').unwrap_or((value, "00"));
    words.say(&Message::new("stage-percent").with("whole", whole).with("part", part))
}

/// A number of people or shares.
pub(super) fn amount(number: u64, words: &Words) -> String {
    words.number(i64::try_from(number).unwrap_or(i64::MAX))
}

/// "132 · 88,89%".
fn figures(count: impl std::fmt::Display, percent: &str, words: &Words) -> String {
    format!("{count} · {}", percentage(percent, words))
}

fn hand_result(result: &HandResult, words: &Words) -> Sheet {
    let bar = |key: &'static str, value: u64, ink, mark| BarRow {
        label: words.get(key),
        value,
        figures: figures(amount(value, words), &percent(value, result.base), words),
        ink,
        mark,
    };
    let rows = vec![
        bar("stage-yes", result.yes, Ink::BarYes, Some(result.needed)),
        bar("stage-no", result.no, Ink::BarNo, None),
        bar("stage-other", result.other, Ink::BarOther, None),
    ];
    let of = result.base.max(result.yes).max(result.no).max(result.other);
    let (key, ink) = if result.carried { ("stage-carried", Ink::Good) } else { ("stage-not-carried", Ink::Bad) };
    let needed = Message::new("stage-needed").with("needed", result.needed).with("base", result.base);
    let heading = if result.shares { "stage-share-result" } else { "stage-hand-result" };
    Sheet {
        heading: words.get(heading),
        parts: vec![
            Part::words(words.phrase(&result.question), Ink::Text, 62),
            Part::Bars { rows, of, weight: 72 },
            Part::words(words.get(key), ink, 100),
            Part::words(worked(&needed, &result.sentence, words), Ink::Dim, 50),
        ],
        ..Sheet::default()
    }
}

/// The worked sentence; where a frame has none, the fewest votes that carry.
pub(super) fn worked(needed: &Message, sentence: &[Message], words: &Words) -> String {
    if sentence.is_empty() { words.say(needed) } else { words.sentence(sentence) }
}

/// The last seconds of a break, which are counted down by the second.
pub const LAST_SECONDS: i64 = 5 * 60;

/// What is left of a break: minutes, in the last ones "04:59", then that it is over.
fn break_left(left: i64, words: &Words) -> String {
    match left {
        ..=0 => words.get("stage-break-over"),
        1..LAST_SECONDS => mm_ss(left),
        // Rounded up: "1 minute" until the last second of it, as people read a countdown.
        _ => words.say(&Message::new("stage-break-left").with("minutes", (left + 59).div_euclid(60))),
    }
}

fn pause(title: &str, until: Option<Moment>, now: Moment, words: &Words) -> Sheet {
    // A break without a name of its own is told once, in large letters.
    let word = words.get("stage-break");
    let named = !title.is_empty() && fold(title) != fold(&word);
    let (heading, title) = if named { (word, title.to_owned()) } else { (String::new(), word) };
    let mut parts =
        vec![Part::words(title, Ink::Title, 62), Part::words(now.format("%H:%M").to_string(), Ink::Number, 160)];
    if let Some(until) = until {
        let left = until.signed_duration_since(now).num_seconds();
        let rest = break_left(left, words);
        let back = Message::new("stage-break-until").with("time", until.format("%H:%M").to_string());
        // In the last minutes and at the end it is the countdown that people look for.
        if left < LAST_SECONDS {
            let ink = if left > 0 { Ink::Number } else { Ink::Good };
            parts =
                vec![parts.swap_remove(0), Part::words(rest, ink, 130), Part::words(words.say(&back), Ink::Text, 50)];
        } else {
            parts.extend([Part::words(words.say(&back), Ink::Text, 50), Part::words(rest, Ink::Dim, 50)]);
        }
    }
    Sheet { heading, parts, ..Sheet::default() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::lang::Lang;

    #[test]
    fn a_break_is_told_once() {
        let (now, words) = (chrono::DateTime::UNIX_EPOCH.into(), Words::new(Lang::Vi));
        for title in ["", "Nghỉ giải lao"] {
            let sheet = pause(title, None, now, &words);
            assert_eq!((sheet.heading.as_str(), sheet.parts.len()), ("", 2));
        }
        assert_eq!(pause("Nghỉ trưa", None, now, &words).heading, "NGHỈ GIẢI LAO");
    }
}
