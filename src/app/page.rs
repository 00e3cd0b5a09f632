//! The page for phones and for a hall: opened beside a hub, on threads of its own.
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use chrono::Local;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};

use crate::app::nets::{listening, reachable};
use crate::base::message::Message;
use crate::hub::server::Hub;
use crate::web::documents::Documents;
use crate::web::picture::{Setting, pictures};
use crate::web::routes::{Site, routes};
use crate::web::serve::{Limits, serve};
use crate::words::lang::Lang;
use crate::words::speech::Words;

/// Where the page is unless another port was asked for, and how many ports after it are tried.
const PORT: u16 = 8080;
const TRIES: u16 = 20;

/// The page, served until dropped.
pub struct Page {
    /// Readers have a runtime of their own: however many there are, they take no turn from a seat.
    runtime: Option<Runtime>,
    /// Where it listens.
    pub local: SocketAddr,
    /// Where phones find it.
    pub url: String,
    /// This machine is in a network.
    found: bool,
}

impl Page {
    /// Opens the page of what `hub` shows where `typed` says (empty: at every address, the first free port from 8080 on)
    /// and names it in the hall's picture. Blocks; not to be called from a task.
    ///
    /// # Errors
    /// What stands against it, in words.
    pub fn start(hub: &Hub, documents: Documents, typed: &str, lang: Lang) -> Result<Self, Message> {
        let wanted = listening(typed, PORT)?;
        let failed = |e: io::Error| {
            let message = Message::new("page-cannot-listen").with("address", wanted.to_string());
            message.with("cause", e.to_string())
        };
        let runtime = Builder::new_multi_thread().worker_threads(1).thread_name("page").enable_all().build();
        let runtime = runtime.map_err(failed)?;
        // Only a port that nobody asked for may be another.
        let tries = if wanted.port() == PORT { TRIES } else { 1 };
        let listener = runtime.block_on(bind(wanted, tries)).map_err(failed)?;
        let local = listener.local_addr().map_err(failed)?;
        // Nobody is sent where nobody can go.
        let found = reachable(local).filter(|found| !found.ip().is_loopback());
        let setting = Setting { words: Words::new(lang), documents, now: Arc::new(|| Local::now().fixed_offset()) };
        let setting = Arc::new(setting);
        let (pictures, work) = pictures(Arc::clone(&setting), hub.public());
        runtime.spawn(work);
        runtime.spawn(serve(listener, routes(Site { setting, pictures }), Limits::raised()));
        let url = format!("http://{}", found.unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], local.port()))));
        // Nobody is sent where nobody can go.
        hub.name_page(found.map(|_| url.clone()));
        Ok(Self { runtime: Some(runtime), local, url, found: found.is_some() })
    }

    /// Where it is, for the operator.
    pub fn notice(&self) -> Message {
        Message::new(if self.found { "page-open" } else { "page-open-here" }).with("url", &self.url)
    }
}

/// Listens at `wanted`, or at one of the next ports.
async fn bind(wanted: SocketAddr, tries: u16) -> io::Result<TcpListener> {
    let mut last = io::Error::from(io::ErrorKind::AddrInUse);
    for port in (wanted.port()..=u16::MAX).take(tries.into()) {
        match TcpListener::bind(SocketAddr::new(wanted.ip(), port)).await {
            Ok(listener) => return Ok(listener),
            Err(error) => last = error,
        }
    }
    Err(last)
}

impl Drop for Page {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}
