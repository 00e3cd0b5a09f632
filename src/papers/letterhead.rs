//! The head of official papers, body and motto, number, place and date, and their end: the places to sign.
use crate::base::message::Message;
use crate::base::time::Moment;
use crate::papers::document::{Head, Place};
use crate::papers::faces::Face;
use crate::papers::fit::{Fitted, Room, fitted};
use crate::papers::flow::{Flow, LEADING, LEFT, Style, WIDTH};
use crate::papers::page::{Align, Ink, POINT};
use crate::words::speech::Words;

/// Widths of the left and the right half of the head, mm; the right one holds the longest motto in one line.
pub const HALVES: (f32, f32) = (72.0, 90.0);
/// Sizes, points: names and motto, date.
const NAMES: f32 = 12.0;
const DATE: f32 = 13.0;
/// Length of the rules below body and motto, mm.
pub const RULE: f32 = 26.0;
/// How much wider than the others the last place to sign is.
const EXTRA: f32 = 0.4;
/// Room to sign, mm.
const SIGNING: f32 = 26.0;
/// Free room above the places to sign, mm.
const ABOVE: f32 = 4.0;

/// Sets the head: body and superior body on the left, motto on the right, number on the left and place and date on the
/// right below them, as Vietnamese offices do (Decree 30/2020/NĐ-CP, annex I, part II).
pub fn set(head: &Head, flow: &mut Flow<'_>, words: &Words) {
    let top = flow.y;
    let mut left = Vec::new();
    if !head.superior.is_empty() {
        left.push((Face::Serif, head.superior.to_uppercase()));
    }
    if !head.organisation.is_empty() {
        left.push((Face::SerifBold, head.organisation.to_uppercase()));
    }
    let motto = head.motto.iter().map(|line| (Face::SerifBold, line.clone())).collect();
    let right = (LEFT + WIDTH - HALVES.1, HALVES.1);
    let ends = [half(flow, (LEFT, HALVES.0), left), half(flow, right, motto)];
    flow.y = ends[0].max(ends[1]).max(top) + 3.0;
    below(flow, (right.0, right.1), (Face::SerifItalic, &words.say(&date(&head.locality, head.date))));
    // Number and status stand one under the other when there are both.
    let texts = [(Face::Serif, &head.number), (Face::SerifBold, &head.status)];
    let texts: Vec<_> = texts.into_iter().filter(|(_, text)| !text.is_empty()).collect();
    for (face, text) in &texts {
        below(flow, (LEFT, HALVES.0), (*face, text));
        flow.gap(DATE * POINT * LEADING.0);
    }
    flow.gap(if texts.is_empty() { DATE * POINT * LEADING.0 } else { 0.0 } + 8.0);
}

/// One line in the middle between `x` and `x + width`.
fn below(flow: &mut Flow<'_>, (x, width): (f32, f32), (face, text): (Face, &str)) {
    let Fitted { lines, pt } = fitted(flow.faces, face, text, Room { width, lines: 1, pt: DATE });
    let y = flow.y + DATE * POINT * LEADING.1;
    lines.into_iter().for_each(|shaped| flow.sheet().words(shaped, pt, (x, width, y), (Align::Centre, Ink::Text)));
}

/// Names one under the other between `x` and `x + width`, with a rule below. Gives where they end.
fn half(flow: &mut Flow<'_>, (x, width): (f32, f32), names: Vec<(Face, String)>) -> f32 {
    let mut y = flow.y;
    let any = !names.is_empty();
    for (face, text) in names {
        let Fitted { lines, pt } = fitted(flow.faces, face, &text, Room { width, lines: 3, pt: NAMES });
        for shaped in lines {
            let baseline = y + pt * POINT * LEADING.1;
            flow.sheet().words(shaped, pt, (x, width, baseline), (Align::Centre, Ink::Text));
            y += pt * POINT * LEADING.0;
        }
    }
    if any {
        let middle = x + width / 2.0;
        flow.sheet().rule((middle - RULE / 2.0, y + 1.0), (middle + RULE / 2.0, y + 1.0), 0.25, Ink::Text);
    }
    y + 1.0
}

/// Place and date as they stand at the head of a paper; left open where they are not known.
pub fn date(locality: &str, at: Option<Moment>) -> Message {
    let place = if locality.is_empty() { "……………" } else { locality };
    let Some(at) = at else { return Message::new("papers-date-open").with("place", place) };
    let part = |format: &str| at.format(format).to_string();
    let date = Message::new("papers-date").with("place", place).with("day", part("%d"));
    date.with("month", part("%m")).with("year", part("%Y"))
}

/// Places to sign, side by side: lines of who signs, the first of each in bold.
pub fn signatures(flow: &mut Flow<'_>, places: &[Place], words: &Words) {
    // The last place is the widest: who answers for a paper signs for a body with a long name.
    let share = WIDTH / (places.len() as f32 + EXTRA);
    let line = Style::TEXT.line();
    flow.gap(ABOVE);
    flow.room(signing_height(places) - ABOVE);
    let top = flow.y;
    for (at, place) in places.iter().enumerate() {
        let width = if at + 1 == places.len() { share * (1.0 + EXTRA) } else { share };
        let names = place.iter().map(|text| (Face::SerifBold, text.clone()));
        let by_hand = (Face::SerifItalic, words.get("papers-sign-here"));
        for (down, (face, text)) in names.chain([by_hand]).enumerate() {
            let room = Room { width: width - 4.0, lines: 1, pt: Style::TEXT.pt };
            let Fitted { lines, pt } = fitted(flow.faces, face, &text, room);
            let y = top + down as f32 * line + Style::TEXT.pt * POINT * LEADING.1;
            for shaped in lines {
                let x = LEFT + at as f32 * share;
                flow.sheet().words(shaped, pt, (x, width, y), (Align::Centre, Ink::Text));
            }
        }
    }
    flow.y = top + signing_height(places) - ABOVE;
}

/// Height of the places to sign, mm; they are not parted.
pub fn signing_height(places: &[Place]) -> f32 {
    let most = places.iter().map(Vec::len).max().unwrap_or(0) + 1;
    ABOVE + most as f32 * Style::TEXT.line() + SIGNING
}
