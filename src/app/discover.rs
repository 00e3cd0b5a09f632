//! Finds the congress that runs on this computer.
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::app::common::Common;
use crate::app::paths::root;
use crate::base::message::Message;
use crate::base::role::Role;
use crate::client::seat::{Dial, Dialled};
use crate::hub::seats_file::{SeatsFile, read};

/// A hub on this computer answers at once or not at all.
const CONNECT_WITHIN: Duration = Duration::from_millis(500);

/// A running congress.
#[derive(Clone, Debug)]
pub struct Running {
    pub folder: PathBuf,
    pub title: String,
    pub rehearsal: bool,
}

/// Congresses running under `root`, by folder name. Files that a killed hub left behind are passed over.
pub fn running(root: &Path) -> Vec<Running> {
    let below = std::fs::read_dir(root).into_iter().flatten().flatten().map(|e| e.path());
    let mut folders: Vec<_> = std::iter::once(root.to_owned()).chain(below).collect();
    folders.sort();
    let alive = |folder: PathBuf| {
        let seats = read(&folder)?;
        TcpStream::connect_timeout(&seats.address, CONNECT_WITHIN).ok()?;
        Some(Running { folder, title: seats.title, rehearsal: seats.rehearsal })
    };
    folders.into_iter().filter_map(alive).collect()
}

/// The running congress: the only one, or number `number` (from 1) of several.
///
/// # Errors
/// None runs, or there are several and `number` does not choose one; they are listed with their numbers.
pub fn find(common: &Common, number: Option<usize>) -> Result<Running, Message> {
    let mut found = running(&root(common)?);
    let chosen = match (number, found.len()) {
        (_, 0) => return Err(Message::new("discover-none")),
        (None, 1) => 0,
        (Some(n), most) if (1..=most).contains(&n) => n - 1,
        _ => {
            let line = |(i, r): (usize, &Running)| format!("  {}. {} ({})", i + 1, r.title, r.folder.display());
            let list: Vec<_> = found.iter().enumerate().map(line).collect();
            return Err(Message::new("discover-several").with("count", list.len()).with("list", list.join("\n")));
        }
    };
    Ok(found.swap_remove(chosen))
}

/// Connects as `role` to the first congress that runs under `root`, whenever that is.
pub fn wait_for(root: PathBuf, role: Role) -> Dial {
    Box::new(move || match running(&root).into_iter().next() {
        Some(found) => dial(found.folder, role)(),
        None => Box::pin(async { Err(std::io::Error::from(std::io::ErrorKind::NotFound).into()) }),
    })
}

/// Connects to the hub of `folder` as `role`, wherever it listens at the time.
pub fn dial(folder: PathBuf, role: Role) -> Dial {
    Box::new(move || {
        let folder = folder.clone();
        Box::pin(async move {
            let missing = || std::io::Error::from(std::io::ErrorKind::NotFound);
            let SeatsFile { address, secrets, .. } = read(&folder).ok_or_else(missing)?;
            let socket = tokio::net::TcpStream::connect(address).await?;
            socket.set_nodelay(true)?;
            Ok(Dialled { stream: Box::new(socket), secret: secrets.of(role).to_owned(), lasting: false })
        })
    })
}
