//! Addresses of this machine and of others, as people type them.
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use crate::base::message::Message;

/// Reads where to listen: an address, a port, or both; what is left out is every address of this machine and `port`.
///
/// # Errors
/// It is none of these.
pub fn listening(typed: &str, port: u16) -> Result<SocketAddr, Message> {
    let any = IpAddr::from(Ipv4Addr::UNSPECIFIED);
    let text = typed.trim();
    let alone = text.strip_prefix(':').unwrap_or(text);
    if text.is_empty() {
        return Ok(SocketAddr::new(any, port));
    }
    let port_alone = alone.parse().ok().map(|port| SocketAddr::new(any, port));
    let address = || text.trim_matches(['[', ']']).parse().ok().map(|ip: IpAddr| SocketAddr::new(ip, port));
    let found = text.parse().ok().or(port_alone).or_else(address);
    found.ok_or_else(|| Message::new("net-address").with("text", text).with("port", u32::from(port)))
}

/// The address under which other machines find what listens at `local`: this machine's own in the local network, when it
/// listens at all of them. None when this machine is in no network.
pub fn reachable(local: SocketAddr) -> Option<SocketAddr> {
    if !local.ip().is_unspecified() {
        return Some(local);
    }
    let interfaces = if_addrs::get_if_addrs().ok()?;
    let found =
        interfaces.iter().filter(|i| !i.is_loopback() && i.ip().is_ipv4()).min_by_key(|i| rank(&i.name, i.ip()));
    found.map(|i| SocketAddr::new(i.ip(), local.port()))
}

/// Lower is likelier to be the network of the hall: addresses that routers give at home and in offices before others,
/// bridges that programs made for themselves last.
fn rank(name: &str, ip: IpAddr) -> u8 {
    let IpAddr::V4(v4) = ip else { return 9 };
    let made =
        ["docker", "br-", "veth", "virbr", "vmnet", "vEthernet", "tun", "tap"].iter().any(|p| name.starts_with(p));
    match v4.octets() {
        _ if made => 5,
        [192, 168, ..] => 0,
        [10, ..] => 1,
        [172, 16..=31, ..] => 2,
        [169, 254, ..] => 4,
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_as_people_type_them() {
        let read = |text| listening(text, 7421).map(|a| a.to_string()).unwrap_or_else(|m| m.key.into_owned());
        assert_eq!(read(""), "0.0.0.0:7421");
        assert_eq!(read(":9000"), "0.0.0.0:9000");
        assert_eq!(read("9000"), "0.0.0.0:9000");
        assert_eq!(read(" 192.168.1.5 "), "192.168.1.5:7421");
        assert_eq!(read("192.168.1.5:80"), "192.168.1.5:80");
        assert_eq!(read("[::1]:80"), "[::1]:80");
        assert_eq!(read("::1"), "[::1]:7421");
        for wrong in ["agendas/chi-bo", "192.168.1:80", "70000", "a:1"] {
            assert_eq!(read(wrong), "net-address", "{wrong}");
        }
    }

    #[test]
    fn the_halls_network_comes_before_bridges() {
        let mut found =
            [("docker0", "172.17.0.1"), ("eth0", "10.0.0.2"), ("wlan0", "192.168.1.7"), ("eth1", "8.8.8.8")];
        found.sort_by_key(|(name, ip)| rank(name, ip.parse().unwrap()));
        assert_eq!(found.map(|f| f.0), ["wlan0", "eth0", "eth1", "docker0"]);
    }
}
