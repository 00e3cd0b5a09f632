//! The hub: one clerk, any number of connections.
use std::io;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::mpsc::{Receiver as Told, Sender, channel};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, DuplexStream};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Handle;
use tokio::sync::{Semaphore, mpsc, oneshot, watch};
use tokio::time::{sleep, timeout};
use tokio_rustls::TlsAcceptor;

use crate::base::message::Message;
use crate::base::mirror::MirrorState;
use crate::base::role::Actor;
use crate::clerk::writer::Clerk;
use crate::hub::fanout::{Fanout, Job, WAITING};
use crate::hub::lan::admission::Admission;
use crate::hub::lan::key::{self, DoorKey};
use crate::hub::seat::{Caller, Far, Shared, serve, turn_away};
use crate::hub::secrets::Secrets;
use crate::journal::contract::Journal;
use crate::readout::programme::Public;
use crate::wire::frame::HELLO_WITHIN;

/// Connections of this machine's own seats at one time.
pub const MOST_SEATS: usize = 64;
/// Seats of other machines at one time.
pub const MOST_FAR: usize = 128;
/// Connections of other machines that have not shown a ticket yet.
const MOST_STRANGERS: usize = 128;
/// Connections beyond these that are still told so.
const MOST_EXCESS: usize = 16;
/// Bytes that fit into an in-memory link before its writer waits.
const DUPLEX: usize = 256 << 10;

/// Lets connections in. Cheap to clone.
#[derive(Clone)]
pub struct Door {
    shared: Arc<Shared>,
    jobs: mpsc::Sender<Job>,
    places: Arc<Semaphore>,
    far: Arc<Semaphore>,
    strangers: Arc<Semaphore>,
    excess: Arc<Semaphore>,
    handle: Handle,
}

impl Door {
    /// Serves `stream` in the background: a socket, a TLS session, an in-memory pipe.
    pub fn admit<S: AsyncRead + AsyncWrite + Send + 'static>(&self, stream: S) {
        let (shared, jobs) = (Arc::clone(&self.shared), self.jobs.clone());
        if let Ok(place) = Arc::clone(&self.places).try_acquire_owned() {
            self.handle.spawn(async move {
                serve(stream, None, shared, jobs).await;
                drop(place);
            });
        } else if let Ok(excess) = Arc::clone(&self.excess).try_acquire_owned() {
            self.handle.spawn(async move {
                turn_away(stream, MOST_SEATS).await;
                drop(excess);
            });
        }
    }

    /// Serves a connection of another machine in the background: the TLS session first, then the seat. What comes too
    /// often or in too great a number is closed at once, without a word: each word would cost more than it does the caller.
    fn admit_far(&self, socket: TcpStream, from: SocketAddr, (door, key): (Arc<Admission>, TlsAcceptor)) {
        let Ok(waiting) = Arc::clone(&self.strangers).try_acquire_owned() else { return };
        if !door.came(from.ip()) {
            return;
        }
        let far = Far { address: from, waiting, places: Arc::clone(&self.far) };
        let (shared, jobs) = (Arc::clone(&self.shared), self.jobs.clone());
        self.handle.spawn(async move {
            let caller = match timeout(HELLO_WITHIN, key.accept(socket)).await {
                Ok(Ok(session)) => serve(session, Some(far), shared, jobs).await,
                Ok(Err(error)) if strange(&error) => {
                    door.refuse(from, None, &Message::new("hello-missing"));
                    Caller::Stranger
                }
                _ => Caller::Other,
            };
            door.left(from.ip(), caller == Caller::Stranger);
        });
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

    /// Takes connections of `listener` for as long as the task lives.
    async fn take_all(self, listener: TcpListener, lan: Option<(Arc<Admission>, TlsAcceptor)>) {
        loop {
            // Out of descriptors, or a connection that was gone again: the next one may do better.
            let Ok((socket, from)) = listener.accept().await else {
                sleep(Duration::from_millis(50)).await;
                continue;
            };
            // Small messages go out at once, or the hall would wait for the next one.
            let _ = socket.set_nodelay(true);
            match &lan {
                Some(lan) => self.admit_far(socket, from, lan.clone()),
                None => self.admit(socket),
            }
        }
    }
}

