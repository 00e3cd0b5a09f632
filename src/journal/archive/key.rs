//! Keys of a congress (Ed25519, RFC 8032): what archives are signed with, and what strangers check them by. Both are
//! written as openssl reads them.
use pem::{EncodeConfig, LineEnding, Pem};
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};

use crate::record::chain::digest;

/// What stands before the 32 bytes of a private key in PKCS #8 (RFC 8410, section 7).
const PRIVATE: [u8; 16] =
    [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];
/// What stands before the 32 bytes of a public key (RFC 8410, section 4).
const PUBLIC: [u8; 12] = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];
/// Bytes of a signature.
pub const SIGNATURE: usize = 64;

fn text(tag: &str, bytes: Vec<u8>) -> String {
    pem::encode_config(&Pem::new(tag, bytes), EncodeConfig::new().set_line_ending(LineEnding::LF))
}

fn bytes<const N: usize>(text: &str, tag: &str, before: &[u8]) -> Option<[u8; N]> {
    let pem = pem::parse(text).ok().filter(|p| p.tag() == tag)?;
    pem.contents().strip_prefix(before)?.try_into().ok()
}

/// A public key: 32 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublicKey([u8; 32]);

impl PublicKey {
    /// Reads a `PUBLIC KEY` in PEM form.
    pub fn parse(text: &str) -> Option<Self> {
        bytes(text, "PUBLIC KEY", &PUBLIC).map(Self)
    }

    /// As `openssl pkey -pubin` reads it.
    pub fn pem(&self) -> String {
        text("PUBLIC KEY", self.der())
    }

    fn der(&self) -> Vec<u8> {
        [&PUBLIC[..], &self.0].concat()
    }

    /// SHA-256 of the key's DER form: 64 hex digits.
    pub fn fingerprint(&self) -> String {
        digest(&self.der())
    }

    /// Whether `signature` is this key's over `message`.
    pub fn holds(&self, message: &[u8], signature: &[u8]) -> bool {
        UnparsedPublicKey::new(&ED25519, self.0).verify(message, signature).is_ok()
    }
}

/// The fingerprint a person typed, with or without groups; none when it is not one.
pub fn typed(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace() && !"-:".contains(*c)).collect();
    let good = digits.len() == 64 && digits.chars().all(|c| c.is_ascii_hexdigit());
    good.then(|| digits.to_ascii_lowercase())
}

/// A key pair.
pub struct SigningKey {
    seed: [u8; 32],
    pair: Ed25519KeyPair,
}

impl SigningKey {
    /// The pair that follows from 32 random bytes.
    pub fn from_seed(seed: [u8; 32]) -> Option<Self> {
        Ed25519KeyPair::from_seed_unchecked(&seed).ok().map(|pair| Self { seed, pair })
    }

    /// Reads a `PRIVATE KEY` in PEM form.
    pub fn parse(text: &str) -> Option<Self> {
        Self::from_seed(bytes(text, "PRIVATE KEY", &PRIVATE)?)
    }

    /// As `openssl pkey` reads it. A secret.
    pub fn pem(&self) -> String {
        text("PRIVATE KEY", [&PRIVATE[..], &self.seed].concat())
    }

    /// The public half.
    pub fn public(&self) -> PublicKey {
        let mut key = [0; 32];
        key.copy_from_slice(self.pair.public_key().as_ref());
        PublicKey(key)
    }

    /// The signature over `message`.
    pub fn sign(&self, message: &[u8]) -> Vec<u8> {
        self.pair.sign(message).as_ref().to_vec()
    }
}

impl std::fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SigningKey(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::text::in_fours;

    #[test]
    fn keys_are_written_and_read_back() {
        let key = SigningKey::from_seed([9; 32]).unwrap();
        let again = SigningKey::parse(&key.pem()).unwrap();
        assert_eq!(again.public(), key.public());
        assert_eq!(PublicKey::parse(&key.public().pem()), Some(key.public()));
        assert!(SigningKey::parse(&key.public().pem()).is_none() && PublicKey::parse(&key.pem()).is_none());
        let signature = key.sign(b"manifest");
        assert_eq!(signature.len(), SIGNATURE);
        assert!(key.public().holds(b"manifest", &signature) && !key.public().holds(b"manifesto", &signature));
        assert!(!format!("{key:?}").contains('9'));
    }

    #[test]
    fn a_fingerprint_is_read_in_groups_or_without() {
        let print = SigningKey::from_seed([1; 32]).unwrap().public().fingerprint();
        assert_eq!(typed(&in_fours(&print)), Some(print.clone()));
        assert_eq!(typed(&print.to_uppercase()), Some(print.clone()));
        assert_eq!((typed(&print[1..]), typed("x")), (None, None));
    }
}
