//! The chain of hashes over the record's lines: `hash = SHA-256(previous hash ‖ SHA-256(line) ‖ stream)`.
//!
//! The line goes in as its own hash, and the name of its stream beside it, so that whoever leaves a line out of an archive
//! can still show that the chain goes through it, and which stream it was of.
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// A link of the chain: 32 bytes, written as 64 lower-case hex digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Link(pub [u8; 32]);

impl Link {
    /// The link before the first line.
    pub const START: Self = Self([0; 32]);

    /// The link that follows this one over `line`.
    #[must_use]
    pub fn over(self, line: &[u8]) -> Self {
        self.past(Self::of(line), stream(line))
    }

    /// The link that follows this one over the line whose SHA-256 is `text`, of the stream `stream`.
    #[must_use]
    pub fn past(self, text: Self, stream: &[u8]) -> Self {
        let mut hasher = Sha256::new();
        hasher.update(self.0);
        hasher.update(text.0);
        hasher.update(stream);
        Self(hasher.finalize().into())
    }

    /// The SHA-256 of `line` by itself.
    pub fn of(line: &[u8]) -> Self {
        Self(Sha256::digest(line).into())
    }

    /// 64 lower-case hex digits.
    pub fn hex(self) -> String {
        hex(&self.0)
    }

    /// Reads 64 lower-case hex digits.
    pub fn parse(text: &[u8]) -> Option<Self> {
        let digit = |c: u8| match c {
            b'0'..=b'9' => Some(c - b'0'),
            b'a'..=b'f' => Some(c - b'a' + 10),
            _ => None,
        };
        let mut bytes = [0; 32];
        if text.len() != 64 {
            return None;
        }
        for (byte, pair) in bytes.iter_mut().zip(text.chunks_exact(2)) {
            *byte = digit(pair[0])? << 4 | digit(pair[1])?;
        }
        Some(Self(bytes))
    }
}

impl std::fmt::Debug for Link {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.hex())
    }
}

impl Serialize for Link {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.hex())
    }
}

impl<'de> Deserialize<'de> for Link {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(text.as_bytes()).ok_or_else(|| serde::de::Error::custom("64 hex digits expected"))
    }
}

/// The name of the stream of an entry's JSON text: what stands after the first `"fact":{"`, up to the next quote; empty in
/// a text without one. Nothing that a person wrote stands before it.
pub fn stream(line: &[u8]) -> &[u8] {
    const FACT: &[u8] = b"\"fact\":{\"";
    let start = line.windows(FACT.len()).position(|w| w == FACT).map(|at| at + FACT.len());
    let rest = start.and_then(|at| line.get(at..)).unwrap_or_default();
    let end = rest.iter().position(|b| *b == b'"').unwrap_or(0);
    &rest[..end]
}

/// Lower-case hex of `bytes`.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    bytes.iter().flat_map(|b| [DIGITS[usize::from(b >> 4)], DIGITS[usize::from(b & 15)]]).collect()
}

/// Hex SHA-256 of `bytes`.
pub fn digest(bytes: &[u8]) -> String {
    Link::of(bytes).hex()
}
