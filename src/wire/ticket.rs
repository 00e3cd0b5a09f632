//! A ticket for one seat at another machine, as text: where the hub is, how to know it again, and what opens the seat.
//!
//! The text is made to be read out and typed on a Vietnamese keyboard: groups of five signs, the fifth a check of the
//! other four, from an alphabet that neither Telex nor VNI turns into other letters (no vowels, no D, no W) and without
//! look-alikes. A QR holds the same text in its alphanumeric mode.
//!
//! Bytes, before they are written to the base 26: version (1), role (1), expiry in minutes since 1970 (4, big endian), port
//! (2), fingerprint (16), secret (16), address (4 or 16), and the first two bytes of the SHA-256 of all these.
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

use crate::base::message::Message;
use crate::base::role::Role;

/// Version of the layout.
const VERSION: u8 = 1;
/// The signs, by value.
const SIGNS: &[u8; 26] = b"0123456789BCFGHJKMNPQRTVXZ";
/// Signs of a group, the check among them.
const GROUP: usize = 5;
/// Bytes before the address, and after it.
const AROUND: (usize, usize) = (40, 2);
/// The roles, by their number on a ticket.
const ROLES: [Role; 5] = [Role::Console, Role::Desk, Role::Board, Role::Display, Role::Monitor];

/// The first 16 bytes of the SHA-256 of the hub's certificate (DER): enough that nobody makes another one to match.
pub type Fingerprint = [u8; 16];

/// What opens the seat.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Secret(pub [u8; 16]);

// Secrets have no place in logs or test output.
impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

/// The fingerprint of a certificate in DER.
pub fn fingerprint(certificate: &[u8]) -> Fingerprint {
    let mut short = Fingerprint::default();
    short.copy_from_slice(&Sha256::digest(certificate)[..16]);
    short
}

/// A ticket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ticket {
    pub role: Role,
    pub address: SocketAddr,
    pub fingerprint: Fingerprint,
    pub secret: Secret,
    /// Whole minutes since 1970, UTC.
    pub expires: u32,
}

impl Ticket {
    /// When it expires.
    pub fn expiry(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(i64::from(self.expires) * 60, 0).unwrap_or_default()
    }

    /// The text: groups of five with a dash between.
    pub fn text(&self) -> String {
        let values = to_base(&self.bytes());
        let group = |(number, four): (usize, &[u8])| {
            let values = four.iter().copied().chain([check(number, four)]);
            values.map(|v| char::from(SIGNS[usize::from(v)])).collect::<String>()
        };
        values.chunks(GROUP - 1).enumerate().map(group).collect::<Vec<_>>().join("-")
    }

    fn bytes(&self) -> Vec<u8> {
        let role = ROLES.iter().position(|r| *r == self.role).unwrap_or(0);
        let mut bytes = vec![VERSION, u8::try_from(role).unwrap_or(0)];
        bytes.extend(self.expires.to_be_bytes());
        bytes.extend(self.address.port().to_be_bytes());
        bytes.extend(self.fingerprint);
        bytes.extend(self.secret.0);
        match self.address.ip() {
            IpAddr::V4(ip) => bytes.extend(ip.octets()),
            IpAddr::V6(ip) => bytes.extend(ip.octets()),
        }
        let sum = Sha256::digest(&bytes);
        bytes.extend_from_slice(&sum[..AROUND.1]);
        bytes
    }

    /// Reads a text as it was typed, pasted or scanned: blanks, dashes and small letters do not matter, look-alikes are
    /// taken for the sign that is meant.
    ///
    /// # Errors
    /// Says which group is wrong, or how many there are and how many there should be.
    pub fn parse(typed: &str) -> Result<Self, Message> {
        let values = values(typed)?;
        let groups = values.chunks(GROUP);
        let (count, mut digits) = (groups.len(), Vec::new());
        let length = [4, 16].map(|address| AROUND.0 + address + AROUND.1).into_iter().find(|n| groups_of(*n) == count);
        for (number, group) in groups.enumerate() {
            match group.split_last() {
                Some((sum, four)) if four.len() == GROUP - 1 && *sum == check(number, four) => digits.extend(four),
                _ => {
                    let shown: String = group.iter().map(|v| char::from(SIGNS[usize::from(*v)])).collect();
                    return Err(Message::new("ticket-group").with("number", number + 1).with("group", shown));
                }
            }
        }
        let Some(length) = length else { return Err(Message::new("ticket-length").with("groups", count)) };
        from_base(&digits, length).and_then(|bytes| Self::read(&bytes)).ok_or_else(|| Message::new("ticket-broken"))
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let (body, sum) = bytes.split_at(bytes.len() - AROUND.1);
        if Sha256::digest(body)[..AROUND.1] != *sum || body[0] != VERSION {
            return None;
        }
        let ip = match body.get(AROUND.0..)? {
            four if four.len() == 4 => IpAddr::from(Ipv4Addr::from(<[u8; 4]>::try_from(four).ok()?)),
            more => IpAddr::from(Ipv6Addr::from(<[u8; 16]>::try_from(more).ok()?)),
        };
        Some(Self {
            role: *ROLES.get(usize::from(body[1]))?,
            expires: u32::from_be_bytes(body.get(2..6)?.try_into().ok()?),
            address: SocketAddr::new(ip, u16::from_be_bytes(body.get(6..8)?.try_into().ok()?)),
            fingerprint: body.get(8..24)?.try_into().ok()?,
            secret: Secret(body.get(24..40)?.try_into().ok()?),
        })
    }
}

