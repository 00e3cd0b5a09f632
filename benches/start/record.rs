//! Records of any length: a whole congress of simulated people up to its closing, then people who come and go. Every
//! entry is decided by the clerk; only the disk is spared, for the store makes its database of the plain file itself.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;

use std::sync::{Arc, Mutex, PoisonError};

use daihoi::app::clock::SystemClock;
use daihoi::app::host::{opening, salt};
use daihoi::app::simulate::{Asked, Crowd};
use daihoi::base::role::{Actor, Role};
use daihoi::clerk::writer::Clerk;
use daihoi::congress::attendance::Presence;
use daihoi::congress::command::Command;
use daihoi::journal::batch;
use daihoi::journal::contract::{Each, Head, Journal};
use daihoi::journal::fault::JournalFault;
use daihoi::journal::store::Store;
use daihoi::record::request::Request;
use daihoi::script::load::load;

use crate::Outcome;

/// Sealed lines into a file, without waiting for the disk.
struct Plain {
    file: Arc<Mutex<BufWriter<File>>>,
    head: Head,
}

impl Journal for Plain {
    fn head(&self) -> Head {
        self.head
    }

    fn append(&mut self, lines: &[String]) -> Result<Head, JournalFault> {
        let batch = batch::seal(self.head, lines)?;
        self.file.lock().unwrap_or_else(PoisonError::into_inner).write_all(&batch.bytes).map_err(JournalFault::disk)?;
        self.head = batch.head;
        Ok(self.head)
    }

    fn read(&self, _: u64, _: &mut Each<'_>) -> Result<(), JournalFault> {
        Ok(())
    }
}

fn submit(clerk: &mut Clerk<Plain>, role: Role, request: &Request) -> Outcome<()> {
    let done = clerk.submit(Actor::new(role, 1), request);
    done.map(drop).map_err(|refusal| format!("refused: {}", refusal.message.key).into())
}

/// Plays the congress until only its closing is left.
fn hold(clerk: &mut Clerk<Plain>) -> Outcome<()> {
    let crowd = Crowd::new(1);
    loop {
        let asked = crowd.next(&clerk.books().congress, &clerk.books().boxes);
        let closing = |a: &Asked| matches!(a.request, Request::Congress(Command::Close));
        if asked.is_empty() || asked.iter().any(closing) {
            return Ok(());
        }
        for Asked { role, request } in asked {
            submit(clerk, role, &request)?;
        }
    }
}

/// People come and go, one after the other, until the record has `entries` entries.
fn fill(clerk: &mut Clerk<Plain>, entries: u64) -> Outcome<()> {
    let people: Vec<_> = clerk.books().congress.roll.iter().map(|(p, _)| p.code.clone()).collect();
    for code in people.iter().cycle() {
        if clerk.books().seq >= entries {
            break;
        }
        let now = clerk.books().congress.roll.attendance(code).map(|a| a.presence);
        let code = code.clone();
        let command = if now == Some(Presence::Present) {
            Command::CheckOut { code }
        } else {
            Command::CheckIn { code, badge: None }
        };
        submit(clerk, Role::Desk, &command.into())?;
    }
    Ok(())
}

/// Makes the record of `agenda` with at least `entries` entries in `folder`; how many there are, and their bytes.
pub(crate) fn make(agenda: &Path, folder: &Path, entries: u64) -> Outcome<(u64, u64)> {
    fs::create_dir_all(folder)?;
    let twin = folder.join("journal.jsonl");
    let file = Arc::new(Mutex::new(BufWriter::new(File::create(&twin)?)));
    let loaded = load(agenda, &mut salt).map_err(|_| "the agenda has faults")?;
    let journal = Plain { file: Arc::clone(&file), head: Head::START };
    let mut clerk = Clerk::open(journal, Arc::new(SystemClock))?;
    let (opening, people) = opening(loaded, false, None);
    clerk.begin(opening, people).map_err(|refusal| format!("refused: {}", refusal.message.key))?;
    hold(&mut clerk)?;
    fill(&mut clerk, entries)?;
    file.lock().unwrap_or_else(PoisonError::into_inner).flush()?;
    drop(Store::open(folder).map_err(|fault| fault.to_string())?);
    Ok((clerk.books().seq, fs::metadata(&twin)?.len()))
}
