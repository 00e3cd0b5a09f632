//! The runtime under hub and links.
use tokio::runtime::{Builder, Runtime};

use crate::app::terminal::refused;
use crate::base::message::Message;

/// The runtime that links live on. One thread: a seat has one link.
///
/// # Errors
/// The system gives no thread.
pub fn runtime() -> Result<Runtime, Message> {
    let made = Builder::new_multi_thread().worker_threads(1).enable_all().build();
    made.map_err(refused)
}