/// Whether a session failed for what came, not for what came of it: a seat of another congress, which ends the session
/// because it does not know this hub's key, has done nothing wrong.
fn strange(error: &io::Error) -> bool {
    let tls = error.get_ref().and_then(|e| e.downcast_ref::<tokio_rustls::rustls::Error>());
    error.kind() == io::ErrorKind::InvalidData && !matches!(tls, Some(tokio_rustls::rustls::Error::AlertReceived(_)))
}

/// A running hub. Stops when told to; dropping it stops it too, without waiting.
pub struct Hub {
    door: Door,
    public: watch::Receiver<Arc<Public>>,
    thread: Option<JoinHandle<()>>,
    listeners: Mutex<Vec<tokio::task::JoinHandle<()>>>,
    notices: Told<Message>,
    tell: Sender<Message>,
}

impl Hub {
    /// Puts `clerk` on a thread of its own; connections are served on `handle`.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start<J: Journal + 'static>(clerk: Clerk<J>, secrets: Secrets, handle: &Handle) -> io::Result<Self> {
        let (jobs, queue) = mpsc::channel(WAITING);
        let (tell, notices) = channel();
        let shared = Arc::new(Shared {
            secrets,
            clock: clerk.clock(),
            marks: clerk.books().people.badges.as_ref().map(|b| b.key.clone()),
            door: OnceLock::new(),
            mirror: OnceLock::new(),
        });
        let clerks = tell.clone();
        let fanout = Fanout::new(clerk, clerks);
        let public = fanout.public();
        let work = move || fanout.work(queue);
        let thread = Some(Builder::new().name("clerk".to_owned()).spawn(work)?);
        let most = [MOST_SEATS, MOST_FAR, MOST_STRANGERS, MOST_EXCESS];
        let [places, far, strangers, excess] = most.map(|most| Arc::new(Semaphore::new(most)));
        let door = Door { shared, jobs, places, far, strangers, excess, handle: handle.clone() };
        Ok(Self { door, public, thread, listeners: Mutex::default(), notices, tell })
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
        self.keep(self.door.clone().take_all(listener, None));
        Ok(local)
    }

    /// Opens the hub to other machines on `listener`: TLS with the key of the record in `folder`, and tickets. Seats are told
    /// to come to `address`.
    ///
    /// # Errors
    /// Key or tickets in the folder cannot be read or written; the hub is open already.
    pub fn open_door(&self, listener: TcpListener, address: SocketAddr, folder: &Path) -> io::Result<()> {
        let DoorKey { acceptor, fingerprint } = key::load(folder)?;
        let clock = Arc::clone(&self.door.shared.clock);
        let admission = Arc::new(Admission::open(folder, (address, fingerprint), clock, self.tell.clone())?);
        let opened = self.door.shared.door.set(Arc::clone(&admission));
        opened.map_err(|_| io::Error::from(io::ErrorKind::AlreadyExists))?;
        self.keep(self.door.clone().take_all(listener, Some((admission, acceptor))));
        Ok(())
    }

    fn keep(&self, listening: impl Future<Output = ()> + Send + 'static) {
        let task = self.door.handle.spawn(listening);
        self.listeners.lock().unwrap_or_else(PoisonError::into_inner).push(task);
    }

    /// Who sits where, with the names they gave.
    pub async fn seats(&self) -> Vec<(Actor, String)> {
        let (reply, seats) = oneshot::channel();
        let _ = self.door.jobs.send(Job::Seats(reply)).await;
        seats.await.unwrap_or_default()
    }

    /// The hall's picture and the programme, always the newest; ends with the hub.
    pub fn public(&self) -> watch::Receiver<Arc<Public>> {
        self.public.clone()
    }

    /// The picture names this page for phones from now on. Blocks; not to be called from a task.
    pub fn name_page(&self, page: Option<String>) {
        let _ = self.door.jobs.blocking_send(Job::Page(page));
    }

    /// Consoles that join from now on are told how the record's second place stands.
    pub fn show_mirror(&self, states: watch::Receiver<MirrorState>) {
        let _ = self.door.shared.mirror.set(states);
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
