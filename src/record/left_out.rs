//! A line in the place of one that an archive leaves out: its number, its stream, the hash of its text and its link, so that
//! the chain goes on through it. `{"seq":2,"left_out":"people","text":"<64 hex>","hash":"<64 hex>"}`.
use serde::{Deserialize, Serialize};

use crate::record::chain::Link;
use crate::record::entry::Fact;

/// A stream that can be left out: nothing in the others is decided by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Withheld {
    /// Personal data and reasons of absence.
    People,
    /// Short notices between seats, in which anybody may be named.
    Notices,
}

impl Withheld {
    /// The stream of `fact`, if it can be left out.
    pub fn of(fact: &Fact) -> Option<Self> {
        match fact {
            Fact::People(_) => Some(Self::People),
            Fact::Notice { .. } => Some(Self::Notices),
            Fact::Congress(_) | Fact::Box { .. } => None,
        }
    }

    /// The stream as entries name it.
    pub fn stream(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Notices => "notice",
        }
    }

    /// The word that files carry.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Notices => "notices",
        }
    }
}

/// A line that was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeftOut {
    pub seq: u64,
    pub left_out: Withheld,
    /// SHA-256 of the line's text without its link.
    pub text: Link,
    /// The line's own link.
    pub hash: Link,
}

impl LeftOut {
    /// The link that follows from `before` through the line.
    pub fn after(&self, before: Link) -> Link {
        before.past(self.text, self.left_out.stream().as_bytes())
    }

    /// The line without its end.
    pub fn line(&self) -> String {
        let (seq, stream, text, hash) = (self.seq, self.left_out.as_str(), self.text.hex(), self.hash.hex());
        format!("{{\"seq\":{seq},\"left_out\":\"{stream}\",\"text\":\"{text}\",\"hash\":\"{hash}\"}}")
    }

    /// Reads a line; none when it is another, or not written exactly like [`LeftOut::line`] does.
    pub fn read(line: &[u8]) -> Option<Self> {
        if !line.starts_with(b"{\"seq\":") || line.len() > 300 {
            return None;
        }
        let read: Self = serde_json::from_slice(line).ok()?;
        (read.line().as_bytes() == line).then_some(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_only_as_they_are_written() {
        let out = LeftOut { seq: 2, left_out: Withheld::People, text: Link([5; 32]), hash: Link([7; 32]) };
        assert_eq!(LeftOut::read(out.line().as_bytes()), Some(out));
        for other in [out.line() + " ", out.line().replace(":2", ": 2"), out.line().replace("people", "congress")] {
            assert_eq!(LeftOut::read(other.as_bytes()), None, "{other}");
        }
        assert_eq!(LeftOut::read(br#"{"v":4,"seq":2}"#), None);
    }
}
