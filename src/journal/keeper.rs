//! The thread that owns the database for as long as the journal is open. A panic of sled ends here as a fault.
use std::any::Any;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel, sync_channel};
use std::thread::{Builder, JoinHandle};

use crate::journal::ledger::{Ledger, LedgerFault};

/// Name of the keeper's thread: a panic hook stays silent about panics there, since they are caught and healed.
pub const THREAD: &str = "journal-store";

/// Whether the caller runs on the store's thread or one of sled's own: their panics are caught and healed, so nobody
/// is to be told of them as of a fault of the program.
pub fn is_store_thread() -> bool {
    std::thread::current().name().is_some_and(|name| name == THREAD || name.starts_with("sled-"))
}

type Job = Box<dyn FnOnce(&mut Option<Ledger>) + Send>;

/// The thread, and the way to it.
pub struct Keeper {
    jobs: Option<Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

/// An answer that is on its way.
pub struct Pending<T>(Receiver<Result<T, LedgerFault>>);

impl<T> Pending<T> {
    /// Waits for the answer.
    ///
    /// # Errors
    /// What the work gave, or that it panicked.
    pub fn wait(self) -> Result<T, LedgerFault> {
        self.0.recv().unwrap_or_else(|_| Err(LedgerFault::Broken("the store's thread has ended".to_owned())))
    }
}

impl Keeper {
    /// Starts the thread, without a database.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start() -> io::Result<Self> {
        let (jobs, inbox) = channel::<Job>();
        let thread = Builder::new().name(THREAD.to_owned()).spawn(move || {
            let mut ledger = None;
            for job in inbox {
                job(&mut ledger);
            }
            let _ = catch_unwind(AssertUnwindSafe(move || drop(ledger)));
        })?;
        Ok(Self { jobs: Some(jobs), thread: Some(thread) })
    }

    /// Has `work` done on the thread.
    pub fn send<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Option<Ledger>) -> Result<T, LedgerFault> + Send + 'static,
    ) -> Pending<T> {
        let (reply, answer) = sync_channel(1);
        let job: Job = Box::new(move |ledger| {
            let done = catch_unwind(AssertUnwindSafe(|| work(ledger)));
            let _ = reply.send(done.unwrap_or_else(|panic| Err(LedgerFault::Broken(words_of(&*panic)))));
        });
        if let Some(jobs) = &self.jobs {
            // A thread that has ended drops the job, and with it the reply: `wait` says so.
            let _ = jobs.send(job);
        }
        Pending(answer)
    }

    /// Has `work` done with the open database.
    pub fn with<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Ledger) -> Result<T, LedgerFault> + Send + 'static,
    ) -> Pending<T> {
        self.send(|ledger| match ledger {
            Some(ledger) => work(ledger),
            None => Err(LedgerFault::Broken("the store is closed".to_owned())),
        })
    }

    /// Closes the database, whatever state it is in.
    pub fn close(&self) {
        let _ = self
            .send(|ledger| {
                drop(ledger.take());
                Ok(())
            })
            .wait();
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn words_of(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|s| (*s).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "panic".to_owned())
}
