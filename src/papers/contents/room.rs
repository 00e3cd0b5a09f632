//! What went on in the counting room: how papers were entered, what the board decided on single papers, what it did over.
//! Numbers of papers and reasons, never a mark.
use crate::base::message::Message;
use crate::count::ballot::Ballot;
use crate::count::ballot_box::BallotBox;
use crate::count::keying::{Double, Keying};
use crate::papers::contents::material::Material;
use crate::readout::chronicle::{BoxAct, BoxNote};
use crate::record::entry::BoxId;

/// The most lines of one list; how many more there are is told.
const MOST: usize = 200;

/// How the papers were entered.
pub fn entry(material: &Material<'_>, open: &BallotBox) -> String {
    let said = match (open.way(), &open.double) {
        (Keying::Double { .. }, Some(double)) => {
            let said = Message::new("count-paper-double").with("papers", open.entered());
            said.with("differing", double.differences().len())
        }
        (Keying::Sheets, _) => Message::new("count-paper-sheets").with("sheets", open.sheets.len()),
        _ => Message::new("count-paper-single").with("papers", open.entered()),
    };
    material.say(&said)
}

/// What the board decided on single papers, and what was looked up on those that two keyers read differently.
pub fn rulings(material: &Material<'_>, open: &BallotBox) -> Vec<String> {
    let ruled = open.ballots().filter_map(|(number, ballot, count)| ruled(number, ballot, count));
    let decided = |number: &u32| open.ballot(*number).is_some_and(|b| b.decision.is_some());
    let resolved = open.double.iter().flat_map(|d: &Double| &d.resolved).filter(|(number, _)| !decided(number));
    let resolved = resolved.map(|(number, resolution)| {
        let reason = if resolution.reason.is_empty() { "—" } else { resolution.reason.as_str() };
        Message::new("count-paper-resolved").with("number", *number).with("by", &resolution.by).with("reason", reason)
    });
    limited(material, ruled.chain(resolved), 0)
}

/// The decision on entry `number`, which stands for `count` papers.
fn ruled(number: u32, ballot: &Ballot, count: u32) -> Option<Message> {
    let decision = ballot.decision.as_ref()?;
    let key = if ballot.invalid.is_some() { "count-paper-ruled-invalid" } else { "count-paper-ruled-valid" };
    let said = Message::new(key).with("number", number).with("count", count).with("by", &decision.by);
    Some(said.with("reason", &decision.reason))
}

/// What the board did over, and why.
pub fn redone(material: &Material<'_>, id: &BoxId) -> Vec<String> {
    let notes = material.chronicle.boxes.get(id).map(Vec::as_slice).unwrap_or_default();
    let untold = material.chronicle.boxes_left_out.get(id).copied().unwrap_or(0);
    limited(material, notes.iter().map(|note| again(material, note)), untold)
}

fn again(material: &Material<'_>, note: &BoxNote) -> Message {
    let (key, number) = match note.act {
        BoxAct::Corrected(number) => ("count-paper-again", number),
        BoxAct::Withdrawn(number) => ("count-paper-withdrawn", number),
        BoxAct::SheetCorrected(number) => ("count-paper-sheet-again", number),
        BoxAct::SheetWithdrawn(number) => ("count-paper-sheet-withdrawn", number),
        BoxAct::Reopened(number) => ("count-paper-reopened", number),
        BoxAct::Taken => ("count-paper-taken", 0),
    };
    let said = Message::new(key).with("time", material.clock(note.at)).with("reason", &note.reason);
    if number > 0 { said.with("number", number) } else { said }
}

/// The first lines of `all`, and how many more there are; `untold` are those that did not come so far.
fn limited(material: &Material<'_>, all: impl Iterator<Item = Message>, untold: u64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut more = untold;
    for message in all {
        if lines.len() < MOST { lines.push(material.say(&message)) } else { more = more.saturating_add(1) }
    }
    if more > 0 {
        lines.push(material.say(&Message::new("paper-more").with("count", more)));
    }
    lines
}
