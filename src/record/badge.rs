//! Badges: the number in a badge's QR is a keyed digest of who it was made for, so that nobody can make one up.
//!
//! It is digits only: a scanner types it like a keyboard, and a Vietnamese input method (Telex, VNI) would turn letters
//! into others. The key lies in the `people` stream, with console and desk; the hub checks every badge that a desk shows.
use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use crate::base::id::PersonCode;
use crate::record::chain::hex;

/// Digits of a badge's number: 66 bits. Shorter ones could be guessed, longer ones take a scanner longer to type.
pub const DIGITS: usize = 20;
/// One more than the largest number.
const NUMBERS: u128 = 100_000_000_000_000_000_000;
/// Hex digits of a key.
const KEY_DIGITS: usize = 64;

/// The secret that badge numbers are made with: 64 hex digits.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BadgeKey(String);

impl std::fmt::Debug for BadgeKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BadgeKey(…)")
    }
}

impl BadgeKey {
    /// Reads 64 hex digits.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let good = text.len() == KEY_DIGITS && text.chars().all(|c| c.is_ascii_hexdigit());
        good.then(|| Self(text.to_ascii_lowercase()))
    }

    /// 64 lower-case hex digits.
    pub fn hex(&self) -> &str {
        &self.0
    }

    /// Four bytes that stand for a seat's `identity` in the record: HMAC-SHA-256, cut. Only who has the key can make them.
    pub fn mark(&self, identity: &str) -> [u8; 4] {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(self.0.as_bytes()) else { return [0; 4] };
        mac.update(b"daihoi seat\0");
        mac.update(identity.as_bytes());
        let digest = mac.finalize().into_bytes();
        [digest[0], digest[1], digest[2], digest[3]]
    }

    /// 32 hex digits that only who has the key can make, for what is said of `code` at `moment`.
    pub fn salt(&self, code: &PersonCode, moment: &str) -> String {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(self.0.as_bytes()) else { return String::new() };
        mac.update(b"daihoi salt\0");
        mac.update(code.as_str().as_bytes());
        mac.update(&[0]);
        mac.update(moment.as_bytes());
        hex(&mac.finalize().into_bytes()[..16])
    }

    /// The number of the badge `issue` (from 1) of `code`: [`DIGITS`] digits, HMAC-SHA-256 (RFC 2104) cut to them.
    pub fn number(&self, code: &PersonCode, issue: u16) -> String {
        // A key of any length makes an HMAC; the digest of nothing would only make badges nobody has.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(self.0.as_bytes()) else { return String::new() };
        mac.update(b"daihoi badge\0");
        mac.update(code.as_str().as_bytes());
        mac.update(&[0]);
        mac.update(&issue.to_be_bytes());
        let digest = mac.finalize().into_bytes();
        let number = digest.iter().take(16).fold(0u128, |n, byte| n << 8 | u128::from(*byte)) % NUMBERS;
        format!("{number:0width$}", width = DIGITS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_differ_by_person_issue_and_key() {
        let key = BadgeKey::parse(&"5a".repeat(32)).unwrap();
        let number = key.number(&"D001".into(), 1);
        let badge = |number: &str| number.len() == DIGITS && number.bytes().all(|b| b.is_ascii_digit());
        assert!(badge(&number), "{number}");
        assert_eq!(number, key.number(&"D001".into(), 1));
        let others = [
            key.number(&"D002".into(), 1),
            key.number(&"D001".into(), 2),
            BadgeKey::parse(&"5b".repeat(32)).unwrap().number(&"D001".into(), 1),
        ];
        assert!(others.iter().all(|o| *o != number && badge(o)));
    }

    #[test]
    fn keys_are_read_strictly_and_never_shown() {
        assert!(BadgeKey::parse("5a").is_none() && BadgeKey::parse(&"5x".repeat(32)).is_none());
        assert_eq!(format!("{:?}", BadgeKey::parse(&"AB".repeat(32)).unwrap()), "BadgeKey(…)");
    }
}
