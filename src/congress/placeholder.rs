//! Placeholders in the presidium's words: `{present}` and the like, filled with live numbers by the `readout` room.
use crate::base::id::ElectionId;

/// What a placeholder stands for. Numbers of the roll are those at the moment of reading; numbers of a vote or an
/// election are those of the step's own vote or election.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slot {
    /// People with a vote who were summoned.
    Summoned,
    /// Of them, present.
    Present,
    /// Of them, not present, with or without an accepted reason.
    Absent,
    /// Absent with an accepted reason.
    Excused,
    /// Absent without an accepted reason.
    Unexcused,
    /// Present without a vote.
    Guests,
    /// Present, in percent of those summoned, two decimals.
    Percent,
    /// Units that send people with a vote.
    Units,
    /// Of them, units with somebody present.
    UnitsPresent,
    /// The base of the majority.
    Base,
    /// The fewest votes that carry or elect.
    Needed,
    /// Ballots handed out.
    Issued,
    /// Ballots collected.
    Collected,
    /// Valid ballots.
    Valid,
    /// Invalid ballots.
    Invalid,
    /// Seats of the step's election.
    Seats,
    /// The list of the step's election, numbered, in ballot order.
    Names,
    /// The counting board of the step's election, its head first.
    Board,
    /// Those elected in the step's election, with their votes, from the highest.
    Elected,
    /// Those elected in another election.
    ElectedIn(ElectionId),
    /// The credentials report as it stands: who is here, by everything the roster tells.
    Credentials,
    /// The body that meets.
    Organisation,
    /// The title of the congress.
    Title,
    Place,
}

/// The names a placeholder may have, as written between braces. `elected:ID` names another election besides.
pub const NAMES: [&str; 23] = [
    "summoned",
    "present",
    "absent",
    "excused",
    "unexcused",
    "guests",
    "percent",
    "units",
    "units-present",
    "base",
    "needed",
    "issued",
    "collected",
    "valid",
    "invalid",
    "seats",
    "names",
    "board",
    "elected",
    "credentials",
    "organisation",
    "title",
    "place",
];

/// How the placeholder of another election's elected begins.
const ELECTED_IN: &str = "elected:";

impl Slot {
    /// The slot that `name` (without braces) stands for.
    pub fn find(name: &str) -> Option<Self> {
        if let Some(id) = name.strip_prefix(ELECTED_IN) {
            return (!id.is_empty()).then(|| Self::ElectedIn(id.into()));
        }
        Some(match name {
            "summoned" => Self::Summoned,
            "present" => Self::Present,
            "absent" => Self::Absent,
            "excused" => Self::Excused,
            "unexcused" => Self::Unexcused,
            "guests" => Self::Guests,
            "percent" => Self::Percent,
            "units" => Self::Units,
            "units-present" => Self::UnitsPresent,
            "base" => Self::Base,
            "needed" => Self::Needed,
            "issued" => Self::Issued,
            "collected" => Self::Collected,
            "valid" => Self::Valid,
            "invalid" => Self::Invalid,
            "seats" => Self::Seats,
            "names" => Self::Names,
            "board" => Self::Board,
            "elected" => Self::Elected,
            "credentials" => Self::Credentials,
            "organisation" => Self::Organisation,
            "title" => Self::Title,
            "place" => Self::Place,
            _ => return None,
        })
    }
}

/// A piece of a text with placeholders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Text(String),
    Slot(Slot),
    /// Braces around a name that stands for nothing, or a brace never closed: the text after the opening brace, up to
    /// the closing one or the end of the line.
    Unknown(String),
}

/// Cuts `text` into pieces. Braces reach no further than their line; a closing brace alone is text.
pub fn parse(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        if !before.is_empty() {
            pieces.push(Piece::Text(before.to_owned()));
        }
        let end = after.find(['}', '\n']).unwrap_or(after.len());
        let name = &after[..end];
        let closed = after[end..].strip_prefix('}');
        let slot = closed.and_then(|_| Slot::find(name));
        pieces.push(slot.map_or_else(|| Piece::Unknown(name.to_owned()), Piece::Slot));
        rest = closed.unwrap_or(&after[end..]);
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest.to_owned()));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(t: &str) -> Piece {
        Piece::Text(t.into())
    }

    #[test]
    fn cuts_text_and_slots() {
        let pieces = parse("Có mặt {present}/{summoned} ({percent}%).");
        let slots = [
            text("Có mặt "),
            Piece::Slot(Slot::Present),
            text("/"),
            Piece::Slot(Slot::Summoned),
            text(" ("),
            Piece::Slot(Slot::Percent),
            text("%)."),
        ];
        assert_eq!(pieces, slots);
        assert_eq!(parse("{elected:bch}"), [Piece::Slot(Slot::ElectedIn("bch".into()))]);
        assert_eq!(parse(""), []);
    }

    #[test]
    fn unknown_and_unclosed_names_are_told() {
        assert_eq!(parse("{presnt}"), [Piece::Unknown("presnt".into())]);
        assert_eq!(parse("{elected:}"), [Piece::Unknown("elected:".into())]);
        assert_eq!(parse("{ present}"), [Piece::Unknown(" present".into())]);
        assert_eq!(parse("a } b {present\nế"), [text("a } b "), Piece::Unknown("present".into()), text("\nế")]);
    }

    #[test]
    fn every_listed_name_is_a_slot() {
        for name in NAMES {
            assert!(Slot::find(name).is_some(), "{name}");
        }
    }
}
