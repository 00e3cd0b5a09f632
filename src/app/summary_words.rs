//! The words of a summary: cells of a body, sentences of the totals. Every surface sets the same.
use std::path::Path;

use crate::app::summarise::{Kind, Skipped, Summary};
use crate::base::message::{Arg, Message};
use crate::readout::figures::Filled;
use crate::readout::summary::{Row, Totals};
use crate::rules::body::BodyKind;
use crate::words::speech::Words;

/// A percentage as an argument of a message.
fn percent(hundredths: u32) -> Arg {
    Arg::Decimal { hundredths }
}

/// A percentage as it stands in a cell.
pub fn shown(hundredths: u32, words: &Words) -> String {
    words.decimal(&format!("{}.{:02}", hundredths / 100, hundredths % 100))
}

/// What a number that no record tells is written as.
const UNKNOWN: &str = "–";

fn filled(filled: Option<&Filled>, of: impl Fn(&Filled) -> Option<u32>) -> String {
    filled.and_then(of).map_or_else(|| UNKNOWN.to_owned(), |n| n.to_string())
}

/// The cells of a body that every surface shows, after its name: attendance, elected, again, new, secretary, delegates,
/// contents.
pub fn cells(row: &Row, words: &Words) -> [String; 7] {
    let committee = row.committee.as_ref();
    let secretary = match row.secretary() {
        Some(votes) if row.is_direct() => shown(votes, words),
        // By the committee, not by the congress.
        Some(votes) => format!("({})", shown(votes, words)),
        None => UNKNOWN.to_owned(),
    };
    let delegates = filled(row.delegates.as_ref(), |f| Some(f.elected));
    let alternates = row.alternates.as_ref().map(|f| f.elected).filter(|n| *n > 0);
    [
        format!("{}/{}", row.present, row.summoned),
        filled(committee, |f| Some(f.elected)),
        filled(committee, |f| f.re_elected),
        filled(committee, |f| f.new),
        secretary,
        alternates.map_or(delegates.clone(), |n| format!("{delegates}+{n}")),
        format!("{}/4", row.covered()),
    ]
}

/// The headings of [`cells`].
pub const HEADINGS: [&str; 7] = [
    "summary-column-present",
    "summary-column-elected",
    "summary-column-again",
    "summary-column-new",
    "summary-column-secretary",
    "summary-column-delegates",
    "summary-column-contents",
];

/// The word for a kind of congress.
pub fn kind(kind: BodyKind, words: &Words) -> String {
    words.get(match kind {
        BodyKind::Delegates => "summary-kind-delegates",
        BodyKind::Members => "summary-kind-members",
        BodyKind::Meeting => "summary-kind-meeting",
    })
}

/// The totals as sentences.
pub fn totals(totals: &Totals) -> Vec<Message> {
    let t = totals;
    let mut all = vec![
        Message::new("summary-bodies")
            .with("bodies", t.bodies)
            .with("delegates", t.delegate_bodies)
            .with("members", t.member_bodies),
    ];
    if t.local_delegates + t.local_members > 0 {
        let local = Message::new("summary-local").with("bodies", t.local_delegates + t.local_members);
        all.push(local.with("delegates", t.local_delegates).with("members", t.local_members));
    }
    let attendance = Message::new("summary-attendance").with("present", t.present).with("summoned", t.summoned);
    all.push(attendance.with("percent", percent(t.attendance())));
    let elected = Message::new("summary-elected").with("elected", t.elected).with("again", t.re_elected);
    all.push(elected.with("new", t.new).with("unknown", t.unknown));
    if let Some((highest, lowest)) = t.committee_range {
        let range = Message::new("summary-committee-range").with("highest", percent(highest));
        all.push(range.with("lowest", percent(lowest)));
    }
    let posts = Message::new("summary-posts").with("standing", t.standing).with("secretaries", t.secretaries);
    all.push(posts.with("deputies", t.deputies));
    all.push(Message::new("summary-direct").with("direct", t.direct).with("bodies", t.bodies));
    if let Some(votes) = &t.secretary_votes {
        let said = Message::new("summary-secretary-votes").with("highest", percent(votes.highest));
        let said = said.with("unanimous", votes.unanimous).with("lowest", percent(votes.lowest));
        all.push(said.with("at", &votes.lowest_at));
        if let Some(next) = votes.next {
            all.push(Message::new("summary-secretary-next").with("next", percent(next)));
        }
    }
    all.push(Message::new("summary-delegates").with("delegates", t.delegates).with("alternates", t.alternates));
    let speakers = Message::new("summary-speakers").with("registered", t.speakers.registered);
    all.push(speakers.with("heard", t.speakers.heard).with("written", t.speakers.written));
    let [review, drafts, self_review, elections] = t.contents;
    let contents = Message::new("summary-contents").with("bodies", t.bodies).with("all", t.all_contents);
    let contents = contents.with("review", review).with("drafts", drafts);
    all.push(contents.with("self", self_review).with("elections", elections));
    all.push(Message::new("summary-complete").with("complete", t.complete).with("bodies", t.bodies));
    all
}

/// How many archives are not in the table, by the reason; nothing where all are.
pub fn left_out(summary: &Summary) -> Vec<Message> {
    let counted = [
        (Kind::Unreadable, "summary-unreadable"),
        (Kind::Twice, "summary-twice-count"),
        (Kind::Rehearsal, "summary-rehearsal-count"),
        (Kind::Open, "summary-open-count"),
    ];
    let counted = counted.map(|(kind, key)| (summary.count(kind), key));
    counted.into_iter().filter(|(n, _)| *n > 0).map(|(n, key)| Message::new(key).with("count", n)).collect()
}

/// One archive that is not in the table, and why.
pub fn skipped(skipped: &Skipped) -> Message {
    Message::new("summary-skipped").with("file", file(&skipped.path)).with("why", skipped.why.clone())
}

/// The path of an archive as text.
pub fn file(path: &Path) -> String {
    path.display().to_string()
}
