//! The papers of a congress by name.
use crate::base::message::Message;

/// A paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PaperKind {
    Ballots,
    Badges,
    Agenda,
    Script,
    Credentials,
    CountMinutes,
    Minutes,
    Resolution,
    Elected,
    Report,
}

impl PaperKind {
    /// All papers, in the order in which a congress needs them.
    pub const ALL: [Self; 10] = [
        Self::Badges,
        Self::Agenda,
        Self::Script,
        Self::Credentials,
        Self::Ballots,
        Self::CountMinutes,
        Self::Minutes,
        Self::Resolution,
        Self::Elected,
        Self::Report,
    ];

    /// The name on the command line, of the text's file and of the paper's own.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ballots => "ballots",
            Self::Badges => "badges",
            Self::Agenda => "agenda",
            Self::Script => "script",
            Self::Credentials => "credentials",
            Self::CountMinutes => "count-minutes",
            Self::Minutes => "minutes",
            Self::Resolution => "resolution",
            Self::Elected => "elected",
            Self::Report => "report",
        }
    }

    /// What it is, in words.
    pub fn named(self) -> Message {
        Message::new(match self {
            Self::Ballots => "paper-kind-ballots",
            Self::Badges => "paper-kind-badges",
            Self::Agenda => "paper-kind-agenda",
            Self::Script => "paper-kind-script",
            Self::Credentials => "paper-kind-credentials",
            Self::CountMinutes => "paper-kind-count-minutes",
            Self::Minutes => "paper-kind-minutes",
            Self::Resolution => "paper-kind-resolution",
            Self::Elected => "paper-kind-elected",
            Self::Report => "paper-kind-report",
        })
    }

    /// Whether it is printed at its exact size, on pages of its own: there is nothing to write on in it.
    pub fn exact(self) -> bool {
        matches!(self, Self::Ballots | Self::Badges)
    }

    /// Whether it can be made from an agenda's folder, before there is a record.
    pub fn before_record(self) -> bool {
        matches!(self, Self::Ballots | Self::Badges | Self::Agenda | Self::Script)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_paper_is_listed_once() {
        let names: std::collections::BTreeSet<_> = PaperKind::ALL.iter().map(|p| p.as_str()).collect();
        assert_eq!(names.len(), PaperKind::ALL.len());
    }
}