/// The values of the signs of `typed`.
fn values(typed: &str) -> Result<Vec<u8>, Message> {
    let mut values = Vec::new();
    for sign in typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '.')) {
        let meant = match sign.to_ascii_uppercase() {
            'L' | 'I' => '1',
            'O' => '0',
            'S' => '5',
            other => other,
        };
        let value = SIGNS.iter().position(|s| char::from(*s) == meant).and_then(|v| u8::try_from(v).ok());
        let Some(value) = value else {
            let number = values.len() / GROUP + 1;
            return Err(Message::new("ticket-sign").with("sign", sign.to_string()).with("number", number));
        };
        values.push(value);
    }
    Ok(values)
}

/// The check of a group: each place has its own weight, prime to 26, so that a wrong sign always shows; the group's number
/// goes in, so that swapped groups show.
fn check(number: usize, four: &[u8]) -> u8 {
    let weighed = four.iter().zip([1_usize, 3, 5, 7]).map(|(v, w)| usize::from(*v) * w);
    let sum = weighed.sum::<usize>() + number * 11;
    u8::try_from(sum % SIGNS.len()).unwrap_or(0)
}

/// Groups that `length` bytes take.
fn groups_of(length: usize) -> usize {
    // 26^n ≥ 256^length, rounded up to whole groups.
    let digits = (length as f64 * 8.0 / 26_f64.log2()).ceil() as usize;
    digits.div_ceil(GROUP - 1)
}

/// Digits to the base 26, most significant first, in whole groups.
fn to_base(bytes: &[u8]) -> Vec<u8> {
    let mut number = bytes.to_vec();
    let mut digits = Vec::new();
    for _ in 0..groups_of(bytes.len()) * (GROUP - 1) {
        let mut rest = 0_u32;
        for byte in &mut number {
            let now = rest << 8 | u32::from(*byte);
            *byte = u8::try_from(now / 26).unwrap_or(0);
            rest = now % 26;
        }
        digits.push(u8::try_from(rest).unwrap_or(0));
    }
    digits.reverse();
    digits
}

/// The reverse, into `length` bytes; none when they are too few.
fn from_base(digits: &[u8], length: usize) -> Option<Vec<u8>> {
    let mut bytes = vec![0_u8; length];
    for digit in digits {
        let mut carry = u32::from(*digit);
        for byte in bytes.iter_mut().rev() {
            let now = u32::from(*byte) * 26 + carry;
            *byte = u8::try_from(now & 0xff).unwrap_or(0);
            carry = now >> 8;
        }
        if carry > 0 {
            return None;
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ticket(address: &str) -> Ticket {
        Ticket {
            role: Role::Board,
            address: address.parse().unwrap(),
            fingerprint: [0xff; 16],
            secret: Secret([7; 16]),
            expires: 29_500_000,
        }
    }

    #[test]
    fn a_ticket_is_read_back_however_it_was_typed() {
        for address in ["192.168.1.5:7421", "[fe80::1]:65535", "0.0.0.0:0"] {
            let ticket = ticket(address);
            let text = ticket.text();
            assert_eq!(Ticket::parse(&text), Ok(ticket), "{text}");
            let typed = text.to_lowercase().replace('-', "  ").replace('0', "o").replace('1', "l").replace('5', "s");
            assert_eq!(Ticket::parse(&typed), Ok(ticket), "{typed}");
        }
        assert_eq!(ticket("10.0.0.1:7421").text().len(), 20 * 5 + 19);
    }

    #[test]
    fn signs_are_those_no_vietnamese_keyboard_changes() {
        assert!(SIGNS.iter().all(|s| !b"AEIOUYDW".contains(s)), "vowels take tones, D and W become Đ and Ư");
    }

    #[test]
    fn a_wrong_group_is_named() {
        let text = ticket("192.168.1.5:7421").text();
        let mut groups: Vec<&str> = text.split('-').collect();
        let typed = |groups: &[&str]| Ticket::parse(&groups.join(" ")).unwrap_err().key.into_owned();
        groups.swap(3, 4);
        assert_eq!(typed(&groups), "ticket-group");
        groups.swap(3, 4);
        assert_eq!(typed(&groups[..19]), "ticket-length");
        assert_eq!(typed(&[]), "ticket-length");
        groups[6] = "Ư0000";
        assert_eq!(typed(&groups), "ticket-sign");
    }

    proptest! {
        #[test]
        fn one_wrong_sign_never_passes(secret: [u8; 16], at in 0..100_usize, other in 0..26_usize) {
            let text = Ticket { secret: Secret(secret), ..ticket("10.1.2.3:9999") }.text();
            let mut signs: Vec<char> = text.chars().filter(|c| *c != '-').collect();
            let wrong = char::from(SIGNS[other]);
            prop_assume!(signs[at] != wrong);
            signs[at] = wrong;
            let fault = Ticket::parse(&signs.iter().collect::<String>()).unwrap_err();
            prop_assert_eq!(&*fault.key, "ticket-group");
        }

        #[test]
        fn any_text_is_a_ticket_or_a_fault(text in ".{0,200}") {
            let _ = Ticket::parse(&text);
        }
    }
}
