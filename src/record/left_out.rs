//! A line in the place of one that an archive leaves out: its number, its stream and its link, so that the chain goes on
//! around it. `{"seq":2,"left_out":"people","hash":"<64 hex>"}`.
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
    /// The line's own link: whoever has the line can make it.
    pub hash: Link,
}

impl LeftOut {
    /// The line without its end.
    pub fn line(&self) -> String {
        let (seq, stream, hash) = (self.seq, self.left_out.as_str(), self.hash.hex());
        format!("{{\"seq\":{seq},\"left_out\":\"{stream}\",\"hash\":\"{hash}\"}}")
    }

    /// Reads a line; none when it is another, or not written exactly like [`LeftOut::line`] does.
    pub fn read(line: &[u8]) -> Option<Self> {
        if !line.starts_with(b"{\"seq\":") || line.len() > 200 {
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
        let out = LeftOut { seq: 2, left_out: Withheld::People, hash: Link([7; 32]) };
        assert_eq!(LeftOut::read(out.line().as_bytes()), Some(out));
        for other in [out.line() + " ", out.line().replace(":2", ": 2"), out.line().replace("people", "congress")] {
            assert_eq!(LeftOut::read(other.as_bytes()), None, "{other}");
        }
        assert_eq!(LeftOut::read(br#"{"v":3,"seq":2}"#), None);
    }
}
