//! The head and the foot of official papers: body and motto, place and date, title, places to sign.
use crate::base::message::Message;
use crate::base::time::Moment;
use crate::congress::agenda::Agenda;
use crate::papers::faces::Face;
use crate::papers::fit::{Fitted, Room, fitted};
use crate::papers::flow::{Flow, LEADING, LEFT, Style, WIDTH};
use crate::papers::page::{Align, Ink, POINT};
use crate::words::speech::Words;

/// Widths of the left and the right half of the head, mm; the right one holds the longest motto in one line.
const HALVES: (f32, f32) = (72.0, 90.0);
/// Sizes, points: names and motto, date.
const NAMES: f32 = 12.0;
const DATE: f32 = 13.0;
/// Length of the rules below body and motto, mm.
const RULE: f32 = 26.0;
/// How much wider than the others the last place to sign is.
const EXTRA: f32 = 0.4;
/// Room to sign, mm.
const SIGNING: f32 = 26.0;

/// What stands at the head of a paper.
pub struct Letterhead<'a> {
    pub agenda: &'a Agenda,
    /// None: left open, to be written in by hand.
    pub date: Option<Moment>,
    /// "DỰ THẢO", "DIỄN TẬP"; empty on a paper that holds.
    pub status: String,
}

impl Letterhead<'_> {
    /// Body and superior body on the left, motto on the right, place and date below it, as Vietnamese offices do.
    pub fn set(&self, flow: &mut Flow<'_>, words: &Words) {
        let top = flow.y;
        let mut left = Vec::new();
        if !self.agenda.superior.is_empty() {
            left.push((Face::Serif, self.agenda.superior.to_uppercase()));
        }
        left.push((Face::SerifBold, self.agenda.organisation.to_uppercase()));
        let motto = self.agenda.motto.iter().map(|line| (Face::SerifBold, line.clone())).collect();
        let right = (LEFT + WIDTH - HALVES.1, HALVES.1);
        let ends = [half(flow, (LEFT, HALVES.0), left), half(flow, right, motto)];
        flow.y = ends[0].max(ends[1]).max(top) + 3.0;
        let date = flow.faces.shape(Face::SerifItalic, &words.say(&date(self.agenda, self.date)));
        let y = flow.y + DATE * POINT * LEADING.1;
        flow.sheet().words(date, DATE, (right.0, right.1, y), (Align::Centre, Ink::Text));
        if !self.status.is_empty() {
            let status = flow.faces.shape(Face::SerifBold, &self.status);
            flow.sheet().words(status, DATE, (LEFT, HALVES.0, y), (Align::Centre, Ink::Text));
        }
        flow.gap(DATE * POINT * LEADING.0 + 8.0);
    }
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

/// Place and date as they stand at the head of a paper; open without `at`.
pub fn date(agenda: &Agenda, at: Option<Moment>) -> Message {
    let place = if agenda.locality.is_empty() { "……………" } else { &agenda.locality };
    let Some(at) = at else { return Message::new("papers-date-open").with("place", place) };
    let part = |format: &str| at.format(format).to_string();
    let date = Message::new("papers-date").with("place", place).with("day", part("%d"));
    date.with("month", part("%m")).with("year", part("%Y"))
}

/// The title of a paper and the lines on what it is about, with a rule below.
pub fn title(flow: &mut Flow<'_>, title: &str, about: &[&str]) {
    flow.paragraph(&title.to_uppercase(), Style { pt: 15.0, below: 0.5, ..Style::CENTRED });
    for line in about.iter().filter(|line| !line.is_empty()) {
        flow.paragraph(line, Style { pt: 13.5, below: 0.0, ..Style::CENTRED });
    }
    flow.gap(1.5);
    flow.short_rule(40.0);
    flow.gap(6.0);
}

/// Places to sign, side by side: lines of who signs, the first of each in bold.
pub fn signatures(flow: &mut Flow<'_>, places: &[Vec<String>], words: &Words) {
    // The last place is the widest: who answers for a paper signs for a body with a long name.
    let share = WIDTH / (places.len() as f32 + EXTRA);
    let most = places.iter().map(Vec::len).max().unwrap_or(0) + 1;
    let line = Style::TEXT.line();
    flow.gap(4.0);
    flow.room(most as f32 * line + SIGNING);
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
    flow.y = top + most as f32 * line + SIGNING;
}
