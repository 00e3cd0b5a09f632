//! The key of a congress in its record's folder: made when the record is begun, for signing archives.
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::app::saving::write_secret_once;
use crate::base::message::Message;
use crate::journal::archive::key::SigningKey;
use crate::journal::folder::Folder;

/// The file in the record's folder.
const FILE: &str = "signing-key.pem";
/// Its largest size in bytes: a key of this kind has 119.
const MOST: u64 = 4096;

/// Where the key of the record in `folder` is.
pub fn path(folder: &Path) -> PathBuf {
    folder.join(FILE)
}

/// The key in `folder`; none when there is no such file.
///
/// # Errors
/// The file is there, but it is no key or cannot be read.
pub fn held(folder: &Path) -> Result<Option<SigningKey>, Message> {
    let path = path(folder);
    let mut text = String::new();
    match File::open(&path).and_then(|file| file.take(MOST).read_to_string(&mut text)) {
        Ok(_) => {}
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(e) => return Err(refused(&path, &e)),
    }
    let unread = || Message::new("archive-own-key-unread").with("file", path.display().to_string());
    SigningKey::parse(&text).map(Some).ok_or_else(unread)
}

/// The key in `folder`, made when there is none.
///
/// # Errors
/// As [`held`]; no random numbers, or the disk refuses.
pub fn made(folder: &Path) -> Result<SigningKey, Message> {
    if let Some(key) = held(folder)? {
        return Ok(key);
    }
    let mut seed = [0; 32];
    let key = getrandom::fill(&mut seed).ok().and_then(|()| SigningKey::from_seed(seed));
    let key = key.ok_or_else(|| Message::new("archive-no-random"))?;
    let path = path(folder);
    let written = Folder::create(folder).and_then(|()| write_secret_once(&path, &key.pem()));
    written.map_err(|e| refused(&path, &e))?;
    // Somebody else may have been first: the one on the disk is the key.
    held(folder)?.ok_or_else(|| Message::new("archive-no-random"))
}

fn refused(path: &Path, error: &io::Error) -> Message {
    Message::new("archive-own-key").with("file", path.display().to_string()).with("cause", error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_once_for_its_owner_alone() {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("record");
        assert!(held(&folder).unwrap().is_none());
        let (first, again) = (made(&folder).unwrap(), made(&folder).unwrap());
        assert_eq!(first.public(), again.public());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
            assert_eq!((mode(&path(&folder)), mode(&folder)), (0o600, 0o700));
        }
        std::fs::write(path(&folder), "no key").unwrap();
        assert_eq!(made(&folder).unwrap_err().key, "archive-own-key-unread");
    }
}
