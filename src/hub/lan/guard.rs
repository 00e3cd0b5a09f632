//! How often an address may try in vain, and how many connections it may have. Keeps no more than a bounded number of
//! addresses, however many there are.
use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv6Addr};
use std::time::{Duration, Instant};

/// Tries in vain within [`WINDOW`] after which an address has to wait.
pub const TRIES: u32 = 10;
/// The time in which tries are counted; an address waits for the rest of it.
pub const WINDOW: Duration = Duration::from_secs(20);
/// Connections of one address at one time: a counting room behind one router.
pub const MOST_OF_ONE: u32 = 32;
/// Addresses kept.
const MOST_ADDRESSES: usize = 1024;

#[derive(Clone, Copy, Debug)]
struct Known {
    open: u32,
    failed: u32,
    since: Instant,
}

/// The guard.
#[derive(Debug, Default)]
pub struct Guard {
    known: BTreeMap<IpAddr, Known>,
}

/// A machine elsewhere may take any address of its IPv6 network: that counts as one.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        // In the hall's own network all machines share the first half: they are told apart.
        IpAddr::V6(v6) if !v6.is_unicast_link_local() && !v6.is_unique_local() => {
            let [a, b, c, d, ..] = v6.segments();
            Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into()
        }
        own => own,
    }
}

impl Guard {
    /// Whether a connection of `address` is taken at `now`; if so it is counted until [`left`](Self::left).
    pub fn came(&mut self, address: IpAddr, now: Instant) -> bool {
        self.known.retain(|_, k| k.open > 0 || (k.failed > 0 && now.duration_since(k.since) < WINDOW));
        let address = network(address);
        if !self.known.contains_key(&address) && self.known.len() >= MOST_ADDRESSES {
            // The one that tried longest ago is forgotten: many strangers must not keep a seat out.
            let idle = self.known.iter().filter(|(_, k)| k.open == 0).min_by_key(|(_, k)| k.since);
            let Some(oldest) = idle.map(|(address, _)| *address) else { return false };
            self.known.remove(&oldest);
        }
        let known = self.known.entry(address).or_insert(Known { open: 0, failed: 0, since: now });
        if now.duration_since(known.since) >= WINDOW {
            (known.failed, known.since) = (0, now);
        }
        if known.failed >= TRIES || known.open >= MOST_OF_ONE {
            return false;
        }
        known.open += 1;
        true
    }

    /// A connection of `address` ended; `in_vain` when it was not let in.
    pub fn left(&mut self, address: IpAddr, in_vain: bool) {
        if let Some(known) = self.known.get_mut(&network(address)) {
            known.open = known.open.saturating_sub(1);
            known.failed = known.failed.saturating_add(u32::from(in_vain));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_tries_in_vain_waits_and_others_do_not() {
        let (mut guard, start) = (Guard::default(), Instant::now());
        let [bad, good]: [IpAddr; 2] = ["10.0.0.1".parse().unwrap(), "10.0.0.2".parse().unwrap()];
        for _ in 0..TRIES {
            assert!(guard.came(bad, start));
            guard.left(bad, true);
        }
        assert!(!guard.came(bad, start + WINDOW / 2));
        assert!(guard.came(good, start));
        assert!(guard.came(bad, start + WINDOW));
    }

    #[test]
    fn one_address_cannot_take_every_place() {
        let (mut guard, now) = (Guard::default(), Instant::now());
        let of = |n: u32| IpAddr::from(Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, u16::try_from(n).unwrap()));
        for n in 0..MOST_OF_ONE {
            assert!(guard.came(of(n), now));
        }
        assert!(!guard.came(of(1000), now));
        guard.left(of(0), false);
        assert!(guard.came(of(1000), now));
    }

    #[test]
    fn no_more_addresses_are_kept_than_allowed() {
        let (mut guard, now) = (Guard::default(), Instant::now());
        for n in 0..20_000_u32 {
            let address = IpAddr::from(n.to_be_bytes());
            if guard.came(address, now) {
                guard.left(address, true);
            }
        }
        assert_eq!(guard.known.len(), MOST_ADDRESSES);
        assert!(guard.came("9.9.9.9".parse().unwrap(), now + WINDOW));
    }
}
