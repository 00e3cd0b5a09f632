//! Seats at another machine's congress: the ticket that was typed here, and the identity this machine showed with it. A
//! program that is started again is the same seat.
use std::fs::{self, File};
use std::io::BufRead;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use chrono::Utc;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::app::common::Common;
use crate::app::paths::root;
use crate::app::run_loop::machine;
use crate::base::message::Message;
use crate::base::role::Role;
use crate::client::far::dial;
use crate::client::seat::{Dial, Who, identity};
use crate::record::chain::hex;
use crate::script::whole;
use crate::wire::ticket::Ticket;

/// The folder of these files, under the data root.
const FOLDER: &str = "seats";

/// What is kept of a ticket, readable by this user alone.
#[derive(Serialize, Deserialize)]
struct Kept {
    ticket: String,
    identity: String,
}

/// `--join`: the ticket where it was typed, and another address than the ticket's.
#[derive(Clone, Default)]
pub struct Join {
    /// None when it is to be asked for.
    pub ticket: Option<String>,
    pub at: Option<SocketAddr>,
}

/// Who sits down as `role` with a ticket, and the way to the hub.
///
/// # Errors
/// No ticket, a wrong one, one for another role or one that is past; the disk refuses to keep it.
pub fn join(role: Role, join: &Join, common: &Common) -> Result<(Who, Dial), Message> {
    let folder = root(common)?.join(FOLDER);
    let mut ticket = match &join.ticket {
        Some(typed) => Ticket::parse(typed)?,
        None => ask(role, &folder, common)?,
    };
    if ticket.role != role {
        let why = Message::new("join-other-role").with("ticket", ticket.role.named());
        return Err(why.with("asked", role.named()).with("command", ticket.role.command()));
    }
    if ticket.expiry() <= Utc::now() {
        let at = ticket.expiry().with_timezone(&chrono::Local).format("%H:%M %d/%m/%Y").to_string();
        return Err(Message::new("join-expired").with("at", at));
    }
    let failed = |cause: std::io::Error| {
        Message::new("join-disk").with("dir", folder.display().to_string()).with("cause", cause.to_string())
    };
    let identity = keep(&folder, &ticket).map_err(failed)?;
    // Two windows with one ticket would be one seat, and throw each other out for ever.
    let used = File::open(place(&folder, &ticket)).map_err(failed)?;
    used.try_lock().map_err(|_| Message::new("join-in-use").with("seat", role.named()))?;
    ticket.address = join.at.unwrap_or(ticket.address);
    let mut way = dial(ticket);
    let way: Dial = Box::new(move || {
        // Held for as long as the seat lives.
        let _ = &used;
        way()
    });
    Ok((Who { role, name: machine(), identity }, way))
}

fn place(folder: &Path, ticket: &Ticket) -> PathBuf {
    // Named so that two tickets never meet, and so that the name gives no secret away.
    let digest = hex(&Sha256::digest(ticket.secret.0));
    folder.join(format!("{}-{}.json", ticket.role.as_str(), &digest[..16]))
}

fn read(path: &Path) -> Option<Kept> {
    serde_json::from_slice(&fs::read(path).ok()?).ok()
}

/// The identity that belongs to `ticket` on this machine; a new one the first time.
fn keep(folder: &Path, ticket: &Ticket) -> std::io::Result<String> {
    let path = place(folder, ticket);
    if let Some(kept) = read(&path) {
        return Ok(kept.identity);
    }
    let kept = Kept { ticket: ticket.text(), identity: identity() };
    fs::create_dir_all(folder)?;
    whole::beside(&path, &serde_json::to_vec_pretty(&kept)?)?.persist(&path)?;
    Ok(kept.identity)
}

/// The newest ticket of `role` that was used here and is still good.
fn newest(role: Role, folder: &Path) -> Option<Ticket> {
    let files = fs::read_dir(folder).ok()?.flatten().filter_map(|entry| {
        let ticket = Ticket::parse(&read(&entry.path())?.ticket).ok()?;
        let good = ticket.role == role && ticket.expiry() > Utc::now();
        good.then(|| Some((entry.metadata().ok()?.modified().ok()?, ticket)))?
    });
    files.max_by_key(|(modified, _)| *modified).map(|(_, ticket)| ticket)
}

/// Asks for a ticket on standard input until one reads; Enter alone takes the last one again.
fn ask(role: Role, folder: &Path, common: &Common) -> Result<Ticket, Message> {
    let before = newest(role, folder);
    common.tell(&Message::new("join-ask").with("seat", role.named()));
    if let Some(ticket) = &before {
        common.tell(&Message::new("join-again").with("address", ticket.address.to_string()));
    }
    for line in std::io::stdin().lock().lines() {
        let Ok(line) = line else { break };
        if line.trim().is_empty() {
            match before {
                Some(ticket) => return Ok(ticket),
                None => continue,
            }
        }
        match Ticket::parse(&line) {
            Ok(ticket) => return Ok(ticket),
            Err(why) => common.complain(&why),
        }
    }
    Err(Message::new("join-no-ticket"))
}
