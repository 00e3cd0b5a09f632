//! Files the program writes for people: whole or not at all, and never over something else.
use std::fs;
use std::io::{self, Read};
use std::path::Path;

use crate::base::message::Message;
use crate::script::whole::{beside, settle};

/// What every PDF file begins with (ISO 32000-2, 7.5.2).
const PDF: &[u8] = b"%PDF-";

/// Writes a PDF file, over an older one if there is one. Only its owner can read it: badges let people in, reports name
/// them.
///
/// # Errors
/// The path is a folder or another kind of file, or the disk refuses; nothing is changed then.
pub fn write_pdf(path: &Path, bytes: &[u8]) -> Result<(), Message> {
    may_write_pdf(path)?;
    let written = beside(path, bytes).and_then(|file| file.persist(path).map_err(|e| e.error));
    written.map(|_| ()).map_err(|e| refused(path, "print-unwritable", &e))
}

/// Whether a PDF file may be written at `path`.
///
/// # Errors
/// As [`write_pdf`], but for the disk.
pub fn may_write_pdf(path: &Path) -> Result<(), Message> {
    let named = |key: &'static str| Message::new(key).with("file", path.display().to_string());
    if path.is_dir() {
        return Err(named("print-out-folder"));
    }
    match beginning(path) {
        Ok(old) if old.is_empty() || old == PDF => Ok(()),
        Ok(_) => Err(named("print-not-a-pdf")),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(e) => Err(refused(path, "print-unwritable", &e)),
    }
}

/// The first bytes of the file at `path`. A device or a pipe is not read: it could wait for ever.
fn beginning(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = vec![0];
    if fs::metadata(path)?.is_file() {
        bytes.clear();
        fs::File::open(path)?.take(PDF.len() as u64).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

/// Writes the new file `path` as `fill` does: whole or not at all, for its owner alone, over nothing.
///
/// # Errors
/// `AlreadyExists` when something is there; those of `fill` and of the disk.
pub fn write_beside(path: &Path, fill: impl FnOnce(&mut fs::File) -> io::Result<()>) -> io::Result<()> {
    if path.symlink_metadata().is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    let mut file = beside(path, b"")?;
    fill(file.as_file_mut())?;
    file.as_file().sync_all()?;
    file.persist_noclobber(path).map_err(|e| e.error)?;
    settle(path);
    Ok(())
}

/// Writes a secret that only its owner can read; false when there was one already, which stays.
///
/// # Errors
/// The disk's.
pub fn write_secret_once(path: &Path, text: &str) -> io::Result<bool> {
    let file = beside(path, text.as_bytes())?;
    match file.persist_noclobber(path) {
        Ok(_) => {
            // Badges are worthless without it: the name is on the disk too before anything is printed with it.
            settle(path);
            Ok(true)
        }
        Err(e) if e.error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
        Err(e) => Err(e.error),
    }
}

fn refused(path: &Path, key: &'static str, error: &io::Error) -> Message {
    Message::new(key).with("file", path.display().to_string()).with("cause", format!("{error}."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pdf_files_are_written_over() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("a.pdf");
        write_pdf(&file, b"%PDF-1.7 one").unwrap();
        write_pdf(&file, b"%PDF-1.7 two").unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"%PDF-1.7 two");
        let other = dir.path().join("roster.csv");
        fs::write(&other, "ma,ho_ten").unwrap();
        assert_eq!(write_pdf(&other, b"%PDF-1.7").unwrap_err().key, "print-not-a-pdf");
        assert_eq!(fs::read(&other).unwrap(), b"ma,ho_ten");
        assert_eq!(write_pdf(dir.path(), b"%PDF-1.7").unwrap_err().key, "print-out-folder");
        assert_eq!(write_pdf(&dir.path().join("no/such.pdf"), b"%PDF-").unwrap_err().key, "print-unwritable");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 2);
    }

    #[test]
    fn a_secret_is_written_once() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("badges.key");
        assert!(write_secret_once(&file, "one").unwrap());
        assert!(!write_secret_once(&file, "two").unwrap());
        assert_eq!(fs::read(&file).unwrap(), b"one");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }
}
