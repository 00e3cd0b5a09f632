//! Lets readers in, as many as there is room for: a flood of them takes nothing from the congress.
use std::collections::HashMap;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use socket2::{SockRef, TcpKeepalive};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::sleep;
use tokio_io_timeout::TimeoutStream;

/// Readers at one time, where the system lets the program have as many connections.
const MOST: usize = 4000;
/// Descriptors that stay free for the journal, the seats and everything else.
const RESERVE: usize = 512;
/// A request's head must be whole by then; a connection nobody uses is closed by then too.
const HEAD_WITHIN: Duration = Duration::from_secs(10);
/// A reader who takes nothing for so long is gone.
const WRITE_WITHIN: Duration = Duration::from_secs(15);
/// Bytes of a request's head, and of what may wait for one reader within the program.
const MOST_HEAD: usize = 8 << 10;
const BUFFER: usize = 16 << 10;
/// Bytes that the system may hold for one reader.
const SEND_BUFFER: usize = 64 << 10;
/// Said to those for whom there is no room.
const FULL: &[u8] =
    b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

/// How many readers are let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    pub total: usize,
    /// From one address. A whole hall may stand behind the address of one access point; others must find room as well.
    pub each: usize,
}

impl Limits {
    /// As many as `descriptors`, the files and connections the program may have open, leave room for.
    pub fn within(descriptors: usize) -> Self {
        let total = descriptors.saturating_sub(RESERVE).max(descriptors / 4).min(MOST);
        Self { total, each: total - total / 8 }
    }

    /// Raises the program's own limit as far as it may, and counts from there.
    pub fn raised() -> Self {
        let wanted = (MOST + 2 * RESERVE) as u64;
        let descriptors = rlimit::increase_nofile_limit(wanted).unwrap_or(256);
        Self::within(usize::try_from(descriptors).unwrap_or(usize::MAX))
    }
}

/// Who is in, by address.
#[derive(Clone, Default)]
struct Crowd(Arc<Mutex<HashMap<IpAddr, usize>>>);

/// A reader's place; given back when dropped.
struct Place {
    crowd: Crowd,
    from: IpAddr,
}

impl Crowd {
    fn enter(&self, from: IpAddr, limits: Limits) -> Option<Place> {
        let mut crowd = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let all: usize = crowd.values().sum();
        let own = crowd.get(&from).copied().unwrap_or(0);
        if all >= limits.total || own >= limits.each {
            return None;
        }
        crowd.insert(from, own + 1);
        Some(Place { crowd: self.clone(), from })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut crowd = self.crowd.0.lock().unwrap_or_else(PoisonError::into_inner);
        let left = crowd.get(&self.from).copied().unwrap_or(0).saturating_sub(1);
        if left == 0 {
            crowd.remove(&self.from);
        } else {
            crowd.insert(self.from, left);
        }
    }
}

/// Serves `routes` to whoever comes to `listener`, for ever.
pub async fn serve(listener: TcpListener, routes: Router, limits: Limits) {
    let crowd = Crowd::default();
    loop {
        match listener.accept().await {
            Ok((socket, from)) => welcome(socket, from, &routes, (&crowd, limits)),
            // Out of descriptors, or a connection that was gone again: the next one may do better.
            Err(_) => sleep(Duration::from_millis(50)).await,
        }
    }
}

fn welcome(socket: TcpStream, from: SocketAddr, routes: &Router, (crowd, limits): (&Crowd, Limits)) {
    let Some(place) = crowd.enter(from.ip(), limits) else {
        // Whether it arrives does not matter.
        let _ = socket.try_write(FULL);
        return;
    };
    // A reader is served with or without these.
    let _ = tune(&socket);
    let routes = routes.clone();
    tokio::spawn(async move {
        read(socket, routes).await;
        drop(place);
    });
}

/// Small events go out at once, little is held for one reader, and one whose phone has left is noticed.
fn tune(socket: &TcpStream) -> io::Result<()> {
    socket.set_nodelay(true)?;
    let socket = SockRef::from(socket);
    socket.set_send_buffer_size(SEND_BUFFER)?;
    let keepalive = TcpKeepalive::new().with_time(WRITE_WITHIN).with_interval(Duration::from_secs(5));
    socket.set_tcp_keepalive(&keepalive)?;
    // Beats that nobody acknowledges would otherwise be sent again for a quarter of an hour.
    #[cfg(target_os = "linux")]
    socket.set_tcp_user_timeout(Some(WRITE_WITHIN))?;
    Ok(())
}

async fn read(socket: TcpStream, routes: Router) {
    let mut stream = TimeoutStream::new(socket);
    stream.set_write_timeout(Some(WRITE_WITHIN));
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEAD_WITHIN).max_header_size(MOST_HEAD).max_buf_size(BUFFER);
    http.max_headers(64);
    // A connection that fails has nobody to tell.
    let _ = http.serve_connection(TokioIo::new(Box::pin(stream)), TowerToHyperService::new(routes)).await;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_journal_always_finds_descriptors() {
        for (descriptors, total) in [(256, 64), (1024, 512), (4096, 3584), (1 << 20, MOST)] {
            let limits = Limits::within(descriptors);
            assert_eq!(limits.total, total);
            assert!(limits.each < limits.total && descriptors - limits.total >= 192);
        }
    }

    #[test]
    fn one_address_leaves_room_for_others_and_gives_its_places_back() {
        let (crowd, limits) = (Crowd::default(), Limits { total: 8, each: 7 });
        let [here, there] = [IpAddr::from([10, 0, 0, 1]), IpAddr::from([10, 0, 0, 2])];
        let mut places: Vec<_> = (0..7).map(|_| crowd.enter(here, limits).unwrap()).collect();
        assert!(crowd.enter(here, limits).is_none());
        let other = crowd.enter(there, limits).unwrap();
        assert!(crowd.enter(there, limits).is_none());
        places.pop();
        assert!(crowd.enter(here, limits).is_some());
        drop((places, other));
        assert!(crowd.0.lock().unwrap().is_empty());
    }
}
