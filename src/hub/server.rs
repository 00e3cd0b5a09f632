//! The hub: one clerk, any number of connections.
use std::io;
use std::net::SocketAddr;
use std::sync::mpsc::{Receiver as Told, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{Builder, JoinHandle};

use tokio::io::{AsyncRead, AsyncWrite, DuplexStream};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Handle;
use tokio::sync::{Semaphore, mpsc, oneshot};

use crate::base::message::Message;
use crate::base::role::Actor;
use crate::clerk::writer::Clerk;
use crate::hub::fanout::{Fanout, Job, WAITING};
use crate::hub::seat::{Shared, serve, turn_away};
use crate::hub::secrets::Secrets;
use crate::journal::contract::Journal;

/// Connections at one time.
pub const MOST_SEATS: usize = 64;
/// Bytes that fit into an in-memory link before its writer waits.
const DUPLEX: usize = 256 << 10;

/// Lets connections in. Cheap to clone.
#[derive(Clone)]
pub struct Door {
    shared: Arc<Shared>,
    jobs: mpsc::Sender<Job>,
    places: Arc<Semaphore>,
    handle: Handle,
}

impl Door {
    /// Serves `stream` in the background: a socket, a TLS session, an in-memory pipe.
    pub fn admit<S: AsyncRead + AsyncWrite + Send + 'static>(&self, stream: S) {
        let (shared, jobs) = (Arc::clone(&self.shared), self.jobs.clone());
        match Arc::clone(&self.places).try_acquire_owned() {
            Ok(place) => self.handle.spawn(async move {
                serve(stream, shared, jobs).await;
                drop(place);
            }),
            Err(_) => self.handle.spawn(turn_away(stream, MOST_SEATS)),
        };
    }

    /// The seat's end of an in-memory link.
    pub fn open(&self) -> DuplexStream {
        let (seat, hub) = tokio::io::duplex(DUPLEX);
        self.admit(hub);
        seat
    }

    /// The secrets of the seats.
    pub fn secrets(&self) -> &Secrets {
        &self.shared.secrets
    }

    fn take(&self, taken: io::Result<(TcpStream, SocketAddr)>) -> bool {
        let Ok((socket, _)) = taken else { return false };
        // Small messages go out at once, or the hall would wait for the next one.
        let _ = socket.set_nodelay(true);
        self.admit(socket);
        true
    }
}

/// A running hub. Stops when told to; dropping it stops it too, without waiting.
pub struct Hub {
    door: Door,
    thread: Option<JoinHandle<()>>,
    listeners: Mutex<Vec<tokio::task::JoinHandle<()>>>,
    notices: Told<Message>,
}

impl Hub {
    /// Puts `clerk` on a thread of its own; connections are served on `handle`.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start<J: Journal + 'static>(clerk: Clerk<J>, secrets: Secrets, handle: &Handle) -> io::Result<Self> {
        let (jobs, queue) = mpsc::channel(WAITING);
        let (tell, notices) = channel();
        let shared = Arc::new(Shared { secrets, clock: clerk.clock() });
        let work = move || Fanout::new(clerk, tell).work(queue);
        let thread = Some(Builder::new().name("clerk".to_owned()).spawn(work)?);
        let places = Arc::new(Semaphore::new(MOST_SEATS));
        let door = Door { shared, jobs, places, handle: handle.clone() };
        Ok(Self { door, thread, listeners: Mutex::default(), notices })
    }

    /// Lets connections in.
    pub fn door(&self) -> Door {
        self.door.clone()
    }

    /// Accepts TCP connections at `address` (port 0: any free one); returns where it listens.
    ///
    /// # Errors
    /// When the address cannot be listened at.
    pub async fn listen(&self, address: SocketAddr) -> io::Result<SocketAddr> {
        let listener = TcpListener::bind(address).await?;
        let local = listener.local_addr()?;
        let door = self.door.clone();
        let task = self.door.handle.spawn(async move {
            loop {
                // Out of descriptors, or a connection that was gone again: the next one may do better.
                if !door.take(listener.accept().await) {
                    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
                }
            }
        });
        self.listeners.lock().unwrap_or_else(PoisonError::into_inner).push(task);
        Ok(local)
    }

    /// Who sits where, with the names they gave.
    pub async fn seats(&self) -> Vec<(Actor, String)> {
        let (reply, seats) = oneshot::channel();
        let _ = self.door.jobs.send(Job::Seats(reply)).await;
        seats.await.unwrap_or_default()
    }

    /// What the journal healed since the last call.
    pub fn notices(&self) -> Vec<Message> {
        self.notices.try_iter().collect()
    }

    /// Stops: whatever was asked before is carried out, seats are told, the journal is closed. Blocks until then; not to
    /// be called from a task.
    pub fn stop(mut self) {
        self.close_doors();
        let _ = self.door.jobs.blocking_send(Job::Stop);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }

    fn close_doors(&self) {
        for listener in self.listeners.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
            listener.abort();
        }
    }
}

impl Drop for Hub {
    fn drop(&mut self) {
        self.close_doors();
        let _ = self.door.jobs.try_send(Job::Stop);
    }
}
