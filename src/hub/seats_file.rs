//! `seats.json` in the data folder: where the hub listens and the secrets of its seats. It is there while the hub runs.
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::hub::secrets::Secrets;

/// The file's name.
pub const NAME: &str = "seats.json";

/// What the file says.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SeatsFile {
    /// [`VERSION`](crate::wire::message::VERSION) the hub speaks.
    pub version: u32,
    pub address: SocketAddr,
    /// Number of the hub's process.
    pub process: u32,
    /// Title of the congress, for a person who must choose.
    pub title: String,
    pub rehearsal: bool,
    pub secrets: Secrets,
}

/// The file while its hub runs; removed when dropped.
#[derive(Debug)]
pub struct Posted {
    path: PathBuf,
}

/// Writes the file into `folder`, readable by this user alone.
///
/// # Errors
/// When the folder cannot be written.
pub fn post(folder: &Path, seats: &SeatsFile) -> io::Result<Posted> {
    let path = folder.join(NAME);
    let new = folder.join("seats.json.new");
    let mut file = create_private(&new)?;
    file.write_all(&serde_json::to_vec_pretty(seats)?)?;
    drop(file);
    fs::rename(&new, &path)?;
    Ok(Posted { path })
}

/// Reads the file of `folder`; none when there is none or it is no such file.
pub fn read(folder: &Path) -> Option<SeatsFile> {
    let bytes = fs::read(folder.join(NAME)).ok()?;
    serde_json::from_slice(&bytes).ok()
}

impl Drop for Posted {
    fn drop(&mut self) {
        // A file that stays behind is harmless: nobody listens at its address, or refuses its secrets.
        let _ = fs::remove_file(&self.path);
    }
}

#[cfg(unix)]
fn create_private(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    let _ = fs::remove_file(path);
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

/// On Windows a file in the user's own profile folder, where the data root is, takes that folder's access list: the
/// user, administrators and the system.
#[cfg(not(unix))]
fn create_private(path: &Path) -> io::Result<File> {
    let _ = fs::remove_file(path);
    OpenOptions::new().write(true).create_new(true).open(path)
}
